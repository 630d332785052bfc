// What results, medicines, symptoms, mood and supplies show, as obligations of the one engine: each
// once, each open until it is settled, none hidden by a word said before it.

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// The rules with every table, as for a patient who has facts of every kind.
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

void result(SamplePatient& patient, std::string_view on, std::string_view text,
            std::int64_t entry = 1) {
  LabDraw draw;
  draw.recorded = by_entry(entry);
  draw.collected = day(on);
  draw.values.push_back(parse_lab_value(text, load_lab_tables(), UnitSystem::us).value());
  patient.record.events.draws.push_back(draw);
}

Medicine& medicine(SamplePatient& patient, const std::string& name, std::string_view first,
                   std::int64_t entry = 1) {
  Medicine one;
  one.recorded = by_entry(entry);
  one.name = name;
  one.first = day(first);
  patient.record.events.medicines.push_back(one);
  return patient.record.events.medicines.back();
}

void symptom(SamplePatient& patient, const std::string& id, Grade grade, std::string_view first) {
  Symptom one;
  one.recorded = by_entry(1);
  one.symptom = id;
  one.grade = grade;
  one.first = day(first);
  patient.record.events.symptoms.push_back(one);
}

void ninth_above_zero(SamplePatient& patient, std::string_view on) {
  MoodScore score;
  score.recorded = by_entry(1);
  score.instrument = MoodInstrument::phq9;
  score.on = day(on);
  score.items = {0, 0, 0, 0, 0, 0, 0, 0, 1};
  score.total = 1;
  patient.record.events.moods.push_back(score);
}

/// A total alone.
void scored(SamplePatient& patient, MoodInstrument instrument, int total, std::string_view on) {
  MoodScore score;
  score.recorded = by_entry(1);
  score.instrument = instrument;
  score.on = day(on);
  score.total = total;
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

void set_aside(SamplePatient& patient, const std::string& rule, std::string_view due,
               std::int64_t entry) {
  patient.record.events.waivers.push_back(
      {by_entry(entry), rule, day(due), day(due), "talked about"});
}

/// The open ones of a rule.
std::size_t open_of(const Judgement& judgement, std::string_view rule) {
  std::size_t count = 0;
  for (const Obligation& each : all_of(judgement, rule)) {
    if (each.is_open()) ++count;
  }
  return count;
}

bool closes_gate(const Judgement& judgement, std::string_view rule) {
  return std::ranges::any_of(judgement.gate.conditions, [&](const GateCondition& each) {
    return each.rule == rule && each.met == Answer::no;
  });
}

const std::string today = "2026-11-20";

}  // namespace

TEST_CASE("the last result of an analyte is the one that is flagged", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  result(patient, "2026-11-01", "tg=9.2mmol/L");
  const Obligation flag = one(found(patient, today), "lab.T3");
  CHECK(flag.kind == Kind::lab);
  CHECK(flag.is_finding);
  CHECK(flag.due_on == day("2026-11-01"));
  CHECK_THAT(flag.message, Catch::Matchers::Contains("9.2 mmol/L (814.9 mg/dL)"));
  CHECK_THAT(flag.message, Catch::Matchers::Contains("for the clinic to judge"));
  result(patient, "2026-11-08", "tg=1.2mmol/L");
  CHECK(all_of(found(patient, today), "lab.T3").empty());
}

TEST_CASE("a follow-up is asked for from one day to another, and is late after it", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  result(patient, "2026-11-01", "alt=180");
  patient.record.events.draws.back().values.front().upper_limit = parse_lab_number("55").value();
  const Obligation open = one(found(patient, "2026-11-08"), "lab.L3");
  CHECK(open.first == day("2026-11-08"));
  CHECK(open.last == day("2026-11-08"));
  CHECK(open.state == ObligationState::open);
  CHECK(one(found(patient, "2026-11-09"), "lab.L3").state == ObligationState::overdue);
}

