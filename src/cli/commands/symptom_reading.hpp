#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/domain/symptom.hpp"

/// Symptoms as people type them: in plain words out of the list, several between commas, a grade
/// before or behind the name, other words around it; and what the list does not have, after
/// `other:`.
namespace isotrack {

/// A symptom somebody named.
struct Wanted {
  const SymptomRow* row = nullptr;
  std::optional<Grade> grade;  ///< said before the name: `mild headache`
  std::string words;           ///< as typed, without the grade; empty: the list's own name
};

struct Reading {
  std::vector<Wanted> wanted;        ///< in the order typed, each once
  std::vector<std::string> unknown;  ///< parts that the list does not have, or that deny it
};

/// A symptom with its grade before or behind the name; no row when the list does not have it.
Wanted wanted_in(const SymptomTable& table, const std::string& text);

/// The same, and `other: anxious`; no row when the list does not have it.
Wanted wanted_or_other(const SymptomTable& table, const std::string& text);

/// The parts between commas; words need no quotes. `headache, vomiting` may be one symptom. A part
/// with other words around a name is read as that name, unless one of them denies it.
Reading symptoms_in(const SymptomTable& table, const std::string& text);

/// The symptom that a slip of the finger makes of what was typed; null: none is near.
const SymptomRow* nearest_symptom(const SymptomTable& table, const std::string& text);

/// Throws (not found), with the names that may be meant, and how to record it in own words.
[[noreturn]] void refuse_unknown(const Invocation& invocation, const SymptomTable& table,
                                 const std::string& text);

}  // namespace isotrack
