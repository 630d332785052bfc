#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/cumulative.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/status.hpp"

/// A course as a picture, for every kind of paper: the cumulative dose day by day with what is
/// planned behind it, and one cell a day. Nothing is decided here that `status` does not say; the
/// dates and the last point are those of its report.
namespace isotrack {

/// mg/kg at the end of a day.
struct CurvePoint {
  Date on;
  Ratio mg_per_kg;
};

/// A plan that came into force.
struct CurveStep {
  Date from;
  std::string plan;     ///< canonical text: `40mg`, `40mg 60mg`
  std::string product;  ///< key of the catalogue
  Ratio mean_daily_mg;  ///< label milligrams
};

/// The held days of a pause inside the picture; both ends count.
struct CurveHold {
  DaySpan days;
  bool has_end = true;               ///< false: no end is recorded, `days` ends with the picture
  std::optional<Date> ends_on = {};  ///< the recorded end, which may lie behind the picture
};

/// When a target of the band is reached.
struct CurveTarget {
  int mg_per_kg = 0;
  bool met = false;
  std::optional<Date> reached_on;    ///< the day it was met; null unless `met`
  std::optional<Date> planned_on;    ///< if every planned dose is taken; null when met, or unknown
  std::optional<Date> as_so_far_on;  ///< at the share of the plan taken so far; likewise
};

/// The cumulative dose of a course on one basis. Each day counts by the weight then in force, as
/// `status` said it on that day, so on the current basis a new weight moves the curve.
struct DoseCurve {
  Basis basis = Basis::baseline;
  Kilograms weight;  ///< the basis' weight today, which what is planned is divided by
  TargetBand target;
  Date today;
  Date first;                        ///< the first day of the course
  Date last;                         ///< the last day of the picture: of `taken` and `planned`
  Ratio before;                      ///< taken before the record, where the curve begins
  std::vector<CurvePoint> taken;     ///< a day each, ascending; empty before the first day
  std::vector<CurvePoint> upper;     ///< the same as if unsaid days were taken; empty: none is
  std::vector<CurvePoint> planned;   ///< days to come, ascending, to the last target projected
  std::vector<CurveStep> steps;      ///< ascending, those that begin by `last`
  std::vector<CurveHold> holds;      ///< ascending, those that begin by `last`
  std::vector<Date> weighed;         ///< ascending: the days after the first a weight came in
  std::vector<CurveTarget> targets;  ///< lower, then upper unless they are one
  std::string not_projected;         ///< why `planned` is empty; empty when nothing is missing

  /// The value of today, or of the last day; `before` when no day is past.
  [[nodiscard]] const Ratio& value() const {
    return taken.empty() ? before : taken.back().mg_per_kg;
  }
};

/// Null without a weight. `status` is of `course` and says whether anything is projected: under a
/// STOP nothing is (`take_projection_out`). On the basis of the course unless another is given.
std::optional<DoseCurve> make_curve(const StatusReport& status, const CourseRecord& course,
                                    const Products& products, std::optional<Basis> basis = {});

/// What a cell of the calendar shows: the states of a day, and a dose that is still to come. A
/// planned rest day and a held day to come are `rest` and `held`.
enum class DayMark { full, partial, over, missed, unknown, pending, rest, held, planned };

/// `partial`, as in `--json`.
std::string name_of(DayMark mark);

/// One day of a course.
struct CalendarDay {
  Date on;
  DayMark mark = DayMark::rest;
  Milligrams planned;  ///< label mg the plan expects; 0 on rest and held days
  Milligrams taken;    ///< label mg logged

  /// A dose was logged in a prescribed pause.
  [[nodiscard]] bool is_held_dose() const { return taken > Milligrams(0) && mark == DayMark::held; }

  /// A dose was logged on any other day on which none was planned.
  [[nodiscard]] bool is_unplanned_dose() const {
    return taken > Milligrams(0) && planned == Milligrams(0) && mark != DayMark::held;
  }
};

/// One entry a day, ascending: the judged days of the report, then what is planned through
/// `until`; nothing to come of a course that has ended. Under a STOP nothing is planned: `until`
/// is then `today`.
std::vector<CalendarDay> calendar_days(const StatusReport& status, const CourseRecord& course,
                                       Date until);

/// The day a calendar ends with: the last target projected, at most 26 weeks ahead (of the first
/// day, when that is to come), else today or the last day.
Date calendar_end(const StatusReport& status);

}  // namespace isotrack
