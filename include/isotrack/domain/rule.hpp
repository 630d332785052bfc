#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/domain/symptom.hpp"

/// Rules as data. A rule is a row of `schema/clinical/`: what has to happen, for whom, when, how
/// severe it is when it does not, and who says so. The engine (`obligation.hpp`) knows the few
/// kinds of check below and no rule by name.
namespace isotrack {

/// A number of days or calendar months; the later (further from the anchor) of several.
/// Text: `30d`, `-19d`, `4w`, `1mo`, `30d|1mo`.
struct Offset {
  int days = 0;    ///< used when `has_days`
  int months = 0;  ///< used when `has_months`
  bool has_days = false;
  bool has_months = false;

  /// `anchor` moved by it; with both, the result further from `anchor`. Months clamp to the end
  /// of a shorter month.
  [[nodiscard]] Date from(Date anchor) const;
};

/// Reads the text above, each number of at most four digits.
Parsed<Offset> parse_offset(std::string_view text);

/// Days around an anchor, both ends in; an end may be open.
struct Window {
  std::optional<Offset> first;
  std::optional<Offset> last;
};

/// `kind` of an obligation, as scripts filter it.
enum class Kind {
  lab,
  pregnancy_test,
  pickup,
  contraception,
  visit,
  refill,
  post_course,
  dose,
  safety,  ///< interactions, symptoms, mood
  reminder,
  stop,
};

/// What a rule counts from.
enum class Anchor {
  none,
  first_dose,     ///< D1: the first day of the course
  last_dose,      ///< DL: the last dose actually taken; only once the course has ended
  peak_dose,      ///< the first day the planned mg/kg reaches its maximum
  decision,       ///< the visit at which it was decided to prescribe
  contraception,  ///< CC: since when the required methods are used without a gap
  screen_test,    ///< SP of the first negative test of the course
  bleeding,       ///< M1: the last first day of bleeding on or before the specimen or first dose
  specimen,       ///< SP of the test that opens the supply
  prescription,   ///< RX: issue date of the latest prescription since the last supply
  visit,          ///< VI: the latest visit since the last supply
  pickup,         ///< PU: the day the next supply is picked up (needed by)
};

/// The kinds of check the engine knows.
enum class Check {
  milestone,        ///< something to do once or every so often around an anchor; `met_by` says what
  supply_test,      ///< a negative test in `window` around the pick-up or prescription, each supply
  second_test,      ///< the confirmatory test lies in `window` from its anchor
  test_setting,     ///< where a test counts, before the first dose or `during` the course
  pickup_window,    ///< the pick-up lies in `window` from its anchor
  lockout,          ///< after a missed first window the next specimen lies in `window` from the old
  retest_free,      ///< after a missed window a new test may be taken at once
  window_reminder,  ///< when the window of the rule named `of` is announced again: `days`
  supply_step,      ///< a step confirmed anew for each supply
  supply_limit,     ///< at most `most_days` days' supply, no refills
  contraception_lead,  ///< the methods are in use since the anchor minus `due`, without a gap
  contraception_tail,  ///< the methods stay in use through the anchor plus `due`
  cycle_start,         ///< the first dose lies in `window` from the first day of bleeding
  earliest,            ///< not before the anchor plus `due`
  trigger,             ///< `event` happened: STOP
  interruption,        ///< a pause longer than `due`
  refill,              ///< the supply runs out; told of from `days` before
  missed_days,         ///< at least `least` declared misses in a row, in the last `days` days
  missed_share,        ///< less than `percent` of the last `days` days taken
  unanswered,          ///< days without an entry
  dose_today,          ///< today's planned dose, until something is said of it
  booked_visit,        ///< a visit that was booked
  note,                ///< to know, without a date
};

/// For whom a rule holds. `can` includes an unknown category.
enum class Who { all, can, cannot };

/// Which kind of record meets a milestone.
enum class MetBy { none, lab, test, visit, step, mood };

/// What recorded makes a STOP.
enum class Trigger { none, positive_test, missed_period, contraception_gap, contraception_ended };

/// Which supplies a rule is a condition for.
enum class Gate { none, first, each };

/// A date that may be moved by the user: `us-ipledge.edition-b-from`.
struct Switch {
  std::string name;
  Date on;  ///< as set by the user, else as shipped
  bool moved = false;
  std::string edition_before;  ///< `A`
  std::string edition_after;   ///< `B`
  std::string confirm;         ///< where to confirm it
  Source source;
};

/// One row of rules. What each kind of check makes of a field is said in docs/spec/obligations.md.
struct Rule {
  std::string id;
  std::string title;  ///< a few words for lists: `labs`, `last pick-up day`
  Kind kind = Kind::reminder;
  Check check = Check::note;
  Severity severity = Severity::info;  ///< what is at stake
  Source source;

  Who who = Who::all;
  std::optional<int> under_age;  ///< only younger than this on the first day; unknown age: unknown
  std::vector<std::string> programmes;     ///< only in these programmes; empty: in all
  std::string only_with;                   ///< only while this method of contraception is in use
  std::optional<std::string> unless_step;  ///< not once this step is confirmed: `uk.no_risk`
  bool regular_cycles = false;  ///< only with cycles said to be regular (unknown: unknown)
  std::optional<Date> from;     ///< first day of the edition, compared with the day of the event
  std::optional<Date> before;   ///< first day it no longer holds
  bool by_first_dose = false;   ///< the event is the first dose, not the day looked at

