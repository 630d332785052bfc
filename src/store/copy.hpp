#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "store/files.hpp"
#include "store/place.hpp"

namespace isotrack {

/// Writes a copy of the open record `db`, whose file is `file`, under a temporary name beside `to`,
/// mode 0600. It is durable and was read back: sound by SQLite's own check, of the same version,
/// with as many rows in every table, the same digests, and the same doses and milligrams in every
/// course. While it is written nobody can change the record. `what` names it in errors.
Draft checked_copy(SQLite::Database& db, const std::filesystem::path& file, const Place& to,
                   const std::string& what);

/// Writes a copy of an open record beside it, mode 0600, named after `next_version`, the schema
/// version that the record goes to: `isotrack.db.before-schema-4` is of version 3 or older. `-2`,
/// `-3` stands behind that when the name is taken. The copy is
/// durable and has been read back and checked before this returns its path; otherwise it is
/// removed.
std::filesystem::path copy_before(SQLite::Database& db, const Place& place, int next_version);

}  // namespace isotrack
