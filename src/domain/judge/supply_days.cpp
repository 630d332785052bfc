#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "../in_hand.hpp"
#include "../known_plan.hpp"
#include "../ledger.hpp"
#include "case.hpp"

/// How long a supply lasts, and so when the next one is needed.
///
///     pick-up   D1                                    needed
///     ---|------|=====================================|-------->
///               '---- its days, or what the plan ----'
///                     takes of its capsules
namespace isotrack::judging {
namespace {

/// A supply is not followed further than this.
constexpr int longest_supply_days = 400;

/// Nor is it looked further for the end of days that were said.
constexpr int longest_wait_days = 3660;

/// Whether capsules of these strengths make the day at all, however many there are.
bool can_make(const std::vector<int>& strengths, const PlannedDay& planned) {
  return std::ranges::all_of(planned.intakes, [&](Milligrams intake) {
    return fewest_capsules(strengths, intake).has_value();
  });
}

/// The first dosing day from `from` on that the capsules do not cover as it is planned; held and
/// rest days take none. Null: no plan, an open hold, or strengths that do not make the plan.
std::optional<Date> runs_out_on(const CourseRecord& course, std::vector<CapsuleCount> there,
                                Date from) {
  std::vector<int> strengths;
  for (const CapsuleCount& each : there) strengths.insert(strengths.begin(), each.strength_mg);
  for (Date on = from; on < from + days(longest_supply_days); on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    if (planned == nullptr || planned->intakes.empty()) continue;
    if (!can_make(strengths, *planned)) return std::nullopt;
    if (!take_day(*planned, planned->capsules, there)) return on;
  }
  return std::nullopt;
}

/// From when on the last supply is taken: a pick-up before the course counts from its first day.
Date supply_began(const Case& facts) { return std::max(*facts.supplied_on, *facts.first_dose); }

/// The days recorded with the last supply; null when none were.
std::optional<int> days_said(const Case& facts) {
  std::optional<int> said;
  for (const Dispensing& each : facts.events.dispensings) {
    if (each.on == *facts.supplied_on && each.days) said = std::max(said.value_or(0), *each.days);
  }
  return said;
}

/// The day after `count` days from `from` on, those that `leaves_out` says not counted; null: an
/// open hold comes first.
template <class Pred>
std::optional<Date> after_days(Date from, int count, const Pred& leaves_out) {
  for (Date on = from; on < from + days(longest_wait_days); on += days(1)) {
    if (leaves_out(on)) continue;
    if (count-- == 0) return on;
  }
  return std::nullopt;
}

/// When the last supply runs out: its days, held ones not counted, else what the plan of `course`
/// takes of the capsules picked up.
std::optional<Date> last_supply_ends(const Case& facts, const CourseRecord& course) {
  if (const auto said = days_said(facts)) {
    const auto is_held = [&](Date on) { return course.hold_on(on) != nullptr; };
    return after_days(supply_began(facts), *said, is_held);
  }
  std::map<int, int, std::greater<>> counts;  // by strength, the largest first
  for (const Dispensing& each : facts.events.dispensings) {
    if (each.on != *facts.supplied_on) continue;
    for (const CapsuleCount& some : each.capsules) counts[some.strength_mg] += some.count;
  }
  std::vector<CapsuleCount> there;
  for (const auto& [strength_mg, count] : counts) {
    if (count > 0) there.push_back({strength_mg, count});
  }
  if (there.empty()) return std::nullopt;
  return runs_out_on(course, std::move(there), supply_began(facts));
}

/// The last day on or before today on which a dose was taken; null when none was.
std::optional<Date> last_dose_taken(const Case& facts) {
  std::optional<Date> last;
  for (const Dose& dose : facts.course->doses) {
    if (dose.on <= facts.today()) last = std::max(last.value_or(dose.on), dose.on);
  }
  return last;
}

/// No supply is recorded: counted in usual ones from the first dose. Who took a dose had capsules
/// on that day.
Date counted_supply(const Case& facts) {
  Date needed = *facts.first_dose;
  if (facts.awaits_first_supply) return needed;
  const auto taken = last_dose_taken(facts);
  while (needed < facts.judged_from || (taken && needed <= *taken)) {
    needed += days(facts.rules.dosing.usual_supply_days);
  }
  return needed;
}

/// The last test that a rule takes, or may take.
const Test* last_serving(const Case& facts, const Rule& rule) {
  const Test* last = nullptr;
  for (const Test& test : facts.tests) {
    if (test.is_negative() && worth_of(test, rule).counts != Answer::no) last = &test;
  }
  return last;
}

/// The day by which a test is needed whatever the shelf holds: where the programme's limit of a
/// supply ends, held and missed days not counted; a month on where supplies have no limit. Null: an
/// open hold ends it nowhere.
std::optional<Date> longest_without_test(const Case& facts) {
  std::set<Date> not_taken;
  for (const JudgedDay& day : facts.judged) {
    if (day.state == DayState::missed) not_taken.insert(day.on);
  }
  const auto takes_nothing = [&](Date on) {
    return facts.course->hold_on(on) != nullptr || not_taken.contains(on);
  };
  bool is_limited = false;
  std::optional<Date> out;
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::supply_limit || !applies(facts, rule)) continue;
    is_limited = true;
    const auto limit = after_days(supply_began(facts), rule.most_days, takes_nothing);
    if (limit) out = std::min(*limit, out.value_or(*limit));
  }
  if (is_limited) return out;
  return supply_began(facts) + days(facts.rules.dosing.usual_supply_days);
}

}  // namespace

