#include <algorithm>

#include "case.hpp"

/// The confirmatory pregnancy test before the first supply.
///
///                      screening (SP1)   confirmatory (SP2)
///     ------------------|-----------------|------------>     SP2 - SP1, SP2 - CC, SP2 - M1
namespace isotrack::judging {
namespace {

/// The confirmatory test: the last one after the screening test, before the first dose. One that
/// does not count takes the place of none that may serve, or did until its window closed.
const Test* confirmatory(const Case& facts) {
  const bool from_screen = rule_with(facts, Check::second_test)->anchor == Anchor::screen_test;
  const Test* found = nullptr;
  for (const Test& test : facts.tests) {
    const bool after_screen =
        !from_screen || (facts.screen && test.collected() > facts.screen->collected());
    const bool is_it = test.is_negative() && after_screen && facts.since_supply(test.collected()) &&
                       test.collected() <= facts.start_limit();
    const bool is_there = found != nullptr && found->may_serve();
    if (is_it && (test.may_serve() || !is_there)) found = &test;
  }
  return found;
}

/// What a second test counts from, for a test collected on `collected`.
std::optional<Date> second_anchor(const Case& facts, const Rule& rule, Date collected) {
  std::optional<Date> found;
  switch (rule.anchor) {
    case Anchor::screen_test:
      if (facts.screen) found = facts.screen->collected();
      break;
    case Anchor::contraception: {
      const ValidSpan* span = facts.span_on(collected);
      if (span != nullptr) found = span->first;
      break;
    }
    case Anchor::bleeding:
      for (const MenstrualPeriod& period : facts.events.periods) {
        if (!period.missed && period.on <= collected) found = period.on;
      }
      break;
    case Anchor::first_dose:
      found = facts.first_dose;
      break;
    default:
      break;
  }
  return found;
}

std::string anchor_words(const Rule& rule) {
  switch (rule.anchor) {
    case Anchor::screen_test:
      return "the first test";
    case Anchor::contraception:
      return "contraception began";
    case Anchor::bleeding:
      return "the first day of bleeding";
    default:
      return "the first dose";
  }
}

/// The first day on which every second-test rule lets the test be taken, and on which a lockout
/// after `closed`, a window that passed unused, is over.
std::optional<Date> second_test_from(const Case& facts, std::optional<Date> closed) {
  std::optional<Date> first;
  const auto not_before = [&](std::optional<Date> day) {
    if (day && (!first || *day > *first)) first = day;
  };
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::second_test || !applies(facts, rule) ||
        rule.anchor == Anchor::bleeding) {
      continue;
    }
    const auto anchor = second_anchor(facts, rule, facts.today());
    if (anchor) not_before(around(rule.window, *anchor).first);
  }
  if (closed) not_before(*closed + days(1));
  const auto lockout = lockout_of(facts);
  if (lockout && !lockout->is_over) not_before(lockout->next);
  return first;
}

/// Whether a rule about cycles is asked of somebody who never said how they are.
bool is_about_unsaid_cycles(const Case& facts, const Rule& rule) {
  return rule.regular_cycles && !facts.patient.events.setting("cycles", facts.today());
}

/// `in the first 5 days of the period`: the days of the cycle that the second test lies in, told
/// before it is taken; empty when no rule asks for any.
std::string days_of_cycle(const Case& facts) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::second_test || rule.anchor != Anchor::bleeding ||
        !applies(facts, rule) || !rule.window.first || !rule.window.last) {
      continue;
    }
    const int first = rule.window.first->days + 1;
    const int last = rule.window.last->days + 1;
    std::string out = is_about_unsaid_cycles(facts, rule) ? "with regular cycles " : "";
    out += first == 1 ? "in the first " + std::to_string(last) + " days of the period"
                      : "on day " + std::to_string(first) + " to " + std::to_string(last) +
                            " of the period";
    const auto began = second_anchor(facts, rule, facts.today());
    const auto ends = began ? around(rule.window, *began).last : std::nullopt;
    if (ends && *ends >= facts.today()) {
      out += " (that of " + with_weekday(*began) + ": to " + with_weekday(*ends) + ")";
    }
    return out;
  }
  return {};
}

/// Whether the second test is as the rule asks, with what is recorded of it.
struct Second {
  Answer met = Answer::no;
  std::string detail;
};

