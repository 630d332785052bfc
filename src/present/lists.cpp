#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// Names and values as two columns; a long value is broken into lines below itself.
std::string facts_table(const std::vector<std::pair<std::string, std::string>>& facts,
                        const Style& style) {
  int widest = 0;
  for (const auto& [name, value] : facts) widest = std::max(widest, display_width(name));
  std::string out;
  for (const auto& [name, value] : facts) {
    out += filled(padded(name, widest + 2), value, style.width);
  }
  return out;
}

/// A setting in force, as a person reads it; `-` when nothing was said.
std::string setting_text(const PatientCard& card, std::string_view key) {
  return spaced(card.patient.events.setting(key, card.today).value_or("-"));
}

/// The courses with what was taken: by the label, or in the milligrams that mg/kg counts as soon as
/// one course has some of Absorica LD.
std::string course_table(const std::vector<StatusReport>& courses, const Style& style) {
  const bool of_label = std::ranges::all_of(courses, [](const StatusReport& each) {
    return is_label_only(each.label_mg, each.equivalent);
  });
  std::vector<std::vector<std::string>> rows{{"course", "state", "first day", "last day",
                                              of_label ? "mg" : "conventional mg",
                                              "mg/kg on basis"}};
  for (const StatusReport& report : courses) {
    const BasisValue* value = report.value_on(report.basis);
    const std::string plus = report.at_least() ? "+" : "";
    const std::string taken =
        of_label ? grouped(report.label_mg.count()) : equivalent_text(report.equivalent);
    const std::string dose =
        value == nullptr ? "-"
                         : mg_per_kg_text(value->mg_per_kg) + plus + " " + name_of(value->basis);
    rows.push_back({std::to_string(report.course_number), name_of(report.state), iso(report.start),
                    or_dash(report.last_day), taken + plus, dose});
  }
  return fitted_table(rows, style);
}

}  // namespace

std::string HistoryLine::remark() const {
  std::string out = undoes ? fmt::format("undoes #{}", *undoes) : "";
  if (merged_by) out += fmt::format("{}merged by #{}", out.empty() ? "" : ", ", *merged_by);
  if (!out.empty() && !fate.empty()) out += ", ";
  return out + fate;
}

std::string to_text(const CourseList& list, const Style& style) {
  if (list.courses.empty()) {
    return filled("", list.patient + " has no course. Begin with: " + list.begin, style.width);
  }
  std::string out = "Courses of " + list.patient + "\n\n" + course_table(list.courses, style);
  for (std::size_t i = 0; i < list.outcomes.size(); ++i) {
    for (const OutcomeEntry& outcome : list.outcomes[i]) {
      out += filled("",
                    fmt::format("Course {}: {} on {}.", list.courses[i].course_number,
                                name_of(outcome.outcome), with_weekday(outcome.on)),
                    style.width);
    }
  }
  return out;
}

std::string to_text(const History& history, const Style& style) {
  if (history.lines.empty()) return "The journal is empty.\n";
  std::string out;
  for (const HistoryLine& line : history.lines) {
    out += entry_head(fmt::format("#{}  ", line.entry),
                      fmt::format("{}  {}", instant_words(line.recorded_at), line.command),
                      line.remark(), style.width);
    for (const std::string& fact : line.recorded) out += verbatim("    + ", fact, style.width);
    for (const std::string& fact : line.withdrawn) out += verbatim("    - ", fact, style.width);
    if (line.reason) out += verbatim("    reason: ", *line.reason, style.width);
  }
  return out;
}

std::string to_text(const PatientList& list, const Style& style) {
  const std::string others =
      list.archived == 0 || list.of_archive
          ? ""
          : wrapped_message(
                "",
                fmt::format("{} archived. To see them: {}",
                            count_text(static_cast<std::int64_t>(list.archived), "patient"),
                            list.see_archive),
                style.width);
  if (list.patients.empty() && list.of_archive) return "Nobody is archived.\n";
  if (list.patients.empty() && !others.empty()) return others;
  if (list.patients.empty())
    return filled("", "No patient in this file. Begin with: " + list.begin, style.width);
  std::vector<std::vector<std::string>> rows{{"code", "category", "programme", "courses", "now"}};
  for (const PatientRecord& patient : list.patients) {
    const CourseRecord* course = patient.current_course(list.today);
    rows.push_back({patient.code, name_of(patient.category_on(list.today)),
                    patient.programme_on(list.today), std::to_string(patient.courses.size()),
                    course == nullptr ? "-" : name_of(course->state_on(list.today))});
  }
  return fitted_table(rows, style) + (others.empty() ? "" : "\n" + others);
}

