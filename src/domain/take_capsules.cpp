#include "take_capsules.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "isotrack/domain/dosing.hpp"

namespace isotrack {
namespace {

/// More capsules than any amount is made of.
constexpr int impossible = 1'000'000'000;

/// The largest number of milligrams of which every strength is a multiple; 0 without capsules.
int common_mg(const std::vector<CapsuleCount>& available) {
  int common = 0;
  for (const CapsuleCount& each : available) common = std::gcd(common, each.strength_mg);
  return common;
}

/// `fewest[k][n]`: how few of the kinds from `k` on make `n` times `unit_mg`, up to `most`.
std::vector<std::vector<int>> fewest_table(const std::vector<CapsuleCount>& available, int unit_mg,
                                           std::size_t most) {
  std::vector<std::vector<int>> fewest(available.size() + 1,
                                       std::vector<int>(most + 1, impossible));
  fewest.back()[0] = 0;
  for (std::size_t k = available.size(); k-- > 0;) {
    const auto strength = static_cast<std::size_t>(available[k].strength_mg / unit_mg);
    for (std::size_t units = 0; units <= most; ++units) {
      int& best = fewest[k][units];
      for (int n = 0; n <= available[k].count; ++n) {
        const std::size_t taken = strength * static_cast<std::size_t>(n);
        if (taken > units) break;
        best = std::min(best, fewest[k + 1][units - taken] + n);
      }
    }
  }
  return fewest;
}

}  // namespace

void take_from(std::vector<CapsuleCount>& available, const std::vector<CapsuleCount>& taken) {
  for (const CapsuleCount& each : taken) {
    std::ranges::find(available, each.strength_mg, &CapsuleCount::strength_mg)->count -= each.count;
  }
  std::erase_if(available, [](const CapsuleCount& each) { return each.count == 0; });
}

std::optional<std::vector<CapsuleCount>> fewest_of(const std::vector<CapsuleCount>& available,
                                                   Milligrams amount) {
  std::int64_t total = 0;
  for (const CapsuleCount& each : available) {
    total += std::int64_t{each.strength_mg} * each.count;
  }
  if (total == amount.count() && total > 0) return available;
  if (total < amount.count()) return std::nullopt;
  const int unit_mg = common_mg(available);
  if (unit_mg == 0 || amount.count() % unit_mg != 0) return std::nullopt;
  std::size_t left = static_cast<std::size_t>(amount.count() / unit_mg);
  const auto fewest = fewest_table(available, unit_mg, left);
  if (fewest[0][left] >= impossible) return std::nullopt;
  std::vector<CapsuleCount> out;
  for (std::size_t k = 0; k < available.size(); ++k) {
    const auto strength = static_cast<std::size_t>(available[k].strength_mg / unit_mg);
    int n = static_cast<int>(
        std::min<std::size_t>(static_cast<std::size_t>(available[k].count), left / strength));
    // As many of the larger ones as the fewest allow.
    while (n + fewest[k + 1][left - strength * static_cast<std::size_t>(n)] != fewest[k][left]) --n;
    if (n > 0) out.push_back({available[k].strength_mg, n});
    left -= strength * static_cast<std::size_t>(n);
  }
  return out;
}

bool take_day(const PlannedDay& day, const std::optional<std::vector<CapsuleCount>>& planned,
              std::vector<CapsuleCount>& there) {
  const auto is_there = [&](const CapsuleCount& each) {
    const auto found = std::ranges::find(there, each.strength_mg, &CapsuleCount::strength_mg);
    return found != there.end() && found->count >= each.count;
  };
  if (planned && std::ranges::all_of(*planned, is_there)) {
    take_from(there, *planned);
    return true;
  }
  std::vector<CapsuleCount> left = there;
  for (const Milligrams intake : day.intakes) {
    const auto taken = fewest_of(left, intake);
    if (!taken) return false;
    take_from(left, *taken);
  }
  there = std::move(left);
  return true;
}

void take_what_is_there(const PlannedDay& day, std::vector<CapsuleCount>& there) {
  for (const Milligrams intake : day.intakes) {
    std::int64_t left = intake.count();
    for (CapsuleCount& each : there) {
      const auto taken = std::min<std::int64_t>(each.count, left / each.strength_mg);
      each.count -= static_cast<int>(taken);
      left -= taken * each.strength_mg;
    }
  }
}

}  // namespace isotrack
