#include "store/copy.hpp"

#include <unistd.h>

#include <string>

#include "store/connection.hpp"
#include "store/files.hpp"
#include "store/statements.hpp"

namespace isotrack {
namespace {

constexpr const char* before_upgrading = "the copy made before upgrading";

Error unusable(const std::string& what, const std::string& why) {
  return Error(ExitStatus::store,
               what + " is not usable (" + why + "); the record was not changed");
}

void append_rows(SQLite::Database& db, const char* sql, std::string& out) {
  SQLite::Statement rows(db, sql);
  while (rows.executeStep()) {
    for (int i = 0; i < rows.getColumnCount(); ++i) out += rows.getColumn(i).getString() + " ";
    out += "\n";
  }
}

/// One text that two records share when they are of one version and every table has as many rows,
/// every entry its digest and every course its doses.
std::string outline(SQLite::Database& db) {
  std::string out;
  for (const char* name : {"user_version", "application_id"}) {
    out += std::string(name) + " " + std::to_string(pragma(db, name)) + "\n";
  }
  SQLite::Statement tables(
      db,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      " ORDER BY name");
  while (tables.executeStep()) {
    const std::string name = tables.getColumn(0).getString();
    SQLite::Statement count(db, "SELECT count(*) FROM \"" + name + "\"");
    count.executeStep();
    out += name + " " + count.getColumn(0).getString() + "\n";
    if (name == "entry") append_rows(db, "SELECT id, hex(digest) FROM entry ORDER BY id", out);
    if (name != "dose") continue;
    append_rows(db,
                "SELECT course_id, count(*), sum(mg) FROM dose WHERE withdrawn_by IS NULL"
                " GROUP BY course_id ORDER BY course_id",
                out);
  }
  return out;
}

/// Sound by SQLite's own check, and the same record.
void compare(const std::string& original, const std::filesystem::path& copy,
             const std::string& what) {
  SQLite::Database read = connect(copy, SQLite::OPEN_READONLY);
  if (read.execAndGet("PRAGMA integrity_check").getString() != "ok")
    throw unusable(what, "damaged");
  if (outline(read) != original) throw unusable(what, "incomplete");
}

/// Writes the copy into the empty file `to`; returns the outline of what was copied. The lock that
/// this reading holds keeps every writer from committing, so both are one state of the record. A
/// second connection copies, because VACUUM runs in no transaction.
std::string copy_to(SQLite::Database& db, const std::filesystem::path& file,
                    const std::filesystem::path& to) {
  const Snapshot snapshot(db);
  std::string original = outline(db);
  SQLite::Database second = connect(file, SQLite::OPEN_READONLY);
  SQLite::Statement copying(second, "VACUUM INTO ?1");
  copying.bind(1, to.string());
  copying.exec();
  return original;
}

}  // namespace

Draft checked_copy(SQLite::Database& db, const std::filesystem::path& file, const Place& to,
                   const std::string& what) {
  Draft draft(to);
  const std::string original = copy_to(db, file, draft.path());
  compare(original, draft.path(), what);
  sync_file(draft.path());
  return draft;
}

std::filesystem::path copy_before(SQLite::Database& db, const Place& place, int next_version) {
  Draft draft = checked_copy(db, place.real(), place, before_upgrading);
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
  throw unusable(before_upgrading, "every name for it is taken");
}

}  // namespace isotrack
