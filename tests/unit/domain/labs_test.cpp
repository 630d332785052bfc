// The lab plans on one concrete course: the first dose is of Tue 2026-09-22.

#include <set>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A course under a plan, with nobody's programme in the way; every dose taken.
SamplePatient on_plan(const std::string& plan, std::string_view first_dose = "2026-09-22") {
  SamplePatient patient("none", first_dose);
  patient.labs(plan).taken(day(first_dose), day("2027-12-31"));
  return patient;
}

std::vector<Obligation> labs(const Judgement& judgement) {
  return of_kind(judgement.obligations, Kind::lab);
}

/// The due days of a rule when each draw is made on its day.
std::string schedule(const std::string& plan, const std::string& rule, int count) {
  SamplePatient patient = on_plan(plan);
  patient.draw("2026-09-10");  // the baseline
  Date today = day("2026-09-23");
  std::string out;
  for (int i = 0; i < count; ++i) {
    const auto next = next_due(judged(patient, today), rule);
    if (!next) return out + (out.empty() ? "none" : " none");
    out += (out.empty() ? "" : " ") + iso(*next);
    patient.draw(*next);
    today = *next + days(1);
  }
  return out;
}

/// The state of the step of a rule due on `due` once a draw was made on `drawn`, seen that day.
std::optional<ObligationState> after_draw(const std::string& plan, const std::string& rule,
                                          std::string_view due, std::string_view drawn) {
  SamplePatient patient = on_plan(plan);
  patient.draw(drawn);
  return state_on(judged(patient, drawn), rule, due);
}

void check_met(const std::string& plan, const std::string& rule, const char* due,
               const std::vector<std::pair<const char*, bool>>& draws) {
  for (const auto& [drawn, met] : draws) {
    CAPTURE(rule, due, drawn);
    CHECK((after_draw(plan, rule, due, drawn) == ObligationState::met) == met);
  }
}

}  // namespace

TEST_CASE("monthly_classic: every 30 days from the first dose", "[labs]") {
  CHECK(schedule("monthly_classic", "monthly_classic", 6) ==
        "2026-10-22 2026-11-21 2026-12-21 2027-01-20 2027-02-19 2027-03-21");
}

TEST_CASE("monthly_classic: a draw of 11-18 meets 11-21, and the next is 12-21", "[labs]") {
  SamplePatient patient = on_plan("monthly_classic");
  patient.draw("2026-09-10").draw("2026-10-22").draw("2026-11-18");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(state_on(judgement, "monthly_classic", "2026-11-21") == ObligationState::met);
  CHECK(next_due(judgement, "monthly_classic") == day("2026-12-21"));
}

TEST_CASE("monthly_classic: a draw 6 days late meets", "[labs]") {
  // The nurse of experience.md: due Sat 2026-11-14, drawn Fri 2026-11-20.
  SamplePatient patient = on_plan("monthly_classic", "2026-08-16");
  patient.draw("2026-08-10").draw("2026-09-15").draw("2026-10-15");
  CHECK(state_on(judged(patient, "2026-11-19"), "monthly_classic", "2026-11-14") ==
        ObligationState::overdue);
  patient.draw("2026-11-20");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(state_on(judgement, "monthly_classic", "2026-11-14") == ObligationState::met);
  CHECK(next_due(judgement, "monthly_classic") == day("2026-12-14"));
}

TEST_CASE("monthly_classic: each draw belongs to one step, 7 days before it to 22 after",
          "[labs]") {
  check_met("monthly_classic", "monthly_classic", "2026-11-21",
            {{"2026-11-13", false},  // the last day of the step before
             {"2026-11-14", true},
             {"2026-11-21", true},
             {"2026-12-13", true},
             {"2026-12-14", false}});
  check_met(
      "monthly_classic", "monthly_classic", "2026-10-22",
      {{"2026-10-14", false}, {"2026-10-15", true}, {"2026-11-13", true}, {"2026-11-14", false}});
}

