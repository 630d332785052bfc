#pragma once

#include <string_view>
#include <vector>

namespace isotrack {

/// The names of what there is help on beside the commands: `plan`, `dates`.
std::vector<std::string_view> help_topics();

}  // namespace isotrack
