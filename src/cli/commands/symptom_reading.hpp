#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/symptom.hpp"

/// Symptoms as people type them: in plain words out of the list, several between commas, a grade
/// before or behind the name, other words around it; and what the list does not have, after
/// `other:`.
namespace isotrack {

/// A symptom somebody named.
struct Wanted {
  const SymptomRow* row = nullptr;
  std::optional<Grade> grade;      ///< said before the name: `mild headache`
  std::string words;               ///< as typed, without the grade; empty: the list's own name
  bool is_rest = false;            ///< kept in own words, because the list does not have it
  std::string began = {};          ///< what was said of its first day: `since monday`
  std::optional<Date> first = {};  ///< that day; null: nothing was said, or not understood
  bool is_own_day = false;         ///< said in its own part, not in that of another one
};

struct SymptomReading {
  std::vector<Wanted> wanted;        ///< in the order typed, each once
  std::vector<std::string> unknown;  ///< parts that have to be asked about before all is recorded
  std::vector<std::string> denied;   ///< parts that are not recorded: not so, over, or not theirs
};

/// A symptom with its grade before or behind the name; no row when the list does not have it.
Wanted wanted_in(const SymptomTable& table, const std::string& text);

/// The same, and `other: anxious`; no row when the list does not have it.
Wanted wanted_or_other(const SymptomTable& table, const std::string& text);

/// The parts between commas and other joints; words need no quotes. `headache, vomiting` may be one
/// symptom. A part with other words around a name is read as that name, unless one of them denies
/// it. Beside what is understood no part is lost: one without a name is asked about when a slip of
/// the finger made it (beside a red flag, which is recorded whatever else, it is taken as that when
/// it is one), else kept in own words. Nothing is understood: every part is unknown.
SymptomReading symptoms_in(const SymptomTable& table, const std::string& text);

/// Hears on which day each began, and takes the words out that name it; `today` stays, as it says
/// what is so without it, and so do own words that say nothing else. A part that says nothing of it
/// began with the next one that does, else with the one before: `headache and nausea since monday`.
void hear_days(const SymptomTable& table, Date today, SymptomReading& reading);

/// The symptoms that were meant by a text without a name of the list, through a slip of the finger
/// or in another order; of what another command records, red flags alone; empty: none is near, or
/// it is an accident, or words that the list asks about.
std::vector<const SymptomRow*> meant_by(const SymptomTable& table, const std::string& text);

/// A part that named nothing is `row` after all; what else is unknown is kept in own words, as it
/// is beside every red flag.
void take_as_meant(const SymptomTable& table, const std::string& part, const SymptomRow& row,
                   SymptomReading& reading);

/// Whether what began on `first` has lasted by `today`: seven days, which is our choice.
bool has_lasted(Date first, Date today);

/// The symptoms of a reading as facts of one day.
std::vector<Symptom> facts_at_once(const std::vector<Wanted>& wanted);

}  // namespace isotrack
