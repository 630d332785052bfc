// One list of obligations for a patient: what an earlier course left open, what a change of
// programme or category moves, and what belongs to one course alone. The facts are rows of the
// programmes.

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr auto yes = Answer::yes;

/// A US course finished on 2027-01-31, on both methods throughout.
SamplePatient finished_course(const std::string& programme_id = "us-ipledge") {
  SamplePatient patient(programme_id, "2026-09-22");
  patient.contraception("2026-08-01").labs("monthly_classic");
  return patient.taken("2026-09-22", "2027-01-31").finished("2027-01-31");
}

/// Plans a second course, recorded from the first day on which anything of it may be judged.
SamplePatient& begins_again(SamplePatient& patient, std::string_view first_dose) {
  CourseRecord second = course_from(day(first_dose));
  second.number = 2;
  second.judged_from = day(first_dose) - days(300);
  second.lab_plan = patient.course().lab_plan;
  patient.record.courses.push_back(second);
  return patient;
}

/// Rule, occurrence and state of everything, for comparing two judgements.
std::vector<std::tuple<std::string, std::string, std::string>> outline(const Judgement& judgement) {
  std::vector<std::tuple<std::string, std::string, std::string>> out;
  for (const Obligation& each : judgement.obligations) {
    out.emplace_back(each.rule, each.occurrence, name_of(each.state));
  }
  return out;
}

std::string detail(const Judgement& judgement, std::string_view rule) {
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule == rule) return each.detail;
  }
  return {};
}

}  // namespace

// ---- a programme or category stated during a course --------------------------------------------

TEST_CASE("the conditions of a first supply stay when the category is stated late", "[courses]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.category(Category::unknown).record_begins("2026-09-22");
  const Judgement before = judged(patient, "2026-10-12");
  patient.category("2026-10-10", Category::can);
  const Judgement after = judged(patient, "2026-10-12");
  for (const char* rule : {"us.contra.start", "us.test.screen", "us.test.confirm.gap",
                           "us.test.confirm.after_contra", "us.test.setting.pre"}) {
    CAPTURE(rule);
    CHECK(shuts(after, rule));
  }
  // Who may become pregnant was counted in before it was said.
  CHECK(outline(after) == outline(before));
  CHECK(after.gate.conditions.size() == before.gate.conditions.size());
  CHECK(after.notes == before.notes);
}

TEST_CASE("the conditions of a first supply stay when the programme changes", "[courses]") {
  SamplePatient patient("strictest", "2026-09-22");
  patient.record_begins("2026-09-22").labs("monthly_classic").moves("2026-10-10", "us-ipledge");
  const Judgement judgement = judged(patient, "2026-10-12");
  for (const char* rule : {"us.contra.start", "us.test.screen", "us.test.confirm.gap"}) {
    CAPTURE(rule);
    CHECK(shuts(judgement, rule));
  }
  // Its dated steps are judged from the change on; the lab plan knows no programme.
  CHECK(asked_of(judgement, "us.contra.start").empty());
  CHECK(one(judgement, "us.agreement").state == ObligationState::not_judged);
  CHECK(one(judgement, "monthly_classic.baseline").state != ObligationState::not_judged);
}

TEST_CASE("a category that really changes moves the steps it brings, and no others", "[courses]") {
  SamplePatient patient("uk", "2026-09-22");
  patient.category(Category::cannot).record_begins("2026-09-22");
  patient.pickup("2026-09-22").taken("2026-09-22", "2026-11-20");
  patient.category("2026-11-10", Category::can);
  const Judgement judgement = judged(patient, "2026-11-20");
  CHECK(one(judgement, "uk.test.early").state == ObligationState::not_judged);
  CHECK(one(judgement, "uk.ack").state == ObligationState::overdue);  // asked of everybody
}

TEST_CASE("what was open after the course stays open under the next programme", "[courses]") {
  for (const char* to : {"none", "uk", "eu", "strictest"}) {
    SamplePatient patient = finished_course();
    patient.moves("2027-04-01", to);
    CAPTURE(to);
    const Judgement judgement = judged(patient, "2027-04-02");
    CHECK(one(judgement, "us.test.post").state == ObligationState::overdue);
    CHECK(one(judgement, "us.test.end").is_open());
    patient.test("2027-04-02");
    CHECK(one(judged(patient, "2027-04-02"), "us.test.post").state == ObligationState::met);
  }
  // Left before the end, a programme asks for nothing after it.
  SamplePatient moved = finished_course();
  moved.moves("2027-01-10", "uk");
  CHECK(all_of(judged(moved, "2027-04-02"), "us.test.post").empty());
}

