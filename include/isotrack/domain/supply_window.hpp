#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"

/// The days on which each supply of a course could be picked up, looked back on: the engine judges
/// the supply to come, a report shows them all.
namespace isotrack {

/// The window of a pick-up that a specimen, prescription or visit opened; both ends in.
struct SupplyWindow {
  std::string rule;  ///< `us.window`
  std::string title;
  Date first;
  Date last;
  /// `met`, `missed`, `open`, `due` on its last day; `waived` when another one took its place
  /// before it had ended.
  ObligationState state = ObligationState::open;
  std::optional<Date> picked_up_on;  ///< of a `met` one
  std::string source;                ///< `P-S15 (regulator, H)`
};

/// Every window of `course` up to `now`, by the edition in force on the day it opened; ascending by
/// first day. A pick-up uses the last window opened by its day that contains it.
std::vector<SupplyWindow> supply_windows(const PatientRecord& patient, const CourseRecord& course,
                                         const std::vector<JudgedDay>& judged,
                                         const Rulebook& rules, const Moment& now);

}  // namespace isotrack
