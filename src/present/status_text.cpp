#include <fmt/format.h>

#include <algorithm>

#include "due_words.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

constexpr int label_columns = 12;
constexpr int table_columns = 78;  // of the targets; narrower, each has lines of its own

std::string row(std::string_view label, std::string_view text, const Style& style) {
  return filled(padded("  " + std::string(label), label_columns), text, style.width);
}

std::string weighed_words(const WeightEntry& entry, Date today) {
  const int age = days_between(entry.on, today);
  if (age < 0) return "weighed " + with_weekday(entry.on);
  return "weighed " + (age == 0 ? std::string("today") : count_text(age, "day") + " ago");
}

/// `46.6+ mg/kg on baseline 142 lb = 64.41 kg, weighed 61 days ago`.
std::string so_far_words(const BasisValue& value, const WeightEntry& entry, bool at_least,
                         Date today) {
  if (value.basis == Basis::at_dose) {
    return fmt::format("{}; now {}, {}", basis_text(value, at_least), spelt_in_kg(entry.weight),
                       weighed_words(entry, today));
  }
  return fmt::format("{}{} mg/kg on {} {}, {}", mg_per_kg_text(value.mg_per_kg),
                     at_least ? "+" : "", name_of(value.basis), spelt_in_kg(entry.weight),
                     weighed_words(entry, today));
}

std::string plan_rows(const StatusReport& report, const std::string& options, const Style& style) {
  if (!report.regimen) {
    return row("plan", "none recorded (isotrack regimen set" + options + ")", style);
  }
  std::string text = report.product_name + " " + report.regimen_sentence;
  if (report.regimen_from != report.start) text += " since " + with_weekday(*report.regimen_from);
  std::string out = row("plan", text, style);
  for (const RegimenStep& step : report.steps) {
    if (step.from <= report.today || report.last_day) continue;
    if (step.from == report.regimen_from) continue;
    out += row("next", to_text(step.plan) + " from " + with_weekday(step.from), style);
  }
  for (const Hold& hold : report.holds) {
    const bool over = hold.last && *hold.last < report.today;
    if (over || report.last_day) continue;
    const std::string until = hold.last ? " to " + with_weekday(*hold.last) : ", no end recorded";
    out += row("hold", "from " + with_weekday(hold.first) + until, style);
  }
  return out;
}

/// `3,000 of 3,120 mg planned (96.15 %)`: numerator and denominator of the percentage, over the
/// days with an entry.
std::string share_words(const DayTotals& totals, const std::optional<Adherence>& adherence) {
  if (!adherence) return mg_text(totals.taken_mg);
  const bool plain = totals.said_taken.count() * totals.said_scheduled_mg.count() ==
                     totals.said_scheduled.count() * totals.said_taken_mg.count();
  const std::string of =
      plain
          ? fmt::format("{} of {} planned", grouped(totals.said_taken_mg.count()),
                        mg_text(totals.said_scheduled_mg))
          : fmt::format("{} of {} mg planned, conventional-equivalent",
                        equivalent_text(totals.said_taken), equivalent_text(totals.said_scheduled));
  const std::string where =
      totals.unknown > 0 ? " on " + count_text(totals.said(), "day") + " with an entry" : "";
  return fmt::format("{}{} ({} %)", of, where, decimal(adherence->dose, 2));
}

/// `40 mg on days without a plan, 80 mg on held days`.
std::string unplanned_words(const StatusReport& report) {
  Milligrams in_hold;
  for (const JudgedDay& day : report.days) {
    if (day.state == DayState::held) in_hold += day.taken;
  }
  const Milligrams other = report.totals.taken_mg - report.totals.said_taken_mg - in_hold;
  std::string out;
  if (other > Milligrams(0)) out = mg_text(other) + " on days without a plan";
  if (in_hold > Milligrams(0)) {
    out += (out.empty() ? "" : ", ") + mg_text(in_hold) + " on held days";
  }
  return out;
}