TEST_CASE("a waiver of one medicine leaves another of the same day", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  set_aside(patient, "interaction.not_checked", "2026-11-01", 6);
  medicine(patient, "one unknown thing", "2026-11-01", 5);
  CHECK(open_of(found(patient, today), "interaction.not_checked") == 0);
  medicine(patient, "another unknown thing", "2026-11-01", 7);
  CHECK(open_of(found(patient, today), "interaction.not_checked") == 1);
}

TEST_CASE("a result recorded after its day was waived is said all the same", "[findings]") {
  for (const std::int64_t entry : {5, 6, 7}) {
    SamplePatient patient("none", "2026-09-22");
    set_aside(patient, "lab.G1", "2026-11-01", 6);
    result(patient, "2026-11-01", "glucose=126", entry);
    CAPTURE(entry);
    CHECK(open_of(found(patient, today), "lab.G1") == (entry > 6 ? 1 : 0));
  }
}

TEST_CASE("a decision settles a grave finding recorded before it", "[findings]") {
  for (const std::int64_t entry : {5, 6, 7}) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    medicine(patient, "minocycline", "2026-11-01", entry);
    decide(patient, "interaction.tetracyclines", "2026-11-02", 6);
    CAPTURE(entry);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == (entry > 6 ? 1 : 0));
  }
}

TEST_CASE("a medicine settled in one course is judged again in the next", "[findings]") {
  SamplePatient patient("none", "2026-01-01");
  medicine(patient, "doxycycline", "2026-02-01", 5);
  decide(patient, "interaction.tetracyclines", "2026-02-02", 6);
  CHECK(open_of(found(patient, "2026-02-03"), "interaction.tetracyclines") == 0);
  patient.finished("2026-06-01");
  CourseRecord second = course_from(day("2026-09-22"));
  second.number = 2;
  second.lab_plan = patient.course().lab_plan;
  patient.record.courses.push_back(second);
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  decide(patient, "interaction.tetracyclines", "2026-09-01", 7);  // between the two
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 0);
}

TEST_CASE("a medicine matters beside the course, and a month after", "[findings]") {
  struct Row {
    const char* first;
    const char* last;
    const char* start;
    std::size_t said;
  };

  for (const Row& row : {Row{"2026-06-01", "2026-09-21", "2026-09-22", 0},
                         Row{"2026-06-01", "2026-11-30", "2026-09-22", 1},
                         Row{"2026-06-01", "2026-11-30", "2026-12-24", 0},
                         Row{"2026-06-01", "2026-12-24", "2026-12-24", 1}}) {
    SamplePatient patient("us-ipledge", row.start);
    medicine(patient, "doxycycline", row.first).last = day(row.last);
    CAPTURE(row.first, row.last, row.start);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == row.said);
  }
  SamplePatient over("us-ipledge", "2026-06-01");
  over.finished("2026-10-20");
  medicine(over, "doxycycline", "2026-11-20");
  CHECK(open_of(found(over, today), "interaction.tetracyclines") == 1);
  SamplePatient later("us-ipledge", "2026-06-01");
  later.finished("2026-10-19");
  medicine(later, "doxycycline", "2026-11-20");
  CHECK(open_of(found(later, today), "interaction.tetracyclines") == 0);
}

TEST_CASE("a name that is not in the list is not checked, and says so", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  medicine(patient, "minocyclin", "2026-11-01");
  const Obligation said = one(found(patient, today), "interaction.not_checked");
  CHECK(said.severity == Severity::warn);
  CHECK_THAT(said.message, Catch::Matchers::Contains("NOT checked"));
  CHECK_THAT(said.message, Catch::Matchers::Contains("minocycline"));
}

