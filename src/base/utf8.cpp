#include "isotrack/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "isotrack/base/text.hpp"

namespace isotrack {
namespace {

struct Decoded {
  utf8proc_int32_t point = -1;  // -1: ill-formed
  std::size_t bytes = 1;
};

Decoded decode(std::string_view text) {
  Decoded out;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto used = utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(text.size()), &out.point);
  if (used <= 0) return Decoded{};
  out.bytes = static_cast<std::size_t>(used);
  return out;
}

bool is_hostile(utf8proc_int32_t point) {
  const bool control = point < 0x20 || (point >= 0x7f && point <= 0x9f);
  const bool separator = point == 0x2028 || point == 0x2029;
  const bool direction = point == 0x200e || point == 0x200f || point == 0x061c ||
                         (point >= 0x202a && point <= 0x202e) ||
                         (point >= 0x2066 && point <= 0x2069);
  const bool invisible = point == 0x200b || point == 0x2060 || point == 0xfeff;
  return control || separator || direction || invisible;
}

std::string shown(utf8proc_int32_t point, unsigned char byte) {
  std::array<char, 16> text{};
  if (point < 0x80) {
    std::snprintf(text.data(), text.size(), "\\x%02x", byte);
  } else {
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(point));
  }
  return text.data();
}

bool is_digit(char each) { return each >= '0' && each <= '9'; }

/// `27`, `(1,240.5`, `+3`: what counts the word behind it.
bool is_number(std::string_view word) {
  const std::size_t first = word.find_first_not_of("(+<>~");
  return first != std::string_view::npos && is_digit(word.back()) &&
         std::ranges::all_of(word.substr(first),
                             [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

bool is_weekday(std::string_view word) {
  constexpr std::array<std::string_view, 7> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  if (word.starts_with('(')) word.remove_prefix(1);
  return std::ranges::find(names, word) != names.end();
}

/// Whether a reader takes two words for one: `40 mg`, `Sun 2026-11-22`, `entry 12`, `day 3`.
bool belong_together(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  if (is_digit(right.front())) {
    return is_weekday(left) || left == "entry" || left == "(entry" || left == "day";
  }
  const bool is_sign =
      std::string_view("(+<>~=|-/;,.#").find(right.front()) != std::string_view::npos;
  return !is_sign && !is_weekday(right) && is_number(left);
}

/// The last word of the sum in brackets that begins at `first`, such as `(40 + 20)` or `(2 x 40)`;
/// `first` when none does.
std::size_t end_of_sum(const std::vector<std::string_view>& words, std::size_t first) {
  if (!words[first].starts_with('(') || !is_number(words[first])) return first;
  for (std::size_t i = first + 2; i < words.size(); i += 2) {
    if (words[i - 1] != "+" && words[i - 1] != "x") return first;
    const std::size_t end = words[i].find(')');
    if (!is_number(words[i].substr(0, end))) return first;
    if (end != std::string_view::npos) return i;
  }
  return first;
}

/// The words of `text`, those that belong together as one while it takes at most `room` columns.
std::vector<std::string> units_of(std::string_view text, int room) {
  const std::vector<std::string_view> words = split(text, ' ');
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t last = end_of_sum(words, i);
    if (last == i && i + 1 < words.size() && belong_together(words[i], words[i + 1])) ++last;
    std::string unit = joined({words.begin() + static_cast<std::ptrdiff_t>(i),
                               words.begin() + static_cast<std::ptrdiff_t>(last) + 1},
                              " ");
    const bool is_whole = last > i && display_width(unit) <= room;
    out.push_back(is_whole ? std::move(unit) : std::string(words[i]));
    if (is_whole) i = last;
  }
  return out;
}

}  // namespace

bool is_plain_text(std::string_view text) {
  if (std::ranges::all_of(text, [](char each) { return each >= ' ' && each <= '~'; })) return true;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.point < 0 || is_hostile(next.point)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

std::string visible(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.point < 0 || is_hostile(next.point)) {
      out += shown(next.point, static_cast<unsigned char>(text.front()));
    } else {
      out.append(text.substr(0, next.bytes));
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

int display_width(std::string_view text) {
  const bool is_plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
  if (is_plain) return static_cast<int>(text.size());
  int total = 0;
  int cluster = 0;
  utf8proc_int32_t before = -1;
  utf8proc_int32_t state = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    const int width = next.point < 0 ? 1 : utf8proc_charwidth(next.point);
    if (before < 0 || next.point < 0 ||
        utf8proc_grapheme_break_stateful(before, next.point, &state)) {
      total += cluster;
      cluster = width;
    } else {
      cluster = std::max(cluster, width);
    }
    before = next.point;
    text.remove_prefix(next.bytes);
  }
  return total + cluster;
}

std::string padded(std::string_view text, int columns) {
  const int gap = std::max(0, columns - display_width(text));
  return std::string(text) + std::string(static_cast<std::size_t>(gap), ' ');
}

std::string right_aligned(std::string_view text, int columns) {
  const int gap = std::max(0, columns - display_width(text));
  return std::string(static_cast<std::size_t>(gap), ' ') + std::string(text);
}

std::string wrapped(std::string_view first, std::string_view text, int width) {
  const int indent = display_width(first);
  std::string out;
  std::string line(first);
  bool empty = true;
  if (text.ends_with(' ')) text.remove_suffix(1);
  for (const std::string& word : units_of(text, width - indent)) {
    if (!empty && display_width(line) + 1 + display_width(word) > width) {
      out += line + "\n";
      line = std::string(static_cast<std::size_t>(indent), ' ');
      empty = true;
    }
    if (!empty) line += ' ';
    line += word;
    empty = false;
  }
  return out + line + "\n";
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace isotrack
