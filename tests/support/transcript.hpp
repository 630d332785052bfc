#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

// A transcript is what a terminal would show, so that a test reads like the manual page:
//
//     # A dose on the first day.
//     @ ISOTRACK_TODAY=2026-11-01
//     $ isotrack log 40mg
//     Logged 40 mg for Sun 2026-11-01.
//
//     $ isotrack log fourty
//     2> isotrack: error: 'fourty' is not an amount
//     ? 2
//
// The first characters of a line say what it is:
//
//     # text          a comment
//     @ NAME=VALUE    sets an environment variable for the steps that follow; a VALUE that begins
//                     with ~/ begins with the private directory
//     @ unset NAME    removes one
//     $ command       begins a step: one `/bin/sh -c` command
//     > command       right below it: the next line of the same command, for here-documents
//     2> text         one line of standard error, after the lines of standard output
//     ? 3             the exit status, last; without it 0 is expected
//     \text           the output line `text`, which would otherwise be one of the above
//     anything else   one line of standard output
//
// Blank lines inside the output of a step are output; blank lines at its end only separate it
// from what follows, so an output that ends with an empty line writes that line as `\`. Output
// without a newline at its end is followed by `\ no newline`. A step is written in exactly one
// way: what `--accept` would write, which makes comparing as simple as comparing lines.
//
// In Markdown files (`*.md`) the blocks fenced as ```console are the transcript, all of them one
// after the other; the rest of the file is left alone.
namespace transcripts {

using Lines = std::vector<std::string>;

/// A step that takes longer is killed and fails.
inline constexpr std::chrono::seconds time_limit{20};

/// A file that is not a transcript. `line` counts from 1; 0 speaks of the whole file.
struct FormatError : std::runtime_error {
  FormatError(std::size_t at, const std::string& what) : std::runtime_error(what), line(at) {}

  std::size_t line;
};

/// `@ NAME=VALUE`, or without a value `@ unset NAME`.
struct Setting {
  std::string name;
  std::optional<std::string> value;
};

/// A command, and the lines [first, last) that hold what it is expected to say.
struct Step {
  std::size_t line = 0;  ///< index of its `$` line
  std::string command;
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Transcript {
  Lines lines;
  std::vector<std::variant<Setting, Step>> items;
};

/// Throws `FormatError`.
Transcript read_transcript(const std::filesystem::path& file);

/// What a step said.
struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
  bool timed_out = false;
};

/// An outcome as a transcript writes it.
Lines written(const Outcome& outcome);

}  // namespace transcripts
