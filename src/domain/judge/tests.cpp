#include <algorithm>

#include "case.hpp"

/// The pregnancy test of each supply, and where tests may be taken.
///
///                      test (SP)                 the supply is needed
///     ------------------|---------...-------------|---->     PU - SP within the rule's window
namespace isotrack::judging {
namespace {

std::string unknown_words(const std::string& why) {
  return "whether it counts is unknown" + (why.empty() ? "" : ", " + why);
}

/// Whether the recorded prescription is the one the test was for.
bool is_prescribed(const Case& facts, const Rule& rule, const Test& test) {
  return rule.anchor == Anchor::prescription && facts.prescription != nullptr &&
         around(rule.window, facts.prescription->on).contains(test.collected());
}

bool can_be_picked_up(const Case& facts, Date prescribed) {
  return std::ranges::all_of(facts.programme->rules, [&](const Rule& rule) {
    const bool limits = rule.check == Check::pickup_window && rule.anchor == Anchor::prescription &&
                        applies(facts, rule);
    return !limits || around(rule.window, prescribed).contains(facts.today_for(rule));
  });
}

/// Whether a prescription since the test, which is not recorded, could still be picked up.
bool may_be_prescribed(const Case& facts, const Rule& rule, const Test& test) {
  bool was_near = false;
  for (Date on = test.collected(); on <= facts.today(); on += days(1)) {
    const bool near = around(rule.window, on).contains(test.collected());
    if (near && can_be_picked_up(facts, on)) return true;
    if (was_near && !near) break;
    was_near = near;
  }
  return false;
}

/// A prescription that is recorded and not yet spent when the test was taken after it.
const Prescription* prescription_for(const Case& facts, const Test& test) {
  const Prescription* found = facts.prescription;
  const bool is_older = found != nullptr && found->on < test.collected();
  return is_older && !can_be_picked_up(facts, found->on) ? nullptr : found;
}

void add_prescribed_condition(const Case& facts, const Rule& rule, const Test& test, Answer met,
                              std::string detail, Findings& out) {
  if (const Prescription* prescribed = prescription_for(facts, test)) {
    if (!around(rule.window, prescribed->on).contains(test.collected())) {
      met = Answer::no;
      detail += "; prescribed " + with_weekday(prescribed->on);
    }
  } else if (met != Answer::no) {
    const bool can_serve = may_be_prescribed(facts, rule, test);
    met = can_serve ? Answer::unknown : Answer::no;
    detail += "; no prescription recorded";
    detail += can_serve ? facts.since_supply_words() : " since, and too old for one of today";
  }
  out.condition(facts, rule, met, std::move(detail));
}

void add_supply_test_condition(const Case& facts, const Rule& rule, const Test* test,
                               Findings& out) {
  const std::string what = rule.condition.empty() ? "latest test negative" : rule.condition;
  if (facts.knows_no_test()) {
    out.condition_without_tests(facts, rule, what + ": nothing recorded");
    return;
  }
  if (test == nullptr) {
    out.condition(facts, rule, Answer::no,
                  what + (facts.supplied_on ? ": none" + facts.since_supply_words()
                                            : ": none of this course"));
    return;
  }
  Answer met = worth_of(*test, rule).counts;
  std::string detail = what + ": " + detail_for(*test, rule);
  if (rule.anchor == Anchor::prescription) {
    add_prescribed_condition(facts, rule, *test, met, std::move(detail), out);
    return;
  }
  const Date target = std::max(facts.today_for(rule), test->collected());
  if (!around(rule.window, target).contains(test->collected())) {
    met = Answer::no;
    detail += "; too old for a supply on " + with_weekday(target);
  }
  out.condition(facts, rule, met, std::move(detail));
}

/// How long before the day the supply is needed it may be prescribed; 0 when no rule limits it.
int days_from_prescription(const Case& facts, Date needed) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check == Check::pickup_window && rule.anchor == Anchor::prescription &&
        applies(facts, rule)) {
      return days_between(needed, *around(rule.window, needed).last);
    }
  }
  return 0;
}

