#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/status.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Courses in few words, for tests: facts are written as a person writes them, and every list is
/// kept in the order that `CourseRecord` promises.
namespace isotrack::test {

inline Date day(std::string_view iso_text) { return parse_iso_date(iso_text).value(); }

inline TypedWeight weight(std::string_view text) { return parse_weight(text).value(); }

inline Kilograms kilograms(std::string_view text) { return weight(text).value; }

/// A plan of one step.
inline Plan plan(std::string_view text) { return parse_plan(text).value().at(0).plan; }

inline constexpr const char* generic = "us-generic";  // 10, 20, 30 and 40 mg
inline constexpr const char* micronised = "us-absorica-ld";

inline const Products& products() {
  static const Products loaded = load_products();
  return loaded;
}

inline const DosingRules& rules() {
  static const DosingRules loaded = load_dosing_rules();
  return loaded;
}

inline void weigh(CourseRecord& course, Date on, std::string_view text) {
  course.weights.push_back({{}, on, weight(text)});
  std::ranges::stable_sort(course.weights, {}, &WeightEntry::on);
}

inline void follow(CourseRecord& course, Date from, Plan what, const char* product = generic) {
  course.steps.push_back({{}, from, product, std::move(what)});
  std::ranges::stable_sort(course.steps, {}, &RegimenStep::from);
}

inline void follow(CourseRecord& course, Date from, std::string_view text,
                   const char* product = generic) {
  follow(course, from, plan(text), product);
}

inline void hold(CourseRecord& course, Date first, std::optional<Date> last) {
  course.holds.push_back({{}, first, last, ""});
  std::ranges::stable_sort(course.holds, {}, &Hold::first);
}

inline void take(CourseRecord& course, Date on, int mg) {
  Dose dose;
  dose.on = on;
  dose.amount = Milligrams(mg);
  const auto after = std::ranges::upper_bound(course.doses, on, {}, &Dose::on);
  course.doses.insert(after, dose);
}

inline void miss(CourseRecord& course, Date on) {
  course.misses.push_back({{}, on, ""});
  std::ranges::stable_sort(course.misses, {}, &Miss::on);
}

inline void end(CourseRecord& course, Date last_dose, EndKind kind = EndKind::finished) {
  course.end = CourseEnd{{}, kind, last_dose, ""};
}

/// Logs the plan of every day from `first` to `last` that expects something.
inline void take_plan(CourseRecord& course, Date first, Date last) {
  for (Date on = first; on <= last; on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    if (planned != nullptr && !planned->intakes.empty()) {
      take(course, on, static_cast<int>(planned->total().count()));
    }
  }
}

/// A course from its first day on, with a weight and a plan unless these are empty.
inline CourseRecord course_from(Date start, std::string_view plan_text = "40mg",
                                std::string_view weight_text = "60kg",
                                const char* product = generic) {
  CourseRecord course;
  course.start = start;
  if (!weight_text.empty()) weigh(course, start, weight_text);
  if (!plan_text.empty()) follow(course, start, plan_text, product);
  return course;
}

inline PatientRecord patient_with(CourseRecord course, Logging logging = Logging::daily) {
  PatientRecord patient;
  patient.code = "me";
  patient.logging = logging;
  patient.courses.push_back(std::move(course));
  return patient;
}

/// The report of the patient's last course.
inline StatusReport status_of(const PatientRecord& patient, Date today) {
  return make_status(patient, patient.courses.back(), products(), rules(), today);
}

inline StatusReport status_of(const CourseRecord& course, Date today) {
  return status_of(patient_with(course), today);
}

}  // namespace isotrack::test
