#include "isotrack/present/health.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "isotrack/base/utf8.hpp"
#include "json_parts.hpp"

namespace isotrack {
namespace {

std::string words_of(Health health) {
  switch (health) {
    case Health::ok:
      return "OK";
    case Health::warning:
      return "WARNING";
    case Health::critical:
      return "CRITICAL";
    case Health::unknown:
      break;
  }
  return "UNKNOWN";
}

/// On one line, and without the sign that separates the numbers.
std::string for_monitor(std::string text) {
  std::ranges::replace(text, '|', '/');
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string what_is_wrong(const HealthReport& report) {
  std::string out;
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  if (report.stop > 0) add(fmt::format("{} stop", report.stop));
  if (report.due > 0) {
    const std::string_view verb = report.ends_today == 1 ? "ends" : "end";
    const std::string last =
        report.ends_today > 0 ? fmt::format(" ({} {} today)", report.ends_today, verb) : "";
    add(fmt::format("{} due{}", report.due, last));
  }
  if (report.overdue > 0) add(fmt::format("{} overdue", report.overdue));
  if (report.blocked > 0) add(fmt::format("{} blocked", report.blocked));
  if (!report.unread.empty()) add("not read: " + report.unread.front());
  if (report.unread.size() > 1) add(fmt::format("and {} more", report.unread.size() - 1));
  if (!report.silence.empty()) add(report.silence);
  if (!report.backup.empty()) add(report.backup);
  return for_monitor(out.empty() ? "nothing is due" : out);
}

}  // namespace

Health health_of(const HealthReport& report) {
  if (report.stop > 0) return Health::critical;
  if (!report.unread.empty()) return Health::unknown;
  const bool fine = report.due == 0 && report.overdue == 0 && report.blocked == 0 &&
                    report.silence.empty() && report.backup.empty();
  return fine ? Health::ok : Health::warning;
}

std::string to_text(const HealthReport& report, const Style&) {
  return fmt::format("ISOTRACK {} - {} | stop={} due={} overdue={} blocked={}\n",
                     words_of(health_of(report)), what_is_wrong(report), report.stop, report.due,
                     report.overdue, report.blocked);
}

std::string to_plain(const HealthReport& report) { return to_text(report, {}); }

std::string to_json(const HealthReport& report) {
  Json out = document("check", report.today);
  out["state"] = lower(words_of(health_of(report)));
  out["stop"] = report.stop;
  out["due"] = report.due;
  out["ends_today"] = report.ends_today;
  out["overdue"] = report.overdue;
  out["blocked"] = report.blocked;
  out["not_read"] = report.unread;
  out["reminders_silent"] = text_or_null(report.silence);
  out["backup_old"] = text_or_null(report.backup);
  return line(out);
}

}  // namespace isotrack
