#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/recorded.hpp"

/// The ledger of capsules beside the ledger of doses: what was dispensed, what the logged doses
/// took, what was counted. Returned, lost or destroyed capsules are no doses, so the two are kept
/// apart, and where they part the difference is shown. Nothing is clamped; less than none is shown.
///
///     on hand = last count + dispensed since - taken since        (without a count: from 0)
///
/// A shelf holds no less than nothing: what was taken beyond the record before a pick-up came from
/// no capsules of that one. It stays named until a count, or until the record is mended.
///
/// The ledger begins with the first pick-up of capsules, or count: doses of days before it take
/// nothing off. A dose took the capsules that its day plans (those named, else the fewest for each
/// intake) while they are there, else the fewest of what is there; when that does not make it,
/// those planned or the fewest of the product in force, which are then below zero. A count says
/// what is there on its day, after what was recorded of that day by earlier entries and before what
/// later ones record; facts of other days go by their date. Source: dosing rules 8 (design).
namespace isotrack {

/// The rows of `schema/clinical/supply.json`.
struct SupplyRules {
  int low_days = 0;   ///< capsules for so many days or fewer are a finding (7)
  int last_days = 0;  ///< for so many or fewer, a more severe one (2)
  Source low_source;
  Source last_source;
  int most_days = 0;           ///< a larger supply is a finding (30)
  std::string most_days_says;  ///< whose limit that is, in words
  /// Ids of the programmes that it is said under, and under those laid over them.
  std::vector<std::string> most_days_programmes;
  Source most_days_source;
  int long_prescription_days = 0;      ///< so many days or more may be a slip of the pen (90)
  std::string long_prescription_says;  ///< which slip, as a question
  Source long_prescription_source;
  /// Capsules of these are not to be exchanged for those of any other formulation.
  std::vector<Formulation> not_exchangeable;
  std::string not_exchangeable_says;  ///< whose words that are, and what they are
  Source not_exchangeable_source;
  Source ledger_source;           ///< a count that differs, and capsules below zero, are shown
  std::optional<Date> review_by;  ///< after this day the rules are out of date
};

/// Capsules of one strength.
struct StockLine {
  int strength_mg = 0;
  bool micronised = false;     ///< of Absorica LD: its 20 mg are not those of the others
  int dispensed = 0;           ///< since the last count, or ever
  int taken = 0;               ///< by logged doses, likewise
  std::optional<int> counted;  ///< the last count
  std::optional<Date> counted_on;
  /// Last count minus what the ledger then said. Null without a count, and when the ledger had
  /// nothing to say: no such capsules dispensed or counted before.
  std::optional<int> difference;
  int on_hand = 0;     ///< may be below zero
  int unrecorded = 0;  ///< taken beyond the record before a later pick-up; added to what is on hand
};

/// A count and what the ledger said at its moment.
struct CheckedCount {
  Date on;
  int strength_mg = 0;
  bool micronised = false;
  int counted = 0;
  std::optional<int> expected;  ///< null: nothing dispensed or counted before
};

/// What there is, and until when the plan can be kept from it.
struct Stock {
  std::vector<StockLine> lines;      ///< descending by strength, those of Absorica LD last
  std::vector<CheckedCount> counts;  ///< ascending by day, then in order of recording
  bool known = false;                ///< something was dispensed in capsules, or counted
  int pickups_without_capsules = 0;  ///< their capsules were not said: not added
  int doses_without_capsules = 0;    ///< logged doses that no sum of capsules makes: not taken off
  int days_without_entry = 0;  ///< since the capsules are known of: what they took is not taken off
  /// The last day through which the plan can be kept, rest days included, if every day without an
  /// entry was taken as planned; the day before the first one looked at when not even that can.
  /// Null: not known.
  std::optional<Date> lasts_through;
  std::optional<int> days_on_hand;    ///< calendar days from the first one looked at through it
  std::optional<StockLine> short_of;  ///< of the day after it; `on_hand` is what would be left then
  std::string not_projected;          ///< why `lasts_through` is null; else empty
  /// The same if nothing was taken on days without an entry; null when that is no more.
  std::optional<int> days_if_untaken;
  /// The first day since which not enough is there; null: there is.
  std::optional<Date> empty_since;
};

struct Judgement;

/// The day the next supply is needed, by the one obligation that tells it (`supply.refill`); null
/// when none does.
std::optional<Date> supply_needed_on(const Judgement& judgement);

/// `; capsules for 27 days if nothing was taken on 2 days without an entry`; empty when those days
/// make no difference.
std::string untaken_words(const Stock& stock);

/// The ledger of the patient's capsules on `today`, from doses of every course; facts after `today`
/// are not looked at. The plan is that of `course`, from tomorrow, or from today while its dose is
/// pending, or from the first day of a course to come. `course` null: the ledger alone. `judged`
/// are the days of `course` up to `today`.
Stock stock_of(const PatientRecord& patient, const CourseRecord* course,
               const std::vector<JudgedDay>& judged, const Products& products, Date today);

/// What the ledger shows: `stock.low`, `stock.negative` (one of all strengths),
/// `stock.count_differs`. Sorted.
std::vector<Finding> stock_findings(const Stock& stock, const SupplyRules& rules);

/// What the latest prescription and the pick-ups up to `today` show, of the last day with one and,
/// with the `stock` of today, of every day whose capsules are not all gone (the oldest go first):
/// `stock.over_30_days` (by the days stated, or by its capsules along the plan from its day on)
/// or, of a prescription, `stock.long_prescription`; and `stock.product_switch`: the capsules
/// picked up are not those of the plan, or else the plan itself changes to ones not to be exchanged
/// (until a month's supply after that day). Sorted. `course` null: without what needs a plan.
std::vector<Finding> supply_findings(const PatientRecord& patient, const CourseRecord* course,
                                     const Products& products, const SupplyRules& rules, Date today,
                                     const Stock* stock = nullptr);

/// One calendar month of the three ledgers, or what of it lies in the course.
struct ReconciledMonth {
  Date first;
  Date last;
  Milligrams planned;    ///< of the days that are not pending
  Milligrams dispensed;  ///< capsules times strength; in the first month also before the course
  Milligrams logged;     ///< doses of any day
  int missed = 0;
  int unknown = 0;
  int held = 0;
  int pending = 0;
  int extra_days = 0;              ///< days above the plan, or without one
  std::vector<StockLine> left;     ///< the ledger at the end of `last`
  std::vector<std::string> words;  ///< the differences, explained
};

/// Months of `course` from its first day to `today` or its last day, whichever is earlier;
/// ascending, empty before the first day. `judged` are its days.
std::vector<ReconciledMonth> reconcile(const PatientRecord& patient, const CourseRecord& course,
                                       const std::vector<JudgedDay>& judged,
                                       const Products& products, Date today);

}  // namespace isotrack
