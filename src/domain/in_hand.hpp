#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/stock.hpp"

namespace isotrack {

/// The days up to `today` with a supply of which lists still tell what it was: those whose capsules
/// are not all gone, the oldest being taken first, and the last one while nothing tells that they
/// are. Ascending; none before `course` (null: none at all before today). `stock` is that of
/// `today`; null: the last one alone.
std::vector<Date> days_of_supplies(const PatientRecord& patient, const CourseRecord* course,
                                   const Products& products, const Stock* stock, Date today);

/// Why no day can be told from which something is used up: `on hold without an end`; empty when
/// every hold has one.
std::string open_hold_words(const CourseRecord& course, Date today);

}  // namespace isotrack
