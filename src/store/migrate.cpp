#include "store/migrate.hpp"

#include "isotrack/base/error.hpp"
#include "isotrack/base/text.hpp"
#include "store/connection.hpp"
#include "store/digest.hpp"
#include "store/error.hpp"
#include "store/place.hpp"
#include "store/transaction.hpp"

namespace isotrack {
namespace {

void apply(SQLite::Database& db, const Migration& step) {
  Transaction transaction(db);
  if (pragma(db, "user_version") >= step.version) return;  // another process was quicker
  db.exec(step.sql);
  db.exec("PRAGMA application_id = " + std::to_string(application_id));
  db.exec("PRAGMA user_version = " + std::to_string(step.version));
  SQLite::Statement dangling(db, "PRAGMA foreign_key_check");
  if (dangling.executeStep()) {
    throw damage("schema version " + std::to_string(step.version) +
                 " does not fit its facts; the file is as it was");
  }
  dangling.reset();
  transaction.commit();
}

}  // namespace

const std::string_view newest_fingerprint =
    "aa285fdb2a6dfe3575cc21dd6647c21bd515cb1ea3eef5cfe4e024010ecbd433";

void migrate(SQLite::Database& db, std::span<const Migration> steps) {
  const KeysUnchecked until_the_end(db);
  for (const Migration& step : steps) apply(db, step);
}

std::string fingerprint(SQLite::Database& db) {
  SQLite::Statement rows(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name");
  Digest digest;
  while (rows.executeStep()) digest.row("schema", rows, 0, 4);
  return hex(digest.finished());
}

void check_schema(SQLite::Database& db, const std::string& shown) {
  if (fingerprint(db) == newest_fingerprint) return;
  throw Error(ExitStatus::store, "another program changed the tables of " + shown,
              "go back to a backup: isotrack restore FILE; nothing was changed");
}

}  // namespace isotrack
