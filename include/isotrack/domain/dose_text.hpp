#pragma once

#include <string>

#include "isotrack/base/fixed.hpp"

/// How a cumulative dose by body weight is written wherever a person reads it.
namespace isotrack {

/// mg/kg with one decimal: half up, but down where up would reach a whole mg/kg that is not yet
/// reached, so that no target is shown as met before it is.
std::string mg_per_kg_text(const Ratio& value);

/// mg/kg a day with two decimals, half up, but down where up would show a tenth, as doses are
/// prescribed and limits are stated, before it is reached: 0.4988 is 0.49.
std::string daily_text(const Ratio& value);

}  // namespace isotrack
