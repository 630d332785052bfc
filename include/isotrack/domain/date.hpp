#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

#include "isotrack/base/parsed.hpp"

namespace isotrack {

/// A civil date, without clock or zone. `date::year_month_day` appears only where text is read
/// or written; nothing here uses the calendar types of `std::chrono`.
using Date = date::sys_days;
using date::days;

/// Days with both ends included, as clinical sources write them.
struct DaySpan {
  Date first;
  Date last;

  [[nodiscard]] constexpr int length() const { return (last - first).count() + 1; }

  [[nodiscard]] constexpr bool contains(Date on) const { return first <= on && on <= last; }

  bool operator==(const DaySpan&) const = default;
};

/// `2026-11-22`.
std::string iso(Date on);

/// `Sun 2026-11-22`, as every echo shows a date.
std::string with_weekday(Date on);

/// `Sun`.
std::string weekday_name(Date on);

/// Whole days from `from` to `to`; negative when `to` is earlier.
constexpr int days_between(Date from, Date to) { return (to - from).count(); }

/// `months` calendar months after `on`. A day the month lacks becomes its last day:
/// 31 January plus one month is 28 (or 29) February.
Date add_months(Date on, int months);

/// The last day that can be recorded.
inline constexpr Date last_date{date::year{2199} / 12 / 31};

/// Exactly `YYYY-MM-DD`, a day that exists, years 1900 to 2199; anything else is an error.
Parsed<Date> parse_iso_date(std::string_view text);

/// Which way a bare weekday leans: the most recent one (today included) when a person records
/// what happened, the next one (today included) when they plan.
enum class Lean { past, future };

/// A date as people type it: `2026-11-22`, `20261122`, today, yesterday, tomorrow, mon to sun
/// (full names too), `last mon`, `next mon`, `-3d`, `3d ago`, `+14d`, with d, w, mo or y; `17 nov`,
/// `november 17`, with a year or, of the nearest such day, without. Refused with a hint: any `/` or
/// `.` date, two-digit years, a bare `m`, a month's day whose nearest one is not on the side meant.
Parsed<Date> parse_date(std::string_view text, Date today, Lean lean);

/// `21d`, `3w` or a bare number: a count of days from `least` to 3660.
Parsed<int> parse_day_count(std::string_view text, int least = 1);

}  // namespace isotrack
