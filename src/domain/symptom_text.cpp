#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <span>
#include <unordered_map>
#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_names.hpp"
#include "symptom_words.hpp"

/// How people name symptoms: a name of the list, whatever its case, signs and small words; or a
/// sentence that has such a name in it:
///
///     i       really  want to die          my      lips    are     cracked
///     filler  filler  ---- name            filler  name    filler  name
namespace isotrack {
namespace {

std::vector<std::string> name_words(std::string_view text, const SymptomVocabulary& vocabulary) {
  std::vector<std::string> out;
  for (const TextWord& word : without_fillers(words_of(text, vocabulary))) {
    out.push_back(word.plain);
  }
  return out;
}

std::vector<std::string> sorted_words(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words;
}

/// The words of a text that tell something but on which day it was, in the order of the alphabet.
/// Words of time that name no day stay: they may hold anything (`since i want to die`).
std::vector<std::string> telling_words(std::string_view text, const SymptomVocabulary& vocabulary) {
  const BeginningSaid said = beginning_in(text, late);
  return sorted_words(name_words(said.first ? std::string_view(said.rest) : text, vocabulary));
}

std::string heard_words(std::string_view text, const SymptomVocabulary& vocabulary) {
  std::string out;
  for (const TextWord& word : words_of(text, vocabulary)) {
    out += (out.empty() ? "" : " ") + word.plain;
  }
  return out;
}

/// A name of the list, taken apart.
struct ListedName {
  std::string plain;
  std::vector<std::string> words;
  std::vector<std::string> telling;
  std::vector<std::string> turned;  ///< `fever, rash` of `rash with fever`; empty: no joint in it
  std::string turned_plain;
  std::size_t joint = 0;  ///< where the second part begins in `words`; 0: no joint in it
};

ListedName apart(const std::string& name, const SymptomVocabulary& vocabulary) {
  ListedName out{heard_words(name, vocabulary),
                 name_words(name, vocabulary),
                 telling_words(name, vocabulary),
                 {},
                 {},
                 0};
  const TextWords words = without_fillers(words_of(name, vocabulary));
  const auto joint = std::ranges::find(words, true, &TextWord::begins_part);
  if (joint == words.begin() || joint == words.end()) return out;
  out.joint = static_cast<std::size_t>(joint - words.begin());
  out.turned = out.words;
  std::ranges::rotate(out.turned, out.turned.begin() + (joint - words.begin()));
  for (const std::string& word : out.turned) {
    out.turned_plain += (out.turned_plain.empty() ? "" : " ") + word;
  }
  return out;
}

/// The names as one vocabulary hears them.
class NamesApart {
 public:
  explicit NamesApart(const SymptomVocabulary& vocabulary) : vocabulary_(vocabulary) {}

  const ListedName& operator[](const std::string& name) {
    const auto [at, is_new] = known_.try_emplace(name);
    if (is_new) at->second = apart(name, vocabulary_);
    return at->second;
  }

