#pragma once

#include "isotrack/present/receipt.hpp"
#include "symptom_reading.hpp"

namespace isotrack {

/// What was made of the words that are no name of the list: the day they say, own words, parts that
/// were not recorded, and what another command records. `recorded`: the symptoms on record now.
void say_what_was_heard(const Invocation& invocation, const SymptomTable& table,
                        const SymptomReading& reading, const std::vector<Symptom>& recorded,
                        Receipt& receipt);

}  // namespace isotrack
