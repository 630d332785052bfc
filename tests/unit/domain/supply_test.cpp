// Supplies: which specimen is which test, how long a supply lasts, and what follows a prescription
// or a window that passed unused. The facts are shared/clinical/pregnancy-prevention.md.

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr auto yes = Answer::yes;
constexpr auto no = Answer::no;
constexpr auto unknown = Answer::unknown;

/// A test of another kind or setting than the usual one.
PregnancyTest test_of(std::string_view collected, TestKind kind,
                      TestSetting setting = TestSetting::medical) {
  PregnancyTest one;
  one.collected = day(collected);
  one.result = TestResult::negative;
  one.kind = kind;
  one.setting = setting;
  return one;
}

SamplePatient& add(SamplePatient& patient, const PregnancyTest& one) {
  patient.record.events.tests.push_back(one);
  std::ranges::stable_sort(patient.record.events.tests, {}, &PregnancyTest::collected);
  return patient;
}

/// A course before that of `patient`, ended on `last_dose`.
void had_course(SamplePatient& patient, std::string_view start, std::string_view last_dose) {
  CourseRecord before = course_from(day(start));
  before.number = 1;
  before.judged_from = before.start - days(400);
  take_plan(before, day(start), day(last_dose));
  end(before, day(last_dose));
  patient.course().number = 2;
  patient.record.courses.insert(patient.record.courses.begin(), std::move(before));
}

std::string detail(const Judgement& judgement, std::string_view rule) {
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule == rule) return each.detail;
  }
  return {};
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A pick-up without its days.
SamplePatient& picked_up(SamplePatient& patient, std::string_view on,
                         std::vector<CapsuleCount> capsules) {
  patient.record.events.dispensings.push_back(
      Dispensing{{}, day(on), {}, std::move(capsules), generic});
  return patient;
}

/// A course of 2026-09-22 on `plan`, without programme and labs.
SamplePatient on(std::string_view plan_text, const std::string& programme_id = "none") {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.course().steps.clear();
  follow(patient.course(), day("2026-09-22"), plan_text);
  return patient;
}

std::optional<Date> runs_out(const SamplePatient& patient, std::string_view today = "2026-09-23") {
  return one(judged(patient, today), "supply.refill").due_on;
}

/// The obligation of a rule for the supply to come: without what the last one was picked up in
/// spite of.
Obligation to_come(const Judgement& judgement, std::string_view rule) {
  auto items = all_of(judgement, rule);
  std::erase_if(items,
                [](const Obligation& each) { return each.occurrence.starts_with("pickup-"); });
  CAPTURE(rule);
  REQUIRE(items.size() == 1);
  return items.front();
}

/// The kinds of test asked for on a day: due or overdue.
std::string asked_tests(const SamplePatient& patient, std::string_view today) {
  std::string out;
  for (const Obligation& each : judged(patient, today).obligations) {
    const bool asked = each.state == ObligationState::due || each.state == ObligationState::overdue;
    if (each.kind != Kind::pregnancy_test || !asked) continue;
    out += (out.empty() ? "" : " ") + each.rule + ":" + iso(*each.due_on);
  }
  return out;
}

}  // namespace

// ---- which specimen is which test --------------------------------------------------------------

TEST_CASE("a screening test belongs to the decision of its course", "[supply]") {
  struct Row {
    const char* decided;  // empty: no decision visit recorded
    const char* screened;
    Answer met;
  };

  // D1 is 2026-09-22; 60 days before is 2026-07-24.
  for (const char* id : {"us-ipledge", "strictest"}) {
    const std::string rule =
        std::string(id == std::string("strictest") ? id : "us") + ".test.screen";
    for (const Row& row : std::vector<Row>{{"", "2025-01-10", no},
                                           {"", "2026-07-23", no},
                                           {"", "2026-07-24", yes},
                                           {"2026-08-20", "2026-08-19", no},
                                           {"2026-08-20", "2026-08-20", yes},
                                           {"2026-06-01", "2026-06-01", yes}}) {
      SamplePatient patient(id, "2026-09-22");
      patient.contraception("2026-06-01").test(row.screened);
      if (*row.decided != '\0') patient.visit(day(row.decided), true);
      CAPTURE(rule, row.decided, row.screened);
      const Judgement judgement = judged(patient, "2026-09-20");
      CHECK(answer(judgement, rule) == row.met);
      CHECK((one(judgement, rule).state == ObligationState::met) == (row.met == yes));
      if (row.met == no) CHECK(says(one(judgement, rule).message, "too old"));
    }
  }
}

TEST_CASE("an old test is no first test for the second one either", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-06-01").test("2025-01-10").test("2026-09-20");
  // The only test of this decision is the first one: the confirmatory one is missing.
  CHECK(answer(judged(patient, "2026-09-22"), "us.test.confirm.gap") == no);
}

TEST_CASE("the last test of the course before is not the first of the next", "[supply]") {
  // DL 2026-06-01, its last test due 2026-07-01; the next course begins 2026-08-15.
  SamplePatient patient("us-ipledge", "2026-08-15");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.contraception("2026-02-01").test("2026-07-02");
  CHECK(answer(judged(patient, "2026-08-10"), "us.test.screen") == no);
  // Another one is; and so is one after the decision to prescribe again.
  SamplePatient again = patient;
  again.test("2026-07-20");
  CHECK(answer(judged(again, "2026-08-10"), "us.test.screen") == yes);
  patient.visit(day("2026-07-02"), true);
  CHECK(answer(judged(patient, "2026-08-10"), "us.test.screen") == yes);
}

