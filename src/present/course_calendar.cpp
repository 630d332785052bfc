#include <fmt/format.h>

#include <algorithm>

#include "day_marks.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "words.hpp"

/// A course as a strip of weeks. A column is a week from Monday to Sunday, headed by the day of its
/// Monday, so that every cell has a date; a row is a weekday, so that what happens each weekend
/// stands in a line. When the course is too long for one strip, several of equal length follow.
///
///          Sep  Oct         Nov
///           21  28  05  12  19 ...
///     Mon        #   #   x   #
///     Tue    #   #   #   #  [o]
namespace isotrack {
namespace {

constexpr int label_columns = 4;
constexpr int wide_cell = 3;
constexpr int narrow_cell = 2;

Date monday_of(Date on) { return on - (date::weekday(on) - date::Monday); }

/// How the weeks are laid out: weeks of a strip, columns of a cell.
struct Layout {
  int weeks = 0;  ///< of the course
  int in_strip = 0;
  int cell = wide_cell;
};

Layout layout_of(const std::vector<CalendarDay>& shown, int width) {
  Layout out;
  out.weeks = days_between(monday_of(shown.front().on), monday_of(shown.back().on)) / 7 + 1;
  const int room = std::max(width - label_columns, 7 * wide_cell);
  if (out.weeks * wide_cell > room && out.weeks * narrow_cell <= room) out.cell = narrow_cell;
  const int most = room / out.cell;
  const int strips = (out.weeks + most - 1) / most;
  out.in_strip = (out.weeks + strips - 1) / strips;
  return out;
}

/// Where a month begins: its name stands above the week that holds its first Monday.
struct MonthName {
  int column = 0;
  Date monday;
};

std::vector<MonthName> months_of(Date first, int count, int cell) {
  std::vector<MonthName> out;
  for (int week = 0; week < count; ++week) {
    const Date monday = first + days(7 * week);
    const bool begins = static_cast<unsigned>(date::year_month_day{monday}.day()) <= 7;
    if (week == 0 || begins) out.push_back({label_columns + week * cell + cell - 2, monday});
  }
  return out;
}

/// The names of the months, a year where one begins and where the picture does; a name without
/// room before the next one is left out, the last one stands within the strip.
std::string month_line(Date first, int count, int cell) {
  const std::vector<MonthName> names = months_of(first, count, cell);
  const int end = label_columns + count * cell;
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const date::year_month_day ymd{names[i].monday};
    const unsigned month = static_cast<unsigned>(ymd.month());
    const std::string name = month_name(names[i].monday).substr(0, 3);
    const std::string with_year = fmt::format("{} {}", name, static_cast<int>(ymd.year()));
    const bool is_last = i + 1 == names.size();
    const int room = (is_last ? end + 1 : names[i + 1].column) - names[i].column;
    const bool names_year = i == 0 || month == 1;
    const bool has_room = display_width(with_year) < room;
    const std::string& text = names_year && has_room ? with_year : name;
    if (!is_last && display_width(text) >= room) continue;
    out = padded(out, std::min(names[i].column, end - display_width(text))) + text;
  }
  return without_end_blanks(out) + "\n";
}

/// The days of the Mondays; of narrow columns every second one has room.
std::string number_line(Date first, int count, int cell) {
  std::string out(label_columns, ' ');
  for (int week = 0; week < count; ++week) {
    const Date monday = first + days(7 * week);
    const bool is_shown = cell == wide_cell || week % 2 == 0;
    const auto number = static_cast<unsigned>(date::year_month_day{monday}.day());
    out += right_aligned(is_shown ? fmt::format("{:02}", number) : "", cell);
  }
  return without_end_blanks(out) + "\n";
}

std::string cell_text(const CalendarDay& day, bool is_today, int cell, const Style& style) {
  const std::string mark = mark_text(day, style);
  if (cell == narrow_cell) return (is_today ? (style.unicode ? "▸" : ">") : " ") + mark;
  return is_today ? "[" + mark + "]" : " " + mark + " ";
}

std::string strip(const CourseCalendar& calendar, Date first, int count, int cell,
                  const Style& style) {
  const auto& shown = calendar.month.days;
  std::string out = month_line(first, count, cell) + number_line(first, count, cell);
  for (int weekday = 0; weekday < 7; ++weekday) {
    std::string line = padded(weekday_name(first + days(weekday)), label_columns);
    for (int week = 0; week < count; ++week) {
      const Date on = first + days(7 * week + weekday);
      const auto found = std::ranges::lower_bound(shown, on, {}, &CalendarDay::on);
      const bool is_shown = found != shown.end() && found->on == on;
      line +=
          is_shown ? cell_text(*found, on == calendar.status.today, cell, style) : padded("", cell);
    }
    out += without_end_blanks(line) + "\n";
  }
  return out;
}

std::string strips(const CourseCalendar& calendar, const Layout& layout, const Style& style) {
  const Date first = monday_of(calendar.month.days.front().on);
  std::string out;
  for (int week = 0; week < layout.weeks; week += layout.in_strip) {
    const int count = std::min(layout.in_strip, layout.weeks - week);
    out += "\n" + strip(calendar, first + days(7 * week), count, layout.cell, style);
  }
  return out;
}

std::string legend(const CourseCalendar& calendar, const Layout& layout, const Style& style) {
  std::vector<std::string> parts = mark_legend(calendar.month.days, style);
  const auto& shown = calendar.month.days;
  const Date today = calendar.status.today;
  if (shown.front().on <= today && today <= shown.back().on) {
    const std::string narrow = style.unicode ? "▸" : ">";
    parts.push_back((layout.cell == wide_cell ? "[ ]" : narrow) + " today");
  }
  return packed(parts, style.width);
}

std::vector<Date> dates_of(const std::vector<CalendarDay>& shown, DayMark mark) {
  std::vector<Date> out;
  for (const CalendarDay& day : shown) {
    if (day.mark == mark) out.push_back(day.on);
  }
  return out;
}

std::vector<Date> dates_of(const std::vector<CalendarDay>& shown,
                           bool (CalendarDay::*is_it)() const) {
  std::vector<Date> out;
  for (const CalendarDay& day : shown) {
    if ((day.*is_it)()) out.push_back(day.on);
  }
  return out;
}

std::string hold_words(const Hold& hold) {
  return with_weekday(hold.first) +
         (hold.last ? " to " + with_weekday(*hold.last) : " on, no end recorded");
}

/// The days that a reader would look up, with their dates.
std::string date_rows(const CourseCalendar& calendar, const Style& style) {
  constexpr std::size_t most = 6;
  const auto& shown = calendar.month.days;
  std::string out;
  const auto add = [&](std::string_view label, const std::vector<Date>& list,
                       const std::string& more) {
    if (!list.empty()) out += labelled(label, dates_text(list, most) + more, style);
  };
  add("partial", dates_of(shown, DayMark::partial), "");
  add("over", dates_of(shown, DayMark::over), "");
  add("missed", dates_of(shown, DayMark::missed), "");
  add("no entry", dates_of(shown, DayMark::unknown),
      "; answer them: isotrack ask" + calendar.options);
  add("unplanned", dates_of(shown, &CalendarDay::is_unplanned_dose), "");
  for (const Hold& hold : calendar.status.holds) {
    if (hold.first <= shown.back().on) out += labelled("hold", hold_words(hold), style);
  }
  add("in hold", dates_of(shown, &CalendarDay::is_held_dose), ": a dose was taken");
  return out;
}

std::string head(const StatusReport& status, const Style& style) {
  std::string taken;
  if (status.totals.scheduled > 0) {
    taken = fmt::format("{} of {} taken", status.totals.with_dose(),
                        count_text(status.totals.scheduled, "day"));
  }
  return course_head(status, taken, style);
}

}  // namespace

