// Specimens whose day is likely a slip.

#include "isotrack/domain/specimen.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a specimen is doubtful more than 400 days before the first course", "[specimen]") {
  PatientRecord patient = patient_with(course_from(day("2026-05-01")));
  CHECK_FALSE(doubtful_age(patient, day("2025-03-27"), day("2026-11-22")));
  CHECK(doubtful_age(patient, day("2025-03-26"), day("2026-11-22")) == 606);
  // Before a course to come, and without one, the days count from today.
  CHECK_FALSE(doubtful_age(patient, day("2025-02-05"), day("2026-03-12")));
  CHECK(doubtful_age(patient, day("2025-02-04"), day("2026-03-12")) == 401);
  patient.courses.clear();
  CHECK_FALSE(doubtful_age(patient, day("2025-10-18"), day("2026-11-22")));
  CHECK(doubtful_age(patient, day("2025-10-17"), day("2026-11-22")) == 401);
}

TEST_CASE("no specimen is older than its patient", "[specimen]") {
  PatientRecord patient;
  CHECK_FALSE(is_before_birth(patient, day("1900-01-01")));
  patient.birth_date = day("2000-01-01");
  CHECK(is_before_birth(patient, day("1999-12-31")));
  CHECK_FALSE(is_before_birth(patient, day("2000-01-01")));
}
