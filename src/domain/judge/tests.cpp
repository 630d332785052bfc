#include <algorithm>

#include "case.hpp"

/// Pregnancy tests: before the first supply, with each supply, and where they may be taken.
///
///   each supply        test (SP)                 the supply is needed
///     ------------------|---------...-------------|---->     PU - SP within the rule's window
///
///   before the first   screening (SP1)   confirmatory (SP2)
///     ------------------|-----------------|------------>     SP2 - SP1, SP2 - CC, SP2 - M1
namespace isotrack::judging {

std::string words_of(const Test& test) {
  std::string out = name_of(test.fact->result) + ", collected " + with_weekday(test.collected());
  if (test.fact->setting != TestSetting::unknown) {
    out += test.fact->setting == TestSetting::medical ? ", medical setting" : ", home";
  }
  return out;
}

std::string detail_of(const Test& test) {
  return words_of(test) + (test.why_not.empty() ? "" : ": " + test.why_not);
}

namespace {

/// Whether a test serves at all, apart from its day.
Answer serves(const Test& test) {
  if (!test.is_negative() || test.counts == Answer::no) return Answer::no;
  return test.counts;
}

/// The day a test has to be near: the prescription recorded, else today by the rule's clock.
std::optional<Date> target_day(const Case& facts, const Rule& rule, const Test& test) {
  if (rule.anchor != Anchor::prescription) {
    return std::max(facts.today_for(rule), test.collected());
  }
  if (facts.prescription == nullptr) return std::nullopt;
  return facts.prescription->on;
}

void add_supply_test_condition(const Case& facts, const Rule& rule, Findings& out) {
  const std::string what = rule.condition.empty() ? "latest test negative" : rule.condition;
  if (!facts.opening) {
    out.condition(facts, rule, Answer::no, what + ": none since the last supply");
    return;
  }
  const Test& test = *facts.opening;
  const auto target = target_day(facts, rule, test);
  Answer met = serves(test);
  std::string detail = what + ": " + detail_of(test);
  if (!target) {
    if (met == Answer::yes) met = Answer::unknown;
    detail += "; no prescription recorded since the last supply";
  } else if (!around(rule.window, *target).contains(test.collected())) {
    met = Answer::no;
    detail += rule.anchor == Anchor::prescription
                  ? "; prescribed " + with_weekday(*target)
                  : "; too old for a supply on " + with_weekday(*target);
  }
  out.condition(facts, rule, met, detail);
}

/// How long after a prescription the supply may be collected; 0 when no rule limits it.
int days_from_prescription(const Case& facts) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check == Check::pickup_window && rule.anchor == Anchor::prescription &&
        applies(facts, rule) && rule.window.last) {
      return rule.window.last->days;
    }
  }
  return 0;
}

/// The first day on which a test for the supply needed on `needed` is worth taking.
std::optional<Date> first_useful_day(const Case& facts, const Rule& rule, Date needed) {
  if (!rule.window.first) {
    return facts.supplied_on ? std::optional(*facts.supplied_on + days(1)) : std::nullopt;
  }
  const Date near =
      rule.anchor == Anchor::prescription ? needed - days(days_from_prescription(facts)) : needed;
  return rule.window.first->from(near);
}

/// Whether the test still allows a prescription or a supply today.
bool is_usable(const Case& facts, const Rule& rule, const Test& test) {
  const auto target = target_day(facts, rule, test);
  return around(rule.window, target.value_or(facts.today())).contains(test.collected());
}

/// Whether a prescription already ties the test to its supply.
bool is_prescribed(const Case& facts, const Rule& rule) {
  return rule.anchor == Anchor::prescription && facts.prescription != nullptr;
}

/// The confirmatory test: the last one after the screening test, up to the first dose.
const Test* confirmatory(const Case& facts) {
  const Test* found = nullptr;
  for (const Test& test : facts.tests) {
    const bool after_screen = rule_with(facts, Check::second_test)->anchor != Anchor::screen_test ||
                              (facts.screen && test.collected() > facts.screen->collected());
    if (test.is_negative() && after_screen && facts.since_supply(test.collected())) found = &test;
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

/// The first day on which every second-test rule lets the test be taken.
std::optional<Date> second_test_from(const Case& facts) {
  std::optional<Date> first;
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::second_test || !applies(facts, rule) ||
        rule.anchor == Anchor::bleeding) {
      continue;
    }
    const auto anchor = second_anchor(facts, rule, facts.today());
    const auto earliest = anchor ? around(rule.window, *anchor).first : std::nullopt;
    if (earliest && (!first || *earliest > *first)) first = earliest;
  }
  return first;
}

}  // namespace

