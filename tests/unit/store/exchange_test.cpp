#include "isotrack/store/exchange.hpp"

#include <set>
#include <sstream>

#include "isotrack/interop/record_json.hpp"
#include "store/transfer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/exports.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// One entry of every kind: every fact, a correction, undos, a redaction, facts of the file, and a
/// patient who was erased.
void write_all(Started& record) {
  record.write("all", [&](Writer& writer) {
    writer.add(record.patient, Contact{{}, "nurse", "\"x\" \\ caf\u00e9"});
    add_all(writer, record.patient, every_event());
    writer.add(record.course, Hold{{}, day("2026-12-01"), day("2026-12-02"), "why"});
    writer.add(record.course, dose("2026-11-09", 60, "note"));
    writer.add(record.course, Miss{{}, day("2026-11-07"), "forgot"});
    writer.add(record.course, CourseEnd{{}, EndKind::stopped, day("2026-11-20"), "rash"});
    writer.add(record.course, OutcomeEntry{{}, CourseOutcome::relapsed, day("2027-01-01")});
  });
  {
    Writer writer = record.store.begin(context("programme add"));
    add_file_facts(writer);
    writer.commit();
  }
  record.log("2026-11-03", 40);
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, dose("2026-11-03", 20));
  });
  record.undo(5);
  record.undo(6);
  add_patient(record.store, "P-2");
  record.log("2026-11-04", 40, "a name");
  record.write("redact", [&](Writer& writer) { writer.redact(9); });
  Writer writer = record.store.begin(context("patient erase"));
  for (const PatientBrief& each : record.store.patients()) {
    if (each.code == "P-2") writer.erase(each.id);
  }
  writer.commit();
}

