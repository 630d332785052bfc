#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// The entry that a person knows a fact by: the one that first recorded it, whatever was undone.
inline std::int64_t named_entry(const Recorded& recorded) {
  return recorded.first_entry == 0 ? recorded.entry : recorded.first_entry;
}

/// A list out of the record: tests, contraception, reminders. Text and plain show the rows; JSON
/// is the whole record of events, typed, so that a list left out is never taken for an empty one.
struct EventList {
  Date today;
  std::string patient;                         ///< code
  std::string title;                           ///< `Pregnancy tests of P-0305`
  std::vector<std::string> heading;            ///< one a column
  std::vector<std::vector<std::string>> rows;  ///< as many cells as the heading; `-` for unknown
  std::string nothing;                         ///< said when there is no row
  Events events;                               ///< all of the patient's
  std::vector<Contact> contacts = {};          ///< likewise
};

std::string to_text(const EventList& list, const Style& style);
std::string to_json(const EventList& list);  ///< isotrack.record/1
std::string to_plain(const EventList& list);

}  // namespace isotrack
