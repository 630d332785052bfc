#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/cumulative.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/projection.hpp"

namespace isotrack {

/// One target on one basis.
struct TargetStatus {
  int mg_per_kg = 0;
  Basis basis = Basis::baseline;
  Ratio percent;
  RemainingMg remaining;
  bool met = false;
  std::optional<Date> reached_on;  ///< null unless met today on this basis
  std::optional<Projection> plan;  ///< every planned dose taken; null when met or not projected
  std::optional<Projection> at_adherence;  ///< the plan at the share taken so far
  /// As `plan`, had the unsaid days been taken as planned, so that the day of `plan`, which counts
  /// none of them, is the later end; null when there are none, or nothing is projected.
  std::optional<Date> plan_if_unsaid_taken;
};

/// mg of one product among the label total.
struct ProductTotal {
  std::string product;
  Milligrams taken;
};

/// What has to be recorded before dates can be told; none: nothing would help, or nothing lacks.
enum class Lack { none, weight, plan, end_of_hold };

/// Everything `status` shows of one course, computed from its facts and `today`.
struct StatusReport {
  std::string patient;
  Date today;
  int course_number = 1;
  CourseState state = CourseState::active;
  Date start;
  std::optional<int> day;  ///< calendar days from 1, holds included; null before the first day
  std::optional<Date> last_day;  ///< when it has ended
  std::string product;           ///< key in force today (the first step's before the course)
  std::string product_name;
  std::optional<std::string> regimen;  ///< canonical plan in force; null when none is
  std::string regimen_sentence;
  std::optional<Date> regimen_from;
  std::vector<RegimenStep> steps;
  std::vector<Hold> holds;
  Basis basis = Basis::baseline;
  TargetBand target;

  std::optional<WeightEntry> baseline_weight;
  std::optional<WeightEntry> current_weight;

  Milligrams already;
  std::string already_product;  ///< key of the catalogue; empty when `already` is 0
  Milligrams label_mg;          ///< logged and already, over all products
  std::vector<ProductTotal> by_product;
  EquivalentMg equivalent;
  /// Whether nothing taken, and nothing planned from today on, is Absorica LD: label milligrams are
  /// then those that mg/kg counts.
  bool is_conventional = true;
  EquivalentMg upper_equivalent;  ///< as if the unsaid days were taken as planned
  std::vector<BasisValue> bases;  ///< baseline, current, at_dose; empty without a weight
  bool bases_apart = false;       ///< they part by 5 % or straddle a target: show all three

  std::vector<TargetStatus> targets;  ///< lower then upper, each on every basis
  std::string not_projected;          ///< what is missing; empty when projected
  Lack lack = Lack::none;             ///< and what would have to be recorded for dates

  std::vector<JudgedDay> days;
  DayTotals totals;
  int vomited = 0;  ///< doses with that remark; each counts as taken
  int unsaid = 0;   ///< days about which nothing is said (`is_unsaid`)
  std::optional<Adherence> adherence;
  JudgedDay today_day;       ///< today's planned and taken mg (rest when outside the course)
  std::optional<Hold> hold;  ///< the hold today is in

  std::vector<Finding> alerts;  ///< most severe first

  /// The lifetime figure when there are earlier courses: each divided by its own baseline.
  struct Earlier {
    int number = 1;
    Date start;
    std::optional<Date> last_day;
    EquivalentMg equivalent;
    std::optional<Ratio> mg_per_kg;  ///< on its own baseline
    int unsaid = 0;  ///< its days about which nothing is said: with any, both are "at least"
  };

  std::vector<Earlier> earlier;
  std::optional<EquivalentMg> lifetime_equivalent;  ///< this course included; null when alone
  std::optional<Ratio> lifetime_mg_per_kg;  ///< sum of each course's mg/kg, 1e-9 fixed point
  bool lifetime_at_least = false;  ///< of this course or an earlier one something is unsaid

  [[nodiscard]] const BasisValue* value_on(Basis wanted) const;

  /// Whether more may have been taken than is recorded: every total is a lower bound, written `+`.
  [[nodiscard]] bool at_least() const { return unsaid > 0; }
};

/// The report of `course`, which belongs to `patient`.
StatusReport make_status(const PatientRecord& patient, const CourseRecord& course,
                         const Products& products, const DosingRules& rules, Date today);

/// The first day whose dose is still to come, with which projections begin: the start of a course
/// to come, today while it is pending, else tomorrow.
Date first_open_day(const StatusReport& report);

/// Takes the days to come out of a report, which then says `why` in their stead: while a STOP is
/// open nothing tells when a target would be reached by going on.
void take_projection_out(StatusReport& report, const std::string& why);

}  // namespace isotrack
