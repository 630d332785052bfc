#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/style.hpp"

/// What reminders say. Mail, lock screens and notifications are read by others: without `detail`
/// nothing names a drug, a test, a rule or a person.
namespace isotrack {

/// `remind`: what is announced now.
struct ReminderReport {
  Date today;
  std::vector<DueEntry> items;        ///< without those two:
  std::vector<DueEntry> unanswered;   ///< days without an entry, one item a patient
  std::vector<DueEntry> open_doses;   ///< today's dose, nothing or not all said about it
  int unanswered_days = 0;            ///< over all patients
  int patients = 0;                   ///< about whom something is announced, or who must stop
  int urgent = 0;                     ///< of them, under a STOP
  std::optional<Date> stopped_since;  ///< the first day of those STOPs
  bool several = false;               ///< the file holds several patients, and all were looked at
  bool one_of_several = false;        ///< one of several was looked at, and is not named
  bool detail = false;                ///< words and codes, too
  bool doses_only = false;            ///< asked for with --kind dose
  bool wraps = false;                 ///< break the lines of `detail` at the width of the screen
  std::string options;                ///< what a command it names needs here: ` --db FILE`
};

/// One line without its end: `isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due`. Empty
/// when nothing is announced. Within 80 columns as long as `options` is empty.
std::string message_of(const ReminderReport& report);

/// The number that line begins with: of items, of days without an entry, or of patients; 1 where
/// it needs none, 0 when nothing is announced.
int count_said(const ReminderReport& report);

std::string to_text(const ReminderReport& report, const Style& style);  ///< may be empty
std::string to_json(const ReminderReport& report);                      ///< isotrack.remind/1
std::string to_plain(const ReminderReport& report);                     ///< may be empty

}  // namespace isotrack