  Anchor anchor = Anchor::none;
  /// From the anchor; null: no date. Of a trigger: how long after the last dose its event counts.
  std::optional<Offset> due;
  /// From the anchor; of a repeated milestone, and of one with a floor, from each due day. Without
  /// a last day a repeated one reaches to the day before the next one opens.
  Window window;
  bool day_after = false;       ///< earliest: from the day after the due day
  int not_before_day = 0;       ///< a floor: never due before this day of the course (from 1)
  std::optional<Offset> every;  ///< repeated: due + k * every, k = 0, 1, 2 ...
  std::optional<std::string> until_step;  ///< repeated until this step is confirmed
  MetBy met_by = MetBy::none;
  bool once_per_patient = false;     ///< a record from any course meets it
  std::optional<TestKind> specimen;  ///< only a test of this kind serves; null: any
  /// A test counts from the visit at which it was decided to prescribe; when none is recorded, from
  /// this far off the first dose. Null: from the beginning of the course's facts.
  std::optional<Offset> without_decision;

  Gate gate = Gate::none;
  bool gate_only = false;  ///< a condition of the gate that makes no obligation of its own
  std::string condition;   ///< of the gate, in words: `latest test negative`

  /// window_reminder: after the window's first day, when it is announced anew; pickup_window:
  /// likewise, from when on a result still out is pressed for; refill, booked_visit: before the day
  /// itself, how early; missed_days, missed_share: the last so many.
  std::vector<int> days;
  int least = 0;      ///< missed_days: so many in a row
  int most_days = 0;  ///< supply_limit: the longest supply
  int percent = 0;    ///< missed_share: less than this share taken
  std::string
      of;  ///< another rule: whose days, whose step comes first, or whose test is not counted
  bool during = false;                 ///< test_setting: from the first dose on, not before it
  bool home_needs_permission = false;  ///< test_setting: home counts once the prescriber allows it
  bool by_eastern_clock = false;       ///< the last day ends 23:59 US Eastern
  Trigger event = Trigger::none;
  std::string text;                   ///< label's or regulator's words, shown with the source
  std::string disputed;               ///< what sources do not agree on; empty: nothing
  std::vector<std::string> contacts;  ///< whom to tell, in words
  std::optional<Date> review_by;      ///< after this day the row is out of date; null: a clinic's
};

/// A method of contraception: `schema/clinical/contraception.json`.
struct Method {
  std::string id;                    ///< `combined_pill`
  std::string name;                  ///< `combined pill`
  std::vector<std::string> aliases;  ///< other words for it, lower case
  bool us_primary = false;
  bool us_secondary = false;
  bool user_independent = false;  ///< UK and EU: highly effective, user-independent
  bool user_dependent = false;    ///< UK and EU: may be one of two complementary ones
  bool barrier = false;
  bool abstinence = false;
  bool hormonal = false;  ///< it works by hormones
  Source source;
  std::optional<Date> review_by;  ///< after this day the row is out of date
};

/// Which combination of methods a programme accepts.
enum class MethodScheme {
  none,                ///< no requirement
  us_two,              ///< two different, at least one primary; or abstinence alone
  independent_or_two,  ///< one user-independent, or two complementary (not two barriers)
  two,                 ///< any two different
};

/// A file of `schema/clinical/programmes/`, or a clinic's own, as laid over its base.
struct Programme {
  std::string id;
  std::string name;
  std::string region;
  std::string note;
  std::string base;  ///< id of the programme it is laid over; empty: none
  Source source;
  MethodScheme methods = MethodScheme::none;
  bool abstinence_counts = false;
  std::vector<Switch> switches;
  std::vector<Rule> rules;        ///< in the order of the file; unique ids
  std::optional<Date> review_by;  ///< after this day the file is out of date; null: a clinic's
};

/// A plan of `schema/clinical/lab-plans.json`, or a clinic's own.
struct LabPlan {
  std::string id;
  std::string title;
  std::vector<Rule> rules;
  Source source;
  std::optional<Date> review_by;  ///< after this day the file is out of date; null: a clinic's
};

/// Everything the engine judges by.
struct Rulebook {
  std::vector<Programme> programmes;  ///< those the patient is or was in
  LabPlan lab_plan;
  std::vector<LabPlan> earlier_plans;  ///< of the patient's earlier courses, where they differ
  std::vector<Rule> common;            ///< post-course, visits, refills, doses
  std::vector<Method> methods;
  DosingRules dosing;
  /// Empty tables judge nothing: they are read only for a patient who has such facts.
  LabTables labs;
  InteractionTable interactions;
  SymptomTable symptoms;
  std::optional<MoodRules> mood;
  std::optional<SupplyRules> supply;

  [[nodiscard]] const Programme* programme(std::string_view id) const;

  /// The rule with this id in any of the lists; null when there is none.
  [[nodiscard]] const Rule* rule(std::string_view id) const;
};

/// `pregnancy_test`, as `--kind` spells it.
std::string name_of(Kind kind);
Parsed<Kind> parse_kind(std::string_view text);

/// Whether the methods `used` (ids) together are what the programme's scheme asks for; an id that
/// is not among `methods` counts for nothing.
bool methods_suffice(const Programme& programme, const std::vector<Method>& methods,
                     const std::vector<std::string>& used);

}  // namespace isotrack
