#pragma once

#include <cstdint>

namespace isotrack {

/// Where a fact stands in the record: its row, and the journal entry that recorded it. An undo that
/// puts a fact back, and a redo, record it in a new row; the first one names it for good.
/// Zero for facts that are not stored (yet).
struct Recorded {
  std::int64_t row = 0;
  std::int64_t entry = 0;
  std::int64_t first_row = 0;    ///< of the fact's first recording; `row` unless it was put back
  std::int64_t first_entry = 0;  ///< likewise

  bool operator==(const Recorded&) const = default;
};

}  // namespace isotrack
