// The shelf and the day the next supply is needed, on random courses and pick-ups. A failure names
// the seed of its record. Strengths divide each other here: where they do not, a further capsule
// may be taken first and leave two that make no day.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/stock.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr int records = 1'500;
constexpr std::string_view first_day = "2026-09-22";

/// What a day of 20, 40, 60 or 80 mg takes, in capsules of 40 and 20 mg.
std::map<int, int> capsules_of(int mg) {
  std::map<int, int> out{{40, mg / 40}, {20, mg % 40 / 20}};
  return out;
}

struct RandomShelf {
  SamplePatient patient{"none", first_day};
  Date today;
};

Dispensing box(Random& random, Date on, int least, int most) {
  Dispensing fact;
  fact.on = on;
  fact.product = generic;
  fact.capsules = {{40, random.between(least, most)}, {20, random.between(least, most)}};
  if (random.one_in(2)) fact.days = random.between(1, 60);
  return fact;
}

void say_days(Random& random, RandomShelf& out, bool all_said) {
  CourseRecord& course = out.patient.course();
  std::map<int, int> there;
  std::size_t next = 0;
  const auto& boxes = out.patient.record.events.dispensings;
  for (Date on = course.start; on <= out.today; on += days(1)) {
    for (; next < boxes.size() && boxes[next].on <= on; ++next) {
      for (const CapsuleCount& each : boxes[next].capsules) there[each.strength_mg] += each.count;
    }
    const PlannedDay* planned = course.planned_on(on);
    if (planned == nullptr || planned->intakes.empty()) continue;
    const int mg = static_cast<int>(planned->total().count());
    const auto takes = capsules_of(mg);
    const bool is_there = std::ranges::all_of(
        takes, [&](const auto& each) { return there[each.first] >= each.second; });
    const int kind = random.between(1, 10);
    if (is_there && kind <= 6) {
      take(course, on, mg);
      for (const auto& [strength_mg, count] : takes) there[strength_mg] -= count;
    } else if (all_said || kind <= 7) {
      miss(course, on);
    }
  }
}

RandomShelf random_shelf(std::uint64_t seed, bool all_said = false) {
  Random random(seed);
  RandomShelf out;
  CourseRecord& course = out.patient.course();
  course.steps.clear();
  follow(course, course.start,
         random.one_of({"20mg", "40mg", "60mg", "80mg", "40mg 60mg", "40mg 0mg"}));
  out.today = course.start + days(random.between(0, 80));
  auto& boxes = out.patient.record.events.dispensings;
  boxes.push_back(box(random, course.start, 10, 60));
  for (int left = random.between(0, 3); left > 0; --left) {
    const bool is_added = random.one_in(2);
    const Date on = course.start + days(random.between(0, days_between(course.start, out.today)));
    boxes.push_back(box(random, on, 1, is_added ? 4 : 60));
  }
  std::ranges::stable_sort(boxes, {}, &Dispensing::on);
  if (random.one_in(3)) {
    const Date from = course.start + days(random.between(1, 60));
    hold(course, from, from + days(random.between(0, 20)));
  }
  say_days(random, out, all_said);
  return out;
}

Obligation refill(const RandomShelf& one) {
  return test::one(judged(one.patient, one.today), "supply.refill");
}

Stock stock(const RandomShelf& one) {
  const CourseRecord& course = one.patient.course();
  const auto of_days =
      judge_days(as_of(course, one.today), one.patient.record.logging, products(), one.today);
  return stock_of(one.patient.record, &course, of_days, products(), one.today);
}

/// For how many days capsules are there when nothing was taken on days without an entry.
int days_untaken(const Stock& stock) {
  return stock.days_if_untaken.value_or(stock.days_on_hand.value_or(0));
}

}  // namespace

TEST_CASE("more capsules never bring the day of the next supply earlier", "[shelf]") {
  for (std::uint64_t seed = base_seed(); seed < base_seed() + records; ++seed) {
    RandomShelf one = random_shelf(seed);
    Random random(~seed);
    const auto before = refill(one).due_on;
    auto& boxes = one.patient.record.events.dispensings;
    if (random.one_in(2)) {
      const int at = random.between(0, static_cast<int>(boxes.size()) - 1);
      auto& capsules = boxes[static_cast<std::size_t>(at)].capsules;
      capsules[static_cast<std::size_t>(random.between(0, 1))].count += random.between(1, 5);
    } else {
      const int since = days_between(one.patient.course().start, one.today);
      boxes.push_back(
          box(random, one.patient.course().start + days(random.between(0, since)), 1, 3));
      std::ranges::stable_sort(boxes, {}, &Dispensing::on);
    }
    const auto after = refill(one).due_on;
    CAPTURE(seed, iso(one.today));
    REQUIRE(before);
    REQUIRE(after);
    REQUIRE(*after >= *before);
  }
}

TEST_CASE("a day without an entry never makes the longer of the two ends shorter", "[shelf]") {
  for (std::uint64_t seed = base_seed(); seed < base_seed() + records; ++seed) {
    RandomShelf one = random_shelf(seed);
    Random random(~seed);
    auto& doses = one.patient.course().doses;
    std::erase_if(doses, [&](const Dose& dose) { return dose.on == one.today; });
    if (doses.empty()) continue;
    const Stock before = stock(one);
    doses.erase(doses.begin() + random.between(0, static_cast<int>(doses.size()) - 1));
    const Stock after = stock(one);
    CAPTURE(seed, iso(one.today));
    REQUIRE(days_untaken(after) >= days_untaken(before));
    REQUIRE(days_untaken(after) >= after.days_on_hand.value_or(0));
    REQUIRE(*after.lasts_through <= *before.lasts_through);
  }
}

TEST_CASE("with every day said a box has one last day", "[shelf]") {
  for (std::uint64_t seed = base_seed(); seed < base_seed() + records; ++seed) {
    const RandomShelf one = random_shelf(seed, true);
    const Stock now = stock(one);
    CAPTURE(seed, iso(one.today));
    REQUIRE_FALSE(now.days_if_untaken);
    REQUIRE(now.lasts_through);
    REQUIRE(refill(one).due_on == *now.lasts_through + days(1));
  }
}

TEST_CASE("under a hold without an end no supply has a date, and the hold is the reason",
          "[shelf]") {
  for (std::uint64_t seed = base_seed(); seed < base_seed() + records; ++seed) {
    RandomShelf one = random_shelf(seed);
    Random random(~seed);
    CourseRecord& course = one.patient.course();
    course.holds.clear();
    std::erase_if(course.doses, [&](const Dose& dose) { return dose.on == one.today; });
    hold(course, one.today - days(random.between(0, 10)), std::nullopt);
    const Obligation item = refill(one);
    CAPTURE(seed, iso(one.today), item.message);
    REQUIRE_FALSE(item.due_on);
    REQUIRE(item.message.find("on hold without an end") != std::string::npos);
  }
}
