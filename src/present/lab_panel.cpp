#include "lab_panel.hpp"

#include <algorithm>

#include "isotrack/base/fixed.hpp"

namespace isotrack {
namespace {

Ratio product_of(const Ratio& a, const Ratio& b) { return {a.num * b.num, a.den * b.den}; }

bool is_below(const Ratio& a, const Ratio& b) { return compare(a, b) < 0; }

/// A number of `from` in `to`.
Ratio told_in(const Ratio& number, const LabUnit& from, const LabUnit& to) {
  return product_of(product_of(number, from.to_first), {to.to_first.den, to.to_first.num});
}

/// The laboratory's upper limit of a result, in the unit of the panel.
std::optional<Ratio> limit_of(const LabResult& result, const LabPanel& panel) {
  if (!result.upper_limit) return std::nullopt;
  const LabUnit* from = panel.analyte->unit(result.unit);
  const LabUnit* to = panel.analyte->unit(panel.unit);
  if (from == to) return result.upper_limit->value();
  if (from == nullptr || to == nullptr) return std::nullopt;
  return told_in(result.upper_limit->value(), *from, *to);
}

std::vector<Ratio> limits_of(const LabPanel& panel) {
  std::vector<Ratio> out;
  for (const LabPoint& point : panel.points) {
    const auto is_same = [&](const Ratio& each) { return compare(each, *point.limit) == 0; };
    if (point.limit && std::ranges::none_of(out, is_same)) out.push_back(*point.limit);
  }
  std::ranges::sort(out, is_below);
  return out;
}

/// The line of a row: its number as its source states it for the unit of the panel, else the first
/// one converted; a multiple is one of the laboratory's only limit.
std::optional<LabLine> line_of(const Threshold& row, const LabPanel& panel) {
  const std::string rule = "lab." + row.id;
  for (const ThresholdNumber& number : row.numbers) {
    if (number.unit == panel.unit) return LabLine{rule, number.number};
  }
  const ThresholdNumber& first = row.numbers.front();
  if (first.unit.empty()) {
    // The limit itself has its line already.
    if (panel.limits.size() != 1 || compare(first.number, 1) == 0) return std::nullopt;
    const Ratio& limit = panel.limits.front();
    return LabLine{rule, product_of(limit, first.number), limit};
  }
  const LabUnit* from = panel.analyte->unit(first.unit);
  const LabUnit* to = panel.analyte->unit(panel.unit);
  if (from == nullptr || to == nullptr) return std::nullopt;
  return LabLine{rule, told_in(first.number, *from, *to)};
}

std::vector<LabLine> all_lines(const LabPanel& panel, const LabTables& tables) {
  std::vector<LabLine> out;
  for (const Ratio& limit : panel.limits) out.push_back({"", limit, limit});
  for (const Threshold& row : tables.thresholds) {
    const auto& keys = row.analytes;
    if (row.numbers.empty() || std::ranges::find(keys, panel.analyte->key) == keys.end()) continue;
    if (auto line = line_of(row, panel)) out.push_back(std::move(*line));
  }
  std::ranges::stable_sort(out, is_below, &LabLine::value);
  return out;
}

void add_lines(const LabTables& tables, const std::optional<Ratio>& farthest, LabPanel& panel) {
  const Ratio highest = std::ranges::max(panel.points, is_below, &LabPoint::value).value;
  panel.top = highest;
  bool is_closed = false;  // by a line above every value
  for (LabLine& line : all_lines(panel, tables)) {
    const bool is_above = is_below(highest, line.value);
    const bool is_far =
        is_above && farthest && is_below(product_of(highest, *farthest), line.value);
    if (!line.is_limit() && (is_closed || is_far)) continue;
    is_closed = is_closed || is_above;
    if (is_below(panel.top, line.value)) panel.top = line.value;
    panel.lines.push_back(std::move(line));
  }
  if (compare(panel.top, {0, 1}) <= 0) panel.top = {1, 1};  // of nothing but zeros
}

LabPanel panel_of(const LabSheet& sheet, const LabTables& tables, const Analyte& analyte,
                  const std::optional<Ratio>& farthest) {
  LabPanel out;
  out.analyte = &analyte;
  bool is_common = true;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (result.analyte != analyte.key) continue;
      if (out.points.empty()) out.unit = result.unit;
      is_common = is_common && result.unit == out.unit;
      out.points.push_back({draw.on, &result, result.number.value()});
    }
  }
  if (!is_common) out.unit = analyte.units.front().ucum;
  for (LabPoint& point : out.points) {
    if (!is_common) point.value = point.result->in_first;
    point.limit = limit_of(*point.result, out);
  }
  out.limits = limits_of(out);
  add_lines(tables, farthest, out);
  return out;
}

}  // namespace

bool LabLine::holds_for(const LabPoint& point) const {
  return !limit || (point.limit && compare(*point.limit, *limit) == 0);
}

std::vector<LabPanel> lab_panels(const LabSheet& sheet, const LabTables& tables,
                                 const std::vector<std::string>& keys,
                                 std::optional<Ratio> farthest) {
  std::vector<LabPanel> out;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      const Analyte* analyte = tables.find(result.analyte);
      const bool is_wanted = keys.empty() || std::ranges::find(keys, result.analyte) != keys.end();
      const bool is_there = std::ranges::find(out, analyte, &LabPanel::analyte) != out.end();
      if (analyte == nullptr || !is_wanted || is_there) continue;
      out.push_back(panel_of(sheet, tables, *analyte, farthest));
    }
  }
  return out;
}

std::string number_text(const LabPoint& point, const LabPanel& panel) {
  const LabUnit* unit = panel.analyte->unit(panel.unit);
  if (point.result->unit == panel.unit || unit == nullptr) return point.result->number.text;
  return decimal(point.value, unit->places);
}

std::string short_mark(std::string_view rule) {
  const std::string mark = mark_of(rule);
  return mark.substr(0, mark.find('.'));
}

}  // namespace isotrack
