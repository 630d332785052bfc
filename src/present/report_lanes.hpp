#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/present/report.hpp"
#include "svg.hpp"

/// What was to happen beside the doses, and what did, along the days of the course: a lane a kind.
namespace isotrack {

/// How a mark looks, so that it is read without colour.
enum class Sign {
  done,      ///< filled circle
  alarm,     ///< filled triangle: a positive test
  pending,   ///< dotted circle: the result is not known
  open,      ///< ring
  upcoming,  ///< small ring
  overdue,   ///< diamond
  missed,    ///< cross
  due_day,   ///< stroke: the day it was due, below what met it
  number,    ///< the words themselves
};

/// A sign on a day.
struct LaneMark {
  Date on;
  Sign sign = Sign::done;
  std::string says;        ///< `Tue 2026-08-18: negative, medical`
  std::string shown = {};  ///< of `number`
};

/// What a bar looks like, and so means without colour.
enum class BarLook {
  used,     ///< filled: a window that was used
  unused,   ///< outlined and crossed: it passed unused
  open,     ///< outlined: it is open
  ahead,    ///< a broken outline: it opens on a day to come
  lasting,  ///< a line: something that went on
  broken,   ///< a dotted line: an interruption
};

/// Days in one look; both ends in.
struct LaneBar {
  Date first;
  std::optional<Date> last;  ///< null: open
  BarLook look = BarLook::lasting;
  std::string says;
};

/// One line of the picture: tests, windows, contraception and the like, day by day.
struct Lane {
  std::string title;
  std::vector<LaneBar> bars;
  std::vector<LaneMark> marks;

  [[nodiscard]] bool empty() const { return bars.empty() && marks.empty(); }
};

/// The lanes that have something on them, in the order they are shown.
std::vector<Lane> lanes_of(const ReportPage& page);

/// Whether anything of a lane lies within these days.
bool is_seen(const Lane& lane, DaySpan span);

/// The first and last day with a mark or the end of a bar on any lane; null: none.
std::optional<DaySpan> span_of(const std::vector<Lane>& lanes);

/// One lane, `y` its middle.
Markup lane_picture(const Lane& lane, const svg::TimeAxis& axis, svg::Coord y);

/// The signs that occur on the lanes, with what they mean; a small picture each.
Markup lane_legend(const std::vector<Lane>& lanes);

/// The lanes as a table, for who cannot see them.
Markup lane_table(const std::vector<Lane>& lanes);

}  // namespace isotrack
