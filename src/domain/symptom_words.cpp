#include "symptom_words.hpp"

#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom.hpp"

namespace isotrack {
namespace {

/// The apostrophe that stands at `at`; empty: none.
std::string_view apostrophe_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : dropped) {
    if (text.substr(at).starts_with(mark)) return mark;
  }
  return {};
}

bool counts(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Before an end these say that it did not come.
constexpr std::array<std::string_view, 15> keeps_from_ending{
    "no",   "not",    "never", "without", "wont",   "doesnt", "dont",   "didnt",
    "isnt", "havent", "hasnt", "wasnt",   "cannot", "aint",   "nothing"};

/// Said of an end.
constexpr std::array<std::string_view, 36> endings{
    "away",     "stop",      "stops",       "stopping", "stopped",   "end",
    "ends",     "ending",    "ended",       "better",   "relief",    "relieved",
    "relieves", "gone",      "help",        "helps",    "helped",    "helping",
    "ease",     "eases",     "eased",       "easing",   "improve",   "improved",
    "improves", "improving", "improvement", "settle",   "settles",   "settled",
    "settling", "subside",   "subsides",    "subsided", "subsiding", "letup"};

/// Ends of two words.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> endings_of_two{
    {{"coming", "back"},
     {"come", "back"},
     {"comes", "back"},
     {"came", "back"},
     {"got", "back"},
     {"let", "up"},
     {"lets", "up"},
     {"letting", "up"},
     {"clear", "up"}}};

/// May stand between the two: `not helped`, `does not seem to want to go away`.
constexpr std::array<std::string_view, 46> before_endings{
    "go",    "goes",       "going", "come",    "comes", "coming",   "came",   "get",
    "gets",  "getting",    "got",   "any",     "ever",  "even",     "been",   "be",
    "being", "seem",       "seems", "seeming", "to",    "is",       "it",     "has",
    "have",  "had",        "just",  "much",    "very",  "quite",    "really", "fully",
    "still", "completely", "yet",   "at",      "all",   "entirely", "want",   "wanting",
    "wants", "feel",       "feels", "let",     "lets",  "feeling"};

/// Behind `never` these and a comparison say that it is new.
constexpr std::array<std::string_view, 5> no_time{"never", "not", "havent", "hasnt", "didnt"};
constexpr std::array<std::string_view, 10> was_there{
    "had", "have", "felt", "feel", "been", "known", "seen", "got", "experienced", "gotten"};
constexpr std::array<std::string_view, 4> this_one{"this", "that", "it", "these"};
constexpr std::array<std::string_view, 9> of_time{
    "week", "month", "year", "morning", "day", "evening", "afternoon", "weekend", "time"};

/// What people say who are not the patient, and the patient in it.
constexpr std::array<std::string_view, 17> says_so{
    "says",  "said",    "say",     "saying",   "thinks",  "thought", "think",   "thinking", "told",
    "tells", "noticed", "notices", "believes", "worried", "worries", "reckons", "afraid"};
constexpr std::array<std::string_view, 4> the_patient{"i", "im", "ive", "id"};

