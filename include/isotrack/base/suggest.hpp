#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isotrack {

/// Slips of the finger between two words: letters put in, left out, changed, or swapped with their
/// neighbour (Damerau-Levenshtein distance).
std::size_t slips(std::string_view a, std::string_view b);

/// How many slips a word of so many letters may hold and still be meant: none below four letters,
/// where a slip is another word; one, and two from `letters_for_two` on.
std::size_t slips_allowed(std::size_t letters, std::size_t letters_for_two = 8);

/// Up to three of `names` that begin with `typed` or lie within two slips of it, nearest first.
/// Never run, only shown.
std::vector<std::string> suggestions(std::string_view typed,
                                     const std::vector<std::string_view>& names);

/// `did you mean status?`, or empty when nothing is near.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace isotrack
