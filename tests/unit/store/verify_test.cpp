#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

#include "isotrack/base/text.hpp"
#include "store/digest.hpp"
#include "store/tables.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// A record with a row in every table, recorded, withdrawn, restored and redacted ones.
void write_everything(const std::filesystem::path& path) {
  Started record(path);
  record.write("all", [&](Writer& writer) {
    PatientRecord terms;
    terms.code = "B-2";
    terms.name = "B";
    terms.birth_date = day("2000-02-29");
    terms.weight_unit = WeightUnit::kg;
    const PatientId patient = writer.add_patient(terms);
    writer.add(patient, Contact{{}, "nurse", "x"});
    add_all(writer, patient, every_event());
    add_file_facts(writer);
    writer.add(record.course, Hold{{}, day("2026-12-01"), day("2026-12-02"), "why"});
    Dose full = dose("2026-11-09", 60, "note");
    full.minute_of_day = 9;
    writer.add(record.course, full);
    writer.add(record.course, Miss{{}, day("2026-11-07"), "forgot"});
    writer.add(record.course, CourseEnd{{}, EndKind::stopped, day("2026-11-20"), "rash"});
    writer.add(record.course, OutcomeEntry{{}, CourseOutcome::relapsed, day("2027-01-01")});
  });
  EntryContext given = context("log");
  given.reason = "r";
  given.once_key = "k";
  Writer writer = record.store.begin(given);
  writer.about(record.patient);
  writer.add(record.course, dose("2026-11-10", 60));
  writer.withdraw(record.facts().doses.at(0));
  writer.commit();
  record.undo(3);
  record.log("2026-11-11", 40);
  record.write("redact", [&](Writer& w) { w.redact(5); });
}

std::vector<std::string> columns_of(const std::filesystem::path& path, std::string_view table) {
  SQLite::Database db(path.string());
  SQLite::Statement info(db, "PRAGMA table_info(" + std::string(table) + ")");
  std::vector<std::string> names;
  while (info.executeStep()) names.push_back(info.getColumn(1).getString());
  return names;
}

Verification verified(const std::filesystem::path& path) {
  return Store::open(path, Access::read).verify();
}

/// The digest that docs/spec/journal.md defines, of an entry with one dose recorded and another
/// withdrawn; computed by a program of its own.
constexpr const char* golden_digest =
    "1b98407ccb0373a92d6f52b0eaf0eb73c82fa0ea21c97294ee978721f1f6b448";

/// SQL that changes one column of one row to another value of its type (NULL becomes text or 7).
std::string change(const std::string& table, const std::string& column, const std::string& row) {
  return "UPDATE " + table + " SET " + column + " = CASE typeof(" + column +
         ") WHEN 'integer' THEN " + column +
         " + 1000 WHEN 'blob' THEN zeroblob(32)"
         " WHEN 'text' THEN " +
         column +
         " || 'x' ELSE (SELECT CASE type WHEN 'INTEGER' THEN 7"
         " ELSE 'x' END FROM pragma_table_info('" +
         table + "') WHERE name = '" + column + "') END WHERE rowid = " + row;
}

}  // namespace

TEST_CASE("the list of tables is the schema's", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  for (const FactTable& table : fact_tables) {
    std::string expected = "id";
    for (const std::string& each : columns_of(path, table.name)) {
      if (each != "id" && each != "restores" && each != "recorded_by" && each != "withdrawn_by") {
        expected += ", " + each;
      }
    }
    CHECK("id" + std::string(table.columns.empty() ? "" : ", ") + std::string(table.columns) ==
          expected);
    CHECK(query(path, "SELECT count(*) FROM pragma_table_info('" + std::string(table.name) +
                          "') WHERE name = 'withdrawn_by'") == (table.is_identity() ? "0" : "1"));
  }
  // Beside the facts: the journal's three tables, the five that stand outside of it, and
  // SQLite's own one of the numbers of reminders.
  CHECK(query(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'") ==
        std::to_string(fact_tables.size() + 3 + 5 + 1));
}

TEST_CASE("the digest is the documented one", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.log("2026-11-02", 40);
  }
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE);
  db.exec("UPDATE dose SET withdrawn_by = 3");
  db.exec("INSERT INTO dose VALUES (2, 1, '2026-11-02', 60, 540, 1, 0, 'late', NULL, 3, NULL)");
  db.exec("INSERT INTO redaction VALUES (1, 3)");
  db.exec(
      "INSERT INTO entry VALUES (3, '01234567-89ab-4cde-8f01-23456789abcd',"
      " '2026-11-22T08:00:00Z', '2026-11-22', 'anna', 'amend', 'typo', NULL, 1, NULL,"
      " zeroblob(32), NULL, NULL, NULL)");
  CHECK(hex(digest_of(db, 3)) == golden_digest);
}