TEST_CASE("a severe headache beside a tetracycline is one finding", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "minocycline", "2026-11-01");
  REQUIRE(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  const Judgement both = found(patient, today);
  CHECK(stops(both) == "symptom.intracranial_hypertension");
  CHECK(open_of(both, "interaction.tetracyclines") == 0);
  CHECK_THAT(one(both, "symptom.intracranial_hypertension").message,
             Catch::Matchers::Contains("together with minocycline"));
  decide(patient, "symptom.intracranial_hypertension", "2026-11-11", 2);
  const Judgement settled = found(patient, today);
  CHECK(stops(settled).empty());
  CHECK(open_of(settled, "interaction.tetracyclines") == 1);
}

TEST_CASE("a headache long after the course leaves the medicine's finding", "[findings]") {
  SamplePatient patient("none", "2026-01-01");
  patient.finished("2026-06-01");
  medicine(patient, "minocycline", "2026-05-01");
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  const Judgement judgement = found(patient, today);
  CHECK(stops(judgement).empty());
  CHECK(open_of(judgement, "interaction.tetracyclines") == 1);
}

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

TEST_CASE("a red flag stops who is treated, and blocks who is not yet", "[findings]") {
  for (const auto& [start, severity] :
       {std::pair{"2026-11-20", Severity::stop}, std::pair{"2026-11-21", Severity::block}}) {
    SamplePatient patient("us-ipledge", start);
    ninth_above_zero(patient, "2026-11-20");
    const Obligation said = one(found(patient, today), "mood.item9");
    CAPTURE(start);
    CHECK(said.severity == severity);
    CHECK_FALSE(said.words.empty());
    CHECK_FALSE(said.contacts.empty());
  }
}

TEST_CASE("under a STOP the gate names it first, and no day to pick up on", "[findings]") {
  SamplePatient patient = us_third_supply();
  const Judgement before = found(patient, today);
  CHECK(before.gate.last_day == day("2026-11-24"));
  CHECK(answer(before, "us.window") == Answer::yes);
  MenstrualPeriod late;
  late.on = day("2026-11-19");
  late.missed = true;
  patient.record.events.periods.push_back(late);
  const Judgement stopped = found(patient, today);
  REQUIRE(stopped.has_stop());
  CHECK_FALSE(stopped.gate.last_day);
  CHECK_FALSE(answer(stopped, "us.window"));
  CHECK(stopped.gate.may_dispense == false);
  CHECK(stopped.gate.conditions.front().rule == "us.trigger.missed_period");
}

TEST_CASE("under a STOP what was found stays", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup("2026-11-01");
  patient.record.events.dispensings.back().capsules = {{40, 90}};
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  const Judgement judgement = found(patient, today);
  CHECK(stops(judgement) == "symptom.intracranial_hypertension");
  CHECK(open_of(judgement, "stock.over_30_days") == 1);
}

TEST_CASE("a limit of the US is said under its programme alone", "[findings]") {
  for (const auto& [programme, is_said] :
       {std::pair("us-ipledge", true), std::pair("uk", false), std::pair("none", false)}) {
    CAPTURE(programme);
    SamplePatient patient(programme, "2026-09-22");
    patient.category(Category::cannot).pickup("2026-11-20");
    patient.record.events.dispensings.back().capsules = {{40, 31}};
    CHECK(open_of(found(patient, today), "stock.over_30_days") == (is_said ? 1 : 0));
  }
}

TEST_CASE("a finding about a supply in hand stays when the next is picked up", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup("2026-11-18");
  patient.record.events.dispensings.back().capsules = {{40, 120}};
  CHECK(open_of(found(patient, today), "stock.over_30_days") == 1);
  patient.pickup("2026-11-20");
  CHECK(open_of(found(patient, today), "stock.over_30_days") == 1);
}

