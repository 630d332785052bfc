#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "isotrack/store/store.hpp"

namespace isotrack {

/// All of `Store::verify`, of one state of the file. `shown`: the record as the person named it.
Verification verification_of(SQLite::Database& db, const std::string& shown);

/// The first damage, and how many more there are; only when there is one.
std::string first_damage(const Verification& verification);

/// The part of `Store::verify` that is about what was recorded: references, the rows that undos put
/// back, gaps between entries, and the digest of each entry over its rows. Adds what it read and
/// found to `verification`.
void check_content(SQLite::Database& db, Verification& verification);

}  // namespace isotrack
