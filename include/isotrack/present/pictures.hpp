#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/curve.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/status.hpp"
#include "isotrack/present/labs.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/style.hpp"

/// Pictures of a course for the terminal: a cell a day, the cumulative dose, the results. Each can
/// be read without colour and in plain ASCII, and a number stands beside everything that is drawn.
namespace isotrack {

/// `calendar`: a cell a day of one course.
struct CourseCalendar {
  MonthCalendar month;  ///< what is due this month, for programs; its days are all of the course
  StatusReport status;
  std::string options = {};  ///< what a command it names needs here: ` -p P-0412`; may be empty
};

std::string to_text(const CourseCalendar& calendar, const Style& style);
std::string to_json(const CourseCalendar& calendar);  ///< isotrack.calendar/1
std::string to_plain(const CourseCalendar& calendar);

/// `chart`: the cumulative dose against the band, with what is planned.
struct ChartSheet {
  StatusReport status;
  std::optional<DoseCurve> curve;  ///< null without a weight
  StopCard stop = {};              ///< without stops: none
  std::string options = {};        ///< what a command it names needs here; may be empty
};

std::string to_text(const ChartSheet& sheet, const Style& style);
std::string to_json(const ChartSheet& sheet);  ///< isotrack.chart/1
std::string to_plain(const ChartSheet& sheet);

/// `chart --labs`: a panel an analyte, a bar a draw, with the published numbers near it.
struct LabChart {
  LabSheet sheet;
  LabTables tables;                        ///< empty when the sheet has no result
  std::vector<std::string> analytes = {};  ///< keys of those wanted; empty: all there are
};

std::string to_text(const LabChart& chart, const Style& style);
std::string to_json(const LabChart& chart);  ///< isotrack.lab_chart/1
std::string to_plain(const LabChart& chart);

}  // namespace isotrack
