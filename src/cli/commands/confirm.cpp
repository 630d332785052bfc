#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "../terminal.hpp"
#include "agreed_step.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "how_to_record.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/present/steps.hpp"
#include "not_open.hpp"
#include "open_flags.hpp"

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
  bool settles = false;        ///< only the prescriber's decision ends it: a STOP, a grave finding
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

/// Whether no supply is picked up any more.
bool has_ended(const Situation& now) {
  const CourseRecord* course = now.course();
  const auto last = course == nullptr ? std::nullopt : course->last_day();
  return last && *last <= now.when.today;
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
    const bool of_supply = rule.check == Check::supply_step;
    if (rule.met_by == MetBy::step || of_supply) {
      add({rule.id, rule.title, source, &rule, in_force && !(of_supply && has_ended(now))});
    }
    if (rule.check == Check::trigger) add({rule.id, rule.title, source, &rule, false, true});
    if (rule.unless_step && now.rule(*rule.unless_step) == nullptr) {
      add({*rule.unless_step, "without it: " + rule.title, source, nullptr, in_force});
    }
  }
  for (const Rule& rule : now.rules.common) {
    if (rule.check != Check::trigger) continue;
    add({rule.id, rule.title, source_text(rule.source), &rule, false, true});
  }
  for (const Rule& rule : now.rules.lab_plan.rules) {
    if (rule.until_step) {
      add({*rule.until_step, "ends: " + rule.title, source_text(rule.source), nullptr, true});
    }
  }
  for (const Reminder& reminder : now.patient.events.reminders) {
    add({fmt::format("reminder.{}", reminder.recorded.first_row), reminder.text,
         "your own reminder", nullptr, true});
  }
  for (const Obligation& each : now.judgement.obligations) {
    const Rule* event = each.kind == Kind::stop && !each.is_finding ? now.rule(each.rule) : nullptr;
    const std::string title = event == nullptr ? each.message : event->title;
    const bool waits = event != nullptr || (each.is_finding && each.needs_decision());
    if (waits) add({each.rule, title, each.source, event, false, true});
  }
  return out;
}

/// Whether something happened that only the prescriber's decision settles: a STOP, what is one
/// once the treatment has begun, or a finding that closes the gate.
bool is_open_stop(const Situation& now, const Step& step) {
  return step.settles && now.judgement.needs_decision(step.id);
}

/// Whether what is open closes the gate, and is no STOP (yet).
bool is_blocking(const Situation& now, const Step& step) {
  return std::ranges::none_of(now.judgement.obligations, [&](const Obligation& each) {
    return each.rule == step.id && each.is_open() && each.severity == Severity::stop;
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
  if (is_open_stop(now, step)) return is_blocking(now, step) ? "blocked" : "stop";
  if (const GateCondition* condition = now.condition(step.id)) {
    return condition->met == Answer::yes ? "done" : "open";
  }
  for (const Obligation& each : now.judgement.obligations) {
    if (each.rule != step.id) continue;
    if (each.state == ObligationState::not_judged) return "not_judged";
    // A reminder of one's own that was answered comes again on its next day.
    const bool is_answered = each.kind == Kind::reminder &&
                             each.state == ObligationState::upcoming &&
                             last_confirmation(now.patient, step.id) != nullptr;
    if (is_answered) return "done";
    return each.state == ObligationState::met ? "done" : "open";
  }
  return last_confirmation(now.patient, step.id) == nullptr ? "open" : "done";
}

/// The record of a step that is done which counts: that of this supply, of this course.
const Confirmation* counted(const Situation& now, const Step& step) {
  std::optional<Date> on;
  if (const GateCondition* condition = now.condition(step.id)) on = condition->met_on;
  for (const Obligation& each : now.judgement.obligations) {
    if (!on && each.rule == step.id) on = each.met_on;
  }
  if (!on) return last_confirmation(now.patient, step.id);
  const auto& all = now.patient.events.confirmations;
  const auto found = std::ranges::find_if(
      all, [&](const Confirmation& each) { return each.step == step.id && each.on == *on; });
  return found == all.end() ? nullptr : &*found;
}

std::string open_steps(const Situation& now, const std::vector<Step>& steps) {
  std::string out;
  for (const Step& step : steps) {
    const bool open = is_open_stop(now, step) || (step.is_listed && state_of(now, step) == "open");
    if (open) out += (out.empty() ? "" : ", ") + step.id;
  }
  return out;
}

/// A rule that is no step: by what it is met instead, or that it may be set aside.
[[noreturn]] void refuse_other_rule(const Invocation& invocation, const Situation& now,
                                    const Rule& rule) {
  if (rule.check == Check::trigger) {
    const std::string open = open_steps(now, steps_of(now));
    throw Error(ExitStatus::not_found, "no STOP of " + rule.id + " is open",
                open.empty() ? "no step is open now" : "open now: " + open);
  }
  const bool is_grave = rule.severity == Severity::stop || rule.severity == Severity::block;
  const std::string command = how_to_record(invocation, now, rule);
  std::string hint = "only time meets it";
  if (!command.empty()) {
    hint = "it is recorded with: " + command;
  } else if (!is_grave) {
    hint = "to set it aside: " +
           invocation.to_type("waive " + rule.id + " --reason TEXT", About::patient);
  }
  throw Error(ExitStatus::not_found, rule.id + " (" + rule.title + ") is no step to confirm", hint);
}

/// A finding that is settled already, that is set aside rather than settled, or that a later result
/// took the place of.
void refuse_finding(const Invocation& invocation, const Situation& now, const std::string& word) {
  for (const Obligation& each : now.judgement.obligations) {
    if (!each.is_finding || !each.is_open() || lower(each.rule) != word) continue;
    throw Error(ExitStatus::not_found, each.rule + " is a finding, no step to confirm",
                "to set it aside: " +
                    invocation.to_type("waive " + each.rule + " --reason TEXT", About::patient));
  }
  for (const Confirmation& old : now.patient.events.confirmations) {
    if (lower(old.step) != word) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} is settled already, {}, #{}", old.step, with_weekday(old.on),
                            old.recorded.entry),
                "To take that back: " + undo_to_type(invocation, old.recorded));
  }
  refuse_not_open(invocation, now, word);
}

