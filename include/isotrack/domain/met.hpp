#pragma once

#include <string>

#include "isotrack/domain/obligation.hpp"

/// How well what was met is met.
namespace isotrack {

/// `, 41 days late`, as the message of an obligation that is met has it; empty when it was on time,
/// or its time had passed before the record began.
std::string lateness_of(const Obligation& met);

/// Days without an entry between the first day planned and the record that meets what has to happen
/// before the first dose: a start that was put off. A dose on one of them would make it missed. 0
/// for what counts late as well, such as a step, whatever was taken before it.
int unsaid_days_before(const CourseRecord& course, const Rule& rule, const Obligation& met);

}  // namespace isotrack
