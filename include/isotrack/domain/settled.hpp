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

/// The last that was said, up to `today`, of a finding of `rule`: a decision, or a waiver for one
/// of the days `due`. `cause`: the entry that recorded last what the finding is about; what was
/// said before it speaks of something else. Null: nothing.
std::optional<Settled> settled_by(const Events& events, const std::string& rule,
                                  const std::vector<Date>& due, std::int64_t cause, Date today);

/// `settled Sun 2026-11-22: last capsule today`, `waived Sun 2026-11-22: known to the clinic`.
std::string settled_words(const Settled& settled);

}  // namespace isotrack
