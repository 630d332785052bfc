#include "symptom_reading.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// A row that a text names; its words are kept where they are not the list's own.
Wanted named(const SymptomRow* row, std::optional<Grade> grade, const std::string& typed) {
  std::string words(stripped(typed));
  while (!words.empty() && (words.back() == ',' || words.back() == ';')) words.pop_back();
  const bool is_own_name = row == nullptr || row->in_own_words || same_words(words, row->name) ||
                           lower(words) == row->id;
  return {row, grade, is_own_name ? std::string() : words};
}

std::optional<Grade> said_grade(Grade grade) {
  return grade == Grade::unknown ? std::nullopt : std::optional(grade);
}

/// Null: the list has none.
const SymptomRow* own_words_row(const SymptomIndex& names) {
  const auto& rows = names.table().rows;
  const auto own = std::ranges::find(rows, true, &SymptomRow::in_own_words);
  return own == rows.end() ? nullptr : &*own;
}

/// Each symptom once, with all that was typed of it; what is in own words as often as it differs.
void add_wanted(std::vector<Wanted>& list, const Wanted& wanted) {
  const auto same = std::ranges::find_if(list, [&](const Wanted& each) {
    return each.row == wanted.row &&
           (!each.row->in_own_words || same_words(each.words, wanted.words));
  });
  if (same == list.end()) {
    list.push_back(wanted);
  } else if (!wanted.words.empty() && !same_words(same->words, wanted.words)) {
    same->words += (same->words.empty() ? "" : "; ") + wanted.words;
  }
}

/// Whether the text need not keep the words that name its day: not `today`, nor another part's.
bool names_a_day(const SentencePart& part, Date today) {
  return part.began.rest != part.words &&
         (part.began.first != today || !lower(part.began.words).ends_with("today"));
}

/// The part with its day; its words without those that name it.
Wanted with_day(Wanted wanted, const SentencePart& part) {
  wanted.began = part.began.words;
  wanted.first = part.began.first;
  wanted.part = part.words;
  return wanted;
}

/// What a part without a name is kept as.
Wanted in_own_words(const SymptomIndex& names, const SentencePart& part, Date today) {
  const std::string& rest = part.began.rest;
  const bool has_day = names_a_day(part, today) && !rest.empty();
  return with_day({own_words_row(names), {}, has_day ? rest : part.words, true}, part);
}

/// The symptoms of a part that is understood.
std::vector<Wanted> named_in(const SymptomIndex& names, const SentencePart& part, Date today) {
  const bool has_day = names_a_day(part, today);
  std::vector<Wanted> out;
  for (const NamedSymptom& each : part.named) {
    const bool is_only = part.named.size() == 1;
    const std::string& typed = is_only ? (has_day ? part.began.rest : part.words) : each.words;
    const Wanted own = wanted_in(names, typed);
    const bool is_same = own.row == each.row && own.grade == said_grade(each.grade);
    out.push_back(with_day(is_same ? own : named(each.row, said_grade(each.grade), typed), part));
  }
  return out;
}

OpenPart open_part(const SymptomIndex& names, const SentencePart& part, Date today) {
  OpenPart out{part, flags_asked(names, part), {}};
  const bool lasts = part.began.first && has_lasted(*part.began.first, today);
  for (const NamedSymptom& each : part.named) {
    if (part.heard_as != Heard::doubted) continue;
    out.meant.push_back(each.row);
    const SymptomRow* row = lasts ? names.lasting(each.row) : each.row;
    if (row != each.row) out.flags.push_back({row, name_said(names, *row, part)});
  }
  if (!part.named.empty()) return out;
  for (const Guess& each : guesses_for(names, part)) {
    if (each.is_slip) out.meant.push_back(each.row);
  }
  return out;
}

/// A part that says nothing of its day began with the next one that does, else with the one before.
void spread_days(std::vector<SentencePart>& parts) {
  const auto take = [](SentencePart& to, const SentencePart& from) {
    if (to.began.first) return;
    to.began.words = from.began.words;
    to.began.first = from.began.first;
  };
  for (std::size_t i = parts.size(); i-- > 1;) take(parts[i - 1], parts[i]);
  for (std::size_t i = 1; i < parts.size(); ++i) take(parts[i], parts[i - 1]);
}

