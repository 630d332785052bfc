#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "../commands.hpp"
#include "../user_name.hpp"
#include "all_flags.hpp"
#include "describe.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "open_flags.hpp"

/// What reads and reverses the journal: history, undo, redact, verify.
namespace isotrack {
namespace {

std::optional<EntryId> chosen_entry(const Invocation& invocation) {
  auto text = invocation.arguments().value("--id");
  const std::string named = invocation.arguments().joined();
  if (text && !named.empty()) {
    throw Error(ExitStatus::usage, "the entry is named twice: " + visible(named) + " and --id");
  }
  if (!named.empty()) text = named;
  if (!text) return std::nullopt;
  return entry_number(invocation, *text);
}

std::string numbers_are_in(const Invocation& invocation) {
  return "the numbers: " + invocation.to_type("history", About::patient);
}

JournalEntry entry_of(const Invocation& invocation, Store& store, const PatientRecord& patient,
                      EntryId id) {
  auto found = store.journal(patient.id, id);
  if (found.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("{} has no entry {}", patient.code, id),
                numbers_are_in(invocation));
  }
  return std::move(found.front());
}

Result history_run(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const bool named = invocation.chosen_code().has_value() || !invocation.several_patients(store);
  History history;
  history.today = invocation.today();
  std::optional<PatientId> about;
  if (named && !store.patients(Listed::all).empty()) {
    const PatientRecord patient = invocation.patient(store);
    history.patient = patient.code;
    about = patient.id;
  }
  const auto id = chosen_entry(invocation);
  const auto patients = store.patients(Listed::all);
  // Without a patient named, entries about the whole file are told too.
  const bool whole_file = about && !invocation.chosen_code();
  std::vector<JournalEntry> entries = store.journal(whole_file ? std::nullopt : about, id);
  std::erase_if(entries, [&](const JournalEntry& entry) {
    return whole_file && entry.patient && entry.patient != about;
  });
  history.lines = history_lines(store, entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto whose = std::ranges::find(patients, entries[i].patient, &PatientBrief::id);
    if (whose != patients.end()) history.lines[i].patient = whose->code;
  }
  if (id && history.lines.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("no entry {}", *id), numbers_are_in(invocation));
  }
  return {invocation.render(history)};
}

std::string numbers(const std::vector<EntryId>& ids) {
  std::string out;
  for (const EntryId id : ids) out += (out.empty() ? "#" : ", #") + std::to_string(id);
  return out;
}

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

/// A dose after the recorded end, which moves the last day, stands where it was written so.
bool was_so(const std::optional<PatientRecord>& before, const CourseRecord& course) {
  if (!before) return false;
  return std::ranges::any_of(before->courses, [&](const CourseRecord& each) {
    return each.number == course.number && each.end && each.last_day() != each.end->last_dose;
  });
}

/// Whether these two courses stood like this before.
bool stood_so(const std::optional<PatientRecord>& before, const CoursePair& pair) {
  if (!before) return false;
  const auto pairs = overlapping_courses(*before);
  return std::ranges::any_of(pairs, [&](const CoursePair& each) {
    return each.earlier->number == pair.earlier->number && each.later->number == pair.later->number;
  });
}

