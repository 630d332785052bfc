#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/present/medicines.hpp"

namespace isotrack {

/// `amend N NAME`: gives the one medicine that `entry` recorded another name, which is checked
/// anew. Null when the entry holds no medicine in force.
std::optional<Result> amend_medicine(Invocation& invocation, Store& store, Writer& writer,
                                     const PatientRecord& patient, EntryId entry,
                                     const std::string& name);

/// The medicines of a patient with what the list says of each; in use on a day or to come first.
/// `obligations`: those of the day, by which a finding is open or was settled.
std::vector<MedicineLine> medicine_lines(const PatientRecord& patient, const Rulebook& rules,
                                         const std::vector<Obligation>& obligations, Date today);

}  // namespace isotrack
