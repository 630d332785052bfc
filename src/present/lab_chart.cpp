#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "json_parts.hpp"
#include "lab_panel.hpp"
#include "plot.hpp"
#include "words.hpp"

/// Results as bars from zero, one a draw, under the published numbers near them. A bar ends above a
/// line that is drawn at it exactly when its value does, however coarse the rows are, and every bar
/// has its number.
///
///     TG  142 mg/dL on Wed 2026-11-18, up from 118
///      |_ _ _ _ _ _ _ _ _  T1 200 mg/dL
///      |            142
///      |   118      ###
///      |   ###      ###
///      +-------------------
///         10-20    11-18
namespace isotrack {
namespace {

constexpr int margin = 3;  // columns left of the field, the axis included
constexpr int bar_columns = 3;

/// How a panel is drawn: rows of the field, the latest draws that have room.
struct Frame {
  int rows = 0;
  int slot = 0;  ///< columns of a draw
  std::size_t from = 0;
  bool names_beside = true;  ///< the lines' names; else they stand below
};

/// Edges of rows, as near to the value as can be.
int edge_of(const Ratio& value, const Ratio& top, int rows) {
  return static_cast<int>(round_half_up(value.num * top.den * rows, value.den * top.num));
}

bool is_exact(const Ratio& value, const Ratio& top, int rows) {
  return value.num * top.den * rows % (value.den * top.num) == 0;
}

/// The number of rows on whose edges most lines lie exactly, and no two on one.
int rows_of(const LabPanel& panel) {
  constexpr int least = 4;
  constexpr int most = 8;
  int best = least;
  int best_exact = -1;
  for (int rows = least; rows <= most; ++rows) {
    int exact = 0;
    int last = 0;
    for (const LabLine& line : panel.lines) {
      const int edge = edge_of(line.value, panel.top, rows);
      if (edge > last && is_exact(line.value, panel.top, rows)) exact += 2;
      if (edge > last) ++exact;
      last = edge;
    }
    if (exact > best_exact) {
      best = rows;
      best_exact = exact;
    }
  }
  return best;
}

/// `142`, `814.9 T3`, `98 H1` of H1.platelets.
std::string value_text(const LabPoint& point, const LabPanel& panel) {
  const auto& flag = point.result->flag;
  return number_text(point, panel) + (flag ? " " + short_mark(flag->rule) : std::string());
}

std::string day_text(Date on) { return iso(on).substr(5); }

std::string year_text(Date on) { return iso(on).substr(0, 4); }

/// ` (09-18 to 10-18, 12-18)`: the draws of a limit, as their days stand below the field, those
/// side by side as a span; empty while the laboratory has but one limit.
std::string draws_words(const LabLine& line, const LabPanel& panel) {
  if (!line.is_limit() || panel.limits.size() < 2) return {};
  std::vector<std::string> spans;
  std::string first;
  bool was_of = false;
  for (const LabPoint& point : panel.points) {
    const bool is_of = line.holds_for(point);
    if (is_of && was_of) spans.back() = first + " to " + day_text(point.on);
    if (is_of && !was_of) spans.push_back(first = day_text(point.on));
    was_of = is_of;
  }
  return " (" + joined(spans, ", ") + ")";
}

std::string line_text(const LabLine& line, const LabPanel& panel) {
  return fmt::format("{} {} {}{}", line.is_limit() ? "upper limit" : mark_of(line.rule),
                     trimmed(decimal(line.value, 2)), panel.unit, draws_words(line, panel));
}

/// Names of the lines on the bottom edge of a row, of those that are drawn from point `from` on.
std::string names_on(const LabPanel& panel, int rows, std::size_t from, int row) {
  std::vector<std::string> names;
  for (const LabLine& line : panel.lines) {
    const bool is_drawn =
        std::any_of(panel.points.begin() + static_cast<std::ptrdiff_t>(from), panel.points.end(),
                    [&](const LabPoint& each) { return line.holds_for(each); });
    const bool is_here = edge_of(line.value, panel.top, rows) == row;
    if (is_drawn && is_here) names.push_back(line_text(line, panel));
  }
  return joined(names);
}

Frame frame_of(const LabPanel& panel, int width) {
  Frame out;
  out.rows = rows_of(panel);
  int widest = display_width(day_text(panel.points.front().on));
  for (const LabPoint& point : panel.points) {
    widest = std::max(widest, display_width(value_text(point, panel)));
  }
  out.slot = widest + 3;
  int beside = 0;
  for (int row = 0; row <= out.rows; ++row) {
    const std::string names = names_on(panel, out.rows, 0, row);
    if (!names.empty()) beside = std::max(beside, display_width(names) + 2);
  }
  const std::size_t wanted = std::min<std::size_t>(panel.points.size(), 3);
  const auto fitting = [&](int columns) {
    return static_cast<std::size_t>(std::max((columns - margin) / out.slot, 1));
  };
  out.names_beside = fitting(width - beside) >= wanted;
  const std::size_t count = fitting(out.names_beside ? width - beside : width);
  out.from = panel.points.size() > count ? panel.points.size() - count : 0;
  return out;
}

/// Where a bar ends: above a line of its own exactly when its value lies above it.
int height_of(const LabPoint& point, const LabPanel& panel, int rows, int parts) {
  const Ratio& top = panel.top;
  int height = static_cast<int>(
      round_down(point.value.num * top.den * rows * parts, point.value.den * top.num));
  for (const LabLine& line : panel.lines) {
    if (!line.holds_for(point)) continue;
    const int edge = edge_of(line.value, top, rows) * parts;
    const bool is_above = compare(point.value, line.value) > 0;
    height = is_above ? std::max(height, edge + 1) : std::min(height, edge);
  }
  return std::max(height, 1);
}

void draw_point(const LabPoint& point, const LabPanel& panel, const Frame& frame, int left,
                bool unicode, Canvas& canvas) {
  const int parts = fill_parts(unicode);
  const int height = height_of(point, panel, frame.rows, parts);
  for (int i = 0; i < bar_columns; ++i) canvas.fill(left + i, height, unicode);
  canvas.write(left - 1, (height + parts - 1) / parts, " " + value_text(point, panel) + " ");
}

/// The days of the draws and, where they are of several years, the year each begins.
std::string days_below(const LabPanel& panel, const Frame& frame) {
  std::string names = padded("", margin);
  std::string years = padded("", margin);
  std::string year;
  for (std::size_t i = frame.from; i < panel.points.size(); ++i) {
    const Date on = panel.points[i].on;
    names += padded(" " + day_text(on), frame.slot);
    const bool begins = year_text(on) != year;
    year = year_text(on);
    years += padded(begins ? " " + year : "", frame.slot);
  }
  const bool is_one_year = year_text(panel.points[frame.from].on) == year;
  names.erase(names.find_last_not_of(' ') + 1);
  years.erase(years.find_last_not_of(' ') + 1);
  return names + "\n" + (is_one_year ? "" : years + "\n");
}

/// The axis with its days and, where they have no room beside the field, the lines from the top.
std::string below_field(const LabPanel& panel, const Frame& frame, const Style& style) {
  std::string out = style.unicode ? "  └" : "  +";
  const auto count = static_cast<int>(panel.points.size() - frame.from);
  for (int column = 0; column < count * frame.slot; ++column) out += style.unicode ? "─" : "-";
  out += "\n" + days_below(panel, frame);
  for (int row = frame.rows; row >= 0 && !frame.names_beside; --row) {
    const std::string names = names_on(panel, frame.rows, frame.from, row);
    if (!names.empty()) out += filled("  _ _ ", names, style.width);
  }
  return out;
}

/// Each line under the draws that are held against it.
void draw_lines(const LabPanel& panel, const Frame& frame, Canvas& canvas) {
  for (const LabLine& line : panel.lines) {
    const int row = edge_of(line.value, panel.top, frame.rows);
    for (std::size_t i = frame.from; i < panel.points.size(); ++i) {
      const int left = static_cast<int>(i - frame.from) * frame.slot;
      if (line.holds_for(panel.points[i])) canvas.rule(row, left, left + frame.slot);
    }
  }
}

std::string field(const LabPanel& panel, const Frame& frame, const Style& style) {
  const auto count = static_cast<int>(panel.points.size() - frame.from);
  Canvas canvas(count * frame.slot, frame.rows + 2);
  draw_lines(panel, frame, canvas);
  for (int i = 0; i < count; ++i) {
    const LabPoint& point = panel.points[frame.from + static_cast<std::size_t>(i)];
    draw_point(point, panel, frame, i * frame.slot + 1, style.unicode, canvas);
  }
  std::string out;
  for (int row = frame.rows + 1; row >= 0; --row) {
    const std::string cells = canvas.row(row);
    if (row == frame.rows + 1 && cells.empty()) continue;
    std::string text = "  " + std::string(style.unicode ? "│" : "|") + cells;
    const std::string names =
        frame.names_beside ? names_on(panel, frame.rows, frame.from, row) : std::string();
    if (!names.empty()) text = padded(text, margin + count * frame.slot) + "  " + names;
    out += text + "\n";
  }
  return out + below_field(panel, frame, style);
}

/// The latest result with its verdict, and the one before it.
std::string head_of(const LabPanel& panel, const Frame& frame, const Style& style) {
  const LabPoint& last = panel.points.back();
  std::string text = fmt::format("{} {} on {}", last.result->number.text, last.result->unit,
                                 with_weekday(last.on));
  if (panel.points.size() > 1) {
    const LabPoint& before = panel.points[panel.points.size() - 2];
    const int change = compare(last.value, before.value);
    text += fmt::format(", {} {} {} on {}",
                        change > 0 ? "up from" : (change < 0 ? "down from" : "the same as"),
                        before.result->number.text, before.result->unit, iso(before.on));
  }
  text += "; " + verdict_words(*last.result);
  if (frame.from > 0) {
    text += fmt::format("; the latest {} of {} draws", panel.points.size() - frame.from,
                        panel.points.size());
  }
  return filled(panel.analyte->abbreviation + "  ", text, style.width);
}

Json panel_json(const LabPanel& panel) {
  Json points = list_of(panel.points, [](const LabPoint& point) {
    const auto& flag = point.result->flag;
    return Json{{"on", iso(point.on)},
                {"value", number(point.value, 4)},
                {"upper_limit", point.limit ? number(*point.limit, 4) : Json(nullptr)},
                {"rule", flag ? Json(flag->rule) : Json(nullptr)}};
  });
  Json lines = list_of(panel.lines, [](const LabLine& line) {
    return Json{{"rule", line.is_limit() ? Json(nullptr) : Json(line.rule)},
                {"value", number(line.value, 4)}};
  });
  return {{"analyte", panel.analyte->key},
          {"abbreviation", panel.analyte->abbreviation},
          {"unit", panel.unit},
          {"points", std::move(points)},
          {"lines", std::move(lines)}};
}

}  // namespace

std::string to_text(const LabChart& chart, const Style& style) {
  std::string out =
      both_ends("Labs of " + chart.sheet.patient, with_weekday(chart.sheet.today), style.width);
  const std::vector<LabPanel> panels = lab_panels(chart.sheet, chart.tables, chart.analytes);
  if (panels.empty()) return out + "\n" + filled("", chart.sheet.nothing, style.width);
  bool has_lines = false;
  for (const LabPanel& panel : panels) {
    const Frame frame = frame_of(panel, style.width);
    out += "\n" + head_of(panel, frame, style) + field(panel, frame, style);
    has_lines = has_lines || !panel.lines.empty();
  }
  if (!has_lines) return out;
  return out + "\n" +
         filled("", "Lines are published numbers, for the clinic to judge: isotrack lab list",
                style.width);
}

std::string to_json(const LabChart& chart) {
  Json out = document("lab_chart", chart.sheet.today);
  out["patient"] = {{"code", chart.sheet.patient}};
  out["analytes"] = list_of(lab_panels(chart.sheet, chart.tables, chart.analytes), panel_json);
  return line(out);
}

std::string to_plain(const LabChart& chart) {
  std::string out;
  for (const LabPanel& panel : lab_panels(chart.sheet, chart.tables, chart.analytes)) {
    for (const LabPoint& point : panel.points) {
      out += fmt::format("{}\t{}\t{}\t{}\t{}\n", panel.analyte->key, iso(point.on),
                         trimmed(decimal(point.value, 4)), panel.unit,
                         point.result->flag ? point.result->flag->rule : "-");
    }
  }
  return out;
}

}  // namespace isotrack
