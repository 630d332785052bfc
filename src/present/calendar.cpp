#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "day_marks.hpp"
#include "due_words.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "words.hpp"

/// A month as a grid, Monday to Sunday. Each week is a line of days and, when something is due, a
/// line of letters below it: a capital on the day an item is due, the same letter in lower case on
/// the other days of its window. Beside the number of a day stands what was taken on it. Today
/// stands in brackets, so that nothing needs colour:
///
///       Mon    Tue    Wed    Thu    Fri    Sat    Sun
///        16 #   17 #   18 #   19 x   20 #   21 #  [22]o
///                      p      p      p      p      p
///        23     24     25     26     27     28     29
///        p      P
namespace isotrack {
namespace {

/// A longer window says nothing on any one day, so its days carry no letter.
constexpr int longest_marked_window = 14;

struct Letter {
  Kind kind;
  char letter;
  const char* words;
};

constexpr std::array letters{Letter{Kind::stop, 'S', "STOP"},
                             Letter{Kind::lab, 'L', "labs"},
                             Letter{Kind::pregnancy_test, 'T', "pregnancy test"},
                             Letter{Kind::pickup, 'P', "pick-up and what it needs"},
                             Letter{Kind::contraception, 'C', "contraception"},
                             Letter{Kind::visit, 'V', "visit"},
                             Letter{Kind::refill, 'R', "refill"},
                             Letter{Kind::post_course, 'F', "after the course"},
                             Letter{Kind::dose, 'D', "dose"},
                             Letter{Kind::safety, 'A', "safety"},
                             Letter{Kind::reminder, 'N', "own reminder"}};

char letter_of(Kind kind) {
  const auto found = std::ranges::find(letters, kind, &Letter::kind);
  return found == letters.end() ? '?' : found->letter;
}

char small(char letter) { return static_cast<char>(letter - 'A' + 'a'); }

DaySpan span_of(Date any_day) {
  const date::year_month_day ymd{any_day};
  const date::year_month month = ymd.year() / ymd.month();
  return {Date(month / 1), Date(month / date::last)};
}

std::string month_text(Date first) {
  return fmt::format("{} {}", month_name(first),
                     static_cast<int>(date::year_month_day{first}.year()));
}

/// The days around its due day on which a letter tells that the window of an item is open.
std::optional<DaySpan> marked_window(const Obligation& item) {
  if (!item.first || !item.last) return std::nullopt;
  const DaySpan window{*item.first, *item.last};
  return window.length() <= longest_marked_window ? std::optional(window) : std::nullopt;
}

bool is_open_stop(const Obligation& item) {
  return item.severity == Severity::stop && item.is_open();
}

/// Whether an item stands in the month: its day, or a day of a window that is marked. A STOP that
/// is open stands in every month.
bool concerns(const Obligation& item, DaySpan month) {
  if (is_open_stop(item) || (item.due_on && month.contains(*item.due_on))) return true;
  const auto window = marked_window(item);
  return window && window->first <= month.last && month.first <= window->last;
}

std::vector<DueEntry> items_of(const MonthCalendar& calendar) {
  const DaySpan month = span_of(calendar.month);
  std::vector<DueEntry> out;
  for (const DueEntry& entry : calendar.items) {
    if (concerns(entry.item, month)) out.push_back(entry);
  }
  out = in_order(std::move(out), calendar.today);
  std::ranges::stable_sort(out, {}, [](const DueEntry& entry) {
    return std::tuple(!is_open_stop(entry.item), entry.item.due_on.value_or(Date(days::max())));
  });
  return out;
}

/// The letters of each day, capitals first, each once.
std::map<Date, std::set<char>> marks_of(const std::vector<DueEntry>& items) {
  std::map<Date, std::set<char>> marks;
  for (const DueEntry& entry : items) {
    const char letter = letter_of(entry.item.kind);
    if (entry.item.due_on) marks[*entry.item.due_on].insert(letter);
    const auto window = marked_window(entry.item);
    if (!window) continue;
    for (Date on = window->first; on <= window->last; on += days(1)) {
      if (on != entry.item.due_on) marks[on].insert(small(letter));
    }
  }
  return marks;
}

/// Columns of a day.
int columns_of(const Style& style) { return std::clamp((style.width - 1) / 7, 5, 11); }

/// Letters that a day has room for.
std::size_t room_of(int columns) { return static_cast<std::size_t>(columns - 2); }

/// A cell of the grid: one blank, as many letters as fit (`+` for those left out), blanks.
std::string mark_cell(const std::set<char>& marks, int columns) {
  std::string text(marks.begin(), marks.end());
  const std::size_t room = room_of(columns);
  if (text.size() > room) text = text.substr(0, room - 1) + "+";
  return padded(" " + text, columns);
}

/// What was taken on a day, or is held; blank of days to come, which the plan may still change.
std::string taken_mark(const MonthCalendar& calendar, Date on, const Style& style) {
  const auto found = std::ranges::lower_bound(calendar.days, on, {}, &CalendarDay::on);
  if (found == calendar.days.end() || found->on != on) return {};
  const bool is_shown = on <= calendar.today || found->mark == DayMark::held;
  return is_shown ? mark_text(*found, style) : std::string();
}

std::string day_cell(const MonthCalendar& calendar, Date on, int columns, const Style& style) {
  constexpr int number_columns = 4;
  const auto number = static_cast<unsigned>(date::year_month_day{on}.day());
  const bool is_today = on == calendar.today;
  const std::string text = is_today ? fmt::format("[{}]", number) : fmt::format(" {} ", number);
  const std::string mark = taken_mark(calendar, on, style);
  if (mark.empty()) return padded(text, columns);
  return padded(text, number_columns) + mark + padded("", columns - number_columns - 1);
}

std::string grid(const MonthCalendar& calendar, const std::vector<DueEntry>& items,
                 const Style& style) {
  const DaySpan month = span_of(calendar.month);
  const auto marks = marks_of(items);
  const int columns = columns_of(style);
  const auto weekday = date::weekday(month.first);
  std::string names;
  const Date monday = month.first - (weekday - date::Monday);
  for (int i = 0; i < 7; ++i) names += padded(" " + weekday_name(monday + days(i)), columns);
  std::string out = without_end_blanks(names) + "\n";
  for (int i = 0; i < 7 * columns; ++i) out += style.unicode ? "─" : "-";
  out += "\n";
  for (Date first = monday; first <= month.last; first += days(7)) {
    std::string numbers;
    std::string below;
    for (Date on = first; on < first + days(7); on += days(1)) {
      const bool outside = !month.contains(on);
      const auto found = marks.find(on);
      const bool marked = !outside && found != marks.end();
      numbers += outside ? padded("", columns) : day_cell(calendar, on, columns, style);
      below += marked ? mark_cell(found->second, columns) : padded("", columns);
    }
    out += without_end_blanks(numbers) + "\n";
    below = without_end_blanks(below);
    if (!below.empty()) out += below + "\n";
  }
  return out;
}

/// Whether a day of the month has more letters than room.
bool leaves_letters_out(const MonthCalendar& calendar, const std::vector<DueEntry>& items,
                        const Style& style) {
  const DaySpan month = span_of(calendar.month);
  const auto marks = marks_of(items);
  return std::ranges::any_of(marks, [&](const auto& day) {
    return month.contains(day.first) && day.second.size() > room_of(columns_of(style));
  });
}

/// The days of the month that have a mark.
std::vector<CalendarDay> marked_days(const MonthCalendar& calendar) {
  const DaySpan month = span_of(calendar.month);
  std::vector<CalendarDay> out;
  for (const CalendarDay& day : calendar.days) {
    const bool is_shown = day.on <= calendar.today || day.mark == DayMark::held;
    if (is_shown && month.contains(day.on)) out.push_back(day);
  }
  return out;
}

std::string legend(const MonthCalendar& calendar, const std::vector<DueEntry>& items,
                   const Style& style) {
  std::string out;
  bool windows = false;
  for (const Letter& each : letters) {
    const auto is_kind = [&](const DueEntry& entry) { return entry.item.kind == each.kind; };
    if (std::ranges::none_of(items, is_kind)) continue;
    out += (out.empty() ? "" : ", ") + fmt::format("{} {}", each.letter, each.words);
  }
  bool longer = false;
  for (const DueEntry& entry : items) {
    const Obligation& item = entry.item;
    const auto window = marked_window(item);
    windows = windows || (window && window->length() > 1);
    longer = longer || (item.first && item.last && !window);
  }
  if (windows) out += "; lower case: its window";
  if (windows && longer) out += fmt::format(", of up to {} days", longest_marked_window);
  if (leaves_letters_out(calendar, items, style)) out += "; +: more, see the list";
  constexpr std::string_view today_sign = "[\u00a0]\u00a0today";  // not broken
  const bool shows_today = span_of(calendar.month).contains(calendar.today);
  if (shows_today) out += (out.empty() ? "" : "; ") + std::string(today_sign);
  const std::string marks = packed(mark_legend(marked_days(calendar), style), style.width);
  if (!out.empty()) out = filled("", out, style.width);
  return out.empty() && marks.empty() ? out : "\n" + marks + out;
}

Json course_json(const std::optional<CalendarCourse>& course) {
  if (!course) return nullptr;
  return {{"patient", course->patient},
          {"number", course->number},
          {"state", name_of(course->state)},
          {"start", iso(course->start)},
          {"day", or_null(course->day)}};
}

std::string item_line(const DueEntry& entry, const MonthCalendar& calendar, const Style& style) {
  const Obligation& item = entry.item;
  const std::string on = item.due_on ? with_weekday(*item.due_on) : "no date";
  const std::string who = calendar.names_patients ? entry.patient + ": " : "";
  const std::string text = who + short_words(item) + " (" + item.rule + ")";
  const std::string letter = std::string(1, letter_of(item.kind)) + "  ";
  if (style.width < 60) return verbatim(letter, on + ": " + text, style.width);
  return verbatim(letter + padded(on, 16), text, style.width);
}

}  // namespace

std::string to_text(const MonthCalendar& calendar, const Style& style) {
  const std::vector<DueEntry> items = items_of(calendar);
  const std::string month = month_text(span_of(calendar.month).first);
  std::string out = to_text(calendar.stop, style);
  if (!calendar.stop_line.empty()) out += filled("", calendar.stop_line, style.width);
  if (!out.empty()) out += "\n";
  out += both_ends(month, "today " + with_weekday(calendar.today), style.width) + "\n";
  out += grid(calendar, items, style) + legend(calendar, items, style) + "\n";
  for (const DueEntry& entry : items) out += item_line(entry, calendar, style);
  if (items.empty()) {
    out += filled("", "No item of " + month + ". " + calendar.nothing, style.width);
  }
  if (!calendar.notes.empty()) out += "\n";
  for (const std::string& note : calendar.notes) out += filled("", note, style.width);
  return out;
}

std::string to_plain(const MonthCalendar& calendar) {
  std::string out;
  for (const DueEntry& entry : items_of(calendar)) out += due_plain(entry, calendar.today);
  return out;
}

std::string to_json(const MonthCalendar& calendar) {
  const DaySpan month = span_of(calendar.month);
  Json out = document("calendar", calendar.today);
  out["month"] = {{"first", iso(month.first)}, {"last", iso(month.last)}};
  out["stop"] = stop_json(calendar.stop);
  out["items"] = list_of(items_of(calendar),
                         [&](const DueEntry& entry) { return due_json(entry, calendar.today); });
  out["notes"] = calendar.notes;
  out["course"] = course_json(calendar.course);
  out["days"] = list_of(calendar.days, day_json);
  return line(out);
}

}  // namespace isotrack
