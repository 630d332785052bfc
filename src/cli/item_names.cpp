#include "item_names.hpp"

#include "isotrack/interop/ics.hpp"

namespace isotrack {
namespace {

/// A person's own reminders and booked visits go on when a course ends and another begins.
bool belongs_to_patient(const Obligation& item) {
  return item.kind == Kind::reminder || item.rule == "visit.booked";
}

}  // namespace

ItemNames::ItemNames(const Store& store, const PatientRecord& patient, const CourseRecord* course)
    : patient_salt_(store.patient_salt(patient.id).value_or("")),
      patient_("patient " + std::to_string(patient.id)) {
  if (course == nullptr) {
    course_salt_ = patient_salt_;
    course_ = patient_;
  } else {
    course_salt_ = store.course_salt(course->id).value_or("");
    course_ = "course " + std::to_string(course->id);
  }
}

std::string ItemNames::hashed(const Obligation& item, const std::string& occurrence) const {
  const bool of_patient = belongs_to_patient(item);
  return calendar_uid(of_patient ? patient_salt_ : course_salt_,
                      (of_patient ? patient_ : course_) + " " + item.rule, occurrence);
}

std::string ItemNames::name(const Obligation& item) const { return hashed(item, item.occurrence); }

std::string ItemNames::key(const Obligation& item, Date day) const {
  return hashed(item, item.occurrence + " on " + iso(day));
}

}  // namespace isotrack
