#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "echo.hpp"

/// The end of a course: finished as planned, or stopped before.
namespace isotrack {
namespace {

Result end_course(Invocation& invocation, EndKind kind, const std::string& reason) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  CourseEnd end;
  end.kind = kind;
  end.reason = reason;
  if (course.start > invocation.today()) {
    throw Error(
        ExitStatus::refused,
        fmt::format("course {} is planned for {}", course.number, with_weekday(course.start)),
        fmt::format("to call it off: isotrack undo --id {}", course.recorded.entry));
  }
  const auto named = invocation.date("--last-dose");
  if (!named && course.doses.empty()) {
    throw Error(ExitStatus::usage, "--last-dose is missing, and no dose is logged",
                "the day the last capsule was taken: --last-dose DATE");
  }
  end.last_dose = named ? *named : course.doses.back().on;
  if (end.last_dose > invocation.today()) {
    throw Error(ExitStatus::refused,
                with_weekday(end.last_dose) + " is after today; a course ends with a dose taken");
  }
  if (end.last_dose < course.start) {
    throw Error(ExitStatus::refused, with_weekday(end.last_dose) +
                                         " is before the course, which begins " +
                                         with_weekday(course.start));
  }
  if (!course.doses.empty() && course.doses.back().on > end.last_dose) {
    throw Error(ExitStatus::refused,
                fmt::format("a dose is logged on {}, after {}",
                            with_weekday(course.doses.back().on), with_weekday(end.last_dose)),
                "name that day with --last-dose, or correct the dose: isotrack undo, amend");
  }
  writer.about(patient.id);
  writer.add(course.id, end);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Course {} {}: last dose {}, day {}.", course.number,
                                      name_of(kind), with_weekday(end.last_dose),
                                      days_between(course.start, end.last_dose) + 1));
  const auto later = std::ranges::count_if(
      course.misses, [&](const Miss& miss) { return miss.on > end.last_dose; });
  if (later > 0) {
    receipt.lines.push_back(fmt::format("{} missed day{} after it no longer count{}.", later,
                                        later == 1 ? "" : "s", later == 1 ? "s" : ""));
  }
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != course.number) continue;
    const StatusReport status = invocation.status(*after, changed);
    if (status.totals.unknown > 0) {
      receipt.lines.push_back(fmt::format("{} day{} without entry: isotrack ask.",
                                          status.totals.unknown,
                                          status.totals.unknown == 1 ? " is" : "s are"));
    }
  }
  return invocation.finish(store, writer, patient.code, course.number, std::move(receipt));
}

Result finish_run(Invocation& invocation) {
  return end_course(invocation, EndKind::finished, invocation.text("--reason").value_or(""));
}

Result stop_run(Invocation& invocation) {
  return end_course(invocation, EndKind::stopped,
                    private_text(invocation, "--reason", "Why was the course stopped?"));
}

}  // namespace

const CommandSpec finish_command{
    "finish",
    "",
    "course",
    "record that the course is finished",
    "",
    "The last dose is the day the last capsule was really taken. Nothing is planned after it.",
    {"finish --last-dose yesterday", "finish"},
    {{"--last-dose", "DATE", "the day of the last dose (the last one logged)"},
     {"--reason", "TEXT", "a remark"}},
    true,
    finish_run};

const CommandSpec stop_command{
    "stop",
    "",
    "course",
    "record that the course was stopped early",
    "",
    "Like finish, with a reason.",
    {"stop --reason 'side effects' --last-dose 2026-11-20"},
    {{"--reason", "TEXT", "why it was stopped (asked for when left out)"},
     {"--last-dose", "DATE", "the day of the last dose (the last one logged)"}},
    true,
    stop_run};

}  // namespace isotrack
