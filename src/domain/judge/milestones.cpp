#include <algorithm>

#include "case.hpp"
#include "isotrack/domain/cumulative.hpp"

/// Things to do once, or every so often, around an anchor: steps, draws, visits, tests after the
/// course.
///
///                  first      due        last
///     -------------|----------|----------|-------------->
///       upcoming      open      due . . .   overdue         once; late is still met, and said
///       upcoming      open      due  overdue  missed        repeated
///
/// A record from `first` on meets it; late is still met when it happens once, unless it had to
/// happen before the first dose, or before the test that follows it.
namespace isotrack::judging {
namespace {

/// Occurrences of a repeated milestone are counted up to this; a course lasts months.
constexpr int most_occurrences = 200;

/// A hold without an end leaves no day of the last step to look at.
constexpr int most_days_ahead = 3660;

/// The first day the planned mg/kg reaches its maximum. A step is planned by the weight of its
/// first day, so that a later loss of weight makes no new peak. Looked at are the steps before the
/// last one, and one cycle (or week) of that, held days apart.
std::optional<Date> peak_day(const CourseRecord& course, const Products& products) {
  if (course.steps.empty()) return std::nullopt;
  constexpr int days_of_week = 7;
  const RegimenStep& last_step = course.steps.back();
  int left = std::max(static_cast<int>(last_step.plan.days.size()), days_of_week);
  std::optional<Date> peak;
  Ratio highest;
  for (Date on = course.start; left > 0 && on <= last_step.from + days(most_days_ahead);
       on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    if (planned == nullptr) continue;
    if (on >= last_step.from) --left;
    const RegimenStep& step = *course.step_on(on);
    const WeightEntry* weight = course.weight_on(step.from);
    if (weight == nullptr) weight = course.baseline_weight();
    if (weight == nullptr) return std::nullopt;
    const Formulation formulation = products.at(step.product).formulation;
    const Wide mg = conventional_equivalent(formulation, planned->total()).count();
    const Ratio dose{mg, weight->weight.value.count()};
    if (!peak || compare(dose, highest) > 0) {
      peak = on;
      highest = dose;
    }
  }
  return peak;
}

/// The last visit of the course, whatever was supplied since; null: none.
std::optional<Date> last_visit(const Case& facts) {
  std::optional<Date> found;
  for (const Visit& visit : facts.events.visits) {
    const bool is_later = facts.last_dose && visit.on > *facts.last_dose;
    if (!visit.booked && visit.on >= facts.since && visit.on <= facts.today() && !is_later) {
      found = visit.on;
    }
  }
  return found;
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
      return facts.decided_on;
    case Anchor::visit:
      if (rule.met_by == MetBy::mood) return last_visit(facts);
      return facts.visit == nullptr ? std::nullopt : std::optional(facts.visit->on);
    default:
      return std::nullopt;
  }
}

/// Something that may meet a rule.
struct Record {
  Date on;
  Answer counts = Answer::yes;
  std::string why = {};  ///< when it does not count, or is not known to
};

/// Whether a milestone belongs to the start: only what happened before the first dose meets it.
bool is_before_start(const Rule& rule) {
  return rule.anchor == Anchor::first_dose || rule.anchor == Anchor::decision;
}

std::vector<Record> tests_for(const Case& facts, const Rule& rule) {
  std::vector<Record> out;
  for (const Test& test : facts.tests) {
    const bool is_taken = is_before_start(rule) && is_of_course_before(facts, test);
    if (!test.is_negative() || is_taken) continue;
    const Worth worth = worth_of(test, rule);
    out.push_back({test.collected(), worth.counts, worth.why});
  }
  return out;
}

/// What may meet the rule, ascending by day.
std::vector<Record> records_of(const Case& facts, const Rule& rule) {
  std::vector<Record> out;
  switch (rule.met_by) {
    case MetBy::lab:
      for (const LabDraw& draw : facts.events.draws) out.push_back({draw.collected});
      break;
    case MetBy::visit:
      for (const Visit& visit : facts.events.visits) {
        if (!visit.booked && visit.on <= facts.today()) out.push_back({visit.on});
      }
      break;
    case MetBy::test:
      out = tests_for(facts, rule);
      break;
    case MetBy::step:
      for (const Confirmation& fact : facts.events.confirmations) {
        const bool holds = !fact.until || *fact.until >= facts.today();
        const bool this_course = rule.once_per_patient || fact.on >= facts.since;
        if (fact.step == rule.id && holds && this_course) out.push_back({fact.on});
      }
      break;
    case MetBy::mood:
      for (const MoodScore& score : facts.events.moods) {
        if (score.on <= facts.today()) out.push_back({score.on});
      }
      break;
    case MetBy::none:
      break;
  }
  std::erase_if(out, [&](const Record& each) { return !facts.is_in_time(rule, each.on); });
  std::ranges::stable_sort(out, {}, &Record::on);
  return out;
}

const Record* first_in(const std::vector<Record>& records, const Days& window, Answer counts) {
  for (const Record& each : records) {
    if (each.counts == counts && window.contains(each.on)) return &each;
  }
  return nullptr;
}

const Rule* rule_named(const Case& facts, const std::string& id) {
  const auto found = std::ranges::find(facts.programme->rules, id, &Rule::id);
  return found == facts.programme->rules.end() ? nullptr : &*found;
}

/// The window of a milestone that happens once; an open first end is the decision to prescribe
/// where a test belongs to it.
Days window_of(const Case& facts, const Rule& rule, Date anchor) {
  Days window = around(rule.window, anchor);
  if (!window.first) window.first = decision_floor(facts, rule);
  return window;
}

/// Specimens that are the test of another rule.
std::vector<Date> specimens_of(const Case& facts, const Rule& other, const Products& products) {
  std::vector<Date> out;
  if (other.check == Check::milestone) {
    const auto anchor = anchor_day(facts, other, products);
    if (!anchor && other.anchor != Anchor::decision) return out;
    const std::vector<Record> records = records_of(facts, other);
    const Days window =
        anchor ? window_of(facts, other, *anchor) : Days{decision_floor(facts, other), {}};
    const Record* met = first_in(records, window, Answer::yes);
    if (met != nullptr) out.push_back(met->on);
  } else if (other.check == Check::supply_test && other.anchor == Anchor::prescription) {
    for (const Prescription& prescribed : facts.events.prescriptions) {
      const Days near = around(other.window, prescribed.on);
      for (const Test& test : facts.tests) {
        if (test.may_serve() && near.contains(test.collected())) out.push_back(test.collected());
      }
    }
  }
  return out;
}

/// What may meet the rule, without what meets the rule named `of`: one specimen is one test.
std::vector<Record> records_left(const Case& facts, const Rule& rule, const Products& products) {
  std::vector<Record> records = records_of(facts, rule);
  const Rule* other = rule.of.empty() ? nullptr : rule_named(facts, rule.of);
  if (other == nullptr) return records;
  const std::vector<Date> taken = specimens_of(facts, *other, products);
  std::erase_if(records, [&](const Record& each) {
    return std::ranges::find(taken, each.on) != taken.end();
  });
  return records;
}

/// The day before the test that follows it may be taken; null when none follows.
std::optional<Date> before_next(const Case& facts, const Rule& rule, Date due) {
  const Rule* other = rule.of.empty() ? nullptr : rule_named(facts, rule.of);
  const bool follows = other != nullptr && other->check == Check::milestone &&
                       other->anchor == Anchor::last_dose && rule.anchor == other->anchor;
  if (!follows || !facts.last_dose || !other->due) return std::nullopt;
  const Date opens =
      around(other->window, *facts.last_dose).first.value_or(other->due->from(*facts.last_dose));
  return opens > due ? std::optional(opens - days(1)) : std::nullopt;
}

/// The last day a record meets what happens once; null: late is still met. What has to happen
/// before the first dose ends with it, but a step may be told of later.
std::optional<Date> last_useful_day(const Case& facts, const Rule& rule, Date due,
                                    const Days& window) {
  if (const auto before = before_next(facts, rule, due)) return before;
  if (rule.anchor == Anchor::visit) return window.last;  // the next visit asks again
  if (!is_before_start(rule) || rule.met_by == MetBy::step || !facts.first_dose) {
    return std::nullopt;
  }
  if (window.last && *window.last <= *facts.first_dose) return window.last;
  if (!window.last && due <= *facts.first_dose) return facts.start_limit();
  return std::nullopt;
}

/// Whether its time had passed before the record of a course under way began, or before the plan
/// it belongs to was chosen.
bool is_past_judging(const Case& facts, const Rule& rule, Date last_day) {
  const Date from = facts.judged_from_for(rule);
  return last_day < from && facts.first_dose && *facts.first_dose < from;
}

void add_not_judged(const Case& facts, const Rule& rule, Findings& out) {
  const Date from = facts.judged_from_for(rule);
  if (from == facts.judged_from || !facts.is_of_plan(rule)) {
    out.not_judged.push_back(rule.id);
    return;
  }
  const std::string note = "Lab plan " + facts.rules.lab_plan.id + " is judged from " +
                           with_weekday(from) + ", the day it was chosen.";
  if (std::ranges::find(out.notes, note) == out.notes.end()) out.notes.push_back(note);
}

std::string late_words(Date due, Date on) {
  const int late = days_between(due, on);
  if (late <= 0) return {};
  return ", " + std::to_string(late) + (late == 1 ? " day" : " days") + " late";
}

/// What is known of records that do not meet it: why they do not count, or how far off they are.
/// `window`: when one meets it; `on_time`: the last day that is not late.
std::string unmet_words(const Case& facts, const Rule& rule, const std::vector<Record>& records,
                        const Days& window, Date on_time) {
  if (const Record* each = first_in(records, window, Answer::unknown)) {
    return "; that of " + with_weekday(each->on) + ": whether it counts is unknown, " + each->why;
  }
  for (auto each = records.rbegin(); each != records.rend(); ++each) {
    const std::string that = "; that of " + with_weekday(each->on);
    if (each->counts == Answer::no && window.contains(each->on)) {
      return that + " does not count, " + each->why;
    }
    if (each->counts != Answer::yes || rule.met_by != MetBy::test || !is_before_start(rule))
      continue;
    // Another test of the start, too late or too early to be this one.
    if (window.last && each->on > *window.last && each->on <= facts.start_limit()) {
      return that + " is" + late_words(on_time, each->on).substr(1);
    }
    if (rule.without_decision && window.first && each->on < *window.first) {
      return that + " is too old" +
             (facts.decided_on
                  ? ": the decision to prescribe is of " + with_weekday(*facts.decided_on)
                  : "");
    }
  }
  return {};
}

/// One occurrence of a milestone.
struct Occurrence {
  Date due;
  Days window;   ///< when it can be met
  int step = 0;  ///< of a repeated one, from 1
};

/// The last day on which it is on time: of one that happens once to the end of its window.
Date on_time_until(const Occurrence& each) {
  const Date last = each.window.last.value_or(each.due);
  return each.step > 0 ? each.due : std::max(each.due, last);
}

ObligationState unmet_state(const Case& facts, const Rule& rule, const Occurrence& each,
                            std::optional<Date> closes, Findings& out) {
  const Date today = facts.today();
  if (is_past_judging(facts, rule, on_time_until(each))) {
    add_not_judged(facts, rule, out);
    return ObligationState::not_judged;
  }
  if (closes && today > std::max(*closes, on_time_until(each))) return ObligationState::missed;
  if (today > each.due && today <= on_time_until(each)) return ObligationState::due;
  return state_by(today, each.window.first, each.due);
}

/// Whether it is a step that supplies of a course waited for which is over: nothing asks for it
/// now.
bool is_moot(const Case& facts, const Rule& rule) {
  return facts.last_dose && rule.gate != Gate::none && rule.met_by == MetBy::step &&
         is_before_start(rule);
}

/// Nobody knows whether it is asked for at all.
void soften_unknown_age(const Case& facts, const Rule& rule, Obligation& made) {
  if (!rule.under_age || facts.patient.birth_date || !made.is_open()) return;
  made.severity = std::max(made.severity, Severity::warn);
  made.message += ": needed under " + std::to_string(*rule.under_age) + "; no birth date stored";
}

void judge_once(const Case& facts, const Rule& rule, Occurrence each,
                const std::vector<Record>& records, Findings& out) {
  if (each.window.first) each.due = std::max(each.due, *each.window.first);
  const auto closes =
      each.step > 0 ? each.window.last : last_useful_day(facts, rule, each.due, each.window);
  const Days useful{each.window.first, closes};
  const Date on_time = on_time_until(each);
  const Record* met = first_in(records, useful, Answer::yes);
  ObligationState state = ObligationState::met;
  std::string message = rule.title;
  if (met != nullptr) {
    message += ", done " + with_weekday(met->on);
    if (!is_past_judging(facts, rule, on_time)) message += late_words(on_time, met->on);
  } else {
    state = unmet_state(facts, rule, each, closes, out);
    message += unmet_words(facts, rule, records, useful, on_time);
    if (state == ObligationState::due && on_time > facts.today()) {
      message += "; on time until " + with_weekday(on_time);
    }
  }
  const bool is_left = met == nullptr && state != ObligationState::not_judged;
  const bool ends_unmet = is_left && is_moot(facts, rule);
  if (ends_unmet) {
    state = ObligationState::missed;
    message += ": never recorded";
  }
  if (rule.gate_only) return;
  Obligation& made =
      out.add(rule, state, message, each.step > 0 ? std::to_string(each.step) : std::string());
  made.step = each.step;
  made.due_on = each.due;
  made.first = each.window.first;
  made.last = each.window.last;
  if (met != nullptr) made.met_on = met->on;
  if (ends_unmet) made.severity = Severity::info;
  soften_unknown_age(facts, rule, made);
}

Offset times(const Offset& every, int k) {
  return {every.days * k, every.months * k, every.has_days, every.has_months};
}

/// Every occurrence up to the next one to come. Without a last day each reaches to the day before
/// the next one opens.
void judge_repeated(const Case& facts, const Rule& rule, Date first_due,
                    const std::vector<Record>& records, Findings& out) {
  const Confirmation* done =
      rule.until_step ? facts.confirmed(*rule.until_step, facts.since) : nullptr;
  const auto window_at = [&](Date due) {
    Days window = around(rule.window, due);
    if (!window.first) window.first = due;
    return window;
  };
  for (int k = 0; k < most_occurrences; ++k) {
    const Date due = times(*rule.every, k).from(first_due);
    if (facts.last_dose && due > *facts.last_dose) return;
    if (done != nullptr && due > done->on) return;
    Days window = window_at(due);
    const Date next = *window_at(times(*rule.every, k + 1).from(first_due)).first;
    if (!window.last) window.last = std::max(due, next - days(1));
    judge_once(facts, rule, {due, window, k + 1}, records, out);
    if (due > facts.today() && *window.first > facts.today()) return;
  }
}

/// Without a number in the source: to be decided by the clinic, without a date. What belongs to the
/// start ends with it.
void judge_undated(const Case& facts, const Rule& rule, const std::vector<Record>& records,
                   Days window, Findings& out) {
  if (facts.last_dose || rule.gate_only) return;
  if (rule.until_step && facts.confirmed(*rule.until_step, facts.since) != nullptr) return;
  if (!window.last && rule.anchor == Anchor::decision) window.last = facts.start_limit();
  const Record* met = rule.until_step ? nullptr : first_in(records, window, Answer::yes);
  if (met != nullptr) {
    Obligation& made =
        out.add(rule, ObligationState::met, rule.title + ", done " + with_weekday(met->on));
    made.met_on = met->on;
    return;
  }
  ObligationState state = ObligationState::open;
  std::string message = rule.title;
  if (window.last && *window.last < facts.today()) {
    const bool is_past = is_past_judging(facts, rule, *window.last);
    state = is_past ? ObligationState::not_judged : ObligationState::missed;
    if (is_past) add_not_judged(facts, rule, out);
  } else {
    message += ": as your clinic decides";
  }
  message += unmet_words(facts, rule, records, window, window.last.value_or(facts.today()));
  out.add(rule, state, message).last = window.last;
}

void add_condition(const Case& facts, const Rule& rule, const std::vector<Record>& records,
                   const Days& useful, Date on_time, Findings& out) {
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  if (const Record* met = first_in(records, useful, Answer::yes)) {
    out.condition(facts, rule, Answer::yes, what + " " + with_weekday(met->on), met->on);
    return;
  }
  // What a person or the programme states is unknown until it is recorded; of tests that are
  // recorded none is this one.
  const bool is_unsure = first_in(records, useful, Answer::unknown) != nullptr;
  const std::string why = unmet_words(facts, rule, records, useful, on_time);
  const bool is_test = rule.met_by == MetBy::test;
  if (is_test && facts.knows_no_test()) {
    out.condition_without_tests(facts, rule, what + ": nothing recorded");
    return;
  }
  const std::string none = is_test ? ": no such test yet" : ": nothing recorded";
  out.condition(facts, rule, is_unsure || rule.met_by == MetBy::step ? Answer::unknown : Answer::no,
                what + (why.empty() ? none : why));
}

}  // namespace

