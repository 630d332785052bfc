#pragma once

#include <vector>

#include "isotrack/present/settings.hpp"
#include "isotrack/store/store.hpp"

namespace isotrack {

/// Every key that `config` knows in this record, with what is shipped; what was chosen is not in
/// it. Throws `Error` (io) when a programme of the clinic's own cannot be read.
std::vector<Setting> known_settings(const Store& store);

}  // namespace isotrack
