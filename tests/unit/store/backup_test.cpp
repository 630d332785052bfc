#include "isotrack/store/backup.hpp"

#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// The whole of `from` on its way to the place of `record`.
Replacement replacing(const std::filesystem::path& record, const std::filesystem::path& from) {
  Replacement out(record);
  const std::string content = bytes(from);
  out.write(std::string_view(content).substr(0, content.size() / 3));
  out.write(std::string_view(content).substr(content.size() / 3));
  return out;
}

std::size_t files_in(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

std::string copied(const Store& store, const Folder& folder, const std::string& name) {
  RecordCopy copy = store.copy_into(folder.path());
  REQUIRE(copy.place(name));
  return (folder / name).string();
}

void restore(const std::filesystem::path& record, const std::filesystem::path& from) {
  Replacement replacement = replacing(record, from);
  replacement.check("b.db");
  replacement.put_in_place(replacement.standing(), "S");
}

}  // namespace

TEST_CASE("a copy is the record, private, and gone unless it is placed", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-20", 40);
  record.log("2026-11-21", 60);
  {
    const RecordCopy copy = record.store.copy_into(folder.path());
    CHECK(mode(copy.path()) == 0600);
    CHECK(files_in(folder.path()) == 2);
    const Holdings& holdings = copy.holdings();
    CHECK(holdings == record.store.holdings());
    CHECK(holdings.state.entries == 3);
    CHECK(holdings.state.schema_version == Store::newest_schema_version());
    CHECK(holdings.state.first.id == 1);
    CHECK(holdings.state.last.id == 3);
    CHECK(holdings.state.last.uuid == record.store.journal({}, 3).at(0).uuid);
    CHECK(holdings.state.last.digest.size() == 64);
    CHECK(holdings.patients == 1);
    CHECK(holdings.courses == 1);
    CHECK(holdings.doses == 2);
    CHECK(holdings.label_mg == 100);
  }
  CHECK(files_in(folder.path()) == 1);
  const std::string name = copied(record.store, folder, "b.db");
  CHECK(mode(name) == 0600);
  CHECK(damage_of_copy(name).empty());
  CHECK(*state_of_copy(name) == record.store.holdings().state);
  CHECK(Store::open(name, Access::read).load_patient("me").has_value());
}

TEST_CASE("a copy never takes a name that is there", "[store][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  overwrite(folder / "b.db", "mine");
  RecordCopy copy = record.store.copy_into(folder.path());
  CHECK_FALSE(copy.place("b.db"));
  CHECK(bytes(folder / "b.db") == "mine");
  std::filesystem::create_symlink(folder / "isotrack.db", folder / "link.db");
  CHECK_FALSE(copy.place("link.db"));
  CHECK(copy.place("c.db"));
  CHECK(files_in(folder.path()) == 4);
}

