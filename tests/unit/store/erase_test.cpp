#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

#include "store/connection.hpp"
#include "store/tables.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const std::string marker = "SECRETMARKER";

EntryContext marked(const std::string& command) {
  EntryContext given = context(command);
  given.user = marker + "-user";
  given.reason = marker + "-reason";
  given.once_key = marker + "-" + command;
  return given;
}

/// A second patient with a fact of every kind, corrections, undos and a redaction, every text of
/// which holds the marker.
PatientId add_marked_patient(Started& record) {
  Writer writer = record.store.begin(marked("start"));
  PatientRecord terms;
  terms.code = marker;
  terms.name = marker + "-name";
  const PatientId patient = writer.add_patient(terms);
  writer.add(patient, Contact{{}, marker + "-role", marker});
  Events events = every_event();
  events.tests.front().note = marker;
  events.dispensings.front().product = marker;
  add_all(writer, patient, events);
  const CourseId course = writer.add_course(patient, course_terms());
  writer.add(course, weight("2026-11-01", "64.5kg"));
  writer.add(course, step("2026-11-01", "40mg"));
  writer.add(course, Hold{{}, day("2026-12-01"), day("2026-12-02"), marker});
  writer.add(course, Miss{{}, day("2026-11-07"), marker});
  writer.add(course, dose("2026-11-02", 40, marker));
  writer.commit();
  return patient;
}

EntryId erase(Store& store, PatientId patient) {
  Writer writer = store.begin(context("patient erase"));
  writer.erase(patient);
  return writer.commit();
}