TEST_CASE("monthly_classic: the states of one step, day by day", "[labs]") {
  SamplePatient patient = on_plan("monthly_classic");
  patient.draw("2026-09-10").draw("2026-10-22");
  const auto state = [&](const char* today) {
    return state_on(judged(patient, today), "monthly_classic", "2026-11-21");
  };
  CHECK(state("2026-11-13") == ObligationState::upcoming);
  CHECK(state("2026-11-14") == ObligationState::open);
  CHECK(state("2026-11-20") == ObligationState::open);
  CHECK(state("2026-11-21") == ObligationState::due);
  CHECK(state("2026-11-22") == ObligationState::overdue);
  CHECK(state("2026-12-13") == ObligationState::overdue);
  CHECK(state("2026-12-14") == ObligationState::missed);
}

TEST_CASE("monthly_classic: severity is what is true today", "[labs]") {
  SamplePatient patient = on_plan("monthly_classic");
  patient.draw("2026-09-10").draw("2026-10-22");
  const auto seen = [&](const char* today) {
    return due_on(judged(patient, today), "monthly_classic", day("2026-11-21")).value();
  };
  CHECK(seen("2026-11-01").severity == Severity::info);
  CHECK(seen("2026-11-01").at_stake == Severity::warn);
  CHECK(seen("2026-11-25").severity == Severity::warn);
}

TEST_CASE("monthly_classic: the baseline is at most 30 days old on the first day", "[labs]") {
  check_met(
      "monthly_classic", "monthly_classic.baseline", "2026-09-22",
      {{"2026-08-22", false}, {"2026-08-23", true}, {"2026-09-22", true}, {"2026-09-23", false}});
}

TEST_CASE("monthly_classic: at the end, from the last dose to 7 days after", "[labs]") {
  SamplePatient patient("none", "2026-09-22");
  patient.labs("monthly_classic").taken("2026-09-22", "2026-11-10").finished("2026-11-10");
  const Judgement judgement = judged(patient, "2026-11-12");
  CHECK(next_due(judgement, "monthly_classic.end") == day("2026-11-10"));
  // While on the drug, and no longer: the step of 2026-11-21 is gone.
  CHECK(state_on(judgement, "monthly_classic", "2026-11-21") == std::nullopt);
  for (const auto& [drawn, met] : std::vector<std::pair<const char*, bool>>{
           {"2026-11-09", false}, {"2026-11-10", true}, {"2026-11-17", true}}) {
    SamplePatient other = patient;
    other.draw(drawn);
    CAPTURE(drawn);
    CHECK((state_on(judged(other, drawn), "monthly_classic.end", "2026-11-10") ==
           ObligationState::met) == met);
  }
  CHECK(all_of(judged(on_plan("monthly_classic"), "2026-11-12"), "monthly_classic.end").empty());
}

TEST_CASE("us_label_legacy: every 14 days until the response is established", "[labs]") {
  CHECK(schedule("us_label_legacy", "us_label_legacy", 4) ==
        "2026-10-06 2026-10-20 2026-11-03 2026-11-17");
  check_met(
      "us_label_legacy", "us_label_legacy", "2026-10-20",
      {{"2026-10-12", false}, {"2026-10-13", true}, {"2026-10-26", true}, {"2026-10-27", false}});
  SamplePatient patient = on_plan("us_label_legacy");
  patient.draw("2026-09-10").draw("2026-10-06").draw("2026-10-20");
  CHECK(next_due(judged(patient, "2026-10-21"), "us_label_legacy") == day("2026-11-03"));
  patient.confirm("us_label_legacy.response", "2026-10-21");
  CHECK(next_due(judged(patient, "2026-10-21"), "us_label_legacy") == std::nullopt);
  CHECK(asked_of(judged(patient, "2026-12-21"), "us_label_legacy").empty());
}

TEST_CASE("plans without a number: an obligation without a date, INFO", "[labs]") {
  for (const char* plan : {"us_label_current", "aad_2016", "aad_2024"}) {
    SamplePatient patient = on_plan(plan);
    CAPTURE(plan);
    const auto items = asked_of(judged(patient, "2026-11-22"), plan);
    REQUIRE(items.size() == 1);
    CHECK_FALSE(items.front().due_on.has_value());
    CHECK(items.front().severity == Severity::info);
    CHECK(items.front().state != ObligationState::overdue);
  }
  for (const char* plan : {"us_label_current", "aad_2016"}) {
    SamplePatient patient = on_plan(plan);
    patient.confirm(std::string(plan) + ".response", "2026-11-01");
    CAPTURE(plan);
    CHECK(asked_of(judged(patient, "2026-11-22"), plan).empty());
  }
}

