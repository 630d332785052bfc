#pragma once

#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/present/safety.hpp"
#include "symptom_reading.hpp"

/// What has to be asked about before it is recorded: red flags that words may mean which name none,
/// and parts that nobody understands.
namespace isotrack {

/// Asks on a terminal about each red flag that an open part may mean, once its answer was said;
/// with a yes it is recorded as that one. Whether there was a yes.
bool ask_what_is_meant(Invocation& invocation, SymptomReading& reading,
                       std::vector<RedFlagAnswer>& answers);

/// Throws (not found) about the first unknown part, with the names that may be meant or the command
/// that records it, and how to record it in own words.
[[noreturn]] void refuse_unknown(const Invocation& invocation, const SymptomIndex& names,
                                 const SymptomReading& reading);

}  // namespace isotrack
