#pragma once

#include <string>

namespace isotrack {

/// The account that runs the program, by name, else by number: entries keep it.
std::string user_name();

/// The other account that a file or folder belongs to, likewise, or the folder of a file that
/// cannot be seen; empty when it is one's own, or cannot be told.
std::string other_owner(const std::string& path);

}  // namespace isotrack
