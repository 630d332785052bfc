#pragma once

#include <optional>
#include <string>

#include "isotrack/domain/date.hpp"

/// The only place that reads the clock. `ISOTRACK_NOW` (an instant, `2026-11-22T08:00:00Z`)
/// replaces it in tests.
namespace isotrack {

/// The moment of a run, in the three ways that rules and people ask for it.
struct Now {
  std::string instant;    ///< UTC, `2026-11-22T08:00:00Z`
  Date local_date;        ///< civil date where the program runs (TZ)
  Date eastern_date;      ///< civil date in the US Eastern zone
  bool is_given = false;  ///< by ISOTRACK_NOW
};

/// Throws `Error` (usage) for an unreadable ISOTRACK_NOW.
Now read_clock();

/// A warning when TZ names a zone this machine does not know (the C library then silently uses
/// UTC); empty otherwise.
std::string zone_warning();

/// An instant as the clock on the wall here shows it: `Thu 2026-11-19 07:00`; the instant itself
/// when it cannot be read.
std::string local_text(const std::string& instant);

/// The civil date of an instant where the program runs; null when it cannot be read.
std::optional<Date> local_date_of(const std::string& instant);

/// Seconds from `a` to `b`, both `YYYY-MM-DDTHH:MM:SSZ`; null when either is not.
std::optional<long long> seconds_between(const std::string& a, const std::string& b);

}  // namespace isotrack
