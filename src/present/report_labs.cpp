#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "report_parts.hpp"
#include "words.hpp"

/// Results as small pictures of one scale of days: a point a draw, the laboratory's own upper limit
/// as a broken line, the published numbers near the values as thin ones. Flags are triangles.
namespace isotrack {
namespace {

using svg::Coord;
using svg::Side;
using svg::units;

constexpr std::int64_t width = 232;
constexpr std::int64_t height = 82;
constexpr Coord left = units(8);
constexpr Coord right = units(184);
constexpr Coord plot_top = units(10);
constexpr Coord plot_bottom = units(66);
constexpr std::size_t longest_settled = 110;  // characters

int order(const Ratio& a, const Ratio& b) {
  const Wide difference = a.num * b.den - b.num * a.den;
  return difference < 0 ? -1 : (difference > 0 ? 1 : 0);
}

struct Point {
  Date on;
  const LabResult* result = nullptr;
  Ratio value;                 ///< in the unit shown
  std::optional<Ratio> limit;  ///< the laboratory's, likewise
};

/// A published number.
struct Line {
  std::string id;  ///< `T1`
  Ratio value;
};

struct Panel {
  std::string key;
  std::string name;  ///< `TG`
  std::string unit;
  const Analyte* analyte = nullptr;
  std::vector<Point> points;  ///< ascending
  std::vector<Line> lines;    ///< those that are drawn, ascending
  Ratio top;
  bool flagged = false;
};

/// In the first unit of the analyte, which every result can be told in.
std::optional<Ratio> limit_in(const LabResult& result, const Analyte& analyte, bool in_first) {
  if (!result.upper_limit) return std::nullopt;
  const Ratio limit = result.upper_limit->value();
  const LabUnit* unit = analyte.unit(result.unit);
  if (!in_first || unit == nullptr) return limit;
  return Ratio{limit.num * unit->to_first.num, limit.den * unit->to_first.den};
}

/// The number of a row in the unit shown; null when it has none there.
std::optional<Ratio> number_of(const Threshold& row, const Panel& panel) {
  for (const ThresholdNumber& number : row.numbers) {
    if (number.unit == panel.unit) return number.number;
  }
  const ThresholdNumber& first = row.numbers.front();
  if (first.unit.empty()) {
    const auto& limit = panel.points.back().limit;
    if (!limit) return std::nullopt;
    return Ratio{limit->num * first.number.num, limit->den * first.number.den};
  }
  const LabUnit* from = panel.analyte->unit(first.unit);
  const LabUnit* to = panel.analyte->unit(panel.unit);
  if (from == nullptr || to == nullptr) return std::nullopt;
  return Ratio{first.number.num * from->to_first.num * to->to_first.den,
               first.number.den * from->to_first.den * to->to_first.num};
}

Ratio highest_of(const Panel& panel) {
  Ratio highest = panel.points.front().value;
  for (const Point& point : panel.points) {
    if (order(point.value, highest) > 0) highest = point.value;
    if (point.limit && order(*point.limit, highest) > 0) highest = *point.limit;
  }
  return highest;
}

/// The lines up to the first one above every value, unless that one is far away.
void choose_lines(const LabTables& tables, Panel& panel) {
  const Ratio highest = highest_of(panel);
  std::vector<Line> all;
  for (const Threshold& row : tables.thresholds) {
    const bool is_of = std::ranges::find(row.analytes, panel.key) != row.analytes.end();
    if (!is_of || row.numbers.empty()) continue;
    const auto value = number_of(row, panel);
    // The limit itself has a line of its own.
    const bool is_limit =
        row.numbers.front().unit.empty() && compare(row.numbers.front().number, 1) == 0;
    if (value && !is_limit) all.push_back({row.id, *value});
  }
  std::ranges::stable_sort(
      all, [](const Line& a, const Line& b) { return order(a.value, b.value) < 0; });
  panel.top = highest;
  for (Line& line : all) {
    const bool is_above = order(line.value, highest) > 0;
    const Ratio far{highest.num * 9, highest.den * 4};
    if (is_above && order(line.value, far) > 0) break;
    if (is_above) panel.top = line.value;
    panel.lines.push_back(std::move(line));
    if (is_above) break;
  }
}

Panel panel_of(const LabSheet& sheet, const LabTables& tables, const Analyte& analyte) {
  Panel out;
  out.key = analyte.key;
  out.name = analyte.abbreviation;
  out.analyte = &analyte;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (result.analyte == analyte.key) out.points.push_back({draw.on, &result, {}, {}});
    }
  }
  if (out.points.empty()) return out;
  out.unit = out.points.front().result->unit;
  const bool is_common = std::ranges::all_of(
      out.points, [&](const Point& point) { return point.result->unit == out.unit; });
  if (!is_common) out.unit = analyte.units.front().ucum;
  for (Point& point : out.points) {
    point.value = is_common ? point.result->number.value() : point.result->in_first;
    point.limit = limit_in(*point.result, analyte, !is_common);
    out.flagged = out.flagged || point.result->flag.has_value();
  }
  choose_lines(tables, out);
  return out;
}

