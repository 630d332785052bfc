#include "symptom_spans.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace isotrack {
namespace {

std::string sentence_case(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

bool grew_worse(const Symptom& old, const Symptom& fact) {
  return old.grade != Grade::unknown && fact.grade > old.grade;
}

/// Throws (refused) when the day lies in a span that has ended.
void refuse_known_day(const Invocation& invocation, const Events& events, const SymptomRow& row,
                      Date on) {
  for (const Symptom& old : events.symptoms) {
    if (old.symptom != row.id || !old.last || on < old.first || on >= *old.last) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} is recorded for {} already, #{}", row.name, symptom_span_words(old),
                            old.recorded.first_entry),
                "If that is wrong, take it back: " + undo_to_type(invocation, old.recorded));
  }
}

SpanOutcome add_new(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                    const Symptom& fact) {
  refuse_known_day(invocation, spans.events(), row, fact.first);
  spans.add(fact);
  return {
      fmt::format("Recorded: {}, {}.", symptom_words(row, fact.grade), symptom_span_words(fact))};
}

/// The same grade again, or none said: it began earlier, there is a note, or nothing is new.
SpanOutcome say_again(SymptomSpans& spans, const SymptomRow& row, const Symptom& old,
                      const Symptom& fact) {
  Symptom merged = old;
  merged.first = std::min(old.first, fact.first);
  if (!fact.note.empty()) merged.note += (old.note.empty() ? "" : "; ") + fact.note;
  const std::string what = symptom_words(row, old.grade);
  if (merged.first == old.first && merged.note == old.note) {
    return {fmt::format("{}, {}, is recorded already, #{}.", sentence_case(what),
                        symptom_span_words(old), old.recorded.first_entry),
            false};
  }
  spans.replace(old, merged);
  if (merged.first == old.first) {
    return {fmt::format("Noted with {}, {}.", what, symptom_span_words(old))};
  }
  return {fmt::format("Recorded: {}, {}; it stood from {} on.", what, symptom_span_words(merged),
                      with_weekday(old.first))};
}

std::string grade_words(const Symptom& symptom) {
  return symptom.grade == Grade::unknown ? "without a grade" : name_of(symptom.grade);
}

/// From the day of `fact` on a span of its own; the old one ends the day before.
SpanOutcome begin_anew(SymptomSpans& spans, const SymptomRow& row, const Symptom& old,
                       const Symptom& fact) {
  Symptom until = old;
  until.last = fact.first - days(1);
  spans.replace(old, until);
  spans.add(fact);
  return {fmt::format("Recorded: {}, {}; until then {}, since {}.", symptom_words(row, fact.grade),
                      symptom_span_words(fact), grade_words(old), with_weekday(old.first))};
}

/// Another grade than that of the open span. A red flag that stays one is no second one, unless it
/// grew worse after the prescriber had decided.
SpanOutcome regrade(const Invocation& invocation, SymptomSpans& spans, const SymptomRow& row,
                    const Symptom& old, Symptom fact) {
  if (fact.first < old.first) {
    fact.last = old.first - days(1);
    return add_new(invocation, spans, row, fact);
  }
  const SymptomRow* answer = spans.answer(fact);
  const bool same_flag = answer != nullptr && answer == spans.answer(old);
  const bool is_new_flag = grew_worse(old, fact) && spans.settled_on(old);
  if (fact.first > old.first && (!same_flag || is_new_flag)) {
    return begin_anew(spans, row, old, fact);
  }
  Symptom changed = old;
  changed.grade = fact.grade;
  if (!fact.note.empty()) changed.note += (old.note.empty() ? "" : "; ") + fact.note;
  spans.replace(old, changed);
  return {fmt::format("Recorded: {}, {}; before, {}.", symptom_words(row, changed.grade),
                      symptom_span_words(changed), grade_words(old))};
}

/// Whether a red flag is told of again after the day on which the prescriber decided about it: then
/// it is a new one.
bool is_told_again(const SymptomSpans& spans, const Symptom& old, const Symptom& fact) {
  const auto settled = spans.settled_on(old);
  return settled && fact.first > *settled && fact.first > old.first;
}

}  // namespace

std::string symptom_rule(const SymptomRow& answer) { return "symptom." + answer.id; }

std::string symptom_words(const SymptomRow& row, Grade grade) {
  return row.name + (grade == Grade::unknown ? "" : ", " + name_of(grade));
}

std::string symptom_span_words(const Symptom& symptom) {
  if (!symptom.last) return "since " + with_weekday(symptom.first);
  if (*symptom.last == symptom.first) return with_weekday(symptom.first);
  return with_weekday(symptom.first) + " to " + with_weekday(*symptom.last);
}

void SymptomSpans::replace(const Symptom& old, const Symptom& fact) {
  writer_.withdraw(old);
  add(fact);
  if (grew_worse(old, fact)) return;
  for (const Confirmation& decision : patient_.events.confirmations) {
    if (!settles(decision, old) || !moved_.insert(decision.recorded.row).second) continue;
    writer_.withdraw(decision);
    writer_.add(patient_.id, decision);
  }
}

std::optional<Date> SymptomSpans::settled_on(const Symptom& symptom) const {
  std::optional<Date> on;
  for (const Confirmation& decision : patient_.events.confirmations) {
    if (settles(decision, symptom)) on = std::max(on.value_or(decision.on), decision.on);
  }
  return on;
}

const Symptom* SymptomSpans::open_span(const Symptom& fact) const {
  const SymptomRow* flag = answer(fact);
  const Symptom* alike = nullptr;
  for (const Symptom& each : patient_.events.symptoms) {
    if (each.last) continue;
    if (each.symptom == fact.symptom) return &each;
    if (flag != nullptr && flag == answer(each)) alike = &each;
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

bool SymptomSpans::settles(const Confirmation& decision, const Symptom& symptom) const {
  const SymptomRow* flag = answer(symptom);
  return flag != nullptr && decision.step == symptom_rule(*flag) && decision.on >= symptom.first &&
         decision.recorded.first_entry >= symptom.recorded.first_entry;
}

SpanOutcome record_symptom(const Invocation& invocation, SymptomSpans& spans, const Symptom& fact) {
  const SymptomRow& row = spans.row(fact);
  const Symptom* old = spans.open_span(fact);
  if (old == nullptr) return add_new(invocation, spans, row, fact);
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

}  // namespace isotrack
