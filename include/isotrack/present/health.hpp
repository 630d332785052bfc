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
  int stop = 0;                     ///< items of severity STOP
  int ends_today = 0;               ///< items whose day is today, doses left out
  int overdue = 0;                  ///< likewise, overdue
  std::string silence;              ///< when reminders have fallen silent: since when
  std::string backup;               ///< when the last backup is old: since when
  std::vector<std::string> unread;  ///< patients or the file that could not be read, and why
};

Health health_of(const HealthReport& report);

std::string to_text(const HealthReport& report, const Style& style);
std::string to_json(const HealthReport& report);  ///< isotrack.check/1
std::string to_plain(const HealthReport& report);

}  // namespace isotrack
