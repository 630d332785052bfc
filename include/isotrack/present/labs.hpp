#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/present/style.hpp"

namespace isotrack {

/// A published number that a result went past: for the clinic to judge.
struct LabFlag {
  std::string rule;  ///< `lab.T3`
  Severity severity = Severity::info;
  std::string condition;   ///< `above 800 mg/dL or 9 mmol/L`
  std::string urgency;     ///< `same_day`
  std::string for_clinic;  ///< what the sources say; never an instruction to the patient
  Source source;
  std::string words;  ///< condition and urgency: `above 3 x upper limit, flagged for review`
  std::optional<Settled> settled = {};  ///< null: it was not, or stands anew
  std::vector<std::string> also = {};   ///< ids of the other rows that hold: `L6`; may be empty
};

/// The same result in another unit.
struct LabConversion {
  Ratio number;
  int places = 0;  ///< decimals it is shown with
  std::string unit;
};

/// One result with everything that is said of it.
struct LabResult {
  std::string analyte;       ///< key
  std::string abbreviation;  ///< `TG`
  LabNumber number;          ///< as entered
  std::string unit;
  std::string loinc;  ///< of the analyte in that unit; empty: not confirmed
  Ratio in_first;     ///< in the analyte's first unit, by which results are compared
  std::vector<LabConversion> converted;
  std::optional<LabNumber> upper_limit;  ///< the laboratory's own, same unit
  std::optional<Ratio> times_upper_limit;
  std::optional<LabFlag> flag;  ///< the most severe one
  bool judged = false;
  std::string not_judged;  ///< what could not be judged and why; empty: all was
  std::string passed;      ///< `not above 200 mg/dL (T1)`, when it was judged and is not flagged
};

/// `T3` of `lab.T3`, as tables mark a result.
std::string mark_of(std::string_view rule);
std::string mark_of(const LabFlag& flag);

/// `814.9 mg/dL`, `3.29 x upper limit 55`: the other ways to say a result; empty when there is
/// none.
std::string beside_result(const LabResult& result);

/// `FLAG L3`, with every flag `FLAG L3, also L6`, `not above 200 mg/dL (T1)`, `not judged: no upper
/// limit (--uln alt=N)`.
std::string verdict_words(const LabResult& result, bool with_all_flags = false);

/// One draw of blood.
struct LabSheetDraw {
  std::int64_t entry = 0;
  Date on;
  Fasting fasting = Fasting::unknown;
  std::string note;
  std::vector<LabResult> results;  ///< none: the results were not entered
};

/// `lab list`: a row a draw, a column an analyte, and how each went.
struct LabSheet {
  Date today;
  std::string patient;              ///< code
  std::vector<LabSheetDraw> draws;  ///< ascending by day
  std::string nothing;              ///< said when there is none
};

std::string to_text(const LabSheet& sheet, const Style& style);
std::string to_json(const LabSheet& sheet);  ///< isotrack.labs/1
std::string to_plain(const LabSheet& sheet);

/// What could not be judged, a reason once: `ALT (2 results), AST of 2026-11-10: no upper limit`,
/// days where others of the analyte were judged. Also of a flagged result that could not be held
/// against every number. `with_way_out`: each with what to type, so that a reason is one analyte's.
std::vector<std::string> not_judged_words(const LabSheet& sheet, bool with_way_out);

/// How the values of an analyte went, ascending by day, compared in one unit.
struct Trend {
  std::string direction;  ///< `up`, `down` or `level` against the value before; empty: only one
  std::string sparkline;  ///< a character a value, the latest last, between the lowest and highest
};

/// Of the latest `most` values. `unicode`: blocks and arrows, else `. : - = + * #`.
Trend trend_of(const std::vector<Ratio>& values, std::size_t most, bool unicode);

}  // namespace isotrack
