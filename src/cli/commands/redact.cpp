#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "../commands.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "journal_entry.hpp"

/// Removes the content of an entry for good.
namespace isotrack {
namespace {

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
  refuse_contradiction(invocation, store, &*patient, *after);
  say_what_is_gone(invocation, *patient, *after, receipt);
  say_moved_end(invocation, store, *patient, receipt);
  say_end_without_dose(invocation, store, *patient, receipt);
  return finish_judged(invocation, store, writer, before,
                       situation(invocation, store, patient->code), std::move(receipt));
}

}  // namespace

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

}  // namespace isotrack
