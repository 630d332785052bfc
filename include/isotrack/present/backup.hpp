#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/holdings.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// What `backup` did.
struct BackupReport {
  Date today;
  std::string file;  ///< the backup, safe to show
  bool made = false;
  bool unchanged = false;  ///< the last backup, `file`, holds everything: none is made
  bool dry_run = false;
  bool encrypted = false;
  std::optional<std::int64_t> bytes;  ///< of a file that was made
  Holdings holdings;
  std::vector<std::string> removed;  ///< names of earlier ones that --keep let go, oldest first
  std::int64_t kept = 0;             ///< backups of this record in the folder afterwards
  std::vector<std::string> notes;    ///< whole sentences
};

std::string to_text(const BackupReport& report, const Style& style);
std::string to_json(const BackupReport& report);  ///< isotrack.backup/1
std::string to_plain(const BackupReport& report);

/// An entry that a restored copy does not hold.
struct LostEntry {
  std::int64_t id = 0;
  std::string recorded_at;  ///< UTC instant
  std::string command;
};

/// What waits for a decision, a STOP or a BLOCK that is a finding, and does so in the copy alone or
/// in the record there alone.
struct RestoredFlag {
  std::string patient;  ///< code
  Severity severity = Severity::stop;
  std::string rule;
  std::string message;
  bool is_opened = false;  ///< by the copy; else it ends with the record there
};

/// What stood, or stands, where the copy goes.
enum class RecordWas { nothing, unreadable, damaged, sound };

/// What `restore` did, or would do.
struct RestoreReport {
  Date today;
  std::string file;    ///< the copy
  std::string record;  ///< where it goes
  bool dry_run = false;
  bool encrypted = false;
  Holdings holdings;  ///< of the copy
  RecordWas was = RecordWas::nothing;
  std::string trouble;          ///< what is wrong with what stood there
  std::vector<LostEntry> lost;  ///< its entries that the copy does not hold, ascending
  bool is_another = false;      ///< the two have no entry in common
  std::vector<RestoredFlag> flags;
  std::vector<std::string> notes;  ///< the flags as whole sentences
  std::string kept_as;  ///< where the old file is now; empty: there was none, or a dry run
};

std::string to_text(const RestoreReport& report, const Style& style);
std::string to_json(const RestoreReport& report);  ///< isotrack.restore/1
std::string to_plain(const RestoreReport& report);

/// The sentences that say what would be lost, for the question that comes before it; empty when
/// nothing would be.
std::string loss_words(const RestoreReport& report);

}  // namespace isotrack
