#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Words put together, and taken apart.
namespace isotrack {

/// `1 day`, `3 days`, `1,204 days`.
std::string count_text(std::int64_t count, std::string_view singular);

/// The parts in their order, with `between` each two of them.
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");

/// The parts of a text between the places of `at`, in their order and with the empty ones, so one
/// more than there are places: an empty text is one empty part. Points into `text`.
std::vector<std::string_view> split(std::string_view text, char at);

/// The words of a text: what stands between its blanks (spaces, tabs, line ends), none of it empty.
/// Points into `text`.
std::vector<std::string_view> words_in(std::string_view text);

/// The lines of a text, without their ends; the last may end with the text. No text, no lines.
std::vector<std::string> lines_in(std::string_view text);

/// Two hexadecimal digits a byte, in lower case: `0a1f`.
std::string hex(std::span<const unsigned char> bytes);

}  // namespace isotrack
