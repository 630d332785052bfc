#include "first_day.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/domain/regimen.hpp"
#include "open_flags.hpp"
#include "plan_steps.hpp"

namespace isotrack {
namespace {

/// Refuses a first day inside an earlier course, or before it: courses are recorded in order.
void refuse_inside_another(const PatientRecord& patient, const CourseRecord& course, Date from) {
  for (const CourseRecord& other : patient.courses) {
    const auto last = other.last_day();
    if (other.number >= course.number || !last || from > *last) continue;
    throw Error(ExitStatus::refused,
                fmt::format("course {} cannot begin {}: the last dose of course {} was on {}",
                            course.number, with_weekday(from), other.number, with_weekday(*last)),
                "begin it after that day");
  }
}

void refuse_to_leave_behind(const Invocation& invocation, const CourseRecord& course, Date from) {
  const auto early = recorded_before(course, from);
  if (!early) return;
  throw Error(ExitStatus::refused,
              fmt::format("course {} cannot begin {}: {} is recorded, #{}", course.number,
                          with_weekday(from), early->what, early->recorded.entry),
              "if that is wrong, take it back first: " + undo_to_type(invocation, early->recorded));
}

/// Stores the first day and what goes with it; the sentence about the plan.
std::string store_first_day(Invocation& invocation, Writer& writer, const PatientRecord& patient,
                            const CourseRecord& course, Date from) {
  CourseRecord moved = course;
  moved.start = from;
  writer.replace_course(patient.id, moved);
  const RegimenStep* step = course.step_on(course.start);
  if (step == nullptr || step->from != course.start) return {};
  writer.withdraw(*step);
  RegimenStep first = *step;
  first.from = from;
  writer.add(course.id, first);
  const bool is_last = step == &course.steps.back();
  return fmt::format(
      "Its plan {} counts from that day{}.",
      plan_sentence(step->plan, invocation.products().at(step->product)),
      is_last ? "" : "; later steps stay on theirs: " + invocation.to_type("regimen show"));
}

}  // namespace

std::optional<EarlyFact> recorded_before(const CourseRecord& course, Date from) {
  std::optional<EarlyFact> found;
  Date earliest = from;
  const auto look_at = [&](const char* what, Date on, const Recorded& recorded) {
    if (on >= earliest) return;
    earliest = on;
    found = EarlyFact{fmt::format("{} {}", what, with_weekday(on)), recorded};
  };
  for (const Dose& each : course.doses) look_at("a dose of", each.on, each.recorded);
  for (const Miss& each : course.misses) look_at("a missed day,", each.on, each.recorded);
  for (const Hold& each : course.holds) look_at("a hold from", each.first, each.recorded);
  for (const RegimenStep& each : course.steps) {
    if (each.from != course.start) look_at("a step of the plan from", each.from, each.recorded);
  }
  for (const OutcomeEntry& each : course.outcomes) look_at("an outcome of", each.on, each.recorded);
  if (course.end) look_at("an end on", course.end->last_dose, course.end->recorded);
  const RegimenStep* taken = course.step_on(from);
  if (!found && taken != nullptr && taken->from == from && from != course.start) {
    found = EarlyFact{"a step of the plan from that day", taken->recorded};
  }
  return found;
}

Result amend_first_day(Invocation& invocation, Store& store, Writer& writer,
                       const PatientRecord& patient) {
  const CourseRecord course = invocation.course(patient);
  const Date from = *invocation.date("--start");
  if (from == course.start) {
    return nothing_stored(
        invocation, patient.code,
        fmt::format("Course {} begins {} already.", course.number, with_weekday(from)));
  }
  refuse_inside_another(patient, course, from);
  refuse_to_leave_behind(invocation, course, from);
  const Situation before = situation_of_course(invocation, store, patient.code, course.number);
  const StatusReport was = invocation.status(patient, course);
  const std::string plan = store_first_day(invocation, writer, patient, course, from);
  const Situation after = situation_of_course(invocation, store, patient.code, course.number);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Course {} of {} begins {} (was {}).", course.number,
                                      patient.code, with_weekday(from),
                                      with_weekday(course.start)));
  if (!plan.empty()) receipt.lines.push_back(plan);
  say_what_a_plan_changes(was, invocation.status(after.patient, *after.course()), receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_naming_ends(invocation, store, writer, before, after, std::move(receipt),
                            course.number);
}

}  // namespace isotrack
