#pragma once

#include <string>
#include <vector>

#include "../invocation.hpp"

namespace isotrack {

/// What labels say about a missed dose of the course's product, each line with who says it: those
/// of its market, by the patient's setting `missed_dose` or the market's default, and that two
/// doses are never taken at once. What no label says is named as the program's own.
std::vector<std::string> missed_dose_words(Invocation& invocation, const PatientRecord& patient,
                                           const CourseRecord& course);

/// Whether an item is about doses that were missed.
bool is_about_missed_doses(const Obligation& item);

/// Whether the last thing said of the doses is that one was missed: after the next dose the labels
/// have nothing to say about it.
bool ends_with_a_miss(const CourseRecord& course);

}  // namespace isotrack
