#include "isotrack/domain/specimen.hpp"

#include <algorithm>

namespace isotrack {

bool is_before_birth(const PatientRecord& patient, Date collected) {
  return patient.birth_date && collected < *patient.birth_date;
}

std::optional<int> doubtful_age(const PatientRecord& patient, Date collected, Date today) {
  constexpr int longest_days = 400;
  Date from = today;
  for (const CourseRecord& course : patient.courses) from = std::min(from, course.start);
  if (days_between(collected, from) <= longest_days) return std::nullopt;
  return days_between(collected, today);
}

}  // namespace isotrack
