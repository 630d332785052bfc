#include "symptom_guesses.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "../suggest.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using WordSet = std::set<std::string>;

constexpr std::size_t most_guesses = 3;

/// One name a symptom.
void add_guess(std::vector<Guess>& guesses, const Guess& guess) {
  const bool is_new = std::ranges::find(guesses, guess.row, &Guess::row) == guesses.end();
  if (is_new && guesses.size() < most_guesses) guesses.push_back(guess);
}

void add_guesses(std::vector<Guess>& guesses, const std::vector<Guess>& more) {
  for (const Guess& each : more) add_guess(guesses, each);
}

/// Another first letter makes another word of a short one: `never`, `fever`.
bool may_be_slip(std::string_view typed, std::string_view name) {
  constexpr std::size_t long_word = 7;
  return typed.size() >= long_word || name.starts_with(typed.substr(0, 1));
}

bool says_little(const SymptomIndex& names, const std::string& word) {
  return std::ranges::find(names.table().vocabulary.says_little, word) !=
         names.table().vocabulary.says_little.end();
}

bool has_all(const WordSet& said, const std::vector<std::string>& words) {
  return !words.empty() &&
         std::ranges::all_of(words, [&](const std::string& word) { return said.contains(word); });
}

/// The red flags whose near words all stand in a text.
std::vector<Guess> near_flags(const SymptomIndex& names, const WordSet& said) {
  std::vector<Guess> out;
  for (const ListedName& near : names.near()) {
    if (has_all(said, near.words)) add_guess(out, {near.row, near.text, true, false, near.words});
  }
  return out;
}

/// Names that a slip of the finger makes of all that was typed, nearest first.
std::vector<Guess> slips_of_all(const SymptomIndex& names, const std::string& typed) {
  constexpr std::size_t shortest_begin = 5;
  std::vector<Guess> out;
  if (says_little(names, typed)) return out;
  std::vector<std::string_view> texts;
  for (const ListedName& each : names.listed()) texts.push_back(each.text);
  for (const std::string& text : suggestions(typed, texts)) {
    const bool is_begin = text.starts_with(typed);
    if (!is_begin && !may_be_slip(typed, text)) continue;
    add_guess(out, {names.find(text), text, !is_begin || typed.size() >= shortest_begin,
                    slips(typed, text) <= slips_allowed(typed.size())});
  }
  return out;
}

/// The word of the list's names that a slip made this of; itself when it is one, or none is near.
/// Two slips leave the first letters, or `tingling` would be `ringing`.
std::string meant_word(const SymptomIndex& names, const std::string& typed) {
  constexpr std::size_t shortest = 5;
  if (typed.size() < shortest || names.table().vocabulary.heard_as.contains(typed)) return typed;
  std::string nearest = typed;
  std::size_t fewest = slips_allowed(typed.size()) + 1;
  const auto look_at = [&](const std::string& word, const std::string& as) {
    const std::size_t more = std::max(word.size(), typed.size());
    const std::size_t less = std::min(word.size(), typed.size());
    if (word.size() + 1 < shortest || more - less >= fewest) return;
    const std::size_t distance = slips(typed, word);
    if (distance >= fewest || !may_be_slip(typed, word)) return;
    if (distance > 1 && !word.starts_with(typed.substr(0, 2))) return;
    fewest = distance;
    nearest = as;
  };
  for (const ListedName& name : names.listed()) {
    for (const std::string& word : name.words) look_at(word, word);
  }
  for (const ListedName& name : names.near()) {
    for (const std::string& word : name.words) look_at(word, word);
  }
  for (const auto& [word, heard] : names.table().vocabulary.heard_as) look_at(word, heard.as);
  return nearest;
}

/// Words as they were meant.
WordSet meant_words(const SymptomIndex& names, const WordSet& words) {
  WordSet out;
  for (const std::string& word : words) out.insert(meant_word(names, word));
  return out;
}

/// Names all of whose words stand in a text, in any order, and not all of which say little; the
/// longest first.
std::vector<Guess> names_apart(const SymptomIndex& names, const WordSet& said,
                               std::size_t fewest_words) {
  const auto& others = names.table().vocabulary.other_meanings;
  const auto says_nothing = [&](const std::string& word) {
    return says_little(names, word) || std::ranges::find(others, word) != others.end();
  };
  std::vector<Guess> out;
  for (const ListedName& name : names.in_sentences()) {
    const bool is_said = name.row != nullptr && name.words.size() >= fewest_words &&
                         has_all(said, name.words) &&
                         !std::ranges::all_of(name.words, says_nothing);
    if (is_said) add_guess(out, {name.row, name.text, true, true, name.words});
  }
  return out;
}

/// The words of a text that may tell of a symptom, four letters and more, as they are heard.
WordSet telling_words(const SymptomIndex& names, const SentencePart& part) {
  constexpr std::size_t shortest_word = 4;
  WordSet out;
  const std::string typed = plain_words(part.began.rest);
  for (const std::string_view each : words_in(typed)) {
    const std::string word(each);
    if (word.size() < shortest_word || says_little(names, word) || parse_grade(word)) continue;
    for (const std::string& heard : names.heard(word)) {
      const auto& doubts = names.table().vocabulary.doubts;
      const bool is_doubt = std::ranges::find(doubts, heard) != doubts.end();
      const bool is_said = std::ranges::find(part.heard, heard) != part.heard.end();
      if (is_said && !is_doubt) out.insert(heard);
    }
  }
  return out;
}

