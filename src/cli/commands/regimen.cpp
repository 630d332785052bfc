#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/stock.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "plan_steps.hpp"

namespace isotrack {
namespace {

/// A dose by weight becomes the plan that was picked, before the record is locked: nobody waits
/// while a person thinks.
std::string picked_plan(Invocation& invocation, const std::string& text) {
  if (!parse_dose_by_weight(text) || !invocation.can_ask()) return text;
  Store store = invocation.open(Access::read);
  const CourseRecord course = open_course(invocation, invocation.patient(store));
  const Date from =
      invocation.date("--from", Lean::future).value_or(std::max(invocation.today(), course.start));
  const auto weight = weight_at(course, from);
  const RegimenStep* step = course.step_on(std::max(from, course.start));
  const auto named = invocation.arguments().value("--product");
  if (!weight || (step == nullptr && !named)) return text;
  const Product& product = invocation.product_named(named ? *named : step->product);
  return to_text(plan_steps(invocation, text, from, product, *weight).front().plan);
}

/// Steps after the first new one that were there before, and still come; each that is of another
/// product than the one before it with its name.
void say_what_stays(Invocation& invocation, const CourseRecord& course,
                    const std::vector<RegimenStep>& fresh, Receipt& receipt) {
  constexpr int most = 3;
  int count = 0;
  std::string before = fresh.front().product;
  for (const RegimenStep& step : course.steps) {
    const bool is_new = std::ranges::find(fresh, step.from, &RegimenStep::from) != fresh.end();
    if (is_new || step.from < fresh.front().from || ++count > most) continue;
    const Product& product = invocation.products().at(step.product);
    receipt.lines.push_back(fmt::format(
        "From {} on the plan still says {}{}.", with_weekday(step.from),
        step.product == before ? "" : product.name + " ", plan_sentence(step.plan, product)));
    before = step.product;
  }
  if (count == 0) return;
  if (count > most) {
    receipt.lines.push_back(fmt::format("{} more step{} follow{}: {}", count - most,
                                        count - most == 1 ? "" : "s", count - most == 1 ? "s" : "",
                                        invocation.to_type("regimen show")));
  }
  receipt.lines.emplace_back("Given with the new plan, --drop-later takes such steps away.");
}

/// A change of the plan to capsules that are not to be exchanged for those before.
void find_switch(Invocation& invocation, const PatientRecord& patient, const CourseRecord& course,
                 Receipt& receipt) {
  const bool is_one = std::ranges::any_of(course.steps, [&](const RegimenStep& step) {
    return step.product != course.steps.front().product;
  });
  if (!is_one) return;
  for (Finding& each : supply_findings(patient, &course, invocation.products(), load_supply_rules(),
                                       invocation.today())) {
    if (each.rule == "stock.product_switch") receipt.findings.push_back(std::move(each));
  }
}

/// `after`: the patient with the new steps; `before`: of the course as it was.
void say_what_it_changes(Invocation& invocation, const PatientRecord& after,
                         const StatusReport& before, const std::vector<RegimenStep>& fresh,
                         Receipt& receipt) {
  for (const CourseRecord& changed : after.courses) {
    if (changed.number != before.course_number) continue;
    say_what_a_plan_changes(before, invocation.status(after, changed), receipt);
    find_switch(invocation, after, changed, receipt);
    say_what_stays(invocation, changed, fresh, receipt);
  }
}

/// Whether each of the steps is one of the course, and none beside them is to be taken away.
bool stands_already(const CourseRecord& course, const std::vector<RegimenStep>& steps,
                    bool drops_later) {
  const auto is_in = [](const std::vector<RegimenStep>& where, const RegimenStep& step) {
    return std::ranges::any_of(where, [&](const RegimenStep& other) {
      return other.from == step.from && other.product == step.product && other.plan == step.plan;
    });
  };
  const auto stays = [&](const RegimenStep& old) {
    return !drops_later || old.from < steps.front().from || is_in(steps, old);
  };
  return std::ranges::all_of(steps, [&](const auto& step) { return is_in(course.steps, step); }) &&
         std::ranges::all_of(course.steps, stays);
}

Result set(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  if (args.words.empty()) {
    throw Error(ExitStatus::usage, "a plan is missing",
                "such as: " + invocation.to_type("regimen set 60mg"));
  }
  const std::string plan = picked_plan(invocation, args.joined());
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  const Date from =
      invocation.date("--from", Lean::future).value_or(std::max(invocation.today(), course.start));
  refuse_before_course(invocation, course, from);
  const RegimenStep* in_force = course.step_on(from);
  const std::string product_text =
      args.value("--product").value_or(in_force == nullptr ? "us-generic" : in_force->product);
  const Product& product = invocation.product_named(product_text);
  const auto weight = weight_at(course, from);
  if (!weight) {
    throw Error(ExitStatus::refused, "no weight is recorded",
                "record one: " + invocation.to_type("weight 64.5kg"));
  }
  const auto steps = plan_steps(invocation, plan, from, product, *weight);
  if (stands_already(course, steps, args.flag("--drop-later"))) {
    return nothing_stored(
        invocation, patient.code,
        fmt::format("The plan says {} from {} already.", plan_sentence(steps.front().plan, product),
                    with_weekday(steps.front().from)));
  }
  const StatusReport before = invocation.status(patient, course);
  writer.about(patient.id);
  Receipt receipt;
  std::size_t stored = 0;  // the new steps come first, then what they replace
  for (const RegimenStep& step : steps) {
    check_label(invocation, product, step.plan.largest_day(), *weight);
    for (const RegimenStep& old : course.steps) {
      if (old.from != step.from) continue;
      writer.withdraw(old);
      receipt.lines.push_back("The step '" + to_text(old.plan) + "' of that day is replaced.");
    }
    writer.add(course.id, step);
    for (Finding& finding :
         plan_findings(step, *weight, invocation.products(), invocation.rules())) {
      receipt.findings.push_back(std::move(finding));
    }
    receipt.lines.insert(receipt.lines.begin() + static_cast<std::ptrdiff_t>(stored++),
                         fmt::format("{} {} from {}.", product.name,
                                     plan_sentence(step.plan, product), with_weekday(step.from)));
  }
  for (const RegimenStep& old : course.steps) {
    const bool replaced = std::ranges::find(steps, old.from, &RegimenStep::from) != steps.end();
    if (!args.flag("--drop-later") || replaced || old.from < steps.front().from) continue;
    writer.withdraw(old);
    receipt.lines.push_back("The step '" + to_text(old.plan) + "' from " + with_weekday(old.from) +
                            " is taken away.");
  }
  say_what_it_changes(invocation, *store.load_patient(patient.code), before, steps, receipt);
  return invocation.finish(store, writer, patient.code, course.number, std::move(receipt));
}

Result show(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  RegimenReport report;
  report.patient = patient.code;
  report.today = invocation.today();
  report.course = invocation.course(patient);
  for (const RegimenStep& step : report.course.steps) {
    const Product& product = invocation.products().at(step.product);
    report.sentences.push_back(plan_sentence(step.plan, product));
    report.products.push_back(product.name);
  }
  return {invocation.render(report)};
}

Result fit(Invocation& invocation) {
  const std::string text = invocation.arguments().joined();
  const auto by_weight = parse_dose_by_weight(text);
  if (!by_weight) {
    throw Error(ExitStatus::usage, "dose '" + visible(text) + "': expected mg/kg a day",
                "such as: " + invocation.to_type("regimen fit 0.5mg/kg"));
  }
  FitReport report;
  report.today = invocation.today();
  report.wanted = text;
  std::string product_text = invocation.arguments().value("--product").value_or("");
  std::optional<Kilograms> weight;
  if (const auto given = invocation.arguments().value("--weight")) {
    const TypedWeight typed = parse_weight(*given).value();
    refuse_impossible_weight(typed);
    weight = typed.value;
  }
  if (!weight || product_text.empty()) {
    const PatientRecord patient = invocation.patient(invocation.store(Access::read));
    const CourseRecord course = invocation.course(patient);
    const RegimenStep* step = course.step_on(std::max(invocation.today(), course.start));
    if (product_text.empty() && step != nullptr) product_text = step->product;
    if (!weight) weight = weight_at(course, invocation.today());
  }
  if (!weight) throw Error(ExitStatus::usage, "no weight is known", "name one: --weight 64.5kg");
  const Product& product =
      invocation.product_named(product_text.empty() ? "us-generic" : product_text);
  report.weight = *weight;
  report.product_name = product.name;
  report.wanted_mg = label_mg(Parsed<std::int64_t>(*by_weight).value(), *weight);
  report.options = fit_options(report.wanted_mg, product);
  for (const FitOption& option : report.options) {
    report.sentences.push_back(plan_sentence(option.plan, product));
  }
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec regimen_set_command{
    "regimen set",
    "",
    "course",
    "set the plan from a day on",
    "PLAN...",
    "The plan's grammar: isotrack help plan. The same --from replaces that step; the phase\n"
    "starts anew at --from. Earlier days are never judged again, days from --from on are, and\n"
    "the answer lists those that change. Steps that were to follow stay, and are named.",
    {"regimen set 60mg", "regimen set 40mg 60mg --from 2026-10-22",
     "regimen set 0.5mg/kg --nearest", "regimen set 32mg --product us-absorica-ld --from mon"},
    {{"--from", "DATE", "the first day of the plan (today)"},
     {"--product", "ID", "change the product from that day on"},
     {"--drop-later", "", "take away the steps that were to follow"},
     {"--nearest", "", "for a plan by weight: take the nearest dose capsules can make"}},
    true,
    set};

const CommandSpec regimen_show_command{
    "regimen show", "",  "course", "the plan, its steps and holds", "", "", {"regimen show"}, {},
    false,          show};

const CommandSpec regimen_fit_command{
    "regimen fit",
    "",
    "course",
    "what capsules make a dose prescribed by weight",
    "MG/KG",
    "Lists the exact sum, or the nearest below and above, and those two on alternate days. It\n"
    "lists; it never ranks.",
    {"regimen fit 0.5mg/kg", "regimen fit 1mg/kg --weight 71kg --product uk-generic"},
    {{"--weight", "WEIGHT", "at this weight (the current one)"},
     {"--product", "ID", "of this product (the course's)"}},
    false,
    fit};

}  // namespace isotrack
