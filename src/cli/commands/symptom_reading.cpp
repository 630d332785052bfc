#include "symptom_reading.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_guesses.hpp"

namespace isotrack {
namespace {

/// A row that a text names; its words are kept where they are not the list's own. What stands for
/// everything else has no words of its own.
Wanted named(const SymptomRow* row, std::optional<Grade> grade, const std::string& typed) {
  std::string words(stripped(typed));
  while (!words.empty() && (words.back() == ',' || words.back() == ';')) words.pop_back();
  const bool is_own_name = row == nullptr || row->in_own_words || same_words(words, row->name) ||
                           lower(words) == row->id;
  return {row, grade, is_own_name ? std::string() : words};
}

/// Whether words name a day, which the text behind them need not keep: `since 2026-11-20`, not
/// `today` or `since lunch`.
bool name_a_day(const BeginningSaid& said, Date today) {
  if (!said.first) return false;
  const std::string words = lower(said.words);
  const bool has_number = words.find_first_of("0123456789") != std::string::npos;
  const bool has_weekday = words.ends_with("day") && !words.ends_with("today");
  return *said.first != today || has_number || has_weekday;
}

/// What stays of the words when those are taken out that say when it began; own words that say
/// nothing else stay.
std::string words_left(const SymptomTable& table, const Wanted& wanted, const std::string& rest) {
  if (wanted.row->in_own_words) return rest.empty() ? wanted.words : rest;
  if (rest.empty()) return rest;
  // `not today, was yesterday`: without its day it says nothing.
  const std::string last = lower(rest.substr(rest.rfind(' ') + 1));
  if (last == "was" || last == "were" || last == "had" || last == "yes") return wanted.words;
  const Wanted again = wanted_in(table, rest);
  const bool is_same = again.row == wanted.row && (!again.grade || again.grade == wanted.grade);
  return is_same ? again.words : named(wanted.row, wanted.grade, rest).words;
}

/// Seven days and more since the first one: it lasts, however that was said (`since 2026-11-10`).
void hear_that_it_lasts(const SymptomTable& table, Date today, Wanted& wanted) {
  if (!wanted.first || !has_lasted(*wanted.first, today)) return;
  const SymptomRow* row = lasting_row(table, wanted.row);
  if (row == wanted.row) return;
  if (wanted.words.empty()) wanted.words = lower(wanted.row->name);
  wanted.row = row;
}

/// Whether a text that is a name behind `mild` is read in its parts all the same: `mild headache
/// with nausea`.
bool is_read_in_parts(const SymptomTable& table, const SymptomRow* row, const std::string& text) {
  const std::vector<NamedSymptom> parts = table.read(text).named;
  return !parts.empty() && (parts.size() > 1 || parts.front().row != row);
}

/// A name with a grade before or behind it; no row when it is none.
Wanted graded_in(const SymptomTable& table, const std::string& text) {
  const std::size_t first = text.find(' ');
  const std::size_t last = text.rfind(' ');
  if (first == std::string::npos) return {};
  const auto before = parse_grade(lower(text.substr(0, first)));
  if (before && *before != Grade::unknown) {
    const std::string name = text.substr(first + 1);
    const SymptomRow* row = table.find(name);
    if (*before == Grade::mild && is_read_in_parts(table, row, text)) return {};
    return named(row, *before, name);
  }
  const std::string name = text.substr(0, last);
  const std::string word = text.substr(last + 1);
  const auto behind = parse_grade(lower(word));
  if (!behind || *behind == Grade::unknown) return {};
  // What is a symptom of its own when severe is it in this order, too: `headache severe`.
  const SymptomRow* turned = table.find(word + " " + name);
  const SymptomRow* plain = table.find(name);
  if (turned != nullptr && turned != plain) return named(turned, {}, text);
  if (*behind == Grade::mild && is_read_in_parts(table, plain, text)) return {};
  return named(plain, *behind, name);
}

std::optional<Grade> said_grade(Grade grade) {
  return grade == Grade::unknown ? std::nullopt : std::optional(grade);
}

/// What the parts of a text say.
struct Sentence {
  std::vector<Wanted> named;
  std::vector<std::string> denied;
  std::vector<std::string> unnamed;     ///< words that are no name of the list
  std::vector<std::string> unreadable;  ///< parts that deny something they do not name
};

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void append(Sentence& to, const Sentence& from) {
  append(to.named, from.named);
  append(to.denied, from.denied);
  append(to.unnamed, from.unnamed);
  append(to.unreadable, from.unreadable);
}

/// The most severe of the red flags that symptoms make; null: none.
std::optional<Severity> gravest(const SymptomTable& table, const std::vector<Wanted>& wanted) {
  std::optional<Severity> out;
  const std::vector<Symptom> facts = facts_at_once(wanted);
  for (const ShownFlag& flag : shown_flags(facts, table)) {
    const Severity severity = flag.answer->red_flag->severity;
    out = std::min(out.value_or(severity), severity);
  }
  return out;
}

bool is_graver(const std::optional<Severity>& a, const std::optional<Severity>& b) {
  return a && (!b || *a < *b);
}

/// Names among other words.
std::vector<Wanted> names_among(const SymptomTable& table, const std::string& text) {
  std::vector<Wanted> out;
  for (const NamedSymptom& each : table.read(text).named) {
    const Wanted own = wanted_in(table, each.words);
    const bool is_same = own.row == each.row && own.grade == said_grade(each.grade);
    out.push_back(is_same ? own : named(each.row, said_grade(each.grade), each.words));
  }
  return out;
}

/// The same; where words of time part the name of a red flag, with these at the end.
std::vector<Wanted> wanted_among(const SymptomTable& table, const std::string& text) {
  std::vector<Wanted> found = names_among(table, text);
  const std::string moved = with_day_last(text);
  if (moved.empty() || table.read(moved).is_denied) return found;
  std::vector<Wanted> again = names_among(table, moved);
  return is_graver(gravest(table, again), gravest(table, found)) ? again : found;
}

/// Adds the parts of a text.
void read_parts(const SymptomTable& table, const std::string& text, Sentence& out) {
  const std::vector<SentencePart> parts = parts_of_sentence(table, text);
  if (parts.empty()) out.unreadable.push_back(text);
  for (const SentencePart& part : parts) {
    const std::vector<Wanted> found = wanted_among(table, part.words);
    const bool may_be_flag = found.empty() && !flags_asked(table, part.words).empty();
    if (part.is_denied && !may_be_flag) {
      out.denied.push_back(part.words);
    } else if (found.empty()) {
      out.unnamed.push_back(part.words);
    } else {
      append(out.named, found);
    }
  }
}

/// Adds what stands between two commas; where words of time part the names of a red flag, as it
/// reads with these at the end: `mouth sores since monday with rash`.
void read_part(const SymptomTable& table, const std::string& text, Sentence& out) {
  if (const Wanted wanted = wanted_in(table, text); wanted.row != nullptr) {
    out.named.push_back(wanted);
    return;
  }
  Sentence own;
  read_parts(table, text, own);
  if (const std::string moved = with_day_last(text); !moved.empty()) {
    Sentence again;
    read_parts(table, moved, again);
    if (is_graver(gravest(table, again.named), gravest(table, own.named))) own = again;
  }
  append(out, own);
}

/// Behind every day that a text may name: what is asked is where its words stand.
constexpr Date last_day{date::year{2199} / 12 / 31};

/// The red flag that a text names all in all, when the words are left out that say when it began:
/// `belly pain, since monday, going to my back`. No row: none.
Wanted flag_around_day(const SymptomTable& table, const std::string& text) {
  const std::string moved = with_day_last(text);
  const BeginningSaid said = beginning_in(moved, last_day);
  if (moved.empty() || !said.first) return {};
  const Wanted whole = wanted_in(table, said.rest);
  if (!gravest(table, {whole})) return {};
  return named(whole.row, whole.grade, moved);
}

bool is_red_flag(const SymptomTable& table, const SymptomRow* row) {
  return table.red_flag(*row, Grade::unknown) != nullptr;
}

/// Takes a slip of the finger in the name of a red flag for that one.
void take_flags(const SymptomTable& table, Sentence& sentence) {
  std::erase_if(sentence.unnamed, [&](const std::string& part) {
    const std::vector<const SymptomRow*> meant = meant_by(table, part);
    const auto flag =
        std::ranges::find_if(meant, [&](const SymptomRow* row) { return is_red_flag(table, row); });
    if (flag == meant.end()) return false;
    sentence.named.push_back(named(*flag, {}, part));
    return true;
  });
}

/// Takes a red flag that stands beside a denial for that one, because it is in doubt; not one that
/// is denied and no more, nor what somebody else has.
void take_doubtful(const SymptomTable& table, std::vector<std::string>& parts, Sentence& out) {
  std::erase_if(parts, [&](const std::string& part) {
    if (denies_plainly(table, part) || is_of_somebody_else(table, part)) return false;
    const std::size_t before = out.named.size();
    for (const NamedSymptom& each : table.read(part).named) {
      if (table.red_flag(*each.row, each.grade) == nullptr) continue;
      out.named.push_back(named(each.row, said_grade(each.grade), part));
    }
    return out.named.size() > before;
  });
}

/// `other: anxious`. What is a red flag all the same is that one, so that it is judged. False: the
/// text is none of that kind.
bool read_own_words(const SymptomTable& table, const std::string& text, Sentence& out) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return false;
  Wanted other = wanted_in(table, std::string(stripped(text.substr(0, colon))));
  if (other.row == nullptr || !other.row->in_own_words) return false;
  other.words = stripped(text.substr(colon + 1));
  const Wanted listed = wanted_in(table, other.words);
  if (listed.row != nullptr && !listed.row->in_own_words) {
    out.named.push_back(listed);
    return true;
  }
  Sentence inner;
  read_part(table, other.words, inner);
  take_flags(table, inner);
  if (!denies_plainly(table, other.words)) {
    take_doubtful(table, inner.denied, inner);
    take_doubtful(table, inner.unreadable, inner);
  }
  if (!inner.unreadable.empty() || shown_flags(facts_at_once(inner.named), table).empty()) {
    out.named.push_back(other);
    return true;
  }
  append(out, inner);
  return true;
}

/// What stands between commas; what says nothing of its own (`severe`, `today`) is left with what
/// stands before it, or behind it.
std::vector<std::string> between_commas(const SymptomTable& table, const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    const std::string part(stripped(std::string_view(text).substr(from, comma - from)));
    from = comma + 1;
    if (part.empty()) continue;
    const bool joins =
        !out.empty() && (!says_something(table, part) || !says_something(table, out.back()));
    if (joins) {
      out.back() += ", " + part;
    } else {
      out.push_back(part);
    }
  }
  return out;
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

/// Null: the list has none.
const SymptomRow* own_words_row(const SymptomTable& table) {
  const auto own = std::ranges::find(table.rows, true, &SymptomRow::in_own_words);
  return own == table.rows.end() ? nullptr : &*own;
}

/// Decides about the parts that name nothing, beside others that do.
void keep_unnamed(const SymptomTable& table, Sentence& sentence, SymptomReading& out) {
  const bool has_flag = !shown_flags(facts_at_once(sentence.named), table).empty();
  if (has_flag) take_flags(table, sentence);
  for (const Wanted& each : sentence.named) add_wanted(out.wanted, each);
  const SymptomRow* own = own_words_row(table);
  for (const std::string& part : sentence.unnamed) {
    const std::vector<const SymptomRow*> meant = meant_by(table, part);
    const bool is_asked = meant.size() == 1 || !flags_asked(table, part).empty();
    if ((is_asked && !has_flag) || own == nullptr) {
      out.unknown.push_back(part);
    } else {
      add_wanted(out.wanted, {own, {}, part, true});
    }
  }
}

}  // namespace

