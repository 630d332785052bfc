#pragma once

#include <optional>
#include <vector>

#include "isotrack/domain/regimen.hpp"

/// Which capsules of a heap make an amount, or a day of the plan.
namespace isotrack {

/// Takes `taken`, which is there, off `available`; what is used up goes.
void take_from(std::vector<CapsuleCount>& available, const std::vector<CapsuleCount>& taken);

/// The fewest of the capsules `available` that make `amount`, largest first; null when none do.
std::optional<std::vector<CapsuleCount>> fewest_of(const std::vector<CapsuleCount>& available,
                                                   Milligrams amount);

/// Takes a day of the plan off `there` (of one formulation, larger strengths first, each above
/// zero): the capsules `planned` while they are there, else the fewest of what is there for each
/// intake. False, with nothing taken, when that does not make the day. What is used up goes.
bool take_day(const PlannedDay& day, const std::optional<std::vector<CapsuleCount>>& planned,
              std::vector<CapsuleCount>& there);

/// Takes as many of `there` as are no more than the day plans, the largest first.
void take_what_is_there(const PlannedDay& day, std::vector<CapsuleCount>& there);

}  // namespace isotrack
