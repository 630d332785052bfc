#include <algorithm>
#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_names.hpp"
#include "symptom_words.hpp"

/// Sentences with several symptoms: their parts, what is denied in them, and what a part without a
/// name means all the same.
namespace isotrack {
namespace {

TextWords telling_in(const SymptomTable& table, std::string_view text) {
  return without_fillers(words_of(text, table.vocabulary));
}

/// A piece of a text, by its bytes.
struct Piece {
  std::size_t first = 0;
  std::size_t end = 0;
  bool begins_anew = false;
};

/// `headache without vomiting`: a name before it, a name behind it, and no further part.
bool tells_what_is_not(const TextWord& word, const TextWords& all, const TextWords& telling,
                       const std::vector<Place>& places) {
  if (word.plain != "without" || word.is_how || places.empty()) return false;
  const bool is_last = std::ranges::none_of(
      all, [&](const TextWord& each) { return each.first > word.first && each.begins_part; });
  return is_last && telling[places.front().first].first < word.first &&
         telling[places.back().first].first > word.first;
}

/// Cut before each word that begins a part, where no name reaches across.
std::vector<Piece> pieces_of(const SymptomTable& table, std::string_view text) {
  const TextWords all = words_of(text, table.vocabulary);
  const TextWords telling = without_fillers(all);
  const std::vector<Place> places = places_in(telling, graded_names(telling, names_of(table)));
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
bool begins_with_denial(const SymptomTable& table, std::string_view text) {
  const TextWords words = telling_in(table, text);
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
    const bool begins = begins_with_denial(table, group[i].words);
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

/// A word of the list's names that a slip made this of, or one that is heard as such; itself when
/// it is one, or none is near. Two slips leave the first letters, or `tingling` would be `ringing`;
/// so does one in a short word, or `never` would be `fever`.
std::string meant_word(const SymptomTable& table, const std::vector<Name>& names,
                       const std::string& typed) {
  constexpr std::size_t shortest = 5;
  if (typed.size() < shortest) return typed;
  std::string nearest = typed;
  std::size_t fewest = slips_allowed(typed.size()) + 1;
  const auto look_at = [&](const std::string& word) {
    const std::size_t distance = slips(typed, word);
    if (word.size() + 1 < shortest || distance >= fewest) return;
    if (distance > 1 && !word.starts_with(typed.substr(0, 2))) return;
    if (typed.size() < letters_of_long_words && word.front() != typed.front()) return;
    fewest = distance;
    nearest = word;
  };
  for (const Name& name : names) std::ranges::for_each(name.words, look_at);
  for (const auto& [word, heard] : table.vocabulary.heard_as) look_at(word);
  return nearest;
}

/// The longest name of so many words and more that stand in the text in any order, none of them
/// denied by another word, and not all of which say little: side by side, or those of a red flag
/// anywhere (`urine, it is so dark`). Null: none.
const SymptomRow* scattered_name(const SymptomTable& table, const TextWords& text,
                                 const std::vector<Name>& names, std::size_t fewest_words) {
  const auto says_little = [&](const std::string& word) {
    return is_in(table.vocabulary.says_little, word);
  };
  const auto found = std::ranges::find_if(names, [&](const Name& name) {
    if (name.row == nullptr || name.words.size() < fewest_words) return false;
    if (std::ranges::all_of(name.words, says_little)) return false;
    std::vector<Place> places;
    for (const std::string& word : name.words) {
      const auto at = std::ranges::find(text, word, &TextWord::plain);
      if (at == text.end()) return false;
      const auto first = static_cast<std::size_t>(at - text.begin());
      places.push_back({name.row, first, first + 1});
    }
    const auto [least, most] = std::ranges::minmax_element(places, {}, &Place::first);
    const bool are_together = most->end - least->first <= name.words.size();
    return (are_together || name.row->red_flag) && !denies(text, places);
  });
  return found == names.end() ? nullptr : found->row;
}

}  // namespace

bool says_something(const SymptomTable& table, std::string_view text) {
  const auto tells = [&](std::string_view part) {
    return std::ranges::any_of(telling_in(table, part), [](const TextWord& word) {
      const bool is_grade =
          parse_grade(word.plain) || is_in(as_severe, word.plain) || is_in(as_mild, word.plain);
      return !word.is_how && !is_grade && !is_in(how_it_goes, word.plain);
    });
  };
  const BeginningSaid said = beginning_in(text, late);
  if (!tells(said.first ? std::string_view(said.rest) : text)) {
    const bool has_more = std::ranges::any_of(words_of(text, table.vocabulary), &TextWord::is_how);
    return has_more && !table.read(text).named.empty();
  }
  if (said.first || said.words.empty() || tells(said.rest)) return true;
  return !table.read(text).named.empty() || !heard_in(table, text).empty();
}

bool is_of_somebody_else(const SymptomTable& table, std::string_view text) {
  const BeginningSaid said = beginning_in(text, late);
  TextWords words = words_of(said.first ? std::string_view(said.rest) : text, table.vocabulary);
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

bool denies_plainly(const SymptomTable& table, std::string_view text) {
  const BeginningSaid said = beginning_in(text, late);
  const TextWords words = telling_in(table, said.first ? std::string_view(said.rest) : text);
  const std::vector<Place> places = places_in(words, names_of(table));
  if (words.size() < 2 || places.empty() || words[1].is_parted) return false;
  const bool begins = is_in(leading_denials, words[0].plain) && places.front().first > 0;
  const bool is_result = std::ranges::any_of(words, [](const TextWord& word) {
    return word.plain == "negative" || word.plain == "history";
  });
  if (!denies(words, places) || !(begins || is_result)) return false;
  return std::ranges::all_of(words, [&](const TextWord& word) {
    return is_in_a_name(words, places, word.first) || is_in(leading_denials, word.plain) ||
           is_in(beside_denials, word.plain) || parse_grade(word.plain);
  });
}

std::vector<std::string> joined_parts(const SymptomTable& table, std::string_view text) {
  std::vector<std::string> out;
  for (const Piece& each : telling_pieces(table, text)) {
    out.push_back(stripped_part(text, each.first, each.end));
  }
  return out;
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

std::string as_heard(const SymptomTable& table, std::string_view text) {
  std::string out;
  for (const TextWord& word : telling_in(table, text)) {
    out += (out.empty() ? "" : " ") + word.plain;
  }
  return out;
}

std::vector<NamedSymptom> heard_in(const SymptomTable& table, std::string_view part) {
  const std::vector<Name> names = names_of(table);
  const OtherThing* thing = table.other_thing(part);
  if (thing != nullptr && thing->command.empty()) return {};
  std::string meant;
  for (const TextWord& word : words_of(part, table.vocabulary)) {
    const bool is_small = is_in(fillers, word.plain);
    meant +=
        (meant.empty() ? "" : " ") + (is_small ? word.plain : meant_word(table, names, word.plain));
  }
  std::vector<NamedSymptom> out = table.read(meant).named;
  if (!out.empty()) return out;
  TextWords words = telling_in(table, meant);
  for (const Place& each : all_places_in(words, names)) {
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(each.first);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(each.end);
    std::for_each(from, end, [](TextWord& word) { word.plain.clear(); });
  }
  const SymptomRow* scattered = scattered_name(table, words, names, 2);
  if (scattered != nullptr) out.push_back({scattered, Grade::unknown, std::string(part)});
  return out;
}

const SymptomRow* flag_across(const SymptomTable& table, std::string_view text) {
  constexpr std::size_t fewest_words = 3;  // two may stand in any sentence
  const TextWords words = telling_in(table, text);
  const SymptomRow* row =
      scattered_name(table, words, graded_names(words, names_of(table)), fewest_words);
  return row != nullptr && row->red_flag ? row : nullptr;
}

}  // namespace isotrack
