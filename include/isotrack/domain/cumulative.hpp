#pragma once

#include <array>
#include <optional>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"

/// Cumulative dose per body weight, on three bases:
///
///     baseline   all milligrams / weight in force on the first day
///     current    all milligrams / weight in force on the day of the report
///     at_dose    sum over weight entries of round-half-up(mg taken under it x 10^9 / kg)
///
/// With doses under one weight only, at_dose is that one division, exact.
/// Milligrams are conventional-equivalent. What was taken before the record (`already`) counts
/// at the baseline weight on every basis, so with it the current basis is a sum over two weights
/// and is made like at_dose. Ratios are exact otherwise.
/// Source: dosing rules 2.2 (design), 2.3 (derived, H).
namespace isotrack {

/// mg/kg on one basis, and the weight it used (for at_dose: the current one, which projections
/// use).
struct BasisValue {
  Basis basis = Basis::baseline;
  Ratio mg_per_kg;
  Kilograms weight;
};

inline constexpr std::array all_bases{Basis::baseline, Basis::current, Basis::at_dose};

/// The running total of a course: add days in order, ask for any basis at any time.
class Cumulative {
 public:
  /// `already` counts at `baseline` from the start.
  Cumulative(EquivalentMg already, Kilograms baseline);

  /// Adds what was taken under the weight in force.
  void take(EquivalentMg amount);

  /// A new weight entry: in force from now on.
  void weigh(Kilograms weight);

  [[nodiscard]] EquivalentMg total() const { return already_ + logged_; }

  [[nodiscard]] BasisValue on(Basis basis) const;

 private:
  struct UnderWeight {
    Kilograms weight;
    EquivalentMg taken;
  };

  EquivalentMg already_;
  EquivalentMg logged_;
  Kilograms baseline_;
  std::vector<UnderWeight> under_;  ///< one per weight entry in force so far, in order
};

/// What was taken before the record, as its own product counts it.
EquivalentMg already_equivalent(const CourseRecord& course, const Products& products);

/// What is still to take for a target, in units of 1e-21 mg conventional-equivalent, rounded up:
/// a whole number of quarter milligrams covers it exactly when it covers the exact amount. 0 when
/// the target is met.
struct RemainingMg {
  Wide units = 0;

  [[nodiscard]] Ratio milligrams() const;
};

/// (target - value) x weight of the basis, at least 0.
RemainingMg remaining_to(int target_mg_per_kg, const BasisValue& value);

/// The first day on which `target` was met on `basis`, by the weight then in force; null when it
/// never was, up to `today`. Before the first day of a planned course, when what was taken before
/// the record meets it: the day the record began, `today` at the latest.
/// Source: golden course G11.
std::optional<Date> first_reached(const CourseRecord& course, const std::vector<JudgedDay>& judged,
                                  const Products& products, Date today, int target_mg_per_kg,
                                  Basis basis);

/// The value on `basis` at the end of each day from the first one to `today`, days after the end of
/// the course included, by the weight then in force; empty without weights.
std::vector<BasisValue> daily_values(const CourseRecord& course,
                                     const std::vector<JudgedDay>& judged, const Products& products,
                                     Date today, Basis basis);

/// The running total at the end of `days`, weights up to `today` applied; null without weights.
std::optional<Cumulative> cumulative(const CourseRecord& course,
                                     const std::vector<JudgedDay>& judged, const Products& products,
                                     Date today);

}  // namespace isotrack