TEST_CASE("a test long after the course before is one for the next", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-12-20");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.contraception("2026-02-01").test("2026-11-10");
  CHECK(answer(judged(patient, "2026-12-10"), "us.test.screen") == yes);
}

TEST_CASE("ca.test.first: the decision of this course, not of the one before", "[supply]") {
  SamplePatient patient("ca", "2026-11-15");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.visit(day("2026-02-20"), true).test("2026-02-20").test("2026-03-15");
  CHECK(answer(judged(patient, "2026-11-10"), "ca.test.first") == no);
  patient.visit(day("2026-10-20"), true);
  CHECK(one(judged(patient, "2026-11-10"), "ca.test.first").due_on == day("2026-10-20"));
  patient.test("2026-10-20");
  CHECK(answer(judged(patient, "2026-11-10"), "ca.test.first") == yes);
}

TEST_CASE("us.test.screen: a test after the first dose does not meet it", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").test("2026-10-19");
  CHECK(one(judged(patient, "2026-10-20"), "us.test.screen").state == ObligationState::missed);
  // While no dose was taken the start is put off, and a late one is still one.
  SamplePatient waiting("us-ipledge", "2026-09-22");
  waiting.test("2026-09-25");
  CHECK(one(judged(waiting, "2026-09-25"), "us.test.screen").state == ObligationState::met);
}

TEST_CASE("us.test.end and us.test.post: one specimen is one of them", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20").test("2026-11-19");
  const Judgement judgement = judged(patient, "2026-11-19");
  CHECK(one(judgement, "us.test.post").state == ObligationState::met);
  CHECK(one(judgement, "us.test.end").state == ObligationState::missed);
  patient.test("2026-10-25");
  CHECK(one(judged(patient, "2026-11-19"), "us.test.end").state == ObligationState::met);
  CHECK(one(judged(patient, "2026-11-19"), "us.test.post").state == ObligationState::met);
}

TEST_CASE("us.test.end: late it is met until the next test opens, and says how late", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20");
  CHECK(one(judged(patient, "2026-11-18"), "us.test.end").state == ObligationState::overdue);
  CHECK(one(judged(patient, "2026-11-19"), "us.test.end").state == ObligationState::missed);
  patient.test("2026-11-03");
  const Obligation late = one(judged(patient, "2026-11-18"), "us.test.end");
  CHECK(late.state == ObligationState::met);
  CHECK(says(late.message, "7 days late"));
}

TEST_CASE("uk.test.early: about a month before, and not the one for the prescription", "[supply]") {
  struct Row {
    const char* collected;
    ObligationState state;
    const char* words;
  };

  // D1 2026-10-20: from 2026-08-21 to 2026-10-06.
  for (const Row& row : std::vector<Row>{{"2026-08-20", ObligationState::missed, ""},
                                         {"2026-08-21", ObligationState::met, ""},
                                         {"2026-09-20", ObligationState::met, ""},
                                         {"2026-10-06", ObligationState::met, ""},
                                         {"2026-10-13", ObligationState::missed, "7 days late"},
                                         {"2026-10-18", ObligationState::missed, "12 days late"}}) {
    SamplePatient patient("uk", "2026-10-20");
    patient.test(row.collected);
    CAPTURE(row.collected);
    const Obligation item = one(judged(patient, "2026-10-19"), "uk.test.early");
    CHECK(item.state == row.state);
    CHECK(says(item.message, row.words));
    if (row.state == ObligationState::missed) CHECK(item.severity == Severity::warn);
  }
  SamplePatient patient("uk", "2026-10-20");
  patient.test("2026-10-05").prescription("2026-10-05");
  CHECK(one(judged(patient, "2026-10-19"), "uk.test.early").state == ObligationState::missed);
}

TEST_CASE("a home test without permission takes the place of no valid one", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-19", TestResult::negative, TestSetting::home);
  const Judgement judgement = judged(patient, "2026-11-20");
  CHECK(answer(judgement, "us.test.monthly") == yes);
  CHECK(answer(judgement, "us.window") == yes);
  for (const TestResult result : {TestResult::invalid, TestResult::pending, TestResult::positive}) {
    SamplePatient other = us_third_supply();
    other.test("2026-11-19", result, TestSetting::home);
    CAPTURE(isotrack::name_of(result));
    CHECK(answer(judged(other, "2026-11-20"), "us.test.monthly") == no);
  }
  // Before the start neither.
  SamplePatient starter = us_ready_to_start("2026-09-22");
  starter.test("2026-09-21", TestResult::negative, TestSetting::home);
  CHECK(answer(judged(starter, "2026-09-22"), "us.test.confirm.gap") == yes);
}

// ---- the kind of specimen ----------------------------------------------------------------------

TEST_CASE("France, and the strictest rules, ask for a blood test", "[supply]") {
  struct Row {
    TestKind kind;
    Answer met;
    bool is_met;
  };

  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"fr", "fr.test.follow"}, {"strictest", "strictest.test.pre_rx"}}) {
    for (const Row& row : std::vector<Row>{{TestKind::serum, yes, true},
                                           {TestKind::urine, no, false},
                                           {TestKind::unknown, unknown, false}}) {
      SamplePatient patient(id, "2026-10-20");
      patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-17");
      add(patient, test_of("2026-11-16", row.kind)).prescription("2026-11-18");
      CAPTURE(rule, row.met);
      const Judgement judgement = judged(patient, "2026-11-18");
      CHECK(answer(judgement, rule) == row.met);
      const Obligation item = to_come(judgement, rule);
      CHECK((item.state == ObligationState::met) == row.is_met);
      if (!row.is_met) CHECK(says(item.message, "blood test"));
    }
  }
}

