// Every row of section 8 of shared/clinical/pregnancy-prevention.md, one case each, and the
// dispensing gate of section 2.5.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr auto yes = Answer::yes;
constexpr auto no = Answer::no;
constexpr auto unknown = Answer::unknown;

bool mentions(const std::vector<std::string>& texts, std::string_view what) {
  return std::ranges::any_of(
      texts, [&](const std::string& each) { return each.find(what) != std::string::npos; });
}

/// The obligation of a STOP that is in force.
Obligation stop_of(const Judgement& judgement) {
  for (const Obligation& each : judgement.obligations) {
    if (each.severity == Severity::stop && each.is_open()) return each;
  }
  FAIL("no STOP");
  return {};
}

bool asks_for_dose(const Judgement& judgement) {
  return !asked_of(judgement, "dose.today").empty();
}

/// As if a step had never been confirmed.
void drop(SamplePatient& patient, const std::string& step) {
  std::erase_if(patient.record.events.confirmations,
                [&](const Confirmation& each) { return each.step == step; });
}

/// The most severe of what is asked for today.
Severity worst(const Judgement& judgement) {
  Severity out = Severity::info;
  for (const Obligation& each : judgement.obligations) {
    if (each.is_open() && each.state != ObligationState::missed) out = std::min(out, each.severity);
  }
  return out;
}

}  // namespace

// ---- 2.5: the gate -----------------------------------------------------------------------------

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

// ---- 8: edge cases -----------------------------------------------------------------------------

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

TEST_CASE("edge: positive test, any phase to DL + 1 month", "[edge]") {
  struct Phase {
    const char* collected;
    bool stop;
  };

  // D1 2026-09-22, DL 2027-01-31: exposure through 2027-03-02.
  for (const Phase& row : std::vector<Phase>{{"2026-09-21", true},
                                             {"2026-09-22", true},
                                             {"2026-11-21", true},
                                             {"2027-01-31", true},
                                             {"2027-02-20", true},
                                             {"2027-03-02", true},
                                             {"2027-03-03", false}}) {
    SamplePatient patient = us_ready_to_start("2026-09-22");
    patient.taken("2026-09-22", "2027-01-31").finished("2027-01-31");
    patient.test(row.collected, TestResult::positive);
    const Judgement judgement = judged(patient, row.collected);
    CAPTURE(row.collected);
    CHECK(judgement.has_stop() == row.stop);
    if (row.stop) CHECK(judgement.gate.may_dispense == false);
  }
}

TEST_CASE("edge: positive test, dosing and dispensing are frozen", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.taken("2026-11-21", "2026-11-21");
  CHECK(asks_for_dose(judged(patient, "2026-11-22")));
  patient.test("2026-11-21", TestResult::positive);
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(judgement.has_stop());
  CHECK(judgement.gate.may_dispense == false);
  CHECK_FALSE(asks_for_dose(judgement));
  for (const Obligation& window : asked_of(judgement, "us.window")) {
    CHECK(window.state == ObligationState::blocked);
  }
  const Obligation stop = stop_of(judgement);
  CHECK(stop.rule == "us.trigger.pregnancy");
  CHECK(stop.kind == Kind::stop);
  CHECK(stop.at_stake == Severity::stop);
  CHECK_FALSE(stop.words.empty());
  CHECK_FALSE(stop.source.empty());
  CHECK(mentions(stop.contacts, "prescriber"));
  CHECK(mentions(stop.contacts, "obstetrician"));
  CHECK(mentions(stop.contacts, "1-866-495-0654"));
  CHECK(mentions(stop.contacts, "1-800-FDA-1088"));
  CHECK(judgement.obligations.front().severity == Severity::stop);
}

