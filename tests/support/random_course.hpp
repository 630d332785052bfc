#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/courses.hpp"
#include "tests/support/random.hpp"

/// Courses nobody would think of.
namespace isotrack::test {

inline std::string random_weight(Random& random) {
  const auto fraction = [&] { return "." + std::to_string(random.between(0, 9999)); };
  switch (random.between(0, 3)) {
    case 0:
      return std::to_string(random.between(30, 140)) + "kg";
    case 1:
      return std::to_string(random.between(30, 140)) + fraction() + "kg";
    case 2:
      return std::to_string(random.between(70, 300)) + fraction() + "lb";
    default:
      return std::to_string(random.between(6, 22)) + "st " + std::to_string(random.between(0, 13)) +
             "lb";
  }
}

inline PlannedDay random_planned_day(Random& random) {
  PlannedDay one;
  if (random.one_in(6)) return one;
  const int mg = random.one_of({1, 8, 10, 16, 20, 24, 25, 30, 32, 35, 40, 60, 80, 399});
  const int intakes = random.one_of({1, 1, 1, 2, 3, 10});
  for (int i = 0; i < intakes; ++i) {
    const bool same = i == 0 || !random.one_in(3);
    one.intakes.emplace_back(same ? mg : random.between(1, 60));
  }
  if (random.one_in(4)) {  // the plan names its capsules: one a milligram sum, in halves
    const auto total = static_cast<int>(one.total().count());
    const int first = (total + 1) / 2;
    one.capsules = std::vector<CapsuleCount>{{first, 1}};
    if (total - first == first)
      one.capsules->front().count = 2;
    else if (total > first)
      one.capsules->push_back({total - first, 1});
  }
  return one;
}

inline Plan random_plan(Random& random) {
  Plan out;
  if (random.one_in(5)) {
    for (unsigned weekday = 0; weekday < 7; ++weekday) {
      if (random.one_in(2)) out.weekdays.push_back(weekday);
    }
  }
  const int cycle = out.weekdays.empty() ? random.between(1, 5) : 1;
  for (int i = 0; i < cycle; ++i) out.days.push_back(random_planned_day(random));
  return out;
}

struct RandomCourse {
  CourseRecord course;
  Logging logging = Logging::daily;
  Date today;
};

inline void add_weights(Random& random, CourseRecord& course) {
  int offset = random.between(-20, 5);
  for (int left = random.between(0, 4); left > 0; --left) {
    weigh(course, course.start + days(offset), random_weight(random));
    offset += random.between(1, 60);
  }
}

inline void add_steps(Random& random, CourseRecord& course) {
  int offset = random.one_in(5) ? random.between(1, 10) : 0;
  for (int left = random.between(0, 3); left > 0; --left) {
    follow(course, course.start + days(offset), random_plan(random),
           random.one_of({generic, generic, micronised, "uk-generic", "us-absorica"}));
    offset += random.between(1, 60);
  }
}

inline void add_holds(Random& random, CourseRecord& course) {
  int offset = random.between(0, 60);
  for (int left = random.between(0, 2); left > 0; --left) {
    const Date first = course.start + days(offset);
    const Date last = first + days(random.between(0, 20));
    const bool open = left == 1 && random.one_in(10);
    hold(course, first, open ? std::nullopt : std::optional<Date>(last));
    offset = days_between(course.start, last) + random.between(1, 60);
  }
}

/// What was said about a day: mostly the plan, now and then less, more, a miss or nothing.
inline void add_day(Random& random, CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  if (planned == nullptr || planned->intakes.empty()) {
    if (random.one_in(20)) take(course, on, random.between(1, 80));
    if (random.one_in(40)) miss(course, on);
    return;
  }
  const int kind = random.between(1, 20);
  if (kind == 1) miss(course, on);
  if (kind <= 3) return;
  for (const Milligrams intake : planned->intakes) {
    if (kind == 4 && random.one_in(2)) continue;
    take(course, on, static_cast<int>(intake.count()));
  }
  if (kind == 5) take(course, on, random.between(1, 40));
}

inline RandomCourse random_course(std::uint64_t seed) {
  Random random(seed);
  RandomCourse out;
  CourseRecord& course = out.course;
  course.start = day("2019-12-15") + days(random.between(0, 2500));
  const int length = random.between(0, 150);
  out.today = course.start + days(random.one_in(15) ? -random.between(1, 30) : length);
  out.logging = random.one_in(4) ? Logging::visits : Logging::daily;
  if (random.one_in(5)) {
    course.already = Milligrams(random.between(1, 9000));
    course.already_product = random.one_of({generic, micronised});
  }
  course.target = random.one_of({TargetBand{120, 150}, TargetBand{135, 135}, TargetBand{1, 220}});
  add_weights(random, course);
  add_steps(random, course);
  add_holds(random, course);
  for (int n = 0; n <= length; ++n) add_day(random, course, course.start + days(n));
  if (random.one_in(4)) {
    end(course, course.start + days(random.between(0, length + 20)),
        random.one_of({EndKind::finished, EndKind::stopped}));
  }
  return out;
}

}  // namespace isotrack::test
