#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/cumulative.hpp"

/// When a target is reached if every planned dose is taken. Day by day along the actual plan
/// (phase, holds, steps to come), from today while today is pending, else from tomorrow; the
/// weight is taken to stay as it is. Arithmetic, not advice.
namespace isotrack {

/// When, and with what, a target is reached.
struct Projection {
  int days_remaining = 0;              ///< `finish_on` - today
  Date finish_on;                      ///< the day the remaining amount is first covered
  std::vector<CapsuleCount> capsules;  ///< through `finish_on`, whole days, ascending strength
  bool capsules_known = true;          ///< false when a day on the way has no capsule count
};

/// A share of the plan that was taken so far; 1/1 for "every planned dose".
struct PlanShare {
  EquivalentMg taken;
  EquivalentMg scheduled;
};

/// Null when the plan never covers `remaining` within 3,660 days (an open hold, rest only, an
/// ended course, a share of nothing). `first` is the first projected day.
std::optional<Projection> project(const CourseRecord& course, const Products& products, Date today,
                                  Date first, const RemainingMg& remaining, const PlanShare& share);

}  // namespace isotrack
