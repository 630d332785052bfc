#include "thinning.hpp"

#include <date/date.h>

#include <algorithm>
#include <set>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

ParseError unreadable(const std::string& text) {
  return {"--keep '" + visible(text) + "': expected days, weeks and months, such as 12d/10w/9m"};
}

/// Which day, week or month a day lies in, as a number.
int day_number(Date on) { return on.time_since_epoch().count(); }

/// Weeks begin on Monday; 1970-01-01 was a Thursday.
int week_number(Date on) { return (day_number(on) + 3) / 7; }

int month_number(Date on) {
  const date::year_month_day day(on);
  return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month()));
}

/// Adds the newest backup of each of the last `most` spans that have one. `backups`: oldest first.
void keep_newest(const std::vector<DatedBackup>& backups, int most, int (*span_of)(Date),
                 std::set<std::string>& kept) {
  std::set<int> spans;
  for (auto each = backups.rbegin(); each != backups.rend(); ++each) {
    const int span = span_of(each->on);
    if (spans.contains(span)) continue;
    if (static_cast<int>(spans.size()) == most) return;
    spans.insert(span);
    kept.insert(each->name);
  }
}

}  // namespace

Parsed<Keep> parse_keep(const std::string& text) {
  Keep out;
  for (const std::string_view part : split(text, '/')) {
    const auto count =
        part.empty() ? std::nullopt : whole_number(part.substr(0, part.size() - 1), 3);
    if (!count || *count == 0) return unreadable(text);
    int* place = nullptr;
    if (part.back() == 'd') place = &out.days;
    if (part.back() == 'w') place = &out.weeks;
    if (part.back() == 'm') place = &out.months;
    if (place == nullptr || *place != 0) return unreadable(text);
    *place = static_cast<int>(*count);
  }
  return out;
}

std::vector<std::string> let_go(const std::vector<DatedBackup>& backups, const Keep& keep,
                                Date today, const std::string& verified) {
  std::set<std::string> kept{verified};
  std::vector<DatedBackup> past;
  for (const DatedBackup& each : backups) {
    if (each.on <= today) {
      past.push_back(each);
    } else {
      kept.insert(each.name);
    }
  }
  if (!past.empty()) kept.insert(past.back().name);
  keep_newest(past, keep.days, day_number, kept);
  keep_newest(past, keep.weeks, week_number, kept);
  keep_newest(past, keep.months, month_number, kept);
  std::vector<std::string> out;
  for (const DatedBackup& each : past) {
    if (!kept.contains(each.name)) out.push_back(each.name);
  }
  return out;
}

}  // namespace isotrack
