// When a target is reached along the actual plan.

#include "isotrack/domain/projection.hpp"

#include <optional>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-03-02");  // a Monday
const Date today = start + days(27);
const Date tomorrow = today + days(1);
const PlanShare all{EquivalentMg(1), EquivalentMg(1)};

/// Whole conventional-equivalent milligrams still to take.
RemainingMg mg(std::int64_t whole) {
  return {Wide(whole) * 1'000'000'000 * nanograms_per_kilogram};
}

std::optional<Projection> from_tomorrow(const CourseRecord& course, const RemainingMg& remaining,
                                        const PlanShare& share = all) {
  return project(course, products(), today, tomorrow, remaining, share);
}

int days_to(const CourseRecord& course, std::int64_t whole) {
  const auto plan = from_tomorrow(course, mg(whole));
  if (!plan) return -1;
  CHECK(plan->days_remaining == days_between(today, plan->finish_on));
  return plan->days_remaining;
}

}  // namespace

TEST_CASE("the first day that covers what remains is the last day", "[projection]") {
  const CourseRecord course = course_from(start, "40mg");
  CHECK(days_to(course, 1) == 1);
  CHECK(days_to(course, 40) == 1);
  CHECK(days_to(course, 41) == 2);
  CHECK(days_to(course, 400) == 10);
  CHECK(days_to(course, 401) == 11);
  RemainingMg hair = mg(400);
  ++hair.units;  // 1e-21 mg more
  CHECK(from_tomorrow(course, hair)->days_remaining == 11);
}

TEST_CASE("from today while it is pending", "[projection]") {
  const CourseRecord course = course_from(start, "40mg");
  const auto plan = project(course, products(), today, today, mg(40), all);
  REQUIRE(plan);
  CHECK(plan->days_remaining == 0);
  CHECK(plan->finish_on == today);
  CHECK(project(course, products(), today, today, mg(41), all)->finish_on == tomorrow);
}

TEST_CASE("the phase of a cycle runs on", "[projection]") {
  // Day 29 of the course, tomorrow, is the first of an even cycle: 40; with one more day it is 60.
  CHECK(days_to(course_from(start, "40mg 60mg"), 41) == 2);
  CHECK(days_to(course_from(start - days(1), "40mg 60mg"), 60) == 1);
  CHECK(days_to(course_from(start, "60mg*7 0mg*21"), 420) == 7);
  CHECK(days_to(course_from(start, "60mg*7 0mg*21"), 421) == 29);
  // Tomorrow is a Monday.
  CHECK(days_to(course_from(start, "20mg tue,thu"), 20) == 2);
  CHECK(days_to(course_from(start, "20mg tue,thu"), 41) == 9);
}

TEST_CASE("holds are waited out, the phase runs on through them", "[projection]") {
  CourseRecord course = course_from(start, "40mg 60mg");
  hold(course, tomorrow, tomorrow + days(2));
  CHECK(days_to(course, 60) == 4);  // 40 60 40 held, then 60
  CHECK(days_to(course, 61) == 5);
  hold(course, tomorrow + days(4), std::nullopt);
  CHECK(days_to(course, 60) == 4);
  CHECK(days_to(course, 61) == -1);
}

TEST_CASE("steps to come are taken from their day", "[projection]") {
  CourseRecord course = course_from(start, "20mg");
  follow(course, tomorrow + days(2), "80mg");
  CHECK(days_to(course, 40) == 2);
  CHECK(days_to(course, 41) == 3);
  CHECK(days_to(course, 120) == 3);
  CHECK(days_to(course, 121) == 4);
  follow(course, tomorrow + days(3), "32mg", micronised);  // counts 40
  CHECK(days_to(course, 160) == 4);
  CHECK(days_to(course, 161) == 5);
}

TEST_CASE("the horizon is 3,660 days", "[projection]") {
  const CourseRecord course = course_from(start, "1mg");
  CHECK(days_to(course, 3660) == 3660);
  CHECK(days_to(course, 3661) == -1);
  CHECK(days_to(course_from(start, "0mg"), 1) == -1);
  CHECK(days_to(course_from(start, ""), 1) == -1);
}

TEST_CASE("at a share of the plan: the smallest n with plan x share >= remaining", "[projection]") {
  const CourseRecord course = course_from(start, "40mg");
  const auto days_at = [&](std::int64_t taken, std::int64_t scheduled, std::int64_t whole) {
    const PlanShare share{EquivalentMg(taken), EquivalentMg(scheduled)};
    const auto plan = from_tomorrow(course, mg(whole), share);
    return plan ? plan->days_remaining : -1;
  };
  CHECK(days_at(1, 2, 400) == 20);
  CHECK(days_at(1, 2, 401) == 21);
  CHECK(days_at(9, 10, 360) == 10);
  CHECK(days_at(9, 10, 361) == 11);
  CHECK(days_at(1, 3, 40) == 3);
  CHECK(days_at(3, 2, 60) == 1);  // more than the plan was taken
  CHECK(days_at(0, 10, 40) == -1);
  CHECK(days_at(0, 0, 40) == -1);
  CHECK(days_at(1, 0, 40) == -1);  // of nothing scheduled there is no share
  CHECK(days_at(0, 10, 0) == -1);  // who takes nothing is not projected
}

TEST_CASE("an ended course is not projected, a coming end stops the plan", "[projection]") {
  CourseRecord course = course_from(start, "40mg");
  end(course, today);
  CHECK(days_to(course, 40) == -1);
  CHECK_FALSE(
      project(course, products(), today, today, mg(40), all));  // not on its last day either
  end(course, today + days(10));
  CHECK(days_to(course, 400) == 10);
  CHECK(days_to(course, 401) == -1);
}

TEST_CASE("capsules are counted through the last whole day", "[projection]") {
  CourseRecord course = course_from(start, "60mg");
  auto plan = from_tomorrow(course, mg(301));
  REQUIRE(plan);
  CHECK(plan->capsules == std::vector<CapsuleCount>{{20, 6}, {40, 6}});  // 6 days, ascending
  follow(course, tomorrow + days(2), "60mg as 30+30");
  CHECK(from_tomorrow(course, mg(300))->capsules ==
        std::vector<CapsuleCount>{{20, 2}, {30, 6}, {40, 2}});
  follow(course, tomorrow + days(4), "35mg");
  plan = from_tomorrow(course, mg(300));
  REQUIRE(plan);
  CHECK_FALSE(plan->capsules_known);
  CHECK(plan->capsules.empty());
  CHECK(from_tomorrow(course, mg(240))->capsules_known);
}

TEST_CASE("the report projects from the day that is still open", "[projection]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, today - days(1));  // 27 days: 1620 of 7200 mg
  const auto finish = [](const CourseRecord& one, Date on) {
    return status_of(one, on).targets.front().plan->finish_on;
  };
  CHECK(finish(course, today) == start + days(119));
  CourseRecord said = course;
  miss(said, today);
  CHECK(finish(said, today) == start + days(120));
  take(course, today, 60);
  CHECK(finish(course, today) == start + days(119));
  const CourseRecord to_come = course_from(today + days(10), "60mg", "60kg");
  const StatusReport report = status_of(to_come, today);
  CHECK(report.state == CourseState::planned);
  CHECK(report.targets.front().plan->finish_on == today + days(10 + 119));
  CHECK(report.targets.front().plan->days_remaining == 129);
}
