#include "isotrack/domain/symptom_sentence.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "symptom_words.hpp"

/// The parts of a sentence, and the names that stand in them:
///
///     my      lips    are     cracked   and   i       really  want to die
///     filler  name    filler  name      ---   filler  filler  name
namespace isotrack {
namespace {

/// Beside a name these deny it and no more: `no chest pain at all`, a test that is `negative`.
constexpr std::array<std::string_view, 9> denials{"no",      "not", "never",    "without", "none",
                                                  "neither", "nor", "negative", "history"};
constexpr std::array<std::string_view, 30> beside_denials{
    "there",  "i",   "im",   "have", "has",     "had",    "am",    "is",  "are", "was",
    "were",   "ive", "any",  "feel", "feeling", "felt",   "ever",  "at",  "all", "it",
    "either", "do",  "does", "did",  "test",    "family", "today", "now", "me",  "got"};
/// Behind a denial these say that it was never as bad: `never felt so low`.
constexpr std::array<std::string_view, 3> worsenings{"so", "such", "this"};

/// Before a name that is another word as well: `i feel fit`, `had a fit`.
constexpr std::array<std::string_view, 8> makes_a_thing{"a",   "the",  "my",     "had",
                                                        "has", "have", "having", "bad"};

/// A part that begins with one of these speaks of oneself, whatever was doubted before.
constexpr std::array<std::string_view, 4> own_self{"i", "im", "ive", "id"};

/// A name in a text: its words `first` up to `end`.
struct Place {
  const SymptomRow* row = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Whether a word means a symptom there.
bool is_symptom(const TextWords& text, std::size_t at) {
  const TextWord& word = text[at];
  const bool is_graded = at > 0 && grade_at(text, at - 1) != Grade::unknown;
  return !word.has_other_meaning || (text.size() == 1 && word.before.empty()) || is_graded ||
         is_in(makes_a_thing, word.before);
}

/// In its order; a joint stands in it only where it has one of its own.
bool stands_at(const ListedName& name, const TextWords& text, std::size_t at) {
  const std::size_t size = name.words.size();
  if (at + size > text.size() || (size == 1 && !is_symptom(text, at))) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const TextWord& word = text[at + i];
    if (word.plain != name.words[i] || (i > 0 && word.is_parted && i != name.joint)) return false;
  }
  return true;
}

/// The names in their order, none over another, and the other things among them; a longer one is
/// looked for first.
std::vector<Place> places_in(const SymptomIndex& names, const TextWords& text) {
  std::vector<Place> out;
  for (const ListedName& name : names.in_sentences()) {
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

/// The name that has these words, all of them and no others; null: none.
const SymptomRow* with_all_words(const SymptomIndex& names, const TextWords& text) {
  if (text.size() < 2) return nullptr;
  std::vector<std::string> given;
  for (const TextWord& word : text) given.push_back(word.plain);
  const auto found = std::ranges::find_if(names.in_sentences(), [&](const ListedName& name) {
    return name.row != nullptr && std::ranges::is_permutation(name.words, given);
  });
  return found == names.in_sentences().end() ? nullptr : found->row;
}

/// The symptom that a text names with all of its words, in any order, beside a grade.
std::optional<NamedSymptom> named_by_all(const SymptomIndex& names, const TextWords& text) {
  if (const SymptomRow* row = with_all_words(names, text)) {
    return NamedSymptom{row, Grade::unknown, {}};
  }
  Grade grade = Grade::unknown;
  TextWords ungraded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Grade own = grade_at(text, at);
    if (own == Grade::unknown) ungraded.push_back(text[at]);
    grade = std::max(grade, own);
  }
  const SymptomRow* row = with_all_words(names, ungraded);
  return row == nullptr ? std::nullopt : std::optional(NamedSymptom{row, grade, {}});
}

/// Said right before or behind the name; of the only name, anywhere in the part.
Grade grade_of(const TextWords& text, const Place& place, bool is_only) {
  Grade grade = Grade::unknown;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_within = at >= place.first && at < place.end;
    const bool is_beside = at + 1 == place.first || at == place.end;
    if (!is_within && (is_only || is_beside)) grade = std::max(grade, grade_at(text, at));
  }
  return grade;
}

/// A part of a text without the joint before it.
std::string stripped_part(std::string_view text) {
  constexpr std::string_view blanks = " \t,;.!?&+/";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
  const std::string_view word = text.substr(0, text.find(' '));
  if (word.size() < text.size() && is_in(joints, lower(word))) text.remove_prefix(word.size() + 1);
  return std::string(stripped(text));
}

/// The symptoms at their places, each row once. What stands before a name belongs to it, and what
/// stands behind the last one to that.
std::vector<NamedSymptom> named_at(const std::vector<Place>& places, const TextWords& words,
                                   std::string_view text) {
  std::vector<NamedSymptom> out;
  std::size_t from = 0;
  for (const Place& each : places) {
    if (std::ranges::find(out, each.row, &NamedSymptom::row) != out.end()) continue;
    const std::size_t end = &each == &places.back() ? text.size() : words[each.end - 1].end;
    out.push_back({each.row, grade_of(words, each, places.size() == 1),
                   stripped_part(text.substr(from, end - from))});
    from = end;
  }
  const std::string rest = stripped_part(text.substr(from));
  if (!out.empty() && !rest.empty()) out.back().words += " " + rest;
  return out;
}

/// Whether a text has words of its own, not only a grade and a day.
bool says_something(const SymptomIndex& names, std::string_view text, Date today) {
  const TextWords words =
      without_fillers(words_of(beginning_in(text, today).rest, names.table().vocabulary));
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (grade_at(words, at) == Grade::unknown) return true;
  }
  return false;
}

/// A piece of a text, by its bytes, and how it is joined to the one before.
struct Piece {
  std::size_t first = 0;
  std::size_t end = 0;
  bool begins_anew = false;
};

/// Cut before each joint over which no name reaches; not at all where all is one name.
std::vector<Piece> cut(const SymptomIndex& names, std::string_view text) {
  const TextWords all = words_of(text, names.table().vocabulary);
  const TextWords telling = without_fillers(all);
  std::vector<Piece> out{{0, text.size(), false}};
  if (with_all_words(names, telling) != nullptr) return out;
  const std::vector<Place> places = places_in(names, telling);
  const auto is_within = [&](std::size_t byte) {
    return std::ranges::any_of(places, [&](const Place& each) {
      return telling[each.first].first < byte && byte < telling[each.end - 1].end;
    });
  };
  // `headache without vomiting`
  const auto denies_next = [&](const TextWord& word) {
    return (word.plain == "no" || word.plain == "without") &&
           std::ranges::any_of(places, [&](const Place& each) {
             return each.row != nullptr && each.first > 0 && !telling[each.first].is_parted &&
                    telling[each.first - 1].first == word.first;
           });
  };
  std::size_t before = 0;
  for (const TextWord& word : all) {
    const bool begins = word.is_parted || denies_next(word);
    if (begins && before > 0 && !is_within(word.first)) {
      out.back().end = before;
      out.push_back({before, text.size(), word.begins_anew});
    }
    before = word.end;
  }
  return out;
}

/// What says nothing of its own is joined to its neighbour.
std::vector<Piece> pieces_of(const SymptomIndex& names, std::string_view text, Date today) {
  const auto says = [&](const Piece& piece) {
    return says_something(names, stripped_part(text.substr(piece.first, piece.end - piece.first)),
                          today);
  };
  std::vector<Piece> out;
  for (const Piece& each : cut(names, text)) {
    if (!out.empty() && (!says(each) || !says(out.back()))) {
      out.back().end = each.end;
    } else {
      out.push_back(each);
    }
  }
  return out;
}

/// How doubts stand to the names of a part.
struct Doubts {
  bool any = false;
  bool before = false;  ///< a name, or where there is none
  bool at_end = false;
};

Doubts doubts_in(const SymptomIndex& names, const TextWords& words,
                 const std::vector<Place>& places) {
  Doubts out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool is_named = std::ranges::any_of(
        places, [&](const Place& each) { return at >= each.first && at < each.end; });
    if (is_named || !is_in(names.table().vocabulary.doubts, words[at].plain)) continue;
    out.any = true;
    out.before = out.before || places.empty() || at < places.back().first;
    out.at_end = at + 1 == words.size();
  }
  return out;
}

