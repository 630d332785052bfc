#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A record as it is handed from one file to another: its journal, entry by entry, each with the
/// rows it recorded and withdrew. Columns go by their names in the schema, so that a new kind of
/// fact needs no code here. The store reads and writes these values, interop spells them as text;
/// neither knows the other.
namespace isotrack {

/// The most rows that one entry may record and withdraw together. The store refuses to write more,
/// what writes in bulk parts its entries by it, and every export can be read back.
inline constexpr std::size_t most_rows_of_entry = 100'000;

/// More values than any row has: its id, its columns, the row it restores.
inline constexpr std::size_t most_values_of_row = 20;

/// Nothing, a whole number, or text.
using TransferValue = std::variant<std::monostate, std::int64_t, std::string>;

/// A column of a row and what it holds.
struct TransferCell {
  std::string column;
  TransferValue value;

  bool operator==(const TransferCell&) const = default;
};

/// One row that an entry recorded.
struct TransferRow {
  std::int64_t id = 0;
  std::vector<TransferCell> cells;       ///< the content; a column left out holds nothing
  std::optional<std::int64_t> restores;  ///< the first row of the fact that an undo put back

  bool operator==(const TransferRow&) const = default;
};

/// Rows of one table that an entry recorded.
struct TransferRows {
  std::string table;
  std::vector<TransferRow> rows;  ///< ascending by id

  bool operator==(const TransferRows&) const = default;
};

/// Rows of one table that an entry withdrew.
struct TransferWithdrawal {
  std::string table;
  std::vector<std::int64_t> rows;  ///< ids, ascending

  bool operator==(const TransferWithdrawal&) const = default;
};

/// Something of a record that cannot be taken in.
struct BadRow {
  std::string place;   ///< `entry 5, dose 12`
  std::string reason;  ///< `mg 500 is not possible`

  bool operator==(const BadRow&) const = default;
};

/// One journal entry, whole.
struct TransferEntry {
  std::int64_t id = 0;
  std::string uuid;
  std::string recorded_at;  ///< UTC instant
  std::string local_date;   ///< the writer's civil date
  std::string user;
  std::string command;
  std::optional<std::string> reason;
  std::optional<std::string> once_key;
  std::optional<std::int64_t> patient;
  std::optional<std::int64_t> undoes;
  std::optional<std::string> origin_uuid;  ///< of the entry it is a copy of
  std::optional<std::int64_t> merged_by;   ///< the merge that brought it
  std::optional<std::string> unseen;       ///< entries before it that its writer did not have
  std::vector<std::int64_t> redacts;       ///< entries whose content it removed
  std::vector<std::int64_t> erases;        ///< entries it removed whole
  std::vector<TransferRows> recorded;      ///< tables in the order of the journal
  std::vector<TransferWithdrawal> withdrawn;
  std::string digest;  ///< BLAKE2b-256 over all of it, in hexadecimal; docs/spec/journal.md
  /// What of it could not be read and is left out. Without a UUID nothing else could.
  std::vector<BadRow> bad;

  bool operator==(const TransferEntry&) const = default;
};

}  // namespace isotrack
