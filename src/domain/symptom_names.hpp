#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/symptom.hpp"
#include "symptom_words.hpp"

/// The names of the list, and where they stand in a text.
namespace isotrack {

/// A name of the list, without fillers; null: another thing, in which a name of the list stands
/// (`cannot see the point`) and means nothing there.
struct Name {
  const SymptomRow* row = nullptr;
  std::span<const std::string> words;  ///< as remembered
  std::size_t joint = 0;  ///< where its second part begins, `with fever`; 0: it has one part
};

/// A name in a text: its words `first` up to `end`.
struct Place {
  const SymptomRow* row = nullptr;
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Behind every day that a text may name; the last one that is read, or no weekday would be.
inline constexpr Date late{date::year{2199} / 12 / 31};

/// All that a sentence can hold, the longest first. Those of red flags are found in any order.
std::vector<Name> names_of(const SymptomTable& table);

/// The names in their order, none over another, and the other things among them; a longer one is
/// looked for first.
std::vector<Place> all_places_in(const TextWords& text, const std::vector<Name>& names);

/// The same without the other things.
std::vector<Place> places_in(const TextWords& text, const std::vector<Name>& names);

/// Those that count in a text: what is said to be mild there and would be none then is read in its
/// parts.
std::vector<Name> graded_names(const TextWords& text, std::vector<Name> names);

/// The row of a name that has the words of the text, all of them and no others; null: none.
const SymptomRow* name_in_any_order(const TextWords& text, const std::vector<Name>& names);

/// Whether a byte of the text lies within a name.
bool is_in_a_name(const TextWords& text, const std::vector<Place>& places, std::size_t byte);

/// A word that denies, beside the names; one that belongs to a name (`no appetite`) is the name's.
/// `shaving` speaks of one cut alone.
bool denies(const TextWords& text, const std::vector<Place>& places);

/// A part of a text without the joint before it.
std::string stripped_part(std::string_view text, std::size_t first, std::size_t end);

}  // namespace isotrack
