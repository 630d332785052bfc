// Tests, supplies and courses at their edges: a case for every such row that the facts of the
// programmes list.

#include "tests/unit/domain/edge_cases.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("edge: test collected late", "[edge]") {
  // The supply of 2026-10-21 ran out on 2026-11-20; nothing was collected since.
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.pop_back();
  const Judgement before = judged(patient, "2026-11-28");
  CHECK(stops(before).empty());  // a treatment gap, not a violation by itself
  CHECK(shuts(before, "us.test.monthly"));
  CHECK(asked_of(before, "us.test.monthly").size() == 1);
  patient.test("2026-11-28");
  const Judgement after = judged(patient, "2026-11-28");
  CHECK(answer(after, "us.test.monthly") == yes);
  CHECK(answer(after, "us.window") == yes);
  CHECK(answer(after, "us.test.confirm.gap") == std::nullopt);
  // No catching up: today asks for today's dose.
  for (const Obligation& dose : asked_of(after, "dose.today")) {
    CHECK(dose.due_on == day("2026-11-28"));
  }
  CHECK(asked_of(after, "dose.today").size() <= 1);
}

TEST_CASE("edge: test collected early", "[edge]") {
  // The supply of 2026-10-21 lasts through 2026-11-20; a specimen of 11-10 opens 11-10..11-16.
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().collected = day("2026-11-10");
  CHECK(answer(judged(patient, "2026-11-16"), "us.window") == yes);
  const Judgement wasted = judged(patient, "2026-11-18");
  CHECK(shuts(wasted, "us.window"));
  CHECK(shuts(wasted, "us.test.monthly"));
  CHECK(asked_of(wasted, "us.test.monthly").size() == 1);
}

TEST_CASE("edge: the specimen is proposed 1 to 5 days before the supply runs out", "[edge]") {
  // 30 capsules of 40 mg since 2026-11-01, taken each day: the last is that of 2026-11-30.
  SamplePatient patient = us_ready_to_start("2026-11-01");
  patient.pickup("2026-11-01").taken("2026-11-01", "2026-11-09");
  const auto items = asked_of(judged(patient, "2026-11-10"), "us.test.monthly");
  REQUIRE(items.size() == 1);
  const Obligation& test = items.front();
  REQUIRE(test.due_on.has_value());
  CHECK(test.state == ObligationState::upcoming);
  CHECK(test.at_stake == Severity::block);
  // Run-out is 2026-11-30, or 2026-12-01 as the first day without; 1 to 5 days before either. A
  // test on the very day the supply is needed leaves no time for the result.
  CHECK(*test.due_on >= day("2026-11-25"));
  CHECK(*test.due_on <= day("2026-11-30"));
  REQUIRE(test.first.has_value());
  CHECK(*test.first >= day("2026-11-24"));
  CHECK(*test.first <= *test.due_on);
}

TEST_CASE("edge: result pending", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().result = TestResult::pending;
  const auto on = [&](const char* today) { return judged(patient, today); };
  CHECK(shuts(on("2026-11-19"), "us.test.monthly"));
  // The window runs from the specimen already: its days are shown.
  const auto items = asked_of(on("2026-11-19"), "us.window");
  REQUIRE(items.size() == 1);
  CHECK(items.front().first == day("2026-11-18"));
  CHECK(items.front().last == day("2026-11-24"));
  // Day 4 is SP+3 = 2026-11-21.
  const auto severity = [&](const char* today) {
    Severity out = Severity::info;
    for (const char* rule : {"us.window", "us.test.monthly"}) {
      for (const Obligation& each : asked_of(on(today), rule)) {
        out = std::min(out, each.severity);
      }
    }
    return out;
  };
  CHECK(severity("2026-11-21") <= Severity::warn);
  CHECK(severity("2026-11-24") <= Severity::warn);
  // Once it is negative the window is that of the specimen, not of the result.
  patient.record.events.tests.back().result = TestResult::negative;
  CHECK(on("2026-11-23").gate.last_day == day("2026-11-24"));
}

TEST_CASE("edge: a pending result is pressed for from day 4", "[edge]") {
  // The supply lasts through 2026-11-30: nothing else is urgent while the window of 11-25 runs.
  SamplePatient patient = us_ready_to_start("2026-11-01");
  patient.pickup("2026-11-01").taken("2026-11-01", "2026-11-28");
  patient.test("2026-11-25", TestResult::pending);
  const auto severity = [&](const char* today) {
    const auto items = asked_of(judged(patient, today), "us.window");
    REQUIRE(items.size() == 1);
    return items.front().severity;
  };
  CHECK(severity("2026-11-26") == Severity::info);
  CHECK(severity("2026-11-27") == Severity::info);
  CHECK(severity("2026-11-28") == Severity::warn);
}

