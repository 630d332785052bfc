#pragma once

#include <string_view>
#include <vector>

#include "isotrack/domain/roster.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"

/// Items of a patient, and the line of the roster that they make.
namespace isotrack::test {

inline const Date today = day("2026-11-22");

inline Obligation item(Kind kind, ObligationState state, std::string_view due,
                       Severity severity = Severity::info) {
  Obligation out;
  out.rule = "rule";
  out.kind = kind;
  out.state = state;
  out.severity = severity;
  out.at_stake = severity;
  if (!due.empty()) out.due_on = day(due);
  out.message = "something";
  return out;
}

inline Obligation finding(Kind kind, Severity severity, std::string_view on) {
  Obligation out = item(kind, ObligationState::open, on, severity);
  out.is_finding = true;
  return out;
}

inline RosterRow row_of(std::vector<Obligation> items, const RosterFilter& filter = {},
                        const CourseRecord& course = course_from(day("2026-11-01"))) {
  const PatientRecord patient = patient_with(course);
  Judgement judgement;
  judgement.gate.today = today;
  judgement.obligations = std::move(items);
  return roster_row(patient, &course, judge_days(course, patient.logging, products(), today),
                    judgement, products(), filter, today);
}

}  // namespace isotrack::test
