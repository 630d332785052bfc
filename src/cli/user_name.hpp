#pragma once

#include <string>

namespace isotrack {

/// The account that runs the program, by name, else by number: entries keep it.
std::string user_name();

}  // namespace isotrack
