#include "sheet_cells.hpp"

#include <algorithm>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string in_quotes(std::string_view text) { return "'" + visible(text) + "'"; }

/// `46143` or `46143.35`: the day as a spreadsheet counts it.
bool is_serial_number(std::string_view cell) {
  const std::string_view whole = cell.substr(0, cell.find_first_of(".,"));
  return whole.size() == 5 && std::ranges::all_of(whole, is_digit) &&
         std::ranges::all_of(cell.substr(whole.size()),
                             [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

/// The number of one or two digits (four for a year) at the beginning of `text`, which it is taken
/// off together with the sign behind it; -1 when there is none.
int take_part(std::string_view& text, bool is_year) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (is_year ? end != 4 || end != text.size() : end < 1 || end > 2 || end == text.size()) {
    return -1;
  }
  int value = 0;
  for (const char c : text.substr(0, end)) value = value * 10 + (c - '0');
  if (!is_year && std::string_view("/.-").find(text[end]) == std::string_view::npos) return -1;
  text.remove_prefix(is_year ? end : end + 1);
  return value;
}

/// `1.5.2026` in the order that was named.
Parsed<Date> parse_in_order(std::string_view cell, DateOrder order) {
  std::string_view rest = cell;
  int day = take_part(rest, false);
  int month = day < 0 ? -1 : take_part(rest, false);
  const int year = month < 0 ? -1 : take_part(rest, true);
  if (order == DateOrder::month_first) std::swap(day, month);
  const std::string shape = order == DateOrder::month_first ? "month, day" : "day, month";
  if (year < 0) {
    return ParseError{"date " + in_quotes(cell) + ": expected " + shape +
                      " and a year of four digits, or YYYY-MM-DD"};
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) {
    return ParseError{"date " + in_quotes(cell) + ": there is no such day, read as " + shape +
                      ", year"};
  }
  const auto two = [](int part) {
    return std::string(part < 10 ? "-0" : "-") + std::to_string(part);
  };
  auto found = parse_iso_date(std::to_string(year) + two(month) + two(day));
  if (!found) {
    return ParseError{"date " + in_quotes(cell) + ": there is no such day, read as " + shape +
                      ", year"};
  }
  return found;
}

}  // namespace

Parsed<DateOrder> parse_date_order(std::string_view text) {
  const std::string word = lower(stripped(text));
  if (word == "iso" || word == "ymd") return DateOrder::iso;
  if (word == "dmy") return DateOrder::day_first;
  if (word == "mdy") return DateOrder::month_first;
  return ParseError{"order of dates " + in_quotes(text) + ": expected iso, dmy or mdy",
                    "dmy reads 1/5/2026 as 1 May, mdy as 5 January"};
}

Parsed<Date> parse_sheet_date(std::string_view cell, DateOrder order) {
  const std::string_view word = stripped(cell);
  if (word.size() == 10 && word[4] == '-') return parse_iso_date(word);
  if (word.empty()) return ParseError{"the date is missing"};
  if (is_serial_number(word)) {
    return ParseError{"date " + in_quotes(cell) +
                      ": a spreadsheet's own number of a day; show the column as YYYY-MM-DD, then "
                      "save it again"};
  }
  if (order != DateOrder::iso) return parse_in_order(word, order);
  if (word.find_first_of("/.") != std::string_view::npos) {
    return ParseError{"date " + in_quotes(cell) +
                      ": day and month could be either way round; --dates dmy or --dates mdy says "
                      "which"};
  }
  return ParseError{"date " + in_quotes(cell) + ": expected YYYY-MM-DD"};
}

Parsed<Milligrams> parse_sheet_amount(std::string_view cell) {
  const std::string word = lower(stripped(cell));
  if (word == "0" || word == "0mg" || word == "0 mg") return Milligrams(0);
  return parse_amount(word);
}

Parsed<int> parse_sheet_time(std::string_view cell) {
  std::string_view word = stripped(cell);
  if (word.size() == 8 && word.substr(5) == ":00") word = word.substr(0, 5);
  const bool is_shaped = word.size() == 5 && word[2] == ':' && is_digit(word[0]) &&
                         is_digit(word[1]) && is_digit(word[3]) && is_digit(word[4]);
  const int hour = is_shaped ? (word[0] - '0') * 10 + (word[1] - '0') : 24;
  const int minute = is_shaped ? (word[3] - '0') * 10 + (word[4] - '0') : 60;
  if (hour > 23 || minute > 59) {
    return ParseError{"time " + in_quotes(cell) + ": expected HH:MM, such as 21:30"};
  }
  return hour * 60 + minute;
}

Parsed<bool> parse_sheet_flag(std::string_view cell) {
  const std::string word = lower(stripped(cell));
  if (word.empty() || word == "no" || word == "n" || word == "0") return false;
  if (word == "yes" || word == "y" || word == "x" || word == "1") return true;
  return ParseError{in_quotes(cell) + ": expected yes, no or nothing"};
}

}  // namespace isotrack
