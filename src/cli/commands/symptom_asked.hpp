#pragma once

#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/present/safety.hpp"
#include "symptom_guesses.hpp"
#include "symptom_reading.hpp"

/// What has to be asked about before it is recorded: red flags that words may mean which name none,
/// and parts that nobody understands.
namespace isotrack {

/// What may be a red flag among parts that have to be asked about.
struct Doubtful {
  std::vector<Wanted> meant;             ///< by a slip of the finger
  std::vector<const SymptomRow*> flags;  ///< named beside a denial, or asked about
};

/// A part that tells of somebody else has none; own words have what is near them.
Doubtful doubtful_in(const SymptomTable& table, const SymptomReading& reading);

/// Asks on a terminal about each red flag that words may mean which name none, once its answer was
/// said; with a yes they are recorded as that one. Whether there was a yes.
bool ask_what_is_meant(Invocation& invocation, const SymptomTable& table, SymptomReading& reading,
                       std::vector<RedFlagAnswer>& answers);

/// Throws (not found) about the first unknown part, with the names that may be meant or the command
/// that records it, and how to record it in own words.
[[noreturn]] void refuse_unknown(const Invocation& invocation, const SymptomTable& table,
                                 const SymptomReading& reading);

}  // namespace isotrack
