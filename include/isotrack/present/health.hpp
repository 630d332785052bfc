#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// The states of a monitored service, numbered as its exit status.
enum class Health { ok = 0, warning = 1, critical = 2, unknown = 3 };

/// `check --nagios`: one line for a monitoring program.
struct HealthReport {
  Date today;
  int stop = 0;         ///< items of severity STOP
  int due = 0;          ///< items that are due and not late, doses left out
  int ends_today = 0;   ///< of these, with today as their last day
  int overdue = 0;      ///< items that are overdue, doses left out
  int blocked = 0;      ///< BLOCKs: what awaits a decision or a fact, and what was missed
  std::string silence;  ///< when reminders have fallen silent: since when
  std::string backup;   ///< when the last backup is old: since when
  std::vector<std::string> unread;  ///< patients or the file that could not be read, and why
};

Health health_of(const HealthReport& report);

std::string to_text(const HealthReport& report, const Style& style);
std::string to_json(const HealthReport& report);  ///< isotrack.check/1
std::string to_plain(const HealthReport& report);

}  // namespace isotrack
