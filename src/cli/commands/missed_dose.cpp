#include "missed_dose.hpp"

#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

/// A row that no label of the product's market says: whose it is.
std::string speaker_of(const Source& source) {
  return source.kind == "design" ? "the program's own row, after those of other markets: "
                                 : "those of another market say: ";
}

}  // namespace

std::vector<std::string> missed_dose_words(Invocation& invocation, const PatientRecord& patient,
                                           const CourseRecord& course) {
  const RegimenStep* step = course.step_on(std::max(invocation.today(), course.start));
  const std::string market = step == nullptr ? "" : invocation.products().at(step->product).market;
  static const MissedDoseRules rules = load_missed_dose_rules();  // once for all patients
  const MissedDoseAdvice advice =
      missed_dose_advice(rules, market, patient.events.setting("missed_dose", invocation.today()));
  const MissedDosePolicy& policy = advice.policy;
  std::vector<std::string> out{advice.as_set ? "On a missed dose, as set for this patient (" +
                                                   policy.title + "):"
                                             : "On a missed dose:"};
  for (const MissedDoseWords& words : policy.words) {
    out.push_back(words.where + ": " + words.text + " " + source_text(words.source));
  }
  if (policy.words.empty()) {
    out.push_back((advice.as_set ? "No label of this market says so; "
                                 : "No label of this market was read; ") +
                  speaker_of(policy.source) + policy.text + " " + source_text(policy.source));
  }
  if (policy.almost_time) {
    out.push_back("The program's own row: " + policy.almost_time->text + " " +
                  source_text(policy.almost_time->source));
  }
  out.push_back("Every current label that was read: " + advice.never_double.text + " " +
                source_text(advice.never_double.source));
  return out;
}

bool ends_with_a_miss(const CourseRecord& course) {
  return !course.misses.empty() &&
         (course.doses.empty() || course.doses.back().on < course.misses.back().on);
}

bool is_about_missed_doses(const Obligation& item) {
  return item.is_open() && item.rule.starts_with("dose.missed");
}

}  // namespace isotrack
