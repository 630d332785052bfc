// A STOP that nobody decided about, when the category or the programme changes: it stays, in the
// words of the programme that it happened under, until its step is confirmed.

#include <string>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// Recorded in this entry, and never put back.
Recorded told(std::int64_t entry) { return {entry, entry, entry, entry}; }

/// On an implant and a condom since before the course, every dose taken; the condom ended on
/// 2026-11-10, told in entry 7.
SamplePatient without_a_condom() {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-08-01", {"implant"}).taken("2026-09-22", "2026-11-21");
  patient.contraception(day("2026-08-01"), day("2026-11-10"), {"male_condom"});
  for (Contraception& each : patient.record.events.contraception) {
    each.recorded = each.last ? told(7) : told(3);
  }
  return patient;
}

/// What a decision under a rule of another programme, or of the one left, does to it.
void decide(SamplePatient& patient, const std::string& step, std::int64_t entry) {
  patient.confirm(step, "2026-11-22");
  patient.record.events.confirmations.back().recorded = told(entry);
}

}  // namespace

TEST_CASE("a STOP stays when the category becomes cannot", "[left]") {
  SamplePatient missed = us_third_supply();
  missed.missed_period("2026-11-15").category("2026-11-20", Category::cannot);
  CHECK(stops(judged(missed, "2026-11-19")) == "us.trigger.missed_period");
  const Judgement after = judged(missed, "2026-11-22");
  CHECK(stops(after) == "us.trigger.missed_period");
  CHECK(after.has_stop());
  CHECK_FALSE(one(after, "us.trigger.missed_period").words.empty());
  CHECK(shuts(after, "us.trigger.missed_period"));
  missed.confirm("us.trigger.missed_period", "2026-11-22");
  CHECK(stops(judged(missed, "2026-11-22")).empty());
  // Other kinds of event, and under another programme.
  SamplePatient gap = us_third_supply();
  gap.gap("2026-11-10", "2026-11-12").category("2026-11-20", Category::cannot);
  CHECK(stops(judged(gap, "2026-11-22")) == "us.trigger.unprotected");
  SamplePatient ended = without_a_condom();
  ended.category("2026-11-20", Category::cannot);
  CHECK(stops(judged(ended, "2026-11-22")) == "us.trigger.contraception_stopped");
  SamplePatient uk = uk_second_supply();
  uk.missed_period("2026-11-15").category("2026-11-20", Category::cannot);
  CHECK(stops(judged(uk, "2026-11-22")) == "uk.trigger.missed_period");
}

TEST_CASE("what happens once she cannot become pregnant is no STOP", "[left]") {
  SamplePatient patient = us_third_supply();
  patient.category("2026-11-10", Category::cannot).missed_period("2026-11-15");
  patient.gap("2026-11-12", "2026-11-13");
  CHECK(stops(judged(patient, "2026-11-22")).empty());
  SamplePatient never = us_third_supply();
  never.category(Category::cannot).missed_period("2026-11-15");
  CHECK(stops(judged(never, "2026-11-22")).empty());
}

TEST_CASE("a STOP stays when the programme changes to one without it", "[left]") {
  for (const char* to : {"uk", "eu", "none"}) {
    CAPTURE(to);
    SamplePatient patient = without_a_condom();
    CHECK(stops(judged(patient, "2026-11-21")) == "us.trigger.contraception_stopped");
    patient.moves("2026-11-22", to);
    patient.record.programmes.back().recorded = told(8);
    const Judgement after = judged(patient, "2026-11-22");
    CHECK(stops(after) == "us.trigger.contraception_stopped");
    CHECK(one(after, "us.trigger.contraception_stopped").due_on == day("2026-11-11"));
    CHECK(after.gate.may_dispense == false);
    decide(patient, "us.trigger.contraception_stopped", 9);
    CHECK_FALSE(judged(patient, "2026-11-22").has_stop());
  }
}

TEST_CASE("where the next programme has a rule for it, that one tells of it alone", "[left]") {
  SamplePatient patient = us_third_supply();
  patient.missed_period("2026-11-15").gap("2026-11-10", "2026-11-12");
  patient.test("2026-11-19", TestResult::positive).moves("2026-11-20", "none");
  CHECK(stops(judged(patient, "2026-11-22")) ==
        "none.trigger.unprotected none.trigger.missed_period none.trigger.pregnancy");
}

TEST_CASE("what is told after a programme was left is judged by the next", "[left]") {
  // The strictest rules stood in while nobody had said which programme it is.
  SamplePatient patient("strictest", "2026-09-22");
  patient.taken("2026-09-22", "2026-11-20").moves("2026-10-05", "uk");
  patient.record.programmes.back().recorded = told(4);
  patient.contraception("2026-08-01", {"implant"});
  patient.record.events.contraception.back().recorded = told(5);
  CHECK(stops(judged(patient, "2026-11-22")).empty());
  // Told before, it was a STOP, and stays one.
  patient.record.events.contraception.back().recorded = told(3);
  CHECK(stops(judged(patient, "2026-11-22")) == "strictest.trigger.unprotected");
}
