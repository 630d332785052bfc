// The picture of a course: the curve day by day, what is planned behind it, and its cells.

#include "isotrack/domain/curve.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-03-01");

/// 60 mg a day at 60 kg: 1 mg/kg a day.
CourseRecord one_a_day() { return course_from(start, "60mg", "60kg"); }

DoseCurve curve_of(const CourseRecord& course, Date today, std::optional<Basis> basis = {}) {
  const auto curve = make_curve(status_of(course, today), course, products(), basis);
  REQUIRE(curve);
  return *curve;
}

/// Whether the value is exactly a whole number.
bool is(const Ratio& value, int whole) { return compare(value, whole) == 0; }

DayMark mark_on(const std::vector<CalendarDay>& shown, Date on) {
  for (const CalendarDay& each : shown) {
    if (each.on == on) return each.mark;
  }
  FAIL("no cell of " << iso(on));
  return DayMark::rest;
}

}  // namespace

TEST_CASE("the curve has a point a day, and ends with the number of status", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(9));
  const Date today = start + days(10);
  const DoseCurve curve = curve_of(course, today);
  REQUIRE(curve.taken.size() == 11);
  CHECK(is(curve.taken[0].mg_per_kg, 1));
  CHECK(is(curve.taken[9].mg_per_kg, 10));
  CHECK(is(curve.taken[10].mg_per_kg, 10));  // today is pending
  CHECK(curve.taken[10].on == today);
  const Ratio& said = status_of(course, today).value_on(Basis::baseline)->mg_per_kg;
  CHECK(curve.value().num * said.den == said.num * curve.value().den);
  CHECK(curve.upper.empty());
}

TEST_CASE("what is planned goes on from today to the last target, exactly", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(9));
  const Date today = start + days(10);
  const DoseCurve curve = curve_of(course, today);
  REQUIRE(curve.planned.size() == 140);
  CHECK(curve.planned.front().on == today);  // its dose may still be taken
  CHECK(is(curve.planned.front().mg_per_kg, 11));
  CHECK(is(curve.planned.back().mg_per_kg, 150));
  CHECK(curve.last == start + days(149));
  REQUIRE(curve.targets.size() == 2);
  CHECK(curve.targets[0].planned_on == start + days(119));
  CHECK(curve.targets[1].planned_on == curve.last);
  // A day said already is not planned again.
  take_plan(course, today, today);
  CHECK(curve_of(course, today).planned.front().on == today + days(1));
}

TEST_CASE("days without entry give an upper curve", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(4));
  const DoseCurve curve = curve_of(course, start + days(7));
  REQUIRE(curve.upper.size() == 8);
  CHECK(is(curve.upper[4].mg_per_kg, 5));
  CHECK(is(curve.upper[6].mg_per_kg, 7));
  CHECK(is(curve.upper[7].mg_per_kg, 7));  // today is pending, not unknown
  CHECK(is(curve.taken[7].mg_per_kg, 5));
}

TEST_CASE("a new weight moves the curve on the current basis only", "[curve]") {
  CourseRecord course = one_a_day();
  weigh(course, start + days(5), "75kg");
  take_plan(course, start, start + days(9));
  const Date today = start + days(9);
  const DoseCurve current = curve_of(course, today, Basis::current);
  CHECK(is(current.taken[4].mg_per_kg, 5));
  CHECK(compare(current.taken[5].mg_per_kg, 5) < 0);  // 360 / 75 = 4.8
  CHECK(is(current.taken[9].mg_per_kg, 8));
  CHECK(current.weight == kilograms("75kg"));
  REQUIRE(current.weighed.size() == 1);
  CHECK(current.weighed[0] == start + days(5));
  CHECK(is(curve_of(course, today).taken[5].mg_per_kg, 6));
}

TEST_CASE("plans and holds of the picture", "[curve]") {
  CourseRecord course = one_a_day();
  follow(course, start + days(20), "90mg");
  follow(course, start + days(3000), "120mg");
  hold(course, start + days(2), start + days(4));
  hold(course, start + days(2500), std::nullopt);
  take_plan(course, start, start + days(9));
  const DoseCurve curve = curve_of(course, start + days(10));
  REQUIRE(curve.steps.size() == 2);
  CHECK(curve.steps[1].plan == "90mg");
  CHECK(is(curve.steps[1].mean_daily_mg, 90));
  REQUIRE(curve.holds.size() == 1);
  CHECK(curve.holds[0].days == DaySpan{start + days(2), start + days(4)});
  CHECK(curve.holds[0].ends_on == start + days(4));
  CHECK(is(curve.taken[4].mg_per_kg, 2));
}

