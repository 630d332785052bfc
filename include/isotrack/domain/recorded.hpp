#pragma once

#include <cstdint>

namespace isotrack {

/// Where a fact stands in the record: its row, and the journal entry that recorded it.
/// Zero for facts that are not stored (yet).
struct Recorded {
  std::int64_t row = 0;
  std::int64_t entry = 0;

  bool operator==(const Recorded&) const = default;
};

}  // namespace isotrack
