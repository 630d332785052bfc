#pragma once

#include <cstdint>
#include <vector>

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

/// The entry in which a fact was first told: an undo that puts it back makes it no newer.
inline std::int64_t told_in(const Recorded& recorded) {
  return recorded.first_entry != 0 ? recorded.first_entry : recorded.entry;
}

/// Journal entries that follow one another, both ends in.
struct EntrySpan {
  std::int64_t first = 0;
  std::int64_t last = 0;

  bool operator==(const EntrySpan&) const = default;
};

/// The entries that recorded what a finding is about; none: it is about no single entry.
class Cause {
 public:
  Cause() = default;

  Cause(std::int64_t entry) { add(entry); }  // NOLINT: one entry is a cause; 0 is none

  void add(std::int64_t entry) {
    if (entry == 0) return;
    for (const std::int64_t each : entries_) {
      if (each == entry) return;
    }
    entries_.push_back(entry);
  }

  void add(const Cause& other) {
    for (const std::int64_t each : other.entries_) add(each);
  }

  [[nodiscard]] const std::vector<std::int64_t>& entries() const { return entries_; }

  bool operator==(const Cause&) const = default;

 private:
  std::vector<std::int64_t> entries_;  ///< each once, in the order they were met
};

}  // namespace isotrack
