#include "clock.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/obligation.hpp"

namespace isotrack {
namespace {

/// Seconds since 1970 of an instant written `YYYY-MM-DDTHH:MM:SSZ`.
std::optional<std::time_t> read_instant(const std::string& text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z') {
    return {};
  }
  const auto day = parse_iso_date(text.substr(0, 10));
  if (!day) return {};
  const auto two = [&](std::size_t at) -> int {
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  };
  const int hour = two(11);
  const int minute = two(14);
  const int second = two(17);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return {};
  const long long seconds = day->time_since_epoch().count();
  return static_cast<std::time_t>(seconds * 86'400 + hour * 3600LL + minute * 60LL + second);
}

std::string instant_text(std::time_t at) {
  std::tm utc{};
  gmtime_r(&at, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

std::tm local_time(std::time_t at) {
  std::tm local{};
  localtime_r(&at, &local);
  return local;
}

Date date_of(const std::tm& local) {
  return Date(date::year_month_day{date::year(local.tm_year + 1900),
                                   date::month(static_cast<unsigned>(local.tm_mon + 1)),
                                   date::day(static_cast<unsigned>(local.tm_mday))});
}

}  // namespace

Now read_clock() {
  std::time_t at = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  const char* fixed = std::getenv("ISOTRACK_NOW");
  const bool is_given = fixed != nullptr && *fixed != '\0';
  if (is_given) {
    const auto instant = read_instant(fixed);
    if (!instant) {
      throw Error(ExitStatus::usage, "ISOTRACK_NOW '" + visible(fixed) +
                                         "': expected an instant such as 2026-11-22T08:00:00Z");
    }
    at = *instant;
  }
  const date::sys_seconds seconds{std::chrono::seconds(at)};
  return {instant_text(at), date_of(local_time(at)), eastern_date(seconds), is_given};
}

std::string zone_warning() {
  const char* given = std::getenv("TZ");
  if (given == nullptr || *given == '\0') return {};
  std::string zone(*given == ':' ? given + 1 : given);
  // POSIX rules such as EST5EDT carry a digit, or begin with <; UTC and GMT need no file.
  const bool is_rule = zone.find_first_of("0123456789<") != std::string::npos;
  if (zone == "UTC" || zone == "GMT" || is_rule || zone.starts_with('/')) return {};
  std::error_code ignored;
  if (std::filesystem::exists("/usr/share/zoneinfo/" + zone, ignored)) return {};
  return "the zone TZ='" + visible(zone) + "' is not known on this machine; dates are taken in UTC";
}

std::optional<Date> local_date_of(const std::string& instant) {
  const auto at = read_instant(instant);
  return at ? std::optional(date_of(local_time(*at))) : std::nullopt;
}

std::string local_text(const std::string& instant) {
  const auto at = read_instant(instant);
  if (!at) return visible(instant);
  const std::tm local = local_time(*at);
  std::array<char, 16> clock{};
  std::strftime(clock.data(), clock.size(), " %H:%M", &local);
  return with_weekday(date_of(local)) + clock.data();
}

std::optional<long long> seconds_between(const std::string& a, const std::string& b) {
  const auto from = read_instant(a);
  const auto to = read_instant(b);
  if (!from || !to) return {};
  return static_cast<long long>(*to) - static_cast<long long>(*from);
}

}  // namespace isotrack