/// A name, and the words of it that were typed and say something.
struct PartlySaid {
  const ListedName* name = nullptr;
  WordSet said;
  std::size_t words = 0;  ///< those that say little, too
  bool is_flag = false;   ///< near enough to say the words of its red flag
};

/// Names half of which was typed, that of which most was said first, and of those red flags. One
/// word is enough of a name of two, more take two.
std::vector<PartlySaid> partly_said(const SymptomIndex& names, const WordSet& typed,
                                    const WordSet& telling) {
  constexpr std::size_t short_name = 2;
  WordSet harmless;
  for (const ListedName& name : names.listed()) {
    if (name.row->red_flag || name.words.size() > short_name) continue;
    harmless.insert(name.words.begin(), name.words.end());
  }
  std::vector<PartlySaid> out;
  for (const ListedName& name : names.listed()) {
    PartlySaid each{&name, {}, 0, false};
    for (const std::string& word : name.words) {
      each.words += typed.contains(word) ? 1U : 0U;
      if (telling.contains(word)) each.said.insert(word);
    }
    const std::size_t fewest = name.words.size() > short_name ? short_name : 1;
    if (each.said.size() < fewest || each.words * 2 < name.words.size()) continue;
    each.is_flag = name.row->red_flag && !std::ranges::includes(harmless, each.said);
    out.push_back(std::move(each));
  }
  std::ranges::stable_sort(out, [](const PartlySaid& a, const PartlySaid& b) {
    const std::size_t of_a = a.words * b.name->words.size();
    const std::size_t of_b = b.words * a.name->words.size();
    return of_a != of_b ? of_a > of_b : a.is_flag && !b.is_flag;
  });
  return out;
}

/// The symptoms of those names. What was said of a name is no sign of another one of which less was
/// said: `dark`, in `my vision is going dark`.
std::vector<Guess> names_partly_said(const SymptomIndex& names, const SentencePart& part) {
  const WordSet typed(part.heard.begin(), part.heard.end());
  const std::vector<PartlySaid> all = partly_said(names, typed, telling_words(names, part));
  std::vector<Guess> out;
  for (const PartlySaid& each : all) {
    const bool is_told = std::ranges::any_of(all, [&](const PartlySaid& other) {
      return other.said.size() > each.said.size() && std::ranges::includes(other.said, each.said);
    });
    if (!is_told) add_guess(out, {each.name->row, each.name->text, each.is_flag});
  }
  return out;
}

/// Whether its red flag is answered whatever the grade.
bool is_flag(const Guess& guess) { return guess.is_near && guess.row->red_flag.has_value(); }

}  // namespace

std::vector<Guess> guesses_for(const SymptomIndex& names, const SentencePart& part) {
  const OtherThing* thing = names.other_thing(part.began.rest);
  if (thing != nullptr && thing->command.empty()) return {};
  const WordSet meant = meant_words(names, {part.heard.begin(), part.heard.end()});
  const std::string typed = lower(part.began.rest);
  // `no more` is no slip of `no hope`.
  constexpr std::size_t shortest_doubt = 8;
  const bool is_short = part.heard_as == Heard::doubted && typed.size() < shortest_doubt;
  std::vector<Guess> out = near_flags(names, meant);
  if (out.empty() && thing == nullptr && !is_short) out = slips_of_all(names, typed);
  add_guesses(out, names_apart(names, meant, 1));
  if (thing != nullptr) {
    std::erase_if(out, [](const Guess& each) { return !is_flag(each); });
    return out;
  }
  return out.empty() ? names_partly_said(names, part) : out;
}

std::string name_said(const SymptomIndex& names, const SymptomRow& row, const SentencePart& part) {
  const WordSet said(part.heard.begin(), part.heard.end());
  const auto found = std::ranges::find_if(names.in_sentences(), [&](const ListedName& name) {
    return name.row == &row && has_all(said, name.words);
  });
  return found == names.in_sentences().end() ? lower(row.name) : found->text;
}

std::vector<Guess> flags_asked(const SymptomIndex& names, const SentencePart& part) {
  std::vector<Guess> out;
  if (part.heard_as == Heard::denied) return out;
  if (part.heard_as == Heard::doubted) {
    for (const NamedSymptom& each : part.named) {
      const SymptomRow* flag = names.table().red_flag(*each.row, each.grade);
      if (flag != nullptr) add_guess(out, {flag, name_said(names, *flag, part)});
    }
  }
  std::vector<Guess> more;
  const WordSet said(part.heard.begin(), part.heard.end());
  if (part.named.empty()) {
    more = guesses_for(names, part);
  } else {
    more = near_flags(names, said);
    add_guesses(more, names_apart(names, said, 2));
    // What its names say is said; something beside them has to be a part of it.
    std::erase_if(more, [&](const Guess& each) {
      return std::ranges::none_of(each.words, [&](const std::string& word) {
        return std::ranges::find(part.beside, word) != part.beside.end();
      });
    });
  }
  for (const Guess& each : more) {
    if (is_flag(each)) add_guess(out, each);
  }
  return out;
}

}  // namespace isotrack
