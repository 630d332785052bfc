#pragma once

#include <string>

#include "isotrack/base/fixed.hpp"

/// How a cumulative dose by body weight is written wherever a person reads it.
namespace isotrack {

/// mg/kg with one decimal: half up, but down where up would reach a whole mg/kg that is not yet
/// reached, so that no target is shown as met before it is.
std::string mg_per_kg_text(const Ratio& value);

}  // namespace isotrack
