#include <algorithm>
#include <set>

#include "case.hpp"

/// The engine: every rule that concerns the patient passes through the one function of its check.
namespace isotrack {
namespace judging {
namespace {

/// Around a date that may be moved, both editions are named.
constexpr int days_near_switch = 60;

void judge_rule(const Case& facts, const Rule& rule, const Products& products, Findings& out) {
  switch (rule.check) {
    case Check::milestone:
      return judge_milestone(facts, rule, products, out);
    case Check::earliest:
      return judge_earliest(facts, rule, out);
    case Check::note:
      return judge_note(facts, rule, out);
    case Check::supply_test:
      return judge_supply_test(facts, rule, out);
    case Check::second_test:
      return judge_second_test(facts, rule, out);
    case Check::test_setting:
      return judge_test_setting(facts, rule, out);
    case Check::lockout:
      return judge_lockout(facts, rule, out);
    case Check::retest_free:
      return judge_retest_free(facts, rule, out);
    case Check::pickup_window:
      return judge_pickup_window(facts, rule, out);
    case Check::supply_step:
      return judge_supply_step(facts, rule, out);
    case Check::supply_limit:
      return judge_supply_limit(facts, rule, out);
    case Check::refill:
      return judge_refill(facts, rule, out);
    case Check::contraception_lead:
      return judge_contraception_lead(facts, rule, out);
    case Check::contraception_tail:
      return judge_contraception_tail(facts, rule, out);
    case Check::cycle_start:
      return judge_cycle_start(facts, rule, out);
    case Check::trigger:
      return judge_trigger(facts, rule, out);
    case Check::interruption:
      return judge_interruption(facts, rule, out);
    case Check::missed_days:
      return judge_missed_days(facts, rule, out);
    case Check::missed_share:
      return judge_missed_share(facts, rule, out);
    case Check::unanswered:
      return judge_unanswered(facts, rule, out);
    case Check::dose_today:
      return judge_dose_today(facts, rule, out);
    case Check::booked_visit:
      return judge_booked_visit(facts, rule, out);
    case Check::window_reminder:
      return;  // a property of the window it names
  }
}

void apply_waivers(const Case& facts, std::vector<Obligation>& obligations) {
  for (Obligation& each : obligations) {
    if (each.at_stake == Severity::stop || each.at_stake == Severity::block || !each.is_open()) {
      continue;
    }
    for (const Waiver& waiver : facts.events.waivers) {
      if (waiver.rule == each.rule && (!waiver.due_on || waiver.due_on == each.due_on)) {
        each.state = ObligationState::waived;
        each.severity = Severity::info;
      }
    }
  }
}

/// Under a STOP nothing reminds of a dose, and nothing is picked up.
void freeze(std::vector<Obligation>& obligations) {
  const bool stopped = std::ranges::any_of(
      obligations, [](const Obligation& each) { return each.severity == Severity::stop; });
  if (!stopped) return;
  std::erase_if(obligations, [](const Obligation& each) {
    return each.kind == Kind::dose || each.kind == Kind::refill || each.kind == Kind::pickup;
  });
}

bool comes_before(const Obligation& a, const Obligation& b) {
  const auto rank = [](const Obligation& each) {
    if (each.severity == Severity::stop) return 0;
    return each.state == ObligationState::overdue || each.state == ObligationState::missed ||
                   each.state == ObligationState::blocked
               ? 1
               : 2;
  };
  const Date never = Date(date::year(9999) / 12 / 31);
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  const Date due_a = a.due_on.value_or(never);
  const Date due_b = b.due_on.value_or(never);
  if (due_a != due_b) return due_a < due_b;
  return a.severity < b.severity;
}

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

GateReport gate_of(const Case& facts, Findings& found) {
  GateReport gate;
  gate.patient = facts.patient.code;
  gate.today = facts.today();
  gate.programme = facts.programme->id;
  gate.programme_name = facts.programme->name;
  add_edition(facts, gate, found.notes);
  gate.conditions = std::move(found.conditions);
  for (const Obligation& each : found.obligations) {
    if (each.kind == Kind::stop && each.is_open()) {
      gate.conditions.push_back({each.rule, Answer::no, each.message, each.source});
    }
  }
  if (gate.conditions.empty()) return gate;
  gate.may_dispense = std::ranges::all_of(
      gate.conditions, [](const GateCondition& each) { return each.met == Answer::yes; });
  gate.last_day = found.last_day;
  return gate;
}

/// What the last supply was picked up in spite of: conditions that were known not to be met.
void judge_last_pickup(const Case& facts, const Products& products, Findings& out) {
  if (facts.events.dispensings.empty() || !facts.needs_supplies()) return;
  const Date on = facts.events.dispensings.back().on;
  if (on < facts.judged_from) return;
  PatientRecord before = facts.patient;
  std::erase_if(before.events.dispensings, [&](const Dispensing& each) { return each.on >= on; });
  const Case then = make_case(before, facts.course, facts.judged, facts.rules, {on, {}});
  Findings found;
  for (const Rule& rule : then.programme->rules) {
    if (rule.gate == Gate::none || !applies(then, rule)) continue;
    found.conditions.clear();
    judge_rule(then, rule, products, found);
    for (const GateCondition& each : found.conditions) {
      if (each.met != Answer::no) continue;
      Obligation& made = out.add(rule, ObligationState::missed,
                                 "picked up " + with_weekday(on) + " although: " + each.detail,
                                 "pickup-" + iso(on));
      made.kind = Kind::pickup;
      made.due_on = on;
    }
  }
}

/// A programme that was left for one without contraception still asks for it to the end.
void judge_left_tail(const Case& facts, Findings& out) {
  for (const Programme& programme : facts.rules.programmes) {
    for (const Rule& rule : programme.rules) {
      if (rule.check != Check::contraception_tail || !concerns(facts, rule)) continue;
      return judge_contraception_tail(facts, rule, out);
    }
  }
}

std::string not_judged_note(const Case& facts, const std::vector<std::string>& ids) {
  std::set<std::string> once(ids.begin(), ids.end());
  std::string list;
  for (const std::string& id : once) list += (list.empty() ? "" : ", ") + id;
  return "Steps due before " + with_weekday(facts.judged_from) + " are not judged: " + list + ".";
}

}  // namespace
}  // namespace judging

Judgement judge(const PatientRecord& patient, const CourseRecord* course,
                const std::vector<JudgedDay>& judged, const Products& products,
                const Rulebook& rules, const Moment& now) {
  using namespace judging;
  const Case facts = make_case(patient, course, judged, rules, now);
  Findings found;
  for (const std::vector<Rule>* list :
       {&facts.programme->rules, &rules.lab_plan.rules, &rules.common}) {
    for (const Rule& rule : *list) {
      if (applies(facts, rule)) judge_rule(facts, rule, products, found);
    }
  }
  if (rule_with(facts, Check::contraception_tail) == nullptr) judge_left_tail(facts, found);
  judge_reminders(facts, found);
  judge_last_pickup(facts, products, found);
  apply_waivers(facts, found.obligations);
  Judgement out;
  out.gate = gate_of(facts, found);
  freeze(found.obligations);
  out.obligations = std::move(found.obligations);
  std::ranges::stable_sort(out.obligations, comes_before);
  out.notes = std::move(found.notes);
  if (!found.not_judged.empty()) out.notes.push_back(not_judged_note(facts, found.not_judged));
  return out;
}

std::optional<Date> contraception_since(const PatientRecord& patient, const CourseRecord* course,
                                        const Rulebook& rules, const Moment& now) {
  const std::vector<JudgedDay> none;
  const judging::Case facts = judging::make_case(patient, course, none, rules, now);
  const judging::ValidSpan* span = facts.span_on(now.today);
  return span == nullptr ? std::nullopt : std::optional(span->first);
}

}  // namespace isotrack
