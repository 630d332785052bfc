#include "../commands.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Everyday advice of labels and regulators, as long as each holds, and waived obligations.
namespace isotrack {
namespace {

std::string counted(int number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

/// `to 6 months after the last dose`; of several lengths the later one counts.
std::string length_words(const std::optional<Offset>& until) {
  if (!until) return "without an end";
  if (until->days == 0 && until->months == 0) return "to the last dose";
  std::string out;
  if (until->has_months) out = counted(until->months, "month");
  if (until->has_days) out += (out.empty() ? "" : " or ") + counted(until->days, "day");
  return "to " + out + " after the last dose" +
         (until->has_days && until->has_months ? ", whichever is later" : "");
}

Result run(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  const CourseRecord course = invocation.course(patient);
  const auto last = course.last_day();
  const bool ended = last && *last <= invocation.today();
  CareList report;
  report.today = invocation.today();
  report.patient = patient.code;
  report.nothing = "No advice is in force.";
  for (const CareAdvice& advice : load_care()) {
    CareItem item{"care." + advice.id, advice.text, {}, length_words(advice.until), advice.source};
    if (ended && advice.until) item.until = advice.until->from(*last);
    if (item.until && *item.until < invocation.today()) continue;
    report.items.push_back(std::move(item));
  }
  return {invocation.render(report)};
}

}  // namespace

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
