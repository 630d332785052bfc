// Cumulative dose: exact on one weight, defined to the last billionth over several.

#include "isotrack/domain/cumulative.hpp"

#include <optional>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-01-01");
constexpr Wide nano = 1'000'000'000;

EquivalentMg mg(std::int64_t whole) { return EquivalentMg(4 * whole); }

/// All of `amount` taken at one weight.
Cumulative taken(EquivalentMg amount, Kilograms at) {
  Cumulative total({}, at);
  total.take(amount);
  return total;
}

bool meets(const Cumulative& total, int target) {
  bool met = true;
  for (const Basis basis : all_bases) {
    const BasisValue value = total.on(basis);
    const bool here = compare(value.mg_per_kg, target) >= 0;
    CHECK(here == (remaining_to(target, value).units == 0));
    met = met && here;
  }
  return met;
}

std::optional<Date> reached(const CourseRecord& course, Date today, int target, Basis basis) {
  const auto judged = judge_days(course, Logging::daily, products(), today);
  return first_reached(course, judged, products(), today, target, basis);
}

Cumulative total_of(const CourseRecord& course, Date today) {
  const auto judged = judge_days(course, Logging::daily, products(), today);
  const auto total = cumulative(course, judged, products(), today);
  REQUIRE(total);
  return *total;
}

std::string shown(const Cumulative& total, Basis basis) {
  return decimal(total.on(basis).mg_per_kg, 4);
}

}  // namespace

TEST_CASE("a target is met at exactly its milligrams", "[cumulative]") {
  CHECK(meets(taken(mg(8700), kilograms("72.5kg")), 120));
  CHECK_FALSE(meets(taken(mg(8699), kilograms("72.5kg")), 120));
  CHECK_FALSE(meets(taken(EquivalentMg(4 * 8700 - 1), kilograms("72.5kg")), 120));
  CHECK_FALSE(meets(taken(mg(8700), kilograms("72.5001kg")), 120));
}

TEST_CASE("pounds are as exact as kilograms", "[cumulative]") {
  // 150 lb = 68.0388555 kg, so 120 mg/kg is 8164.66266 mg.
  CHECK(meets(taken(mg(8165), kilograms("150lb")), 120));
  CHECK_FALSE(meets(taken(mg(8164), kilograms("150lb")), 120));
  CHECK(decimal(
            remaining_to(120, taken(mg(8164), kilograms("150lb")).on(Basis::baseline)).milligrams(),
            6) == "0.662660");
}

TEST_CASE("Absorica LD counts five quarters", "[cumulative]") {
  const auto equivalent = [](int label) {
    return conventional_equivalent(Formulation::micronised, Milligrams(label));
  };
  CHECK(meets(taken(equivalent(4800), kilograms("50kg")), 120));
  CHECK_FALSE(meets(taken(equivalent(4799), kilograms("50kg")), 120));
}

TEST_CASE("with one weight the three bases are one exact fraction", "[cumulative]") {
  const Cumulative total = taken(mg(1), kilograms("3kg"));
  for (const Basis basis : all_bases) {
    CHECK(equal(total.on(basis).mg_per_kg, {1, 3}));
    CHECK(total.on(basis).weight == kilograms("3kg"));
    CHECK(total.on(basis).basis == basis);
  }
}

