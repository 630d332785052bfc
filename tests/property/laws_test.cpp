// Laws that hold for every course, tried on 10,000 generated ones. A failure names the seed of its
// course: ISOTRACK_SEED=<seed> runs that course first. ISOTRACK_COURSES tries fewer, or more.

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "isotrack/domain/stock.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/random_course.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::uint64_t courses() {
  const char* text = std::getenv("ISOTRACK_COURSES");
  return text == nullptr ? 10'000 : std::strtoull(text, nullptr, 10);
}

/// Tries `law` on every generated course; `law` answers what is broken, or nothing.
void for_every_course(const std::function<std::string(const RandomCourse&, Random&)>& law) {
  for (std::uint64_t n = 0; n < courses(); ++n) {
    const std::uint64_t seed = base_seed() + n;
    Random more(~seed);
    const std::string broken = law(random_course(seed), more);
    if (!broken.empty()) FAIL("ISOTRACK_SEED=" << seed << ": " << broken);
  }
  SUCCEED();
}

std::vector<JudgedDay> judge(const RandomCourse& one) {
  return judge_days(as_of(one.course, one.today), one.logging, products(), one.today);
}

/// Everything that is added up over days, as one comparable value.
std::vector<std::int64_t> sums(const RandomCourse& one) {
  const DayTotals t = total_days(judge(one));
  return {t.scheduled,
          t.full,
          t.partial,
          t.over,
          t.missed,
          t.unknown,
          t.scheduled_mg.count(),
          t.taken_mg.count(),
          t.taken_equivalent.count(),
          t.said_scheduled.count(),
          t.said_taken.count(),
          t.said_taken_capped.count()};
}

/// mg/kg on the three bases; none without a weight.
std::vector<Ratio> per_kg(const RandomCourse& one) {
  const CourseRecord course = as_of(one.course, one.today);
  const auto total = cumulative(course, judge(one), products(), one.today);
  std::vector<Ratio> out;
  if (!total) return out;
  for (const Basis basis : all_bases) out.push_back(total->on(basis).mg_per_kg);
  return out;
}

bool all_equal(const std::vector<Ratio>& a, const std::vector<Ratio>& b) {
  return std::ranges::equal(a, b, [](const Ratio& x, const Ratio& y) { return equal(x, y); });
}

bool same_figures(const RandomCourse& a, const RandomCourse& b) {
  return sums(a) == sums(b) && all_equal(per_kg(a), per_kg(b));
}

EquivalentMg planned_on(const CourseRecord& course, Date on) {
  const PlannedDay* planned = course.planned_on(on);
  if (planned == nullptr) return {};
  return conventional_equivalent(products().at(course.step_on(on)->product).formulation,
                                 planned->total());
}

EquivalentMg planned_between(const CourseRecord& course, Date first, Date last) {
  EquivalentMg sum;
  for (Date on = first; on <= last; on += days(1)) sum += planned_on(course, on);
  return sum;
}

}  // namespace

TEST_CASE("splitting a dose into two changes no total", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse split = one;
    std::vector<Dose>& doses = split.course.doses;
    if (doses.empty()) return {};
    Dose& dose =
        doses[static_cast<std::size_t>(random.between(0, static_cast<int>(doses.size()) - 1))];
    if (dose.amount < Milligrams(2)) return {};
    const Date on = dose.on;
    const int part = random.between(1, static_cast<int>(dose.amount.count()) - 1);
    dose.amount = dose.amount - Milligrams(part);
    take(split.course, on, part);
    return same_figures(one, split) ? "" : "splitting a dose of " + iso(on) + " changed a total";
  });
}

TEST_CASE("the order of recording changes nothing", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse other = one;
    std::vector<Dose>& doses = other.course.doses;
    for (std::size_t i = doses.size(); i > 1; --i) {
      std::swap(doses[i - 1],
                doses[static_cast<std::size_t>(random.between(0, static_cast<int>(i) - 1))]);
    }
    std::ranges::stable_sort(doses, {}, &Dose::on);
    return same_figures(one, other) ? "" : "another order of recording changed a total";
  });
}

