#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../judging.hpp"

/// What a write changes of what must happen. A writing command judges the record before it adds
/// its facts and again after, and its receipt says the difference: what was met, what opened, what
/// moved, and first of all a STOP.
namespace isotrack {

/// The record of a patient and how it is judged at one moment.
struct Situation {
  PatientRecord patient;
  std::optional<int> course_number;  ///< the course that is judged; null: none
  Rulebook rules;
  Judgement judgement;
  Moment when;
  std::string not_judged;  ///< why there are no rules to judge by; empty: there are

  [[nodiscard]] const CourseRecord* course() const;

  /// The programme in force at that moment.
  [[nodiscard]] const Programme& programme() const;

  /// The rule with this id, of the programmes, the lab plan or the common rows; null: none.
  [[nodiscard]] const Rule* rule(std::string_view id) const;

  /// The few words of its rule; the obligation's own for what has none, such as a reminder.
  [[nodiscard]] std::string title_of(const Obligation& item) const;

  /// The condition of the gate with this id; null: none.
  [[nodiscard]] const GateCondition* condition(std::string_view id) const;
};

/// As the record stands in the open transaction, judged now.
Situation situation(Invocation& invocation, Store& store, const std::string& code);

/// Likewise, of another course than the one under way.
Situation situation_of_course(Invocation& invocation, Store& store, const std::string& code,
                              int course_number);

/// The same facts judged on another day.
Situation judged_on(Invocation& invocation, Situation situation, Date on);

/// The same occurrence of the same rule; null when there is none.
const Obligation* same_in(const Situation& there, const Obligation& item);

/// Obligations met after that were not before.
std::vector<Obligation> newly_met(const Situation& before, const Situation& after);

/// Open obligations (not yet met) of `after` that `before` did not have, or not as open ones.
std::vector<Obligation> newly_open(const Situation& before, const Situation& after);

/// STOPs of `after` that `before` did not have, or told in other words.
std::vector<Obligation> new_stops(const Situation& before, const Situation& after);

/// `Meets the labs due Sat 2026-11-14, 6 days late.`, one sentence an obligation.
void say_what_is_met(const Situation& before, const Situation& after, Receipt& receipt);

/// `Counts as: monthly pregnancy test (us.test.monthly).`: what now serves a supply picked up
/// today.
void say_what_counts(const Situation& before, const Situation& after, Receipt& receipt);

/// Findings: what is blocked or missed now and was not before, and conditions of the gate that
/// turned to no.
void find_what_is_wrong(const Situation& before, const Situation& after, Receipt& receipt);

/// `Unknown now: us.authorisation. Not met: us.window.`; nothing without a gate.
void say_what_the_gate_lacks(const Situation& after, Receipt& receipt);

/// What is so once no STOP is open any more: reminders go on, and pick-ups as far as the gate says.
std::string end_of_stop_words(const Situation& after);

/// What happens around the last dose, with its dates, after the end of a course.
void say_what_follows_the_end(const Situation& before, const Situation& after, Receipt& receipt);

/// Dates counted from the last dose that `after` has on another day than `before`.
void say_what_moved(const Situation& before, const Situation& after, Receipt& receipt);

/// When a write moved the last day of an ended course: from when to when, and every date that is
/// counted from it. `before`: the patient as it was. Says nothing otherwise.
void say_moved_end(Invocation& invocation, Store& store, const PatientRecord& before,
                   Receipt& receipt);

/// What is on record besides and matters beside a course that begins: results, medicines, symptoms,
/// mood. A STOP among them is said by the end of every write.
void say_what_stands(Invocation& invocation, Store& store, const PatientRecord& patient,
                     int course_number, Receipt& receipt);

/// Ends a writing command like `Invocation::finish`, without a total. A STOP that the write brought
/// about stands first: as its card in text, else among the findings. Rules of `answered` are told
/// elsewhere in the answer.
Result finish_judged(Invocation& invocation, Store& store, Writer& writer, const Situation& before,
                     const Situation& after, Receipt receipt,
                     std::optional<int> total_of_course = {},
                     const std::vector<std::string>& answered = {});

/// A required date of something that happened. Throws (usage) with `missing` and `hint` when it
/// was left out, and (refused) with `what` when it lies after today.
Date required_past_date(const Invocation& invocation, std::string_view option,
                        const std::string& missing, const std::string& hint,
                        const std::string& what);

/// Throws (refused) for a specimen collected before the patient was born, and asks about one of
/// more than 400 days before the first course and before today, where a slip of the year is likely.
void check_collected(Invocation& invocation, const PatientRecord& patient, Date collected);

/// A whole number of `least` to `most` out of an option's text; throws (usage) for anything else.
std::optional<int> count_option(const Invocation& invocation, std::string_view option, int least,
                                int most);

/// Whose entry it is, and how to take it back: `undo --id 4`.
std::string undo_to_type(const Invocation& invocation, const Recorded& fact);

}  // namespace isotrack
