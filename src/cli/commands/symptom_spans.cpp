#include "symptom_spans.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

std::string sentence_case(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

/// A grade is worse than none: nobody who decided knew of it.
bool grew_worse(const Symptom& old, const Symptom& fact) { return fact.grade > old.grade; }

/// Whether a text has a name of a row in it: `severe headache`, that of headache.
bool names_row(const std::string& text, const SymptomRow& row) {
  const std::string within = " " + lower(text) + " ";
  const auto stands = [&](const std::string& name) {
    return within.find(" " + lower(name) + " ") != std::string::npos;
  };
  return stands(row.name) || std::ranges::any_of(row.aliases, stands);
}

/// What was typed, each text once.
std::string merged_words(const std::string& old, const std::string& typed) {
  if (old.empty() || typed.empty()) return old + typed;
  for (std::size_t from = 0; from <= old.size();) {
    const std::size_t end = std::min(old.find(';', from), old.size());
    if (same_words(old.substr(from, end - from), typed)) return old;
    from = end + 1;
  }
  return old + "; " + typed;
}

/// Adds the note and the words of `fact`.
void add_said(Symptom& merged, const Symptom& fact) {
  if (!fact.note.empty()) merged.note += (merged.note.empty() ? "" : "; ") + fact.note;
  merged.words = merged_words(merged.words, fact.words);
}

/// The next span of the same symptom after a day; null: none.
const Symptom* next_after(const SymptomSpans& spans, const Symptom& fact, Date on) {
  const std::vector<const Symptom*> all = spans.spans_of(fact);
  const auto found =
      std::ranges::find_if(all, [&](const Symptom* each) { return each->first > on; });
  return found == all.end() ? nullptr : *found;
}

/// The span that has ended in which a day lies; null: none.
const Symptom* ended_around(const SymptomSpans& spans, const Symptom& fact, Date on) {
  const std::vector<const Symptom*> all = spans.spans_of(fact);
  const auto found = std::ranges::find_if(all, [&](const Symptom* each) {
    return each->last && each->first <= on && on <= *each->last;
  });
  return found == all.end() ? nullptr : *found;
}

[[noreturn]] void refuse_known_day(const Invocation& invocation, const SymptomRow& row,
                                   const Symptom& old) {
  throw Error(ExitStatus::refused,
              fmt::format("{} is recorded for {} already, #{}", symptom_title(old, row.name),
                          symptom_span_words(old), old.recorded.first_entry),
              "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded));
}

SpanOutcome go_on(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                  const Symptom& old, const Symptom& fact);

SpanOutcome add_new(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                    Symptom fact) {
  if (const Symptom* old = ended_around(spans, fact, fact.first)) {
    if (fact.first < *old->last) refuse_known_day(invocation, row, *old);
    return go_on(invocation, spans, row, *old, fact);
  }
  std::string then;
  if (const Symptom* next = next_after(spans, fact, fact.first)) {
    fact.last = next->first - days(1);
    then = fmt::format("; from {} on it is recorded, #{}", with_weekday(next->first),
                       next->recorded.first_entry);
  }
  spans.add(fact);
  return {
      fmt::format("Recorded: {}, {}{}.", symptom_words(row, fact), symptom_span_words(fact), then)};
}

/// Behind what is recorded already and was decided about, or set aside: how a new one is told of.
std::string settled_words(Date on) {
  return fmt::format(
      " It was settled or set aside on {}, so it is not asked about again; if it is there anew,"
      " add the day or --note TEXT, and it is.",
      with_weekday(on));
}

/// The same grade again, or none said: it began earlier, there is a note, or nothing is new.
SpanOutcome say_again(SymptomSpans& spans, const SymptomRow& row, const Symptom& old,
                      const Symptom& fact) {
  Symptom merged = old;
  merged.first = std::min(old.first, fact.first);
  add_said(merged, fact);
  const auto settled = spans.settled_on(old);
  const std::string what = symptom_words(row, merged);
  if (merged.first == old.first && merged.note == old.note && merged.words == old.words) {
    return {fmt::format("{}, {}, is recorded already, #{}.", sentence_case(what),
                        symptom_span_words(old), old.recorded.first_entry) +
                (settled ? settled_words(*settled) : ""),
            false};
  }
  if (settled && merged.note != old.note) {
    spans.renew(old, merged);  // what was decided knew nothing of the note
  } else {
    spans.replace(old, merged);
  }
  if (merged.first == old.first) {
    return {fmt::format("Noted with {}, {}.", what, symptom_span_words(old))};
  }
  return {fmt::format("Recorded: {}, {}; it stood from {} on.", what, symptom_span_words(merged),
                      with_weekday(old.first))};
}

std::string grade_words(const Symptom& symptom) {
  return symptom.grade == Grade::unknown ? "without a grade" : name_of(symptom.grade);
}

/// Both as they stand when `fact` begins a span of its own.
std::vector<Symptom> split_at(const Symptom& old, const Symptom& fact) {
  Symptom until = old;
  until.last = fact.first - days(1);
  return {until, fact};
}

/// From the day of `fact` on a span of its own; the old one ends the day before. A decision that
/// would speak of the new one, too, is not recorded anew.
SpanOutcome begin_anew(SymptomSpans& spans, const SymptomRow& row, const Symptom& old,
                       const Symptom& fact) {
  spans.replace(old, split_at(old, fact).front(),
                spans.answer(fact) == nullptr ? std::nullopt : std::optional(fact.first));
  spans.add(fact);
  return {fmt::format("Recorded: {}, {}; until then {}, since {}.", symptom_words(row, fact),
                      symptom_span_words(fact), grade_words(old), with_weekday(old.first))};
}

/// Another grade that would take an open STOP or BLOCK away: the graver one stays.
SpanOutcome keep_graver(const Invocation& invocation, const SymptomRow& row, const Symptom& old,
                        const Symptom& fact, const SymptomRow& flag) {
  return {fmt::format("Not recorded as {}: {}, {}, stays {}, because nobody has decided about its "
                      "red flag",
                      grade_words(fact), symptom_title(old, row.name), symptom_span_words(old),
                      grade_words(old)),
          false,
          "when the prescriber has decided: " +
              invocation.to_type("confirm " + symptom_rule(flag) + " --note TEXT", About::patient) +
              "; if it was a slip: " + undo_to_type(invocation, old.recorded)};
}

/// It is told of again on the day it ended: the span goes on. A red flag that comes back is asked
/// about anew.
SpanOutcome go_on(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                  const Symptom& old, const Symptom& fact) {
  Symptom again = old;
  again.last.reset();
  if (const Symptom* next = next_after(spans, old, old.first)) again.last = next->first - days(1);
  add_said(again, fact);
  const bool same_grade = fact.grade == Grade::unknown || fact.grade == old.grade;
  if (!same_grade && old.first < fact.first) {
    Symptom anew = fact;
    anew.last = again.last;
    if (const SymptomRow* flag = spans.takes_away(old, split_at(old, anew))) {
      return keep_graver(invocation, row, old, fact, *flag);
    }
    return begin_anew(spans, row, old, anew);
  }
  if (!same_grade) again.grade = fact.grade;
  if (const SymptomRow* flag = spans.takes_away(old, {again})) {
    return keep_graver(invocation, row, old, fact, *flag);
  }
  if (spans.answer(again) == nullptr) {
    spans.replace(old, again);
  } else {
    spans.renew(old, again);
  }
  return {fmt::format("Recorded: {}, {}; it goes on.", symptom_words(row, again),
                      symptom_span_words(again))};
}

/// Another grade than that of the open span. A red flag that stays one is no second one, unless it
/// grew worse after the prescriber had decided.
SpanOutcome regrade(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                    const Symptom& old, const Symptom& fact) {
  if (fact.first < old.first) return add_new(invocation, spans, row, fact);
  const SymptomRow* answer = spans.answer(fact);
  const bool same_flag = answer != nullptr && answer == spans.answer(old);
  const bool is_new_flag = grew_worse(old, fact) && spans.settled_on(old);
  const bool begins = fact.first > old.first && (!same_flag || is_new_flag);
  Symptom changed = old;
  changed.grade = fact.grade;
  const std::vector<Symptom> instead = begins ? split_at(old, fact) : std::vector{changed};
  if (const SymptomRow* flag = spans.takes_away(old, instead)) {
    return keep_graver(invocation, row, old, fact, *flag);
  }
  if (begins) return begin_anew(spans, row, old, fact);
  add_said(changed, fact);
  spans.replace(old, changed);
  return {fmt::format("Recorded: {}, {}; before, {}.", symptom_words(row, changed),
                      symptom_span_words(changed), grade_words(old))};
}

/// Whether another span of the symptom lies between the day of `fact` and the open one, so that the
/// open one cannot have begun then.
bool is_cut_off(const SymptomSpans& spans, const Symptom& old, const Symptom& fact) {
  if (fact.first >= old.first) return false;
  return std::ranges::any_of(spans.spans_of(old), [&](const Symptom* each) {
    return each->last && *each->last >= fact.first && each->first < old.first;
  });
}

/// Whether what the prescriber decided about, or what was set aside, is told of again as of a later
/// day than its first: then it is a new one, since the decision knew nothing of it.
bool is_told_again(const SymptomSpans& spans, const Symptom& old, const Symptom& fact) {
  return fact.first > old.first && spans.settled_on(old);
}

}  // namespace

std::string symptom_rule(const SymptomRow& answer) { return "symptom." + answer.id; }

std::string symptom_words(const SymptomRow& row, const Symptom& symptom) {
  return symptom_title(symptom, row.name) +
         (symptom.grade == Grade::unknown ? "" : ", " + name_of(symptom.grade));
}

std::string symptom_span_words(const Symptom& symptom) {
  if (!symptom.last) return "since " + with_weekday(symptom.first);
  if (*symptom.last == symptom.first) return with_weekday(symptom.first);
  return with_weekday(symptom.first) + " to " + with_weekday(*symptom.last);
}

void SymptomSpans::replace(const Symptom& old, const Symptom& fact, std::optional<Date> before) {
  renew(old, fact);
  if (!grew_worse(old, fact)) carry(old, fact, before);
}

void SymptomSpans::renew(const Symptom& old, const Symptom& fact) {
  written_.insert(old.recorded.row);
  writer_.withdraw(old);
  add(fact);
}

void SymptomSpans::carry(const Symptom& old, const Symptom& fact, std::optional<Date> before) {
  for (const Confirmation& decision : patient_.events.confirmations) {
    const auto anew = left_open_.find(decision.step);
    if (anew != left_open_.end() && decision.on >= anew->second) continue;
    if (before && decision.on >= *before) continue;
    if (decision.on < old.first || !is_about(decision.step, decision, old)) continue;
    if (!moved_.insert(decision.recorded.row).second) continue;
    writer_.withdraw(decision);
    writer_.add(patient_.id, decision);
  }
  for (const Waiver& waiver : patient_.events.waivers) {
    if (waiver.due_on != old.first || !is_about(waiver.rule, waiver, old)) continue;
    if (!renewed_waivers_.insert(waiver.recorded.row).second) continue;
    Waiver again = waiver;
    again.due_on = fact.first;
    writer_.withdraw(waiver);
    writer_.add(patient_.id, again);
  }
}

template <class Said>
bool SymptomSpans::is_about(const std::string& rule, const Said& said,
                            const Symptom& symptom) const {
  if (!speaks_of(said, told_in(symptom.recorded))) return false;
  if (!rules_of(symptom).contains(rule)) return false;
  return std::ranges::none_of(patient_.events.symptoms, [&](const Symptom& other) {
    return !speaks_of(said, told_in(other.recorded)) && rules_of(other).contains(rule);
  });
}

std::set<std::string> SymptomSpans::rules_of(const Symptom& symptom) const {
  std::set<std::string> out;
  for (const ShownFlag& flag : flags_of(patient_.events.symptoms)) {
    const bool is_of_it = std::ranges::any_of(flag.symptoms, [&](const Symptom* each) {
      return each->recorded.row == symptom.recorded.row;
    });
    if (is_of_it) out.insert(symptom_rule(*flag.answer));
  }
  const bool is_flag = answer(symptom) != nullptr;
  if (symptom.grade == Grade::severe && !is_flag) out.insert("symptom." + symptom.symptom);
  return out;
}

bool SymptomSpans::is_same(const Symptom& a, const Symptom& b) const {
  if (a.symptom != b.symptom) return false;
  const SymptomRow* known = table_.by_id(a.symptom);
  return known == nullptr || !known->in_own_words || same_words(a.words, b.words);
}

bool SymptomSpans::names_other(const Symptom& a, const Symptom& b) const {
  const auto text = [&](const Symptom& each) {
    return each.words.empty() ? row(each).name : each.words;
  };
  return names_row(text(a), row(b)) || names_row(text(b), row(a));
}

std::vector<const Symptom*> SymptomSpans::spans_of(const Symptom& fact) const {
  std::vector<const Symptom*> out;
  for (const Symptom& each : patient_.events.symptoms) {
    if (is_same(each, fact)) out.push_back(&each);
  }
  std::ranges::stable_sort(out, {}, &Symptom::first);
  return out;
}

std::optional<Date> SymptomSpans::settled_on(const Symptom& symptom) const {
  const std::set<std::string> rules = rules_of(symptom);
  std::optional<Date> on;
  for (const Confirmation& decision : patient_.events.confirmations) {
    const bool is_about_it = rules.contains(decision.step) && decision.on >= symptom.first &&
                             speaks_of(decision, told_in(symptom.recorded));
    if (is_about_it) on = std::max(on.value_or(decision.on), decision.on);
  }
  for (const Waiver& waiver : patient_.events.waivers) {
    const bool is_about_it = rules.contains(waiver.rule) &&
                             (!waiver.due_on || *waiver.due_on >= symptom.first) &&
                             speaks_of(waiver, told_in(symptom.recorded));
    if (is_about_it) on = std::max(on.value_or(waiver.on), waiver.on);
  }
  return on;
}

bool SymptomSpans::is_settled(const ShownFlag& flag) const {
  return std::ranges::any_of(patient_.events.confirmations, [&](const Confirmation& decision) {
    return decision.step == symptom_rule(*flag.answer) && decision.on >= flag.first &&
           speaks_of(decision, flag.cause);
  });
}

const SymptomRow* SymptomSpans::takes_away(const Symptom& old,
                                           const std::vector<Symptom>& instead) const {
  std::vector<Symptom> all;
  for (const Symptom& each : patient_.events.symptoms) {
    if (each.recorded.row != old.recorded.row) all.push_back(each);
  }
  const std::size_t others = all.size();
  all.insert(all.end(), instead.begin(), instead.end());
  const std::vector<ShownFlag> left = flags_of(all);
  for (const ShownFlag& flag : flags_of(patient_.events.symptoms)) {
    const bool is_of_it = std::ranges::any_of(
        flag.symptoms, [&](const Symptom* each) { return each->recorded.row == old.recorded.row; });
    if (!is_of_it || flag.answer->red_flag->severity == Severity::warn || is_settled(flag)) {
      continue;
    }
    const bool stays = std::ranges::any_of(left, [&](const ShownFlag& each) {
      const bool is_new = std::ranges::any_of(each.symptoms, [&](const Symptom* symptom) {
        return static_cast<std::size_t>(symptom - all.data()) >= others;
      });
      return each.answer == flag.answer && (is_new || !is_settled(each));
    });
    if (!stays) return flag.answer;
  }
  return nullptr;
}

const Symptom* SymptomSpans::open_span(const Symptom& fact) const {
  const SymptomRow* flag = answer(fact);
  const Symptom* alike = nullptr;
  for (const Symptom& each : patient_.events.symptoms) {
    if (each.last) continue;
    if (is_same(each, fact)) return &each;
    const bool is_written = written_.contains(each.recorded.row);
    const bool is_alike = flag != nullptr && flag == answer(each) && names_other(fact, each);
    if (is_alike && !is_written) alike = &each;
  }
  return alike;
}

const SymptomRow* SymptomSpans::answer(const Symptom& symptom) const {
  const SymptomRow* known = table_.by_id(symptom.symptom);
  return known == nullptr ? nullptr : table_.red_flag(*known, symptom.grade);
}

const SymptomRow& SymptomSpans::row(const Symptom& symptom) const {
  return *table_.by_id(symptom.symptom);
}

std::vector<ClassedMedicine> classed_medicines(const Events& events, std::optional<Date> today) {
  if (events.medicines.empty()) return {};
  return classed(events.medicines, load_interactions(), today);
}

FlagOfTwo flag_of_two(const ShownFlag& flag, const SymptomTable& table) {
  const std::string other =
      flag.beside == nullptr ? table.by_id(flag.symptoms.back()->symptom)->name : flag.beside->name;
  return {flag.answer, table.by_id(flag.symptoms.front()->symptom)->name + " with " + other};
}

ToldFlags told_flags(const SymptomSpans& spans, std::vector<Symptom> facts) {
  const std::vector<Symptom>& recorded = spans.events().symptoms;
  std::vector<Symptom> all = recorded;
  std::vector<const Symptom*> stands_for(
      recorded.size());  // the open span that a fact goes on with
  for (std::size_t i = 0; i < recorded.size(); ++i) stands_for[i] = &recorded[i];
  for (Symptom& fact : facts) {
    const Symptom* open = spans.open_span(fact);
    const bool goes_on = open != nullptr && open->symptom == fact.symptom;
    if (goes_on && fact.grade == Grade::unknown) fact.grade = open->grade;
    stands_for.push_back(goes_on && !is_told_again(spans, *open, fact) ? open : nullptr);
    all.push_back(std::move(fact));
  }
  const std::vector<ShownFlag> shown = spans.flags_of(recorded);
  ToldFlags out;
  for (const ShownFlag& flag : spans.flags_of(all)) {
    std::vector<const Symptom*> as_recorded;
    bool is_told = false;
    for (const Symptom* each : flag.symptoms) {
      const auto at = static_cast<std::size_t>(each - all.data());
      as_recorded.push_back(stands_for[at]);
      is_told = is_told || at >= recorded.size();
    }
    if (!is_told) continue;
    const auto known = std::ranges::find_if(shown, [&](const ShownFlag& each) {
      return each.answer == flag.answer && each.symptoms == as_recorded &&
             each.beside == flag.beside;
    });
    if (known == shown.end()) {
      const auto rule = out.new_rules.try_emplace(symptom_rule(*flag.answer), flag.first).first;
      rule->second = std::min(rule->second, flag.first);
    }
    const bool is_settled = known != shown.end() && spans.is_settled(*known);
    if (!flag.is_joint() || is_settled) continue;
    const FlagOfTwo two = flag_of_two(flag, spans.table());
    if (std::ranges::find(out.together, two) == out.together.end()) out.together.push_back(two);
  }
  return out;
}

std::vector<Symptom> facts_since(const SymptomSpans& spans, const Symptom& fact) {
  const Symptom* open = spans.open_span(fact);
  Symptom now = fact;
  for (const Symptom* each : spans.spans_of(fact)) {
    const bool is_since = each->last && *each->last >= now.first;
    if (is_since) now.first = open == nullptr ? *each->last : open->first;
  }
  if (now.first == fact.first || ended_around(spans, fact, fact.first) != nullptr) return {now};
  Symptom before = fact;
  if (const Symptom* next = next_after(spans, fact, fact.first))
    before.last = next->first - days(1);
  return {before, now};
}

SpanOutcome record_symptom(const Invocation& invocation, SymptomSpans& spans, const Symptom& fact) {
  const SymptomRow& row = spans.row(fact);
  const Symptom* old = spans.open_span(fact);
  if (old == nullptr || is_cut_off(spans, *old, fact)) {
    return add_new(invocation, spans, row, fact);
  }
  const bool same_grade = old->symptom != fact.symptom || fact.grade == Grade::unknown;
  if (is_told_again(spans, *old, fact)) {
    Symptom again = fact;
    again.symptom = old->symptom;
    if (same_grade) again.grade = old->grade;
    return begin_anew(spans, spans.row(*old), *old, again);
  }
  if (same_grade || fact.grade == old->grade) return say_again(spans, spans.row(*old), *old, fact);
  return regrade(invocation, spans, row, *old, fact);
}

void refuse_to_take_away(const Invocation& invocation, const Situation& before,
                         const Situation& after, std::string_view what) {
  const auto is_flag = [](const Obligation& each) {
    return each.kind == Kind::stop && each.severity != Severity::warn && each.is_open();
  };
  for (const Obligation& each : before.judgement.obligations) {
    const bool stays = std::ranges::any_of(after.judgement.obligations, [&](const Obligation& now) {
      return is_flag(now) && now.rule == each.rule;
    });
    if (!is_flag(each) || stays) continue;
    throw Error(ExitStatus::refused,
                fmt::format("with {} the {} would be gone, and nobody has decided about it: {}",
                            what, name_of(each.severity), each.message),
                "when the prescriber has decided: " +
                    invocation.to_type("confirm " + each.rule + " --note TEXT", About::patient));
  }
}

}  // namespace isotrack