TEST_CASE("at_dose is the sum of one rounded quotient a weight", "[cumulative]") {
  Cumulative total({}, kilograms("60kg"));
  total.take(mg(1000));
  total.weigh(kilograms("70kg"));
  total.take(mg(1000));
  CHECK(equal(total.on(Basis::baseline).mg_per_kg, {2000, 60}));
  CHECK(equal(total.on(Basis::current).mg_per_kg, {2000, 70}));
  // 16.666666667 + 14.285714286: each rounded half up to a billionth, then added.
  CHECK(equal(total.on(Basis::at_dose).mg_per_kg, {30'952'380'953, nano}));
  CHECK(total.on(Basis::at_dose).weight == kilograms("70kg"));
  CHECK(total.total() == mg(2000));
}

TEST_CASE("a weight under which nothing was taken changes no at_dose", "[cumulative]") {
  Cumulative total({}, kilograms("60kg"));
  total.weigh(kilograms("61kg"));
  total.weigh(kilograms("63kg"));
  total.take(mg(1000));
  CHECK(equal(total.on(Basis::at_dose).mg_per_kg, {1000, 63}));
  total.weigh(kilograms("65kg"));
  CHECK(equal(total.on(Basis::at_dose).mg_per_kg, {1000, 63}));
  CHECK(total.on(Basis::at_dose).weight == kilograms("65kg"));
}

TEST_CASE("returning to an earlier weight is a stretch of its own", "[cumulative]") {
  Cumulative total({}, kilograms("70kg"));
  total.take(mg(1));
  total.weigh(kilograms("60kg"));
  total.weigh(kilograms("70kg"));
  total.take(mg(1));
  // Twice 0.0142857142857...: rounded per weight entry, 2 x 14'285'714.
  CHECK(equal(total.on(Basis::at_dose).mg_per_kg, {28'571'428, nano}));
}

TEST_CASE("what was taken before the record counts at the baseline on every basis",
          "[cumulative]") {
  Cumulative total(mg(2400), kilograms("60kg"));
  for (const Basis basis : all_bases) CHECK(equal(total.on(basis).mg_per_kg, {40, 1}));
  total.weigh(kilograms("80kg"));
  for (const Basis basis : all_bases) CHECK(equal(total.on(basis).mg_per_kg, {40, 1}));
  total.take(mg(800));
  CHECK(equal(total.on(Basis::baseline).mg_per_kg, {3200, 60}));
  CHECK(equal(total.on(Basis::current).mg_per_kg, {50, 1}));
  CHECK(equal(total.on(Basis::at_dose).mg_per_kg, {50, 1}));
  CHECK(total.total() == mg(3200));
}

TEST_CASE("what is still to take", "[cumulative]") {
  const BasisValue none = taken({}, kilograms("60kg")).on(Basis::baseline);
  CHECK(equal(remaining_to(120, none).milligrams(), {7200, 1}));
  const BasisValue short_of = taken(mg(8699), kilograms("72.5kg")).on(Basis::baseline);
  CHECK(equal(remaining_to(120, short_of).milligrams(), {1, 1}));
  CHECK(remaining_to(120, taken(mg(9999), kilograms("72.5kg")).on(Basis::baseline)).units == 0);
  // A third of a milligram per kilogram: rounded up, never down to "met".
  const BasisValue third{Basis::at_dose, {359'999'999'999, 3 * nano}, kilograms("60kg")};
  CHECK(remaining_to(120, third).units > 0);
  CHECK(compare(remaining_to(120, third).milligrams(), 0) > 0);
}

TEST_CASE("what is still to take is exact to 1e-21 mg, and rounded up there", "[cumulative]") {
  // 150 lb = 68'038'855'500'000 ng; a billionth of a mg/kg less than all of it.
  const BasisValue pounds{Basis::at_dose, {1, nano}, kilograms("150lb")};
  CHECK((remaining_to(1, pounds).units == Wide(68'038'855'431'961) * nano + 144'500'000));
  // 60e12 ng / 7e9 = 8571 and three sevenths.
  const BasisValue seventh{Basis::at_dose, {120 * 7 * nano - 1, 7 * nano}, kilograms("60kg")};
  CHECK((remaining_to(120, seventh).units == Wide(8571) * nano + 428'571'429));
}

TEST_CASE("weights come into force on their day", "[cumulative]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(9));
  weigh(course, start + days(5), "30kg");
  const Cumulative total = total_of(course, start + days(9));
  CHECK(shown(total, Basis::baseline) == "10.0000");
  CHECK(shown(total, Basis::current) == "20.0000");
  CHECK(shown(total, Basis::at_dose) == "15.0000");
  CHECK(shown(total_of(course, start + days(4)), Basis::current) == "5.0000");
}

TEST_CASE("weights before the first day set the baseline; a late first one holds for all",
          "[cumulative][D13]") {
  CourseRecord early = course_from(start, "60mg", "");
  weigh(early, start - days(20), "50kg");
  weigh(early, start - days(10), "60kg");
  take_plan(early, start, start + days(9));
  for (const Basis basis : all_bases)
    CHECK(shown(total_of(early, start + days(9)), basis) == "10.0000");

  CourseRecord late = course_from(start, "60mg", "");
  weigh(late, start + days(3), "60kg");
  take_plan(late, start, start + days(9));
  for (const Basis basis : all_bases)
    CHECK(shown(total_of(late, start + days(9)), basis) == "10.0000");
  // One weight is one stretch: nothing is rounded, on whichever day it was written down.
  CourseRecord sevenths = course_from(start, "60mg", "");
  weigh(sevenths, start + days(3), "70kg");
  take_plan(sevenths, start, start + days(9));
  CHECK(equal(total_of(sevenths, start + days(9)).on(Basis::at_dose).mg_per_kg, {600, 70}));

  const CourseRecord none = course_from(start, "60mg", "");
  CHECK_FALSE(cumulative(none, {}, products(), start));
}

TEST_CASE("a target is first reached on the day its milligrams are in", "[cumulative]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(199));
  for (const Basis basis : all_bases) {
    CHECK_FALSE(reached(course, start + days(118), 120, basis));
    CHECK(reached(course, start + days(119), 120, basis) == start + days(119));
    CHECK(reached(course, start + days(199), 120, basis) == start + days(119));
    CHECK(reached(course, start + days(199), 150, basis) == start + days(149));
  }
}

TEST_CASE("a target reached on the current basis may be unreached by a later weight",
          "[cumulative][D13]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(124));
  weigh(course, start + days(122), "66kg");
  const Date today = start + days(124);
  CHECK(reached(course, today, 120, Basis::current) == start + days(119));
  CHECK(compare(total_of(course, today).on(Basis::current).mg_per_kg, 120) < 0);
  const StatusReport report = status_of(course, today);
  for (const TargetStatus& target : report.targets) {
    if (target.mg_per_kg != 120) continue;
    CHECK(target.met == (target.basis != Basis::current));
    CHECK(target.reached_on.has_value() == target.met);
  }
}

TEST_CASE("a new weight alone can reach a target", "[cumulative]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  take_plan(course, start, start + days(99));
  weigh(course, start + days(110), "50kg");
  end(course, start + days(99));
  CHECK(reached(course, start + days(120), 120, Basis::current) == start + days(110));
  CHECK_FALSE(reached(course, start + days(120), 120, Basis::baseline));
}

TEST_CASE("what was taken before can meet the target of a planned course", "[cumulative]") {
  CourseRecord course = course_from(start, "60mg", "60kg");
  course.already = Milligrams(7'200);
  course.already_product = generic;
  course.judged_from = start - days(20);
  CHECK(reached(course, start - days(10), 120, Basis::baseline) == start - days(20));
  CHECK(reached(course, start - days(30), 120, Basis::baseline) == start - days(30));
  CHECK_FALSE(reached(course, start - days(10), 121, Basis::baseline));
  CHECK(reached(course, start, 120, Basis::baseline) == start);
}

TEST_CASE("without a weight no target is reached, whatever was taken", "[cumulative]") {
  CourseRecord course = course_from(start, "60mg", "");
  take_plan(course, start, start + days(199));
  for (const Basis basis : all_bases) CHECK_FALSE(reached(course, start + days(199), 120, basis));
}
