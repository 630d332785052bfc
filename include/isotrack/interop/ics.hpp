#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"

/// iCalendar (RFC 5545, RFC 7986), export only: all-day events for a calendar program.
namespace isotrack {

/// One all-day event. Calendars are synchronised to third parties: the caller chooses discreet
/// words.
struct CalendarEvent {
  std::string uid;  ///< the same in every export of the item: see `calendar_uid`
  Date on;
  std::string summary;
  std::int64_t sequence = 0;  ///< 0 or more; grows each time the day moves
  bool cancelled = false;     ///< exported before and no longer due: an import never deletes
  std::string changed_at;     ///< UTC instant of the item's last change, `2026-11-22T08:00:00Z`
  std::string description;    ///< may be empty; may hold line feeds
};

/// One VCALENDAR with the events in their order. The same events give the same bytes: the stamp of
/// an event is its last change, not the time of the export. Control characters other than a line
/// feed are left out. Without an event the text is a calendar that some programs refuse: ask first.
/// Throws `Error` (bug) on an event without uid, with a negative sequence or an instant of another
/// form.
std::string to_ics(const std::vector<CalendarEvent>& events);

/// The identity of an occurrence of a rule, `xxxxxxxx-xxxx-8xxx-8xxx-xxxxxxxxxxxx` in hexadecimal
/// (a UUID of version 8, RFC 9562). It tells nothing about patient, rule or day to anybody without
/// the salt, which is random and kept with the patient.
std::string calendar_uid(std::string_view salt, std::string_view rule, std::string_view occurrence);

}  // namespace isotrack
