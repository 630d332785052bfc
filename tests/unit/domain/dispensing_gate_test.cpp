// The dispensing gate: each condition met, and each that is not.

#include "tests/unit/domain/edge_cases.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("gate: first supply, every condition met", "[gate]") {
  for (const char* first_dose : {"2026-09-22", "2026-11-24"}) {  // editions A and B
    const Judgement judgement = judged(us_ready_to_start(first_dose), first_dose);
    CAPTURE(first_dose, answered(judgement, no), answered(judgement, unknown));
    CHECK(judgement.gate.may_dispense == true);
    CHECK(judgement.gate.last_day == day(first_dose) + days(4));
    CHECK(answered(judgement, no).empty());
    CHECK(answered(judgement, unknown).empty());
    for (const char* rule :
         {"us.enrol", "us.agreement", "us.category", "us.contra.start", "us.contra.methods",
          "us.test.screen", "us.test.confirm.gap", "us.test.confirm.after_contra",
          "us.test.confirm.menses", "us.test.setting.pre", "us.test.monthly", "us.window",
          "us.result", "us.questions", "us.authorisation", "us.supply.max"}) {
      CAPTURE(rule);
      CHECK(answer(judgement, rule) == yes);
    }
    CHECK(answer(judgement, "us.guardian") == std::nullopt);  // an adult
  }
}

TEST_CASE("gate: later supply, every condition met", "[gate]") {
  const Judgement judgement = judged(us_third_supply(), "2026-11-22");
  CAPTURE(answered(judgement, no), answered(judgement, unknown));
  CHECK(judgement.gate.may_dispense == true);
  CHECK(judgement.gate.last_day == day("2026-11-24"));
  CHECK(judgement.gate.programme == "us-ipledge");
  CHECK(answer(judgement, "us.test.confirm.gap") == std::nullopt);  // for D1 alone
  CHECK(answer(judgement, "us.test.confirm.menses") == std::nullopt);
}

TEST_CASE("gate: each condition that is not met shuts it", "[gate]") {
  struct Change {
    const char* rule;
    void (*make)(SamplePatient&);
    std::optional<Answer> met;  // null: no or unknown
  };

  const std::vector<Change> changes{
      {"us.enrol", [](SamplePatient& p) { drop(p, "us.enrol"); }, {}},
      {"us.agreement", [](SamplePatient& p) { drop(p, "us.agreement"); }, {}},
      {"us.category", [](SamplePatient& p) { drop(p, "us.category"); }, {}},
      {"us.guardian", [](SamplePatient& p) { p.born("2009-01-01"); }, {}},
      {"us.guardian", [](SamplePatient& p) { p.born(""); }, unknown},
      {"us.contra.start",
       [](SamplePatient& p) { p.record.events.contraception.front().first = day("2026-08-23"); },
       no},
      {"us.contra.start", [](SamplePatient& p) { p.record.events.contraception.clear(); }, {}},
      {"us.contra.methods",
       [](SamplePatient& p) { p.record.events.contraception.front().methods.pop_back(); }, no},
      {"us.test.screen", [](SamplePatient& p) { p.record.events.tests.clear(); }, {}},
      {"us.test.confirm.gap",
       [](SamplePatient& p) { p.record.events.tests.front().collected = day("2026-09-02"); }, no},
      {"us.test.confirm.after_contra",
       [](SamplePatient& p) { p.record.events.contraception.front().first = day("2026-08-22"); },
       no},
      {"us.test.confirm.menses",
       [](SamplePatient& p) { p.record.events.periods.front().on = day("2026-09-15"); }, no},
      {"us.test.confirm.menses", [](SamplePatient& p) { p.record.events.periods.clear(); }, {}},
      {"us.test.setting.pre",
       [](SamplePatient& p) { p.record.events.tests.back().setting = TestSetting::home; }, no},
      {"us.test.setting.pre",
       [](SamplePatient& p) { p.record.events.tests.back().setting = TestSetting::unknown; },
       unknown},
      {"us.test.monthly",
       [](SamplePatient& p) { p.record.events.tests.back().result = TestResult::pending; },
       {}},
      {"us.test.monthly",
       [](SamplePatient& p) { p.record.events.tests.back().result = TestResult::invalid; },
       {}},
      {"us.result", [](SamplePatient& p) { drop(p, "us.result"); }, unknown},
      {"us.questions", [](SamplePatient& p) { drop(p, "us.questions"); }, unknown},
      {"us.authorisation", [](SamplePatient& p) { drop(p, "us.authorisation"); }, unknown},
      {"us.supply.max", [](SamplePatient& p) { p.record.events.prescriptions.back().days = 31; },
       no},
      {"us.supply.max", [](SamplePatient& p) { p.record.events.prescriptions.back().refills = 1; },
       no},
      {"us.supply.max", [](SamplePatient& p) { p.record.events.prescriptions.clear(); }, unknown},
  };
  for (const Change& change : changes) {
    SamplePatient patient = us_ready_to_start("2026-09-22");
    change.make(patient);
    const Judgement judgement = judged(patient, "2026-09-22");
    CAPTURE(change.rule, change.met);
    CHECK(shuts(judgement, change.rule));
    if (change.met) CHECK(answer(judgement, change.rule) == change.met);
  }
}

TEST_CASE("gate: enrolment, consent and category are asked at every supply", "[gate]") {
  // 2.5, condition 1: of the numbered conditions only the fourth is "for D1".
  for (const char* step : {"us.enrol", "us.agreement", "us.category"}) {
    SamplePatient patient = us_third_supply();
    drop(patient, step);
    CAPTURE(step);
    CHECK(judged(patient, "2026-11-22").gate.may_dispense == false);
  }
}