 private:
  const SymptomVocabulary& vocabulary_;
  std::unordered_map<std::string, ListedName> known_;
};

/// Remembered, because each part of a sentence is compared with the whole list: a thousand names.
NamesApart& names_apart(const SymptomVocabulary& vocabulary) {
  thread_local std::map<SymptomVocabulary, std::unique_ptr<NamesApart>> known;
  const auto [at, is_new] = known.try_emplace(vocabulary);
  if (is_new) at->second = std::make_unique<NamesApart>(at->first);
  return *at->second;
}

/// Whether its names of two parts mean the same in either order. Where a symptom makes a red flag
/// together with another one, both are recorded instead.
bool turns(const SymptomTable& table, const SymptomRow& row) {
  return std::ranges::none_of(table.rows, [&](const SymptomRow& each) {
    return each.together && each.together->answer == row.id;
  });
}

/// Adds those that another command records and in which a name stands.
void add_other_things(const SymptomTable& table, NamesApart& apart, std::vector<Name>& names) {
  std::vector<Name> masks;
  for (const OtherThing& thing : table.other_things) {
    if (thing.command.empty()) continue;
    for (const std::string& text : thing.words) {
      const Name mask{nullptr, apart[text].words};
      const bool has_name = std::ranges::any_of(names, [&](const Name& name) {
        return !std::ranges::search(mask.words, name.words).empty();
      });
      if (has_name) masks.push_back(mask);
    }
  }
  std::ranges::move(masks, std::back_inserter(names));
}

}  // namespace

std::vector<Name> names_of(const SymptomTable& table) {
  NamesApart& apart = names_apart(table.vocabulary);
  std::vector<Name> out;
  for (const SymptomRow& row : table.rows) {
    if (row.in_own_words) continue;
    const bool may_turn = turns(table, row);
    const auto add = [&](const std::string& text) {
      const ListedName& name = apart[text];
      if (!name.words.empty()) out.push_back({&row, name.words, name.joint});
      if (may_turn && !name.turned.empty()) {
        out.push_back({&row, name.turned, name.words.size() - name.joint});
      }
    };
    add(row.name);
    std::ranges::for_each(row.aliases, add);
  }
  add_other_things(table, apart, out);
  std::ranges::stable_sort(
      out, [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  return out;
}

namespace {

bool begins_with(const Name& name, const Name& other) {
  return name.words.size() > other.words.size() &&
         std::equal(other.words.begin(), other.words.end(), name.words.begin());
}

/// `headache with nausea`: a red flag's name that begins with a symptom which makes none of it when
/// it is mild.
bool is_none_when_mild(const std::vector<Name>& names, const Name& name) {
  return name.row != nullptr && std::ranges::any_of(names, [&](const Name& other) {
           if (other.row == nullptr) return false;
           const auto& together = other.row->together;
           return together && together->unless_mild && together->answer == name.row->id &&
                  begins_with(name, other);
         });
}

/// Whether a word means a symptom there.
bool is_symptom(const TextWords& text, std::size_t at) {
  const TextWord& word = text[at];
  if (!word.has_other_meaning) return true;
  const bool is_alone = text.size() == 1 && word.before.empty();
  return is_alone || is_in(makes_a_thing, word.before) || parse_grade(word.before);
}

/// Whether a clause ends within a part of the name, which then is none: `my skin is dry but my
/// mouth is fine`.
bool is_torn(const Name& name, std::span<const TextWord> typed) {
  for (std::size_t i = 1; i < typed.size(); ++i) {
    if (typed[i].begins_anew && i != name.joint) return true;
  }
  return false;
}

/// In its order; that of a red flag in any, where nothing parts its words: `my urine is dark`.
bool stands_at(const Name& name, const TextWords& text, std::size_t at) {
  const std::size_t size = name.words.size();
  if (at + size > text.size() || (size == 1 && !is_symptom(text, at))) return false;
  const std::span<const TextWord> typed = std::span(text).subspan(at, size);
  if (is_torn(name, typed)) return false;
  if (std::ranges::equal(name.words, typed, {}, {}, &TextWord::plain)) return true;
  if (name.row == nullptr || !name.row->red_flag) return false;
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0 && typed[i].is_parted) return false;
    if (!is_in(name.words, typed[i].plain)) return false;
    if (std::ranges::find(typed, name.words[i], &TextWord::plain) == typed.end()) return false;
  }
  return true;
}

}  // namespace

std::vector<Place> all_places_in(const TextWords& text, const std::vector<Name>& names) {
  std::vector<Place> out;
  for (const Name& name : names) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t end = at + name.words.size();
      const bool is_free = std::ranges::none_of(
          out, [&](const Place& each) { return at < each.end && each.first < end; });
      if (is_free && stands_at(name, text, at)) out.push_back({name.row, at, end});
    }
  }
  std::ranges::sort(out, {}, &Place::first);
  return out;
}

std::vector<Place> places_in(const TextWords& text, const std::vector<Name>& names) {
  std::vector<Place> out = all_places_in(text, names);
  std::erase_if(out, [](const Place& each) { return each.row == nullptr; });
  return out;
}

const SymptomRow* name_in_any_order(const TextWords& text, const std::vector<Name>& names) {
  if (text.size() == 1 && !is_symptom(text, 0)) return nullptr;
  std::vector<std::string> given;
  for (const TextWord& word : text) given.push_back(word.plain);
  given = sorted_words(std::move(given));
  const auto found = std::ranges::find_if(names, [&](const Name& name) {
    return name.words.size() == given.size() && !is_torn(name, text) &&
           sorted_words({name.words.begin(), name.words.end()}) == given;
  });
  return found == names.end() ? nullptr : found->row;
}

