#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/rule.hpp"

/// Methods of contraception as people name them: by id, name or another name.
namespace isotrack {

using Words = std::vector<std::string>;

/// In lower case; `-` and `_` part words like blanks, so that ids and names compare as typed.
Words words_of_method(std::string_view text);

/// The longest run of words from `at` that names a method, and its length; null and 0: none does.
std::pair<const Method*, std::size_t> longest_method(const std::vector<Method>& methods,
                                                     const Words& words, std::size_t at);

/// The method called so, as a whole; null: none is.
const Method* method_called(const std::vector<Method>& methods, std::string_view name);

}  // namespace isotrack
