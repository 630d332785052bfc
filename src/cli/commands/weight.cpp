#include <fmt/format.h>

#include "../commands.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// Rounded as `mg_per_kg_text`, to more decimals: never up to a whole number that is not reached.
std::string rounded(const Ratio& value, int places) {
  const std::string text = decimal(value, places);
  const bool is_reached = text.starts_with(decimal(value, 0, Rounding::down) + ".");
  return is_reached ? text : decimal(value, places, Rounding::down);
}

/// Two amounts with as many decimals as tell them apart, up to what is kept of them: `0.7` and
/// `0.8`, `0.67` and `0.66`.
std::pair<std::string, std::string> told_apart(const Ratio& was, const Ratio& is) {
  constexpr int most_places = 6;
  std::pair<std::string, std::string> out{mg_per_kg_text(was), mg_per_kg_text(is)};
  for (int places = 2; out.first == out.second && places <= most_places; ++places) {
    out = {rounded(was, places), rounded(is, places)};
  }
  return out;
}

/// One sentence on what a new weight moves and what it leaves.
std::string moved_words(const StatusReport& before, const StatusReport& after) {
  const BasisValue* old_current = before.value_on(Basis::current);
  const BasisValue* new_current = after.value_on(Basis::current);
  const BasisValue* baseline = after.value_on(Basis::baseline);
  if (old_current == nullptr || new_current == nullptr || baseline == nullptr) return {};
  if (after.label_mg == Milligrams(0) || old_current->weight == new_current->weight) return {};
  const std::string_view plus = after.at_least() ? "+" : "";
  const BasisValue* old_baseline = before.value_on(Basis::baseline);
  if (old_baseline->weight != baseline->weight) {
    const auto [was, is] = told_apart(old_baseline->mg_per_kg, baseline->mg_per_kg);
    return fmt::format(
        "It is the weight in force on the first day: the baseline moves from {} to "
        "{} kg, and {}{} mg/kg to {}{}.",
        kg_text(old_baseline->weight), kg_text(baseline->weight), was, plus, is, plus);
  }
  const auto [was, is] = told_apart(old_current->mg_per_kg, new_current->mg_per_kg);
  return fmt::format(
      "On current weight {}{} mg/kg becomes {}{}, because all that was taken is divided by the new "
      "weight; on baseline {} kg it stays {}{}.",
      was, plus, is, plus, kg_text(baseline->weight), mg_per_kg_text(baseline->mg_per_kg), plus);
}

/// The words that other commands have, and this one does not, are answered with what was meant.
void refuse_second_word(const Invocation& invocation, const WeightUnit* unit) {
  const std::vector<std::string>& words = invocation.arguments().words;
  if (words.front() == "list") {
    throw Error(ExitStatus::usage, "weight records; it has no list",
                "the weights as a table: " +
                    invocation.to_type("export csv --what weights", About::patient));
  }
  if (words.front() != "add") return;
  const auto weight = parse_weight(joined({words.begin() + 1, words.end()}, " "), unit);
  const auto on = invocation.date("--on");
  throw Error(ExitStatus::usage, "weight needs no word 'add'",
              "write: " + invocation.to_type("weight " + (weight ? weight->text : "WEIGHT") +
                                             (on ? " --on " + iso(*on) : "")));
}

Result run(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  if (args.words.empty()) {
    throw Error(ExitStatus::usage, "a weight is missing",
                "such as: " + invocation.to_type("weight 71.2kg"));
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  const WeightUnit* unit = patient.weight_unit ? &*patient.weight_unit : nullptr;
  refuse_second_word(invocation, unit);
  const TypedWeight weight = parse_weight(args.joined(), unit).value();
  const Date on = past_date(invocation, "--on", "a weight is recorded on the day it was taken");
  refuse_impossible_weight(weight);
  for (const WeightEntry& entry : course.weights) {
    if (entry.on != on) continue;
    throw Error(
        ExitStatus::refused,
        fmt::format("{} already holds {}", with_weekday(on), spelt(entry.weight)),
        "To correct it: " +
            invocation.to_type(fmt::format("amend {} {}", entry.recorded.entry, weight.text),
                               About::patient));
  }
  const Neighbours beside = weights_beside(course, on);
  check_weight(invocation, weight, beside.before, beside.next);
  const StatusReport before = invocation.status(patient, course);
  writer.about(patient.id);
  writer.add(course.id, WeightEntry{{}, on, weight});
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("{}, weighed {}.", spelt_in_kg(weight), date_words(on, invocation.today())));
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != course.number) continue;
    const StatusReport status = invocation.status(*after, changed);
    const std::string moved = moved_words(before, status);
    if (!moved.empty()) receipt.lines.push_back(moved);
    receipt.findings = findings_on(status, on, "weight.");
  }
  return invocation.finish(store, writer, patient.code, course.number, std::move(receipt));
}

}  // namespace

const CommandSpec weight_command{
    "weight",
    "",
    "course",
    "record a body weight",
    "WEIGHT",
    "With its unit: 71.2kg, 157lb, '11st 3lb'. A bare number is read in the patient's unit, when\n"
    "one is set (patient edit --weight-unit). One weight a day; correct one with amend.",
    {"weight 71.2kg", "weight 157lb --on mon"},
    {{"--on", "DATE", "the day it was taken (today)"}},
    true,
    run};

}  // namespace isotrack
