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
  // Whom to tell stays as the programme of its day has it.
  const Obligation told = one(judged(patient, "2026-11-22"), "none.trigger.pregnancy");
  CHECK(told.contacts.front() == "the prescriber, at once");
  CHECK(std::ranges::count(told.contacts, "the prescriber, at once") == 1);
  CHECK(std::ranges::count(told.contacts, "iPLEDGE pregnancy registry 1-866-495-0654") == 1);
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

TEST_CASE("what is agreed later does not end a STOP, only what happens from then on", "[left]") {
  SamplePatient patient = uk_second_supply();
  patient.gap("2026-11-10", "2026-11-11");
  CHECK(stops(judged(patient, "2026-11-20")) == "uk.trigger.unprotected");
  patient.confirm("uk.no_risk", "2026-11-15");
  CHECK(stops(judged(patient, "2026-11-20")) == "uk.trigger.unprotected");
  CHECK(judged(patient, "2026-11-20").gate.may_dispense == false);
  // What happens after it is no event; what else it takes out is asked for no more.
  patient.gap("2026-11-17", "2026-11-18");
  CHECK(stops(judged(patient, "2026-11-20")) == "uk.trigger.unprotected");
  CHECK(all_of(judged(patient, "2026-11-20"), "uk.contra.methods").empty());
  patient.confirm("uk.trigger.unprotected", "2026-11-20");
  CHECK(stops(judged(patient, "2026-11-20")).empty());
}

TEST_CASE("what was agreed by the day of an event excuses it, until it ends", "[left]") {
  for (const char* agreed : {"2026-11-09", "2026-11-10", "2026-11-11"}) {
    CAPTURE(agreed);
    SamplePatient patient = uk_second_supply();
    patient.gap("2026-11-10", "2026-11-11").confirm("uk.no_risk", agreed);
    CHECK(judged(patient, "2026-11-20").has_stop() == (day(agreed) > day("2026-11-10")));
  }
  for (const char* until : {"2026-11-09", "2026-11-10"}) {
    CAPTURE(until);
    SamplePatient patient = uk_second_supply();
    patient.gap("2026-11-10", "2026-11-11").confirm("uk.no_risk", day("2026-10-01"), day(until));
    CHECK(judged(patient, "2026-11-20").has_stop() == (day(until) < day("2026-11-10")));
  }
  // What an earlier course agreed on is not agreed on for this one.
  SamplePatient before = uk_second_supply();
  CourseRecord earlier = course_from(day("2026-03-01"));
  earlier.end = CourseEnd{{}, EndKind::finished, day("2026-06-01"), ""};
  before.course().number = 2;
  before.record.courses.insert(before.record.courses.begin(), earlier);
  before.gap("2026-11-10", "2026-11-11").confirm("uk.no_risk", "2026-05-01");
  CHECK(judged(before, "2026-11-20").has_stop());
}

TEST_CASE("an event keeps the day of the decision that settled it", "[left]") {
  SamplePatient patient = us_third_supply();
  patient.missed_period("2026-11-15");
  patient.record.events.periods.back().recorded = told(7);
  patient.confirm("us.trigger.missed_period", "2026-11-17");
  for (Confirmation& each : patient.record.events.confirmations) {
    if (each.step == "us.trigger.missed_period") each.recorded = told(8);
  }
  const auto words = [&] {
    for (const Obligation& each :
         all_of(judged(patient, "2026-11-22"), "us.trigger.missed_period")) {
      if (each.due_on == day("2026-11-15")) return each.message;
    }
    return std::string();
  };
  CHECK(words() == "missed period, Sun 2026-11-15; settled Tue 2026-11-17");
  decide(patient, "us.trigger.missed_period", 9);
  CHECK(words() == "missed period, Sun 2026-11-15; settled Tue 2026-11-17");
}
