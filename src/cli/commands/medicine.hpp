#pragma once

#include <optional>
#include <string>

#include "../invocation.hpp"

namespace isotrack {

/// `amend N NAME`: gives the one medicine that `entry` recorded another name, which is checked
/// anew. Null when the entry holds no medicine in force.
std::optional<Result> amend_medicine(Invocation& invocation, Store& store, Writer& writer,
                                     const PatientRecord& patient, EntryId entry,
                                     const std::string& name);

}  // namespace isotrack