TEST_CASE("gate: steps of the last cycle do not serve this one", "[gate]") {
  for (const char* step : {"us.result", "us.questions"}) {
    SamplePatient patient = us_third_supply();
    std::erase_if(patient.record.events.confirmations, [&](const Confirmation& each) {
      return each.step == step && each.on > day("2026-10-21");
    });
    CAPTURE(step);
    CHECK(shuts(judged(patient, "2026-11-22"), step));
  }
}

TEST_CASE("gate: the questions come after the result was entered", "[gate]") {
  // 2.2: "must be done after the prescriber has entered the test result". The specimen is of
  // 11-18, its result was entered on 11-19.
  for (const auto& [answered_on, met] :
       std::vector<std::pair<const char*, bool>>{{"2026-11-17", false},
                                                 {"2026-11-18", false},
                                                 {"2026-11-19", true},
                                                 {"2026-11-22", true}}) {
    SamplePatient patient = us_third_supply();
    for (Confirmation& each : patient.record.events.confirmations) {
      if (each.step == "us.questions" && each.on == day("2026-11-20")) each.on = day(answered_on);
    }
    CAPTURE(answered_on);
    CHECK((answer(judged(patient, "2026-11-22"), "us.questions") == yes) == met);
  }
}

TEST_CASE("gate: a result cannot have been entered before its specimen", "[gate]") {
  SamplePatient patient = us_third_supply();
  for (Confirmation& each : patient.record.events.confirmations) {
    if (each.step == "us.result" && each.on == day("2026-11-19")) each.on = day("2026-11-17");
  }
  CHECK(shuts(judged(patient, "2026-11-22"), "us.result"));
}

TEST_CASE("gate: an authorisation holds through its last day", "[gate]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.confirmations.back().until = day("2026-11-22");
  REQUIRE(patient.record.events.confirmations.back().step == "us.authorisation");
  CHECK(answer(judged(patient, "2026-11-22"), "us.authorisation") == yes);
  CHECK(shuts(judged(patient, "2026-11-23"), "us.authorisation"));
}

TEST_CASE("gate: cannot become pregnant", "[gate]") {
  // 2.5: 1, 6, 7, plus in edition A the 30-day window and this month's counselling.
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot);
  for (const char* step : {"us.enrol", "us.agreement", "us.category"}) {
    patient.confirm(step, "2026-09-10");
  }
  patient.visit(day("2026-09-20")).prescription("2026-09-20");
  patient.confirm("us.authorisation", day("2026-09-21"), day("2026-12-31"));
  const Judgement before = judged(patient, "2026-09-22");
  CHECK(shuts(before, "us.counsel.cannot"));
  CHECK(answer(before, "us.window.cannot") == yes);
  CHECK(answer(before, "us.window") == std::nullopt);
  CHECK(answer(before, "us.test.monthly") == std::nullopt);
  CHECK(answer(before, "us.contra.start") == std::nullopt);
  CHECK(answer(before, "us.questions") == std::nullopt);
  patient.confirm("us.counsel.cannot", "2026-09-20");
  CHECK(judged(patient, "2026-09-22").gate.may_dispense == true);
  // In edition B neither is asked for.
  SamplePatient later("us-ipledge", "2026-11-24");
  later.category(Category::cannot);
  for (const char* step : {"us.enrol", "us.agreement", "us.category"}) {
    later.confirm(step, "2026-11-20");
  }
  later.prescription("2026-11-23").confirm("us.authorisation", "2026-11-24");
  const Judgement after = judged(later, "2026-11-24");
  CAPTURE(answered(after, no), answered(after, unknown));
  CHECK(after.gate.may_dispense == true);
}

TEST_CASE("gate: an unknown category counts as can", "[gate]") {
  SamplePatient patient = us_third_supply();
  patient.category(Category::unknown);
  const Judgement judgement = judged(patient, "2026-11-22");
  for (const char* rule : {"us.window", "us.test.monthly", "us.questions", "us.contra.methods"}) {
    CAPTURE(rule);
    CHECK(answer(judgement, rule) == yes);
  }
  patient.record.events.tests.pop_back();
  CHECK(judged(patient, "2026-11-22").gate.may_dispense == false);
  // Nothing said at all is unknown.
  patient.record.categories.clear();
  CHECK(shuts(judged(patient, "2026-11-22"), "us.test.monthly"));
}

TEST_CASE("gate: under programme none there is none", "[gate]") {
  SamplePatient patient("none", "2026-09-22");
  const GateReport gate = judged(patient, "2026-11-22").gate;
  CHECK(gate.may_dispense == std::nullopt);
  CHECK(gate.conditions.empty());
  CHECK(gate.programme == "none");
}

TEST_CASE("gate: in the order of the programme's file, with sources", "[gate]") {
  const Judgement judgement = judged(us_ready_to_start("2026-09-22"), "2026-09-22");
  std::vector<std::string> in_file;
  for (const Rule& rule : programme("us-ipledge").rules) {
    if (answer(judgement, rule.id)) in_file.push_back(rule.id);
  }
  std::vector<std::string> in_gate;
  for (const GateCondition& each : judgement.gate.conditions) {
    in_gate.push_back(each.rule);
    CHECK_FALSE(each.source.empty());
    CHECK_FALSE(each.detail.empty());
  }
  CHECK(in_gate == in_file);
}

TEST_CASE("gate: a waiver opens nothing", "[gate]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.pop_back();
  for (const char* rule : {"us.window", "us.test.monthly"}) patient.waive(rule, "2026-11-20");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(judgement.gate.may_dispense == false);
  CHECK(shuts(judgement, "us.test.monthly"));
}
