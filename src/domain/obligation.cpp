#include "isotrack/domain/obligation.hpp"

#include <algorithm>
#include <array>
#include <set>

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

/// What was missed is listed this long; the record keeps it.
constexpr int days_missed_is_listed = 30;

date::sys_seconds second_sunday_of_march(date::year year) {
  return date::sys_days(year / date::March / date::Sunday[2]) + std::chrono::hours(7);
}

date::sys_seconds first_sunday_of_november(date::year year) {
  return date::sys_days(year / date::November / date::Sunday[1]) + std::chrono::hours(6);
}

bool is_listed(const Obligation& each, Date today) {
  if (!each.is_open()) return false;
  return each.state != ObligationState::missed ||
         (each.due_on && days_between(*each.due_on, today) <= days_missed_is_listed);
}

}  // namespace

std::string name_of(ObligationState state) { return name_in(states, state); }

bool Obligation::is_open() const {
  return state != ObligationState::met && state != ObligationState::waived &&
         state != ObligationState::not_judged;
}

bool Judgement::has_stop() const {
  return std::ranges::any_of(
      obligations, [](const Obligation& each) { return each.severity == Severity::stop; });
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
  for (const Obligation& each : judgement.obligations) {
    if (!is_listed(each, today)) continue;
    const bool near = !each.due_on || *each.due_on <= last || (each.first && *each.first <= last);
    // Later than asked for, only the next of its kind.
    if (near || !kinds.contains(each.kind)) out.push_back(each);
    if (each.due_on) kinds.insert(each.kind);
  }
  return out;
}

std::vector<Finding> alerts_of(const Judgement& judgement) {
  std::vector<Finding> out;
  for (const Obligation& each : judgement.obligations) {
    if (!each.is_open() || each.severity == Severity::info) continue;
    out.push_back({each.rule, each.severity, each.due_on, each.message, each.source});
  }
  return out;
}

}  // namespace isotrack
