#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "echo.hpp"
#include "effect.hpp"

/// The end of a course: finished as planned, or stopped before.
namespace isotrack {
namespace {

/// The day of the last dose, as named or else as logged; refused when it cannot be that.
Date last_dose_day(const Invocation& invocation, const CourseRecord& course) {
  if (course.start > invocation.today()) {
    throw Error(
        ExitStatus::refused,
        fmt::format("course {} is planned for {}", course.number, with_weekday(course.start)),
        "to call it off: " +
            invocation.to_type(fmt::format("undo --id {}", course.recorded.entry), About::patient));
  }
  const auto named = invocation.date("--last-dose");
  if (!named && course.doses.empty()) {
    throw Error(ExitStatus::usage, "--last-dose is missing, and no dose is logged",
                "the day the last capsule was taken: --last-dose DATE");
  }
  const Date last_dose = named ? *named : course.doses.back().on;
  if (last_dose > invocation.today()) {
    throw Error(ExitStatus::refused,
                with_weekday(last_dose) + " is after today; a course ends with a dose taken");
  }
  refuse_before_course(invocation, course, last_dose);
  if (course.miss_on(last_dose) != nullptr && course.taken_on(last_dose) == Milligrams(0)) {
    throw Error(ExitStatus::refused,
                with_weekday(last_dose) + " is recorded as missed; a course ends with a dose taken",
                "if it was taken after all: " + invocation.to_type("log --on " + iso(last_dose)) +
                    "; else name the day of the last dose");
  }
  if (!course.doses.empty() && course.doses.back().on > last_dose) {
    throw Error(ExitStatus::refused,
                fmt::format("a dose is logged on {}, after {}",
                            with_weekday(course.doses.back().on), with_weekday(last_dose)),
                "name that day with --last-dose, or correct the dose: " +
                    invocation.to_type("amend --on " + iso(course.doses.back().on) + " AMOUNT"));
  }
  return last_dose;
}

/// What is taken for the end though nobody named it: days behind the last dose, before today, of
/// which nothing is said.
void say_silent_days(const Invocation& invocation, const CourseRecord& course, Date last_dose,
                     Receipt& receipt) {
  if (invocation.date("--last-dose")) return;
  const Date first = last_dose + days(1);
  const Date last = invocation.today() - days(1);
  if (first > last || (!course.misses.empty() && course.misses.back().on > last_dose)) return;
  receipt.lines.push_back(
      fmt::format("Nothing is said of {}{}. If a capsule was taken later, log its day: {}",
                  with_weekday(first), first == last ? "" : " to " + with_weekday(last),
                  invocation.to_type("log --extra --on DATE")));
}

/// Asks, where somebody can answer, whether the last dose logged was the last although today's is
/// planned and nothing is said of it.
void question_open_today(Invocation& invocation, const CourseRecord& course, Date last_dose) {
  const Date today = invocation.today();
  const PlannedDay* planned = course.planned_on(today);
  const bool is_open = planned != nullptr && planned->total() > Milligrams(0) &&
                       last_dose < today && course.miss_on(today) == nullptr;
  if (!is_open || invocation.date("--last-dose") || !invocation.can_ask()) return;
  invocation.question(
      fmt::format("Nothing is said of today's {}; the last dose would be that of {}",
                  mg_text(planned->total()), with_weekday(last_dose)),
      "name the day: --last-dose DATE");
}

Result end_course(Invocation& invocation, EndKind kind, const std::string& reason) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  CourseEnd end;
  end.kind = kind;
  end.reason = reason;
  end.last_dose = last_dose_day(invocation, course);
  question_open_today(invocation, course, end.last_dose);
  writer.about(patient.id);
  const Situation before = situation_of_course(invocation, store, patient.code, course.number);
  writer.add(course.id, end);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Course {} {}: last dose {}, day {}.", course.number,
                                      name_of(kind), with_weekday(end.last_dose),
                                      days_between(course.start, end.last_dose) + 1));
  say_silent_days(invocation, course, end.last_dose, receipt);
  const auto later = std::ranges::count_if(
      course.misses, [&](const Miss& miss) { return miss.on > end.last_dose; });
  if (later > 0) {
    receipt.lines.push_back(fmt::format("{} missed day{} after it no longer count{}.", later,
                                        later == 1 ? "" : "s", later == 1 ? "s" : ""));
  }
  const auto after = store.load_patient(patient.code);
  for (const CoursePair& pair : overlapping_courses(*after)) {
    if (pair.earlier->number == course.number) throw overlap(invocation, *after, pair);
  }
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != course.number) continue;
    const StatusReport status = invocation.status(*after, changed);
    if (status.totals.unknown > 0) {
      receipt.lines.push_back(fmt::format("{} day{} without entry: {}", status.totals.unknown,
                                          status.totals.unknown == 1 ? " is" : "s are",
                                          invocation.to_type("ask")));
    }
  }
  const Situation judged = situation_of_course(invocation, store, patient.code, course.number);
  say_what_follows_the_end(before, judged, receipt);
  return finish_judged(invocation, store, writer, before, judged, std::move(receipt),
                       course.number);
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
