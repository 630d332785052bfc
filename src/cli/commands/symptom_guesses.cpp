#include "symptom_guesses.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "../suggest.hpp"
#include "isotrack/base/text.hpp"
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

bool says_little(const SymptomTable& table, const std::string& word) {
  const auto& words = table.vocabulary.says_little;
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> split_words(std::string_view text) {
  const std::vector<std::string_view> words = words_in(text);
  return {words.begin(), words.end()};
}

/// Names that a slip of the finger makes of what was typed, nearest first.
std::vector<Guess> near_names(const SymptomTable& table, const std::string& typed) {
  if (says_little(table, typed)) return {};
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

/// A name of the list, and its words as they are heard.
struct HeardName {
  const SymptomRow* row = nullptr;
  std::string name;
  std::vector<std::string> words;
};

std::vector<HeardName> heard_names(const SymptomTable& table) {
  std::vector<HeardName> out;
  for (const SymptomRow& row : table.rows) {
    std::vector<std::string> names = row.aliases;
    names.insert(names.begin(), lower(row.name));
    for (const std::string& name : names) {
      out.push_back({&row, name, split_words(as_heard(table, name))});
    }
  }
  return out;
}

/// A name, and the words of it that were typed and say something.
struct PartlySaid {
  const HeardName* name = nullptr;
  std::set<std::string> said;
  std::size_t words = 0;  ///< those that say little, too
  bool is_flag = false;   ///< near enough to say the words of its red flag
};

/// The words of a text that may tell of a symptom, four letters and more, as they are heard.
std::set<std::string> telling_words(const SymptomTable& table, const std::string& typed) {
  constexpr std::size_t shortest_word = 4;
  std::set<std::string> out;
  for (const std::string& each : split_words(typed)) {
    if (each.size() < shortest_word || says_little(table, each) || parse_grade(each)) continue;
    out.insert(as_heard(table, each));
  }
  return out;
}

/// Names half of which was typed, that of which most was said first, and of those red flags. One
/// word is enough of a name of two, more take two.
std::vector<PartlySaid> partly_said(const std::vector<HeardName>& names,
                                    const std::set<std::string>& telling,
                                    const std::set<std::string>& typed) {
  constexpr std::size_t short_name = 2;
  std::set<std::string> harmless;
  for (const HeardName& name : names) {
    if (name.row->red_flag || name.words.size() > short_name) continue;
    harmless.insert(name.words.begin(), name.words.end());
  }
  std::vector<PartlySaid> out;
  for (const HeardName& name : names) {
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
std::vector<Guess> names_with_words_of(const SymptomTable& table, const std::string& typed) {
  const std::set<std::string> telling = telling_words(table, typed);
  const std::vector<std::string> heard = split_words(as_heard(table, typed));
  const std::vector<HeardName> names = heard_names(table);
  const std::vector<PartlySaid> all = partly_said(names, telling, {heard.begin(), heard.end()});
  std::vector<Guess> out;
  for (const PartlySaid& each : all) {
    const bool is_told = std::ranges::any_of(all, [&](const PartlySaid& other) {
      return other.said.size() > each.said.size() && std::ranges::includes(other.said, each.said);
    });
    if (!is_told) add_guess(out, *each.name->row, each.name->name, each.is_flag);
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
  const std::string heard = " " + as_heard(table, typed) + " ";
  for (const NamedSymptom& each : table.read(typed).named) {
    std::vector<std::string> names = each.row->aliases;
    names.insert(names.begin(), lower(each.row->name));
    const auto said = std::ranges::find_if(names, [&](const std::string& name) {
      return heard.find(" " + as_heard(table, name) + " ") != std::string::npos;
    });
    add_guess(out, *each.row, said == names.end() ? names.front() : *said);
  }
  return out;
}

std::vector<Guess> near_symptoms(const SymptomTable& table, const std::string& text) {
  SymptomTable near{{}, table.other_things, table.vocabulary};
  std::vector<Guess> guesses;
  for (const SymptomRow& row : table.rows) {
    for (const NearWords& each : row.near) {
      near.rows.push_back(row);
      near.rows.back().name = each.words.front();
      near.rows.back().aliases.assign(each.words.begin() + 1, each.words.end());
      guesses.push_back({&row, each.name});
    }
  }
  std::vector<Guess> out;
  if (denies_plainly(near, text) || is_of_somebody_else(near, text)) return out;
  for (const NamedSymptom& each : heard_in(near, text)) {
    const Guess& guess = guesses[static_cast<std::size_t>(each.row - near.rows.data())];
    add_guess(out, *guess.row, guess.name);
  }
  return out;
}

std::vector<Guess> flags_asked(const SymptomTable& table, const std::string& text) {
  if (is_of_somebody_else(table, text) || denies_plainly(table, text)) return {};
  if (const SymptomRow* across = flag_across(table, text)) return {{across, lower(across->name)}};
  std::vector<Guess> out = near_symptoms(table, text);
  if (!out.empty()) return out;
  if (table.read(text).named.empty()) {
    out = guesses_for(table, text);
    std::erase_if(out, [&](const Guess& each) {
      return !each.is_near || table.red_flag(*each.row, Grade::unknown) == nullptr;
    });
    return out;
  }
  for (const std::string& part : joined_parts(table, text)) {
    if (part == text || !table.read(part).named.empty()) continue;
    for (const Guess& each : flags_asked(table, part)) add_guess(out, *each.row, each.name);
  }
  return out;
}

std::vector<Guess> guesses_for(const SymptomTable& table, const std::string& text) {
  const std::string typed = lower(text);
  const OtherThing* thing = table.other_thing(typed);
  std::vector<Guess> out;
  if (const SymptomRow* across = flag_across(table, typed)) {
    add_guess(out, *across, lower(across->name));
  }
  if (out.empty()) out = near_symptoms(table, typed);
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
  if (!near_symptoms(table, text).empty()) return out;
  if (const SymptomRow* nearest = nearest_symptom(table, text)) return {nearest};
  for (const NamedSymptom& each : heard_in(table, text)) out.push_back(each.row);
  return out;
}

}  // namespace isotrack
