#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/units.hpp"

/// The regimen text, one grammar wherever a plan is written:
///
///     plan    := day+ | day weekdays         40mg 60mg · 20mg tue,thu,sat
///     day     := intakes ["as" CAPS] ["*" N] 60mg*7 0mg*21 · 40mg as 20+20
///     intakes := Nmg | KxNmg | Nmg+Nmg       2x20mg and 40mg+20mg are two intakes a day
///
/// The days repeat from the step's first day, and that phase runs on through holds, missed days
/// and the end of the log; weekdays follow the calendar instead.
namespace isotrack {

/// What one day of a plan expects. No intakes: a rest day.
struct PlannedDay {
  std::vector<Milligrams> intakes;                    ///< in order of the day
  std::optional<std::vector<CapsuleCount>> capsules;  ///< when the plan names them (`as`)

  [[nodiscard]] Milligrams total() const;
  bool operator==(const PlannedDay&) const = default;
};

/// A repeating plan. `days` is one cycle; with `weekdays` there is one day, taken on those.
struct Plan {
  std::vector<PlannedDay> days;
  std::vector<unsigned> weekdays;  ///< C encoding, Sunday = 0, ascending; empty: every day

  /// What `on` expects when the plan began on `from` (day 1 of the cycle). `on` >= `from`.
  [[nodiscard]] const PlannedDay& on(Date from, Date on) const;

  /// Mean label milligrams a day over one cycle (a week for weekday plans).
  [[nodiscard]] Ratio mean_daily_mg() const;

  /// The largest day of the cycle.
  [[nodiscard]] Milligrams largest_day() const;

  /// Capsules of `day` by `product`, largest first: those named, else the fewest for each
  /// intake; null when no sum makes one of them,
  /// or the product has no such capsule.
  [[nodiscard]] static std::optional<std::vector<CapsuleCount>> capsules(const PlannedDay& day,
                                                                         const Product& product);

  bool operator==(const Plan&) const = default;
};

/// A plan in force from a day on, until the next step.
struct PlanStep {
  int after_days = 0;  ///< days after the first step's first day
  Plan plan;

  bool operator==(const PlanStep&) const = default;
};

/// Reads the grammar above, or the monthly shorthand `40/60/80 every 30d` (several steps, the
/// last one open). Bare numbers are milligrams. Each intake is 1 to 400 mg; `0mg` is a rest day.
Parsed<std::vector<PlanStep>> parse_plan(std::string_view text);

/// Canonical spelling, which `parse_plan` reads back to the same plan.
std::string to_text(const Plan& plan);

/// `60 mg a day (40 + 20)`, `40 mg and 60 mg on alternate days`: the plan for a person.
/// `product` supplies the capsules of a plan that names none.
std::string plan_sentence(const Plan& plan, const Product& product);

/// A dose prescribed by weight, `0.5mg/kg`, in 1e-9 mg/kg. Null when `text` is not of that form.
std::optional<Parsed<std::int64_t>> parse_dose_by_weight(std::string_view text);

/// One way to make a dose prescribed by weight with whole capsules.
struct FitOption {
  Plan plan;
  std::string label;  ///< `nearest below`, `nearest above`, `exact`, `alternating`
  Ratio mean_mg;      ///< mean label milligrams a day
};

/// What capsules of `product` make `wanted` (exact label milligrams a day): the exact sum if
/// there is one, else the nearest below and above, and those two on alternate days.
/// A list, in ascending mean dose; it never ranks.
std::vector<FitOption> fit_options(const Ratio& wanted, const Product& product);

/// The option whose mean is nearest to `wanted`; of two equally near, the lower.
const FitOption& nearest_option(const std::vector<FitOption>& options, const Ratio& wanted);

}  // namespace isotrack
