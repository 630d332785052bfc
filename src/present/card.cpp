#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "words.hpp"

/// Today's card, at most ten lines: the day and its plan, the total and its bar, what is open,
/// the worst two findings.
namespace isotrack {
namespace {

std::string today_words(const StatusReport& report) {
  const JudgedDay& day = report.today_day;
  switch (report.state) {
    case CourseState::planned:
      return "begins " + with_weekday(report.start);
    case CourseState::held:
      return "on hold";
    case CourseState::finished:
    case CourseState::stopped:
      return name_of(report.state) + " " + with_weekday(*report.last_day);
    case CourseState::active:
      break;
  }
  if (day.planned == Milligrams(0)) return "rest day";
  if (day.taken == Milligrams(0)) {
    return day.state == DayState::missed ? "missed today" : mg_text(day.planned) + " planned today";
  }
  if (day.taken < day.planned) {
    return fmt::format("{} of {} logged today", day.taken.count(), mg_text(day.planned));
  }
  return mg_text(day.taken) + " logged today";
}

std::string total_lines(const StatusReport& report, const Style& style, bool with_bar) {
  const BasisValue* value = report.value_on(report.basis);
  const DayTotals& totals = report.totals;
  std::string counted = fmt::format("{}{} mg, {} of {}", grouped(report.label_mg.count()),
                                    totals.unknown > 0 ? "+" : "", totals.with_dose(),
                                    count_text(totals.scheduled, "day"));
  if (totals.missed > 0) counted += fmt::format(", {} missed", totals.missed);
  if (value == nullptr) return "  " + counted + "\n  no weight is recorded: isotrack weight\n";
  std::string out = both_ends("  " + basis_text(*value, totals.unknown > 0), counted, style.width);
  if (!with_bar || style.width < 60) return out;
  const int cells = std::min(50, style.width - 12);
  const int mark = report.target.lower * cells / report.target.upper;
  out += "  " + target_bar(value->mg_per_kg, report.target, cells, style.unicode) + "\n";
  const std::string upper = std::to_string(report.target.upper);
  std::string scale = "0";
  if (report.target.lower != report.target.upper) {
    scale = padded(scale, mark) + std::to_string(report.target.lower);
  }
  return out + "  " + padded(scale, cells - 1) + upper + "\n";
}

std::string open_lines(const StatusReport& report, const Style& style) {
  std::string out;
  if (report.totals.unknown > 0) {
    out += wrapped("  open   ",
                   count_text(report.totals.unknown, "day") + " without entry: isotrack ask",
                   style.width);
  }
  for (const TargetStatus& target : report.targets) {
    if (target.basis != report.basis || target.met || report.last_day) continue;
    const std::string when = target.plan
                                 ? "about " + with_weekday(target.plan->finish_on) + " by the plan"
                                 : "no date: " + report.not_projected;
    out += wrapped("  next   ",
                   fmt::format("{} mg/kg, {} mg to go, {}", target.mg_per_kg,
                               amount_text(target.remaining.milligrams()), when),
                   style.width);
    break;
  }
  return out;
}

/// The worst finding above INFO, whole when the card stays within ten lines, else counted.
std::string flag_lines(const StatusReport& report, std::ptrdiff_t lines, const Style& style) {
  std::vector<Finding> flags = report.alerts;
  std::erase_if(flags, [](const Finding& flag) { return flag.severity == Severity::info; });
  if (flags.empty()) return {};
  const std::string worst = findings_text({flags.front()}, style);
  if (flags.size() == 1 && lines + std::ranges::count(worst, '\n') <= 10) return worst;
  const std::string severity = name_of(flags.front().severity);
  return bold(severity, style) + "  " +
         count_text(static_cast<std::int64_t>(flags.size()), "flag") + ": isotrack status\n";
}

}  // namespace

std::string to_text(const Card& card, const Style& style) {
  const StatusReport& report = card.status;
  std::string head = with_weekday(report.today);
  if (report.day) head += fmt::format("   day {}", *report.day);
  if (report.regimen) head += "   " + report.product_name + " " + report.regimen_sentence;
  std::string out;
  for (const bool with_bar : {true, false}) {  // a crowded day goes without its bar
    out = both_ends(head, today_words(report), style.width) + "\n";
    out += total_lines(report, style, with_bar);
    const std::string open = open_lines(report, style);
    if (!open.empty()) out += "\n" + open;
    out += flag_lines(report, std::ranges::count(out, '\n'), style);
    if (std::ranges::count(out, '\n') <= 10) break;
  }
  return out;
}

std::string to_json(const Card& card) { return to_json(card.status); }

std::string to_plain(const Card& card) { return to_plain(card.status); }

}  // namespace isotrack
