#pragma once

#include "isotrack/domain/course.hpp"
#include "isotrack/present/safety.hpp"

namespace isotrack {

/// The scores of a patient, each with its band and how it stands to the one before.
MoodList mood_list(const PatientRecord& patient, const MoodRules& rules, Date today);

}  // namespace isotrack
