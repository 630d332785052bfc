#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "../sorting.hpp"
#include "case.hpp"
#include "isotrack/domain/settled.hpp"
#include "safety.hpp"

/// The engine: every rule that concerns the patient passes through the one function of its check.
namespace isotrack {
namespace judging {
namespace {

/// Room that a course seldom needs more than.
constexpr std::size_t usual_obligations = 32;

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

/// Whether a waiver was said of this course. One that names no day holds for its own course; what
/// follows a course is waived, where an earlier one left the same, once this one has ended.
bool is_of_course(const Case& facts, const Waiver& waiver) {
  const Rule* rule = facts.rules.rule(waiver.rule);
  if (rule == nullptr || rule->once_per_patient || waiver.due_on) return true;
  if (waiver.on < facts.since || !facts.is_in_time(*rule, waiver.on)) return false;
  const bool is_first =
      facts.course == nullptr || facts.course->number == facts.patient.courses.front().number;
  return rule->anchor != Anchor::last_dose || is_first ||
         (facts.last_dose && waiver.on >= *facts.last_dose);
}

/// Whether a waiver of its rule is about this one. One of a finding speaks of what was known where
/// and when it was said, never of what was recorded later.
bool is_about(const Case& facts, const Waiver& waiver, const Obligation& each) {
  if (each.is_finding) {
    return waiver.due_on == each.due_on && speaks_of(waiver, each.cause);
  }
  return (!waiver.due_on || waiver.due_on == each.due_on) && is_of_course(facts, waiver);
}

void apply_waivers(const Case& facts, std::vector<Obligation>& obligations) {
  for (Obligation& each : obligations) {
    if (each.at_stake == Severity::stop || each.at_stake == Severity::block || !each.is_open()) {
      continue;
    }
    for (const Waiver& waiver : facts.events.waivers) {
      if (waiver.rule == each.rule && is_about(facts, waiver, each)) {
        each.state = ObligationState::waived;
        each.severity = Severity::info;
      }
    }
  }
}

/// Under a STOP nothing reminds of a dose, and nothing is picked up: that capsules will lack is not
/// said. What was found about the past stays.
void freeze(std::vector<Obligation>& obligations) {
  const bool stopped = std::ranges::any_of(
      obligations, [](const Obligation& each) { return each.severity == Severity::stop; });
  if (!stopped) return;
  std::erase_if(obligations, [](const Obligation& each) {
    const bool is_found = (each.is_finding && each.rule != "stock.low") ||
                          each.state == ObligationState::missed ||
                          each.state == ObligationState::blocked;
    return !is_found &&
           (each.kind == Kind::dose || each.kind == Kind::refill || each.kind == Kind::pickup);
  });
}

/// Whether the facts let a red flag be said before others: thoughts of suicide, and what is
/// answered like them.
bool is_said_first(const Rulebook& rules, const std::string& rule) {
  constexpr std::string_view of_symptoms = "symptom.";
  if (!rule.starts_with(of_symptoms)) return rule == "mood.item9";
  const SymptomRow* row = rules.symptoms.by_id(rule.substr(of_symptoms.size()));
  return row != nullptr && row->red_flag && row->red_flag->turn < RedFlag::last_turn;
}

/// What is said first stands first among what is as severe; other red flags before what is no STOP.
void give_precedence(const Rulebook& rules, std::vector<Obligation>& obligations) {
  for (Obligation& each : obligations) {
    if (!each.is_finding || each.kind != Kind::stop) continue;
    if (is_said_first(rules, each.rule)) {
      each.precedence = Precedence::safety;
    } else if (each.severity != Severity::stop) {
      each.precedence = Precedence::urgent;
    }
  }
}

/// A STOP, then what is late, missed, blocked or found, the gravest first, then the rest by day.
bool comes_before(const Obligation& a, const Obligation& b) {
  const auto rank = [](const Obligation& each) {
    if (each.severity == Severity::stop) return 0;
    if (each.is_finding) return each.severity == Severity::info ? 2 : 1;
    return each.state == ObligationState::overdue || each.state == ObligationState::missed ||
                   each.state == ObligationState::blocked
               ? 1
               : 2;
  };
  const Date never = Date(date::year(9999) / 12 / 31);
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  if (rank(a) == 0 && a.precedence != b.precedence) return a.precedence < b.precedence;
  if (rank(a) == 1 && a.severity != b.severity) return a.severity < b.severity;
  const Date due_a = a.due_on.value_or(never);
  const Date due_b = b.due_on.value_or(never);
  return std::tie(due_a, a.severity, a.precedence) < std::tie(due_b, b.severity, b.precedence);
}

/// Whether lists tell of what was missed on a day.
bool is_told_of(Date missed_on, Date today) {
  Obligation missed;
  missed.state = ObligationState::missed;
  missed.due_on = missed_on;
  return is_listed(missed, today);
}

/// What the supply of `on` was picked up in spite of: conditions that were known not to be met, and
/// tests of which there is no trace.
void judge_pickup(const Case& facts, Date on, const Products& products, Findings& out) {
  PatientRecord before = facts.patient;
  std::erase_if(before.events.dispensings, [&](const Dispensing& each) { return each.on >= on; });
  const Case then = make_case(before, facts.course, facts.judged, facts.rules, {on, {}});
  Findings found;
  for (const Rule& rule : then.programme->rules) {
    if (rule.gate == Gate::none || !applies(then, rule)) continue;
    found.conditions.clear();
    judge_rule(then, rule, products, found);
    for (const GateCondition& each : found.conditions) {
      if (each.met != Answer::no && !each.needs_proof) continue;
      Obligation& made = out.add(rule, ObligationState::missed,
                                 "picked up " + with_weekday(on) + " although: " + each.detail,
                                 "pickup-" + iso(on));
      made.kind = Kind::pickup;
      made.due_on = on;
    }
  }
}

/// The last supply, and those before it that lists still tell of: a later pick-up makes an earlier
/// one no better.
void judge_pickups(const Case& facts, const Products& products, Findings& out) {
  if (facts.events.dispensings.empty() || !facts.needs_supplies()) return;
  const Date last = facts.events.dispensings.back().on;
  std::set<Date> looked_at{last};
  for (const Dispensing& each : facts.events.dispensings) {
    if (is_told_of(each.on, facts.today())) looked_at.insert(each.on);
  }
  for (const Date on : looked_at) {
    if (on >= facts.judged_from) judge_pickup(facts, on, products, out);
  }
}

/// A programme of the course that was left for one without contraception still asks for it to the
/// end; of several the one that asks for it longest.
void judge_left_tail(const Case& facts, Findings& out) {
  const auto until = contraception_until(facts);
  if (!until) return;
  for (const Programme& programme : facts.rules.programmes) {
    if (!was_in_force(facts, programme, *facts.first_dose)) continue;
    for (const Rule& rule : programme.rules) {
      const bool is_it = rule.check == Check::contraception_tail && concerns(facts, rule);
      if (!is_it || !rule.due || rule.due->from(*facts.last_dose) != *until) continue;
      return judge_contraception_tail(facts, rule, out);
    }
  }
}

/// What was asked for after the course under a programme that the patient left since. Rows that the
/// programme in force shares with it are judged with its own.
void judge_left_steps(const Case& facts, const Products& products, Findings& out) {
  if (!facts.last_dose) return;
  const auto& rows = facts.programme->rules;
  for (const Programme& programme : facts.rules.programmes) {
    if (&programme == facts.programme || !was_in_force(facts, programme, *facts.last_dose)) {
      continue;
    }
    for (const Rule& rule : programme.rules) {
      const bool follows = rule.check == Check::milestone && rule.anchor == Anchor::last_dose;
      const bool is_shared = std::ranges::find(rows, rule.id, &Rule::id) != rows.end();
      if (follows && !is_shared && applies(facts, rule)) judge_rule(facts, rule, products, out);
    }
  }
}

/// Which rules of a course are judged.
enum class Part {
  all,
  after,  ///< what it left: triggers, and what counts from the last dose
  due,    ///< the same while another course is under way: not what becomes possible, or is to know
};

bool belongs_to(Part part, const Rule& rule) {
  if (part == Part::all || rule.check == Check::trigger) return true;
  if (rule.anchor != Anchor::last_dose) return false;
  return part == Part::after || (rule.check != Check::earliest && rule.check != Check::note);
}

/// What the record shows. A red flag stands until it is settled, and a medicine matters for a month
/// after the last dose, whatever course comes next.
void judge_findings(const Case& facts, Part part, const Products& products, Findings& out) {
  judge_symptoms(facts, out);
  judge_mood(facts, out);
  judge_medicines(facts, out);
  if (part != Part::all) return;
  judge_results(facts, out);
  judge_doses(facts, products, out);
  judge_supplies(facts, products, out);
}

void judge_rules(const Case& facts, const std::vector<Rule>& plan, Part part,
                 const Products& products, Findings& out) {
  const int number = facts.course == nullptr ? 0 : facts.course->number;
  const auto mark = [&](std::size_t from) {
    for (std::size_t i = from; i < out.obligations.size(); ++i) out.obligations[i].course = number;
  };
  for (const std::vector<Rule>* list : {&facts.programme->rules, &plan, &facts.rules.common}) {
    for (const Rule& rule : *list) {
      if (!belongs_to(part, rule) || !applies(facts, rule)) continue;
      const std::size_t before = out.obligations.size();
      judge_rule(facts, rule, products, out);
      if (rule.check != Check::booked_visit) mark(before);
    }
  }
  const std::size_t before = out.obligations.size();
  judge_left_triggers(facts, out);
  if (rule_with(facts, Check::contraception_tail) == nullptr) judge_left_tail(facts, out);
  judge_left_steps(facts, products, out);
  if (part == Part::all) judge_pickups(facts, products, out);
  judge_findings(facts, part, products, out);
  mark(before);
}

/// The lab plan of an earlier course; none when it is not at hand.
const std::vector<Rule>& plan_of(const Rulebook& rules, const CourseRecord& course) {
  static const std::vector<Rule> none;
  if (rules.lab_plan.id == course.lab_plan) return rules.lab_plan.rules;
  for (const LabPlan& plan : rules.earlier_plans) {
    if (plan.id == course.lab_plan) return plan.rules;
  }
  return none;
}

/// Adds what is left of an earlier course. An event between two courses is the earlier one's, when
/// that one counts it.
void add_left(std::vector<Obligation> left, int number, std::vector<Obligation>& obligations) {
  std::erase_if(left,
                [](const Obligation& each) { return each.state == ObligationState::not_judged; });
  for (Obligation& each : left) {
    const bool is_event = each.kind == Kind::stop || each.is_finding;
    if (is_event) {
      std::erase_if(obligations, [&](const Obligation& later) {
        return later.course > number && later.rule == each.rule &&
               later.occurrence == each.occurrence;
      });
    } else {
      each.message = "course " + std::to_string(number) + ": " + each.message;
    }
    obligations.push_back(std::move(each));
  }
}

/// What earlier courses left open: an unsettled STOP, the tests and the contraception after the
/// last dose. A patient has one list, whatever course is looked at; the latest of them comes first,
/// so that an event is left to the first course that counts it.
void judge_earlier(const Case& facts, const Products& products,
                   std::vector<Obligation>& obligations) {
  if (facts.course == nullptr) return;
  const std::vector<JudgedDay> no_days;
  const auto& courses = facts.patient.courses;
  for (auto other = courses.rbegin(); other != courses.rend(); ++other) {
    const auto last = other->last_day();
    if (other->number >= facts.course->number || !last || *last > facts.today()) continue;
    const Case then = make_case(facts.patient, &*other, no_days, facts.rules, facts.now);
    Findings found;
    const Part part = then.until < facts.today() ? Part::due : Part::after;
    judge_rules(then, plan_of(facts.rules, *other), part, products, found);
    apply_waivers(then, found.obligations);
    add_left(std::move(found.obligations), other->number, obligations);
  }
}

/// What needs the prescriber's decision in later courses, when an older one is looked at: a STOP is
/// in every list. What the older one tells itself is not said twice.
void judge_later(const Case& facts, const Products& products,
                 std::vector<Obligation>& obligations) {
  if (facts.course == nullptr) return;
  const std::vector<JudgedDay> no_days;
  for (const CourseRecord& other : facts.patient.courses) {
    if (other.number <= facts.course->number) continue;
    const Case then = make_case(facts.patient, &other, no_days, facts.rules, facts.now);
    Findings found;
    judge_rules(then, plan_of(facts.rules, other), Part::due, products, found);
    for (Obligation& each : found.obligations) {
      const bool is_told = std::ranges::any_of(obligations, [&](const Obligation& told) {
        return told.rule == each.rule && told.occurrence == each.occurrence;
      });
      if (each.needs_decision() && !is_told) obligations.push_back(std::move(each));
    }
  }
}

/// One sentence for each day on which judging began.
void add_not_judged(const Case& facts, const std::vector<std::string>& ids,
                    std::vector<std::string>& notes) {
  std::map<Date, std::set<std::string>> by_day;
  for (const std::string& id : ids) {
    const auto row = std::ranges::find(facts.programme->rules, id, &Rule::id);
    const Rule* rule = row == facts.programme->rules.end() ? facts.rules.rule(id) : &*row;
    by_day[rule == nullptr ? facts.judged_from : facts.judged_from_for(*rule)].insert(id);
  }
  for (const auto& [day, once] : by_day) {
    std::string list;
    for (const std::string& id : once) list += (list.empty() ? "" : ", ") + id;
    notes.push_back("Steps due before " + with_weekday(day) + " are not judged: " + list + ".");
  }
}

}  // namespace
}  // namespace judging

Judgement judge(const PatientRecord& patient, const CourseRecord* course,
                const std::vector<JudgedDay>& judged, const Products& products,
                const Rulebook& rules, const Moment& now) {
  using namespace judging;
  Case facts = make_case(patient, course, judged, rules, now);
  const bool has_supplies = !patient.events.dispensings.empty();
  if (facts.needs_supplies() && (rules.supply || has_supplies)) {
    facts.stock = stock_of(patient, course, judged, products, now.today);
  }
  facts.needed_by = needed_by_shelf(facts);
  Findings found;
  found.obligations.reserve(usual_obligations);
  judge_rules(facts, rules.lab_plan.rules, Part::all, products, found);
  judge_reminders(facts, found);
  apply_waivers(facts, found.obligations);
  judge_earlier(facts, products, found.obligations);
  judge_later(facts, products, found.obligations);
  Judgement out;
  out.gate = gate_of(facts, found);
  freeze(found.obligations);
  out.obligations = std::move(found.obligations);
  give_precedence(rules, out.obligations);
  sort_moving_once(out.obligations, comes_before);
  out.notes = std::move(found.notes);
  add_not_judged(facts, found.not_judged, out.notes);
  for (const std::string& result : found.results_not_judged) {
    out.notes.push_back("Not judged: " + result + ".");
  }
  out.not_judged = std::move(found.results_not_judged);
  if (!found.not_judged.empty()) {
    out.not_judged.push_back("steps due before " + with_weekday(facts.judged_from));
  }
  return out;
}

std::string why_test_does_not_count(const PatientRecord& patient, const CourseRecord* course,
                                    const Rulebook& rules, const Moment& now, Date collected) {
  const std::vector<JudgedDay> none;
  const judging::Case facts = judging::make_case(patient, course, none, rules, now);
  for (const judging::Test& test : facts.tests) {
    if (test.collected() == collected && test.counts == Answer::no) return test.why_not;
  }
  return {};
}

std::optional<Date> contraception_since(const PatientRecord& patient, const CourseRecord* course,
                                        const Rulebook& rules, const Moment& now) {
  const std::vector<JudgedDay> none;
  const judging::Case facts = judging::make_case(patient, course, none, rules, now);
  const judging::ValidSpan* span = facts.span_on(now.today);
  return span == nullptr ? std::nullopt : std::optional(span->first);
}

}  // namespace isotrack
