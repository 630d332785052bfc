#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sodium/crypto_generichash.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "isotrack/store/store.hpp"
#include "store/entry_rows.hpp"

namespace isotrack {

using DigestBytes = std::array<unsigned char, 32>;

/// BLAKE2b-256 over rows, as docs/spec/journal.md lays them out: for each row a label, then name
/// and value of every column that is not NULL, then an end mark. Every text has its length before
/// it and every value its type, so no two different rows give the same bytes. NULL columns are
/// left out so that a column added later changes no digest.
class Digest {
 public:
  Digest();

  /// Adds columns `first` to `last` - 1 of the statement's row.
  void row(std::string_view label, const SQLite::Statement& statement, int first, int last);

  /// Adds a row that no statement holds yet: its label, each column that is not NULL, its end.
  void begin_row(std::string_view label);
  void column(std::string_view name, std::int64_t value);
  void column(std::string_view name, std::string_view value);
  void end_row();

  DigestBytes finished();

 private:
  void number(char tag, std::uint64_t bits, int bytes);
  void text(char tag, const void* data, std::size_t size);
  void value(const SQLite::Column& column);
  void flush();

  crypto_generichash_state state_{};
  std::string pending_;
};

/// Adds one row of an entry, labelled `+table` (recorded) or `-table` (withdrawn).
void add_row(Digest& digest, const EntryRow& row);

/// Adds what `rows` holds of `entry`.
void add_rows(Digest& digest, EntryRows& rows, EntryId entry);

/// The digest of a stored entry, computed from its columns and rows as they are now.
DigestBytes digest_of(SQLite::Database& db, EntryId entry);

/// Columns of `entry` that its digest covers, in order.
inline constexpr std::string_view entry_columns =
    "id, uuid, recorded_at, local_date, user, command, reason, once_key, patient_id, undoes,"
    " origin_uuid, merged_by, unseen";
inline constexpr int entry_column_count = 13;

/// Two more that it covers, for an entry whose id is the expression `id`: the entries it redacted
/// and those it erased, each as `2 5`; NULL when there are none.
std::string removed_entries(std::string_view id);
inline constexpr int digested_entry_columns = entry_column_count + 2;

}  // namespace isotrack
