#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What is fed with bytes nobody would think of. A target reads them with one part of the program
/// and demands what must hold whatever they are; a demand that fails ends the process, which the
/// fuzzer (or the replay of its corpus) reports. See tests/fuzz/run.py.
namespace isotrack::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
};

/// All of them; those whose name begins with `control.` have a planted defect and must fail.
const std::vector<Target>& all_targets();

/// Null when there is none of that name.
const Target* target_named(std::string_view name);

/// Ends the process with a message unless `truth`.
void demand(bool truth, std::string_view what);

/// What a message to a person must be: not empty, without control characters but line feeds, and
/// not many times longer than what it is about.
void demand_message(std::string_view message, std::string_view input);

/// Runs `work`, which may refuse its input with an `Error` that a person can read; anything else
/// it throws is a finding, and so is an error that calls itself a bug.
void refusing(std::string_view input, const std::function<void()>& work);

/// Parts of the input, parted by zero bytes.
std::vector<std::string> parts(std::string_view input);

// Numbers, dates and words (parsers.cpp).
void date(std::string_view input);
void number(std::string_view input);
void weight(std::string_view input);
void result(std::string_view input);
void plan(std::string_view input);
void symptoms(std::string_view input);
void medicine(std::string_view input);
void text(std::string_view input);

// Files that are read and written (formats.cpp).
void record_json(std::string_view input);
void course_json(std::string_view input);
void clinic_file(std::string_view input);
void csv(std::string_view input);
void sheet(std::string_view input);
void sealed_head(std::string_view input);
void sealed(std::string_view input);
void ics(std::string_view input);
void html(std::string_view input);
void fhir(std::string_view input);

// The program as a whole (program.cpp).
void command_line(std::string_view input);
void command(std::string_view input);
void image(std::string_view input);

// Planted defects (controls.cpp).
void wrong_answer(std::string_view input);
void read_past_the_end(std::string_view input);
void overflow(std::string_view input);

}  // namespace isotrack::fuzz
