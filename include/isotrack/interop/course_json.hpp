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

/// Reads one course from a JSON object, in which the models of tests/ hand courses over; no command
/// reads this form (docs/spec/course-json.md): start, judged_from, today,
/// target, already_mg, already_product, logging, weights, steps, holds, doses, misses, end. Lists
/// may come in any order. Errors are: an unknown key, or one that stands twice; a value of another
/// type or beyond the limits that commands have; a product that is not a key of `products`; two
/// weights, steps or misses on one date; holds that overlap or end before they begin.
Parsed<CourseFile> course_from_json(std::string_view text, const Products& products);

}  // namespace isotrack
