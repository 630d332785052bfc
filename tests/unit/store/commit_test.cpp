#include <fcntl.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include <cstring>

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// Runs `work` in a process of its own and waits for it; its exit status.
int in_child(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A file system that can be told to fail: the default one, with a fault before or after the
/// deletion of the journal, which is the moment a transaction counts.
enum class Fault { none, before_delete, after_delete, after_delete_and_open };

Fault fault = Fault::none;
sqlite3_vfs failing;

int failing_delete(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  auto* real = static_cast<sqlite3_vfs*>(vfs->pAppData);
  if (fault == Fault::before_delete) return SQLITE_IOERR_DELETE;
  const int result = real->xDelete(real, name, sync_folder);
  return fault == Fault::none ? result : SQLITE_IOERR_DIR_FSYNC;
}

int failing_open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
  auto* real = static_cast<sqlite3_vfs*>(vfs->pAppData);
  const bool fails = fault == Fault::after_delete_and_open && (flags & SQLITE_OPEN_MAIN_DB) != 0;
  return fails ? SQLITE_CANTOPEN : real->xOpen(real, name, file, flags, out);
}

class FailingDisk {
 public:
  FailingDisk() {
    sqlite3_vfs* real = sqlite3_vfs_find("unix");
    failing = *real;
    failing.pNext = nullptr;
    failing.zName = "failing";
    failing.pAppData = real;
    failing.xDelete = failing_delete;
    failing.xOpen = failing_open;
    sqlite3_vfs_register(&failing, 1);
  }

  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  ~FailingDisk() {
    fault = Fault::none;
    sqlite3_vfs_unregister(&failing);
    sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1);
  }
};

/// Logs a dose while the disk fails in the given way.
Failure log_with(Started& record, Fault given) {
  return failure_of([&] {
    Writer writer = record.store.begin(context("log"));
    writer.about(record.patient);
    writer.add(record.course, dose("2026-11-02", 40));
    fault = given;
    writer.commit();
  });
}

}  // namespace

TEST_CASE("an entry holds no more rows than an export can be read back with", "[store][commit]") {
  const Folder folder;
  Started record(folder / "a.db");
  const auto log = [&](std::size_t doses) {
    return failure_of([&] {
      record.write("log", [&](Writer& writer) {
        for (std::size_t i = 0; i < doses; ++i) writer.add(record.course, dose("2026-11-02", 40));
      });
    });
  };
  const Failure failure = log(most_rows_of_entry + 1);
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what ==
        "it records and withdraws 100001 facts at once; one entry holds at most 100000");
  CHECK(failure.outcome == Outcome::not_stored);
  CHECK(record.facts().doses.empty());
  CHECK(log(most_rows_of_entry).what == "nothing was thrown");
}

TEST_CASE("a second writer is told that the record is in use", "[store][commit]") {
  const Folder folder;
  const Environment quick("ISOTRACK_BUSY_TIMEOUT_MS", "20");
  Started record(folder / "a.db");
  Store other = Store::open(folder / "a.db", Access::write);
  {
    const Writer writer = record.store.begin(context("log"));
    const Failure failure = failure_of([&] { other.begin(context("log")); });
    CHECK(failure.status == ExitStatus::store);
    CHECK(failure.what == "the record is in use (waited 0.02 s)");
    CHECK(failure.hint.starts_with("safe to repeat; another isotrack, a backup"));
    CHECK(failure.outcome == Outcome::not_stored);
    CHECK(other.load_patient("me"));
  }
  CHECK_NOTHROW(other.begin(context("log")));
}

TEST_CASE("a reader is told that the record is in use", "[store][commit]") {
  const Folder folder;
  const Environment quick("ISOTRACK_BUSY_TIMEOUT_MS", "20");
  { const Started record(folder / "a.db"); }
  SQLite::Database writer((folder / "a.db").string(), SQLite::OPEN_READWRITE);
  writer.exec("BEGIN EXCLUSIVE");
  const Failure failure = failure_of([&] { Store::open(folder / "a.db", Access::read); });
  CHECK(failure.what == "the record is in use (waited 0.02 s)");
  CHECK(failure.hint.starts_with("safe to repeat; another isotrack, a backup"));
  CHECK_FALSE(failure.outcome);
}

TEST_CASE("a reader in the way of a commit leaves it not stored", "[store][commit]") {
  const Folder folder;
  const Environment quick("ISOTRACK_BUSY_TIMEOUT_MS", "20");
  Started record(folder / "a.db");
  SQLite::Database reader((folder / "a.db").string());
  reader.exec("BEGIN; SELECT count(*) FROM dose");
  const Failure failure = failure_of([&] { record.log("2026-11-02", 40); });
  CHECK(failure.what == "the record is in use (waited 0.02 s)");
  CHECK(failure.hint.starts_with("safe to repeat; another isotrack, a backup"));
  CHECK(failure.outcome == Outcome::not_stored);
  reader.exec("COMMIT");
  CHECK(record.facts().doses.empty());
  CHECK(record.log("2026-11-02", 40) == 2);
}