TEST_CASE("eu: an early first test leaves the one for the prescription open", "[supply]") {
  // A month after contraception began, but weeks before the prescription.
  SamplePatient patient("eu", "2026-11-25");
  patient.contraception("2026-08-01").test("2026-11-01");
  CHECK(one(judged(patient, "2026-11-10"), "eu.test.baseline").state == ObligationState::met);
  const Obligation next = one(judged(patient, "2026-11-10"), "eu.test.follow");
  CHECK(next.state == ObligationState::upcoming);
  CHECK(next.due_on == day("2026-11-24"));
  // Near enough it is both, and only the first is asked for while there is none.
  patient.test("2026-11-22");
  CHECK(all_of(judged(patient, "2026-11-22"), "eu.test.follow").empty());
  patient.record.events.tests.clear();
  CHECK(all_of(judged(patient, "2026-11-22"), "eu.test.follow").empty());
}

TEST_CASE("before the first supply the kind is asked for as well", "[supply]") {
  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"fr", "eu.test.baseline"}, {"strictest", "strictest.test.confirm.gap"}}) {
    for (const TestKind kind : {TestKind::serum, TestKind::urine, TestKind::unknown}) {
      SamplePatient patient(id, "2026-11-25");
      patient.contraception("2026-08-01").set("cycles", "irregular").test("2026-10-20");
      add(patient, test_of("2026-11-20", kind));
      CAPTURE(rule, kind == TestKind::serum, kind == TestKind::urine);
      const Obligation item = one(judged(patient, "2026-11-21"), rule);
      CHECK((item.state == ObligationState::met) == (kind == TestKind::serum));
      if (kind != TestKind::serum) CHECK(says(item.message, "blood test"));
    }
  }
}

TEST_CASE("a urine test takes the place of no blood test", "[supply]") {
  SamplePatient patient("fr", "2026-10-20");
  patient.pickup("2026-10-20").test("2026-11-16").prescription("2026-11-18");
  add(patient, test_of("2026-11-17", TestKind::urine));
  CHECK(answer(judged(patient, "2026-11-18"), "fr.test.follow") == yes);
  CHECK(answer(judged(patient, "2026-11-18"), "eu.test.follow") == std::nullopt);
}

