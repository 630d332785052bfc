#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isotrack {

/// Up to three of `names` that begin with `typed` or lie within two slips (insert, drop, change,
/// swap) of it, one for a word of fewer than five letters; nearest first. Never run, only shown.
std::vector<std::string> suggestions(std::string_view typed,
                                     const std::vector<std::string_view>& names);

/// `Did you mean status?`, or empty when nothing is near.
std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names);

}  // namespace isotrack
