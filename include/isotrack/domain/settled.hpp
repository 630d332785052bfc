#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"

namespace isotrack {

/// What put a finding to rest, as lists show it beside the fact.
struct Settled {
  bool by_decision = false;  ///< the prescriber's; else it was set aside
  Date on;
  std::string words;  ///< the note of the decision, or the reason; may be empty
};

/// What was said, up to `today`, of a finding of `rule`: the first decision recorded since `cause`,
/// or the last waiver for one of the days `due`; of both the one recorded later. `cause`: the entry
/// that recorded last what the finding is about; what was said before it speaks of something else,
/// and so does a decision after the first. Null: nothing.
std::optional<Settled> settled_by(const Events& events, const std::string& rule,
                                  const std::vector<Date>& due, std::int64_t cause, Date today);

/// `settled Sun 2026-11-22: last capsule today`, `waived Sun 2026-11-22: known to the clinic`.
std::string settled_words(const Settled& settled);

}  // namespace isotrack