/// Flagged ones first, each part in the order of the table.
std::vector<Panel> panels_of(const ReportPage& page) {
  std::vector<Panel> out;
  for (const Analyte& analyte : page.lab_tables.analytes) {
    Panel panel = panel_of(page.labs, page.lab_tables, analyte);
    if (!panel.points.empty()) out.push_back(std::move(panel));
  }
  std::ranges::stable_partition(out, &Panel::flagged);
  return out;
}

/// As entered; of another unit than the one shown, converted.
std::string value_text(const Panel& panel, const Point& point) {
  if (point.result->unit == panel.unit) return point.result->number.text;
  return decimal(point.value, panel.analyte->units.front().places);
}

/// `H1` of H1.platelets: what a picture has room for; its notes name the whole.
std::string short_mark(const std::string& mark) { return mark.substr(0, mark.find('.')); }

/// What a line is, at its right end.
struct LineLabel {
  Coord line;  ///< the height of the line
  Coord at;    ///< that of the label
  std::string text;
};

/// Moves labels apart that lie on each other: upwards from the lowest one, and down again where the
/// picture ends. `labels` from the bottom to the top.
void spread(std::vector<LineLabel>& labels) {
  constexpr Coord apart = units(10);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    labels[i].at = std::min(labels[i].at, labels[i - 1].at - apart);
  }
  Coord least = units(8);
  for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
    label->at = std::max(label->at, least);
    least = label->at + apart;
  }
}

/// The published numbers and the laboratory's own upper limit, each with its name.
Markup lines_of(const Panel& panel, const svg::ValueAxis& axis) {
  Markup out = svg::line(left, plot_bottom, right, plot_bottom, "base");
  std::vector<LineLabel> labels;
  const auto add = [&](const Ratio& value, const std::string& name, Literal style) {
    const Coord y = axis.y(value);
    out += svg::line(left, y, right, y, style);
    labels.push_back({y, y, name + " " + trimmed(decimal(value, 2))});
  };
  for (const Line& line : panel.lines) add(line.value, short_mark(line.id), "bound");
  const auto& limit = panel.points.back().limit;
  if (limit) add(*limit, "limit", "limit");
  std::ranges::stable_sort(labels, std::ranges::greater(), &LineLabel::line);
  spread(labels);
  for (const LineLabel& label : labels) {
    if (label.at != label.line) {
      out += svg::line(right, label.line, right + units(3), label.at, "bound");
    }
    out += svg::label(right + units(4), label.at + 350, Side::start, label.text, "target");
  }
  return out;
}

std::string number_of(const Panel& panel, const Point& point) {
  const LabResult& result = *point.result;
  return value_text(panel, point) + (result.flag ? " " + mark_of(*result.flag) : "");
}

/// The same within a picture.
std::string number_shown(const Panel& panel, const Point& point) {
  const LabResult& result = *point.result;
  return value_text(panel, point) + (result.flag ? " " + short_mark(mark_of(*result.flag)) : "");
}

/// Where a number stands.
struct Extent {
  Coord from = 0;
  Coord to = 0;

  [[nodiscard]] Coord middle() const { return (from + to) / 2; }
};

/// Above its point, but within the field: a result of the first day stands at its left end, and
/// none runs into the names of the lines, right of it.
Extent number_extent(const Panel& panel, const Point& point, const svg::TimeAxis& time) {
  constexpr Coord per_character = 640;  // of the widest digits
  constexpr Coord edge = units(5);      // and the breadth of the last, bold one
  const auto half = static_cast<Coord>(number_shown(panel, point).size()) * per_character / 2;
  constexpr Coord end = right + units(4);  // where the names begin
  const Coord x = std::clamp(time.middle(point.on), std::min(edge + half, end / 2),
                             std::max(end - edge - half, end / 2));
  return {x - half, x + half};
}

