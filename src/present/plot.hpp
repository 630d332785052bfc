#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/present/style.hpp"

/// Drawing with characters: a field of cells, and the two axes beside it.
///
/// A row is a span of values, lower end in: its bottom edge is a round number, and a line drawn
/// there with `_` lies exactly on it. Heights are rounded down, so that nothing reaches a line
/// before its value does.
namespace isotrack {

/// Values from 0 up, in rows of `unit`.
class Scale {
 public:
  /// Rows for values up to `top`, at most `most_rows`. The lines are bottom edges of rows when rows
  /// of that height can have them all; else each stands on the edge above it. `lines` are above 0.
  static Scale fitting(int top, const std::vector<int>& lines, int most_rows);

  Scale(int unit, int rows) : unit_(unit), rows_(rows) {}

  [[nodiscard]] int rows() const { return rows_; }

  [[nodiscard]] int unit() const { return unit_; }

  /// `parts` to a row; 0 for 0, `rows() * parts` at most.
  [[nodiscard]] int height(const Ratio& value, int parts) const;

  /// The row on whose bottom edge a line stands.
  [[nodiscard]] int row_of(int line) const { return (line + unit_ - 1) / unit_; }

  /// The values that are written at the axis, ascending from 0, each the bottom edge of a row:
  /// the lines among them when they can be.
  [[nodiscard]] std::vector<int> ticks(const std::vector<int>& lines) const;

 private:
  int unit_;
  int rows_;
};

/// Days from left to right, each in one of `columns`, or some columns a day.
class DayScale {
 public:
  DayScale(DaySpan span, int columns) : span_(span), columns_(columns) {}

  [[nodiscard]] int columns() const { return columns_; }

  [[nodiscard]] int column_of(Date on) const;

  /// The last day of a column.
  [[nodiscard]] Date last_of(int column) const;

  /// The days' names below the axis: the first, each month that begins, the last.
  [[nodiscard]] std::string names() const;

 private:
  DaySpan span_;
  int columns_;
};

/// A field of cells, each one column wide; row 0 lies at the bottom.
class Canvas {
 public:
  Canvas(int columns, int rows);

  /// Cells outside the field are left out.
  void put(int column, int row, std::string_view character);
  [[nodiscard]] bool is_blank(int column, int row) const;

  /// A dashed line on the bottom edge of a row, under what is drawn already: across the field, or
  /// from column `from` to before `behind`.
  void rule(int row) { rule(row, 0, columns_); }

  void rule(int row, int from, int behind);

  /// A column filled to `height`, in the parts of `fill_parts`.
  void fill(int column, int height, bool unicode);

  /// Whole characters from `column` on.
  void write(int column, int row, std::string_view text);

  /// One row, without the blanks at its end.
  [[nodiscard]] std::string row(int row) const;

 private:
  [[nodiscard]] bool is_inside(int column, int row) const;
  std::string& cell(int column, int row);

  int columns_;
  int rows_;
  std::vector<std::string> cells_;
};

/// Into how many parts a row is filled: 8 with block characters, 3 in ASCII.
int fill_parts(bool unicode);

/// A dot at a height of `dot_parts` to a row.
inline constexpr int dot_parts = 3;
std::string_view dot(int part, bool unicode);

}  // namespace isotrack
