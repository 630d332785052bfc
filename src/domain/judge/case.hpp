#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/stock.hpp"

/// What the checks of the engine know of one course on one day. Everything is worked out once,
/// from facts dated on or before that day; the checks only compare.
namespace isotrack::judging {

/// Facts as they stand, and how a test counts.
struct Test {
  const PregnancyTest* fact = nullptr;
  Answer counts = Answer::unknown;  ///< by the programme's setting rules
  std::string why_not;              ///< when it does not, or is not known to
  bool is_locked_out = false;       ///< it does not, as it was collected during a lockout

  [[nodiscard]] Date collected() const { return fact->collected; }

  [[nodiscard]] bool is_negative() const { return fact->result == TestResult::negative; }

  /// Negative, and nothing says that it does not count.
  [[nodiscard]] bool may_serve() const { return is_negative() && counts != Answer::no; }

  /// Whether a pick-up window may run from it: it may serve, or its result is still out.
  [[nodiscard]] bool may_open() const {
    const bool is_out = fact->result == TestResult::pending;
    return counts != Answer::no && (is_out || is_negative());
  }
};

/// Its result, day and setting; with `detail_of` also why it does not count.
std::string words_of(const Test& test);
std::string detail_of(const Test& test);

/// Days on which the required contraception was in use without a gap.
struct ValidSpan {
  Date first;
  std::optional<Date> last;  ///< null: still in use

  [[nodiscard]] bool contains(Date on) const { return first <= on && (!last || on <= *last); }
};

/// A value in itself: the pointers lead into what it was made from, and into its own `events`, so
/// it is never copied.
struct Case {
  Case(const PatientRecord& whose, const CourseRecord* which, const std::vector<JudgedDay>& days,
       const Rulebook& by, const Moment& when)
      : patient(whose), course(which), judged(days), rules(by), now(when) {}

  Case(const Case&) = delete;
  Case(Case&&) = default;

  const PatientRecord& patient;
  const CourseRecord* course;  ///< null: none
  const std::vector<JudgedDay>& judged;
  const Rulebook& rules;
  Moment now;

  Date since;  ///< the first day whose events belong to the course
  Date until;  ///< the last one: today, or the day before the next course began
  /// Those of this course, dated on or before today (see `is_in_time`); of contraception and its
  /// gaps those before it, too.
  Events events;
  const Programme* programme = nullptr;
  Category category = Category::unknown;
  Date judged_from;                     ///< the day this record of a course under way began
  std::optional<Date> programme_since;  ///< last day after D1 on which another programme began
  std::optional<Date> category_since;   ///< likewise, on which `cannot` began or ended
  std::optional<Date> first_dose;       ///< D1
  std::optional<Date> last_dose;        ///< DL, once the course has ended
  bool first_supply = false;            ///< none of the course is recorded, which was seen to begin
  bool awaits_first_supply = false;     ///< and no dose before today: it is the one to come
  std::optional<Date> decided_on;       ///< the visit of this course that decided to prescribe
  std::optional<Date> supplied_on;      ///< the last pick-up
  std::optional<Stock> stock;  ///< the capsules, of the course that is looked at; null: not asked
  std::optional<Date> needed_by;  ///< the day the next supply is needed; null: not known, or none
  std::vector<Test> tests;        ///< ascending by collection
  std::optional<Test> opening;    ///< the last test since the last supply (see opening_test)
  std::optional<Test> opener;     ///< the one whose window it is (see window_test)
  std::optional<Test> screen;     ///< the first for this course's decision that may serve
  const Prescription* prescription = nullptr;  ///< the latest since the last supply
  const Visit* visit = nullptr;                ///< likewise
  std::vector<ValidSpan> contraception;        ///< ascending, not touching

  [[nodiscard]] Date today() const { return now.today; }

  /// Today by the clock a rule is told in.
  [[nodiscard]] Date today_for(const Rule& rule) const {
    return rule.by_eastern_clock && now.eastern ? *now.eastern : now.today;
  }

  /// The last day that lies before the first dose: its own, or today while none was taken.
  [[nodiscard]] Date start_limit() const {
    return awaits_first_supply ? std::max(*first_dose, today()) : *first_dose;
  }

  /// The first day on which steps of a rule are judged: that of the record; of a row of the
  /// programme, when it or the category changed during the course, that of the change.
  [[nodiscard]] Date judged_from_for(const Rule& rule) const;

  /// Whether a gap reaches into the time of this course.
  [[nodiscard]] bool is_of_course(const ContraceptionGap& gap) const;

  /// Whether a rule is a row of the course's lab plan.
  [[nodiscard]] bool is_of_plan(const Rule& rule) const;

  /// Whether a record of `on` may meet a rule: what follows a course may be done during the next.
  [[nodiscard]] bool is_in_time(const Rule& rule, Date on) const {
    return on <= until || rule.anchor == Anchor::last_dose;
  }

  /// Whether facts dated `on` belong to the time since the last supply.
  [[nodiscard]] bool since_supply(Date on) const { return !supplied_on || on > *supplied_on; }

