#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/laboratory.hpp"
#include "isotrack/present/labs.hpp"

/// How the results of an analyte went, in one unit, with the published numbers near them: what the
/// pictures of the terminal and of the page draw.
namespace isotrack {

/// One result in the picture.
struct LabPoint {
  Date on;
  const LabResult* result = nullptr;
  Ratio value;                      ///< in the unit of the panel
  std::optional<Ratio> limit = {};  ///< the laboratory's own upper one, likewise
};

/// A published number, or the laboratory's own upper limit.
struct LabLine {
  std::string rule = {};            ///< `lab.T1`; empty: the upper limit itself
  Ratio value;                      ///< in the unit of the panel
  std::optional<Ratio> limit = {};  ///< what it is, or is a multiple of; null: of no limit

  [[nodiscard]] bool is_limit() const { return rule.empty(); }

  /// Whether the result is held against it: laboratories differ, so a limit and its multiples are
  /// drawn under the results they came with, and no others.
  [[nodiscard]] bool holds_for(const LabPoint& point) const;
};

/// The picture of one analyte.
struct LabPanel {
  const Analyte* analyte = nullptr;
  std::string unit;              ///< as entered; of results in several units the analyte's first
  std::vector<LabPoint> points;  ///< ascending by day, never empty
  std::vector<Ratio> limits;     ///< the different ones of the laboratory, ascending
  /// Ascending: every upper limit, its multiples when there is but one, and published numbers up to
  /// the first line above every value.
  std::vector<LabLine> lines;
  Ratio top;  ///< the highest of values and lines, above 0
};

/// A panel for each analyte of the sheet, in the order of the first result; only those in `keys`
/// unless that is empty. `farthest`: a published number above so many times the highest value is
/// left out; null: none is. Points into both.
std::vector<LabPanel> lab_panels(const LabSheet& sheet, const LabTables& tables,
                                 const std::vector<std::string>& keys,
                                 std::optional<Ratio> farthest = {});

/// As entered; of another unit than that of the panel, converted.
std::string number_text(const LabPoint& point, const LabPanel& panel);

/// `H1` of `lab.H1.platelets`: as much of a mark as a picture has room for.
std::string short_mark(std::string_view rule);

}  // namespace isotrack
