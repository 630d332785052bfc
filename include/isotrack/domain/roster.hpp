#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/obligation.hpp"

/// The morning's list of a clinic: one row a patient, most urgent first. A row says how far the
/// course is, and the one item that puts it where it stands:
///
///     STOP      a STOP that is not settled
///     TODAY     it is due today, today is the last day for it, late or not, or its source wants it
///     seen at
///               once
///     BLOCKED   it is a BLOCK of a course under way, and the dispensing gate says no to it
///     FLAGGED   a finding, or something without a day, that is more than information; a BLOCK
///               while the gate does not say no to it, unless it is late
///     OVERDUE   it is late, or it was missed and is more than information; a BLOCK of which the
///               gate says unknown or nothing, too
///     NO ENTRY  days of a course under way about which nothing is said
///     SOON      it is due within 7 days
///     quiet     none of these
///
/// An item belongs to the first of these it fits. A row stands where the item stands that speaks
/// for it: a BLOCK about a result, a test, a medicine or a symptom, to which the gate says no,
/// speaks before what is due today and before papers; what is more than information today before
/// what is only information, unless it is merely SOON; what a course that is over left undone
/// before its last dose comes last. The items are those that `due` lists, however far ahead.
namespace isotrack {

/// Where a row stands in the list, by the table above; most urgent first.
enum class Need { stop, today, blocked, flagged, overdue, no_entry, soon, quiet };

/// `no_entry`.
std::string name_of(Need need);

/// How many days ahead the roster looks.
inline constexpr int roster_days_ahead = 7;

/// What a row keeps of an obligation.
struct RosterItem {
  Need need = Need::quiet;
  std::string rule;
  Kind kind = Kind::reminder;
  ObligationState state = ObligationState::upcoming;
  Severity severity = Severity::info;
  Severity at_stake = Severity::info;
  std::optional<Date> due_on;
  std::optional<Date> first;  ///< window, both ends in
  std::optional<Date> last;
  std::string message;
  bool is_finding = false;
  Precedence precedence = Precedence::usual;
  bool is_told_whole = false;  ///< nothing of its message may be left out
};

/// One patient.
struct RosterRow {
  std::string code;
  std::string programme;      ///< id of the one in force today
  std::optional<int> course;  ///< its number; null: none, and then nothing of a course below
  CourseState state = CourseState::planned;
  std::optional<int> day;        ///< from 1, to today or the last day; null before the first
  std::optional<int> days_to;    ///< days until the first one, of a planned course
  std::optional<Date> last_day;  ///< when it has ended
  std::string regimen;           ///< canonical plan in force; empty: none
  std::string doses;             ///< what a day of it is, in short: `40 mg`, `40/60 mg`
  Basis basis = Basis::baseline;
  int target = 0;                     ///< the lower one, mg/kg
  std::optional<Ratio> mg_per_kg;     ///< on the course's basis; null without a weight
  std::optional<Kilograms> weight;    ///< that the basis uses
  int taken = 0;                      ///< days with any dose
  int scheduled = 0;                  ///< days with a planned dose, unknown ones included
  int unknown = 0;                    ///< of these, days about which nothing is said
  std::optional<Date> unknown_since;  ///< the first of them
  bool at_least = false;              ///< more may have been taken, as `StatusReport::at_least`
  std::optional<Ratio> day_percent;   ///< as `Adherence::day`
  std::optional<Date> last_logged;    ///< the last day with a dose
  std::optional<RosterItem> worst;    ///< what puts the row where it stands; null: nothing listed
  /// The next item with a day; findings and what an earlier course left are not among these three.
  std::optional<RosterItem> next;
  std::optional<RosterItem> next_lab;
  std::optional<RosterItem> next_test;     ///< pregnancy test, or pick-up window if that is nearer
  std::optional<Severity> worst_severity;  ///< of all items; null: none
  int as_severe = 0;                       ///< items of that severity
  int due_today = 0;                       ///< items that belong to TODAY
  int alerts = 0;                          ///< how many `alerts_of` lists, whatever the filter

  [[nodiscard]] Need need() const { return worst ? worst->need : Need::quiet; }

  [[nodiscard]] bool has_ended() const { return last_day.has_value(); }

  /// Percent of the target; null without a weight.
  [[nodiscard]] std::optional<Ratio> percent() const;
};

/// Which items and patients a roster shows; what is not set leaves all in.
struct RosterFilter {
  bool overdue = false;   ///< only what is late or was missed, and who has such
  bool finished = false;  ///< only courses that have ended
  std::optional<Kind> kind;
  std::optional<std::string> programme;
  std::optional<CourseState> state;

  [[nodiscard]] bool is_set() const;

  /// Whether it looks at some items only.
  [[nodiscard]] bool is_of_items() const { return overdue || kind.has_value(); }
};

/// What a roster is sorted by; all but `need` ascending, unknown values last.
enum class RosterOrder { need, code, day, percent, adherence, last_logged, due };

/// Reads a value of `--sort`, or of `--state`; the error lists those there are.
Parsed<RosterOrder> parse_roster_order(std::string_view text);
Parsed<CourseState> parse_course_state(std::string_view text);

/// Where an item stands today, while the gate is closed. `ended`: the course is over, so that
/// nothing is dispensed.
Need need_of(const Obligation& item, bool ended, Date today);

/// The row of `patient` from what was judged of `course` (null: none). `judged` are its days up to
/// `today`. The items are those that `filter` is of.
RosterRow roster_row(const PatientRecord& patient, const CourseRecord* course,
                     const std::vector<JudgedDay>& judged, const Judgement& judgement,
                     const Products& products, const RosterFilter& filter, Date today);

/// Whether the row belongs into a roster of `filter`.
bool is_shown(const RosterRow& row, const RosterFilter& filter);

/// By need; within a need what is more than information first, then the more severe, then by
/// precedence, then the earlier day, then the code. STOP: thoughts of suicide, then the earlier
/// day, as in `due`. NO ENTRY: the most days first.
void sort_roster(std::vector<RosterRow>& rows, RosterOrder order);

}  // namespace isotrack
