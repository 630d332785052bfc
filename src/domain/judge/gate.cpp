#include <algorithm>
#include <string>

#include "case.hpp"
#include "safety.hpp"

/// The dispensing gate: what the rules of the programme ask for at the next pick-up, and whatever
/// else is open and forbids it.
namespace isotrack::judging {
namespace {

/// Around a date that may be moved, both editions are named.
constexpr int days_near_switch = 60;

void add_edition(const Case& facts, GateReport& gate, std::vector<std::string>& notes) {
  for (const Switch& each : facts.programme->switches) {
    const bool after = facts.today() >= each.on;
    gate.edition = "edition " +
                   (after ? each.edition_after + ", from " : each.edition_before + ", until ") +
                   iso(after ? each.on : each.on - days(1));
    gate.confirm = each.confirm;
    const int after_switch = days_between(each.on, facts.today());
    if (after_switch > days_near_switch || after_switch < -days_near_switch) continue;
    notes.push_back(facts.programme->id + ": edition " + each.edition_before + " until " +
                    iso(each.on - days(1)) + ", edition " + each.edition_after + " from " +
                    iso(each.on) + (each.moved ? " (as set here)" : " (as announced)") +
                    "; confirm on " + each.confirm + ".");
  }
}

/// Under a STOP nothing is picked up: no window is told of as open, no last day is named, and what
/// stopped it stands first.
void close_for_stop(const Case& facts, const std::vector<Obligation>& obligations,
                    GateReport& gate) {
  const auto is_stopped_by = [&](const std::string& rule) {
    return std::ranges::any_of(obligations, [&](const Obligation& each) {
      return each.severity == Severity::stop && (rule.empty() || each.rule == rule);
    });
  };
  if (!is_stopped_by({})) return;
  gate.last_day.reset();
  std::erase_if(gate.conditions, [&](const GateCondition& each) {
    const Rule* rule = facts.rules.rule(each.rule);
    return each.met == Answer::yes && rule != nullptr && rule->check == Check::pickup_window;
  });
  std::ranges::stable_partition(
      gate.conditions, [&](const GateCondition& each) { return is_stopped_by(each.rule); });
}

/// Whether a window that the pick-up needs is not known to be open: then no day is the last safe
/// one, however long an authorisation holds.
bool is_window_closed(const Case& facts, const GateReport& gate) {
  return std::ranges::any_of(gate.conditions, [&](const GateCondition& each) {
    const auto& rules = facts.programme->rules;
    const auto rule = std::ranges::find(rules, each.rule, &Rule::id);
    return each.met != Answer::yes && rule != rules.end() && rule->check == Check::pickup_window;
  });
}

/// A STOP or BLOCK whose time has come: it is late, or waits for a decision.
bool holds_back(const Obligation& each) {
  if (each.severity == Severity::stop) return each.is_open();
  return each.severity == Severity::block &&
         (each.state == ObligationState::blocked || each.state == ObligationState::overdue);
}

/// Adds what the programme does not ask for at this pick-up, or calls met, and lists tell of all
/// the same: while it stands, the gate is closed. A finding about what was recorded is another
/// matter than what is not known of what is to come.
void close_for_what_stands(const std::vector<Obligation>& obligations, GateReport& gate) {
  for (const Obligation& each : obligations) {
    const bool is_told = std::ranges::any_of(gate.conditions, [&](const GateCondition& condition) {
      if (condition.rule != each.rule) return false;
      return condition.met == Answer::no || (condition.met == Answer::unknown && !each.is_finding);
    });
    if (is_told || !holds_back(each)) continue;
    const bool is_late = !each.is_finding && each.state == ObligationState::overdue && each.due_on;
    gate.conditions.push_back(
        {each.rule, Answer::no,
         each.message + (is_late ? ": overdue since " + with_weekday(*each.due_on) : ""),
         each.source});
  }
}

}  // namespace

GateReport gate_of(const Case& facts, Findings& found) {
  GateReport gate;
  gate.patient = facts.patient.code;
  gate.today = facts.today();
  gate.programme = facts.programme->id;
  gate.programme_name = facts.programme->name;
  add_edition(facts, gate, found.notes);
  gate.conditions = std::move(found.conditions);
  for (const Obligation& each : found.obligations) {
    const bool only_warns = each.severity == Severity::warn || each.severity == Severity::info;
    if (each.kind == Kind::stop && each.is_open() && !only_warns) {
      gate.conditions.push_back({each.rule, Answer::no, each.message, each.source});
    }
  }
  const bool has_conditions = std::ranges::any_of(
      facts.programme->rules, [](const Rule& rule) { return rule.gate != Gate::none; });
  const bool asks = has_conditions && facts.needs_supplies();
  if (gate.conditions.empty() && !asks) return gate;
  if (asks) close_for_what_stands(found.obligations, gate);
  gate.may_dispense = std::ranges::all_of(
      gate.conditions, [](const GateCondition& each) { return each.met == Answer::yes; });
  if (gate.conditions.empty()) {
    gate.note = "Programme " + facts.programme->id +
                " asks for nothing at the pick-up of this patient's next supply.";
  }
  if (!is_window_closed(facts, gate)) gate.last_day = found.last_day;
  close_for_stop(facts, found.obligations, gate);
  return gate;
}

}  // namespace isotrack::judging