/// The first day on which a test for the supply needed on `needed` is worth taking.
std::optional<Date> first_useful_day(const Case& facts, const Rule& rule, Date needed) {
  std::optional<Date> first;
  if (facts.supplied_on) first = *facts.supplied_on + days(1);
  if (!rule.window.first) return first;
  const Date near = rule.anchor == Anchor::prescription
                        ? needed - days(days_from_prescription(facts, needed))
                        : needed;
  return std::max(rule.window.first->from(near), first.value_or(rule.window.first->from(near)));
}

/// The last day on which the test could be used, once it has passed; null while it can be used, or
/// when it never could.
std::optional<Date> used_up_on(const Case& facts, const Rule& rule, const Test& test) {
  if (worth_of(test, rule).counts == Answer::no) return std::nullopt;
  if (const auto closed = closed_unused(facts, test)) return closed;
  if (is_prescribed(facts, rule, test)) return std::nullopt;
  const Date today = std::max(facts.today_for(rule), test.collected());
  Date last = test.collected();
  while (last < today && around(rule.window, last + days(1)).contains(test.collected())) {
    last += days(1);
  }
  return last < today ? std::optional(last) : std::nullopt;
}

/// The same of the test that served the supply: `last`, or the one before it when that counts for
/// nothing. What is not negative ends the use of the one before.
std::optional<Date> used_up_on(const Case& facts, const Rule& rule, const Test* last) {
  if (last == nullptr) return std::nullopt;
  const auto is_worth = [&](const Test& test) { return worth_of(test, rule).counts != Answer::no; };
  const Test* served = is_worth(*last) ? last : nullptr;
  for (const Test& test : facts.tests) {
    if (served == last) break;
    if (!facts.since_supply(test.collected())) continue;
    if (is_worth(test)) served = &test;
  }
  const auto used_up = served == nullptr ? std::nullopt : used_up_on(facts, rule, *served);
  const bool is_ended = std::ranges::any_of(facts.tests, [&](const Test& test) {
    return !test.is_negative() && used_up && test.collected() > served->collected() &&
           test.collected() <= *used_up;
  });
  return is_ended ? std::nullopt : used_up;
}

/// When a test is asked for with the next supply.
struct Asked {
  std::optional<Date> needed;  ///< the day of that supply
  std::optional<Date> due;     ///< null: when the supply runs out is not known
  std::optional<Date> first;
  std::optional<Date> last;
  int not_made = 0;  ///< tests asked for with earlier supplies as well, of which there is none
};

/// The result takes a day: the specimen is due the day before the supply is needed. A test that was
/// used up is followed by another from the day after. One that was never made stays asked for.
Asked asked_for(const Case& facts, const Rule& rule, std::optional<Date> used_up) {
  const auto not_made = tests_not_made(facts, rule);
  const auto needed = not_made ? std::optional(not_made->needed) : test_needed_by(facts);
  if (!needed) return {};
  Asked asked{needed, *needed - days(1), first_useful_day(facts, rule, *needed), needed, 0};
  if (asked.first) asked.due = std::max(*asked.due, *asked.first);
  if (not_made) {
    asked.not_made = not_made->count;
  } else if (used_up && *used_up >= *asked.due) {
    asked.due = asked.first = *used_up + days(1);
    asked.last.reset();
  }
  return asked;
}

/// How many there were to make, when more than this one.
std::string not_made_words(const Asked& asked) {
  return asked.not_made > 1 ? "; " + std::to_string(asked.not_made) + " tests not recorded" : "";
}

/// What the last test means for the supply to come.
struct Standing {
  bool meets = false;
  std::string words;
};

Standing standing_of(const Case& facts, const Rule& rule, const Test& test,
                     std::optional<Date> used_up, const Asked& asked) {
  const std::string that = "that of " + with_weekday(test.collected());
  const Worth worth = worth_of(test, rule);
  if (test.fact->result == TestResult::pending) {
    return {false, ": result pending, collected " + with_weekday(test.collected())};
  }
  if (test.fact->result == TestResult::invalid) {
    return {false, ": the last one was invalid; repeat it in a medical setting"};
  }
  if (worth.counts == Answer::no) {
    return {false, worth.why.empty() ? "" : ": the last one does not count, " + worth.why};
  }
  if (used_up && rule.anchor == Anchor::prescription && is_prescribed(facts, rule, test)) {
    return {false, ": a new prescription needs a new test; what followed " + that +
                       " could be picked up until " + with_weekday(*used_up)};
  }
  if (used_up) return {false, ": a new one, " + that + " is too old"};
  const bool is_for_this =
      !asked.first || test.collected() >= *asked.first || is_prescribed(facts, rule, test);
  if (!is_for_this) {
    const std::string if_any = worth.counts == Answer::unknown ? ", if it counts," : "";
    return {false, "; " + that + if_any + " serves an earlier pick-up only"};
  }
  if (worth.counts == Answer::unknown) {
    return {false, "; " + that + ": " + unknown_words(worth.why)};
  }
  return {asked.due.has_value(), ", " + words_of(test)};
}

