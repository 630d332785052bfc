#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/present/labs.hpp"

/// Results as they are typed, and everything that is said of one.
namespace isotrack {

/// Whose units a bare number of the patient is read in: as set by `patient edit --lab-units`, else
/// by where the programme in force is used, else by where the course's product is sold. `is_set`:
/// the patient's own choice.
struct LabUnits {
  UnitSystem system = UnitSystem::si;
  bool is_set = false;
};

LabUnits lab_units_of(Invocation& invocation, const PatientRecord& patient);

/// `us` or `si`.
std::string name_of(UnitSystem system);

/// `words` as `NAME=VALUE UNIT` each, whatever blanks and commas stand between.
std::vector<std::string> value_texts(const std::vector<std::string>& words);

/// The results that `words` spell, each with its upper limit of `limits` (the text of `--uln`;
/// null: none). `bare` names those whose unit was not said. Throws (usage, refused) for what cannot
/// be read.
struct TypedResults {
  std::vector<LabValue> values;
  std::vector<const Analyte*> bare;  ///< of those the unit matters to; points into the tables
};

TypedResults typed_results(const std::vector<std::string>& words,
                           const std::optional<std::string>& limits, const LabTables& tables,
                           UnitSystem system);

/// Ids of the symptoms in course on some day from `draw` to the day before the next draw with the
/// analyte.
std::vector<std::string> symptoms_beside(const Events& events, const LabDraw& draw,
                                         const std::string& analyte);

/// Whether any draw has results.
bool has_results(const Events& events);

/// The draws of a patient with everything that is said of each result, for the day; `nothing` is
/// left empty. `tables` may be empty without results.
LabSheet lab_sheet(const PatientRecord& patient, const LabTables& tables, Date today);

/// What is said of a result of `draw`.
LabResult lab_result(const LabValue& value, const LabDraw& draw, const Events& events,
                     const LabTables& tables);

}  // namespace isotrack