TEST_CASE("a miss adds no milligram", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse missed = one;
    const Date on = one.course.start + days(random.between(0, 150));
    if (one.course.miss_on(on) != nullptr) return {};
    miss(missed.course, on);
    const DayTotals before = total_days(judge(one));
    const DayTotals after = total_days(judge(missed));
    const bool same = before.taken_mg == after.taken_mg && all_equal(per_kg(one), per_kg(missed));
    if (!same) return "a miss on " + iso(on) + " changed the milligrams";
    const bool fewer_open = after.unknown <= before.unknown && after.missed >= before.missed;
    return fewer_open ? "" : "a miss on " + iso(on) + " opened a day";
  });
}

TEST_CASE("one more dose never lowers any mg/kg", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse more = one;
    take(more.course, one.course.start + days(random.between(0, 150)), random.between(1, 80));
    const std::vector<Ratio> before = per_kg(one);
    const std::vector<Ratio> after = per_kg(more);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (after[i].num * before[i].den < before[i].num * after[i].den) {
        return "one more dose lowered mg/kg on " + name_of(all_bases.at(i));
      }
    }
    return {};
  });
}

TEST_CASE("the judged days are the days of the course, each in one state", "[laws][D19]") {
  for_every_course([](const RandomCourse& one, Random&) -> std::string {
    const std::vector<JudgedDay> judged = judge(one);
    Date expected = one.course.start;
    std::vector<int> states(8, 0);
    for (const JudgedDay& day : judged) {
      if (day.on != expected) return "a day is missing or twice at " + iso(expected);
      expected += days(1);
      ++states[static_cast<std::size_t>(day.state)];
    }
    const CourseRecord course = as_of(one.course, one.today);
    const Date last = std::min(course.last_day().value_or(one.today), one.today);
    const Date after_last = one.today < course.start ? course.start : last + days(1);
    if (expected != after_last) return "the days end on " + iso(expected - days(1));
    const DayTotals t = total_days(judged);
    if (t.scheduled != t.full + t.partial + t.over + t.missed + t.unknown)
      return "counts do not add";
    if (states[static_cast<std::size_t>(DayState::full)] != t.full) return "full days do not agree";
    const int open = states[static_cast<std::size_t>(DayState::pending)] +
                     states[static_cast<std::size_t>(DayState::rest)] +
                     states[static_cast<std::size_t>(DayState::held)];
    return t.scheduled + open == static_cast<int>(judged.size()) ? "" : "a day is in no state";
  });
}

TEST_CASE("a target is met exactly when nothing remains", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    const CourseRecord course = as_of(one.course, one.today);
    const auto total = cumulative(course, judge(one), products(), one.today);
    if (!total) return {};
    for (const Basis basis : all_bases) {
      const BasisValue value = total->on(basis);
      const int target = random.between(1, 250);
      const bool met = compare(value.mg_per_kg, target) >= 0;
      const RemainingMg remaining = remaining_to(target, value);
      if (met != (remaining.units == 0)) return "met and remaining disagree";
      if (remaining_to(target + 1, value).units < remaining.units) return "more remains for less";
    }
    return {};
  });
}

TEST_CASE("the figures of a report agree", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    if (!random.one_in(10)) return {};  // a report takes a few milliseconds in a debug build
    const StatusReport report = status_of(patient_with(one.course, one.logging), one.today);
    if (report.upper_equivalent < report.equivalent) return "the upper bound is below the lower";
    const bool open = report.totals.unknown > 0;
    if (open != (report.upper_equivalent > report.equivalent)) return "the bounds do not agree";
    for (const TargetStatus& target : report.targets) {
      const bool full = compare(target.percent, 100) >= 0;
      const bool none_left = target.remaining.units == 0;
      if (target.met != full || target.met != none_left) return "met, percent, remaining disagree";
      if (target.met && target.plan) return "a met target is projected";
      if (report.state == CourseState::planned) continue;  // met by `already`: no day to name
      if (target.met != target.reached_on.has_value()) return "met and reached_on disagree";
    }
    return {};
  });
}

