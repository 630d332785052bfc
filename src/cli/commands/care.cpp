#include <algorithm>

#include "../commands.hpp"
#include "care.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Everyday advice of labels and regulators, as long as each holds, and waived obligations.
namespace isotrack {
namespace {

/// `to 6 months after the last dose`; of several lengths the later one counts.
std::string length_words(const std::optional<Offset>& until) {
  if (!until) return "without an end";
  if (until->days == 0 && until->months == 0) return "to the last dose";
  std::string out;
  if (until->has_months) out = count_text(until->months, "month");
  if (until->has_days) out += (out.empty() ? "" : " or ") + count_text(until->days, "day");
  return "to " + out + " after the last dose" +
         (until->has_days && until->has_months ? ", whichever is later" : "");
}

/// The last day of an advice: the day before the one on which it no longer holds, which is what
/// the rules after a course name (`not before`).
Date last_day_of(const Offset& until, Date last_dose, bool day_after = false) {
  const bool ends_with_course = until.days == 0 && until.months == 0;
  return until.from(last_dose) - days(ends_with_course || day_after ? 0 : 1);
}

/// The rules that tell an advice under the programme, in their order.
std::vector<Rule> rules_of(const CareAdvice& advice, const std::string& programme) {
  std::vector<Rule> out;
  if (advice.told_by.empty()) return out;
  for (Rule& rule : load_common_rules()) {
    const bool holds = rule.programmes.empty() ||
                       std::ranges::find(rule.programmes, programme) != rule.programmes.end();
    const bool tells = rule.check == Check::earliest && rule.due;
    if (tells && holds && rule.id.starts_with(advice.told_by + ".")) out.push_back(std::move(rule));
  }
  return out;
}

std::vector<CareItem> items_of(const CareAdvice& advice, const std::string& programme,
                               std::optional<Date> last_dose) {
  std::vector<CareItem> out;
  for (const Rule& rule : rules_of(advice, programme)) {
    out.push_back({rule.id, rule.text, {}, length_words(rule.due), rule.source});
    if (last_dose) out.back().until = last_day_of(*rule.due, *last_dose, rule.day_after);
  }
  if (!out.empty()) return out;
  out.push_back({"care." + advice.id, advice.text, {}, length_words(advice.until), advice.source});
  if (last_dose && advice.until) out.back().until = last_day_of(*advice.until, *last_dose);
  return out;
}

Result run(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  CareList report;
  report.today = invocation.today();
  report.patient = patient.code;
  report.nothing = "No advice is in force.";
  report.items = care_items(patient, invocation.course(patient), invocation.today());
  return {invocation.render(report)};
}

}  // namespace

std::vector<CareItem> care_items(const PatientRecord& patient, const CourseRecord& course,
                                 Date today) {
  const auto last = course.last_day();
  const bool ended = last && *last <= today;
  std::vector<CareItem> out;
  for (const CareAdvice& advice : load_care()) {
    for (CareItem& item :
         items_of(advice, patient.programme_on(today), ended ? last : std::nullopt)) {
      if (item.until && *item.until < today) continue;
      out.push_back(std::move(item));
    }
  }
  return out;
}

const CommandSpec care_command{
    "care",
    "",
    "monitoring",
    "everyday advice of the labels that holds today",
    "",
    "Each with its source and until when it holds; what holds past the last dose stays listed\n"
    "until its last day.",
    {"care"},
    {},
    false,
    run};

}  // namespace isotrack