Second look_at(const Case& facts, const Rule& rule, const Test* test) {
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  Second out{Answer::no,
             what + (facts.knows_no_test() ? ": nothing recorded" : ": no such test yet")};
  if (test != nullptr) {
    const auto anchor = second_anchor(facts, rule, test->collected());
    out = {worth_of(*test, rule).counts, what + ": " + detail_for(*test, rule)};
    if (!anchor) {
      if (out.met == Answer::yes) out.met = Answer::unknown;
      out.detail += "; not recorded: " + anchor_words(rule);
    } else if (!around(rule.window, *anchor).contains(test->collected())) {
      const bool may_fit = out.met != Answer::no && is_about_unsaid_cycles(facts, rule);
      out.met = may_fit ? Answer::unknown : Answer::no;
      out.detail += "; " + anchor_words(rule) + " " + with_weekday(*anchor);
    }
  }
  if (out.met != Answer::yes && is_about_unsaid_cycles(facts, rule)) {
    out.detail += "; cycles not said";
  }
  return out;
}

/// The second test is also the one for the first supply: it has to be of the kind that is asked for
/// with each.
Second as_supply_test(const Case& facts, const Test* test, Second seen) {
  const Rule* supply = rule_with(facts, Check::supply_test);
  if (supply == nullptr || seen.met != Answer::yes) return seen;
  const Worth worth = worth_of(*test, *supply);
  if (worth.counts == Answer::yes) return seen;
  return {worth.counts, seen.detail + "; " + worth.why};
}

/// `; that of Mon 2026-11-23 does not count, not in a medical setting`: the last test, when it was
/// collected after `test`.
std::string not_counted_since(const Case& facts, const Test& test) {
  const auto& last = facts.opening;
  if (!last || last->counts != Answer::no || last->collected() <= test.collected()) return {};
  return "; that of " + with_weekday(last->collected()) + " does not count, " + last->why_not;
}

/// The item that asks for the second test: when it may be taken, and what it has to be.
void add_main_second(const Case& facts, const Rule& rule, const Test* test, const Second& seen,
                     Findings& out) {
  const bool begun = !facts.awaits_first_supply;
  const auto closed = begun || seen.met == Answer::no ? std::nullopt : closed_unused(facts, *test);
  const auto first = second_test_from(facts, closed);
  const Date start = *facts.first_dose;
  const Date due = closed ? std::max({start, *closed + days(1), first.value_or(start)}) : start;
  ObligationState state = state_by(facts.today(), first, due);
  std::string message = rule.title;
  const std::string cycle = days_of_cycle(facts);
  if (closed) {
    message += " again: the window after that of " + with_weekday(test->collected()) + " closed " +
               with_weekday(*closed) + not_counted_since(facts, *test);
  } else if (seen.met == Answer::yes) {
    state = ObligationState::met;
  } else if (begun) {
    state = seen.met == Answer::unknown ? ObligationState::open : ObligationState::missed;
    message = seen.detail;
  } else if (first && *first > due) {
    state = ObligationState::blocked;
    message += ": not before " + with_weekday(*first) + ", after the planned first dose";
  } else if (test != nullptr) {
    message = seen.detail;
  }
  if (state != ObligationState::met && !begun && !cycle.empty()) message += "; " + cycle;
  Obligation& made = out.add(rule, state, message);
  made.due_on = due;
  made.first = first;
  if (!first || *first <= due) made.last = due;
}

}  // namespace

bool is_second_test_met(const Case& facts) {
  const Rule* rule = rule_with(facts, Check::second_test);
  const Test* test = rule == nullptr ? nullptr : confirmatory(facts);
  if (test == nullptr || closed_unused(facts, *test)) return false;
  return as_supply_test(facts, test, look_at(facts, *rule, test)).met == Answer::yes;
}

void judge_second_test(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.first_supply || facts.last_dose) return;
  const Test* test = confirmatory(facts);
  const Second seen = look_at(facts, rule, test);
  if (facts.knows_no_test()) {
    out.condition_without_tests(facts, rule, seen.detail);
  } else {
    out.condition(facts, rule, seen.met, seen.detail);
  }
  if (rule.gate_only) return;
  if (rule_with(facts, Check::second_test) == &rule) {
    add_main_second(facts, rule, test, as_supply_test(facts, test, seen), out);
    return;
  }
  if (test == nullptr || seen.met != Answer::no) return;
  const bool begun = !facts.awaits_first_supply;
  Obligation& made =
      out.add(rule, begun ? ObligationState::missed : ObligationState::blocked, seen.detail);
  made.due_on = *facts.first_dose;
  made.last = *facts.first_dose;
}

}  // namespace isotrack::judging
