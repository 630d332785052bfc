// What a window that closed leaves behind, and what a specimen that counts for nothing may not
// change.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"
#include "tests/unit/domain/supplies.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

bool is_of_settings(const std::string& rule) { return says(rule, ".test.setting."); }

/// What is asked of the patient on a day, without words and without what is said of the setting of
/// a test.
std::vector<std::string> asked_on(const SamplePatient& patient, Date today) {
  std::vector<std::string> out;
  for (const Obligation& each : judged(patient, today).obligations) {
    if (is_of_settings(each.rule)) continue;
    out.push_back(each.rule + " " + each.occurrence + " " + name_of(each.state) + " " +
                  (each.due_on ? iso(*each.due_on) : "-") + " " +
                  (each.first ? iso(*each.first) : "-") + " " +
                  (each.last ? iso(*each.last) : "-"));
  }
  std::ranges::sort(out);
  return out;
}

/// The answers of the gate, and the last day it names.
std::string gate_on(const SamplePatient& patient, Date today) {
  const Judgement judgement = judged(patient, today);
  std::string out = judgement.gate.last_day ? iso(*judgement.gate.last_day) : "-";
  for (const GateCondition& each : judgement.gate.conditions) {
    if (!is_of_settings(each.rule)) out += " " + each.rule + "=" + answer_text(each.met);
  }
  return out;
}

/// That one more specimen changes nothing on 40 days from its own.
void check_moves_nothing(const SamplePatient& without, std::string_view collected,
                         TestSetting setting) {
  SamplePatient with = without;
  with.test(collected, TestResult::negative, setting);
  for (Date today = day(collected); today < day(collected) + days(40); today += days(1)) {
    CAPTURE(collected, iso(today));
    CHECK(asked_on(with, today) == asked_on(without, today));
    CHECK(gate_on(with, today) == gate_on(without, today));
  }
}

/// The specimen of 2026-06-01 opened 06-01..06-07, which went by under edition A: the next one
/// counts from 06-20. The start is put off to it.
SamplePatient locked_out() { return us_ready_to_start("2026-06-03").starts(day("2026-06-20")); }

/// The same over the change of editions: 2026-11-06 opened 11-06..11-12, the next from 11-25.
SamplePatient locked_over_the_change() {
  return us_ready_to_start("2026-11-08").starts(day("2026-11-25"));
}

}  // namespace

TEST_CASE("a test that does not count moves no date", "[windows]") {
  // The window of 2026-11-18 is open to 11-24: within it, on its last day, after it.
  for (const char* home : {"2026-11-19", "2026-11-24", "2026-11-25", "2026-12-01"}) {
    check_moves_nothing(us_third_supply(), home, TestSetting::home);
  }
  // Before the first dose, edition B: the window of 2026-11-29 is open to 12-05.
  for (const char* home : {"2026-11-30", "2026-12-05", "2026-12-06", "2026-12-10"}) {
    check_moves_nothing(us_ready_to_start("2026-12-01"), home, TestSetting::home);
  }
  // During a lockout, and after it: only a specimen that counts ends it.
  for (const char* home : {"2026-06-05", "2026-06-10", "2026-06-20", "2026-06-25"}) {
    check_moves_nothing(locked_out(), home, TestSetting::home);
  }
  // In the UK the last test is one that does not count once the prescription is too old (decision
  // 62), which is closed either way; the dates are the same.
  for (const char* home : {"2026-11-18", "2026-11-20", "2026-11-26"}) {
    SamplePatient with = uk_second_supply();
    with.test(home, TestResult::negative, TestSetting::home);
    for (Date today = day(home); today < day("2027-01-10"); today += days(1)) {
      CAPTURE(home, iso(today));
      CHECK(asked_on(with, today) == asked_on(uk_second_supply(), today));
    }
  }
}

