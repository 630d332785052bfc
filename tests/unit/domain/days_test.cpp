// The drawn table of days.hpp, row by row, with both ways of logging.

#include "isotrack/domain/days.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-09-01");
const Date today = start + days(9);

std::vector<JudgedDay> judge(const CourseRecord& course, Logging logging = Logging::daily,
                             Date on = today) {
  return judge_days(course, logging, products(), on);
}

/// `full`, `partial` ... of the nth day, counted from 0.
DayState state_of(const CourseRecord& course, std::size_t nth, Logging logging = Logging::daily) {
  return judge(course, logging).at(nth).state;
}

/// The states of all days by their first letters; pending is `-`.
std::string drawn(const std::vector<JudgedDay>& judged) {
  std::string out;
  for (const JudgedDay& one : judged) {
    out += one.state == DayState::pending ? '-' : name_of(one.state).front();
  }
  return out;
}

}  // namespace

TEST_CASE("each row of the table, with daily logging", "[days]") {
  CourseRecord course = course_from(start, "40mg");
  take(course, start, 40);
  take(course, start + days(1), 20);
  take(course, start + days(1), 10);
  take(course, start + days(2), 41);
  miss(course, start + days(3));
  hold(course, start + days(5), start + days(6));
  CHECK(state_of(course, 0) == DayState::full);
  CHECK(state_of(course, 1) == DayState::partial);
  CHECK(state_of(course, 2) == DayState::over);
  CHECK(state_of(course, 3) == DayState::missed);
  CHECK(state_of(course, 4) == DayState::unknown);
  CHECK(state_of(course, 5) == DayState::held);
  CHECK(state_of(course, 6) == DayState::held);
  CHECK(state_of(course, 7) == DayState::unknown);
  CHECK(state_of(course, 9) == DayState::pending);
  CHECK(drawn(judge(course)) == "fpomuhhuu-");
}

TEST_CASE("each row of the table, with logging at visits", "[days]") {
  CourseRecord course = course_from(start, "40mg");
  CHECK(drawn(judge(course, Logging::visits)) == "u---------");  // weighed on the first day
  take(course, start + days(2), 40);
  CHECK(drawn(judge(course, Logging::visits)) == "uuf-------");
  miss(course, start + days(4));
  CHECK(drawn(judge(course, Logging::visits)) == "uufum-----");
  weigh(course, start + days(6), "61kg");
  CHECK(drawn(judge(course, Logging::visits)) == "uufumuu---");
  take(course, start + days(9), 20);
  CHECK(drawn(judge(course, Logging::visits)) == "uufumuuuup");
  weigh(course, start + days(12), "62kg");  // after today: not seen
  CHECK(drawn(judge(course, Logging::visits)) == "uufumuuuup");
}

TEST_CASE("with logging at visits a course about which nothing is said is pending", "[days]") {
  CHECK(drawn(judge(course_from(start, "40mg", ""), Logging::visits)) == "----------");
}

TEST_CASE("days without a plan are rest, or held inside a hold", "[days]") {
  CourseRecord course = course_from(start, "40mg 0mg");
  CHECK(drawn(judge(course)) == "ururururur");
  hold(course, start + days(2), start + days(3));
  CHECK(drawn(judge(course)) == "urhhururur");
  CHECK(drawn(judge(course_from(start, ""))) == "rrrrrrrrrr");
  CourseRecord late = course_from(start, "");
  follow(late, start + days(7), "40mg");
  CHECK(drawn(judge(late)) == "rrrrrrruu-");
}

TEST_CASE("a dose on a rest or held day adds its milligrams and no day", "[days]") {
  CourseRecord course = course_from(start, "40mg 0mg");
  hold(course, start + days(2), start + days(2));
  take(course, start + days(1), 20);
  take(course, start + days(2), 30);
  const std::vector<JudgedDay> judged = judge(course);
  CHECK(judged[1].state == DayState::rest);
  CHECK(judged[2].state == DayState::held);
  const DayTotals totals = total_days(judged);
  CHECK(totals.taken_mg == Milligrams(50));
  CHECK(totals.said() == 0);
  CHECK(totals.scheduled_mg == Milligrams(4 * 40));
  CHECK_FALSE(adherence(totals));
}

TEST_CASE("a miss inside a hold or on a rest day counts nowhere", "[days]") {
  CourseRecord course = course_from(start, "40mg 0mg");
  hold(course, start + days(2), start + days(2));
  miss(course, start + days(1));
  miss(course, start + days(2));
  CHECK(total_days(judge(course)).missed == 0);
}

TEST_CASE("a logged day is never missed", "[days]") {
  CourseRecord course = course_from(start, "2x20mg");
  take(course, start, 20);
  miss(course, start);
  CHECK(state_of(course, 0) == DayState::partial);
}

TEST_CASE("today is pending until something is said", "[days]") {
  CourseRecord course = course_from(start, "40mg");
  take_plan(course, start, today - days(1));
  CHECK(judge(course).back().state == DayState::pending);
  CHECK_FALSE(judge(course).back().is_scheduled());
  CHECK(total_days(judge(course)).scheduled == 9);
  CourseRecord half = course;
  take(half, today, 20);
  CHECK(judge(half).back().state == DayState::partial);
  CHECK(total_days(judge(half)).scheduled == 10);
  miss(course, today);
  CHECK(judge(course).back().state == DayState::missed);
  CHECK(total_days(judge(course)).scheduled == 10);
}

