#include "isotrack/domain/record_totals.hpp"

namespace isotrack {

void RecordTotals::add(const PatientRecord& patient) {
  ++patients;
  for (const CourseRecord& course : patient.courses) {
    ++courses;
    for (const Dose& dose : course.doses) {
      ++doses;
      label += dose.amount;
    }
  }
}

}  // namespace isotrack