std::string taken_rows(const StatusReport& report, const std::string& options, const Style& style) {
  const DayTotals& totals = report.totals;
  std::string text;
  if (totals.scheduled == 0) {
    text = mg_text(totals.taken_mg) + "; no planned day is past";
  } else {
    text = share_words(totals, report.adherence);
    text += fmt::format("; {} of {}; {} without entry", totals.with_dose(),
                        count_text(totals.scheduled, "day"), totals.unknown);
  }
  std::string out = row("taken", text, style);
  if (report.already > Milligrams(0)) {
    out +=
        row("before", mg_text(report.already) + " taken before this record, at the baseline weight",
            style);
  }
  if (totals.taken_mg != totals.said_taken_mg) {
    out += row("and", unplanned_words(report) + ", counted in mg, in no day", style);
  }
  if (totals.partial > 0 || totals.over > 0) {
    out += row("of these", fmt::format("{} partial, {} over the plan", totals.partial, totals.over),
               style);
  }
  if (report.vomited > 0) out += row("remark", vomited_words(report.vomited), style);
  if (!totals.missed_dates.empty()) out += row("missed", dates_text(totals.missed_dates, 8), style);
  if (!totals.unknown_dates.empty()) {
    out +=
        row("no entry",
            dates_text(totals.unknown_dates, 5) + "; answer them: isotrack ask" + options, style);
  }
  return out;
}

std::string product_rows(const StatusReport& report, const Style& style) {
  const bool equivalent = !is_label_only(report.label_mg, report.equivalent);
  if (report.by_product.size() < 2 && !equivalent) return {};
  std::string text;
  for (const ProductTotal& part : report.by_product) {
    text += (text.empty() ? "" : ", ") + part.product + " " + mg_text(part.taken);
  }
  if (equivalent) {
    text += fmt::format("; as conventional mg (LD x 5/4) {} mg, which every mg/kg uses",
                        equivalent_text(report.equivalent));
  }
  return row("products", text, style);
}

/// The last weighing, when it is not the one that the total is divided by.
std::string last_weight_row(const StatusReport& report, const Style& style) {
  if (report.basis != Basis::baseline || !report.current_weight) return {};
  const WeightEntry& last = *report.current_weight;
  if (last.on == report.baseline_weight->on) return {};
  const int age = days_between(last.on, report.today);
  const std::string day =
      age == 0 ? "today" : with_weekday(last.on) + ", " + count_text(age, "day") + " ago";
  return row("weight", spelt_in_kg(last.weight) + ", weighed " + day, style);
}

std::string so_far_rows(const StatusReport& report, const std::string& options,
                        const Style& style) {
  const BasisValue* value = report.value_on(report.basis);
  if (value == nullptr) {
    return row("so far", "no weight is recorded (isotrack weight" + options + ")", style);
  }
  const bool at_least = report.at_least();
  const WeightEntry& weight =
      report.basis == Basis::baseline ? *report.baseline_weight : *report.current_weight;
  std::string out = row("so far", so_far_words(*value, weight, at_least, report.today), style);
  if (!report.bases_apart) return out + last_weight_row(report, style);
  for (const BasisValue& other : report.bases) {
    if (other.basis != report.basis) out += row("", basis_text(other, at_least), style);
  }
  const WeightEntry& current = *report.current_weight;
  const std::string why = fmt::format(
      "The weight went from {} to {} kg ({}): baseline keeps dividing by the first, "
      "current divides all that was taken by the last.",
      kg_text(report.baseline_weight->weight.value), kg_text(current.weight.value),
      with_weekday(current.on));
  return out + row("", why, style);
}

/// Capsules to each target on the course's basis; nothing for an ended course.
std::string capsule_row(const StatusReport& report, const Style& style) {
  std::string caps;
  for (const TargetStatus& target : report.targets) {
    if (target.basis != report.basis || target.met || !target.plan) continue;
    caps += (caps.empty() ? "" : "; ") +
            fmt::format("{} to reach {}", capsules_words(target.plan), target.mg_per_kg);
  }
  return caps.empty() ? caps : row("capsules", caps, style);
}

/// The earlier end of the dates: what is not said may have been taken.
std::string if_taken_row(const StatusReport& report, const Style& style) {
  std::string dates;
  for (const TargetStatus& target : report.targets) {
    if (target.basis != report.basis || !target.plan_if_unsaid_taken) continue;
    dates += (dates.empty() ? "" : ", ") +
             fmt::format("{} on {}", target.mg_per_kg, with_weekday(*target.plan_if_unsaid_taken));
  }
  if (dates.empty()) return {};
  return row("if taken", "on " + unsaid_words(report) + ": " + dates, style);
}

