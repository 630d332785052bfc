// The twelve golden courses of the clinical notes (2.4, 2.5), every expected field, exactly.

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;
using Json = nlohmann::json;

namespace {

constexpr Wide nano = 1'000'000'000;

const Json& golden() {
  static const Json file = [] {
    std::ifstream in(std::string(ISOTRACK_SOURCE_DIR) + "/tests/data/golden-courses.json");
    REQUIRE(in);
    return Json::parse(in);
  }();
  return file;
}

std::string text_in(const Json& object, const char* key) {
  return object.at(key).get<std::string>();
}

Date day_in(const Json& object, const char* key) { return day(object.at(key).get<std::string>()); }

/// `3984525/31174`.
Ratio fraction(const std::string& text) {
  const std::size_t slash = text.find('/');
  return {std::stoll(text.substr(0, slash)), std::stoll(text.substr(slash + 1))};
}

const char* key_of(const std::string& product) {
  return product == "absorica_ld" ? micronised : generic;
}

/// A pattern as regimen text: `40mg as 20+20 60mg as 20+20+20`.
std::string plan_text(const Json& pattern) {
  std::string text;
  for (const Json& one : pattern) {
    text += (text.empty() ? "" : " ") + std::to_string(one.at("mg").get<int>()) + "mg as ";
    std::string capsules;
    for (const auto& [strength, count] : one.at("capsules").items()) {
      for (int i = 0; i < count.get<int>(); ++i)
        capsules += (capsules.empty() ? "" : "+") + strength;
    }
    text += capsules;
  }
  return text;
}

/// The facts of a golden course: a gap between two steps is a hold, an exception replaces what
/// was logged on its day (0 mg is a declared miss), every other planned day was taken.
CourseRecord course_of(const Json& golden_course) {
  CourseRecord course;
  const Json& steps = golden_course.at("regimen");
  course.start = day_in(steps.at(0), "from");
  for (const Json& entry : golden_course.at("weights")) {
    const bool pounds = entry.contains("lb");
    const std::string number = entry.at(pounds ? "lb" : "kg").get<std::string>();
    weigh(course, day_in(entry, "date"), number + (pounds ? "lb" : "kg"));
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Json& step = steps.at(i);
    follow(course, day_in(step, "from"), plan_text(step.at("pattern")),
           key_of(step.at("product").get<std::string>()));
    if (i + 1 == steps.size()) continue;
    const Date first_free = day_in(step, "to") + days(1);
    const Date next = day_in(steps.at(i + 1), "from");
    if (first_free < next) hold(course, first_free, next - days(1));
  }
  take_plan(course, course.start, day_in(golden_course, "as_of"));
  for (const Json& exception : golden_course.value("exceptions", Json::array())) {
    const Date on = day_in(exception, "date");
    std::erase_if(course.doses, [on](const Dose& dose) { return dose.on == on; });
    const int mg = exception.at("mg_taken").get<int>();
    mg == 0 ? miss(course, on) : take(course, on, mg);
  }
  return course;
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

/// Whether `value` is within `steps` half nano-units of the exact fraction.
bool within_halves(const Ratio& value, const Ratio& exact, int steps) {
  const Wide difference = value.num * exact.den - exact.num * value.den;
  return magnitude(difference) * 2 * nano <= Wide(steps) * value.den * exact.den;
}

/// at_dose as it is defined: the sum over weights of round-half-up(mg under it x 10^9 / kg).
Ratio at_dose_by_definition(const CourseRecord& course) {
  std::map<const WeightEntry*, Wide> quarters;
  for (const Dose& dose : course.doses) {
    const Formulation formulation = products().at(course.step_on(dose.on)->product).formulation;
    quarters[course.weight_on(dose.on)] +=
        conventional_equivalent(formulation, dose.amount).count();
  }
  Wide sum = 0;
  for (const auto& [entry, amount] : quarters) {
    sum += round_half_up(amount * nanograms_per_kilogram / 4 * nano, entry->weight.value.count());
  }
  return {sum, nano};
}

void check_basis(const Json& expected, const BasisValue& value, int weights) {
  const std::string name = name_of(value.basis);
  CHECK(decimal(value.mg_per_kg, 4) == expected.at("mg_per_kg").at(name).get<std::string>());
  const Ratio exact = fraction(expected.at("mg_per_kg_exact").at(name).get<std::string>());
  const bool sum = value.basis == Basis::at_dose && weights > 1;
  CHECK(within_halves(value.mg_per_kg, exact, sum ? weights : 0));
}

/// Conventional-equivalent mg that the plan holds from the day after `today` through `last`.
EquivalentMg planned_through(const CourseRecord& course, Date today, Date last) {
  EquivalentMg sum;
  for (Date on = today + days(1); on <= last; on += days(1)) {
    const Formulation formulation = products().at(course.step_on(on)->product).formulation;
    sum += conventional_equivalent(formulation, course.planned_on(on)->total());
  }
  return sum;
}

void check_projection(const Json& expected, const CourseRecord& course, const TargetStatus& target,
                      Date today) {
  REQUIRE(target.plan);
  const Projection& plan = *target.plan;
  CHECK(plan.days_remaining == expected.at("days_remaining").get<int>());
  CHECK(plan.finish_on == day_in(expected, "finish_date"));
  CHECK(plan.capsules_known);
  std::map<std::string, int> capsules;
  for (const CapsuleCount& capsule : plan.capsules) {
    capsules[std::to_string(capsule.strength_mg)] = capsule.count;
  }
  CHECK(Json(capsules) == expected.at("capsules_remaining"));
  const EquivalentMg planned = planned_through(course, today, plan.finish_on);
  const Wide per_quarter = nano * nanograms_per_kilogram / 4;
  const Ratio overshoot{Wide(planned.count()) * per_quarter - target.remaining.units,
                        nano * nanograms_per_kilogram};
  CHECK(decimal(overshoot, 2) == text_in(expected, "overshoot_mg"));
}

void check_target(const Json& expected, const CourseRecord& course, const TargetStatus& target,
                  Date today) {
  INFO(target.mg_per_kg << " mg/kg on " << name_of(target.basis));
  CHECK(decimal(target.remaining.milligrams(), 2) == text_in(expected, "remaining_mg"));
  CHECK(decimal(target.percent, 2) == text_in(expected, "pct"));
  const Json reached = target.reached_on ? Json(iso(*target.reached_on)) : Json(nullptr);
  CHECK(reached == expected.at("reached_on"));
  CHECK(target.met == (expected.at("remaining_mg") == "0.00"));
  if (target.basis != Basis::at_dose || course.weights.size() == 1) {
    // The remaining amount is the exact one, rounded up in units of 1e-21 mg.
    const Ratio exact = fraction(expected.at("remaining_mg_exact").get<std::string>());
    CHECK(target.remaining.units == round_up(exact.num * nano * nanograms_per_kilogram, exact.den));
  }
  if (target.met) {
    CHECK_FALSE(target.plan);
    CHECK(expected.at("finish_date").is_null());
    CHECK(expected.at("days_remaining") == 0);
    CHECK(expected.at("capsules_remaining").empty());
  } else {
    check_projection(expected, course, target, today);
  }
}

void check_days(const Json& expected, const StatusReport& report) {
  CHECK(report.day == expected.at("days_elapsed").get<int>());
  CHECK(report.totals.scheduled == expected.at("dosing_days_scheduled").get<int>());
  CHECK(report.totals.full == expected.at("days_full").get<int>());
  CHECK(report.totals.partial == expected.at("days_partial").get<int>());
  CHECK(report.totals.missed == expected.at("days_missed").get<int>());
  CHECK(report.totals.over == expected.at("days_over").get<int>());
  CHECK(report.totals.unknown == 0);
  CHECK(report.totals.scheduled_mg.count() == expected.at("scheduled_mg").get<int>());
  CHECK(report.label_mg.count() == expected.at("cumulative_mg").get<int>());
  const auto equivalent = expected.at("cumulative_mg_conventional_equiv").get<int>();
  CHECK(report.equivalent.count() == equivalent * 4);
  CHECK(report.upper_equivalent == report.equivalent);
  REQUIRE(report.adherence);
  CHECK(decimal(report.adherence->dose, 2) == text_in(expected, "dose_adherence_pct"));
  CHECK(decimal(report.adherence->dose_capped, 2) ==
        text_in(expected, "dose_adherence_capped_pct"));
  CHECK(decimal(report.adherence->day, 2) == text_in(expected, "pdc_pct"));
  CHECK(decimal(report.baseline_weight->weight.value.kilograms(), 4) ==
        text_in(expected, "baseline_kg"));
  CHECK(decimal(report.current_weight->weight.value.kilograms(), 4) ==
        text_in(expected, "current_kg"));
}

void check_course(const Json& golden_course) {
  INFO(golden_course.at("id") << " " << golden_course.at("title"));
  const CourseRecord course = course_of(golden_course);
  const Date today = day_in(golden_course, "as_of");
  const Json& forward = golden_course.at("forward");
  CHECK(course.steps.back().plan == plan(plan_text(forward.at("pattern"))));
  const StatusReport report = status_of(course, today);
  const Json& expected = golden_course.at("expected");
  check_days(expected, report);
  REQUIRE(report.bases.size() == 3);
  for (const BasisValue& value : report.bases) {
    check_basis(expected, value, static_cast<int>(course.weights.size()));
  }
  if (course.weights.size() > 1) {
    CHECK(equal(report.bases[2].mg_per_kg, at_dose_by_definition(course)));
  }
  REQUIRE(report.targets.size() == 6);
  for (const TargetStatus& target : report.targets) {
    const Json& of_target = expected.at("targets").at(std::to_string(target.mg_per_kg));
    check_target(of_target.at(name_of(target.basis)), course, target, today);
  }
}

std::set<std::string> keys_of(const Json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

}  // namespace

TEST_CASE("the golden courses hold exactly", "[golden]") {
  REQUIRE(golden().at("courses").size() == 12);
  for (const Json& course : golden().at("courses")) check_course(course);
}

TEST_CASE("no expected field of a golden course is left unread", "[golden]") {
  const std::set<std::string> known{"baseline_kg",
                                    "cumulative_mg",
                                    "cumulative_mg_conventional_equiv",
                                    "current_kg",
                                    "days_elapsed",
                                    "days_full",
                                    "days_missed",
                                    "days_over",
                                    "days_partial",
                                    "pdc_pct",
                                    "dose_adherence_capped_pct",
                                    "scheduled_mg",
                                    "dose_adherence_pct",
                                    "mg_per_kg",
                                    "dosing_days_scheduled",
                                    "mg_per_kg_exact",
                                    "targets"};
  const std::set<std::string> of_target{"remaining_mg", "remaining_mg_exact", "pct",
                                        "reached_on",   "days_remaining",     "finish_date",
                                        "overshoot_mg", "capsules_remaining"};
  for (const Json& course : golden().at("courses")) {
    INFO(course.at("id"));
    const Json& expected = course.at("expected");
    for (const std::string& key : keys_of(expected)) CHECK(known.contains(key));
    for (const auto& [target, bases] : expected.at("targets").items()) {
      CHECK(keys_of(bases) == std::set<std::string>{"at_dose", "baseline", "current"});
      for (const auto& [basis, fields] : bases.items()) {
        for (const std::string& key : keys_of(fields)) CHECK(of_target.contains(key));
      }
    }
  }
}
