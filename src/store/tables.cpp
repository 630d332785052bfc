#include "store/tables.hpp"

#include <algorithm>

#include "isotrack/domain/transfer.hpp"

namespace isotrack {
namespace {

/// Its id, the columns, and the row it restores; each is one value of an export.
constexpr std::size_t values_of_row(const FactTable& table) {
  return 3 + static_cast<std::size_t>(std::ranges::count(table.columns, ','));
}

static_assert(std::ranges::all_of(fact_tables, [](const FactTable& table) {
  return values_of_row(table) < most_values_of_row;
}));

}  // namespace

bool points_at(const FactTable& table, std::string_view column) {
  return (", " + std::string(table.columns) + ",").find(" " + std::string(column) + ",") !=
         std::string::npos;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string filled(std::string_view sql, const FactTable& table) {
  std::string text = replaced(std::string(sql), "{t}", table.name);
  text = replaced(std::move(text), "{columns}", table.columns);
  text = replaced(std::move(text), "{owner}", table.owner);
  return replaced(std::move(text), "{conflict}", table.conflict);
}

}  // namespace isotrack
