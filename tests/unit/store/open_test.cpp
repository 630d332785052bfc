#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/migrate.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// The message of a refused open, with the folder cut out of it; the status is checked.
std::string refusal(const std::filesystem::path& path, Access access = Access::read) {
  const Failure failure = failure_of([&] { Store::open(path, access); });
  CHECK(failure.status == ExitStatus::store);
  CHECK_FALSE(failure.hint.empty());
  std::string text = failure.what + " | " + failure.hint;
  const std::string folder = path.parent_path().string();
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
    text.replace(at, folder.size(), "~");
  }
  return text;
}

/// A folder with a sound record `a.db`.
struct Sound : Folder {
  Sound() { Started(path_).log("2026-11-02", 40); }

  std::filesystem::path path_ = *this / "a.db";
};

/// Puts bytes at an offset of the file.
void patch(const std::filesystem::path& path, std::size_t at, const std::string& content) {
  std::string all = bytes(path);
  all.replace(at, content.size(), content);
  overwrite(path, all);
}

}  // namespace

TEST_CASE("a missing record is never an empty one", "[store][open]") {
  const Folder folder;
  const std::string expected =
      "no record at ~/a.db | 'isotrack start' creates one; '--db FILE' names another";
  CHECK(refusal(folder / "a.db") == expected);
  CHECK(refusal(folder / "a.db", Access::write) == expected);
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(failure_of([&] {
          Store::open(folder / "none/a.db", Access::read);
        }).what.starts_with("no record at "));
  CHECK(failure_of([&] { Store::open("", Access::read); }).what == "no record at ");
  const Failure hostile = failure_of([&] { Store::open(folder / "\x1b[2J", Access::read); });
  CHECK(hostile.what.ends_with("\\x1b[2J"));
}

TEST_CASE("what is no record is refused in its own words and left alone", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  const std::string sound = bytes(path);
  const auto changed = [&](std::size_t at, const std::string& content) {
    overwrite(path, sound);
    patch(path, at, content);
    const std::string before = bytes(path);
    const std::string message = refusal(path, Access::write);
    CHECK(refusal(path) == message);
    CHECK(bytes(path) == before);
    return message;
  };
  CHECK(changed(0, "sqlite") ==
        "~/a.db is not an isotrack record | '--db FILE' names another file");
  CHECK(changed(68, "vacu") ==
        "~/a.db belongs to another program (application id 0x76616375, not isotrack's) | "
        "'--db FILE' names another file");
  CHECK(changed(60, std::string("\0\0\0\x0a", 4)) ==
        "~/a.db was written by a newer isotrack (schema 10; this one knows 9) | "
        "install that version; nothing was changed");
  CHECK(changed(60, std::string("\0\0\0\0", 4)) ==
        "~/a.db states no schema version | go back to a backup: isotrack restore FILE");
  CHECK(changed(18, "\x02\x02") ==
        "~/a.db was switched to write-ahead logging by another program | "
        "sqlite3 ~/a.db 'PRAGMA journal_mode=DELETE' switches it back");
  CHECK(changed(100, std::string(60, '\x7f')).starts_with("the record at ~/a.db is damaged | "));
  overwrite(path, "");
  CHECK(refusal(path) ==
        "~/a.db is empty (0 bytes), which no record ever is | "
        "go back to a backup: isotrack restore FILE");
  overwrite(path, sound.substr(0, 99));
  CHECK(refusal(path) == "~/a.db is not an isotrack record | '--db FILE' names another file");
}

TEST_CASE("tables changed by another program are refused", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  const std::string sound = bytes(path);
  for (const char* sql :
       {"CREATE TRIGGER sly AFTER INSERT ON dose BEGIN DELETE FROM dose WHERE id = new.id; END",
        "CREATE VIEW v AS SELECT 1", "DROP TRIGGER dose_update", "DROP INDEX dose_in_force",
        "ALTER TABLE dose ADD COLUMN x TEXT", "CREATE TABLE more (x)"}) {
    tamper(path, sql);
    CHECK(refusal(path, Access::write) ==
          "another program changed the tables of ~/a.db | "
          "go back to a backup: isotrack restore FILE; nothing was changed");
    overwrite(path, sound);
  }
  CHECK_NOTHROW(Store::open(path, Access::write));
}

TEST_CASE("an older record is upgraded only when something is recorded", "[store][open]") {
  const Sound folder;
  tamper(folder.path_, "PRAGMA user_version = 2");
  CHECK(refusal(folder.path_) ==
        "~/a.db was written by an older isotrack (schema 2; this one writes 9) | "
        "any command that records something upgrades it, after a copy beside it");
}

