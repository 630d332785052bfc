#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/symptom.hpp"
#include "names.hpp"

/// The words of a text about symptoms: lower case, no apostrophes, as the vocabulary hears them.
namespace isotrack {

/// Said between the words that count: `sick to the stomach`, `ringing in the ears`.
inline constexpr std::array<std::string_view, 11> small_words{
    "and", "with", "or", "the", "a", "my", "of", "in", "but", "plus", "also"};

/// What a part of a text ends before; of these, what begins anew.
inline constexpr std::array<std::string_view, 5> joints{"and", "with", "but", "plus", "also"};
inline constexpr std::array<std::string_view, 2> breaks{"but", "also"};
inline constexpr std::string_view joint_signs = ",;.!?&+/";
inline constexpr std::string_view break_signs = ";.!?";

/// Words that say nothing of a symptom.
inline constexpr std::array<std::string_view, 35> fillers{
    "there", "i",   "im",  "ive",  "have", "has",    "had",   "having", "am",
    "is",    "are", "was", "were", "very", "really", "so",    "ever",   "today",
    "now",   "got", "get", "been", "some", "bit",    "quite", "just",   "me",
    "it",    "an",  "to",  "this", "that", "such",   "again", "its"};

/// A word as names are compared, and where it stands in the text.
struct TextWord {
  std::string plain;
  std::size_t first = 0;           ///< byte of the text
  std::size_t end = 0;             ///< the byte behind it
  std::string before;              ///< the word before it, small or not; empty: it is the first
  bool is_parted = false;          ///< a joint stands between it and the one before
  bool begins_anew = false;        ///< one behind which nothing before is spoken of
  bool is_measure = false;         ///< a number and its unit: `38.7`, `102F`, `39 degrees`
  bool has_other_meaning = false;  ///< a name of the list, and another word: `fit`
};

using TextWords = std::vector<TextWord>;

/// Letters and digits alone; small words left out. No sign between two digits is a joint.
TextWords words_of(std::string_view text, const SymptomVocabulary& vocabulary);

/// Those that say something, which no measure does.
TextWords without_fillers(const TextWords& words);

/// The grade that a word says; unknown: none. `severe` is heard through a slip of the finger,
/// because a red flag may depend on it, and as full marks (`10/10`).
Grade grade_at(const TextWords& words, std::size_t at);

}  // namespace isotrack
