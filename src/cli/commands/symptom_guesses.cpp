#include "symptom_guesses.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "../suggest.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_reading.hpp"

namespace isotrack {
namespace {

constexpr std::size_t most_guesses = 3;

/// One name a symptom.
void add_guess(std::vector<Guess>& guesses, const SymptomRow& row, const std::string& name,
               bool is_near = true) {
  const bool is_new = std::ranges::find(guesses, &row, &Guess::row) == guesses.end();
  if (is_new && guesses.size() < most_guesses) guesses.push_back({&row, name, is_near});
}

/// Another first letter makes another word of a short one: `never`, `fever`.
bool may_be_slip(std::string_view typed, std::string_view name) {
  constexpr std::size_t long_word = 7;
  return typed.size() >= long_word || name.starts_with(typed.substr(0, 1));
}

/// Words of names that say little of what is meant.
constexpr std::array<std::string_view, 44> words_for_much{
    "hurt",       "hurts",   "badly",     "temperature", "peeing",     "aches",      "want",
    "feel",       "feeling", "with",      "from",        "very",       "worst",      "test",
    "gone",       "lost",    "take",      "took",        "arms",       "head",       "hear",
    "wake",       "sleep",   "dont",      "cannot",      "can't",      "everywhere", "never",
    "much",       "goes",    "look",      "looks",       "awful",      "terrible",   "horrible",
    "horrendous", "extreme", "extremely", "intense",     "unbearable", "agony",      "disappear",
    "killer",     "raging"};

/// A word of red flags, and what it tells of that is none of them.
struct Harmless {
  std::string_view word;
  std::array<std::string_view, 8> of;
};

constexpr std::array harmless{
    Harmless{"weak", {"coffee", "tea", "drink", "drinks", "signal", "nail", "nails", "hair"}},
    Harmless{"swollen",
             {"ankle", "ankles", "joint", "joints", "knee", "knees", "finger", "fingers"}},
};

constexpr std::array<std::string_view, 8> beside_harmless{"a",   "i",  "my",   "the",
                                                          "are", "is", "have", "both"};

/// Whether a text tells of such a thing and of nothing else: `swollen ankles and mouth` does not.
bool is_harmless(std::string_view word, const std::vector<std::string>& words) {
  const auto found = std::ranges::find(harmless, word, &Harmless::word);
  if (found == harmless.end()) return false;
  const auto is_of = [&](const std::string& each) {
    return std::ranges::find(found->of, each) != found->of.end();
  };
  const auto is_small = [&](const std::string& each) {
    return each == word || std::ranges::find(beside_harmless, each) != beside_harmless.end();
  };
  return std::ranges::any_of(words, is_of) && std::ranges::all_of(words, [&](const auto& each) {
           return is_of(each) || is_small(each);
         });
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Words near a red flag that are none of its names: asked about, never recorded as it.
struct Near {
  std::string_view first;   ///< both stand in the text as words
  std::string_view second;  ///< empty: one word is enough
  std::string_view name;    ///< of the list
};

constexpr std::array near_flags{
    Near{"fainted", "", "seizure"},           Near{"fainting", "", "seizure"},
    Near{"passed", "out", "seizure"},         Near{"blacked", "out", "seizure"},
    Near{"lost", "consciousness", "seizure"}, Near{"numb", "arm", "one-sided weakness"},
};

/// Whether the text, with the name in their place, denies it or tells of somebody else.
bool is_not_so(const SymptomTable& table, const Near& near, const std::vector<std::string>& words) {
  std::string said;
  for (const std::string& word : words) {
    if (word == near.second) continue;
    said += (said.empty() ? "" : " ") + (word == near.first ? std::string(near.name) : word);
  }
  return denies_plainly(table, said) || is_of_somebody_else(table, said);
}

std::vector<Guess> flags_near(const SymptomTable& table, const std::string& typed) {
  const std::vector<std::string> words = split_words(typed);
  const auto has = [&](std::string_view word) {
    return word.empty() || std::ranges::find(words, word) != words.end();
  };
  std::vector<Guess> out;
  for (const Near& each : near_flags) {
    const SymptomRow* row = table.find(each.name);
    const bool is_said = row != nullptr && has(each.first) && has(each.second);
    if (is_said && !is_not_so(table, each, words)) add_guess(out, *row, std::string(each.name));
  }
  return out;
}

/// Names that a slip of the finger makes of what was typed, nearest first.
std::vector<Guess> near_names(const SymptomTable& table, const std::string& typed) {
  const bool says_little = std::ranges::find(words_for_much, typed) != words_for_much.end();
  if (says_little) return {};
  std::vector<std::string> names;
  for (const SymptomRow& row : table.rows) {
    names.push_back(lower(row.name));
    std::ranges::copy(row.aliases, std::back_inserter(names));
  }
  std::vector<Guess> out;
  for (const std::string& name : suggestions(typed, {names.begin(), names.end()})) {
    constexpr std::size_t shortest_begin = 5;
    const bool is_begin = name.starts_with(typed);
    if (!is_begin && !may_be_slip(typed, name)) continue;
    add_guess(out, *table.find(name), name, !is_begin || typed.size() >= shortest_begin);
  }
  return out;
}

/// Whether names of nothing but red flags have that word.
bool is_of_flags_alone(const SymptomTable& table, const std::string& word) {
  return std::ranges::none_of(table.rows, [&](const SymptomRow& row) {
    const auto has = [&](const std::string& name) {
      return (" " + lower(name) + " ").find(" " + word + " ") != std::string::npos;
    };
    return !row.red_flag && (has(row.name) || std::ranges::any_of(row.aliases, has));
  });
}

/// Names that share a word of four letters and more with what was typed; words that say how bad it
/// is say little. One that is in other names, too, is not near: `bleeding`.
std::vector<Guess> names_with_words_of(const SymptomTable& table, const std::string& typed) {
  constexpr std::size_t shortest_word = 4;
  std::vector<Guess> out;
  const std::vector<std::string> words = split_words(typed);
  for (const std::string& word : words) {
    const bool says_little = std::ranges::find(words_for_much, word) != words_for_much.end();
    if (word.size() < shortest_word || says_little || parse_grade(word)) continue;
    if (is_harmless(word, words)) continue;
    const bool is_near = is_of_flags_alone(table, word);
    for (const SymptomRow& row : table.rows) {
      std::vector<std::string> names = row.aliases;
      names.insert(names.begin(), lower(row.name));
      for (const std::string& name : names) {
        const bool shares = (" " + name + " ").find(" " + word + " ") != std::string::npos;
        if (shares) add_guess(out, row, name, is_near);
      }
    }
  }
  return out;
}

/// The symptom whose name is nearest to all that was typed; null: none is near.
const SymptomRow* nearest_symptom(const SymptomTable& table, const std::string& text) {
  const std::string typed = lower(text);
  const SymptomRow* nearest = nullptr;
  std::size_t fewest = slips_allowed(typed.size()) + 1;
  for (const SymptomRow& row : table.rows) {
    std::vector<std::string> names = row.aliases;
    names.push_back(lower(row.name));
    for (const std::string& name : names) {
      const std::size_t distance = slips(typed, name);
      if (distance >= fewest || !may_be_slip(typed, name)) continue;
      fewest = distance;
      nearest = &row;
    }
  }
  return nearest;
}

}  // namespace

std::vector<Guess> names_within(const SymptomTable& table, const std::string& typed) {
  std::vector<Guess> out;
  for (const NamedSymptom& each : table.read(typed).named) {
    std::vector<std::string> names = each.row->aliases;
    names.insert(names.begin(), lower(each.row->name));
    const auto said = std::ranges::find_if(names, [&](const std::string& name) {
      return (" " + typed + " ").find(" " + name + " ") != std::string::npos;
    });
    add_guess(out, *each.row, said == names.end() ? names.front() : *said);
  }
  return out;
}

std::vector<Guess> guesses_for(const SymptomTable& table, const std::string& text) {
  const std::string typed = lower(text);
  const OtherThing* thing = table.other_thing(typed);
  std::vector<Guess> out;
  if (thing == nullptr) out = flags_near(table, typed);
  if (out.empty() && thing == nullptr) out = near_names(table, typed);
  if (out.empty()) {
    for (const SymptomRow* row : meant_by(table, typed)) add_guess(out, *row, lower(row->name));
  }
  if (out.empty() && thing == nullptr) out = names_with_words_of(table, typed);
  return out;
}

std::vector<const SymptomRow*> meant_by(const SymptomTable& table, const std::string& text) {
  std::vector<const SymptomRow*> out;
  const OtherThing* thing = table.other_thing(text);
  if (thing != nullptr) {
    for (const NamedSymptom& each : heard_in(table, text)) {
      if (table.red_flag(*each.row, each.grade) != nullptr) out.push_back(each.row);
    }
    return out;
  }
  if (const SymptomRow* nearest = nearest_symptom(table, text)) return {nearest};
  for (const NamedSymptom& each : heard_in(table, text)) out.push_back(each.row);
  return out;
}

}  // namespace isotrack
