#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/holdings.hpp"
#include "isotrack/store/store.hpp"

/// The backups in a folder. Their names say when they were made and nothing else:
/// `isotrack-20261122T090000Z.db`, sealed `isotrack-20261122T090000Z.db.sealed`, and `-2` behind
/// the instant of the second one of a second.
namespace isotrack {

/// `20261122T090000Z` of `2026-11-22T09:00:00Z`.
std::string compact_instant(const std::string& instant);

/// A name that nothing in the folder has. `instant`: UTC, `2026-11-22T09:00:00Z`.
std::string free_backup_name(const std::filesystem::path& folder, const std::string& instant,
                             bool sealed);

/// What a name says; null when it is not one of ours.
struct BackupName {
  std::string made_at;  ///< `20261122T090000Z`
  int count = 1;
  bool is_sealed = false;
  Date on;

  bool operator==(const BackupName&) const = default;
};

std::optional<BackupName> read_backup_name(std::string_view name);

/// A backup in the folder, by its name and what it says of itself.
struct FoundBackup {
  std::string name;
  BackupName said;
  RecordState state;
};

/// Backups in a folder of one kind, sealed or not, oldest first. Files of other records, and what
/// cannot be read, are in neither list.
struct FoundBackups {
  std::vector<FoundBackup> ours;   ///< the record as it once was
  std::vector<FoundBackup> ahead;  ///< it holds entries that the record does not
};

/// `now`: the state the record is in. Throws (io) when the folder cannot be read.
FoundBackups backups_in(const std::filesystem::path& folder, const Store& store,
                        const RecordState& now, bool sealed);

}  // namespace isotrack