TEST_CASE("the plan through finish_on covers what remains, the day before does not", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    const CourseRecord course = as_of(one.course, one.today);
    const Date first = one.today + days(random.between(0, 1));
    constexpr Wide quarter = Wide(1'000'000'000) * nanograms_per_kilogram / 4;
    const RemainingMg remaining{quarter * random.between(1, 20'000) - random.between(0, 1)};
    const PlanShare whole{EquivalentMg(1), EquivalentMg(1)};
    const auto plan = project(course, products(), one.today, first, remaining, whole);
    const bool ended = course.end.has_value();
    if (!plan) {
      const Wide ever = planned_between(course, first, first + days(3659)).count();
      return ended || ever * quarter < remaining.units ? "" : "nothing was projected";
    }
    const EquivalentMg through = planned_between(course, first, plan->finish_on);
    const EquivalentMg before = planned_between(course, first, plan->finish_on - days(1));
    if (Wide(through.count()) * quarter < remaining.units) return "finish_on comes too early";
    if (Wide(before.count()) * quarter >= remaining.units) return "finish_on comes too late";
    return plan->days_remaining == days_between(one.today, plan->finish_on) ? "" : "days_remaining";
  });
}

TEST_CASE("a hold removes exactly what its days had planned", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse held = one;
    held.course.holds.clear();
    RandomCourse free = held;
    const Date first = one.course.start + days(random.between(0, 150));
    const Date last = first + days(random.between(0, 30));
    hold(held.course, first, last);
    const Date from = one.course.start;
    const Date to = from + days(250);
    const EquivalentMg gone = planned_between(free.course, first, last);
    const EquivalentMg left = planned_between(held.course, from, to);
    if (left + gone != planned_between(free.course, from, to)) return "a hold moved the plan";
    const bool same = total_days(judge(held)).taken_mg == total_days(judge(free)).taken_mg;
    return same ? "" : "a hold changed what was taken";
  });
}

TEST_CASE("another basis changes no fact", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse other = one;
    other.course.basis = random.one_of({Basis::current, Basis::at_dose});
    return same_figures(one, other) ? "" : "another basis changed a figure";
  });
}

TEST_CASE("the record as of today is the record as of today", "[laws]") {
  for_every_course([](const RandomCourse& one, Random&) -> std::string {
    RandomCourse once = one;
    once.course = as_of(one.course, one.today);
    const CourseRecord twice = as_of(once.course, one.today);
    const bool idempotent = twice.doses.size() == once.course.doses.size() &&
                            twice.misses.size() == once.course.misses.size() &&
                            twice.weights.size() == once.course.weights.size() &&
                            twice.end.has_value() == once.course.end.has_value();
    if (!idempotent) return "as_of twice is not as_of";
    const auto judged = judge_days(one.course, one.logging, products(), one.today);
    const DayTotals totals = total_days(judged);
    const bool same = totals.taken_mg == total_days(judge(once)).taken_mg &&
                      totals.unknown == total_days(judge(once)).unknown;
    return same ? "" : "later facts were seen";
  });
}

