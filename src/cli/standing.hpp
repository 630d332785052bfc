#pragma once

#include <string>
#include <vector>

#include "invocation.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/present/obligations.hpp"

namespace isotrack {

/// `A STOP is open: missed period, Mon 2026-11-16; see: isotrack due`. `stops`: at least one;
/// `see`: the command that says what each of them means.
std::string standing_note(const std::vector<Obligation>& stops, const std::string& see);

/// The card of the STOPs as standard error is told of them; a JSON line each when the answer is
/// JSON. Empty without any.
std::string said_aloud(const StopCard& card, Format format);

/// The same of a `standing_note`.
std::string said_aloud(const std::string& note, Format format);

}  // namespace isotrack
