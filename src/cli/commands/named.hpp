#pragma once

#include <string>

#include "../invocation.hpp"

namespace isotrack {

/// The id of a programme or lab plan, shipped or the clinic's own; throws (usage) with the list
/// when there is no such id.
std::string programme_named(Invocation& invocation, const std::string& text);
std::string lab_plan_named(Invocation& invocation, const std::string& text);

/// The product taken when none is named: the generic of the programme, or of the one it is laid
/// over; null when the catalogue has none.
const Product* generic_of(Invocation& invocation, const std::string& programme);

/// The command that names the programme, while the strictest rules of all hold; empty when those of
/// another one do. It names the patient when the file holds several, or the command line does.
std::string how_to_choose_programme(const Invocation& invocation, const PatientRecord& patient,
                                    bool of_several = false);

/// One sentence for a person who may not know what a programme is, with that command and where the
/// ids stand; empty when a programme is named. `is_new`: this command is the first to say one, else
/// it is the patient's as recorded.
std::string programme_choice(const Invocation& invocation, const PatientRecord& patient,
                             bool is_new, bool of_several = false);

}  // namespace isotrack
