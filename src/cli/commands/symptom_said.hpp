#pragma once

#include "../invocation.hpp"
#include "isotrack/present/receipt.hpp"
#include "symptom_reading.hpp"

namespace isotrack {

/// What was made of the words that are no name of the list: the day they say, own words, parts that
/// were not recorded, and what another command records. And of a day given with --on so long ago
/// that it would be a red flag if it lasted: how to say that, and that it is over. `recorded`: the
/// symptoms on record now.
void say_what_was_heard(const Invocation& invocation, const SymptomIndex& names,
                        const SymptomReading& reading, const std::vector<Symptom>& recorded,
                        Receipt& receipt);

}  // namespace isotrack
