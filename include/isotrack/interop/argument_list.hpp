#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/parsed.hpp"

namespace isotrack {

/// A program and its arguments as a JSON array of texts, `["/usr/bin/notify-send", "isotrack"]`:
/// 1 to 32 of them, plain text, the first an absolute path.
Parsed<std::vector<std::string>> parse_argument_list(std::string_view json);

/// The same list as one line of JSON.
std::string argument_list_json(const std::vector<std::string>& arguments);

}  // namespace isotrack
