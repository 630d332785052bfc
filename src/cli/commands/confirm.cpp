#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/present/steps.hpp"

/// Steps that are done rather than measured: enrolment, signatures, the month's questions, an
/// authorisation until a day, that the response of the labs is known, a reminder, and what the
/// prescriber decided after a STOP.
namespace isotrack {
namespace {

struct Step {
  std::string id;
  std::string title;
  std::string source;
  const Rule* rule = nullptr;  ///< of a step that is a rule itself
  bool is_listed = true;       ///< shown without being asked for by name
};

/// Whether a rule asks something of this patient today: category, age, methods in use.
bool is_for(const Situation& now, const Rule& rule) {
  const Category category = now.patient.category_on(now.when.today);
  const CourseRecord* course = now.course();
  if (rule.who != Who::all && (rule.who == Who::cannot) != (category == Category::cannot)) {
    return false;
  }
  if (rule.under_age && now.patient.birth_date && course != nullptr &&
      age_on(*now.patient.birth_date, course->start) >= *rule.under_age) {
    return false;
  }
  return rule.only_with.empty() ||
         std::ranges::any_of(now.patient.events.contraception, [&](const Contraception& period) {
           return period.contains(now.when.today) &&
                  std::ranges::find(period.methods, rule.only_with) != period.methods.end();
         });
}

/// Every step that can be confirmed for the patient, in the order of the rules.
std::vector<Step> steps_of(const Situation& now) {
  std::vector<Step> out;
  const auto add = [&](Step step) {
    if (std::ranges::find(out, step.id, &Step::id) == out.end()) out.push_back(std::move(step));
  };
  for (const Rule& rule : now.programme().rules) {
    const bool in_force = in_force_on(rule, now.when.today) && is_for(now, rule);
    const std::string source = source_text(rule.source);
    if (rule.met_by == MetBy::step || rule.check == Check::supply_step) {
      add({rule.id, rule.title, source, &rule, in_force});
    }
    if (rule.check == Check::trigger) add({rule.id, rule.title, source, &rule, false});
    if (rule.unless_step) {
      add({*rule.unless_step, "without it: " + rule.title, source, nullptr, in_force});
    }
  }
  for (const Rule& rule : now.rules.lab_plan.rules) {
    if (rule.until_step) {
      add({*rule.until_step, "ends: " + rule.title, source_text(rule.source), nullptr, true});
    }
  }
  for (const Reminder& reminder : now.patient.events.reminders) {
    add({fmt::format("reminder.{}", reminder.recorded.row), reminder.text, "your own reminder",
         nullptr, true});
  }
  return out;
}

/// Whether something happened that only the prescriber's decision settles: a STOP, or what is one
/// once the treatment has begun.
bool is_open_stop(const Situation& now, const std::string& id) {
  const Rule* rule = now.rule(id);
  return rule != nullptr && rule->check == Check::trigger &&
         std::ranges::any_of(now.judgement.obligations, [&](const Obligation& each) {
           return each.rule == id && each.is_open();
         });
}

const Confirmation* last_confirmation(const PatientRecord& patient, const std::string& step) {
  const Confirmation* found = nullptr;
  for (const Confirmation& each : patient.events.confirmations) {
    if (each.step == step) found = &each;
  }
  return found;
}

std::string state_of(const Situation& now, const Step& step) {
  if (is_open_stop(now, step.id)) return "stop";
  if (const GateCondition* condition = now.condition(step.id)) {
    return condition->met == Answer::yes ? "done" : "open";
  }
  for (const Obligation& each : now.judgement.obligations) {
    if (each.rule != step.id) continue;
    if (each.state == ObligationState::not_judged) return "not_judged";
    return each.state == ObligationState::met ? "done" : "open";
  }
  return last_confirmation(now.patient, step.id) == nullptr ? "open" : "done";
}

std::string open_steps(const Situation& now, const std::vector<Step>& steps) {
  std::string out;
  for (const Step& step : steps) {
    const bool open =
        is_open_stop(now, step.id) || (step.is_listed && state_of(now, step) == "open");
    if (open) out += (out.empty() ? "" : ", ") + step.id;
  }
  return out;
}

Step step_named(const Situation& now, const std::string& text) {
  const std::vector<Step> steps = steps_of(now);
  const std::string word = lower(stripped(text));
  const auto found = std::ranges::find(steps, word, &Step::id);
  if (found != steps.end()) return *found;
  std::vector<std::string_view> ids;
  for (const Step& step : steps) ids.push_back(step.id);
  const std::string near = did_you_mean(word, ids);
  const std::string open = open_steps(now, steps);
  throw Error(ExitStatus::not_found,
              fmt::format("no step '{}' under {}", visible(text), now.programme().id),
              (near.empty() ? "" : near + " ") +
                  (open.empty() ? "No step is open now" : "Open now: " + open));
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const Situation now = situation(invocation, store, invocation.patient(store).code);
  StepList report;
  report.today = invocation.today();
  report.patient = now.patient.code;
  report.programme = now.programme().id;
  report.nothing = "No step is asked for.";
  for (const Step& step : steps_of(now)) {
    if (!step.is_listed && !is_open_stop(now, step.id)) continue;
    StepLine line{step.id, state_of(now, step), step.title, {}, {}, step.source};
    if (const Confirmation* last = last_confirmation(now.patient, step.id)) {
      line.done_on = last->on;
      line.until = last->until;
    }
    report.steps.push_back(std::move(line));
  }
  return {invocation.render(report)};
}

/// Settling a STOP says what the prescriber decided; there has to be one.
void check_settling(const Invocation& invocation, const Situation& before, const Step& step,
                    const Confirmation& fact) {
  if (step.rule == nullptr || step.rule->check != Check::trigger) return;
  if (!is_open_stop(before, step.id)) {
    throw Error(ExitStatus::refused, "no STOP of " + step.id + " is open",
                "the steps: " + invocation.to_type("confirm", About::patient));
  }
  for (const Obligation& each : before.judgement.obligations) {
    if (each.rule != step.id || !each.is_open() || !each.due_on) continue;
    if (fact.on < *each.due_on) {
      throw Error(ExitStatus::refused,
                  fmt::format("{} is before the {} of {}", with_weekday(fact.on), step.rule->title,
                              with_weekday(*each.due_on)));
    }
  }
  if (fact.note.empty()) {
    throw Error(ExitStatus::usage, "--note is missing: what the prescriber decided",
                "a STOP ends only with that decision: " +
                    invocation.to_type("confirm " + step.id + " --note TEXT", About::patient));
  }
}

/// Of the same step and day: replaced when this one says something else.
const Confirmation* same_day(const PatientRecord& patient, const Confirmation& fact) {
  for (const Confirmation& old : patient.events.confirmations) {
    if (old.step == fact.step && old.on == fact.on) return &old;
  }
  return nullptr;
}

void say_done(const Situation& before, const Situation& after, const Step& step,
              const Confirmation& fact, Receipt& receipt) {
  const bool settles = step.rule != nullptr && step.rule->check == Check::trigger;
  std::string line =
      fmt::format("{} {}, {}", step.id, settles ? "settled" : "done", with_weekday(fact.on));
  if (fact.until) line += ", until " + with_weekday(*fact.until);
  line += ".";
  if (settles && before.judgement.has_stop() && !after.judgement.has_stop()) {
    line += " No STOP is open now; reminders and pick-ups are no longer frozen.";
  }
  const GateCondition* condition = after.condition(step.id);
  Receipt gate;
  if (condition != nullptr) say_what_the_gate_lacks(after, gate);
  if (!gate.lines.empty() && gate.lines.front().starts_with("Unknown now")) {
    line += " " + gate.lines.front();
    gate.lines.erase(gate.lines.begin());
  }
  receipt.lines.push_back(line);
  if (condition != nullptr && condition->met != Answer::yes) {
    receipt.lines.push_back("It does not meet the condition yet: " + condition->detail + ".");
  }
  receipt.lines.insert(receipt.lines.end(), gate.lines.begin(), gate.lines.end());
  if (condition == nullptr) say_what_is_met(before, after, receipt);
}

Result run(Invocation& invocation) {
  const std::string text = invocation.arguments().joined();
  if (text.empty()) return list(invocation);
  Confirmation fact;
  fact.on = past_date(invocation, "--on", "a step is confirmed once it is done");
  fact.until = invocation.date("--until", Lean::future);
  fact.note = invocation.text("--note").value_or("");
  if (fact.until && *fact.until < fact.on) {
    throw Error(ExitStatus::usage,
                with_weekday(*fact.until) + " is before " + with_weekday(fact.on));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  const Step step = step_named(before, text);
  fact.step = step.id;
  check_settling(invocation, before, step, fact);
  Receipt receipt;
  if (const Confirmation* old = same_day(patient, fact)) {
    if (old->until == fact.until && (fact.note.empty() || fact.note == old->note)) {
      return nothing_stored(invocation, patient.code,
                            fmt::format("{} is recorded as done {} already, #{}.", step.id,
                                        with_weekday(fact.on), old->recorded.entry));
    }
    if (fact.note.empty()) fact.note = old->note;
    writer.withdraw(*old);
  }
  writer.add(patient.id, fact);
  const Situation after = situation(invocation, store, patient.code);
  say_done(before, after, step, fact, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

}  // namespace

const CommandSpec confirm_command{
    "confirm",
    "",
    "monitoring",
    "record a step that is done rather than measured",
    "[STEP]",
    "A step is a rule's id, such as us.questions; without one the steps are listed, each with its\n"
    "state. After a STOP, its id with --note says what the prescriber decided, and settles it.\n"
    "A reminder of your own is reminder.N.",
    {"confirm", "confirm us.questions", "confirm us.authorisation --until 2026-11-24",
     "confirm us.trigger.missed_period --note 'test negative, goes on'"},
    {{"--on", "DATE", "the day it was done (today)"},
     {"--until", "DATE", "the last day it holds"},
     {"--note", "TEXT", "a note kept with it; after a STOP, what was decided"}},
    true,
    run};

}  // namespace isotrack
