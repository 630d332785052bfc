#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/store/store.hpp"
#include "store/tables.hpp"

namespace isotrack {

using TableSet = std::bitset<fact_tables.size()>;

/// One row that an entry recorded or withdrew. Columns of `statement`: id, the content,
/// [restores,] recorded_by; then, beyond `digested_columns`, the entry itself, and for a recorded
/// fact withdrawn_by.
struct EntryRow {
  std::string_view table;
  bool is_identity;
  bool withdrawn;  ///< by this entry (else recorded by it)
  const SQLite::Statement& statement;
  int digested_columns;
};

/// The rows of a run of entries, in the order of digests: entry by entry, table by table as in
/// `fact_tables`, first the recorded ones by ascending id, then the withdrawn ones. One pass over
/// the two journal indexes of each table, however many entries there are; memory does not grow.
class EntryRows {
 public:
  /// Reads only the tables of `which`.
  explicit EntryRows(SQLite::Database& db, TableSet which = TableSet().set());

  /// Starts anew with the entries `first` to `last`, both included.
  void seek(EntryId first, EntryId last);

  /// Visits the rows of `entry`; entries must come in ascending order.
  template <class Visit>
  void visit(EntryId entry, Visit visit) {
    for (Cursor& cursor : cursors_) {
      while (cursor.entry != 0 && cursor.entry < entry) cursor.advance();  // rows of no entry
      while (cursor.entry == entry) {
        visit(EntryRow{cursor.table.name, cursor.table.is_identity(), cursor.withdrawn, cursor.rows,
                       cursor.digested_columns});
        ++visited_;
        cursor.advance();
      }
    }
  }

  /// How many rows were visited so far.
  [[nodiscard]] std::size_t visited() const { return visited_; }

 private:
  struct Cursor {
    Cursor(SQLite::Database& db, const FactTable& described, bool of_withdrawn);
    void advance();

    const FactTable& table;
    bool withdrawn;
    SQLite::Statement rows;
    int digested_columns;
    EntryId entry = 0;  ///< of the row it stands on; 0 at the end
  };

  std::vector<Cursor> cursors_;
  std::size_t visited_ = 0;
};

}  // namespace isotrack
