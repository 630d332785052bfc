#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_names.hpp"
#include "symptom_words.hpp"

/// When a text says that something began. Its words are looked at from the first on, and what names
/// a day is taken with the small words around it:
///
///     headache started about three days ago, at night
///              ~~~~~~~ ~~~~~ ---------- ~~~
namespace isotrack {
namespace {

/// A word of a text, lower case, and where it stands.
struct Token {
  std::string word;
  std::size_t first = 0;
  std::size_t end = 0;     ///< the byte behind it
  bool is_parted = false;  ///< a sign stands between it and the next
};

using Tokens = std::vector<Token>;

/// Words `first` up to `end` that speak of a day; null: of one that is not understood.
struct Phrase {
  std::size_t first = 0;
  std::size_t end = 0;
  std::optional<Date> on;
};

/// Said before a day or a number of days, without another meaning.
constexpr std::array<std::string_view, 19> hedges{
    "the",  "about", "around", "roughly", "approximately", "approx", "maybe",
    "ever", "at",    "least",  "nearly",  "almost",        "over",   "last",
    "past", "whole", "early",  "these",   "like"};

/// Parts of a day: of today, unless a day stands before them.
constexpr std::array<std::string_view, 13> parts_of_day{
    "morning", "noon",   "midday",  "lunch",   "lunchtime", "breakfast", "dinner",
    "tea",     "supper", "tonight", "evening", "afternoon", "midnight"};

constexpr std::array<std::string_view, 13> units{"day",   "days",   "nights", "week",  "weeks",
                                                 "month", "months", "year",   "years", "weekend",
                                                 "hours", "hour",   "minutes"};

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// Of time, without a number.
constexpr std::array<std::string_view, 3> vague{"ages", "while", "long"};

/// Behind a number of days that began so long ago.
constexpr std::array<std::string_view, 5> tells_length{"ago", "now", "already", "of", "straight"};

constexpr std::array<std::string_view, 13> numbers{"",     "one",    "two",   "three", "four",
                                                   "five", "six",    "seven", "eight", "nine",
                                                   "ten",  "eleven", "twelve"};

constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

constexpr int hours_of_day = 24;

/// Said between a symptom and the day, and taken with it.
constexpr std::array<std::string_view, 9> leads{"started", "starting", "began", "beginning", "on",
                                                "from",    "it",       "that",  "which"};

/// Behind these stands an end, not a beginning.
constexpr std::array<std::string_view, 7> ends{"until", "till",    "til",   "to",
                                               "thru",  "through", "before"};

/// Likewise, said of the symptom: `went away yesterday`, `better since monday`.
constexpr std::array<std::string_view, 16> is_over_by{
    "ended",    "ends",    "away",    "better", "stopped", "stops", "gone",     "over",
    "resolved", "cleared", "settled", "passed", "healed",  "eased", "finished", "disappeared"};
constexpr std::array<std::string_view, 6> goes_away{"went", "go", "goes", "has", "is", "got"};

/// Before a day that is no beginning: `next monday`, `every monday`.
constexpr std::array<std::string_view, 5> recurs{"next", "every", "each", "other", "coming"};

/// Between two days.
constexpr std::array<std::string_view, 5> between_days{"and", "or", "-", "&", "/"};

/// Words between blanks; signs around them are left out.
Tokens tokens_of(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  constexpr std::string_view signs = ",;:.!?()\"";
  const std::string letters = lower(text);
  Tokens out;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t first = letters.find_first_not_of(blanks, at);
    if (first == std::string::npos) break;
    const std::size_t end = std::min(letters.find_first_of(blanks, first), letters.size());
    at = end;
    const std::string whole = letters.substr(first, end - first);
    const std::size_t begin = whole.find_first_not_of(signs);
    if (begin == std::string::npos) {
      if (!out.empty()) out.back().is_parted = true;
      continue;
    }
    const std::size_t last = whole.find_last_not_of(signs);
    out.push_back({whole.substr(begin, last - begin + 1), first + begin, first + last + 1,
                   last + 1 < whole.size()});
  }
  return out;
}

/// A phrase finder: the tokens, and the day on which they were typed.
class Reader {
 public:
  Reader(Tokens tokens, Date today) : tokens_(std::move(tokens)), today_(today) {}

