#pragma once

#include <string>
#include <vector>

#include "isotrack/present/roster.hpp"
#include "tests/support/sample_obligations.hpp"

/// A clinic with a patient of every need and with every word that a document may hold.
namespace isotrack::test {

inline RosterItem roster_item(Need need, const Obligation& item) {
  return {need,        item.rule,  item.kind, item.state,   item.severity,  item.at_stake,
          item.due_on, item.first, item.last, item.message, item.is_finding};
}

/// A patient on a course of 60 kg, so that 60 mg are 1 mg/kg.
inline RosterRow roster_row_of(const std::string& code, Need need, const Obligation& item) {
  RosterRow row;
  row.code = code;
  row.programme = "us-ipledge";
  row.course = 1;
  row.state = CourseState::active;
  row.day = 97;
  row.regimen = "40mg";
  row.doses = "40 mg";
  row.target = 120;
  row.mg_per_kg = Ratio{Wide(662), Wide(10)};
  row.weight = Kilograms(60 * nanograms_per_kilogram);
  row.taken = 96;
  row.scheduled = 96;
  row.day_percent = Ratio{Wide(100), Wide(1)};
  row.last_logged = on("2026-11-21");
  row.worst = roster_item(need, item);
  row.worst_severity = item.severity;
  row.as_severe = 1;
  row.alerts = item.severity == Severity::info ? 0 : 1;
  return row;
}

inline Roster sample_roster() {
  Roster roster;
  roster.today = sunday();
  roster.reminders = "reminders ran today 07:00";
  const Obligation late = overdue_item();
  RosterRow stopped = roster_row_of(
      "P-0233", Need::stop,
      obligation("us.trigger.pregnancy", Kind::stop, ObligationState::open, Severity::stop,
                 on("2026-11-21"), "positive pregnancy test, collected Sat 2026-11-21"));
  stopped.next_lab = roster_item(Need::soon, lab_item());
  stopped.next_lab->first = on("2026-12-14");
  stopped.next_lab->last = on("2027-01-12");
  RosterRow ends = roster_row_of("P-0305", Need::today, window_item());
  ends.worst->due_on = ends.worst->last = sunday();
  ends.worst->first = on("2026-11-16");
  ends.worst->message = "last pick-up day, 23:59 US Eastern; today is day 7 of 7";
  ends.next = ends.next_test = ends.worst;
  RosterRow blocked = roster_row_of(
      "P-0178", Need::blocked,
      obligation("us.window", Kind::pickup, ObligationState::missed, Severity::block,
                 on("2026-11-21"), "last pick-up day was Sat 2026-11-21, 23:59 US Eastern"));
  blocked.worst->last = on("2026-11-21");
  RosterRow overdue = roster_row_of("P-0319", Need::overdue, late);
  overdue.next = overdue.next_lab = overdue.worst;
  RosterRow finished = overdue;
  finished.code = "P-0391";
  finished.state = CourseState::finished;
  finished.last_day = on("2026-10-20");
  finished.basis = Basis::current;
  RosterRow unsaid =
      roster_row_of("P-0356", Need::no_entry,
                    obligation("dose.unanswered", Kind::dose, ObligationState::overdue,
                               Severity::info, on("2026-11-13"), "9 days have no entry"));
  unsaid.unknown = 9;
  unsaid.unknown_since = on("2026-11-13");
  RosterRow flagged = roster_row_of(
      "P-0044", Need::flagged,
      obligation("lab.L3", Kind::lab, ObligationState::open, Severity::warn, on("2026-11-20"),
                 "ALT 190 U/L, collected Fri 2026-11-20: above 3 x; for the clinic to judge"));
  flagged.worst->is_finding = true;
  flagged.state = CourseState::held;
  RosterRow soon = roster_row_of("P-0412", Need::soon, window_item());
  soon.basis = Basis::at_dose;
  RosterRow planned = roster_row_of("P-0420", Need::quiet, lab_item());
  planned.state = CourseState::planned;
  planned.day.reset();
  planned.days_to = 28;
  planned.mg_per_kg.reset();
  planned.weight.reset();
  planned.day_percent.reset();
  planned.last_logged.reset();
  planned.taken = planned.scheduled = 0;
  planned.next = planned.worst;
  RosterRow none;
  none.code = "P-0421";
  none.programme = "strictest";
  RosterRow gone = finished;
  gone.code = "P-0500";
  gone.state = CourseState::stopped;
  roster.rows = {stopped, ends,    blocked, overdue, finished, gone,
                 unsaid,  flagged, soon,    planned, none};
  roster.unread = {{"P-0666", "patient_terms row 7: name is not plain text"}};
  roster.patients = static_cast<int>(roster.rows.size());
  roster.courses = roster.patients - 1;
  return roster;
}

}  // namespace isotrack::test
