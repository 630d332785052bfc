#include "store/entry_rows.hpp"

namespace isotrack {
namespace {

// The index is named so that the walk can never become a sort of the whole table.
constexpr std::string_view recorded_facts =
    "SELECT id, {columns}, restores, recorded_by, recorded_by AS entry, withdrawn_by"
    " FROM {t} INDEXED BY {t}_recorded_by"
    " WHERE recorded_by BETWEEN ?1 AND ?2 ORDER BY recorded_by, id";
constexpr std::string_view withdrawn_facts =
    "SELECT id, {columns}, restores, recorded_by, withdrawn_by AS entry"
    " FROM {t} INDEXED BY {t}_withdrawn_by"
    " WHERE withdrawn_by BETWEEN ?1 AND ?2 ORDER BY withdrawn_by, id";
constexpr std::string_view recorded_identities =
    "SELECT id, {columns} recorded_by, recorded_by AS entry FROM {t} INDEXED BY {t}_recorded_by"
    " WHERE recorded_by BETWEEN ?1 AND ?2 ORDER BY recorded_by, id";

std::string sql(const FactTable& table, bool withdrawn) {
  if (!table.is_identity()) return filled(withdrawn ? withdrawn_facts : recorded_facts, table);
  const std::string columns = table.columns.empty() ? "" : std::string(table.columns) + ",";
  return filled(replaced(std::string(recorded_identities), "{columns}", columns), table);
}

}  // namespace

EntryRows::Cursor::Cursor(SQLite::Database& db, const FactTable& described, bool of_withdrawn)
    : table(described),
      withdrawn(of_withdrawn),
      rows(db, sql(described, of_withdrawn)),
      digested_columns(rows.getColumnIndex("entry")) {}

void EntryRows::Cursor::advance() {
  entry = rows.executeStep() ? rows.getColumn(digested_columns).getInt64() : 0;
}

EntryRows::EntryRows(SQLite::Database& db, TableSet which) {
  cursors_.reserve(2 * fact_tables.size());
  for (std::size_t i = 0; i < fact_tables.size(); ++i) {
    if (!which.test(i)) continue;
    cursors_.emplace_back(db, fact_tables[i], false);
    if (!fact_tables[i].is_identity()) cursors_.emplace_back(db, fact_tables[i], true);
  }
}

void EntryRows::seek(EntryId first, EntryId last) {
  for (Cursor& cursor : cursors_) {
    cursor.rows.reset();
    cursor.rows.bind(1, first);
    cursor.rows.bind(2, last);
    cursor.advance();
  }
}

}  // namespace isotrack