TEST_CASE("the strictest rules hold those of every programme", "[supply]") {
  SamplePatient patient("strictest", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-01");
  for (const char* rule : {"strictest.dermatologist", "strictest.test.confirm.menses",
                           "strictest.test.confirm.start"}) {
    CAPTURE(rule);
    CHECK(answer(judgement, rule).has_value());
  }
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20").test("2026-11-24");
  const Judgement after = judged(patient, "2026-11-24");
  CHECK(to_come(after, "strictest.test.final").state == ObligationState::met);
  CHECK(to_come(after, "strictest.test.post").state == ObligationState::missed);
}

// ---- unknown is not met ------------------------------------------------------------------------

TEST_CASE("a test of unknown setting stays open with what is unknown", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().setting = TestSetting::unknown;
  patient.taken("2026-11-21", "2026-11-21");
  patient.record.events.tests.back().collected = day("2026-11-19");
  const Obligation monthly = to_come(judged(patient, "2026-11-21"), "us.test.monthly");
  CHECK(monthly.state != ObligationState::met);
  CHECK(says(monthly.message, "unknown, setting not recorded"));
  SamplePatient starter("us-ipledge", "2026-09-22");
  add(starter, test_of("2026-08-20", TestKind::serum, TestSetting::unknown));
  add(starter, test_of("2026-09-20", TestKind::serum, TestSetting::unknown));
  const Judgement judgement = judged(starter, "2026-09-21");
  CHECK(answer(judgement, "us.test.screen") == unknown);
  for (const char* rule : {"us.test.screen", "us.test.confirm.gap"}) {
    CAPTURE(rule);
    CHECK(to_come(judgement, rule).state != ObligationState::met);
    CHECK(says(to_come(judgement, rule).message, "setting not recorded"));
  }
}

TEST_CASE("eu.test.baseline without recorded contraception is not met", "[supply]") {
  SamplePatient patient("eu", "2026-11-25");
  patient.test("2026-11-20").prescription("2026-11-21");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(answer(judgement, "eu.test.baseline") == unknown);
  const Obligation item = to_come(judgement, "eu.test.baseline");
  CHECK(item.is_open());
  CHECK(says(item.message, "not recorded: contraception began"));
}

TEST_CASE("a test after the course of unknown setting does not close it", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20");
  add(patient, test_of("2026-11-19", TestKind::urine, TestSetting::unknown));
  const Obligation item = to_come(judged(patient, "2026-11-19"), "us.test.post");
  CHECK(item.state == ObligationState::due);
  CHECK(says(item.message, "whether it counts is unknown"));
  // A home test says why not, as it does during the course.
  patient.record.events.tests.back().setting = TestSetting::home;
  CHECK(says(to_come(judged(patient, "2026-11-19"), "us.test.post").message,
             "does not count, home test without the prescriber's permission"));
}

TEST_CASE("refills that were not said are not none", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.prescriptions.back().refills.reset();
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(answer(judgement, "us.supply.max") == unknown);
  CHECK(says(detail(judgement, "us.supply.max"), "refills not said"));
  patient.record.events.prescriptions.back().days = 60;
  CHECK(answer(judged(patient, "2026-11-22"), "us.supply.max") == no);
}

// ---- the second test and the cycle -------------------------------------------------------------

TEST_CASE("the days of the cycle are named before the second test is taken", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-07-01").test("2026-08-20").set("cycles", "regular");
  const auto message = [&](std::string_view today) {
    return to_come(judged(patient, today), "us.test.confirm.gap").message;
  };
  CHECK(says(message("2026-09-10"), "in the first 5 days of the period"));
  patient.bleeding(day("2026-09-18"));
  CHECK(says(message("2026-09-19"), "that of Fri 2026-09-18: to Tue 2026-09-22"));
  CHECK_FALSE(says(message("2026-09-23"), "that of Fri 2026-09-18"));
  patient.set("cycles", "irregular");
  CHECK_FALSE(says(message("2026-09-10"), "period"));
}

TEST_CASE("cycles that were not said are unknown, and the gate says so", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-07-01").test("2026-08-20").bleeding(day("2026-09-10"));
  patient.test("2026-09-20");
  const Judgement judgement = judged(patient, "2026-09-21");
  CHECK(answer(judgement, "us.test.confirm.menses") == unknown);
  CHECK(says(detail(judgement, "us.test.confirm.menses"), "cycles not said"));
  patient.set("cycles", "regular");
  CHECK(answer(judged(patient, "2026-09-21"), "us.test.confirm.menses") == no);
}

// ---- how long a supply lasts -------------------------------------------------------------------

TEST_CASE("a pick-up without its days lasts as long as its capsules by the plan", "[supply]") {
  struct Row {
    const char* plan;
    std::vector<CapsuleCount> capsules;
    const char* runs_out;  // empty: not known
  };

  // Picked up on the first day, 2026-09-22.
  for (const Row& row :
       std::vector<Row>{{"40mg", {{40, 30}}, "2026-10-22"},
                        {"40mg", {{40, 60}}, "2026-11-21"},
                        {"60mg", {{40, 30}, {20, 30}}, "2026-10-22"},
                        {"40mg 60mg", {{40, 30}, {20, 15}}, "2026-10-22"},  // alternating
                        {"40mg", {{20, 30}}, "2026-10-07"},
                        {"40mg", {{20, 31}}, "2026-10-07"},         // one is left over
                        {"40mg 0mg", {{40, 15}}, "2026-10-22"},     // rest days take none
                        {"40mg tue,thu", {{40, 8}}, "2026-10-20"},  // Tuesdays and Thursdays
                        {"40mg as 20+20", {{40, 5}, {20, 10}}, "2026-10-02"},
                        {"2x20mg", {{20, 30}}, "2026-10-07"},
                        // No such capsules: the shelf has none for today.
                        {"30mg", {{40, 30}}, "2026-09-23"},
                        {"40mg 60mg", {{40, 30}}, "2026-09-23"},
                        {"35mg", {{40, 30}}, ""},  // no capsules make it
                        {"40mg", {}, ""}}) {
    SamplePatient patient = on(row.plan);
    picked_up(patient, "2026-09-22", row.capsules);
    CAPTURE(row.plan, row.runs_out);
    CHECK(runs_out(patient) == (*row.runs_out == '\0' ? std::optional<Date>() : day(row.runs_out)));
  }
}

TEST_CASE("a supply counts from the first day of the course, and held days take none", "[supply]") {
  SamplePatient patient = on("40mg");
  picked_up(patient, "2026-09-10", {{40, 30}});
  CHECK(runs_out(patient) == day("2026-10-22"));
  patient.record.events.dispensings.back().days = 30;
  CHECK(runs_out(patient) == day("2026-10-22"));
  patient.record.events.dispensings.back().days.reset();
  hold(patient.course(), day("2026-10-01"), day("2026-10-10"));
  CHECK(runs_out(patient) == day("2026-11-01"));
  hold(patient.course(), day("2026-10-20"), std::nullopt);
  CHECK(runs_out(patient) == std::nullopt);
}

TEST_CASE("when a supply runs out is not known: no date, and it says so", "[supply]") {
  // No capsules of the product make 35 mg.
  SamplePatient patient = on("35mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{40, 30}});
  for (const char* rule : {"supply.refill", "us.test.monthly"}) {
    const Obligation item = to_come(judged(patient, "2026-12-22"), rule);
    CAPTURE(rule, item.message);
    CHECK(item.state == ObligationState::open);
    CHECK_FALSE(item.due_on);
    CHECK(says(item.message, "when the supply of Tue 2026-09-22 runs out is not known"));
  }
}

TEST_CASE("capsules that the plan does not take last as long as the shelf says", "[supply]") {
  SamplePatient patient = on("60mg", "us-ipledge");
  patient.taken("2026-09-22", "2026-09-25");
  picked_up(patient, "2026-09-22", {{40, 60}});  // each day takes one of 20 mg with it
  const Judgement judgement = judged(patient, "2026-09-25");
  CHECK(to_come(judgement, "supply.refill").due_on == day("2026-09-26"));
  const Obligation test = to_come(judgement, "us.test.monthly");
  CHECK(test.due_on == day("2026-09-25"));
  CHECK(test.last == day("2026-09-26"));
}

TEST_CASE("a supply above the limit is said at once and puts no test off", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22", 60).taken("2026-09-22", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-22");
  const auto items = all_of(judgement, "us.supply.max");
  REQUIRE_FALSE(items.empty());
  CHECK(items.back().severity == Severity::block);
  CHECK(says(items.back().message, "picked up 60 days' supply"));
  CHECK(to_come(judgement, "supply.refill").due_on == day("2026-11-21"));
  const Obligation test = to_come(judgement, "us.test.monthly");
  CHECK(test.due_on == day("2026-10-21"));
  CHECK(test.last == day("2026-10-22"));
  // By its capsules as well; days of a hold are no supply.
  SamplePatient capsules = on("40mg", "us-ipledge");
  picked_up(capsules, "2026-09-22", {{40, 60}});
  CHECK(all_of(judged(capsules, "2026-09-22"), "us.supply.max").size() == 1);
  SamplePatient held = on("40mg", "us-ipledge");
  hold(held.course(), day("2026-10-01"), day("2026-10-10"));
  picked_up(held, "2026-09-22", {{40, 30}});
  CHECK(all_of(judged(held, "2026-09-22"), "us.supply.max").empty());
}

TEST_CASE("a later change of the dose makes no supply larger", "[supply]") {
  // 60 capsules of 20 mg are 30 days of 40 mg; with 20 mg from 10-01 on they would be 51.
  SamplePatient patient = on("40mg", "us-ipledge");
  picked_up(patient, "2026-09-22", {{20, 60}});
  patient.record.events.dispensings.back().recorded.entry = 5;
  follow(patient.course(), day("2026-10-01"), "20mg");
  patient.course().steps.back().recorded.entry = 6;
  CHECK(all_of(judged(patient, "2026-10-05"), "us.supply.max").empty());
  // It lasts longer all the same; known at the pick-up it was a supply of 51 days.
  CHECK(to_come(judged(patient, "2026-10-05"), "supply.refill").due_on == day("2026-11-12"));
  patient.course().steps.back().recorded.entry = 4;
  const auto found = all_of(judged(patient, "2026-10-05"), "us.supply.max");
  REQUIRE(found.size() == 1);
  CHECK(says(found.front().message, "picked up 51 days' supply"));
}

// ---- a prescription or a window that passed unused ---------------------------------------------

TEST_CASE("a prescription that was not picked up needs a new test", "[supply]") {
  // Two supplies' worth of time; the prescription of 2026-11-18 could be picked up until 11-24.
  for (const auto& [id, rule] :
       std::vector<std::pair<std::string, std::string>>{{"uk", "uk.test.pre_rx"},
                                                        {"eu", "eu.test.follow"},
                                                        {"de", "eu.test.follow"},
                                                        {"it", "eu.test.follow"},
                                                        {"fr", "fr.test.follow"},
                                                        {"strictest", "strictest.test.pre_rx"}}) {
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-18");
    patient.test("2026-11-18").prescription("2026-11-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-11-24"), rule).state == ObligationState::met);
    const Obligation next = to_come(judged(patient, "2026-11-25"), rule);
    CHECK(next.state == ObligationState::due);
    CHECK(next.due_on == day("2026-11-25"));
    CHECK(says(next.message, "a new prescription needs a new test"));
    CHECK(to_come(judged(patient, "2027-01-18"), rule).state == ObligationState::overdue);
    // The new test is told from the one before, and waits for its prescription.
    patient.test("2027-01-18");
    const Judgement renewed = judged(patient, "2027-01-18");
    CHECK(answer(renewed, rule) == unknown);
    CHECK(to_come(renewed, rule).state == ObligationState::met);
    patient.prescription("2027-01-18");
    CHECK(answer(judged(patient, "2027-01-18"), rule) == yes);
  }
}

