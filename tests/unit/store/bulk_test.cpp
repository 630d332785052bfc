// Facts of many patients in one transaction: the same rows, digests and texts as one by one.

#include "isotrack/store/bulk.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A record of as many patients as asked for, each with a course.
class Clinic {
 public:
  Clinic(const std::filesystem::path& path, int patients) : store(Store::create(path)) {
    for (int i = 1; i <= patients; ++i) {
      Writer writer = store.begin(context("start"));
      PatientRecord terms;
      terms.code = "P-" + std::to_string(i);
      CourseRecord course;
      course.start = day("2026-05-01");
      course.judged_from = course.start;
      writer.add_course(writer.add_patient(terms), course);
      writer.commit();
    }
  }

  PatientRecord patient(int i) const { return *store.load_patient("P-" + std::to_string(i)); }

  /// Facts of every kind for a patient.
  PatientFacts facts(int i, int days_of_doses) const {
    const PatientRecord record = patient(i);
    PatientFacts out;
    out.patient = record.id;
    CourseFacts& course = out.courses.emplace_back();
    course.course = record.courses.at(0).id;
    course.number = 1;
    course.weights = {weight("2026-05-01", "64.5kg")};
    for (int n = 0; n < days_of_doses; ++n) {
      course.doses.push_back(dose(iso(day("2026-05-01") + days(n)), 40, n == 1 ? "late" : ""));
    }
    course.misses = {{{}, day("2026-10-30"), "forgot"}};
    const Events all = every_event();
    out.tests = all.tests;
    out.draws = all.draws;
    return out;
  }

  Store store;
};

void check_sound(const Store& store) {
  for (const Damage& damage : store.verify().damages) FAIL(damage.where << ": " << damage.what);
}

}  // namespace

TEST_CASE("each patient gets an entry of their own, and every digest agrees", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 3);
  BulkWriter writer = clinic.store.begin_bulk(context("import csv"));
  CHECK(writer.record(clinic.facts(1, 1)) == 4);
  CHECK(writer.record(clinic.facts(2, 33)) == 5);  // a statement's rows, and some
  CHECK(writer.record(clinic.facts(3, 180)) == 6);
  CHECK(writer.commit() == 6);
  check_sound(clinic.store);
  const PatientRecord third = clinic.patient(3);
  CHECK(third.courses[0].doses.size() == 180);
  CHECK(third.courses[0].doses[1].note == "late");
  CHECK(third.courses[0].misses.size() == 1);
  CHECK(third.courses[0].weights.size() == 1);
  CHECK(third.events.tests.size() == 1);
  CHECK(third.events.draws.at(0).values.size() == 1);
  const auto entry = clinic.store.journal({}, 5).at(0);
  CHECK(entry.command == "import csv");
  CHECK(entry.patient == clinic.patient(2).id);
  CHECK(entry.uuid != clinic.store.journal({}, 6).at(0).uuid);
}

TEST_CASE("the doses told in days agree, also beside older ones", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 1);
  {
    Writer writer = clinic.store.begin(context("log"));
    const PatientRecord before = clinic.patient(1);
    writer.about(before.id);
    writer.add(before.courses[0].id, dose("2026-04-30", 20));
    writer.add(before.courses[0].id, dose("2026-11-20", 60));
    writer.commit();
  }
  BulkWriter writer = clinic.store.begin_bulk(context("import csv"));
  writer.record(clinic.facts(1, 10));
  writer.commit();
  check_sound(clinic.store);
  const auto read = clinic.store.load_patients(clinic.store.patients(), DosesAs::day_amounts);
  const auto& doses = read.at(0).record->courses.at(0).doses;
  REQUIRE(doses.size() == 12);
  CHECK(doses.front().on == day("2026-04-30"));
  CHECK(doses.back().amount == Milligrams(60));
}

TEST_CASE("without a commit nothing is stored, and the triggers are back", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 1);
  {
    BulkWriter writer = clinic.store.begin_bulk(context("import csv"));
    writer.record(clinic.facts(1, 10));
  }
  CHECK(clinic.patient(1).courses[0].doses.empty());
  check_sound(clinic.store);  // the text of the schema, too
}

TEST_CASE("facts of nobody are not stored, and foreign keys hold again", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 2);
  PatientFacts of_no_course = clinic.facts(1, 2);
  of_no_course.courses[0].course = CourseId(99);
  PatientFacts of_other_course = clinic.facts(1, 2);
  of_other_course.courses[0].course = clinic.patient(2).courses[0].id;
  PatientFacts of_nobody = clinic.facts(1, 2);
  of_nobody.patient = PatientId(99);
  for (const PatientFacts& facts : {of_no_course, of_other_course, of_nobody}) {
    BulkWriter writer = clinic.store.begin_bulk(context("import csv"));
    const Failure failure = failure_of([&] { writer.record(facts); });
    CHECK(failure.status == ExitStatus::bug);
    CHECK(failure.what.find("that is not in the record") != std::string::npos);
  }
  Writer writer = clinic.store.begin(context("log"));
  const Failure failure = failure_of([&] { writer.add(CourseId(99), dose("2026-05-01", 40)); });
  CHECK(failure.status == ExitStatus::bug);
}

TEST_CASE("an entry of an import is undone like any other", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 2);
  BulkWriter bulk = clinic.store.begin_bulk(context("import csv"));
  bulk.record(clinic.facts(1, 10));
  const EntryId second = bulk.record(clinic.facts(2, 10));
  bulk.commit();
  CHECK(clinic.store.check_undo(second).resting.empty());
  Writer writer = clinic.store.begin(context("undo"));
  writer.undo(second);
  writer.commit();
  CHECK(clinic.patient(1).courses[0].doses.size() == 10);
  CHECK(clinic.patient(2).courses[0].doses.empty());
  CHECK(clinic.patient(2).events.draws.empty());
  check_sound(clinic.store);
}

TEST_CASE("the key of an import belongs to its first entry", "[bulk]") {
  const Folder folder;
  Clinic clinic(folder / "a.db", 2);
  EntryContext given = context("import csv");
  given.once_key = "monday";
  BulkWriter writer = clinic.store.begin_bulk(given);
  const EntryId first = writer.record(clinic.facts(1, 2));
  writer.record(clinic.facts(2, 2));
  writer.commit();
  CHECK(clinic.store.entry_of_key("monday") == first);
  check_sound(clinic.store);
}