  /// The valid span that contains a day; null when none does.
  [[nodiscard]] const ValidSpan* span_on(Date on) const;

  /// When the step was last confirmed on or after `from` (and still holds today); null when not.
  [[nodiscard]] const Confirmation* confirmed(const std::string& step,
                                              std::optional<Date> from) const;

  /// Whether the course is under way or to come: supplies are still picked up.
  [[nodiscard]] bool needs_supplies() const { return course != nullptr && !last_dose; }

  /// Whether no test and no supply of the patient is recorded up to today, so that nothing tells
  /// whether a test was made.
  [[nodiscard]] bool knows_no_test() const {
    return std::ranges::none_of(patient.events.tests,
                                [&](const auto& each) { return each.collected <= today(); }) &&
           std::ranges::none_of(patient.events.dispensings,
                                [&](const auto& each) { return each.on <= today(); });
  }

  /// Of what is missing: ` since the last supply`, or empty where there was none.
  [[nodiscard]] std::string since_supply_words() const {
    return supplied_on ? " since the last supply" : "";
  }
};

/// What the rules look at on the day of `now`; the arguments outlive it.
Case make_case(const PatientRecord& patient, const CourseRecord* course,
               const std::vector<JudgedDay>& judged, const Rulebook& rules, const Moment& now);

/// The same course as if one of its programmes were in force today, and the patient could become
/// pregnant: what happened while that was so is looked at with it.
Case case_under(const Case& facts, const Programme& programme);

/// Whether a rule concerns the patient and its edition is in force.
bool applies(const Case& facts, const Rule& rule);
bool concerns(const Case& facts, const Rule& rule);
bool in_force(const Rule& rule, Date event);

/// `window` around an anchor.
struct Days {
  std::optional<Date> first;
  std::optional<Date> last;

  [[nodiscard]] bool contains(Date on) const {
    return (!first || *first <= on) && (!last || on <= *last);
  }
};

/// Both ends of `window`, counted from the anchor.
Days around(const Window& window, Date anchor);

/// What the checks write into.
struct Findings {
  std::vector<Obligation> obligations;
  std::vector<GateCondition> conditions;
  std::vector<std::string> notes;
  std::vector<std::string> not_judged;          ///< ids of rules
  std::vector<std::string> results_not_judged;  ///< in words
  std::optional<Date> last_day;

  /// An obligation of `rule` with its id, kind, stake and source.
  Obligation& add(const Rule& rule, ObligationState state, std::string message,
                  std::string occurrence = {});

  /// A condition of the gate, when the rule is one for this supply.
  /// `met_on`: the day of the record that counts, of a step.
  void condition(const Case& facts, const Rule& rule, Answer met, std::string detail,
                 std::optional<Date> met_on = {});

