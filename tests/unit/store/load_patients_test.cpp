#include <sqlite3.h>

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

template <class Fact>
void add_rows(std::string& out, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) {
    out += " " + std::to_string(fact.recorded.row) + "/" + std::to_string(fact.recorded.entry);
  }
  out += ";";
}

/// Which rows a record is made of, list by list.
std::string rows_of(const PatientRecord& patient) {
  std::string out = patient.code + " " + std::to_string(patient.id) + " " + patient.name + ";";
  add_rows(out, patient.categories);
  add_rows(out, patient.programmes);
  add_rows(out, patient.contacts);
  each_list(patient.events, [&](const auto& list) { add_rows(out, list); });
  for (const CourseRecord& course : patient.courses) {
    out += " course " + std::to_string(course.id) + " " + std::to_string(course.number) + ";";
    add_rows(out, course.weights);
    add_rows(out, course.steps);
    add_rows(out, course.holds);
    add_rows(out, course.doses);
    add_rows(out, course.misses);
    add_rows(out, course.outcomes);
    out += course.end ? iso(course.end->last_dose) : "-";
  }
  return out;
}

/// A clinic of `me`, who has two courses, the second begun after the others', and of five more.
void write_clinic(const std::filesystem::path& path) {
  Started record(path);
  for (int number = 5; number >= 1; --number) {
    Writer writer = record.store.begin(context("start"));
    PatientRecord terms;
    terms.code = "P-" + std::to_string(number);
    const PatientId patient = writer.add_patient(terms);
    writer.add(patient, ProgrammeEntry{{}, day("2026-11-01"), "uk"});
    writer.add(patient, Contact{{}, "nurse", "room " + std::to_string(number)});
    add_all(writer, patient, every_event());
    const CourseId course = writer.add_course(patient, course_terms());
    writer.add(course, weight("2026-11-01", "60kg"));
    writer.add(course, step("2026-11-01", "40mg"));
    writer.add(course, Hold{{}, day("2026-12-01"), day("2026-12-02"), "why"});
    for (int n = 1; n <= number; ++n) {
      writer.add(course, dose("2026-11-1" + std::to_string(n), 40, "note"));
    }
    writer.add(course, Miss{{}, day("2026-11-07"), "forgot"});
    writer.add(course, CourseEnd{{}, EndKind::finished, day("2026-11-20"), {}});
    writer.add(course, OutcomeEntry{{}, CourseOutcome::cleared, day("2027-01-01")});
    writer.commit();
  }
  record.log("2026-11-02", 40);
  record.write("start", [&](Writer& writer) {
    CourseRecord terms = course_terms();
    terms.number = 2;
    const CourseId second = writer.add_course(record.patient, terms);
    writer.add(second, dose("2026-11-03", 20));
  });
}

std::vector<std::string> alone(const Store& store, const std::vector<PatientBrief>& patients) {
  std::vector<std::string> out;
  for (const PatientBrief& each : patients) out.push_back(rows_of(*store.load_patient(each.code)));
  return out;
}

std::vector<std::string> together(const Store& store, const std::vector<PatientBrief>& patients) {
  std::vector<std::string> out;
  for (const LoadedPatient& each : store.load_patients(patients)) {
    out.push_back(each.record ? rows_of(*each.record) : std::string(each.trouble->what()));
  }
  return out;
}

}  // namespace

TEST_CASE("several patients are read as each of them alone", "[store][facts]") {
  const Folder folder;
  write_clinic(folder / "isotrack.db");
  const Store store = Store::open(folder / "isotrack.db", Access::read);
  auto patients = store.patients();
  REQUIRE(patients.size() == 6);
  CHECK(together(store, patients) == alone(store, patients));
  std::ranges::reverse(patients);
  CHECK(together(store, patients) == alone(store, patients));
  patients = {patients[4], patients[0], patients[2]};
  CHECK(together(store, patients) == alone(store, patients));
  CHECK(store.load_patients({}).empty());
}

TEST_CASE("nobody's change comes into what is read as one state", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_clinic(path);
  const Store store = Store::open(path, Access::read);
  const auto may_change = [&] {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    return other.tryExec("BEGIN EXCLUSIVE") == SQLITE_OK;
  };
  store.as_one_state([&] {
    CHECK(store.patients().size() == 6);
    CHECK_FALSE(may_change());
    CHECK(store.load_patient("P-3"));
  });
  CHECK(may_change());
  const auto fails = [&] {
    CHECK(store.patients().size() == 6);
    throw Error(ExitStatus::usage, "it ends with its work");
  };
  CHECK_THROWS_AS(store.as_one_state(fails), Error);
  CHECK(may_change());
}

TEST_CASE("one damaged patient spoils none of the others", "[store][facts]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_clinic(path);
  const auto whole = [&] {
    const Store store = Store::open(path, Access::read);
    return alone(store, store.patients());
  }();
  for (const char* change :
       {"UPDATE patient_terms SET name = char(27) WHERE code = 'P-3'",
        "UPDATE visit SET on_date = 'x' WHERE patient_id ="
        " (SELECT patient_id FROM patient_terms WHERE code = 'P-3')",
        "UPDATE lab_value SET collected_on = '2026-01-01' WHERE patient_id ="
        " (SELECT patient_id FROM patient_terms WHERE code = 'P-3')",
        "UPDATE dose SET mg = 4000 WHERE course_id = (SELECT course_id FROM course_terms WHERE"
        " patient_id = (SELECT patient_id FROM patient_terms WHERE code = 'P-3'))",
        "UPDATE course_terms SET basis = 'x' WHERE"
        " patient_id = (SELECT patient_id FROM patient_terms WHERE code = 'P-3')"}) {
    const std::string sound = bytes(path);
    tamper_rows(path, change);
    const Store store = Store::open(path, Access::read);
    const auto loaded = store.load_patients(store.patients());
    REQUIRE(loaded.size() == 6);
    INFO(change);
    for (std::size_t i = 0; i < loaded.size(); ++i) {
      if (loaded[i].brief.code == "P-3") {
        CHECK_FALSE(loaded[i].record);
        REQUIRE(loaded[i].trouble);
        CHECK(loaded[i].trouble->status() == ExitStatus::store);
        CHECK_THROWS_AS(store.load_patient("P-3"), Error);
      } else {
        REQUIRE(loaded[i].record);
        CHECK(rows_of(*loaded[i].record) == whole[i]);
      }
    }
    overwrite(path, sound);
  }
}

TEST_CASE("who is not there any more is nobody's trouble", "[store][facts]") {
  const Folder folder;
  write_clinic(folder / "isotrack.db");
  const Store store = Store::open(folder / "isotrack.db", Access::read);
  const auto loaded = store.load_patients({{999, "P-9"}, {1, "me"}});
  REQUIRE(loaded.size() == 2);
  CHECK_FALSE(loaded[0].record);
  CHECK_FALSE(loaded[0].trouble);
  CHECK(loaded[1].record);
}
