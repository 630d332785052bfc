#include "isotrack/domain/product.hpp"

#include <algorithm>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {

Products::Products(std::vector<Product> rows) : rows_(std::move(rows)) {
  std::size_t at = 0;
  for (const Product& row : rows_) by_key_.emplace(row.key, at++);
}

const Product& Products::at(std::string_view key) const {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) {
    throw Error(ExitStatus::bug, "product '" + std::string(key) + "' is not in the catalogue");
  }
  return rows_[found->second];
}

std::vector<const Product*> Products::named(std::string_view text) const {
  const std::string word = lower(stripped(text));
  std::vector<const Product*> found;
  for (const Product& row : rows_) {
    if (row.key == word || lower(row.name) == word ||
        std::ranges::find(row.aliases, word) != row.aliases.end()) {
      found.push_back(&row);
    }
  }
  return found;
}

const Product* Products::find(std::string_view text) const {
  const auto found = named(text);
  return found.size() == 1 ? found.front() : nullptr;
}

std::string strength_text(int strength_mg, bool micronised) {
  return std::to_string(strength_mg) + " mg" + (micronised ? " (Absorica LD)" : "");
}

std::optional<std::vector<CapsuleCount>> fewest_capsules(const std::vector<int>& strengths_mg,
                                                         Milligrams amount) {
  const auto total = static_cast<std::size_t>(amount.count());
  // fewest[m]: capsules that make m mg; last[m]: the largest strength among such a sum.
  constexpr int impossible = 1 << 20;
  std::vector<int> fewest(total + 1, impossible);
  std::vector<int> last(total + 1, 0);
  fewest[0] = 0;
  for (std::size_t mg = 1; mg <= total; ++mg) {
    for (const int strength : strengths_mg) {  // ascending: a later equal one is larger
      const auto step = static_cast<std::size_t>(strength);
      if (step > mg || fewest[mg - step] + 1 > fewest[mg]) continue;
      fewest[mg] = fewest[mg - step] + 1;
      last[mg] = strength;
    }
  }
  if (fewest[total] >= impossible) return std::nullopt;
  std::vector<CapsuleCount> out;
  for (std::size_t mg = total; mg > 0; mg -= static_cast<std::size_t>(last[mg])) {
    if (!out.empty() && out.back().strength_mg == last[mg]) {
      ++out.back().count;
    } else {
      out.push_back({last[mg], 1});
    }
  }
  return out;
}

std::string capsules_text(const std::vector<CapsuleCount>& capsules) {
  std::string out;
  for (const CapsuleCount& capsule : capsules) {
    if (!out.empty()) out += " + ";
    if (capsule.count > 1) out += std::to_string(capsule.count) + " x ";
    out += std::to_string(capsule.strength_mg);
  }
  return out;
}

}  // namespace isotrack
