// Symptoms that are a red flag together, and scores of one day, as findings.

#include "tests/unit/domain/findings.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("two symptoms of one day are one STOP, until the prescriber decides", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "minocycline", "2026-11-01");
  symptom(patient, "headache_mild", Grade::moderate, "2026-11-10", 2);
  symptom(patient, "nausea", Grade::unknown, "2026-11-12", 3);
  patient.record.events.symptoms.back().words = "threw up";
  const Judgement both = found(patient, today);
  CHECK(stops(both) == "symptom.intracranial_hypertension");
  const Obligation stop = one(both, "symptom.intracranial_hypertension");
  CHECK(stop.due_on == day("2026-11-10"));  // the headache beside the tetracycline alone
  CHECK(stop.cause.entries() == std::vector<std::int64_t>{2, 3, 1});
  CHECK(stop.symptoms == std::vector<std::int64_t>{2, 3});
  CHECK(stop.message ==
        "headache, with \"threw up\": nausea or vomiting, since Tue 2026-11-10, together with "
        "minocycline");
  CHECK(open_of(both, "interaction.tetracyclines") == 0);
  patient.record.events.symptoms.back().last = day("2026-11-13");  // an end settles nothing
  CHECK(stops(found(patient, today)) == "symptom.intracranial_hypertension");
  decide(patient, "symptom.intracranial_hypertension", "2026-11-14", 4);
  const Judgement settled = found(patient, today);
  CHECK(stops(settled).empty());
  for (const Obligation& each : all_of(settled, "symptom.intracranial_hypertension")) {
    CHECK(each.met_on == day("2026-11-14"));
  }
  CHECK(open_of(settled, "interaction.tetracyclines") == 1);
}

TEST_CASE("a decision before the other half was recorded does not settle the two", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "headache_mild", Grade::moderate, "2026-11-10", 2);
  decide(patient, "symptom.intracranial_hypertension", "2026-11-14", 3);
  symptom(patient, "nausea", Grade::unknown, "2026-11-12", 4);
  CHECK(stops(found(patient, today)) == "symptom.intracranial_hypertension");
}

TEST_CASE("a symptom that is the red flag alone leaves one STOP beside the two", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "headache_mild", Grade::moderate, "2026-11-10", 2);
  symptom(patient, "nausea", Grade::unknown, "2026-11-12", 3);
  symptom(patient, "blurred_vision", Grade::unknown, "2026-11-12", 4);
  CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 1);
  CHECK(one(found(patient, today), "symptom.intracranial_hypertension").message ==
        "headache, with nausea or vomiting and blurred vision, since Thu 2026-11-12");
  symptom(patient, "intracranial_hypertension", Grade::unknown, "2026-11-13", 5);
  CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 1);
  CHECK(one(found(patient, today), "symptom.intracranial_hypertension").message ==
        "severe or lasting headache, since Fri 2026-11-13");
}

TEST_CASE("a rash and a fever of other days are one finding while both go on", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "rash", Grade::unknown, "2026-11-10", 2);
  symptom(patient, "fever", Grade::unknown, "2026-11-11", 3);
  const Judgement both = found(patient, today);
  CHECK(stops(both) == "symptom.severe_skin_reaction");
  const Obligation stop = one(both, "symptom.severe_skin_reaction");
  CHECK(stop.message == "rash, with fever, since Wed 2026-11-11");
  CHECK(stop.symptoms == std::vector<std::int64_t>{2, 3});
  CHECK(open_of(both, "symptom.fever") == 0);
  // What the prescriber decided about the skin says nothing of the blood count.
  decide(patient, "symptom.severe_skin_reaction", "2026-11-12", 4);
  CHECK(open_of(found(patient, today), "symptom.severe_skin_reaction") == 0);
  CHECK(open_of(found(patient, today), "symptom.fever") == 1);
  patient.record.events.confirmations.clear();
  patient.record.events.symptoms.front().last = day("2026-11-10");  // over before the fever
  CHECK(open_of(found(patient, today), "symptom.severe_skin_reaction") == 0);
  CHECK(open_of(found(patient, today), "symptom.fever") == 1);
}

