#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "isotrack/base/parsed.hpp"
#include "isotrack/base/utf8.hpp"

/// Enumerations and their names, one table each; lists of words.
namespace isotrack {

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

template <class T>
using Named = std::pair<std::string_view, T>;

template <class Table, class T>
std::string name_in(const Table& table, T value) {
  for (const auto& [name, entry] : table) {
    if (entry == value) return std::string(name);
  }
  return {};
}

/// How an error lists names: as they are typed, `at-dose`, or as data and documents hold them.
enum class Spelled { as_typed, as_in_data };

/// The value named `text` (case and `-` for `_` do not matter); the error lists the names.
template <class T, class Table>
Parsed<T> value_in(const Table& table, std::string_view what, std::string_view text,
                   Spelled spelled = Spelled::as_typed) {
  std::string word = lower(stripped(text));
  std::ranges::replace(word, '-', '_');
  std::string names;
  for (const auto& [name, value] : table) {
    if (name == word) return value;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  if (spelled == Spelled::as_typed) std::ranges::replace(names, '_', '-');
  return ParseError{std::string(what) + " '" + visible(text) + "': expected one of " + names};
}

}  // namespace isotrack
