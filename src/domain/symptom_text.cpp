#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_words.hpp"

/// How people name symptoms: a name of the list, whatever its case, signs and small words; or a
/// sentence that has such a name in it:
///
///     i       really  want to die          my      lips    are     cracked
///     filler  filler  ---- name            filler  name    filler  name
namespace isotrack {
namespace {

/// A name of the list, without fillers; null: another thing, in which a name of the list stands
/// (`cannot see the point`) and means nothing there.
struct Name {
  const SymptomRow* row = nullptr;
  std::vector<std::string> words;
};

std::vector<std::string> name_words(std::string_view text) {
  std::vector<std::string> out;
  for (const TextWord& word : without_fillers(words_of(text))) out.push_back(word.plain);
  return out;
}

/// Adds those that another command records and in which a name stands.
void add_other_things(const SymptomTable& table, std::vector<Name>& names) {
  std::vector<Name> masks;
  for (const OtherThing& thing : table.other_things) {
    if (thing.command.empty()) continue;
    for (const std::string& text : thing.words) {
      Name mask{nullptr, name_words(text)};
      const bool has_name = std::ranges::any_of(names, [&](const Name& name) {
        return !std::ranges::search(mask.words, name.words).empty();
      });
      if (has_name) masks.push_back(std::move(mask));
    }
  }
  std::ranges::move(masks, std::back_inserter(names));
}

/// All that a sentence can hold, the longest first.
std::vector<Name> names_of(const SymptomTable& table) {
  std::vector<Name> out;
  for (const SymptomRow& row : table.rows) {
    if (row.in_own_words) continue;
    std::vector<std::string> texts = row.aliases;
    texts.insert(texts.begin(), row.name);
    for (const std::string& text : texts) {
      Name name{&row, name_words(text)};
      if (!name.words.empty()) out.push_back(std::move(name));
    }
  }
  add_other_things(table, out);
  std::ranges::stable_sort(
      out, [](const Name& a, const Name& b) { return a.words.size() > b.words.size(); });
  return out;
}

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

/// A name in a text: its words `first` up to `end`.
struct Place {
  const SymptomRow* row = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Whether a word means a symptom there.
bool is_symptom(const TextWords& text, std::size_t at) {
  const TextWord& word = text[at];
  if (!is_in(names_of_other_things, word.plain)) return true;
  const bool is_alone = text.size() == 1 && word.before.empty();
  return is_alone || is_in(makes_a_thing, word.before) || parse_grade(word.before);
}

bool stands_at(const Name& name, const TextWords& text, std::size_t at) {
  if (at + name.words.size() > text.size()) return false;
  if (name.words.size() == 1 && !is_symptom(text, at)) return false;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (name.words[i] != text[at + i].plain) return false;
  }
  return true;
}

/// The names in their order, none over another, and the other things among them; a longer one is
/// looked for first.
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

std::vector<std::string> sorted_words(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words;
}

/// The row of a name that has the words of the text, all of them and no others; null: none.
const SymptomRow* name_in_any_order(const TextWords& text, const std::vector<Name>& names) {
  if (text.size() == 1 && !is_symptom(text, 0)) return nullptr;
  std::vector<std::string> given;
  for (const TextWord& word : text) given.push_back(word.plain);
  given = sorted_words(std::move(given));
  const auto found = std::ranges::find_if(
      names, [&](const Name& name) { return sorted_words(name.words) == given; });
  return found == names.end() ? nullptr : found->row;
}

/// The grade that a word says; unknown: none. `severe` is heard through a slip of the finger,
/// because a red flag may depend on it.
Grade grade_in(const TextWords& text, std::size_t at) {
  if (at >= text.size()) return Grade::unknown;
  const std::string& word = text[at].plain;
  if (const auto grade = parse_grade(word)) return *grade;
  const bool is_severe = is_in(as_severe, word) || slips(word, "severe") <= 1;
  return is_severe ? Grade::severe : Grade::unknown;
}

/// Said right before or behind the name; of the only name, anywhere in the text.
Grade grade_of(const TextWords& text, const Place& place, bool is_only) {
  Grade grade = Grade::unknown;
  if (place.first > 0 && !text[place.first].is_parted) grade = grade_in(text, place.first - 1);
  const bool goes_on = place.end < text.size() && !text[place.end].is_parted;
  if (grade == Grade::unknown && goes_on) grade = grade_in(text, place.end);
  if (grade != Grade::unknown || !is_only) return grade;
  for (std::size_t at = 0; at < text.size(); ++at) grade = std::max(grade, grade_in(text, at));
  return grade;
}

/// The names of a text. What is said to be mild and would be none then is read in its parts.
std::vector<Place> graded_places(const TextWords& text, std::vector<Name> names) {
  const std::vector<Place> places = places_in(text, names);
  const bool is_mild = std::ranges::any_of(places, [&](const Place& each) {
    return grade_of(text, each, places.size() == 1) == Grade::mild;
  });
  if (!is_mild) return places;
  const std::vector<Name> all = names;
  std::erase_if(names, [&](const Name& name) { return is_none_when_mild(all, name); });
  return places_in(text, names);
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

/// Behind every day that a text may name.
constexpr Date late{date::year{9000} / 1 / 1};

/// The words of a text that tell something but on which day it was, in the order of the alphabet.
/// Words of time that name no day stay: they may hold anything (`since i want to die`).
std::vector<std::string> telling_words(std::string_view text) {
  const BeginningSaid said = beginning_in(text, late);
  return sorted_words(name_words(said.first ? std::string_view(said.rest) : text));
}

/// `chest pain and no sleep`: behind a joint, `no` speaks of what comes after it, which is no name.
bool speaks_of_what_follows(const TextWords& text, std::size_t at,
                            const std::vector<Place>& places) {
  const bool is_no = text[at].plain == "no" && text[at].is_parted && at + 1 < text.size();
  if (!is_no || text[at + 1].plain == "more" || is_in(denials, text[at + 1].plain)) return false;
  return std::ranges::none_of(places, [&](const Place& each) { return each.first > at; });
}

/// A word that denies, beside the names; one that belongs to a name (`no appetite`) is the name's.
/// `shaving` speaks of one cut alone.
bool denies(const TextWords& text, const std::vector<Place>& places) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_named = std::ranges::any_of(
        places, [&](const Place& each) { return at >= each.first && at < each.end; });
    const bool is_of_others = text[at].plain == "shaving" && places.size() > 1;
    const bool is_denial = !is_named && !is_of_others && is_in(denials, text[at].plain);
    if (is_denial && !speaks_of_what_follows(text, at, places)) return true;
  }
  return false;
}

}  // namespace