Step step_named(const Invocation& invocation, const Situation& now, const std::string& text) {
  const std::vector<Step> steps = steps_of(now);
  const std::string word = id_now(now, lower(stripped(text)));
  const auto found =
      std::ranges::find_if(steps, [&](const Step& step) { return lower(step.id) == word; });
  if (found != steps.end()) return *found;
  if (const Rule* rule = now.rule(word)) refuse_other_rule(invocation, now, *rule);
  refuse_finding(invocation, now, word);
  std::vector<std::string_view> ids;
  for (const Step& step : steps) ids.push_back(step.id);
  refuse_several_steps(invocation, ids, word);
  const std::string near = did_you_mean(word, ids);
  const std::string open = open_steps(now, steps);
  throw Error(ExitStatus::not_found,
              fmt::format("no step '{}' under {}", visible(text), now.programme().id),
              (near.empty() ? "" : near + " ") +
                  (open.empty() ? "No step is open now" : "Open now: " + open));
}

/// A STOP stands first, then what blocks pick-ups.
int turn_of(const Situation& now, const Step& step) {
  if (!is_open_stop(now, step)) return 2;
  return is_blocking(now, step) ? 1 : 0;
}

Result list(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const Situation now = situation(invocation, store, invocation.patient(store).code);
  StepList report;
  report.today = invocation.today();
  report.patient = now.patient.code;
  report.programme = now.programme().id;
  report.nothing = "No step is asked for.";
  std::vector<Step> steps = steps_of(now);
  std::ranges::stable_sort(steps, {}, [&](const Step& step) { return turn_of(now, step); });
  for (const Step& step : steps) {
    if (!step.is_listed && !is_open_stop(now, step)) continue;
    StepLine line{step.id, state_of(now, step), step.title, {}, {}, step.source};
    const Confirmation* done = line.state == "done" ? counted(now, step) : nullptr;
    if (done != nullptr) {
      line.done_on = done->on;
      line.until = done->until;
    }
    report.steps.push_back(std::move(line));
  }
  return {invocation.render(report)};
}

