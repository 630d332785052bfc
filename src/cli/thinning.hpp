#pragma once

#include <string>
#include <vector>

#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"

namespace isotrack {

/// How many backups stay: one for each of so many days, weeks and months that have one.
struct Keep {
  int days = 0;
  int weeks = 0;
  int months = 0;

  bool operator==(const Keep&) const = default;
};

/// Reads `12d/10w/9m`; a part may be left out, not all. Each is 1 to 999.
Parsed<Keep> parse_keep(const std::string& text);

/// A backup as `--keep` sees it.
struct DatedBackup {
  std::string name;
  Date on;  ///< UTC day of its name
};

/// The names of those to let go, in the order of `backups`, which are all of one record, the oldest
/// first. The newest of each of the last `days` days, `weeks` weeks (from Monday) and `months`
/// calendar months that have one stays, so that a pause of backups removes none; so do the very
/// newest, `verified` (a name, may be empty), and those of a day after `today`, which a wrong clock
/// named.
std::vector<std::string> let_go(const std::vector<DatedBackup>& backups, const Keep& keep,
                                Date today, const std::string& verified);

}  // namespace isotrack
