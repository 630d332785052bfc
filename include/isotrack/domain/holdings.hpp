#pragma once

#include <cstdint>
#include <string>

/// What a copy of a record is known and compared by. The store reads it, interop writes it in front
/// of a sealed copy; neither knows the other.
namespace isotrack {

/// An entry as a copy is known by it.
struct EntryMark {
  std::int64_t id = 0;
  std::string uuid;
  std::string digest;  ///< in hexadecimal

  bool operator==(const EntryMark&) const = default;
};

/// Which state of which record a copy is.
struct RecordState {
  int schema_version = 0;
  std::int64_t entries = 0;
  EntryMark first;
  EntryMark last;

  bool operator==(const RecordState&) const = default;
};

/// The same, with how much is in force. Doses over all courses; label milligrams, what was taken
/// before the record left out.
struct Holdings {
  RecordState state;
  std::int64_t patients = 0;
  std::int64_t courses = 0;
  std::int64_t doses = 0;
  std::int64_t label_mg = 0;

  bool operator==(const Holdings&) const = default;
};

}  // namespace isotrack
