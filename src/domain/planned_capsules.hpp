#pragma once

#include <map>
#include <optional>
#include <vector>

#include "isotrack/domain/product.hpp"
#include "isotrack/domain/regimen.hpp"

namespace isotrack {

/// The capsules of the days of a course's plan; each different day is worked out once.
class PlannedCapsules {
 public:
  /// Null when no capsules of `product`, the one in force, make the day.
  const std::optional<std::vector<CapsuleCount>>& of(const PlannedDay& day,
                                                     const Product& product) {
    const auto [known, is_new] = per_day_.try_emplace(&day);
    if (is_new) known->second = Plan::capsules(day, product);
    return known->second;
  }

 private:
  std::map<const PlannedDay*, std::optional<std::vector<CapsuleCount>>> per_day_;
};

}  // namespace isotrack
