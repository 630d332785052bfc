#include "isotrack/domain/what_if.hpp"

#include <algorithm>
#include <set>

#include "judge/case.hpp"

namespace isotrack {
namespace {

std::string span_text(const Hold& hold) {
  return "from " + with_weekday(hold.first) +
         (hold.last ? " to " + with_weekday(*hold.last) : " on");
}

const Hold* open_hold(const CourseRecord& course) {
  const auto found =
      std::ranges::find_if(course.holds, [](const Hold& hold) { return !hold.last; });
  return found == course.holds.end() ? nullptr : &*found;
}

std::optional<std::string> why_no_start(const CourseRecord& course, Date start, Date today) {
  if (course.start <= today) {
    return "course " + std::to_string(course.number) + " began " + with_weekday(course.start) +
           ", so another start is no question any more";
  }
  if (start < today) return "the start " + with_weekday(start) + " lies before today";
  return std::nullopt;
}

std::optional<std::string> why_no_pause(const CourseRecord& course, const DaySpan& pause,
                                        Date today) {
  if (pause.first < today) return "the pause from " + with_weekday(pause.first) + " is past";
  for (const Hold& hold : course.holds) {
    if (hold.first <= pause.last && (!hold.last || pause.first <= *hold.last)) {
      return "the plan is on hold " + span_text(hold) + " already";
    }
  }
  return std::nullopt;
}

std::optional<std::string> why_no_resume(const CourseRecord& course, Date resume, Date today) {
  const Hold* hold = open_hold(course);
  if (hold == nullptr) return "no hold without an end is recorded";
  if (resume < today) return "the day " + with_weekday(resume) + " lies before today";
  if (resume <= hold->first) return "the hold begins " + with_weekday(hold->first);
  return std::nullopt;
}

void move_start(CourseRecord& course, Date start) {
  const days by = start - course.start;
  course.start = start;
  for (RegimenStep& step : course.steps) step.from += by;
  for (Hold& hold : course.holds) {
    hold.first += by;
    if (hold.last) *hold.last += by;
  }
}

void put_in_force(CourseRecord& course, const WhatIf& change) {
  for (const RegimenStep& step : change.steps) {
    std::erase_if(course.steps, [&](const RegimenStep& old) {
      return old.from == step.from ||
             (change.drop_later && old.from >= change.steps.front().from &&
              std::ranges::find(change.steps, old.from, &RegimenStep::from) == change.steps.end());
    });
    course.steps.push_back(step);
  }
  std::ranges::stable_sort(course.steps, {}, &RegimenStep::from);
}

/// Days on which something of a kind is due in the time from `first` to `last` and not met.
std::vector<Date> due_between(const Judgement& judgement, Kind kind, Date first, Date last) {
  std::set<Date> found;
  for (const Obligation& item : judgement.obligations) {
    const bool is_done =
        item.state == ObligationState::met || item.state == ObligationState::waived;
    if (item.kind != kind || item.is_finding || is_done || !item.due_on) continue;
    if (first <= *item.due_on && *item.due_on <= last) found.insert(*item.due_on);
  }
  return {found.begin(), found.end()};
}

/// Whether the item is the test that comes with a supply.
bool is_supply_test(const Obligation& item, const Rulebook& rules) {
  const Rule* rule = rules.rule(item.rule);
  return rule != nullptr &&
         (rule->check == Check::supply_test || rule->check == Check::second_test);
}

/// Whether the item follows a pick-up window that went by unused.
bool follows_a_miss(const Obligation& item, const Rulebook& rules) {
  const Rule* rule = rules.rule(item.rule);
  return rule != nullptr && (rule->check == Check::retest_free || rule->check == Check::lockout);
}

/// What everything about a course is worked out from.
struct Look {
  const PatientRecord& patient;
  const CourseRecord& course;
  const StatusReport& status;
  const Products& products;
  const Rulebook& rules;
  Date today;
};

/// Without what follows from a pick-up that the day judged does not know of: a window that is still
/// open today seems missed there. What stands today already stays.
void erase_misses_to_come(const Look& look, Judgement& then) {
  const auto follows = [&](const Obligation& item) { return follows_a_miss(item, look.rules); };
  if (std::ranges::none_of(then.obligations, follows)) return;
  const Judgement now = judge(look.patient, &look.course, look.status.days, look.products,
                              look.rules, {look.today, {}});
  std::erase_if(then.obligations, [&](const Obligation& item) {
    return follows(item) && std::ranges::none_of(now.obligations, [&](const Obligation& known) {
             return known.rule == item.rule && known.due_on == item.due_on;
           });
  });
}

/// Rules that repeat name every step up to the day that is judged, so the day of the target is: no
/// step of it can be on the way and not be named.
OnTheWay way_to(const Look& look, Date finish) {
  OnTheWay out;
  const auto judged = judge_days(look.course, look.patient.logging, look.products, finish);
  Judgement then =
      judge(look.patient, &look.course, judged, look.products, look.rules, {finish, {}});
  erase_misses_to_come(look, then);
  out.labs = due_between(then, Kind::lab, look.today, finish);
  out.visits = due_between(then, Kind::visit, look.today, finish);
  const judging::Case now = judging::make_case(look.patient, &look.course, look.status.days,
                                               look.rules, {look.today, {}});
  const Rule* limit = judging::rule_with(now, Check::supply_limit);
  if (limit != nullptr) out.supply_days = limit->most_days;
  if (!out.supply_days && look.rules.supply) out.supply_days = look.rules.supply->most_days;
  if (out.supply_days && *out.supply_days > 0) {
    int length = 0;
    for (Date on = first_open_day(look.status); on <= finish; on += days(1)) {
      if (look.course.hold_on(on) == nullptr) ++length;
    }
    out.supplies = (length + *out.supply_days - 1) / *out.supply_days;
  }
  out.test_each_supply = judging::rule_with(now, Check::supply_test) != nullptr;
  std::erase_if(then.obligations, [&](const Obligation& item) {
    return out.test_each_supply && is_supply_test(item, look.rules);
  });
  out.tests = due_between(then, Kind::pregnancy_test, look.today, finish);
  return out;
}

/// Sets the mean mg/kg a day, of the label and conventional-equivalent.
void add_daily_dose(const Look& look, std::optional<Date> dose_on, Outlook& out) {
  const Date open = first_open_day(look.status);
  const RegimenStep* step = look.course.step_on(std::max(open, dose_on.value_or(open)));
  if (step == nullptr || !look.status.current_weight) return;
  const Ratio mean = step->plan.mean_daily_mg();
  const EquivalentMg one =
      conventional_equivalent(look.products.at(step->product).formulation, Milligrams(1));
  const Wide below = mean.den * look.status.current_weight->weight.value.count();
  out.label_mg_per_kg_day = Ratio{mean.num * nanograms_per_kilogram, below};
  out.mg_per_kg_day = Ratio{mean.num * one.count() * (nanograms_per_kilogram / 4), below};
}

std::vector<Finding> findings_to_come(const Look& look) {
  std::vector<Finding> out;
  std::optional<Kilograms> weight;
  if (look.status.current_weight) weight = look.status.current_weight->weight.value;
  const RegimenStep* now = look.course.step_on(first_open_day(look.status));
  for (const RegimenStep& step : look.course.steps) {
    if (&step != now && step.from <= first_open_day(look.status)) continue;
    for (Finding& finding : plan_findings(step, weight, look.products, look.rules.dosing)) {
      out.push_back(std::move(finding));
    }
  }
  sort_findings(out);
  return out;
}

}  // namespace

std::optional<std::string> why_impossible(const CourseRecord& course, const WhatIf& change,
                                          Date today) {
  const auto last = course.last_day();
  if (last && *last <= today) {
    return "course " + std::to_string(course.number) + " ended " + with_weekday(*last) +
           ", so nothing of its plan is left";
  }
  if (change.start) {
    if (auto why = why_no_start(course, *change.start, today)) return why;
  }
  const Date first = std::max(today, change.start.value_or(course.start));
  if (!change.steps.empty() && change.steps.front().from < first) {
    return "a plan from " + with_weekday(change.steps.front().from) + " would begin before " +
           with_weekday(first) + ", the first day that is open";
  }
  if (change.resume) {
    if (auto why = why_no_resume(course, *change.resume, today)) return why;
  }
  if (!change.pause) return std::nullopt;
  // Beside the holds as they would be then.
  const CourseRecord moved = changed_by(course, {.start = change.start, .resume = change.resume});
  return why_no_pause(moved, *change.pause, today);
}

CourseRecord changed_by(CourseRecord course, const WhatIf& change) {
  if (change.start) move_start(course, *change.start);
  if (!change.steps.empty()) put_in_force(course, change);
  if (change.target) course.target = *change.target;
  if (change.resume) {
    for (Hold& hold : course.holds) {
      if (!hold.last) hold.last = *change.resume - days(1);
    }
  }
  if (change.pause) {
    course.holds.push_back({{}, change.pause->first, change.pause->last, {}});
    std::ranges::stable_sort(course.holds, {}, &Hold::first);
  }
  return course;
}

Outlook outlook_of(const PatientRecord& patient, const CourseRecord& course,
                   const Products& products, const Rulebook& rules, const Moment& now,
                   std::optional<Date> dose_on) {
  PatientRecord whose = patient;
  const auto place = std::ranges::find(whose.courses, course.number, &CourseRecord::number);
  if (place == whose.courses.end()) {
    whose.courses.push_back(course);
  } else {
    *place = course;
  }
  const CourseRecord& which =
      *std::ranges::find(whose.courses, course.number, &CourseRecord::number);
  Outlook out;
  out.status = make_status(whose, which, products, rules.dosing, now.today);
  const Look look{whose, which, out.status, products, rules, now.today};
  for (const TargetStatus& target : out.status.targets) {
    if (target.basis != out.status.basis) continue;
    OutlookTarget made{target, {}};
    if (target.plan) made.way = way_to(look, target.plan->finish_on);
    out.targets.push_back(std::move(made));
  }
  add_daily_dose(look, dose_on, out);
  out.findings = findings_to_come(look);
  return out;
}

}  // namespace isotrack