std::string to_text(const CourseCalendar& calendar, const Style& style) {
  const std::string stop = to_text(calendar.month.stop, style);
  std::string out = (stop.empty() ? stop : stop + "\n") + head(calendar.status, style);
  if (calendar.month.days.empty()) {
    const std::string& why = calendar.status.not_projected;
    out += "\n" +
           filled("",
                  "No day of the course is past, and none is planned" +
                      (why.empty()
                           ? "."
                           : ": " + why + way_to_project(calendar.status, calendar.options) + "."),
                  style.width);
  } else {
    const Layout layout = layout_of(calendar.month.days, style.width);
    out += strips(calendar, layout, style) + "\n" + legend(calendar, layout, style);
    const std::string rows =
        date_rows(calendar, style) +
        reached_rows(calendar.status, calendar.status.basis, calendar.options, style);
    if (!rows.empty()) out += "\n" + rows;
  }
  const std::string month = iso(calendar.status.today).substr(0, 7);
  return out + "\n" +
         filled("",
                "What is due on which day: isotrack calendar --month " + month + calendar.options,
                style.width);
}

std::string to_json(const CourseCalendar& calendar) { return to_json(calendar.month); }

std::string to_plain(const CourseCalendar& calendar) {
  std::string out;
  for (const CalendarDay& day : calendar.month.days) {
    out += fmt::format("{}\t{}\t{}\t{}\n", iso(day.on), name_of(day.mark), day.planned.count(),
                       day.taken.count());
  }
  return out;
}

}  // namespace isotrack