/// Seven days and more since the first one: it lasts.
void hear_that_it_lasts(const SymptomIndex& names, Date today, Wanted& wanted) {
  if (!wanted.first || !has_lasted(*wanted.first, today)) return;
  const SymptomRow* row = names.lasting(wanted.row);
  if (row == wanted.row) return;
  if (wanted.words.empty()) wanted.words = lower(wanted.row->name);
  wanted.row = row;
}

bool has_flag(const SymptomIndex& names, const SymptomReading& reading) {
  return !shown_flags(facts_at_once(reading, false), names.table()).empty();
}

/// With --on no words say a day; they are read without those that do all the same.
void forget_days(std::vector<SentencePart>& parts) {
  for (SentencePart& part : parts) {
    part.began.first.reset();
    part.began.words.clear();
    part.began.rest = part.words;
  }
}

/// A red flag whose words stand in several parts: `stomach pain, since monday, going to my back`.
/// Null: none, or another one is answered.
std::optional<OpenPart> flag_across(const SymptomIndex& names,
                                    const std::vector<SentencePart>& parts,
                                    const SymptomReading& reading) {
  constexpr std::size_t fewest_words = 3;  // two may stand in any sentence
  const bool is_answered =
      std::ranges::any_of(reading.open, [](const OpenPart& each) { return !each.flags.empty(); });
  if (is_answered || has_flag(names, reading)) return std::nullopt;
  SentencePart all;
  for (const SentencePart& part : parts) {
    if (part.heard_as == Heard::denied) continue;
    all.words += (all.words.empty() ? "" : ", ") + part.words;
    std::ranges::copy(part.heard, std::back_inserter(all.heard));
    std::ranges::copy(part.named, std::back_inserter(all.named));
  }
  all.beside = all.heard;
  OpenPart out{all, flags_asked(names, all), {}};
  std::erase_if(out.flags, [](const Guess& each) { return each.words.size() < fewest_words; });
  out.is_kept = true;
  return parts.size() < 2 || out.flags.empty() ? std::nullopt : std::optional(out);
}

/// What stands behind `other:`; null: the text has no such beginning.
std::optional<std::string> behind_other(const SymptomIndex& names, const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const SymptomRow* row = names.find(text.substr(0, colon));
  if (row == nullptr || !row->in_own_words) return std::nullopt;
  return std::string(stripped(text.substr(colon + 1)));
}

/// `other: anxious`. What is plainly a red flag or a name of the list is that one, so that it is
/// judged.
SymptomReading own_words(const SymptomIndex& names, const std::string& words, Date today,
                         bool says_day) {
  SymptomReading inner = symptoms_in(names, words, today, says_day);
  const bool is_listed = wanted_in(names, words).row != nullptr;
  if (has_flag(names, inner) || is_listed) return inner;
  SymptomReading out;
  const BeginningSaid began = says_day ? beginning_in(words, today) : BeginningSaid{{}, {}, words};
  Wanted own = in_own_words(names, {words, Heard::unnamed, {}, began, {}, {}}, today);
  own.is_rest = false;
  out.wanted.push_back(std::move(own));
  out.open = std::move(inner.open);
  std::erase_if(out.open, [](const OpenPart& each) { return each.flags.empty(); });
  for (OpenPart& each : out.open) {
    each.is_kept = each.is_asked = true;
    each.part.words = words;
  }
  return out;
}

}  // namespace

bool has_lasted(Date first, Date today) {
  constexpr int days_of_lasting = 7;
  return days_between(first, today) >= days_of_lasting;
}

