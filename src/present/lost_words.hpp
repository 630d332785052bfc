#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/lost_days.hpp"
#include "isotrack/present/style.hpp"
#include "json_parts.hpp"

/// Days without a dose by reason, of one course or of many.
namespace isotrack {

/// A heading and a table; `of_many` also counts the courses. `None.` when there are none.
std::string lost_text(const std::vector<LostDays>& lost, bool of_many, const Style& style);

/// A line each: `lost`, why, days, courses, reason or `-`.
std::string lost_plain(const std::vector<LostDays>& lost);

Json lost_json(const std::vector<LostDays>& lost);

}  // namespace isotrack