TEST_CASE("every day from the first to the last of a course has exactly one state", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    RandomCourse said = one;
    if (said.course.end && random.one_in(2)) {  // taken after the end that was recorded
      const Date on = said.course.end->last_dose + days(random.between(1, 20));
      if (said.course.doses.empty() || said.course.doses.back().on < on) take(said.course, on, 40);
    }
    const CourseRecord course = as_of(said.course, said.today);
    const auto judged = judge(said);
    const Date last = std::min(course.last_day().value_or(said.today), said.today);
    const int length = std::max(0, days_between(course.start, last) + 1);
    if (judged.size() != static_cast<std::size_t>(length)) return "a day is left out or too many";
    int apart = 0;
    for (int n = 0; n < length; ++n) {
      const JudgedDay& day = judged[static_cast<std::size_t>(n)];
      if (day.on != course.start + days(n)) return "the days do not follow one another";
      const bool is_after = course.end && day.on > course.end->last_dose;
      if (is_after && (day.is_scheduled() || day.state == DayState::pending)) {
        return iso(day.on) + " lies after the end and is " + name_of(day.state);
      }
      if (!day.is_scheduled()) ++apart;
    }
    const DayTotals t = total_days(judged);
    const bool adds_up = t.full + t.partial + t.over + t.missed + t.unknown == t.scheduled &&
                         t.scheduled + apart == length &&
                         t.unknown_dates.size() == static_cast<std::size_t>(t.unknown) &&
                         t.missed_dates.size() == static_cast<std::size_t>(t.missed);
    return adds_up ? "" : "the days of the states do not add up to those of the course";
  });
}

TEST_CASE("every plan reads back from its text", "[laws]") {
  for_every_course([](const RandomCourse&, Random& random) -> std::string {
    const Plan one = random_plan(random);
    const std::string text = to_text(one);
    const auto steps = parse_plan(text);
    if (!steps) return steps.error().message;
    const bool same = steps->size() == 1 && steps->front().plan == one;
    return same && to_text(steps->front().plan) == text ? "" : "plan " + text + " reads otherwise";
  });
}

TEST_CASE("every weight reads back from its text", "[laws]") {
  for_every_course([](const RandomCourse&, Random& random) -> std::string {
    const std::string typed = random_weight(random);
    const TypedWeight one = weight(typed);
    return weight(one.text) == one && weight(spelt(one)) == one ? "" : typed + " reads otherwise";
  });
}

namespace {

/// A patient with the course and, long before it, a hundred capsules of every strength its products
/// have; then more pick-ups on random days.
PatientRecord supplied(const RandomCourse& one, Random& random) {
  PatientRecord patient = patient_with(one.course, one.logging);
  const auto pick_up = [&](Date on, const Product& product, int count) {
    Dispensing fact;
    fact.on = on;
    fact.product = product.key;
    for (const int strength : product.strengths_mg) fact.capsules.push_back({strength, count});
    patient.events.dispensings.push_back(fact);
  };
  for (const RegimenStep& step : one.course.steps) {
    pick_up(one.course.start - days(60), products().at(step.product), 100);
  }
  for (int left = random.between(0, 3); left > 0 && !one.course.steps.empty(); --left) {
    pick_up(one.course.start + days(random.between(-5, 100)),
            products().at(one.course.steps.front().product), random.between(1, 30));
  }
  std::ranges::stable_sort(patient.events.dispensings, {}, &Dispensing::on);
  return patient;
}

Stock stock_on(const PatientRecord& patient, Date today) {
  const CourseRecord& course = patient.courses.back();
  const auto judged = judge_days(as_of(course, today), patient.logging, products(), today);
  return stock_of(patient, &course, judged, products(), today);
}

}  // namespace

TEST_CASE("what was dispensed less what was taken is on hand", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    const PatientRecord patient = supplied(one, random);
    const Stock stock = stock_on(patient, one.today);
    std::int64_t dispensed = 0;
    std::int64_t taken = 0;
    for (const StockLine& line : stock.lines) {
      if (line.on_hand != line.dispensed + line.unrecorded - line.taken) {
        return "a line does not add up";
      }
      dispensed += std::int64_t{line.strength_mg} * line.dispensed;
      taken += std::int64_t{line.strength_mg} * line.taken;
    }
    std::int64_t picked_up = 0;
    for (const Dispensing& each : patient.events.dispensings) {
      if (each.on > one.today) continue;
      for (const CapsuleCount& kind : each.capsules) picked_up += kind.strength_mg * kind.count;
    }
    std::int64_t logged = 0;
    for (const Dose& dose : one.course.doses) {
      if (dose.on <= one.today) logged += dose.amount.count();
    }
    if (!stock.known) return patient.events.dispensings.empty() ? "" : "nothing is known";
    if (dispensed != picked_up) return "dispensed mg are not those picked up";
    const bool whole = stock.doses_without_capsules == 0 ? taken == logged : taken < logged;
    return whole ? "" : "taken mg are not those logged";
  });
}

