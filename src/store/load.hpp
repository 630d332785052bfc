#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/transfer.hpp"
#include "isotrack/store/store.hpp"
#include "store/statements.hpp"
#include "store/tables.hpp"

namespace isotrack {

/// Writes entries of an export into a database as they are: the rows an entry withdrew are
/// withdrawn first, as they were in its time, so that every rule of the schema holds at each entry.
/// What is wrong is collected, not thrown; the caller holds the transaction and lets go of it.
class Loader {
 public:
  explicit Loader(Statements& statements);

  void take(const TransferEntry& entry);

  /// Looks at the whole (`check_content`) and puts the schema back as it was. Bad rows in the order
  /// they were met, at most 100, then how many more there are.
  std::vector<BadRow> finish();

 private:
  /// A table as rows are written to it.
  struct Target {
    std::vector<std::string_view> columns;
    std::vector<bool> holds_text;  ///< by column, else whole numbers
    std::string insertion;
  };

  /// A row on its way in, its values in the order of the table's columns.
  struct NewRow {
    EntryId entry = 0;
    std::optional<EntryId> merge;  ///< that brought it
    std::size_t table = 0;
    std::int64_t id = 0;
    std::vector<TransferValue> values;
    std::optional<std::int64_t> restores;
    std::string place;
  };

  static Target target_of(SQLite::Database& db, const FactTable& table);

  void withdraw(const TransferEntry& entry);
  void record(const TransferEntry& entry, const TransferRows& rows);
  bool read_values(const Target& target, const TransferRow& row, const std::string& place,
                   std::vector<TransferValue>& values);
  bool is_about(std::optional<std::int64_t> patient, const NewRow& row);
  void insert(const TransferEntry& entry, std::size_t table, const TransferRow& row);
  void write(const NewRow& row, std::optional<EntryId> withdrawn_by);
  void write_or_tell(const NewRow& row, std::optional<EntryId> withdrawn_by);
  bool withdraw_waiting(EntryId by, std::size_t table, std::int64_t id);
  void write_waiting(std::optional<EntryId> merge);
  void remove(const TransferEntry& entry);
  void keep_named_reminders();
  void store(const TransferEntry& entry);
  void bad(const std::string& place, const std::string& reason);

  Statements& statements_;
  std::vector<Target> targets_;  ///< as `fact_tables`
  std::vector<std::string> draw_triggers_;
  /// What a merge brought and decided against something else. Its entries come before the merge
  /// that withdraws the one or the other, so such a row waits for it.
  std::vector<NewRow> waiting_;
  EntryId entry_ = 0;  ///< being taken
  std::set<EntryId> troubled_;
  std::set<std::pair<std::size_t, std::int64_t>> not_taken_;  ///< rows that are bad: table, id
  std::vector<BadRow> bad_;
  std::size_t more_ = 0;
};

}  // namespace isotrack
