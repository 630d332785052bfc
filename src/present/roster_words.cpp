#include "roster_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// A window no longer than this is told by its days.
constexpr int longest_counted_window = 14;

constexpr std::size_t iso_length = 10;

/// `text` with the year left out of each `Sat 2026-11-21` that is near.
std::string with_short_days(const std::string& text, Date today) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool may_be_day = at + iso_length <= text.size() && text[at + 4] == '-' &&
                            text[at + 7] == '-' && out.ends_with(' ');
    const auto on = may_be_day ? parse_iso_date(text.substr(at, iso_length)) : ParseError{};
    if (on && out.ends_with(weekday_name(*on) + " ")) {
      out.resize(out.size() - 4);
      out += short_day(*on, today);
      at += iso_length;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string until_first_of(const std::string& text, const std::vector<std::string>& ends) {
  std::size_t end = text.size();
  for (const std::string& each : ends) end = std::min(end, text.find(each));
  return text.substr(0, end);
}

/// What the item is, without its details: `labs`, `course 1: labs`.
std::string title_of(const RosterItem& item) {
  if (item.is_told_whole) return item.message;
  const bool names_course = item.message.starts_with("course ");
  const std::size_t from = names_course ? item.message.find(": ") + 2 : 0;
  return item.message.substr(0, from) +
         until_first_of(item.message.substr(from), {";", ": ", ",", ". "});
}

/// What its title is followed by after a colon, `: needed under 16`; empty when there is none.
std::string details_of(const RosterItem& item) {
  const std::string rest = item.message.substr(title_of(item).size());
  return rest.starts_with(": ") ? rest : std::string();
}

/// The first sentence of the message, unless all of it is to be told.
std::string gist_of(const RosterItem& item, Date today) {
  return with_short_days(
      item.is_told_whole ? item.message : until_first_of(item.message, {";", ". "}), today);
}

bool names_day(const std::string& text, const std::optional<Date>& on) {
  return on && text.find(with_weekday(*on)) != std::string::npos;
}

/// `consent signed by a parent, due Sat 09-05: needed under 16`: `when` stands behind the title,
/// unless the details say its day: `waxing: not before Tue 2027-04-20`.
std::string dated(const RosterItem& item, const std::string& when, Date today) {
  const std::string details = details_of(item);
  if (names_day(details, item.due_on)) return gist_of(item, today);
  return title_of(item) + ", " + when + with_short_days(details, today);
}

bool is_short_window(const RosterItem& item) {
  return item.first && item.last && *item.first < *item.last &&
         days_between(*item.first, *item.last) < longest_counted_window;
}

std::string last_day_words(const RosterItem& item, Date today) {
  // By the clock of its rule the last day may last longer than here.
  const bool is_due = item.state == ObligationState::due && item.last;
  const Date day = is_due ? std::min(today, *item.last) : today;
  if (item.due_on && *item.due_on < day) {
    const bool is_late = item.state == ObligationState::overdue;
    const std::string due = is_late ? "due " + short_day(*item.due_on, today) + ", " : "";
    return dated(item, due + "last day today", today);
  }
  if (!is_short_window(item)) return dated(item, "today", today);
  return dated(item,
               fmt::format("day {} of {}", days_between(*item.first, day) + 1,
                           days_between(*item.first, *item.last) + 1),
               today);
}

std::string missed_words(const RosterItem& item, Date today) {
  if (!item.due_on || names_day(item.message, item.due_on)) return gist_of(item, today);
  return dated(item, "missed " + short_day(*item.due_on, today), today);
}

std::string blocked_words(const RosterItem& item, Date today) {
  if (item.state == ObligationState::overdue && item.due_on) {
    return dated(item, "due " + short_day(*item.due_on, today), today);
  }
  return item.state == ObligationState::missed ? missed_words(item, today) : gist_of(item, today);
}

std::string overdue_words(const RosterItem& item, Date today) {
  if (item.kind == Kind::dose) return gist_of(item, today);  // it names its days
  if (item.is_finding && item.last) {
    return title_of(item) + ", repeat due " + short_day(*item.last, today);
  }
  if (item.state == ObligationState::missed) return missed_words(item, today);
  return dated(item, "due " + short_day(item.due_on.value_or(today), today), today);
}

std::string when_words(const RosterItem& item, Date today) {
  if (item.state == ObligationState::overdue) return "due " + short_day(*item.due_on, today);
  // Its day has passed, and it is on time until the last one.
  if (*item.due_on < today && item.last && *item.last >= today) {
    return "by " + short_day(*item.last, today);
  }
  const bool is_open = item.state != ObligationState::upcoming && is_short_window(item);
  return (is_open ? "by " : "") + short_day(*item.due_on, today);
}

/// The day a reader counts to: that on which it is due, or, while what was due is still on time,
/// the last one.
Date day_left_to(const RosterItem& item, Date today) {
  const bool is_on_time = item.state != ObligationState::overdue && item.last &&
                          *item.due_on < today && *item.last >= today;
  return is_on_time ? *item.last : *item.due_on;
}

/// What is due by the clock of its rule is not late, though the day here is over.
std::string left_words(const RosterItem& item, Date today) {
  int left = days_between(today, day_left_to(item, today));
  if (item.state == ObligationState::due) left = std::max(left, 0);
  if (left == 0) return "today";
  return left > 0 ? fmt::format("{} d", left) : fmt::format("{} d late", -left);
}

std::string short_name(Kind kind) {
  if (kind == Kind::lab) return "labs";
  return kind == Kind::pickup ? "pick-up" : "test";
}

std::string next_words(const RosterItem& item, Date today) {
  return item.due_on ? dated(item, when_words(item, today), today) : title_of(item);
}

std::string item_words(const RosterRow& row, Date today) {
  const RosterItem& item = *row.worst;
  switch (item.need) {
    case Need::today:
      if (item.is_finding) return gist_of(item, today);
      return last_day_words(item, today);
    case Need::blocked:
      return blocked_words(item, today);
    case Need::overdue:
      return overdue_words(item, today);
    case Need::no_entry:
      return fmt::format("{}, {}{}", count_text(row.unknown, "day"),
                         row.unknown > 1 ? "since " : "", short_day(*row.unknown_since, today));
    case Need::soon:
      return next_words(item, today);
    case Need::flagged:
      if (item.severity == Severity::block) return blocked_words(item, today);
      break;
    case Need::stop:
    case Need::quiet:
      break;
  }
  return gist_of(item, today);
}

/// ` (+1 BLOCK)`: what is more severe than the item shown, or another STOP or BLOCK, or due today.
std::string besides(const RosterRow& row) {
  std::vector<std::string> parts;
  const bool is_stop = row.need() == Need::stop;
  const bool is_as_severe = row.worst_severity == row.worst->severity;
  const bool is_counted = !is_as_severe || row.worst->severity <= Severity::block;
  const int more = row.as_severe - (is_as_severe ? 1 : 0);
  if (more > 0 && is_counted) {
    parts.push_back(fmt::format("+{} {}", more, name_of(*row.worst_severity)));
  }
  if (row.due_today > 0 && !is_stop && row.need() != Need::today) {
    parts.push_back(fmt::format("+{} today", row.due_today));
  }
  return parts.empty() ? "" : " (" + joined(parts) + ")";
}

}  // namespace