namespace {

/// The grade that a word says; unknown: none. `severe` is heard through a slip of the finger,
/// because a red flag may depend on it.
Grade grade_in(const TextWords& text, std::size_t at) {
  if (at >= text.size()) return Grade::unknown;
  const std::string& word = text[at].plain;
  if (const auto grade = parse_grade(word)) return *grade;
  if (is_in(as_mild, word)) return Grade::mild;
  const bool is_severe =
      is_in(as_severe, word) || slips(word, "severe") <= 1 || text[at].is_full_marks;
  return is_severe ? Grade::severe : Grade::unknown;
}

/// Said right before or behind the name; of the only name, anywhere in the text.
Grade grade_of(const TextWords& text, const Place& place, bool is_only) {
  Grade grade = Grade::unknown;
  if (place.first > 0 && !text[place.first].is_parted) {
    const TextWord& word = text[place.first - 1];
    grade = word.plain == "little" && word.before == "a" ? Grade::mild
                                                         : grade_in(text, place.first - 1);
  }
  const bool goes_on = place.end < text.size() && !text[place.end].is_parted;
  if (grade == Grade::unknown && goes_on) grade = grade_in(text, place.end);
  if (grade != Grade::unknown || !is_only) return grade;
  for (std::size_t at = 0; at < text.size(); ++at) grade = std::max(grade, grade_in(text, at));
  return grade;
}

}  // namespace

std::vector<Name> graded_names(const TextWords& text, std::vector<Name> names) {
  const std::vector<Place> places = places_in(text, names);
  const bool is_mild = std::ranges::any_of(places, [&](const Place& each) {
    return grade_of(text, each, places.size() == 1) == Grade::mild;
  });
  if (!is_mild) return names;
  const std::vector<Name> all = names;
  std::erase_if(names, [&](const Name& name) { return is_none_when_mild(all, name); });
  return names;
}

std::string stripped_part(std::string_view text, std::size_t first, std::size_t end) {
  constexpr std::string_view blanks = " \t,;.&+";
  std::string_view part = text.substr(first, end - first);
  const std::size_t begin = part.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  part = part.substr(begin, part.find_last_not_of(blanks) - begin + 1);
  const std::string_view word = part.substr(0, part.find(' '));
  if (word.size() < part.size() && is_in(joints, lower(word))) part.remove_prefix(word.size() + 1);
  return std::string(part);
}

namespace {

/// `chest pain and no sleep`: behind a joint, `no` speaks of what comes after it, which is no name.
bool speaks_of_what_follows(const TextWords& text, std::size_t at,
                            const std::vector<Place>& places) {
  const bool is_no = text[at].plain == "no" && text[at].is_parted && at + 1 < text.size();
  if (!is_no || text[at + 1].plain == "more" || is_in(denials, text[at + 1].plain)) return false;
  return std::ranges::none_of(places, [&](const Place& each) { return each.first > at; });
}

}  // namespace

bool is_in_a_name(const TextWords& text, const std::vector<Place>& places, std::size_t byte) {
  return std::ranges::any_of(places, [&](const Place& each) {
    return text[each.first].first <= byte && byte < text[each.end - 1].end;
  });
}

namespace {

bool is_name_of(const SymptomRow* row, std::span<const std::string> words,
                const std::vector<Name>& names) {
  return std::ranges::any_of(names, [&](const Name& own) {
    return own.row == row && std::ranges::equal(own.words, words);
  });
}

/// What the list has for a symptom that lasts: `lasting headache` of `headache`. Else its own row.
const SymptomRow* row_that_lasts(const SymptomRow* row, const std::vector<Name>& names) {
  for (const Name& name : names) {
    const bool is_of_lasting = name.row != row && name.row != nullptr && name.words.size() > 1 &&
                               name.words.front() == "lasting";
    if (is_of_lasting && is_name_of(row, name.words.subspan(1), names)) return name.row;
  }
  return row;
}

/// What it has for one that goes there: `belly pain going to my back` of `belly pain`. Else its own
/// row.
const SymptomRow* row_to(const std::string& goal, const SymptomRow* row,
                         const std::vector<Name>& names) {
  for (const Name& name : names) {
    const std::size_t size = name.words.size();
    const bool goes_there = name.row != row && name.row != nullptr && size > 2 &&
                            name.words[size - 2] == "going" && name.words[size - 1] == goal;
    if (goes_there && is_name_of(row, name.words.first(size - 2), names)) return name.row;
  }
  return row;
}

/// What the list has for a symptom as the text says that it goes. Else its own row.
const SymptomRow* row_as_it_goes(const TextWords& text, const SymptomRow* row,
                                 const std::vector<Name>& names) {
  if (std::ranges::any_of(text, &TextWord::lasts)) row = row_that_lasts(row, names);
  const auto goal = std::ranges::find(text, true, &TextWord::is_goal);
  return goal == text.end() ? row : row_to(goal->plain, row, names);
}

}  // namespace

