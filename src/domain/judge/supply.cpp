#include <algorithm>

#include "safety.hpp"

/// Supplies: when one may be picked up, what has to be confirmed with it, how much it may be, when
/// it runs out.
///
///   a window of 7 days from the specimen, SP = day 1:
///
///     SP-1 | SP  SP+1 SP+2 SP+3 SP+4 SP+5 SP+6 | SP+7
///      -   | 1    2    3    4    5    6    7   | closed
namespace isotrack::judging {
namespace {

/// Whether the last test is the screening test: before the first supply the window opens with the
/// confirmatory one.
bool is_screen(const Case& facts, const Test& test) {
  const Rule* second = rule_with(facts, Check::second_test);
  return facts.awaits_first_supply && facts.screen && test.fact == facts.screen->fact &&
         second != nullptr && second->anchor == Anchor::screen_test;
}

std::optional<Date> window_anchor(const Case& facts, const Rule& rule) {
  if (rule.anchor == Anchor::prescription && facts.prescription != nullptr) {
    return facts.prescription->on;
  }
  if (rule.anchor == Anchor::visit && facts.visit != nullptr) return facts.visit->on;
  if (rule.anchor == Anchor::specimen && facts.opener) return facts.opener->collected();
  return std::nullopt;
}

/// `; that of Sat ... belongs to the supply picked up Sun ...`: what was recorded on `on` serves no
/// later supply; empty when none was picked up since.
std::string belongs_words(const Case& facts, Date on) {
  for (const Dispensing& each : facts.events.dispensings) {
    if (each.on < on) continue;
    return "; that of " + with_weekday(on) + " belongs to the supply picked up " +
           with_weekday(each.on);
  }
  return {};
}

/// What became of the last prescription, when none is there for the supply to come.
std::string spent_words(const Case& facts) {
  if (facts.events.prescriptions.empty()) return {};
  return facts.since_supply_words() + belongs_words(facts, facts.events.prescriptions.back().on);
}

std::string missing_anchor(const Case& facts, const Rule& rule) {
  const std::string since = facts.since_supply_words();
  if (rule.anchor == Anchor::prescription) {
    const std::string spent = spent_words(facts);
    return "no prescription recorded" + (spent.empty() ? since : spent);
  }
  if (rule.anchor == Anchor::visit) return "no visit recorded" + since;
  if (!facts.opening) return facts.supplied_on ? "no test" + since : "no test of this course";
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

/// The specimen that the steps of this supply follow: the one whose window it is.
const std::optional<Test>& specimen_of_supply(const Case& facts) {
  return facts.opener ? facts.opener : facts.opening;
}

/// Why the last record of a step does not count for this supply, and from when on one would; empty
/// when there is none. `after`: the record of the step that it follows; null: none.
std::string why_not_counted(const Case& facts, const Rule& rule, const Confirmation* after,
                            Date from) {
  const Confirmation* last = nullptr;
  for (const Confirmation& fact : facts.events.confirmations) {
    if (fact.step == rule.id && fact.on >= facts.since) last = &fact;
  }
  if (last == nullptr) return {};
  const std::string that = "; that of " + with_weekday(last->on);
  if (last->on >= from) return that + " held until " + with_weekday(*last->until);
  const std::string counts = "; it counts from " + with_weekday(from) + " on";
  const std::string belongs = belongs_words(facts, last->on);
  if (!belongs.empty()) return belongs + counts;
  const auto& specimen = specimen_of_supply(facts);
  if (specimen && last->on < specimen->collected()) {
    return that + " is older than the specimen of " + with_weekday(specimen->collected()) + counts;
  }
  return after == nullptr ? that + " is too old" + counts
                          : that + " is older than " + rule.of + counts;
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

std::string refill_words(std::optional<int> refills) {
  if (!refills) return "refills not said";
  return std::to_string(*refills) + (*refills == 1 ? " refill" : " refills");
}

void judge_prescribed_limit(const Case& facts, const Rule& rule, const std::string& what,
                            Findings& out) {
  const Prescription* prescribed = facts.prescription;
  if (prescribed == nullptr || !prescribed->days) {
    const std::string why = prescribed == nullptr ? spent_words(facts) : std::string();
    out.condition(facts, rule, Answer::unknown,
                  what + ": no prescription with its days recorded" + why);
    return;
  }
  const std::string detail = what + ": prescribed for " + std::to_string(*prescribed->days) +
                             " days, " + refill_words(prescribed->refills);
  const bool too_much = *prescribed->days > rule.most_days || prescribed->refills.value_or(0) > 0;
  const Answer fits = prescribed->refills ? Answer::yes : Answer::unknown;
  out.condition(facts, rule, too_much ? Answer::no : fits, detail);
  if (!too_much) return;
  Obligation& made = out.add(rule, ObligationState::blocked, detail, iso(prescribed->on));
  made.due_on = prescribed->on;
}

std::string limit_words(const Rule& rule) {
  return rule.condition.empty() ? "at most " + std::to_string(rule.most_days) + " days, no refill"
                                : rule.condition;
}

const Rule* lockout_rule(const Case& facts) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check == Check::lockout && concerns(facts, rule)) return &rule;
  }
  return nullptr;
}

/// Of a lockout that began while its rule was in force, once it is so no more.
std::string doubt_words(const Case& facts, const Rule& rule) {
  if (in_force(rule, facts.today())) return {};
  return "; it began before " + iso(*rule.before) +
         ", and no source says whether it still holds: call the programme";
}

}  // namespace