TEST_CASE("an unused first prescription: a test comes due again before the start", "[supply]") {
  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"uk", "uk.test.pre_rx"},
           {"eu", "eu.test.baseline"},
           {"fr", "eu.test.baseline"},
           {"strictest", "strictest.test.confirm.gap"}}) {
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").set("cycles", "irregular");
    patient.test("2026-09-19").test("2026-10-18").prescription("2026-10-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-10-24"), rule).state == ObligationState::met);
    CHECK(to_come(judged(patient, "2026-10-25"), rule).due_on == day("2026-10-25"));
    CHECK(says(asked_tests(patient, "2026-12-20"), rule + ":2026-10-25"));
  }
}

TEST_CASE("us: after a missed window the next test is counted on", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.taken("2026-11-21", "2026-11-21");
  // The supply of 2026-10-21 lasted to 11-20; the window of 11-18 closed on 11-24.
  CHECK(asked_tests(patient, "2026-11-24").empty());
  CHECK(asked_tests(patient, "2026-11-25") == "us.test.monthly:2026-11-25");
  CHECK(asked_tests(patient, "2027-01-25") == "us.test.monthly:2026-11-25");
}

TEST_CASE("us: after the first window was missed the second test is asked for again", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-12-01");  // edition B: at once
  CHECK(to_come(judged(patient, "2026-12-05"), "us.test.confirm.gap").state ==
        ObligationState::met);
  const Obligation again = to_come(judged(patient, "2026-12-06"), "us.test.confirm.gap");
  CHECK(again.state == ObligationState::due);
  CHECK(again.due_on == day("2026-12-06"));
  CHECK(says(again.message, "again"));
  SamplePatient locked = us_ready_to_start("2026-06-03");  // edition A: 19 days after 06-01
  const Obligation later = to_come(judged(locked, "2026-06-08"), "us.test.confirm.gap");
  CHECK(later.state == ObligationState::upcoming);
  CHECK(later.first == day("2026-06-20"));
  CHECK(later.due_on == day("2026-06-20"));
}