TEST_CASE("an ended course is judged through its last day", "[days]") {
  CourseRecord course = course_from(start, "40mg");
  end(course, start + days(4));
  CHECK(drawn(judge(course)) == "uuuuu");
  CHECK(drawn(judge(course, Logging::visits)) == "uuuuu");  // nothing is open any more
  take(course, start + days(7), 40);  // after the stated end: its mg count, no day does
  CHECK(drawn(judge(course)) == "uuuuurrr");
  CHECK(total_days(judge(course)).scheduled == 5);
  CHECK(total_days(judge(course)).taken_mg == Milligrams(40));

  CourseRecord today_last = course_from(start, "40mg");
  end(today_last, today, EndKind::stopped);
  CHECK(judge(today_last).back().state == DayState::pending);
  CourseRecord still_going = course_from(start, "40mg");
  end(still_going, today + days(1));
  CHECK(judge(still_going).back().state == DayState::pending);
}

TEST_CASE("nothing is judged before the first day or after today", "[days]") {
  CourseRecord course = course_from(start, "40mg");
  CHECK(judge(course, Logging::daily, start - days(1)).empty());
  CHECK(drawn(judge(course, Logging::daily, start)) == "-");
  take(course, start - days(1), 40);
  take(course, today + days(1), 40);
  CHECK(total_days(judge(course)).taken_mg == Milligrams(0));
}

TEST_CASE("totals count every state once", "[days][D19]") {
  CourseRecord course = course_from(start, "40mg");
  take(course, start, 40);
  take(course, start + days(1), 20);
  take(course, start + days(2), 80);
  miss(course, start + days(3));
  const DayTotals totals = total_days(judge(course));
  CHECK(totals.scheduled == 9);
  CHECK(totals.full == 1);
  CHECK(totals.partial == 1);
  CHECK(totals.over == 1);
  CHECK(totals.missed == 1);
  CHECK(totals.unknown == 5);
  CHECK(totals.with_dose() == 3);
  CHECK(totals.said() == 4);
  CHECK(totals.scheduled_mg == Milligrams(360));
  CHECK(totals.taken_mg == Milligrams(140));
  CHECK(totals.taken_equivalent == EquivalentMg(4 * 140));
  CHECK(totals.said_scheduled_mg == Milligrams(160));
  CHECK(totals.said_taken_mg == Milligrams(140));
  CHECK(totals.said_scheduled == EquivalentMg(4 * 160));
  CHECK(totals.said_taken == EquivalentMg(4 * 140));
  CHECK(totals.said_taken_capped == EquivalentMg(4 * 100));  // 40 + 20 + 40
  CHECK(totals.missed_dates == std::vector{start + days(3)});
  CHECK(totals.unknown_dates.size() == 5);
  CHECK(totals.unknown_dates.front() == start + days(4));

  const auto shares = adherence(totals);
  REQUIRE(shares);
  CHECK(decimal(shares->dose, 2) == "87.50");         // 140 of 160 mg
  CHECK(decimal(shares->dose_capped, 2) == "62.50");  // 40 + 20 + 40 of 160 mg
  CHECK(decimal(shares->day, 2) == "75.00");          // 3 of 4 days
}

TEST_CASE("each day counts by the product of its step", "[days]") {
  CourseRecord course = course_from(start, "32mg", "50kg", micronised);
  follow(course, start + days(2), "40mg");
  take(course, start, 32);
  take(course, start + days(2), 40);
  const std::vector<JudgedDay> judged = judge(course);
  CHECK(judged[0].taken_equivalent() == judged[2].taken_equivalent());
  CHECK(judged[1].planned_equivalent() == EquivalentMg(160));
  CHECK(total_days(judged).taken_mg == Milligrams(72));
  CHECK(total_days(judged).taken_equivalent == EquivalentMg(320));
}

TEST_CASE("states have names", "[days]") {
  CHECK(name_of(DayState::full) == "full");
  CHECK(name_of(DayState::partial) == "partial");
  CHECK(name_of(DayState::over) == "over");
  CHECK(name_of(DayState::missed) == "missed");
  CHECK(name_of(DayState::unknown) == "unknown");
  CHECK(name_of(DayState::pending) == "pending");
  CHECK(name_of(DayState::rest) == "rest");
  CHECK(name_of(DayState::held) == "held");
}

TEST_CASE("today is pending also as the last day of an ended course", "[days]") {
  for (const Logging logging : {Logging::daily, Logging::visits}) {
    CourseRecord course = course_from(start, "40mg");
    take(course, start, 40);
    end(course, start + days(3));
    const auto on_the_day = judge_days(course, logging, products(), start + days(3));
    REQUIRE(on_the_day.size() == 4);
    CHECK(on_the_day[1].state == DayState::unknown);
    CHECK(on_the_day[2].state == DayState::unknown);
    CHECK(on_the_day[3].state == DayState::pending);
    CHECK(total_days(on_the_day).scheduled == 3);
    const auto next_day = judge_days(course, logging, products(), start + days(4));
    CHECK(next_day.back().state == DayState::unknown);
  }
}
