#include "journal_entry.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "echo.hpp"
#include "first_day.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// A dose after the recorded end, which moves the last day, stands where it was written so.
bool was_so(const PatientRecord* before, const CourseRecord& course) {
  if (before == nullptr) return false;
  return std::ranges::any_of(before->courses, [&](const CourseRecord& each) {
    return each.number == course.number && each.end && each.last_day() != each.end->last_dose;
  });
}

/// Whether something of the course lay before its first day already.
bool began_so(const PatientRecord* before, const CourseRecord& course) {
  if (before == nullptr) return false;
  return std::ranges::any_of(before->courses, [&](const CourseRecord& each) {
    return each.number == course.number && recorded_before(each, each.start);
  });
}

/// Whether these two courses stood like this before.
bool stood_so(const PatientRecord* before, const CoursePair& pair) {
  if (before == nullptr) return false;
  const auto pairs = overlapping_courses(*before);
  return std::ranges::any_of(pairs, [&](const CoursePair& each) {
    return each.earlier->number == pair.earlier->number && each.later->number == pair.later->number;
  });
}

}  // namespace

std::optional<EntryId> chosen_entry(const Invocation& invocation) {
  auto text = invocation.arguments().value("--id");
  const std::string named = invocation.arguments().joined();
  if (text && !named.empty()) {
    throw Error(ExitStatus::usage, "the entry is named twice: " + visible(named) + " and --id");
  }
  if (!named.empty()) text = named;
  if (!text) return std::nullopt;
  return entry_number(invocation, *text);
}

std::string numbers_are_in(const Invocation& invocation) {
  return "the numbers: " + invocation.to_type("history", About::patient);
}

JournalEntry entry_of(const Invocation& invocation, Store& store, const PatientRecord& patient,
                      EntryId id) {
  auto found = store.journal(patient.id, id);
  if (found.empty()) {
    throw Error(ExitStatus::not_found, fmt::format("{} has no entry {}", patient.code, id),
                numbers_are_in(invocation));
  }
  return std::move(found.front());
}

std::string numbers(const std::vector<EntryId>& ids) {
  std::string out;
  for (const EntryId id : ids) out += (out.empty() ? "#" : ", #") + std::to_string(id);
  return out;
}

std::optional<PatientRecord> patient_with(const Store& store, std::optional<PatientId> id) {
  for (const PatientBrief& brief : store.patients(Listed::all)) {
    if (brief.id == id) return store.load_patient(brief.code);
  }
  return std::nullopt;
}

void refuse_contradiction(const Invocation& invocation, Store& store, const PatientRecord* before,
                          const PatientRecord& patient) {
  // An entry's number says whose it is; a command to type must say it too.
  const bool unsaid = !invocation.chosen_code() && invocation.several_patients(store);
  const std::string whose = unsaid ? " -p " + patient.code : "";
  for (const CourseRecord& course : patient.courses) {
    const auto early = recorded_before(course, course.start);
    if (early && !began_so(before, course)) {
      throw Error(
          ExitStatus::refused,
          fmt::format("that would begin course {} on {}, and {} is recorded, #{}", course.number,
                      with_weekday(course.start), early->what, early->recorded.entry),
          "Take that back first: " +
              invocation.to_type(fmt::format("undo --id {}", early->recorded.entry) + whose,
                                 About::patient));
    }
    if (course.end && course.last_day() != course.end->last_dose && !was_so(before, course)) {
      throw Error(
          ExitStatus::refused,
          fmt::format("that would end course {} on {}, and a dose is logged on {}", course.number,
                      with_weekday(course.end->last_dose), with_weekday(course.doses.back().on)),
          "End it anew: " + invocation.to_type("finish --last-dose DATE" + whose));
    }
  }
  for (const CoursePair& pair : overlapping_courses(patient)) {
    if (!stood_so(before, pair)) throw overlap(invocation, patient, pair);
  }
}

}  // namespace isotrack
