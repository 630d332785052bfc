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
constexpr std::array<std::string_view, 43> words_for_much{
    "hurt",       "hurts",   "badly",     "temperature", "peeing",     "aches",      "want",
    "feel",       "feeling", "with",      "from",        "very",       "worst",      "test",
    "gone",       "lost",    "take",      "took",        "arms",       "head",       "hear",
    "wake",       "sleep",   "dont",      "cannot",      "can't",      "everywhere", "never",
    "much",       "goes",    "look",      "looks",       "awful",      "terrible",   "horrible",
    "horrendous", "extreme", "extremely", "intense",     "unbearable", "agony",      "disappear",
    "killer"};

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
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    const std::string word = typed.substr(at, end - at);
    at = end + 1;
    const bool says_little = std::ranges::find(words_for_much, word) != words_for_much.end();
    if (word.size() < shortest_word || says_little || parse_grade(word)) continue;
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
  if (thing == nullptr) out = near_names(table, typed);
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