  /// A condition that only a test meets, where `Case::knows_no_test`.
  void condition_without_tests(const Case& facts, const Rule& rule, std::string detail);
};

/// How grave it is today: the stake when it is late, missed or blocked, a warning at most on the
/// day it is due, information before.
Severity severity_today(ObligationState state, Severity at_stake);

/// upcoming, open, due or overdue, by a due day and the first day it can be met.
ObligationState state_by(Date today, std::optional<Date> first, Date due);

// One function a kind of check.
void judge_milestone(const Case& facts, const Rule& rule, const Products& products, Findings& out);
void judge_earliest(const Case& facts, const Rule& rule, Findings& out);
void judge_note(const Case& facts, const Rule& rule, Findings& out);
void judge_supply_test(const Case& facts, const Rule& rule, Findings& out);
void judge_second_test(const Case& facts, const Rule& rule, Findings& out);
void judge_test_setting(const Case& facts, const Rule& rule, Findings& out);
void judge_lockout(const Case& facts, const Rule& rule, Findings& out);
void judge_retest_free(const Case& facts, const Rule& rule, Findings& out);
void judge_pickup_window(const Case& facts, const Rule& rule, Findings& out);
void judge_supply_step(const Case& facts, const Rule& rule, Findings& out);
void judge_supply_limit(const Case& facts, const Rule& rule, Findings& out);
void judge_refill(const Case& facts, const Rule& rule, Findings& out);
void judge_contraception_lead(const Case& facts, const Rule& rule, Findings& out);
void judge_contraception_tail(const Case& facts, const Rule& rule, Findings& out);
void judge_cycle_start(const Case& facts, const Rule& rule, Findings& out);
void judge_trigger(const Case& facts, const Rule& rule, Findings& out);

/// What happened under a programme that was left since, or before the patient was said to be unable
/// to become pregnant: only the prescriber's decision ends it. After the triggers in force, which
/// tell of it where they have a rule for it.
void judge_left_triggers(const Case& facts, Findings& out);

void judge_interruption(const Case& facts, const Rule& rule, Findings& out);
void judge_missed_days(const Case& facts, const Rule& rule, Findings& out);
void judge_missed_share(const Case& facts, const Rule& rule, Findings& out);
void judge_unanswered(const Case& facts, const Rule& rule, Findings& out);
void judge_dose_today(const Case& facts, const Rule& rule, Findings& out);
void judge_booked_visit(const Case& facts, const Rule& rule, Findings& out);
void judge_reminders(const Case& facts, Findings& out);

/// What a test is worth to a rule, apart from its day, and why when it is not yes.
struct Worth {
  Answer counts = Answer::no;
  std::string why;
};

Worth worth_of(const Test& test, const Rule& rule);

/// Result, day and setting, and why a rule does not take it, or may not.
std::string detail_for(const Test& test, const Rule& rule);

/// The last test since the last supply, for a rule (null: for any). A negative one that does not
/// count displaces none that still may serve; what is not negative displaces all before it.
const Test* opening_test(const Case& facts, const Rule* rule);

/// The last test since the last supply from which a pick-up window runs, or ran. One that does not
/// count opens none and moves none; a positive or an invalid one ends the window it falls in.
const Test* window_test(const Case& facts);

/// Before the first supply: a specimen collected during a lockout does not count.
void mark_locked_out(Case& facts);

/// The first test for this course's decision to prescribe that may serve: from the decision on (see
/// `Rule::without_decision`), not after the first dose, and not the last test of the course before.
const Test* screening_test(const Case& facts);

/// The first day on which a test counts for a rule: its decision to prescribe.
std::optional<Date> decision_floor(const Case& facts, const Rule& rule);

/// Whether the specimen is the last test of the course before: one specimen is one test.
bool is_of_course_before(const Case& facts, const Test& test);

/// The last day of the pick-up window that a test, or the prescription after it, opened, when it
/// passed unused; null while it is open, or when nothing limits it.
std::optional<Date> closed_unused(const Case& facts, const Test& test);

/// Before the first supply: whether the second test is there, and its window did not pass unused.
bool is_second_test_met(const Case& facts);

/// Before the first supply: its window went by unused, and a new specimen has to wait.
struct Lockout {
  const Test* missed = nullptr;  ///< the specimen that opened it
  Date closed;                   ///< its last day
  Date next;                     ///< from when on a specimen counts
  bool holds = false;            ///< the rule was in force when the window closed
  bool is_over = false;          ///< a specimen that counts was collected from then on
};

std::optional<Lockout> lockout_of(const Case& facts);

/// The day the next supply is needed, or null (see `Case::needed_by`), by the last pick-up alone.
std::optional<Date> next_supply(const Case& facts);

/// The same, and by the shelf (`facts.stock`), which is known better than the days of the pick-up.
std::optional<Date> needed_by_shelf(const Case& facts);

/// Whether the supply said to last longer is of other capsules than the plan takes, from its first
/// day on: the shelf tells nothing of such a one, and what lacks is told beside it.
bool is_of_other_strengths(const Case& facts);

/// For how many days the last supply is, as recorded, else by its capsules and the plan as it was
/// known at the pick-up, held days left out; null when that is not known.
std::optional<int> days_supplied(const Case& facts);

/// The day the next supply is needed, as far as a test is asked for with it: a supply above the
/// programme's limit does not put the test off, nor do days on an empty shelf; held and missed days
/// take nothing of it.
std::optional<Date> test_needed_by(const Case& facts);

/// Tests that were asked for with counted supplies, and of which there is none since.
struct TestsNotMade {
  Date needed;    ///< the day of the first of those supplies
  int count = 0;  ///< so many up to today
};

/// While no supply is recorded, doses that go on being logged move the next one on; a test asked
/// for with one before it stays asked for until a test that may serve is made. A test serves the
/// counted supplies before it, and the one of the 30 days after it. Null: none is missing, or its
/// day was before the rule was judged.
std::optional<TestsNotMade> tests_not_made(const Case& facts, const Rule& rule);

/// `when the supply of Wed 2026-10-21 runs out is not known: its days are not recorded`.
std::string unknown_need_words(const Case& facts);

/// The window of the pick-up that a test, prescription or visit opens; null without one.
std::optional<Days> pickup_days(const Case& facts, const Rule& rule);

/// What the triggers of contraception say of a day without the required methods: yes, the
/// prescriber's decision is recorded; no, their STOP is open; unknown, none of them tells of it.
Answer is_settled(const Case& facts, Date on);

/// The first day from `on` on that no recorded gap in contraception covers; null: an open one does.
std::optional<Date> after_gaps(const Case& facts, Date on);

/// What told that the required methods are not in use on `on`, the first or any day of a stretch
/// without them: the gap of that day, the ends of methods, or methods that never sufficed.
Cause cause_of_bare(const Case& facts, Date on);

/// Whether the patient was in the programme on some day from `from` to today.
bool was_in_force(const Case& facts, const Programme& programme, Date from);

/// The last day contraception is required by any programme of the course; null before its end.
std::optional<Date> contraception_until(const Case& facts);

/// The first rule of the programme with this check that concerns the patient; null when none.
const Rule* rule_with(const Case& facts, Check check);

}  // namespace isotrack::judging