void judge_milestone(const Case& facts, const Rule& rule, const Products& products, Findings& out) {
  if (facts.course == nullptr || (rule.anchor == Anchor::last_dose && !facts.last_dose)) return;
  const auto anchor = anchor_day(facts, rule, products);
  const std::vector<Record> records = records_left(facts, rule, products);
  if (!anchor || !rule.due) {
    const Days window =
        anchor ? around(rule.window, *anchor) : Days{decision_floor(facts, rule), {}};
    add_condition(facts, rule, records, window, window.last.value_or(facts.today()), out);
    const bool is_undated = !rule.due || rule.anchor == Anchor::decision;
    if (is_undated) judge_undated(facts, rule, records, window, out);
    return;
  }
  Date due = rule.due->from(*anchor);
  if (rule.every) {
    judge_repeated(facts, rule, due, records, out);
    add_condition(facts, rule, records, {facts.supplied_on, {}}, due, out);
    return;
  }
  Days window = window_of(facts, rule, *anchor);
  if (rule.not_before_day > 0 && facts.first_dose) {
    due = std::max(due, *facts.first_dose + days(rule.not_before_day - 1));
    window = around(rule.window, due);
  }
  add_condition(facts, rule, records, {window.first, last_useful_day(facts, rule, due, window)},
                on_time_until({due, window}), out);
  judge_once(facts, rule, {due, window}, records, out);
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

}  // namespace isotrack::judging
