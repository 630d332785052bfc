#include "isotrack/domain/met.hpp"

namespace isotrack {
namespace {

/// Whether it ends with the first dose (see `judge_milestone`).
bool ends_with_first_dose(const CourseRecord& course, const Rule& rule, const Obligation& met) {
  const bool is_of_start = rule.anchor == Anchor::first_dose || rule.anchor == Anchor::decision;
  const bool may_be_late = rule.every || rule.met_by == MetBy::step || met.last;
  return is_of_start && !may_be_late && met.due_on.value_or(course.start) <= course.start;
}

}  // namespace

std::string lateness_of(const Obligation& met) {
  if (!met.met_on) return {};
  const std::string done = ", done " + with_weekday(*met.met_on);
  const auto at = met.message.find(done);
  return at == std::string::npos ? std::string() : met.message.substr(at + done.size());
}

int unsaid_days_before(const CourseRecord& course, const Rule& rule, const Obligation& met) {
  if (!met.met_on || !ends_with_first_dose(course, rule, met)) return 0;
  int unsaid = 0;
  for (Date on = course.start; on < *met.met_on; on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    const bool is_asked = planned != nullptr && planned->total() > Milligrams(0);
    const bool is_said = course.miss_on(on) != nullptr || course.taken_on(on) > Milligrams(0);
    if (is_asked && !is_said) ++unsaid;
  }
  return unsaid;
}

}  // namespace isotrack
