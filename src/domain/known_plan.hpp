#pragma once

#include <algorithm>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/events.hpp"

namespace isotrack {

/// The course with its plan as it was known when a supply was picked up: without the steps that
/// begin after the supply does and were recorded later. A change of the dose makes no supply
/// larger than it was.
inline CourseRecord with_plan_of(CourseRecord course, const Dispensing& pickup) {
  const Date first = std::max(pickup.on, course.start);
  std::erase_if(course.steps, [&](const RegimenStep& step) {
    return step.from > first && told_in(step.recorded) > told_in(pickup.recorded);
  });
  return course;
}

}  // namespace isotrack
