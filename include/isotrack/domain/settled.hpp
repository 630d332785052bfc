#pragma once

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

/// Whether what was said speaks of a cause: every entry of it is no later than the one that said
/// it, and its writer had it. A merge can bring a decision behind entries of this record that the
/// one who decided never saw. Everything that asks what was known when something was said asks
/// here.
bool speaks_of(const Confirmation& said, const Cause& cause);
bool speaks_of(const Waiver& said, const Cause& cause);

/// What made the flag of a result: its draw, and the symptoms of that day or later which its row
/// asks for (ids).
Cause cause_of(const Events& events, const LabDraw& draw, const std::vector<std::string>& asked);

/// What was said, up to `today`, of a finding of `rule`: the first decision that speaks of its
/// `cause`, or the last waiver for one of the days `due`; of both the one recorded later. A
/// decision after the first is about something else. Null: nothing.
std::optional<Settled> settled_by(const Events& events, const std::string& rule,
                                  const std::vector<Date>& due, const Cause& cause, Date today);

/// `settled Sun 2026-11-22: last capsule today`, `waived Sun 2026-11-22: known to the clinic`.
std::string settled_words(const Settled& settled);

}  // namespace isotrack