  /// The words that speak of a beginning; null: none.
  [[nodiscard]] std::optional<Phrase> phrase() const {
    std::optional<Phrase> of_today;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      auto found = at_since(at);
      if (!found) found = at_length(at);
      if (!found) found = at_day(at);
      if (found) return rounded(*found);
      if (!of_today) of_today = at_today(at);
    }
    return of_today;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < tokens_.size() ? std::string_view(tokens_[at].word) : std::string_view();
  }

  /// Whether a phrase may go on behind `at`.
  [[nodiscard]] bool goes_on(std::size_t at) const {
    return at + 1 < tokens_.size() && !tokens_[at].is_parted;
  }

  /// As dates are read everywhere; not what lies ahead.
  [[nodiscard]] std::optional<Date> past(const std::string& text) const {
    const auto read = parse_date(text, today_, Lean::past);
    return read && *read <= today_ ? std::optional(*read) : std::nullopt;
  }

  /// `monday`, `last monday`, `yesterday`, `last night`, `2026-11-20`.
  [[nodiscard]] std::optional<Phrase> day(std::size_t at) const {
    if (word(at) == "last" && goes_on(at)) {
      if (word(at + 1) == "night") return Phrase{at, at + 2, today_ - days(1)};
      if (const auto on = past("last " + tokens_[at + 1].word)) return Phrase{at, at + 2, on};
    }
    if (at >= tokens_.size() || word(at).starts_with('-')) return std::nullopt;
    if (const auto on = day_of_month(at)) return on;
    const auto on = past(tokens_[at].word);
    return on ? std::optional(Phrase{at, at + 1, on}) : std::nullopt;
  }

  /// 1 to 12 for a month by its name, or by its first three letters; 0: none.
  [[nodiscard]] unsigned month(std::size_t at) const {
    constexpr std::size_t shortest = 3;
    for (unsigned i = 0; i < months.size(); ++i) {
      const bool is_short = word(at) == months[i].substr(0, shortest) || word(at) == "sept";
      if (word(at) == months[i] || (is_short && months[i].starts_with(word(at)))) return i + 1;
    }
    return 0;
  }