TEST_CASE("nothing is copied of a damaged record", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { Started(path).log("2026-11-20", 40); }
  tamper_rows(path, "UPDATE dose SET mg = 60");
  const Store store = Store::open(path, Access::read);
  const Failure failure = failure_of([&] { static_cast<void>(store.copy_into(folder.path())); });
  CHECK(failure.status == ExitStatus::store);
  CHECK(failure.what ==
        "the record at " + path.string() +
            " is damaged: entry 2: does not match its digest: it or a row of it was changed (and 1"
            " more)");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that every user can write in holds no copy", "[store][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  std::filesystem::create_directory(folder / "open");
  chmod((folder / "open").c_str(), 0777);
  CHECK(failure_of([&] {
          static_cast<void>(record.store.copy_into(folder / "open"));
        }).what.starts_with("every user can write in "));
  CHECK(files_in(folder / "open") == 0);
}

TEST_CASE("copies made while others write are sound", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  const pid_t writer = fork();
  if (writer == 0) {
    Store store = Store::open(path, Access::write);
    for (int i = 0; i < 60; ++i) {
      Writer entry = store.begin(context("contact set"));
      entry.about(1);
      entry.add(PatientId{1}, Contact{{}, "nurse-" + std::to_string(i), "x"});
      entry.commit();
    }
    _exit(0);
  }
  const Store store = Store::open(path, Access::read);
  std::int64_t before = 0;
  for (int i = 0; i < 10; ++i) {
    const RecordCopy copy = store.copy_into(folder.path());
    CHECK(copy.holdings().state.entries >= before);
    before = copy.holdings().state.entries;
  }
  int status = -1;
  waitpid(writer, &status, 0);
  CHECK(status == 0);
  CHECK(store.holdings().state.entries == 61);
}

TEST_CASE("a copy is an earlier state of the record it is of", "[store][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const RecordState first = record.store.holdings().state;
  record.log("2026-11-20", 40);
  const RecordState second = record.store.holdings().state;
  CHECK(record.store.was_once(first));
  CHECK(record.store.was_once(second));
  Started other(folder / "other.db");
  CHECK_FALSE(record.store.was_once(other.store.holdings().state));
  RecordState ahead = second;
  ahead.last.id = 3;
  CHECK_FALSE(record.store.was_once(ahead));
}

TEST_CASE("a copy whose last entry was erased since is still this record's", "[store][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientId second = 0;
  {
    Writer writer = record.store.begin(context("patient add"));
    PatientRecord terms;
    terms.code = "B-2";
    second = writer.add_patient(terms);
    writer.commit();
  }
  const RecordState copy = record.store.holdings().state;
  Writer writer = record.store.begin(context("patient erase"));
  writer.erase(second);
  writer.commit();
  CHECK(record.store.was_once(copy));
  RecordState other = copy;
  other.first.uuid = "00000000-0000-4000-8000-000000000000";
  CHECK_FALSE(record.store.was_once(other));
}

TEST_CASE("when a backup was made is remembered", "[store][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  CHECK_FALSE(record.store.last_backup());
  record.store.note_backup("2026-11-22T08:00:00Z");
  record.store.note_backup("2026-11-23T08:00:00Z");
  CHECK(record.store.last_backup() == "2026-11-23T08:00:00Z");
  CHECK(record.store.first_recorded_at() == "2026-11-22T08:00:00Z");
}

TEST_CASE("a copy takes the place of a record, which stays beside it", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
    record.log("2026-11-20", 40);
    record.log("2026-11-21", 40);
  }
  const std::string old = bytes(path);
  Replacement replacement = replacing(path, copy);
  CHECK(replacement.check("b.db").state.entries == 1);
  const RecordThere there = replacement.standing();
  CHECK(there.state == RecordThere::State::sound);
  REQUIRE(there.lost.size() == 2);
  CHECK(there.lost[0].id == 2);
  CHECK(there.lost[1].command == "log");
  CHECK(there.brought == 0);
  CHECK_FALSE(there.is_another);
  CHECK(replacement.put_in_place(there, "S") == folder / "isotrack.db.before-restore-S");
  CHECK(bytes(folder / "isotrack.db.before-restore-S") == old);
  CHECK(mode(path) == 0600);
  CHECK(Store::open(path, Access::read).holdings().state.entries == 1);
  restore(path, folder / "isotrack.db.before-restore-S");
  CHECK(Store::open(path, Access::read).holdings().state.entries == 3);
  CHECK(std::filesystem::exists(folder / "isotrack.db.before-restore-S-2"));
}

TEST_CASE("what is not put in place leaves nothing", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
  }
  const std::string old = bytes(path);
  {
    Replacement replacement = replacing(path, copy);
    replacement.check("b.db");
  }
  { const Replacement into_new_folders = replacing(folder / "x/y/isotrack.db", copy); }
  CHECK(bytes(path) == old);
  CHECK(files_in(folder.path()) == 2);
}

