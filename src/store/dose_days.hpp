#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/store/store.hpp"
#include "store/batch.hpp"
#include "store/statements.hpp"

/// The doses of a course in one text (`dose_days`), which follows from the rows of `dose`:
///
///     2026-05-01 40x90 -x2 20+20 40x30
///
/// From the first day with a dose on: 90 days of 40 mg, two without a dose, one with two doses of
/// 20 mg, 30 of 40 mg. The database takes the text away when a dose changes, and what ends the
/// transaction tells it anew; so there is none, or it is true.
namespace isotrack {

/// Doses ascending by day, each day's in order of recording; empty for none.
std::string told_in_days(const std::vector<Dose>& doses);

/// Day and amount of each dose, in that order; null when the text cannot be read.
std::optional<std::vector<Dose>> doses_told(std::string_view days);

/// Adds doses, ascending by day, that are about to be recorded with the triggers off; what a course
/// has no text to add to for is told anew before the transaction ends.
void add_dose_days(Statements& statements, CourseId course, const std::vector<Dose>& fresh);

/// Tells the courses anew whose doses changed.
void write_dose_days(Statements& statements);

/// Tells every course anew, whatever is there.
void rebuild_dose_days(Statements& statements);

/// Fills in the doses of the courses that have a text, day and amount alone, in the order of
/// `CourseRecord`; within a day by first recording. Returns the others.
Owners<CourseRecord> read_dose_days(Statements& statements, const Owners<CourseRecord>& courses);

/// Calls `wrong` with each course whose text is not what its doses say.
void check_dose_days(SQLite::Database& db, const std::function<void(CourseId)>& wrong);

}  // namespace isotrack