TEST_CASE("an open hold ends with the picture, and nothing is projected", "[curve]") {
  CourseRecord course = one_a_day();
  hold(course, start + days(5), std::nullopt);
  take_plan(course, start, start + days(4));
  const DoseCurve curve = curve_of(course, start + days(9));
  REQUIRE(curve.holds.size() == 1);
  CHECK_FALSE(curve.holds[0].has_end);
  CHECK_FALSE(curve.holds[0].ends_on);
  CHECK(curve.holds[0].days.last == start + days(9));
  CHECK(curve.planned.empty());
  CHECK_FALSE(curve.not_projected.empty());
}

TEST_CASE("without a weight there is no curve", "[curve]") {
  const CourseRecord course = course_from(start, "60mg", "");
  CHECK_FALSE(make_curve(status_of(course, start), course, products()));
}

TEST_CASE("a course to come begins with what was taken before it", "[curve]") {
  CourseRecord course = one_a_day();
  course.already = Milligrams(600);
  course.already_product = generic;
  const DoseCurve curve = curve_of(course, start - days(9));
  CHECK(curve.taken.empty());
  CHECK(is(curve.value(), 10));
  CHECK(curve.planned.front().on == start);
  CHECK(is(curve.planned.front().mg_per_kg, 11));
}

TEST_CASE("nothing is projected when the report has none, as under a STOP", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(9));
  StatusReport status = status_of(course, start + days(10));
  take_projection_out(status, "a STOP is open");
  const auto curve = make_curve(status, course, products());
  REQUIRE(curve);
  CHECK(curve->planned.empty());
  CHECK(curve->last == start + days(10));
  CHECK(curve->not_projected == "a STOP is open");
  CHECK(calendar_end(status) == start + days(10));
}

TEST_CASE("a course that has ended ends its curve", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(129));
  end(course, start + days(129));
  weigh(course, start + days(140), "70kg");
  const DoseCurve curve = curve_of(course, start + days(200));
  CHECK(curve.last == start + days(129));
  CHECK(curve.taken.size() == 130);
  CHECK(is(curve.value(), 130));
  CHECK(curve.weighed.empty());
  CHECK(curve.targets[0].reached_on == start + days(119));
}

TEST_CASE("a cell a day, past and to come", "[curve]") {
  CourseRecord course = course_from(start, "60mg*6 0mg", "60kg");
  hold(course, start + days(20), start + days(22));
  take_plan(course, start, start + days(3));
  take(course, start + days(4), 40);
  take(course, start + days(5), 60);
  take(course, start + days(5), 20);
  take(course, start + days(6), 60);   // a rest day
  take(course, start + days(21), 60);  // a held day
  miss(course, start + days(7));
  const Date today = start + days(9);
  const auto shown = calendar_days(status_of(course, today), course, start + days(25));
  REQUIRE(shown.size() == 26);
  CHECK(mark_on(shown, start) == DayMark::full);
  CHECK(mark_on(shown, start + days(4)) == DayMark::partial);
  CHECK(mark_on(shown, start + days(5)) == DayMark::over);
  CHECK(mark_on(shown, start + days(6)) == DayMark::rest);
  CHECK(shown[6].is_unplanned_dose());
  CHECK_FALSE(shown[5].is_unplanned_dose());
  CHECK(mark_on(shown, start + days(7)) == DayMark::missed);
  CHECK(mark_on(shown, start + days(8)) == DayMark::unknown);
  CHECK(mark_on(shown, today) == DayMark::pending);
  CHECK(mark_on(shown, start + days(10)) == DayMark::planned);
  CHECK(mark_on(shown, start + days(13)) == DayMark::rest);
  CHECK(mark_on(shown, start + days(21)) == DayMark::held);
  CHECK(mark_on(shown, start + days(23)) == DayMark::planned);
  CHECK(shown[23].planned == Milligrams(60));
  CHECK_FALSE(shown[21].is_held_dose());  // not taken yet
  const Date later = start + days(24);
  const auto past = calendar_days(status_of(course, later), course, later);
  CHECK(past[21].is_held_dose());
  CHECK_FALSE(past[21].is_unplanned_dose());
  CHECK_FALSE(past[20].is_held_dose());
}

TEST_CASE("a course that has ended has no cells to come", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(9));
  end(course, start + days(9));
  const Date today = start + days(30);
  CHECK(calendar_days(status_of(course, today), course, today + days(30)).size() == 10);
  CHECK(calendar_end(status_of(course, today)) == start + days(9));
}

TEST_CASE("a calendar ends with the last target, 26 weeks ahead at most", "[curve]") {
  CourseRecord course = one_a_day();
  take_plan(course, start, start + days(9));
  CHECK(calendar_end(status_of(course, start + days(10))) == start + days(149));
  const CourseRecord slow = course_from(start, "10mg", "60kg");
  CHECK(calendar_end(status_of(slow, start)) == start + days(182));
  CHECK(calendar_end(status_of(slow, start - days(30))) == start + days(182));
}
