#include "isotrack/domain/date.hpp"

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// Ten years, more than anything here lasts.
constexpr int most_days_counted = 3660;

constexpr std::array weekday_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array weekday_words{"sunday",   "monday", "tuesday", "wednesday",
                                   "thursday", "friday", "saturday"};

constexpr std::array month_words{"january",   "february", "march",    "april",
                                 "may",       "june",     "july",     "august",
                                 "september", "october",  "november", "december"};

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::string in_quotes(std::string_view text) { return "'" + visible(text) + "'"; }

Parsed<Date> make_date(std::string_view text, int year, int month, int day) {
  const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                 date::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return ParseError{"date " + in_quotes(text) + ": there is no such day"};
  if (year < 1900 || year > 2199) {
    return ParseError{"date " + in_quotes(text) + ": years run from 1900 to 2199"};
  }
  return Date(ymd);
}

std::optional<unsigned> weekday_number(std::string_view word) {
  for (unsigned i = 0; i < weekday_words.size(); ++i) {
    if (word == weekday_words[i] || word == std::string_view(weekday_words[i]).substr(0, 3)) {
      return i;
    }
  }
  return std::nullopt;
}

/// The nearest such weekday at or before (`forward` false) or after `from`.
Date nearest_weekday(Date from, unsigned wanted, bool forward) {
  const unsigned today = date::weekday(from).c_encoding();
  return forward ? from + days((wanted + 7 - today) % 7) : from - days((today + 7 - wanted) % 7);
}

struct Offset {
  int count = 0;
  std::string_view unit;
};

std::optional<Offset> read_offset(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  if (end == 0 || end == std::string_view::npos || end > 4) return std::nullopt;
  return Offset{number(text.substr(0, end)), stripped(text.substr(end))};
}

std::optional<Date> apply_offset(Date today, const Offset& offset, int sign) {
  const int count = sign * offset.count;
  if (offset.unit == "d" || offset.unit == "day" || offset.unit == "days") {
    return today + days(count);
  }
  if (offset.unit == "w" || offset.unit == "week" || offset.unit == "weeks") {
    return today + days(7 * count);
  }
  if (offset.unit == "mo" || offset.unit == "month" || offset.unit == "months") {
    return add_months(today, count);
  }
  if (offset.unit == "y" || offset.unit == "year" || offset.unit == "years") {
    return add_months(today, 12 * count);
  }
  return std::nullopt;
}

std::optional<Date> read_relative(std::string_view word, Date today) {
  int sign = 0;
  if (word.starts_with('-') || word.starts_with('+')) {
    sign = word.front() == '-' ? -1 : 1;
    word.remove_prefix(1);
  } else if (word.ends_with(" ago")) {
    sign = -1;
    word.remove_suffix(4);
  }
  if (sign == 0) return std::nullopt;
  const auto offset = read_offset(stripped(word));
  return offset ? apply_offset(today, *offset, sign) : std::nullopt;
}

std::optional<Date> read_word(std::string_view word, Date today, Lean lean) {
  if (word == "today") return today;
  if (word == "yesterday") return today - days(1);
  if (word == "tomorrow") return today + days(1);
  if (const auto plain = weekday_number(word)) {
    return nearest_weekday(today, *plain, lean == Lean::future);
  }
  if (word.starts_with("last ")) {
    const auto day = weekday_number(stripped(word.substr(5)));
    if (day) return nearest_weekday(today - days(1), *day, false);
  }
  if (word.starts_with("next ")) {
    const auto day = weekday_number(stripped(word.substr(5)));
    if (day) return nearest_weekday(today + days(1), *day, true);
  }
  return read_relative(word, today);
}

/// `17 nov`, `november 17th`, `17 nov 2025`.
struct NamedDay {
  int day = 0;
  int month = 0;
  std::optional<int> year;

  [[nodiscard]] Parsed<Date> in(int of_year, std::string_view text) const {
    return make_date(text, of_year, month, day);
  }
};

/// The number of a month by its name, or at least the first three letters of it; 0 for none.
int month_number(std::string_view word) {
  const auto found = std::ranges::find_if(month_words, [&](std::string_view name) {
    return word.size() >= 3 && name.starts_with(word);
  });
  return found == month_words.end() ? 0 : static_cast<int>(found - month_words.begin()) + 1;
}

/// `17`, `17th`; 0 for anything else. The ending has to be the number's own: `2st` may be 21st.
int day_number(std::string_view word) {
  constexpr std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const std::string_view digits = word.substr(0, word.find_first_not_of("0123456789"));
  if (digits.empty() || digits.size() > 2) return 0;
  const int day = number(digits);
  const bool is_teen = day / 10 == 1;
  const std::size_t last = is_teen || day % 10 > 3 ? 0 : static_cast<std::size_t>(day % 10);
  const std::string_view ending = word.substr(digits.size());
  return ending.empty() || ending == endings[last] ? day : 0;
}

std::optional<NamedDay> read_named_day(std::string_view text) {
  const std::vector<std::string_view> words = words_in(text);
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  const bool is_month_first = month_number(words[0]) > 0;
  NamedDay out{day_number(words[is_month_first ? 1 : 0]),
               month_number(words[is_month_first ? 0 : 1]), std::nullopt};
  if (out.day == 0 || out.month == 0) return std::nullopt;
  if (words.size() == 3 && (words[2].size() != 4 || !all_digits(words[2]))) return std::nullopt;
  if (words.size() == 3) out.year = number(words[2]);
  return out;
}

