#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/sheet.hpp"
#include "isotrack/domain/specimen.hpp"

/// The parts of a comparison, by what rows say.
namespace isotrack {

/// A row with what it says.
template <class Said>
struct Line {
  const SheetRow* row;
  const Said* said;
  std::size_t course = 0;  ///< place in the patient's courses, where it belongs to one
};

/// The rows that say `Said`, in the order of the file.
template <class Said>
std::vector<Line<Said>> lines_of(const std::vector<SheetRow>& rows) {
  std::vector<Line<Said>> out;
  for (const SheetRow& row : rows) {
    if (const auto* said = std::get_if<Said>(&row.said)) out.push_back({&row, said});
  }
  return out;
}

/// Sorts lines unless they stand in order already, as they mostly do.
template <class Said, class Before>
void put_in_order(std::vector<Line<Said>>& lines, Before before) {
  if (!std::ranges::is_sorted(lines, before)) std::ranges::stable_sort(lines, before);
}

/// The comparison being made.
struct Comparing {
  const PatientRecord& patient;
  const SheetRules& rules;
  SheetComparison out = {};

  void bad(const SheetRow& row, std::string words) {
    out.bad.push_back({row.line, std::move(words)});
  }

  void doubt(const SheetRow& row, std::string words) {
    out.doubts.push_back({row.line, std::move(words)});
  }

  /// Whether a day lies after today, which is then said.
  bool is_to_come(const SheetRow& row, Date on) {
    if (on <= rules.today) return false;
    bad(row, with_weekday(on) + " is after today");
    return true;
  }

  /// Whether a new specimen cannot be of the patient, which is then said; one so long before the
  /// course that the year may be wrong is asked about.
  bool is_before_birth(const SheetRow& row, Date collected) {
    if (isotrack::is_before_birth(patient, collected)) {
      bad(row, with_weekday(collected) + " is before the birth date, " +
                   with_weekday(*patient.birth_date));
      return true;
    }
    const auto age = doubtful_age(patient, collected, rules.today);
    if (age) {
      doubt(row, with_weekday(collected) + " is " + std::to_string(*age) +
                     " days ago: the year may be wrong");
    }
    return false;
  }

  /// Widens the span of new facts.
  void count_day(Date on);

  /// What is new of the course at `place` of the patient's.
  CourseFacts& facts_of(std::size_t place);
};

void compare_doses(Comparing& comparing, std::vector<Line<SaidDose>> lines);
void compare_weights(Comparing& comparing, std::vector<Line<WeightEntry>> lines);
void compare_tests(Comparing& comparing, std::vector<Line<PregnancyTest>> lines);
void compare_results(Comparing& comparing, std::vector<Line<SaidResult>> lines);

}  // namespace isotrack
