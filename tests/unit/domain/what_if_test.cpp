// What a change of the plan would move. Counted by hand: 60 mg at 60 kg is 1 mg/kg a day.

#include "isotrack/domain/what_if.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/sample_patient.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-09-22");
const Date today = day("2026-11-22");  // day 62
const Date asked = today;              // pending, so the first open day

RegimenStep step(Date from, const char* text) { return {{}, from, generic, plan(text)}; }

/// 60 mg a day at 60 kg since day 1, all taken: 61 mg/kg this morning.
SamplePatient one_a_day(const std::string& programme_id = "us-ipledge") {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.course().weights.clear();
  patient.course().steps.clear();
  weigh(patient.course(), start, "60kg");
  follow(patient.course(), start, "60mg");
  take_plan(patient.course(), start, today - days(1));
  return patient;
}

Outlook look(const SamplePatient& patient, const WhatIf& change = {}, Date on = today,
             std::optional<Date> dose_on = {}) {
  Rulebook book = rulebook_of(patient.record);
  book.dosing = rules();
  return outlook_of(patient.record, changed_by(patient.course(), change), products(), book,
                    {on, {}}, dose_on);
}

std::optional<Date> finish(const Outlook& outlook, std::size_t index = 0) {
  const auto& target = outlook.targets.at(index).status.plan;
  return target ? std::optional(target->finish_on) : std::nullopt;
}

const OnTheWay& way(const Outlook& outlook, std::size_t index = 0) {
  REQUIRE(outlook.targets.at(index).way);
  return *outlook.targets.at(index).way;
}

