#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>

#include "isotrack/base/utf8.hpp"
#include "isotrack/store/backup.hpp"
#include "store/connection.hpp"
#include "store/copy.hpp"
#include "store/holdings.hpp"
#include "store/migrate.hpp"
#include "store/row.hpp"
#include "store/session.hpp"
#include "store/verify.hpp"

/// A copy is written beside the record, checked there as a record of its own, and takes the place
/// of what stands there in one step:
///
///     write -> check -> standing (what would be lost) -> lock, look again -> exchange names
///
/// The old file is never opened by hand while SQLite holds it, because closing it would drop the
/// lock; and its journal goes with it, because SQLite would roll it back into the file that has its
/// name now.
namespace isotrack {
namespace {

using Stat = struct stat;

Error unusable(const std::string& what, const std::string& why) {
  return Error(ExitStatus::io, what + (why.empty() ? "" : ": " + why),
               "another backup may be sound");
}

/// A backup made by a newer isotrack is not damaged; that one reads it.
Error of_newer_version(const Error& trouble) {
  return Error(ExitStatus::io, trouble.what(),
               "install that version and restore with it, or take a backup made before it");
}

/// All entries of an open record, of any version, ascending.
std::vector<EntryBrief> entries_in(SQLite::Database& db) {
  std::vector<EntryBrief> out;
  SQLite::Statement rows(db, "SELECT id, uuid, recorded_at, command FROM entry ORDER BY id");
  while (rows.executeStep()) {
    const Row row(rows, "entry");
    out.push_back({row.id(), row.text(1), row.text(2), row.text(3)});
  }
  return out;
}

std::set<std::string> uuids_of(const std::vector<EntryBrief>& entries) {
  std::set<std::string> out;
  for (const EntryBrief& each : entries) out.insert(each.uuid);
  return out;
}

int code_of(const SQLite::Exception& trouble) { return trouble.getErrorCode() & 0xff; }

/// Whether SQLite's answer says that the file is no sound database or lies on a failing disk,
/// rather than in use.
bool is_damage(const SQLite::Exception& trouble) {
  const int code = code_of(trouble);
  const int extended = trouble.getExtendedErrorCode();
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || extended == SQLITE_IOERR_READ ||
         extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_CORRUPTFS;
}

void check_newest(SQLite::Database& db, const std::string& shown) {
  if (pragma(db, "user_version") < Store::newest_schema_version()) migrate(db, migrations());
  const Verification found = verification_of(db, shown);
  if (!found.damages.empty()) throw unusable(shown + " is damaged", first_damage(found));
}

/// As the file that stands there is shared with a group, so is the one that takes its place.
void share_alike(const std::filesystem::path& draft, const std::filesystem::path& old) {
  Stat found{};
  if (lstat(old.c_str(), &found) != 0 || (found.st_mode & 0060U) != 0060U) return;
  if (chown(draft.c_str(), static_cast<uid_t>(-1), found.st_gid) == 0) chmod(draft.c_str(), 0660);
}

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
}

/// A name beside the record that nothing has, nor its journal.
std::filesystem::path free_name(const Place& place, const std::string& stamp) {
  const std::string name = place.real().string() + ".before-restore-" + stamp;
  for (int count = 1; count < 1000; ++count) {
    const std::filesystem::path path = count == 1 ? name : name + "-" + std::to_string(count);
    if (!is_there(path) && !is_there(path.string() + "-journal")) return path;
  }
  throw Error(ExitStatus::store, "every name for the old file is taken: " + visible(name),
              "move some of them away", Outcome::not_stored);
}

Place place_with(Folders& folders, const std::filesystem::path& record) {
  std::error_code ignored;
  if (record.filename().empty() || std::filesystem::is_directory(record, ignored)) {
    throw Error(ExitStatus::store, visible(record.string()) + " is a folder", "name a file in it");
  }
  folders.make(record.parent_path());
  Place place = locate(record);
  check_folder(place);
  check_file_system(place);
  return place;
}

/// What the open record `db` holds that `copy` does not.
RecordThere compared(SQLite::Database& db, const std::string& shown,
                     const std::vector<EntryBrief>& copy) {
  RecordThere out;
  const std::set<std::string> known = uuids_of(copy);
  const std::vector<EntryBrief> here = entries_in(db);
  for (const EntryBrief& each : here) {
    if (!known.contains(each.uuid)) out.lost.push_back(each);
  }
  const auto common = static_cast<std::int64_t>(here.size() - out.lost.size());
  out.brought = static_cast<std::int64_t>(copy.size()) - common;
  out.is_another = common == 0;
  out.state = RecordThere::State::sound;
  if (pragma(db, "user_version") != Store::newest_schema_version()) return out;
  const Verification found = verification_of(db, shown);
  if (found.damages.empty()) return out;
  out.state = RecordThere::State::damaged;
  out.trouble = first_damage(found);
  return out;
}

RecordThere unreadable(const std::string& why) {
  return {RecordThere::State::unreadable, why, {}, 0, false};
}

/// The record at its place, opened to be replaced; null when there is nothing to open, and then
/// `there` says why.
std::unique_ptr<SQLite::Database> opened(const Place& place, RecordThere& there) {
  there = {};
  if (!is_there(place.real())) return nullptr;
  try {
    check_file(place, Access::write);
    return std::make_unique<SQLite::Database>(connect(place.real(), SQLite::OPEN_READWRITE));
  } catch (const NoRecord& error) {
    there = unreadable(error.what());
  } catch (const SQLite::Exception& trouble) {
    if (!is_damage(trouble)) throw translated(trouble, place.shown(), During::writing);
    there = unreadable(translated(trouble, place.shown(), During::reading).what());
  }
  return nullptr;
}

/// As `compared`; a journal that cannot be read makes a record no record.
RecordThere looked_at(SQLite::Database& db, const Place& place,
                      const std::vector<EntryBrief>& copy) {
  try {
    return compared(db, place.shown(), copy);
  } catch (const SQLite::Exception& trouble) {
    const Error error = translated(trouble, place.shown(), During::reading);
    // A table that is not there is SQLite's plainest error, and damage here.
    if (!is_damage(trouble) && code_of(trouble) != SQLITE_ERROR) throw error;
    return unreadable(is_damage(trouble) ? error.what() : "its journal cannot be read");
  } catch (const Error& error) {
    return unreadable(error.what());
  }
}

/// The journal of what was there: SQLite would take it for one of the file that has the name now.
void move_journal(const Place& place, const std::filesystem::path& aside) {
  const std::string journal = place.real().string() + "-journal";
  if (is_there(journal)) rename_to_new(journal, aside.string() + "-journal");
}

/// After the exchange the copy is the record, whatever else fails.
void make_durable(const Place& place) {
  try {
    sync_folder(place.folder);
  } catch (const Error& error) {
    throw Error(error.status(), error.what(), "it is in place; 'isotrack verify' checks the record",
                Outcome::stored);
  }
}

}  // namespace

