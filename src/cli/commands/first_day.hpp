#pragma once

#include <optional>
#include <string>

#include "../invocation.hpp"

/// The first day of a course, and its correction.
namespace isotrack {

/// A fact of a course that its first day may not leave behind.
struct EarlyFact {
  std::string what;  ///< `a dose of Sat 2026-11-14`
  Recorded recorded;
};

/// The earliest dose, miss, hold, step of the plan, outcome or end of `course` before `from`, else
/// a step of `from` itself, whose place that of the first day would take. The step of the first day
/// goes with it, and is none. Null: none.
std::optional<EarlyFact> recorded_before(const CourseRecord& course, Date from);

/// `amend --start DATE`: the course begins on that day, with the plan of its first day; weights and
/// later steps stay on theirs. Throws `Error` (refused) where something of the course lies before,
/// or in another course.
Result amend_first_day(Invocation& invocation, Store& store, Writer& writer,
                       const PatientRecord& patient);

}  // namespace isotrack