const SymptomRow* lasting_row(const SymptomTable& table, const SymptomRow* row) {
  return row_that_lasts(row, names_of(table));
}

bool denies(const TextWords& text, const std::vector<Place>& places) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_named = std::ranges::any_of(
        places, [&](const Place& each) { return at >= each.first && at < each.end; });
    const bool is_of_others = text[at].plain == "shaving" && places.size() > 1;
    const bool is_how = text[at].is_how && !is_in_a_name(text, places, text[at].told_by);
    const bool is_denial = !is_named && !is_of_others && !is_how && is_in(denials, text[at].plain);
    if (is_denial && !speaks_of_what_follows(text, at, places)) return true;
  }
  return false;
}

bool same_words(std::string_view a, std::string_view b) { return plain_words(a) == plain_words(b); }

const SymptomRow* SymptomTable::find(std::string_view text) const {
  NamesApart& apart = names_apart(vocabulary);
  const std::string word = heard_words(text, vocabulary);
  if (word.empty()) return nullptr;
  const auto found = std::ranges::find_if(rows, [&](const SymptomRow& row) {
    const bool may_turn = turns(*this, row);
    const auto is_it = [&](const std::string& name) {
      const ListedName& known = apart[name];
      return known.plain == word || (may_turn && known.turned_plain == word);
    };
    return is_it(row.id) || is_it(row.name) || std::ranges::any_of(row.aliases, is_it);
  });
  return found == rows.end() ? nullptr : &*found;
}

const OtherThing* SymptomTable::other_thing(std::string_view text) const {
  NamesApart& apart = names_apart(vocabulary);
  const std::vector<std::string> said = telling_words(text, vocabulary);
  if (said.empty()) return nullptr;
  const auto is_it = [&](const OtherThing& thing) {
    return std::ranges::any_of(thing.words, [&](const std::string& name) {
      const std::vector<std::string>& words = apart[name].telling;
      if (thing.command.empty()) return words == said;
      const bool is_denied = std::ranges::any_of(said, [&](const std::string& word) {
        return is_in(denials, word) && !is_in(words, word);
      });
      return !is_denied && std::ranges::includes(said, words);
    });
  };
  const auto found = std::ranges::find_if(other_things, is_it);
  return found == other_things.end() ? nullptr : &*found;
}

TextReading SymptomTable::read(std::string_view text) const {
  const TextWords words = without_fillers(words_of(text, vocabulary));
  const std::vector<Name> names = names_of(*this);
  TextReading out;
  const OtherThing* thing = other_thing(text);
  if (words.empty() || (thing != nullptr && thing->command.empty())) return out;
  if (const SymptomRow* row = name_in_any_order(words, names)) {
    out.named.push_back({row, Grade::unknown, stripped_part(text, 0, text.size())});
    return out;
  }
  const std::vector<Place> places = places_in(words, graded_names(words, names));
  out.is_denied = denies(words, places);
  std::size_t from = 0;
  for (const Place& each : places) {
    const SymptomRow* row = row_as_it_goes(words, each.row, names);
    const bool is_known = std::ranges::find(out.named, row, &NamedSymptom::row) != out.named.end();
    if (is_known) continue;
    const bool has_grade = each.end < words.size() && !words[each.end].is_parted &&
                           grade_in(words, each.end) != Grade::unknown;
    const std::size_t last = has_grade ? each.end : each.end - 1;
    const std::size_t end = &each == &places.back() ? text.size() : words[last].end;
    out.named.push_back(
        {row, grade_of(words, each, places.size() == 1), stripped_part(text, from, end)});
    from = end;
  }
  // What stands behind the last name belongs to it.
  const std::string rest = stripped_part(text, std::min(from, text.size()), text.size());
  if (!out.named.empty() && !rest.empty()) out.named.back().words += " " + rest;
  return out;
}

}  // namespace isotrack
