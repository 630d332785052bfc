#include <fmt/format.h>

#include "../commands.hpp"
#include "echo.hpp"
#include "isotrack/present/reports.hpp"

namespace isotrack {
namespace {

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  CourseList report;
  report.patient = patient.code;
  report.today = invocation.today();
  report.begin = invocation.to_type("start", About::patient);
  for (const CourseRecord& course : patient.courses) {
    report.courses.push_back(invocation.status(patient, course));
    report.outcomes.push_back(course.outcomes);
  }
  return {invocation.render(report)};
}

Result outcome(Invocation& invocation) {
  const OutcomeEntry entry{
      {},
      parse_outcome(invocation.arguments().joined()).value(),
      past_date(invocation, "--on", "an outcome is recorded when it was seen")};
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  if (entry.on < course.start) {
    throw Error(ExitStatus::refused,
                fmt::format("{} is before course {}, which begins {}", with_weekday(entry.on),
                            course.number, with_weekday(course.start)),
                course.number > 1 ? "an older one is named with --course N" : "");
  }
  writer.about(patient.id);
  writer.add(course.id, entry);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Course {}: {} on {}.", course.number, name_of(entry.outcome),
                                      with_weekday(entry.on)));
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

}  // namespace

const CommandSpec course_list_command{"course list",
                                      "",
                                      "course",
                                      "the courses of a patient, each with its own total",
                                      "",
                                      "",
                                      {"course list"},
                                      {},
                                      false,
                                      list};

const CommandSpec course_outcome_command{
    "course outcome",
    "",
    "course",
    "record how a course turned out",
    "cleared|improved|relapsed",
    "May be recorded more than once, each with its day.",
    {"course outcome cleared --on 2027-03-20", "course outcome relapsed --course 1"},
    {{"--on", "DATE", "the day it was seen (today)"}},
    true,
    outcome};

}  // namespace isotrack
