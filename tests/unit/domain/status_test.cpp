// The whole report of a course: what is shown together, what is missing, and earlier courses.

#include "isotrack/domain/status.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-03-01");

/// Whether all bases are shown for a course taken for `before` days at one weight and `after`
/// days at another.
bool apart(const char* first, const char* second, int before = 50, int after = 1) {
  CourseRecord course = course_from(start, "30mg", first);
  course.target = {900, 1000};  // far away: only the difference counts
  const Date changed = start + days(before);
  const Date today = changed + days(after - 1);
  weigh(course, changed, second);
  take_plan(course, start, today);
  return status_of(course, today).bases_apart;
}

bool says(const StatusReport& report, const std::string& word) {
  return report.not_projected.find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("bases that part by five percent are all shown", "[status]") {
  CHECK_FALSE(apart("60kg", "60kg"));
  CHECK(apart("60kg", "63kg"));  // baseline is 105 % of current
  CHECK_FALSE(apart("60kg", "62.9999kg"));
  CHECK(apart("63kg", "60kg"));  // current is 105 % of baseline
  CHECK_FALSE(apart("62.9999kg", "60kg"));
}

TEST_CASE("bases on two sides of a target are all shown", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(119));
  weigh(course, start + days(119), "61kg");
  const StatusReport straddling = status_of(course, start + days(119));
  CHECK(straddling.bases_apart);  // 120 on baseline, 118 on current
  CHECK_FALSE(status_of(course, start + days(118)).bases_apart);
  CHECK(straddling.value_on(Basis::current)->weight == kilograms("61kg"));
}

TEST_CASE("current and at_dose may part though each is near the baseline", "[status]") {
  // Baseline 60 kg, nearly all taken at 62.5, now 58: current is 103 %, at_dose 96 % of baseline.
  CourseRecord course = course_from(start, "30mg", "60kg");
  course.target = {900, 1000};
  weigh(course, start + days(1), "62.5kg");
  weigh(course, start + days(99), "58kg");
  take_plan(course, start, start + days(98));
  CHECK(status_of(course, start + days(99)).bases_apart);
}

TEST_CASE("every target on every basis, once when both ends are one", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  const StatusReport both = status_of(course, start);
  REQUIRE(both.targets.size() == 6);
  CHECK(both.targets[0].mg_per_kg == 120);
  CHECK(both.targets[0].basis == Basis::baseline);
  CHECK(both.targets[2].basis == Basis::at_dose);
  CHECK(both.targets[3].mg_per_kg == 150);
  course.target = {135, 135};
  CHECK(status_of(course, start).targets.size() == 3);
}

TEST_CASE("percent, remaining and met agree", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(119));
  const TargetStatus at = status_of(course, start + days(119)).targets[0];
  CHECK(at.met);
  CHECK(equal(at.percent, {100, 1}));
  CHECK(at.remaining.units == 0);
  CHECK(at.reached_on == start + days(119));
  CHECK_FALSE(at.plan);
  CHECK_FALSE(at.at_adherence);
  const TargetStatus before = status_of(course, start + days(118)).targets[0];
  CHECK_FALSE(before.met);
  CHECK(decimal(before.percent, 2) == "99.17");
  CHECK(equal(before.remaining.milligrams(), {60, 1}));
  CHECK_FALSE(before.reached_on);
}

TEST_CASE("days about which nothing is said make two ends of a date", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");  // 120 doses to 120 mg/kg
  take_plan(course, start, start + days(29));
  CHECK_FALSE(status_of(course, start + days(30)).targets[0].plan_if_unsaid_taken);
  const TargetStatus later = status_of(course, start + days(40)).targets[0];  // ten are unsaid
  CHECK(later.plan->finish_on == start + days(129));
  CHECK(later.plan_if_unsaid_taken == start + days(119));
  PatientRecord clinic = patient_with(course);
  clinic.logging = Logging::visits;
  const StatusReport told = status_of(clinic, start + days(40));
  CHECK(told.unsaid == 10);
  CHECK(told.targets[0].plan_if_unsaid_taken == start + days(119));
  const TargetStatus past = status_of(course, start + days(125)).targets[0];
  CHECK_FALSE(past.met);
  CHECK(past.plan_if_unsaid_taken == start + days(119));
}

