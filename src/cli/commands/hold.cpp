#include <fmt/format.h>

#include "../commands.hpp"
#include "echo.hpp"
#include "open_flags.hpp"

/// Prescribed pauses. Both ends of a hold count; `resume --on D` makes D the first dosing day.
namespace isotrack {
namespace {

void refuse_overlap(const Invocation& invocation, const CourseRecord& course, const Hold& hold) {
  for (const Hold& old : course.holds) {
    const bool starts_before_end = !hold.last || old.first <= *hold.last;
    const bool ends_after_start = !old.last || hold.first <= *old.last;
    if (!starts_before_end || !ends_after_start) continue;
    throw Error(ExitStatus::refused,
                fmt::format("a hold is recorded from {}{}", with_weekday(old.first),
                            old.last ? " to " + with_weekday(*old.last) : ", without an end"),
                "end it first: " + invocation.to_type("resume --on DATE"));
  }
}

/// Doses inside a hold stay counted; misses inside it stop counting.
void say_what_lies_inside(const CourseRecord& course, const Hold& hold, Receipt& receipt) {
  int doses = 0;
  int misses = 0;
  for (const Dose& dose : course.doses) doses += hold.contains(dose.on) ? 1 : 0;
  for (const Miss& miss : course.misses) misses += hold.contains(miss.on) ? 1 : 0;
  if (doses > 0) {
    receipt.lines.push_back(fmt::format("{} dose{} inside it stay{} counted in mg.", doses,
                                        doses == 1 ? "" : "s", doses == 1 ? "s" : ""));
  }
  if (misses > 0) {
    receipt.lines.push_back(fmt::format("{} missed day{} inside it no longer count{}.", misses,
                                        misses == 1 ? "" : "s", misses == 1 ? "s" : ""));
  }
}

Result hold_run(Invocation& invocation) {
  const std::string reason = private_text(invocation, "--reason", "Reason for the pause:");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  Hold hold;
  hold.first = invocation.date("--from", Lean::future).value_or(invocation.today());
  hold.last = invocation.date("--to", Lean::future);
  hold.reason = reason;
  refuse_before_course(invocation, course, hold.first);
  refuse_reversed(hold.first, hold.last);
  refuse_overlap(invocation, course, hold);
  writer.about(patient.id);
  writer.add(course.id, hold);
  Receipt receipt;
  receipt.lines.push_back(hold.last
                              ? fmt::format("On hold from {} to {}, both included: {} days.",
                                            with_weekday(hold.first), with_weekday(*hold.last),
                                            days_between(hold.first, *hold.last) + 1)
                              : fmt::format("On hold from {}, until: {}", with_weekday(hold.first),
                                            invocation.to_type("resume")));
  say_what_lies_inside(course, hold, receipt);
  return invocation.finish(store, writer, patient.code, course.number, std::move(receipt));
}

/// Whoever restarts after a long pause hears of it on that day.
void say_interruption(const Situation& after, Receipt& receipt) {
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    const bool is_it = rule != nullptr && rule->check == Check::interruption;
    if (is_it && each.is_open()) receipt.findings.push_back(finding_of(each));
  }
}

Result resume_run(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  const Date on = invocation.date("--on", Lean::future).value_or(invocation.today());
  const Hold* hold = course.hold_on(on);
  if (hold == nullptr) hold = course.hold_on(on - days(1));
  if (hold == nullptr) {
    throw Error(ExitStatus::refused, "no hold is recorded on " + with_weekday(on),
                "the holds: " + invocation.to_type("regimen show"));
  }
  if (hold->last && *hold->last < on) {
    throw Error(ExitStatus::refused,
                fmt::format("that hold ended already, on {}", with_weekday(*hold->last)));
  }
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  writer.withdraw(*hold);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Dosing again from {}.", date_words(on, invocation.today())));
  if (on > hold->first) {
    Hold shorter = *hold;
    shorter.last = on - days(1);
    writer.add(course.id, shorter);
    receipt.lines.push_back(fmt::format("The hold was {} to {}: {} day{}.",
                                        with_weekday(shorter.first), with_weekday(*shorter.last),
                                        days_between(shorter.first, *shorter.last) + 1,
                                        *shorter.last == shorter.first ? "" : "s"));
  } else {
    receipt.lines.emplace_back("No day of the hold is left; it is withdrawn.");
  }
  say_interruption(situation(invocation, store, patient.code), receipt);
  return finish_naming_blocks(invocation, store, writer, before, std::move(receipt), course.number);
}

}  // namespace

const CommandSpec hold_command{
    "hold",
    "",
    "course",
    "record a prescribed pause",
    "",
    "Nothing is expected on held days; both ends count. The plan's phase runs on. Without --to\n"
    "it lasts until resume.",
    {"hold --from 2026-12-01 --to 2026-12-14 --reason 'surgery'", "hold --reason 'lab result'"},
    {{"--from", "DATE", "the first held day (today)"},
     {"--to", "DATE", "the last held day"},
     {"--reason", "TEXT", "why it was prescribed"}},
    true,
    hold_run};

const CommandSpec resume_command{
    "resume",
    "",
    "course",
    "end a pause",
    "",
    "The named day is the first dosing day again; a weekday is the coming one.",
    {"resume", "resume --on mon"},
    {{"--on", "DATE", "the first dosing day (today)"}},
    true,
    resume_run};

}  // namespace isotrack
