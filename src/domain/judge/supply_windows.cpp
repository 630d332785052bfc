#include "isotrack/domain/supply_window.hpp"

#include <algorithm>
#include <set>

#include "case.hpp"
#include "isotrack/domain/dosing.hpp"

/// Looked at from the day a specimen was collected, a prescription written or a visit held, that
/// record is the latest since the last supply, so the window it opens is the one that the engine
/// finds on that day. Pick-ups from then on are left out: they are what the window is for.
///
///     specimen  |-------window-------|
///     specimen        |-------window-------|      the second takes the place of the first
///     pick-up               x                     and is used
namespace isotrack {
namespace {

/// The days on which something was recorded that a window may count from.
std::set<Date> opening_days(const Events& events, Date today) {
  std::set<Date> out;
  const auto add = [&](Date on) {
    if (on <= today) out.insert(on);
  };
  for (const PregnancyTest& test : events.tests) add(test.collected);
  for (const Prescription& prescription : events.prescriptions) add(prescription.on);
  for (const Visit& visit : events.visits) {
    if (!visit.booked) add(visit.on);
  }
  return out;
}

/// The windows that open on `on`, as they were known then.
std::vector<SupplyWindow> opened_on(Date on, const PatientRecord& patient,
                                    const CourseRecord& course,
                                    const std::vector<JudgedDay>& judged, const Rulebook& rules) {
  PatientRecord then = patient;
  std::erase_if(then.events.dispensings, [&](const Dispensing& each) { return each.on >= on; });
  if (rules.programme(then.programme_on(on)) == nullptr) return {};
  const judging::Case facts = judging::make_case(then, &course, judged, rules, {on, {}});
  if (on < facts.since || on > facts.until || !facts.needs_supplies()) return {};
  std::vector<SupplyWindow> out;
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::pickup_window || !judging::applies(facts, rule)) continue;
    const auto window = judging::pickup_days(facts, rule);
    const auto fresh = judging::around(rule.window, on);
    if (!window || !window->first || !window->last || window->first != fresh.first) continue;
    SupplyWindow made;
    made.rule = rule.id;
    made.title = rule.title;
    made.first = *window->first;
    made.last = *window->last;
    made.source = source_text(rule.source);
    out.push_back(std::move(made));
  }
  return out;
}

/// The last window of a rule opened by `on` that contains it; null: none.
SupplyWindow* used_on(std::vector<SupplyWindow>& windows, const std::string& rule, Date on) {
  SupplyWindow* found = nullptr;
  for (SupplyWindow& each : windows) {
    if (each.rule == rule && each.first <= on && on <= each.last) found = &each;
  }
  return found;
}

/// Whether a later window of the rule opened before this one had ended.
bool is_replaced(const std::vector<SupplyWindow>& windows, const SupplyWindow& window) {
  return std::ranges::any_of(windows, [&](const SupplyWindow& later) {
    return later.rule == window.rule && later.first > window.first && later.first <= window.last;
  });
}

/// Whether a window that has not ended is still the one to use: a test that came out positive
/// since, or the end of the course, takes it away.
bool is_current(const judging::Case& facts, const SupplyWindow& window) {
  const auto is_it = [&](const Rule& rule) { return rule.id == window.rule; };
  const auto rule = std::ranges::find_if(facts.programme->rules, is_it);
  if (rule == facts.programme->rules.end() || !facts.needs_supplies()) return false;
  const auto now = judging::pickup_days(facts, *rule);
  return now && now->first == window.first;
}

ObligationState standing(const std::vector<SupplyWindow>& windows, const SupplyWindow& window,
                         Date today) {
  if (window.picked_up_on) return ObligationState::met;
  if (is_replaced(windows, window)) return ObligationState::waived;
  if (today > window.last) return ObligationState::missed;
  return today == window.last ? ObligationState::due : ObligationState::open;
}

}  // namespace

std::vector<SupplyWindow> supply_windows(const PatientRecord& patient, const CourseRecord& course,
                                         const std::vector<JudgedDay>& judged,
                                         const Rulebook& rules, const Moment& now) {
  std::vector<SupplyWindow> out;
  std::set<std::string> ids;
  for (const Date on : opening_days(patient.events, now.today)) {
    for (SupplyWindow& each : opened_on(on, patient, course, judged, rules)) {
      ids.insert(each.rule);
      out.push_back(std::move(each));
    }
  }
  std::ranges::stable_sort(out, {}, &SupplyWindow::first);
  for (const Dispensing& pickup : patient.events.dispensings) {
    if (pickup.on > now.today) continue;
    for (const std::string& rule : ids) {
      SupplyWindow* used = used_on(out, rule, pickup.on);
      if (used != nullptr && !used->picked_up_on) used->picked_up_on = pickup.on;
    }
  }
  const judging::Case facts = judging::make_case(patient, &course, judged, rules, now);
  const Date eastern = now.eastern.value_or(now.today);
  for (SupplyWindow& each : out) {
    const Rule* rule = rules.rule(each.rule);
    const bool by_eastern_clock = rule != nullptr && rule->by_eastern_clock;
    each.state = standing(out, each, by_eastern_clock ? eastern : now.today);
    const bool goes_on = each.state == ObligationState::open || each.state == ObligationState::due;
    if (goes_on && !is_current(facts, each)) each.state = ObligationState::waived;
  }
  return out;
}

}  // namespace isotrack