TEST_CASE("edge: invalid / faint home test", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.set("home_tests", "allowed");
  patient.record.events.tests.back().setting = TestSetting::home;
  patient.record.events.tests.back().result = TestResult::invalid;
  const Judgement judgement = judged(patient, "2026-11-20");
  CHECK(shuts(judgement, "us.test.monthly"));
  CHECK(stops(judgement).empty());
  CHECK(asked_of(judgement, "us.test.monthly").size() == 1);  // to be repeated
  patient.test("2026-11-20");
  CHECK(answer(judged(patient, "2026-11-20"), "us.test.monthly") == yes);
}

TEST_CASE("edge: an earlier negative does not outlive a later result", "[edge]") {
  // 2.5, 3: the latest result counts.
  for (const TestResult result : {TestResult::pending, TestResult::invalid}) {
    SamplePatient patient = us_third_supply();
    patient.test("2026-11-20", result);
    CAPTURE(isotrack::name_of(result));
    CHECK(answer(judged(patient, "2026-11-19"), "us.test.monthly") == yes);
    CHECK(shuts(judged(patient, "2026-11-20"), "us.test.monthly"));
  }
}

TEST_CASE("edge: home test before D1 (US)", "[edge]") {
  for (const char* which : {"screen", "confirm"}) {
    SamplePatient patient = us_ready_to_start("2026-11-24");
    auto& tests = patient.record.events.tests;
    (which == std::string("screen") ? tests.front() : tests.back()).setting = TestSetting::home;
    patient.set("home_tests", "allowed");  // no permission lifts it before D1
    CAPTURE(which);
    CHECK(judged(patient, "2026-11-24").gate.may_dispense == false);
  }
  // The test that should open the window was taken at home: that condition is not met.
  SamplePatient patient = us_ready_to_start("2026-11-24");
  patient.record.events.tests.back().setting = TestSetting::home;
  CHECK(shuts(judged(patient, "2026-11-24"), "us.test.setting.pre"));
  CHECK(shuts(judged(patient, "2026-11-24"), "us.test.monthly"));
  // One taken at home besides the two that count harms nothing.
  SamplePatient besides = us_ready_to_start("2026-11-24");
  besides.test("2026-11-10", TestResult::negative, TestSetting::home);
  CHECK(judged(besides, "2026-11-24").gate.may_dispense == true);
}

TEST_CASE("edge: home test without prescriber permission", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().setting = TestSetting::home;
  const Judgement without = judged(patient, "2026-11-22");
  CHECK(shuts(without, "us.test.monthly"));
  const auto items = all_of(without, "us.test.setting.during.home");
  REQUIRE_FALSE(items.empty());
  CHECK(items.back().severity == Severity::warn);
  CHECK(items.back().is_open());

  patient.set("home_tests", "allowed");
  const Judgement with = judged(patient, "2026-11-22");
  CHECK(answer(with, "us.test.monthly") == yes);
  CHECK(with.gate.may_dispense == true);
  CHECK(asked_of(with, "us.test.setting.during.home").empty());
}

TEST_CASE("edge: permission for home tests counts from its day", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().setting = TestSetting::home;
  patient.set("home_tests", "allowed", "2026-11-19");  // the specimen is of 11-18
  CHECK(shuts(judged(patient, "2026-11-22"), "us.test.monthly"));
  patient.record.events.settings.back().from = day("2026-11-18");
  CHECK(answer(judged(patient, "2026-11-22"), "us.test.monthly") == yes);
}

TEST_CASE("edge: missed pick-up, first supply", "[edge]") {
  // A: locked out until SP+19. The specimen of 2026-06-01 opened 06-01..06-07.
  SamplePatient a = us_ready_to_start("2026-06-03");
  a.starts(day("2026-06-20"));
  const Judgement missed = judged(a, "2026-06-10");
  CHECK(missed.gate.may_dispense == false);
  CHECK(asked_of(missed, "us.lockout.first").size() == 1);
  CHECK(all_of(missed, "us.retest.free").empty());
  // B: at once, in a medical setting. The specimen of 2026-11-16 opened 11-16..11-22.
  SamplePatient b = us_ready_to_start("2026-11-18");
  b.starts(day("2026-11-25"));
  const Judgement free = judged(b, "2026-11-23");
  CHECK(all_of(free, "us.lockout.first").empty());
  const auto items = asked_of(free, "us.retest.free");
  REQUIRE(items.size() == 1);
  CHECK(items.front().severity == Severity::info);
  SamplePatient home = b;
  home.bleeding(day("2026-11-22")).test("2026-11-23", TestResult::negative, TestSetting::home);
  CHECK(shuts(judged(home, "2026-11-23"), "us.test.setting.pre"));
  b.bleeding(day("2026-11-22")).test("2026-11-23");
  const Judgement again = judged(b, "2026-11-23");
  CHECK(answer(again, "us.window") == yes);
  CHECK(answer(again, "us.test.setting.pre") == yes);
  CHECK(again.gate.last_day == day("2026-11-29"));
}