TEST_CASE("a sound record verifies", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  const Verification found = verified(path);
  CHECK(found.damages.empty());
  CHECK(found.entries == 6);
  CHECK(found.rows == 37);
}

TEST_CASE("verify notices a change of any column of any row", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  const std::string sound = bytes(path);
  int changes = 0;
  std::vector<std::string> tables{"entry", "redaction"};
  for (const FactTable& table : fact_tables) tables.emplace_back(table.name);
  for (const std::string& table : tables) {
    INFO(table);
    const int rows = std::stoi(query(path, "SELECT coalesce(max(rowid), 0) FROM " + table));
    REQUIRE(rows > 0);
    for (int row = 1; row <= rows; ++row) {
      if (query(path, "SELECT count(*) FROM " + table + " WHERE rowid = " + std::to_string(row)) ==
          "0") {
        continue;
      }
      for (const std::string& column : columns_of(path, table)) {
        INFO(table << " " << row << " " << column);
        tamper_rows(path, change(table, column, std::to_string(row)));
        CHECK_FALSE(verified(path).damages.empty());
        overwrite(path, sound);
        ++changes;
      }
    }
  }
  CHECK(changes > 200);
  CHECK(verified(path).damages.empty());
}

TEST_CASE("verify notices rows and entries that are gone, added or moved", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  const std::string sound = bytes(path);
  const auto damages = [&](const std::string& sql) {
    tamper_rows(path, sql);
    const auto found = verified(path).damages;
    overwrite(path, sound);
    return found;
  };
  const auto first = [](const std::vector<Damage>& found) {
    return found.empty() ? "none" : found[0].where + ": " + found[0].what;
  };
  CHECK(first(damages("DELETE FROM outcome")) ==
        "entry 2: does not match its digest: it or a row of it was changed");
  CHECK(first(damages("INSERT INTO outcome SELECT 9, course_id, on_date, outcome, restores, 3,"
                      " withdrawn_by FROM outcome")) ==
        "entry 3: does not match its digest: it or a row of it was changed");
  CHECK(first(damages("INSERT INTO dose SELECT 99, course_id, on_date, mg, 0, 0, 0, note, restores,"
                      " 5, NULL FROM dose LIMIT 1"))
            .starts_with("entry 5: was redacted"));
  CHECK(first(damages("DELETE FROM entry WHERE id = 6; DELETE FROM redaction")) ==
        "none");  // the honest limit: the last entry without rows can vanish unseen
  CHECK(first(damages("DELETE FROM redaction; DELETE FROM entry WHERE id = 5")) ==
        "entry 6: follows a gap: entries before it are missing");
  CHECK(damages("UPDATE redaction SET entry_id = 4").back().where == "entry 6");
  std::string entries;
  for (const Damage& each : damages("DELETE FROM entry WHERE id = 3")) {
    if (each.where.starts_with("entry")) entries += each.where + ", ";
  }
  CHECK(entries == "entry row 4, entry 4, ");  // what 4 undoes is gone; 4 follows a gap
  CHECK(first(damages("UPDATE dose SET recorded_by = 77 WHERE id = 1")) ==
        "dose row 1: points at a row of entry that is not there");
  CHECK(first(damages("UPDATE dose SET restores = 55 WHERE id = 3")) ==
        "dose row 3: restores a row that is not there, or outside an undo");
}

TEST_CASE("verify notices damage that SQLite's own check sees", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  const std::string sound = bytes(path);
  const auto page = [&](const std::string& name) {
    return 4096U * (std::stoul(query(
                        path, "SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) -
                    1);
  };
  std::string content = sound;
  content[page("dose_recorded_by")] = 77;  // no kind of page
  overwrite(path, content);
  auto found = verified(path).damages;
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].where == "file");

  content = sound;
  const std::size_t date = content.find("2026-11-09", page("dose_in_force"));
  REQUIRE(date < page("dose_in_force") + 4096U);
  content[date] = '3';  // an index that verify itself has no use for
  overwrite(path, content);
  found = verified(path).damages;
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].where == "file");
  CHECK(found[0].what.find("missing from index dose_in_force") != std::string::npos);
}

TEST_CASE("verify notices tables changed after the file was opened", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  const Store store = Store::open(path, Access::read);
  tamper(path, "CREATE VIEW sly AS SELECT 1");
  const auto found = store.verify().damages;
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "schema");
  CHECK(found[0].what == "is not the one this version writes");
}

TEST_CASE("verify opens what nothing else does, to say what is wrong", "[store][verify]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  write_everything(path);
  tamper(path, "CREATE TRIGGER sly AFTER INSERT ON dose BEGIN SELECT 1; END");
  for (const Access access : {Access::read, Access::write}) {
    CHECK(failure_of([&] { Store::open(path, access); }).status == ExitStatus::store);
  }
  const auto found = Store::open(path, Access::verify).verify().damages;
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == "schema");
}
