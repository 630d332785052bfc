#include "isotrack/domain/lost_days.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array reasons{Named<LostTo>{"hold", LostTo::hold},
                             Named<LostTo>{"missed", LostTo::missed},
                             Named<LostTo>{"no_entry", LostTo::no_entry}};

/// What became of a day without a dose; null: nothing was lost.
std::optional<LostDays> lost_day(const CourseRecord& course, const JudgedDay& day) {
  if (day.taken > Milligrams(0)) return std::nullopt;
  switch (day.state) {
    case DayState::held: {
      const Hold* hold = course.hold_on(day.on);
      return LostDays{LostTo::hold, hold == nullptr ? std::string() : hold->reason, 1, 0};
    }
    case DayState::missed: {
      const Miss* miss = course.miss_on(day.on);
      return LostDays{LostTo::missed, miss == nullptr ? std::string() : miss->reason, 1, 0};
    }
    case DayState::unknown:
      return LostDays{LostTo::no_entry, {}, 1, 0};
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string name_of(LostTo why) { return name_in(reasons, why); }

void LostDaysSum::add(const std::vector<LostDays>& more) {
  for (const LostDays& each : more) {
    const auto [place, is_new] = sum_.try_emplace({each.why, each.reason}, each);
    if (is_new) continue;
    place->second.days += each.days;
    place->second.courses += each.courses;
  }
}

std::vector<LostDays> LostDaysSum::list() const {
  std::vector<LostDays> out;
  for (const auto& [key, lost] : sum_) out.push_back(lost);
  std::ranges::stable_sort(out, std::ranges::greater(), &LostDays::days);
  return out;
}

std::vector<LostDays> lost_days(const CourseRecord& course, const std::vector<JudgedDay>& judged) {
  LostDaysSum sum;
  for (const JudgedDay& day : judged) {
    if (const auto lost = lost_day(course, day)) sum.add({*lost});
  }
  std::vector<LostDays> out = sum.list();
  for (LostDays& each : out) each.courses = 1;
  return out;
}

}  // namespace isotrack
