#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

#include "store/connection.hpp"
#include "store/tables.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// What SQLite says to `sql` on a connection with our settings.
std::string answer(SQLite::Database& db, const std::string& sql) {
  try {
    db.exec(sql);
  } catch (const SQLite::Exception& trouble) {
    return trouble.what();
  }
  return "done";
}

void fill(Started& record) {
  record.write("all", [&](Writer& writer) {
    writer.add(record.patient, Contact{{}, "nurse", "x"});
    add_all(writer, record.patient, every_event());
    add_file_facts(writer);
    writer.add(record.course, Hold{{}, day("2026-12-01"), day("2026-12-02"), "why"});
    writer.add(record.course, dose("2026-11-09", 60, "note"));
    writer.add(record.course, Miss{{}, day("2026-11-07"), "forgot"});
    writer.add(record.course, CourseEnd{{}, EndKind::stopped, day("2026-11-20"), "rash"});
    writer.add(record.course, OutcomeEntry{{}, CourseOutcome::relapsed, day("2027-01-01")});
  });
}

}  // namespace

TEST_CASE("rows are only added and withdrawn once", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    fill(record);
    record.log("2026-11-03", 40);
    record.write("redact", [&](Writer& writer) { writer.redact(3); });
  }
  SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
  for (const FactTable& table : fact_tables) {
    INFO(table.name);
    const std::string name(table.name);
    CHECK(answer(db, "DELETE FROM " + name) == "append-only");
    CHECK(answer(db, "INSERT OR REPLACE INTO " + name + " SELECT * FROM " + name) ==
          (name == "hold" || name == "lab_draw" ? "overlap" : "append-only"));
    CHECK(answer(db, "UPDATE OR IGNORE " + name + " SET id = id + 100") == "append-only");
    CHECK(answer(db, "UPDATE " + name + " SET rowid = 100") == "append-only");
    CHECK(answer(db, "UPDATE " + name + " SET recorded_by = 2") == "append-only");
    if (table.is_identity()) continue;
    SQLite::Statement info(db, "PRAGMA table_info(" + name + ")");
    while (info.executeStep()) {
      const std::string column = info.getColumn(1).getString();
      const std::string value = info.getColumn(2).getString() == "TEXT" ? "'2026-01-01'" : "100";
      INFO(column);
      if (column == "withdrawn_by") {
        CHECK(answer(db, "UPDATE " + name + " SET withdrawn_by = NULL") == "append-only");
      } else {
        CHECK(answer(db, "UPDATE " + name + " SET withdrawn_by = 4, " + column + " = " + value) ==
              "append-only");
      }
    }
    info.reset();
    db.exec("SAVEPOINT trial");
    CHECK(answer(db, "UPDATE " + name + " SET withdrawn_by = 4") == "done");
    CHECK(answer(db, "UPDATE " + name + " SET withdrawn_by = 5") == "append-only");
    db.exec("ROLLBACK TO trial");
    db.exec("RELEASE trial");
  }
  for (const char* sql :
       {"DELETE FROM entry", "UPDATE entry SET user = 'eve'", "UPDATE entry SET unseen = '1-1'",
        "UPDATE entry SET digest = zeroblob(32)", "UPDATE entry SET reason = 'x' WHERE id = 3",
        "DELETE FROM redaction", "UPDATE redaction SET by_entry = 9",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "INSERT OR REPLACE INTO redaction SELECT * FROM redaction"}) {
    INFO(sql);
    CHECK(answer(db, sql) == "append-only");
  }
}

TEST_CASE("a result is only added to a draw in force", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    LabDraw draw;
    draw.collected = day("2026-11-08");
    record.write("lab add", [&](Writer& writer) { writer.add(record.patient, draw); });
    draw.collected = day("2026-11-09");
    record.write("lab add", [&](Writer& writer) { writer.add(record.patient, draw); });
    record.write("undo", [&](Writer& writer) { writer.undo(3); });
  }
  SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
  const auto added = [&](const std::string& on, const std::string& withdrawn_by) {
    return answer(db,
                  "INSERT INTO lab_value (patient_id, collected_on, analyte, number, unit,"
                  " recorded_by, withdrawn_by) VALUES (1, '" +
                      on + "', 'alt', '24', 'U/L', 2, " + withdrawn_by + ")");
  };
  CHECK(added("2026-11-07", "NULL") == "no draw");
  CHECK(added("2026-11-09", "NULL") == "no draw");  // taken back
  CHECK(added("2026-11-09", "3") == "done");
  CHECK(added("2026-11-08", "NULL") == "done");
}

TEST_CASE("while a redaction is made, only what it concerns can change", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    fill(record);
    record.log("2026-11-03", 40);
  }
  SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
  db.exec("BEGIN IMMEDIATE; INSERT INTO redaction VALUES (3, 4)");
  CHECK(answer(db, "DELETE FROM dose WHERE recorded_by = 3") == "done");
  CHECK(answer(db, "DELETE FROM dose WHERE recorded_by = 2") == "append-only");
  CHECK(answer(db, "UPDATE entry SET command = 'redacted' WHERE id = 3") == "done");
  CHECK(answer(db, "UPDATE entry SET command = 'redacted' WHERE id = 2") == "append-only");
  CHECK(answer(db, "UPDATE entry SET digest = zeroblob(32) WHERE id = 2") == "done");
  CHECK(answer(db, "UPDATE entry SET uuid = upper(uuid) WHERE id = 3") == "append-only");
  CHECK(answer(db, "COMMIT") == "FOREIGN KEY constraint failed");
  db.exec("ROLLBACK");
}

TEST_CASE("the schema refuses dates and words that do not exist", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
  const auto refused = [&](const std::string& values) {
    return answer(db,
                  "INSERT INTO dose (course_id, on_date, mg, minute_of_day, vomited, no_food,"
                  " note, recorded_by) VALUES (" +
                      values + ")") != "done";
  };
  CHECK(refused("1, '2026-02-30', 40, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, 'garbage', 40, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, NULL, 40, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-2-3', 40, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', NULL, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40.5, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 'many', NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 401, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40, 1440, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40, NULL, NULL, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40, NULL, 0, 2, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40, NULL, 0, 0, '', 1"));
  CHECK(refused("77, '2026-02-03', 40, NULL, 0, 0, NULL, 1"));
  CHECK(refused("1, '2026-02-03', 40, NULL, 0, 0, NULL, 77"));
  CHECK_FALSE(refused("1, '2026-02-03', 40, NULL, 0, 0, NULL, 1"));
}