TEST_CASE("us_label_current: the baseline is before the start", "[labs]") {
  check_met("us_label_current", "us_label_current.baseline", "2026-09-22",
            {{"2026-06-01", true}, {"2026-09-22", true}, {"2026-09-23", false}});
}

TEST_CASE("delphi_2022: once, 28 days after the peak dose, not before day 56", "[labs]") {
  // One dose throughout: the peak is day 1, so day 56 = 2026-11-16 rules; 7 days either way.
  CHECK(schedule("delphi_2022", "delphi_2022", 2) == "2026-11-16 none");
  check_met(
      "delphi_2022", "delphi_2022", "2026-11-16",
      {{"2026-11-08", false}, {"2026-11-09", true}, {"2026-11-16", true}, {"2026-11-23", true}});
  check_met("delphi_2022", "delphi_2022.baseline", "2026-09-22",
            {{"2026-08-21", false}, {"2026-08-22", true}, {"2026-09-22", true}});
}

TEST_CASE("delphi_2022: a later peak moves it", "[labs]") {
  SamplePatient patient = on_plan("delphi_2022");
  follow(patient.course(), day("2026-11-01"), "60mg");
  CHECK(next_due(judged(patient, "2026-11-02"), "delphi_2022") == day("2026-11-29"));
  // Planned, it is known beforehand.
  CHECK(next_due(judged(patient, "2026-10-02"), "delphi_2022") == day("2026-11-29"));
  patient.draw("2026-11-21");
  CHECK(next_due(judged(patient, "2026-11-22"), "delphi_2022") == day("2026-11-29"));
  patient.draw("2026-11-22");
  CHECK(next_due(judged(patient, "2026-11-22"), "delphi_2022") == std::nullopt);
}

TEST_CASE("delphi_2022: the peak is of mg per kg", "[labs]") {
  // A step is planned by the weight of its first day: a loss of weight makes no new peak, the same
  // milligrams planned anew on less weight do.
  SamplePatient patient = on_plan("delphi_2022");
  follow(patient.course(), day("2026-10-22"), "60mg");
  CHECK(next_due(judged(patient, "2026-11-09"), "delphi_2022") == day("2026-11-19"));
  weigh(patient.course(), day("2026-11-10"), "54kg");
  CHECK(next_due(judged(patient, "2026-11-11"), "delphi_2022") == day("2026-11-19"));
  follow(patient.course(), day("2026-11-12"), "60mg");
  CHECK(next_due(judged(patient, "2026-11-13"), "delphi_2022") == day("2026-12-10"));
}

TEST_CASE("delphi_2022: a peak late in a long cycle is seen", "[labs]") {
  SamplePatient patient = on_plan("delphi_2022");
  patient.course().steps.clear();
  follow(patient.course(), day("2026-09-22"), "20mg*70 60mg*70");  // 60 mg from 2026-12-01
  CHECK(next_due(judged(patient, "2026-11-22"), "delphi_2022") == day("2026-12-29"));
}

TEST_CASE("delphi_2022: a lower dose afterwards is no new peak", "[labs]") {
  SamplePatient patient = on_plan("delphi_2022");
  follow(patient.course(), day("2026-10-22"), "60mg");
  follow(patient.course(), day("2026-11-12"), "20mg");
  CHECK(next_due(judged(patient, "2026-11-13"), "delphi_2022") == day("2026-11-19"));
}

TEST_CASE("hansen_2016: once after 2 months", "[labs]") {
  CHECK(schedule("hansen_2016", "hansen_2016", 2) == "2026-11-22 none");
  check_met(
      "hansen_2016", "hansen_2016", "2026-11-22",
      {{"2026-11-13", false}, {"2026-11-14", true}, {"2026-11-22", true}, {"2027-01-15", true}});
}

TEST_CASE("shah_2019: at 2 to 3 months and at completion", "[labs]") {
  CHECK(schedule("shah_2019", "shah_2019", 2) == "2026-12-22 none");
  check_met("shah_2019", "shah_2019", "2026-12-22",
            {{"2026-11-21", false}, {"2026-11-22", true}, {"2026-12-22", true}});
  SamplePatient patient("none", "2026-09-22");
  patient.labs("shah_2019").taken("2026-09-22", "2027-01-10").finished("2027-01-10");
  CHECK(next_due(judged(patient, "2027-01-11"), "shah_2019.end") == day("2027-01-10"));
}