bool is_refused(const SamplePatient& patient, const WhatIf& change, const std::string& words) {
  const auto why = why_impossible(patient.course(), change, today);
  return why && why->find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("no change is today's plan", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const Outlook outlook = look(patient);
  CHECK(finish(outlook) == today + days(58));     // 59 doses more: 120
  CHECK(finish(outlook, 1) == today + days(88));  // 89: 150
  REQUIRE(outlook.mg_per_kg_day);
  CHECK(compare(*outlook.mg_per_kg_day, 1) == 0);
  CHECK_FALSE(why_impossible(patient.course(), {}, today));
}

TEST_CASE("another dose moves the dates, and the plan itself stays as it was", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const Outlook outlook = look(patient, {.steps = {step(asked, "120mg")}});
  CHECK(finish(outlook) == today + days(29));     // 30 doses of 2
  CHECK(finish(outlook, 1) == today + days(44));  // 45
  CHECK(compare(*outlook.mg_per_kg_day, 2) == 0);
  CHECK(finish(look(patient)) == today + days(58));
  // From the day it begins, which may lie ahead: ten days of 1, then of 2.
  const Outlook later = look(patient, {.steps = {step(today + days(10), "120mg")}});
  CHECK(finish(later) == today + days(34));  // 10, then 49 in 25 days
}

TEST_CASE("the dose by weight is that of the day asked for", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const WhatIf change{.steps = {step(today + days(10), "120mg")}};
  const auto dose = [&](const WhatIf& what, std::optional<Date> on) {
    return *look(patient, what, today, on).mg_per_kg_day;
  };
  CHECK(compare(dose(change, today + days(10)), 2) == 0);
  CHECK(compare(dose(change, today + days(9)), 1) == 0);
  CHECK(compare(dose(change, std::nullopt), 1) == 0);
  CHECK(compare(dose(change, start), 1) == 0);  // a past day is the first open one
  CHECK(compare(dose({}, today + days(10)), 1) == 0);
}

TEST_CASE("capsules and label findings are those of the changed plan", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const auto findings = [&](const char* text) {
    return look(patient, {.steps = {step(asked, text)}}).findings;
  };
  CHECK(findings("60mg").empty());
  REQUIRE(findings("160mg").size() == 1);
  CHECK(findings("160mg")[0].rule == "dose.band");
  const Outlook outlook = look(patient, {.steps = {step(asked, "120mg")}});
  const std::vector<CapsuleCount> capsules{{40, 90}};
  CHECK(outlook.targets[0].status.plan->capsules == capsules);
}

TEST_CASE("steps that were to follow stay, or are dropped", "[what_if]") {
  SamplePatient patient = one_a_day();
  follow(patient.course(), today + days(20), "120mg");
  const WhatIf keeps{.steps = {step(asked, "30mg")}};
  const WhatIf drops{.steps = {step(asked, "30mg")}, .drop_later = true};
  CHECK(changed_by(patient.course(), keeps).steps.size() == 3);
  CHECK(changed_by(patient.course(), drops).steps.size() == 2);
  CHECK(finish(look(patient, drops)) == today + days(117));  // 118 halves
  CHECK(finish(look(patient, keeps)) == today + days(44));   // 10 in 20 days, 49 in 25
  // The same day replaces; several new steps stand one after the other.
  const WhatIf two{.steps = {step(start, "30mg"), step(today + days(20), "40mg")},
                   .drop_later = true};
  const CourseRecord changed = changed_by(patient.course(), two);
  REQUIRE(changed.steps.size() == 2);
  CHECK(to_text(changed.steps[1].plan) == "40mg");
}

TEST_CASE("another target", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const Outlook one = look(patient, {.target = TargetBand{100, 100}});
  REQUIRE(one.targets.size() == 1);
  CHECK(finish(one) == today + days(38));
  const Outlook met = look(patient, {.target = TargetBand{60, 100}});
  CHECK(met.targets[0].status.met);
  CHECK_FALSE(met.targets[0].way);
}

TEST_CASE("a pause puts everything off by its days, and takes no capsule", "[what_if]") {
  const SamplePatient patient = one_a_day();
  const DaySpan pause{today + days(9), today + days(22)};  // 14 days, both ends in
  const Outlook paused = look(patient, {.pause = pause});
  CHECK(finish(paused) == today + days(58 + 14));
  CHECK(paused.targets[0].status.plan->capsules == look(patient).targets[0].status.plan->capsules);
  CHECK(way(paused).supplies == way(look(patient)).supplies);
}

TEST_CASE("a hold without an end goes on from the day of resuming", "[what_if]") {
  SamplePatient patient = one_a_day();
  hold(patient.course(), today + days(5), std::nullopt);
  CHECK_FALSE(finish(look(patient)));
  const WhatIf change{.resume = today + days(8)};
  CHECK(finish(look(patient, change)) == today + days(58 + 3));
  CHECK(is_refused(one_a_day(), change, "no hold"));
  CHECK(is_refused(patient, {.resume = today + days(5)}, "the hold begins"));
  CHECK(is_refused(patient, {.resume = today - days(1)}, "before today"));
}

TEST_CASE("another start moves a course that has not begun, with its steps", "[what_if]") {
  SamplePatient patient("uk", "2026-12-01");
  follow(patient.course(), day("2026-12-31"), "60mg");
  const WhatIf change{.start = day("2026-12-11")};
  CHECK_FALSE(why_impossible(patient.course(), change, today));
  const CourseRecord moved = changed_by(patient.course(), change);
  CHECK(moved.start == day("2026-12-11"));
  CHECK(moved.steps[0].from == day("2026-12-11"));
  CHECK(moved.steps[1].from == day("2027-01-10"));
  const auto before = finish(look(patient));
  REQUIRE(before);
  CHECK(finish(look(patient, change)) == *before + days(10));
  CHECK(is_refused(patient, {.start = day("2026-11-21")}, "before today"));
  CHECK(is_refused(one_a_day(), change, "began Tue 2026-09-22"));
}

TEST_CASE("what cannot be another way is refused", "[what_if]") {
  SamplePatient patient = one_a_day();
  CHECK(is_refused(patient, {.steps = {step(today - days(1), "30mg")}}, "first day that is open"));
  CHECK(is_refused(patient, {.pause = DaySpan{today - days(1), today}}, "is past"));
  hold(patient.course(), today + days(5), today + days(9));
  CHECK(is_refused(patient, {.pause = DaySpan{today + days(9), today + days(12)}}, "already"));
  CHECK_FALSE(is_refused(patient, {.pause = DaySpan{today + days(10), today + days(12)}}, ""));
  CHECK(is_refused(patient, {.pause = DaySpan{today + days(1), today + days(5)}}, "already"));
  patient = one_a_day();
  end(patient.course(), today);
  CHECK(is_refused(patient, {}, "ended Sun 2026-11-22"));
}

TEST_CASE("a pause is held against the holds as they would be then", "[what_if]") {
  SamplePatient patient = one_a_day();
  hold(patient.course(), today + days(5), std::nullopt);
  const DaySpan pause{today + days(20), today + days(26)};
  CHECK(is_refused(patient, {.pause = pause}, "already"));
  const WhatIf both{.pause = pause, .resume = today + days(8)};
  CHECK_FALSE(why_impossible(patient.course(), both, today));
  CHECK(finish(look(patient, both)) == today + days(58 + 3 + 7));
  // Of a course to come the holds move with its start.
  SamplePatient to_come("uk", "2026-12-01");
  hold(to_come.course(), day("2026-12-10"), day("2026-12-12"));
  const WhatIf later{.start = day("2026-12-11"),
                     .pause = DaySpan{day("2026-12-21"), day("2026-12-22")}};
  CHECK(is_refused(to_come, later, "on hold from Sun 2026-12-20"));
}

TEST_CASE("labs and visits on the way are those the rules ask for, through the last day",
          "[what_if]") {
  const SamplePatient patient = one_a_day();
  const Outlook outlook = look(patient);  // 120 on 2027-01-19, 150 on 2027-02-18
  const std::vector<Date> two{day("2026-12-21")};
  CHECK(way(outlook).labs == two);  // day 90; day 120 is 2027-01-20, a day too late
  CHECK(way(outlook, 1).labs ==
        std::vector<Date>{day("2026-12-21"), day("2027-01-20")});  // day 150: 02-19
  // A day later it counts.
  const Outlook later = look(patient, {.pause = DaySpan{today + days(9), today + days(9)}});
  CHECK(way(later).labs == std::vector<Date>{day("2026-12-21"), day("2027-01-20")});
  CHECK(way(outlook).visits == two);
}

TEST_CASE("what is met already is not on the way", "[what_if]") {
  SamplePatient patient = one_a_day();
  const Date later = day("2026-12-18");
  take_plan(patient.course(), today, later - days(1));
  CHECK(way(look(patient, {}, later), 1).labs ==
        std::vector<Date>{day("2026-12-21"), day("2027-01-20")});
  LabDraw draw;
  draw.collected = day("2026-12-16");  // in the window of 12-21
  patient.record.events.draws.push_back(draw);
  CHECK(way(look(patient, {}, later), 1).labs == std::vector<Date>{day("2027-01-20")});
}

TEST_CASE("supplies and their tests are those of the programme", "[what_if]") {
  const Outlook us = look(one_a_day());
  CHECK(way(us).supply_days == 30);
  CHECK(way(us).supplies == 2);     // 59 days
  CHECK(way(us, 1).supplies == 3);  // 89 days
  CHECK(way(us).test_each_supply);
  CHECK(way(us).tests.empty());
  SamplePatient man = one_a_day();
  man.category(Category::cannot);
  CHECK_FALSE(way(look(man)).test_each_supply);
  const Outlook none = look(one_a_day("none"));
  CHECK_FALSE(way(none).supply_days);
  CHECK_FALSE(way(none).supplies);
}

TEST_CASE("tests before the first supply come on top of those of the supplies", "[what_if]") {
  const SamplePatient patient("us-ipledge", "2026-12-21");
  const Outlook outlook = look(patient);
  CHECK(way(outlook).test_each_supply);
  for (const Date on : way(outlook).tests) INFO(iso(on));
  CHECK(way(outlook).tests.size() == 1);  // the screening test
  CHECK(way(look(one_a_day())).tests.empty());
}

TEST_CASE("a pick-up window that is open today is not missed on the way", "[what_if]") {
  SamplePatient open = one_a_day();
  open.test("2026-11-19");  // its window: to Wed 2026-11-25
  CHECK(way(look(open)).test_each_supply);
  CHECK(way(look(open)).tests.empty());
  CHECK(way(look(open), 1).tests.empty());
  // One that is missed today is: the new test may be taken from today on.
  SamplePatient missed = one_a_day();
  missed.test("2026-11-15");  // to Sat 2026-11-21
  CHECK(way(look(missed)).tests == std::vector<Date>{today});
}
