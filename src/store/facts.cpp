#include "store/facts.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "isotrack/base/error.hpp"

namespace isotrack {
namespace {

std::string insertion(const FactTable& table) {
  const auto commas = std::count(table.columns.begin(), table.columns.end(), ',');
  std::string marks = "?";
  if (!table.columns.empty()) {
    for (auto i = commas; i >= 0; --i) marks += ", ?";
  }
  const std::string columns = table.columns.empty() ? "" : "{columns}, ";
  return filled("INSERT INTO {t} (" + columns + "recorded_by) VALUES (" + marks + ")", table);
}

/// The INSERT of a table, made once.
const std::string& insertion(Table table) {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> all;
    for (const FactTable& each : fact_tables) all.push_back(insertion(each));
    return all;
  }();
  return texts[static_cast<std::size_t>(table)];
}

}  // namespace

void rethrow_conflict(const SQLite::Exception& trouble, const FactTable& table) {
  const int code = trouble.getExtendedErrorCode();
  const bool overlap = code == SQLITE_CONSTRAINT_TRIGGER &&
                       std::string_view(trouble.what()).find("overlap") != std::string_view::npos;
  if (code != SQLITE_CONSTRAINT_UNIQUE && !overlap) throw trouble;
  throw Error(ExitStatus::refused, "it conflicts with a " + std::string(table.noun) + " in force",
              "'isotrack history' shows it; 'isotrack amend' changes it", Outcome::not_stored);
}

std::int64_t insert(Statements& statements, Table table, EntryId entry,
                    std::span<const Value> content) {
  Use use = statements(insertion(table));
  int index = 0;
  for (const Value& value : content) value.bind_to(*use, ++index);
  Value(entry).bind_to(*use, ++index);
  try {
    use.run();
  } catch (const SQLite::Exception& trouble) {
    rethrow_conflict(trouble, described(table));
  }
  return statements.db().getLastInsertRowid();
}

void withdraw(Statements& statements, Table table, EntryId entry, std::int64_t row) {
  Use use = statements(filled(
      "UPDATE {t} SET withdrawn_by = ?1 WHERE id = ?2 AND withdrawn_by IS NULL", described(table)));
  if (use.with(entry, row).run() != 1) {
    throw Error(
        ExitStatus::bug,
        "a " + std::string(described(table).noun) + " that is not in force was to be withdrawn", {},
        Outcome::not_stored);
  }
}

Value date_or_null(const std::optional<Date>& on) { return on ? Value(iso(*on)) : Value(); }

std::string with_first(std::string_view sql, std::string_view table) {
  const std::string first = replaced(
      "coalesce(restores, id), CASE WHEN restores IS NULL THEN recorded_by ELSE"
      " coalesce((SELECT first.recorded_by FROM {t} AS first WHERE first.id = {t}.restores),"
      " recorded_by) END",
      "{t}", table);
  return replaced(std::string(sql), "{first}", first);
}

std::string selection(const FactQuery& query) {
  std::string sql =
      "SELECT id, recorded_by, {columns}, {owner}{, first} FROM {t}"
      " WHERE {owner} BETWEEN ?1 AND ?2 AND withdrawn_by IS NULL"
      " ORDER BY {owner}, {order}";
  sql = replaced(std::move(sql), "{, first}", query.needs_first ? ", {first}" : "");
  sql = replaced(std::move(sql), "{columns}", query.columns);
  sql = replaced(std::move(sql), "{owner}", query.owner);
  sql = replaced(std::move(sql), "{order}", query.order);
  const std::string_view table = described(query.table).name;
  return with_first(replaced(std::move(sql), "{t}", table), table);
}

Recorded recorded(const Row& row) {
  const int first = row.columns() - 2;
  return {row.id(), row.integer(1, 1, INT64_MAX), row.integer(first, 1, INT64_MAX),
          row.integer(first + 1, 1, INT64_MAX)};
}

}  // namespace isotrack
