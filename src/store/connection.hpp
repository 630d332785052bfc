#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace isotrack {

/// Opens `file` with SQLite `flags` and the settings of docs/spec/file.md, each read back: a
/// setting that SQLite ignores silently is an error. The settings change nothing in the file.
SQLite::Database connect(const std::filesystem::path& file, int flags);

/// How long a lock is waited for, in ms: 10,000 unless ISOTRACK_BUSY_TIMEOUT_MS says less.
int busy_timeout();

/// `10 s`, `0.05 s`.
std::string busy_timeout_text();

/// A whole number that a pragma answers.
std::int64_t pragma(SQLite::Database& db, const std::string& name);

}  // namespace isotrack
