#pragma once

#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/present/rulebook.hpp"

namespace isotrack {

/// The advice of labels and regulators that holds on a day, in the order of its file.
std::vector<CareItem> care_items(const PatientRecord& patient, const CourseRecord& course,
                                 Date today);

}  // namespace isotrack
