#pragma once

#include <functional>
#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"

namespace isotrack {

/// Which decision settles what was found: of those under a step that `is_step` knows, made from
/// `first` to `last` (both ends in), which speak of its `cause`, the one recorded first. A later
/// one is about something else. Null: none. Everything that asks who settled a finding asks here.
const Confirmation* first_decision(const std::vector<Confirmation>& said,
                                   const std::function<bool(const std::string&)>& is_step,
                                   Date first, Date last, const Cause& cause);

}  // namespace isotrack
