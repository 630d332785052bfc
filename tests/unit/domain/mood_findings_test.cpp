// What mood scores show, and thoughts of suicide.

#include "tests/unit/domain/findings.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a total is a finding from its cut-off on", "[findings]") {
  for (const auto& [instrument, total, rule] :
       {std::tuple{MoodInstrument::phq2, 2, ""}, std::tuple{MoodInstrument::phq2, 3, "mood.phq2"},
        std::tuple{MoodInstrument::phq2, 4, "mood.phq2"}, std::tuple{MoodInstrument::phq9, 9, ""},
        std::tuple{MoodInstrument::phq9, 10, "mood.phq9"},
        std::tuple{MoodInstrument::phq9, 11, "mood.phq9"}}) {
    SamplePatient patient("none", "2026-09-22");
    scored(patient, instrument, total, "2026-11-01");
    CAPTURE(name_of(instrument), total);
    const Judgement judgement = found(patient, today);
    CHECK(open_of(judgement, "mood.phq2") == (std::string(rule) == "mood.phq2" ? 1 : 0));
    CHECK(open_of(judgement, "mood.phq9") == (std::string(rule) == "mood.phq9" ? 1 : 0));
  }
}

TEST_CASE("a positive PHQ-2 is followed by PHQ-9 of its day or later", "[findings]") {
  for (const auto& [on, open] :
       {std::pair{"2026-10-31", 1}, std::pair{"2026-11-01", 0}, std::pair{"2026-11-05", 0}}) {
    SamplePatient patient("none", "2026-09-22");
    scored(patient, MoodInstrument::phq2, 4, "2026-11-01");
    scored(patient, MoodInstrument::phq9, 5, on);
    CAPTURE(on);
    CHECK(open_of(found(patient, today), "mood.phq2") == static_cast<std::size_t>(open));
  }
}

TEST_CASE("a later score settles no answer to the ninth question", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  ninth_above_zero(patient, "2026-11-01");
  MoodScore later;
  later.recorded = by_entry(2);
  later.on = day("2026-11-02");
  later.items = {0, 0};
  patient.record.events.moods.push_back(later);
  CHECK(stops(found(patient, today)) == "mood.item9");
  decide(patient, "mood.item9", "2026-11-03", 3);
  CHECK(stops(found(patient, today)).empty());
}

TEST_CASE("a later total replaces one of an earlier course", "[findings]") {
  SamplePatient patient("none", "2026-01-10");
  patient.taken("2026-01-10", "2026-02-01").finished("2026-02-01");
  scored(patient, MoodInstrument::phq9, 16, "2026-01-20");
  CourseRecord second = course_from(day("2026-06-01"));
  second.number = 2;
  patient.record.courses.push_back(second);
  CHECK(open_of(found(patient, today), "mood.phq9") == 1);
  scored(patient, MoodInstrument::phq9, 1, "2026-11-20");
  CHECK(open_of(found(patient, today), "mood.phq9") == 0);
}

TEST_CASE("instruments do not hide each other", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  MoodScore nine;
  nine.instrument = MoodInstrument::phq9;
  nine.on = day("2026-11-01");
  nine.total = 15;
  MoodScore two;
  two.on = day("2026-11-02");
  two.items = {0, 0};
  patient.record.events.moods = {nine, two};
  CHECK(open_of(found(patient, today), "mood.phq9") == 1);
}

TEST_CASE("mood is asked about at the last visit, whatever was supplied since", "[findings]") {
  SamplePatient patient("uk", "2026-09-22");
  patient.visit(day("2026-11-10")).pickup("2026-11-12");
  CHECK(open_of(found(patient, today), "uk.mood.visit") == 1);
  SamplePatient over("uk", "2026-06-01");
  over.visit(day("2026-11-10")).finished("2026-11-01");
  CHECK(open_of(found(over, today), "uk.mood.visit") == 0);
}

TEST_CASE("thoughts of suicide stand before every other STOP", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  patient.test("2026-11-12", TestResult::positive);
  symptom(patient, "low_mood", Grade::unknown, "2026-11-18");
  ninth_above_zero(patient, "2026-11-19");
  std::vector<std::string> order;
  for (const Obligation& each : due_items(found(patient, today), day(today), 14)) {
    if (each.severity == Severity::stop) order.push_back(each.rule);
  }
  CHECK(order == std::vector<std::string>{"symptom.low_mood", "mood.item9",
                                          "symptom.intracranial_hypertension",
                                          "us.trigger.pregnancy"});
}
