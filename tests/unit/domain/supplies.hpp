#pragma once

#include <string>
#include <vector>
#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

/// Patients with tests and pick-ups, and what is asked of them.
namespace isotrack::test {

inline constexpr auto yes = Answer::yes;
inline constexpr auto no = Answer::no;
inline constexpr auto unknown = Answer::unknown;

/// A test of another kind or setting than the usual one.
inline PregnancyTest test_of(std::string_view collected, TestKind kind,
                             TestSetting setting = TestSetting::medical) {
  PregnancyTest one;
  one.collected = day(collected);
  one.result = TestResult::negative;
  one.kind = kind;
  one.setting = setting;
  return one;
}

inline SamplePatient& add(SamplePatient& patient, const PregnancyTest& one) {
  patient.record.events.tests.push_back(one);
  std::ranges::stable_sort(patient.record.events.tests, {}, &PregnancyTest::collected);
  return patient;
}

/// A course before that of `patient`, ended on `last_dose`.
inline void had_course(SamplePatient& patient, std::string_view start, std::string_view last_dose) {
  CourseRecord before = course_from(day(start));
  before.number = 1;
  before.judged_from = before.start - days(400);
  take_plan(before, day(start), day(last_dose));
  end(before, day(last_dose));
  patient.course().number = 2;
  patient.record.courses.insert(patient.record.courses.begin(), std::move(before));
}

inline std::string detail(const Judgement& judgement, std::string_view rule) {
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule == rule) return each.detail;
  }
  return {};
}

inline bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A pick-up without its days.
inline SamplePatient& picked_up(SamplePatient& patient, std::string_view on,
                                std::vector<CapsuleCount> capsules) {
  patient.record.events.dispensings.push_back(
      Dispensing{{}, day(on), {}, std::move(capsules), generic});
  return patient;
}

/// A course of 2026-09-22 on `plan`, without programme and labs.
inline SamplePatient on(std::string_view plan_text, const std::string& programme_id = "none") {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.course().steps.clear();
  follow(patient.course(), day("2026-09-22"), plan_text);
  return patient;
}

inline std::optional<Date> runs_out(const SamplePatient& patient,
                                    std::string_view today = "2026-09-23") {
  return one(judged(patient, today), "supply.refill").due_on;
}

/// The obligation of a rule for the supply to come: without what the last one was picked up in
/// spite of.
inline Obligation to_come(const Judgement& judgement, std::string_view rule) {
  auto items = all_of(judgement, rule);
  std::erase_if(items,
                [](const Obligation& each) { return each.occurrence.starts_with("pickup-"); });
  CAPTURE(rule);
  REQUIRE(items.size() == 1);
  return items.front();
}

/// The kinds of test asked for on a day: due or overdue.
inline std::string asked_tests(const SamplePatient& patient, std::string_view today) {
  std::string out;
  for (const Obligation& each : judged(patient, today).obligations) {
    const bool asked = each.state == ObligationState::due || each.state == ObligationState::overdue;
    if (each.kind != Kind::pregnancy_test || !asked) continue;
    out += (out.empty() ? "" : " ") + each.rule + ":" + iso(*each.due_on);
  }
  return out;
}

}  // namespace isotrack::test