/// Whether a part with names says that they are not there, and no more. A joint in a name may end
/// the denial: `no fever, sore throat or bruising`; so may a name right behind another one: `no
/// fever chest pain`.
bool denies_plainly(const SymptomIndex& names, std::string_view text, const TextWords& telling,
                    const std::vector<Place>& places) {
  const auto is_named = [&](const TextWord& word) {
    return std::ranges::any_of(places, [&](const Place& each) {
      return telling[each.first].first <= word.first && word.first < telling[each.end - 1].end;
    });
  };
  const bool is_joined = std::ranges::any_of(
      telling, [&](const TextWord& word) { return word.is_parted && is_named(word); });
  const bool is_run = std::ranges::any_of(places, [&](const Place& each) {
    const TextWord& name = telling[each.first];
    return each.first > places.front().first && !name.is_parted && name.before != "or" &&
           !is_in(denials, telling[each.first - 1].plain);
  });
  const bool begins = is_in(denials, telling.front().plain) && places.front().first > 0;
  const bool is_result = std::ranges::any_of(telling, [&](const TextWord& word) {
    return !is_named(word) && (word.plain == "negative" || word.plain == "history");
  });
  const TextWords words = words_of(text, names.table().vocabulary);
  return !is_joined && !is_run && (begins || is_result) &&
         std::ranges::all_of(words, [&](const TextWord& word) {
           if (is_in(worsenings, word.plain)) return false;
           return is_named(word) || is_in(denials, word.plain) ||
                  is_in(beside_denials, word.plain) || parse_grade(word.plain);
         });
}