TEST_CASE("the limit of a programme and the general one are not both said", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup("2026-09-22", 60).pickup("2026-10-12");
  for (const char* on : {"2026-10-12", "2026-10-22", "2026-10-23", "2026-11-01"}) {
    CAPTURE(on);
    CHECK(open_of(found(patient, on), "us.supply.max") == 1);
    CHECK(open_of(found(patient, on), "stock.over_30_days") == 0);
  }
  patient.confirm("us.supply.max", "2026-10-22");
  CHECK(open_of(found(patient, "2026-10-23"), "us.supply.max") == 0);
  CHECK(open_of(found(patient, "2026-10-23"), "stock.over_30_days") == 0);
}

TEST_CASE("a supply said to last is not ended by capsules that were never there", "[findings]") {
  const auto due = [](const SamplePatient& patient, const char* on) {
    return one(found(patient, on), "supply.refill").due_on;
  };
  SamplePatient patient("none", "2026-09-22");
  patient.category(Category::cannot);
  patient.course().steps.clear();
  follow(patient.course(), day("2026-09-22"), "60mg");
  patient.pickup("2026-09-22");  // 30 x 40 mg: the plan takes 40 and 20
  CHECK(due(patient, "2026-09-23") == day("2026-10-22"));
  CHECK(open_of(found(patient, "2026-09-23"), "stock.low") == 1);
  // A step that came after it is another matter.
  patient.course().steps.front().from = day("2026-10-01");
  follow(patient.course(), day("2026-09-22"), "40mg");
  std::ranges::sort(patient.course().steps, {}, &RegimenStep::from);
  patient.taken("2026-09-22", "2026-09-30");
  CHECK(due(patient, "2026-09-30") == day("2026-10-01"));
  CHECK(open_of(found(patient, "2026-09-30"), "stock.low") == 0);
}

TEST_CASE("of medicines of which the same is said each keeps its own day", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "doxycycline", "2026-11-01", 5);
  medicine(patient, "minocycline", "2026-11-05", 6);
  const auto told = [&] {
    std::vector<std::string> out;
    for (const Obligation& each : due_items(found(patient, today), day(today), 14)) {
      if (each.rule != "interaction.tetracyclines") continue;
      out.push_back(iso(each.due_on.value()) + " " + each.message.substr(0, 12));
    }
    return out;
  };
  CHECK(told() == std::vector<std::string>{"2026-11-01 doxycycline:", "2026-11-05 minocycline:"});
  const std::vector<Finding> alerts = alerts_of(found(patient, today));
  CHECK(std::ranges::count(alerts, "interaction.tetracyclines", &Finding::rule) == 2);
  decide(patient, "interaction.tetracyclines", "2026-11-06", 5);
  CHECK(told() == std::vector<std::string>{"2026-11-05 minocycline:"});
}

TEST_CASE("a red flag beside a tetracycline is told in words that name both", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "doxycycline", "2026-11-01", 5);
  symptom(patient, "blurred_vision", Grade::unknown, "2026-11-10");
  const auto words = [&] {
    return all_of(found(patient, today), "symptom.intracranial_hypertension").front().words;
  };
  CHECK_THAT(words(), Catch::Matchers::StartsWith(
                          "Headache or changed sight while taking a tetracycline antibiotic may "
                          "be raised pressure in the head. The US label says: stop, and get"));
  symptom(patient, "headache_mild", Grade::severe, "2026-11-11");
  CHECK_THAT(words(), Catch::Matchers::StartsWith("Severe or lasting headache, with nausea"));
}

TEST_CASE("that the capsules run out is said once, by what is due", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  patient.pickup("2026-10-22").taken("2026-10-22", "2026-11-18");

  struct Row {
    const char* today;
    ObligationState state;
    Severity severity;
  };

  for (const Row& row : {Row{"2026-11-12", ObligationState::upcoming, Severity::info},
                         Row{"2026-11-14", ObligationState::open, Severity::info},
                         Row{"2026-11-18", ObligationState::open, Severity::warn}}) {
    CAPTURE(row.today);
    const Judgement judgement = found(patient, row.today);
    CHECK(all_of(judgement, "stock.low").empty());
    const Obligation refill = one(judgement, "supply.refill");
    CHECK(refill.due_on == day("2026-11-21"));
    CHECK(refill.state == row.state);
    CHECK(refill.severity == row.severity);
  }
}

