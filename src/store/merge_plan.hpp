#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/store/exchange.hpp"
#include "store/merge_side.hpp"

namespace isotrack {

/// What becomes of one occasion.
///
///     they changed it   we changed it   what holds      verdict
///     no                any             -               keep: nothing of theirs is new
///     yes               no              -               take: their changes are taken over
///     yes               yes             the same        same: theirs takes the place of ours
///     yes               yes             differs         as decided: ours, theirs or both
enum class Verdict { keep, take, same, ours, theirs, both };

/// Rows of both records about the same thing.
struct Occasion {
  const OccasionKind* kind = nullptr;
  std::vector<const MergeRow*> ours;
  std::vector<const MergeRow*> theirs;
  Verdict verdict = Verdict::keep;
};

/// Which course here a course of theirs is: the same one, or the one it overlaps, because courses
/// of a patient never overlap. Courses that are in neither map are new.
struct CourseMap {
  std::map<std::int64_t, std::int64_t> here;  ///< their course to ours
  std::map<std::int64_t, int> numbers;        ///< number of each of their courses here
};

/// Throws (refused) when a course of theirs would lie across two of ours.
CourseMap match_courses(const MergeSide& ours, const MergeSide& theirs);

/// The occasions of both sides by their name, each with its verdict; those that `decide` does not
/// decide go to `undecided`.
std::map<std::string, Occasion> weigh_occasions(const MergeSide& ours, const MergeSide& theirs,
                                                const CourseMap& courses, const Decide& decide,
                                                MergeOutcome& outcome);

/// What a merge does about the birth date.
struct BirthDate {
  std::optional<std::string> taken;     ///< that only theirs knows, or that was decided for
  std::optional<std::string> declined;  ///< theirs, decided against now
};

BirthDate weigh_birth_date(const MergeSide& ours, const MergeSide& theirs, const Decide& decide,
                           MergeOutcome& outcome);

/// A row for people.
JournalRow shown_row(const PatientRow& row);

}  // namespace isotrack
