#pragma once

#include "../invocation.hpp"
#include "isotrack/present/roster.hpp"

namespace isotrack {

/// Judges every patient of the file and makes a row of each; sorted by need, those that the filter
/// leaves out only counted. Who could not be read is named in it, and throws when that is
/// everybody.
Roster read_roster(Invocation& invocation, const RosterFilter& filter);

}  // namespace isotrack
