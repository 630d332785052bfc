#pragma once

#include "effect.hpp"
#include "isotrack/domain/medicine.hpp"

/// What is said of a medicine that was recorded: what the interaction list has, that a name was NOT
/// CHECKED, how it lies in time beside the course, and what it means for contraception.
namespace isotrack {

/// Why what is said of a medicine is no finding on a day, in a sentence: it ended, or it does not
/// meet the course. Empty: it is one.
std::string why_no_finding(const PatientRecord& patient, const DosingRules& rules,
                           const Medicine& fact, Date today);

/// Says of a name such as `lymecycline stopped last week` that days are no part of it, and how what
/// has ended is recorded. `entry`: that of the medicine.
void say_end_in_name(const Invocation& invocation, const Medicine& fact, EntryId entry,
                     Receipt& receipt);

/// Ends a command that recorded `fact`, with everything the record and `table` say of it.
Result finish_medicine(Invocation& invocation, Store& store, Writer& writer,
                       const Situation& before, const Medicine& fact, const InteractionTable& table,
                       Receipt receipt);

}  // namespace isotrack
