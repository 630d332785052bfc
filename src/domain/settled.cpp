#include "isotrack/domain/settled.hpp"

#include <algorithm>

namespace isotrack {

std::optional<Settled> settled_by(const Events& events, const std::string& rule,
                                  const std::vector<Date>& due, std::int64_t cause, Date today) {
  std::optional<Settled> out;
  std::int64_t last = 0;
  const auto take = [&](const Recorded& recorded, Settled said) {
    if (said.on > today || recorded.first_entry < cause || recorded.first_entry < last) return;
    last = recorded.first_entry;
    out = std::move(said);
  };
  // A decision ends the matter: one after it is about what was recorded since.
  const Confirmation* decision = nullptr;
  for (const Confirmation& fact : events.confirmations) {
    const bool is_one = fact.step == rule && fact.on <= today && fact.recorded.first_entry >= cause;
    const bool is_earlier =
        decision == nullptr || fact.recorded.first_entry < decision->recorded.first_entry;
    if (is_one && is_earlier) decision = &fact;
  }
  if (decision != nullptr) take(decision->recorded, {true, decision->on, decision->note});
  for (const Waiver& fact : events.waivers) {
    const bool is_of_day = fact.due_on && std::ranges::find(due, *fact.due_on) != due.end();
    if (fact.rule == rule && is_of_day) take(fact.recorded, {false, fact.on, fact.reason});
  }
  return out;
}

std::string settled_words(const Settled& settled) {
  const std::string out = (settled.by_decision ? "settled " : "waived ") + with_weekday(settled.on);
  return settled.words.empty() ? out : out + ": " + settled.words;
}

}  // namespace isotrack
