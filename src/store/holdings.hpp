#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "isotrack/domain/holdings.hpp"

namespace isotrack {

/// Which state an open record is in. Throws (store) for one without an entry.
RecordState state_of(SQLite::Database& db);

/// The same, with how much is in force.
Holdings holdings_of(SQLite::Database& db);

}  // namespace isotrack
