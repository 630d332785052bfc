#include "store/transfer.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "store/digest.hpp"
#include "store/entry.hpp"
#include "store/entry_rows.hpp"
#include "store/session.hpp"

namespace isotrack {
namespace {

TransferRow row_in(const EntryRow& row, const std::vector<std::string_view>& columns) {
  TransferRow out;
  out.id = row.statement.getColumn(0).getInt64();
  out.cells.reserve(columns.size());
  int at = 1;
  for (const std::string_view column : columns) {
    out.cells.push_back({std::string(column), value_in(row.statement.getColumn(at++))});
  }
  if (!row.is_identity && !row.statement.isColumnNull(at)) {
    out.restores = row.statement.getColumn(at).getInt64();
  }
  return out;
}

/// The list of a table at the end of `lists`, made when it is another one.
template <class Lists>
auto& list_of(Lists& lists, std::string_view table) {
  if (lists.empty() || lists.back().table != table) lists.emplace_back().table = table;
  return lists.back().rows;
}

std::vector<std::int64_t> numbers_in(const SQLite::Column& list) {
  std::vector<std::int64_t> out;
  const std::string text = list.isNull() ? "" : list.getString();
  for (const std::string_view id : words_in(text)) out.push_back(std::stoll(std::string(id)));
  return out;
}

TransferEntry entry_in(const SQLite::Statement& statement) {
  EntryColumns columns = entry_columns_in(statement);
  TransferEntry out;
  out.id = columns.id;
  out.uuid = std::move(columns.uuid);
  out.recorded_at = std::move(columns.recorded_at);
  out.local_date = std::move(columns.local_date);
  out.user = std::move(columns.user);
  out.command = std::move(columns.command);
  out.reason = std::move(columns.reason);
  out.once_key = std::move(columns.once_key);
  out.patient = columns.patient;
  out.undoes = columns.undoes;
  out.origin_uuid = std::move(columns.origin_uuid);
  out.merged_by = columns.merged_by;
  out.unseen = std::move(columns.unseen);
  out.redacts = numbers_in(statement.getColumn(entry_column_count));
  out.erases = numbers_in(statement.getColumn(entry_column_count + 1));
  return out;
}

/// The columns of every table, read out of the list once.
std::vector<std::vector<std::string_view>> all_columns() {
  std::vector<std::vector<std::string_view>> out;
  for (const FactTable& table : fact_tables) out.push_back(columns_of(table));
  return out;
}

}  // namespace

std::vector<std::string_view> columns_of(const FactTable& table) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < table.columns.size();) {
    const std::size_t end = std::min(table.columns.find(',', at), table.columns.size());
    out.push_back(table.columns.substr(at, end - at));
    at = end + 2;
  }
  return out;
}

int column_place(const FactTable& table, std::string_view column) {
  const auto columns = columns_of(table);
  const auto found = std::ranges::find(columns, column);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::size_t place_of_table(std::string_view name) {
  const auto* found = std::ranges::find(fact_tables, name, &FactTable::name);
  return static_cast<std::size_t>(found - fact_tables.begin());
}

TransferValue value_in(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  if (column.isText()) return column.getString();
  throw damage(std::string("a value of ") + column.getName() + " is of no known type");
}

Value bound(const TransferValue& value, bool document) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return {};
  return document ? Value::document(*text) : Value(*text);
}

void hand_over(SQLite::Database& db, const std::function<void(const TransferEntry&)>& take) {
  const auto columns = all_columns();
  SQLite::Statement entries(db, "SELECT " + std::string(entry_columns) + ", " +
                                    removed_entries("entry.id") +
                                    ", hex(digest) FROM entry ORDER BY id");
  EntryRows rows(db);
  rows.seek(0, INT64_MAX);
  while (entries.executeStep()) {
    TransferEntry entry = entry_in(entries);
    Digest digest;
    digest.row("entry", entries, 0, digested_entry_columns);
    rows.visit(entry.id, [&](const EntryRow& row) {
      add_row(digest, row);
      if (row.withdrawn) {
        list_of(entry.withdrawn, row.table).push_back(row.statement.getColumn(0).getInt64());
      } else {
        list_of(entry.recorded, row.table)
            .push_back(row_in(row, columns.at(place_of_table(row.table))));
      }
    });
    entry.digest = hex(digest.finished());
    if (lower(entries.getColumn(digested_entry_columns).getString()) != entry.digest) {
      throw damage("entry " + std::to_string(entry.id) + " does not match its digest");
    }
    take(entry);
  }
}

void Store::each_entry(const std::function<void(const TransferEntry&)>& take) const {
  guarded(inner_->session.place(), During::reading, [&] {
    SQLite::Database& db = inner_->session.db();
    const Snapshot snapshot(db);
    hand_over(db, take);
  });
}

}  // namespace isotrack
