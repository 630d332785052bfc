#include "backup_folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

#include "isotrack/store/backup.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// Copies the record into `folder` under `name`.
void back_up(const Store& store, const std::filesystem::path& folder, const std::string& name) {
  RecordCopy copy = store.copy_into(folder);
  REQUIRE(copy.place(name));
}

std::string names(const std::vector<FoundBackup>& backups) {
  std::string out;
  for (const FoundBackup& each : backups) out += each.name + " ";
  return out;
}

FoundBackups found(const Store& store, const std::filesystem::path& folder) {
  return backups_in(folder, store, store.holdings().state, false);
}

}  // namespace

TEST_CASE("a backup is known by its name", "[cli][backup]") {
  const auto plain = read_backup_name("isotrack-20261122T090000Z.db");
  REQUIRE(plain);
  CHECK(*plain == BackupName{"20261122T090000Z", 1, false, day("2026-11-22")});
  const auto sealed = read_backup_name("isotrack-20280229T235959Z-12.db.sealed");
  REQUIRE(sealed);
  CHECK(*sealed == BackupName{"20280229T235959Z", 12, true, day("2028-02-29")});
  for (const char* name :
       {"", "isotrack.db", "isotrack-20261122T090000Z", "isotrack-20261122T090000Z.dbx",
        "isotrack-20261122T090000Z-1.db", "isotrack-20261122T090000Z-02.db",
        "isotrack-20261122T090000Z-.db", "isotrack-20261122T090000Z2.db",
        "isotrack-20260230T090000Z.db", "isotrack-20261122T09000Z.db",
        "xsotrack-20261122T090000Z.db", "isotrack-2026112xT090000Z.db",
        "isotrack-20261122T090000Z.sealed", ".db", ".db.sealed"}) {
    INFO(name);
    CHECK_FALSE(read_backup_name(name));
  }
}

TEST_CASE("a free name counts on within a second", "[cli][backup]") {
  const Folder folder;
  const std::string instant = "2026-11-22T09:00:00Z";
  CHECK(free_backup_name(folder.path(), instant, false) == "isotrack-20261122T090000Z.db");
  overwrite(folder / "isotrack-20261122T090000Z.db", "");
  CHECK(free_backup_name(folder.path(), instant, false) == "isotrack-20261122T090000Z-2.db");
  CHECK(free_backup_name(folder.path(), instant, true) == "isotrack-20261122T090000Z.db.sealed");
  std::filesystem::create_symlink("nowhere", folder / "isotrack-20261122T090000Z-2.db");
  CHECK(free_backup_name(folder.path(), instant, false) == "isotrack-20261122T090000Z-3.db");
}

TEST_CASE("only backups of this very record are its own", "[cli][backup]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Started another(folder / "other.db");
  std::filesystem::create_directory(folder / "b");
  const auto backups = folder / "b";
  back_up(record.store, backups, "isotrack-20261101T000000Z-2.db");
  back_up(record.store, backups, "isotrack-20261101T000000Z.db");
  record.log("2026-11-20", 40);
  back_up(record.store, backups, "isotrack-20261120T000000Z.db");
  back_up(another.store, backups, "isotrack-20261121T000000Z.db");
  back_up(record.store, backups, "mine.db");
  overwrite(backups / "isotrack-20261122T000000Z.db", "no record");
  std::filesystem::create_symlink(backups / "mine.db", backups / "isotrack-20261123T000000Z.db");
  std::filesystem::create_directory(backups / "isotrack-20261124T000000Z.db");
  const FoundBackups all = found(record.store, backups);
  CHECK(
      names(all.ours) ==
      "isotrack-20261101T000000Z.db isotrack-20261101T000000Z-2.db isotrack-20261120T000000Z.db ");
  CHECK(all.ahead.empty());
  CHECK(all.ours.back().state == record.store.holdings().state);
  CHECK(names(found(another.store, backups).ours) == "isotrack-20261121T000000Z.db ");
}

TEST_CASE("a backup that knows more than the record is no earlier state of it", "[cli][backup]") {
  const Folder folder;
  std::filesystem::create_directory(folder / "b");
  {
    Started record(folder / "isotrack.db");
    std::filesystem::copy_file(folder / "isotrack.db", folder / "older.db");
    record.log("2026-11-20", 40);
    back_up(record.store, folder / "b", "isotrack-20261120T000000Z.db");
  }
  const Store older = Store::open(folder / "older.db", Access::read);
  const FoundBackups all = found(older, folder / "b");
  CHECK(all.ours.empty());
  CHECK(names(all.ahead) == "isotrack-20261120T000000Z.db ");
}
