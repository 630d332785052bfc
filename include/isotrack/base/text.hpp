#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Words put together.
namespace isotrack {

/// `1 day`, `3 days`, `1,204 days`.
std::string count_text(std::int64_t count, std::string_view singular);

/// The parts in their order, with `between` each two of them.
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

/// The lines of a text, without their ends; the last may end with the text. No text, no lines.
std::vector<std::string> lines_in(std::string_view text);

}  // namespace isotrack
