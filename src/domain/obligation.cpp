#include "isotrack/domain/obligation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "isotrack/domain/settled.hpp"
#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array states{Named<ObligationState>{"upcoming", ObligationState::upcoming},
                            Named<ObligationState>{"open", ObligationState::open},
                            Named<ObligationState>{"due", ObligationState::due},
                            Named<ObligationState>{"overdue", ObligationState::overdue},
                            Named<ObligationState>{"met", ObligationState::met},
                            Named<ObligationState>{"missed", ObligationState::missed},
                            Named<ObligationState>{"waived", ObligationState::waived},
                            Named<ObligationState>{"blocked", ObligationState::blocked},
                            Named<ObligationState>{"not_judged", ObligationState::not_judged}};

/// What was missed is listed so many days after its last day; the record keeps it.
constexpr int days_missed_is_listed = 30;

date::sys_seconds second_sunday_of_march(date::year year) {
  return date::sys_days(year / date::March / date::Sunday[2]) + std::chrono::hours(7);
}

date::sys_seconds first_sunday_of_november(date::year year) {
  return date::sys_days(year / date::November / date::Sunday[1]) + std::chrono::hours(6);
}

bool is_missed_step(const Obligation& each) {
  return each.state == ObligationState::missed && each.step > 0;
}

/// What the doses of one day show.
bool is_day_of_doses(const Obligation& each) {
  return each.is_finding && each.kind == Kind::dose && each.due_on;
}

/// What lists tell: of several missed steps of a repeated rule, or days of doses that show the
/// same, the last one, with their number.
std::vector<Obligation> listed(const Judgement& judgement, Date today) {
  std::vector<Obligation> out;
  std::map<std::string, std::vector<const Obligation*>> steps;
  std::map<std::string, std::vector<const Obligation*>> days;
  for (const Obligation& each : judgement.obligations) {
    if (!is_listed(each, today)) continue;
    if (is_missed_step(each)) steps[each.rule].push_back(&each);
    if (is_day_of_doses(each)) days[each.rule].push_back(&each);
  }
  out.reserve(judgement.obligations.size());
  for (const Obligation& each : judgement.obligations) {
    if (!is_listed(each, today)) continue;
    out.push_back(each);
    if (is_day_of_doses(each)) {
      const auto& found = days[each.rule];
      const auto [first, last] = std::ranges::minmax_element(found, {}, &Obligation::due_on);
      if (*last != &each) {
        out.pop_back();
      } else if (found.size() > 1) {
        out.back().message += "; " + std::to_string(found.size()) + " such days since " +
                              with_weekday(*(*first)->due_on);
      }
    }
    if (!is_missed_step(each)) continue;
    const auto& missed = steps[each.rule];
    const auto last = std::ranges::max_element(missed, {}, &Obligation::step);
    if (*last != &each) {
      out.pop_back();
    } else if (missed.size() > 1) {
      out.back().message += "; " + std::to_string(missed.size()) + " steps missed";
    }
  }
  return out;
}

/// `, last day today` of what was due before and is on time; empty when its message says until
/// when.
std::string last_day_words(const Obligation& item, Date today) {
  const bool is_on_time = item.state == ObligationState::due && item.due_on < today && item.last;
  if (!is_on_time || item.message.find(with_weekday(*item.last)) != std::string::npos) return {};
  return item.last == today ? ", last day today" : ", until " + with_weekday(*item.last);
}

/// Its message with the day that tells it from its neighbours, unless it names that day itself:
/// `overdue since Sat 2026-10-31: labs`, `missed Thu 2026-10-01: labs`, `due today: labs`.
std::string dated_message(const Obligation& item, Date today) {
  if (item.is_finding || item.severity == Severity::stop || !item.due_on) return item.message;
  const std::string day = with_weekday(*item.due_on);
  // Of a dose the day says enough: nothing asks for it any more.
  const bool is_overdue = item.state == ObligationState::overdue && item.kind != Kind::dose;
  if (item.message.find(day) != std::string::npos) {
    return (is_overdue ? "overdue: " : "") + item.message;
  }
  std::string state;
  if (item.state == ObligationState::missed) state = "missed ";
  if (item.state == ObligationState::due) state = "due ";
  if (is_overdue) state = "overdue since ";
  return state + (item.due_on == today ? "today" : day) + last_day_words(item, today) + ": " +
         item.message;
}

/// Whether a finding or a STOP of this rule stands.
bool is_open_finding(const Judgement& judgement, const std::string& rule) {
  return std::ranges::any_of(judgement.obligations, [&](const Obligation& each) {
    return each.rule == rule && (each.is_finding || each.kind == Kind::stop) && each.is_open();
  });
}

