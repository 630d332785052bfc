#include "plan_steps.hpp"

#include <fmt/format.h>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

std::string option_words(const FitOption& option, Kilograms weight) {
  const Ratio per_kg{option.mean_mg.num * nanograms_per_kilogram,
                     option.mean_mg.den * weight.count()};
  return fmt::format("'{}' ({}, {} mg/kg a day)", to_text(option.plan), option.label,
                     decimal(per_kg, 2));
}

Plan pick_option(Invocation& invocation, const std::string& text,
                 const std::vector<FitOption>& options, const Ratio& wanted, Kilograms weight) {
  if (options.size() == 1 && options.front().label == "exact") return options.front().plan;
  if (invocation.arguments().flag("--nearest")) return nearest_option(options, wanted).plan;
  std::string list;
  for (std::size_t i = 0; i < options.size(); ++i) {
    list += fmt::format("      {}  {}\n", i + 1, option_words(options[i], weight));
  }
  if (invocation.can_ask()) {
    const std::string answer(
        stripped(read_answer(fmt::format("      {} at {} kg is {} mg a day:\n{}      which one? ",
                                         text, kg_text(weight), decimal(wanted, 2), list))));
    for (std::size_t i = 0; i < options.size(); ++i) {
      if (answer == std::to_string(i + 1)) return options[i].plan;
    }
  }
  std::string hint = "--nearest takes the nearest; or write one of:";
  for (const FitOption& option : options) hint += "\n      " + option_words(option, weight);
  throw Error(ExitStatus::usage,
              fmt::format("{} at {} kg is {} mg a day, which no capsules make", visible(text),
                          kg_text(weight), decimal(wanted, 2)),
              hint);
}

}  // namespace

Ratio label_mg(std::int64_t nano_mg_per_kg, Kilograms weight) {
  return {Wide(nano_mg_per_kg) * weight.count(), Wide(1'000'000'000) * nanograms_per_kilogram};
}

std::vector<RegimenStep> plan_steps(Invocation& invocation, const std::string& text, Date from,
                                    const Product& product, Kilograms weight) {
  if (const auto by_weight = parse_dose_by_weight(text)) {
    const Ratio wanted = label_mg(Parsed<std::int64_t>(*by_weight).value(), weight);
    const auto options = fit_options(wanted, product);
    if (options.empty()) {
      throw Error(ExitStatus::refused,
                  "no capsules of " + product.name + " come near " + visible(text));
    }
    return {{{}, from, product.key, pick_option(invocation, text, options, wanted, weight)}};
  }
  std::vector<RegimenStep> out;
  for (const PlanStep& step : parse_plan(text).value()) {
    if (step.plan.largest_day() == Milligrams(0)) {
      throw Error(ExitStatus::refused, "plan '" + visible(text) + "' holds a step without a dose",
                  "a pause is recorded with: isotrack hold");
    }
    const Date begins = from + days(step.after_days);
    if (begins > from + days(3660)) {
      throw Error(ExitStatus::refused,
                  "plan '" + visible(text) + "': a step begins more than ten years on");
    }
    out.push_back({{}, begins, product.key, step.plan});
  }
  return out;
}

}  // namespace isotrack
