#include <algorithm>

#include "store/entry_rows.hpp"
#include "store/facts.hpp"
#include "store/row.hpp"
#include "store/session.hpp"
#include "store/undo.hpp"

namespace isotrack {
namespace {

std::optional<std::string> as_text(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return column.getString();
}

JournalRow journal_row(const EntryRow& found) {
  JournalRow row;
  row.table = found.table;
  row.row = found.statement.getColumn(0).getInt64();
  row.withdrawn = found.withdrawn;
  const int content_end = found.digested_columns - 2;  // before restores, recorded_by
  for (int i = 1; i < content_end; ++i) {
    const SQLite::Column column = found.statement.getColumn(i);
    row.columns.push_back({column.getName(), as_text(column)});
  }
  if (!found.withdrawn) {
    const Row stored(found.statement, found.table);
    row.withdrawn_by = stored.optional_integer(found.digested_columns + 1, 1, INT64_MAX);
  }
  return row;
}

JournalEntry journal_entry(const Row& row) {
  JournalEntry entry;
  entry.id = row.id();
  entry.uuid = row.text(1);
  entry.recorded_at = row.text(2);
  entry.local_date = row.date(3);
  entry.user = row.text(4);
  entry.command = row.text(5);
  entry.reason = row.optional_text(6);
  entry.patient = row.optional_integer(7, 1, INT64_MAX);
  entry.undoes = row.optional_integer(8, 1, INT64_MAX);
  entry.redacted_by = row.optional_integer(9, 1, INT64_MAX);
  entry.merged_by = row.optional_integer(10, 1, INT64_MAX);
  return entry;
}

/// Which entries are wanted; null: whatever it is.
struct Chosen {
  std::optional<PatientId> patient;
  std::optional<EntryId> only;
  std::optional<Date> first;
  std::optional<Date> last;
};

std::vector<JournalEntry> entries(Statements& statements, const Chosen& chosen) {
  std::string sql =
      "SELECT id, uuid, recorded_at, local_date, user, command, reason, patient_id, undoes,"
      " (SELECT by_entry FROM redaction WHERE entry_id = id), merged_by FROM entry WHERE ";
  sql += chosen.patient ? "patient_id = ?1" : "?1 IS NULL";
  sql += chosen.only ? " AND id = ?2" : " AND ?2 IS NULL";
  sql += " AND (?3 IS NULL OR local_date >= ?3) AND (?4 IS NULL OR local_date <= ?4)";
  Use use = statements(sql + " ORDER BY id");
  std::vector<JournalEntry> found;
  use.with(chosen.patient, chosen.only, date_or_null(chosen.first), date_or_null(chosen.last));
  while (use.step()) found.push_back(journal_entry(Row(*use, "entry")));
  return found;
}

/// The entries with their rows and what became of them.
std::vector<JournalEntry> journal_of(Statements& statements, const Chosen& chosen) {
  const Snapshot snapshot(statements.db());
  std::vector<JournalEntry> found = entries(statements, chosen);
  const auto undone = undone_entries(statements);
  EntryRows rows(statements.db());
  for (JournalEntry& entry : found) {
    if (const auto by = undone.find(entry.id); by != undone.end()) entry.undone_by = by->second;
    rows.seek(entry.id, entry.id);
    rows.visit(entry.id, [&](const EntryRow& row) {
      if (!row.is_identity) entry.rows.push_back(journal_row(row));
    });
  }
  return found;
}

}  // namespace

std::vector<JournalEntry> Store::journal(std::optional<PatientId> patient,
                                         std::optional<EntryId> only) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    return journal_of(inner_->session.statements(), {patient, only, {}, {}});
  });
}

std::vector<JournalEntry> Store::journal_between(std::optional<PatientId> patient,
                                                 std::optional<Date> first,
                                                 std::optional<Date> last) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    return journal_of(inner_->session.statements(), {patient, {}, first, last});
  });
}

std::optional<EntryId> Store::last_undoable(PatientId patient) const {
  return guarded(inner_->session.place(), During::reading, [&]() -> std::optional<EntryId> {
    Statements& statements = inner_->session.statements();
    const Snapshot snapshot(statements.db());
    const auto undone = undone_entries(statements);
    Use use = statements(
        "SELECT id FROM entry WHERE patient_id = ?1 AND undoes IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM redaction WHERE entry_id = entry.id OR by_entry = entry.id)"
        " ORDER BY id DESC");
    for (use.with(patient); use.step();) {
      const EntryId entry = (*use).getColumn(0).getInt64();
      if (!undone.contains(entry)) return entry;
    }
    return std::nullopt;
  });
}

UndoCheck Store::check_undo(EntryId entry) const {
  return guarded(inner_->session.place(), During::reading, [&] {
    Statements& statements = inner_->session.statements();
    const Snapshot snapshot(statements.db());
    return isotrack::check_undo(statements, entry);
  });
}

std::optional<EntryId> Store::entry_of_key(const std::string& once_key) const {
  return guarded(inner_->session.place(), During::reading, [&]() -> std::optional<EntryId> {
    Use use = inner_->session.statements()("SELECT id FROM entry WHERE once_key = ?1");
    if (!use.with(once_key).step()) return std::nullopt;
    return (*use).getColumn(0).getInt64();
  });
}

std::optional<std::string> Store::course_salt(CourseId course) const {
  return guarded(inner_->session.place(), During::reading, [&]() -> std::optional<std::string> {
    Use use = inner_->session.statements()(
        "SELECT entry.id, uuid FROM course JOIN entry ON entry.id = recorded_by"
        " WHERE course.id = ?1");
    if (!use.with(course).step()) return std::nullopt;
    return Row(*use, "entry").text(1);
  });
}

std::optional<std::string> Store::patient_salt(PatientId patient) const {
  return guarded(inner_->session.place(), During::reading, [&]() -> std::optional<std::string> {
    Use use = inner_->session.statements()(
        "SELECT entry.id, uuid FROM patient JOIN entry ON entry.id = recorded_by"
        " WHERE patient.id = ?1");
    if (!use.with(patient).step()) return std::nullopt;
    return Row(*use, "entry").text(1);
  });
}

namespace {

/// The instant of the entry that `sql` selects, after its id.
std::optional<std::string> instant_of(Session& session, std::string_view sql) {
  return guarded(session.place(), During::reading, [&]() -> std::optional<std::string> {
    Use use = session.statements()(sql);
    if (!use.step()) return std::nullopt;
    return Row(*use, "entry").text(1);
  });
}

}  // namespace

std::optional<std::string> Store::last_recorded_at() const {
  return instant_of(inner_->session, "SELECT id, recorded_at FROM entry ORDER BY id DESC LIMIT 1");
}

std::optional<std::string> Store::first_recorded_at() const {
  return instant_of(inner_->session, "SELECT id, recorded_at FROM entry ORDER BY id LIMIT 1");
}

}  // namespace isotrack