/// Settling a STOP says what the prescriber decided; there has to be one.
void check_settling(const Invocation& invocation, const Situation& before, const Step& step,
                    const Confirmation& fact) {
  if (!step.settles) return;
  if (!is_open_stop(before, step)) {
    throw Error(ExitStatus::refused, "no STOP of " + step.id + " is open",
                "the steps: " + invocation.to_type("confirm", About::patient));
  }
  for (const Obligation& each : before.judgement.obligations) {
    if (each.rule != step.id || !each.needs_decision() || !each.due_on) continue;
    const bool is_to_come = *each.due_on > before.when.today;  // decided ahead
    if (fact.on < *each.due_on && !is_to_come) {
      throw Error(ExitStatus::refused,
                  fmt::format("{} is before the {} of {}", with_weekday(fact.on),
                              step.rule == nullptr ? "finding" : step.rule->title,
                              with_weekday(*each.due_on)));
    }
  }
  if (fact.note.empty()) {
    throw Error(ExitStatus::usage, "--note is missing: what the prescriber decided",
                std::string(step.rule == nullptr ? "it" : "a STOP") +
                    " ends only with that decision: " +
                    invocation.to_type("confirm " + step.id + " --note TEXT", About::patient));
  }
}

/// Of the same step and day: replaced when this one says something else. A decision is not: the one
/// before settled what was open then, and stays with it.
const Confirmation* same_day(const PatientRecord& patient, const Step& step,
                             const Confirmation& fact) {
  if (step.settles) return nullptr;
  for (const Confirmation& old : patient.events.confirmations) {
    if (old.step == fact.step && old.on == fact.on) return &old;
  }
  return nullptr;
}

/// What was agreed, asked on a terminal for a step that takes rules out; empty when nobody says.
std::string asked_note(Invocation& invocation, const std::string& text) {
  if (const auto typed = invocation.heard("--note")) return *typed;
  if (!invocation.can_ask()) return {};
  Store reading = invocation.open(Access::read);
  const Situation now = situation(invocation, reading, invocation.patient(reading).code);
  if (!takes_rules_out(now, lower(stripped(text)))) return {};
  const std::string answer(stripped(read_answer("What was agreed, and why? (Enter: no note) ")));
  if (!is_plain_text(answer)) {
    throw Error(ExitStatus::usage, "'" + visible(answer) + "': no control characters");
  }
  invocation.remember("--note", answer);
  return answer;
}

/// What blocks pick-ups after a decision: findings that wait for one of their own, a rule once.
std::vector<Obligation> still_blocking(const Situation& after) {
  std::vector<Obligation> out;
  if (has_ended(after)) return out;
  for (const Obligation& each : after.judgement.obligations) {
    const bool blocks = each.needs_decision() && each.state == ObligationState::blocked;
    const bool is_said = std::ranges::find(out, each.rule, &Obligation::rule) != out.end();
    if (blocks && each.severity != Severity::stop && !is_said) out.push_back(each);
  }
  return out;
}

/// Whether it kept pick-ups from going on.
bool was_blocking(const Situation& before, const Step& step) {
  return std::ranges::any_of(before.judgement.obligations, [&](const Obligation& each) {
    return each.rule == step.id && each.is_finding && each.needs_decision() &&
           each.state == ObligationState::blocked && each.severity == Severity::block;
  });
}

/// What the decision leaves: no STOP, and what still blocks pick-ups, which is said whole below.
std::string say_what_is_left(const Invocation& invocation, const Situation& before,
                             const Situation& after, const Step& step, Receipt& receipt) {
  const std::vector<Obligation> blocking = still_blocking(after);
  const std::string options = options_to_type(invocation.arguments(), About::patient);
  for (const Obligation& each : blocking) {
    receipt.findings.push_back(finding_of(each));
    receipt.notes.push_back(settling_words(each, options));
  }
  if (before.judgement.has_stop() && !after.judgement.has_stop()) {
    return " " + end_of_stop_words(after);
  }
  if (!blocking.empty()) return " Pick-ups are still blocked.";
  const bool is_freed = was_blocking(before, step) && !after.judgement.has_stop();
  return is_freed && !has_ended(after) ? " Pick-ups are no longer blocked by it." : "";
}

/// Of a finding what comes before its judgement: `Minocin (minocycline)`.
std::string subject_of(const Obligation& finding) {
  return finding.message.substr(0, finding.message.find(": "));
}

/// The medicines or results that a decision settled; empty for a STOP, which its rule names.
std::vector<std::string> settled_subjects(const Situation& before, const Step& step) {
  std::vector<std::string> out;
  for (const Obligation& each : before.judgement.obligations) {
    if (each.rule != step.id || !each.is_finding || !each.needs_decision()) continue;
    if (each.kind != Kind::stop) out.push_back(subject_of(each));
  }
  return out;
}

