#include "roster_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "isotrack/base/text.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// Further away than this, a day is shown with its year.
constexpr int days_without_year = 300;

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
  const bool names_course = item.message.starts_with("course ");
  const std::size_t from = names_course ? item.message.find(": ") + 2 : 0;
  return item.message.substr(0, from) +
         until_first_of(item.message.substr(from), {";", ": ", ",", ". "});
}

/// The first sentence of the message.
std::string gist_of(const RosterItem& item, Date today) {
  return with_short_days(until_first_of(item.message, {";", ". "}), today);
}

bool is_short_window(const RosterItem& item) {
  return item.first && item.last && *item.first < *item.last &&
         days_between(*item.first, *item.last) < longest_counted_window;
}

std::string last_day_words(const RosterItem& item, Date today) {
  if (!is_short_window(item)) return title_of(item) + ", today";
  return fmt::format("{}, day {} of {}", title_of(item), days_between(*item.first, today) + 1,
                     days_between(*item.first, *item.last) + 1);
}

std::string blocked_words(const RosterItem& item, Date today) {
  if (item.state == ObligationState::overdue && item.due_on) {
    return title_of(item) + ", due " + short_day(*item.due_on, today);
  }
  const std::string gist = gist_of(item, today);
  const bool says_its_day = gist.find('-') != std::string::npos;
  if (item.state != ObligationState::missed || says_its_day) return gist;
  const auto last = std::max(item.due_on, item.last);
  return title_of(item) + ", missed" + (last ? " " + short_day(*last, today) : "");
}

std::string overdue_words(const RosterItem& item, Date today) {
  if (item.is_finding && item.last) {
    return title_of(item) + ", repeat due " + short_day(*item.last, today);
  }
  return title_of(item) + ", due " + short_day(item.due_on.value_or(today), today);
}

std::string soon_words(const RosterItem& item, Date today) {
  if (!item.due_on) return title_of(item);
  if (item.state == ObligationState::overdue) return overdue_words(item, today);
  // Its day has passed, and it is on time until the last one.
  if (*item.due_on < today && item.last && *item.last >= today) {
    return title_of(item) + ", by " + short_day(*item.last, today);
  }
  const bool is_open = item.state != ObligationState::upcoming && is_short_window(item);
  return title_of(item) + (is_open ? ", by " : ", ") + short_day(*item.due_on, today);
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

std::string explained(Need need, Date today) {
  switch (need) {
    case Need::stop:
      return "the label's words are on the patient's card";
    case Need::today:
      return "due today, or the last day for it";
    case Need::blocked:
      return "a condition for dispensing is not met";
    case Need::flagged:
      return "a finding to be looked at";
    case Need::soon:
      return fmt::format("within {} days", roster_days_ahead);
    case Need::quiet:
      return "nothing recorded as due by " + with_weekday(today + days(roster_days_ahead));
    case Need::overdue:
    case Need::no_entry:
      break;
  }
  return {};
}

std::string short_day(Date on, Date today) {
  if (std::abs(days_between(on, today)) > days_without_year) return with_weekday(on);
  return weekday_name(on) + " " + iso(on).substr(5);
}

std::string need_words(const RosterRow& row, Date today) {
  if (row.need() == Need::quiet) return next_words(row.next, today);
  const RosterItem& item = *row.worst;
  switch (item.need) {
    case Need::today:
      return last_day_words(item, today);
    case Need::blocked:
      return blocked_words(item, today);
    case Need::overdue:
      return overdue_words(item, today);
    case Need::no_entry:
      return fmt::format("{}, {}{}", count_text(row.unknown, "day"),
                         row.unknown > 1 ? "since " : "", short_day(*row.unknown_since, today));
    case Need::soon:
      return soon_words(item, today);
    case Need::stop:
    case Need::flagged:
    case Need::quiet:
      break;
  }
  return gist_of(item, today);
}

std::string next_words(const std::optional<RosterItem>& item, Date today) {
  return item ? soon_words(*item, today) : "-";
}

std::vector<int> count_needs(const std::vector<RosterRow>& rows) {
  std::vector<int> out(static_cast<std::size_t>(Need::quiet) + 1, 0);
  for (const RosterRow& row : rows) ++out[static_cast<std::size_t>(row.need())];
  return out;
}

}  // namespace isotrack
