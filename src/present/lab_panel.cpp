#include "lab_panel.hpp"

#include <algorithm>

namespace isotrack {
namespace {

Ratio product_of(const Ratio& a, const Ratio& b) { return {a.num * b.num, a.den * b.den}; }

/// A number of `from` in `to`.
Ratio told_in(const Ratio& number, const LabUnit& from, const LabUnit& to) {
  return product_of(product_of(number, from.to_first), {to.to_first.den, to.to_first.num});
}

/// The latest upper limit of the laboratory, in the unit of the panel.
std::optional<Ratio> limit_of(const LabPanel& panel) {
  for (auto point = panel.points.rbegin(); point != panel.points.rend(); ++point) {
    if (!point->result->upper_limit) continue;
    const Ratio limit = point->result->upper_limit->value();
    const LabUnit* from = panel.analyte->unit(point->result->unit);
    const LabUnit* to = panel.analyte->unit(panel.unit);
    if (from == to) return limit;
    if (from != nullptr && to != nullptr) return told_in(limit, *from, *to);
  }
  return std::nullopt;
}

/// The number of a row in the unit of the panel: that which its source states for it, else the
/// first one converted; of multiples the upper limit is needed.
std::optional<Ratio> number_of(const Threshold& row, const LabPanel& panel,
                               const std::optional<Ratio>& limit) {
  for (const ThresholdNumber& number : row.numbers) {
    if (number.unit == panel.unit) return number.number;
  }
  const ThresholdNumber& first = row.numbers.front();
  if (first.unit.empty()) {
    return limit ? std::optional(product_of(*limit, first.number)) : std::nullopt;
  }
  const LabUnit* from = panel.analyte->unit(first.unit);
  const LabUnit* to = panel.analyte->unit(panel.unit);
  if (from == nullptr || to == nullptr) return std::nullopt;
  return told_in(first.number, *from, *to);
}

std::vector<LabLine> all_lines(const LabPanel& panel, const LabTables& tables) {
  std::vector<LabLine> out;
  const auto limit = limit_of(panel);
  if (limit) out.push_back({"upper limit", *limit});
  for (const Threshold& row : tables.thresholds) {
    const auto& keys = row.analytes;
    if (row.numbers.empty() || std::ranges::find(keys, panel.analyte->key) == keys.end()) continue;
    // The limit itself has its line already.
    const bool is_limit =
        row.numbers.front().unit.empty() && compare(row.numbers.front().number, 1) == 0;
    if (is_limit) continue;
    if (const auto value = number_of(row, panel, limit)) out.push_back({row.id, *value});
  }
  std::ranges::stable_sort(
      out, [](const LabLine& a, const LabLine& b) { return order(a.value, b.value) < 0; });
  return out;
}

void add_lines(const LabTables& tables, LabPanel& panel) {
  panel.top = panel.points.front().value;
  for (const LabPoint& point : panel.points) {
    if (order(point.value, panel.top) > 0) panel.top = point.value;
  }
  for (LabLine& line : all_lines(panel, tables)) {
    const bool is_above = order(line.value, panel.top) > 0;
    if (is_above) panel.top = line.value;
    panel.lines.push_back(std::move(line));
    if (is_above) break;
  }
  if (order(panel.top, {0, 1}) <= 0) panel.top = {1, 1};  // of nothing but zeros
}

LabPanel panel_of(const LabSheet& sheet, const LabTables& tables, const Analyte& analyte) {
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
  if (!is_common) {
    out.unit = analyte.units.front().ucum;
    for (LabPoint& point : out.points) point.value = point.result->in_first;
  }
  add_lines(tables, out);
  return out;
}

}  // namespace

int order(const Ratio& a, const Ratio& b) {
  const Wide left = a.num * b.den;
  const Wide right = b.num * a.den;
  return left < right ? -1 : (left > right ? 1 : 0);
}

std::vector<LabPanel> lab_panels(const LabSheet& sheet, const LabTables& tables,
                                 const std::vector<std::string>& keys) {
  std::vector<LabPanel> out;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      const Analyte* analyte = tables.find(result.analyte);
      const bool is_wanted = keys.empty() || std::ranges::find(keys, result.analyte) != keys.end();
      const bool is_there = std::ranges::find(out, analyte, &LabPanel::analyte) != out.end();
      if (analyte == nullptr || !is_wanted || is_there) continue;
      out.push_back(panel_of(sheet, tables, *analyte));
    }
  }
  return out;
}

}  // namespace isotrack
