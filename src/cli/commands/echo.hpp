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

/// Refuses a weight outside the hard limits, and questions an implausible one: outside 30 to
/// 250 kg, more than 10 % from `before`, or a ratio that smells of pounds taken for kilograms.
void check_weight(Invocation& invocation, const TypedWeight& weight, const WeightEntry* before);

/// Questions a plan (or one day) above every labelled dose at this weight.
void check_label(Invocation& invocation, const Product& product, Milligrams day, Kilograms weight);

/// A date of something that happened; throws (refused) when it lies after today.
Date past_date(const Invocation& invocation, std::string_view option, const std::string& what);

/// The findings of a day whose rule begins with `about` (`dose.`), which a receipt repeats.
std::vector<Finding> findings_on(const StatusReport& status, Date on, std::string_view about);

/// The course a writing command changes; refused when it has ended.
CourseRecord open_course(Invocation& invocation, const PatientRecord& patient);

/// The weight in force on a day as kilograms; null without weights.
std::optional<Kilograms> weight_at(const CourseRecord& course, Date on);

/// A text that may have been left off the command line because it is private: the option, else
/// asked for on a terminal, else throws (usage) naming `option`.
std::string private_text(Invocation& invocation, std::string_view option,
                         const std::string& prompt);

}  // namespace isotrack