Wanted wanted_in(const SymptomIndex& names, const std::string& text) {
  if (const SymptomRow* whole = names.find(text)) return named(whole, {}, text);
  const std::size_t first = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (first == std::string::npos) return {};
  const auto graded = [&](const std::string& grade, const std::string& name) {
    const auto said = parse_grade(lower(grade));
    const bool is_grade = said && *said != Grade::unknown;
    // A name of two symptoms is one when they are not mild: `mild headache with nausea`.
    const auto& in_sentences = names.in_sentences();
    const bool is_one = std::ranges::find(in_sentences, names.heard(name), &ListedName::words) !=
                        in_sentences.end();
    return is_grade && is_one ? named(names.find(name), *said, name) : Wanted();
  };
  const Wanted before = graded(text.substr(0, first), text.substr(first + 1));
  return before.row != nullptr ? before : graded(text.substr(last + 1), text.substr(0, last));
}

Wanted wanted_or_other(const SymptomIndex& names, const std::string& text) {
  const Wanted wanted = wanted_in(names, text);
  const auto words = wanted.row == nullptr ? behind_other(names, text) : std::nullopt;
  return words ? Wanted{own_words_row(names), {}, *words} : wanted;
}

SymptomReading symptoms_in(const SymptomIndex& names, const std::string& text, Date today,
                           bool says_day) {
  SymptomReading out;
  if (const Wanted whole = wanted_in(names, text); whole.row != nullptr) {
    out.wanted.push_back(whole);
    return out;
  }
  if (const auto words = behind_other(names, text))
    return own_words(names, *words, today, says_day);
  std::vector<SentencePart> parts = parts_of_sentence(names, text, today);
  if (!says_day) forget_days(parts);
  spread_days(parts);
  for (const SentencePart& part : parts) {
    if (part.words.empty()) continue;
    OpenPart open = open_part(names, part, today);
    if (part.heard_as == Heard::named) {
      for (const Wanted& each : named_in(names, part, today)) add_wanted(out.wanted, each);
      open.is_kept = true;
      if (open.flags.empty()) continue;
    }
    out.open.push_back(std::move(open));
  }
  for (Wanted& each : out.wanted) hear_that_it_lasts(names, today, each);
  if (const auto across = flag_across(names, parts, out)) out.open.push_back(*across);
  return out;
}

void settle_open(const SymptomIndex& names, Date today, SymptomReading& reading) {
  const bool is_graver = has_flag(names, reading);
  const bool is_understood = !reading.wanted.empty();
  for (const OpenPart& each : reading.open) {
    const bool is_denied = each.part.heard_as == Heard::denied;
    const bool may_be_meant = !each.flags.empty() || each.meant.size() == 1 ||
                              (each.part.heard_as == Heard::doubted && !each.part.named.empty());
    const bool is_stored =
        is_understood && (is_denied || is_graver || each.is_asked || !may_be_meant);
    if (!is_stored) {
      reading.unknown.push_back(each.part.words);
    } else if (is_denied) {
      reading.denied.push_back(each.part.words);
    } else if (!each.is_kept) {
      add_wanted(reading.wanted, in_own_words(names, each.part, today));
    }
  }
}

void take_as_meant(const OpenPart& open, const SymptomRow& row, SymptomReading& reading) {
  const std::string words = open.part.words;
  std::erase_if(reading.wanted,
                [&](const Wanted& each) { return each.row->in_own_words && each.part == words; });
  const bool has_day = open.part.began.first && !open.part.began.rest.empty();
  add_wanted(reading.wanted,
             with_day(named(&row, {}, has_day ? open.part.began.rest : words), open.part));
  std::erase_if(reading.open, [&](const OpenPart& each) { return each.part.words == words; });
}

std::vector<Symptom> facts_at_once(const SymptomReading& reading, bool with_open) {
  std::vector<Symptom> out;
  const auto add = [&](const SymptomRow& row, Grade grade) {
    Symptom fact;
    fact.symptom = row.id;
    fact.grade = grade;
    out.push_back(std::move(fact));
  };
  for (const Wanted& each : reading.wanted) add(*each.row, each.grade.value_or(Grade::unknown));
  if (!with_open) return out;
  for (const OpenPart& open : reading.open) {
    for (const SymptomRow* row : open.meant) add(*row, Grade::unknown);
  }
  return out;
}

}  // namespace isotrack
