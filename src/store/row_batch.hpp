#pragma once

#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "store/digest.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

namespace isotrack {

/// New facts of one kind and one entry on their way in. Their ids are known before they are
/// written, so that the entry, whose digest covers them, can be written first: then every row finds
/// its entry there. Rows are written many at a time, which takes half as long as one by one.
class RowBatch {
 public:
  /// The write lock is held, and nobody else adds to `table` while this lives.
  RowBatch(Statements& statements, Table table);

  /// `content` in the order of the table's columns.
  template <std::size_t columns>
  void add(std::array<Value, columns> content) {
    cells_.insert(cells_.end(), std::make_move_iterator(content.begin()),
                  std::make_move_iterator(content.end()));
  }

  /// Adds the rows to the digest of the entry that records them.
  void add_to(Digest& digest, EntryId entry) const;

  /// Writes the rows and forgets them. Refused (exit 3) when a fact in force leaves no room for
  /// one.
  void write(EntryId entry);

 private:
  [[nodiscard]] std::size_t rows() const { return cells_.size() / columns_.size(); }

  [[nodiscard]] std::string insertion(std::size_t rows) const;
  void write_rows(Use use, std::size_t first, std::size_t count, EntryId entry);

  Statements& statements_;
  Table table_;
  std::string label_;                      ///< `+dose`
  std::vector<std::string_view> columns_;  ///< of the content
  std::size_t at_once_;                    ///< rows a statement
  std::string many_;                       ///< writes `at_once_` rows
  std::string one_;
  std::vector<Value> cells_;
  std::int64_t next_id_;
};

}  // namespace isotrack
