#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/recorded.hpp"
#include "isotrack/domain/regimen.hpp"
#include "isotrack/domain/units.hpp"

namespace isotrack {

/// Whether the person can become pregnant, as the programme defines it. Unknown means that the
/// strictest rules apply.
enum class Category { can, cannot, unknown };

/// Who records doses: the patient every day, or a clinic that catches up at visits, so that the
/// days after the last recorded one are not yet unknown.
enum class Logging { daily, visits };

/// The weight that a cumulative dose is divided by.
enum class Basis { baseline, current, at_dose };

/// How a course ended: as planned, or before that.
enum class EndKind { finished, stopped };

/// What became of the acne, said after a course.
enum class CourseOutcome { cleared, improved, relapsed };

/// Where a course stands on a day: before its first day; under way; inside a hold; after an end of
/// that kind.
enum class CourseState { planned, active, held, finished, stopped };

/// The largest target that can be set, mg/kg.
inline constexpr int largest_target = 1000;

/// Reference band of cumulative dose in whole mg/kg, 1 to `largest_target`; both are reached at
/// "at least".
struct TargetBand {
  int lower = 120;
  int upper = 150;

  bool operator==(const TargetBand&) const = default;
};

/// A body weight, in force from its day on.
struct WeightEntry {
  Recorded recorded;
  Date on;
  TypedWeight weight;
};

/// A plan in force from a day on, with the product it is made of.
struct RegimenStep {
  Recorded recorded;
  Date from;
  std::string product;  ///< key of the catalogue
  Plan plan;
};

/// A prescribed pause; both ends count, an open one has no last day.
struct Hold {
  Recorded recorded;
  Date first;
  std::optional<Date> last;
  std::string reason;

  [[nodiscard]] bool contains(Date on) const { return first <= on && (!last || on <= *last); }
};

/// One intake that was taken. Its product is that of the regimen step in force on its day.
struct Dose {
  Recorded recorded;
  Date on;
  Milligrams amount;
  std::optional<int> minute_of_day;  ///< 0 to 1439 when the time was said
  bool vomited = false;
  bool no_food = false;
  std::string note;
};

/// Somebody said that what the day still planned was not taken.
struct Miss {
  Recorded recorded;
  Date on;
  std::string reason;
};

/// The end of a course, as somebody said it; a dose logged later moves `CourseRecord::last_day`.
struct CourseEnd {
  Recorded recorded;
  EndKind kind = EndKind::finished;
  Date last_dose;
  std::string reason;
};

/// What was said of the outcome on a day.
struct OutcomeEntry {
  Recorded recorded;
  CourseOutcome outcome = CourseOutcome::cleared;
  Date on;
};

/// All facts of one course in force, as one plain value.
struct CourseRecord {
  std::int64_t id = 0;  ///< the store's id of the course; 0 when not stored
  Recorded recorded;    ///< the row that holds the course's own terms
  int number = 1;       ///< counts the courses of a patient from 1
  Date start;           ///< the first day of the course
  Date judged_from;     ///< the day this record of it began: steps due before are not judged
  TargetBand target;
  Basis basis = Basis::baseline;
  std::string lab_plan = "monthly_classic";  ///< id of `schema/clinical/lab-plans.json`
  std::optional<Date> lab_plan_from;  ///< the day it took the place of another; null: of none
  Milligrams already;                 ///< taken before this record; counted at the baseline weight
  std::string already_product;        ///< of which product that was; empty when `already` is 0

  std::vector<WeightEntry> weights;  ///< ascending by date, at most one per date
  std::vector<RegimenStep> steps;    ///< ascending by date, at most one per date
  std::vector<Hold> holds;           ///< ascending by first day, not overlapping
  std::vector<Dose> doses;           ///< ascending by date, then in order of recording
  std::vector<Miss> misses;          ///< ascending by date, at most one per date
  std::optional<CourseEnd> end;
  std::vector<OutcomeEntry> outcomes;  ///< ascending by date

  /// The step in force on a day; null before the first.
  [[nodiscard]] const RegimenStep* step_on(Date on) const;

  /// The weight in force on a day: the last one dated on or before it, else the first one.
  /// Null without weights.
  [[nodiscard]] const WeightEntry* weight_on(Date on) const;