/// The record of `write_all`, exported.
std::string whole_export(const Folder& folder) {
  Started record(folder / "source.db");
  write_all(record);
  return exported(record.store);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("every table and column of the schema is exported, or known to be none of the record",
          "[store][exchange]") {
  // What the program keeps for itself: docs/spec/file.md, Bookkeeping. The first three are the
  // journal's own and stand with each entry.
  const std::set<std::string> no_facts{"entry",         "redaction", "erasure",
                                       "reminder_sent", "snooze",    "run",
                                       "calendar_item", "dose_days", "sqlite_sequence"};
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  SQLite::Database db(path.string(), SQLite::OPEN_READONLY);
  const auto columns = [&](const std::string& table) {
    std::set<std::string> out;
    SQLite::Statement rows(db, "SELECT name FROM pragma_table_info(?1)");
    rows.bind(1, table);
    while (rows.executeStep()) out.insert(rows.getColumn(0).getString());
    return out;
  };
  std::set<std::string> described = no_facts;
  for (const FactTable& table : fact_tables) {
    INFO(table.name);
    std::set<std::string> listed{"id", "recorded_by"};
    if (!table.is_identity()) listed.insert({"restores", "withdrawn_by"});
    for (const std::string_view column : columns_of(table)) listed.emplace(column);
    CHECK(columns(std::string(table.name)) == listed);
    described.emplace(table.name);
  }
  std::set<std::string> found;
  SQLite::Statement tables(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  while (tables.executeStep()) found.insert(tables.getColumn(0).getString());
  CHECK(found == described);
  CHECK(columns("entry") == std::set<std::string>{"id", "uuid", "recorded_at", "local_date", "user",
                                                  "command", "reason", "once_key", "patient_id",
                                                  "undoes", "origin_uuid", "merged_by", "unseen",
                                                  "digest"});
  CHECK(columns("redaction") == std::set<std::string>{"entry_id", "by_entry"});
  CHECK(columns("erasure") == std::set<std::string>{"entry_id", "by_entry"});
  // Of the others, these two are about a patient: erasing one empties them, erase.cpp.
  for (const std::string& table : no_facts) {
    const auto names = columns(table);
    const bool of_patient = names.contains("patient_id") || names.contains("course_id");
    CHECK(of_patient == (table == "entry" || table == "calendar_item" || table == "dose_days"));
  }
}

TEST_CASE("an export taken in gives the same record and the same bytes", "[store][exchange]") {
  const Folder folder;
  const std::string text = whole_export(folder);
  Store copy = Store::create(folder / "copy.db");
  {
    Intake intake = copy.take_in();
    CHECK(read_into(intake, text).empty());
    CHECK(intake.added() == 10);
    CHECK(intake.known() == 0);
    intake.commit();
  }
  CHECK(exported(copy) == text);
  CHECK(copy.verify().damages.empty());
  const Store original = Store::open(folder / "source.db", Access::read);
  CHECK(copy.load_patient("me")->courses.at(0).doses.size() ==
        original.load_patient("me")->courses.at(0).doses.size());
  CHECK(counts(copy.load_patient("me")->events) == "1111111111111111");
  CHECK(copy.clinic_files().at(0).text == original.clinic_files().at(0).text);
  // What was written afterwards goes on from the same number.
  Writer writer = copy.begin(context("log"));
  CHECK(writer.id() == 12);
}

TEST_CASE("twice is once, and a longer export goes on where the record ends",
          "[store][exchange][D25]") {
  const Folder folder;
  Started record(folder / "source.db");
  const std::string early = exported(record.store);
  record.log("2026-11-03", 40);
  const std::string late = exported(record.store);
  Store copy = Store::create(folder / "copy.db");
  const auto take = [&](const std::string& text) {
    Intake intake = copy.take_in();
    const std::string bad = read_into(intake, text);
    intake.commit();
    return bad + std::to_string(intake.known()) + " known, " + std::to_string(intake.added()) +
           " added";
  };
  CHECK(take(early) == "0 known, 1 added");
  CHECK(take(early) == "1 known, 0 added");
  CHECK(take(late) == "1 known, 1 added");
  CHECK(take(early) == "1 known, 0 added");
  CHECK(exported(copy) == late);
  // Two that have gone on in their own ways are not mixed.
  Writer writer = copy.begin(context("log"));
  writer.about(1);
  writer.add(CourseId{1}, dose("2026-11-05", 40));
  writer.commit();
  record.log("2026-11-06", 40);
  const Failure failure = failure_of([&] { take(exported(record.store)); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what ==
        "this record and the file part at entry 3: each has gone on in its own way");
  CHECK(copy.verify().entries == 3);
}

TEST_CASE("every bad row is told with its place and reason", "[store][exchange]") {
  const Folder folder;
  const std::string text = whole_export(folder);
  const auto said = [&](const std::string& from, const std::string& to) {
    DetachedRecord record;
    return read_into(record, with(text, from, to));
  };
  CHECK(said(R"("mg":60)", R"("mg":500)") == "entry 2, dose 1: mg 500 is not possible\n");
  CHECK(said(R"("mg":60)", R"("mg":null)") == "entry 2, dose 1: mg is missing\n");
  CHECK(said(R"("mg":60)", R"("mg":"60")") ==
        "entry 2, dose 1: mg '60': expected a whole number\n");
  CHECK(said(R"("mg":60)", R"("mg":60.5)") ==
        "entry 2, dose 1: mg 60.5: expected a whole number\n");
  CHECK(said(R"("mg":60)", R"("mg":59)") ==
        "entry 2: does not match its digest: it or a row of it was changed\n");
  CHECK(said(R"("mg":60)", R"("mgs":60)") == "entry 2, dose 1: 'mgs' is not known\n");
  CHECK(said(R"("no_food":false)", R"("no_food":0)") ==
        "entry 2, dose 1: no_food 0: expected true or false\n");
  CHECK(said(R"("note":"note")", R"("note":"a\u001bb")") ==
        "entry 2, dose 1: note holds control characters\n");
  CHECK(said(R"("text":"64.5kg")", R"("text":"6450kg")") ==
        "entry 1, weight 1: text '6450kg' is no weight of 20 to 300 kg in that unit\n");
  CHECK(said(R"("plan":"40mg")", R"("plan":"forty")") ==
        "entry 1, regimen_step 1: plan 'forty' cannot be read\n");
  CHECK(said(R"("last_on":"2026-12-02","reason":"why")",
             R"("last_on":"2026-02-30","reason":"why")") ==
        "entry 2, hold 1: last_on '2026-02-30' is not possible\n");
  CHECK(said(R"("code":"me")", R"("code":"a b")") ==
        "entry 1, patient_terms 1: code 'a b' cannot be read\n");
  CHECK(said(R"("dose":[{"id":1,)", R"("dose":[{"id":-1,)") ==
        "entry 2, dose -1: its id is not possible\n");
  CHECK(said(R"("hold":[{"id":1,"course_id":1,)", R"("hold":[{"id":1,"course_id":7,)") ==
        "hold row 1: points at a row of course that is not there\n"
        "entry 2: does not match its digest: it or a row of it was changed\n");
  CHECK(said(R"("category":[{"id":1,"patient_id":1,)", R"("category":[{"id":1,"patient_id":2,)") ==
        "entry 1, category 1: is not of the entry's patient\n");
  CHECK(said(R"("patient_id":1,"undoes":null)", R"("patient_id":2,"undoes":null)")
            .starts_with("entry 1, patient 1: is not of the entry's patient\n"));
  CHECK(said(R"("withdrawn":{"dose":[2]})", R"("withdrawn":{"dose":[77]})") ==
        "entry 5: withdraws dose 77, which is not in force\n");
  CHECK(said(R"("user":"anna")", R"("user":"eve")") ==
        "entry 1: does not match its digest: it or a row of it was changed\n");
  CHECK(said(R"("entry":4)", R"("entry":14)") ==
        "entry 5: withdraws dose 2, which is not in force\n"
        "entry 14: does not match its digest: it or a row of it was changed\n");
  CHECK(said(R"("local_date":"2026-11-22")", R"("local_date":"2026-11-31")") ==
        "entry 1: local_date '2026-11-31' is not possible\n");
}

TEST_CASE("nothing of a bad export is stored", "[store][exchange]") {
  const Folder folder;
  const std::string text = whole_export(folder);
  Started record(folder / "other.db");
  const std::string before = exported(record.store);
  {
    Store empty = Store::create(folder / "empty.db");
    Intake intake = empty.take_in();
    CHECK_FALSE(read_into(intake, with(text, R"("mg":60)", R"("mg":500)")).empty());
  }
  CHECK_FALSE(std::filesystem::exists(folder / "empty.db"));
  CHECK(exported(record.store) == before);
}

TEST_CASE("one patient's part is a record of its own", "[store][exchange]") {
  const Folder folder;
  Started record(folder / "clinic.db");
  const PatientId other = add_patient(record.store, "P-2");
  record.log("2026-11-03", 40);
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, dose("2026-11-03", 20));
  });
  record.undo(4);
  record.log("2026-11-04", 40, "a name");
  record.write("redact", [&](Writer& writer) { writer.redact(6); });
  const DetachedRecord part = record.store.extract(record.patient);
  const std::string text = exported(part);
  std::string lines;
  part.each_entry([&](const TransferEntry& entry) {
    lines += std::to_string(entry.id) + " " + entry.command + "\n";
  });
  CHECK(lines == "1 start\n2 log\n3 amend\n4 undo\n5 redacted\n6 redact\n");
  Store own = Store::create(folder / "own.db");
  {
    Intake intake = own.take_in();
    CHECK(read_into(intake, text).empty());
    intake.commit();
  }
  CHECK(own.verify().damages.empty());
  CHECK(exported(own) == text);
  CHECK(exported(own.extract(own.patients().at(0).id)) == text);
  CHECK(own.patients().size() == 1);
  CHECK(own.load_patient("me")->courses.at(0).doses.at(0).amount == Milligrams(40));
  CHECK(exported(record.store.extract(other)).find("dose") == std::string::npos);
}

