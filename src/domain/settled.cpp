#include "isotrack/domain/settled.hpp"

#include <algorithm>

#include "first_decision.hpp"

namespace isotrack {
namespace {

bool had(std::int64_t said_in, const std::vector<EntrySpan>& unseen, const Cause& cause) {
  return std::ranges::all_of(cause.entries(), [&](std::int64_t entry) {
    return entry <= said_in && std::ranges::none_of(unseen, [&](const EntrySpan& span) {
             return span.first <= entry && entry <= span.last;
           });
  });
}

}  // namespace

bool speaks_of(const Confirmation& said, const Cause& cause) {
  return had(told_in(said.recorded), said.unseen, cause);
}

bool speaks_of(const Waiver& said, const Cause& cause) {
  return had(told_in(said.recorded), said.unseen, cause);
}

const Confirmation* first_decision(const std::vector<Confirmation>& said,
                                   const std::function<bool(const std::string&)>& is_step,
                                   Date first, Date last, const Cause& cause) {
  const Confirmation* found = nullptr;
  for (const Confirmation& fact : said) {
    const bool is_later = found != nullptr && told_in(fact.recorded) >= told_in(found->recorded);
    const bool is_in_time = fact.on >= first && fact.on <= last;
    if (!is_later && is_in_time && is_step(fact.step) && speaks_of(fact, cause)) found = &fact;
  }
  return found;
}

Cause cause_of(const Events& events, const LabDraw& draw, const std::vector<std::string>& asked) {
  Cause cause = draw.recorded.first_entry;
  for (const Symptom& symptom : events.symptoms) {
    const bool is_beside = !symptom.last || *symptom.last >= draw.collected;
    const bool is_asked = std::ranges::find(asked, symptom.symptom) != asked.end();
    if (is_beside && is_asked) cause.add(symptom.recorded.first_entry);
  }
  return cause;
}

std::optional<Settled> settled_by(const Events& events, const std::string& rule,
                                  const std::vector<Date>& due, const Cause& cause, Date today) {
  std::optional<Settled> out;
  std::int64_t last = 0;
  const auto take = [&](const Recorded& recorded, Settled said) {
    if (said.on > today || told_in(recorded) < last) return;
    last = told_in(recorded);
    out = std::move(said);
  };
  // A decision ends the matter: one after it is about what was recorded since.
  const auto is_it = [&](const std::string& step) { return step == rule; };
  const Confirmation* decision =
      first_decision(events.confirmations, is_it, Date::min(), today, cause);
  if (decision != nullptr) take(decision->recorded, {true, decision->on, decision->note});
  for (const Waiver& fact : events.waivers) {
    const bool is_of_day = fact.due_on && std::ranges::find(due, *fact.due_on) != due.end();
    if (fact.rule != rule || !is_of_day || !speaks_of(fact, cause)) continue;
    take(fact.recorded, {false, fact.on, fact.reason});
  }
  return out;
}

std::string settled_words(const Settled& settled) {
  const std::string out = (settled.by_decision ? "settled " : "waived ") + with_weekday(settled.on);
  return settled.words.empty() ? out : out + ": " + settled.words;
}

}  // namespace isotrack