bool has_lasted(Date first, Date today) {
  constexpr int days_of_lasting = 7;
  return days_between(first, today) >= days_of_lasting;
}

Wanted wanted_in(const SymptomTable& table, const std::string& text) {
  const SymptomRow* whole = table.find(text);
  const Wanted graded = graded_in(table, text);
  // `severe headache` is a name of its own; `mild headache` is a headache, mild.
  if (whole != nullptr && graded.row != whole) return named(whole, {}, text);
  return graded;
}

Wanted wanted_or_other(const SymptomTable& table, const std::string& text) {
  const Wanted wanted = wanted_in(table, text);
  if (wanted.row != nullptr) return wanted;
  Sentence own;
  return read_own_words(table, text, own) ? own.named.front() : Wanted();
}

SymptomReading symptoms_in(const SymptomTable& table, const std::string& text) {
  SymptomReading out;
  if (const Wanted whole = wanted_in(table, text); whole.row != nullptr) {
    out.wanted.push_back(whole);
    return out;
  }
  const std::vector<std::string> parts = between_commas(table, text);
  Sentence all;
  for (const std::string& part : parts) {
    if (!read_own_words(table, part, all)) read_part(table, part, all);
  }
  take_doubtful(table, all.unreadable, all);
  const Wanted whole = flag_around_day(table, text);
  if (whole.row != nullptr && is_graver(gravest(table, {whole}), gravest(table, all.named))) {
    all = {{whole}, {}, {}, {}};
  }
  const bool is_apart =
      shown_flags(facts_at_once(all.named), table).empty() && flag_across(table, text) != nullptr;
  if (all.named.empty() || is_apart) {
    out.unknown = is_apart ? std::vector{text} : parts;
    return out;
  }
  out.denied = all.denied;
  // A red flag is recorded whatever is denied beside it.
  const bool has_flag = !shown_flags(facts_at_once(all.named), table).empty();
  std::ranges::move(all.unreadable, std::back_inserter(has_flag ? out.denied : out.unknown));
  keep_unnamed(table, all, out);
  return out;
}