std::optional<Lockout> lockout_of(const Case& facts) {
  const Rule* rule = lockout_rule(facts);
  const Rule* window_rule = specimen_window(facts);
  if (!facts.awaits_first_supply || rule == nullptr || window_rule == nullptr) return std::nullopt;
  const Test* missed = first_missed(facts, *window_rule);
  if (missed == nullptr) return std::nullopt;
  Lockout out{missed, *around(window_rule->window, missed->collected()).last,
              *around(rule->window, missed->collected()).first};
  out.holds = in_force(*rule, out.closed + days(1));
  out.is_over = !out.holds || std::ranges::any_of(facts.tests, [&](const Test& test) {
    return test.may_open() && test.collected() >= out.next;
  });
  return out;
}

void mark_locked_out(Case& facts) {
  const auto lockout = lockout_of(facts);
  if (!lockout || !lockout->holds) return;
  const std::string why = "too early after the first window, missed " +
                          with_weekday(lockout->closed) + ": the next specimen counts from " +
                          with_weekday(lockout->next) + doubt_words(facts, *lockout_rule(facts));
  for (Test& test : facts.tests) {
    const bool is_within =
        test.collected() > lockout->missed->collected() && test.collected() < lockout->next;
    if (!is_within || !test.may_open()) continue;
    test.counts = Answer::no;
    test.why_not = why;
    test.is_locked_out = true;
  }
}

const Test* window_test(const Case& facts) {
  const Rule* rule = specimen_window(facts);
  const Test* found = nullptr;
  for (const Test& test : facts.tests) {
    if (!facts.since_supply(test.collected())) continue;
    if (test.may_open() && !is_screen(facts, test)) {
      found = &test;
      continue;
    }
    const bool is_negative_or_out = test.is_negative() || test.fact->result == TestResult::pending;
    if (found == nullptr || is_negative_or_out) continue;
    const bool is_within =
        rule == nullptr || around(rule->window, found->collected()).contains(test.collected());
    if (is_within) found = nullptr;
  }
  return found;
}

std::optional<Date> closed_unused(const Case& facts, const Test& test) {
  std::optional<Date> closed;
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::pickup_window || !applies(facts, rule)) continue;
    std::optional<Date> opened;
    if (rule.anchor == Anchor::specimen) opened = test.collected();
    const bool is_prescribed =
        facts.prescription != nullptr && facts.prescription->on >= test.collected();
    if (rule.anchor == Anchor::prescription && is_prescribed) opened = facts.prescription->on;
    if (!opened) continue;
    const Date last = *around(rule.window, *opened).last;
    if (facts.today_for(rule) > last && (!closed || last < *closed)) closed = last;
  }
  return closed;
}

std::optional<Days> pickup_days(const Case& facts, const Rule& rule) {
  const auto anchor = window_anchor(facts, rule);
  if (!anchor) return std::nullopt;
  return around(rule.window, *anchor);
}

void judge_pickup_window(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const std::string what = rule.condition.empty() ? "window" : rule.condition;
  const auto window = pickup_days(facts, rule);
  if (!window && rule.anchor == Anchor::specimen && facts.knows_no_test()) {
    out.condition_without_tests(facts, rule, what + ": no test recorded");
    return;
  }
  if (!window) {
    const Answer answer = rule.anchor == Anchor::specimen ? Answer::no : Answer::unknown;
    out.condition(facts, rule, answer, what + ": " + missing_anchor(facts, rule));
    return;
  }
  const Date today = facts.today_for(rule);
  // It opens on the anchor's own date and closes by the clock the rule is told in.
  const bool is_open = *window->first <= facts.today() && today <= *window->last;
  const bool pending =
      rule.anchor == Anchor::specimen && facts.opener->fact->result == TestResult::pending;
  const int day = std::max(1, days_between(*window->first, today) + 1);
  const std::string span = with_weekday(*window->first) + " to " + with_weekday(*window->last);
  out.condition(
      facts, rule, is_open ? Answer::yes : Answer::no,
      what + " " + span +
          (is_open ? ": day " + std::to_string(day) + " of " +
                         std::to_string(days_between(*window->first, *window->last) + 1) +
                         (rule.by_eastern_clock ? ", to 23:59 US Eastern" : "")
                   : ": closed") +
          (rule.disputed.empty() ? ""
                                 : "; how its days are counted is disputed, see: isotrack "
                                   "programme show " +
                                       facts.programme->id));
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
  const bool presses = !rule.days.empty() && today >= *window->first + days(rule.days.front());
  if (pending && presses) made.severity = Severity::warn;
}

