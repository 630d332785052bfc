#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "isotrack/store/store.hpp"
#include "store/entry.hpp"
#include "store/transfer.hpp"

/// Rows of one patient that go from one record to another.
namespace isotrack {

/// A row, in whichever record.
struct PatientRow {
  std::size_t table = 0;  ///< place in `fact_tables`
  std::int64_t id = 0;
  EntryId recorded_by = 0;
  std::optional<EntryId> withdrawn_by;
  std::optional<std::int64_t> restores;
  std::vector<TransferValue> content;  ///< in the order of the table's columns

  [[nodiscard]] const FactTable& described() const { return fact_tables[table]; }

  /// The value of a column; nothing when the table has none of that name.
  [[nodiscard]] TransferValue value(std::string_view column) const;
};

/// The reminder that the row answers or sets aside, by its first row: 3 for `reminder.3`. It is the
/// only number of a row that stands inside a text.
std::optional<std::int64_t> named_reminder(const PatientRow& row);

/// Whether a column may name one.
bool names_a_rule(const FactTable& table, std::string_view column);

/// Everything that entries about a patient recorded: table by table, reminders before what may name
/// them, in each by entry, then id.
std::vector<PatientRow> rows_of(SQLite::Database& db, PatientId patient);

/// The entries about a patient, ascending.
std::vector<EntryColumns> entries_of(SQLite::Database& db, PatientId patient);

/// Throws (store) unless every one of these entries matches its digest.
void check_sound(SQLite::Database& db, const std::vector<EntryColumns>& entries);

/// Writes rows into a record under new numbers, and remembers which became which.
class RowCopier {
 public:
  explicit RowCopier(Statements& to) : to_(to) {}

  /// Which row of `to` an id of the other record's table stands for from now on.
  void map(std::size_t table, std::int64_t theirs, std::int64_t here);

  /// Null: no such row was copied or mapped.
  [[nodiscard]] std::optional<std::int64_t> mapped(std::size_t table, std::int64_t theirs) const;

  /// Copies a row, with the owner, the first row of its fact and the reminder it names as they are
  /// mapped. A reminder that is gone becomes 0, which none is. Returns the row's id.
  std::int64_t copy(const PatientRow& row, EntryId recorded_by,
                    std::optional<EntryId> withdrawn_by);

 private:
  Statements& to_;
  std::array<std::map<std::int64_t, std::int64_t>, fact_tables.size()> ids_;
};

}  // namespace isotrack
