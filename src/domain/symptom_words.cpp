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

/// That somebody does not know; words between the two, and behind them.
constexpr std::array<std::string_view, 7> knows_not{"not",   "no",      "dont", "cannot",
                                                    "didnt", "couldnt", "isnt"};
constexpr std::array<std::string_view, 7> how_sure{"really", "quite",    "even",   "entirely",
                                                   "very",   "actually", "exactly"};
constexpr std::array<std::string_view, 6> knows{"sure", "certain", "know", "idea", "tell", "say"};
constexpr std::array<std::string_view, 7> asks{"if",  "whether", "what", "why",
                                               "how", "where",   "about"};
constexpr std::array<std::string_view, 5> in_doubt{"maybe", "perhaps", "possibly", "unsure",
                                                   "probably"};

/// That it goes on.
constexpr std::array<std::string_view, 14> goes_on{
    "constant",   "constantly", "continuous",  "continuously", "continual", "nonstop", "persistent",
    "persisting", "persists",   "unrelenting", "relentless",   "endless",   "daily",   "everyday"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> goes_on_in_two{
    {{"non", "stop"},
     {"every", "day"},
     {"all", "time"},
     {"each", "day"},
     {"every", "morning"},
     {"every", "evening"},
     {"every", "night"},
     {"all", "week"},
     {"whole", "week"},
     {"all", "month"},
     {"whole", "month"}}};

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

/// Behind a number these make a length of time of it.
constexpr std::array<std::string_view, 14> units_of_time{
    "day",    "days", "night", "nights", "week",  "weeks",  "month",
    "months", "year", "years", "hour",   "hours", "minute", "minutes"};

/// A denial of today, and what was on a day before.
constexpr std::array<std::string_view, 9> denies_today{"no",     "not",   "none",  "isnt", "dont",
                                                       "havent", "arent", "hasnt", "never"};
constexpr std::array<std::string_view, 5> was_so{"was", "were", "had", "did", "have"};
constexpr std::array<std::string_view, 10> days_before{
    "yesterday", "earlier",  "before", "monday",   "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 14> last_times{
    "night",  "week",    "month",     "weekend",  "morning", "evening",  "afternoon",
    "monday", "tuesday", "wednesday", "thursday", "friday",  "saturday", "sunday"};

constexpr std::array<std::string_view, 4> reasons{"reason", "cause", "warning", "explanation"};

/// Before a person whom something meets.
constexpr std::array<std::string_view, 5> toward{"to", "towards", "toward", "at", "against"};
constexpr std::array<std::string_view, 6> family{"family",   "son",  "daughter",
                                                 "children", "aunt", "cousin"};

/// The way to where something goes, and what goes it; behind the goal, another thing is meant.
constexpr std::array<std::string_view, 9> route{"through", "into",   "to",    "round",   "around",
                                                "towards", "toward", "right", "straight"};
constexpr std::array<std::string_view, 25> moves{
    "goes",    "go",        "going",   "went",       "moves",     "moving", "moved",
    "spreads", "spreading", "spread",  "radiates",   "radiating", "shoots", "shooting",
    "runs",    "running",   "travels", "travelling", "comes",     "coming", "all",
    "way",     "that",      "which",   "it"};
constexpr std::array<std::string_view, 8> behind_goal{"pain",   "ache",  "hurts", "to",
                                                      "normal", "pains", "again", "at"};

/// Between a word and the number that was measured.
constexpr std::array<std::string_view, 5> before_number{"is", "was", "at", "now", "about"};

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

/// `not sure if`, `do not know whether`, `no idea`, `maybe`: a doubt is no denial.
void mark_doubt(TextWords& words, std::size_t at) {
  if (is_in(in_doubt, words[at].plain)) return mark(words, at, at, false);
  if (!is_in(knows_not, words[at].plain)) return;
  std::size_t last = at + 1;
  while (last < words.size() && is_in(how_sure, words[last].plain)) ++last;
  if (last >= words.size() || words[last].is_parted || !is_in(knows, words[last].plain)) return;
  if (last + 1 < words.size() && is_in(asks, words[last + 1].plain)) ++last;
  mark(words, at > 0 && words[at - 1].plain == "do" ? at - 1 : at, last, false);
}

/// `10/10`, `10 out of 10`; no `10 days`.
void mark_full_marks(TextWords& words, std::size_t at) {
  if (words[at].plain != "10") return;
  const std::size_t last = is_word(words, at + 1, "out") ? at + 2 : at + 1;
  if (!is_word(words, last, "10")) return;
  if (last + 1 < words.size() && is_in(units_of_time, words[last + 1].plain)) return;
  mark(words, at, last, false);
  words[at].is_full_marks = true;
}

/// `not suicidal today, was yesterday`, `none now but last night yes`: that it was there behind the
/// denial, with its day and no more. No `no headache, was fine yesterday`.
void mark_was_there(TextWords& words, std::size_t at) {
  if (!is_in(denies_today, words[at].plain)) return;
  const auto ends = [&](std::size_t i) { return i >= words.size() || words[i].is_parted; };
  // Behind the words of a day before that begin at `i`; `i` itself: none do.
  const auto behind_day = [&](std::size_t i) {
    if (i >= words.size()) return i;
    if (is_in(days_before, words[i].plain)) return i + 1;
    const bool is_last = words[i].plain == "last" || words[i].plain == "this";
    const bool has_next = i + 1 < words.size() && is_in(last_times, words[i + 1].plain);
    return is_last && has_next ? i + 2 : i;
  };
  for (std::size_t i = at + 1; i < words.size(); ++i) {
    const std::size_t after = behind_day(i);
    const bool is_told_before =
        is_in(was_so, words[i].plain) && behind_day(i + 1) > i + 1 && ends(behind_day(i + 1));
    const bool is_told_behind =
        after > i && after < words.size() && !words[after].is_parted &&
        (words[after].plain == "yes" || is_in(was_so, words[after].plain)) && ends(after + 1);
    if (is_told_before || is_told_behind) return mark(words, at, at, false);
  }
}

/// `for no reason`, `without any warning`: no denial of the symptom.
void mark_no_reason(TextWords& words, std::size_t at) {
  constexpr std::size_t most_words = 3;
  if (words[at].plain != "no" && words[at].plain != "without") return;
  for (std::size_t i = at + 1; i < words.size() && i <= at + most_words; ++i) {
    if (words[i].is_parted) return;
    const bool is_reason = is_in(reasons, words[i].plain);
    if (is_reason && !is_word(words, i + 1, "to")) return mark(words, at, i, false);
    if (is_reason) return;
  }
}

/// `aggressive to my family`: somebody whom it meets, not who has it.
void mark_met_person(TextWords& words, std::size_t at) {
  if (at == 0 || words[at].is_parted || !is_in(toward, words[at - 1].plain)) return;
  const bool is_person = is_in(other_people, words[at].plain) || is_in(family, words[at].plain);
  if (is_person && !is_word(words, at + 1, "history")) mark(words, at, at, false);
}

/// `goes right through to my back`, `spreading into the back`; no `going to back pain`.
void mark_goal(TextWords& words, std::size_t at, const std::vector<std::string>& goals) {
  if (!is_in(goals, words[at].plain) || at == 0 || words[at].is_parted) return;
  if (!is_in(route, words[at - 1].plain)) return;
  if (at + 1 < words.size() && is_in(behind_goal, words[at + 1].plain)) return;
  std::size_t first = at - 1;
  while (first > 0 && !words[first].is_parted &&
         (is_in(route, words[first - 1].plain) || is_in(moves, words[first - 1].plain))) {
    --first;
  }
  mark(words, first, at, false);
  words[at].is_goal = true;
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

/// Whether a word means something else there: `normal temperature`, `temperature of 36.6`.
bool means_other(const TextWords& words, std::size_t at, const HeardAs& heard) {
  constexpr std::size_t digits = 3;  // before the point
  if (at > 0 && !words[at].is_parted && is_in(heard.unless_behind, words[at - 1].plain)) {
    return true;
  }
  std::size_t next = at + 1;
  while (next < words.size() && !words[next].is_parted && is_in(before_number, words[next].plain)) {
    ++next;
  }
  if (next >= words.size() || words[next].is_parted) return false;
  const int number = number_in(std::string_view(words[next].plain).substr(0, digits));
  return is_in(heard.unless_before, words[next].plain) ||
         std::ranges::any_of(heard.unless_number, [&](const std::pair<int, int>& span) {
           return number > 0 && span.first <= number && number <= span.second;
         });
}

void mark_measures(TextWords& words, const std::vector<std::string>& units) {
  bool is_behind_number = false;
  for (TextWord& word : words) {
    const std::size_t digits =
        std::min(word.plain.find_first_not_of("0123456789"), word.plain.size());
    const bool is_unit = is_in(units, std::string_view(word.plain).substr(digits));
    const bool is_number = digits > 0 && (digits == word.plain.size() || is_unit);
    word.is_measure = is_number || (is_behind_number && is_unit && !word.is_parted);
    is_behind_number = is_number;
  }
}

/// Each word as the vocabulary hears it.
void hear(TextWords& words, const SymptomVocabulary& vocabulary) {
  const TextWords typed = words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    words[at].has_other_meaning = is_in(vocabulary.other_meanings, words[at].plain);
    const auto heard = vocabulary.heard_as.find(words[at].plain);
    const bool is_it = heard != vocabulary.heard_as.end() && !means_other(typed, at, heard->second);
    if (is_it) words[at].plain = heard->second.as;
  }
}

/// `I want to end it` as `end it all`; no `it does not end, it`, and none of a thing that ends.
void hear_end_it(TextWords& words) {
  constexpr std::array<std::string_view, 4> wants{"to", "wanna", "gonna", "will"};
  constexpr std::array<std::string_view, 4> when{"now", "today", "tonight", "soon"};
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    const bool is_it = words[at].plain == "end" && words[at + 1].plain == "it";
    if (!is_it || words[at].is_parted || words[at + 1].is_parted) continue;
    const bool is_wanted = is_in(wants, words[at - 1].plain);
    const bool is_last =
        at + 2 >= words.size() || words[at + 2].is_parted || is_in(when, words[at + 2].plain);
    if (is_wanted && is_last) words[at + 1].plain = "all";
  }
}

