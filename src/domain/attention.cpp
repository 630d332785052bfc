#include "isotrack/domain/attention.hpp"

#include <algorithm>

namespace isotrack {
namespace {

constexpr int days_ahead = 3;
constexpr int days_between_repeats = 7;

bool is_told_ahead(Kind kind) {
  return kind == Kind::lab || kind == Kind::visit || kind == Kind::refill;
}

void add_repeats(std::vector<Date>& out, Date first, Date today) {
  for (Date on = first; on <= today; on += days(days_between_repeats)) out.push_back(on);
}

/// The last day by `today` that is whole weeks before or after `day`.
Date last_repeat(Date day, Date today) {
  const int over = days_between(day, today) % days_between_repeats;
  return today - days(over < 0 ? over + days_between_repeats : over);
}

/// A run of missed days is told apart by its first day; a share by the week.
Date day_of_misses(const Obligation& item, Date today) {
  if (const auto first = parse_iso_date(item.occurrence)) return *first;
  return today - (date::weekday(today) - date::Monday);
}

void add_before_due(std::vector<Date>& out, const Obligation& item) {
  if (is_told_ahead(item.kind)) {
    out.push_back(*item.due_on - days(days_ahead));
  } else if (item.first && item.state != ObligationState::upcoming) {
    out.push_back(*item.first);
  }
  out.insert(out.end(), item.remind_on.begin(), item.remind_on.end());
}

/// Of what has no day to be done on: the first day it can be, the last one, and the day after.
void add_without_due(std::vector<Date>& out, const Obligation& item) {
  if (item.state == ObligationState::missed) {
    if (item.last) out.push_back(*item.last + days(1));
    return;
  }
  if (item.state == ObligationState::upcoming) return;
  if (item.first) out.push_back(*item.first);
  if (item.last) out.push_back(*item.last);
  out.insert(out.end(), item.remind_on.begin(), item.remind_on.end());
}

void keep_those_come(std::vector<Date>& out, Date today) {
  std::erase_if(out, [&](Date on) { return on > today; });
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace

bool needs_attention(const Obligation& item) {
  if (item.severity == Severity::stop && item.is_open()) return true;
  switch (item.state) {
    case ObligationState::due:
    case ObligationState::overdue:
    case ObligationState::blocked:
      return true;
    case ObligationState::open:
      return item.at_stake != Severity::info;
    default:
      return false;
  }
}

std::string announced_as(const Obligation& item) {
  if (item.severity == Severity::stop) return "stop";
  const bool is_other =
      item.state == ObligationState::blocked || item.state == ObligationState::missed;
  return is_other ? name_of(item.state) : std::string();
}

std::vector<Date> announcement_days(const Obligation& item, Date today) {
  std::vector<Date> out;
  if (!is_listed(item, today)) return out;
  if (!item.due_on) {
    if (!item.is_finding) add_without_due(out, item);
    keep_those_come(out, today);
    return out;
  }
  const Date due = *item.due_on;
  if (item.severity == Severity::stop) {
    add_repeats(out, due, today);
    return out;
  }
  if (item.state == ObligationState::blocked) return {last_repeat(due, today)};
  if (item.is_finding) {
    const bool is_told = item.severity != Severity::info && item.kind != Kind::dose;
    if (is_told && due <= today) out.push_back(due);
    if (item.first && *item.first <= today) out.push_back(*item.first);
    return out;
  }
  if (item.kind == Kind::dose) {
    if (item.severity != Severity::info) out.push_back(day_of_misses(item, today));
    return out;
  }
  const Date last = std::max(due, item.last.value_or(due));
  switch (item.state) {
    case ObligationState::upcoming:
    case ObligationState::open:
      add_before_due(out, item);
      break;
    case ObligationState::due:
      add_before_due(out, item);
      out.push_back(due);
      out.push_back(item.last.value_or(due));
      break;
    case ObligationState::overdue:
      out.push_back(due);
      if (item.kind != Kind::reminder) add_repeats(out, due + days(1), today);
      break;
    case ObligationState::missed:
      out.push_back(last + days(1));
      break;
    default:
      break;
  }
  keep_those_come(out, today);
  return out;
}

}  // namespace isotrack