/// Whether another rule asks for the test of the first supply: the confirmatory one, which is this
/// test as well unless its day does not fit (`fits`), or one in the days up to the first dose, as
/// long as that is to come.
bool is_asked_elsewhere(const Case& facts, bool fits) {
  if (!facts.awaits_first_supply) return false;
  if (rule_with(facts, Check::second_test) != nullptr) return fits || !is_second_test_met(facts);
  return facts.today() <= *facts.first_dose &&
         std::ranges::any_of(facts.programme->rules, [&](const Rule& rule) {
           return rule.check == Check::milestone && rule.met_by == MetBy::test &&
                  rule.anchor == Anchor::first_dose && rule.window.last &&
                  rule.window.last->from(*facts.first_dose) == *facts.first_dose &&
                  applies(facts, rule);
         });
}

/// Tells one supply's test from the next one's.
std::string occurrence_of(const Case& facts, const Asked& asked) {
  const bool is_counted = facts.supplied_on || facts.awaits_first_supply;
  return is_counted ? std::to_string(facts.events.dispensings.size()) : "to-" + iso(*asked.needed);
}

}  // namespace

void judge_supply_test(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const Test* test = opening_test(facts, &rule);
  add_supply_test_condition(facts, rule, test, out);
  const auto used_up = used_up_on(facts, rule, test);
  const Asked asked = asked_for(facts, rule, used_up);
  const Standing standing =
      test == nullptr ? Standing{} : standing_of(facts, rule, *test, used_up, asked);
  if (is_asked_elsewhere(facts, standing.meets)) return;
  ObligationState state = ObligationState::open;
  if (asked.due) state = state_by(facts.today(), asked.first, *asked.due);
  if (asked.last && facts.today() == *asked.last) state = ObligationState::due;
  if (standing.meets) state = ObligationState::met;
  const std::string when = asked.due ? not_made_words(asked) : "; " + unknown_need_words(facts);
  Obligation& made =
      out.add(rule, state, rule.title + standing.words + when, occurrence_of(facts, asked));
  made.due_on = asked.due;
  made.first = asked.first;
  made.last = asked.last;
}

void judge_test_setting(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const bool before = !rule.during;
  if (before && !facts.awaits_first_supply) return;
  Answer met = Answer::yes;
  std::string detail = rule.condition.empty() ? rule.title : rule.condition;
  for (const Test& test : facts.tests) {
    const bool matters = before ? true : facts.since_supply(test.collected());
    if (!matters || !test.is_negative() || test.counts == Answer::yes) continue;
    if (test.is_locked_out) continue;  // its setting is not what is wrong
    const bool is_latest = facts.opening && facts.opening->fact == test.fact;
    if (test.counts == Answer::no && !is_latest) {
      // An earlier test that does not count is simply not one of the two.
      detail += "; does not count: " + words_of(test);
      continue;
    }
    met = test.counts;
    detail += "; " + detail_of(test);
  }
  if (facts.tests.empty()) {
    met = Answer::unknown;
    detail += ": no test recorded";
  }
  out.condition(facts, rule, met, detail);
  const bool rejected = facts.opening && facts.opening->is_negative() &&
                        facts.opening->counts == Answer::no && !facts.opening->is_locked_out &&
                        (facts.opening->collected() <= facts.start_limit()) == before;
  if (!rejected) return;
  Obligation& made =
      out.add(rule, ObligationState::blocked, "does not count: " + detail_of(*facts.opening),
              iso(facts.opening->collected()));
  made.due_on = facts.opening->collected();
}

}  // namespace isotrack::judging
