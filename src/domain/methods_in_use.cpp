#include "isotrack/domain/methods_in_use.hpp"

#include <algorithm>

namespace isotrack {
namespace {

bool is_used_in(const Contraception& period, const Method& method) {
  return std::ranges::find(period.methods, method.id) != period.methods.end();
}

/// The first day from which the method was in use to `on` without a day between.
Date used_since(const std::vector<Contraception>& periods, const Method& method, Date on) {
  Date since = on;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const Contraception& period : periods) {
      const bool reaches = period.contains(since) || period.contains(since - days(1));
      if (!is_used_in(period, method) || !reaches || period.first >= since) continue;
      since = period.first;
      goes_on = true;
    }
  }
  return since;
}

}  // namespace

std::vector<MethodInUse> hormonal_methods_in_use(const std::vector<Contraception>& periods,
                                                 const std::vector<Method>& methods, Date on) {
  std::vector<MethodInUse> out;
  for (const Method& method : methods) {
    const bool is_used = std::ranges::any_of(periods, [&](const Contraception& period) {
      return period.contains(on) && is_used_in(period, method);
    });
    if (method.hormonal && is_used) {
      out.push_back({method.name, used_since(periods, method, on)});
    }
  }
  return out;
}

std::string methods_words(const std::vector<MethodInUse>& used) {
  std::string out;
  for (const MethodInUse& each : used) {
    out += (out.empty() ? "" : "; ") + each.name + ", since " + with_weekday(each.since);
  }
  return out;
}

}  // namespace isotrack