/// Two lines above the columns: which milligrams are to go, and by what the dates are reckoned; at
/// the share of the plan taken so far only where something is said of a planned day. Without dates
/// to come the last column is only there for a target that was reached.
std::string target_heading(const StatusReport& report, bool with_dates) {
  std::string unit = unit_to_go(report);
  unit = unit == "mg" ? "" : unit.substr(0, unit.find(' '));
  std::string above = "  reference" + right_aligned(unit, 20) + "      ";
  std::string below = "  mg/kg       done     to go mg      ";
  const bool any_reached = std::ranges::any_of(report.targets, [&](const TargetStatus& target) {
    return target.met && (target.basis == report.basis || report.bases_apart);
  });
  if (!with_dates) {
    above += any_reached ? "reached" : "";
  } else if (!report.adherence) {
    above += "reached, if every";
    below += "planned dose is taken";
  } else {
    above += "reached, if every     at " + decimal(report.adherence->dose, 2) + " % of";
    below += "planned dose is taken the plan, as so far";
  }
  return without_end_blanks(above) + "\n" + without_end_blanks(below) + "\n";
}

/// `with_dates`: also when each is reached by the plan.
std::string target_table(const StatusReport& report, bool with_dates, const Style& style) {
  if (report.bases.empty()) return {};
  std::string out = "\n" + target_heading(report, with_dates);
  for (const Basis basis : all_bases) {
    if (basis != report.basis && !report.bases_apart) continue;
    if (report.bases_apart) {
      out += basis == Basis::at_dose ? "  each dose at its weight\n"
                                     : "  on " + name_of(basis) + " weight\n";
    }
    for (const TargetStatus& target : report.targets) {
      if (target.basis != basis) continue;
      const std::string done = target_percent_text(target.percent) + " %";
      std::string line = fmt::format("{:>7}{}{}", target.mg_per_kg, right_aligned(done, 11),
                                     right_aligned(amount_text(target.remaining.milligrams()), 13));
      if (target.met || with_dates)
        line += "      " + padded(when_words(target, target.plan, report.start), 22);
      if (!target.met && with_dates && report.adherence) {
        line += when_words(target, target.at_adherence, report.start);
      }
      out += without_end_blanks(line) + "\n";
    }
  }
  return out + if_taken_row(report, style) + capsule_row(report, style);
}

std::string narrow_targets(const StatusReport& report, bool with_dates, const Style& style) {
  std::string out = "\n";
  for (const TargetStatus& target : report.targets) {
    if (target.basis != report.basis && !report.bases_apart) continue;
    std::string text = fmt::format("{} % on {}, {} {} to go", target_percent_text(target.percent),
                                   name_of(target.basis),
                                   amount_text(target.remaining.milligrams()), unit_to_go(report));
    if (target.met || with_dates) text += "; " + when_words(target, target.plan, report.start);
    if (!target.met && target.at_adherence) {
      text += ", as so far " + with_weekday(target.at_adherence->finish_on);
    }
    out += row(std::to_string(target.mg_per_kg) + " mg/kg", text, style);
  }
  return out + if_taken_row(report, style) + capsule_row(report, style);
}

std::string lifetime_rows(const StatusReport& report, const Style& style) {
  std::string out;
  for (const StatusReport::Earlier& before : report.earlier) {
    const std::string plus = before.unsaid > 0 ? "+" : "";
    std::string dose = before.mg_per_kg
                           ? mg_per_kg_text(*before.mg_per_kg) + plus + " mg/kg on its own baseline"
                           : "-";
    if (before.unsaid > 0) dose += "; nothing said of " + count_text(before.unsaid, "day");
    out += row("course " + std::to_string(before.number),
               fmt::format("{} to {}: {}{} mg, {}", iso(before.start), or_dash(before.last_day),
                           equivalent_text(before.equivalent), plus, dose),
               style);
  }
  if (report.lifetime_equivalent && report.lifetime_mg_per_kg) {
    const std::string_view plus = report.lifetime_at_least ? "+" : "";
    out += row("lifetime",
               fmt::format("{}{} mg, {}{} mg/kg, each course on its own baseline; courses are "
                           "never added to a target",
                           equivalent_text(*report.lifetime_equivalent), plus,
                           mg_per_kg_text(*report.lifetime_mg_per_kg), plus),
               style);
  }
  return out;
}

