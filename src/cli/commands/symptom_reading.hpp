#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/symptom_sentence.hpp"
#include "symptom_guesses.hpp"

/// What is recorded of a text about symptoms, and what has to be asked about. Recorded is what is
/// plainly a name of the list, and what stands behind `other:`.
namespace isotrack {

/// A symptom somebody named.
struct Wanted {
  const SymptomRow* row = nullptr;
  std::optional<Grade> grade;      ///< said beside the name: `mild headache`
  std::string words;               ///< as typed, without the grade; empty: the list's own name
  bool is_rest = false;            ///< kept in own words, because the list does not have it
  std::string began = {};          ///< what was said of its first day: `since monday`
  std::optional<Date> first = {};  ///< that day; null: nothing was said
  std::string part = {};           ///< all that was typed of the part it stands in
};

/// A part that has to be asked about.
struct OpenPart {
  SentencePart part;
  std::vector<Guess> flags;              ///< red flags that may be meant, whose words are said
  std::vector<const SymptomRow*> meant;  ///< other symptoms that may make one with what is wanted
  bool is_kept = false;   ///< its words are recorded elsewhere, as a symptom or as own words
  bool is_asked = false;  ///< it keeps nothing from being stored: own words, or the answer was no
};

struct SymptomReading {
  std::vector<Wanted> wanted;  ///< in the order typed, each once
  std::vector<OpenPart> open;
  std::vector<std::string> denied;   ///< parts that are not recorded: they say that it is not there
  std::vector<std::string> unknown;  ///< open parts for which nothing is stored
};

/// A symptom with its grade before or behind the name; no row when the list does not have it.
Wanted wanted_in(const SymptomIndex& names, const std::string& text);

/// The same, and `other: anxious`; no row when the list does not have it.
Wanted wanted_or_other(const SymptomIndex& names, const std::string& text);

/// The parts of a text; words need no quotes. `says_day`: the day in the words is its first one,
/// and a part without one began with the next that has one, else with the one before; a headache
/// since seven days and more is a lasting one.
SymptomReading symptoms_in(const SymptomIndex& names, const std::string& text, Date today,
                           bool says_day = true);

/// Decides about the open parts: beside a red flag, and where nothing grave may be meant beside
/// anything else that is understood, they are kept in own words; else they are unknown.
void settle_open(const SymptomIndex& names, Date today, SymptomReading& reading);

/// An open part is `row` after all, beside what it names plainly.
void take_as_meant(const OpenPart& open, const SymptomRow& row, SymptomReading& reading);

/// Whether what began on `first` has lasted by `today`: seven days, which is our choice.
bool has_lasted(Date first, Date today);

/// The symptoms of a reading as facts of one day; `with_open`: those that may be meant, too.
std::vector<Symptom> facts_at_once(const SymptomReading& reading, bool with_open);

}  // namespace isotrack
