#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::vector<std::int64_t> amounts(const Started& record) {
  std::vector<std::int64_t> found;
  for (const Dose& each : record.facts().doses) found.push_back(each.amount.count());
  return found;
}

using Amounts = std::vector<std::int64_t>;
using Entries = std::vector<EntryId>;

/// Entry 2 logs 40 mg, entry 3 amends it to 60 mg.
void log_and_amend(Started& record) {
  record.log("2026-11-02", 40);
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, dose("2026-11-02", 60));
  });
}

}  // namespace

TEST_CASE("an undo takes back what an entry recorded", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  CHECK(record.store.last_undoable(record.patient) == 2);
  CHECK(record.store.check_undo(2).resting.empty());
  CHECK(record.undo(2) == 3);
  CHECK(record.facts().doses.empty());
  CHECK(record.store.check_undo(2).undone_by == 3);
  CHECK(record.store.last_undoable(record.patient) == 1);
  const auto journal = record.store.journal(record.patient);
  REQUIRE(journal.size() == 3);
  CHECK(journal[1].undone_by == 3);
  CHECK(journal[2].undoes == 2);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("an undo records again what an entry withdrew", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  log_and_amend(record);
  record.undo(3);
  CHECK(amounts(record) == Amounts{40});
  CHECK(record.facts().doses[0].recorded.entry == 4);
  CHECK(record.store.last_undoable(record.patient) == 2);
  record.undo(2);
  CHECK(amounts(record).empty());
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("undo and redo can go on for ever", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  log_and_amend(record);
  EntryId last = 3;
  for (int i = 0; i < 3; ++i) {
    last = record.undo(last);
    CHECK(amounts(record) == Amounts{40});
    CHECK(record.store.check_undo(3).undone_by.has_value());
    last = record.undo(last);
    CHECK(amounts(record) == Amounts{60});
    CHECK(record.facts().doses[0].recorded == Recorded{2 * i + 4, last, 2, 3});
    CHECK_FALSE(record.store.check_undo(3).undone_by);
    CHECK(record.store.last_undoable(record.patient) == 3);
  }
  const EntryId again = record.undo(3);
  CHECK(amounts(record) == Amounts{40});
  CHECK(record.store.check_undo(3).undone_by == again);
  CHECK(record.store.last_undoable(record.patient) == 2);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("a start undone and redone keeps the identities", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const PatientRecord before = record.load();
  record.undo(1);
  CHECK(record.store.patients().empty());
  CHECK_FALSE(record.store.load_patient("me"));
  record.undo(2);
  const PatientRecord after = record.load();
  CHECK(after.id == before.id);
  CHECK(after.courses.at(0).id == before.courses[0].id);
  CHECK(after.courses[0].weights.size() == 1);
  CHECK(after.courses[0].steps.size() == 1);
  record.log("2026-11-02", 40);
  CHECK(record.store.check_undo(3).resting == Entries{4});
  CHECK(record.store.check_undo(1).resting == Entries{4});
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("later entries rest on the entry whose facts they withdrew", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  log_and_amend(record);
  CHECK(record.store.check_undo(2).resting == Entries{3});
  const Failure failure = failure_of([&] { record.undo(2); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "entry 2 cannot be undone: entry 3 rests on it");
  CHECK(failure.hint == "undo those first, the last one first");
  record.undo(3);
  CHECK(record.store.check_undo(2).resting.empty());
  record.undo(4);  // the amendment counts again
  CHECK(record.store.check_undo(2).resting == Entries{5});
  CHECK(failure_of([&] { record.undo(4); }).what == "entry 4 was undone already by entry 5");
}

TEST_CASE("later entries rest on the entry that began their patient or course", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  record.write("contact", [&](Writer& w) { w.add(record.patient, Contact{{}, "nurse", "x"}); });
  CHECK(record.store.check_undo(1).resting == Entries{2, 3});
  record.undo(3);
  record.undo(2);
  CHECK(record.store.check_undo(1).resting.empty());
}

TEST_CASE("an edit of a patient can be undone although facts point at it", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientRecord terms = record.load();
  terms.code = "anna";
  record.write("edit", [&](Writer& writer) { writer.replace_patient(terms); });
  record.log("2026-11-02", 40);
  CHECK(record.store.check_undo(2).resting.empty());
  CHECK(record.store.check_undo(1).resting == Entries{2, 3});
  record.undo(2);
  CHECK(amounts(record) == Amounts{40});
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("a later fact in the way of what would come back rests on the entry", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.write("withdraw", [&](Writer& w) { w.withdraw(record.facts().weights.at(0)); });
  record.write("weight", [&](Writer& w) { w.add(record.course, weight("2026-11-01", "70kg")); });
  CHECK(record.store.check_undo(2).resting == Entries{3});
  record.write("hold", [&](Writer& w) {
    w.add(record.course, Hold{{}, day("2026-11-10"), {}, ""});
  });
  record.write("resume", [&](Writer& w) {
    w.withdraw(record.facts().holds.at(0));
    w.add(record.course, Hold{{}, day("2026-11-10"), day("2026-11-12"), ""});
  });
  record.write("hold", [&](Writer& w) {
    w.add(record.course, Hold{{}, day("2026-12-10"), {}, ""});
  });
  CHECK(record.store.check_undo(5).resting == Entries{6});
}

TEST_CASE("nothing comes back to a course that is gone", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  CourseId second = 0;
  record.write("start", [&](Writer& writer) {
    CourseRecord terms = course_terms();
    terms.number = 2;
    second = writer.add_course(record.patient, terms);
  });
  record.write("weight", [&](Writer& w) { w.add(second, weight("2026-11-01", "70kg")); });
  record.write("withdraw",
               [&](Writer& w) { w.withdraw(record.load().courses.at(1).weights.at(0)); });
  record.undo(2);
  CHECK(record.load().courses.size() == 1);
  CHECK(record.store.check_undo(4).resting == Entries{5});
}

TEST_CASE("there is no undo of an entry that is not there", "[store][undo]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const Failure failure = failure_of([&] { static_cast<void>(record.store.check_undo(9)); });
  CHECK(failure.status == ExitStatus::not_found);
  CHECK(failure.what == "there is no entry 9");
  CHECK(record.store.last_undoable(77) == std::nullopt);
}

TEST_CASE("the journal shows each entry with its rows", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  EntryContext given = context("log");
  given.reason = "late";
  given.once_key = "k1";
  {
    Writer writer = record.store.begin(given);
    writer.add(record.course, dose("2026-11-02", 40, "n"));
    writer.about(record.patient);
    CHECK(writer.id() == 2);
    CHECK(writer.commit() == 2);
  }
  CHECK(record.store.entry_of_key("k1") == 2);
  CHECK_FALSE(record.store.entry_of_key("k2"));
  const auto journal = record.store.journal({}, 2);
  REQUIRE(journal.size() == 1);
  const JournalEntry& entry = journal[0];
  CHECK(entry.id == 2);
  CHECK(entry.uuid.size() == 36);
  CHECK(entry.uuid[14] == '4');
  CHECK(entry.recorded_at == "2026-11-22T08:00:00Z");
  CHECK(entry.local_date == day("2026-11-22"));
  CHECK(entry.user == "anna");
  CHECK(entry.command == "log");
  CHECK(entry.reason == "late");
  CHECK(entry.patient == record.patient);
  REQUIRE(entry.rows.size() == 1);
  const JournalRow& row = entry.rows[0];
  CHECK(row.table == "dose");
  std::string columns;
  for (const StoredColumn& column : row.columns) {
    columns += column.name + "=" + column.value.value_or("-") + " ";
  }
  CHECK(columns ==
        "course_id=1 on_date=2026-11-02 mg=40 minute_of_day=- vomited=0 no_food=0 note=n ");
  CHECK(record.store.journal(record.patient).size() == 2);
  CHECK(record.store.journal(99).empty());
  CHECK(record.store.journal({}).size() == 2);
  CHECK(record.store.journal(record.patient)[0].rows.size() == 6);

  const Failure again = failure_of([&] {
    Writer writer = record.store.begin(given);
    writer.commit();
  });
  CHECK(again.status == ExitStatus::refused);
  CHECK(again.what == "this --once key was used before");
  CHECK(again.outcome == Outcome::not_stored);
}
