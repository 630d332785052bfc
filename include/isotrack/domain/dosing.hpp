#pragma once

#include <optional>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/cumulative.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"

/// Dose sanity: what the numbers of a course show that a person should look at. Never an
/// instruction. Every number is a row of `schema/clinical/dosing.json`.
namespace isotrack {

/// The labelled daily dose of a formulation, mg per kg and day; all ends belong to the band.
struct DoseBand {
  std::vector<Formulation> formulations;
  Ratio low;             ///< below: "below the label range"
  Ratio usual;           ///< above (by more than `allowance`): "above usual"
  Ratio highest;         ///< above: "above every labelled dose"
  Milligrams allowance;  ///< capsule rounding allowed above `usual`
  Source source;
};

/// The rows of `schema/clinical/dosing.json`.
struct DosingRules {
  std::vector<DoseBand> bands;
  Ratio over_plan;  ///< a day above this multiple of its plan is a finding (3/2)
  Source over_plan_source;
  int weight_change_percent = 0;  ///< a change above it is questioned (10)
  Source weight_change_source;
  std::vector<std::pair<Ratio, Ratio>> unit_mixups;  ///< ratios to the last weight, both ends in
  Source unit_mixup_source;
  int stale_weight_days = 0;  ///< an older weight is a finding (90)
  Source stale_weight_source;
  int high_total_mg_per_kg = 0;  ///< no benefit seen beyond (220)
  Source high_total_source;
  Source band_source;         ///< of the 120-150 reference band's upper end
  int course_gap_days = 0;    ///< between the last dose of a course and the next (56)
  int course_gap_months = 0;  ///< the other reading of the same rule (2)
  Source course_gap_source;
  int minimum_age_years = 0;  ///< 12
  Source minimum_age_source;
  int basis_apart_percent = 0;  ///< bases that part by this much are all shown (5)
  Source basis_apart_source;
  std::optional<Date> review_by;  ///< after this day the rules are out of date

  [[nodiscard]] const DoseBand& band(Formulation formulation) const;
};

/// How one weight compares with the one before it.
struct WeightChange {
  bool large = false;           ///< more than `weight_change_percent` apart
  bool smells_of_unit = false;  ///< the ratio looks like pounds taken for kilograms, or stones
  Ratio ratio;                  ///< new / old
};

WeightChange weight_change(const DosingRules& rules, Kilograms before, Kilograms now);

/// Whether a day of `amount` is above every labelled dose at `weight`.
bool above_every_label(const DosingRules& rules, Formulation formulation, Milligrams amount,
                       Kilograms weight);

/// A plan against the label's daily dose (when the weight is known), and whether capsules can
/// make it.
std::vector<Finding> plan_findings(const RegimenStep& step, std::optional<Kilograms> weight,
                                   const Products& products, const DosingRules& rules);

/// Whether capsules of `product` make a day's intakes, or those that it names; null when they do.
std::optional<Finding> capsule_finding(const PlannedDay& day, const Product& product);

/// What `course` shows on `today`: the plan against the label's band, days above plan or label,
/// doses on days without a plan, a plan without capsules, weights, totals past 150 and 220, the
/// gap to the course before, the age. Sorted, most severe first.
std::vector<Finding> dose_findings(const PatientRecord& patient, const CourseRecord& course,
                                   const std::vector<JudgedDay>& judged, const Products& products,
                                   const DosingRules& rules, Date today);

/// Whole years of age on a day.
int age_on(Date birth, Date on);

/// `S1 S4 (label, H)`.
std::string source_text(const Source& source);

}  // namespace isotrack