TEST_CASE("ca and anz: the test of the start is the first supply's, until it is put off",
          "[supply]") {
  for (const auto& [id, start] : std::vector<std::pair<std::string, std::string>>{
           {"ca", "ca.test.second"}, {"anz", "anz.test.pre"}}) {
    const std::string rule = id + ".test.monthly";
    SamplePatient patient(id, "2026-10-20");
    patient.visit(day("2026-09-10"), true).test("2026-09-10").test("2026-10-15");
    CAPTURE(rule);
    CHECK(one(judged(patient, "2026-10-20"), start).state == ObligationState::met);
    CHECK(all_of(judged(patient, "2026-10-20"), rule).empty());
    CHECK(one(judged(patient, "2026-10-21"), rule).state == ObligationState::met);
    CHECK(asked_tests(patient, "2026-12-20") == rule + ":2026-11-16");
  }
}

TEST_CASE("ca and anz: a test is one for a month", "[supply]") {
  for (const char* id : {"ca", "anz"}) {
    const std::string rule = std::string(id) + ".test.monthly";
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-18");
    patient.test("2026-11-17").prescription("2026-11-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-11-18"), rule).state == ObligationState::met);
    // 30 days after is 2026-12-17, and so is a month.
    CHECK(to_come(judged(patient, "2026-12-17"), rule).state == ObligationState::met);
    CHECK(asked_tests(patient, "2026-12-18") == rule + ":2026-12-18");
    CHECK(asked_tests(patient, "2027-01-18") == rule + ":2026-12-18");
  }
}

TEST_CASE("without recorded pick-ups the first cycle's dates serve no later one", "[supply]") {
  // Doses are logged, pick-ups are not: the prescription of 10-18 was for the first supply.
  SamplePatient patient("uk", "2026-10-20");
  patient.contraception("2026-08-01").test("2026-09-19").test("2026-10-18");
  patient.prescription("2026-10-18").taken("2026-10-20", "2026-11-17");
  const Obligation next = to_come(judged(patient, "2026-11-18"), "uk.test.pre_rx");
  CHECK(next.state == ObligationState::due);
  CHECK(next.due_on == day("2026-11-18"));
  SamplePatient us = us_ready_to_start("2026-09-22");
  us.taken("2026-09-22", "2026-11-10").test("2026-10-20");
  const Judgement judgement = judged(us, "2026-11-11");
  CHECK(to_come(judgement, "us.test.monthly").due_on == day("2026-11-20"));
  CHECK(to_come(judgement, "us.test.confirm.gap").state == ObligationState::met);
  // The supply to come is no first one: its conditions are not asked again.
  CHECK(answer(judgement, "us.test.confirm.gap") == std::nullopt);
  CHECK(answer(judgement, "us.test.monthly") == no);
}

TEST_CASE("a test that was never made stays asked for while doses go on", "[supply]") {
  // Neither a test nor a pick-up: counted supplies are needed on 10-22, 11-21 and 12-21.
  const auto unmade = [](const char* id) {
    SamplePatient patient(id, "2026-09-22");
    patient.record_begins("2026-09-22").contraception("2026-06-01");
    return patient;
  };

  struct Row {
    const char* programme;
    const char* rule;
    Severity grave;
  };

  for (const Row& row : std::vector<Row>{{"us-ipledge", "us.test.monthly", Severity::block},
                                         {"uk", "uk.test.pre_rx", Severity::block},
                                         {"fr", "fr.test.follow", Severity::block},
                                         {"eu", "eu.test.follow", Severity::block},
                                         {"strictest", "strictest.test.pre_rx", Severity::block},
                                         {"ca", "ca.test.monthly", Severity::block},
                                         {"anz", "anz.test.monthly", Severity::warn}}) {
    CAPTURE(row.rule);
    SamplePatient patient = unmade(row.programme);
    patient.taken("2026-09-22", "2026-10-22");
    CHECK(to_come(judged(patient, "2026-10-22"), row.rule).state == ObligationState::due);
    for (const char* today : {"2026-10-25", "2026-11-20", "2026-12-24"}) {
      patient = unmade(row.programme);
      patient.taken("2026-09-22", today);
      CAPTURE(today);
      const Obligation item = to_come(judged(patient, today), row.rule);
      CHECK(item.state == ObligationState::overdue);
      CHECK(item.severity == row.grave);
      CHECK(item.due_on == day("2026-10-21"));
      CHECK(item.occurrence == "to-2026-10-22");
      CHECK(says(item.message, "; 3 tests not recorded") == (today == std::string("2026-12-24")));
    }
    // A later one serves, and so does a pick-up.
    patient.test("2026-12-24");
    CHECK(to_come(judged(patient, "2026-12-24"), row.rule).due_on > day("2026-12-24"));
    patient = unmade(row.programme);
    patient.taken("2026-09-22", "2026-12-24").pickup("2026-12-24");
    CHECK(to_come(judged(patient, "2026-12-24"), row.rule).due_on > day("2026-12-24"));
  }
}

