// Decisions and waivers that a merge brought: what their writers never saw stays open, of whatever
// kind it is, though it was recorded under an earlier number.

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

Recorded by_entry(std::int64_t entry) { return {entry, entry, entry, entry}; }

/// What is judged on a day, with every table.
Judgement found(const SamplePatient& patient) {
  static const Rulebook rules = [&] {  // every patient here has the same programme
    Rulebook all = rulebook_of(patient.record);
    all.dosing = load_dosing_rules();
    all.labs = load_lab_tables();
    all.interactions = load_interactions();
    all.symptoms = load_symptoms();
    all.mood = load_mood_rules();
    all.supply = load_supply_rules();
    return all;
  }();
  return judged(patient, rules, {day("2026-11-20"), {}});
}

using Span = std::vector<EntrySpan>;

/// Whether something of the rule is open after a decision or waiver in entry 25 whose writer lacked
/// `unseen`.
bool is_open_decided(SamplePatient patient, const std::string& rule, const Span& unseen) {
  Confirmation said{by_entry(25), rule, day("2026-11-15"), {}, "decided"};
  said.unseen = unseen;
  patient.record.events.confirmations.push_back(said);
  return std::ranges::any_of(all_of(found(patient), rule),
                             [](const Obligation& each) { return each.is_open(); });
}

bool is_open_waived(SamplePatient patient, const std::string& rule, std::string_view due,
                    const Span& unseen) {
  Waiver said{by_entry(25), rule, day(due), day("2026-11-15"), "known"};
  said.unseen = unseen;
  patient.record.events.waivers.push_back(said);
  return std::ranges::any_of(all_of(found(patient), rule),
                             [](const Obligation& each) { return each.is_open(); });
}

void add_symptom(SamplePatient& patient, const std::string& id, std::string_view first,
                 std::int64_t entry) {
  Symptom one;
  one.recorded = by_entry(entry);
  one.symptom = id;
  one.first = day(first);
  patient.record.events.symptoms.push_back(one);
}

/// A patient with one cause of each kind, all of them told by entry 20.
SamplePatient everything() {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.test("2026-11-12", TestResult::positive);
  patient.record.events.tests.back().recorded = by_entry(20);
  add_symptom(patient, "visual_loss", "2026-11-10", 20);
  LabDraw draw;
  draw.recorded = by_entry(20);
  draw.collected = day("2026-11-10");
  draw.values.push_back(parse_lab_value("tg=850", load_lab_tables(), UnitSystem::us).value());
  patient.record.events.draws.push_back(draw);
  Medicine medicine;
  medicine.recorded = by_entry(20);
  medicine.name = "doxycycline";
  medicine.first = day("2026-11-10");
  patient.record.events.medicines.push_back(medicine);
  MoodScore score;
  score.recorded = by_entry(20);
  score.instrument = MoodInstrument::phq9;
  score.on = day("2026-11-10");
  score.items = {0, 0, 0, 0, 0, 0, 0, 0, 1};
  score.total = 1;
  patient.record.events.moods.push_back(score);
  return patient;
}

}  // namespace

TEST_CASE("a decision settles nothing that its writer did not have", "[unseen]") {
  const SamplePatient patient = everything();
  for (const char* rule : {"symptom.visual_loss", "us.trigger.pregnancy", "lab.T3",
                           "interaction.tetracyclines", "mood.item9"}) {
    INFO(rule);
    CHECK(is_open_decided(patient, rule, {{20, 20}}));
    CHECK(is_open_decided(patient, rule, {{3, 7}, {19, 21}}));
    CHECK_FALSE(is_open_decided(patient, rule, {}));
    CHECK_FALSE(is_open_decided(patient, rule, {{3, 19}, {21, 24}}));
  }
}

TEST_CASE("both halves of a red flag must have been there", "[unseen]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  add_symptom(patient, "headache_mild", "2026-11-10", 20);
  add_symptom(patient, "nausea", "2026-11-10", 22);
  const std::string rule = "symptom.intracranial_hypertension";
  CHECK_FALSE(is_open_decided(patient, rule, {{21, 21}}));
  CHECK(is_open_decided(patient, rule, {{20, 20}}));  // the earlier half, too
  CHECK(is_open_decided(patient, rule, {{22, 22}}));
}

TEST_CASE("a waiver sets nothing aside that its writer did not have", "[unseen]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-11-01", "2026-11-15");
  for (Dose& dose : patient.course().doses) dose.recorded = by_entry(2);
  const auto dose = std::ranges::find(patient.course().doses, day("2026-11-10"), &Dose::on);
  REQUIRE(dose != patient.course().doses.end());
  dose->amount = Milligrams(80);
  dose->recorded = by_entry(20);
  CHECK_FALSE(is_open_waived(patient, "dose.over_plan", "2026-11-10", {}));
  CHECK(is_open_waived(patient, "dose.over_plan", "2026-11-10", {{20, 20}}));
  CHECK_FALSE(is_open_waived(patient, "dose.over_plan", "2026-11-10", {{2, 2}}));
}

TEST_CASE("lists say nothing was settled, either", "[unseen]") {
  Events events;
  events.confirmations = {{by_entry(25), "lab.T3", day("2026-11-15"), {}, "diet", {{20, 20}}}};
  events.waivers = {
      {by_entry(26), "lab.T3", day("2026-11-10"), day("2026-11-16"), "known", {{20, 20}}}};
  const auto words = [&](const Cause& cause) {
    const auto said = settled_by(events, "lab.T3", {day("2026-11-10")}, cause, day("2026-11-20"));
    return said ? settled_words(*said) : std::string();
  };
  CHECK(words(20).empty());
  CHECK(words(19) == "waived Mon 2026-11-16: known");
  Cause both = 19;
  both.add(20);
  CHECK(words(both).empty());
  CHECK(words(26) == "waived Mon 2026-11-16: known");
  CHECK(words(27).empty());
  CHECK(words({}) == "waived Mon 2026-11-16: known");  // of no entry
}
