#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "../commands.hpp"
#include "../judging.hpp"
#include "../quiet.hpp"
#include "../standing.hpp"
#include "all_flags.hpp"
#include "exchange.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/reference/catalogue.hpp"

/// An export taken in as it is: numbers, UUIDs and digests stay, so that it is the same record. It
/// is all or nothing, and twice is once: entries that are in the file already are passed over.
namespace isotrack {
namespace {

/// The file the export goes into, made with --create when there is none.
Store& chosen_store(Invocation& invocation) {
  if (invocation.arguments().flag("--create")) return invocation.store_or_create();
  if (invocation.has_record()) return invocation.store(Access::write);
  throw Error(
      ExitStatus::store, "no record at " + invocation.shown_path(),
      "To make one of the export: " + invocation.to_type("import json FILE --create", About::file));
}

/// How much the record holds, and what of it this program cannot work with.
RecordTotals totals_of(Invocation& invocation, const Store& store, std::vector<BadRow>* bad) {
  RecordTotals totals;
  for (const PatientBrief& brief : store.patients(Listed::all)) {
    try {
      const auto patient = store.load_patient(brief.code);
      if (patient) totals.add(*patient);
      if (bad == nullptr) continue;
      for (BadRow& row : unusable(invocation, brief.code, patient)) bad->push_back(std::move(row));
    } catch (const Error& error) {
      if (bad == nullptr) throw;
      bad->push_back({"patient " + brief.code, error.what()});
    }
  }
  return totals;
}

/// Programmes and lab plans of a clinic's own that are no such thing.
void check_clinic_files(const Store& store, std::vector<BadRow>& bad) {
  for (const ClinicFile& file : store.clinic_files()) {
    try {
      if (file.kind == "programme") {
        static_cast<void>(read_clinic_programme(file.id, file.text));
      } else {
        static_cast<void>(read_clinic_lab_plan(file.id, file.text));
      }
    } catch (const Error& error) {
      bad.push_back({"clinic file " + visible(file.id), error.what()});
    }
  }
}

/// What was read, and what became of it.
struct Imported {
  std::int64_t known = 0;
  std::int64_t added = 0;
  std::int64_t last = 0;  ///< number of the last new entry
  int version = 0;
  RecordTotals before;
  RecordTotals after;
};

std::string entries_text(std::int64_t count) {
  return count == 1 ? "1 entry" : grouped(count) + " entries";
}

Receipt receipt_of(const Invocation& invocation, const std::string& path, const Imported& done) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.dry_run = invocation.dry_run();
  if (done.added == 0) {
    receipt.lines = {
        fmt::format("Nothing new: {} of the file {} in the record already.",
                    done.known == 1 ? "the 1 entry" : "all " + entries_text(done.known),
                    done.known == 1 ? "is" : "are")};
    return receipt;
  }
  const bool is_new = invocation.created() && !invocation.dry_run();
  receipt.lines = {
      fmt::format(
          "{} taken in{}.", entries_text(done.added),
          is_new ? fmt::format(", in a new file, {} (mode 0600)", invocation.shown_path()) : ""),
      fmt::format("Read: {}, schema {}, every digest agrees{}.", visible(path), done.version,
                  done.known == 0 ? "" : "; " + entries_text(done.known) + " known already")};
  const RecordTotals none;
  receipt.lines.push_back(fmt::format("In the record: {}; before, {}.", totals_text(done.after),
                                      done.before == none ? "nothing" : totals_text(done.before)));
  if (!receipt.dry_run) receipt.entry = done.last;
  return receipt;
}

/// What must stop, as the record stands now: of its one patient the card, of several who they are.
/// Returns that sentence; empty without one.
std::string say_what_is_open(Invocation& invocation, Store& store, Receipt& receipt) {
  std::vector<std::string> codes;
  for (const PatientBrief& brief : store.patients(Listed::all)) codes.push_back(brief.code);
  if (codes.size() == 1) {
    const auto patient = store.load_patient(codes.front());
    if (!patient) return {};
    receipt.stops =
        stop_card(invocation, store, *patient, open_stops(invocation, store, patient->code));
    if (invocation.format() == Format::text) return {};  // there the card says it
    for (const Obligation& stop : receipt.stops.stops) {
      receipt.findings.push_back(finding_of(stop));
    }
    return {};
  }
  std::string words = open_stops_words(invocation, store, codes);
  if (!words.empty()) receipt.notes.push_back(words);
  return words;
}

/// The answer. What must stop or is blocked is told whatever is silenced, and what must stop also
/// where the answer is lost on the way out.
Result answer_of(const Invocation& invocation, const Receipt& receipt, const std::string& stops) {
  const Format format = invocation.format();
  std::string urgent = said_aloud(receipt.stops, format);
  if (!stops.empty()) urgent += said_aloud(stops, format);
  const bool has_more = !urgent.empty() || has_block(receipt);
  std::string output;
  if (!invocation.quiet() || (has_more && format != Format::text)) {
    output = invocation.render(receipt);
  } else if (has_block(receipt) && receipt.stops.stops.empty()) {
    output = urgent + invocation.render(silenced(receipt));
  } else {
    output = urgent;
  }
  return {std::move(output), ExitStatus::done, receipt.entry, std::move(urgent)};
}

Result run(Invocation& invocation) {
  if (invocation.arguments().value("--once")) {
    throw Error(ExitStatus::usage, "import json: --once is for what is recorded",
                "leave it out; an export taken in twice is taken in once");
  }
  const std::string path = named_file(invocation);
  Store& store = chosen_store(invocation);
  Imported done;
  done.before = totals_of(invocation, store, nullptr);
  const AllFlags flags(invocation, store);
  Intake intake = store.take_in();
  done.version = read_export_file(path, [&](const TransferEntry& entry) {
    intake.take(entry);
    done.last = entry.id;
  });
  BadRowList bad{invocation.today(), visible(path), done.version, intake.finish()};
  if (bad.rows.empty()) {
    done.after = totals_of(invocation, store, &bad.rows);
    check_clinic_files(store, bad.rows);
  }
  if (!bad.rows.empty()) return refuse_bad_rows(invocation, bad);
  done.known = intake.known();
  done.added = intake.added();
  Receipt receipt = receipt_of(invocation, path, done);
  for (std::string& words : missing_rules_words(invocation, store, std::nullopt)) {
    receipt.lines.push_back(std::move(words));
  }
  if (done.added > 0) {
    say_flag_changes(flags.changes(invocation, store), invocation.several_patients(store), receipt);
  }
  const std::string stops =
      done.added == 0 ? std::string() : say_what_is_open(invocation, store, receipt);
  if (!invocation.dry_run()) intake.commit();
  return answer_of(invocation, receipt, stops);
}

}  // namespace

const CommandSpec import_json_command{
    "import json",
    "",
    "data",
    "take in an export of a whole record",
    "FILE",
    "All or nothing; every row that cannot be read is told with its place and reason. Twice is\n"
    "once. With a record that went on in its own way an export is not mixed: see merge.",
    {"import json record.json --create", "import json record.json --dry-run"},
    {{"--create", "", "make the file when there is none"}},
    true,
    run};

}  // namespace isotrack