TEST_CASE("a specimen collected during a lockout moves no date and opens no window", "[windows]") {
  for (const char* early : {"2026-06-08", "2026-06-12", "2026-06-19"}) {
    check_moves_nothing(locked_out(), early, TestSetting::medical);
  }
  for (const char* early : {"2026-11-13", "2026-11-15", "2026-11-20", "2026-11-24"}) {
    check_moves_nothing(locked_over_the_change(), early, TestSetting::medical);
  }
}

TEST_CASE("what is said of a specimen collected during a lockout", "[windows]") {
  SamplePatient patient = locked_out();
  patient.test("2026-06-19");
  const Judgement early = judged(patient, "2026-06-19");
  CHECK(shuts(early, "us.window"));
  CHECK(says(detail(early, "us.test.monthly"), "the next specimen counts from Sat 2026-06-20"));
  CHECK(answer(early, "us.test.setting.pre") == yes);
  CHECK(says(one(early, "us.lockout.first").message, "the last one is too early"));
  CHECK(to_come(early, "us.test.confirm.gap").due_on == day("2026-06-20"));
  const auto why = [](const SamplePatient& of, const char* collected) {
    return why_test_does_not_count(of.record, &of.course(), rulebook_of(of.record),
                                   {day(collected), {}}, day(collected));
  };
  CHECK(why(patient, "2026-06-19") ==
        "too early after the first window, missed Sun 2026-06-07: the next specimen counts from "
        "Sat 2026-06-20");
  // A result that is still out opens none either.
  patient.record.events.tests.back().result = TestResult::pending;
  CHECK(shuts(judged(patient, "2026-06-19"), "us.window"));
  // The day after, it does.
  SamplePatient later = locked_out();
  later.bleeding(day("2026-06-20")).test("2026-06-20");
  CHECK(answer(judged(later, "2026-06-20"), "us.window") == yes);
  CHECK(judged(later, "2026-06-20").gate.last_day == day("2026-06-26"));
  CHECK(why(later, "2026-06-20").empty());
  // Over the change of editions no source says whether it holds.
  SamplePatient over = locked_over_the_change();
  over.test("2026-11-20");
  CHECK(says(why(over, "2026-11-20"), "Wed 2026-11-25"));
  CHECK(says(why(over, "2026-11-20"), "no source says whether it still holds: call the programme"));
  CHECK(shuts(judged(over, "2026-11-26"), "us.window"));
}

TEST_CASE("a result that is not negative ends the window it falls in, and no other", "[windows]") {
  for (const TestResult result : {TestResult::invalid, TestResult::pending}) {
    CAPTURE(name_of(result));
    SamplePatient within = us_third_supply();
    within.test("2026-11-20", result);
    CHECK(state_on(judged(within, "2026-11-25"), "us.window", "2026-11-24") == std::nullopt);
  }
  SamplePatient after = us_third_supply();
  after.test("2026-11-25", TestResult::invalid);
  const Judgement judgement = judged(after, "2026-11-26");
  CHECK(state_on(judgement, "us.window", "2026-11-24") == ObligationState::missed);
  CHECK(to_come(judgement, "us.test.monthly").due_on == day("2026-11-25"));
  CHECK(says(to_come(judgement, "us.test.monthly").message, "the last one was invalid"));
}

TEST_CASE("no last day is named while a window of the pick-up is closed", "[windows]") {
  SamplePatient patient = us_third_supply();
  patient.confirm("us.authorisation", day("2026-11-21"), day("2026-12-05"));
  CHECK(judged(patient, "2026-11-24").gate.last_day == day("2026-11-24"));
  CHECK(judged(patient, "2026-11-25").gate.last_day == std::nullopt);
  CHECK(answer(judged(patient, "2026-11-25"), "us.authorisation") == yes);
  // Where the pick-up needs none, the authorisation says it.
  SamplePatient cannot("us-ipledge", "2026-11-20");
  cannot.category(Category::cannot)
      .confirm("us.authorisation", day("2026-11-21"), day("2026-12-05"));
  CHECK(judged(cannot, "2026-11-25").gate.last_day == day("2026-12-05"));
}