TEST_CASE("a record that is missing, empty or cut short is replaced", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
  }
  const std::string sound = bytes(path);
  using State = RecordThere::State;
  const auto replaced = [&](const std::string& content) {
    overwrite(path, content);
    Replacement replacement = replacing(path, copy);
    replacement.check("b.db");
    const RecordThere there = replacement.standing();
    const auto kept = replacement.put_in_place(there, "S");
    CHECK(Store::open(path, Access::read).verify().damages.empty());
    REQUIRE(kept);
    CHECK(bytes(*kept) == content);
    std::filesystem::remove(*kept);
    return there;
  };
  CHECK(replaced("").state == State::unreadable);
  CHECK(replaced(sound.substr(0, 50)).state == State::unreadable);
  CHECK(replaced(sound.substr(0, 5000)).state == State::unreadable);
  CHECK(replaced("no database at all, but long enough to hold a header of one hundred bytes, which "
                 "this is now")
            .state == State::unreadable);
  std::filesystem::remove(path);
  restore(path, copy);
  CHECK(Store::open(path, Access::read).holdings().state.entries == 1);
  restore(folder / "new/folder/isotrack.db", copy);
  CHECK(mode(folder / "new") == 0700);
  CHECK(Store::open(folder / "new/folder/isotrack.db", Access::read).verify().damages.empty());
}

TEST_CASE("what a damaged record still holds is named", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
    record.log("2026-11-20", 40);
  }
  tamper_rows(path, "UPDATE dose SET mg = 60");
  Replacement replacement = replacing(path, copy);
  replacement.check("b.db");
  const RecordThere there = replacement.standing();
  CHECK(there.state == RecordThere::State::damaged);
  CHECK(there.trouble.starts_with("entry 2: does not match its digest"));
  CHECK(there.lost.size() == 1);
}

TEST_CASE("another record and an older one are told apart", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    std::filesystem::copy_file(path, folder / "older.db");
    record.log("2026-11-20", 40);
    copy = copied(record.store, folder, "b.db");
  }
  Replacement over_older = replacing(folder / "older.db", copy);
  over_older.check("b.db");
  CHECK(over_older.standing().lost.empty());
  CHECK(over_older.standing().brought == 1);
  { const Started another(folder / "another.db"); }
  Replacement over_another = replacing(folder / "another.db", copy);
  over_another.check("b.db");
  CHECK(over_another.standing().is_another);
  CHECK(over_another.standing().lost.size() == 1);
}

TEST_CASE("a copy that is not sound is not put in place", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    record.log("2026-11-20", 40);
    copy = copied(record.store, folder, "b.db");
  }
  const std::string sound = bytes(copy);
  const auto refused = [&] {
    Replacement replacement = replacing(path, copy);
    const Failure failure = failure_of([&] { replacement.check("b.db"); });
    CHECK(failure.status == ExitStatus::io);
    return failure.what;
  };
  overwrite(copy, "");
  CHECK(refused() == "b.db is empty (0 bytes), which no record ever is");
  overwrite(copy, std::string(4096, 'x'));
  CHECK(refused() == "b.db is not an isotrack record");
  overwrite(copy, sound.substr(0, sound.size() / 2));
  CHECK(refused().find("b.db") != std::string::npos);
  overwrite(copy, sound);
  tamper_rows(copy, "UPDATE dose SET mg = 60");
  CHECK(refused().starts_with("b.db is damaged: entry 2: does not match its digest"));
  overwrite(copy, sound);
  tamper(copy, "CREATE TRIGGER t AFTER INSERT ON dose BEGIN DELETE FROM dose; END");
  CHECK(refused() == "b.db is damaged: schema: is not the one this version writes");
  overwrite(copy, sound);
  tamper(copy, "PRAGMA user_version = 999");
  CHECK(refused().starts_with("b.db was written by a newer isotrack (schema 999;"));
  overwrite(copy, sound);
  tamper(copy, "PRAGMA application_id = 7");
  CHECK(refused().starts_with("b.db belongs to another program"));
  CHECK(Store::open(path, Access::read).holdings().state.entries == 2);
}

