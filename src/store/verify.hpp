#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "isotrack/store/store.hpp"

namespace isotrack {

/// The part of `Store::verify` that is about what was recorded: references, the rows that undos put
/// back, gaps between entries, and the digest of each entry over its rows. Adds what it read and
/// found to `verification`.
void check_content(SQLite::Database& db, Verification& verification);

}  // namespace isotrack
