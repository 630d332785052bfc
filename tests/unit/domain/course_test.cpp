// The facts of a course on a day: steps, weights, holds, the end, and the record as it once stood.

#include "isotrack/domain/course.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-09-01");

/// What the plan expects of a day in mg; -1 where it expects nothing at all.
std::int64_t planned_mg(const CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  return planned == nullptr ? -1 : planned->total().count();
}

}  // namespace

TEST_CASE("the step in force begins on its own day", "[course]") {
  CourseRecord course = course_from(start, "20mg");
  follow(course, start + days(30), "40mg");
  CHECK(course.step_on(start - days(1)) == nullptr);
  CHECK(course.step_on(start)->plan == plan("20mg"));
  CHECK(course.step_on(start + days(29))->plan == plan("20mg"));
  CHECK(course.step_on(start + days(30))->plan == plan("40mg"));
  CHECK(course.step_on(start + days(9999))->plan == plan("40mg"));
  CHECK(CourseRecord{}.step_on(start) == nullptr);
}

TEST_CASE("the weight in force is the last one, or the first before any", "[course]") {
  CourseRecord course = course_from(start, "20mg", "");
  CHECK(course.weight_on(start) == nullptr);
  CHECK(course.baseline_weight() == nullptr);
  weigh(course, start + days(10), "70kg");
  weigh(course, start + days(20), "72kg");
  CHECK(course.weight_on(start)->weight.text == "70kg");
  CHECK(course.weight_on(start + days(10))->weight.text == "70kg");
  CHECK(course.weight_on(start + days(19))->weight.text == "70kg");
  CHECK(course.weight_on(start + days(20))->weight.text == "72kg");
  CHECK(course.weight_on(start + days(500))->weight.text == "72kg");
  CHECK(course.baseline_weight()->weight.text == "70kg");
}

TEST_CASE("the baseline is the weight in force on the first day", "[course]") {
  CourseRecord course = course_from(start, "20mg", "");
  weigh(course, start - days(14), "69kg");
  weigh(course, start - days(7), "70kg");
  weigh(course, start + days(1), "75kg");
  CHECK(course.baseline_weight()->weight.text == "70kg");
}

TEST_CASE("both ends of a hold belong to it", "[course]") {
  CourseRecord course = course_from(start);
  hold(course, start + days(10), start + days(12));
  CHECK(course.hold_on(start + days(9)) == nullptr);
  CHECK(course.hold_on(start + days(10)) != nullptr);
  CHECK(course.hold_on(start + days(12)) != nullptr);
  CHECK(course.hold_on(start + days(13)) == nullptr);
  hold(course, start + days(40), std::nullopt);
  CHECK(course.hold_on(start + days(39)) == nullptr);
  CHECK(course.hold_on(start + days(40)) != nullptr);
  CHECK(course.hold_on(start + days(4000)) != nullptr);
}

TEST_CASE("nothing is planned outside the course, on hold or before a step", "[course]") {
  CourseRecord course = course_from(start, "40mg 60mg");
  hold(course, start + days(2), start + days(2));
  end(course, start + days(9));
  CHECK(planned_mg(course, start - days(1)) == -1);
  CHECK(planned_mg(course, start) == 40);
  CHECK(planned_mg(course, start + days(1)) == 60);
  CHECK(planned_mg(course, start + days(2)) == -1);
  CHECK(planned_mg(course, start + days(3)) == 60);  // the phase runs on through the hold
  CHECK(planned_mg(course, start + days(9)) == 60);
  CHECK(planned_mg(course, start + days(10)) == -1);

  CourseRecord late = course_from(start, "");
  follow(late, start + days(5), "20mg 0mg");
  CHECK(planned_mg(late, start + days(4)) == -1);
  CHECK(planned_mg(late, start + days(5)) == 20);
  CHECK(planned_mg(late, start + days(6)) == 0);
}

TEST_CASE("doses of a day add up", "[course]") {
  CourseRecord course = course_from(start);
  take(course, start, 20);
  take(course, start, 20);
  take(course, start + days(1), 40);
  CHECK(course.taken_on(start) == Milligrams(40));
  CHECK(course.taken_on(start + days(1)) == Milligrams(40));
  CHECK(course.taken_on(start + days(2)) == Milligrams(0));
  miss(course, start + days(2));
  CHECK(course.miss_on(start + days(2)) != nullptr);
  CHECK(course.miss_on(start + days(1)) == nullptr);
}

TEST_CASE("the state of a course", "[course]") {
  CourseRecord course = course_from(start);
  hold(course, start + days(10), start + days(12));
  CHECK(course.state_on(start - days(1)) == CourseState::planned);
  CHECK(course.state_on(start) == CourseState::active);
  CHECK(course.state_on(start + days(10)) == CourseState::held);
  CHECK(course.state_on(start + days(12)) == CourseState::held);
  CHECK(course.state_on(start + days(13)) == CourseState::active);
  end(course, start + days(20));
  CHECK(course.state_on(start + days(19)) == CourseState::active);
  CHECK(course.state_on(start + days(20)) == CourseState::finished);
  course.end->kind = EndKind::stopped;
  CHECK(course.state_on(start + days(21)) == CourseState::stopped);
}

