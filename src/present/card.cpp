#include <fmt/format.h>

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

std::string total_lines(const StatusReport& report, const Style& style) {
  const BasisValue* value = report.value_on(report.basis);
  const DayTotals& totals = report.totals;
  std::string counted = fmt::format("{}{} mg, {} of {}", grouped(report.label_mg.count()),
                                    totals.unknown > 0 ? "+" : "", totals.with_dose(),
                                    count_text(totals.scheduled, "day"));
  if (totals.missed > 0) counted += fmt::format(", {} missed", totals.missed);
  if (value == nullptr) return "  " + counted + "\n  no weight is recorded: isotrack weight\n";
  std::string out = both_ends("  " + basis_text(*value, totals.unknown > 0), counted, style.width);
  if (style.width < 60) return out;
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

}  // namespace

std::string to_text(const Card& card, const Style& style) {
  const StatusReport& report = card.status;
  std::string head = with_weekday(report.today);
  if (report.day) head += fmt::format("   day {}", *report.day);
  if (report.regimen) head += "   " + report.product_name + " " + report.regimen_sentence;
  std::string out = both_ends(head, today_words(report), style.width) + "\n";
  out += total_lines(report, style);
  const std::string open = open_lines(report, style);
  if (!open.empty()) out += "\n" + open;
  std::vector<Finding> worst;
  for (const Finding& finding : report.alerts) {
    if (worst.empty() && finding.severity != Severity::info) worst.push_back(finding);
  }
  return out + findings_text(worst, style);
}

std::string to_json(const Card& card) { return to_json(card.status); }

std::string to_plain(const Card& card) { return to_plain(card.status); }

}  // namespace isotrack
