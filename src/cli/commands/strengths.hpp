#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "../invocation.hpp"
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

/// Questions capsules of a strength, in mg, that no product of the table has: a slip of the
/// keyboard, unless the table lacks the box.
inline void question_strength(Invocation& invocation, int strength_mg) {
  const bool is_known =
      std::ranges::any_of(invocation.products().rows(), [&](const Product& product) {
        return std::ranges::find(product.strengths_mg, strength_mg) != product.strengths_mg.end();
      });
  if (is_known) return;
  invocation.question(fmt::format("no product known here has capsules of {} mg", strength_mg),
                      "If the box says so, --yes answers");
}

}  // namespace isotrack