/// Milligrams on hand, of every strength together.
std::int64_t on_hand_mg(const Stock& stock) {
  std::int64_t sum = 0;
  for (const StockLine& line : stock.lines) sum += std::int64_t{line.strength_mg} * line.on_hand;
  return sum;
}

// Which strengths a dose takes depends on what is there; how many milligrams never does.
TEST_CASE("counts move the stock by their differences and by nothing else", "[laws]") {
  int looked_at = 0;
  for_every_course([&](const RandomCourse& one, Random& random) -> std::string {
    PatientRecord patient = supplied(one, random);
    auto& pickups = patient.events.dispensings;
    if (pickups.empty()) return {};
    const Date begins = pickups.front().on;  // a count before it would book earlier doses
    // A later pick-up is counted whole, whatever was taken beyond the record before it.
    std::erase_if(pickups, [&](const Dispensing& each) { return each.on > begins; });
    const Stock before = stock_on(patient, one.today);
    if (before.lines.empty()) return {};
    for (int left = random.between(1, 4); left > 0; --left) {
      const auto at = random.between(0, static_cast<int>(before.lines.size()) - 1);
      patient.events.counts.push_back({{},
                                       begins + days(random.between(0, 120)),
                                       before.lines[static_cast<std::size_t>(at)].strength_mg,
                                       random.between(0, 150),
                                       ""});
    }
    std::ranges::stable_sort(patient.events.counts, {}, &StockCount::on);
    const Stock after = stock_on(patient, one.today);
    if (after.doses_without_capsules != before.doses_without_capsules) return {};
    std::int64_t expected = on_hand_mg(before);
    for (const CheckedCount& count : after.counts) {
      if (!count.expected) return {};  // a kind nothing was known of
      expected += std::int64_t{count.strength_mg} * (count.counted - *count.expected);
    }
    ++looked_at;
    return on_hand_mg(after) == expected ? "" : "a count moved more than its difference";
  });
  CHECK(looked_at > 100);
}

TEST_CASE("a plan kept through the last day lacks capsules on the next", "[laws]") {
  for_every_course([](const RandomCourse& one, Random& random) -> std::string {
    PatientRecord patient = supplied(one, random);
    CourseRecord& course = patient.courses.back();
    course = as_of(course, one.today);
    const Stock before = stock_on(patient, one.today);
    if (!before.lasts_through || patient.logging != Logging::daily) return {};
    if (before.days_if_untaken) return {};  // two ends
    const Date first = *before.lasts_through - days(*before.days_on_hand - 1);
    for (Date on = first; on <= *before.lasts_through; on += days(1)) {
      const PlannedDay* planned = course.planned_on(on);
      if (planned == nullptr || planned->intakes.empty()) continue;
      if (planned->capsules) return {};  // named capsules need not part into the intakes
      for (const Milligrams intake : planned->intakes) {
        take(course, on, static_cast<int>(intake.count()));
      }
    }
    patient.logging = Logging::daily;
    std::erase_if(patient.events.dispensings,
                  [&](const Dispensing& each) { return each.on > one.today; });
    const Date last = std::max(*before.lasts_through, one.today);
    const Stock after = stock_on(patient, last);
    for (const StockLine& line : after.lines) {
      for (const StockLine& old : before.lines) {
        const bool same = old.strength_mg == line.strength_mg && old.micronised == line.micronised;
        if (same && line.on_hand < std::min(0, old.on_hand)) return "a kept day lacked capsules";
      }
    }
    const bool rested = after.days_on_hand == 0;
    return rested ? "" : "there was another day: " + iso(*before.lasts_through);
  });
}
