// Records with holes, and the promises of the engine around them.

#include "tests/unit/domain/edge_cases.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("facts after the day that is judged do not exist", "[edge]") {
  SamplePatient patient = us_third_supply();
  const Judgement before = judged(patient, "2026-11-22");
  patient.test("2026-11-23", TestResult::positive).missed_period("2026-11-24");
  patient.gap("2026-11-23", "2026-11-25")
      .pickup("2026-11-23")
      .category("2026-11-23", Category::cannot);
  patient.moves("2026-11-23", "uk").visit(day("2026-11-23")).draw("2026-11-23");
  patient.confirm("us.questions", "2026-11-23");
  const Judgement after = judged(patient, "2026-11-22");
  CHECK_FALSE(after.has_stop());
  CHECK(after.gate.may_dispense == before.gate.may_dispense);
  CHECK(after.gate.programme == before.gate.programme);
  REQUIRE(after.gate.conditions.size() == before.gate.conditions.size());
  for (std::size_t i = 0; i < after.gate.conditions.size(); ++i) {
    CHECK(after.gate.conditions[i].met == before.gate.conditions[i].met);
  }
}

TEST_CASE("an open window is INFO or WARN with BLOCK at stake", "[edge]") {
  // design.md 4: severity is what is true today.
  const Judgement judgement = judged(us_third_supply(), "2026-11-20");
  CHECK(worst(judgement) >= Severity::warn);
  const auto items = asked_of(judgement, "us.window");
  REQUIRE(items.size() == 1);
  CHECK(items.front().at_stake == Severity::block);
}

TEST_CASE("the patient of experience.md on day 62", "[edge]") {
  // The record begins on 2026-11-22 with day 62; earlier steps are not judged.
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.record_begins("2026-11-22").taken("2026-09-22", "2026-11-22");
  patient.test("2026-11-18").draw("2026-11-18");
  const Judgement judgement = judged(patient, "2026-11-22");
  const auto items = due_items(judgement, day("2026-11-22"), 14);
  const auto state = [&](const char* rule, const char* due) -> std::optional<ObligationState> {
    for (const Obligation& each : items) {
      if (each.rule == rule && each.due_on == day(due)) return each.state;
    }
    return std::nullopt;
  };
  CHECK(state("us.window", "2026-11-24") == ObligationState::open);
  CHECK(state("us.questions", "2026-11-24") == ObligationState::open);
  CHECK(state("monthly_classic", "2026-12-21") == ObligationState::upcoming);
  for (const Obligation& each : items) {
    CAPTURE(each.rule, each.due_on);
    CHECK(each.state != ObligationState::overdue);
    CHECK(each.severity >= Severity::warn);
  }
  // What is asked "for D1" alone (2.5, 4) is not asked on day 62.
  for (const char* rule : {"us.test.screen", "us.test.confirm.gap", "us.test.confirm.menses",
                           "us.test.setting.pre", "us.contra.start"}) {
    CAPTURE(rule);
    CHECK(answer(judgement, rule) == std::nullopt);
  }
}

TEST_CASE("edge: a patient who never records a pick-up is still asked for monthly tests",
          "[edge]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-15");
  const auto asked = [&](const char* today) {
    return one(judged(patient, today), "us.test.monthly");
  };
  // Whoever took a dose had capsules: the next supply is needed 30 days after the first.
  CHECK(asked("2026-10-16").due_on == day("2026-10-21"));
  CHECK(asked("2026-10-16").state == ObligationState::open);
  CHECK(asked("2026-10-23").state == ObligationState::overdue);
  patient.taken("2026-10-16", "2026-10-25");
  // Doses that go on take nothing back: the test was never made.
  CHECK(asked("2026-10-26").due_on == day("2026-10-21"));
  CHECK(asked("2026-10-26").state == ObligationState::overdue);
  patient.test("2026-10-26");
  CHECK(asked("2026-10-26").due_on == day("2026-11-20"));
  // Without a dose the first supply is the one to come.
  SamplePatient waiting("us-ipledge", "2026-09-22");
  CHECK(asked_of(judged(waiting, "2026-09-25"), "us.test.monthly").empty());
}

TEST_CASE("edge: a test weeks early serves a pick-up now, not the next supply", "[edge]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.test("2026-10-31").taken("2026-09-22", "2026-11-05").pickup("2026-11-01");
  patient.test("2026-11-05");
  const Judgement early = judged(patient, "2026-11-06");
  CHECK(answer(early, "us.test.monthly") == yes);
  CHECK(one(early, "us.test.monthly").state == ObligationState::upcoming);
  CHECK(one(early, "us.test.monthly").due_on == day("2026-11-30"));
  patient.test("2026-11-25");
  CHECK(one(judged(patient, "2026-11-26"), "us.test.monthly").state == ObligationState::met);
}

TEST_CASE("edge: a record begun after the last dose still asks for the tests whose days last",
          "[edge]") {
  SamplePatient patient("us-ipledge", "2026-11-09");
  patient.contraception("2026-08-01").taken("2026-11-09", "2026-11-18");
  patient.finished("2026-11-18").record_begins("2026-11-22");
  CHECK(one(judged(patient, "2026-11-22"), "us.test.end").state == ObligationState::due);
  patient.record_begins("2026-11-25");
  CHECK(one(judged(patient, "2026-11-25"), "us.test.end").state == ObligationState::due);
  patient.record_begins("2026-11-26");
  CHECK(one(judged(patient, "2026-11-26"), "us.test.end").state == ObligationState::not_judged);
}

TEST_CASE("edge: the month before the first dose is counted forward from its first day", "[edge]") {
  struct Lead {
    const char* since;
    const char* first_dose;
    bool enough;
    const char* last_start;
  };

  for (const Lead& row : std::vector<Lead>{{"2026-08-31", "2026-09-30", true, "2026-08-31"},
                                           {"2026-09-01", "2026-09-30", false, "2026-08-31"},
                                           {"2026-01-31", "2026-03-01", false, "2026-01-30"},
                                           {"2026-01-31", "2026-03-02", true, "2026-01-31"},
                                           {"2026-10-31", "2026-11-30", true, "2026-10-31"},
                                           {"2026-11-01", "2026-11-30", false, "2026-10-31"}}) {
    SamplePatient patient("us-ipledge", row.first_dose);
    patient.contraception(row.since);
    CAPTURE(row.since, row.first_dose);
    const Judgement judgement = judged(patient, day(row.first_dose) - days(1));
    const Obligation lead = one(judgement, "us.contra.start");
    CHECK((answer(judgement, "us.contra.start") == yes) == row.enough);
    CHECK((lead.state == ObligationState::met) == row.enough);
    CHECK(lead.due_on == day(row.last_start));
    const auto said = lead.message.find("first dose not before ");
    CHECK((said == std::string::npos) == row.enough);
    if (!row.enough) CHECK(lead.message.find(row.first_dose) == std::string::npos);
  }
}