void say_done(const Invocation& invocation, const Situation& before, const Situation& after,
              const Step& step, const Confirmation& fact, Receipt& receipt) {
  const std::string state = step.settles ? "settled" : "done";
  std::string line = fmt::format("{} {}, {}", step.id, state, with_weekday(fact.on));
  if (fact.until) line += ", until " + with_weekday(*fact.until);
  const std::vector<std::string> settled = settled_subjects(before, step);
  if (!settled.empty()) line += ": " + joined(settled, "; ");
  line += ".";
  if (step.settles) line += say_what_is_left(invocation, before, after, step, receipt);
  // How much is prescribed for the next supply is another matter than one that was too large.
  const Rule* rule = after.rule(step.id);
  const bool is_of_next = rule != nullptr && rule->check == Check::supply_limit;
  const GateCondition* condition = is_of_next ? nullptr : after.condition(step.id);
  Receipt gate;
  if (condition != nullptr) say_what_the_gate_lacks(after, gate);
  if (!gate.lines.empty() && gate.lines.front().starts_with("Unknown now")) {
    line += " " + gate.lines.front();
    gate.lines.erase(gate.lines.begin());
  }
  receipt.lines.push_back(line);
  if (condition != nullptr && condition->met != Answer::yes) {
    receipt.lines.push_back("It does not meet the condition yet: " + condition->detail + ".");
    receipt.lines.push_back("If it was done on another day: " +
                            invocation.to_type("confirm " + step.id + " --on DATE" +
                                                   (step.settles ? " --note TEXT" : ""),
                                               About::patient));
  }
  receipt.lines.insert(receipt.lines.end(), gate.lines.begin(), gate.lines.end());
  // The end of a STOP brings back what it froze; nothing of that is met by it.
  if (condition == nullptr && !step.settles) say_what_is_met(before, after, receipt);
  say_what_it_takes_out(invocation, after, {step.id, step.rule, step.source}, fact, receipt);
}

/// An option of a write without the step it is about: nothing would be stored, and nobody told.
void refuse_without_step(const Invocation& invocation) {
  for (const char* option : {"--on", "--until", "--note", "--once"}) {
    if (!invocation.arguments().value(option)) continue;
    throw Error(ExitStatus::usage, std::string(option) + " is given without a step",
                "the steps: " + invocation.to_type("confirm", About::patient));
  }
}

Result run(Invocation& invocation) {
  const std::string text = invocation.arguments().joined();
  if (text.empty()) {
    refuse_without_step(invocation);
    return list(invocation);
  }
  Confirmation fact;
  fact.on = past_date(invocation, "--on", "a step is confirmed once it is done");
  fact.until = invocation.date("--until", Lean::future);
  fact.note = invocation.text("--note").value_or("");
  refuse_reversed(fact.on, fact.until);
  if (fact.note.empty()) fact.note = asked_note(invocation, text);
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  const Step step = step_named(invocation, before, text);
  fact.step = step.id;
  check_settling(invocation, before, step, fact);
  Receipt receipt;
  if (const Confirmation* old = same_day(patient, step, fact)) {
    // What is left out stays as it was said before.
    if (!fact.until) fact.until = old->until;
    const bool says_same = fact.note.empty() || fact.note == old->note;
    if (old->until == fact.until && says_same) {
      return nothing_stored(invocation, patient.code,
                            fmt::format("{} is recorded as done {} already, #{}.", step.id,
                                        with_weekday(fact.on), old->recorded.entry));
    }
    if (fact.note.empty()) fact.note = old->note;
    writer.withdraw(*old);
    receipt.notes.push_back(fmt::format("It takes the place of #{}.", old->recorded.entry));
  }
  writer.add(patient.id, fact);
  const Situation after = situation(invocation, store, patient.code);
  refuse_to_end_a_stop(invocation, before, after,
                       options_to_type(invocation.arguments(), About::patient));
  say_done(invocation, before, after, step, fact, receipt);
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
    "state. After a STOP, or a finding that blocks pick-ups, its id with --note says what the\n"
    "prescriber decided, and settles it. A reminder of your own is reminder.N.",
    {"confirm", "confirm us.questions", "confirm us.authorisation --until 2026-11-24",
     "confirm us.trigger.missed_period --note 'test negative, goes on'",
     "confirm interaction.tetracyclines --note 'changed to azithromycin'"},
    {{"--on", "DATE", "the day it was done (today)"},
     {"--until", "DATE", "the last day it holds"},
     {"--note", "TEXT", "a note kept with it; after a STOP, what was decided"}},
    true,
    run};

}  // namespace isotrack
