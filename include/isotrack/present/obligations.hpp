#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/curve.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/obligation.hpp"
#include "isotrack/present/style.hpp"

/// What must happen, as text for people, as one JSON object, and as tab-separated lines: the list
/// of what is due, a month of it, the dispensing gate, and the card of a STOP.
namespace isotrack {

/// An obligation and the patient it belongs to.
struct DueEntry {
  std::string patient;  ///< code
  Obligation item;
  std::vector<std::string> notes = {};  ///< whole lines below it in `due`: a STOP's way out
};

/// `due`: shown STOP first (of these, thoughts of suicide), then what waits for the prescriber's
/// decision, then what is overdue, the gravest first, then findings that BLOCK or WARN, then by
/// date, then by severity, without a date behind; findings that are only information last. In
/// whatever order the items come, equal ones keep theirs. In text, medicines of which the same is
/// said stand together.
struct DueReport {
  Date today;
  std::vector<DueEntry> items;
  bool by_day = false;             ///< `due --all`: in text an agenda, a line an item
  bool hides_quiet = false;        ///< in which what is only information is counted
  std::string in_full = {};        ///< and the command that shows all of one patient
  bool names_patients = false;     ///< several patients: name them on each item
  int within = 0;                  ///< days asked for, today not counted
  std::vector<std::string> notes;  ///< whole sentences, said once below the items
  std::string nothing;             ///< what was read: said when nothing is due, never empty then
};

/// What is said of several medicines in the same words, told once with all their names, the first
/// one's place and day; a name of another day has that day behind it: `doxycycline and minocycline
/// (since Thu 2026-11-05): tetracycline antibiotics, ...`. For text; scripts get each by itself.
std::vector<Obligation> told_together(const std::vector<Obligation>& items);
std::vector<Finding> told_together(const std::vector<Finding>& findings);

std::string to_text(const DueReport& report, const Style& style);
std::string to_json(const DueReport& report);  ///< isotrack.due/1
std::string to_plain(const DueReport& report);

/// `pickup check`: the gate, and which commands record what is not known yet, or not met.
struct GateSheet {
  GateReport gate;
  std::map<std::string, std::string> commands = {};  ///< by the rule of a condition not met
  std::string choose_programme = {};  ///< the command for it while none was named; may be empty
  /// By the rule of a condition that says no, and that only what the prescriber decides ends.
  std::map<std::string, std::string> decisions = {};
};

std::string to_text(const GateSheet& sheet, const Style& style);
std::string to_json(const GateSheet& sheet);  ///< isotrack.gate/1
std::string to_plain(const GateSheet& sheet);

/// What stands first while a STOP is open: what was recorded, the label's words, whom to tell,
/// since when reminders and pick-ups are frozen, the sources, and how it is settled.
struct StopCard {
  std::string patient;
  bool names_patient = false;     ///< several patients share the file
  std::vector<Obligation> stops;  ///< of severity STOP; none: no text at all
  std::vector<Contact> contacts;  ///< stored for the patient
  std::string options = {};  ///< what a command it names needs here: ` -p P-0412`; may be empty
  bool is_over = false;      ///< the course has ended: no doses and pick-ups are there to freeze
};

std::string to_text(const StopCard& card, const Style& style);

/// `When the prescriber has decided: isotrack confirm us.trigger.pregnancy --note TEXT -p P-0412`.
std::string settling_words(const Obligation& stop, const std::string& options);

/// The course that the days of a calendar are of.
struct CalendarCourse {
  std::string patient;  ///< code
  int number = 1;
  CourseState state = CourseState::active;
  Date start;
  std::optional<int> day;  ///< calendar days from 1; null before the first day
};

/// One month as a grid from Monday to Sunday with a letter for each item on its day, a mark for
/// what was taken, a sign and a letter for what happened on a day, and all of them below; an open
/// STOP stands first in every month.
struct MonthCalendar {
  Date today;
  Date month;                                 ///< any day of the month shown
  std::vector<DueEntry> items;                ///< those of other months are left out
  std::optional<CalendarCourse> course = {};  ///< of one patient; null: none
  std::vector<CalendarDay> days = {};         ///< of that course, ascending
  Events events = {};                         ///< of one patient, of whatever days
  StopCard stop = {};                         ///< of one patient, stands first; without stops: none
  std::string stop_line = {};                 ///< of several patients: who has one; may be empty
  bool names_patients = false;                ///< several patients: name them on each item
  std::vector<std::string> notes;             ///< whole sentences
  std::string nothing;                        ///< what was read: said when the month has no item
};

std::string to_text(const MonthCalendar& calendar, const Style& style);
std::string to_json(const MonthCalendar& calendar);  ///< isotrack.calendar/1
std::string to_plain(const MonthCalendar& calendar);

}  // namespace isotrack
