#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/domain/date.hpp"
#include "markup.hpp"

/// Pictures as inline SVG. Places are whole hundredths of a unit, worked out exactly, so that the
/// same record gives the same bytes everywhere. Colours and strokes are classes of the page's
/// style, which knows light, dark and paper.
namespace isotrack::svg {

/// Hundredths of a unit.
using Coord = std::int64_t;

/// Whole units.
constexpr Coord units(std::int64_t whole) { return whole * 100; }

/// `12`, `12.5`, `-0.25`.
std::string coord_text(Coord value);

/// Days from left to right. A day is as wide as its share of `first` to `last`, both ends in.
struct TimeAxis {
  Date first;
  Date last;
  Coord left = 0;
  Coord right = 0;

  /// The left edge of a day; of days outside, the nearer end.
  [[nodiscard]] Coord edge(Date on) const;

  /// Its middle; likewise.
  [[nodiscard]] Coord middle(Date on) const;

  [[nodiscard]] bool contains(Date on) const { return first <= on && on <= last; }
};

/// Values from the bottom up, `low` to `high`; a value outside is put on the nearer end.
struct ValueAxis {
  Ratio low;
  Ratio high;
  Coord bottom = 0;
  Coord top = 0;

  [[nodiscard]] Coord y(const Ratio& value) const;
};

/// 1, 2 or 5 times a power of ten: the smallest such step of which `span` holds at most `most`.
Ratio round_step(const Ratio& span, int most);

/// The first day of each calendar month in the axis, ascending; every `stride` months, so that at
/// most `most` remain.
std::vector<Date> months_in(const TimeAxis& axis, int most);

/// `Jun`, and `2027` where a year begins.
std::string month_name(Date first_of_month);

/// Which part of a label stands at its place.
enum class Side { start, middle, end };

/// Shapes by their style: `class_name` of `report_style`.
Markup line(Coord x1, Coord y1, Coord x2, Coord y2, Literal class_name);
Markup rect(Coord x, Coord y, Coord width, Coord height, Literal class_name);
Markup circle(Coord x, Coord y, Coord radius, Literal class_name);
Markup path(const std::string& data, Literal class_name);
Markup label(Coord x, Coord y, Side side, std::string_view text, Literal class_name);

/// What belongs together, with what it says when the mouse rests on it.
Markup group(std::string_view says, const Markup& content);

/// A line through points, as the data of a path.
class Trace {
 public:
  void to(Coord x, Coord y);

  [[nodiscard]] const std::string& data() const { return data_; }

  /// The same, closed along `bottom`.
  [[nodiscard]] std::string area(Coord bottom) const;

  [[nodiscard]] bool empty() const { return data_.empty(); }

 private:
  std::string data_;
  Coord first_ = 0;
  Coord x_ = 0;
  Coord y_ = 0;
};

/// A picture `width` by `height` units, read as one: `title` and `description` for who cannot see
/// it. `id` is unique on the page.
Markup picture(const std::string& id, std::int64_t width, std::int64_t height,
               std::string_view title, std::string_view description, const Markup& content);

}  // namespace isotrack::svg
