#include "plan_steps.hpp"

#include <fmt/format.h>

#include <algorithm>

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
  const std::string asked = "which capsules for " + text;
  if (invocation.can_ask()) {
    const std::string prompt = fmt::format("      {} at {} kg is {} mg a day:\n{}      which one? ",
                                           text, kg_text(weight), decimal(wanted, 2), list);
    const auto before = invocation.heard(asked);
    const std::string answer(stripped(before ? *before : read_answer(prompt)));
    invocation.remember(asked, answer);
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

/// Days about which something is said whose state is another one under the new plan; the course may
/// begin on another day under it.
std::string changed_days(const std::vector<JudgedDay>& before,
                         const std::vector<JudgedDay>& after) {
  std::string out;
  int count = 0;
  for (const JudgedDay& was : before) {
    const auto is = std::ranges::lower_bound(after, was.on, {}, &JudgedDay::on);
    if (is == after.end() || is->on != was.on) continue;
    const bool said =
        was.taken > Milligrams(0) || was.state == DayState::missed || is->state == DayState::missed;
    if (!said || was.state == is->state) continue;
    if (++count > 5) continue;
    out += (out.empty() ? "" : ", ") +
           fmt::format("{} {} to {}", with_weekday(was.on), name_of(was.state), name_of(is->state));
  }
  if (count > 5) out += fmt::format(" and {} more", count - 5);
  return out;
}

/// Says when doses count differently under another product.
void say_what_counts_anew(const StatusReport& before, const StatusReport& after, Receipt& receipt) {
  if (before.equivalent == after.equivalent) return;
  const auto mg = [](EquivalentMg amount) {
    return grouped(trimmed(decimal(amount.milligrams(), 2)));
  };
  receipt.lines.push_back(fmt::format(
      "Doses from that day now count as {}: conventional-equivalent {} mg becomes {} mg.",
      after.product_name, mg(before.equivalent), mg(after.equivalent)));
}

}  // namespace

void say_what_a_plan_changes(const StatusReport& before, const StatusReport& after,
                             Receipt& receipt) {
  say_what_counts_anew(before, after, receipt);
  const std::string anew = changed_days(before.days, after.days);
  if (!anew.empty()) receipt.lines.push_back("Days judged anew: " + anew + ".");
}

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
                  "a pause is recorded with: " + invocation.to_type("hold"));
    }
    const Date begins = from + days(step.after_days);
    if (begins > from + days(3660)) {
      throw Error(ExitStatus::refused,
                  "plan '" + visible(text) + "': a step begins more than ten years on");
    }
    if (begins > last_date) {
      throw Error(ExitStatus::refused, "plan '" + visible(text) + "': a step begins after " +
                                           with_weekday(last_date) +
                                           ", the last day that can be recorded");
    }
    out.push_back({{}, begins, product.key, step.plan});
  }
  return out;
}

}  // namespace isotrack
