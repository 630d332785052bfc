#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "plot.hpp"
#include "words.hpp"

/// The cumulative dose as an area that grows day by day, the planned days as dots behind it, and
/// the reference band as dashed lines. A tick's number stands in the row whose bottom edge it is.
///
///       150 +_ _ _ _ _ _ _ _ _ _ _ _.
///           |                    .-'
///       120 +_ _ _ _ _ _ _ _ .-'_ _
///           |            .-'
///         0 +..::##########
///           +--------+-----^-----------
///            Sep 22  Oct 22            Dec 14
///      dose |40mg    |60mg
namespace isotrack {
namespace {

constexpr int margin = 7;  ///< columns left of the field, the axis included

struct Chart {
  const DoseCurve& curve;
  Scale scale;
  DayScale days;
  const Style& style;
};

int whole_above(const Ratio& value) { return static_cast<int>(round_up(value.num, value.den)); }

int top_of(const DoseCurve& curve) {
  int top = std::max(curve.target.upper, whole_above(curve.before));
  for (const auto* list : {&curve.taken, &curve.upper, &curve.planned}) {
    for (const CurvePoint& point : *list) top = std::max(top, whole_above(point.mg_per_kg));
  }
  return top;
}

std::vector<int> lines_of(const DoseCurve& curve) {
  return {curve.target.lower, curve.target.upper};
}

Chart chart_of(const DoseCurve& curve, const Style& style) {
  constexpr int tall_from = 100;  // columns of a screen that is not a plain terminal
  const int rows = style.width < tall_from ? 12 : 18;
  const int columns = std::max(style.width - margin - 1, 20);
  return {curve, Scale::fitting(top_of(curve), lines_of(curve), rows),
          DayScale({curve.first, curve.last}, columns), style};
}

/// The point of a day; of days behind the last one that of the last, null before the first.
const CurvePoint* point_on(const std::vector<CurvePoint>& points, Date on) {
  const auto after = std::ranges::upper_bound(points, on, {}, &CurvePoint::on);
  return after == points.begin() ? nullptr : &*(after - 1);
}

bool is_after(const std::vector<CurvePoint>& points, const Chart& chart, int column) {
  return column > chart.days.column_of(points.back().on) &&
         chart.days.last_of(column) > points.back().on;
}

void draw_taken(const Chart& chart, Canvas& canvas) {
  const DoseCurve& curve = chart.curve;
  const bool unicode = chart.style.unicode;
  const int parts = fill_parts(unicode);
  for (int column = 0; column < chart.days.columns(); ++column) {
    if (curve.taken.empty() || is_after(curve.taken, chart, column)) break;
    const Date on = chart.days.last_of(column);
    canvas.fill(column, chart.scale.height(point_on(curve.taken, on)->mg_per_kg, parts), unicode);
    if (curve.upper.empty()) continue;
    const int upper = chart.scale.height(point_on(curve.upper, on)->mg_per_kg, parts);
    for (int row = 0; row * parts < upper; ++row) {
      if (canvas.is_blank(column, row)) canvas.put(column, row, unicode ? "░" : "?");
    }
  }
}

void draw_planned(const Chart& chart, Canvas& canvas) {
  for (int column = 0; column < chart.days.columns(); ++column) {
    const CurvePoint* point = point_on(chart.curve.planned, chart.days.last_of(column));
    if (point == nullptr) continue;
    const int height = chart.scale.height(point->mg_per_kg, dot_parts);
    const int row = height / dot_parts;
    if (canvas.is_blank(column, row)) {
      canvas.put(column, row, dot(height % dot_parts, chart.style.unicode));
    }
  }
}

/// The field with the axis of values, from the top.
std::string field(const Chart& chart) {
  Canvas canvas(chart.days.columns(), chart.scale.rows() + 1);
  draw_taken(chart, canvas);
  draw_planned(chart, canvas);
  for (const int line : lines_of(chart.curve)) canvas.rule(chart.scale.row_of(line));
  const std::vector<int> ticks = chart.scale.ticks(lines_of(chart.curve));
  const bool unicode = chart.style.unicode;
  std::string out;
  for (int row = chart.scale.rows(); row >= 0; --row) {
    const auto tick =
        std::ranges::find_if(ticks, [&](int value) { return chart.scale.row_of(value) == row; });
    const bool has_tick = tick != ticks.end();
    const std::string label = has_tick ? std::to_string(*tick) : std::string();
    const std::string axis = has_tick ? (unicode ? "┤" : "+") : (unicode ? "│" : "|");
    const std::string cells = canvas.row(row);
    if (row == chart.scale.rows() && !has_tick && cells.empty()) continue;
    out += right_aligned(label, margin - 2) + " " + axis + cells + "\n";
  }
  return out;
}

bool shows_today(const DoseCurve& curve) {
  return curve.first <= curve.today && curve.today <= curve.last;
}

/// The axis of days, with today on it, and their names.
std::string day_axis(const Chart& chart) {
  const bool unicode = chart.style.unicode;
  Canvas line(chart.days.columns(), 1);
  for (int column = 0; column < chart.days.columns(); ++column) {
    line.put(column, 0, unicode ? "─" : "-");
  }
  if (shows_today(chart.curve)) {
    line.put(chart.days.column_of(chart.curve.today), 0, unicode ? "▲" : "^");
  }
  return padded("", margin - 1) + (unicode ? "└" : "+") + line.row(0) + "\n" + padded("", margin) +
         chart.days.names() + "\n";
}

/// A lane below the axis, named at its left end.
std::string lane(std::string_view name, const Canvas& cells) {
  return right_aligned(name, margin - 2) + "  " + cells.row(0) + "\n";
}

/// Each plan from the day it begins; one without room for its text has its stroke alone.
std::string dose_lane(const Chart& chart) {
  Canvas cells(chart.days.columns(), 1);
  for (std::size_t i = 0; i < chart.curve.steps.size(); ++i) {
    const CurveStep& step = chart.curve.steps[i];
    const int at = chart.days.column_of(std::max(step.from, chart.curve.first));
    const int end = i + 1 < chart.curve.steps.size()
                        ? chart.days.column_of(chart.curve.steps[i + 1].from)
                        : chart.days.columns();
    cells.put(at, 0, chart.style.unicode ? "╵" : "|");
    if (at + 1 + display_width(step.plan) < end) cells.write(at + 1, 0, step.plan);
  }
  return lane("dose", cells);
}

std::string hold_lane(const Chart& chart) {
  if (chart.curve.holds.empty()) return {};
  Canvas cells(chart.days.columns(), 1);
  for (const CurveHold& hold : chart.curve.holds) {
    const int last = chart.days.column_of(hold.days.last);
    for (int column = chart.days.column_of(hold.days.first); column <= last; ++column) {
      cells.put(column, 0, chart.style.unicode ? "═" : "=");
    }
  }
  return lane("hold", cells);
}

/// Whether what nobody said anything about takes a cell of its own somewhere.
bool shows_upper(const Chart& chart) {
  const int parts = fill_parts(chart.style.unicode);
  const auto rows = [&](const CurvePoint& point) {
    return (chart.scale.height(point.mg_per_kg, parts) + parts - 1) / parts;
  };
  for (int column = 0; column < chart.days.columns(); ++column) {
    if (chart.curve.upper.empty() || is_after(chart.curve.upper, chart, column)) return false;
    const Date on = chart.days.last_of(column);
    if (rows(*point_on(chart.curve.upper, on)) > rows(*point_on(chart.curve.taken, on))) {
      return true;
    }
  }
  return false;
}

std::string legend(const Chart& chart, const StatusReport& status) {
  const bool unicode = chart.style.unicode;
  const DoseCurve& curve = chart.curve;
  std::vector<std::string> parts;
  if (!curve.taken.empty()) parts.emplace_back(unicode ? "█ taken" : "# taken");
  if (!curve.planned.empty()) {
    parts.push_back(std::string(dot(1, unicode)) + " if every planned dose is taken");
  }
  if (shows_upper(chart)) {
    parts.push_back(std::string(unicode ? "░" : "?") + " if taken on " + unsaid_words(status) +
                    ", too");
  }
  const TargetBand& band = curve.target;
  parts.push_back(band.lower == band.upper
                      ? fmt::format("_ _ reference {} mg/kg", band.upper)
                      : fmt::format("_ _ reference {} and {} mg/kg", band.lower, band.upper));
  if (shows_today(curve)) parts.emplace_back(unicode ? "▲ today" : "^ today");
  return packed(parts, chart.style.width);
}

std::string head(const ChartSheet& sheet, const Style& style) {
  const StatusReport& status = sheet.status;
  if (!sheet.curve) return course_head(status, "", style);
  const BasisValue* value = status.value_on(sheet.curve->basis);
  return course_head(status, basis_text(*value, status.at_least()), style);
}

/// The plans whose text had no room in the picture, and the weights that moved the curve.
std::string step_rows(const DoseCurve& curve, const Style& style) {
  std::string out;
  if (curve.steps.size() > 1) {
    std::vector<std::string> parts;
    for (const CurveStep& step : curve.steps) {
      parts.push_back(step.plan + " from " + with_weekday(step.from));
    }
    out += labelled("dose", joined(parts), style);
  }
  if (!curve.weighed.empty() && curve.basis != Basis::baseline) {
    std::vector<std::string> parts;
    for (const Date on : curve.weighed) parts.push_back(with_weekday(on));
    out += labelled("weighed", joined(parts) + ": the curve goes on with the new weight", style);
  }
  return out;
}

}  // namespace

std::string to_text(const ChartSheet& sheet, const Style& style) {
  const std::string stop = to_text(sheet.stop, style);
  std::string out = (stop.empty() ? stop : stop + "\n") + head(sheet, style);
  if (!sheet.curve) {
    return out + "\n" +
           filled("", "No curve: no weight is recorded (isotrack weight" + sheet.options + ").",
                  style.width);
  }
  const Chart chart = chart_of(*sheet.curve, style);
  out += right_aligned("mg/kg", margin - 2) + "\n" + field(chart) + day_axis(chart);
  out += dose_lane(chart) + hold_lane(chart) + "\n" + legend(chart, sheet.status) + "\n";
  return out + step_rows(*sheet.curve, style) +
         reached_rows(sheet.status, sheet.curve->basis, sheet.options, style);
}

}  // namespace isotrack
