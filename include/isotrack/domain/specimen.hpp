#pragma once

#include <optional>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"

namespace isotrack {

/// Whether a specimen would have been collected before the patient was born; false without a birth
/// date.
bool is_before_birth(const PatientRecord& patient, Date collected);

/// How many days before `today` a specimen was collected, when that is more than 400 days before
/// today and before every course: a slip of the year is likely then, and it is asked about. Null:
/// it is not. Source: design.
std::optional<int> doubtful_age(const PatientRecord& patient, Date collected, Date today);

}  // namespace isotrack