  /// `12`, `12th`; 0: none.
  [[nodiscard]] unsigned number_of_day(std::size_t at) const {
    std::string_view digits = word(at);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (digits.ends_with(ending)) digits.remove_suffix(ending.size());
    }
    const bool is_number = !digits.empty() && digits.size() <= 2 &&
                           digits.find_first_not_of("0123456789") == std::string_view::npos;
    return is_number ? static_cast<unsigned>(std::stoi(std::string(digits))) : 0;
  }

  /// `12 oct`, `12th of october`, `october 12`, with or without the year: the last such day.
  [[nodiscard]] std::optional<Phrase> day_of_month(std::size_t at) const {
    std::size_t end = at + 1;
    if (word(end) == "of") ++end;
    const bool day_first = number_of_day(at) > 0;
    const unsigned which = month(day_first ? end : at);
    const unsigned number = number_of_day(day_first ? at : at + 1);
    if (which == 0 || number == 0) return std::nullopt;
    end = day_first ? end + 1 : at + 2;
    const bool has_year = word(end).size() == 4 &&
                          word(end).find_first_not_of("0123456789") == std::string_view::npos;
    date::year year = date::year_month_day(today_).year();
    if (has_year) year = date::year(std::stoi(tokens_[end++].word));
    date::year_month_day on{year, date::month(which), date::day(number)};
    if (!has_year && on.ok() && Date(on) > today_) on -= date::years(1);
    const bool is_past = on.ok() && Date(on) <= today_;
    return Phrase{at, end, is_past ? std::optional(Date(on)) : std::nullopt};
  }

  /// `three days`, `a week`, `3d`.
  [[nodiscard]] std::optional<Phrase> length(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    std::string count = tokens_[at].word;
    const auto number = std::ranges::find(numbers, count);
    if (count == "a" || count == "an") count = "1";
    if (number != numbers.end()) count = std::to_string(std::distance(numbers.begin(), number));
    const bool is_count = count.find_first_not_of("0123456789") == std::string::npos;
    if (!is_count) {
      const auto on = past(count + " ago");  // `3d`
      return on ? std::optional(Phrase{at, at + 1, on}) : std::nullopt;
    }
    if (!goes_on(at)) return std::nullopt;
    std::string unit = tokens_[at + 1].word;
    if (unit == "night" || unit == "nights") unit = "days";
    constexpr std::size_t longest = 4;
    if (unit == "hours" || unit == "hour" || unit == "minutes") {
      if (count.empty() || count.size() > longest) return std::nullopt;
      const int per_day = unit == "minutes" ? hours_of_day * 60 : hours_of_day;
      const int since = std::stoi(count) / per_day;
      if (since == 0) return Phrase{at, at + 2, today_};
      count = std::to_string(since);
      unit = "days";
    }
    const auto on = past(count + " " + unit + " ago");
    return on ? std::optional(Phrase{at, at + 2, on}) : std::nullopt;
  }

  /// Up to the next sign or joint, six words at most.
  [[nodiscard]] std::size_t end_of_part(std::size_t at) const {
    constexpr std::size_t most_words = 6;
    const std::size_t from = at;
    while (goes_on(at) && !is_in(joints, word(at + 1)) && at + 1 - from < most_words) ++at;
    return at + 1;
  }

  /// Behind `since`.
  [[nodiscard]] std::optional<Phrase> at_since(std::size_t at) const {
    if (word(at) != "since") return std::nullopt;
    for (std::size_t next = at; goes_on(next);) {
      ++next;
      if (const auto on = day(next)) return together(Phrase{at, on->end, on->on});
      if (const auto back = length(next)) return Phrase{at, back->end, back->on};
      if (is_in(parts_of_day, word(next))) return Phrase{at, next + 1, today_};
      if (!is_in(hedges, word(next)) && word(next) != "this") {
        const bool is_length = next > at + 1 && is_in(units, word(next));  // `since last week`
        if (is_length) return Phrase{at, next + 1, std::nullopt};
        break;
      }
    }
    return Phrase{at, end_of_part(at), std::nullopt};
  }

  /// `for three days`, `the past week`, `three days ago`, `for ages`, `a few days ago`.
  [[nodiscard]] std::optional<Phrase> at_length(std::size_t at) const {
    if (const auto back = length(at)) return told_length(at, *back);
    if (word(at) == "ago") return Phrase{begin_of_vague(at), at + 1, std::nullopt};
    const bool begins = word(at) == "for" || word(at) == "past";
    if (!begins || !goes_on(at)) return std::nullopt;
    std::size_t next = at + 1;
    while (is_in(hedges, word(next)) && goes_on(next)) ++next;
    if (const auto back = length(next)) return Phrase{at, back->end, back->on};
    if (next > at + 1 || word(at) == "past") {  // `for the past week`
      if (const auto on = past("1 " + tokens_[next].word + " ago")) return Phrase{at, next + 1, on};
    }
    constexpr std::size_t most_words = 4;
    for (std::size_t i = at + 1; i < tokens_.size() && i <= at + most_words && goes_on(i - 1);
         ++i) {
      if (is_time(i)) return Phrase{at, i + 1, std::nullopt};
    }
    return std::nullopt;
  }

  /// Without `for`: `three days ago`, `two days of it`, `three days` at the end; none for `every
  /// two days` and `twice a day`.
  [[nodiscard]] std::optional<Phrase> told_length(std::size_t at, const Phrase& back) const {
    const bool ends_there = !goes_on(back.end - 1);
    const bool is_told = !ends_there && is_in(tells_length, word(back.end));
    if (is_told && word(back.end) == "of" && is_often_of(back.end + 1)) return std::nullopt;
    if (is_told) return Phrase{at, back.end + 1, back.on};
    const bool is_often = word(at) == "a" || (at > 0 && word(at - 1) == "every");
    return ends_there && !is_often ? std::optional(back) : std::nullopt;
  }

  /// `2 days of the week`.
  [[nodiscard]] bool is_often_of(std::size_t at) const {
    constexpr std::array<std::string_view, 5> articles{"the", "a", "each", "every", "this"};
    return is_in(units, word(is_in(articles, word(at)) ? at + 1 : at));
  }

  [[nodiscard]] bool is_time(std::size_t at) const {
    return is_in(vague, word(at)) || is_in(units, word(at));
  }

  /// Behind `to`, where an end may stand: `monday to wednesday`, no `want since monday to die`.
  [[nodiscard]] bool names_time(std::size_t at) const {
    return is_day(at) || is_time(at) || is_in(hedges, word(at)) || is_in(parts_of_day, word(at)) ||
           word(at) == "today" || word(at) == "now" || word(at) == "this" || number_of_day(at) > 0;
  }

  /// Before `ago`, where no number was read.
  [[nodiscard]] std::size_t begin_of_vague(std::size_t at) const {
    if (at == 0 || tokens_[at - 1].is_parted || !is_time(at - 1)) return at;
    --at;
    constexpr std::array<std::string_view, 7> counts{"few",  "couple", "several", "some",
                                                     "many", "of",     "a"};
    while (at > 0 && !tokens_[at - 1].is_parted && is_in(counts, word(at - 1))) --at;
    return at;
  }

  /// A day that stands alone: by its name or number, none that is short for other words (`sun`).
  [[nodiscard]] std::optional<Phrase> at_day(std::size_t at) const {
    if (at > 0 && is_in(recurs, word(at - 1))) return std::nullopt;
    const bool is_last = word(at) == "last" && goes_on(at);
    if (is_last && word(at + 1) == "night") return day(at);
    if (is_last && is_day(at + 1)) {
      const auto on = day(at);
      return on ? std::optional(together(*on)) : std::nullopt;
    }
    if (is_last && is_in(units, word(at + 1))) return Phrase{at, at + 2, std::nullopt};
    if (word(at) == "all" && goes_on(at) && is_in(units, word(at + 1)) && word(at + 1) != "day") {
      return Phrase{at, at + 2, std::nullopt};
    }
    if (are_two_days(at)) return Phrase{at, at + 1, std::nullopt};
    if (!is_day(at)) return std::nullopt;
    const auto on = day(at);
    return together(on ? *on : Phrase{at, at + 1, std::nullopt});
  }

  /// A day by its name or number, which means nothing else.
  [[nodiscard]] bool is_day(std::size_t at) const {
    const bool is_date = word(at).size() == 10 && parse_iso_date(word(at));
    const bool is_of_month = word(at) != "may" && day_of_month(at).has_value();
    return word(at) == "yesterday" || is_in(weekdays, word(at)) || is_date || is_of_month;
  }

  /// `monday-wednesday`.
  [[nodiscard]] bool are_two_days(std::size_t at) const {
    const std::size_t hyphen = word(at).find('-');
    return hyphen != std::string_view::npos && is_in(weekdays, word(at).substr(0, hyphen)) &&
           is_in(weekdays, word(at).substr(hyphen + 1));
  }

  /// With the days behind it, of which nobody can tell which one is meant.
  [[nodiscard]] Phrase together(Phrase found) const {
    for (;;) {
      std::size_t next = found.end;
      while (is_in(between_days, word(next))) ++next;
      if (!is_day(next)) return found;
      found.end = std::max(day(next).value_or(Phrase{next, next + 1, {}}).end, next + 1);
      found.on.reset();
    }
  }

  /// Whether the word before `first` says that it ended then; `fell over yesterday` does not.
  [[nodiscard]] bool is_end_of_it(std::size_t first) const {
    if (first == 0 || tokens_[first - 1].is_parted) return false;
    const bool is_since = word(first) == "since";
    if (word(first - 1) == "over" && first > 1 && word(first - 2) == "all") return false;
    if (word(first - 1) == "over") return is_since || (first > 1 && word(first - 2) == "is");
    return is_in(is_over_by, word(first - 1)) ||
           (word(first - 1) == "up" && first > 1 && word(first - 2) == "cleared");
  }

  [[nodiscard]] std::optional<Phrase> at_today(std::size_t at) const {
    if (word(at) == "today" || word(at) == "tonight") return Phrase{at, at + 1, today_};
    const bool is_this = word(at) == "this" && goes_on(at) && is_in(parts_of_day, word(at + 1));
    return is_this ? std::optional(Phrase{at, at + 2, today_}) : std::nullopt;
  }

  /// With the small words around it. Beside an end, the beginning is not understood either.
  [[nodiscard]] Phrase rounded(Phrase found) const {
    const auto behind = [&] { return goes_on(found.end - 1) ? word(found.end) : ""; };
    if (is_in(parts_of_day, behind()) || behind() == "night") ++found.end;
    if (is_in(tells_length, behind()) && behind() != "of") ++found.end;
    const auto before = [&] {
      const bool is_near = found.first > 0 && !tokens_[found.first - 1].is_parted;
      return is_near ? word(found.first - 1) : std::string_view();
    };
    // `fell over yesterday`, but `over the past week`.
    const auto is_over = [&] {
      const std::string_view own = word(found.first);
      return before() == "over" && (own == "the" || own == "past" || own == "last");
    };
    const auto is_hedge = [&] {
      return is_in(hedges, before()) && before() != "over" && before() != "like";
    };
    while (is_in(leads, before()) || is_hedge() || is_over()) --found.first;
    if (before() == "between") --found.first;
    if (is_in(ends, before()) || is_end_of_it(found.first)) {
      --found.first;
      found.on.reset();
      while (is_in(goes_away, before()) || before() == "up") --found.first;
    }
    if (is_in(ends, behind()) && (behind() != "to" || names_time(found.end + 1))) {
      found.end = end_of_part(found.end);
      found.on.reset();
    }
    return found;
  }

  Tokens tokens_;
  Date today_;
};

