#pragma once

#include <optional>
#include <string>

#include "store/digest.hpp"
#include "store/entry_rows.hpp"
#include "store/statements.hpp"

namespace isotrack {

/// The columns of one journal entry, its digest left out.
struct EntryColumns {
  EntryId id = 0;
  std::string uuid;
  std::string recorded_at;
  std::string local_date;
  std::string user;
  std::string command;
  std::optional<std::string> reason;
  std::optional<std::string> once_key;
  std::optional<PatientId> patient;
  std::optional<EntryId> undoes;
  std::optional<std::string> origin_uuid = {};
  std::optional<EntryId> merged_by = {};
  std::optional<std::string> unseen = {};  ///< entries before it that its writer did not have
};

/// Columns 0 to 12 of a statement that selects `entry_columns`.
EntryColumns entry_columns_in(const SQLite::Statement& statement);

/// Adds the entry itself to its digest: these columns, and what the tables of removals say it
/// removed.
void add_entry(Digest& digest, Statements& statements, const EntryColumns& entry);

/// The digest of an entry that is not stored yet, over these columns, what the tables of removals
/// say it removed, and its rows; `rows` stand at it or before.
DigestBytes digest_of(Statements& statements, const EntryColumns& entry, EntryRows& rows);

/// Stores the entry, complete.
void insert_entry(Statements& statements, const EntryColumns& entry, const DigestBytes& digest);

}  // namespace isotrack
