#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/symptom_sentence.hpp"

/// What may be meant by words that are plainly no name of the list. Never recorded, only asked
/// about.
namespace isotrack {

/// A name of the list that may be meant.
struct Guess {
  const SymptomRow* row = nullptr;
  std::string name;
  bool is_near = true;   ///< near enough to say the words of its red flag
  bool is_slip = false;  ///< all of its words were typed, through a slip of the finger
  std::vector<std::string> words = {};  ///< those by which it was found
};

/// The names that may be meant by a part that names nothing, at most three: words near a red flag,
/// else slips of the finger, else names half of which was said. An accident means what it says.
std::vector<Guess> guesses_for(const SymptomIndex& names, const SentencePart& part);

/// The red flags that a part of a text may mean besides what it names: those whose near words or
/// whose own words stand in it, in any order; of a part that names nothing those that are guessed,
/// too; and those that are named beside a doubt. None for what is denied and no more.
std::vector<Guess> flags_asked(const SymptomIndex& names, const SentencePart& part);

/// The name by which a part says a symptom; the list's own one where it has none as it stands.
std::string name_said(const SymptomIndex& names, const SymptomRow& row, const SentencePart& part);

}  // namespace isotrack