bool same_words(std::string_view a, std::string_view b) { return plain_words(a) == plain_words(b); }

const SymptomRow* SymptomTable::find(std::string_view text) const {
  const std::string word = plain_words(text);
  if (word.empty()) return nullptr;
  const auto found = std::ranges::find_if(rows, [&](const SymptomRow& row) {
    return plain_words(row.id) == word || plain_words(row.name) == word ||
           std::ranges::any_of(
               row.aliases, [&](const std::string& alias) { return plain_words(alias) == word; });
  });
  return found == rows.end() ? nullptr : &*found;
}

const OtherThing* SymptomTable::other_thing(std::string_view text) const {
  const std::vector<std::string> said = telling_words(text);
  if (said.empty()) return nullptr;
  const auto is_it = [&](const OtherThing& thing) {
    return std::ranges::any_of(thing.words, [&](const std::string& name) {
      const std::vector<std::string> words = telling_words(name);
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
  const TextWords words = without_fillers(words_of(text));
  const std::vector<Name> names = names_of(*this);
  TextReading out;
  const OtherThing* thing = other_thing(text);
  if (words.empty() || (thing != nullptr && thing->command.empty())) return out;
  if (const SymptomRow* row = name_in_any_order(words, names)) {
    out.named.push_back({row, Grade::unknown, stripped_part(text, 0, text.size())});
    return out;
  }
  const std::vector<Place> places = graded_places(words, names);
  out.is_denied = denies(words, places);
  std::size_t from = 0;
  for (const Place& each : places) {
    const bool is_known =
        std::ranges::find(out.named, each.row, &NamedSymptom::row) != out.named.end();
    if (is_known) continue;
    const bool has_grade = each.end < words.size() && !words[each.end].is_parted &&
                           grade_in(words, each.end) != Grade::unknown;
    const std::size_t last = has_grade ? each.end : each.end - 1;
    const std::size_t end = &each == &places.back() ? text.size() : words[last].end;
    out.named.push_back(
        {each.row, grade_of(words, each, places.size() == 1), stripped_part(text, from, end)});
    from = end;
  }
  // What stands behind the last name belongs to it.
  const std::string rest = stripped_part(text, std::min(from, text.size()), text.size());
  if (!out.named.empty() && !rest.empty()) out.named.back().words += " " + rest;
  return out;
}

namespace {

/// A piece of a text, by its bytes.
struct Piece {
  std::size_t first = 0;
  std::size_t end = 0;
  bool begins_anew = false;
};

/// `headache without vomiting`: a name before it, a name behind it, and no further part.
bool tells_what_is_not(const TextWord& word, const TextWords& all, const TextWords& telling,
                       const std::vector<Place>& places) {
  if (word.plain != "without" || places.empty()) return false;
  const bool is_last = std::ranges::none_of(
      all, [&](const TextWord& each) { return each.first > word.first && each.begins_part; });
  return is_last && telling[places.front().first].first < word.first &&
         telling[places.back().first].first > word.first;
}

/// Cut before each word that begins a part, where no name reaches across.
std::vector<Piece> pieces_of(const SymptomTable& table, std::string_view text) {
  const TextWords all = words_of(text);
  const TextWords telling = without_fillers(all);
  const std::vector<Place> places = graded_places(telling, names_of(table));
  const auto is_within = [&](std::size_t byte) {
    return std::ranges::any_of(places, [&](const Place& each) {
      return telling[each.first].first < byte && byte < telling[each.end - 1].end;
    });
  };
  std::vector<Piece> out{{0, text.size(), false}};
  std::size_t before = 0;
  std::string_view last;
  for (const TextWord& word : all) {
    if (is_in(joints, word.plain)) continue;
    const bool is_twin = are_twins(last, word.plain);
    const bool begins =
        (word.begins_part && !is_twin) || tells_what_is_not(word, all, telling, places);
    if (begins && before > 0 && !is_within(word.first)) {
      out.back().end = before;
      out.push_back({before, text.size(), word.begins_anew});
    }
    before = word.end;
    last = word.plain;
  }
  return out;
}

/// Joins what says nothing of its own to its neighbour.
std::vector<Piece> telling_pieces(const SymptomTable& table, std::string_view text) {
  std::vector<Piece> out;
  for (const Piece& each : pieces_of(table, text)) {
    const bool says = says_something(table, text.substr(each.first, each.end - each.first));
    const bool is_behind_nothing =
        out.size() == 1 && !says_something(table, text.substr(0, out.front().end));
    if (!out.empty() && (!says || is_behind_nothing)) {
      out.back().end = each.end;
    } else {
      out.push_back(each);
    }
  }
  return out;
}

/// Whether a denial begins the text, and words of its own follow.
bool begins_with_denial(std::string_view text) {
  const TextWords words = without_fillers(words_of(text));
  return words.size() > 1 && is_in(leading_denials, words[0].plain) &&
         !is_in(denials, words[1].plain) && !is_in(no_lack, words[1].plain);
}

/// Parts joined by `and`: which are denied. False when a denial is of something unnamed.
bool find_denied(const SymptomTable& table, std::vector<SentencePart>& group) {
  bool goes_on = false;  // a denial before a name, which speaks of the names behind it, too
  bool names_any = false;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const TextReading part = table.read(group[i].words);
    names_any = names_any || !part.named.empty();
    group[i].is_denied = goes_on && !part.named.empty();
    if (!part.is_denied) continue;
    const bool begins = begins_with_denial(group[i].words);
    if (begins && part.named.empty()) continue;
    if (!begins && !names_any) return false;
    if (!begins) {
      for (SentencePart& each : group) each.is_denied = true;
      return true;
    }
    goes_on = group[i].is_denied = true;
  }
  return true;
}

/// A word of the list's names that a slip made this of; itself when it is one, or none is near. Two
/// slips leave the first letters, or `tingling` would be `ringing`.
std::string meant_word(const std::vector<Name>& names, const std::string& typed) {
  constexpr std::size_t shortest = 5;
  if (typed.size() < shortest) return typed;
  std::string nearest = typed;
  std::size_t fewest = slips_allowed(typed.size()) + 1;
  for (const Name& name : names) {
    for (const std::string& word : name.words) {
      const std::size_t distance = slips(typed, word);
      if (word.size() + 1 < shortest || distance >= fewest) continue;
      if (distance > 1 && !word.starts_with(typed.substr(0, 2))) continue;
      fewest = distance;
      nearest = word;
    }
  }
  return nearest;
}

/// A name of two words and more whose words stand side by side in another order; null: none.
const SymptomRow* turned_name(const TextWords& text, const std::vector<Name>& names) {
  for (const Name& name : names) {
    const std::size_t size = name.words.size();
    for (std::size_t at = 0; size > 1 && at + size <= text.size(); ++at) {
      const auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
      if (name_in_any_order({from, from + static_cast<std::ptrdiff_t>(size)}, {name})) {
        return name.row;
      }
    }
  }
  return nullptr;
}

}  // namespace

bool says_something(const SymptomTable& table, std::string_view text) {
  const auto tells = [](const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [](const std::string& word) {
      return !parse_grade(word) && !is_in(how_it_goes, word);
    });
  };
  if (!tells(telling_words(text))) return false;
  const BeginningSaid said = beginning_in(text, late);
  if (said.first || said.words.empty() || tells(name_words(said.rest))) return true;
  return !table.read(text).named.empty() || !heard_in(table, text).empty();
}

bool is_of_somebody_else(const SymptomTable& table, std::string_view text) {
  const BeginningSaid said = beginning_in(text, late);
  TextWords words = words_of(said.first ? std::string_view(said.rest) : text);
  if (words.size() < 2 || !is_in(other_people, words[0].plain)) return false;
  const bool is_in_doubt = std::any_of(words.begin() + 1, words.end(), [](const TextWord& word) {
    return word.is_parted || word.before == "my" || is_in(own_self, word.plain);
  });
  if (is_in_doubt) return false;
  const bool has_verb = is_in(says_how, words[1].plain);
  words.erase(words.begin(), words.begin() + (has_verb ? 2 : 1));
  words = without_fillers(words);
  const std::vector<Name> names = names_of(table);
  if (name_in_any_order(words, names) != nullptr) return true;
  std::erase_if(words, [](const TextWord& word) { return bool(parse_grade(word.plain)); });
  return name_in_any_order(words, names) != nullptr;
}

std::vector<SentencePart> parts_of_sentence(const SymptomTable& table, std::string_view text) {
  std::vector<SentencePart> out;
  std::vector<SentencePart> group;
  const auto close = [&] {
    const bool is_readable = find_denied(table, group);
    out.insert(out.end(), group.begin(), group.end());
    group.clear();
    return is_readable;
  };
  for (const Piece& each : telling_pieces(table, text)) {
    if (each.begins_anew && !close()) return {};
    group.push_back({stripped_part(text, each.first, each.end), false});
  }
  if (!close()) return {};
  return out;
}

std::vector<NamedSymptom> heard_in(const SymptomTable& table, std::string_view part) {
  const std::vector<Name> names = names_of(table);
  const OtherThing* thing = table.other_thing(part);
  if (thing != nullptr && thing->command.empty()) return {};
  TextWords words = without_fillers(words_of(part));
  std::string meant;
  for (TextWord& word : words) {
    word.plain = meant_word(names, word.plain);
    meant += (meant.empty() ? "" : " ") + word.plain;
  }
  std::vector<NamedSymptom> out = table.read(meant).named;
  if (!out.empty()) return out;
  for (const Place& each : all_places_in(words, names)) {
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(each.first);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(each.end);
    std::for_each(from, end, [](TextWord& word) { word.plain.clear(); });
  }
  const SymptomRow* turned = turned_name(words, names);
  if (turned != nullptr) out.push_back({turned, Grade::unknown, std::string(part)});
  return out;
}

}  // namespace isotrack
