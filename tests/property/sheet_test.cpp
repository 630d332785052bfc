// Laws of tables, tried on random courses: taken into the record it was made of a table changes
// nothing, and taken into a record that lost those facts it brings all of them back. A failure
// names the seed; ISOTRACK_SEED=<seed> runs that course first, ISOTRACK_COURSES says how many.

#include "isotrack/domain/sheet.hpp"

#include <sstream>

#include "isotrack/interop/record_csv.hpp"
#include "isotrack/interop/sheet_csv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/random_course.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

int courses_to_try() {
  const char* text = std::getenv("ISOTRACK_COURSES");
  return text == nullptr ? 300 : std::atoi(text);
}

/// A patient with a random course, without what the command line would not let anybody record: a
/// missed day on which nothing was planned, a dose after the end.
PatientRecord random_patient(std::uint64_t seed) {
  PatientRecord out;
  out.id = 1;
  out.code = "P-1";
  CourseRecord course = random_course(seed).course;
  course.id = 1;
  course.end.reset();
  std::erase_if(course.misses, [&](const Miss& each) {
    const PlannedDay* planned = course.planned_on(each.on);
    return planned == nullptr || planned->intakes.empty();
  });
  Random random(seed);
  for (Dose& dose : course.doses) {
    dose.vomited = random.one_in(9);
    dose.no_food = random.one_in(9);
    if (random.one_in(5)) dose.minute_of_day = random.between(0, 1439);
    dose.note = random.one_of({"", "", "=1+1", "a;-b", "'quoted'", "\"x\", y", "caf\u00e9"});
  }
  for (Miss& each : course.misses) each.reason = random.one_of({"", "forgot", "@home"});
  out.courses = {std::move(course)};
  return out;
}

std::vector<SheetRow> rows_of(CsvTable table, const PatientRecord& patient) {
  std::istringstream text(csv_head(table) + csv_rows(table, patient));
  const SheetFormat format;
  SheetReader reader(text, format);
  CHECK(reader.passed_over().empty());
  std::vector<SheetRow> out;
  while (reader.next()) {
    INFO(reader.trouble());
    REQUIRE(reader.trouble().empty());
    REQUIRE(reader.said().size() == 1);
    out.push_back(reader.said().front());
  }
  return out;
}

SheetComparison compare(CsvTable table, const PatientRecord& of, const PatientRecord& with) {
  const auto found =
      compare_with_record(with, rows_of(table, of), {last_date, products(), rules()});
  for (const LineRemark& each : found.bad) FAIL("line " << each.line << ": " << each.words);
  return found;
}

/// The record with what is new in it.
PatientRecord with_facts(PatientRecord patient, const PatientFacts& facts) {
  for (const CourseFacts& each : facts.courses) {
    CourseRecord& course = patient.courses.at(0);
    course.weights = each.weights.empty() ? course.weights : each.weights;
    course.doses = each.doses.empty() ? course.doses : each.doses;
    course.misses = each.misses.empty() ? course.misses : each.misses;
  }
  return patient;
}

}  // namespace

TEST_CASE("a table brings back what a record lost, and nothing twice", "[property][sheet][D25]") {
  const std::uint64_t first = base_seed();
  for (int n = 0; n < courses_to_try(); ++n) {
    const std::uint64_t seed = first + static_cast<std::uint64_t>(n);
    INFO("ISOTRACK_SEED=" << seed);
    const PatientRecord patient = random_patient(seed);
    for (const CsvTable table : {CsvTable::doses, CsvTable::weights}) {
      const auto same = compare(table, patient, patient);
      CHECK(same.fresh.is_empty());
      CHECK(same.counts.known == static_cast<std::int64_t>(rows_of(table, patient).size()));
      PatientRecord poorer = patient;
      if (table == CsvTable::doses) {
        poorer.courses[0].doses.clear();
        poorer.courses[0].misses.clear();
      } else {
        poorer.courses[0].weights.clear();
      }
      const auto found = compare(table, patient, poorer);
      CHECK(csv_rows(table, with_facts(poorer, found.fresh)) == csv_rows(table, patient));
      CHECK(found.counts.known == 0);
    }
  }
}
