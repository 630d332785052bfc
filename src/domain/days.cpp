#include "isotrack/domain/days.hpp"

#include <algorithm>

namespace isotrack {
namespace {

/// The last day about which the record says something: a dose, a miss or a weight.
Date last_recorded_day(const CourseRecord& course, Date today) {
  Date last = course.start - days(1);
  const auto see = [&](Date on) {
    if (on <= today) last = std::max(last, on);
  };
  for (const Dose& dose : course.doses) see(dose.on);
  for (const Miss& miss : course.misses) see(miss.on);
  for (const WeightEntry& weight : course.weights) see(weight.on);
  return last;
}

/// From which day on a day about which nothing is said is pending rather than unknown.
Date first_pending_day(const CourseRecord& course, Logging logging, bool ended, Date today) {
  if (ended || logging == Logging::daily) return today;
  return std::min(today, last_recorded_day(course, today) + days(1));
}

DayState logged_state(Milligrams taken, Milligrams planned) {
  if (taken == planned) return DayState::full;
  return taken < planned ? DayState::partial : DayState::over;
}

}  // namespace

std::string name_of(DayState state) {
  switch (state) {
    case DayState::full:
      return "full";
    case DayState::partial:
      return "partial";
    case DayState::over:
      return "over";
    case DayState::missed:
      return "missed";
    case DayState::unknown:
      return "unknown";
    case DayState::pending:
      return "pending";
    case DayState::rest:
      return "rest";
    case DayState::held:
      return "held";
  }
  return {};
}

bool JudgedDay::is_scheduled() const {
  return state == DayState::full || state == DayState::partial || state == DayState::over ||
         state == DayState::missed || state == DayState::unknown;
}

std::vector<JudgedDay> judge_days(const CourseRecord& course, Logging logging,
                                  const Products& products, Date today) {
  std::vector<JudgedDay> out;
  const CourseState state = course.state_on(today);
  const bool ended = state == CourseState::finished || state == CourseState::stopped;
  Date last = today;
  if (ended) {
    last = course.end->last_dose;
    for (const Dose& dose : course.doses) {
      if (dose.on <= today) last = std::max(last, dose.on);
    }
  }
  const Date pending_from = first_pending_day(course, logging, ended, today);
  if (course.start <= last) {
    out.reserve(static_cast<std::size_t>(days_between(course.start, last)) + 1);
  }
  auto dose = std::ranges::lower_bound(course.doses, course.start, {}, &Dose::on);
  auto step = course.steps.begin();
  Formulation formulation = Formulation::conventional;
  for (Date on = course.start; on <= last; on += days(1)) {
    while (step != course.steps.end() && step->from <= on) {
      formulation = products.at(step->product).formulation;
      ++step;
    }
    JudgedDay day{on, DayState::rest, {}, {}, formulation};
    for (; dose != course.doses.end() && dose->on == on; ++dose) day.taken += dose->amount;
    if (const PlannedDay* planned = course.planned_on(on)) day.planned = planned->total();
    if (day.planned == Milligrams(0)) {
      day.state = course.hold_on(on) != nullptr ? DayState::held : DayState::rest;
    } else if (day.taken > Milligrams(0)) {
      day.state = logged_state(day.taken, day.planned);
    } else if (course.miss_on(on) != nullptr) {
      day.state = DayState::missed;
    } else {
      day.state = on >= pending_from ? DayState::pending : DayState::unknown;
    }
    out.push_back(day);
  }
  return out;
}

bool is_unsaid(const JudgedDay& day, Date today) {
  return day.state == DayState::unknown || (day.state == DayState::pending && day.on < today);
}

int count_unsaid(const std::vector<JudgedDay>& judged, Date today) {
  return static_cast<int>(
      std::ranges::count_if(judged, [&](const JudgedDay& day) { return is_unsaid(day, today); }));
}

std::vector<JudgedDay> as_if_taken(std::vector<JudgedDay> judged, Date today) {
  for (JudgedDay& day : judged) {
    if (is_unsaid(day, today)) day.taken = day.planned;
  }
  return judged;
}

DayTotals total_days(const std::vector<JudgedDay>& judged) {
  DayTotals sum;
  for (const JudgedDay& day : judged) {
    sum.taken_mg += day.taken;
    sum.taken_equivalent += day.taken_equivalent();
    if (!day.is_scheduled()) continue;
    ++sum.scheduled;
    sum.scheduled_mg += day.planned;
    if (day.state == DayState::unknown) {
      ++sum.unknown;
      sum.unknown_dates.push_back(day.on);
      continue;
    }
    sum.said_scheduled_mg += day.planned;
    sum.said_taken_mg += day.taken;
    sum.said_scheduled += day.planned_equivalent();
    sum.said_taken += day.taken_equivalent();
    sum.said_taken_capped += std::min(day.taken_equivalent(), day.planned_equivalent());
    if (day.state == DayState::full) ++sum.full;
    if (day.state == DayState::partial) ++sum.partial;
    if (day.state == DayState::over) ++sum.over;
    if (day.state == DayState::missed) {
      ++sum.missed;
      sum.missed_dates.push_back(day.on);
    }
  }
  return sum;
}

std::optional<Adherence> adherence(const DayTotals& totals) {
  if (totals.said() == 0) return std::nullopt;
  const Wide scheduled = totals.said_scheduled.count();
  return Adherence{{Wide(100) * totals.said_taken.count(), scheduled},
                   {Wide(100) * totals.said_taken_capped.count(), scheduled},
                   {Wide(100) * totals.with_dose(), totals.said()}};
}

}  // namespace isotrack