TEST_CASE("a result that cannot be judged settles none before it", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  result(patient, "2026-11-01", "alt=180");
  patient.record.events.draws.back().values.front().upper_limit = parse_lab_number("55").value();
  result(patient, "2026-11-08", "alt=195");
  const Judgement judgement = found(patient, today);
  CHECK(one(judgement, "lab.L3").due_on == day("2026-11-01"));
  REQUIRE(judgement.not_judged.size() >= 1);
  CHECK_THAT(judgement.not_judged.front(), Catch::Matchers::StartsWith("ALT of Sun 2026-11-08"));
}

TEST_CASE("what no source wants watched is not missed by a judgement", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  for (const char* text : {"chol=180", "hb=14"}) result(patient, "2026-11-01", text);
  CHECK(found(patient, today).not_judged.empty());
  result(patient, "2026-11-01", "ck=90");
  CHECK(found(patient, today).not_judged.size() == 1);
}

TEST_CASE("what a source wants watched without a number is named as not judged", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  result(patient, "2026-11-01", "wbc=1.2");
  const Judgement judgement = found(patient, today);
  REQUIRE(judgement.not_judged.size() == 1);
  CHECK_THAT(judgement.not_judged.front(),
             Catch::Matchers::StartsWith("WBC of Sun 2026-11-01: 'clearly falling' has no number"));
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

TEST_CASE("a medicine to come can be decided on ahead", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "lymecycline", "2026-12-01", 5);
  const Judgement ahead = found(patient, today);
  CHECK(one(ahead, "interaction.tetracyclines").state == ObligationState::upcoming);
  CHECK(one(ahead, "interaction.tetracyclines").severity == Severity::warn);
  CHECK(one(ahead, "interaction.tetracyclines").at_stake == Severity::block);
  CHECK(one(ahead, "interaction.tetracyclines")
            .message.starts_with("from Tue 2026-12-01 on, lymecycline: "));
  CHECK(one(found(patient, "2026-12-01"), "interaction.tetracyclines")
            .message.starts_with("lymecycline: "));
  CHECK_FALSE(closes_gate(ahead, "interaction.tetracyclines"));
  CHECK(closes_gate(found(patient, "2026-12-01"), "interaction.tetracyclines"));
  decide(patient, "interaction.tetracyclines", today, 6);
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 0);
  CHECK(open_of(found(patient, "2026-12-02"), "interaction.tetracyclines") == 0);
}

TEST_CASE("a medicine on the skin that is to come closes no gate before its first day",
          "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "minocycline foam", "2026-12-20").route = Route::topical;
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  CHECK_FALSE(closes_gate(found(patient, "2026-12-19"), "interaction.tetracyclines"));
  CHECK(closes_gate(found(patient, "2026-12-20"), "interaction.tetracyclines"));
}

TEST_CASE("a medicine in use closes the gate of a course to come", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-12-10");
  medicine(patient, "minocycline", "2026-11-01");
  CHECK(closes_gate(found(patient, today), "interaction.tetracyclines"));
}

TEST_CASE("what weakens hormonal contraceptives names those in use", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.record.events.contraception = {
      {by_entry(1), day("2026-06-01"), day("2026-07-31"), {"combined_pill"}},
      {by_entry(2), day("2026-08-01"), {}, {"combined_pill", "male_condom"}},
      {by_entry(3), day("2026-08-01"), day("2026-10-31"), {"implant"}}};
  medicine(patient, "rifampicin", "2026-11-01");
  CHECK_THAT(one(found(patient, today), "interaction.hormonal_inducers").message,
             Catch::Matchers::EndsWith(
                 "is not concerned. Hormonal contraception in use: combined pill, since Mon "
                 "2026-06-01. It matters for the contraception that iPLEDGE REMS asks for"));
  patient.record.events.contraception = {{by_entry(2), day("2026-08-01"), {}, {"iud"}}};
  CHECK_THAT(one(found(patient, today), "interaction.hormonal_inducers").message,
             Catch::Matchers::EndsWith("is not concerned. It matters for the contraception that "
                                       "iPLEDGE REMS asks for"));
}

