#include "isotrack/domain/projection.hpp"

#include <algorithm>
#include <map>

#include "planned_capsules.hpp"

namespace isotrack {
namespace {

constexpr int horizon_days = 3660;

/// Quarter milligrams in units of 1e-21 mg.
constexpr Wide units_per_quarter = Wide(1'000'000'000) * nanograms_per_kilogram / 4;

/// Whether `planned` times `share` covers `remaining`. A course of 3,660 days at 2,000 mg keeps
/// both sides below 1e37.
bool covers(EquivalentMg planned, const PlanShare& share, const RemainingMg& remaining) {
  return Wide(planned.count()) * share.taken.count() * units_per_quarter >=
         remaining.units * share.scheduled.count();
}

/// Counts capsules of whole days.
class CapsuleCounter {
 public:
  void add(const PlannedDay& day, const Product& product) {
    if (day.intakes.empty()) return;
    const auto& capsules = planned_.of(day, product);
    if (!capsules) {
      complete_ = false;
      return;
    }
    for (const CapsuleCount& capsule : *capsules) counts_[capsule.strength_mg] += capsule.count;
  }

  void fill(Projection& projection) const {
    projection.capsules_known = complete_;
    if (!complete_) return;
    for (const auto& [strength, count] : counts_) projection.capsules.push_back({strength, count});
  }

 private:
  PlannedCapsules planned_;
  std::map<int, int> counts_;
  bool complete_ = true;
};

}  // namespace

std::optional<Projection> project(const CourseRecord& course, const Products& products, Date today,
                                  Date first, const RemainingMg& remaining,
                                  const PlanShare& share) {
  if (course.end && course.end->last_dose <= today) return std::nullopt;
  if (share.taken.count() <= 0 || share.scheduled.count() <= 0) return std::nullopt;
  EquivalentMg planned;
  CapsuleCounter capsules;
  for (int n = 0; n < horizon_days; ++n) {
    const Date on = first + days(n);
    const PlannedDay* day = course.planned_on(on);
    if (day == nullptr) continue;
    const Product& product = products.at(course.step_on(on)->product);
    planned += conventional_equivalent(product.formulation, day->total());
    capsules.add(*day, product);
    if (covers(planned, share, remaining)) {
      Projection out;
      out.finish_on = on;
      out.days_remaining = days_between(today, on);
      capsules.fill(out);
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace isotrack
