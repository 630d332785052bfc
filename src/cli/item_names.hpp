#pragma once

#include <string>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// Names for obligations that outsiders and bookkeeping may keep: they tell nothing about patient,
/// rule or day, and stay the same as long as the occurrence does.
class ItemNames {
 public:
  /// `course` null: none.
  ItemNames(const Store& store, const PatientRecord& patient, const CourseRecord* course);

  /// Of an occurrence, whatever its day: a calendar's UID, and what is put off.
  [[nodiscard]] std::string name(const Obligation& item) const;

  /// Of an occurrence on one of the days it is announced.
  [[nodiscard]] std::string key(const Obligation& item, Date day) const;

 private:
  [[nodiscard]] std::string hashed(const Obligation& item, const std::string& occurrence) const;

  std::string patient_salt_;
  std::string course_salt_;
  std::string patient_;  ///< one entry may record several: told apart by their ids
  std::string course_;
};

}  // namespace isotrack
