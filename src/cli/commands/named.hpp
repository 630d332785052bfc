#pragma once

#include <string>

namespace isotrack {

/// The id of a programme or lab plan as it stands in the clinical tables; throws (usage) with
/// the list when there is no such id.
std::string programme_named(const std::string& text);
std::string lab_plan_named(const std::string& text);

}  // namespace isotrack