TEST_CASE("what is missing for a date is said", "[status]") {
  CHECK(status_of(course_from(start, "60mg", "60kg"), start).not_projected.empty());
  CHECK(says(status_of(course_from(start, "60mg", ""), start), "weight"));
  CHECK(says(status_of(course_from(start, "", "60kg"), start), "plan"));
  CHECK(says(status_of(course_from(start, "1mg", "60kg"), start), "ten years"));
  CourseRecord held = course_from(start, "60mg", "60kg");
  hold(held, start + days(1), std::nullopt);
  CHECK(says(status_of(held, start + days(2)), "hold"));
  held.holds.front().last = start + days(10);
  CHECK(status_of(held, start + days(2)).not_projected.empty());
  CourseRecord ended = course_from(start, "60mg", "60kg");
  end(ended, start + days(5));
  CHECK(says(status_of(ended, start + days(5)), "ended"));
  CHECK(status_of(ended, start + days(4)).not_projected.find("ended") == std::string::npos);
}

TEST_CASE("without a weight or a plan there are no figures, not zeros", "[status]") {
  const StatusReport report = status_of(course_from(start, "", ""), start + days(3));
  CHECK(report.bases.empty());
  CHECK(report.targets.empty());
  CHECK_FALSE(report.baseline_weight);
  CHECK_FALSE(report.current_weight);
  CHECK_FALSE(report.regimen);
  CHECK_FALSE(report.adherence);
  CHECK(report.value_on(Basis::baseline) == nullptr);
  CHECK(report.totals.scheduled == 0);
  CHECK(report.day == 4);
}

TEST_CASE("days count from 1, holds included, up to the last one", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  hold(course, start + days(2), start + days(4));
  CHECK_FALSE(status_of(course, start - days(1)).day);
  CHECK(status_of(course, start).day == 1);
  CHECK(status_of(course, start + days(3)).day == 4);
  CHECK(status_of(course, start + days(3)).hold);
  CHECK_FALSE(status_of(course, start + days(5)).hold);
  end(course, start + days(9));
  CHECK(status_of(course, start + days(50)).day == 10);
  CHECK(status_of(course, start + days(50)).last_day == start + days(9));
  CHECK_FALSE(status_of(course, start + days(8)).last_day);
}

TEST_CASE("totals have a lower and an upper bound", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  course.already = Milligrams(100);
  course.already_product = generic;
  take(course, start, 60);
  miss(course, start + days(1));
  const StatusReport report = status_of(course, start + days(5));  // three unknown days, one open
  CHECK(report.label_mg == Milligrams(160));
  CHECK(report.equivalent == EquivalentMg(4 * 160));
  CHECK(report.upper_equivalent == EquivalentMg(4 * (160 + 180)));
  CHECK(report.already == Milligrams(100));
}

TEST_CASE("each product is told apart", "[status]") {
  CourseRecord course = course_from(start, "32mg", "60kg", micronised);
  follow(course, start + days(1), "40mg");
  course.already = Milligrams(16);
  course.already_product = micronised;
  take(course, start, 32);
  take(course, start + days(1), 40);
  const StatusReport report = status_of(course, start + days(1));
  REQUIRE(report.by_product.size() == 2);
  CHECK(report.by_product[0].product == micronised);
  CHECK(report.by_product[0].taken == Milligrams(48));
  CHECK(report.by_product[1].taken == Milligrams(40));
  CHECK(report.label_mg == Milligrams(88));
  CHECK(report.equivalent == EquivalentMg(4 * (60 + 40)));
  CHECK(report.product == generic);
  CHECK(report.regimen_from == start + days(1));
}

TEST_CASE("what was taken before keeps its product when the plan changes its own", "[status]") {
  CourseRecord course = course_from(start, "40mg", "60kg", generic);
  course.already = Milligrams(16);
  course.already_product = micronised;
  const StatusReport report = status_of(course, start);
  CHECK(report.equivalent == EquivalentMg(4 * 20));
  CHECK(report.already_product == micronised);
  REQUIRE(report.by_product.size() == 1);
  CHECK(report.by_product[0].product == micronised);
  course.steps.clear();
  CHECK(status_of(course, start).equivalent == EquivalentMg(4 * 20));
}

