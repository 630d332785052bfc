#include "symptom_words.hpp"

#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// Apostrophes, which are not typed by everybody.
constexpr std::array<std::string_view, 3> dropped{"'", "\u2019", "\u2018"};

/// Between a word and the number that was measured.
constexpr std::array<std::string_view, 5> before_number{"is", "was", "at", "now", "about"};

/// Said for a grade.
constexpr std::array<std::string_view, 15> as_severe{
    "severely", "severly",   "unbearable", "unbearably", "excruciating",
    "agony",    "agonising", "agonizing",  "extreme",    "extremely",
    "intense",  "horrible",  "horrendous", "awful",      "terrible"};
constexpr std::array<std::string_view, 4> as_mild{"mildly", "slight", "slightly", "minor"};

/// The apostrophe that stands at `at`; empty: none.
std::string_view apostrophe_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : dropped) {
    if (text.substr(at).starts_with(mark)) return mark;
  }
  return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool counts(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Adds words one by one; what stands between two of them belongs to the second.
class Words {
 public:
  void letter(char c, std::size_t at) {
    if (word_.plain.empty()) word_.first = at;
    word_.plain += c;
    word_.end = at + 1;
  }

  void sign(char c, bool is_in_number) {
    close();
    if (is_in_number) return;
    word_.is_parted = word_.is_parted || joint_signs.find(c) != std::string_view::npos;
    word_.begins_anew = word_.begins_anew || break_signs.find(c) != std::string_view::npos;
  }

  void close() {
    if (word_.plain.empty()) return;
    if (word_.plain == "cant") word_.plain = "cannot";
    if (word_.plain == "not" && word_.before == "can" && !out_.empty()) join_can_not();
    const bool is_small = is_in(small_words, word_.plain);
    TextWord next;
    next.before = word_.plain;
    next.is_parted = is_in(joints, word_.plain) || (is_small && word_.is_parted);
    next.begins_anew = is_in(breaks, word_.plain) || (is_small && word_.begins_anew);
    if (!is_small) out_.push_back(std::move(word_));
    word_ = std::move(next);
  }

  TextWords take() { return std::move(out_); }

 private:
  void join_can_not() {
    const std::size_t end = word_.end;
    word_ = out_.back();
    word_.plain = "cannot";
    word_.end = end;
    out_.pop_back();
  }

  TextWords out_;
  TextWord word_;
};

/// 0: none.
int number_in(std::string_view word) {
  constexpr std::size_t longest = 4;
  const bool is_number =
      !word.empty() && word.size() <= longest && std::ranges::all_of(word, is_digit);
  return is_number ? std::stoi(std::string(word)) : 0;
}

/// Whether a word means something else there: `normal temperature`, `temperature of 36.6`.
bool means_other(const TextWords& words, std::size_t at, const HeardAs& heard) {
  constexpr std::size_t digits = 3;  // before the point
  const bool is_behind = at > 0 && !words[at].is_parted;
  if (is_behind && is_in(heard.unless_behind, words[at - 1].plain)) return true;
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

}  // namespace

TextWords words_of(std::string_view text, const SymptomVocabulary& vocabulary) {
  const std::string letters = lower(text);
  Words words;
  for (std::size_t at = 0; at < letters.size();) {
    if (const auto mark = apostrophe_at(letters, at); !mark.empty()) {
      at += mark.size();
      continue;
    }
    if (counts(letters[at])) {
      words.letter(letters[at], at);
    } else {
      const bool is_in_number = at > 0 && at + 1 < letters.size() && is_digit(letters[at - 1]) &&
                                is_digit(letters[at + 1]);
      words.sign(letters[at], is_in_number);
    }
    ++at;
  }
  words.close();
  TextWords out = words.take();
  mark_measures(out, vocabulary.units);
  hear(out, vocabulary);
  return out;
}

std::string plain_words(std::string_view text) {
  std::string out;
  for (const TextWord& word : words_of(text, {})) out += (out.empty() ? "" : " ") + word.plain;
  return out;
}

bool same_words(std::string_view a, std::string_view b) { return plain_words(a) == plain_words(b); }

TextWords without_fillers(const TextWords& words) {
  TextWords out;
  bool is_parted = false;
  bool begins_anew = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const TextWord& word = words[at];
    is_parted = is_parted || word.is_parted;
    begins_anew = begins_anew || word.begins_anew;
    const bool is_grade = grade_at(words, at) != Grade::unknown;
    const bool is_out_of =
        word.plain == "out" && at > 0 && grade_at(words, at - 1) != Grade::unknown;
    if (is_out_of) continue;
    if (is_in(fillers, word.plain) || (word.is_measure && !is_grade)) continue;
    out.push_back(word);
    out.back().is_parted = std::exchange(is_parted, false);
    out.back().begins_anew = std::exchange(begins_anew, false);
    if (word.is_measure) out.back().plain = "severe";
  }
  return out;
}

Grade grade_at(const TextWords& words, std::size_t at) {
  const std::string& word = words[at].plain;
  if (const auto grade = parse_grade(word)) return *grade;
  if (is_in(as_mild, word)) return Grade::mild;
  const auto is_word = [&](std::size_t i, std::string_view plain) {
    return i < words.size() && words[i].plain == plain;
  };
  const bool is_full_marks =
      word == "10" && is_word(is_word(at + 1, "out") ? at + 2 : at + 1, "10");
  const bool is_severe = is_full_marks || is_in(as_severe, word) || slips(word, "severe") <= 1;
  return is_severe ? Grade::severe : Grade::unknown;
}

}  // namespace isotrack
