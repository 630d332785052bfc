#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "isotrack/base/error.hpp"

/// What is said beside results: errors, warnings, and sentences that name a command to type.
namespace isotrack {

/// Like `wrapped`, but a command that the text names to be typed (after `: `, `or ` or an opening
/// bracket, from `isotrack` to the next comma, semicolon or bracket) is never broken in two, nor an
/// option in brackets. A command too long for the hanging indent begins at the left edge.
std::string wrapped_message(std::string_view first, std::string_view text, int width);

/// `first` and each line of `text` as `wrapped_message`, hung under the first word.
std::string message_lines(std::string_view first, std::string_view text, int width);

/// An error as the one JSON line that goes to standard error. `outcome`: of the entry that was
/// being written; none for a command that only reads.
std::string error_json(const Error& error, std::optional<Outcome> outcome);

/// A warning as a JSON line of its own on standard error. `code` names it for scripts.
std::string warning_json(const std::string& code, const std::string& message);

}  // namespace isotrack