/// Which points have room for their number: the last one always, then the flagged ones, then the
/// others; each from the left.
std::vector<bool> numbered(const Panel& panel, const svg::TimeAxis& time) {
  std::vector<bool> out(panel.points.size(), false);
  std::vector<Extent> taken;
  const auto add = [&](std::size_t i) {
    const Extent own = number_extent(panel, panel.points[i], time);
    const bool is_free = std::ranges::none_of(
        taken, [&](const Extent& each) { return own.from < each.to && each.from < own.to; });
    if (!is_free) return;
    taken.push_back(own);
    out[i] = true;
  };
  add(panel.points.size() - 1);
  for (const bool flagged : {true, false}) {
    for (std::size_t i = 0; i + 1 < panel.points.size(); ++i) {
      if (panel.points[i].result->flag.has_value() == flagged) add(i);
    }
  }
  return out;
}

Markup sign_of(const Point& point, Coord x, Coord y) {
  if (!point.result->flag) {
    return svg::circle(x, y, 300, point.result->judged ? Literal("solid") : Literal("ring"));
  }
  const std::string base = svg::coord_text(y + 350);
  return svg::path(
      fmt::format("M{} {}L{} {}L{} {}Z", svg::coord_text(x - 450), base, svg::coord_text(x + 450),
                  base, svg::coord_text(x), svg::coord_text(y - 450)),
      "alarm");
}

Markup points_of(const Panel& panel, const svg::TimeAxis& time, const svg::ValueAxis& axis) {
  svg::Trace trace;
  Markup signs;
  const std::vector<bool> has_number = numbered(panel, time);
  for (std::size_t i = 0; i < panel.points.size(); ++i) {
    const Point& point = panel.points[i];
    const Coord x = time.middle(point.on);
    const Coord y = axis.y(point.value);
    trace.to(x, y);
    const LabResult& result = *point.result;
    std::string says = with_weekday(point.on) + ": " + result.number.text + " " + result.unit;
    if (result.flag) says += ", " + mark_of(*result.flag) + " " + result.flag->condition;
    Markup sign = sign_of(point, x, y);
    if (has_number[i]) {
      const bool is_last = i + 1 == panel.points.size();
      sign +=
          svg::label(number_extent(panel, point, time).middle(), y - units(7), Side::middle,
                     number_shown(panel, point), is_last ? Literal("value") : Literal("number"));
    }
    signs += svg::group(says, sign);
  }
  return svg::path(trace.data(), "thread") + signs;
}

Markup months_below(const svg::TimeAxis& time) {
  Markup out;
  for (const Date month : svg::months_in(time, 6)) {
    const Coord x = time.edge(month);
    out += svg::line(x, plot_bottom, x, plot_bottom + units(3), "grid");
    if (x > right - units(14)) continue;
    out += svg::label(x + units(2), plot_bottom + units(13), Side::start, svg::month_name(month),
                      "axis");
  }
  return out;
}

Markup panel_picture(const Panel& panel, const svg::TimeAxis& time) {
  const svg::ValueAxis axis{{0, 1}, {panel.top.num * 6, panel.top.den * 5}, plot_bottom, plot_top};
  const Point& last = panel.points.back();
  const std::string title = panel.name + ", " + panel.unit;
  const std::string description =
      fmt::format("{}: {}, the last one {} on {}.", panel.analyte->name,
                  count_text(static_cast<std::int64_t>(panel.points.size()), "result"),
                  value_text(panel, last), with_weekday(last.on));
  const Markup content = lines_of(panel, axis) + months_below(time) + points_of(panel, time, axis);
  return element(
      "figure", "panel",
      element("figcaption", "", element("b", "", escaped(panel.name)) + " " + escaped(panel.unit)) +
          svg::picture("lab-" + panel.key, width, height, title, description, content));
}

/// The course so far, or the draws where they lie outside.
svg::TimeAxis time_of(const ReportPage& page) {
  DaySpan span{page.labs.draws.front().on, std::max(page.today, page.labs.draws.back().on)};
  if (page.status) span.first = std::min(span.first, page.status->start);
  span.last = std::max(span.last, span.first + days(27));
  // Room for the number beside the last point.
  return {span.first - days(span.length() / 18), span.last + days(span.length() / 18), left, right};
}