  /// The weight in force on the first day.
  [[nodiscard]] const WeightEntry* baseline_weight() const { return weight_on(start); }

  [[nodiscard]] const Hold* hold_on(Date on) const;
  [[nodiscard]] const Miss* miss_on(Date on) const;

  /// Label milligrams logged on a day.
  [[nodiscard]] Milligrams taken_on(Date on) const;

  /// What the plan expects of a day, holds and the end of the course applied: null before the
  /// course, on a held day, after the end, and where no step is in force.
  [[nodiscard]] const PlannedDay* planned_on(Date on) const;

  /// The last day of the course when it has ended: the later of the stated last dose and the
  /// last logged one.
  [[nodiscard]] std::optional<Date> last_day() const;

  [[nodiscard]] CourseState state_on(Date today) const;
};

/// The course as it stood on `today`: without doses, misses, weights and an end dated later.
/// Steps and holds to come stay, because they are the plan; so does the first weight, which
/// holds for every earlier day.
CourseRecord as_of(CourseRecord course, Date today);

/// Whom to call: `prescriber`, `555-0100`. One a role.
struct Contact {
  Recorded recorded;
  std::string role;
  std::string text;
};

/// A value in force from a day on (`from` empty: always).
struct CategoryEntry {
  Recorded recorded;
  Date from;
  Category category = Category::unknown;
};

/// A programme in force from a day on (`from` empty: always).
struct ProgrammeEntry {
  Recorded recorded;
  Date from;
  std::string programme;  ///< id of `schema/clinical/programmes/`
};

/// The setting of a patient who is archived: hidden from lists, never judged.
inline constexpr std::string_view archived_key = "archived";

/// Key of the setting that remembers the birth date of another record which a merge decided
/// against.
inline constexpr std::string_view other_birth_date_key = "not_born_on";

/// All facts of one patient in force.
struct PatientRecord {
  std::int64_t id = 0;
  Recorded recorded;  ///< the row that holds code, birth date and preferences
  std::string code;
  std::string name;  ///< optional, may be empty
  Logging logging = Logging::daily;
  std::optional<Date> birth_date;
  std::optional<WeightUnit> weight_unit;   ///< how a bare number is read
  std::vector<CategoryEntry> categories;   ///< ascending by date
  std::vector<ProgrammeEntry> programmes;  ///< ascending by date
  std::vector<Contact> contacts;
  Events events;
  std::vector<CourseRecord> courses;  ///< ascending by number

  [[nodiscard]] Category category_on(Date on) const;
  [[nodiscard]] std::string programme_on(Date on) const;

  /// The day the patient was archived; null when not.
  [[nodiscard]] std::optional<Date> archived_on() const;

  /// The course a command speaks of when none is named: the one under way on that day, else the
  /// one without an end, else the last one; null when there is none.
  [[nodiscard]] const CourseRecord* current_course(Date today) const;
};

/// Two courses of a patient, neighbours by number.
struct CoursePair {
  const CourseRecord* earlier = nullptr;
  const CourseRecord* later = nullptr;
};

/// The neighbours that do not stand one after the other: the earlier one has no end, or its last
/// day does not lie before the first day of the later one. Ascending by number; empty: in order.
/// Points into `patient`.
std::vector<CoursePair> overlapping_courses(const PatientRecord& patient);

/// As options, exports and `--json` spell it: `can`, `daily`, `at_dose`, `stopped`.
std::string name_of(Category category);
std::string name_of(Logging logging);
std::string name_of(Basis basis);
std::string name_of(EndKind kind);
std::string name_of(CourseOutcome outcome);
std::string name_of(CourseState state);

/// Reads one of the names above; the error lists the names there are.
Parsed<Category> parse_category(std::string_view text);
Parsed<Logging> parse_logging(std::string_view text);
Parsed<Basis> parse_basis(std::string_view text);
Parsed<CourseOutcome> parse_outcome(std::string_view text);
Parsed<WeightUnit> parse_weight_unit(std::string_view text);

/// `120-150`, or one number for both; whole mg/kg, 1 to 1000.
Parsed<TargetBand> parse_target(std::string_view text);

}  // namespace isotrack
