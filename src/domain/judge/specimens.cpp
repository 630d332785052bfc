#include <algorithm>

#include "case.hpp"

/// Which specimen is which test. One specimen is one test:
///
///      DL of the course before            decision              D1
///     -|----------|---------------------|-|------------------|--|----->
///                 its last test           screening test
namespace isotrack::judging {
namespace {

const CourseRecord* course_before(const Case& facts) {
  const CourseRecord* found = nullptr;
  for (const CourseRecord& other : facts.patient.courses) {
    if (facts.course != nullptr && other.number < facts.course->number) found = &other;
  }
  return found;
}

/// The first specimen that meets a test after the course before; null when none does. One collected
/// a while after the day it was due, or had to be done by, still is that test.
const Test* last_test_met(const Case& facts, const Rule& rule, Date last_dose) {
  const Date due = rule.due->from(last_dose);
  const Days window = around(rule.window, last_dose);
  const Date first = window.first.value_or(due);
  const Date last =
      std::max(due, window.last.value_or(due)) + days(facts.rules.dosing.last_test_days);
  for (const Test& test : facts.tests) {
    if (test.may_serve() && test.collected() >= first && test.collected() <= last) return &test;
  }
  return nullptr;
}

/// Whether a rule takes `earlier` for the prescription that is recorded, and `later` for none: that
/// one was collected after it, for the next.
bool is_prescribed_on(const Case& facts, const Rule* rule, const Test& earlier, const Test& later) {
  if (rule == nullptr || rule->anchor != Anchor::prescription || facts.prescription == nullptr) {
    return false;
  }
  const Date issued = facts.prescription->on;
  return later.collected() > issued && around(rule->window, issued).contains(earlier.collected());
}

}  // namespace

std::string words_of(const Test& test) {
  std::string out = name_of(test.fact->result) + ", collected " + with_weekday(test.collected());
  if (test.fact->setting != TestSetting::unknown) {
    out += test.fact->setting == TestSetting::medical ? ", medical setting" : ", home";
  }
  return out;
}

std::string detail_of(const Test& test) {
  return words_of(test) + (test.why_not.empty() ? "" : ": " + test.why_not);
}

Worth worth_of(const Test& test, const Rule& rule) {
  if (!test.is_negative() || test.counts == Answer::no) return {Answer::no, test.why_not};
  if (!rule.specimen || test.fact->kind == *rule.specimen) return {test.counts, test.why_not};
  const std::string wanted = *rule.specimen == TestKind::serum ? "blood" : "urine";
  if (test.fact->kind == TestKind::unknown) {
    return {Answer::unknown, "a " + wanted + " test is asked for, and its kind is not recorded"};
  }
  return {Answer::no, "not a " + wanted + " test"};
}

std::string detail_for(const Test& test, const Rule& rule) {
  const std::string why = worth_of(test, rule).why;
  return words_of(test) + (why.empty() ? "" : ": " + why);
}

const Test* opening_test(const Case& facts, const Rule* rule) {
  const auto counts = [&](const Test& test) {
    return rule == nullptr ? test.counts : worth_of(test, *rule).counts;
  };
  const Test* found = nullptr;
  const auto still_serves = [&] {
    return found != nullptr && found->is_negative() && counts(*found) != Answer::no &&
           !closed_unused(facts, *found);
  };
  for (const Test& test : facts.tests) {
    if (!facts.since_supply(test.collected())) continue;
    const bool is_for_next = found != nullptr && is_prescribed_on(facts, rule, *found, test);
    const bool is_worse = test.is_negative() && (counts(test) == Answer::no || is_for_next);
    if (!is_worse || !still_serves()) found = &test;
  }
  return found;
}

std::optional<Date> decision_floor(const Case& facts, const Rule& rule) {
  if (!rule.without_decision || !facts.first_dose) return std::nullopt;
  return facts.decided_on ? facts.decided_on : rule.without_decision->from(*facts.first_dose);
}

bool is_of_course_before(const Case& facts, const Test& test) {
  const CourseRecord* before = course_before(facts);
  if (before == nullptr || !before->last_day()) return false;
  // A test on or after the decision to prescribe again is one for it.
  if (facts.decided_on && test.collected() >= *facts.decided_on) return false;
  const Date last_dose = *before->last_day();
  const Programme* programme = facts.rules.programme(facts.patient.programme_on(last_dose));
  if (programme == nullptr) return false;
  return std::ranges::any_of(programme->rules, [&](const Rule& rule) {
    const bool is_last_test = rule.check == Check::milestone && rule.met_by == MetBy::test &&
                              rule.anchor == Anchor::last_dose && rule.due;
    const Test* met = is_last_test ? last_test_met(facts, rule, last_dose) : nullptr;
    return met != nullptr && met->fact == test.fact;
  });
}

const Test* screening_test(const Case& facts) {
  if (!facts.first_dose) return nullptr;
  std::optional<Date> floor = facts.decided_on;
  for (const Rule& rule : facts.programme->rules) {
    if (rule.without_decision && concerns(facts, rule)) floor = decision_floor(facts, rule);
  }
  for (const Test& test : facts.tests) {
    const bool is_in_time =
        test.collected() <= *facts.first_dose && (!floor || test.collected() >= *floor);
    if (is_in_time && test.may_serve() && !is_of_course_before(facts, test)) return &test;
  }
  return nullptr;
}

}  // namespace isotrack::judging