TEST_CASE("without pick-ups a test of the month serves, one that does not count does not",
          "[supply]") {
  const auto on_day = [](const char* tested, TestResult result, TestSetting setting) {
    SamplePatient patient = us_ready_to_start("2026-09-22");
    patient.taken("2026-09-22", "2026-10-30").test(tested, result, setting);
    return to_come(judged(patient, "2026-10-30"), "us.test.monthly");
  };
  using enum TestResult;
  // The supply is counted to 10-22: a test of the 30 days up to it, or a later one.
  for (const char* tested : {"2026-09-23", "2026-10-20", "2026-10-29"}) {
    CAPTURE(tested);
    CHECK(on_day(tested, negative, TestSetting::medical).due_on == day("2026-11-20"));
  }
  CHECK(on_day("2026-09-22", negative, TestSetting::medical).state == ObligationState::overdue);
  const Obligation home = on_day("2026-10-20", negative, TestSetting::home);
  CHECK(home.state == ObligationState::overdue);
  CHECK(says(home.message, "the last one does not count"));
  CHECK(on_day("2026-10-20", invalid, TestSetting::medical).state == ObligationState::overdue);
  CHECK(on_day("2026-10-20", pending, TestSetting::medical).state == ObligationState::overdue);
  // Every 28 days, doses all along: nothing is ever overdue.
  SamplePatient regular = us_ready_to_start("2026-09-22");
  for (Date tested = day("2026-10-18"); tested < day("2027-09-22"); tested += days(28)) {
    regular.test(tested);
  }
  regular.taken("2026-09-22", "2027-09-22");
  for (Date today = day("2026-10-18"); today < day("2027-09-22"); today += days(1)) {
    SamplePatient then = regular;
    std::erase_if(then.course().doses, [&](const Dose& dose) { return dose.on > today; });
    CAPTURE(iso(today));
    CHECK(to_come(judged(then, today), "us.test.monthly").state != ObligationState::overdue);
  }
}

TEST_CASE("of the months before a record, or its rule, began nothing is said", "[supply]") {
  // Needed on 10-22, 11-21 and 12-21; the first test of the record is due on 11-20.
  const auto first_due = [](const char* began) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    patient.record_begins(began).contraception("2026-06-01").taken("2026-09-22", "2026-12-01");
    return to_come(judged(patient, "2026-12-01"), "us.test.monthly").due_on;
  };
  CHECK(first_due("2026-10-21") == day("2026-10-21"));
  CHECK(first_due("2026-10-22") == day("2026-11-20"));
  CHECK(first_due("2026-11-20") == day("2026-11-20"));
  CHECK(first_due("2026-11-21") == day("2026-12-20"));
  SamplePatient moved("uk", "2026-09-22");
  moved.moves("2026-11-01", "us-ipledge").taken("2026-09-22", "2026-12-01");
  CHECK(to_come(judged(moved, "2026-12-01"), "us.test.monthly").due_on == day("2026-11-20"));
}

TEST_CASE("a supply test is not open before its window", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22").taken("2026-09-22", "2026-10-01").test("2026-09-24");
  const Obligation item = to_come(judged(patient, "2026-10-02"), "us.test.monthly");
  CHECK(item.state == ObligationState::upcoming);
  CHECK(item.first == day("2026-10-16"));
}

TEST_CASE("no window ends before it begins", "[supply]") {
  SamplePatient late("us-ipledge", "2026-09-22");
  late.contraception("2026-09-10").test("2026-09-15").visit(day("2026-09-15"), true);
  SamplePatient one_day = us_ready_to_start("2026-09-22");
  one_day.pickup("2026-09-22", 1).taken("2026-09-22", "2026-09-22");
  for (const SamplePatient* patient : {&late, &one_day}) {
    for (const Obligation& each : judged(*patient, "2026-09-22").obligations) {
      CAPTURE(each.rule, each.message);
      CHECK((!each.first || !each.last || *each.first <= *each.last));
      CHECK((!each.first || !each.due_on || *each.first <= *each.due_on ||
             each.state == ObligationState::blocked));
    }
  }
}

// ---- lockout, retest ---------------------------------------------------------------------------

TEST_CASE("us.retest.free: from the day after the window, and not under a lockout", "[supply]") {
  SamplePatient patient = us_third_supply();
  const auto due = [&](std::string_view today) {
    return to_come(judged(patient, today), "us.retest.free").due_on;
  };
  CHECK(all_of(judged(patient, "2026-11-24"), "us.retest.free").empty());
  CHECK(due("2026-11-25") == day("2026-11-25"));
  CHECK(due("2026-12-05") == day("2026-11-25"));
  // The first window closed on 2026-11-13, under edition A: its lockout still stands on 11-16.
  SamplePatient locked = us_ready_to_start("2026-11-09");
  locked.starts(day("2026-12-10"));
  const Judgement judgement = judged(locked, "2026-11-16");
  CHECK(asked_of(judgement, "us.lockout.first").size() == 1);
  CHECK(all_of(judgement, "us.retest.free").empty());
}

// ---- who is asked ------------------------------------------------------------------------------

TEST_CASE("us.guardian without a birth date is a question, not a block", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.born("").taken("2026-09-22", "2026-10-01");
  const Obligation item = to_come(judged(patient, "2026-10-02"), "us.guardian");
  CHECK(item.state == ObligationState::overdue);
  CHECK(item.severity == Severity::warn);
  CHECK(item.at_stake == Severity::block);
  CHECK(says(item.message, "needed under 18; no birth date stored"));
  patient.born("2010-01-01");
  CHECK(to_come(judged(patient, "2026-10-02"), "us.guardian").severity == Severity::block);
  patient.born("1990-01-01");
  CHECK(all_of(judged(patient, "2026-10-02"), "us.guardian").empty());
}

TEST_CASE("us.counsel.cannot.enrolment: for who starts under edition B", "[supply]") {
  SamplePatient before("us-ipledge", "2026-10-01");
  before.category(Category::cannot).taken("2026-10-01", "2026-11-20");
  CHECK(all_of(judged(before, "2026-11-20"), "us.counsel.cannot.enrolment").empty());
  SamplePatient since("us-ipledge", "2026-11-16");
  since.category(Category::cannot);
  CHECK(all_of(judged(since, "2026-11-20"), "us.counsel.cannot.enrolment").size() == 1);
}

