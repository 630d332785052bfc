#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"

namespace isotrack {

/// `A STOP is open: missed period, Mon 2026-11-16; see: isotrack due`. `stops`: at least one;
/// `see`: the command that says what each of them means.
std::string standing_note(const std::vector<Obligation>& stops, const std::string& see);

}  // namespace isotrack
