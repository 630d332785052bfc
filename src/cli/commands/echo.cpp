#include "echo.hpp"

#include <fmt/format.h>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {

std::string date_words(Date on, Date today) {
  const int ago = days_between(on, today);
  if (ago == 0) return "today, " + with_weekday(on);
  if (ago == 1) return with_weekday(on) + ", yesterday";
  if (ago > 1) return fmt::format("{}, {} days ago", with_weekday(on), ago);
  return fmt::format("{}, in {} day{}", with_weekday(on), -ago, ago == -1 ? "" : "s");
}

void refuse_impossible_weight(const TypedWeight& weight) {
  if (weight.value < smallest_weight || weight.value > largest_weight) {
    throw Error(ExitStatus::refused,
                "weight " + spelt_in_kg(weight) + ": only 20 to 300 kg can be recorded",
                "was the unit meant? such as 64.5kg, 142lb or 10st 3lb");
  }
}

void check_weight(Invocation& invocation, const TypedWeight& weight, const WeightEntry* before) {
  const std::string words = spelt_in_kg(weight);
  refuse_impossible_weight(weight);
  if (before != nullptr) {
    const WeightChange change =
        weight_change(invocation.rules(), before->weight.value, weight.value);
    if (change.large || change.smells_of_unit) {
      const std::string number =
          weight.unit == WeightUnit::st_lb ? "" : weight.text.substr(0, weight.text.size() - 2);
      const std::string other = weight.unit == WeightUnit::lb ? "kg" : "lb";
      const std::string ask =
          change.smells_of_unit && !number.empty() ? "Was it " + number + other + "? " : "";
      invocation.question(
          fmt::format("{} is {} x the last weight, {} kg", words, decimal(change.ratio, 2),
                      kg_text(before->weight.value)),
          "not stored. " + ask + "If " + spelt(weight) + " is right, --yes answers");
      return;
    }
  }
  if (weight.value < smallest_usual_weight || weight.value > largest_usual_weight) {
    invocation.question("weight " + words + " is outside the usual 30 to 250 kg",
                        "not stored. If " + spelt(weight) + " is right, --yes answers");
  }
}

void check_label(Invocation& invocation, const Product& product, Milligrams day, Kilograms weight) {
  if (!above_every_label(invocation.rules(), product.formulation, day, weight)) return;
  const DoseBand& band = invocation.rules().band(product.formulation);
  const Ratio per_kg{Wide(day.count()) * nanograms_per_kilogram, weight.count()};
  invocation.question(
      fmt::format("{} a day is {} mg/kg at {} kg, above every labelled dose ({} mg/kg)",
                  mg_text(day), decimal(per_kg, 2), kg_text(weight),
                  trimmed(decimal(band.highest, 2))),
      "if that is what is meant, --yes answers. Source: " + source_text(band.source));
}

Date past_date(const Invocation& invocation, std::string_view option, const std::string& what) {
  const Date on = invocation.date(option).value_or(invocation.today());
  if (on > invocation.today()) {
    throw Error(ExitStatus::refused, with_weekday(on) + " is after today; " + what);
  }
  return on;
}

std::vector<Finding> findings_on(const StatusReport& status, Date on, std::string_view about) {
  std::vector<Finding> out;
  for (const Finding& finding : status.alerts) {
    if (finding.due_on == on && finding.rule.starts_with(about)) out.push_back(finding);
  }
  return out;
}

CourseRecord open_course(Invocation& invocation, const PatientRecord& patient) {
  CourseRecord course = invocation.course(patient);
  if (course.end) {
    throw Error(ExitStatus::refused,
                fmt::format("course {} {} on {}", course.number, name_of(course.end->kind),
                            with_weekday(course.end->last_dose)),
                "a new one begins with: isotrack start");
  }
  return course;
}

std::optional<Kilograms> weight_at(const CourseRecord& course, Date on) {
  const WeightEntry* entry = course.weight_on(on);
  return entry == nullptr ? std::nullopt : std::optional(entry->weight.value);
}

std::string private_text(Invocation& invocation, std::string_view option,
                         const std::string& prompt) {
  if (const auto given = invocation.text(option)) return *given;
  if (invocation.can_ask()) {
    std::string answer(stripped(read_answer(prompt + " ")));
    if (answer.empty()) {
      throw Error(ExitStatus::usage, std::string(option) + " is missing: an answer is needed");
    }
    if (!is_plain_text(answer)) {
      throw Error(ExitStatus::usage, "'" + visible(answer) + "': no control characters");
    }
    return answer;
  }
  throw Error(ExitStatus::usage, std::string(option) + " is missing",
              "add " + std::string(option) + " TEXT");
}

}  // namespace isotrack