TEST_CASE("what is in own words is never judged", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  symptom(patient, "other", Grade::severe, "2026-11-10", 1);
  CHECK(all_of(found(patient, today), "symptom.other").empty());
}

TEST_CASE("two answers above zero of one day are told apart", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  ninth_above_zero(patient, "2026-11-10", 1);
  CHECK(one(found(patient, today), "mood.item9").message ==
        "item 9 of PHQ-9 answered above zero on Tue 2026-11-10");
  ninth_above_zero(patient, "2026-11-10", 7);
  std::vector<std::string> messages;
  for (const Obligation& each : all_of(found(patient, today), "mood.item9")) {
    messages.push_back(each.message);
  }
  CHECK(messages == std::vector<std::string>{
                        "item 9 of PHQ-9 answered above zero on Tue 2026-11-10, entry #1",
                        "item 9 of PHQ-9 answered above zero on Tue 2026-11-10, entry #7"});
}

TEST_CASE("what is told before any course is recorded blocks until it is decided", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  const Rulebook rules = every_table(patient.record);
  patient.record.courses.clear();
  symptom(patient, "suicidal_thoughts", Grade::unknown, "2026-11-18", 2);
  symptom(patient, "dry_lips", Grade::severe, "2026-11-18", 3);
  ninth_above_zero(patient, "2026-11-19", 4);
  medicine(patient, "minocycline", "2026-11-01");
  const auto on_file = [&] {
    return judge(patient.record, nullptr, {}, products(), rules, {day(today), {}});
  };
  const Judgement before = on_file();
  for (const char* rule : {"symptom.suicidal_thoughts", "mood.item9"}) {
    CAPTURE(rule);
    CHECK(one(before, rule).severity == Severity::block);
    CHECK(before.needs_decision(rule));
  }
  CHECK(one(before, "symptom.dry_lips").severity == Severity::warn);
  CHECK(before.gate.may_dispense == false);
  CHECK(all_of(before, "interaction.tetracyclines").empty());  // judged when a course starts
  decide(patient, "symptom.suicidal_thoughts", "2026-11-20", 5);
  decide(patient, "mood.item9", "2026-11-20", 6);
  CHECK_FALSE(on_file().needs_decision("symptom.suicidal_thoughts"));
  CHECK_FALSE(on_file().needs_decision("mood.item9"));
}

TEST_CASE("what is told long after the last dose stands until it is decided", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-01-01");
  patient.record.courses.front().end = CourseEnd{{}, EndKind::finished, day("2026-03-31"), ""};
  symptom(patient, "suicidal_thoughts", Grade::unknown, "2026-10-18", 2);
  ninth_above_zero(patient, "2026-11-10", 3);
  for (const char* rule : {"symptom.suicidal_thoughts", "mood.item9"}) {
    CAPTURE(rule);
    CHECK(one(found(patient, today), rule).severity == Severity::stop);
    decide(patient, rule, "2026-11-19", 5);
    CHECK_FALSE(found(patient, today).needs_decision(rule));
  }
}

TEST_CASE("a red flag keeps the day of the decision that settled it", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "suicidal_thoughts", Grade::unknown, "2026-10-20", 2);
  patient.record.events.symptoms.back().last = day("2026-11-09");
  decide(patient, "symptom.suicidal_thoughts", "2026-11-01", 3);
  symptom(patient, "suicidal_thoughts", Grade::unknown, "2026-11-10", 4);
  decide(patient, "symptom.suicidal_thoughts", "2026-11-10", 5);
  std::vector<Date> settled;
  for (const Obligation& each : all_of(found(patient, today), "symptom.suicidal_thoughts")) {
    if (each.met_on) settled.push_back(*each.met_on);
  }
  CHECK(settled == std::vector<Date>{day("2026-11-01"), day("2026-11-10")});
}
