#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/symptom.hpp"

/// What may be meant by a text about symptoms that names none of the list. Never recorded, only
/// asked about.
namespace isotrack {

/// A name of the list that may be meant.
struct Guess {
  const SymptomRow* row = nullptr;
  std::string name;
  bool is_near = true;  ///< near enough to say the words of its red flag
};

/// Names that stand in what was typed, with words beside them that keep it from being one.
std::vector<Guess> names_within(const SymptomTable& table, const std::string& typed);

/// The symptoms that the list says are near what was typed: `seizure`, of `fainted`.
std::vector<Guess> near_symptoms(const SymptomTable& table, const std::string& text);

/// The red flags that are asked about, alone and beside any other symptom: those near a text, and
/// those that may be meant by a part of it that names nothing; none for what is denied or somebody
/// else's.
std::vector<Guess> flags_asked(const SymptomTable& table, const std::string& text);

/// The names that may be meant by a text that names nothing; an accident means what it says.
std::vector<Guess> guesses_for(const SymptomTable& table, const std::string& text);

}  // namespace isotrack
