// Mood is asked about at each visit: section 7.3 of the dosing facts. A score of the 7 days up to
// the visit, or of the 20 after it, meets it.

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

SamplePatient seen_on(const std::string& programme_id, std::string_view visit) {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.visit(day(visit));
  return patient;
}

void answers(SamplePatient& patient, std::string_view on) {
  MoodScore score;
  score.on = day(on);
  score.items = {0, 1};
  score.total = 1;
  patient.record.events.moods.push_back(score);
}

}  // namespace

TEST_CASE("mood is asked about at a visit, under the programmes that say so", "[mood]") {
  for (const auto& [programme_id, rule] :
       {std::pair{"us-ipledge", "us.mood.visit"}, std::pair{"uk", "uk.mood.visit"},
        std::pair{"strictest", "strictest.mood.visit"}}) {
    CAPTURE(programme_id);
    const SamplePatient patient = seen_on(programme_id, "2026-11-20");
    CHECK(state_on(judged(patient, "2026-11-20"), rule, "2026-11-20") == ObligationState::due);
    CHECK(state_on(judged(patient, "2026-12-10"), rule, "2026-11-20") == ObligationState::due);
    CHECK(state_on(judged(patient, "2026-12-11"), rule, "2026-11-20") == ObligationState::missed);
  }
  const SamplePatient elsewhere = seen_on("none", "2026-11-20");
  CHECK(of_kind(judged(elsewhere, "2026-11-20").obligations, Kind::safety).empty());
}

TEST_CASE("a score of the days around the visit meets it, both ends in", "[mood]") {
  for (const auto& [on, met] : {std::pair{"2026-11-12", false}, std::pair{"2026-11-13", true},
                                std::pair{"2026-11-20", true}, std::pair{"2026-12-10", true}}) {
    CAPTURE(on);
    SamplePatient patient = seen_on("us-ipledge", "2026-11-20");
    answers(patient, on);
    const auto state = state_on(judged(patient, "2026-12-10"), "us.mood.visit", "2026-11-20");
    CHECK((state == ObligationState::met) == met);
  }
}

TEST_CASE("a score of a day to come meets nothing yet", "[mood]") {
  SamplePatient patient = seen_on("us-ipledge", "2026-11-20");
  answers(patient, "2026-11-25");
  CHECK(state_on(judged(patient, "2026-11-22"), "us.mood.visit", "2026-11-20") ==
        ObligationState::due);
}
