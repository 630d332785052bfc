#pragma once

#include <vector>

#include "isotrack/present/reports.hpp"

namespace isotrack {

/// The libraries of LICENSES/README.md, in its order, each with the version this program was built
/// with; of SQLite, the one it runs with.
std::vector<Part> parts();

}  // namespace isotrack