TEST_CASE("a STOP that was settled stays so under the next programme", "[courses]") {
  SamplePatient patient = uk_second_supply();
  patient.missed_period("2026-11-18").confirm("uk.trigger.missed_period", "2026-11-19");
  patient.moves("2026-11-20", "us-ipledge");
  CHECK(stops(judged(patient, "2026-11-22")).empty());
  patient.missed_period("2026-11-21");
  CHECK(stops(judged(patient, "2026-11-22")) == "us.trigger.missed_period");
}

// ---- what an earlier course left ---------------------------------------------------------------

TEST_CASE("planning a second course silences nothing of the first", "[courses]") {
  SamplePatient patient = finished_course();
  patient.missed_period("2027-01-20");
  const Judgement before = judged(patient, "2027-02-20");
  begins_again(patient, "2027-04-01");
  const Judgement after = judged(patient, "2027-02-20");
  CHECK(stops(after) == "us.trigger.missed_period");
  CHECK(after.gate.may_dispense == false);
  for (const char* rule : {"us.test.post", "us.test.end", "us.contra.end", "post.contra_end",
                           "post.wax", "post.second_course", "monthly_classic.end"}) {
    CAPTURE(rule);
    CHECK(one(after, rule).due_on == one(before, rule).due_on);
    CHECK(one(after, rule).state == one(before, rule).state);
    CHECK(one(after, rule).occurrence == one(before, rule).occurrence);
    CHECK(one(after, rule).course == 1);
    CHECK(one(after, rule).message.find("course 1: ") == 0);
  }
  // Settled, it no longer shuts the gate of the second.
  patient.confirm("us.trigger.missed_period", "2027-02-20");
  CHECK(stops(judged(patient, "2027-02-20")).empty());
}

TEST_CASE("what follows the first course goes on when the second has begun", "[courses]") {
  SamplePatient patient = finished_course();
  begins_again(patient, "2027-02-25").taken("2027-02-25", "2027-03-10");
  const Judgement judgement = judged(patient, "2027-03-10");
  CHECK(one(judgement, "us.test.post").state == ObligationState::overdue);
  CHECK(one(judgement, "us.test.post").course == 1);
  // What becomes possible counts from the last dose, which is still to come.
  for (const char* rule : {"post.wax", "post.contra_end", "post.pregnancy_safe"}) {
    CAPTURE(rule);
    CHECK(all_of(judgement, rule).empty());
  }
  // A test of the second course answers it all the same, and a waiver closes it.
  SamplePatient tested = patient;
  tested.test("2027-03-08");
  CHECK(asked_of(judged(tested, "2027-03-10"), "us.test.post").empty());
  patient.waive("us.test.post", "2027-03-10");
  CHECK(asked_of(judged(patient, "2027-03-10"), "us.test.post").empty());
  // It was said of the first course alone.
  patient.finished("2027-06-30");
  const Obligation next = all_of(judged(patient, "2027-08-05"), "us.test.post").front();
  CHECK(next.course == 2);
  CHECK(next.state == ObligationState::overdue);
}

TEST_CASE("a gap or a missed period within the tail is a STOP, whatever is planned", "[courses]") {
  for (const char* first_dose : {"2027-02-20", "2027-05-01"}) {
    CAPTURE(first_dose);
    SamplePatient gap = finished_course();
    gap.gap("2027-02-10", "2027-02-11");
    begins_again(gap, first_dose);
    CHECK(stops(judged(gap, "2027-02-22")) == "us.trigger.unprotected");
    CHECK(judged(gap, "2027-02-22").gate.may_dispense == false);
    SamplePatient late = finished_course();
    late.missed_period("2027-02-12");
    begins_again(late, first_dose);
    CHECK(stops(judged(late, "2027-02-22")) == "us.trigger.missed_period");
    SamplePatient pregnant = finished_course();
    pregnant.test("2027-02-12", TestResult::positive);
    begins_again(pregnant, first_dose);
    CHECK(stops(judged(pregnant, "2027-02-22")) == "us.trigger.pregnancy");  // said once
    pregnant.confirm("us.trigger.pregnancy", "2027-02-22");
    CHECK(stops(judged(pregnant, "2027-02-22")).empty());
  }
}

TEST_CASE("a STOP keeps its course and its name when another course is planned", "[courses]") {
  SamplePatient patient = finished_course();
  patient.gap("2027-02-10", "2027-02-11");
  const Obligation before = one(judged(patient, "2027-02-22"), "us.trigger.unprotected");
  begins_again(patient, "2027-05-01");
  const Obligation after = one(judged(patient, "2027-02-22"), "us.trigger.unprotected");
  CHECK(before.course == 1);
  CHECK(after.course == before.course);
  CHECK(after.occurrence == before.occurrence);
  CHECK(after.message == before.message);
}