struct ReadPart {
  SentencePart part;
  Doubts doubts;
};

/// The words of a part, and those beside the names in it.
void hear_words(const TextWords& words, const std::vector<Place>& places, SentencePart& part) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto place = std::ranges::find_if(
        places, [&](const Place& each) { return at >= each.first && at < each.end; });
    if (place != places.end() && place->row == nullptr) continue;
    part.heard.push_back(words[at].plain);
    if (place == places.end()) part.beside.push_back(words[at].plain);
  }
}

ReadPart read_part(const SymptomIndex& names, const std::string& text, Date today) {
  ReadPart out{{text, Heard::unnamed, {}, beginning_in(text, today), {}, {}}, {}};
  const std::string& rest = out.part.began.rest;
  const OtherThing* thing = names.other_thing(rest);
  const TextWords words = without_fillers(words_of(rest, names.table().vocabulary));
  if (words.empty() || (thing != nullptr && thing->command.empty())) return out;
  if (auto named = named_by_all(names, words)) {
    named->words = rest;
    out.part.named.push_back(*named);
    out.part.heard_as = Heard::named;
    out.part.heard = names.heard(rest);
    return out;
  }
  std::vector<Place> places = places_in(names, words);
  hear_words(words, places, out.part);
  out.doubts = doubts_in(names, words, places);
  std::erase_if(places, [](const Place& each) { return each.row == nullptr; });
  out.part.named = named_at(places, words, rest);
  if (out.doubts.any) {
    const bool is_before_today = out.part.began.first.value_or(today) < today;
    const bool is_plain =
        !places.empty() && !is_before_today && denies_plainly(names, rest, words, places);
    out.part.heard_as = is_plain ? Heard::denied : Heard::doubted;
  } else if (!places.empty()) {
    out.part.heard_as = Heard::named;
  }
  return out;
}

/// A denial before a part that nobody understands, or behind a doubt about nothing, is a doubt.
void doubt_denials(SentencePart& before, SentencePart& part) {
  if (before.heard_as == Heard::denied && part.named.empty()) before.heard_as = Heard::doubted;
  const bool is_behind = before.heard_as == Heard::doubted && before.named.empty();
  if (part.heard_as == Heard::denied && is_behind) part.heard_as = Heard::doubted;
}

}  // namespace

std::vector<SentencePart> parts_of_sentence(const SymptomIndex& names, std::string_view text,
                                            Date today) {
  std::vector<SentencePart> out;
  bool carries = false;
  std::size_t group = 0;  // where what is joined to this part begins
  for (const Piece& piece : pieces_of(names, text, today)) {
    const std::string_view typed = text.substr(piece.first, piece.end - piece.first);
    ReadPart read = read_part(names, stripped_part(typed), today);
    SentencePart& part = read.part;
    const std::string first = plain_words(part.words.substr(0, part.words.find(' ')));
    const bool begins_anew = piece.begins_anew || is_in(own_self, first);
    if (begins_anew) carries = false;
    if (begins_anew || stripped(typed).starts_with(',')) group = out.size();
    if (carries && part.heard_as == Heard::named) part.heard_as = Heard::doubted;
    const bool is_doubt = read.doubts.any && !part.named.empty();
    carries = carries || (is_doubt && read.doubts.before);
    for (std::size_t i = group; is_doubt && read.doubts.at_end && i < out.size(); ++i) {
      if (out[i].heard_as == Heard::named) out[i].heard_as = Heard::doubted;
    }
    if (!out.empty()) doubt_denials(out.back(), part);
    out.push_back(std::move(part));
  }
  return out;
}

}  // namespace isotrack
