#pragma once

#include <string>
#include <vector>
#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

/// Windows drawn day by day, and patients whose windows are open.
namespace isotrack::test {

inline constexpr auto yes = Answer::yes;
inline constexpr auto no = Answer::no;

/// A day and whether the condition is met on it, or with it.
struct Row {
  const char* on;
  Answer met;
};

/// The same, of two days.
struct Pair {
  const char* first;
  const char* second;
  Answer met;
};

inline std::optional<Answer> answer_on(const SamplePatient& patient, const char* rule, Date today) {
  return answer(judged(patient, today), rule);
}

/// Walks a window of the gate day by day; the window is that of pick-up days.
inline void check_days(const SamplePatient& patient, const char* rule,
                       const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(rule, row.on);
    CHECK(answer_on(patient, rule, day(row.on)) == row.met);
  }
}

/// Someone who starts on `first_dose` under a programme, with nothing recorded but consent.
inline SamplePatient starter(const std::string& programme_id, std::string_view first_dose) {
  return SamplePatient(programme_id, first_dose);
}

/// Under way in the programme, a first supply behind; the next one is asked about.
inline SamplePatient second_supply(const std::string& programme_id) {
  SamplePatient patient(programme_id, "2026-10-20");
  patient.contraception("2026-08-01").test("2026-09-19").test("2026-10-18");
  patient.prescription("2026-10-18").pickup("2026-10-20");
  return patient.taken("2026-10-20", "2026-11-17");
}

/// An instant in UTC.
inline date::sys_seconds utc(std::string_view on, int hour, int minute, int second = 0) {
  return day(on) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         std::chrono::seconds(second);
}

}  // namespace isotrack::test
