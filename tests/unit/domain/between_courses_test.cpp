// What happened between two courses, or under the one before, when the next one is judged: nothing
// of it makes a condition of the next one look met.

#include <optional>
#include <string>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A course on both methods from 2026-03-01 to 2026-05-01, and the next from 2026-05-24 on.
SamplePatient begins_again(const std::string& programme_id = "us-ipledge") {
  SamplePatient patient(programme_id, "2026-03-01");
  patient.contraception("2026-01-01").taken("2026-03-01", "2026-05-01").finished("2026-05-01");
  CourseRecord next = course_from(day("2026-05-24"));
  next.number = 2;
  next.judged_from = day("2026-05-22");
  patient.record.courses.push_back(next);
  return patient;
}

const GateCondition* condition(const Judgement& judgement, const std::string& rule) {
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule == rule) return &each;
  }
  return nullptr;
}

Answer met(const Judgement& judgement, const std::string& rule) {
  const GateCondition* found = condition(judgement, rule);
  CAPTURE(rule);
  REQUIRE(found != nullptr);
  return found->met;
}

/// The first course of the patient on a day.
Judgement first_judged(const SamplePatient& patient, const char* today) {
  Rulebook rules = rulebook_of(patient.record);
  rules.symptoms = load_symptoms();
  const CourseRecord& first = patient.record.courses.front();
  const auto days_of_it = judge_days(first, patient.record.logging, products(), day(today));
  return judge(patient.record, &first, days_of_it, products(), rules, {day(today), {}});
}

}  // namespace

TEST_CASE("a gap in the month before the next course counts, however far back", "[between]") {
  CHECK(met(judged(begins_again(), "2026-05-22"), "us.contra.start") == Answer::yes);
  // 24 April is the last day on which the month before 24 May may begin.
  for (const char* last : {"2026-04-22", "2026-04-23", "2026-04-24", "2026-04-30"}) {
    CAPTURE(last);
    SamplePatient patient = begins_again();
    patient.gap("2026-04-20", last);
    const Answer expected = day(last) < day("2026-04-24") ? Answer::yes : Answer::no;
    CHECK(met(judged(patient, "2026-05-22"), "us.contra.start") == expected);
  }
  SamplePatient patient = begins_again();
  patient.gap("2026-04-28", "2026-04-30");
  const GateCondition* found = nullptr;
  const Judgement judgement = judged(patient, "2026-05-22");
  found = condition(judgement, "us.contra.start");
  REQUIRE(found != nullptr);
  CHECK(found->detail.find("since Fri 2026-05-01; needed since Fri 2026-04-24") !=
        std::string::npos);
  CHECK(contraception_since(patient.record, &patient.course(), rulebook_of(patient.record),
                            {day("2026-05-22"), {}}) == day("2026-05-01"));
}

TEST_CASE("a gap under an earlier course makes nothing known of the next one", "[between]") {
  SamplePatient patient = begins_again();
  patient.record.events.contraception.clear();
  patient.gap("2026-03-10", "2026-03-12");
  CHECK(met(judged(patient, "2026-05-22"), "us.contra.start") == Answer::unknown);
  patient.gap("2026-05-10", "2026-05-12");
  CHECK(met(judged(patient, "2026-05-22"), "us.contra.start") == Answer::no);
}

TEST_CASE("a visit of the course before opens no window of the next", "[between]") {
  const auto window = [](const char* visit) {
    SamplePatient patient = begins_again();
    patient.category(Category::cannot).visit(day(visit));
    return met(judged(patient, "2026-05-22"), "us.window.cannot");
  };
  CHECK(window("2026-05-01") == Answer::unknown);  // the day of the last dose
  CHECK(window("2026-05-02") == Answer::yes);
  CHECK(window("2026-05-22") == Answer::yes);
  CHECK(window("2026-05-23") == Answer::unknown);  // to come
}

TEST_CASE("a STOP of the next course is told when the one before is looked at", "[between]") {
  SamplePatient patient = begins_again("none");
  Symptom symptom;
  symptom.recorded = {7, 7, 7, 7};
  symptom.symptom = "suicidal_thoughts";
  symptom.first = day("2026-11-20");
  patient.record.events.symptoms.push_back(symptom);
  const Judgement open = first_judged(patient, "2026-11-20");
  CHECK(stops(open) == "symptom.suicidal_thoughts");
  CHECK(one(open, "symptom.suicidal_thoughts").course == 2);
  patient.confirm("symptom.suicidal_thoughts", "2026-11-20");
  patient.record.events.confirmations.back().recorded = {8, 8, 8, 8};
  CHECK_FALSE(first_judged(patient, "2026-11-20").has_stop());
}

TEST_CASE("what both courses count is told once", "[between]") {
  SamplePatient patient = begins_again("none");
  Symptom symptom;
  symptom.recorded = {7, 7, 7, 7};
  symptom.symptom = "suicidal_thoughts";
  symptom.first = day("2026-05-10");
  patient.record.events.symptoms.push_back(symptom);
  CHECK(stops(first_judged(patient, "2026-06-20")) == "symptom.suicidal_thoughts");
}

TEST_CASE("a reminder is answered whatever course is looked at", "[between]") {
  SamplePatient patient = begins_again("none");
  Reminder reminder;
  reminder.recorded = {1, 9, 1, 9};
  reminder.text = "call the clinic";
  reminder.first = day("2026-11-20");
  reminder.every_days = 30;
  patient.record.events.reminders.push_back(reminder);
  CHECK(one(first_judged(patient, "2026-11-22"), "reminder.1").state == ObligationState::overdue);
  patient.confirm("reminder.1", "2026-11-22");
  CHECK(one(first_judged(patient, "2026-11-22"), "reminder.1").due_on == day("2026-12-20"));
  CHECK(one(judged(patient, "2026-11-22"), "reminder.1").due_on == day("2026-12-20"));
}
