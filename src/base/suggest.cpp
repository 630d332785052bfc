#include "isotrack/base/suggest.hpp"

#include <algorithm>
#include <utility>

namespace isotrack {

std::size_t slips(std::string_view a, std::string_view b) {
  // The row of the table for the letters of `a` so far, and those of one and two letters less.
  std::vector<std::size_t> cost(b.size() + 1);
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> two_before(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) cost[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_before.swap(before);
    before.swap(cost);
    cost[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[j] = std::min({before[j] + 1, cost[j - 1] + 1, before[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[j] = std::min(cost[j], two_before[j - 2] + 1);
    }
  }
  return cost[b.size()];
}

std::size_t slips_allowed(std::size_t letters, std::size_t letters_for_two) {
  constexpr std::size_t fewest_letters = 4;
  if (letters < fewest_letters) return 0;
  return letters < letters_for_two ? 1 : 2;
}

namespace {

/// Slips in a name that is only shown and never run: one in the shortest, too.
std::size_t slips_shown(std::string_view typed) {
  constexpr std::size_t letters_for_two = 5;
  const std::size_t letters = typed.size() - std::min(typed.find_first_not_of('-'), typed.size());
  return std::max(slips_allowed(letters, letters_for_two), std::size_t{1});
}

}  // namespace

std::vector<std::string> suggestions(std::string_view typed,
                                     const std::vector<std::string_view>& names) {
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string_view name : names) {
    const bool begins = typed.size() >= 2 && name.starts_with(typed);
    const std::size_t distance = begins ? 0 : slips(typed, name);
    if (begins) {
      near.emplace_back(0, std::string(name));
    } else if (distance <= slips_shown(typed) && distance < typed.size()) {
      near.emplace_back(distance, std::string(name));
    }
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
  std::vector<std::string> out;
  for (const auto& [distance, name] : near) {
    if (out.size() < 3 && std::ranges::find(out, name) == out.end()) out.push_back(name);
  }
  return out;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string_view>& names) {
  const std::vector<std::string> near = suggestions(typed, names);
  if (near.empty()) return {};
  std::string out = "did you mean ";
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (i > 0) out += i + 1 == near.size() ? " or " : ", ";
    out += near[i];
  }
  return out + "?";
}

}  // namespace isotrack
