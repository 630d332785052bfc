#pragma once

#include <cstdint>

#include "isotrack/domain/course.hpp"

namespace isotrack {

/// How much a record holds, to compare it before and after something came in. Doses in force, over
/// all courses; label milligrams, what was taken before the record left out.
struct RecordTotals {
  std::int64_t patients = 0;
  std::int64_t courses = 0;
  std::int64_t doses = 0;
  Milligrams label;

  void add(const PatientRecord& patient);

  bool operator==(const RecordTotals&) const = default;
};

}  // namespace isotrack