void check_no_marker(const Folder& folder) {
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    INFO(each.path().string());
    CHECK(bytes(each.path()).find(marker) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("erasing a patient leaves no byte of them, and the others as they were",
          "[store][erase]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.log("2026-11-02", 40);
    const PatientId patient = add_marked_patient(record);
    record.log("2026-11-03", 40);
    {
      Writer writer = record.store.begin(marked("amend"));
      writer.about(patient);
      const CourseRecord course = record.store.load_patient(marker)->courses.at(0);
      writer.withdraw(course.doses.at(0));
      writer.add(course.id, dose("2026-11-02", 60, marker));
      writer.commit();
    }
    {
      Writer writer = record.store.begin(marked("undo"));
      writer.undo(5);
      writer.commit();
    }
    {
      Writer writer = record.store.begin(marked("redact"));
      writer.redact(5);
      writer.commit();
    }
    record.store.remember(
        {{marker, patient, day("2026-11-22"), marker, 1, false, "2026-11-22T08:00:00Z"}});
    CHECK(bytes(path).find(marker) != std::string::npos);
    const PatientRecord before = record.load();

    Writer writer = record.store.begin(context("patient erase"));
    const Erased erased = writer.erase(patient);
    CHECK(erased.entries == 4);
    CHECK(erased.facts == 26);
    CHECK(writer.commit() == 8);

    CHECK(record.store.verify().damages.empty());
    CHECK_FALSE(record.store.load_patient(marker));
    CHECK(record.store.patients(Listed::all).size() == 1);
    CHECK(record.facts().doses.size() == before.courses.at(0).doses.size());
    const auto journal = record.store.journal({});
    REQUIRE(journal.size() == 4);
    CHECK(journal.back().id == 8);
    CHECK(journal.back().command == "patient erase");
    CHECK_FALSE(journal.back().patient);
    CHECK(journal.back().rows.empty());
    check_no_marker(folder);
    record.store.compact();
    CHECK(record.store.verify().damages.empty());
    CHECK(record.log("2026-11-04", 40) == 9);
    CHECK(record.undo(2) == 10);
  }
  check_no_marker(folder);
  CHECK(query(path, "SELECT group_concat(entry_id || '>' || by_entry) FROM erasure") ==
        "3>8,5>8,6>8,7>8");
  CHECK(Store::open(path, Access::verify).verify().damages.empty());
}

TEST_CASE("a lone patient can be erased, and another begun in the same file", "[store][erase]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  CHECK(erase(record.store, record.patient) == 3);
  CHECK(record.store.patients(Listed::all).empty());
  CHECK(record.store.verify().damages.empty());
  const Failure failure =
      failure_of([&] { record.write("redact", [](Writer& redacting) { redacting.redact(3); }); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what ==
        "entry 3 cannot be redacted: it says that a patient was erased, and keeps which codes are "
        "not made again");
  Writer writer = record.store.begin(context("patient add"));
  PatientRecord terms;
  terms.code = "P-2";
  writer.add_patient(terms);
  CHECK(writer.commit() == 4);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("an erasure cannot be made up, or taken back", "[store][erase]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    erase(record.store, add_patient(record.store, "P-2"));
  }
  const auto answer = [&](const std::string& sql) {
    SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
    try {
      db.exec(sql);
    } catch (const SQLite::Exception& trouble) {
      return std::string(trouble.what());
    }
    return std::string("done");
  };
  CHECK(answer("DELETE FROM erasure") == "append-only");
  CHECK(answer("UPDATE erasure SET by_entry = 4") == "append-only");
  CHECK(answer("INSERT OR REPLACE INTO erasure SELECT * FROM erasure") == "append-only");
  CHECK(answer("DELETE FROM entry WHERE id = 1") == "append-only");
  CHECK(answer("DELETE FROM patient") == "append-only");
  CHECK(answer("DELETE FROM course") == "append-only");
  tamper_rows(path, "DELETE FROM erasure");
  auto damages = Store::open(path, Access::verify).verify().damages;
  REQUIRE(damages.size() == 2);
  CHECK(damages[0].what == "follows a gap: entries before it are missing");
  CHECK(damages[1].where == "entry 3");
  tamper_rows(path, "INSERT INTO erasure VALUES (1, 3), (2, 3)");
  damages = Store::open(path, Access::verify).verify().damages;
  REQUIRE(damages.size() == 2);
  CHECK(damages[0].what == "was erased and is there");
}

TEST_CASE("an erasing is not undone, and may keep a choice of the file", "[store][erase]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientRecord terms;
  terms.code = "P-00013";
  Writer writer = record.store.begin(context("patient add"));
  const PatientId other = writer.add_patient(terms);
  writer.commit();
  CHECK(record.store.codes_given() == std::vector<std::string>{"P-00013", "me"});
  const EntryId erased = record.write("patient erase", [&](Writer& erasing) {
    erasing.erase(other);
    erasing.add(Configured{{}, "patient.codes-made", "1"});
  });
  CHECK(record.store.codes_given() == std::vector<std::string>{"me"});
  CHECK(record.store.configuration().at(0).value == "1");
  CHECK(record.store.verify().damages.empty());
  const Failure failure = failure_of([&] { record.undo(erased); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "entry 3 cannot be undone: content was removed for good");
  // Nor when the next one put another number in place of its own: there is none to undo first.
  record.write("patient erase", [&](Writer& erasing) {
    erasing.withdraw(record.store.configuration().at(0));
    erasing.add(Configured{{}, "patient.codes-made", "2"});
  });
  CHECK(failure_of([&] { static_cast<void>(record.store.check_undo(erased)); }).what ==
        failure.what);
}

TEST_CASE("a code whose recording was undone counts as given", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientRecord terms;
  terms.code = "P-00013";
  Writer writer = record.store.begin(context("patient add"));
  writer.add_patient(terms);
  const EntryId added = writer.commit();
  record.undo(added);
  CHECK(record.store.patients(Listed::all).size() == 1);
  CHECK(record.store.codes_given() == std::vector<std::string>{"P-00013", "me"});
}

TEST_CASE("what belongs to two patients is not erased", "[store][erase]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientRecord terms;
  terms.code = "P-2";
  Writer writer = record.store.begin(context("patient add"));
  const PatientId other = writer.add_patient(terms);
  writer.add(record.course, dose("2026-11-02", 40));
  writer.commit();
  const Failure failure = failure_of([&] { erase(record.store, other); });
  CHECK(failure.status == ExitStatus::store);
  CHECK(failure.what ==
        "the record is damaged: entry 2 holds facts of more than one patient; nothing was erased");
  CHECK(failure_of([&] { erase(record.store, record.patient); }).what == failure.what);
  CHECK(failure_of([&] { erase(record.store, 99); }).status == ExitStatus::bug);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("archived patients stand in lists of their own", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto codes = [&](Listed listed) { return record.store.patients(listed).size(); };
  CHECK(codes(Listed::active) == 1);
  record.write("patient archive", [&](Writer& writer) {
    writer.add(record.patient,
               PatientSetting{{}, day("2026-11-22"), std::string(archived_key), "yes"});
  });
  CHECK(codes(Listed::active) == 0);
  CHECK(codes(Listed::archived) == 1);
  CHECK(codes(Listed::all) == 1);
  CHECK(record.load().archived_on() == day("2026-11-22"));
  record.undo(2);
  CHECK(codes(Listed::active) == 1);
  CHECK(codes(Listed::archived) == 0);
  CHECK_FALSE(record.load().archived_on());
}
