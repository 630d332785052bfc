#pragma once

#include <array>
#include <string_view>

/// Where the keys of an export part from the columns of the schema: numbers carry their unit, and
/// what is yes or no is true or false.
namespace isotrack {

/// A column as the store and as exports name it.
struct ColumnName {
  std::string_view table;
  std::string_view column;
  std::string_view key;
  bool is_flag = false;
};

inline constexpr std::array column_names{
    ColumnName{"course_terms", "lower_target", "lower_target_mg_per_kg"},
    ColumnName{"course_terms", "upper_target", "upper_target_mg_per_kg"},
    ColumnName{"mood_score", "total", "total_points"},
    ColumnName{"stock_count", "counted", "counted_capsules"},
    ColumnName{"dose", "vomited", "vomited", true},
    ColumnName{"dose", "no_food", "no_food", true},
    ColumnName{"menstrual_period", "missed", "missed", true},
    ColumnName{"visit", "booked", "booked", true},
    ColumnName{"visit", "decision", "decision", true},
};

/// The name of a column in an export; its own where the list says nothing.
constexpr ColumnName name_of_column(std::string_view table, std::string_view column) {
  for (const ColumnName& each : column_names) {
    if (each.table == table && each.column == column) return each;
  }
  return {table, column, column};
}

/// The column behind a key.
constexpr ColumnName column_of_key(std::string_view table, std::string_view key) {
  for (const ColumnName& each : column_names) {
    if (each.table == table && each.key == key) return each;
  }
  return {table, key, key};
}

/// Identities have no content that an undo could put back.
constexpr bool is_identity_table(std::string_view table) {
  return table == "patient" || table == "course";
}

}  // namespace isotrack