TEST_CASE("may_dispense is null only where the programme has no conditions at all", "[supply]") {
  CHECK(judged(SamplePatient("none", "2026-09-22"), "2026-09-22").gate.may_dispense ==
        std::nullopt);
  SamplePatient patient("anz", "2026-09-22");
  patient.category(Category::cannot);
  const Judgement judgement = judged(patient, "2026-09-22");
  CHECK(judgement.gate.conditions.empty());
  CHECK(judgement.gate.may_dispense == true);
  CHECK(says(judgement.gate.note, "asks for nothing at the pick-up"));
}

TEST_CASE("of tests that nobody recorded nothing is known, and unknown is not met", "[supply]") {
  const std::vector<std::string> of_tests{
      "us.test.screen",         "us.test.confirm.gap", "us.test.confirm.after_contra",
      "us.test.confirm.menses", "us.test.monthly",     "us.window"};
  const auto look = [&](const SamplePatient& patient, Answer met, bool needs_proof) {
    const Judgement judgement = judged(patient, "2026-09-21");
    for (const std::string& rule : of_tests) {
      CAPTURE(rule);
      CHECK(answer(judgement, rule) == met);
      for (const GateCondition& each : judgement.gate.conditions) {
        if (each.rule == rule) CHECK(each.needs_proof == needs_proof);
      }
    }
    CHECK(judgement.gate.may_dispense == false);
  };
  SamplePatient patient("us-ipledge", "2026-09-22");
  look(patient, unknown, true);
  // Once one is recorded, those that are not there are missing.
  patient.test("2026-09-20", TestResult::invalid);
  look(patient, no, false);
}

TEST_CASE("what a supply was picked up in spite of stays after the next one", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.pickup("2026-10-22").pickup("2026-11-20", 60).pickup("2026-11-21");
  const auto days_told = [&](std::string_view rule, std::string_view on) {
    std::string out;
    for (const Obligation& each : all_of(judged(patient, on), rule)) {
      const bool is_told = each.state == ObligationState::missed || each.is_finding;
      if (is_told && each.is_open()) out += iso(*each.due_on) + " ";
    }
    return out;
  };
  CHECK(days_told("us.window", "2026-11-21") == "2026-10-22 2026-11-20 2026-11-21 ");
  CHECK(days_told("us.supply.max", "2026-11-21") == "2026-11-20 ");
  CHECK(days_told("us.window", "2026-11-22") == "2026-11-20 2026-11-21 ");
  CHECK(days_told("us.window", "2026-12-25") == "2026-11-21 ");
}

TEST_CASE("a supply that was too large is told until its capsules are gone", "[supply]") {
  const auto days_told = [](const SamplePatient& patient, Date on) {
    std::string out;
    for (const Finding& each : alerts_of(judged(patient, iso(on)))) {
      if (each.rule == "us.supply.max") out += iso(*each.due_on) + " ";
    }
    return out;
  };
  const Date first = day("2026-09-22");
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup(first, 60);
  SamplePatient with_next = patient;
  with_next.pickup("2026-10-12");
  for (SamplePatient* each : {&patient, &with_next}) {
    for (const int after : {0, 29, 30, 31, 40, 59}) {
      SamplePatient then = *each;
      if (after > 0) then.taken(first, first + days(after - 1));
      CAPTURE(after, each == &with_next);
      CHECK(days_told(then, first + days(after)) == "2026-09-22 ");
    }
    // The oldest are taken first: the sixtieth day takes the last of them.
    each->taken(first, first + days(59));
    CHECK(days_told(*each, first + days(59)).empty());
    CHECK(days_told(*each, first + days(61)).empty());
  }
}

TEST_CASE("a decision about a supply that was too large ends that one alone", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::cannot).pickup("2026-09-22", 60).pickup("2026-10-12", 90);
  auto& pickups = patient.record.events.dispensings;
  pickups[0].recorded = {1, 1, 1, 1};
  pickups[1].recorded = {3, 3, 3, 3};
  const auto open = [&] {
    std::string out;
    const Judgement judgement = judged(patient, "2026-10-20");
    for (const Obligation& each : all_of(judgement, "us.supply.max")) {
      if (each.needs_decision()) out += iso(*each.due_on) + " ";
    }
    return out;
  };
  CHECK(open() == "2026-09-22 2026-10-12 ");
  patient.confirm("us.supply.max", "2026-10-01");
  patient.record.events.confirmations.back().recorded = {2, 2, 2, 2};
  CHECK(open() == "2026-10-12 ");
  patient.confirm("us.supply.max", "2026-10-20");
  patient.record.events.confirmations.back().recorded = {4, 4, 4, 4};
  CHECK(open().empty());
}

TEST_CASE("a supply picked up without any test recorded is a finding", "[supply]") {
  for (const auto& [programme_id, rule] :
       {std::pair("us-ipledge", "us.test.monthly"), std::pair("uk", "uk.test.pre_rx"),
        std::pair("ca", "ca.test.first"), std::pair("us-ipledge", "us.window")}) {
    CAPTURE(programme_id, rule);
    SamplePatient patient(programme_id, "2026-09-22");
    patient.pickup("2026-09-21");
    const auto found = all_of(judged(patient, "2026-09-21"), rule);
    CHECK(std::ranges::any_of(found, [](const Obligation& each) {
      return each.state == ObligationState::missed && each.at_stake == Severity::block &&
             says(each.message, "picked up Mon 2026-09-21 although: ");
    }));
    // And now a supply is recorded, so a test of the next one is missed.
    CHECK(answer(judged(patient, "2026-10-20"), rule).value_or(no) == no);
  }
}