/// That it goes on.
constexpr std::array<std::string_view, 14> goes_on{
    "constant",   "constantly", "continuous",  "continuously", "continual", "nonstop", "persistent",
    "persisting", "persists",   "unrelenting", "relentless",   "endless",   "daily",   "everyday"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> goes_on_in_two{
    {{"non", "stop"}, {"every", "day"}, {"all", "time"}, {"each", "day"}}};

/// Before a length of time, and between it and its number.
constexpr std::array<std::string_view, 3> begins_length{"for", "lasting", "lasted"};
constexpr std::array<std::string_view, 14> about_length{
    "about",  "over", "last", "past",  "whole", "almost", "nearly",
    "around", "many", "at",   "least", "more",  "than",   "now"};
constexpr std::array<std::string_view, 4> few{"few", "couple", "some", "several"};
constexpr std::array<std::string_view, 7> long_units{"week",  "weeks", "month", "months",
                                                     "years", "year",  "ages"};
constexpr std::array<std::string_view, 13> number_words{"",     "one",    "two",   "three", "four",
                                                        "five", "six",    "seven", "eight", "nine",
                                                        "ten",  "eleven", "twelve"};
constexpr int days_of_week = 7;

void mark(TextWords& words, std::size_t first, std::size_t last, bool lasts) {
  for (std::size_t i = first; i <= last; ++i) {
    words[i].is_how = true;
    words[i].lasts = words[i].lasts || lasts;
    words[i].told_by = words[last].first;
  }
}

bool is_word(const TextWords& words, std::size_t at, std::string_view word) {
  return at < words.size() && words[at].plain == word;
}

template <class Pairs>
bool is_pair(const Pairs& pairs, const TextWords& words, std::size_t at) {
  return at > 0 && !words[at].is_parted &&
         std::ranges::find(pairs, std::pair(std::string_view(words[at - 1].plain),
                                            std::string_view(words[at].plain))) != pairs.end();
}

/// `will not go away`, `never stops`, `no better`.
void mark_without_end(TextWords& words, std::size_t at) {
  constexpr std::size_t most_words = 6;
  if (!is_in(keeps_from_ending, words[at].plain)) return;
  for (std::size_t i = at + 1; i < words.size() && i <= at + most_words; ++i) {
    if (words[i].is_parted) return;
    const bool is_end = is_in(endings, words[i].plain);
    if (is_end && !(words[i].plain == "better" && is_word(words, i + 1, "off"))) {
      return mark(words, at, i, true);
    }
    // What does not come back may be the symptom as well as the sight.
    if (is_pair(endings_of_two, words, i)) return mark(words, at, i, words[i].plain == "up");
    const bool may_follow = is_in(before_endings, words[i].plain) || words[i].plain == "clear";
    if (!may_follow) return;
  }
}

/// `never had this before`, `I have never had such a headache`; no `never had it this week`.
void mark_new(TextWords& words, std::size_t at) {
  if (!is_in(no_time, words[at].plain)) return;
  std::size_t next = at + 1;
  while (is_word(words, next, "ever") || is_word(words, next, "really")) ++next;
  if (next >= words.size() || !is_in(was_there, words[next].plain)) return;
  const bool is_never = words[at].plain == "never";
  std::size_t last = at;
  for (std::size_t i = next + 1; i < words.size() && !words[i].begins_anew; ++i) {
    const std::string_view word = words[i].plain;
    const bool has_next = i + 1 < words.size() && !words[i + 1].is_parted;
    const std::string_view then = has_next ? std::string_view(words[i + 1].plain) : "";
    const bool is_like = word == "like" && is_in(this_one, then);
    const bool is_so = is_never && word == "so" && then != "far" && !then.empty();
    const bool is_this = is_never && word == "this" && !then.empty() && !is_in(of_time, then);
    if (word == "before" || word == "such" || is_like || is_so || is_this) {
      last = is_like ? i + 1 : i;
    }
  }
  if (last > at) mark(words, at, last, false);
}

/// `my mum says I'm depressed`; no `my mum says she is depressed`.
void mark_teller(TextWords& words, std::size_t at) {
  constexpr std::size_t most_words = 3;
  if (!is_in(other_people, words[at].plain)) return;
  for (std::size_t i = at + 1; i < words.size() && i <= at + most_words; ++i) {
    if (!is_in(says_so, words[i].plain)) continue;
    for (std::size_t own = i + 1; own < words.size() && own <= i + most_words; ++own) {
      if (words[own].plain == "she" || words[own].plain == "he") return;
      if (is_in(the_patient, words[own].plain)) return mark(words, at, i, false);
    }
    return;
  }
}

/// 0: none.
int number_in(std::string_view word) {
  const auto found = std::ranges::find(number_words, word);
  if (found != number_words.end()) return static_cast<int>(found - number_words.begin());
  constexpr std::size_t longest = 4;
  const bool is_number = !word.empty() && word.size() <= longest &&
                         word.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::stoi(std::string(word)) : 0;
}

/// `for a week`, `for days`, `lasting ten days`; no `for three days`.
void mark_length(TextWords& words, std::size_t at) {
  if (!is_in(begins_length, words[at].plain)) return;
  int number = 0;
  bool is_few = false;
  for (std::size_t i = at + 1; i < words.size() && !words[i].is_parted; ++i) {
    const std::string_view word = words[i].plain;
    const bool is_long = is_in(long_units, word) ||
                         (word == "days" && (number == 0 ? !is_few : number >= days_of_week));
    if (is_long) return mark(words, at, i, true);
    if (number == 0) number = number_in(word);
    is_few = is_few || is_in(few, word);
    if (number_in(word) == 0 && !is_in(few, word) && !is_in(about_length, word)) return;
  }
}

void mark_how_it_goes(TextWords& words) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    mark_without_end(words, at);
    mark_new(words, at);
    mark_teller(words, at);
    mark_length(words, at);
    if (is_in(goes_on, words[at].plain)) mark(words, at, at, true);
    if (is_pair(goes_on_in_two, words, at)) mark(words, at - 1, at, true);
  }
}

}  // namespace

