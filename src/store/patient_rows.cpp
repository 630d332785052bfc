#include "store/patient_rows.hpp"

#include <charconv>

#include "isotrack/base/text.hpp"
#include "store/error.hpp"
#include "store/row.hpp"

namespace isotrack {
namespace {

constexpr std::string_view identity_rows =
    "SELECT id, recorded_by, NULL, NULL{columns} FROM {t}"
    " WHERE recorded_by IN (SELECT id FROM entry WHERE patient_id = ?1) ORDER BY recorded_by, id";
constexpr std::string_view fact_rows =
    "SELECT id, recorded_by, withdrawn_by, restores{columns} FROM {t}"
    " WHERE recorded_by IN (SELECT id FROM entry WHERE patient_id = ?1) ORDER BY recorded_by, id";

std::string selection(const FactTable& table) {
  const std::string columns = table.columns.empty() ? "" : ", " + std::string(table.columns);
  return filled(
      replaced(std::string(table.is_identity() ? identity_rows : fact_rows), "{columns}", columns),
      table);
}

PatientRow row_in(const SQLite::Statement& statement, std::size_t table) {
  const Row row(statement, fact_tables[table].name);
  PatientRow out;
  out.table = table;
  out.id = row.id();
  out.recorded_by = row.integer(1, 1, INT64_MAX);
  out.withdrawn_by = row.optional_integer(2, 1, INT64_MAX);
  out.restores = row.optional_integer(3, 1, INT64_MAX);
  for (int i = 4; i < row.columns(); ++i) out.content.push_back(value_in(statement.getColumn(i)));
  return out;
}

/// The table that a column points at; the number of tables when it is content.
std::size_t identity_behind(std::string_view column) {
  if (column == "patient_id") return static_cast<std::size_t>(Table::patient);
  if (column == "course_id") return static_cast<std::size_t>(Table::course);
  return fact_tables.size();
}

std::string insertion(const FactTable& table) {
  const auto columns = columns_of(table);
  std::string names;
  std::string marks;
  for (const std::string_view column : columns) {
    names += std::string(column) + ", ";
    marks += "?, ";
  }
  const bool is_identity = table.is_identity();
  return "INSERT INTO " + std::string(table.name) + " (" + names + "recorded_by" +
         (is_identity ? "" : ", restores, withdrawn_by") + ") VALUES (" + marks + "?" +
         (is_identity ? "" : ", ?, ?") + ")";
}

constexpr std::string_view reminder_prefix = "reminder.";

}  // namespace

bool names_a_rule(const FactTable& table, std::string_view column) {
  return (table.name == "confirmation" && column == "step") ||
         (table.name == "waiver" && column == "rule");
}

std::optional<std::int64_t> named_reminder(const PatientRow& row) {
  for (const std::string_view column : columns_of(row.described())) {
    if (!names_a_rule(row.described(), column)) continue;
    const TransferValue value = row.value(column);
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || !text->starts_with(reminder_prefix)) continue;
    std::int64_t number = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data() + reminder_prefix.size(), end, number);
    if (read.ec == std::errc() && read.ptr == end) return number;
  }
  return std::nullopt;
}

TransferValue PatientRow::value(std::string_view column) const {
  const int place = column_place(described(), column);
  return place < 0 ? TransferValue() : content[static_cast<std::size_t>(place)];
}

std::vector<PatientRow> rows_of(SQLite::Database& db, PatientId patient) {
  std::vector<PatientRow> out;
  const auto read = [&](std::size_t table) {
    SQLite::Statement rows(db, selection(fact_tables[table]));
    rows.bind(1, patient);
    while (rows.executeStep()) out.push_back(row_in(rows, table));
  };
  constexpr auto identity = static_cast<std::size_t>(Table::patient);
  constexpr auto reminders = static_cast<std::size_t>(Table::reminder);
  read(identity);
  read(reminders);
  for (std::size_t table = 0; table < fact_tables.size(); ++table) {
    if (table != identity && table != reminders) read(table);
  }
  return out;
}

std::vector<EntryColumns> entries_of(SQLite::Database& db, PatientId patient) {
  std::vector<EntryColumns> out;
  SQLite::Statement entries(
      db, "SELECT " + std::string(entry_columns) + " FROM entry WHERE patient_id = ?1 ORDER BY id");
  entries.bind(1, patient);
  while (entries.executeStep()) out.push_back(entry_columns_in(entries));
  return out;
}

void check_sound(SQLite::Database& db, const std::vector<EntryColumns>& entries) {
  Statements statements(db);
  EntryRows rows(db);
  for (const EntryColumns& entry : entries) {
    rows.seek(entry.id, entry.id);
    const DigestBytes computed = digest_of(statements, entry, rows);
    Use stored = statements("SELECT lower(hex(digest)) FROM entry WHERE id = ?1");
    stored.with(entry.id).step();
    if ((*stored).getColumn(0).getString() == hex(computed)) continue;
    throw damage("entry " + std::to_string(entry.id) + " does not match its digest");
  }
}

void RowCopier::map(std::size_t table, std::int64_t theirs, std::int64_t here) {
  ids_.at(table)[theirs] = here;
}

std::optional<std::int64_t> RowCopier::mapped(std::size_t table, std::int64_t theirs) const {
  const auto found = ids_.at(table).find(theirs);
  return found == ids_.at(table).end() ? std::nullopt : std::optional(found->second);
}

std::int64_t RowCopier::copy(const PatientRow& row, EntryId recorded_by,
                             std::optional<EntryId> withdrawn_by) {
  const FactTable& table = row.described();
  const auto columns = columns_of(table);
  const auto reminder = named_reminder(row);
  Use use = to_(insertion(table));
  int index = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    TransferValue value = row.content[i];
    const std::size_t identity = identity_behind(columns[i]);
    if (identity < fact_tables.size()) {
      const auto owner = mapped(identity, std::get<std::int64_t>(value));
      if (!owner) throw damage(std::string(table.noun) + " of a patient or course not copied");
      value = *owner;
    }
    if (reminder && names_a_rule(table, columns[i])) {
      const auto here = mapped(static_cast<std::size_t>(Table::reminder), *reminder);
      value = std::string(reminder_prefix) + std::to_string(here.value_or(0));
    }
    bound(value).bind_to(*use, ++index);
  }
  Value(recorded_by).bind_to(*use, ++index);
  if (!table.is_identity()) {
    const auto first = row.restores ? mapped(row.table, *row.restores) : std::nullopt;
    Value(first).bind_to(*use, ++index);
    Value(withdrawn_by).bind_to(*use, ++index);
  }
  use.run();
  const std::int64_t id = to_.db().getLastInsertRowid();
  map(row.table, row.id, id);
  return id;
}

}  // namespace isotrack