void judge_supply_test(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  add_supply_test_condition(facts, rule, out);
  // Before the first supply the confirmatory test is this test.
  if (facts.awaits_first_supply && rule_with(facts, Check::second_test) != nullptr) return;
  const Date needed = *facts.needed_by;
  // The result takes a day: the specimen is due the day before the supply is needed.
  const Date due = needed - days(1);
  const auto first = first_useful_day(facts, rule, needed);
  ObligationState state = state_by(facts.today(), first, due);
  if (facts.today() == needed) state = ObligationState::due;
  std::string message = rule.title;
  if (facts.opening) {
    const Test& test = *facts.opening;
    const bool usable = is_usable(facts, rule, test);
    const bool is_for_this = !first || test.collected() >= *first || is_prescribed(facts, rule);
    if (test.may_serve() && usable && !is_for_this) {
      message += "; that of " + with_weekday(test.collected()) + " serves an earlier pick-up only";
    } else if (test.may_serve() && usable) {
      state = ObligationState::met;
      message += ", " + words_of(test);
    } else if (test.fact->result == TestResult::pending && usable) {
      message += ": result pending, collected " + with_weekday(test.collected());
    } else if (test.fact->result == TestResult::invalid) {
      message += ": the last one was invalid; repeat it in a medical setting";
    } else if (!test.why_not.empty() && test.counts == Answer::no) {
      message += ": the last one does not count, " + test.why_not;
    } else if (test.is_negative() && !usable) {
      message += ": a new one, that of " + with_weekday(test.collected()) + " is too old";
      if (state == ObligationState::upcoming) state = ObligationState::open;
    }
  }
  const bool is_counted = !facts.events.dispensings.empty() || facts.awaits_first_supply;
  const std::string occurrence =
      is_counted ? std::to_string(facts.events.dispensings.size()) : "to-" + iso(needed);
  Obligation& made = out.add(rule, state, message, occurrence);
  made.due_on = due;
  made.first = first;
  made.last = needed;
}

void judge_second_test(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.first_supply || facts.last_dose) return;
  const Test* test = confirmatory(facts);
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  const bool is_main = rule_with(facts, Check::second_test) == &rule;
  const auto anchor =
      second_anchor(facts, rule, test == nullptr ? facts.today() : test->collected());
  Answer met = Answer::no;
  std::string detail = what + ": no such test yet";
  if (test != nullptr) {
    detail = what + ": " + detail_of(*test);
    if (!anchor) {
      met = Answer::unknown;
      detail += "; not recorded: " + anchor_words(rule);
    } else if (!around(rule.window, *anchor).contains(test->collected())) {
      detail += "; " + anchor_words(rule) + " " + with_weekday(*anchor);
    } else {
      met = serves(*test);
    }
  }
  out.condition(facts, rule, met, detail);
  if (rule.gate_only) return;
  if (!is_main && (test == nullptr || met != Answer::no)) return;
  if (is_main && test != nullptr && met == Answer::no) detail = what + " again";
  const Date due = *facts.first_dose;
  const auto first = is_main ? second_test_from(facts) : std::nullopt;
  ObligationState state = state_by(facts.today(), first, due);
  if (is_main && first && *first > due) state = ObligationState::blocked;
  if (!is_main) state = ObligationState::blocked;
  if (met != Answer::no) state = ObligationState::met;
  std::string message = is_main ? rule.title : detail;
  if (is_main && state == ObligationState::blocked) {
    message += ": not before " + with_weekday(*first) + ", after the planned first dose";
  }
  Obligation& made = out.add(rule, state, message);
  made.due_on = due;
  made.first = first;
  made.last = due;
}

void judge_test_setting(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies()) return;
  const bool before = !rule.during;
  if (before && !facts.first_supply) return;
  Answer met = Answer::yes;
  std::string detail = rule.condition.empty() ? rule.title : rule.condition;
  for (const Test& test : facts.tests) {
    const bool matters = before ? true : facts.since_supply(test.collected());
    if (!matters || !test.is_negative() || test.counts == Answer::yes) continue;
    const bool is_latest = facts.opening && facts.opening->fact == test.fact;
    if (before && test.counts == Answer::no && !is_latest) {
      // An earlier test that does not count is simply not one of the two.
      detail += "; does not count: " + words_of(test);
      continue;
    }
    met = test.counts;
    detail += "; " + detail_of(test);
  }
  if (facts.tests.empty()) met = Answer::unknown;
  out.condition(facts, rule, met, detail);
  const bool rejected =
      facts.opening && facts.opening->is_negative() && facts.opening->counts == Answer::no &&
      (facts.first_dose && (facts.opening->collected() <= *facts.first_dose) == before);
  if (!rejected) return;
  Obligation& made =
      out.add(rule, ObligationState::blocked, "does not count: " + detail_of(*facts.opening),
              iso(facts.opening->collected()));
  made.due_on = facts.opening->collected();
}

}  // namespace isotrack::judging