/// `settled Sun 2026-11-22: lab.T3; set aside Mon 2026-11-23: stock.low`.
std::string settled_words(const std::vector<SettledRule>& settled) {
  std::string out;
  std::string said;
  for (const SettledRule& each : settled) {
    const std::string when =
        (each.by_decision ? "settled " : "set aside ") + with_weekday(each.on) + ": ";
    out += when == said ? ", " : (out.empty() ? "" : "; ") + when;
    out += each.rule;
    said = when;
  }
  return out;
}

/// The flags. A STOP stands above everything with its card, so it is not among them.
std::string flag_rows(const StatusSheet& sheet, const Style& style) {
  std::vector<Finding> flags = told_together(sheet.status.alerts);
  const bool has_card = !sheet.stop.stops.empty();
  if (has_card) {
    std::erase_if(flags, [](const Finding& flag) { return flag.severity == Severity::stop; });
  }
  const std::string settled = settled_words(sheet.settled);
  if (!flags.empty()) {
    return findings_text(flags, style) +
           (settled.empty() ? "" : filled("  ", "No longer open: " + settled + ".", style.width));
  }
  std::string words = settled.empty() ? "Flags: none among what is recorded" : "Flags: none open";
  if (has_card) words += ", but the STOP";
  if (!settled.empty()) words += "; " + settled;
  return filled("  ", words + ".", style.width);
}

std::string closing_lines(const StatusSheet& sheet, const Style& style) {
  const StatusReport& report = sheet.status;
  std::string out = "\n";
  if (!report.not_projected.empty()) {
    out += filled("  ",
                  "No dates: " + report.not_projected + way_to_project(report, sheet.options) + ".",
                  style.width);
  } else if (is_projected(report)) {
    out += filled("  ", arithmetic_words, style.width);
  }
  return out + flag_rows(sheet, style);
}

/// Whether a flag tells of it.
bool is_flagged(const Obligation& item, const std::vector<Finding>& flags) {
  return std::ranges::any_of(flags, [&](const Finding& flag) {
    return flag.rule == item.rule && flag.due_on == item.due_on;
  });
}

/// What comes next; what is a flag already stands there alone.
std::string next_rows(const StatusSheet& sheet, const Style& style) {
  std::string out;
  for (const Obligation& item : sheet.next) {
    if (is_flagged(item, sheet.status.alerts)) continue;
    if (out.empty()) out = "\n";
    const std::string on = item.due_on ? with_weekday(*item.due_on) : "no date";
    // `due` is what the row is called already.
    const std::string words = item.state == ObligationState::due ? item.message : short_words(item);
    out += verbatim(padded("  due", label_columns),
                    fmt::format("{}: {} ({})", on, words, item.rule), style.width);
  }
  return out;
}

std::string below_stop(const StatusSheet& sheet, const Style& style) {
  const StatusReport& report = sheet.status;
  const bool with_dates = !report.last_day && sheet.stop.stops.empty();
  const std::string head =
      fmt::format("Course {} of {}, {} {}: {}", report.course_number, report.patient,
                  report.state == CourseState::planned ? "planned for" : "begun",
                  with_weekday(report.start), day_words(report));
  std::string out = both_ends(head, with_weekday(report.today), style.width) + "\n";
  out += plan_rows(report, sheet.options, style);
  out += taken_rows(report, sheet.options, style);
  out += product_rows(report, style);
  out += so_far_rows(report, sheet.options, style);
  out += style.width >= table_columns ? target_table(report, with_dates, style)
                                      : narrow_targets(report, with_dates, style);
  out += lifetime_rows(report, style);
  out += next_rows(sheet, style);
  out += closing_lines(sheet, style);
  if (!sheet.not_judged.empty()) {
    out += filled("  ", "Not judged: " + joined(sheet.not_judged, "; ") + ".", style.width);
  }
  for (const std::string& note : sheet.notes) out += filled("  ", note, style.width);
  return out;
}

}  // namespace

std::string to_text(const StatusSheet& sheet, const Style& style) {
  const std::string stop = to_text(sheet.stop, style);
  return (stop.empty() ? stop : stop + "\n") + below_stop(sheet, style);
}

}  // namespace isotrack
