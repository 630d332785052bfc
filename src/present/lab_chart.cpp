#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "json_parts.hpp"
#include "lab_panel.hpp"
#include "plot.hpp"
#include "words.hpp"

/// Results as bars from zero, one a draw, under the published numbers near them. A bar ends above a
/// line exactly when its value does, however coarse the rows are, and every bar has its number.
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

/// `142`, `814.9 T3`, `98 H1` of H1.platelets; of results in several units in the one of the panel.
std::string value_text(const LabPoint& point, const LabPanel& panel) {
  const bool is_as_entered = point.result->unit == panel.unit;
  const LabUnit* unit = panel.analyte->unit(panel.unit);
  std::string out = is_as_entered || unit == nullptr ? point.result->number.text
                                                     : decimal(point.value, unit->places);
  if (point.result->flag) {
    const std::string mark = mark_of(*point.result->flag);
    out += " " + mark.substr(0, mark.find('.'));
  }
  return out;
}

std::string day_text(Date on) { return iso(on).substr(5); }

std::string line_text(const LabLine& line, const LabPanel& panel) {
  return fmt::format("{} {} {}", line.name, trimmed(decimal(line.value, 2)), panel.unit);
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
  for (const LabLine& line : panel.lines) {
    beside = std::max(beside, display_width(line_text(line, panel)) + 2);
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

/// Where a bar ends: above a line exactly when its value lies above it.
int height_of(const LabPoint& point, const LabPanel& panel, int rows, int parts) {
  const Ratio& top = panel.top;
  int height = static_cast<int>(
      round_down(point.value.num * top.den * rows * parts, point.value.den * top.num));
  for (const LabLine& line : panel.lines) {
    const int edge = edge_of(line.value, top, rows) * parts;
    const bool is_above = order(point.value, line.value) > 0;
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

/// Names of the lines on the bottom edge of a row.
std::string names_on(const LabPanel& panel, const Frame& frame, int row) {
  std::vector<std::string> names;
  for (const LabLine& line : panel.lines) {
    const bool is_here = edge_of(line.value, panel.top, frame.rows) == row;
    if (is_here) names.push_back(line_text(line, panel));
  }
  return joined(names);
}

/// The days below the field and, where they have no room beside it, the lines from the top.
std::string below_field(const LabPanel& panel, const Frame& frame, const Style& style) {
  std::string names;
  std::string axis = style.unicode ? "└" : "+";
  for (std::size_t i = frame.from; i < panel.points.size(); ++i) {
    names += padded(" " + day_text(panel.points[i].on), frame.slot);
    for (int column = 0; column < frame.slot; ++column) axis += style.unicode ? "─" : "-";
  }
  names.erase(names.find_last_not_of(' ') + 1);
  std::string out = "  " + axis + "\n" + padded("", margin) + names + "\n";
  if (frame.names_beside) return out;
  for (auto line = panel.lines.rbegin(); line != panel.lines.rend(); ++line) {
    out += filled("  _ _ ", line_text(*line, panel), style.width);
  }
  return out;
}

std::string field(const LabPanel& panel, const Frame& frame, const Style& style) {
  const auto count = static_cast<int>(panel.points.size() - frame.from);
  Canvas canvas(count * frame.slot, frame.rows + 2);
  for (const LabLine& line : panel.lines) canvas.rule(edge_of(line.value, panel.top, frame.rows));
  for (int i = 0; i < count; ++i) {
    const LabPoint& point = panel.points[frame.from + static_cast<std::size_t>(i)];
    draw_point(point, panel, frame, i * frame.slot + 1, style.unicode, canvas);
  }
  std::string out;
  for (int row = frame.rows + 1; row >= 0; --row) {
    const std::string cells = canvas.row(row);
    if (row == frame.rows + 1 && cells.empty()) continue;
    std::string text = "  " + std::string(style.unicode ? "│" : "|") + cells;
    const std::string names = frame.names_beside ? names_on(panel, frame, row) : std::string();
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
    const int change = order(last.value, before.value);
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
                {"rule", flag ? Json(flag->rule) : Json(nullptr)}};
  });
  Json lines = list_of(panel.lines, [](const LabLine& line) {
    const bool is_limit = line.name == "upper limit";
    return Json{{"rule", is_limit ? Json(nullptr) : Json("lab." + line.name)},
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