TEST_CASE("earlier courses stand beside, each on its own baseline", "[status]") {
  PatientRecord patient = patient_with(course_from(start, "50mg", "50kg"));
  take_plan(patient.courses[0], start, start + days(9));  // 500 mg: 10 mg/kg
  end(patient.courses[0], start + days(9));
  patient.courses.push_back(course_from(start + days(400), "60mg", "60kg"));
  CourseRecord& second = patient.courses[1];
  second.number = 2;
  take_plan(second, second.start, second.start + days(4));  // 300 mg: 5 mg/kg
  const Date today = second.start + days(4);
  const StatusReport report = status_of(patient, today);
  REQUIRE(report.earlier.size() == 1);
  CHECK(report.earlier[0].last_day == start + days(9));
  CHECK(report.earlier[0].equivalent == EquivalentMg(4 * 500));
  CHECK(equal(*report.earlier[0].mg_per_kg, {10, 1}));
  CHECK(report.lifetime_equivalent == EquivalentMg(4 * 800));
  CHECK(equal(*report.lifetime_mg_per_kg, {15, 1}));
  CHECK(equal(report.value_on(Basis::baseline)->mg_per_kg, {5, 1}));  // never added to a target

  patient.courses[0].weights.clear();  // unknown is not zero
  const StatusReport unknown = status_of(patient, today);
  CHECK_FALSE(unknown.earlier[0].mg_per_kg);
  CHECK_FALSE(unknown.lifetime_mg_per_kg);
}

TEST_CASE("days without entry of an earlier course make the lifetime an at least", "[status]") {
  PatientRecord patient = patient_with(course_from(start, "50mg", "50kg"));
  take_plan(patient.courses[0], start, start + days(9));
  end(patient.courses[0], start + days(11));  // two days nothing is known of
  patient.courses.push_back(course_from(start + days(400), "60mg", "60kg"));
  CourseRecord& second = patient.courses[1];
  second.number = 2;
  take_plan(second, second.start, second.start + days(4));
  const Date today = second.start + days(4);
  CHECK(status_of(patient, today).earlier.at(0).unsaid == 2);
  CHECK(status_of(patient, today).lifetime_at_least);

  end(patient.courses[0], start + days(9));  // all of it is known
  CHECK(status_of(patient, today).earlier.at(0).unsaid == 0);
  CHECK_FALSE(status_of(patient, today).lifetime_at_least);
  // A day of this course is unknown: so is the sum.
  CHECK(status_of(patient, today + days(2)).lifetime_at_least);
}

TEST_CASE("milligrams of an earlier course count though it was never weighed", "[status]") {
  PatientRecord patient = patient_with(course_from(start, "50mg", ""));
  take_plan(patient.courses[0], start, start + days(9));
  end(patient.courses[0], start + days(9));
  patient.courses.push_back(course_from(start + days(400), "60mg", "60kg"));
  patient.courses[1].number = 2;
  const StatusReport report = status_of(patient, start + days(400));
  CHECK(report.earlier[0].equivalent == EquivalentMg(4 * 500));
  CHECK(report.lifetime_equivalent == EquivalentMg(4 * 500));
}

TEST_CASE("a first course has no lifetime figure", "[status]") {
  const StatusReport report = status_of(course_from(start), start);
  CHECK(report.earlier.empty());
  CHECK_FALSE(report.lifetime_equivalent);
  CHECK_FALSE(report.lifetime_mg_per_kg);
}

TEST_CASE("a report of a past day forgets what came later", "[status]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(50));
  weigh(course, start + days(40), "80kg");  // a jump, to be questioned from that day on
  end(course, start + days(60));
  CourseRecord then = course_from(start, "60mg", "60kg");
  take_plan(then, start, start + days(20));
  const StatusReport seen = status_of(course, start + days(20));
  const StatusReport known = status_of(then, start + days(20));
  CHECK(seen.label_mg == known.label_mg);
  CHECK(seen.current_weight->weight == known.current_weight->weight);
  CHECK(seen.targets[0].plan->finish_on == known.targets[0].plan->finish_on);
  CHECK(seen.totals.scheduled == known.totals.scheduled);
  CHECK(seen.alerts.size() == known.alerts.size());
  CHECK(seen.last_day == known.last_day);
}

TEST_CASE("a hold to come without an end is why nothing is projected", "[status]") {
  CourseRecord course = course_from(start);
  hold(course, start + days(30), std::nullopt);
  CHECK(says(status_of(course, start + days(1)), "the hold from Tue 2026-03-31 has no end"));
  CHECK(says(status_of(course, start + days(40)), "on hold without an end"));
  course.holds.front().last = start + days(35);
  CHECK(status_of(course, start + days(1)).not_projected.empty());
}
