#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "isotrack/base/error.hpp"
#include "store/place.hpp"

namespace isotrack {

/// What was going on when SQLite failed; decides what the error may promise.
enum class During {
  reading,
  writing,     ///< inside a transaction that is rolled back: nothing was stored
  committing,  ///< the caller adds what became of it
};

/// SQLite's code in plain words. `shown`: the record as the person named it.
Error translated(const SQLite::Exception& trouble, const std::string& shown, During during);

/// Something stored that cannot be what was stored.
Error damage(const std::string& what);

/// Runs `work`; no exception of SQLite leaves it.
template <class Work>
decltype(auto) guarded(const Place& place, During during, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& trouble) {
    throw translated(trouble, place.shown(), during);
  }
}

}  // namespace isotrack