TEST_CASE("edge: a lockout that began under edition A", "[edge]") {
  // Section 1: not documented anywhere; WARN, call iPLEDGE. The specimen of 2026-11-02 opened
  // 11-02..11-08; its 19 days would end on 2026-11-21.
  SamplePatient patient = us_ready_to_start("2026-11-04");
  patient.starts(day("2026-11-25"));
  const Judgement judgement = judged(patient, "2026-11-16");
  bool said = false;
  for (const Obligation& each : judgement.obligations) {
    const bool of_it = each.rule == "us.lockout.first" || each.rule == "us.retest.free";
    said = said || (of_it && each.is_open() && each.severity <= Severity::warn &&
                    (each.message + each.words).find("call") != std::string::npos);
  }
  CHECK(said);
}

TEST_CASE("edge: missed pick-up, later supply", "[edge]") {
  // A: the specimen of 2026-10-01 opened 10-01..10-07, the new one is 8 days later.
  SamplePatient a = us_ready_to_start("2026-08-20");
  a.pickup("2026-08-20").test("2026-10-01").test("2026-10-09");
  const Judgement before = judged(a, "2026-10-09");
  CHECK(answer(before, "us.window") == yes);
  CHECK((!answer(before, "us.lockout.first") || answer(before, "us.lockout.first") == yes));
  CHECK(asked_of(before, "us.lockout.first").empty());
  // B: at home, if allowed.
  SamplePatient b = us_third_supply();
  b.set("home_tests", "allowed");
  b.test("2026-11-25", TestResult::negative, TestSetting::home);
  const Judgement after = judged(b, "2026-11-25");
  CHECK(answer(after, "us.window") == yes);
  CHECK(answer(after, "us.test.monthly") == yes);
  CHECK(after.gate.last_day == day("2026-12-01"));
}

TEST_CASE("edge: a test that opened no supply is over with a pick-up", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.pickup("2026-11-22");
  const Judgement judgement = judged(patient, "2026-11-23");
  CHECK(judgement.gate.may_dispense == false);  // the next supply needs a new test
  CHECK(answer(judgement, "us.test.monthly") != yes);
}

TEST_CASE("edge: US Eastern clock", "[edge]") {
  // Day 7 ends 20:59 Pacific (winter): at 21:00 the date there is the same, the window closed.
  const SamplePatient patient = us_third_supply();
  const Rulebook rules = rulebook_of(patient.record);
  const auto at = [&](std::chrono::minutes past_five) {
    const date::sys_seconds instant = day("2026-11-25") + std::chrono::hours(5) + past_five;
    const Date pacific = date::floor<days>(instant - std::chrono::hours(8));
    REQUIRE(pacific == day("2026-11-24"));
    return judged(patient, rules, {pacific, eastern_date(instant)});
  };
  CHECK(at(std::chrono::minutes(-1)).gate.may_dispense == true);
  CHECK(at(std::chrono::minutes(0)).gate.may_dispense == false);
}

TEST_CASE("edge: pick-up window falls on closed days", "[edge]") {
  // Day 7 is Thu 2026-11-26, Thanksgiving: it does not move; reminders come earlier.
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-20").record.events.confirmations.back().until = day("2026-11-30");
  const Judgement judgement = judged(patient, "2026-11-21");
  CHECK(judgement.gate.last_day == day("2026-11-26"));
  const auto items = asked_of(judgement, "us.window");
  REQUIRE(items.size() == 1);
  CHECK(items.front().last == day("2026-11-26"));
  REQUIRE_FALSE(items.front().remind_on.empty());
  CHECK(items.front().remind_on.front() < day("2026-11-26"));
}