void hear_days(const SymptomTable& table, Date today, SymptomReading& reading) {
  std::vector<Wanted>& all = reading.wanted;
  const auto take_day = [](Wanted& to, const Wanted& from) {
    if (!to.began.empty()) return;
    to.began = from.began;
    to.first = from.first;
  };
  for (Wanted& each : all) {
    const BeginningSaid said = beginning_in(each.words, today);
    each.began = said.words;
    each.first = said.first;
    each.is_own_day = !said.words.empty();
    if (name_a_day(said, today)) each.words = words_left(table, each, said.rest);
  }
  for (std::size_t i = all.size(); i-- > 1;) take_day(all[i - 1], all[i]);
  for (std::size_t i = 1; i < all.size(); ++i) take_day(all[i], all[i - 1]);
  for (Wanted& each : all) hear_that_it_lasts(table, today, each);
}

void take_as_meant(const SymptomTable& table, const std::string& part, const SymptomRow& row,
                   SymptomReading& reading) {
  std::erase(reading.unknown, part);
  std::erase_if(reading.wanted,
                [&](const Wanted& each) { return each.row->in_own_words && each.words == part; });
  add_wanted(reading.wanted, named(&row, {}, part));
  for (const std::string& text : std::exchange(reading.unknown, {})) {
    if (is_of_somebody_else(table, text) || denies_plainly(table, text)) {
      reading.denied.push_back(text);
      continue;
    }
    add_wanted(reading.wanted, {own_words_row(table), {}, text, true});
  }
}

std::vector<Symptom> facts_at_once(const std::vector<Wanted>& wanted) {
  std::vector<Symptom> out;
  for (const Wanted& each : wanted) {
    if (each.row == nullptr) continue;
    Symptom fact;
    fact.symptom = each.row->id;
    fact.grade = each.grade.value_or(Grade::unknown);
    out.push_back(std::move(fact));
  }
  return out;
}

}  // namespace isotrack
