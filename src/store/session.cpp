#include "store/session.hpp"

#include <sqlite3.h>

#include "store/connection.hpp"
#include "store/copy.hpp"
#include "store/migrate.hpp"

namespace isotrack {
namespace {

/// Opens for reading. A journal that a killed writer left is rolled back first when we may write;
/// SQLite cannot do that on a read-only connection.
SQLite::Database connect_to_read(const Place& place) {
  try {
    return connect(place.real(), SQLite::OPEN_READONLY);
  } catch (const SQLite::Exception& trouble) {
    if (trouble.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) throw;
    try {
      check_file(place, Access::write);
    } catch (const Error&) {
      throw trouble;
    }
  }
  pragma(*std::make_unique<SQLite::Database>(connect(place.real(), SQLite::OPEN_READWRITE)),
         "schema_version");
  return connect(place.real(), SQLite::OPEN_READONLY);
}

Error older(const Place& place, int version) {
  return Error(ExitStatus::store,
               place.shown() + " was written by an older isotrack (schema " +
                   std::to_string(version) + "; this one writes " +
                   std::to_string(Store::newest_schema_version()) + ")",
               "any command that records something upgrades it, after a copy beside it");
}

}  // namespace

Session Session::open(const Place& place, Access access) {
  const int version = check_file(place, access);
  const bool is_older = version < Store::newest_schema_version();
  if (is_older && access != Access::write) throw older(place, version);
  return guarded(place, During::reading, [&] {
    Session session(place, access);
    session.attach(access == Access::write ? connect(place.real(), SQLite::OPEN_READWRITE)
                                           : connect_to_read(place));
    if (is_older) {
      session.upgrade_ =
          Upgrade{version, copy_before(session.db(), place, Store::newest_schema_version())};
      migrate(session.db(), migrations());
    }
    if (access != Access::verify) check_schema(session.db(), place.shown());
    return session;
  });
}

Session Session::create(const Place& place, Folders folders) {
  Session session(place, Access::write);
  session.draft_.emplace(place, std::move(folders));
  guarded(place, During::writing, [&] {
    session.attach(connect(session.draft_->path(), SQLite::OPEN_READWRITE));
    migrate(session.db(), migrations());
    check_schema(session.db(), place.shown());
  });
  return session;
}

void Session::attach(SQLite::Database opened) {
  db_ = std::make_unique<SQLite::Database>(std::move(opened));
  statements_ = std::make_unique<Statements>(*db_);
}

SQLite::Database& Session::db() {
  if (!db_) throw Error(ExitStatus::store, "the record could not be opened again");
  return *db_;
}

Statements& Session::statements() {
  static_cast<void>(db());
  return *statements_;
}

void Session::close() {
  statements_.reset();
  db_.reset();
}

void Session::reopen() {
  close();
  attach(connect(is_draft() ? draft_->path() : place_.real(), SQLite::OPEN_READWRITE));
}

void Session::publish() {
  close();
  draft_->publish(place_);
  draft_.reset();
  // From here on the record is in its place, whatever else fails.
  try {
    sync_folder(place_.folder);
    reopen();
  } catch (const std::exception& trouble) {
    throw Error(ExitStatus::store, trouble.what(),
                "do not repeat it; 'isotrack verify' checks the record", Outcome::stored);
  }
}

}  // namespace isotrack
