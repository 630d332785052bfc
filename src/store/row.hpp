#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "isotrack/domain/date.hpp"

namespace isotrack {

/// How the file spells the values of an enumeration. These spellings are part of the format.
template <class E>
struct Spelling {
  E value;
  std::string_view text;
};

template <class E, std::size_t n>
std::string spelled(const std::array<Spelling<E>, n>& spellings, E value) {
  for (const Spelling<E>& each : spellings) {
    if (each.value == value) return std::string(each.text);
  }
  return {};
}

/// The only reader of stored values. SQLite (and SQLiteCpp) hand out 0 for text, NULL or a number
/// too large; here each is damage: an `Error` that names table, row and column. Columns count
/// from 0, and column 0 is the row's id.
class Row {
 public:
  Row(const SQLite::Statement& statement, std::string_view table)
      : statement_(statement), table_(table) {}

  [[nodiscard]] std::int64_t id() const { return integer(0, 1, INT64_MAX); }

  /// How many there are.
  [[nodiscard]] int columns() const { return statement_.getColumnCount(); }

  /// Both ends are allowed.
  [[nodiscard]] std::int64_t integer(int column, std::int64_t lowest, std::int64_t highest) const;
  [[nodiscard]] std::optional<std::int64_t> optional_integer(int column, std::int64_t lowest,
                                                             std::int64_t highest) const;

  [[nodiscard]] bool flag(int column) const { return integer(column, 0, 1) == 1; }

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::optional<std::string> optional_text(int column) const;

  /// The same without a copy: good until the next row.
  [[nodiscard]] std::string_view view(int column) const;
  [[nodiscard]] std::optional<std::string_view> optional_view(int column) const;

  /// Text in which tabs and line ends are allowed.
  [[nodiscard]] std::string document(int column) const;

  /// A count of days, refills ...: `lowest` to 9999.
  [[nodiscard]] std::optional<int> optional_count(int column, int lowest) const;

  [[nodiscard]] Date date(int column) const;
  [[nodiscard]] std::optional<Date> optional_date(int column) const;

  template <class E, std::size_t n>
  [[nodiscard]] E one_of(int column, const std::array<Spelling<E>, n>& spellings) const {
    const std::string_view found = view(column);
    for (const Spelling<E>& each : spellings) {
      if (each.text == found) return each.value;
    }
    damaged(column, "one of the words this version knows");
  }

  /// Throws: the column holds something else than `expected`.
  [[noreturn]] void damaged(int column, std::string_view expected) const;

 private:
  [[nodiscard]] bool is_null(int column) const { return statement_.isColumnNull(column); }

  const SQLite::Statement& statement_;
  std::string_view table_;
};

}  // namespace isotrack