TEST_CASE("edge: positive test, in the UK with UKTIS, under none as well", "[edge]") {
  SamplePatient uk = uk_second_supply();
  uk.test("2026-11-20", TestResult::positive);
  const Obligation stop = stop_of(judged(uk, "2026-11-20"));
  CHECK(stop.rule == "uk.pregnant");
  CHECK(mentions(stop.contacts, "UKTIS"));
  for (const char* id : {"eu", "fr", "de", "it", "ca", "anz", "strictest", "none"}) {
    SamplePatient patient(id, "2026-09-22");
    patient.test("2026-11-20", TestResult::positive);
    CAPTURE(id);
    CHECK(judged(patient, "2026-11-22").has_stop());
  }
}

TEST_CASE("edge: positive test, whatever the category says", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.category(Category::cannot).test("2026-11-20", TestResult::positive);
  CHECK(judged(patient, "2026-11-22").has_stop());
}

TEST_CASE("edge: positive test, a later negative one does not lift the STOP", "[edge]") {
  // Nothing in the facts lets a test undo it; the prescriber decides.
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-20", TestResult::positive).test("2026-11-22");
  CHECK(judged(patient, "2026-11-22").has_stop());
  patient.confirm("us.trigger.pregnancy", "2026-11-22");
  CHECK_FALSE(judged(patient, "2026-11-22").has_stop());
  CHECK(judged(patient, "2026-11-21").has_stop());
}

TEST_CASE("edge: positive test, recorded after an earlier one was settled", "[edge]") {
  // What the prescriber said on 11-22 (entry 5) was not said of what entry 9 tells of 11-21.
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-20", TestResult::positive).confirm("us.trigger.pregnancy", "2026-11-22");
  patient.record.events.confirmations.back().recorded.entry = 5;
  CHECK_FALSE(judged(patient, "2026-11-23").has_stop());
  patient.test("2026-11-21", TestResult::positive);
  patient.record.events.tests.back().recorded.entry = 9;
  CHECK(judged(patient, "2026-11-23").has_stop());
}

TEST_CASE("edge: of several gaps each one stands by itself", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.gap("2026-11-01", "2026-11-20").gap("2026-11-05", "2026-11-06");
  patient.confirm("us.trigger.unprotected", "2026-11-07");  // of the second one alone
  CHECK(judged(patient, "2026-11-22").has_stop());
}

TEST_CASE("edge: pregnancy suspected: a missed period is a STOP", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.missed_period("2026-11-21");
  CHECK_FALSE(judged(patient, "2026-11-20").has_stop());
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(stops(judgement) == "us.trigger.missed_period");
  CHECK(judgement.gate.may_dispense == false);
  CHECK_FALSE(asks_for_dose(judgement));
}

TEST_CASE("edge: contraception stopped or not used is a STOP of its day", "[edge]") {
  SamplePatient ended = us_third_supply();
  ended.record.events.contraception.front().last = day("2026-11-20");
  CHECK_FALSE(judged(ended, "2026-11-20").has_stop());
  CHECK(stops(judged(ended, "2026-11-21")) == "us.trigger.contraception_stopped");

  SamplePatient gap = us_third_supply();
  gap.gap("2026-11-20", "2026-11-20");
  CHECK_FALSE(judged(gap, "2026-11-19").has_stop());
  CHECK(stops(judged(gap, "2026-11-20")) == "us.trigger.unprotected");
  CHECK(judged(gap, "2026-11-22").gate.may_dispense == false);

  // One set of methods follows another without a day between: nothing was stopped.
  SamplePatient changed = us_third_supply();
  changed.record.events.contraception.front().last = day("2026-11-20");
  changed.contraception("2026-11-21", {"iud", "male_condom"});
  CHECK_FALSE(judged(changed, "2026-11-22").has_stop());
  CHECK(judged(changed, "2026-11-22").gate.may_dispense == true);
}

TEST_CASE("edge: a gap before the first dose moves the lead-in and stops nothing", "[edge]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.gap("2026-09-01", "2026-09-02");
  const Judgement judgement = judged(patient, "2026-09-10");
  CHECK_FALSE(judgement.has_stop());  // there is nothing to stop
  CHECK(judgement.gate.may_dispense == false);
  CHECK(shuts(judged(patient, "2026-09-22"), "us.contra.start"));
}

