// Tables of what is in force, line by line.

#include "isotrack/interop/record_csv.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

PatientRecord sample() {
  PatientRecord patient;
  patient.code = "P-1";
  CourseRecord course;
  course.start = day("2026-05-01");
  weigh(course, day("2026-05-01"), "142lb");
  weigh(course, day("2026-06-01"), "64.5kg");
  follow(course, day("2026-05-01"), "40mg");
  take(course, day("2026-05-01"), 40);
  take(course, day("2026-05-02"), 20);
  take(course, day("2026-05-02"), 20);
  course.doses.back().minute_of_day = 510;
  course.doses.back().vomited = true;
  course.doses.back().note = "=1+1, \"quoted\"";
  miss(course, day("2026-05-03"));
  course.misses.back().reason = "-forgot";
  patient.courses = {course};
  patient.events.draws = {{{},
                           day("2026-05-04"),
                           "left arm",
                           Fasting::no,
                           {{"alt", *parse_lab_number("31"), "U/L", *parse_lab_number("55")}}},
                          {{}, day("2026-06-04"), "", Fasting::unknown, {}}};
  patient.events.tests = {
      {{}, day("2026-05-05"), TestResult::negative, TestKind::urine, TestSetting::home, ""}};
  return patient;
}

}  // namespace

TEST_CASE("doses and missed days", "[csv][export]") {
  CHECK(csv_head(CsvTable::doses) ==
        "patient,course,date,intake,state,mg,time,product,vomited,no_food,note\r\n");
  CHECK(csv_rows(CsvTable::doses, sample()) ==
        "P-1,1,2026-05-01,1,taken,40,,us-generic,,,\r\n"
        "P-1,1,2026-05-02,1,taken,20,,us-generic,,,\r\n"
        "P-1,1,2026-05-02,2,taken,20,08:30,us-generic,yes,,\"'=1+1, \"\"quoted\"\"\"\r\n"
        "P-1,1,2026-05-03,,missed,,,us-generic,,,'-forgot\r\n");
}

TEST_CASE("a day partly missed stands behind its doses", "[csv][export]") {
  PatientRecord patient = sample();
  miss(patient.courses[0], day("2026-05-01"));
  const std::string rows = csv_rows(CsvTable::doses, patient);
  CHECK(
      rows.starts_with("P-1,1,2026-05-01,1,taken,40,,us-generic,,,\r\n"
                       "P-1,1,2026-05-01,,missed,,,us-generic,,,\r\n"));
}

TEST_CASE("weights as typed, and in kilograms", "[csv][export]") {
  CHECK(csv_head(CsvTable::weights) == "patient,course,date,weight,kg\r\n");
  CHECK(csv_rows(CsvTable::weights, sample()) ==
        "P-1,1,2026-05-01,142lb,64.4101\r\n"
        "P-1,1,2026-06-01,64.5kg,64.5000\r\n");
}

TEST_CASE("rows of results and tests", "[csv][export]") {
  CHECK(csv_rows(CsvTable::labs, sample()) ==
        "P-1,2026-05-04,alt,31,U/L,55,no,left arm\r\n"
        "P-1,2026-06-04,,,,,,\r\n");
  CHECK(csv_rows(CsvTable::tests, sample()) == "P-1,2026-05-05,negative,urine,home,\r\n");
}

TEST_CASE("a code that looks like a formula is guarded", "[csv][export]") {
  PatientRecord patient = sample();
  patient.code = "-5";
  CHECK(csv_rows(CsvTable::tests, patient).starts_with("'-5,"));
}

TEST_CASE("tables by name", "[csv][export]") {
  for (const CsvTable each : csv_tables) CHECK(*parse_csv_table(name_of(each)) == each);
  CHECK_FALSE(parse_csv_table("visits"));
}
