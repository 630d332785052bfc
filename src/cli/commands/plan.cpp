#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "../commands.hpp"
#include "../judging.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/comparison.hpp"
#include "plan_steps.hpp"

/// What if: the plan of today beside another one. Reads only.
namespace isotrack {
namespace {

/// A change, and how a column is headed that shows it.
struct Asked {
  std::string name;
  WhatIf change;
};

/// The first day a change can begin.
Date change_day(const Invocation& invocation, const StatusReport& status, const WhatIf& change) {
  const Date open = change.start ? *change.start : first_open_day(status);
  return invocation.date("--from", Lean::future).value_or(open);
}

/// The plans that capsules can make of a dose by weight, each a change of its own.
std::vector<Asked> options_by_weight(std::int64_t nano_mg_per_kg, const std::string& text,
                                     Date from, const Product& product, Kilograms weight,
                                     const WhatIf& base) {
  const auto options = fit_options(label_mg(nano_mg_per_kg, weight), product);
  if (options.empty()) {
    throw Error(ExitStatus::refused,
                "no capsules of " + product.name + " come near " + visible(text));
  }
  std::vector<Asked> out;
  for (const FitOption& option : options) {
    Asked asked{option.label, base};
    asked.change.steps = {{{}, from, product.key, option.plan}};
    out.push_back(std::move(asked));
  }
  return out;
}

/// The plans that --regimen and --product ask for, from their day on.
std::vector<Asked> with_regimen(Invocation& invocation, const CourseRecord& course,
                                const StatusReport& status, const WhatIf& base) {
  const Arguments& args = invocation.arguments();
  const auto text = args.value("--regimen");
  const auto named = args.value("--product");
  if (!text && !named) return {{"what if", base}};
  const Date from = change_day(invocation, status, base);
  const CourseRecord moved = changed_by(course, base);
  const RegimenStep* in_force = moved.step_on(std::max(from, moved.start));
  if (!text && in_force == nullptr) {
    throw Error(ExitStatus::usage, "no plan is recorded to make of another product",
                "name one: --regimen 60mg");
  }
  const Product& product = invocation.product_named(
      named ? *named : (in_force == nullptr ? std::string("us-generic") : in_force->product));
  WhatIf change = base;
  if (!text) {
    change.steps = {{{}, from, product.key, in_force->plan}};
    return {{"what if", change}};
  }
  const auto weight = weight_at(moved, from);
  const auto by_weight = parse_dose_by_weight(*text);
  if (!weight && by_weight) {
    throw Error(ExitStatus::refused, "no weight is recorded",
                "record one: " + invocation.to_type("weight 64.5kg"));
  }
  if (by_weight) {
    const std::int64_t dose = Parsed<std::int64_t>(*by_weight).value();
    return options_by_weight(dose, *text, from, product, *weight, base);
  }
  change.steps = plan_steps(invocation, *text, from, product, weight.value_or(Kilograms()));
  return {{"what if", change}};
}

/// What is asked for, but for the plan itself.
WhatIf base_change(const Invocation& invocation, const StatusReport& status) {
  const Arguments& args = invocation.arguments();
  WhatIf change;
  change.drop_later = args.flag("--drop-later");
  if (const auto text = args.value("--target")) change.target = parse_target(*text).value();
  change.start = invocation.date("--start", Lean::future);
  change.resume = invocation.date("--resume", Lean::future);
  if (const auto text = args.value("--pause")) {
    const Date first = change_day(invocation, status, change);
    const int length = parse_day_count(*text).value();
    change.pause = DaySpan{first, first + days(length - 1)};
  }
  return change;
}

std::vector<std::string> change_words(const WhatIf& change) {
  std::vector<std::string> out;
  if (change.start) out.push_back("start " + with_weekday(*change.start));
  for (const RegimenStep& step : change.steps) {
    out.push_back(to_text(step.plan) + " from " + with_weekday(step.from));
  }
  if (change.drop_later) out.emplace_back("without later steps");
  if (change.target) {
    const TargetBand& band = *change.target;
    out.push_back(band.lower == band.upper ? fmt::format("target {}", band.upper)
                                           : fmt::format("target {}-{}", band.lower, band.upper));
  }
  if (change.resume) out.push_back("resumed " + with_weekday(*change.resume));
  if (change.pause) {
    out.push_back(fmt::format("pause of {} from {}", count_text(change.pause->length(), "day"),
                              with_weekday(change.pause->first)));
  }
  return out;
}

/// Plans and pauses behind the first open day.
std::vector<std::string> later_words(Invocation& invocation, const CourseRecord& course,
                                     Date first_open) {
  std::vector<std::string> out;
  for (const RegimenStep& step : course.steps) {
    if (step.from <= first_open) continue;
    out.push_back(plan_sentence(step.plan, invocation.products().at(step.product)) + " from " +
                  with_weekday(step.from));
  }
  for (const Hold& hold : course.holds) {
    if (hold.last && *hold.last < first_open) continue;
    out.push_back("on hold from " + with_weekday(hold.first) +
                  (hold.last ? " to " + with_weekday(*hold.last) : ", no end recorded"));
  }
  return out;
}

/// The day from which on another dose holds, when it lies behind the first open one.
std::optional<Date> dose_day(const WhatIf& change, const StatusReport& status) {
  if (change.steps.empty()) return std::nullopt;
  const Date from = change.steps.front().from;
  return from > first_open_day(status) ? std::optional(from) : std::nullopt;
}

ComparedPlan compared(Invocation& invocation, const PatientRecord& patient,
                      const CourseRecord& course, const Rulebook& rules, const Asked& asked,
                      std::optional<Date> dose_on) {
  const CourseRecord changed = changed_by(course, asked.change);
  ComparedPlan out{asked.name, "none recorded", change_words(asked.change), {}, {}};
  out.outlook =
      outlook_of(patient, changed, invocation.products(), rules, invocation.moment(), dose_on);
  const Date first = first_open_day(out.outlook.status);
  if (const RegimenStep* step = changed.step_on(first)) {
    const Product& product = invocation.products().at(step->product);
    out.plan = product.name + " " + plan_sentence(step->plan, product);
  }
  out.later = later_words(invocation, changed, first);
  return out;
}

bool has_any(const Arguments& args, std::initializer_list<const char*> options) {
  return std::ranges::any_of(options,
                             [&](const char* name) { return args.value(name).has_value(); });
}

/// Options that say nothing without another one.
void check_options(const Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  const bool has_plan = has_any(args, {"--regimen", "--product"});
  if (args.flag("--drop-later") && !has_plan) {
    throw Error(ExitStatus::usage, "--drop-later goes with another plan: none is named",
                "such as: " + invocation.to_type("plan --regimen 60mg --drop-later"));
  }
  if (args.value("--from") && !has_plan && !args.value("--pause")) {
    throw Error(ExitStatus::usage, "--from goes with another plan or a pause: none is named",
                "such as: " + invocation.to_type("plan --regimen 60mg --from mon"));
  }
}

Result run(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  check_options(invocation);
  const bool asks =
      has_any(args, {"--regimen", "--product", "--target", "--start", "--pause", "--resume"});
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  if (judged(invocation, store, patient, &course).has_stop()) {
    throw Error(ExitStatus::refused,
                "a STOP is open: nothing tells when a target would be reached by going on",
                "see it: " + invocation.to_type("due", About::patient));
  }
  Rulebook rules = rulebook_of(store, patient, &course);
  rules.dosing = invocation.rules();
  const StatusReport status = invocation.status(patient, course);
  PlanComparison comparison;
  comparison.options = options_to_type(args, About::course);
  std::vector<Asked> all{{"today's plan", {}}};
  if (asks) {
    for (Asked& each : with_regimen(invocation, course, status, base_change(invocation, status))) {
      all.push_back(std::move(each));
    }
  }
  comparison.dose_on = dose_day(all.back().change, status);
  for (const Asked& each : all) {
    if (const auto why = why_impossible(course, each.change, invocation.today())) {
      throw Error(ExitStatus::refused, *why,
                  "nothing is compared. The plan: " + invocation.to_type("regimen show"));
    }
    comparison.plans.push_back(
        compared(invocation, patient, course, rules, each, comparison.dose_on));
  }
  return {invocation.quiet() ? std::string() : invocation.render(comparison)};
}

}  // namespace

const CommandSpec plan_command{
    "plan",
    "",
    "look",
    "what if: another dose, target, start or pause beside today's plan",
    "",
    "A comparison, not a proposal: when each target would be reached, in how many days, capsules\n"
    "and supplies, with which labs, visits and pregnancy tests on the way. Nothing is stored. A\n"
    "dose by weight shows every way capsules can make it, side by side; nothing is ranked.",
    {"plan --regimen 60mg", "plan --regimen '40mg 60mg' --from 2026-12-01",
     "plan --regimen 0.5mg/kg", "plan --target 100-120", "plan --pause 14d --from mon"},
    {{"--regimen", "PLAN", "another plan; its grammar: isotrack help plan"},
     {"--product", "ID", "made of this product"},
     {"--from", "DATE", "from this day on (the first one still open)"},
     {"--drop-later", "", "without the steps that are to follow"},
     {"--target", "MG/KG", "another target, such as 100-120"},
     {"--start", "DATE", "another first day of a course that has not begun"},
     {"--pause", "DAYS", "a pause of so many days"},
     {"--resume", "DATE", "the first dosing day after a hold without an end"}},
    false,
    run};

}  // namespace isotrack
