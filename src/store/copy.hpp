#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "store/place.hpp"

namespace isotrack {

/// Writes a copy of an open record beside it, mode 0600, named after the schema version it has:
/// `isotrack.db.before-schema-4`, or `-2`, `-3` behind that when the name is taken. The copy is
/// durable and has been read back and checked before this returns its path; otherwise it is
/// removed.
std::filesystem::path copy_before(SQLite::Database& db, const Place& place, int next_version);

}  // namespace isotrack