TEST_CASE("an event of the second course is not one of the first", "[courses]") {
  SamplePatient patient = finished_course();
  begins_again(patient, "2027-02-15").taken("2027-02-15", "2027-02-20");
  patient.missed_period("2027-02-18");
  const auto items = all_of(judged(patient, "2027-02-20"), "us.trigger.missed_period");
  REQUIRE(items.size() == 1);
  CHECK(items.front().course == 2);
}

// ---- what belongs to one course ----------------------------------------------------------------

TEST_CASE("what ends the labs of one course does not end those of the next", "[courses]") {
  SamplePatient patient = finished_course("none");
  patient.labs("us_label_legacy").confirm("us_label_legacy.response", "2026-12-01");
  const auto asked = [](const Judgement& judgement) {
    return std::ranges::count_if(judgement.obligations, [](const Obligation& each) {
      return each.kind == Kind::lab && each.course == 2 && each.is_open();
    });
  };
  begins_again(patient, "2027-06-01").taken("2027-06-01", "2027-07-20");
  CHECK(asked(judged(patient, "2027-07-20")) > 0);
  const auto until_known = asked(judged(patient, "2027-07-20"));
  patient.confirm("us_label_legacy.response", "2027-07-01");
  CHECK(asked(judged(patient, "2027-07-20")) < until_known);
}

TEST_CASE("a waiver of one course is none of the next", "[courses]") {
  SamplePatient patient = finished_course("none");
  patient.waive("monthly_classic", "2026-11-01");
  CHECK(next_due(judged(patient, "2026-12-01"), "monthly_classic") == std::nullopt);
  begins_again(patient, "2027-06-01").taken("2027-06-01", "2027-07-20");
  CHECK(next_due(judged(patient, "2027-07-20"), "monthly_classic") != std::nullopt);
}

// ---- an undo and a redo ------------------------------------------------------------------------

TEST_CASE("an undo and a redo do not let an old decision settle a later STOP", "[courses]") {
  // Decided in entry 5, put back as entry 12; the test was told of in entry 9.
  SamplePatient patient = us_third_supply();
  patient.confirm("us.trigger.pregnancy", "2026-11-22");
  patient.record.events.confirmations.back().recorded = {7, 12, 3, 5};
  patient.test("2026-11-21", TestResult::positive);
  patient.record.events.tests.back().recorded = {6, 9, 6, 9};
  CHECK(judged(patient, "2026-11-23").has_stop());
  // And a test put back is still the one that was decided about.
  patient.record.events.tests.back().recorded = {9, 14, 2, 4};
  CHECK_FALSE(judged(patient, "2026-11-23").has_stop());
}

// ---- the common rule of a positive test --------------------------------------------------------

TEST_CASE("a positive test stops under a programme that has no rule for it", "[courses]") {
  SamplePatient patient = us_third_supply();
  Rulebook rules = rulebook_of(patient.record);
  std::erase_if(rules.programmes.front().rules,
                [](const Rule& rule) { return rule.check == Check::trigger; });
  patient.test("2026-11-21", TestResult::positive, TestSetting::home);
  const Moment now{day("2026-11-22"), {}};
  const Judgement judgement = judged(patient, rules, now);
  REQUIRE(judgement.has_stop());
  CHECK(judgement.gate.may_dispense == false);
  const std::string rule = stops(judgement);
  CHECK_FALSE(one(judgement, rule).words.empty());
  CHECK_FALSE(one(judgement, rule).contacts.empty());
  patient.confirm(rule, "2026-11-22");
  CHECK_FALSE(judged(patient, rules, now).has_stop());
  // One rule is enough where the programme has its own.
  SamplePatient us = us_third_supply();
  us.test("2026-11-21", TestResult::positive);
  CHECK(stops(judged(us, "2026-11-22")) == "us.trigger.pregnancy");
}

TEST_CASE("a positive test at home counts", "[courses]") {
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-21", TestResult::positive, TestSetting::home);
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(judgement.has_stop());
  CHECK(detail(judgement, "us.test.monthly").find("permission") == std::string::npos);
  CHECK(detail(judgement, "us.window").find("permission") == std::string::npos);
  CHECK(answer(judgement, "us.test.monthly") != yes);
}

// ---- under a STOP ------------------------------------------------------------------------------

TEST_CASE("a STOP silences what is to come and hides no finding", "[courses]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.pop_back();
  patient.pickup("2026-11-21").taken("2026-11-21", "2026-11-22");
  const auto findings = [&] {
    std::vector<std::string> out;
    for (const Obligation& each : judged(patient, "2026-11-22").obligations) {
      if (each.message.find("picked up") != std::string::npos) out.push_back(each.message);
    }
    return out;
  };
  const auto before = findings();
  CHECK_FALSE(before.empty());
  patient.missed_period("2026-11-22");
  const Judgement stopped = judged(patient, "2026-11-22");
  CHECK(stopped.has_stop());
  CHECK(findings() == before);
  CHECK(asked_of(stopped, "dose.today").empty());
  CHECK(asked_of(stopped, "supply.refill").empty());
}