TextWords words_of(std::string_view text) {
  const std::string letters = lower(text);
  TextWords out;
  TextWord word;
  const auto close = [&] {
    if (word.plain.empty()) return;
    if (word.plain == "cant") word.plain = "cannot";
    const bool is_can_not = word.plain == "not" && word.before == "can" && !out.empty();
    if (is_can_not && out.back().plain == "can") {
      word.plain = "cannot";
      word.first = out.back().first;
      word.before = out.back().before;
      word.is_parted = out.back().is_parted;
      word.begins_part = out.back().begins_part;
      word.begins_anew = out.back().begins_anew;
      out.pop_back();
    }
    const bool is_small = is_in(small_words, word.plain);
    TextWord next;
    next.before = word.plain;
    const bool goes_on = is_small || is_in(joints, word.plain);
    next.is_parted = is_in(joints, word.plain) || (is_small && word.is_parted);
    next.begins_part = is_in(part_joints, word.plain) || (goes_on && word.begins_part);
    next.begins_anew = is_in(breaks, word.plain) || (goes_on && word.begins_anew);
    if (!is_small) out.push_back(std::move(word));
    word = std::move(next);
  };
  for (std::size_t at = 0; at < letters.size();) {
    if (const auto mark = apostrophe_at(letters, at); !mark.empty()) {
      at += mark.size();
      if (!word.plain.empty()) word.end = at;
      continue;
    }
    if (counts(letters[at])) {
      if (word.plain.empty()) word.first = at;
      word.plain += letters[at];
      word.end = at + 1;
    } else {
      close();
      word.is_parted = word.is_parted || joint_signs.find(letters[at]) != std::string_view::npos;
      word.begins_part = word.begins_part || part_signs.find(letters[at]) != std::string_view::npos;
      word.begins_anew = word.begins_anew || letters[at] == ';';
    }
    ++at;
  }
  close();
  mark_how_it_goes(out);
  return out;
}

std::string plain_words(std::string_view text) {
  std::string out;
  for (const TextWord& word : words_of(text)) out += (out.empty() ? "" : " ") + word.plain;
  return out;
}

TextWords without_fillers(const TextWords& words) {
  TextWords out;
  bool is_parted = false;
  for (const TextWord& word : words) {
    is_parted = is_parted || word.is_parted;
    if (is_in(fillers, word.plain)) continue;
    out.push_back(word);
    out.back().is_parted = std::exchange(is_parted, false);
  }
  return out;
}

}  // namespace isotrack