void judge_lockout(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !facts.awaits_first_supply || specimen_window(facts) == nullptr) {
    return;
  }
  const auto lockout = lockout_of(facts);
  if (!lockout) {
    if (in_force(rule, facts.today())) {
      out.condition(facts, rule, Answer::yes, "no first window missed");
    }
    return;
  }
  const std::string next = with_weekday(lockout->next);
  if (!lockout->holds) {
    out.notes.push_back("Before " + iso(*rule.before) +
                        " the next specimen would have counted from " + next +
                        "; confirm on the programme's site which rule it applies.");
    return;
  }
  const std::string when = "first window missed " + with_weekday(lockout->closed) +
                           "; the next specimen counts from " + next;
  out.condition(facts, rule, lockout->is_over ? Answer::yes : Answer::no, when);
  if (lockout->is_over) return;
  const bool too_early = facts.opening && facts.opening->is_locked_out;
  Obligation& made = out.add(rule, ObligationState::blocked,
                             when + (too_early ? "; the last one is too early" : ""),
                             iso(lockout->missed->collected()));
  made.due_on = lockout->next;
  made.first = lockout->next;
  if (!in_force(rule, facts.today())) {
    made.severity = Severity::warn;
    made.message += doubt_words(facts, rule);
  }
}

void judge_retest_free(const Case& facts, const Rule& rule, Findings& out) {
  const Rule* window_rule = specimen_window(facts);
  if (!facts.needs_supplies() || window_rule == nullptr || !facts.opener) return;
  const auto window = pickup_days(facts, *window_rule);
  if (!window || facts.today_for(*window_rule) <= *window->last) return;
  // One that closed before the course and its record began was no window of this course.
  const Date began = std::min(facts.first_dose.value_or(facts.judged_from), facts.judged_from);
  if (!facts.awaits_first_supply && *window->last < began) return;
  // A lockout that still stands forbids it.
  const auto lockout = lockout_of(facts);
  if (lockout && !lockout->is_over) return;
  std::string message = rule.title;
  if (facts.awaits_first_supply) {
    message += "; before the first dose it is taken in a medical setting";
  }
  Obligation& made = out.add(rule, ObligationState::open, message, iso(*window->first));
  made.due_on = *window->last + days(1);
  made.first = made.due_on;
}

void judge_supply_step(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  Date from = facts.since;
  if (facts.supplied_on) from = *facts.supplied_on + days(1);
  if (const auto& specimen = specimen_of_supply(facts)) from = specimen->collected();
  const Confirmation* before = rule.of.empty() ? nullptr : facts.confirmed(rule.of, from);
  if (before != nullptr) from = std::max(from, before->on);
  const Confirmation* done = facts.confirmed(rule.id, from);
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  std::string detail = what;
  if (done != nullptr) {
    detail += " " + with_weekday(done->on);
    if (done->until) detail += ", until " + with_weekday(*done->until);
  } else {
    detail += ": not recorded for this supply" + why_not_counted(facts, rule, before, from);
  }
  out.condition(facts, rule, done != nullptr ? Answer::yes : Answer::unknown, detail,
                done != nullptr ? std::optional(done->on) : std::nullopt);
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
  if (facts.needs_supplies()) judge_prescribed_limit(facts, rule, limit_words(rule), out);
}

void judge_supplied(const Case& facts, Date on, Findings& out) {
  const Case then = make_case(facts.patient, facts.course, facts.judged, facts.rules, {on, {}});
  if (then.supplied_on != on || !then.needs_supplies()) return;
  const auto supplied = days_supplied(then);
  for (const Rule& rule : then.programme->rules) {
    if (rule.check != Check::supply_limit || !applies(then, rule)) continue;
    if (!supplied || *supplied <= rule.most_days) continue;
    Finding finding{
        rule.id, rule.severity, on,
        "picked up " + std::to_string(*supplied) + " days' supply; " + limit_words(rule),
        source_text(rule.source)};
    for (const Dispensing& each : then.events.dispensings) {
      if (each.on == on) finding.cause.add(each.recorded.first_entry);
    }
    Obligation& made = add_finding(out, rule.kind, finding, "supply-" + iso(on));
    made.state = ObligationState::blocked;
    const Confirmation* decision = decided(facts, rule.id, on, finding.cause);
    if (decision == nullptr) continue;
    made.state = ObligationState::met;
    made.severity = Severity::info;
    made.met_on = decision->on;
  }
}

void judge_refill(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !facts.supplied_on) return;
  const std::string occurrence = std::to_string(facts.events.dispensings.size());
  if (!facts.needed_by) {
    out.add(rule, ObligationState::open, rule.title + ": " + unknown_need_words(facts), occurrence);
    return;
  }
  const Date due = *facts.needed_by;
  const Date first = due - days(rule.days.empty() ? 0 : rule.days.front());
  const bool by_shelf = facts.stock && facts.stock->lasts_through == due - days(1);
  const std::string unless = by_shelf ? untaken_words(*facts.stock) : std::string();
  Obligation& made =
      out.add(rule, state_by(facts.today(), first, due), rule.title + unless, occurrence);
  made.due_on = due;
  made.first = first;
}

}  // namespace isotrack::judging
