#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "effect.hpp"
#include "records.hpp"

/// Menstrual periods: the first day of one that came, and the day one was expected and did not.
namespace isotrack {
namespace {

/// Days around `on` that the programme's rules count from the first day of bleeding.
void say_days_from_bleeding(const Situation& after, Date on, Receipt& receipt) {
  const CourseRecord* course = after.course();
  if (course != nullptr && course->start < after.when.today) return;
  for (const Rule& rule : after.programme().rules) {
    const bool counts_from_it =
        rule.anchor == Anchor::bleeding &&
        (rule.check == Check::second_test || rule.check == Check::cycle_start);
    if (!counts_from_it || !rule.window.first || !rule.window.last) continue;
    const bool other_cycles =
        rule.regular_cycles &&
        after.patient.events.setting("cycles", after.when.today).value_or("regular") != "regular";
    if (other_cycles) continue;
    receipt.lines.push_back(fmt::format("By it, {}: {} to {} ({}).", rule.title,
                                        with_weekday(rule.window.first->from(on)),
                                        with_weekday(rule.window.last->from(on)), rule.id));
  }
}

Result record(Invocation& invocation, bool missed) {
  MenstrualPeriod period;
  period.missed = missed;
  period.on = required_past_date(
      invocation, "--on", missed ? "the day the period was expected" : "the first day of bleeding",
      "",
      missed ? "a period is missed once its day has passed" : "a period is recorded once it comes");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  for (const MenstrualPeriod& old : patient.events.periods) {
    if (old.on != period.on) continue;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} is recorded as the day a period {} already, #{}", with_weekday(old.on),
                    old.missed ? "was missed" : "began", old.recorded.entry),
        "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded));
  }
  writer.add(patient.id, period);
  Receipt receipt;
  receipt.lines.push_back(missed ? "Missed period: expected " + with_weekday(period.on) + "."
                                 : "First day of bleeding: " + with_weekday(period.on) + ".");
  const Situation after = situation(invocation, store, patient.code);
  if (!missed) say_days_from_bleeding(after, period.on, receipt);
  say_what_is_met(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result add(Invocation& invocation) { return record(invocation, false); }

Result miss(Invocation& invocation) { return record(invocation, true); }

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report = record_list(invocation, patient, "Periods", {"day", "what", "entry"},
                                 "No period is recorded.", "period add --on DATE");
  for (const MenstrualPeriod& each : patient.events.periods) {
    report.rows.push_back({iso(each.on), each.missed ? "MISSED: expected that day" : "began",
                           entry_cell(each.recorded)});
  }
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec period_list_command{
    "period list", "",  "monitoring", "the periods, begun and missed", "", "", {"period list"}, {},
    false,         list};

const CommandSpec period_add_command{"period add",
                                     "",
                                     "monitoring",
                                     "record the first day of bleeding",
                                     "",
                                     "Some programmes count a test or the first dose from it.",
                                     {"period add --on 2026-11-16"},
                                     {{"--on", "DATE", "the first day of bleeding (required)"}},
                                     true,
                                     add};

const CommandSpec period_missed_command{
    "period missed",
    "",
    "monitoring",
    "record that an expected period did not come",
    "",
    "During treatment it is answered with the label's words first.",
    {"period missed --on yesterday"},
    {{"--on", "DATE", "the day it was expected (required)"}},
    true,
    miss};

}  // namespace isotrack
