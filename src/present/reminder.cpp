#include "isotrack/present/reminder.hpp"

#include <fmt/format.h>

#include "due_words.hpp"
#include "isotrack/base/utf8.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

constexpr int longest_line = 80;

/// The parts of a line, whole or as short as they get.
enum class Length { whole, brief };

std::string day_words(Date on, Date today, Length length) {
  if (on == today) return "TODAY";
  return length == Length::whole ? with_weekday(on) : iso(on);
}

/// `since Sat 2026-11-14`; `TODAY` alone.
std::string since_words(Date on, Date today, Length length) {
  return (on == today ? ", " : ", since ") + day_words(on, today, length);
}

/// Since when there is a STOP, else the day that comes first: `since Sat 2026-11-14`, `last day
/// TODAY`, `due Mon 2026-12-21`.
std::string nearest_words(const ReminderReport& report, Length length) {
  if (report.stopped_since) {
    return since_words(*report.stopped_since, report.today, length);
  }
  const DueEntry* nearest = nullptr;
  for (const DueEntry& entry : report.items) {
    if (!entry.item.due_on) continue;
    if (nearest == nullptr || *entry.item.due_on < *nearest->item.due_on) nearest = &entry;
  }
  if (nearest == nullptr) return {};
  const Obligation& item = nearest->item;
  const std::string day = day_words(*item.due_on, report.today, length);
  if (item.is_finding && *item.due_on > report.today) return ", from " + day;
  if (*item.due_on < report.today || item.is_finding) {
    return since_words(*item.due_on, report.today, length);
  }
  return (item.last == item.due_on ? ", last day " : ", due ") + day;
}

std::string unanswered_words(const ReminderReport& report, Length length) {
  const std::string days = count_text(report.unanswered_days, "day");
  if (length == Length::brief) return "no entry: " + days;
  return days + (report.unanswered_days == 1 ? " has no entry" : " have no entry");
}

std::string message_of_one(const ReminderReport& report, Length length) {
  const auto count = static_cast<int>(report.items.size());
  const bool is_urgent = report.urgent > 0;
  if (!is_urgent && count == 0 && !report.unanswered.empty()) {
    if (report.one_of_several) {
      return fmt::format("{}. See: isotrack due --all{}", unanswered_words(report, Length::whole),
                         report.options);
    }
    return fmt::format("{}. Answer {}: isotrack ask{}", unanswered_words(report, Length::whole),
                       report.unanswered_days == 1 ? "it" : "them", report.options);
  }
  const std::string also = report.unanswered.empty() ? "" : "; " + unanswered_words(report, length);
  // The longer command of one of several leaves no room for both.
  const bool has_room = !report.one_of_several || length == Length::whole || also.empty();
  const std::string nearest = has_room ? nearest_words(report, length) : std::string();
  return fmt::format("{}{}{}{}. See: isotrack{}{}", is_urgent ? "URGENT, " : "",
                     count_text(count, "item"), nearest, also,
                     is_urgent ? "" : (report.one_of_several ? " due --all" : " due"),
                     report.options);
}

std::string message_of_doses(const ReminderReport& report) {
  if (report.several || report.one_of_several) {
    const bool one = report.patients == 1;
    return fmt::format("{} {} today's entry. See: isotrack due --all --kind dose{}",
                       count_text(report.patients, "patient"), one ? "lacks" : "lack",
                       report.options);
  }
  return fmt::format("no entry for today. Add it: isotrack log{}, or skip", report.options);
}

std::string detail_line(const DueEntry& entry, const ReminderReport& report, const Style& style) {
  const Obligation& item = entry.item;
  const std::string lead = fmt::format("  {}{}", report.several ? entry.patient + ": " : "",
                                       item.due_on ? with_weekday(*item.due_on) + "  " : "");
  const std::string words = short_words(item);
  return report.wraps ? filled(lead, words, style.width) : lead + words + "\n";
}

/// What tells about health or a person, only when it was asked for.
Json item_json(const DueEntry& entry, const ReminderReport& report) {
  const Obligation& item = entry.item;
  const auto told = [&](const std::string& text) {
    return report.detail ? Json(text) : Json(nullptr);
  };
  return {{"patient", told(entry.patient)},
          {"rule", told(item.rule)},
          {"kind", told(name_of(item.kind))},
          {"state", name_of(item.state)},
          {"urgent", item.severity == Severity::stop},
          {"due_on", day(item.due_on)},
          {"days", item.due_on ? Json(days_between(report.today, *item.due_on)) : Json(nullptr)},
          {"message", told(item.message)},
          {"source", told(item.source)}};
}

/// In the order of `due`.
std::vector<DueEntry> all_of(const ReminderReport& report) {
  std::vector<DueEntry> out = report.items;
  out.insert(out.end(), report.unanswered.begin(), report.unanswered.end());
  out.insert(out.end(), report.open_doses.begin(), report.open_doses.end());
  return in_order(std::move(out), report.today);
}

}  // namespace

std::string message_of(const ReminderReport& report) {
  if (report.patients == 0) return {};
  if (report.doses_only) return "isotrack: " + message_of_doses(report);
  if (!report.several) {
    const std::string line = "isotrack: " + message_of_one(report, Length::whole);
    if (display_width(line) <= longest_line) return line;
    return "isotrack: " + message_of_one(report, Length::brief);
  }
  return fmt::format(
      "isotrack: {} {} attention{}. See: isotrack due --all{}",
      count_text(report.patients, "patient"), report.patients == 1 ? "needs" : "need",
      report.urgent > 0 ? fmt::format(", {} urgent", report.urgent) : "", report.options);
}

int count_said(const ReminderReport& report) {
  if (report.patients == 0) return 0;
  if (report.several) return report.patients;
  if (report.doses_only) return 1;
  const auto items = static_cast<int>(report.items.size());
  return items == 0 && report.urgent == 0 ? report.unanswered_days : items;
}

std::string to_text(const ReminderReport& report, const Style& style) {
  const std::string message = message_of(report);
  if (message.empty()) return {};
  std::string out = message + "\n";
  if (!report.detail) return out;
  for (const DueEntry& entry : all_of(report)) out += detail_line(entry, report, style);
  return out;
}

std::string to_plain(const ReminderReport& report) { return to_text(report, {}); }

std::string to_json(const ReminderReport& report) {
  Json out = document("remind", report.today);
  out["message"] = text_or_null(message_of(report));
  out["patients"] = report.patients;
  out["urgent"] = report.urgent;
  out["unanswered_days"] = report.unanswered_days;
  out["items"] =
      list_of(all_of(report), [&](const DueEntry& entry) { return item_json(entry, report); });
  return line(out);
}

}  // namespace isotrack