std::string to_text(const PatientCard& card, const Style& style) {
  const PatientRecord& patient = card.patient;
  std::vector<std::pair<std::string, std::string>> rows{
      {"  category", name_of(patient.category_on(card.today))},
      {"  programme", patient.programme_on(card.today)},
      {"  logging", name_of(patient.logging)},
      {"  birth date", patient.birth_date ? iso(*patient.birth_date) : "-"},
      {"  weight unit", patient.weight_unit ? name_of(*patient.weight_unit) : "-"},
      {"  cycles", setting_text(card, "cycles")},
      {"  home tests", setting_text(card, "home_tests")},
      {"  lab units", setting_text(card, "lab_units")},
      {"  missed doses", setting_text(card, "missed_dose")},
      {"  courses", std::to_string(patient.courses.size())}};
  if (!patient.name.empty()) rows.insert(rows.begin(), {"  name", patient.name});
  if (const auto since = patient.archived_on()) {
    rows.emplace_back("  archived", "since " + with_weekday(*since));
  }
  for (const Contact& contact : patient.contacts) {
    rows.emplace_back("  " + contact.role, contact.text);
  }
  return both_ends("Patient " + patient.code, with_weekday(card.today), style.width) + "\n" +
         facts_table(rows, style);
}

std::string to_text(const RegimenReport& report, const Style& style) {
  std::string out =
      both_ends(fmt::format("Plan of course {} of {}", report.course.number, report.patient),
                with_weekday(report.today), style.width) +
      "\n";
  for (std::size_t i = 0; i < report.course.steps.size(); ++i) {
    const RegimenStep& step = report.course.steps[i];
    const bool in_force = report.course.step_on(report.today) == &step && !report.course.end;
    out += filled("  " + with_weekday(step.from) + "  ",
                  fmt::format("{} {}{}", report.products[i], report.sentences[i],
                              in_force ? " (in force)" : ""),
                  style.width);
  }
  for (const Hold& hold : report.course.holds) {
    const std::string until = hold.last ? "to " + with_weekday(*hold.last) : "without an end";
    out += verbatim("  " + with_weekday(hold.first) + "  ",
                    fmt::format("hold {}: {}", until, hold.reason), style.width);
  }
  return out;
}

std::string to_text(const FitReport& report, const Style& style) {
  std::string out =
      filled(
          "",
          fmt::format("{} at {} kg is {} mg a day. What {} capsules make:", report.wanted,
                      kg_text(report.weight), amount_text(report.wanted_mg), report.product_name),
          style.width) +
      "\n";
  for (std::size_t i = 0; i < report.options.size(); ++i) {
    const FitOption& option = report.options[i];
    const Ratio per_kg{option.mean_mg.num * nanograms_per_kilogram,
                       option.mean_mg.den * report.weight.count()};
    out += filled(padded("  " + option.label, 17),
                  fmt::format("{} mg/kg a day   {}", daily_text(per_kg), report.sentences[i]),
                  style.width);
  }
  return out + "\n" +
         filled("", "A list of what capsules can make; the prescriber chooses.", style.width);
}

std::string to_text(const VerifyReport& report, const Style& style) {
  std::string out;
  for (const auto& [where, what] : report.damages) {
    out += filled("DAMAGED  ", where + ": " + what, style.width);
  }
  const std::string read = fmt::format(
      "{} and {} read", report.entries == 1 ? "1 entry" : grouped(report.entries) + " entries",
      count_text(report.rows, "fact"));
  if (report.damages.empty()) {
    return wrapped("", fmt::format("Sound: {}, every digest agrees. {}", read, report.file),
                   style.width);
  }
  const std::string way_out = report.rebuild.empty()
                                  ? "Keep this file as it is, and go back to a copy made before."
                                  : "Every digest agrees, so the facts are sound. To work out anew "
                                    "what follows from them: " +
                                        report.rebuild;
  return out +
         filled("",
                fmt::format("{}: {}. {}",
                            count_text(static_cast<std::int64_t>(report.damages.size()), "damage"),
                            read, way_out),
                style.width);
}

std::string to_text(const FactSheet& sheet, const Style& style) {
  std::vector<std::vector<std::string>> rows{{"part", "version", "licence"}};
  for (const Part& part : sheet.parts) rows.push_back({part.name, part.version, part.licence});
  return facts_table(sheet.facts, style) + "\n" + fitted_table(rows, style);
}

std::string to_text(const ProductList& list, const Style& style) {
  std::vector<std::vector<std::string>> rows{{"id", "name", "market", "mg"}};
  for (const Product& product : list.products) {
    std::string strengths;
    for (const int strength : product.strengths_mg) {
      strengths += (strengths.empty() ? "" : ",") + std::to_string(strength);
    }
    rows.push_back({product.key, product.name, product.market, strengths});
  }
  return fitted_table(rows, style);
}

}  // namespace isotrack