/// The published numbers that results went past, each once with who says so.
std::string flags_words(const ReportPage& page) {
  std::vector<std::string> said;
  for (const LabSheetDraw& draw : page.labs.draws) {
    for (const LabResult& result : draw.results) {
      if (!result.flag) continue;
      std::string words = mark_of(*result.flag) + " " + result.flag->condition + ", " +
                          source_text(result.flag->source);
      if (result.flag->settled) {
        words += ", " + shortened(settled_words(*result.flag->settled), longest_settled);
      }
      if (std::ranges::find(said, words) == said.end()) said.push_back(words);
    }
  }
  return said.empty() ? "" : "Flags, for the clinic to judge: " + joined(said, "; ") + ".";
}

/// `Not judged: ALT, AST: no upper limit.`: a reason once, with the analytes.
std::string not_judged_words(const ReportPage& page) {
  using Reason = std::pair<std::string, std::vector<std::string>>;
  std::vector<Reason> reasons;
  for (const LabSheetDraw& draw : page.labs.draws) {
    for (const LabResult& result : draw.results) {
      if (result.judged || result.not_judged.empty()) continue;
      const std::string why = result.not_judged.substr(0, result.not_judged.find(" ("));
      auto found = std::ranges::find(reasons, why, &Reason::first);
      if (found == reasons.end()) found = reasons.insert(reasons.end(), {why, {}});
      auto& names = found->second;
      if (std::ranges::find(names, result.abbreviation) == names.end()) {
        names.push_back(result.abbreviation);
      }
    }
  }
  std::string text;
  for (const auto& [why, names] : reasons) {
    text += (text.empty() ? "" : "; ") + joined(names) + ": " + why;
  }
  return text.empty() ? "" : "Not judged: " + text + ".";
}

/// `Also, the latest: Hb 13.1 g/dL (2026-08-16).`: what has no picture.
std::string others_words(const std::vector<Panel>& panels, std::size_t shown) {
  std::string text;
  for (std::size_t i = shown; i < panels.size(); ++i) {
    const Point& last = panels[i].points.back();
    text += fmt::format("{}{} {} {} ({})", text.empty() ? "" : "; ", panels[i].name,
                        number_of(panels[i], last), panels[i].unit, iso(last.on));
  }
  return text.empty() ? "" : "Also, the latest: " + text + ".";
}

Markup values_table(const ReportPage& page) {
  Markup rows = table_row({"drawn on", "result", "", "judged"}, true);
  for (const LabSheetDraw& draw : page.labs.draws) {
    if (draw.results.empty())
      rows += table_row({with_weekday(draw.on), "no results entered", "", ""});
    for (const LabResult& result : draw.results) {
      rows += table_row({with_weekday(draw.on),
                         result.abbreviation + " " + result.number.text + " " + result.unit,
                         beside_result(result), verdict_words(result)});
    }
  }
  return element("table", "", rows);
}

}  // namespace

std::vector<std::string> lab_notes(const ReportPage& page, std::size_t panels) {
  std::vector<std::string> out{others_words(panels_of(page), panels), flags_words(page),
                               not_judged_words(page)};
  std::erase(out, "");
  return out;
}

Markup labs_section(const ReportPage& page, std::size_t most_panels) {
  if (page.labs.draws.empty()) return {};
  const std::vector<Panel> panels = panels_of(page);
  if (panels.empty()) {
    const auto count = static_cast<std::int64_t>(page.labs.draws.size());
    return section("labs", "Laboratory",
                   paragraph("", count_text(count, "draw") + " of blood, no results entered."));
  }
  const svg::TimeAxis time = time_of(page);
  Markup pictures;
  for (std::size_t i = 0; i < std::min(panels.size(), most_panels); ++i) {
    pictures += panel_picture(panels[i], time);
  }
  Markup out = element("div", "panels", pictures);
  for (const std::string& note : lab_notes(page, most_panels)) out += paragraph("quiet", note);
  out +=
      element("details", "", element("summary", "", "The results as a table") + values_table(page));
  return section("labs", "Laboratory", out);
}

}  // namespace isotrack
