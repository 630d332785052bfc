#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "isotrack/domain/finding.hpp"
#include "isotrack/domain/product.hpp"

namespace isotrack {

/// The finding that a product has no capsules of a strength, with those it has: a slip, or another
/// product. Null when it has them.
inline std::optional<Finding> strange_strength(const Product& product, int strength_mg, Date on) {
  const auto& all = product.strengths_mg;
  if (std::ranges::find(all, strength_mg) != all.end()) return std::nullopt;
  std::string strengths;
  for (const int mg : all) strengths += fmt::format("{}{}", strengths.empty() ? "" : ", ", mg);
  return Finding{"supply.strength", Severity::warn, on,
                 fmt::format("{} has no capsules of {} mg; it has {} mg", product.name, strength_mg,
                             strengths),
                 source_text(product.source)};
}

}  // namespace isotrack
