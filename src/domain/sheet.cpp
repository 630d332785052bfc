#include "isotrack/domain/sheet.hpp"

#include "sheet_parts.hpp"

namespace isotrack {

void SheetCounts::add(const SheetCounts& other) {
  doses += other.doses;
  label += other.label;
  misses += other.misses;
  weights += other.weights;
  tests += other.tests;
  draws += other.draws;
  known += other.known;
  not_planned += other.not_planned;
  over_plan += other.over_plan;
  in_hold += other.in_hold;
  if (!other.days) return;
  if (!days) days = other.days;
  days = {std::min(days->first, other.days->first), std::max(days->last, other.days->last)};
}

void Comparing::count_day(Date on) {
  auto& span = out.counts.days;
  if (!span) span = {on, on};
  span = {std::min(span->first, on), std::max(span->last, on)};
}

CourseFacts& Comparing::facts_of(std::size_t place) {
  const CourseRecord& course = patient.courses[place];
  auto& courses = out.fresh.courses;
  const auto found = std::ranges::find(courses, course.id, &CourseFacts::course);
  if (found != courses.end()) return *found;
  const auto behind = std::ranges::find_if(
      courses, [&](const CourseFacts& each) { return each.number > course.number; });
  return *courses.insert(behind, CourseFacts{course.id, course.number, {}, {}, {}});
}

SheetComparison compare_with_record(const PatientRecord& patient, const std::vector<SheetRow>& rows,
                                    const SheetRules& rules) {
  Comparing comparing{patient, rules};
  comparing.out.fresh.patient = patient.id;
  compare_weights(comparing, lines_of<WeightEntry>(rows));
  compare_doses(comparing, lines_of<SaidDose>(rows));
  compare_tests(comparing, lines_of<PregnancyTest>(rows));
  compare_results(comparing, lines_of<SaidResult>(rows));
  return std::move(comparing.out);
}

}  // namespace isotrack