TEST_CASE("what is not sound is not exported", "[store][exchange]") {
  const Folder folder;
  {
    Started record(folder / "isotrack.db");
    record.log("2026-11-03", 40);
  }
  tamper_rows(folder / "isotrack.db", "UPDATE dose SET mg = 80");
  const Store store = Store::open(folder / "isotrack.db", Access::read);
  const std::string expected = "the record is damaged: entry 2 does not match its digest";
  CHECK(failure_of([&] { exported(store); }).what == expected);
  CHECK(failure_of([&] { static_cast<void>(store.extract(1)); }).what == expected);
}

TEST_CASE("an older file's two draws of a day are exported and taken in", "[store][exchange]") {
  const Folder folder;
  {
    Started record(folder / "isotrack.db");
    record.write("lab add", [&](Writer& writer) {
      writer.add(record.patient, LabDraw{{}, day("2026-11-08"), "one"});
    });
  }
  // As a version before the sixth wrote it: a second draw of the day, in an entry of its own.
  tamper_rows(folder / "isotrack.db", "UPDATE lab_draw SET collected_on = '2026-11-09'");
  {
    Store store = Store::open(folder / "isotrack.db", Access::write);
    Writer writer = store.begin(context("lab add"));
    writer.about(1);
    writer.add(PatientId{1}, LabDraw{{}, day("2026-11-08"), "two"});
    writer.commit();
  }
  tamper_rows(folder / "isotrack.db",
              "UPDATE lab_draw SET collected_on = '2026-11-08' WHERE id = 1");
  const Store store = Store::open(folder / "isotrack.db", Access::read);
  const std::string text = exported(store);
  Store copy = Store::create(folder / "copy.db");
  Intake intake = copy.take_in();
  CHECK(read_into(intake, text).empty());
  intake.commit();
  CHECK(exported(copy) == text);
  CHECK(exported(store.extract(1)) == text);
  CHECK(Store::open(folder / "copy.db", Access::read).load_patient("me")->events.draws.size() == 2);
}
