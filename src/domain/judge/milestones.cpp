#include <algorithm>

#include "case.hpp"
#include "isotrack/domain/cumulative.hpp"

/// Things to do once, or every so often, around an anchor: steps, draws, visits, tests after the
/// course.
///
///                  first      due        last
///     -------------|----------|----------|-------------->
///       upcoming      open      due . . .   overdue         once; late is still met
///       upcoming      open      due  overdue  missed        repeated
///
/// A record from `first` on meets it; late is still met when it happens once.
namespace isotrack::judging {
namespace {

/// Occurrences of a repeated milestone are counted up to this; a course lasts months.
constexpr int most_occurrences = 200;

/// The first day the planned mg/kg reaches its maximum.
std::optional<Date> peak_day(const CourseRecord& course, const Products& products) {
  if (course.steps.empty()) return std::nullopt;
  const Date last = course.steps.back().from + days(62);
  std::optional<Date> peak;
  Ratio highest;
  for (Date on = course.start; on <= last; on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    const WeightEntry* weight = course.weight_on(on);
    if (planned == nullptr || weight == nullptr) continue;
    const Product* product = products.find(course.step_on(on)->product);
    const Formulation formulation =
        product == nullptr ? Formulation::conventional : product->formulation;
    const Wide mg = conventional_equivalent(formulation, planned->total()).count();
    const Ratio dose{mg, weight->weight.value.count()};
    if (!peak || dose.num * highest.den > highest.num * dose.den) {
      peak = on;
      highest = dose;
    }
  }
  return peak;
}

std::optional<Date> anchor_day(const Case& facts, const Rule& rule, const Products& products) {
  switch (rule.anchor) {
    case Anchor::first_dose:
      return facts.first_dose;
    case Anchor::last_dose:
      return facts.last_dose;
    case Anchor::peak_dose:
      return facts.course == nullptr ? std::nullopt : peak_day(*facts.course, products);
    case Anchor::decision:
      for (const Visit& visit : facts.events.visits) {
        if (visit.decision && !visit.booked && visit.on <= facts.today()) return visit.on;
      }
      return std::nullopt;
    case Anchor::visit:
      return facts.visit == nullptr ? std::nullopt : std::optional(facts.visit->on);
    default:
      return std::nullopt;
  }
}

/// Days on which what meets the rule happened, ascending.
std::vector<Date> records_of(const Case& facts, const Rule& rule) {
  std::vector<Date> out;
  switch (rule.met_by) {
    case MetBy::lab:
      for (const LabDraw& draw : facts.events.draws) out.push_back(draw.collected);
      break;
    case MetBy::visit:
      for (const Visit& visit : facts.events.visits) {
        if (!visit.booked && visit.on <= facts.today()) out.push_back(visit.on);
      }
      break;
    case MetBy::test:
      for (const Test& test : facts.tests) {
        if (test.may_serve()) out.push_back(test.collected());
      }
      break;
    case MetBy::step:
      for (const Confirmation& fact : facts.events.confirmations) {
        const bool holds = !fact.until || *fact.until >= facts.today();
        const bool this_course = rule.once_per_patient || fact.on >= facts.since;
        if (fact.step == rule.id && holds && this_course) out.push_back(fact.on);
      }
      break;
    case MetBy::none:
      break;
  }
  std::ranges::sort(out);
  return out;
}

/// The same without what meets the rule named `of`: one specimen is one test.
std::vector<Date> records_left(const Case& facts, const Rule& rule) {
  std::vector<Date> records = records_of(facts, rule);
  for (const Rule& other : facts.programme->rules) {
    if (other.id != rule.of) continue;
    const std::vector<Date> taken = records_of(facts, other);
    if (taken.empty()) break;
    std::erase_if(records, [&](Date on) { return on <= taken.front(); });
  }
  return records;
}

std::optional<Date> first_in(const std::vector<Date>& records, const Days& window) {
  for (const Date on : records) {
    if (window.contains(on)) return on;
  }
  return std::nullopt;
}

/// The last day a record meets what has to happen before the first dose; a step can be told of
/// later. Null: late is still met.
std::optional<Date> last_useful_day(const Case& facts, const Rule& rule, Date due,
                                    const Days& window) {
  if (rule.anchor != Anchor::first_dose || rule.met_by == MetBy::step || !facts.first_dose) {
    return std::nullopt;
  }
  const Date start = *facts.first_dose;
  if (window.last && *window.last <= start) return window.last;
  if (!window.last && due <= start && !facts.first_supply) return start;
  return std::nullopt;
}

std::vector<Date> records_in(std::vector<Date> records, const Days& window) {
  std::erase_if(records, [&](Date on) { return !window.contains(on); });
  return records;
}

/// Whether its time had passed before the record of a course under way began.
bool is_past_judging(const Case& facts, Date last_day) {
  return last_day < facts.judged_from && facts.first_dose && *facts.first_dose < facts.judged_from;
}

/// One occurrence: due on `due`, can be met within `window`.
void judge_once(const Case& facts, const Rule& rule, Date due, const Days& window,
                const std::vector<Date>& records, bool repeated, const std::string& occurrence,
                Findings& out) {
  const Date last = std::max(due, window.last.value_or(due));
  const auto closes = repeated ? window.last : last_useful_day(facts, rule, due, window);
  const auto met_on = first_in(records, {window.first, closes});
  ObligationState state = state_by(facts.today(), window.first, due);
  std::string message = rule.title;
  if (met_on) {
    state = ObligationState::met;
    message += ", done " + with_weekday(*met_on);
  } else if (is_past_judging(facts, repeated ? due : last)) {
    state = ObligationState::not_judged;
    out.not_judged.push_back(rule.id);
  } else if (facts.today() > last) {
    const bool too_late = closes || (rule.anchor == Anchor::first_dose &&
                                     rule.met_by != MetBy::step && !facts.first_supply);
    state = too_late ? ObligationState::missed : ObligationState::overdue;
  } else if (facts.today() > due && !repeated) {
    state = ObligationState::due;  // on time until the window's last day
  }
  if (rule.gate_only) return;
  Obligation& made = out.add(rule, state, message, occurrence);
  made.due_on = due;
  made.first = window.first;
  made.last = window.last;
}

/// Every occurrence up to the next one to come.
void judge_repeated(const Case& facts, const Rule& rule, Date first_due,
                    const std::vector<Date>& records, Findings& out) {
  const Confirmation* done = rule.until_step ? facts.confirmed(*rule.until_step, {}) : nullptr;
  for (int k = 0; k < most_occurrences; ++k) {
    const Offset step{rule.every->days * k, rule.every->months * k, rule.every->has_days,
                      rule.every->has_months};
    const Date due = step.from(first_due);
    if (facts.last_dose && due > *facts.last_dose) return;
    if (done != nullptr && due > done->on) return;
    const Offset next{rule.every->days * (k + 1), rule.every->months * (k + 1),
                      rule.every->has_days, rule.every->has_months};
    Days window = around(rule.window, due);
    if (!window.first) window.first = due;
    if (!window.last) window.last = next.from(first_due) - days(1);
    judge_once(facts, rule, due, window, records, true, std::to_string(k + 1), out);
    if (due > facts.today() && *window.first > facts.today()) return;
  }
}

/// Without a number in the source: to be decided by the clinic, without a date.
void judge_undated(const Case& facts, const Rule& rule, const std::vector<Date>& records,
                   Findings& out) {
  if (facts.last_dose || rule.gate_only) return;
  if (rule.until_step && facts.confirmed(*rule.until_step, {}) != nullptr) return;
  if (!records.empty() && !rule.until_step) {
    out.add(rule, ObligationState::met, rule.title + ", done " + with_weekday(records.back()));
    return;
  }
  out.add(rule, ObligationState::open, rule.title + ": as your clinic decides");
}

void add_condition(const Case& facts, const Rule& rule, const std::vector<Date>& records,
                   std::optional<Date> due, const Days& window, Findings& out) {
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  const auto closes = due ? last_useful_day(facts, rule, *due, window) : std::nullopt;
  const auto met_on = first_in(records, {window.first, closes});
  if (met_on) {
    out.condition(facts, rule, Answer::yes, what + " " + with_weekday(*met_on));
    return;
  }
  // What a person or the programme states is unknown until it is recorded; a test is not there.
  const Answer answer = rule.met_by == MetBy::step ? Answer::unknown : Answer::no;
  out.condition(facts, rule, answer, what + ": nothing recorded");
}

}  // namespace

void judge_milestone(const Case& facts, const Rule& rule, const Products& products, Findings& out) {
  if (facts.course == nullptr || (rule.anchor == Anchor::last_dose && !facts.last_dose)) return;
  const auto anchor = anchor_day(facts, rule, products);
  const std::vector<Date> records = records_left(facts, rule);
  if (!anchor || !rule.due) {
    add_condition(facts, rule, records, {}, {}, out);
    const Days window = anchor ? around(rule.window, *anchor) : Days{};
    const bool is_undated = !rule.due || rule.anchor == Anchor::decision;
    if (is_undated) judge_undated(facts, rule, records_in(records, window), out);
    return;
  }
  Date due = rule.due->from(*anchor);
  if (rule.every) {
    judge_repeated(facts, rule, due, records, out);
    add_condition(facts, rule, records, {}, {facts.supplied_on, {}}, out);
    return;
  }
  Days window = around(rule.window, *anchor);
  if (rule.not_before_day > 0 && facts.first_dose) {
    due = std::max(due, *facts.first_dose + days(rule.not_before_day - 1));
    window = around(rule.window, due);
  }
  add_condition(facts, rule, records, due, window, out);
  judge_once(facts, rule, due, window, records, false, {}, out);
}

void judge_earliest(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.last_dose || !rule.due) return;
  const Date from = rule.due->from(*facts.last_dose) + days(rule.day_after ? 1 : 0);
  const bool passed = facts.today() >= from;
  Obligation& made =
      out.add(rule, passed ? ObligationState::met : ObligationState::upcoming,
              rule.title + (passed ? ": possible since " : ": not before ") + with_weekday(from));
  made.due_on = from;
  made.first = from;
}

