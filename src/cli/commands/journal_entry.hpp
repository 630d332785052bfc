#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../invocation.hpp"

/// An entry of the journal that a command names, and what a patient must be left with when it is
/// taken back.
namespace isotrack {

/// The entry that --id or the word after the command names; null: none is named.
std::optional<EntryId> chosen_entry(const Invocation& invocation);

/// The way out for whoever names an entry that is not there.
std::string numbers_are_in(const Invocation& invocation);

/// Throws (not found) when the patient has no entry `id`.
JournalEntry entry_of(const Invocation& invocation, Store& store, const PatientRecord& patient,
                      EntryId id);

/// `#4, #7`.
std::string numbers(const std::vector<EntryId>& ids);

/// The patient as the file has it now; null: an undo took it out of the file.
std::optional<PatientRecord> patient_with(const Store& store, std::optional<PatientId> id);

/// No undo or redaction may leave two courses that do not stand one after the other: today's dose
/// would not know where to go, and a lifetime total would count days twice. Nor may it put the end
/// of a course before a dose that was logged meanwhile, or its first day after one. Throws
/// (refused); what was so `before` (null: the patient was not in the file) stands.
void refuse_contradiction(const Invocation& invocation, Store& store, const PatientRecord* before,
                          const PatientRecord& patient);

}  // namespace isotrack
