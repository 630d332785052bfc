#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/rule.hpp"

/// One engine for everything that must happen: rules + facts + today -> obligations. Labs,
/// pregnancy tests, pick-up windows, contraception, visits, refills, milestones after a course,
/// missed doses and the patient's own reminders all pass through it.
namespace isotrack {

/// Where an obligation stands on the day it is judged.
enum class ObligationState {
  upcoming,  ///< its window has not opened
  open,      ///< it can be met today and is not late
  due,       ///< today is the day, or one of those on which it still counts as on time
  overdue,   ///< the day has passed and it can still be met
  met,
  missed,  ///< the day has passed and it can no longer be met
  waived,
  blocked,     ///< something else forbids it
  not_judged,  ///< its time had passed before this record began
};

/// `not_judged`, as in `--json`.
std::string name_of(ObligationState state);

/// One thing that has to happen, happened, or was found.
struct Obligation {
  std::string rule;
  std::string occurrence;  ///< tells repetitions of a rule apart, stable when the date moves
  int course = 0;          ///< number of the course it belongs to; 0: none
  int step = 0;            ///< of a repeated milestone, from 1; else 0
  Kind kind = Kind::reminder;
  ObligationState state = ObligationState::upcoming;
  Severity severity = Severity::info;  ///< what is true today
  Severity at_stake = Severity::info;  ///< the rule's own
  std::optional<Date> due_on;
  std::optional<Date> first;  ///< window, both ends in
  std::optional<Date> last;
  std::optional<Date>
      met_on;  ///< of a milestone or a red flag: the day of the record that meets it
  std::string message;
  std::string source;
  std::vector<Date> remind_on;        ///< days on which it is announced anew
  std::vector<std::string> contacts;  ///< of a STOP: whom to tell
  std::string words;                  ///< of a STOP: what the label says
  bool is_finding = false;            ///< of what is recorded: nothing to do by a day
  Cause cause = {};                   ///< of a finding, as there
  Precedence precedence = Precedence::usual;
  std::vector<std::int64_t> symptoms = {};  ///< rows of the symptoms that a finding is about
  std::optional<Kind> about = {};  ///< of a STOP: the kind of what was recorded; null: its own

  /// Whether it is asked for with `asked`: a positive test is a STOP, and one of the tests.
  [[nodiscard]] bool is_of(Kind asked) const { return kind == asked || about == asked; }

  /// Neither met nor waived nor beyond judging.
  [[nodiscard]] bool is_open() const;

  /// Whether it is open and only what the prescriber decided ends it: a STOP, or a finding that
  /// closes the gate.
  [[nodiscard]] bool needs_decision() const;
};

/// The day the engine judges, and the US Eastern date when the clock is known (without it windows
/// that end by the Eastern clock are judged by whole local days).
struct Moment {
  Date today;
  std::optional<Date> eastern;
};

/// The civil date in the US Eastern zone at an instant: UTC-5, or UTC-4 from the second Sunday of
/// March 02:00 to the first Sunday of November 02:00 (rules since 2007).
Date eastern_date(date::sys_seconds instant);

/// Whether something holds; unknown, when nothing recorded tells, is neither.
enum class Answer { yes, no, unknown };

/// One condition of the dispensing gate.
struct GateCondition {
  std::string rule;
  Answer met = Answer::unknown;
  std::string detail;
  std::string source;
  std::optional<Date> met_on = {};  ///< of a step: the day of the record that counts
  /// Unknown, as no test and no supply of the patient is recorded; a supply that is picked up all
  /// the same is a finding, as if it were no.
  bool needs_proof = false;
};

/// The dispensing gate on a day: a list of what is recorded, never an authorisation.
struct GateReport {
  std::string patient;
  Date today;
  std::string programme;
  std::string programme_name;
  std::string edition;                    ///< `edition B, from 2026-11-15`; empty without editions
  std::string confirm;                    ///< where the programme has the last word; empty: nowhere
  std::optional<bool> may_dispense;       ///< null under a programme that has none
  std::optional<Date> last_day;           ///< last safe day of the pick-up
  std::vector<GateCondition> conditions;  ///< in the order of the programme's file
  std::string note;  ///< why there is none for this supply; empty when there are some
};

/// Everything judged of one course on one day.
struct Judgement {
  std::vector<Obligation> obligations;  ///< sorted as `due` shows them
  GateReport gate;
  std::vector<std::string> notes;  ///< said once: not judged steps, a movable date near
  std::vector<std::string>
      not_judged;  ///< results and steps: `ALT of Sun 2026-11-01: no upper limit`

  [[nodiscard]] bool has_stop() const;

  /// Whether something of this rule needs the prescriber's decision.
  [[nodiscard]] bool needs_decision(const std::string& rule) const;
};

/// Judges `course` of `patient` (null: no course, only what needs none).
/// `judged` are the days of the course as `judge_days` gives them.
Judgement judge(const PatientRecord& patient, const CourseRecord* course,
                const std::vector<JudgedDay>& judged, const Products& products,
                const Rulebook& rules, const Moment& now);

/// Since when the methods that the programme asks for are in use without a gap; null when they are
/// not in use on the day of `now`.
std::optional<Date> contraception_since(const PatientRecord& patient, const CourseRecord* course,
                                        const Rulebook& rules, const Moment& now);

/// Whether lists and reminders still tell of it: it is open, and if missed, not long ago.
bool is_listed(const Obligation& each, Date today);

/// Why the programme's setting rules do not let the test collected on `collected` count; empty when
/// they do, or do not know.
std::string why_test_does_not_count(const PatientRecord& patient, const CourseRecord* course,
                                    const Rulebook& rules, const Moment& now, Date collected);

/// Open obligations within `within` days, STOP first (of these, thoughts of suicide), then overdue,
/// by date, by severity; with at least the next item of each kind, however far. What was missed is
/// listed for 30 days after its last day; of the steps of a repeated rule only the last one, which
/// says how many.
std::vector<Obligation> due_items(const Judgement& judgement, Date today, int within);

/// What an obligation says, as a finding.
Finding finding_of(const Obligation& item);

/// What an obligation that is not as it should be says among the alerts of `status`; what was
/// missed as in `due_items`.
std::vector<Finding> alerts_of(const Judgement& judgement);

/// A finding that was put to rest and stands open no more.
struct SettledRule {
  std::string rule;          ///< `lab.T3`
  bool by_decision = false;  ///< the prescriber's; else it was set aside
  Date on;                   ///< the last day something was said of it
};

/// What was said from `from` to `until`, both ends in, of findings and STOPs: each rule of which
/// nothing is open once, in the order of the days, then by rule.
std::vector<SettledRule> settled_rules(const Judgement& judgement, const Events& events, Date from,
                                       Date until);

}  // namespace isotrack
