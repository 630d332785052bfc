// What a record holds, before and after something came in.

#include "isotrack/domain/record_totals.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("every patient, course, dose and milligram counts once", "[record_totals]") {
  RecordTotals totals;
  CHECK((totals == RecordTotals{0, 0, 0, Milligrams(0)}));

  PatientRecord patient;
  totals.add(patient);
  CHECK((totals == RecordTotals{1, 0, 0, Milligrams(0)}));

  const Date start = day("2026-01-01");
  CourseRecord first = course_from(start, "60mg");
  take(first, start, 40);
  take(first, start, 20);
  take(first, start + days(1), 60);
  first.already = Milligrams(2400);  // before the record: left out
  first.already_product = generic;
  CourseRecord second = course_from(start + days(400), "20mg");
  take(second, start + days(400), 20);
  patient.courses = {first, second};
  totals.add(patient);
  CHECK((totals == RecordTotals{2, 2, 4, Milligrams(140)}));
}