/// Whether a decision under this name is about a finding or a STOP, rather than a step that was
/// taken. Results and medicines that were decided about leave no obligation.
bool is_of_finding(const Judgement& judgement, const std::string& step) {
  constexpr std::array<std::string_view, 4> rooms{"lab.", "interaction.", "symptom.", "mood."};
  return std::ranges::any_of(rooms, [&](auto room) { return step.starts_with(room); }) ||
         std::ranges::any_of(judgement.obligations, [&](const Obligation& each) {
           return each.rule == step && (each.kind == Kind::stop || each.is_finding);
         });
}

}  // namespace

std::string name_of(ObligationState state) { return name_in(states, state); }

bool Obligation::is_open() const {
  return state != ObligationState::met && state != ObligationState::waived &&
         state != ObligationState::not_judged;
}

bool Obligation::needs_decision() const {
  const bool is_grave = at_stake == Severity::stop || at_stake == Severity::block;
  return is_open() && is_grave && (is_finding || kind == Kind::stop);
}

bool is_listed(const Obligation& each, Date today) {
  if (!each.is_open()) return false;
  if (each.state != ObligationState::missed) return true;
  const auto last = std::max(each.due_on, each.last);
  return last && days_between(*last, today) <= days_missed_is_listed;
}

bool Judgement::has_stop() const {
  return std::ranges::any_of(
      obligations, [](const Obligation& each) { return each.severity == Severity::stop; });
}

bool Judgement::needs_decision(const std::string& rule) const {
  return std::ranges::any_of(obligations, [&](const Obligation& each) {
    return each.rule == rule && each.needs_decision();
  });
}

Date eastern_date(date::sys_seconds instant) {
  const auto day = date::floor<days>(instant);
  const date::year year = date::year_month_day(day).year();
  // The changes are at 02:00 local time: 07:00 UTC in March, 06:00 UTC in November.
  const bool summer =
      instant >= second_sunday_of_march(year) && instant < first_sunday_of_november(year);
  return date::floor<days>(instant - std::chrono::hours(summer ? 4 : 5));
}

std::vector<Obligation> due_items(const Judgement& judgement, Date today, int within) {
  std::vector<Obligation> out;
  std::set<Kind> kinds;
  const Date last = today + days(within);
  std::vector<Obligation> items = listed(judgement, today);
  out.reserve(items.size());
  for (Obligation& each : items) {
    const bool near = !each.due_on || *each.due_on <= last || (each.first && *each.first <= last);
    // Later than asked for, only the next of its kind; what was missed or found is not to come.
    const bool is_past = near && (each.state == ObligationState::missed || each.is_finding);
    const bool is_next = each.due_on && !is_past && kinds.insert(each.kind).second;
    if (near || is_next) out.push_back(std::move(each));
  }
  return out;
}

Finding finding_of(const Obligation& item) {
  return {item.rule,   item.severity, item.due_on,    item.message,
          item.source, item.cause,    item.precedence};
}

std::vector<Finding> alerts_of(const Judgement& judgement) {
  std::vector<Finding> out;
  for (const Obligation& each : listed(judgement, judgement.gate.today)) {
    if (each.severity == Severity::info && !each.is_finding) continue;
    out.push_back(finding_of(each));
    out.back().message = dated_message(each, judgement.gate.today);
  }
  return out;
}

std::vector<SettledRule> settled_rules(const Judgement& judgement, const Events& events, Date from,
                                       Date until) {
  std::vector<SettledRule> out;
  const auto take = [&](const std::string& rule, bool by_decision, Date on) {
    if (on < from || on > until || is_open_finding(judgement, rule)) return;
    const auto same = std::ranges::find(out, rule, &SettledRule::rule);
    if (same == out.end()) {
      out.push_back({rule, by_decision, on});
    } else if (on >= same->on) {
      *same = {rule, by_decision, on};
    }
  };
  for (const Confirmation& fact : events.confirmations) {
    if (is_of_finding(judgement, fact.step)) take(fact.step, true, fact.on);
  }
  for (const Obligation& each : judgement.obligations) {
    if (!each.is_finding || each.state != ObligationState::waived) continue;
    for (const Waiver& fact : events.waivers) {
      const bool is_it = fact.rule == each.rule && fact.due_on == each.due_on;
      if (is_it && speaks_of(fact, each.cause)) take(each.rule, false, fact.on);
    }
  }
  std::ranges::sort(out, {}, [](const SettledRule& each) { return std::tie(each.on, each.rule); });
  return out;
}

}  // namespace isotrack