std::string heading_of(Need need) {
  switch (need) {
    case Need::stop:
      return "STOP";
    case Need::today:
      return "TODAY";
    case Need::blocked:
      return "BLOCKED";
    case Need::overdue:
      return "OVERDUE";
    case Need::no_entry:
      return "NO ENTRY";
    case Need::flagged:
      return "FLAGGED";
    case Need::soon:
      return "SOON";
    case Need::quiet:
      return "QUIET";
  }
  return {};
}

std::string explained(Need need) {
  switch (need) {
    case Need::stop:
      return "the label's words are on the patient's card";
    case Need::today:
      return "due today, the last day for it, or urgent";
    case Need::blocked:
      return "a condition for dispensing is not met";
    case Need::overdue:
      return "late, or missed";
    case Need::no_entry:
      return "days of a course about which nothing is said";
    case Need::flagged:
      return "a finding to be looked at";
    case Need::soon:
      return fmt::format("within {} days", roster_days_ahead);
    case Need::quiet:
      break;
  }
  return {};
}

std::string short_day(Date on, Date today) {
  const auto year_of = [](Date day) { return date::year_month_day(day).year(); };
  if (year_of(on) != year_of(today)) return with_weekday(on);
  return weekday_name(on) + " " + iso(on).substr(5);
}

std::string need_words(const RosterRow& row, Date today) {
  if (row.need() != Need::quiet) return item_words(row, today) + besides(row);
  if (row.next) return next_words(*row.next, today);
  return row.course ? "-" : "no course yet";
}

std::string words_by_next(const RosterRow& row, Date today) {
  const bool is_quiet = row.need() == Need::quiet;
  const std::string words =
      (is_quiet ? "" : heading_of(row.need()) + ": ") + need_words(row, today);
  if (is_quiet || !row.next) return words;
  const bool is_next = row.worst->rule == row.next->rule && row.worst->due_on == row.next->due_on;
  return is_next ? words : next_words(*row.next, today) + "; " + words;
}

std::string days_left(const std::optional<RosterItem>& item, Date today) {
  if (!item || !item->due_on) return {};
  return short_name(item->kind) + " " + left_words(*item, today);
}

std::string next_day(const std::optional<RosterItem>& item, Date today) {
  if (!item || !item->due_on) return "-";
  const Date on = day_left_to(*item, today);
  const std::string what = item->kind == Kind::pickup ? "pick-up " : "";
  return what + short_day(on, today) + ", " + left_words(*item, today);
}

std::vector<int> count_needs(const std::vector<RosterRow>& rows) {
  std::vector<int> out(static_cast<std::size_t>(Need::quiet) + 1, 0);
  for (const RosterRow& row : rows) ++out[static_cast<std::size_t>(row.need())];
  return out;
}

}  // namespace isotrack