TEST_CASE("eu_smpc: at 1 month, then every 3 months, and at the end", "[labs]") {
  CHECK(schedule("eu_smpc", "eu_smpc", 4) == "2026-10-22 2027-01-22 2027-04-22 2027-07-22");
  check_met("eu_smpc", "eu_smpc", "2026-10-22",
            {{"2026-10-14", false}, {"2026-10-15", true}, {"2027-01-14", true}});
  check_met("eu_smpc", "eu_smpc", "2027-01-22", {{"2027-01-15", true}, {"2027-04-14", true}});
  SamplePatient patient("none", "2026-09-22");
  patient.labs("eu_smpc").taken("2026-09-22", "2027-01-10").finished("2027-01-10");
  CHECK(next_due(judged(patient, "2027-01-11"), "eu_smpc.end") == day("2027-01-10"));
}

TEST_CASE("eu_smpc: a draw belongs to one step", "[labs]") {
  // The first step lasts to 2027-01-14, the day before the second opens.
  SamplePatient patient = on_plan("eu_smpc");
  patient.draw("2027-01-15");
  const Judgement judgement = judged(patient, "2027-01-15");
  CHECK(state_on(judgement, "eu_smpc", "2026-10-22") == ObligationState::missed);
  CHECK(state_on(judgement, "eu_smpc", "2027-01-22") == ObligationState::met);
}

TEST_CASE("every day belongs to a step of a repeated plan: none lies between two", "[labs]") {
  for (const char* plan : {"monthly_classic", "us_label_legacy", "eu_smpc", "kr_2023"}) {
    const SamplePatient patient = on_plan(plan);
    auto steps = all_of(judged(patient, "2027-12-20"), plan);
    std::ranges::sort(steps, {}, &Obligation::step);
    REQUIRE(steps.size() > 1);
    for (std::size_t i = 1; i < steps.size(); ++i) {
      CAPTURE(plan, steps[i].due_on);
      CHECK(*steps[i - 1].last + days(1) == *steps[i].first);
    }
  }
}

TEST_CASE("late labs that happen once stay overdue until they are drawn", "[labs]") {
  struct Once {
    const char* plan;
    const char* rule;
    const char* due;
  };

  // D1 2026-09-22; whether pick-ups are recorded, or the record began late, makes no difference.
  for (const Once& row : std::vector<Once>{{"delphi_2022", "delphi_2022", "2026-11-16"},
                                           {"hansen_2016", "hansen_2016", "2026-11-22"},
                                           {"shah_2019", "shah_2019", "2026-12-22"},
                                           {"msd_2024", "msd_2024", "2026-10-20"},
                                           {"kr_2023", "kr_2023.month1", "2026-10-22"},
                                           {"kr_2023", "kr_2023.month2", "2026-11-22"}}) {
    SamplePatient patient = on_plan(row.plan);
    SamplePatient supplied = patient;
    supplied.pickup("2026-09-22").pickup("2026-10-22");
    SamplePatient begun = patient;
    begun.record_begins("2026-09-30");
    for (SamplePatient* each : {&patient, &supplied, &begun}) {
      CAPTURE(row.rule, each == &supplied, each == &begun);
      const Date late = day("2027-02-22");
      CHECK(state_on(judged(*each, late), row.rule, row.due) == ObligationState::overdue);
      each->draw(late);
      const auto met = due_on(judged(*each, late), row.rule, day(row.due));
      CHECK(met->state == ObligationState::met);
      CHECK(met->message.find("days late") != std::string::npos);
    }
  }
}

TEST_CASE("a baseline is missed once the first dose was taken, dated or not", "[labs]") {
  for (const char* plan :
       {"monthly_classic", "us_label_legacy", "us_label_current", "aad_2016", "aad_2024",
        "delphi_2022", "hansen_2016", "shah_2019", "eu_smpc", "msd_2024"}) {
    const std::string rule = std::string(plan) + ".baseline";
    SamplePatient patient = on_plan(plan);
    CAPTURE(rule);
    CHECK(one(judged(patient, "2026-09-22"), rule).state != ObligationState::missed);
    CHECK(one(judged(patient, "2026-09-23"), rule).state == ObligationState::missed);
    const auto listed = [&](std::string_view today) {
      const auto items = due_items(judged(patient, today), day(today), 14);
      return std::ranges::find(items, rule, &Obligation::rule) != items.end();
    };
    CHECK(listed("2026-10-22"));
    CHECK_FALSE(listed("2026-10-23"));
    patient.record_begins("2026-09-23");
    CHECK(one(judged(patient, "2026-09-23"), rule).state == ObligationState::not_judged);
  }
}

