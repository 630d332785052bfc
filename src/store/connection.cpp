#include "store/connection.hpp"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>

#include "isotrack/base/error.hpp"
#include "isotrack/base/fixed.hpp"

namespace isotrack {
namespace {

Error ignored(std::string_view setting) {
  return Error(ExitStatus::store,
               "this SQLite library does not keep the setting " + std::string(setting),
               "isotrack needs SQLite 3.37 or newer, as distributions build it");
}

/// `set` is run and must leave `name` with `value`.
struct Setting {
  const char* set;
  const char* name;
  std::int64_t value;
};

constexpr std::array settings{
    Setting{"PRAGMA synchronous = EXTRA", "synchronous", 3},
    Setting{"PRAGMA foreign_keys = ON", "foreign_keys", 1},
    Setting{"PRAGMA recursive_triggers = ON", "recursive_triggers", 1},
    Setting{"PRAGMA trusted_schema = OFF", "trusted_schema", 0},
    Setting{"PRAGMA cell_size_check = ON", "cell_size_check", 1},
    Setting{"PRAGMA secure_delete = ON", "secure_delete", 1},
    Setting{"PRAGMA temp_store = MEMORY", "temp_store", 2},
};

void configure(SQLite::Database& db, int option, int value, const char* name) {
  int now = -1;
  const int result = sqlite3_db_config(db.getHandle(), option, value, &now);
  if (result != SQLITE_OK || now != value) throw ignored(name);
}

void limit(SQLite::Database& db, int which, int value) {
  sqlite3_limit(db.getHandle(), which, value);
  if (sqlite3_limit(db.getHandle(), which, -1) != value) throw ignored("limit");
}

/// Nothing but our own SQL, and nothing that reaches outside the file.
void restrict(SQLite::Database& db) {
  configure(db, SQLITE_DBCONFIG_DEFENSIVE, 1, "defensive");
  configure(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "trusted_schema");
  configure(db, SQLITE_DBCONFIG_DQS_DDL, 0, "dqs_ddl");
  configure(db, SQLITE_DBCONFIG_DQS_DML, 0, "dqs_dml");
  configure(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "load_extension");
  limit(db, SQLITE_LIMIT_LENGTH, 1'000'000);
  limit(db, SQLITE_LIMIT_SQL_LENGTH, 100'000);
  limit(db, SQLITE_LIMIT_ATTACHED, 1);  // VACUUM INTO needs one
  limit(db, SQLITE_LIMIT_VDBE_OP, 250'000);
  limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
}

/// How long to wait before a lock is asked for again. Nobody keeps a queue, so the pause shrinks
/// the longer one has waited: 8 ms at first, 1.6 ms after a second, 0.2 ms after ten. Whoever has
/// waited longest asks most often and is next. (SQLite's own pauses grow, and of many writers some
/// never get their turn.) Who holds the write lock already waits for readers alone, and all others
/// for it: it asks every millisecond.
std::chrono::microseconds pause_after(std::chrono::milliseconds waited, bool holds_write_lock) {
  if (holds_write_lock) return std::chrono::milliseconds(1);
  return std::chrono::microseconds(2'000'000 / (250 + waited.count()));
}

/// Whether a lock that is held is worth asking for again, after a pause; SQLite calls it with how
/// often it did so before.
int wait_again(void* connection, int before) {
  static std::chrono::steady_clock::time_point began;  // one lock is waited for at a time
  const auto now = std::chrono::steady_clock::now();
  if (before == 0) began = now;
  const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(now - began);
  if (waited >= std::chrono::milliseconds(busy_timeout())) return 0;
  const int state = sqlite3_txn_state(static_cast<sqlite3*>(connection), nullptr);
  std::this_thread::sleep_for(pause_after(waited, state == SQLITE_TXN_WRITE));
  return 1;
}

}  // namespace

int busy_timeout() {
  constexpr int standard = 10'000;
  const char* text = std::getenv("ISOTRACK_BUSY_TIMEOUT_MS");
  if (text == nullptr || *text == '\0') return standard;
  char* end = nullptr;
  const long value = std::strtol(text, &end, 10);
  return *end == '\0' && value >= 0 && value < standard ? static_cast<int>(value) : standard;
}

std::string busy_timeout_text() { return trimmed(decimal({busy_timeout(), 1000}, 3)) + " s"; }

std::int64_t pragma(SQLite::Database& db, const std::string& name) {
  const SQLite::Column answer = db.execAndGet("PRAGMA " + name);
  return answer.isInteger() ? answer.getInt64() : -1;
}

SQLite::Database connect(const std::filesystem::path& file, int flags) {
  // Nobody asks how much memory it uses. Refused, and harmless, once SQLite is in use.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  // One thread only, so SQLite need not lock against others of this process.
  const int all_flags = flags | SQLite::OPEN_NOFOLLOW | SQLite::OPEN_NOMUTEX;
  SQLite::Database db(file.string(), all_flags);
  sqlite3_busy_handler(db.getHandle(), wait_again, db.getHandle());
  restrict(db);
  const std::string mode = db.execAndGet("PRAGMA journal_mode = DELETE").getString();
  if (mode != "delete") throw ignored("journal_mode");
  for (const Setting& setting : settings) {
    db.exec(setting.set);
    if (pragma(db, setting.name) != setting.value) throw ignored(setting.name);
  }
  SQLite::Statement map(db, "PRAGMA mmap_size = 0");  // no answer: built without
  if (map.executeStep() && map.getColumn(0).getInt64() != 0) throw ignored("mmap_size");
  return db;
}

}  // namespace isotrack
