#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <string>
#include <string_view>

namespace isotrack {

/// One file of `schema/sql`. A released one never changes.
struct Migration {
  int version;
  const char* sql;
};

/// All of them, ascending by version from 1.
std::span<const Migration> migrations();

/// Brings an older (or empty) file up to the last of `steps`. Each step is one IMMEDIATE
/// transaction that also sets the version and leaves no dangling reference, or does nothing.
void migrate(SQLite::Database& db, std::span<const Migration> steps);

/// BLAKE2b-256, in hex, of every row of the schema.
std::string fingerprint(SQLite::Database& db);

/// What `fingerprint` gives for a file of the newest version. A test computes it from schema/sql.
extern const std::string_view newest_fingerprint;

/// Throws unless the schema of the file is exactly the one this program was built with: a trigger
/// or view that another program added could change what is stored.
void check_schema(SQLite::Database& db, const std::string& shown);

}  // namespace isotrack
