#pragma once

#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/roster.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// The rows of a clinic, and what was read to make them.
struct Roster {
  Date today;
  std::vector<RosterRow> rows;                              ///< in the order they are shown
  std::vector<std::pair<std::string, std::string>> unread;  ///< code, and why it was not read
  int patients = 0;      ///< read and judged, those left out included
  int courses = 0;       ///< of these
  int left_out = 0;      ///< patients that a filter left out
  bool all = false;      ///< text shows the quiet ones, too
  bool by_need = true;   ///< text stands in groups
  bool by_next = false;  ///< each line of text begins with the next item, by whose day it stands
  bool is_filtered = false;
  std::string asked;      ///< what the filter asks for, for a sentence: `lab`; may be empty
  std::string reminders;  ///< `reminders ran today 07:00`; may be empty
  std::vector<std::string> notes = {};
  std::string options = {};  ///< what a roster it names needs here: ` --kind lab --db clinic.db`
};

std::string to_text(const Roster& roster, const Style& style);
std::string to_json(const Roster& roster);   ///< isotrack.roster/1
std::string to_plain(const Roster& roster);  ///< every row, quiet ones too
std::string to_csv(const Roster& roster);    ///< the same with a heading, RFC 4180

/// The top of the roster, at most ten lines: who is most urgent, and how many more there are.
struct RosterHead {
  Roster roster;
};

std::string to_text(const RosterHead& head, const Style& style);
std::string to_json(const RosterHead& head);
std::string to_plain(const RosterHead& head);

}  // namespace isotrack
