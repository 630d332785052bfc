#include <fmt/format.h>

#include "../commands.hpp"
#include "describe.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"

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
  std::string_view digits = *text;
  if (digits.starts_with('#')) digits.remove_prefix(1);
  EntryId id = 0;
  bool plain = !digits.empty() && digits.size() <= 15;
  for (const char c : digits) {
    plain = plain && c >= '0' && c <= '9';
    if (plain) id = id * 10 + (c - '0');
  }
  if (!plain || id == 0) {
    throw Error(ExitStatus::usage, "entry '" + visible(*text) + "': expected its number");
  }
  return id;
}

JournalEntry entry_of(Store& store, const PatientRecord& patient, EntryId id) {
  auto found = store.journal(patient.id, id);
  if (found.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("{} has no entry {}", patient.code, id),
                "the numbers: isotrack history");
  }
  return std::move(found.front());
}

Result history_run(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const bool named = invocation.chosen_code().has_value() || !invocation.several_patients(store);
  History history;
  history.today = invocation.today();
  std::optional<PatientId> about;
  if (named && !store.patients().empty()) {
    const PatientRecord patient = invocation.patient(store);
    history.patient = patient.code;
    about = patient.id;
  }
  const auto id = chosen_entry(invocation);
  for (const JournalEntry& entry : store.journal(about, id)) {
    history.lines.push_back(history_line(entry));
  }
  if (id && history.lines.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("no entry {}", *id),
                "the numbers: isotrack history");
  }
  return {invocation.render(history)};
}

std::string numbers(const std::vector<EntryId>& ids) {
  std::string out;
  for (const EntryId id : ids) out += (out.empty() ? "#" : ", #") + std::to_string(id);
  return out;
}

void refuse_if_resting(const UndoCheck& check, EntryId id, const std::string& what) {
  if (check.undone_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was undone already, by #{}", id, *check.undone_by));
  }
  if (check.resting.empty()) return;
  throw Error(ExitStatus::refused,
              fmt::format("later entries rest on entry {}: {}", id, numbers(check.resting)),
              fmt::format("not stored. {} those first: isotrack {} --id {}", what,
                          what == "Undo" ? "undo" : "redact", check.resting.back()));
}

/// No undo or redaction may leave two courses under way: today's dose would not know where to go.
/// Nor a dose after the recorded end of its course.
void refuse_contradiction(const PatientRecord& patient) {
  const CourseRecord* under_way = nullptr;
  for (const CourseRecord& course : patient.courses) {
    if (course.end && !course.doses.empty() && course.doses.back().on > course.end->last_dose) {
      throw Error(
          ExitStatus::refused,
          fmt::format("that would end course {} on {}, and a dose is logged on {}", course.number,
                      with_weekday(course.end->last_dose), with_weekday(course.doses.back().on)),
          "not stored. End it anew: isotrack finish --last-dose DATE");
    }
    if (course.end) continue;
    if (under_way == nullptr) {
      under_way = &course;
      continue;
    }
    throw Error(ExitStatus::refused,
                fmt::format("that would leave courses {} and {} of {} both under way",
                            under_way->number, course.number, patient.code),
                fmt::format("not stored. Entry #{} began course {}: isotrack undo --id {}",
                            course.recorded.entry, course.number, course.recorded.entry));
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
    throw Error(ExitStatus::not_found, fmt::format("no entry {}", *id),
                "the numbers: isotrack history");
  }
  const PatientRecord patient = invocation.patient(store);
  const auto last = id ? id : store.last_undoable(patient.id);
  if (!last) {
    throw Error(ExitStatus::refused, patient.code + " has no entry left to undo",
                "an undo itself is undone by: isotrack undo --id N");
  }
  return entry_of(store, patient, *last);
}

Result undo_run(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const JournalEntry entry = entry_to_undo(invocation, store);
  const EntryId id = entry.id;
  if (entry.redacted_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was redacted; nothing of it is left", id));
  }
  refuse_if_resting(store.check_undo(id), id, "Undo");
  const HistoryLine line = history_line(entry);
  if (entry.patient) writer.about(*entry.patient);
  writer.undo(id);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Entry {} ({}) is undone.", id, entry.command));
  for (const std::string& fact : line.recorded) receipt.lines.push_back("  withdrawn: " + fact);
  for (const std::string& fact : line.withdrawn) receipt.lines.push_back("  back: " + fact);
  // The patient as the undo leaves them; gone when it took back their first entry.
  for (const PatientBrief& brief : store.patients()) {
    if (brief.id != entry.patient) continue;
    const auto after = store.load_patient(brief.code);
    refuse_contradiction(*after);
    const CourseRecord* course = after->current_course(invocation.today());
    const auto number = course == nullptr ? std::nullopt : std::optional(course->number);
    return invocation.finish(store, writer, brief.code, number, std::move(receipt));
  }
  return invocation.finish(store, writer, "", std::nullopt, std::move(receipt));
}

Result redact_run(Invocation& invocation) {
  const auto id = chosen_entry(invocation);
  if (!id) {
    throw Error(ExitStatus::usage, "--id is missing: the number of the entry to redact",
                "the numbers: isotrack history");
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const JournalEntry entry = entry_of(store, patient, *id);
  if (entry.command == "redact") {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} is itself a redaction; nothing is in it to remove", *id));
  }
  if (entry.redacted_by) {
    throw Error(ExitStatus::refused,
                fmt::format("entry {} was redacted already, by #{}", *id, *entry.redacted_by));
  }
  invocation.question(
      fmt::format("redacting removes the content of entry {} ({}) for good", *id, entry.command),
      "there is no way back; --yes answers");
  writer.about(patient.id);
  writer.redact(*id);
  refuse_contradiction(*store.load_patient(patient.code));
  Receipt receipt;
  receipt.lines.push_back(fmt::format(
      "Entry {} is redacted: its content is gone; when and who stay. Backups made before still "
      "hold it.",
      *id));
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result verify_run(Invocation& invocation) {
  const Store& store = invocation.store(Access::read);
  const Verification found = store.verify();
  VerifyReport report;
  report.today = invocation.today();
  report.file = visible(invocation.database_path());
  report.entries = found.entries;
  report.rows = found.rows;
  for (const Damage& damage : found.damages) report.damages.emplace_back(damage.where, damage.what);
  const bool sound = found.damages.empty();
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
    {},
    false,
    verify_run};

}  // namespace isotrack
