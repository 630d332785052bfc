#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/laboratory.hpp"
#include "isotrack/present/labs.hpp"

/// How the results of an analyte went, in one unit, with the published numbers near them.
namespace isotrack {

struct LabPoint {
  Date on;
  const LabResult* result = nullptr;
  Ratio value;  ///< in the unit of the panel
};

/// A published number, or the laboratory's own upper limit.
struct LabLine {
  std::string name;  ///< `T1`, `upper limit`
  Ratio value;       ///< in the unit of the panel
};

struct LabPanel {
  const Analyte* analyte = nullptr;
  std::string unit;              ///< as entered; of results in several units the analyte's first
  std::vector<LabPoint> points;  ///< ascending by day, never empty
  std::vector<LabLine> lines;    ///< ascending: up to the first one above every value
  Ratio top;                     ///< the highest of values and lines, above 0
};

/// A panel for each analyte of the sheet, in the order of the first result; only those in `keys`
/// unless that is empty. Points into both.
std::vector<LabPanel> lab_panels(const LabSheet& sheet, const LabTables& tables,
                                 const std::vector<std::string>& keys);

/// -1, 0 or 1 as `a` is below, equal to or above `b`.
int order(const Ratio& a, const Ratio& b);

}  // namespace isotrack