void judge_note(const Case& facts, const Rule& rule, Findings& out) {
  const bool after_course = rule.anchor == Anchor::last_dose;
  if (after_course ? !facts.last_dose : facts.course == nullptr || facts.last_dose.has_value()) {
    return;
  }
  out.add(rule, ObligationState::open, rule.title);
}

void judge_booked_visit(const Case& facts, const Rule& rule, Findings& out) {
  for (const Visit& booked : facts.events.visits) {
    if (!booked.booked) continue;
    const bool kept = std::ranges::any_of(facts.events.visits, [&](const Visit& other) {
      return !other.booked && other.on >= booked.on && other.on <= facts.today();
    });
    const ObligationState state =
        kept ? ObligationState::met : state_by(facts.today(), {}, booked.on);
    Obligation& made = out.add(rule, state, booked.note.empty() ? rule.title : booked.note,
                               std::to_string(booked.recorded.row));
    made.due_on = booked.on;
    if (state == ObligationState::overdue) {
      made.message += ": was it kept? isotrack visit add --on " + iso(booked.on);
    }
  }
}

void judge_reminders(const Case& facts, Findings& out) {
  for (const Reminder& reminder : facts.events.reminders) {
    Rule rule;
    rule.id = "reminder." + std::to_string(reminder.recorded.row);
    rule.kind = Kind::reminder;
    rule.source = {"", "own", "-"};
    Date due = reminder.first;
    if (reminder.every_days && facts.today() > due) {
      due += days(days_between(due, facts.today()) / *reminder.every_days * *reminder.every_days);
    }
    if (reminder.last && due > *reminder.last) continue;
    const Confirmation* done = facts.confirmed(rule.id, due);
    if (done != nullptr && reminder.every_days) {
      due += days(*reminder.every_days);
      done = nullptr;
      if (reminder.last && due > *reminder.last) continue;
    }
    const ObligationState state =
        done != nullptr ? ObligationState::met : state_by(facts.today(), due, due);
    Obligation& made = out.add(rule, state, reminder.text, iso(due));
    made.due_on = due;
    made.source = "your own reminder";
  }
}

}  // namespace isotrack::judging
