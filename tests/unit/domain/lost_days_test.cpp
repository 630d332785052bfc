#include "isotrack/domain/lost_days.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

std::string told(const std::vector<LostDays>& list) {
  std::string out;
  for (const LostDays& each : list) {
    out += (out.empty() ? "" : "; ") + name_of(each.why) + " " + std::to_string(each.days) + "/" +
           std::to_string(each.courses) + (each.reason.empty() ? "" : " " + each.reason);
  }
  return out;
}

CourseRecord course() {
  CourseRecord out = course_from(day("2026-11-01"));
  take_plan(out, day("2026-11-01"), day("2026-11-10"));
  std::erase_if(out.doses, [](const Dose& dose) {
    return dose.on == day("2026-11-03") || dose.on == day("2026-11-04") ||
           dose.on == day("2026-11-06");
  });
  out.misses = {{{}, day("2026-11-03"), "forgotten"},
                {{}, day("2026-11-04"), "forgotten"},
                {{}, day("2026-11-06"), ""}};
  out.holds = {{{}, day("2026-11-11"), day("2026-11-14"), "travel"}};
  return out;
}

std::vector<LostDays> lost(const CourseRecord& of) {
  return lost_days(of, judge_days(of, Logging::daily, products(), day("2026-11-18")));
}

TEST_CASE("days without a dose are counted by what was said about them") {
  CHECK(told(lost(course())) == "hold 4/1 travel; no_entry 3/1; missed 2/1 forgotten; missed 1/1");
}

TEST_CASE("a day with any dose is not lost, held or not") {
  CourseRecord of = course();
  take(of, day("2026-11-12"), 20);
  take(of, day("2026-11-15"), 20);
  CHECK(told(lost(of)) == "hold 3/1 travel; missed 2/1 forgotten; no_entry 2/1; missed 1/1");
}

TEST_CASE("courses are added up by reason") {
  LostDaysSum sum;
  sum.add(lost(course()));
  CourseRecord other = course();
  other.misses.front().reason = "nausea";
  sum.add(lost(other));
  CHECK(told(sum.list()) ==
        "hold 8/2 travel; no_entry 6/2; missed 3/2 forgotten; missed 2/2; missed 1/1 nausea");
}

}  // namespace
}  // namespace isotrack
