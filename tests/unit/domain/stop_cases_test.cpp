// What is a STOP at once, and what ends it: pregnancies, and days without contraception.

#include "tests/unit/domain/edge_cases.hpp"

using namespace isotrack;
using namespace isotrack::test;

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