TEST_CASE("a failed commit says truly what became of the entry", "[store][commit]") {
  const Folder folder;
  const FailingDisk disk;
  Started record(folder / "a.db");
  const std::string cause =
      "the disk of " + (folder / "a.db").string() + " failed to read or write";
  Failure failure = log_with(record, Fault::after_delete);
  CHECK(failure.status == ExitStatus::store);
  CHECK(failure.what == cause);
  CHECK(failure.outcome == Outcome::stored);
  fault = Fault::none;
  CHECK(record.facts().doses.size() == 1);

  failure = log_with(record, Fault::before_delete);
  // The journal cannot be removed, so a fresh look cannot tell either.
  CHECK(failure.what == cause);
  CHECK(failure.outcome == Outcome::unknown);
  fault = Fault::none;
  CHECK(failure_of([&] { static_cast<void>(record.load()); }).what ==
        "the record could not be opened again");
  record.store = Store::open(folder / "a.db", Access::write);
  CHECK(record.facts().doses.size() == 1);

  failure = log_with(record, Fault::after_delete_and_open);
  CHECK(failure.what == cause);
  CHECK(failure.outcome == Outcome::unknown);
  CHECK(failure.hint == "look at 'isotrack history' before repeating it");
  fault = Fault::none;
  record.store = Store::open(folder / "a.db", Access::write);
  CHECK(record.facts().doses.size() == 2);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("without a commit nothing is stored", "[store][commit]") {
  const Folder folder;
  Started record(folder / "a.db");
  {
    Writer writer = record.store.begin(context("log"));
    writer.add(record.course, dose("2026-11-02", 40));
    CHECK(record.facts().doses.size() == 1);  // seen inside
  }
  CHECK(record.facts().doses.empty());
  CHECK(record.log("2026-11-02", 40) == 2);
}

TEST_CASE("what a killed writer left unfinished is undone by the next reader", "[store][commit]") {
  const Folder folder;
  const auto path = folder / "a.db";
  { Started(path).log("2026-11-02", 40); }
  const int status = in_child([&] {
    SQLite::Database db(path.string(), SQLite::OPEN_READWRITE);
    db.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE");
    db.exec(
        "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO dose (course_id, on_date, mg, vomited, no_food, recorded_by)"
        " SELECT 1, '2026-11-03', 40, 0, 0, 1 FROM n");
    _exit(7);  // as a kill would: no rollback
  });
  CHECK(status == 7);
  REQUIRE(std::filesystem::exists(folder / "a.db-journal"));
  const Store store = Store::open(path, Access::read);
  CHECK(store.load_patient("me")->courses.at(0).doses.size() == 1);
  CHECK(store.verify().damages.empty());
  CHECK_FALSE(std::filesystem::exists(folder / "a.db-journal"));
}

TEST_CASE("an unfinished write that we may not undo is said", "[store][commit]") {
  const Folder folder;
  const auto path = folder / "a.db";
  { Started(path).log("2026-11-02", 40); }
  in_child([&] {
    SQLite::Database db(path.string(), SQLite::OPEN_READWRITE);
    db.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE");
    db.exec(
        "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        " INSERT INTO dose (course_id, on_date, mg, vomited, no_food, recorded_by)"
        " SELECT 1, '2026-11-03', 40, 0, 0, 1 FROM n");
    _exit(7);
  });
  if (geteuid() == 0) {
    for (const char* name : {".", "a.db", "a.db-journal"}) {
      REQUIRE(chown((folder / name).c_str(), 65534, 65534) == 0);
    }
    REQUIRE(seteuid(65534) == 0);
  }
  chmod(path.c_str(), 0400);
  const Failure failure = failure_of([&] { Store::open(path, Access::read); });
  CHECK(failure.what == "an unfinished write by another session lies in " + path.string());
  CHECK(failure.hint == "open it once with write access, which undoes the unfinished part");
  chmod(path.c_str(), 0600);
  if (getuid() == 0) REQUIRE(seteuid(0) == 0);
}

TEST_CASE("processes that write at once lose nothing", "[store][commit][D6]") {
  const Folder folder;
  const auto path = folder / "a.db";
  CourseId course = 0;
  {
    Started record(path);
    course = record.course;
  }
  constexpr int processes = 4;
  constexpr int doses = 10;
  std::vector<pid_t> children;
  for (int i = 0; i < processes; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      for (int n = 0; n < doses; ++n) {
        Store store = Store::open(path, Access::write);
        Writer writer = store.begin(context("log"));
        writer.add(course, dose("2026-11-02", i + 1));
        writer.commit();
      }
      _exit(0);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  const Store store = Store::open(path, Access::read);
  CHECK(store.load_patient("me")->courses.at(0).doses.size() == processes * doses);
  const Verification found = store.verify();
  CHECK(found.entries == processes * doses + 1);
  CHECK(found.damages.empty());
}
