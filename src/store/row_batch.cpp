#include "store/row_batch.hpp"

#include <algorithm>

#include "store/facts.hpp"
#include "store/transfer.hpp"

namespace isotrack {
namespace {

/// Values bound to one statement; beyond this, more rows at a time gain nothing.
constexpr std::size_t most_values = 300;

std::int64_t id_after_all(Statements& statements, Table table) {
  Use use = statements(filled("SELECT coalesce(max(id), 0) + 1 FROM {t}", described(table)));
  use.step();
  return (*use).getColumn(0).getInt64();
}

}  // namespace

RowBatch::RowBatch(Statements& statements, Table table)
    : statements_(statements),
      table_(table),
      label_("+" + std::string(described(table).name)),
      columns_(columns_of(described(table))),
      at_once_(most_values / (columns_.size() + 2)),
      many_(insertion(at_once_)),
      one_(insertion(1)),
      next_id_(id_after_all(statements, table)) {}

std::string RowBatch::insertion(std::size_t rows) const {
  std::string marks = "(?";
  for (std::size_t i = 0; i <= columns_.size(); ++i) marks += ", ?";
  std::string sql =
      filled("INSERT INTO {t} (id, {columns}, recorded_by) VALUES ", described(table_));
  for (std::size_t i = 0; i < rows; ++i) sql += (i == 0 ? "" : ", ") + marks + ")";
  return sql;
}

void RowBatch::add_to(Digest& digest, EntryId entry) const {
  auto cell = cells_.begin();
  for (std::size_t row = 0; row < rows(); ++row) {
    digest.begin_row(label_);
    digest.column("id", next_id_ + static_cast<std::int64_t>(row));
    for (const std::string_view column : columns_) (cell++)->add_to(digest, column);
    digest.column("recorded_by", entry);
    digest.end_row();
  }
}

void RowBatch::write(EntryId entry) {
  try {
    const std::size_t all = rows();
    std::size_t first = 0;
    for (; first + at_once_ <= all; first += at_once_) {
      write_rows(statements_(many_), first, at_once_, entry);
    }
    for (; first < all; ++first) write_rows(statements_(one_), first, 1, entry);
    next_id_ += static_cast<std::int64_t>(all);
    cells_.clear();
  } catch (const SQLite::Exception& trouble) {
    rethrow_conflict(trouble, described(table_));
  }
}

void RowBatch::write_rows(Use use, std::size_t first, std::size_t count, EntryId entry) {
  int index = 0;
  auto cell = cells_.begin() + static_cast<std::ptrdiff_t>(first * columns_.size());
  for (std::size_t row = first; row < first + count; ++row) {
    (*use).bind(++index, next_id_ + static_cast<std::int64_t>(row));
    for (std::size_t i = 0; i < columns_.size(); ++i) (cell++)->bind_to(*use, ++index);
    (*use).bind(++index, entry);
  }
  use.run();
}

}  // namespace isotrack
