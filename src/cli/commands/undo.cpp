#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "../commands.hpp"
#include "../user_name.hpp"
#include "all_flags.hpp"
#include "describe.hpp"
#include "echo.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "journal_entry.hpp"
#include "open_flags.hpp"

/// Takes an entry back: what it recorded is withdrawn, what it withdrew is there again.
namespace isotrack {
namespace {

void refuse_if_resting(const Invocation& invocation, const UndoCheck& check, EntryId id) {
  if (check.undone_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was undone already, by #{}", id, *check.undone_by));
  }
  if (check.resting.empty()) return;
  throw Error(
      ExitStatus::refused,
      fmt::format("later entries rest on entry {}: {}", id, numbers(check.resting)),
      "Undo those first: " +
          invocation.to_type(fmt::format("undo --id {}", check.resting.back()), About::patient));
}

/// No undo may take away the rules a patient is judged by, nor bring back a patient's programme
/// that is gone: everything about that patient would fail.
void refuse_missing_rules(const Invocation& invocation, const std::vector<MissingRules>& before,
                          const std::vector<MissingRules>& after) {
  std::vector<std::string> patients;
  const MissingRules* gone = nullptr;
  for (const MissingRules& each : after) {
    if (std::ranges::find(before, each) != before.end()) continue;
    if (gone == nullptr) gone = &each;
    if (each.kind == gone->kind && each.id == gone->id) patients.push_back(each.patient);
  }
  if (gone == nullptr) return;
  throw Error(ExitStatus::refused,
              fmt::format("{} {} would be judged by {} {}, which would not be in the file",
                          patients.size() == 1 ? "patient" : "patients", joined(patients),
                          gone->kind, gone->id),
              "To put another of that id in its place: " +
                  invocation.to_type(gone->kind + " add FILE", About::file));
}

/// The entry --id names, which may be of a patient that an undo took out of the file; else the
/// chosen patient's last one.
JournalEntry entry_to_undo(Invocation& invocation, Store& store) {
  const auto id = chosen_entry(invocation);
  const bool names_patient = invocation.chosen_code().has_value();
  if (id && !names_patient) {
    auto found = store.journal(std::nullopt, *id);
    if (!found.empty()) return std::move(found.front());
    throw Error(ExitStatus::not_found, fmt::format("no entry {}", *id), numbers_are_in(invocation));
  }
  const PatientRecord patient = invocation.patient(store);
  const auto last = id ? id : store.last_undoable(patient.id);
  if (!last) {
    throw Error(
        ExitStatus::refused, patient.code + " has no entry left to undo",
        "an undo itself is undone by: " + invocation.to_type("undo --id N", About::patient));
  }
  return entry_of(invocation, store, patient, *last);
}

bool is_same_content(const JournalRow& one, const JournalRow& other) {
  return one.table == other.table &&
         std::ranges::equal(one.columns, other.columns, [](const auto& left, const auto& right) {
           return left.name == right.name && left.value == right.value;
         });
}

/// A merge with the rows of all that it brought, which is undone with it, but for what came and
/// went again on the way; any other entry as it is.
JournalEntry with_what_it_brought(const Store& store, JournalEntry entry) {
  std::vector<JournalRow> rows;
  bool brought_any = false;
  for (const JournalEntry& each : store.journal(entry.patient)) {
    if (each.merged_by != entry.id && each.id != entry.id) continue;
    brought_any = brought_any || each.id != entry.id;
    for (const JournalRow& row : each.rows) {
      const auto opposite = std::ranges::find_if(rows, [&](const JournalRow& other) {
        return other.withdrawn != row.withdrawn && is_same_content(other, row);
      });
      if (opposite == rows.end()) {
        rows.push_back(row);
      } else {
        rows.erase(opposite);
      }
    }
  }
  if (brought_any) entry.rows = std::move(rows);
  return entry;
}

/// Whether an entry holds facts that a total is made of, or what it is divided by.
bool is_about_doses(const JournalEntry& entry) {
  constexpr std::array tables{"dose", "miss",       "weight",       "regimen_step",
                              "hold", "course_end", "course_terms", "course"};
  return std::ranges::any_of(entry.rows, [&](const JournalRow& row) {
    return std::ranges::find(tables, row.table) != tables.end();
  });
}

/// What waited for the prescriber's decision and is open no more, and what waits for it again,
/// settled by a command with these `options`. A STOP that is open again has its card.
void say_what_waits(const Situation& before, const Situation& after, const std::string& options,
                    Receipt& receipt) {
  const Date today = after.when.today;
  std::vector<Obligation> closed = before.judgement.obligations;
  // A medicine that stands beside a red flag is a part of its STOP again.
  const bool is_alarm = !new_stops(before, after).empty();
  std::erase_if(closed, [&](const Obligation& each) {
    const Obligation* is = same_in(after, each);
    const bool waits = is != nullptr && is->needs_decision();
    const bool is_part = is_alarm && each.rule.starts_with("interaction.");
    return !each.needs_decision() || waits || is_part || goes_on(each, before, after);
  });
  for (const Obligation& each : told_together(std::move(closed), today)) {
    receipt.lines.push_back("No longer open: " + flag_words(each) + ".");
  }
  for (const Obligation& each : told_together(newly_open(before, after), today)) {
    if (!each.needs_decision() || each.severity == Severity::stop) continue;
    receipt.findings.push_back(finding_of(each));
    const std::string words =
        "Open until the prescriber's decision is recorded: isotrack confirm " + each.rule +
        " --note TEXT" + options;
    if (std::ranges::find(receipt.notes, words) == receipt.notes.end()) {
      receipt.notes.push_back(words);
    }
  }
}

/// Who wrote an entry, and when, unless it is who undoes it. Asks before what was not named.
void say_whose_entry(Invocation& invocation, const JournalEntry& entry, Receipt& receipt) {
  if (entry.user == user_name()) return;
  const std::string words =
      "written by " + visible(entry.user) + ", " + with_weekday(entry.local_date);
  if (!chosen_entry(invocation) && !invocation.dry_run()) {
    invocation.question(
        fmt::format("entry {} ({}) was {}", entry.id, entry.command, words),
        "if it is to be taken back: " +
            invocation.to_type(fmt::format("undo --id {}", entry.id), About::patient));
  }
  receipt.lines.push_back("  " + words);
}

/// Ends the undo of an entry about a patient who is in the file after it. `before`: as they stood;
/// null: they were not in the file.
Result finish_patient(Invocation& invocation, Store& store, Writer& writer,
                      const JournalEntry& entry, const std::optional<Situation>& before,
                      const PatientRecord& after, Receipt receipt) {
  const PatientRecord* was = before ? &before->patient : nullptr;
  refuse_contradiction(invocation, store, was, after);
  const CourseRecord* course = after.current_course(invocation.today());
  const auto number =
      course == nullptr || !is_about_doses(entry) ? std::nullopt : std::optional(course->number);
  if (!before) return invocation.finish(store, writer, after.code, number, std::move(receipt));
  say_moved_end(invocation, store, *was, receipt);
  say_end_without_dose(invocation, store, *was, receipt);
  const Situation judged = situation(invocation, store, after.code);
  const std::string options = invocation.several_patients(store)
                                  ? options_naming(invocation.arguments(), after.code)
                                  : options_to_type(invocation.arguments(), About::file);
  refuse_to_end_a_stop(invocation, *before, judged, options);
  say_what_waits(*before, judged, options, receipt);
  return finish_naming_ends(invocation, store, writer, *before, judged, std::move(receipt), number);
}

Result undo_run(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  JournalEntry entry = entry_to_undo(invocation, store);
  const EntryId id = entry.id;
  if (entry.redacted_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was redacted; nothing of it is left", id));
  }
  refuse_if_resting(invocation, store.check_undo(id), id);
  if (entry.command == "merge") entry = with_what_it_brought(store, std::move(entry));
  const HistoryLine line = history_line(entry);
  if (entry.patient) writer.about(*entry.patient);
  const auto patient = patient_with(store, entry.patient);
  const auto before =
      patient ? std::optional(situation(invocation, store, patient->code)) : std::nullopt;
  const bool moves_rules = !entry.patient && is_about_rules(entry);
  const AllFlags flags = moves_rules ? AllFlags(invocation, store) : AllFlags();
  const auto missing_before = missing_rules(store, entry.patient);
  writer.undo(id);
  refuse_missing_rules(invocation, missing_before, missing_rules(store, entry.patient));
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Entry {} ({}) is undone.", id, entry.command));
  say_whose_entry(invocation, entry, receipt);
  for (const std::string& fact : line.recorded) receipt.lines.push_back("  withdrawn: " + fact);
  for (const std::string& fact : line.withdrawn) receipt.lines.push_back("  back: " + fact);
  if (const auto after = patient_with(store, entry.patient)) {
    return finish_patient(invocation, store, writer, entry, before, *after, std::move(receipt));
  }
  if (moves_rules) return finish_rules(invocation, store, writer, flags, std::move(receipt));
  return invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
}

}  // namespace

const CommandSpec undo_command{
    "undo",
    "",
    "every day",
    "take back the last entry, or a named one",
    "[N]",
    "Withdraws what the entry recorded and records again what it withdrew. Refused when later\n"
    "entries rest on it. The undo is an entry too, and can itself be undone with --id.",
    {"undo", "undo --id 6", "undo --dry-run"},
    {{"--id", "N", "the entry (the patient's last one that is not undone)"},
     {"--reason", "TEXT", "why; kept with the entry"}},
    true,
    undo_run};

}  // namespace isotrack