// ---- the start of the cycle --------------------------------------------------------------------

TEST_CASE("a bleeding weeks before the first dose is not that of the start", "[courses]") {
  SamplePatient patient("ca", "2026-12-20");
  patient.bleeding(day("2026-11-20"));
  CHECK(one(judged(patient, "2026-11-22"), "ca.start.menses").state == ObligationState::open);
  patient.bleeding(day("2026-12-18"));
  CHECK(one(judged(patient, "2026-12-18"), "ca.start.menses").state == ObligationState::met);
  // On the day itself the last one decides.
  SamplePatient late("ca", "2026-12-20");
  late.bleeding(day("2026-12-10"));
  CHECK(one(judged(late, "2026-12-15"), "ca.start.menses").state == ObligationState::open);
  CHECK(one(judged(late, "2026-12-20"), "ca.start.menses").state == ObligationState::blocked);
}

TEST_CASE("the start of the cycle is not asked for once the course began or ended", "[courses]") {
  SamplePatient patient("uk", "2026-09-22");
  CHECK(one(judged(patient, "2026-09-22"), "uk.start.menses").state == ObligationState::open);
  patient.taken("2026-09-22", "2026-11-20");
  CHECK(asked_of(judged(patient, "2026-11-20"), "uk.start.menses").empty());
  SamplePatient ended("uk", "2026-09-22");
  ended.bleeding(day("2026-09-01")).finished("2026-10-30");
  CHECK(all_of(judged(ended, "2026-11-20"), "uk.start.menses").empty());
}

// ---- interruptions -----------------------------------------------------------------------------

TEST_CASE("a pause of more than a month is asked about under every programme", "[courses]") {
  for (const auto& [id, rule] :
       std::vector<std::pair<const char*, const char*>>{{"us-ipledge", "us.restart"},
                                                        {"uk", "uk.restart"},
                                                        {"eu", "eu.restart"},
                                                        {"fr", "eu.restart"},
                                                        {"de", "eu.restart"},
                                                        {"it", "eu.restart"},
                                                        {"ca", "ca.restart"},
                                                        {"anz", "anz.restart"},
                                                        {"strictest", "strictest.restart"}}) {
    SamplePatient patient(id, "2026-09-01");
    patient.contraception("2026-07-01").pickup("2026-09-01").taken("2026-09-01", "2026-09-30");
    hold(patient.course(), day("2026-10-01"), day("2026-11-20"));
    CAPTURE(id);
    CHECK(asked_of(judged(patient, "2026-10-30"), rule).empty());
    CHECK(asked_of(judged(patient, "2026-10-31"), rule).size() == 1);
    for (const Rule& row : programme(id).rules) {
      if (row.check != Check::interruption || std::string(id) == "us-ipledge") continue;
      CHECK(row.text.find("iPLEDGE") == std::string::npos);
    }
  }
}

TEST_CASE("logging at visits: days not told of yet are no pause", "[courses]") {
  SamplePatient patient("uk", "2026-08-01");
  patient.category(Category::cannot).taken("2026-08-01", "2026-09-01");
  patient.record.logging = Logging::visits;
  CHECK(asked_of(judged(patient, "2026-11-22"), "uk.restart").empty());
  for (Date on = day("2026-09-02"); on <= day("2026-11-21"); on += days(1)) patient.missed(on);
  CHECK(asked_of(judged(patient, "2026-11-22"), "uk.restart").size() == 1);
}

TEST_CASE("a pause stays told of for 30 days after it, also while days are not told of",
          "[courses]") {
  SamplePatient patient("uk", "2026-09-01");
  patient.category(Category::cannot).taken("2026-09-01", "2026-10-31");
  hold(patient.course(), day("2026-11-01"), day("2026-12-09"));
  const auto told = [&](const char* today) {
    const auto items = asked_of(judged(patient, today), "uk.restart");
    return items.empty() ? std::string() : items.front().message;
  };
  CHECK(told("2026-12-10") == "restart after more than a month: last dose Sat 2026-10-31");
  CHECK(told("2026-12-11") ==
        "restart after more than a month: last dose Sat 2026-10-31, none until Wed 2026-12-09");
  patient.taken("2026-12-10", "2027-01-31");
  CHECK(told("2026-12-11") ==
        "restart after more than a month: last dose Sat 2026-10-31, the next Thu 2026-12-10");
  CHECK_FALSE(told("2027-01-08").empty());
  CHECK(told("2027-01-09").empty());
}