TEST_CASE("a red flag that ended before the course hides no medicine", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "headache_mild", Grade::severe, "2026-08-01");
  patient.record.events.symptoms.back().last = day("2026-08-03");
  CHECK(stops(found(patient, today)) == "symptom.intracranial_hypertension");
  decide(patient, "symptom.intracranial_hypertension", "2026-08-04", 2);
  medicine(patient, "minocycline", "2026-10-01", 3);
  CHECK(stops(found(patient, today)).empty());
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
}

TEST_CASE("a medicine that ended since the headache began is named", "[findings]") {
  for (const auto& [last, named] :
       {std::pair{"2026-11-08", false}, std::pair{"2026-11-09", true}}) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    medicine(patient, "Minocin", "2026-10-01").last = day(last);
    symptom(patient, "headache_mild", Grade::severe, "2026-11-09");
    const auto said = one(found(patient, today), "symptom.intracranial_hypertension").message;
    CAPTURE(last, said);
    CHECK((said.find("Minocin") != std::string::npos) == named);
  }
}

TEST_CASE("a course to come leaves what was found beside the one before", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-06-01");
  patient.finished("2026-11-01");
  result(patient, "2026-11-01", "tg=9.2mmol/L");
  medicine(patient, "minocycline", "2026-11-03");
  symptom(patient, "dry_lips", Grade::severe, "2026-10-01");
  CourseRecord next = course_from(day("2027-01-15"));
  next.number = 2;
  patient.record.courses.push_back(next);
  const Judgement judgement = found(patient, today);
  CHECK(open_of(judgement, "lab.T3") == 1);
  CHECK(open_of(judgement, "interaction.tetracyclines") == 1);
  CHECK(open_of(judgement, "symptom.dry_lips") == 1);
}

TEST_CASE("mood is asked about at the last visit, whatever was supplied since", "[findings]") {
  SamplePatient patient("uk", "2026-09-22");
  patient.visit(day("2026-11-10")).pickup("2026-11-12");
  CHECK(open_of(found(patient, today), "uk.mood.visit") == 1);
  SamplePatient over("uk", "2026-06-01");
  over.visit(day("2026-11-10")).finished("2026-11-01");
  CHECK(open_of(found(over, today), "uk.mood.visit") == 0);
}

TEST_CASE("days of doses that show the same are told as the last of them", "[findings]") {
  SamplePatient patient("none", "2026-11-01");
  for (int on = 1; on <= 3; ++on) {
    for (int n = 0; n < 4; ++n) take(patient.course(), day("2026-11-0" + std::to_string(on)), 40);
  }
  const Judgement judgement = found(patient, "2026-11-04");
  CHECK(open_of(judgement, "dose.over_plan") == 3);
  const auto listed = due_items(judgement, day("2026-11-04"), 14);
  const auto is_over = [](const Obligation& each) { return each.rule == "dose.over_plan"; };
  REQUIRE(std::ranges::count_if(listed, is_over) == 1);
  const auto told = std::ranges::find_if(listed, is_over);
  CHECK(told->due_on == day("2026-11-03"));
  CHECK_THAT(told->message, Catch::Matchers::Contains("3 such days since Sun 2026-11-01"));
}