TEST_CASE("edge: the first dose put off keeps what still fits", "[edge]") {
  // The first window was used, so the tests are done; D1 a week later is the same supply.
  SamplePatient patient = us_ready_to_start("2026-11-24");
  patient.pickup("2026-11-24").starts(day("2026-12-01"));
  const Judgement judgement = judged(patient, "2026-11-30");
  CHECK_FALSE(judgement.has_stop());
  CHECK(asked_of(judgement, "us.lockout.first").empty());
  CHECK(asked_of(judgement, "us.window").empty());
}

TEST_CASE("edge: interrupted treatment, still on contraception", "[edge]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22").taken("2026-09-22", "2026-10-10");
  hold(patient.course(), day("2026-10-11"), day("2026-10-24"));
  // The next supply asks as usual: no second pre-start sequence.
  patient.test("2026-10-23");
  const Judgement judgement = judged(patient, "2026-10-24");
  CHECK(answer(judgement, "us.window") == yes);
  CHECK(answer(judgement, "us.test.confirm.gap") == std::nullopt);
  CHECK(asked_of(judgement, "us.restart").empty());
  CHECK(stops(judgement).empty());
  // It never resumed: the post-course clock starts at the last dose really taken.
  patient.finished("2026-10-10");
  const Judgement after = judged(patient, "2026-10-25");
  CHECK(next_due(after, "us.test.post") == day("2026-11-09"));
  CHECK(all_of(after, "us.contra.end").front().last == day("2026-11-10"));
}

TEST_CASE("edge: a short hold or a few missed days are no interruption", "[edge]") {
  SamplePatient patient = us_ready_to_start("2026-09-01");
  patient.pickup("2026-09-01").taken("2026-09-01", "2026-09-10");
  hold(patient.course(), day("2026-09-11"), day("2026-10-08"));  // 28 days
  patient.taken("2026-10-09", "2026-10-20");
  CHECK(asked_of(judged(patient, "2026-10-21"), "us.restart").empty());
}

TEST_CASE("edge: course resumed after it was recorded as finished", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.finished("2026-11-10");  // doses are logged through 2026-11-20
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(next_due(judgement, "us.test.post") == day("2026-12-20"));
  CHECK(all_of(judgement, "us.contra.end").front().last == day("2026-12-20"));
  CHECK(next_due(judgement, "post.wax") == day("2027-05-20"));
  take(patient.course(), day("2026-11-25"), 40);
  const Judgement later = judged(patient, "2026-11-25");
  CHECK(next_due(later, "us.test.post") == day("2026-12-25"));
  CHECK(all_of(later, "us.contra.end").front().last == day("2026-12-25"));
}

TEST_CASE("edge: second course", "[edge]") {
  // Not before 8 weeks (or two months) after DL 2026-11-20.
  SamplePatient patient = us_third_supply();
  patient.finished("2026-11-20");
  CHECK(next_due(judged(patient, "2026-11-22"), "post.second_course") == day("2027-01-20"));
  // The full pre-start sequence again; enrolment is once per patient.
  CourseRecord second = course_from(day("2027-03-01"));
  second.number = 2;
  second.judged_from = day("2027-01-01");
  patient.record.courses.push_back(second);
  const Judgement judgement = judged(patient, "2027-03-01");
  for (const char* rule : {"us.test.screen", "us.test.confirm.gap", "us.test.setting.pre",
                           "us.agreement", "us.contra.start"}) {
    CAPTURE(rule);
    CHECK(answer(judgement, rule) != std::nullopt);
  }
  CHECK(answer(judgement, "us.enrol") == yes);
  CHECK(answer(judgement, "us.agreement") != yes);
  CHECK(answer(judgement, "us.test.screen") != yes);
  CHECK(answer(judgement, "us.test.confirm.gap") != yes);
  CHECK(answer(judgement, "us.test.monthly") != yes);
  CHECK(judgement.gate.may_dispense == false);
  patient.confirm("us.agreement", "2027-01-25").confirm("us.category", "2027-01-25");
  patient.test("2027-01-25").bleeding(day("2027-02-26")).test("2027-02-27");
  const Judgement ready = judged(patient, "2027-03-01");
  CHECK(answer(ready, "us.agreement") == yes);
  CHECK(answer(ready, "us.test.screen") == yes);
  CHECK(answer(ready, "us.test.confirm.gap") == yes);
  CHECK(answer(ready, "us.test.confirm.menses") == yes);
}

TEST_CASE("edge: after an invalid test the window says which test opens none", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-22", TestResult::invalid);
  const Judgement judgement = judged(patient, "2026-11-22");
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule != "us.window") continue;
    CHECK(each.met == no);
    CHECK(each.detail.find("invalid, collected Sun 2026-11-22") != std::string::npos);
  }
}
