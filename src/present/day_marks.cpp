#include "day_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "words.hpp"

/// Shapes rather than colours carry the meaning: full and empty circles for doses, a cross and a
/// question mark for what is not there, lines for days without a dose of their own.
namespace isotrack {
namespace {

struct Look {
  DayMark mark;
  std::string_view unicode;
  std::string_view ascii;
  std::string_view words;
  bool stands_out;
};

constexpr std::array looks{Look{DayMark::full, "●", "#", "full", false},
                           Look{DayMark::partial, "◐", "/", "partial", true},
                           Look{DayMark::over, "▲", "+", "over the plan", true},
                           Look{DayMark::missed, "×", "x", "missed", true},
                           Look{DayMark::unknown, "?", "?", "without entry", true},
                           Look{DayMark::pending, "○", "o", "not said yet", false},
                           Look{DayMark::rest, "·", ".", "without a planned dose", false},
                           Look{DayMark::held, "═", "=", "on hold", false},
                           Look{DayMark::planned, "─", "-", "planned", false}};

const Look& look_of(DayMark mark) { return *std::ranges::find(looks, mark, &Look::mark); }

/// A dose on a day that expected none.
bool is_extra(const CalendarDay& day) { return day.is_held_dose() || day.is_unplanned_dose(); }

}  // namespace

std::string mark_text(const CalendarDay& day, const Style& style) {
  const Look& look = look_of(is_extra(day) ? DayMark::over : day.mark);
  const std::string_view mark = style.unicode ? look.unicode : look.ascii;
  return look.stands_out ? bold(mark, style) : std::string(mark);
}

std::vector<std::string> mark_legend(const std::vector<CalendarDay>& shown, const Style& style) {
  std::vector<std::string> out;
  const auto add = [&](const Look& look, std::ptrdiff_t count, std::string_view words) {
    if (count == 0) return;
    out.push_back(
        fmt::format("{} {} {}", style.unicode ? look.unicode : look.ascii, grouped(count), words));
  };
  for (const Look& look : looks) {
    const auto is_shown_so = [&](const CalendarDay& day) {
      return day.mark == look.mark && !is_extra(day);
    };
    add(look, std::ranges::count_if(shown, is_shown_so), look.words);
  }
  const Look& over = look_of(DayMark::over);
  add(over, std::ranges::count_if(shown, &CalendarDay::is_held_dose), "with a dose on a held day");
  add(over, std::ranges::count_if(shown, &CalendarDay::is_unplanned_dose),
      "with a dose that was not planned");
  return out;
}

Json day_json(const CalendarDay& day) {
  return {{"on", iso(day.on)},
          {"state", name_of(day.mark)},
          {"planned_mg", day.planned.count()},
          {"taken_mg", day.taken.count()}};
}

}  // namespace isotrack
