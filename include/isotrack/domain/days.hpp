#pragma once

#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/product.hpp"

/// The days of a course, judged one by one. Each day is exactly one of:
///
///     planned?   logged?        said missed?   today?    state
///     yes        = plan         -              -         full
///     yes        0 < x < plan   -              -         partial
///     yes        > plan         -              -         over
///     yes        nothing        yes            -         missed
///     yes        nothing        no             yes       pending
///     yes        nothing        no             no        unknown
///     no         -              -              -         rest, or held inside a hold
///
/// A dose on a rest or held day adds its milligrams and changes no count. With logging at visits
/// the days after the last recorded one are pending, not unknown, until the course has ended.
/// Today is pending even when it is the last day of an ended course: its dose may still be logged.
namespace isotrack {

/// The state of one day, by the table above.
enum class DayState { full, partial, over, missed, unknown, pending, rest, held };

/// `partial`, as in `--json`.
std::string name_of(DayState state);

/// One day of a course, judged.
struct JudgedDay {
  Date on;
  DayState state = DayState::rest;
  Milligrams planned;  ///< label mg the plan expects; 0 on rest and held days
  Milligrams taken;    ///< label mg logged
  Formulation formulation = Formulation::conventional;  ///< of the step in force

  /// Counted in adherence and in scheduled days: something was planned and the day is not open.
  [[nodiscard]] bool is_scheduled() const;

  [[nodiscard]] EquivalentMg planned_equivalent() const {
    return conventional_equivalent(formulation, planned);
  }

  [[nodiscard]] EquivalentMg taken_equivalent() const {
    return conventional_equivalent(formulation, taken);
  }
};

/// One entry a day, ascending, from the first day to `today` or to the last day of an ended
/// course, whichever is earlier; empty before the first day. Facts after `today` are ignored.
/// The end of the course is ignored while its last dose lies after `today` (see `as_of`).
std::vector<JudgedDay> judge_days(const CourseRecord& course, Logging logging,
                                  const Products& products, Date today);

/// Whether the day is past, a dose was planned on it, and nothing is said about it: it has no
/// entry, or nobody told of it yet (`Logging::visits`).
bool is_unsaid(const JudgedDay& day, Date today);

/// How many of the days are unsaid.
int count_unsaid(const std::vector<JudgedDay>& judged, Date today);

/// The same days, the unsaid ones as if taken as planned: the upper end of what is known.
std::vector<JudgedDay> as_if_taken(std::vector<JudgedDay> judged, Date today);

/// Day counts and milligrams of the judged days.
struct DayTotals {
  int scheduled = 0;  ///< full, partial, over, missed and unknown days
  int full = 0;
  int partial = 0;
  int over = 0;
  int missed = 0;
  int unknown = 0;
  Milligrams scheduled_mg;          ///< label mg planned on the scheduled days
  Milligrams taken_mg;              ///< label mg logged on any day
  EquivalentMg taken_equivalent;    ///< the same, conventional-equivalent
  Milligrams said_scheduled_mg;     ///< label mg planned on scheduled days not unknown
  Milligrams said_taken_mg;         ///< label mg taken on those
  EquivalentMg said_scheduled;      ///< planned on scheduled days that are not unknown
  EquivalentMg said_taken;          ///< taken on those
  EquivalentMg said_taken_capped;   ///< the same, each day at most what it planned
  std::vector<Date> missed_dates;   ///< ascending
  std::vector<Date> unknown_dates;  ///< ascending

  /// Days with any dose among the scheduled ones.
  [[nodiscard]] int with_dose() const { return full + partial + over; }

  /// Scheduled days about which something is said.
  [[nodiscard]] int said() const { return scheduled - unknown; }
};

/// Adds the days up. `judged`: ascending, each day once.
DayTotals total_days(const std::vector<JudgedDay>& judged);

/// Percentages of DayTotals; null when nothing is said about any scheduled day.
struct Adherence {
  Ratio dose;         ///< percent: mg taken of mg scheduled; a day over counts in full
  Ratio dose_capped;  ///< percent: each day at most its scheduled mg
  Ratio day;          ///< percent: days with any dose of scheduled days (PDC)
};

/// Null when nothing is said about any scheduled day: no share is no share of 0.
std::optional<Adherence> adherence(const DayTotals& totals);

}  // namespace isotrack
