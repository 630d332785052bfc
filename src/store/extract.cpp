#include <map>

#include "store/detached.hpp"
#include "store/patient_rows.hpp"
#include "store/session.hpp"
#include "store/unseen.hpp"

/// One patient's part of a record as a record of its own. Entries and rows are numbered anew from
/// 1, in their order, and the digests are made over the new numbers after the old ones were found
/// to agree. UUIDs, words and times stay; facts of the whole file stay behind.
namespace isotrack {
namespace {

using NewNumbers = std::map<EntryId, EntryId>;

std::optional<EntryId> renumbered(const NewNumbers& numbers, std::optional<EntryId> entry) {
  if (!entry) return std::nullopt;
  const auto found = numbers.find(*entry);
  if (found != numbers.end()) return found->second;
  throw damage("entry " + std::to_string(*entry) + " acts on a patient it is not about");
}

void copy_rows(SQLite::Database& from, PatientId patient, const NewNumbers& numbers, Statements& to,
               RowCopier& copier) {
  // Two draws of a day may come from a file of before version 6.
  to.db().exec("DROP TRIGGER lab_draw_insert; DROP TRIGGER lab_value_insert");
  for (const PatientRow& row : rows_of(from, patient)) {
    copier.copy(row, *renumbered(numbers, row.recorded_by), renumbered(numbers, row.withdrawn_by));
  }
}

/// The redactions that entry `by` made, under the new numbers.
void copy_redactions(SQLite::Database& from, EntryId by, const NewNumbers& numbers,
                     Statements& to) {
  SQLite::Statement redacted(from, "SELECT entry_id FROM redaction WHERE by_entry = ?1");
  redacted.bind(1, by);
  while (redacted.executeStep()) {
    to("INSERT INTO redaction (entry_id, by_entry) VALUES (?1, ?2)")
        .with(renumbered(numbers, redacted.getColumn(0).getInt64()), renumbered(numbers, by))
        .run();
  }
}

void copy_entries(SQLite::Database& from, const std::vector<EntryColumns>& entries,
                  const NewNumbers& numbers, const RowCopier& copier, Statements& to) {
  EntryRows rows(to.db());
  rows.seek(0, INT64_MAX);
  for (EntryColumns entry : entries) {
    copy_redactions(from, entry.id, numbers, to);
    entry.id = *renumbered(numbers, entry.id);
    entry.undoes = renumbered(numbers, entry.undoes);
    entry.merged_by = renumbered(numbers, entry.merged_by);
    if (entry.unseen) entry.unseen = spelt(renumbered(spans_of(entry), numbers));
    entry.patient = copier.mapped(static_cast<std::size_t>(Table::patient), *entry.patient);
    insert_entry(to, entry, digest_of(to, entry, rows));
  }
}

}  // namespace

DetachedRecord Store::extract(PatientId patient) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    SQLite::Database& from = inner_->session.db();
    const Snapshot snapshot(from);
    const std::vector<EntryColumns> entries = entries_of(from, patient);
    check_sound(from, entries);
    NewNumbers numbers;
    for (const EntryColumns& entry : entries) {
      numbers.emplace(entry.id, static_cast<EntryId>(numbers.size()) + 1);
    }
    DetachedRecord out;
    Statements& to = out.inner_->statements;
    RowCopier copier(to);
    to.db().exec("BEGIN");
    copy_rows(from, patient, numbers, to, copier);
    copy_entries(from, entries, numbers, copier, to);
    to.db().exec("COMMIT");
    return out;
  });
}

}  // namespace isotrack
