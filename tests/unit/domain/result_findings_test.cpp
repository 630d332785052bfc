// What laboratory results show: the last of an analyte, what closes the gate, and what is not
// judged.

#include "tests/unit/domain/findings.hpp"

using namespace isotrack;
using namespace isotrack::test;

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

TEST_CASE("a result recorded after its day was waived is said all the same", "[findings]") {
  for (const std::int64_t entry : {5, 6, 7}) {
    SamplePatient patient("none", "2026-09-22");
    set_aside(patient, "lab.G1", "2026-11-01", 6);
    result(patient, "2026-11-01", "glucose=126", entry);
    CAPTURE(entry);
    CHECK(open_of(found(patient, today), "lab.G1") == (entry > 6 ? 1 : 0));
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

TEST_CASE("a flagged result that was not held against every number is named, too", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  result(patient, "2026-11-01", "alt=600");
  const Judgement without = found(patient, today);
  CHECK(one(without, "lab.L6").due_on == day("2026-11-01"));
  REQUIRE(without.not_judged.size() == 1);
  CHECK_THAT(without.not_judged.front(), Catch::Matchers::StartsWith("ALT of Sun 2026-11-01"));
  patient.record.events.draws.back().values.front().upper_limit = parse_lab_number("55").value();
  CHECK(found(patient, today).not_judged.empty());
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
