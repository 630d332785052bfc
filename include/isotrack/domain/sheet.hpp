#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/domain/product.hpp"

/// A table that somebody kept beside the record (a spreadsheet, an export of another copy), row by
/// row, and what it adds to what is recorded of a patient.
///
/// A table is never added up with the record: a day that both speak of has to say the same in both,
/// and is then passed over, so that taking a table in twice changes nothing. What differs, or is
/// not possible, is a bad row; while there is one nothing is taken in.
///
///     record       table          becomes
///     nothing      40             40 recorded
///     20 + 20      40             known: the totals of the day agree
///     20           40             bad: they do not
///     missed       40             bad: one of them is wrong
///     nothing      0, or missed   a missed day, where the plan expected a dose; else nothing
///
/// What was taken was taken, whatever the plan says: more than planned is recorded and counted.
namespace isotrack {

/// An intake that a row tells of, or that nothing more was taken on its day.
struct SaidDose {
  bool is_missed = false;
  int intake = 0;       ///< which of its day, from 1; 0: not said
  std::string product;  ///< as written; empty: not said
  Dose dose;            ///< without an amount when missed
};

/// A result of a draw; without a value: blood was drawn.
struct SaidResult {
  Date collected;
  std::optional<LabValue> value;
  Fasting fasting = Fasting::unknown;
  std::string note;
};

/// One thing that a row says. A row of the file may say two: a dose and a weight.
struct SheetRow {
  std::int64_t line = 0;      ///< of the file, from 1
  std::optional<int> course;  ///< number; null: the one that its day belongs to
  std::variant<SaidDose, WeightEntry, PregnancyTest, SaidResult> said;
};

/// What is new of one course.
struct CourseFacts {
  std::int64_t course = 0;  ///< the store's id
  int number = 0;
  std::vector<WeightEntry> weights;  ///< ascending by date
  std::vector<Dose> doses;           ///< ascending by date, within a day in their order
  std::vector<Miss> misses;          ///< ascending by date
};

/// What is new of one patient; `recorded` of each fact is empty.
struct PatientFacts {
  std::int64_t patient = 0;
  std::vector<CourseFacts> courses;  ///< those with something new, in the order of the record
  std::vector<PregnancyTest> tests;  ///< ascending by date
  std::vector<LabDraw> draws;        ///< likewise

  [[nodiscard]] bool is_empty() const { return courses.empty() && tests.empty() && draws.empty(); }
};

/// Something about a line of the file: why it cannot be taken in, or what has to be asked about it.
struct LineRemark {
  std::int64_t line = 0;
  std::string words;
};

/// How much a table brings.
struct SheetCounts {
  std::int64_t doses = 0;
  Milligrams label;  ///< of these
  std::int64_t misses = 0;
  std::int64_t weights = 0;
  std::int64_t tests = 0;
  std::int64_t draws = 0;
  std::int64_t known = 0;        ///< things said that are in the record already
  std::int64_t not_planned = 0;  ///< nothing taken, on days on which nothing was planned
  std::int64_t over_plan = 0;    ///< new days that hold more than planned, held ones among them
  std::int64_t in_hold = 0;      ///< those of them on which the course was held
  std::optional<DaySpan> days;   ///< from the first to the last new fact

  void add(const SheetCounts& other);

  /// Facts that are new.
  [[nodiscard]] std::int64_t fresh() const { return doses + misses + weights + tests + draws; }
};

/// What the rows of a table about one patient add.
struct SheetComparison {
  PatientFacts fresh;
  SheetCounts counts;
  std::vector<LineRemark> bad;
  /// To be asked before it is stored: a weight that smells of another unit, a dose above every
  /// labelled one.
  std::vector<LineRemark> doubts;
};

/// What a comparison needs besides the record.
struct SheetRules {
  Date today;
  const Products& products;
  const DosingRules& dosing;
};

/// Compares rows, in any order, with the record of the patient they are about. Of the doses in the
/// record day and amount suffice (`DosesAs::day_amounts`).
SheetComparison compare_with_record(const PatientRecord& patient, const std::vector<SheetRow>& rows,
                                    const SheetRules& rules);

}  // namespace isotrack
