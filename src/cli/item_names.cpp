#include "item_names.hpp"

#include <algorithm>

#include "isotrack/domain/attention.hpp"
#include "isotrack/interop/ics.hpp"

namespace isotrack {
namespace {

/// A person's own reminders and booked visits go on when a course ends and another begins.
bool belongs_to_patient(const Obligation& item) {
  return item.kind == Kind::reminder || item.rule == "visit.booked";
}

/// Days without an entry stay one item when the earliest of them is answered.
std::string occurrence_of(const Obligation& item) {
  return item.rule == "dose.unanswered" ? std::string() : item.occurrence;
}

}  // namespace

ItemNames::ItemNames(const Store& store, const PatientRecord& patient, const CourseRecord* course)
    : patient_{0, store.patient_salt(patient.id).value_or(""),
               "patient " + std::to_string(patient.id)},
      current_(patient_) {
  for (const CourseRecord& each : patient.courses) {
    courses_.push_back({each.number, store.course_salt(each.id).value_or(""),
                        "course " + std::to_string(each.id)});
    if (course != nullptr && each.number == course->number) current_ = courses_.back();
  }
}

std::string ItemNames::hashed(const Obligation& item, const std::string& occurrence) const {
  const auto found = std::ranges::find(courses_, item.course, &Owner::course);
  const Owner& owner = belongs_to_patient(item)  ? patient_
                       : found != courses_.end() ? *found
                                                 : current_;
  return calendar_uid(owner.salt, owner.words + " " + item.rule, occurrence);
}

std::string ItemNames::name(const Obligation& item) const {
  return hashed(item, occurrence_of(item));
}

std::string ItemNames::key(const Obligation& item, Date day) const {
  const std::string as = announced_as(item);
  return hashed(item, occurrence_of(item) + " on " + iso(day) + (as.empty() ? "" : " as " + as));
}

}  // namespace isotrack
