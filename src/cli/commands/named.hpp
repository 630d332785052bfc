#pragma once

#include <string>

#include "../invocation.hpp"

namespace isotrack {

/// The id of a programme or lab plan, shipped or the clinic's own; throws (usage) with the list
/// when there is no such id.
std::string programme_named(Invocation& invocation, const std::string& text);
std::string lab_plan_named(Invocation& invocation, const std::string& text);

}  // namespace isotrack
