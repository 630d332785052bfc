#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/domain/course.hpp"
#include "isotrack/domain/days.hpp"

/// Days on which the planned dose was not taken, or nothing was planned because of a hold, by what
/// was said about them. A partial day is not lost.
namespace isotrack {

/// What a day was lost to: a hold, a dose said to be missed, or nothing said about it.
enum class LostTo { hold, missed, no_entry };

/// `hold`, `missed`, `no_entry`.
std::string name_of(LostTo why);

/// Days lost for one reason.
struct LostDays {
  LostTo why = LostTo::missed;
  std::string reason;  ///< as somebody wrote it; empty: none was said
  int days = 0;
  int courses = 0;  ///< in so many courses

  bool operator==(const LostDays&) const = default;
};

/// Of one course, from its days up to some day. The most days first, then in the order of `LostTo`
/// and of reasons.
std::vector<LostDays> lost_days(const CourseRecord& course, const std::vector<JudgedDay>& judged);

/// Those of many courses, added up.
class LostDaysSum {
 public:
  void add(const std::vector<LostDays>& more);

  /// In the same order.
  [[nodiscard]] std::vector<LostDays> list() const;

 private:
  std::map<std::pair<LostTo, std::string>, LostDays> sum_;  ///< by why and reason
};

}  // namespace isotrack
