// Symptoms that are a red flag together, and scores of one day, as findings.

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

Rulebook every_table(const PatientRecord& patient) {
  Rulebook rules = rulebook_of(patient);
  rules.dosing = load_dosing_rules();
  rules.labs = load_lab_tables();
  rules.interactions = load_interactions();
  rules.symptoms = load_symptoms();
  rules.mood = load_mood_rules();
  rules.supply = load_supply_rules();
  return rules;
}

Judgement found(const SamplePatient& patient, std::string_view today) {
  return judged(patient, every_table(patient.record), {day(today), {}});
}

Recorded by_entry(std::int64_t entry) { return {entry, entry, entry, entry}; }

void medicine(SamplePatient& patient, const std::string& name, std::string_view first) {
  Medicine one;
  one.recorded = by_entry(1);
  one.name = name;
  one.first = day(first);
  patient.record.events.medicines.push_back(one);
}

void symptom(SamplePatient& patient, const std::string& id, Grade grade, std::string_view first,
             std::int64_t entry) {
  Symptom one;
  one.recorded = by_entry(entry);
  one.symptom = id;
  one.grade = grade;
  one.first = day(first);
  patient.record.events.symptoms.push_back(one);
}

void ninth_above_zero(SamplePatient& patient, std::string_view on, std::int64_t entry) {
  MoodScore score;
  score.recorded = by_entry(entry);
  score.instrument = MoodInstrument::phq9;
  score.on = day(on);
  score.items = {0, 0, 0, 0, 0, 0, 0, 0, 1};
  score.total = 1;
  patient.record.events.moods.push_back(score);
}

void decide(SamplePatient& patient, const std::string& rule, std::string_view on,
            std::int64_t entry) {
  Confirmation fact;
  fact.recorded = by_entry(entry);
  fact.step = rule;
  fact.on = day(on);
  fact.note = "decided";
  patient.record.events.confirmations.push_back(fact);
}

/// The open ones of a rule.
std::size_t open_of(const Judgement& judgement, std::string_view rule) {
  std::size_t count = 0;
  for (const Obligation& each : all_of(judgement, rule)) {
    if (each.is_open()) ++count;
  }
  return count;
}

const std::string today = "2026-11-20";

}  // namespace

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
