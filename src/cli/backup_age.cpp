#include "backup_age.hpp"

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

constexpr long long seconds_a_day = 86'400;

/// Two clocks may differ by this much.
constexpr long long most_seconds_to_come = 15LL * 60;

int nudge_days(const Store& store) {
  for (const Configured& each : store.configuration()) {
    if (each.key == backup_nudge_key) return parse_backup_nudge_days(each.value);
  }
  return shipped_backup_nudge_days;
}

/// Whole days from `instant` to now; negative when it lies ahead.
long long days_since(const Invocation& invocation, const std::string& instant) {
  const auto passed = seconds_between(instant, invocation.now().instant);
  return passed ? *passed / seconds_a_day : 0;
}

}  // namespace

int parse_backup_nudge_days(const std::string& text) {
  const auto count = whole_number(text, 3);
  if (count) return static_cast<int>(*count);
  throw Error(ExitStatus::usage,
              std::string(backup_nudge_key) + " '" + visible(text) + "': expected 0 to 999 days",
              "0 asks for no backup");
}

std::string backup_wanted(const Invocation& invocation, const Store& store, bool only_after_first) {
  const int allowed = nudge_days(store);
  const auto first = store.first_recorded_at();
  const auto last = store.last_recorded_at();
  if (allowed == 0 || !first || !last) return {};
  const auto backup = store.last_backup();
  if (!backup) {
    const bool is_worth_it = days_since(invocation, *first) >= days_before_first_backup;
    return only_after_first || !is_worth_it
               ? std::string()
               : "there is no backup of this record, begun " + local_text(*first);
  }
  const auto passed = seconds_between(*backup, invocation.now().instant);
  if (passed && *passed < -most_seconds_to_come) {
    return "last backup " + local_text(*backup) +
           ", which is still to come: a clock was wrong, then or now";
  }
  const auto newer = seconds_between(*backup, *last);
  const long long age = days_since(invocation, *backup);
  if (!newer || *newer <= 0 || age < allowed) return {};
  return "last backup " + local_text(*backup) + ", " + count_text(age, "day") + " ago";
}

}  // namespace isotrack