TEST_CASE("what was missed is listed for 30 days after its last day, in due and in alerts",
          "[labs]") {
  // The step of 2026-10-22 could be met until 2026-11-13.
  SamplePatient patient = on_plan("monthly_classic");
  patient.draw("2026-09-10");
  for (const char* drawn : {"2026-11-21", "2026-12-21"}) patient.draw(drawn);
  const auto told = [&](std::string_view today) {
    const Judgement judgement = judged(patient, today);
    const auto items = due_items(judgement, day(today), 14);
    const bool in_due = std::ranges::any_of(
        items, [](const Obligation& each) { return each.due_on == day("2026-10-22"); });
    const auto alerts = alerts_of(judgement);
    const bool in_alerts = std::ranges::any_of(
        alerts, [](const Finding& each) { return each.due_on == day("2026-10-22"); });
    CHECK(in_due == in_alerts);
    return in_due;
  };
  CHECK(told("2026-11-14"));
  CHECK(told("2026-12-13"));
  CHECK_FALSE(told("2026-12-14"));
}

TEST_CASE("of several missed steps the last one is listed, with their number", "[labs]") {
  SamplePatient patient = on_plan("us_label_legacy");
  const Judgement judgement = judged(patient, "2026-11-24");
  std::vector<Obligation> missed;
  for (const Obligation& each : due_items(judgement, day("2026-11-24"), 14)) {
    if (each.rule == "us_label_legacy" && each.state == ObligationState::missed) {
      missed.push_back(each);
    }
  }
  // Those of 2026-10-20, 11-03 and 11-17 could be met to 10-26, 11-09 and 11-23.
  REQUIRE(missed.size() == 1);
  CHECK(missed.front().due_on == day("2026-11-17"));
  CHECK(missed.front().message.find("3 steps missed") != std::string::npos);
  std::vector<std::string> alerts;
  for (const Finding& each : alerts_of(judgement)) {
    if (each.rule == "us_label_legacy") alerts.push_back(each.message);
  }
  CHECK(alerts == std::vector<std::string>{"missed Tue 2026-11-17: " + missed.front().message});
}

TEST_CASE("two alerts of one rule are told apart by their days", "[labs]") {
  const SamplePatient patient = on_plan("monthly_classic");
  std::set<std::string> said;
  std::size_t count = 0;
  for (const Finding& each : alerts_of(judged(patient, "2026-11-24"))) {
    if (each.rule != "monthly_classic") continue;
    said.insert(each.message);
    ++count;
  }
  CHECK(count == 2);
  CHECK(said.size() == 2);
  CHECK(said.contains("overdue since Sat 2026-11-21: labs"));
}

TEST_CASE("a plan chosen during the course is judged from that day", "[labs]") {
  SamplePatient patient = on_plan("us_label_legacy");
  patient.course().lab_plan_from = day("2026-11-22");
  const Judgement judgement = judged(patient, "2026-11-22");
  for (const Obligation& each : labs(judgement)) {
    CAPTURE(each.rule, each.due_on);
    CHECK(each.state != ObligationState::overdue);
    CHECK(each.state != ObligationState::missed);
  }
  CHECK(next_due(judgement, "us_label_legacy") == day("2026-12-01"));
  const bool is_said = std::ranges::any_of(judgement.notes, [](const std::string& note) {
    return note.find("judged from Sun 2026-11-22, the day it was chosen") != std::string::npos;
  });
  CHECK(is_said);
  // The programme's own steps are judged as before.
  SamplePatient us("us-ipledge", "2026-09-22");
  us.labs("us_label_legacy").course().lab_plan_from = day("2026-11-22");
  CHECK(one(judged(us, "2026-11-22"), "us.enrol").state == ObligationState::overdue);
}

TEST_CASE("msd_2024: once at 4 weeks", "[labs]") {
  CHECK(schedule("msd_2024", "msd_2024", 2) == "2026-10-20 none");
  check_met("msd_2024", "msd_2024", "2026-10-20",
            {{"2026-10-12", false}, {"2026-10-13", true}, {"2026-12-01", true}});
}

