#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// A reminder is put off by at most this long.
inline constexpr int longest_snooze_days = 30;

/// Names for obligations that outsiders and bookkeeping may keep: they tell nothing about patient,
/// rule or day, and stay the same as long as the occurrence does.
class ItemNames {
 public:
  /// `course` null: none. An item of an earlier course is named by that one, so that it keeps its
  /// name when another course is planned.
  ItemNames(const Store& store, const PatientRecord& patient, const CourseRecord* course);

  /// Of an occurrence, whatever its day: a calendar's UID, and what is put off.
  [[nodiscard]] std::string name(const Obligation& item) const;

  /// Of an occurrence on one of the days it is announced, as what it is now.
  [[nodiscard]] std::string key(const Obligation& item, Date day) const;

 private:
  [[nodiscard]] std::string hashed(const Obligation& item, const std::string& occurrence) const;

  /// Whose an item is: one entry may record several, told apart by their ids.
  struct Owner {
    int course = 0;  ///< its number; 0: the patient, or the course looked at
    std::string salt;
    std::string words;
  };

  Owner patient_;
  Owner current_;
  std::vector<Owner> courses_;
};

}  // namespace isotrack
