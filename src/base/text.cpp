#include "isotrack/base/text.hpp"

#include <algorithm>

#include "isotrack/base/fixed.hpp"

namespace isotrack {

std::string count_text(std::int64_t count, std::string_view singular) {
  return grouped(count) + " " + std::string(singular) + (count == 1 ? "" : "s");
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0;;) {
    const std::size_t end = text.find(at, from);
    out.push_back(text.substr(from, end - from));
    if (end == std::string_view::npos) return out;
    from = end + 1;
  }
}

std::vector<std::string_view> words_in(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\v\f\r";
  std::vector<std::string_view> out;
  for (std::size_t from = 0; (from = text.find_first_not_of(blanks, from)) < text.size();) {
    const std::size_t end = std::min(text.find_first_of(blanks, from), text.size());
    out.push_back(text.substr(from, end - from));
    from = end;
  }
  return out;
}

std::vector<std::string> lines_in(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '\n');
  const bool ends_a_line = parts.back().empty();
  return {parts.begin(), parts.end() - (ends_a_line ? 1 : 0)};
}

std::string hex(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : bytes) {
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out;
}

}  // namespace isotrack