struct Replacement::Inner {
  Inner(Place where, Folders made)
      : place(std::move(where)),
        draft(place, std::move(made)),
        file(open(draft.path().c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW)) {}

  Inner(const Inner&) = delete;
  Inner& operator=(const Inner&) = delete;

  ~Inner() { close_file(); }

  bool close_file() {
    if (file < 0) return true;
    const bool is_closed = close(file) == 0;
    file = -1;
    return is_closed;
  }

  /// The draft as a record, in the words of the file it came from.
  [[nodiscard]] Place draft_named(const std::string& shown) const {
    return {shown, place.folder, draft.path().filename()};
  }

  Place place;
  Draft draft;
  int file;
  Holdings holdings;
  std::vector<EntryBrief> entries;  ///< of the copy
};

Replacement::Replacement(const std::filesystem::path& record) {
  Folders folders;
  Place place = place_with(folders, record);
  inner_ = std::make_unique<Inner>(std::move(place), std::move(folders));
  RecordThere there;
  static_cast<void>(opened(inner_->place, there));  // throws at once when it may not be replaced
}

Replacement::Replacement(Replacement&&) noexcept = default;

Replacement::~Replacement() = default;

void Replacement::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(inner_->file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      throw Error(errno == ENOSPC ? ExitStatus::io : ExitStatus::store,
                  "cannot write beside " + inner_->place.shown() + ": " + std::strerror(errno));
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

const Holdings& Replacement::check(const std::string& shown) {
  if (!inner_->close_file()) throw unusable(shown, std::strerror(errno));
  const Place draft = inner_->draft_named(shown);
  try {
    check_file(draft, Access::read);
    SQLite::Database db = connect(draft.real(), SQLite::OPEN_READWRITE);
    check_newest(db, shown);
    inner_->holdings = holdings_of(db);
    inner_->entries = entries_in(db);
  } catch (const SQLite::Exception& trouble) {
    throw unusable(translated(trouble, shown, During::reading).what(), {});
  } catch (const NewerRecord& error) {
    throw of_newer_version(error);
  } catch (const Error& error) {
    throw unusable(error.what(), {});
  }
  sync_file(draft.real());
  return inner_->holdings;
}

RecordThere Replacement::standing() const {
  RecordThere there;
  const auto db = opened(inner_->place, there);
  if (db == nullptr) return there;
  return looked_at(*db, inner_->place, inner_->entries);
}

std::filesystem::path Replacement::draft() const { return inner_->draft.path(); }

std::optional<std::filesystem::path> Replacement::put_in_place(const RecordThere& agreed,
                                                               const std::string& stamp) {
  const Place& place = inner_->place;
  RecordThere now;
  const auto db = opened(place, now);
  if (db != nullptr) {
    guarded(place, During::writing, [&] { db->exec("BEGIN EXCLUSIVE"); });
    now = looked_at(*db, place, inner_->entries);
  }
  if (now != agreed) {
    throw Error(ExitStatus::store, "what stands at " + place.shown() + " was changed meanwhile",
                "look at it again, then repeat", Outcome::not_stored);
  }
  const std::filesystem::path aside = free_name(place, stamp);
  if (now.state == RecordThere::State::nothing) {
    move_journal(place, aside);
    inner_->draft.publish(place);
    make_durable(place);
    return std::nullopt;
  }
  share_alike(inner_->draft.path(), place.real());
  move_journal(place, aside);
  inner_->draft.publish_over(place, aside);
  make_durable(place);
  return aside;
}

}  // namespace isotrack
