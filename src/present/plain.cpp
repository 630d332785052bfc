#include <fmt/format.h>

#include "isotrack/present/reports.hpp"
#include "words.hpp"

/// `--plain`: tab-separated, no heading, stable. Reports of one thing are key and value lines;
/// lists have one line a row.
namespace isotrack {
namespace {

std::string value_or_dash(const std::optional<Ratio>& value, int places) {
  return value ? decimal(*value, places) : "-";
}

std::string pair(std::string_view key, std::string_view value) {
  return fmt::format("{}\t{}\n", key, value);
}

std::string next_plain(const std::vector<Obligation>& next) {
  std::string out;
  for (const Obligation& item : next) {
    out += fmt::format("next\t{}\t{}\t{}\t{}\n", item.rule, or_dash(item.due_on),
                       name_of(item.state), item.message);
  }
  return out;
}

std::string status_plain(const StatusReport& report) {
  std::string out = pair("patient", report.patient);
  out += pair("course", std::to_string(report.course_number));
  out += pair("state", name_of(report.state));
  out += pair("start", iso(report.start));
  out += pair("day", report.day ? std::to_string(*report.day) : "-");
  out += pair("regimen", report.regimen.value_or("-"));
  out += pair("mg", std::to_string(report.label_mg.count()));
  out += pair("equivalent_mg", decimal(report.equivalent.milligrams(), 2));
  out += pair("upper_equivalent_mg", decimal(report.upper_equivalent.milligrams(), 2));
  for (const BasisValue& value : report.bases) {
    out += pair("mg_per_kg_" + name_of(value.basis), decimal(value.mg_per_kg, 4));
  }
  const DayTotals& totals = report.totals;
  out += pair("scheduled_days", std::to_string(totals.scheduled));
  out += pair("days_with_dose", std::to_string(totals.with_dose()));
  out += pair("missed", std::to_string(totals.missed));
  out += pair("unknown", std::to_string(totals.unknown));
  out += pair(
      "dose_percent",
      value_or_dash(report.adherence ? std::optional(report.adherence->dose) : std::nullopt, 2));
  for (const TargetStatus& target : report.targets) {
    out += fmt::format("target\t{}\t{}\t{}\t{}\t{}\t{}\n", target.mg_per_kg, name_of(target.basis),
                       decimal(target.percent, 2), decimal(target.remaining.milligrams(), 2),
                       or_dash(target.reached_on), target.plan ? iso(target.plan->finish_on) : "-");
  }
  for (const Finding& finding : report.alerts) {
    out += fmt::format("alert\t{}\t{}\t{}\t{}\n", name_of(finding.severity), finding.rule,
                       or_dash(finding.due_on), finding.message);
  }
  return out;
}

}  // namespace

std::string to_plain(const StatusSheet& sheet) {
  std::string out = status_plain(sheet.status) + next_plain(sheet.next);
  for (const std::string& each : sheet.not_judged) out += pair("not_judged", each);
  for (const SettledRule& each : sheet.settled) {
    out += fmt::format("settled\t{}\t{}\t{}\n", each.rule, each.by_decision ? "settled" : "waived",
                       iso(each.on));
  }
  return out;
}

std::string to_plain(const Card& card) { return to_plain(card.sheet); }

std::string to_plain(const CourseList& list) {
  std::string out;
  for (const StatusReport& report : list.courses) {
    const BasisValue* value = report.value_on(report.basis);
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", report.course_number, name_of(report.state),
                       iso(report.start), or_dash(report.last_day), report.label_mg.count(),
                       value == nullptr ? "-" : decimal(value->mg_per_kg, 4),
                       report.at_least() ? "at_least" : "exact");
  }
  return out;
}

std::string to_plain(const History& history) {
  std::string out;
  for (const HistoryLine& line : history.lines) {
    std::string recorded;
    for (const std::string& fact : line.recorded) recorded += (recorded.empty() ? "" : "; ") + fact;
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", line.entry, line.recorded_at, line.user,
                       line.command, recorded.empty() ? "-" : recorded,
                       line.remark().empty() ? "-" : line.remark());
  }
  return out;
}

std::string to_plain(const PatientList& list) {
  std::string out;
  for (const PatientRecord& patient : list.patients) {
    const CourseRecord* course = patient.current_course(list.today);
    out +=
        fmt::format("{}\t{}\t{}\t{}\t{}\n", patient.code, name_of(patient.category_on(list.today)),
                    patient.programme_on(list.today), patient.courses.size(),
                    course == nullptr ? "-" : name_of(course->state_on(list.today)));
  }
  return out;
}

std::string to_plain(const PatientCard& card) {
  const PatientRecord& patient = card.patient;
  std::string out = pair("code", patient.code);
  out += pair("name", patient.name.empty() ? "-" : patient.name);
  out += pair("category", name_of(patient.category_on(card.today)));
  out += pair("programme", patient.programme_on(card.today));
  out += pair("logging", name_of(patient.logging));
  out += pair("birth_date", or_dash(patient.birth_date));
  out += pair("weight_unit", patient.weight_unit ? name_of(*patient.weight_unit) : "-");
  for (const std::string key : {"cycles", "home_tests", "lab_units", "missed_dose"}) {
    out += pair(key, patient.events.setting(key, card.today).value_or("-"));
  }
  out += pair("courses", std::to_string(patient.courses.size()));
  for (const Contact& contact : patient.contacts) {
    out += fmt::format("contact\t{}\t{}\n", contact.role, contact.text);
  }
  return out;
}

std::string to_plain(const RegimenReport& report) {
  std::string out;
  for (const RegimenStep& step : report.course.steps) {
    out += fmt::format("step\t{}\t{}\t{}\n", iso(step.from), step.product, to_text(step.plan));
  }
  for (const Hold& hold : report.course.holds) {
    out += fmt::format("hold\t{}\t{}\t{}\n", iso(hold.first), or_dash(hold.last), hold.reason);
  }
  return out;
}

std::string to_plain(const FitReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.options.size(); ++i) {
    const FitOption& option = report.options[i];
    out += fmt::format("{}\t{}\t{}\t{}\n", to_text(option.plan), option.label,
                       decimal(option.mean_mg, 2), report.sentences.at(i));
  }
  return out;
}

std::string to_plain(const VerifyReport& report) {
  std::string out = fmt::format("entries\t{}\nrows\t{}\n", report.entries, report.rows);
  for (const auto& [where, what] : report.damages)
    out += fmt::format("damage\t{}\t{}\n", where, what);
  return out;
}

std::string to_plain(const FactSheet& sheet) {
  std::string out;
  for (const auto& [name, value] : sheet.facts) out += pair(name, value);
  for (const Part& part : sheet.parts) {
    out += fmt::format("part\t{}\t{}\t{}\n", part.name, part.version, part.licence);
  }
  return out;
}

std::string to_plain(const ProductList& list) {
  std::string out;
  for (const Product& product : list.products) {
    std::string strengths;
    for (const int strength : product.strengths_mg) {
      strengths += (strengths.empty() ? "" : ",") + std::to_string(strength);
    }
    out += fmt::format("{}\t{}\t{}\t{}\n", product.key, product.name, product.market, strengths);
  }
  return out;
}

}  // namespace isotrack
