#include <algorithm>

#include "case.hpp"

/// Supplies: when one may be picked up, what has to be confirmed with it, how much it may be, when
/// it runs out.
///
///   a window of 7 days from the specimen, SP = day 1:
///
///     SP-1 | SP  SP+1 SP+2 SP+3 SP+4 SP+5 SP+6 | SP+7
///      -   | 1    2    3    4    5    6    7   | closed
namespace isotrack::judging {
namespace {

/// A result that is still out is pressed for from this day of the window.
constexpr int pressing_day = 4;

/// Whether the last test is the screening test: before the first supply the window opens with the
/// confirmatory one.
bool is_screen(const Case& facts, const Test& test) {
  const Rule* second = rule_with(facts, Check::second_test);
  return facts.first_supply && facts.screen && test.fact == facts.screen->fact &&
         second != nullptr && second->anchor == Anchor::screen_test;
}

std::optional<Date> window_anchor(const Case& facts, const Rule& rule) {
  if (rule.anchor == Anchor::prescription && facts.prescription != nullptr) {
    return facts.prescription->on;
  }
  if (rule.anchor == Anchor::visit && facts.visit != nullptr) return facts.visit->on;
  if (rule.anchor == Anchor::specimen && facts.opening) {
    const bool can_open =
        facts.opening->may_serve() || facts.opening->fact->result == TestResult::pending;
    if (can_open && !is_screen(facts, *facts.opening)) return facts.opening->collected();
  }
  return std::nullopt;
}

std::string missing_anchor(const Case& facts, const Rule& rule) {
  if (rule.anchor == Anchor::prescription) return "no prescription recorded since the last supply";
  if (rule.anchor == Anchor::visit) return "no visit recorded since the last supply";
  if (!facts.opening) return "no test since the last supply";
  if (is_screen(facts, *facts.opening)) return "the second test opens it";
  return "the latest test opens none, " + detail_of(*facts.opening);
}

std::string clock_words(const Rule& rule) {
  return rule.by_eastern_clock ? ", 23:59 US Eastern" : "";
}

/// The days on which the window is announced anew, from the programme's reminder row.
std::vector<Date> reminder_days(const Case& facts, const Rule& rule, Date anchor) {
  std::vector<Date> out;
  for (const Rule& other : facts.programme->rules) {
    if (other.check != Check::window_reminder || other.of != rule.id || !applies(facts, other)) {
      continue;
    }
    for (const int day : other.days) out.push_back(anchor + days(day));
  }
  return out;
}

std::string window_message(const Rule& rule, const Days& window, Date today, bool pending) {
  const int length = days_between(*window.first, *window.last) + 1;
  const int day = std::max(1, days_between(*window.first, today) + 1);
  if (day > length) return rule.title + " was " + with_weekday(*window.last) + clock_words(rule);
  std::string out = rule.title + clock_words(rule);
  out += "; today is day " + std::to_string(day) + " of " + std::to_string(length);
  if (pending) out += "; the test's result is pending";
  return out;
}

/// How long after the screening test a specimen may first open a window.
std::optional<Date> first_opening_day(const Case& facts) {
  const Rule* second = rule_with(facts, Check::second_test);
  if (second == nullptr || second->anchor != Anchor::screen_test || !facts.screen) {
    return std::nullopt;
  }
  return around(second->window, facts.screen->collected()).first;
}

/// The test whose window was the first to open, when that window passed unused.
const Test* first_missed(const Case& facts, const Rule& window_rule) {
  const auto from = first_opening_day(facts);
  for (const Test& test : facts.tests) {
    if (!from || !test.may_serve() || test.collected() < *from) continue;
    const Days window = around(window_rule.window, test.collected());
    return facts.today_for(window_rule) > *window.last ? &test : nullptr;
  }
  return nullptr;
}

const Rule* specimen_window(const Case& facts) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check == Check::pickup_window && rule.anchor == Anchor::specimen &&
        concerns(facts, rule)) {
      return &rule;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<Days> pickup_days(const Case& facts, const Rule& rule) {
  const auto anchor = window_anchor(facts, rule);
  if (!anchor) return std::nullopt;
  return around(rule.window, *anchor);
}

void judge_pickup_window(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const std::string what = rule.condition.empty() ? "window" : rule.condition;
  const auto window = pickup_days(facts, rule);
  if (!window) {
    const Answer answer = rule.anchor == Anchor::specimen ? Answer::no : Answer::unknown;
    out.condition(facts, rule, answer, what + ": " + missing_anchor(facts, rule));
    return;
  }
  const Date today = facts.today_for(rule);
  // It opens on the anchor's own date and closes by the clock the rule is told in.
  const bool is_open = *window->first <= facts.today() && today <= *window->last;
  const bool pending =
      rule.anchor == Anchor::specimen && facts.opening->fact->result == TestResult::pending;
  const int day = std::max(1, days_between(*window->first, today) + 1);
  const std::string span = with_weekday(*window->first) + " to " + with_weekday(*window->last);
  out.condition(facts, rule, is_open ? Answer::yes : Answer::no,
                what + " " + span +
                    (is_open ? ": day " + std::to_string(day) + " of " +
                                   std::to_string(days_between(*window->first, *window->last) + 1) +
                                   (rule.by_eastern_clock ? ", to 23:59 US Eastern" : "")
                             : ": closed"));
  if (is_open && (!out.last_day || *window->last < *out.last_day)) out.last_day = window->last;
  ObligationState state = ObligationState::open;
  if (today == *window->last) state = ObligationState::due;
  if (today > *window->last) state = ObligationState::missed;
  Obligation& made =
      out.add(rule, state, window_message(rule, *window, today, pending), iso(*window->first));
  made.due_on = window->last;
  made.first = window->first;
  made.last = window->last;
  made.remind_on = reminder_days(facts, rule, *window->first);
  if (pending && day >= pressing_day) made.severity = Severity::warn;
}

void judge_lockout(const Case& facts, const Rule& rule, Findings& out) {
  const Rule* window_rule = specimen_window(facts);
  if (!facts.needs_supplies() || !facts.first_supply || window_rule == nullptr) return;
  const Test* missed = first_missed(facts, *window_rule);
  if (missed == nullptr) {
    if (in_force(rule, facts.today())) {
      out.condition(facts, rule, Answer::yes, "no first window missed");
    }
    return;
  }
  const Date closed = *around(window_rule->window, missed->collected()).last;
  const Date next = *around(rule.window, missed->collected()).first;
  if (!in_force(rule, closed + days(1))) {
    out.notes.push_back("Before " + iso(*rule.before) +
                        " the next specimen would have counted from " + with_weekday(next) +
                        "; confirm on the programme's site which rule it applies.");
    return;
  }
  const bool retested =
      facts.opening && facts.opening->fact != missed->fact && facts.opening->collected() >= next;
  const bool too_early = facts.opening && facts.opening->fact != missed->fact && !retested;
  const bool began_before = !in_force(rule, facts.today());
  const std::string when = "first window missed " + with_weekday(closed) +
                           "; the next specimen counts from " + with_weekday(next);
  out.condition(facts, rule, retested ? Answer::yes : Answer::no, when);
  if (retested) return;
  Obligation& made =
      out.add(rule, ObligationState::blocked,
              when + (too_early ? "; the last one is too early" : ""), iso(missed->collected()));
  made.due_on = next;
  made.first = next;
  if (began_before) {
    made.severity = Severity::warn;
    made.message += "; it began before " + iso(*rule.before) +
                    ", and no source says whether it still holds: call the programme";
  }
}

void judge_retest_free(const Case& facts, const Rule& rule, Findings& out) {
  const Rule* window_rule = specimen_window(facts);
  if (!facts.needs_supplies() || window_rule == nullptr || !facts.opening) return;
  const auto window = pickup_days(facts, *window_rule);
  if (!window || facts.today_for(*window_rule) <= *window->last) return;
  std::string message = rule.title;
  if (facts.first_supply) message += "; before the first dose it is taken in a medical setting";
  Obligation& made = out.add(rule, ObligationState::open, message, iso(*window->first));
  made.due_on = facts.today();
}

void judge_supply_step(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  Date from = facts.since;
  if (facts.supplied_on) from = *facts.supplied_on + days(1);
  if (facts.opening) from = facts.opening->collected();
  const Confirmation* before = rule.of.empty() ? nullptr : facts.confirmed(rule.of, from);
  if (before != nullptr) from = std::max(from, before->on);
  const Confirmation* done = facts.confirmed(rule.id, from);
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  std::string detail = what;
  if (done != nullptr) {
    detail += " " + with_weekday(done->on);
    if (done->until) detail += ", until " + with_weekday(*done->until);
  }
  out.condition(facts, rule, done != nullptr ? Answer::yes : Answer::unknown, detail);
  if (done != nullptr && done->until && (!out.last_day || *done->until < *out.last_day)) {
    out.last_day = done->until;
  }
  const Rule* window_rule = rule_with(facts, Check::pickup_window);
  if (rule.gate_only || window_rule == nullptr) return;
  const auto window = pickup_days(facts, *window_rule);
  if (!window || facts.today_for(*window_rule) > *window->last) return;
  const ObligationState state = done != nullptr
                                    ? ObligationState::met
                                    : state_by(facts.today_for(*window_rule), {}, *window->last);
  Obligation& made = out.add(rule, state, rule.title, iso(*window->first));
  made.due_on = window->last;
  made.first = window->first;
  made.last = window->last;
}

void judge_supply_limit(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const std::string what = rule.condition.empty()
                               ? "at most " + std::to_string(rule.most_days) + " days, no refill"
                               : rule.condition;
  const Prescription* rx = facts.prescription;
  if (rx == nullptr || !rx->days) {
    out.condition(facts, rule, Answer::unknown, what + ": no prescription with its days recorded");
  } else {
    const bool fits = *rx->days <= rule.most_days && rx->refills.value_or(0) == 0;
    const std::string detail = what + ": prescribed for " + std::to_string(*rx->days) + " days, " +
                               std::to_string(rx->refills.value_or(0)) + " refills";
    out.condition(facts, rule, fits ? Answer::yes : Answer::no, detail);
    if (!fits) {
      Obligation& made = out.add(rule, ObligationState::blocked, detail, iso(rx->on));
      made.due_on = rx->on;
    }
  }
  if (facts.events.dispensings.empty()) return;
  const Dispensing& last = facts.events.dispensings.back();
  if (last.days && *last.days > rule.most_days) {
    Obligation& made = out.add(rule, ObligationState::missed,
                               "picked up " + std::to_string(*last.days) + " days' supply; " + what,
                               "pickup-" + iso(last.on));
    made.due_on = last.on;
  }
}

void judge_refill(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !facts.supplied_on) return;
  const Date due = *facts.needed_by;
  const Date first = due - days(rule.days.empty() ? 0 : rule.days.front());
  Obligation& made = out.add(rule, state_by(facts.today(), first, due), rule.title,
                             std::to_string(facts.events.dispensings.size()));
  made.due_on = due;
  made.first = first;
}

}  // namespace isotrack::judging