TEST_CASE("edge: a day between two sets of methods is a gap", "[edge]") {
  // Section 6, method_gap: any day without the required methods.
  SamplePatient patient = us_third_supply();
  patient.record.events.contraception.front().last = day("2026-11-19");
  patient.contraception("2026-11-21", {"iud", "male_condom"});
  CHECK(judged(patient, "2026-11-22").has_stop());
}

TEST_CASE("edge: exposed pregnancy after DL", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.finished("2026-11-20").test("2026-12-10", TestResult::positive);
  const Obligation stop = stop_of(judged(patient, "2026-12-10"));
  CHECK(stop.rule == "us.trigger.pregnancy");
  CHECK(mentions(stop.contacts, "1-866-495-0654"));
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

TEST_CASE("edge: interrupted > 1 month or contraception stopped, then restart", "[edge]") {
  // The last dose is of 2026-09-30; one month later is 2026-10-30.
  SamplePatient patient = us_ready_to_start("2026-09-01");
  patient.pickup("2026-09-01").taken("2026-09-01", "2026-09-30");
  hold(patient.course(), day("2026-10-01"), day("2026-11-20"));
  CHECK(asked_of(judged(patient, "2026-10-20"), "us.restart").empty());
  CHECK(asked_of(judged(patient, "2026-10-28"), "us.restart").empty());
  const auto items = asked_of(judged(patient, "2026-11-05"), "us.restart");
  REQUIRE(items.size() == 1);
  CHECK(items.front().severity == Severity::warn);
  CHECK(items.front().at_stake == Severity::warn);
  // Under way again it is still to be asked before the restart is taken for granted.
  const auto resumed = asked_of(judged(patient, "2026-11-21"), "us.restart");
  CHECK(resumed.size() == 1);
  // Contraception stopped: STOP, and the month starts anew.
  SamplePatient stopped = us_third_supply();
  stopped.record.events.contraception.front().last = day("2026-11-10");
  CHECK(stops(judged(stopped, "2026-11-12")) == "us.trigger.contraception_stopped");
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

TEST_CASE("edge: irregular cycles / no bleeding (US)", "[edge]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.record.events.periods.clear();
  patient.record.events.settings.clear();
  CHECK(shuts(judged(patient, "2026-09-22"), "us.test.confirm.menses"));
  CHECK(answer(judged(patient, "2026-09-22"), "us.test.confirm.menses") == unknown);
  patient.set("cycles", "irregular");
  const Judgement judgement = judged(patient, "2026-09-22");
  const auto menses = answer(judgement, "us.test.confirm.menses");
  CHECK((!menses || *menses == yes));  // M1 is not asked for
  CHECK(answer(judgement, "us.test.confirm.gap") == yes);
  CHECK(judgement.gate.may_dispense == true);
}

TEST_CASE("edge: abstinence, same-sex partner, infertility history", "[edge]") {
  // US: accepted alone; category and tests unchanged.
  SamplePatient us = us_third_supply();
  us.record.events.contraception.front().methods = {"abstinence"};
  const Judgement judgement = judged(us, "2026-11-22");
  CHECK(answer(judgement, "us.contra.methods") == yes);
  CHECK(answer(judgement, "us.test.monthly") == yes);
  CHECK(judgement.gate.may_dispense == true);
  us.record.events.tests.pop_back();
  CHECK(shuts(judged(us, "2026-11-22"), "us.test.monthly"));
  // To be confirmed anew each month, and only then.
  CHECK_FALSE(all_of(judged(us, "2026-11-22"), "us.abstinence.reconfirm").empty());
  CHECK(all_of(judged(us_third_supply(), "2026-11-22"), "us.abstinence.reconfirm").empty());
  // UK: no method of its own, but a documented opt-out; the tests stay.
  SamplePatient uk = uk_second_supply();
  uk.record.events.contraception.front().methods = {"abstinence"};
  CHECK(shuts(judged(uk, "2026-11-20"), "uk.contra.methods"));
  uk.record.events.contraception.clear();
  uk.confirm("uk.no_risk", "2026-09-01");
  const Judgement opted_out = judged(uk, "2026-11-20");
  const auto methods = answer(opted_out, "uk.contra.methods");
  CHECK((!methods || *methods == yes));
  CHECK(answer(opted_out, "uk.test.pre_rx") == yes);
  CHECK(opted_out.gate.may_dispense == true);
  CHECK_FALSE(opted_out.has_stop());
}

TEST_CASE("edge: tubal ligation", "[edge]") {
  // US: can become pregnant; it counts as a primary method, and needs a second.
  SamplePatient us = us_third_supply();
  us.record.events.contraception.front().methods = {"tubal_sterilisation", "male_condom"};
  CHECK(judged(us, "2026-11-22").gate.may_dispense == true);
  us.record.events.contraception.front().methods = {"tubal_sterilisation"};
  CHECK(shuts(judged(us, "2026-11-22"), "us.contra.methods"));
  us.record.events.tests.pop_back();
  CHECK(shuts(judged(us, "2026-11-22"), "us.test.monthly"));
  // UK: outside the childbearing potential once confirmed, which is a category.
  SamplePatient uk("uk", "2026-10-20");
  uk.category(Category::cannot).confirm("uk.ack", "2026-10-10").prescription("2026-10-18");
  const Judgement judgement = judged(uk, "2026-10-20");
  CHECK(answer(judgement, "uk.test.pre_rx") == std::nullopt);
  CHECK(answer(judgement, "uk.contra.start") == std::nullopt);
  CHECK(judgement.gate.may_dispense == true);
}

TEST_CASE("edge: menarche mid-course", "[edge]") {
  // UK: outside until 2026-11-10, from then on inside, at once.
  SamplePatient patient = uk_second_supply();
  patient.record.events.tests.clear();
  patient.record.events.contraception.clear();
  patient.record.categories = {{{}, {}, Category::cannot}};
  patient.category("2026-11-10", Category::can);
  CHECK(answer(judged(patient, "2026-11-09"), "uk.test.pre_rx") == std::nullopt);
  CHECK(shuts(judged(patient, "2026-11-10"), "uk.test.pre_rx"));
  CHECK(shuts(judged(patient, "2026-11-20"), "uk.test.pre_rx"));
  patient.test("2026-11-16");
  CHECK(answer(judged(patient, "2026-11-20"), "uk.test.pre_rx") == yes);
  CHECK(shuts(judged(patient, "2026-11-20"), "uk.contra.methods"));
  // US: pre-menarche is within the category all along.
  SamplePatient us = us_third_supply();
  us.record.events.periods.clear();
  CHECK(answer(judged(us, "2026-11-22"), "us.test.monthly") == yes);
}

TEST_CASE("edge: hysterectomy / oophorectomy mid-course", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.category("2026-11-20", Category::cannot);
  patient.record.events.tests.pop_back();
  CHECK(shuts(judged(patient, "2026-11-19"), "us.test.monthly"));
  CHECK(answer(judged(patient, "2026-11-20"), "us.test.monthly") == std::nullopt);
  CHECK(answer(judged(patient, "2026-11-20"), "us.window") == std::nullopt);
  CHECK(patient.record.category_on(day("2026-11-19")) == Category::can);  // history stays
}

TEST_CASE("edge: menopause", "[edge]") {
  // Without a documented change of category, months without a period change nothing.
  SamplePatient patient = us_third_supply();
  patient.born("1970-01-01").set("cycles", "none", "2025-01-01");
  patient.record.events.periods.clear();
  patient.record.events.tests.pop_back();
  CHECK(shuts(judged(patient, "2026-11-22"), "us.test.monthly"));
}

namespace {

template <class T>
constexpr bool knows_gender = requires(T record) {
  record.gender;
};

template <class T>
constexpr bool knows_sex = requires(T record) {
  record.sex;
};

}  // namespace

TEST_CASE("edge: transgender and non-binary", "[edge]") {
  // By organs and potential alone: the record has no sex or gender to decide by.
  STATIC_REQUIRE_FALSE(knows_gender<PatientRecord>);
  STATIC_REQUIRE_FALSE(knows_sex<PatientRecord>);
}

TEST_CASE("edge: minor turns 18", "[edge]") {
  // Born 2008-09-22: 18 on the first day of a course of 2026-09-22.
  SamplePatient grown = us_ready_to_start("2026-09-22");
  grown.born("2008-09-22");
  CHECK(answer(judged(grown, "2026-09-22"), "us.guardian") == std::nullopt);
  CHECK(judged(grown, "2026-09-22").gate.may_dispense == true);
  // A day younger: the guardian signs, and that signature stays valid after the birthday.
  SamplePatient minor = us_ready_to_start("2026-09-22");
  minor.born("2008-09-23");
  CHECK(shuts(judged(minor, "2026-09-22"), "us.guardian"));
  minor.confirm("us.guardian", "2026-09-01");
  CHECK(answer(judged(minor, "2026-09-22"), "us.guardian") == yes);
  CHECK(asked_of(judged(minor, "2026-11-22"), "us.guardian").empty());
  CHECK(asked_of(judged(minor, "2026-11-22"), "us.agreement").empty());
}

TEST_CASE("edge: UK minor, D1 between 2023-10-31 and 2026-01-21", "[edge]") {
  struct Start {
    const char* first_dose;
    const char* born;
    std::optional<Answer> met;
  };

  for (const Start& row : std::vector<Start>{{"2023-10-30", "2010-01-01", std::nullopt},
                                             {"2023-10-31", "2010-01-01", unknown},
                                             {"2025-06-01", "2010-01-01", unknown},
                                             {"2026-01-21", "2010-01-01", unknown},
                                             {"2026-01-22", "2010-01-01", std::nullopt},
                                             {"2025-06-01", "1990-01-01", std::nullopt},
                                             {"2025-06-01", "2007-06-01", std::nullopt},
                                             {"2025-06-01", "2007-06-02", unknown},
                                             {"2025-06-01", "", unknown},
                                             {"2026-06-01", "", std::nullopt}}) {
    SamplePatient patient("uk", row.first_dose);
    patient.born(row.born);
    CAPTURE(row.first_dose, row.born);
    CHECK(answer(judged(patient, row.first_dose), "uk.minor.second") == row.met);
  }
  SamplePatient agreed("uk", "2025-06-01");
  agreed.born("2010-01-01").confirm("uk.minor.second", "2025-05-20");
  CHECK(answer(judged(agreed, "2025-06-01"), "uk.minor.second") == yes);
}

TEST_CASE("edge: moving country/programme mid-course", "[edge]") {
  SamplePatient patient = uk_second_supply();
  patient.moves("2026-11-19", "us-ipledge");
  CHECK(judged(patient, "2026-11-18").gate.programme == "uk");
  const Judgement moved = judged(patient, "2026-11-19");
  CHECK(moved.gate.programme == "us-ipledge");
  CHECK(answer(moved, "uk.test.pre_rx") == std::nullopt);
  CHECK(answer(moved, "us.test.monthly") == yes);  // of 2026-11-17
  CHECK(shuts(moved, "us.authorisation"));
}

TEST_CASE("edge: moving keeps the stricter end of contraception", "[edge]") {
  // "New programme's rules from the move date; keep the stricter contraception end."
  for (const char* to : {"none", "uk", "eu"}) {
    SamplePatient patient = us_third_supply();
    patient.finished("2026-11-20").moves("2026-11-25", to);
    const Judgement judgement = judged(patient, "2026-11-26");
    bool kept = false;
    for (const Obligation& each : judgement.obligations) {
      kept = kept || (each.kind == Kind::contraception && each.is_open() &&
                      each.at_stake == Severity::stop && each.last == day("2026-12-20"));
    }
    CAPTURE(to);
    CHECK(kept);
  }
}

TEST_CASE("edge: programme unknown", "[edge]") {
  // The strictest union; windows_test.cpp draws its windows.
  SamplePatient patient("", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-22");
  CHECK(judgement.gate.programme == "strictest");
  CHECK(judgement.gate.may_dispense == false);
  patient.contraception("2026-08-01", {"implant"});
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.contra.start"));  // two methods
  patient.record.events.contraception.front().methods = {"implant", "male_condom"};
  CHECK(answer(judged(patient, "2026-09-22"), "strictest.contra.start") == yes);
  patient.record.events.contraception.front().first = day("2026-08-23");
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.contra.start"));
  patient.test("2026-09-18", TestResult::negative, TestSetting::home).prescription("2026-09-18");
  patient.set("home_tests", "allowed");
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.test.setting.pre"));
}

// ---- the engine's promises around them ---------------------------------------------------------

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

TEST_CASE("no course: nothing may be dispensed, and a STOP is said all the same", "[edge]") {
  SamplePatient patient = us_third_supply();
  const Rulebook rules = rulebook_of(patient.record);
  patient.record.courses.clear();
  const auto bare = [&] {
    return judge(patient.record, nullptr, {}, products(), rules, {day("2026-11-22"), {}});
  };
  CHECK_FALSE(bare().has_stop());
  CHECK(bare().gate.may_dispense != true);
  patient.test("2026-11-21", TestResult::positive);
  CHECK(bare().has_stop());
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

// ---- records with holes ------------------------------------------------------------------------

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

TEST_CASE("edge: a STOP is dated by the first day of its gap and keeps its name", "[edge]") {
  SamplePatient open("us-ipledge", "2026-09-22");
  open.contraception("2026-08-01")
      .taken("2026-09-22", "2026-11-20")
      .gap("2026-11-16", "2026-11-18");
  open.record.events.gaps.front().last.reset();
  const Obligation on_22 = stop_of(judged(open, "2026-11-22"));
  const Obligation on_23 = stop_of(judged(open, "2026-11-23"));
  CHECK(on_22.due_on == day("2026-11-16"));
  CHECK(on_23.occurrence == on_22.occurrence);
  // What was decided while it is open settles it for as long as it is; the methods still lack.
  open.confirm("us.trigger.unprotected", "2026-11-15");
  CHECK(judged(open, "2026-11-22").has_stop());
  open.confirm("us.trigger.unprotected", "2026-11-20");
  CHECK_FALSE(judged(open, "2026-11-20").has_stop());
  CHECK_FALSE(judged(open, "2026-11-23").has_stop());
  CHECK(one(judged(open, "2026-11-23"), "us.contra.methods").severity == Severity::block);
  CHECK(judged(open, "2026-11-23").gate.may_dispense == false);
  // An end told of after it is a fact of its own: nobody decided about all of its days.
  open.record.events.gaps.front().last = day("2026-11-22");
  CHECK(judged(open, "2026-11-23").has_stop());
  open.confirm("us.trigger.unprotected", "2026-11-22");
  CHECK_FALSE(judged(open, "2026-11-23").has_stop());
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

TEST_CASE("edge: the words of a STOP name who says so and assert nothing unrecorded", "[edge]") {
  for (const char* id :
       {"us-ipledge", "uk", "eu", "fr", "de", "it", "ca", "anz", "strictest", "none"}) {
    for (const Rule& rule : programme(id).rules) {
      if (rule.check != Check::trigger) continue;
      CAPTURE(id, rule.id);
      CHECK((rule.source.kind == "label" || rule.source.kind == "regulator"));
      CHECK(rule.text.find("there was sex") == std::string::npos);
    }
  }
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