/// No undo or redaction may leave two courses that do not stand one after the other: today's dose
/// would not know where to go, and a lifetime total would count days twice. Nor may it put the end
/// of a course before a dose that was logged meanwhile.
void refuse_contradiction(const Invocation& invocation, Store& store,
                          const std::optional<PatientRecord>& before,
                          const PatientRecord& patient) {
  // An entry's number says whose it is; a command to type must say it too.
  const bool unsaid = !invocation.chosen_code() && invocation.several_patients(store);
  const std::string whose = unsaid ? " -p " + patient.code : "";
  for (const CourseRecord& course : patient.courses) {
    if (course.end && course.last_day() != course.end->last_dose && !was_so(before, course)) {
      throw Error(
          ExitStatus::refused,
          fmt::format("that would end course {} on {}, and a dose is logged on {}", course.number,
                      with_weekday(course.end->last_dose), with_weekday(course.doses.back().on)),
          "End it anew: " + invocation.to_type("finish --last-dose DATE" + whose));
    }
  }
  for (const CoursePair& pair : overlapping_courses(patient)) {
    if (!stood_so(before, pair)) throw overlap(invocation, patient, pair);
  }
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

/// Says which course has no plan or no weight left.
void say_what_is_gone(const Invocation& invocation, const PatientRecord& before,
                      const PatientRecord& after, Receipt& receipt) {
  for (const CourseRecord& is : after.courses) {
    const auto was = std::ranges::find(before.courses, is.number, &CourseRecord::number);
    if (was == before.courses.end()) continue;
    const std::string from = iso(is.start);
    if (is.weights.empty() && !was->weights.empty()) {
      receipt.lines.push_back(fmt::format("Course {} has no weight now; to record one: {}",
                                          is.number,
                                          invocation.to_type("weight WEIGHT --on " + from)));
    }
    if (is.steps.empty() && !was->steps.empty()) {
      receipt.lines.push_back(
          fmt::format("Course {} has no plan now, and expects nothing; to record one: {}",
                      is.number, invocation.to_type("regimen set PLAN --from " + from)));
    }
  }
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

std::optional<PatientRecord> patient_with(const Store& store, std::optional<PatientId> id) {
  for (const PatientBrief& brief : store.patients(Listed::all)) {
    if (brief.id == id) return store.load_patient(brief.code);
  }
  return std::nullopt;
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
  const auto before = patient_with(store, entry.patient);
  const auto judged_before =
      before ? std::optional(situation(invocation, store, before->code)) : std::nullopt;
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
  // The patient as the undo leaves them; gone when it took back their first entry.
  for (const PatientBrief& brief : store.patients(Listed::all)) {
    if (brief.id != entry.patient) continue;
    const auto after = store.load_patient(brief.code);
    refuse_contradiction(invocation, store, before, *after);
    const CourseRecord* course = after->current_course(invocation.today());
    const auto number =
        course == nullptr || !is_about_doses(entry) ? std::nullopt : std::optional(course->number);
    if (!judged_before) {
      return invocation.finish(store, writer, brief.code, number, std::move(receipt));
    }
    say_moved_end(invocation, store, *before, receipt);
    say_end_without_dose(invocation, store, *before, receipt);
    const Situation judged_after = situation(invocation, store, brief.code);
    const std::string options = invocation.several_patients(store)
                                    ? options_naming(invocation.arguments(), brief.code)
                                    : options_to_type(invocation.arguments(), About::file);
    refuse_to_end_a_stop(invocation, *judged_before, judged_after, options);
    say_what_waits(*judged_before, judged_after, options, receipt);
    return finish_naming_ends(invocation, store, writer, *judged_before, judged_after,
                              std::move(receipt), number);
  }
  if (moves_rules) return finish_rules(invocation, store, writer, flags, std::move(receipt));
  return invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
}

/// An entry about a patient whom an undo took out of the file; null: somebody else's.
std::optional<JournalEntry> entry_of_nobody(const Invocation& invocation, const Store& store,
                                            EntryId id) {
  if (invocation.chosen_code()) return std::nullopt;
  auto found = store.journal(std::nullopt, id);
  if (found.empty() || !found.front().patient) return std::nullopt;
  if (patient_with(store, found.front().patient)) return std::nullopt;
  return std::move(found.front());
}

/// What a person wrote in an entry, in words of their own: its reason, and the notes of its facts.
/// What an undo put back stands in the entry that recorded it.
std::vector<std::string> own_words(const JournalEntry& entry) {
  constexpr std::array columns{"note", "reason", "text", "words", "name"};
  std::vector<std::string> out;
  if (entry.reason) out.push_back(*entry.reason);
  for (const JournalRow& row : entry.rows) {
    if (row.withdrawn || entry.undoes) continue;
    for (const StoredColumn& column : row.columns) {
      const bool is_own = std::ranges::find(columns, column.name) != columns.end();
      if (is_own && column.value && !column.value->empty()) out.push_back(*column.value);
    }
  }
  return out;
}

/// Other entries that hold some of the words of `entry`: a correction takes a note along. Each
/// keeps other facts, too, so that none is redacted without being asked for.
std::vector<EntryId> with_words_of(const Store& store, const JournalEntry& entry) {
  const std::vector<std::string> words = own_words(entry);
  std::vector<EntryId> out;
  if (words.empty()) return out;
  for (const JournalEntry& other : store.journal(entry.patient)) {
    if (other.id == entry.id || other.redacted_by) continue;
    const std::vector<std::string> theirs = own_words(other);
    const bool holds_some = std::ranges::any_of(theirs, [&](const std::string& text) {
      return std::ranges::any_of(
          words, [&](const std::string& each) { return text.find(each) != std::string::npos; });
    });
    if (holds_some) out.push_back(other.id);
  }
  return out;
}

/// Where else the words stand that were to go.
void say_where_words_stay(const Invocation& invocation, const std::vector<EntryId>& others,
                          Receipt& receipt) {
  if (others.empty()) return;
  receipt.lines.push_back(fmt::format(
      "The same words stand in {}, too, which {} not redacted: {}", numbers(others),
      others.size() == 1 ? "is" : "are",
      invocation.to_type(fmt::format("redact --id {}", others.front()), About::patient)));
}

Result redact_run(Invocation& invocation) {
  const auto id = chosen_entry(invocation);
  if (!id) {
    throw Error(ExitStatus::usage, "--id is missing: the number of the entry to redact",
                numbers_are_in(invocation));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const auto gone = entry_of_nobody(invocation, store, *id);
  const auto patient = gone ? std::nullopt : std::optional(invocation.patient(store));
  const JournalEntry entry = gone ? *gone : entry_of(invocation, store, *patient, *id);
  if (entry.command == "redact") {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} is itself a redaction; nothing is in it to remove", *id));
  }
  if (entry.redacted_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was redacted already, by #{}", *id, *entry.redacted_by));
  }
  if (!invocation.dry_run()) {
    invocation.question(
        fmt::format("redacting removes the content of entry {} ({}) for good", *id, entry.command),
        "there is no way back; --yes answers");
  }
  Receipt receipt;
  receipt.lines.push_back(fmt::format(
      "Entry {} is redacted: its content is gone; when and who stay. Backups made before still "
      "hold it.",
      *id));
  say_where_words_stay(invocation, with_words_of(store, entry), receipt);
  if (!patient) {
    writer.redact(*id);
    return invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
  }
  writer.about(patient->id);
  const Situation before = situation(invocation, store, patient->code);
  writer.redact(*id);
  const auto after = store.load_patient(patient->code);
  if (!after) throw Error(ExitStatus::bug, "a redaction took a patient away");
  refuse_contradiction(invocation, store, patient, *after);
  say_what_is_gone(invocation, *patient, *after, receipt);
  say_moved_end(invocation, store, *patient, receipt);
  say_end_without_dose(invocation, store, *patient, receipt);
  return finish_judged(invocation, store, writer, before,
                       situation(invocation, store, patient->code), std::move(receipt));
}

Result verify_run(Invocation& invocation) {
  const bool rebuilds = invocation.arguments().flag("--rebuild");
  Store& store = invocation.store(rebuilds ? Access::write : Access::verify);
  if (rebuilds) store.rebuild();
  const Verification found = store.verify();
  VerifyReport report;
  report.today = invocation.today();
  report.file = visible(invocation.database_path());
  report.entries = found.entries;
  report.rows = found.rows;
  for (const Damage& damage : found.damages) report.damages.emplace_back(damage.where, damage.what);
  const bool sound = found.damages.empty();
  if (!sound && std::ranges::all_of(found.damages, &Damage::is_derived)) {
    report.rebuild = invocation.to_type("verify --rebuild", About::file);
  }
  return {sound && invocation.quiet() ? std::string() : invocation.render(report),
          sound ? ExitStatus::done : ExitStatus::attention};
}

}  // namespace

const CommandSpec history_command{
    "history",
    "",
    "every day",
    "the journal: what was recorded and withdrawn, and when",
    "[N]",
    "A correction withdraws and records; nothing is overwritten. + recorded, - withdrawn.",
    {"history", "history --id 6", "history --json"},
    {{"--id", "N", "one entry"}},
    false,
    history_run};

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

const CommandSpec redact_command{
    "redact",
    "",
    "clinic",
    "remove the content of one entry for good",
    "[N]",
    "What stays is when, who, and that it was redacted. For what should never have been\n"
    "written; a mistake is corrected with amend or undo.",
    {"redact --id 6"},
    {{"--id", "N", "the entry"}},
    true,
    redact_run};

const CommandSpec verify_command{
    "verify",
    "",
    "data",
    "check the file: SQLite's checks, the schema, every digest",
    "",
    "Exit 1 when something is wrong. Digests notice a changed bit in any stored fact; they do\n"
    "not stop somebody who rewrites both.",
    {"verify", "verify --quiet"},
    {{"--rebuild", "", "first work out anew what only follows from the facts"}},
    false,
    verify_run};

}  // namespace isotrack
