#pragma once

#include <string>
#include <string_view>

#include "invocation.hpp"

namespace isotrack {

/// The setting that says after how many days without a backup the record asks for one; 0: never.
inline constexpr std::string_view backup_nudge_key = "backup.nudge-days";
inline constexpr int shipped_backup_nudge_days = 14;

/// A record younger than this is not worth a word about backups yet.
inline constexpr int days_before_first_backup = 7;

/// Reads the value of that setting; throws (usage) unless it is 0 to 999.
int parse_backup_nudge_days(const std::string& text);

/// Why a backup is wanted, when entries are older than the setting allows and in none: `last backup
/// Thu 2026-11-05 09:00, 17 days ago`; empty otherwise. A record that never had one asks too,
/// unless `only_after_first`: it may be saved in another way.
std::string backup_wanted(const Invocation& invocation, const Store& store, bool only_after_first);

}  // namespace isotrack
