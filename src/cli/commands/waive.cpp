#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "not_open.hpp"
#include "open_flags.hpp"

/// What the person and the clinic set aside. What stops a course or a dispensing never is.
namespace isotrack {
namespace {

/// What is set aside: a rule, or a finding about what is recorded.
struct Waived {
  std::string id;
  std::string title;
  Severity severity = Severity::info;  ///< what is at stake
  bool is_finding = false;
  bool is_decided = false;  ///< the prescriber's decision settles it: a finding, a STOP
  bool is_of_age = false;   ///< asked for under an age, and no birth date is stored
};

/// The open findings with this id, as one; null: none.
std::optional<Waived> finding_named(const Situation& now, const std::string& id) {
  std::optional<Waived> out;
  for (const Obligation& each : now.judgement.obligations) {
    if (each.rule != id || !each.is_finding || !each.is_open()) continue;
    if (!out) out = Waived{id, each.message, each.at_stake, true, true};
    out->severity = std::min(out->severity, each.at_stake);  // the most severe comes first
  }
  return out;
}

/// Whether the rules in force have it, or something of a programme that was left is still open.
bool is_asked(const Situation& now, const Rule& rule) {
  for (const auto* list : {&now.programme().rules, &now.rules.lab_plan.rules, &now.rules.common}) {
    if (std::ranges::find(*list, rule.id, &Rule::id) != list->end()) return true;
  }
  return std::ranges::any_of(now.judgement.obligations, [&](const Obligation& each) {
    return each.rule == rule.id && each.is_open();
  });
}

Waived waived_named(const Invocation& invocation, const Situation& now, const std::string& text) {
  const std::string word = lower(stripped(text));
  const Rule* found = now.rule(word);
  if (found != nullptr && is_asked(now, *found)) {
    const bool is_decided =
        found->check == Check::trigger || now.judgement.needs_decision(found->id);
    const bool is_of_age = found->under_age && !now.patient.birth_date;
    return {found->id, found->title, found->severity, false, is_decided, is_of_age};
  }
  std::vector<std::string_view> ids;
  for (const auto* list : {&now.programme().rules, &now.rules.lab_plan.rules, &now.rules.common}) {
    for (const Rule& rule : *list) ids.push_back(rule.id);
  }
  for (const Obligation& each : now.judgement.obligations) {
    if (!each.is_finding || !each.is_open()) continue;
    if (lower(each.rule) == word) return *finding_named(now, each.rule);
    ids.push_back(each.rule);
  }
  for (const Waiver& old : now.patient.events.waivers) {
    if (lower(old.rule) != word) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} is waived already, #{}, and nothing of it is open", old.rule,
                            old.recorded.entry),
                "To ask for it again: " + undo_to_type(invocation, old.recorded));
  }
  refuse_not_open(invocation, now, word);
  std::string near = did_you_mean(word, ids);
  if (near.empty()) near = "the ids stand in: " + invocation.to_type("due", About::patient);
  throw Error(ExitStatus::not_found,
              fmt::format("no rule '{}' under {}", visible(text), now.programme().id), near);
}

void refuse_grave(const Invocation& invocation, const Waived& rule) {
  if (rule.severity != Severity::stop && rule.severity != Severity::block) return;
  const std::string what = rule.is_finding
                               ? "it ends once what the prescriber decided is recorded"
                               : "what a label or regulator makes a condition is never waived";
  const std::string settle =
      "When the prescriber has decided: " +
      invocation.to_type("confirm " + rule.id + " --note TEXT", About::patient);
  std::string hint = "What happened can be recorded all the same; it stays a finding.";
  if (rule.is_decided) hint = settle;
  if (rule.is_of_age) {
    hint = "No birth date is stored, and it is asked for by age. To store it: " +
           invocation.to_type("patient edit --birth-date DATE", About::patient);
  }
  throw Error(ExitStatus::refused,
              fmt::format("{} is a {}: {}", rule.id, name_of(rule.severity), what), hint);
}

/// The open occurrences the waiver is about, in their order.
std::vector<Obligation> occurrences(const Situation& before, const Waived& rule,
                                    const std::optional<Date>& due) {
  std::vector<Obligation> out;
  std::string dates;
  for (const Obligation& each : before.judgement.obligations) {
    if (each.rule != rule.id || !each.is_open()) continue;
    if (each.due_on) dates += (dates.empty() ? "" : ", ") + with_weekday(*each.due_on);
    if (!due || each.due_on == due) out.push_back(each);
  }
  if (due && out.empty()) {
    throw Error(ExitStatus::not_found,
                fmt::format("{} has nothing open that is due {}", rule.id, with_weekday(*due)),
                dates.empty() ? "nothing of it is open" : "due: " + dates);
  }
  return out;
}

void refuse_waived(const Invocation& invocation, const Situation& now, const std::string& rule,
                   const std::optional<Date>& due) {
  const auto is_open = [&](const Obligation& each) {
    return each.rule == rule && each.is_open() && (!due || each.due_on == due);
  };
  // That of an earlier course does not hold for this one.
  if (std::ranges::any_of(now.judgement.obligations, is_open)) return;
  for (const Waiver& old : now.patient.events.waivers) {
    if (old.rule != rule || (old.due_on && old.due_on != due)) continue;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} is waived already{}, #{}", old.rule,
                    old.due_on ? " for " + with_weekday(*old.due_on) : "", old.recorded.entry),
        "To ask for it again: " + undo_to_type(invocation, old.recorded));
  }
}

