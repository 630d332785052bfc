#pragma once

#include <string>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/dosing.hpp"

#include "../invocation.hpp"

/// Sentences and questions that several writing commands share.
namespace isotrack {

/// `Fri 2026-11-20, 2 days ago`, `today, Sun 2026-11-22`.
std::string date_words(Date on, Date today);

/// Refuses a weight outside the hard limits.
void refuse_impossible_weight(const TypedWeight& weight);

/// Whether a weight typed in kilograms or pounds would lie nearer to another one in the other unit.
bool is_nearer_in_other_unit(const TypedWeight& weight, const TypedWeight& other);

/// Whether a weight that takes the place of `old` corrects its unit: 68kg after 150kg, which was
/// 150 lb.
bool sets_unit_right(Invocation& invocation, const TypedWeight& weight, const TypedWeight& old);

/// Refuses a weight outside the hard limits, and questions an implausible one: outside 30 to
/// 250 kg, more than 10 % from `before` or `next`, or a ratio that smells of pounds taken for
/// kilograms. Either may be null.
void check_weight(Invocation& invocation, const TypedWeight& weight, const WeightEntry* before,
                  const WeightEntry* next = nullptr);

/// The weights of a course on both sides of a day, that day left out; null: none.
struct Neighbours {
  const WeightEntry* before = nullptr;
  const WeightEntry* next = nullptr;
};

Neighbours weights_beside(const CourseRecord& course, Date on);

/// Questions a plan (or one day) above every labelled dose at this weight.
void check_label(Invocation& invocation, const Product& product, Milligrams day, Kilograms weight);

/// A date of something that happened; throws (refused) when it lies after today.
Date past_date(const Invocation& invocation, std::string_view option, const std::string& what);

/// Throws (usage) for a span whose last day is before its first.
void refuse_reversed(Date first, const std::optional<Date>& last);

/// Refuses a day that lies in another course of the patient than `course`, and says how that one is
/// named. A course holds its first and last day; without an end, every day after the first.
void refuse_other_course(const PatientRecord& patient, const CourseRecord& course, Date on);

/// Refuses a day before the first one of `course`.
void refuse_before_course(const Invocation& invocation, const CourseRecord& course, Date on);

/// The refusal of what would leave two courses that do not stand one after the other; the way out
/// is the entry that began the later one.
Error overlap(const Invocation& invocation, const PatientRecord& patient, const CoursePair& pair);

/// Says when the stated last day of an ended course holds no dose any more, or is now missed: the
/// end still names it. `before`: the patient as it was.
void say_end_without_dose(const Invocation& invocation, const Store& store,
                          const PatientRecord& before, Receipt& receipt);

/// The number of a journal entry, `6` or `#6`; throws (usage) for anything else.
EntryId entry_number(const Invocation& invocation, std::string_view text);

/// The findings of a day whose rule begins with `about` (`dose.`), which a receipt repeats.
std::vector<Finding> findings_on(const StatusReport& status, Date on, std::string_view about);

/// The course a writing command changes; refused when it has ended.
CourseRecord open_course(Invocation& invocation, const PatientRecord& patient);

/// The weight in force on a day as kilograms; null without weights.
std::optional<Kilograms> weight_at(const CourseRecord& course, Date on);

/// The answer of a writing command that has nothing to store.
Result nothing_stored(const Invocation& invocation, const std::string& code,
                      const std::string& sentence);

/// What a logged amount that no capsules of its day's product make is a finding of; amounts that
/// the plan itself names were found then.
std::vector<Finding> amount_findings(Invocation& invocation, const CourseRecord& course, Date on,
                                     Milligrams amount);

/// A text that may have been left off the command line because it is private: the option, else
/// asked for on a terminal, else throws (usage) naming `option`.
std::string private_text(Invocation& invocation, std::string_view option,
                         const std::string& prompt);

}  // namespace isotrack
