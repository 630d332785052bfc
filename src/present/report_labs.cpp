#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "lab_panel.hpp"
#include "report_parts.hpp"
#include "words.hpp"

/// Results as small pictures of one scale of days: a point a draw, the laboratory's own upper limit
/// as a broken line, the published numbers near the values as thin ones, each under the results
/// that are held against it. Flags are triangles.
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
constexpr Ratio farthest{9, 4};               // of the highest value, for a line above all of them
constexpr std::size_t longest_settled = 110;  // characters
constexpr std::size_t longest_limits = 250;   // likewise

bool is_flagged(const LabPanel& panel) {
  return std::ranges::any_of(panel.points,
                             [](const LabPoint& point) { return point.result->flag.has_value(); });
}

/// Flagged ones first, each part in the order of the table.
std::vector<LabPanel> panels_of(const ReportPage& page) {
  std::vector<LabPanel> out = lab_panels(page.labs, page.lab_tables, {}, farthest);
  std::ranges::sort(out, {}, &LabPanel::analyte);
  std::ranges::stable_partition(out, is_flagged);
  return out;
}

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

/// Draws a line at height `y`: from halfway to the result before to halfway to the one behind, of
/// results side by side in one piece.
Markup pieces_of(const LabPanel& panel, const LabLine& line, const svg::TimeAxis& time, Coord y,
                 Literal style) {
  Markup out;
  std::optional<Coord> from;
  Coord edge = left;  // between the results before and this one
  for (std::size_t i = 0; i < panel.points.size(); ++i) {
    const bool holds = line.holds_for(panel.points[i]);
    if (holds && !from) from = edge;
    if (!holds && from) out += svg::line(*std::exchange(from, {}), y, edge, y, style);
    if (i + 1 == panel.points.size()) break;
    edge = (time.middle(panel.points[i].on) + time.middle(panel.points[i + 1].on)) / 2;
  }
  return from ? out + svg::line(*from, y, right, y, style) : out;
}

/// The published numbers and the laboratory's own upper limit, each with its name; of several
/// limits that of the last result, the notes tell the others.
Markup lines_of(const LabPanel& panel, const svg::TimeAxis& time, const svg::ValueAxis& axis) {
  Markup out = svg::line(left, plot_bottom, right, plot_bottom, "base");
  std::vector<LineLabel> labels;
  for (const LabLine& line : panel.lines) {
    const Coord y = axis.y(line.value);
    out += pieces_of(panel, line, time, y, line.is_limit() ? Literal("limit") : Literal("bound"));
    if (panel.limits.size() > 1 && !line.holds_for(panel.points.back())) continue;
    const std::string name = line.is_limit() ? "limit" : short_mark(line.rule);
    labels.push_back({y, y, name + " " + trimmed(decimal(line.value, 2))});
  }
  spread(labels);
  for (const LineLabel& label : labels) {
    if (label.at != label.line) {
      out += svg::line(right, label.line, right + units(3), label.at, "bound");
    }
    out += svg::label(right + units(4), label.at + 350, Side::start, label.text, "target");
  }
  return out;
}

/// `181 L3`, within a picture `98 H1` of H1.platelets.
std::string marked_number(const LabPanel& panel, const LabPoint& point) {
  const auto& flag = point.result->flag;
  return number_text(point, panel) + (flag ? " " + mark_of(*flag) : "");
}

std::string number_shown(const LabPanel& panel, const LabPoint& point) {
  const auto& flag = point.result->flag;
  return number_text(point, panel) + (flag ? " " + short_mark(flag->rule) : "");
}

/// Where a number stands.
struct Extent {
  Coord from = 0;
  Coord to = 0;

  [[nodiscard]] Coord middle() const { return (from + to) / 2; }
};

