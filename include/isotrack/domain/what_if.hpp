#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/rule.hpp"
#include "isotrack/domain/status.hpp"

/// What a change of the plan would move, by the arithmetic of `status` and the rules of `due`. It
/// compares; it proposes nothing, and nothing of it is stored.
namespace isotrack {

/// A change that somebody wonders about.
struct WhatIf {
  std::vector<RegimenStep> steps = {};  ///< in force from their days on; empty: the plan stays
  bool drop_later = false;              ///< without the steps that were to follow the first of them
  std::optional<TargetBand> target = {};
  std::optional<Date> start = {};     ///< of a course to come, whose steps and holds move with it
  std::optional<DaySpan> pause = {};  ///< a hold more
  std::optional<Date> resume = {};    ///< the first dosing day after a hold without an end
};

/// Why the change cannot be looked at, as half a sentence: `course 1 began Tue 2026-09-22, so
/// another start is no question any more`. Null when it can.
std::optional<std::string> why_impossible(const CourseRecord& course, const WhatIf& change,
                                          Date today);

/// The course as it would be.
CourseRecord changed_by(CourseRecord course, const WhatIf& change);

/// What falls on the days from today through the day a target is reached, under the rules as they
/// are now. What follows the last dose comes after it.
struct OnTheWay {
  std::optional<int> supply_days;  ///< the programme's most days of a supply; null: it names none
  /// As many of those as the days take that are not held; what is at hand is not counted.
  std::optional<int> supplies;
  bool test_each_supply = false;  ///< the programme asks for a pregnancy test with each
  std::vector<Date> labs;         ///< days, ascending
  std::vector<Date> visits;       ///< likewise, booked ones too
  std::vector<Date> tests;        ///< pregnancy tests on days of their own
};

/// One target on the course's basis.
struct OutlookTarget {
  TargetStatus status;
  std::optional<OnTheWay> way;  ///< null when met, or not projected
};

/// A course with its plan, looked at from today.
struct Outlook {
  StatusReport status;
  std::vector<OutlookTarget> targets;  ///< lower, then upper unless they are one
  std::optional<Ratio> mg_per_kg_day;  ///< mean conventional-equivalent mg/kg a day, at the current
                                       ///< weight, of the plan in force on the day that was asked
                                       ///< for; null without a weight
  std::optional<Ratio> label_mg_per_kg_day;  ///< the same by the label's mg, as labels state it
  std::vector<Finding> findings;             ///< of the plans to come: the label's band, capsules
};

/// `course` belongs to `patient`, changed or not: it takes the place of the one with its number.
/// `dose_on`: the day whose plan `mg_per_kg_day` tells of; null: the first day to come.
Outlook outlook_of(const PatientRecord& patient, const CourseRecord& course,
                   const Products& products, const Rulebook& rules, const Moment& now,
                   std::optional<Date> dose_on = {});

}  // namespace isotrack