TEST_CASE("every numbered row of the results closes the gate by its urgency", "[findings]") {
  const LabTables tables = load_lab_tables();
  for (const Threshold& row : tables.thresholds) {
    if (row.numbers.empty()) continue;
    const ThresholdNumber& number = row.numbers.front();
    const Wide limit = number.unit.empty() ? 50 : 1;
    const Wide at = number.number.num * 10'000 * limit / number.number.den;
    for (const int step : {-1, 0, 1}) {
      LabValue value;
      value.analyte = row.analytes.front();
      value.unit =
          number.unit.empty() ? tables.find(value.analyte)->units.front().ucum : number.unit;
      value.number.e4 = static_cast<std::int64_t>(at) + step;
      value.number.text = "x";
      value.upper_limit = LabNumber{"50", 500'000};
      SamplePatient patient("uk", "2026-09-22");
      LabDraw draw;
      draw.recorded = by_entry(1);
      draw.collected = day("2026-11-01");
      draw.values = {value};
      patient.record.events.draws = {draw};
      const bool holds = step == 0 ? row.inclusive : (step < 0) == row.below;
      const Judgement judgement = found(patient, today);
      const std::string rule = "lab." + row.id;
      INFO(row.id << " " << step);
      // A graver row of the same number may speak in its stead; then this one says nothing.
      for (const Obligation& flag : all_of(judgement, rule)) {
        CHECK(holds);
        CHECK(flag.severity == row.severity);
        CHECK((flag.state == ObligationState::blocked) == (row.severity == Severity::block));
      }
      const bool closes = std::ranges::any_of(
          judgement.gate.conditions, [&](const GateCondition& each) { return each.rule == rule; });
      CHECK(closes == (!all_of(judgement, rule).empty() && row.severity == Severity::block));
    }
  }
}

TEST_CASE("an urgent result closes the gate until the prescriber has decided", "[findings]") {
  for (const std::int64_t entry : {5, 6, 7}) {
    SamplePatient patient("uk", "2026-09-22");
    result(patient, "2026-11-01", "tg=9.2mmol/L", entry);
    const Judgement open = found(patient, today);
    CHECK(one(open, "lab.T3").severity == Severity::block);
    CHECK(one(open, "lab.T3").state == ObligationState::blocked);
    CHECK(one(open, "lab.T3").needs_decision());
    CHECK(open.gate.may_dispense == false);
    decide(patient, "lab.T3", "2026-11-02", 6);
    CAPTURE(entry);
    CHECK(open_of(found(patient, today), "lab.T3") == (entry > 6 ? 1 : 0));
  }
}

TEST_CASE("a decision before the draw says nothing of it", "[findings]") {
  for (const auto& [on, open] : {std::pair{"2026-10-31", 1}, std::pair{"2026-11-01", 0}}) {
    SamplePatient patient("uk", "2026-09-22");
    result(patient, "2026-11-01", "tg=500", 5);
    decide(patient, "lab.T2", on, 6);
    CAPTURE(on);
    CHECK(open_of(found(patient, today), "lab.T2") == static_cast<std::size_t>(open));
  }
}

TEST_CASE("a waiver leaves an urgent result as it is", "[findings]") {
  SamplePatient patient("uk", "2026-09-22");
  result(patient, "2026-11-01", "tg=9.2mmol/L", 5);
  set_aside(patient, "lab.T3", "2026-11-01", 6);
  CHECK(one(found(patient, today), "lab.T3").state == ObligationState::blocked);
}

TEST_CASE("where no supply is picked up an urgent result is a WARN", "[findings]") {
  for (const auto& [last, severity] :
       {std::pair{"2026-11-20", Severity::warn}, std::pair{"2026-11-21", Severity::block}}) {
    SamplePatient patient("uk", "2026-06-01");
    patient.finished(last);
    result(patient, "2026-11-01", "tg=9.2mmol/L");
    const Judgement judgement = found(patient, today);
    CAPTURE(last);
    CHECK(one(judgement, "lab.T3").severity == severity);
    const auto& conditions = judgement.gate.conditions;
    CHECK((std::ranges::find(conditions, "lab.T3", &GateCondition::rule) != conditions.end()) ==
          (severity == Severity::block));
  }
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

TEST_CASE("among findings as severe the urgent come first, what was not checked last",
          "[findings]") {
  SamplePatient patient("uk", "2026-09-22");
  medicine(patient, "one unknown thing", "2026-10-01");
  result(patient, "2026-11-01", "glucose=126");
  symptom(patient, "vasculitis", Grade::unknown, "2026-11-10");
  std::vector<Finding> alerts = alerts_of(found(patient, today));
  std::erase_if(alerts, [](const Finding& each) { return each.severity != Severity::warn; });
  sort_findings(alerts);
  REQUIRE(alerts.size() >= 3);
  CHECK(alerts.front().rule == "symptom.vasculitis");
  CHECK(alerts.back().rule == "interaction.not_checked");
}

TEST_CASE("the run-out is due on the day its words name", "[findings]") {
  for (const bool is_logged : {true, false}) {
    SamplePatient patient("none", "2026-09-22");
    patient.pickup("2026-10-22").taken("2026-10-22", is_logged ? "2026-11-18" : "2026-11-14");
    const Obligation refill = one(found(patient, "2026-11-19"), "supply.refill");
    INFO(refill.message);
    REQUIRE(refill.due_on);
    const bool names_day =
        refill.message.find(iso(*refill.due_on)) != std::string::npos ||
        refill.message.find(iso(*refill.due_on - days(1))) != std::string::npos ||
        refill.message == "supply runs out";
    CHECK(names_day);
  }
}

TEST_CASE("a result without an upper limit ends no flag of one that had it", "[lab]") {
  const char* const today = "2026-11-22";
  for (const auto& [first, limit, later, rule] :
       {std::tuple{"alt=300", "55", "alt=290", "lab.L4"},
        std::tuple{"bilirubin=60umol/L", "20", "bilirubin=58umol/L", "lab.L4.bilirubin"}}) {
    INFO(first);
    SamplePatient patient("us-ipledge", "2026-09-22");
    result(patient, "2026-11-02", first, 1);
    patient.record.events.draws.back().values.back().upper_limit = parse_lab_number(limit).value();
    result(patient, "2026-11-20", later, 2);
    const Judgement judgement = found(patient, today);
    REQUIRE(open_of(judgement, rule) == 1);
    CHECK(one(judgement, rule).severity == Severity::block);
    CHECK_THAT(one(judgement, rule).message,
               Catch::Matchers::EndsWith("no later result could be compared with it"));
    patient.record.events.draws.back().values.back().upper_limit = parse_lab_number("200").value();
    CHECK(open_of(found(patient, today), rule) == 0);
  }
}

TEST_CASE("a headache or changed sight beside a tetracycline is one STOP", "[symptom]") {
  const char* const today = "2026-11-22";
  for (const char* id : {"headache_mild", "blurred_vision"}) {
    INFO(id);
    SamplePatient patient("us-ipledge", "2026-09-22");
    symptom(patient, id, Grade::mild, "2026-11-10");
    medicine(patient, "doxycycline", "2026-11-20", 2);
    const Judgement judgement = found(patient, today);
    const Obligation& stop = one(judgement, "symptom.intracranial_hypertension");
    CHECK(stop.severity == Severity::stop);
    CHECK(stop.due_on == day("2026-11-20"));
    CHECK_THAT(stop.message, Catch::Matchers::EndsWith("together with doxycycline"));
    CHECK(open_of(judgement, "interaction.tetracyclines") == 0);
    // Decided before the medicine was recorded is not decided; after it, it is.
    decide(patient, "symptom.intracranial_hypertension", "2026-11-22", 3);
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
    patient.record.events.confirmations.back().recorded = by_entry(1);
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 1);
    // Over before the medicine began, or beside another one, it is none.
    patient.record.events.symptoms.back().last = day("2026-11-19");
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
    patient.record.events.symptoms.back().last.reset();
    patient.record.events.medicines.back().name = "azithromycin";
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
  }
}