/// Above its point, but within the field: a result of the first day stands at its left end, and
/// none runs into the names of the lines, right of it.
Extent number_extent(const LabPanel& panel, const LabPoint& point, const svg::TimeAxis& time) {
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
std::vector<bool> numbered(const LabPanel& panel, const svg::TimeAxis& time) {
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

Markup sign_of(const LabPoint& point, Coord x, Coord y) {
  if (!point.result->flag) {
    return svg::circle(x, y, 300, point.result->judged ? Literal("solid") : Literal("ring"));
  }
  const std::string base = svg::coord_text(y + 350);
  return svg::path(
      fmt::format("M{} {}L{} {}L{} {}Z", svg::coord_text(x - 450), base, svg::coord_text(x + 450),
                  base, svg::coord_text(x), svg::coord_text(y - 450)),
      "alarm");
}

Markup points_of(const LabPanel& panel, const svg::TimeAxis& time, const svg::ValueAxis& axis) {
  svg::Trace trace;
  Markup signs;
  const std::vector<bool> has_number = numbered(panel, time);
  for (std::size_t i = 0; i < panel.points.size(); ++i) {
    const LabPoint& point = panel.points[i];
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

Markup panel_picture(const LabPanel& panel, const svg::TimeAxis& time) {
  const svg::ValueAxis axis{{0, 1}, {panel.top.num * 6, panel.top.den * 5}, plot_bottom, plot_top};
  const LabPoint& last = panel.points.back();
  const std::string& name = panel.analyte->abbreviation;
  const std::string title = name + ", " + panel.unit;
  const std::string description =
      fmt::format("{}: {}, the last one {} on {}.", panel.analyte->name,
                  count_text(static_cast<std::int64_t>(panel.points.size()), "result"),
                  number_text(last, panel), with_weekday(last.on));
  const Markup content =
      lines_of(panel, time, axis) + months_below(time) + points_of(panel, time, axis);
  return element(
      "figure", "panel",
      element("figcaption", "", element("b", "", escaped(name)) + " " + escaped(panel.unit)) +
          svg::picture("lab-" + panel.analyte->key, width, height, title, description, content));
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

/// `Upper limits that changed: ALT 40 U/L, 55 U/L from 2026-11-12.`: which one a result came with.
std::string limits_words(const std::vector<LabPanel>& panels, std::size_t shown) {
  std::vector<std::string> said;
  for (std::size_t i = 0; i < std::min(shown, panels.size()); ++i) {
    const LabPanel& panel = panels[i];
    if (panel.limits.size() < 2) continue;
    std::vector<std::string> limits;
    std::optional<Ratio> before;
    for (const LabPoint& point : panel.points) {
      if (!point.limit || (before && compare(*before, *point.limit) == 0)) continue;
      limits.push_back(trimmed(decimal(*point.limit, 2)) + " " + panel.unit +
                       (before ? " from " + iso(point.on) : ""));
      before = point.limit;
    }
    said.push_back(panel.analyte->abbreviation + " " + joined(limits));
  }
  const std::string text = shortened(joined(said, "; "), longest_limits);
  return said.empty() ? "" : sentence("Upper limits that changed: " + text);
}

/// `Not judged: ALT, AST of 2026-11-10: no upper limit.`
std::string unjudged_note(const ReportPage& page) {
  const std::vector<std::string> reasons = not_judged_words(page.labs, false);
  return reasons.empty() ? "" : "Not judged: " + joined(reasons, "; ") + ".";
}

/// `Also, the latest: Hb 13.1 g/dL (2026-08-16).`: what has no picture.
std::string others_words(const std::vector<LabPanel>& panels, std::size_t shown) {
  std::string text;
  for (std::size_t i = shown; i < panels.size(); ++i) {
    const LabPoint& last = panels[i].points.back();
    text +=
        fmt::format("{}{} {} {} ({})", text.empty() ? "" : "; ", panels[i].analyte->abbreviation,
                    marked_number(panels[i], last), panels[i].unit, iso(last.on));
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
  const std::vector<LabPanel> all = panels_of(page);
  std::vector<std::string> out{others_words(all, panels), limits_words(all, panels),
                               flags_words(page), unjudged_note(page)};
  std::erase(out, "");
  return out;
}

Markup labs_section(const ReportPage& page, std::size_t most_panels) {
  if (page.labs.draws.empty()) return {};
  const std::vector<LabPanel> panels = panels_of(page);
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
