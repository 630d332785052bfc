#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "isotrack/store/exchange.hpp"
#include "store/error.hpp"
#include "store/load.hpp"
#include "store/statements.hpp"

namespace isotrack {

/// A record in memory: the tables of the newest version, and no file.
struct DetachedRecord::Inner {
  Inner();

  SQLite::Database db;
  Statements statements;
  std::optional<Loader> loader;  ///< while entries are taken in
};

/// Runs `work` on what was read from elsewhere; no exception of SQLite leaves it.
template <class Work>
decltype(auto) guarded_detached(Work work) {
  return guarded(Place{"the file that was read", {}, {}}, During::reading, std::move(work));
}

}  // namespace isotrack