TEST_CASE("an upgrade keeps a copy of the file as it was", "[store][open]") {
  const Folder folder;
  const auto path = folder / "a.db";
  make_private_file(path);
  {
    SQLite::Database db = connect(path, SQLite::OPEN_READWRITE);
    migrate(db, migrations().first(2));
  }
  Store store = Store::open(path, Access::write);
  CHECK(store.schema_version() == 9);
  REQUIRE(store.upgrade());
  CHECK(store.upgrade()->from == 2);
  CHECK(store.upgrade()->copy.filename() == "a.db.before-schema-9");
  CHECK(store.patients().empty());
  CHECK(store.verify().damages.empty());
  CHECK(query(folder / "a.db.before-schema-9", "PRAGMA user_version") == "2");
  CHECK(mode(folder / "a.db.before-schema-9") == 0600);
  CHECK_FALSE(Store::open(path, Access::write).upgrade());
  CHECK_NOTHROW(Store::open(path, Access::read));
}

TEST_CASE("only a plain file of ours is opened", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  std::filesystem::create_symlink(path, folder / "link.db");
  CHECK(refusal(folder / "link.db") ==
        "~/link.db is a symbolic link | name the file itself: ~/a.db");
  std::filesystem::create_hard_link(path, folder / "hard.db");
  CHECK(refusal(path) ==
        "~/a.db has 2 names (hard links) | keep one name; a copy must be a file of its own");
  std::filesystem::remove(folder / "hard.db");
  std::filesystem::create_directory(folder / "dir.db");
  CHECK(refusal(folder / "dir.db") == "~/dir.db is not a regular file | name a file");
  REQUIRE(mkfifo((folder / "pipe.db").c_str(), 0600) == 0);
  CHECK(refusal(folder / "pipe.db") == "~/pipe.db is not a regular file | name a file");
  std::filesystem::create_directory_symlink(folder.path(), folder / "here");
  CHECK_NOTHROW(Store::open(folder / "here/a.db", Access::read));
}

TEST_CASE("a file or folder open to every user is refused", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  for (const auto& [bits, text] :
       {std::pair(0644, "0644"), std::pair(0602, "0602"), std::pair(0601, "0601")}) {
    chmod(path.c_str(), static_cast<mode_t>(bits));
    CHECK(refusal(path) ==
          std::string("~/a.db is open to every user (mode ") + text + ") | chmod 600 ~/a.db");
  }
  chmod(path.c_str(), 0666);
  CHECK(refusal(path) == "~/a.db is open to every user (mode 0666) | chmod 660 ~/a.db");
  chmod(path.c_str(), 0660);
  CHECK_NOTHROW(Store::open(path, Access::read));
  chmod(folder.path().c_str(), 0777);
  CHECK(refusal(path) == "every user can write in the folder of ~/a.db (mode 0777) | chmod o-w ~");
  chmod(folder.path().c_str(), 01777);
  CHECK_NOTHROW(Store::open(path, Access::read));
}

TEST_CASE("nobody is told to change the mode of a file that is no record", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  std::string other = bytes(path);
  overwrite(path, "root:x:0:0:root:/root:/bin/bash\n");
  chmod(path.c_str(), 0644);
  CHECK(refusal(path) == "~/a.db is not an isotrack record | '--db FILE' names another file");
  overwrite(path, "");
  CHECK(refusal(path) ==
        "~/a.db is empty (0 bytes), which no record ever is | go back to a backup: isotrack "
        "restore FILE");
  other.replace(68, 4, "vacu");
  overwrite(path, other);
  CHECK(refusal(path).starts_with("~/a.db belongs to another program"));
  CHECK(mode(path) == 0644);
}

TEST_CASE("a journal that is not ours is never rolled back", "[store][open]") {
  const Sound folder;
  overwrite(folder / "elsewhere", "x");
  std::filesystem::create_symlink(folder / "elsewhere", folder / "a.db-journal");
  CHECK(refusal(folder.path_) ==
        "~/a.db-journal is not a plain file | find out who put it there, then remove it");
}

TEST_CASE("files of other users are refused", "[store][open]") {
  if (geteuid() != 0) return;  // only root can give a file away
  const Sound folder;
  const auto path = folder.path_;
  REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
  const std::string expected =
      "~/a.db belongs to another user (uid 65534) | "
      "a record is opened by its owner, or by the group it is shared with (mode 660)";
  CHECK(refusal(path) == expected);
  chmod(path.c_str(), 0660);
  CHECK(refusal(path) == expected);
  REQUIRE(chown(path.c_str(), 65534, getegid()) == 0);
  CHECK_NOTHROW(Store::open(path, Access::write));
}

TEST_CASE("what may not be read or written is refused in its own words", "[store][open]") {
  const Sound folder;
  const auto path = folder.path_;
  if (geteuid() == 0) {  // permissions bind only others
    REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
    REQUIRE(chown(folder.path().c_str(), 65534, 65534) == 0);
    REQUIRE(seteuid(65534) == 0);
  }
  chmod(path.c_str(), 0200);
  CHECK(refusal(path) == "no permission to read ~/a.db | check the owner and mode of the file");
  chmod(path.c_str(), 0400);
  CHECK(refusal(path, Access::write) ==
        "no permission to write ~/a.db | check the owner and mode of the file");
  CHECK_NOTHROW(Store::open(path, Access::read));
  chmod(path.c_str(), 0600);
  chmod(folder.path().c_str(), 0500);
  CHECK(refusal(path, Access::write) ==
        "no permission to write in the folder of ~/a.db | "
        "each write keeps a journal beside the file for a moment: make the folder writable for "
        "you, or move the file to one that is and name it with --db");
  CHECK_NOTHROW(Store::open(path, Access::read));
  chmod(folder.path().c_str(), 0700);
  if (getuid() == 0) REQUIRE(seteuid(0) == 0);
}

