#pragma once

#include <string_view>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/course.hpp"

namespace isotrack {

/// A course and its patient as they stand in one JSON object.
struct CourseFile {
  PatientRecord patient;  ///< holds the one course
  Date today;             ///< the day the facts are seen from
};

/// Reads one course from a JSON object (docs/spec/course-json.md): start, today, target,
/// already_mg, logging, weights, steps, holds, doses, misses, end. Lists may come in any order.
/// Unknown keys, duplicates in a key and values of another type are errors.
Parsed<CourseFile> course_from_json(std::string_view text);

}  // namespace isotrack