void mark_how_it_goes(TextWords& words, const SymptomVocabulary& vocabulary) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    mark_without_end(words, at);
    mark_new(words, at);
    mark_teller(words, at);
    mark_doubt(words, at);
    mark_full_marks(words, at);
    mark_length(words, at);
    mark_was_there(words, at);
    mark_no_reason(words, at);
    mark_met_person(words, at);
    mark_goal(words, at, vocabulary.goes_to);
    if (is_in(goes_on, words[at].plain)) mark(words, at, at, true);
    if (is_pair(goes_on_in_two, words, at)) mark(words, at - 1, at, true);
  }
}

}  // namespace

TextWords words_of(std::string_view text, const SymptomVocabulary& vocabulary) {
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
  hear_end_it(out);
  mark_how_it_goes(out, vocabulary);
  mark_measures(out, vocabulary.units);
  hear(out, vocabulary);
  return out;
}

std::string plain_words(std::string_view text) {
  std::string out;
  for (const TextWord& word : words_of(text, {})) out += (out.empty() ? "" : " ") + word.plain;
  return out;
}

TextWords without_fillers(const TextWords& words) {
  TextWords out;
  bool is_parted = false;
  bool begins_anew = false;
  for (const TextWord& word : words) {
    is_parted = is_parted || word.is_parted;
    begins_anew = begins_anew || word.begins_anew;
    if (is_in(fillers, word.plain) || (word.is_measure && !word.is_full_marks)) continue;
    out.push_back(word);
    out.back().is_parted = std::exchange(is_parted, false);
    out.back().begins_anew = std::exchange(begins_anew, false);
  }
  return out;
}

}  // namespace isotrack
