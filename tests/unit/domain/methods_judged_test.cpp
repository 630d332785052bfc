// Methods that are not enough, or are given up: what stops, and what settles it.

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// Recorded in this entry, and never put back.
Recorded told(std::int64_t entry) { return {entry, entry, entry, entry}; }

}  // namespace

TEST_CASE("methods that were never enough are a STOP from the first dose on", "[courses]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-08-01", {"combined_pill"});
  CHECK(stops(judged(patient, "2026-09-21")).empty());
  const Judgement judgement = judged(patient, "2026-09-30");
  CHECK(stops(judgement) == "us.trigger.unprotected");
  CHECK(one(judgement, "us.trigger.unprotected").due_on == day("2026-09-22"));
  CHECK(judgement.gate.may_dispense == false);
  // Of a course under way, from the day its record begins.
  patient.record_begins("2026-11-01");
  CHECK(one(judged(patient, "2026-11-05"), "us.trigger.unprotected").due_on == day("2026-11-01"));
  // Enough since the first dose: nothing to stop.
  SamplePatient enough("us-ipledge", "2026-09-22");
  enough.contraception("2026-08-01", {"combined_pill"});
  enough.contraception("2026-09-22", {"male_condom"});
  CHECK(stops(judged(enough, "2026-09-30")).empty());
}

TEST_CASE("settled, methods that are not enough stay overdue until they are", "[courses]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-08-01", {"combined_pill"});
  CHECK(asked_of(judged(patient, "2026-09-30"), "us.contra.methods").empty());  // the STOP says it
  patient.confirm("us.trigger.unprotected", "2026-09-30");
  const Judgement settled = judged(patient, "2026-10-02");
  CHECK(stops(settled).empty());
  const Obligation methods = one(settled, "us.contra.methods");
  CHECK(methods.state == ObligationState::overdue);
  CHECK(methods.kind == Kind::contraception);
  CHECK(methods.severity == Severity::block);
  CHECK(methods.due_on == day("2026-09-22"));
  patient.contraception("2026-10-05", {"male_condom"});
  CHECK(asked_of(judged(patient, "2026-10-05"), "us.contra.methods").empty());
  CHECK(stops(judged(patient, "2026-10-05")).empty());
  // The same after an end that was settled.
  SamplePatient ended = us_third_supply();
  ended.record.events.contraception.front().last = day("2026-11-20");
  ended.confirm("us.trigger.contraception_stopped", "2026-11-22");
  CHECK(one(judged(ended, "2026-11-22"), "us.contra.methods").due_on == day("2026-11-21"));
  CHECK(one(judged(ended, "2026-11-22"), "us.contra.methods").state == ObligationState::overdue);
}

TEST_CASE("nothing recorded about contraception stays open during treatment", "[courses]") {
  for (const auto& [id, rule] : std::vector<std::pair<const char*, const char*>>{
           {"us-ipledge", "us.contra.methods"},
           {"uk", "uk.contra.methods"},
           {"eu", "eu.contra.methods"},
           {"fr", "eu.contra.methods"},
           {"ca", "ca.contra.methods"},
           {"anz", "anz.contra.methods"},
           {"strictest", "strictest.contra.methods"}}) {
    SamplePatient patient(id, "2026-09-22");
    CAPTURE(id);
    CHECK(all_of(judged(patient, "2026-09-21"), rule).empty());
    const Obligation open = one(judged(patient, "2026-10-20"), rule);
    CHECK(open.state == ObligationState::open);
    CHECK(open.kind == Kind::contraception);
    CHECK(open.severity == Severity::warn);
    CHECK(open.at_stake == Severity::block);
    CHECK(open.message.find("nothing recorded") != std::string::npos);
    CHECK(stops(judged(patient, "2026-10-20")).empty());
    patient.category(Category::cannot);
    CHECK(all_of(judged(patient, "2026-10-20"), rule).empty());
  }
  CHECK(of_kind(judged(SamplePatient("none"), "2026-10-20").obligations, Kind::contraception)
            .empty());
  SamplePatient without("uk", "2026-09-22");
  without.confirm("uk.no_risk", "2026-09-01");
  CHECK(all_of(judged(without, "2026-10-20"), "uk.contra.methods").empty());
}

TEST_CASE("methods that a new programme does not accept are a STOP from its day on", "[courses]") {
  SamplePatient patient("uk", "2026-09-22");
  patient.contraception("2026-08-01", {"implant"}).taken("2026-09-22", "2026-11-20");
  patient.moves("2026-11-10", "us-ipledge");
  CHECK(stops(judged(patient, "2026-11-09")).empty());
  CHECK(one(judged(patient, "2026-11-12"), "us.trigger.unprotected").due_on == day("2026-11-10"));
}

TEST_CASE("an end of contraception is settled once, whatever is recorded later", "[courses]") {
  SamplePatient patient = us_third_supply();
  auto& periods = patient.record.events.contraception;
  periods.front().last = day("2026-11-10");
  periods.front().recorded = told(30);
  patient.confirm("us.trigger.contraception_stopped", "2026-11-12");
  for (Confirmation& each : patient.record.events.confirmations) {
    if (each.step == "us.trigger.contraception_stopped") each.recorded = told(31);
  }
  CHECK(stops(judged(patient, "2026-11-22")).empty());
  patient.contraception("2026-11-15", {"iud", "male_condom"});
  for (Contraception& each : periods) {
    if (each.first == day("2026-11-15")) each.recorded = told(40);
  }
  CHECK(stops(judged(patient, "2026-11-22")).empty());
  // Another end, recorded after that decision, is another STOP.
  for (Contraception& each : periods) {
    if (each.first != day("2026-11-15")) continue;
    each.last = day("2026-11-20");
    each.recorded = told(41);
  }
  CHECK(stops(judged(patient, "2026-11-22")) == "us.trigger.contraception_stopped");
}

TEST_CASE("of two methods ended on one day the first said makes the end", "[courses]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception(day("2026-08-01"), day("2026-11-10"), {"combined_pill"});
  patient.contraception(day("2026-08-01"), day("2026-11-10"), {"male_condom"});
  patient.record.events.contraception[0].recorded = told(10);
  patient.record.events.contraception[1].recorded = told(20);
  patient.confirm("us.trigger.contraception_stopped", "2026-11-12");
  patient.record.events.confirmations.back().recorded = told(15);
  CHECK(stops(judged(patient, "2026-11-22")).empty());
}
