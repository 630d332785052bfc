#include "store/copy.hpp"

#include <unistd.h>

#include <string>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/statements.hpp"

namespace isotrack {
namespace {

Error unusable(const std::string& why) {
  return Error(ExitStatus::store, "the copy made before upgrading is not usable (" + why +
                                      "); the record was not changed");
}

/// One text that two records share when every table has as many rows and every entry its digest.
std::string outline(SQLite::Database& db) {
  std::string out;
  SQLite::Statement tables(
      db,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      " ORDER BY name");
  while (tables.executeStep()) {
    const std::string name = tables.getColumn(0).getString();
    SQLite::Statement count(db, "SELECT count(*) FROM \"" + name + "\"");
    count.executeStep();
    out += name + " " + count.getColumn(0).getString() + "\n";
    if (name != "entry") continue;
    SQLite::Statement digests(db, "SELECT hex(digest) FROM entry ORDER BY id");
    while (digests.executeStep()) out += digests.getColumn(0).getString() + "\n";
  }
  return out;
}

/// Sound by SQLite's own check, of the same version, with as many rows in every table and the same
/// digests.
void compare(SQLite::Database& original, const std::filesystem::path& copy) {
  SQLite::Database read = connect(copy, SQLite::OPEN_READONLY);
  if (read.execAndGet("PRAGMA integrity_check").getString() != "ok") throw unusable("damaged");
  for (const char* name : {"user_version", "application_id"}) {
    if (pragma(read, name) != pragma(original, name)) throw unusable(name);
  }
  if (outline(read) != outline(original)) throw unusable("incomplete");
}

}  // namespace

std::filesystem::path copy_before(SQLite::Database& db, const Place& place, int next_version) {
  Draft draft(place);
  SQLite::Statement copying(db, "VACUUM INTO ?1");
  copying.bind(1, draft.path().string());
  copying.exec();
  compare(db, draft.path());
  sync_file(draft.path());
  const std::string name = place.name.string() + ".before-schema-" + std::to_string(next_version);
  for (int count = 1; count < 1000; ++count) {
    Place copy = place;
    copy.name = count == 1 ? name : name + "-" + std::to_string(count);
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(copy.real(), ignored))) continue;
    draft.publish(copy);
    sync_folder(place.folder);
    return copy.real();
  }
  throw unusable("every name for it is taken");
}

}  // namespace isotrack