/// One blank between words, no sign left behind at the ends.
std::string mended(std::string_view before, std::string_view behind) {
  constexpr std::string_view loose = " \t,;:-(";
  constexpr std::string_view loose_behind = " \t,;:-).";
  const std::size_t end = before.find_last_not_of(loose);
  before = before.substr(0, end == std::string_view::npos ? 0 : end + 1);
  const std::size_t first = behind.find_first_not_of(loose_behind);
  behind = first == std::string_view::npos ? std::string_view() : behind.substr(first);
  std::string out(before);
  if (!before.empty() && !behind.empty()) out += ' ';
  return out.append(stripped(behind));
}

}  // namespace

BeginningSaid beginning_in(std::string_view text, Date today) {
  const Tokens tokens = tokens_of(text);
  const auto found = Reader(tokens, today).phrase();
  if (!found) return {{}, {}, std::string(text)};
  const std::size_t first = tokens[found->first].first;
  const std::size_t end = tokens[found->end - 1].end;
  return {std::string(text.substr(first, end - first)), found->on,
          mended(text.substr(0, first), text.substr(end))};
}

std::string with_day_last(std::string_view text) {
  const BeginningSaid said = beginning_in(text, late);
  if (said.words.empty() || said.rest.empty() || stripped(text).ends_with(said.words)) return {};
  return said.rest + " " + said.words;
}

}  // namespace isotrack
