#pragma once

#include <string_view>

#include "isotrack/interop/sheet_csv.hpp"

/// Cells of a table, read into values. Each error quotes the cell.
namespace isotrack {

Parsed<Date> parse_sheet_date(std::string_view cell, DateOrder order);

/// Whole milligrams, 0 to 400: `40`, `40mg`; 0 is nothing taken.
Parsed<Milligrams> parse_sheet_amount(std::string_view cell);

/// `21:30`, `21:30:00`: the minute of the day.
Parsed<int> parse_sheet_time(std::string_view cell);

/// `yes`, `no`, `y`, `n`, `x`, `1`, `0`; empty is no.
Parsed<bool> parse_sheet_flag(std::string_view cell);

}  // namespace isotrack
