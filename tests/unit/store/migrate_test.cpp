#include "store/migrate.hpp"

#include "store/connection.hpp"
#include "store/copy.hpp"
#include "store/files.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr Migration first{1, "CREATE TABLE box (id INTEGER PRIMARY KEY) STRICT;"};
constexpr Migration second{2,
                           "CREATE TABLE thing (id INTEGER PRIMARY KEY,"
                           " box_id INTEGER NOT NULL REFERENCES box (id)) STRICT;"};
constexpr Migration dangling{3, "INSERT INTO thing VALUES (1, 77);"};
constexpr Migration broken{3, "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE half (x);"};

SQLite::Database empty_file(const std::filesystem::path& path) {
  make_private_file(path);
  return connect(path, SQLite::OPEN_READWRITE);
}

}  // namespace

TEST_CASE("the released schema has the fingerprint this program expects", "[store]") {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(fresh, migrations());
  CHECK(fingerprint(fresh) == newest_fingerprint);
  CHECK(Store::newest_schema_version() == 9);
}

TEST_CASE("migrations run in order, once, and set the version", "[store]") {
  const Folder folder;
  SQLite::Database db = empty_file(folder / "a.db");
  migrate(db, std::array{first});
  CHECK(pragma(db, "user_version") == 1);
  migrate(db, std::array{first, second});
  migrate(db, std::array{first, second});
  CHECK(pragma(db, "user_version") == 2);
  CHECK(pragma(db, "application_id") == application_id);
  CHECK(pragma(db, "foreign_keys") == 1);
  CHECK(db.tableExists("box"));
  CHECK(db.tableExists("thing"));
}

TEST_CASE("a migration that fails leaves the file as it was", "[store]") {
  const Folder folder;
  SQLite::Database db = empty_file(folder / "a.db");
  migrate(db, std::array{first, second});
  const std::string before = bytes(folder / "a.db");
  CHECK_THROWS_AS(migrate(db, std::array{first, second, broken}), SQLite::Exception);
  const Failure failure = failure_of([&] { migrate(db, std::array{first, second, dangling}); });
  CHECK(failure.what ==
        "the record is damaged: schema version 3 does not fit its facts; the file is as it was");
  CHECK(pragma(db, "user_version") == 2);
  CHECK_FALSE(db.tableExists("half"));
  CHECK(bytes(folder / "a.db") == before);
}

TEST_CASE("the copy made before upgrading is whole, private and never overwritten", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  SQLite::Database db = empty_file(path);
  migrate(db, std::array{first, second});
  db.exec("INSERT INTO box VALUES (5)");
  const mode_t old = umask(0);
  const auto copy = copy_before(db, locate(path), 3);
  umask(old);
  CHECK(copy.filename() == "isotrack.db.before-schema-3");
  CHECK(mode(copy) == 0600);
  CHECK(query(copy, "SELECT id FROM box") == "5");
  CHECK(query(copy, "PRAGMA user_version") == "2");
  db.exec("INSERT INTO box VALUES (6)");
  CHECK(copy_before(db, locate(path), 3).filename() == "isotrack.db.before-schema-3-2");
  CHECK(query(copy, "SELECT count(*) FROM box") == "1");
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    CHECK(each.path().filename().string().find(".new-") == std::string::npos);
  }
}

TEST_CASE("an older file with two draws of a day keeps both; a new third is refused", "[store]") {
  const Folder folder;
  SQLite::Database db = empty_file(folder / "a.db");
  migrate(db, migrations().first(5));
  db.exec("PRAGMA foreign_keys = OFF");
  db.exec("INSERT INTO patient VALUES (1, 1)");
  const std::string draw =
      "INSERT INTO lab_draw (patient_id, collected_on, recorded_by) VALUES (1, '2026-11-08', 1)";
  db.exec(draw);
  db.exec(draw);
  db.exec(
      "INSERT INTO entry VALUES (1, '01234567-89ab-4cde-8f01-23456789abcd',"
      " '2026-11-22T08:00:00Z', '2026-11-22', 'anna', 'x', NULL, NULL, 1, NULL, zeroblob(32))");
  migrate(db, migrations());
  CHECK(pragma(db, "user_version") == 9);
  CHECK(db.execAndGet("SELECT count(*) FROM lab_draw WHERE fasting IS NULL").getInt() == 2);
  try {
    db.exec(draw);
    FAIL("a third draw was taken");
  } catch (const SQLite::Exception& trouble) {
    CHECK(std::string(trouble.what()) == "overlap");
  }
}

TEST_CASE("reminders of an older file keep their numbers, and named ones are not given again",
          "[store]") {
  const Folder folder;
  SQLite::Database db = empty_file(folder / "a.db");
  migrate(db, migrations().first(6));
  db.exec("PRAGMA foreign_keys = OFF");
  db.exec("INSERT INTO patient VALUES (1, 1)");
  db.exec(
      "INSERT INTO reminder (id, patient_id, text, first_on, every_days, recorded_by)"
      " VALUES (3, 1, 'call', '2026-11-22', 7, 1)");
  db.exec(
      "INSERT INTO confirmation (patient_id, step, on_date, recorded_by)"
      " VALUES (1, 'reminder.7', '2026-11-22', 1)");
  db.exec(
      "INSERT INTO entry VALUES (1, '01234567-89ab-4cde-8f01-23456789abcd',"
      " '2026-11-22T08:00:00Z', '2026-11-22', 'anna', 'x', NULL, NULL, 1, NULL, zeroblob(32))");
  migrate(db, migrations());
  CHECK(db.execAndGet("SELECT id || text || first_on || every_days FROM reminder").getString() ==
        "3call2026-11-227");
  db.exec(
      "INSERT INTO reminder (patient_id, text, first_on, recorded_by)"
      " VALUES (1, 'weigh', '2026-11-22', 1)");
  CHECK(db.getLastInsertRowid() == 8);
}
