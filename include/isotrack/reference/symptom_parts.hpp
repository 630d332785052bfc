#pragma once

#include <map>
#include <string>
#include <string_view>

namespace isotrack {

/// The part of a report that a symptom is left out with besides the symptoms, by its id: `low_mood`
/// with `mood`, `pregnancy_exposure` with `pregnancy`. From `schema/clinical/symptoms.json`; of the
/// others nothing is said. Throws `Error` (bug) on a file that breaks its schema.
std::map<std::string, std::string> load_symptom_parts();

namespace reference {

/// The reader behind it.
std::map<std::string, std::string> read_symptom_parts(std::string_view name, std::string_view json);

}  // namespace reference
}  // namespace isotrack