/// The waivers that `fact` stands for. One of a finding without --due is about what is found now,
/// never about what may be found later.
std::vector<Waiver> waivers_for(const Waiver& fact, const Waived& rule,
                                const std::vector<Obligation>& open) {
  if (!rule.is_finding || fact.due_on) return {fact};
  std::vector<Waiver> out;
  for (const Obligation& each : open) {
    Waiver one = fact;
    one.due_on = each.due_on;
    if (std::ranges::find(out, one.due_on, &Waiver::due_on) == out.end()) out.push_back(one);
  }
  return out;
}

/// What is said of the medicines of a class: in full once, then their names.
void say_medicines(const std::vector<Obligation>& waived, const std::string& rule,
                   Receipt& receipt) {
  receipt.lines.push_back(fmt::format("Set aside: {} ({}).", waived.front().message, rule));
  std::string others;
  for (const Obligation& each : std::span(waived).subspan(1)) {
    others += (others.empty() ? "" : ", ") + each.message.substr(0, each.message.find(": "));
  }
  if (!others.empty()) receipt.lines.push_back("Likewise: " + others + ".");
}

/// Medicines of which the same is said are told together.
void say_waived(const Waived& rule, const Waiver& fact, std::vector<Obligation> waived, Date today,
                Receipt& receipt) {
  const bool is_medicine = rule.id.starts_with("interaction.") && !waived.empty();
  if (is_medicine) waived = told_together(std::move(waived), today);
  std::string dates;
  for (const Obligation& each : waived) {
    if (each.due_on) dates += (dates.empty() ? "" : ", ") + with_weekday(*each.due_on);
  }
  constexpr std::size_t most_lines = 5;
  if (is_medicine && !waived.empty()) {
    say_medicines(waived, rule.id, receipt);
  } else if (rule.is_finding && waived.size() > most_lines) {
    receipt.lines.push_back(
        fmt::format("Set aside: {} findings ({}): {}.", waived.size(), rule.id, dates));
  } else if (rule.is_finding) {
    for (const Obligation& each : waived) {
      receipt.lines.push_back(fmt::format("Set aside: {} ({}).", each.message, rule.id));
    }
  } else {
    receipt.lines.push_back(
        fmt::format("Waived: {} ({}), {}.", rule.title, rule.id,
                    fact.due_on ? "due " + with_weekday(*fact.due_on) : "now and from now on"));
  }
  receipt.lines.push_back("  reason: " + fact.reason);
  if (!rule.is_finding && !fact.due_on && !dates.empty()) {
    receipt.lines.push_back("  open until now: " + dates);
  }
}

/// Everything that can be refused before the reason is asked for.
Waived checked(const Invocation& invocation, const Situation& now, const std::string& text,
               const std::optional<Date>& due) {
  Waived rule = waived_named(invocation, now, text);
  refuse_grave(invocation, rule);
  refuse_waived(invocation, now, rule.id, due);
  return rule;
}

Result run(Invocation& invocation) {
  const std::string text = invocation.arguments().joined();
  if (text.empty()) {
    throw Error(ExitStatus::usage, "the rule is missing",
                "such as: " + invocation.to_type("waive monthly_classic --due DATE --reason TEXT",
                                                 About::patient));
  }
  Waiver fact;
  fact.on = invocation.today();
  fact.due_on = invocation.date("--due", Lean::future);
  {
    // Looked at before the reason is asked for, and without keeping anybody waiting.
    Store reading = invocation.open(Access::read);
    const Situation now = situation(invocation, reading, invocation.patient(reading).code);
    occurrences(now, checked(invocation, now, text, fact.due_on), fact.due_on);
  }
  fact.reason = private_text(invocation, "--reason", "Why is it set aside?");
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  const Situation before = situation(invocation, store, patient.code);
  const Waived rule = checked(invocation, before, text, fact.due_on);
  fact.rule = rule.id;
  const auto waived = occurrences(before, rule, fact.due_on);
  for (const Waiver& each : waivers_for(fact, rule, waived)) writer.add(patient.id, each);
  Receipt receipt;
  say_waived(rule, fact, waived, invocation.today(), receipt);
  const Situation after = situation(invocation, store, patient.code);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

}  // namespace

const CommandSpec waive_command{
    "waive",
    "",
    "monitoring",
    "set an obligation aside",
    "RULE",
    "What the clinic decided to leave out, with the reason. Without --due every occurrence; of a\n"
    "finding, such as a flagged result, those that stand now. What stops a course or closes the\n"
    "dispensing gate is never waived (see confirm). It is taken back with undo.",
    {"waive monthly_classic --due 2026-12-21 --reason 'labs normal twice'",
     "waive lab.L1 --reason 'repeated, normal'"},
    {{"--reason", "TEXT", "why (asked for when left out)"},
     {"--due", "DATE", "that occurrence alone"}},
    true,
    run};

}  // namespace isotrack
