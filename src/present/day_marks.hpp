#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/curve.hpp"
#include "isotrack/present/style.hpp"
#include "json_parts.hpp"

/// The marks of the days, the same in every calendar.
namespace isotrack {

/// One column that tells the state of a day; a dose on a held day or without a plan looks like
/// one over the plan. What needs a look is bold where the style allows it.
std::string mark_text(const CalendarDay& day, const Style& style);

/// The marks that occur, with how often, in the order full to planned: `# 58 full, x 2 missed`.
std::vector<std::string> mark_legend(const std::vector<CalendarDay>& shown, const Style& style);

/// A day in the documents: on, state, planned_mg, taken_mg.
Json day_json(const CalendarDay& day);

}  // namespace isotrack