bool is_of_other_strengths(const Case& facts) {
  if (!facts.stock || !facts.stock->short_of || !facts.supplied_on || !days_said(facts)) {
    return false;
  }
  const Stock& stock = *facts.stock;
  const bool was_there = std::ranges::any_of(stock.lines, [&](const StockLine& line) {
    return line.strength_mg == stock.short_of->strength_mg &&
           line.micronised == stock.short_of->micronised && (line.dispensed > 0 || line.counted);
  });
  const RegimenStep* step = facts.course->step_on(*stock.lasts_through + days(1));
  return !was_there && step != nullptr && step->from <= supply_began(facts);
}

std::optional<Date> needed_by_shelf(const Case& facts) {
  const auto by_pickup = next_supply(facts);
  if (!facts.needs_supplies() || !facts.supplied_on) return by_pickup;
  const Hold* hold = facts.course->hold_on(facts.today());
  if (hold != nullptr && !hold->last) {  // nothing is taken, for who knows how long
    const auto empty = facts.stock ? facts.stock->empty_since : std::nullopt;
    return empty && *empty < hold->first ? empty : std::nullopt;
  }
  if (!facts.stock || is_of_other_strengths(facts)) return by_pickup;
  if (!facts.stock->lasts_through) {
    const bool by_hold =
        facts.stock->not_projected == open_hold_words(*facts.course, facts.today());
    return by_hold ? std::nullopt : by_pickup;
  }
  return *facts.stock->lasts_through + days(1);
}

std::optional<Date> next_supply(const Case& facts) {
  if (!facts.needs_supplies()) return std::nullopt;
  return facts.supplied_on ? last_supply_ends(facts, *facts.course) : counted_supply(facts);
}

std::optional<int> days_supplied(const Case& facts) {
  if (const auto said = days_said(facts)) return said;
  const CourseRecord course = with_plan_of(*facts.course, facts.events.dispensings.back());
  const auto ends = last_supply_ends(facts, course);
  if (!ends) return std::nullopt;
  int count = 0;
  for (Date on = supply_began(facts); on < *ends; on += days(1)) {
    if (course.hold_on(on) == nullptr) ++count;
  }
  return count;
}

std::optional<Date> test_needed_by(const Case& facts) {
  std::optional<Date> needed = facts.needed_by;
  if (!facts.supplied_on) return needed;
  // An empty shelf is empty anew each day, and a test that was not made stays late.
  if (needed && *needed <= facts.today() + days(1) && facts.stock && facts.stock->empty_since) {
    needed = std::min(*needed, *facts.stock->empty_since);
  }
  const auto limit = longest_without_test(facts);
  if (needed) return limit ? std::min(*needed, *limit) : needed;
  // A hold without an end puts off what was still to come when it began, and nothing else.
  const Hold* hold = facts.course->hold_on(facts.today());
  const bool was_late = hold != nullptr && !hold->last && limit && *limit < hold->first;
  return was_late ? limit : std::nullopt;
}

std::optional<TestsNotMade> tests_not_made(const Case& facts, const Rule& rule) {
  if (facts.supplied_on || facts.awaits_first_supply || !facts.needed_by) return std::nullopt;
  const Test* last = last_serving(facts, rule);
  const days apart(facts.rules.dosing.usual_supply_days);
  const Date judged_from = facts.judged_from_for(rule);
  std::optional<TestsNotMade> out;
  for (Date needed = *facts.first_dose + apart; needed < *facts.needed_by; needed += apart) {
    const bool is_served =
        last != nullptr && (last->collected() > needed - apart ||
                            around(rule.window, needed).contains(last->collected()));
    // The specimen is due the day before.
    if (is_served || needed <= judged_from) continue;
    if (!out) out = TestsNotMade{needed, 0};
    ++out->count;
  }
  if (out && *facts.needed_by <= facts.today()) ++out->count;
  return out;
}

std::string unknown_need_words(const Case& facts) {
  const std::string hold = open_hold_words(*facts.course, facts.today());
  return "when the supply of " + with_weekday(*facts.supplied_on) + " runs out is not known: " +
         (hold.empty() ? "its days are not recorded, and its capsules do not tell them by the plan"
                       : hold);
}

}  // namespace isotrack::judging