TEST_CASE("kr_2023: cholesterol in months 1 and 2, the rest every 5 to 6 months", "[labs]") {
  CHECK(schedule("kr_2023", "kr_2023", 2) == "2027-03-22 2027-09-22");
  CHECK(schedule("kr_2023", "kr_2023.month1", 2) == "2026-10-22 none");
  CHECK(schedule("kr_2023", "kr_2023.month2", 2) == "2026-11-22 none");
  check_met("kr_2023", "kr_2023", "2027-03-22",
            {{"2027-02-21", false}, {"2027-02-22", true}, {"2027-03-22", true}});
}

TEST_CASE("none_healthy: no labs at all", "[labs]") {
  CHECK(labs(judged(on_plan("none_healthy"), "2026-11-22")).empty());
}

TEST_CASE("a record begun late: steps due before it are not judged", "[labs]") {
  SamplePatient patient = on_plan("monthly_classic");
  const auto state = [&](const char* begun, const char* today, const char* due) {
    patient.record_begins(begun);
    return state_on(judged(patient, today), "monthly_classic", due);
  };
  CHECK(state("2026-11-22", "2026-11-22", "2026-10-22") == ObligationState::not_judged);
  CHECK(state("2026-11-22", "2026-11-22", "2026-11-21") == ObligationState::not_judged);
  CHECK(state("2026-11-22", "2026-12-01", "2026-11-21") == ObligationState::not_judged);
  CHECK(state("2026-11-22", "2026-12-22", "2026-12-21") == ObligationState::overdue);
  CHECK(state("2026-11-21", "2026-11-22", "2026-11-21") == ObligationState::overdue);
  // Said once, never a wall of overdue.
  patient.record_begins("2026-11-22");
  const Judgement judgement = judged(patient, "2026-11-22");
  for (const Obligation& each : due_items(judgement, day("2026-11-22"), 14)) {
    CHECK(each.state != ObligationState::overdue);
  }
  CHECK(state_on(judgement, "monthly_classic.baseline", "2026-09-22") ==
        ObligationState::not_judged);
  CHECK_FALSE(judgement.notes.empty());
  for (const Finding& alert : alerts_of(judgement)) {
    CAPTURE(alert.rule);
    CHECK(alert.rule.find("monthly_classic") == std::string::npos);
  }
}

TEST_CASE("a record begun late: a draw still meets the step it belongs to", "[labs]") {
  // experience.md: begun 11-22, drawn 11-18, "meets the labs due Sat 2026-11-21".
  SamplePatient patient = on_plan("monthly_classic");
  patient.record_begins("2026-11-22").draw("2026-11-18");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(state_on(judgement, "monthly_classic", "2026-11-21") == ObligationState::met);
  CHECK(next_due(judgement, "monthly_classic") == day("2026-12-21"));
}

TEST_CASE("missed steps do not pile up", "[labs]") {
  // Nothing was ever drawn. On 2027-02-22 the step of 02-19 is overdue, those before are past.
  SamplePatient patient = on_plan("monthly_classic");
  const Judgement judgement = judged(patient, "2027-02-22");
  CHECK(state_on(judgement, "monthly_classic", "2027-02-19") == ObligationState::overdue);
  int overdue = 0;
  for (const Obligation& each : labs(judgement)) {
    if (each.state == ObligationState::overdue) ++overdue;
  }
  CHECK(overdue == 1);
  const auto items = of_kind(due_items(judgement, day("2027-02-22"), 14), Kind::lab);
  int late = 0;
  for (const Obligation& each : items) {
    if (each.due_on && *each.due_on < day("2027-02-22")) ++late;
  }
  CHECK(late <= 2);  // the one that can still be met, and at most the one before it
}

TEST_CASE("labs: a planned course asks for its baseline, and for nothing overdue", "[labs]") {
  SamplePatient patient("none", "2026-12-15");
  patient.labs("monthly_classic");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(next_due(judgement, "monthly_classic.baseline") == day("2026-12-15"));
  CHECK(state_on(judgement, "monthly_classic.baseline", "2026-12-15") ==
        ObligationState::open);  // from 2026-11-15 on
  for (const Obligation& each : labs(judgement)) CHECK(each.state != ObligationState::overdue);
}
