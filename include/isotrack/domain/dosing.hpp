#pragma once

#include <optional>
#include <string>
#include <utility>
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
  Ratio low;                     ///< below: "below the label range"
  Ratio usual;                   ///< above (by more than `allowance`): "above usual"
  Ratio highest;                 ///< above: "above every labelled dose"
  std::string above_usual_says;  ///< for whom a dose above `usual` is
  Milligrams allowance;          ///< capsule rounding allowed above `usual`
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
  Kilograms smallest_usual_weight;  ///< a weight outside is questioned; both ends are usual (30)
  Kilograms largest_usual_weight;   ///< likewise (250)
  Source usual_weight_source;
  int stale_weight_days = 0;  ///< an older weight is a finding (90)
  Source stale_weight_source;
  int high_total_mg_per_kg = 0;  ///< no benefit seen beyond (220)
  std::string high_total_says;   ///< said behind the number
  Source high_total_source;
  Source band_source;         ///< of the 120-150 reference band's upper end
  int course_gap_days = 0;    ///< between the last dose of a course and the next (56)
  int course_gap_months = 0;  ///< the other reading of the same rule (2)
  Source course_gap_source;
  int beside_course_days = 0;    ///< after the last dose what is used or happens matters (30)
  int beside_course_months = 0;  ///< the other reading; the longer holds (1)
  Source beside_course_source;
  int last_test_days = 0;  ///< so long after its day a specimen is a course's last test (30)
  Source last_test_source;
  int usual_supply_days = 0;  ///< what an unrecorded supply is counted as (30)
  Source usual_supply_source;
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

/// Compares two weights of one person, the earlier one first; `before` is above 0.
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

/// Whether what lasts from `first` to `last` (open: on) matters to a course: it does from the first
/// dose, planned or taken, to `beside_course_days` or `_months` after the last. All ends count.
bool is_beside_course(const DosingRules& rules, Date first, std::optional<Date> last,
                      Date first_dose, std::optional<Date> last_dose);

/// Whether a weight is one that people have, so that nothing is asked about it.
bool is_usual_weight(const DosingRules& rules, Kilograms weight);

/// `30 to 250 kg`.
std::string usual_weight_words(const DosingRules& rules);

/// Whole years of age on a day.
int age_on(Date birth, Date on);

/// `S1 S4 (label, H)`.
std::string source_text(const Source& source);

}  // namespace isotrack