TEST_CASE("a record that somebody holds is not replaced", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  const Environment quick("ISOTRACK_BUSY_TIMEOUT_MS", "20");
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
  }
  Replacement replacement = replacing(path, copy);
  replacement.check("b.db");
  const RecordThere there = replacement.standing();
  const std::string old = bytes(path);
  // In another process: POSIX locks of one process do not stop it itself.
  int pipes[2];  // NOLINT: pipe takes an array
  REQUIRE(pipe(pipes) == 0);
  const pid_t holder = fork();
  if (holder == 0) {
    Store store = Store::open(path, Access::write);
    const Writer writer = store.begin(context("log"));
    static_cast<void>(write(pipes[1], "x", 1));
    pause();
    _exit(0);
  }
  char byte = 0;
  REQUIRE(read(pipes[0], &byte, 1) == 1);
  const Failure failure = failure_of([&] { replacement.put_in_place(there, "S"); });
  CHECK(failure.status == ExitStatus::store);
  CHECK(failure.what == "the record is in use (waited 0.02 s)");
  CHECK(failure.outcome == Outcome::not_stored);
  kill(holder, SIGKILL);
  waitpid(holder, nullptr, 0);
  CHECK(bytes(path) == old);
  CHECK(replacement.put_in_place(there, "S").has_value());
}

TEST_CASE("what was written since is not lost unseen", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  const std::string copy = copied(record.store, folder, "b.db");
  Replacement replacement = replacing(path, copy);
  replacement.check("b.db");
  const RecordThere there = replacement.standing();
  record.log("2026-11-20", 40);
  const Failure failure = failure_of([&] { replacement.put_in_place(there, "S"); });
  CHECK(failure.what == "what stands at " + path.string() + " was changed meanwhile");
  CHECK(failure.outcome == Outcome::not_stored);
  CHECK(Store::open(path, Access::read).holdings().state.entries == 2);
}

TEST_CASE("who had the old file open writes nothing into it", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  const std::string copy = copied(record.store, folder, "b.db");
  restore(path, copy);
  const Failure failure = failure_of([&] { record.log("2026-11-20", 40); });
  CHECK(failure.what == "another file took the place of " + path.string() + " meanwhile");
  CHECK(failure.outcome == Outcome::not_stored);
  CHECK(Store::open(path, Access::read).holdings().state.entries == 1);
}

TEST_CASE("the journal of the old file goes with it", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
  }
  overwrite(path, "");
  overwrite(folder / "isotrack.db-journal", "left by a program that was killed");
  restore(path, copy);
  CHECK_FALSE(std::filesystem::exists(folder / "isotrack.db-journal"));
  CHECK(bytes(folder / "isotrack.db.before-restore-S-journal") ==
        "left by a program that was killed");
  std::filesystem::remove(path);
  overwrite(folder / "isotrack.db-journal", "again");
  restore(path, copy);
  CHECK_FALSE(std::filesystem::exists(folder / "isotrack.db-journal"));
  CHECK(Store::open(path, Access::read).verify().damages.empty());
}

TEST_CASE("a link or another program's file is not replaced", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  std::filesystem::create_symlink(path, folder / "link.db");
  CHECK(failure_of([&] {
          const Replacement over(folder / "link.db");
        }).what.ends_with("is a symbolic link"));
  tamper(path, "PRAGMA application_id = 7");
  CHECK(failure_of([&] { const Replacement over(path); }).what.find("belongs to another program") !=
        std::string::npos);
  CHECK(failure_of([&] {
          const Replacement over(folder.path() / "");
        }).what.ends_with("is a folder"));
}

TEST_CASE("a file shared with a group stays shared", "[store][backup]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  std::string copy;
  {
    Started record(path);
    copy = copied(record.store, folder, "b.db");
  }
  chmod(path.c_str(), 0660);
  restore(path, copy);
  CHECK(mode(path) == 0660);
}
