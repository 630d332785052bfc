#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "names.hpp"

/// The day at the end of a text, on which something began. Tried are the last words, the most of
/// them first:
///
///     i have had a headache for three days
///                           --------------
namespace isotrack {
namespace {

using Tokens = std::vector<std::string_view>;

constexpr std::array<std::string_view, 13> numbers{"",     "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};

constexpr std::array<std::string_view, 6> units{"day", "days", "week", "weeks", "month", "months"};

/// May stand between `since` or `for` and the number, with no other meaning.
constexpr std::array<std::string_view, 12> hedges{"the",    "about",  "last",   "past",
                                                  "around", "almost", "nearly", "over",
                                                  "at",     "least",  "more",   "than"};

/// Before a day that is no beginning: `next monday`, `until yesterday`.
constexpr std::array<std::string_view, 13> no_beginning{
    "or", "next",   "every", "each",    "other", "until", "till",
    "to", "before", "and",   "between", "from",  "-"};

/// Not what lies ahead, nor a number of days without its unit.
std::optional<Date> past(const std::string& text, Date today) {
  const auto read = parse_date(text, today, Lean::past);
  return read && *read <= today && !text.starts_with('-') ? std::optional(*read) : std::nullopt;
}

/// `three days`, `a week`.
std::optional<Date> length(Tokens tokens, Date today) {
  while (!tokens.empty() && is_in(hedges, tokens.front())) tokens.erase(tokens.begin());
  const bool has_unit = !tokens.empty() && is_in(units, tokens.back());
  if (!has_unit || tokens.size() > 2) return std::nullopt;
  std::string count = tokens.size() == 1 ? "1" : std::string(tokens[0]);
  if (tokens.size() == 1 && tokens[0].ends_with('s')) return std::nullopt;  // `for weeks`
  const auto number = std::ranges::find(numbers, count);
  if (number != numbers.end()) count = std::to_string(std::distance(numbers.begin(), number));
  if (count == "a" || count == "an") count = "1";
  if (count.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return past(count + " " + std::string(tokens.back()) + " ago", today);
}

/// `monday`, `last monday`, `yesterday`, `2026-11-20`; none that is short for another word (`sun`).
std::optional<Date> day(const Tokens& tokens, Date today) {
  const std::string text = joined({tokens.begin(), tokens.end()}, " ");
  const bool is_long = text.ends_with("day") || parse_iso_date(text);
  return is_long && tokens.size() <= 2 ? past(text, today) : std::nullopt;
}

/// The day that these words name, all of them.
std::optional<Date> named(Tokens tokens, Date today) {
  const std::string_view first = tokens.front();
  if (tokens.back() == "now" && tokens.size() > 2) tokens.pop_back();
  if (tokens.size() > 1 && tokens.back() == "ago") {
    if (first == "since" || first == "about") tokens.erase(tokens.begin());
    tokens.pop_back();
    return length(tokens, today);
  }
  if (tokens.size() == 1) return day(tokens, today);
  if (first == "for" || first == "over") return length({tokens.begin() + 1, tokens.end()}, today);
  if (first == "last") return day(tokens, today);
  if (first == "on" && tokens.back() != "today")
    return day({tokens.begin() + 1, tokens.end()}, today);
  if (first == "since") {
    const Tokens behind(tokens.begin() + 1, tokens.end());
    const auto on = day(behind, today);
    return on || is_in(hedges, behind.front()) ? on : length(behind, today);
  }
  const bool is_often = first == "a" || first == "an" || first == "one" || first == "once";
  return is_often || is_in(hedges, first) ? std::nullopt : length(tokens, today);
}

}  // namespace

BeginningSaid beginning_in(std::string_view text, Date today) {
  constexpr std::size_t most_words = 6;
  constexpr std::string_view signs = ",;:.!?()";
  const std::string letters = lower(text);
  const Tokens typed = words_in(letters);
  Tokens tokens;
  for (const std::string_view each : typed) {
    const std::size_t begin = std::min(each.find_first_not_of(signs), each.size());
    const std::size_t end = each.find_last_not_of(signs) + 1;
    tokens.push_back(begin < end ? each.substr(begin, end - begin) : std::string_view());
  }
  std::size_t first = tokens.size() - std::min(tokens.size(), most_words);
  for (; first < tokens.size(); ++first) {
    const bool is_sign = tokens[first].empty();
    if (is_sign || (first > 0 && is_in(no_beginning, tokens[first - 1]))) continue;
    const Tokens last(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end());
    const auto on = named(last, today);
    if (!on) continue;
    const auto at = static_cast<std::size_t>(tokens[first].data() - letters.data());
    const std::string_view said = stripped(text.substr(at));
    const std::size_t loose = text.substr(0, at).find_last_not_of(" \t,;:-(");
    return {std::string(said.substr(0, said.find_last_not_of(signs) + 1)), on,
            std::string(text.substr(0, loose == std::string_view::npos ? 0 : loose + 1))};
  }
  return {{}, {}, std::string(text)};
}

}  // namespace isotrack
