#include "isotrack/domain/curve.hpp"

#include <algorithm>

namespace isotrack {
namespace {

/// The targets of a report on one basis.
std::vector<CurveTarget> targets_on(const StatusReport& status, Basis basis) {
  std::vector<CurveTarget> out;
  for (const TargetStatus& target : status.targets) {
    if (target.basis != basis) continue;
    CurveTarget made{target.mg_per_kg, target.met, target.reached_on, {}, {}};
    if (target.plan) made.planned_on = target.plan->finish_on;
    if (target.at_adherence) made.as_so_far_on = target.at_adherence->finish_on;
    out.push_back(made);
  }
  return out;
}

/// The days that are judged, as points; days after the last one are no part of the picture.
std::vector<CurvePoint> points_of(const std::vector<BasisValue>& values, Date first,
                                  std::size_t count) {
  std::vector<CurvePoint> out;
  for (std::size_t i = 0; i < std::min(count, values.size()); ++i) {
    out.push_back({first + days(static_cast<int>(i)), values[i].mg_per_kg});
  }
  return out;
}

/// The last day that is projected to a target; null when none is.
std::optional<Date> last_projected(const std::vector<CurveTarget>& targets) {
  std::optional<Date> last;
  for (const CurveTarget& target : targets) {
    if (target.planned_on) last = std::max(last.value_or(*target.planned_on), *target.planned_on);
  }
  return last;
}

std::vector<CurvePoint> planned_points(const StatusReport& status, const CourseRecord& course,
                                       const Products& products, Basis basis, Date last) {
  std::vector<CurvePoint> out;
  auto total = cumulative(course, status.days, products, status.today);
  if (!total) return out;
  for (Date on = first_open_day(status); on <= last; on += days(1)) {
    if (const PlannedDay* planned = course.planned_on(on)) {
      const Product& product = products.at(course.step_on(on)->product);
      total->take(conventional_equivalent(product.formulation, planned->total()));
    }
    out.push_back({on, total->on(basis).mg_per_kg});
  }
  return out;
}

std::vector<CurveHold> holds_until(const CourseRecord& course, Date last) {
  std::vector<CurveHold> out;
  for (const Hold& hold : course.holds) {
    if (hold.first > last) continue;
    out.push_back(
        {{hold.first, std::min(hold.last.value_or(last), last)}, hold.last.has_value(), hold.last});
  }
  return out;
}

DayMark mark_of(DayState state) {
  switch (state) {
    case DayState::full:
      return DayMark::full;
    case DayState::partial:
      return DayMark::partial;
    case DayState::over:
      return DayMark::over;
    case DayState::missed:
      return DayMark::missed;
    case DayState::unknown:
      return DayMark::unknown;
    case DayState::pending:
      return DayMark::pending;
    case DayState::rest:
      return DayMark::rest;
    case DayState::held:
      return DayMark::held;
  }
  return DayMark::unknown;
}

}  // namespace

std::optional<DoseCurve> make_curve(const StatusReport& status, const CourseRecord& record,
                                    const Products& products, std::optional<Basis> wanted) {
  const CourseRecord course = as_of(record, status.today);
  DoseCurve out;
  out.basis = wanted.value_or(status.basis);
  const BasisValue* value = status.value_on(out.basis);
  if (value == nullptr) return std::nullopt;
  out.weight = value->weight;
  out.target = status.target;
  out.today = status.today;
  out.first = status.start;
  out.before = {Wide(already_equivalent(course, products).count()) * (nanograms_per_kilogram / 4),
                course.baseline_weight()->weight.value.count()};
  const auto points = [&](const std::vector<JudgedDay>& judged) {
    const auto values = daily_values(course, judged, products, status.today, out.basis);
    return points_of(values, course.start, judged.size());
  };
  out.taken = points(status.days);
  if (status.unsaid > 0) out.upper = points(as_if_taken(status.days, status.today));
  out.targets = targets_on(status, out.basis);
  if (const auto last = last_projected(out.targets)) {
    out.planned = planned_points(status, course, products, out.basis, *last);
  }
  out.last = out.taken.empty() ? out.first : out.taken.back().on;
  if (!out.planned.empty()) out.last = out.planned.back().on;
  for (const RegimenStep& step : course.steps) {
    if (step.from > out.last) break;
    out.steps.push_back({step.from, to_text(step.plan), step.product, step.plan.mean_daily_mg()});
  }
  out.holds = holds_until(course, out.last);
  for (const WeightEntry& weight : course.weights) {
    if (weight.on > out.first && weight.on <= out.last) out.weighed.push_back(weight.on);
  }
  out.not_projected = status.not_projected;
  return out;
}

std::string name_of(DayMark mark) {
  switch (mark) {
    case DayMark::full:
      return "full";
    case DayMark::partial:
      return "partial";
    case DayMark::over:
      return "over";
    case DayMark::missed:
      return "missed";
    case DayMark::unknown:
      return "unknown";
    case DayMark::pending:
      return "pending";
    case DayMark::rest:
      return "rest";
    case DayMark::held:
      return "held";
    case DayMark::planned:
      return "planned";
  }
  return {};
}

std::vector<CalendarDay> calendar_days(const StatusReport& status, const CourseRecord& record,
                                       Date until) {
  std::vector<CalendarDay> out;
  for (const JudgedDay& day : status.days) {
    out.push_back({day.on, mark_of(day.state), day.planned, day.taken});
  }
  if (status.last_day) return out;
  const CourseRecord course = as_of(record, status.today);
  const Date first = std::max(status.start, status.today + days(1));
  for (Date on = first; on <= until; on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    CalendarDay day{on, DayMark::rest, {}, {}};
    if (planned != nullptr) day.planned = planned->total();
    if (day.planned > Milligrams(0)) {
      day.mark = DayMark::planned;
    } else if (course.hold_on(on) != nullptr) {
      day.mark = DayMark::held;
    }
    out.push_back(day);
  }
  return out;
}

Date calendar_end(const StatusReport& status) {
  constexpr days ahead{26 * 7};
  const Date now = status.days.empty() ? status.today : status.days.back().on;
  const Date last = last_projected(targets_on(status, status.basis)).value_or(now);
  return std::max(now, std::min(last, std::max(now, status.start) + ahead));
}

}  // namespace isotrack
