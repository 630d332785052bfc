#include "store/error.hpp"

#include <sqlite3.h>

#include <string_view>

#include "store/connection.hpp"

namespace isotrack {
namespace {

constexpr const char* backup_hint =
    "keep the file as it is, and go back to a backup: isotrack restore FILE";

std::optional<Outcome> outcome(During during) {
  return during == During::writing ? std::optional(Outcome::not_stored) : std::nullopt;
}

/// The words for one primary code. `shown`: the record as the person named it.
Error primary(int code, const std::string& shown, During during) {
  const auto trouble = [&](const std::string& what, std::string hint,
                           ExitStatus status = ExitStatus::store) {
    return Error(status, what, std::move(hint), outcome(during));
  };
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return trouble("the record is in use (waited " + busy_timeout_text() + ")",
                     (during == During::committing ? "" : "safe to repeat; ") +
                         ("another isotrack, a backup or a sync program holds " + shown));
    case SQLITE_FULL:
      return trouble("no room left on the disk of " + shown, "free some room, then repeat",
                     ExitStatus::io);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return trouble("the record at " + shown + " is damaged", backup_hint);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return trouble("no permission to write " + shown, "check the owner and mode of the file");
    case SQLITE_CANTOPEN:
      return trouble("cannot open " + shown + " or its journal",
                     "check the owner and mode of the file, its folder and " + shown + "-journal");
    case SQLITE_IOERR:
      return trouble("the disk of " + shown + " failed to read or write", "check the disk");
    case SQLITE_NOMEM:
      return trouble("out of memory", {});
    case SQLITE_TOOBIG:
      return trouble("a text is too long", "at most 1,000,000 bytes", ExitStatus::refused);
    default:
      return trouble("the store met SQLite code " + std::to_string(code), {}, ExitStatus::bug);
  }
}

}  // namespace

Error translated(const SQLite::Exception& trouble, const std::string& shown, During during) {
  const int extended = trouble.getExtendedErrorCode();
  if (extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY) {
    return Error(ExitStatus::store, "an unfinished write by another session lies in " + shown,
                 "open it once with write access, which undoes the unfinished part");
  }
  if (extended == SQLITE_READONLY_DBMOVED) {
    return Error(ExitStatus::store, "another file took the place of " + shown + " meanwhile",
                 during == During::committing ? "" : "safe to repeat", outcome(during));
  }
  const int code = trouble.getErrorCode();
  if (code == SQLITE_ERROR && std::string_view(trouble.what()) == "unsupported file format") {
    return primary(SQLITE_CORRUPT, shown, during);  // the number of the format, in the header
  }
  if (code < 0) {
    return Error(ExitStatus::bug, "the store misused a statement", {}, outcome(during));
  }
  return primary(code & 0xff, shown, during);
}

Error damage(const std::string& what) {
  return Error(ExitStatus::store, "the record is damaged: " + what, backup_hint);
}

}  // namespace isotrack
