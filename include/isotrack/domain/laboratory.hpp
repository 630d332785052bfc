#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/parsed.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"
#include "isotrack/domain/recorded.hpp"

/// Laboratory results: what was measured, in which unit, and the published numbers they are held
/// against. A number is exact and kept as it was entered; another unit is arithmetic with the
/// analyte's own factor.
namespace isotrack {

/// Whether nothing was eaten before a draw.
enum class Fasting { unknown, yes, no };

/// A decimal number as it was written: up to 7 digits before the point and 4 behind it, zero or
/// above.
struct LabNumber {
  std::string text;     ///< as written, with a point: `1.60`
  std::int64_t e4 = 0;  ///< the number times 10^4

  [[nodiscard]] Ratio value() const { return {e4, 10'000}; }

  bool operator==(const LabNumber&) const = default;
};

/// `31`, `1.6`, `1,6`; the error says what is wrong with anything else (a sign, `<5`, words).
Parsed<LabNumber> parse_lab_number(std::string_view text);

/// A unit an analyte is reported in: the row's first is the US one, its last the SI one.
struct LabUnit {
  std::string ucum;   ///< `mg/dL`
  std::string loinc;  ///< of the analyte measured in this unit; empty: not confirmed
  Ratio to_first;     ///< this unit times `to_first` is the first unit: mmol/L -> mg/dL
  int places = 0;     ///< decimals a converted value is shown with
  std::vector<std::string> aliases;  ///< other spellings, lower case: `iu/l`, `10^9/l`
};

/// One row of `schema/clinical/analytes.json`.
struct Analyte {
  std::string key;                   ///< `triglyceride`
  std::string name;                  ///< `triglycerides`
  std::string abbreviation;          ///< `TG`, in tables
  std::vector<std::string> aliases;  ///< `tg`, lower case
  std::vector<LabUnit> units;
  LabNumber lowest;  ///< in the first unit: outside both ends a number is not plausible (design)
  LabNumber highest;
  bool has_upper_limit = false;  ///< judged by multiples of the laboratory's own upper limit
  bool needs_unit = false;       ///< a bare number is refused: no unit of it is everybody's
  Source source;
  std::optional<Date> review_by;

  /// By `ucum` or an alias, ignoring case; null when it is not reported in that unit.
  [[nodiscard]] const LabUnit* unit(std::string_view text) const;
};

/// Whose units a bare number is read in.
enum class UnitSystem { us, si };

/// One result of a draw.
struct LabValue {
  std::string analyte;  ///< key
  LabNumber number;
  std::string unit;                      ///< ucum, as entered
  std::optional<LabNumber> upper_limit;  ///< the laboratory's own, same unit
};

/// How a threshold is told. Each unit has the number its source states for it; a value in a unit
/// without one is converted to the first that has one.
struct ThresholdNumber {
  std::string unit;  ///< ucum; empty: multiples of the laboratory's upper limit
  Ratio number;
};

/// One row of section `thresholds` of `schema/clinical/analytes.json`: `lab.T3`. A row without
/// numbers and symptoms (H1, L5: "clearly falling") never holds: it is the clinic's to see.
struct Threshold {
  std::string id;                        ///< `T3`, `H1.platelets`
  std::vector<std::string> analytes;     ///< any of them
  bool below = false;                    ///< below the number, not above it
  bool inclusive = false;                ///< the number itself belongs to it
  std::vector<ThresholdNumber> numbers;  ///< empty: any result (with `symptoms`)
  std::vector<ThresholdNumber> up_to;    ///< an upper end that belongs to the row: L1 is >1-2 x
  std::vector<std::string> symptoms;     ///< ids: with one of them in course, whatever the number
  std::string condition;                 ///< in words: `above 800 mg/dL or 9 mmol/L`
  std::string by_number;                 ///< of numbers and symptoms: the half of the number
  std::string by_symptom;                ///< and that of the symptoms: `jaundice`
  std::string says;                      ///< what its sources say, for the clinic, paraphrased
  std::string urgency;                   ///< `note`, `review`, `urgent`, `same_day`, `emergency`
  bool fasting = false;                  ///< only of a fasting draw; an unknown one counts
  Severity severity = Severity::info;    ///< BLOCK from `urgent` on: it closes the gate
  std::optional<int> repeat_from_days;   ///< follow-up: due from .. to days after the draw
  std::optional<int> repeat_to_days;
  Source source;
  std::optional<Date> review_by;
};

/// The rows of `schema/clinical/analytes.json`.
struct LabTables {
  std::vector<Analyte> analytes;
  std::vector<Threshold> thresholds;  ///< of a family (T, L ...) from mild to severe

  /// By key, name, abbreviation or alias, ignoring case; null: none.
  [[nodiscard]] const Analyte* find(std::string_view text) const;
};

/// The value in another of its units, exact; `to` is one of the analyte's.
Ratio converted(const Analyte& analyte, const LabValue& value, const LabUnit& to);

/// Reads `alt=31`, `tg=1.6mmol/L`, `tg=142 mg/dL`; a bare number takes the unit of `system`. An
/// upper limit is read the same way. Refused (exit 3) when the number is not plausible, with the
/// likely cause: the same number in the other unit, or another analyte's unit.
Parsed<LabValue> parse_lab_value(std::string_view text, const LabTables& tables, UnitSystem system);

/// How a result stands to the thresholds.
struct LabVerdict {
  const Threshold* flag = nullptr;           ///< the most severe row that holds; null: none
  std::vector<const Threshold*> holding;     ///< every row that holds, most severe first
  std::vector<const Threshold*> by_number;   ///< of these, the rows whose number it went past
  std::vector<const Threshold*> by_symptom;  ///< and those one of whose symptoms is in course
  const Threshold* mildest = nullptr;        ///< without a flag: the mildest compared; null: none
  bool judged = false;                       ///< a row holds, or none had to be left out
  /// Rows it could not be compared with, for want of an upper limit or of a fasting draw: it says
  /// nothing of them, and ends none that an earlier result made.
  std::vector<const Threshold*> not_compared;
  std::string why_not;  ///< what was left out, and why: `no upper limit (--uln alt=N)`
  std::optional<Ratio> times_upper_limit;
};

/// `symptoms`: ids of symptoms in course on the day of the draw or later. Rows by multiples need
/// the upper limit. Points into `tables`.
LabVerdict verdict_of(const LabValue& value, const LabTables& tables,
                      const std::vector<std::string>& symptoms, Fasting fasting = Fasting::unknown);

/// `TG 9.2 mmol/L (814.9 mg/dL)`, `ALT 181 U/L (3.29 x upper limit 55)`: as entered, and what else
/// it is: the number in another unit, the multiple of the upper limit (rounded down).
std::string spelt(const Analyte& analyte, const LabValue& value);

/// What a row that holds says of a result: `above 3 x upper limit, flagged for review`; of one that
/// has a number or a symptom for it, which of the two it is by. A number for fasting draws says
/// when nobody said whether this one was.
std::string flag_words(const Threshold& row, const LabVerdict& verdict, Fasting fasting);

}  // namespace isotrack