/// The day that a month's name means. Without a year it is the nearest such day, and has to lie on
/// the side that is meant: in November neither `log --on "17 dec"` nor a plan from `17 oct` says
/// which year it is of.
Parsed<Date> day_named(const NamedDay& named, std::string_view text, Date today, Lean lean) {
  constexpr int years_around = 8;  // between two days of 29 February
  if (named.year) return named.in(*named.year, text);
  const int this_year = static_cast<int>(date::year_month_day(today).year());
  std::optional<Date> behind;
  std::optional<Date> ahead;
  for (int year = this_year - years_around; year <= this_year + years_around; ++year) {
    const auto on = named.in(year, text);
    if (!on) continue;
    if (*on <= today) behind = *on;
    if (*on >= today && !ahead) ahead = *on;
  }
  if (!behind || !ahead) return named.in(this_year, text);
  const int back = days_between(*behind, today);
  const int forward = days_between(today, *ahead);
  const bool is_past = lean == Lean::past;
  const Date meant = is_past ? *behind : *ahead;
  const Date other = is_past ? *ahead : *behind;
  if (is_past ? back <= forward : forward <= back) return meant;
  return ParseError{"date " + in_quotes(text) + ": the year is not said",
                    "write " + iso(meant) + " or " + iso(other)};
}

/// `14/11/2026` and `11/14/2026` as the one day they can mean; null when both ways round, or none,
/// can be meant.
std::optional<Date> only_reading(std::string_view word) {
  std::array<int, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? word.find_first_of("/.") : word.size();
    if (end == std::string_view::npos || end > 4 || !all_digits(word.substr(0, end))) return {};
    parts[i] = number(word.substr(0, end));
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  const auto [first, second, year] = parts;
  if ((first > 12) == (second > 12)) return {};
  const auto found = make_date({}, year, std::min(first, second), std::max(first, second));
  return found ? std::optional(*found) : std::nullopt;
}

std::string date_hint(std::string_view word) {
  if (const auto only = only_reading(word)) return "write " + iso(*only);
  if (word.find('/') != std::string_view::npos || word.find('.') != std::string_view::npos) {
    return "day and month could be either way round; write YYYY-MM-DD";
  }
  if (word.ends_with('m')) return "m could be minutes or months; write mo for months";
  return "such as 2026-11-22, yesterday, mon, -3d or '3d ago'";
}

}  // namespace

std::string iso(Date on) {
  // By hand: every message of every patient names days.
  const date::year_month_day ymd{on};
  std::string text = "0000-00-00";
  const auto write = [&](std::size_t end, unsigned value) {
    for (; value > 0; value /= 10) text[--end] = static_cast<char>('0' + value % 10);
  };
  write(4, static_cast<unsigned>(static_cast<int>(ymd.year())) % 10'000);
  write(7, static_cast<unsigned>(ymd.month()));
  write(10, static_cast<unsigned>(ymd.day()));
  return text;
}

std::string weekday_name(Date on) { return weekday_names[date::weekday(on).c_encoding()]; }

std::string with_weekday(Date on) { return weekday_name(on) + " " + iso(on); }

Date add_months(Date on, int months) {
  const date::year_month_day from{on};
  const date::year_month moved = date::year_month(from.year(), from.month()) + date::months(months);
  const date::day last = (moved / date::last).day();
  return Date(moved / (from.day() > last ? last : from.day()));
}

Parsed<Date> parse_iso_date(std::string_view text) {
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                      all_digits(text.substr(0, 4)) && all_digits(text.substr(5, 2)) &&
                      all_digits(text.substr(8, 2));
  if (!shaped) return ParseError{"date " + in_quotes(text) + ": expected YYYY-MM-DD"};
  return make_date(text, number(text.substr(0, 4)), number(text.substr(5, 2)),
                   number(text.substr(8, 2)));
}

Parsed<Date> parse_date(std::string_view text, Date today, Lean lean) {
  const std::string word = lower(stripped(text));
  if (word.size() == 10 && word[4] == '-') return parse_iso_date(word);
  if (word.size() == 8 && all_digits(word)) {
    const std::string_view digits = word;
    return make_date(text, number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                     number(digits.substr(6, 2)));
  }
  if (const auto named = read_named_day(word)) return day_named(*named, text, today, lean);
  if (const auto found = read_word(word, today, lean)) {
    const int year = static_cast<int>(date::year_month_day(*found).year());
    if (year >= 1900 && year <= 2199) return *found;
  }
  return ParseError{"date " + in_quotes(text) + ": expected a date", date_hint(word)};
}

Parsed<int> parse_day_count(std::string_view text, int least) {
  const std::string word = lower(stripped(text));
  std::string_view digits = word;
  int factor = 1;
  if (digits.ends_with('d') || digits.ends_with('w')) {
    factor = digits.back() == 'w' ? 7 : 1;
    digits.remove_suffix(1);
  }
  const bool minus = digits.starts_with('-');
  if (minus) digits.remove_prefix(1);
  if (!all_digits(digits) || digits.size() > 7 || (digits.size() > 1 && digits.front() == '0')) {
    return ParseError{"'" + visible(text) + "': expected a count of days, such as 30d or 4w"};
  }
  const int count = number(digits) * factor;
  if (minus || count < least || count > most_days_counted) {
    return ParseError{"'" + visible(text) + "': a count of days goes from " +
                      std::to_string(least) + " to " + std::to_string(most_days_counted)};
  }
  return count;
}

}  // namespace isotrack
