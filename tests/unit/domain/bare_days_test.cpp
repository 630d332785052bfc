// Days without the required methods: each is told of by one STOP, which a decision about it ends.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const char* const ended = "us.trigger.contraception_stopped";
const char* const unprotected = "us.trigger.unprotected";

Recorded told(std::int64_t entry) { return {entry, entry, entry, entry}; }

/// A course under way on both methods, which ended on 2026-10-04; a gap from 5 October, settled.
SamplePatient ended_into_a_gap(const char* last_of_gap) {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-07-01").gap("2026-10-05", last_of_gap);
  patient.record.events.contraception.front().last = day("2026-10-04");
  patient.confirm(unprotected, last_of_gap);
  return patient.taken("2026-09-22", "2026-10-19");
}

/// A course under `uk` that ended on 2026-05-01, left for `none` on 3 May, told in entry 4; the
/// implant ended on 2 May, told in entry 5.
SamplePatient left_programme() {
  SamplePatient patient("us-ipledge", "2026-03-01");
  patient.record.programmes.front().from = day("2026-01-01");
  patient.moves("2026-02-01", "uk").moves("2026-05-03", "none");
  patient.record.programmes.back().recorded = told(4);
  patient.contraception("2026-01-01", {"implant"});
  patient.record.events.contraception.back().last = day("2026-05-02");
  patient.record.events.contraception.back().recorded = told(5);
  return patient.taken("2026-03-01", "2026-05-01").finished("2026-05-01");
}

}  // namespace

TEST_CASE("methods that ended within a gap are a STOP from the day after it", "[bare]") {
  const SamplePatient patient = ended_into_a_gap("2026-10-08");
  CHECK_FALSE(judged(patient, "2026-10-08").has_stop());
  const Judgement open = judged(patient, "2026-10-20");
  CHECK(stops(open) == ended);
  CHECK(one(open, ended).due_on == day("2026-10-09"));
  CHECK(one(open, ended).message ==
        "contraception ended: not in use as the programme asks since Fri 2026-10-09");
}

TEST_CASE("a gap that still lasts explains all of it, and touching gaps are one", "[bare]") {
  SamplePatient open = ended_into_a_gap("2026-10-08");
  open.record.events.gaps.front().last.reset();
  CHECK(stops(judged(open, "2026-10-20")).empty());  // settled, and no other STOP
  SamplePatient touching = ended_into_a_gap("2026-10-08");
  touching.gap("2026-10-09", "2026-10-12").confirm(unprotected, "2026-10-13");
  CHECK(one(judged(touching, "2026-10-20"), ended).due_on == day("2026-10-13"));
  // In use again the day after the gap, nothing is left to tell of.
  SamplePatient again = ended_into_a_gap("2026-10-08");
  again.contraception("2026-10-09");
  CHECK_FALSE(judged(again, "2026-10-20").has_stop());
}

TEST_CASE("methods that never sufficed stay a STOP after a gap", "[bare]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-09-22", {"male_condom"}).gap("2026-09-22", "2026-09-23");
  patient.taken("2026-09-22", "2026-10-19");
  std::vector<Date> since;
  for (const Obligation& each : all_of(judged(patient, "2026-10-20"), unprotected)) {
    since.push_back(*each.due_on);
  }
  CHECK(since == std::vector<Date>{day("2026-09-22"), day("2026-09-24")});
}

TEST_CASE("a programme that was left for none asks by its own row", "[bare]") {
  const Judgement judgement = judged(left_programme(), "2026-05-05");
  CHECK(stops(judgement) == "uk.contra.end");
  CHECK(all_of(judgement, "us.contra.end").empty());
}

TEST_CASE("a STOP of the tail that no trigger tells of is settled by its own step", "[bare]") {
  SamplePatient patient = left_programme();
  const Obligation stop = one(judged(patient, "2026-05-05"), "uk.contra.end");
  CHECK(stop.kind == Kind::stop);
  CHECK(stop.is_of(Kind::contraception));
  CHECK(stop.due_on == day("2026-05-03"));
  CHECK_FALSE(stop.words.empty());
  patient.confirm("uk.contra.end", "2026-05-05");
  patient.record.events.confirmations.back().recorded = told(4);  // before the end was told
  CHECK(judged(patient, "2026-05-05").has_stop());
  patient.record.events.confirmations.back().recorded = told(6);
  const Judgement settled = judged(patient, "2026-05-05");
  CHECK_FALSE(settled.has_stop());
  CHECK_FALSE(settled.needs_decision("uk.contra.end"));
  // Not in use, it stays overdue; that it was decided is kept.
  REQUIRE(asked_of(settled, "uk.contra.end").size() == 1);
  CHECK(asked_of(settled, "uk.contra.end").front().severity == Severity::warn);
  CHECK(all_of(settled, "uk.contra.end").size() == 2);
  for (const Obligation& each : all_of(judged(patient, "2026-06-10"), "uk.contra.end")) {
    CHECK(each.state == ObligationState::met);
  }
  // Undecided it stands after the tail, beside the tail that was not kept.
  patient.record.events.confirmations.clear();
  const Judgement over = judged(patient, "2026-06-10");
  CHECK(stops(over) == "uk.contra.end");
  const auto both = all_of(over, "uk.contra.end");
  REQUIRE(both.size() == 2);
  CHECK(std::ranges::count(both, ObligationState::missed, &Obligation::state) == 1);
}
