#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "day_marks.hpp"
#include "due_words.hpp"
#include "happenings.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "words.hpp"

/// A month as a grid, Monday to Sunday. Each week is a line of days and, when something is due, a
/// line of letters below it: a capital on the day an item is due, the same letter in lower case on
/// the other days of its window. Beside the number of a day stands what was taken on it. What
/// happened on a day stands in a further line, behind a star. Today stands in brackets, so that
/// nothing needs colour:
///
///       Mon    Tue    Wed    Thu    Fri    Sat    Sun
///        16 #   17 #   18 #   19 x   20 #   21 #  [22]o
///                      p      p      p      p      p
///                     *T
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

/// The letters of what happened: those of what is due where there is one.
struct DoneLetter {
  std::string_view kind;
  char letter;
  const char* words;
};

constexpr std::array done_letters{DoneLetter{"lab", 'L', "labs"},
                                  DoneLetter{"pregnancy_test", 'T', "pregnancy test"},
                                  DoneLetter{"prescription", 'P', "prescription"},
                                  DoneLetter{"pickup", 'P', "pick-up"},
                                  DoneLetter{"visit", 'V', "visit"},
                                  DoneLetter{"contraception", 'C', "contraception"},
                                  DoneLetter{"period", 'C', "period"},
                                  DoneLetter{"medicine", 'M', "medicine"},
                                  DoneLetter{"symptom", 'A', "symptom"},
                                  DoneLetter{"mood", 'A', "mood"},
                                  DoneLetter{"confirmation", 'K', "step or decision"}};

/// Between a letter of the legend and its first word; filled text has a blank there.
constexpr const char* no_break = "\u00a0";

char letter_of(const Happening& each) {
  return std::ranges::find(done_letters, each.kind, &DoneLetter::kind)->letter;
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

/// What happened in the month, of one patient.
std::vector<Happening> done_in(const MonthCalendar& calendar) {
  return happenings(calendar.events, span_of(calendar.month));
}

/// The letters of what happened on each day, each once, behind a star, which sorts before them.
std::map<Date, std::set<char>> marks_of(const std::vector<Happening>& done) {
  std::map<Date, std::set<char>> marks;
  for (const Happening& each : done) marks[each.on].insert({'*', letter_of(each)});
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

/// Columns of letters below the numbers of a week; empty when no day of the month has any.
std::string mark_line(const std::map<Date, std::set<char>>& marks, Date monday, DaySpan month,
                      int columns) {
  std::string out;
  for (Date on = monday; on < monday + days(7); on += days(1)) {
    const auto found = marks.find(on);
    const bool is_marked = month.contains(on) && found != marks.end();
    out += is_marked ? mark_cell(found->second, columns) : padded("", columns);
  }
  out = without_end_blanks(out);
  return out.empty() ? out : out + "\n";
}

std::string grid(const MonthCalendar& calendar, const std::vector<DueEntry>& items,
                 const Style& style) {
  const DaySpan month = span_of(calendar.month);
  const auto due = marks_of(items);
  const auto done = marks_of(done_in(calendar));
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
    for (Date on = first; on < first + days(7); on += days(1)) {
      const bool outside = !month.contains(on);
      numbers += outside ? padded("", columns) : day_cell(calendar, on, columns, style);
    }
    out += without_end_blanks(numbers) + "\n" + mark_line(due, first, month, columns) +
           mark_line(done, first, month, columns);
  }
  return out;
}

/// Whether a day of the month has more letters than room.
bool leaves_letters_out(const MonthCalendar& calendar, const std::vector<DueEntry>& items,
                        const Style& style) {
  const DaySpan month = span_of(calendar.month);
  const auto is_crowded = [&](const auto& day) {
    return month.contains(day.first) && day.second.size() > room_of(columns_of(style));
  };
  return std::ranges::any_of(marks_of(items), is_crowded) ||
         std::ranges::any_of(marks_of(done_in(calendar)), is_crowded);
}

/// `*L labs, *T pregnancy test: done on that day`; empty when nothing was.
std::string done_legend(const std::vector<Happening>& done) {
  std::vector<std::string> parts;
  for (const DoneLetter& each : done_letters) {
    if (std::ranges::find(done, each.kind, &Happening::kind) == done.end()) continue;
    parts.push_back(std::string{'*', each.letter} + no_break + each.words);
  }
  return parts.empty() ? "" : joined(parts) + ": recorded of that day";
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
    out += (out.empty() ? "" : ", ") + std::string(1, each.letter) + no_break + each.words;
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
  const std::string done = done_legend(done_in(calendar));
  if (!done.empty()) out += (out.empty() ? "" : "; ") + done;
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

/// A line of the list: its letter, its day and its words.
std::string list_line(const std::string& letter, const std::string& day, const std::string& text,
                      const Style& style) {
  const std::string lead = padded(letter, 3);
  if (style.width < 60) return verbatim(lead, day + ": " + text, style.width);
  return verbatim(lead + padded(day, 16), text, style.width);
}

std::string item_line(const DueEntry& entry, const MonthCalendar& calendar, const Style& style) {
  const Obligation& item = entry.item;
  const std::string day = item.due_on ? with_weekday(*item.due_on) : "no date";
  const std::string who = calendar.names_patients ? entry.patient + ": " : "";
  return list_line({letter_of(item.kind)}, day, who + short_words(item) + " (" + item.rule + ")",
                   style);
}

/// What is due and what happened, by date, behind the STOPs that are open.
std::string list_of_month(const std::vector<DueEntry>& items, const MonthCalendar& calendar,
                          const Style& style) {
  std::string out;
  const std::vector<Happening> done = done_in(calendar);
  auto next = done.begin();
  const auto add_done_before = [&](Date day) {
    for (; next != done.end() && next->on < day; ++next) {
      out += list_line({'*', letter_of(*next)}, with_weekday(next->on), next->words, style);
    }
  };
  for (const DueEntry& entry : items) {
    if (!is_open_stop(entry.item)) add_done_before(entry.item.due_on.value_or(Date(days::max())));
    out += item_line(entry, calendar, style);
  }
  add_done_before(Date(days::max()));
  return out;
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
  const std::string list = list_of_month(items, calendar, style);
  out += list;
  if (list.empty()) {
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
  out["done"] = list_of(done_in(calendar), [](const Happening& each) {
    return Json{{"on", iso(each.on)}, {"kind", each.kind}, {"words", each.words}};
  });
  return line(out);
}

}  // namespace isotrack
