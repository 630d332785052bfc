// What the record shows, as obligations of the one engine: each once, each open until it is
// settled, none hidden by a word said before it. Supplies, doses, red flags, and their order.

#include "tests/unit/domain/findings.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a decision settles a grave finding recorded before it", "[findings]") {
  for (const std::int64_t entry : {5, 6, 7}) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    medicine(patient, "minocycline", "2026-11-01", entry);
    decide(patient, "interaction.tetracyclines", "2026-11-02", 6);
    CAPTURE(entry);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == (entry > 6 ? 1 : 0));
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