TEST_CASE("network file systems are known by their number", "[store][open]") {
  CHECK(network_file_system(0x6969) == "NFS");
  CHECK(network_file_system(0xFF534D42) == "CIFS");
  CHECK(network_file_system(0xFFFFFFFFFF534D42) == "CIFS");  // sign-extended
  CHECK(network_file_system(0x65735546) == "FUSE");
  CHECK(network_file_system(0xEF53).empty());      // ext4
  CHECK(network_file_system(0x01021994).empty());  // tmpfs
}

TEST_CASE("a new record is private under any umask", "[store][open]") {
  const Folder folder;
  const mode_t old = umask(0);
  {
    const Started record(folder / "deep/er/a.db");
    CHECK(mode(folder / "deep/er/a.db") == 0600);
    CHECK(mode(folder / "deep/er") == 0700);
    CHECK(mode(folder / "deep") == 0700);
  }
  umask(old);
}

TEST_CASE("a new record is not there until something is stored", "[store][open]") {
  const Folder folder;
  const auto path = folder / "a.db";
  {
    Store store = Store::create(path);
    CHECK_FALSE(std::filesystem::exists(path));
    Writer writer = store.begin(context("start"));
    PatientRecord terms;
    terms.code = "me";
    writer.add_patient(terms);
  }
  CHECK(std::filesystem::is_empty(folder.path()));
  Store store = Store::create(path);
  overwrite(path, "mine");
  const Failure failure = failure_of([&] {
    Writer writer = store.begin(context("start"));
    PatientRecord terms;
    terms.code = "me";
    writer.add_patient(terms);
    writer.commit();
  });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "something else was created at " + path.string() + " meanwhile");
  CHECK(failure.outcome == Outcome::not_stored);
  CHECK(bytes(path) == "mine");
}

TEST_CASE("nothing is created where there is something", "[store][open]") {
  const Folder folder;
  overwrite(folder / "a.db", "");
  std::filesystem::create_symlink("nowhere", folder / "b.db");
  for (const char* name : {"a.db", "b.db"}) {
    const Failure failure = failure_of([&] { Store::create(folder / name); });
    CHECK(failure.status == ExitStatus::refused);
    CHECK(failure.what == "there is something at " + (folder / name).string() + " already");
  }
}

TEST_CASE("reading writes nothing", "[store][open]") {
  const Sound folder;
  const auto before = std::filesystem::last_write_time(folder.path_);
  const std::string content = bytes(folder.path_);
  chmod(folder.path().c_str(), 0500);
  {
    const Store store = Store::open(folder.path_, Access::read);
    static_cast<void>(store.load_patient("me"));
    CHECK(store.verify().damages.empty());
    CHECK(store.journal({}).size() == 2);
  }
  chmod(folder.path().c_str(), 0700);
  CHECK(std::filesystem::last_write_time(folder.path_) == before);
  CHECK(bytes(folder.path_) == content);
  Store store = Store::open(folder.path_, Access::read);
  CHECK(failure_of([&] { store.begin(context("log")); }).status == ExitStatus::bug);
}

TEST_CASE("every setting is in force on every connection", "[store][open]") {
  const Sound folder;
  for (const int flags : {SQLite::OPEN_READONLY, SQLite::OPEN_READWRITE}) {
    SQLite::Database db = connect(folder.path_, flags);
    CHECK(pragma(db, "synchronous") == 3);
    CHECK(pragma(db, "foreign_keys") == 1);
    CHECK(pragma(db, "recursive_triggers") == 1);
    CHECK(pragma(db, "trusted_schema") == 0);
    CHECK(pragma(db, "cell_size_check") == 1);
    CHECK(pragma(db, "secure_delete") == 1);
    CHECK(pragma(db, "temp_store") == 2);
    CHECK(db.execAndGet("PRAGMA journal_mode").getString() == "delete");
    CHECK_THROWS_AS(db.exec("SELECT \"no such column\""), SQLite::Exception);
    db.exec("PRAGMA writable_schema = ON");
    CHECK_THROWS_AS(db.exec("UPDATE sqlite_schema SET sql = ''"), SQLite::Exception);
  }
}

TEST_CASE("no folder stays behind when a record cannot be made in it", "[store][open]") {
  const Folder folder;
  const std::string long_name(245, 'x');  // the name of the draft is longer still
  CHECK(failure_of([&] { Store::create(folder / ("new/deep/" + long_name)); }).status ==
        ExitStatus::store);
  CHECK(std::filesystem::is_empty(folder.path()));
}
