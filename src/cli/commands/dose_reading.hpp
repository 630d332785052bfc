#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "../invocation.hpp"

/// What a person typed of a dose, read. Each throws `Error` (usage) on what cannot be read.
namespace isotrack {

/// The operands as an amount: `40mg`, `2x40mg`. A day in its place or behind it, or a number of
/// capsules without a strength, is answered with what was meant; for capsules the record is opened.
/// An amount that no intake has: `Error` (refused).
Milligrams typed_amount(Invocation& invocation);

/// The days of an option, separated by commas: ascending, each once; none when it is not there.
std::vector<Date> typed_dates(const Invocation& invocation, std::string_view option);

/// The minute of the day, 0 to 1439, of `--at HH:MM`.
std::optional<int> typed_minute(const Invocation& invocation);

}  // namespace isotrack