TEST_CASE("an ended course ends with its last dose, said or logged", "[course]") {
  CourseRecord course = course_from(start);
  CHECK_FALSE(course.last_day());
  end(course, start + days(20));
  CHECK(course.last_day() == start + days(20));
  take(course, start + days(18), 40);
  CHECK(course.last_day() == start + days(20));
  take(course, start + days(25), 40);
  CHECK(course.last_day() == start + days(25));
}

TEST_CASE("the record as of a day forgets what came later, not the plan", "[course]") {
  CourseRecord course = course_from(start, "40mg", "");
  weigh(course, start + days(3), "60kg");
  weigh(course, start + days(30), "62kg");
  follow(course, start + days(60), "80mg");
  hold(course, start + days(50), start + days(52));
  for (const int n : {0, 5, 10, 20}) take(course, start + days(n), 40);
  miss(course, start + days(6));
  miss(course, start + days(11));
  end(course, start + days(100));
  course.outcomes.push_back({{}, CourseOutcome::cleared, start + days(101)});

  const CourseRecord then = as_of(course, start + days(10));
  CHECK(then.doses.size() == 3);
  CHECK(then.misses.size() == 1);
  CHECK(then.weights.size() == 1);
  CHECK(then.steps.size() == 2);
  CHECK(then.holds.size() == 1);
  CHECK_FALSE(then.end);
  CHECK(then.outcomes.empty());

  const CourseRecord first = as_of(course, start);
  CHECK(first.weights.size() == 1);  // dated later, but it holds for every earlier day
  CHECK(first.weight_on(start)->weight.text == "60kg");
  CHECK(as_of(course, start + days(30)).weights.size() == 2);
  CHECK_FALSE(as_of(course, start + days(99)).end);
  CHECK(as_of(course, start + days(100)).end);
  CHECK(as_of(course, start + days(100)).outcomes.empty());
  CHECK(as_of(course, start + days(101)).outcomes.size() == 1);
}

TEST_CASE("a patient's category and programme hold from their day on", "[course]") {
  PatientRecord patient;
  CHECK(patient.category_on(start) == Category::unknown);
  CHECK(patient.programme_on(start) == "strictest");
  CHECK(patient.current_course(start) == nullptr);
  patient.categories = {{{}, start, Category::can}, {{}, start + days(50), Category::cannot}};
  CHECK(patient.category_on(start + days(49)) == Category::can);
  CHECK(patient.category_on(start + days(50)) == Category::cannot);
  patient.programmes = {{{}, start, "uk"}, {{}, start + days(5), "eu"}};
  CHECK(patient.programme_on(start + days(4)) == "uk");
  CHECK(patient.programme_on(start + days(5)) == "eu");
  patient.courses = {course_from(start), course_from(start + days(400))};
  end(patient.courses[0], start + days(100));
  CHECK(patient.current_course(start + days(400)) == &patient.courses[1]);
  CHECK(patient.current_course(start + days(200)) == &patient.courses[1]);  // planned
  CHECK(patient.current_course(start + days(50)) == &patient.courses[0]);   // as it was then
  end(patient.courses[1], start + days(500));
  CHECK(patient.current_course(start + days(600)) == &patient.courses[1]);
}

TEST_CASE("words of a course are read in one spelling and refused with the list", "[course]") {
  CHECK(*parse_basis("at-dose") == Basis::at_dose);
  CHECK(*parse_basis(" At_Dose ") == Basis::at_dose);
  CHECK(*parse_category("can") == Category::can);
  CHECK(*parse_logging("visits") == Logging::visits);
  CHECK(*parse_outcome("cleared") == CourseOutcome::cleared);
  CHECK(*parse_weight_unit("st_lb") == WeightUnit::st_lb);
  const std::string refused = parse_basis("mine").error().message;
  CHECK(refused.starts_with("basis 'mine': expected one of baseline, current, at"));
  for (const Basis basis : {Basis::baseline, Basis::current, Basis::at_dose}) {
    CHECK(*parse_basis(name_of(basis)) == basis);
  }
  CHECK(*parse_target("120-150") == TargetBand{120, 150});
  CHECK(*parse_target("135") == TargetBand{135, 135});
  CHECK(*parse_target("1-1000") == TargetBand{1, 1000});
  for (const char* text : {"", "-", "150-120", "120-", "-150", "0-150", "120-1001", "120.5-150",
                           "120-150-180", "0120-150", "1e2", "+120"}) {
    INFO(text);
    CHECK_FALSE(parse_target(text));
  }
}

TEST_CASE("courses stand one after the other, or are named as pairs", "[course]") {
  PatientRecord patient = patient_with(course_from(start));
  const auto pairs = [&] {
    std::string out;
    for (const CoursePair& pair : overlapping_courses(patient)) {
      out += std::to_string(pair.earlier->number) + "-" + std::to_string(pair.later->number) + " ";
    }
    return out;
  };
  CHECK(pairs().empty());
  patient.courses.push_back(course_from(start + days(100)));
  patient.courses.back().number = 2;
  patient.courses.push_back(course_from(start + days(200)));
  patient.courses.back().number = 3;
  CHECK(pairs() == "1-2 2-3 ");
  end(patient.courses[1], start + days(199));
  end(patient.courses[0], start + days(99));
  CHECK(pairs().empty());
  end(patient.courses[0], start + days(100));
  CHECK(pairs() == "1-2 ");
  end(patient.courses[0], start + days(50));
  take(patient.courses[0], start + days(100), 40);  // moves its last day
  CHECK(pairs() == "1-2 ");
}
