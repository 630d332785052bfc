#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "plan_steps.hpp"

namespace isotrack {
namespace {

/// Days about which something is said whose state is another one under the new plan.
std::string changed_days(const std::vector<JudgedDay>& before,
                         const std::vector<JudgedDay>& after) {
  std::string out;
  int count = 0;
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    const bool said = before[i].taken > Milligrams(0) || before[i].state == DayState::missed ||
                      after[i].state == DayState::missed;
    if (!said || before[i].state == after[i].state) continue;
    if (++count > 5) continue;
    out +=
        (out.empty() ? "" : ", ") + fmt::format("{} {} to {}", with_weekday(before[i].on),
                                                name_of(before[i].state), name_of(after[i].state));
  }
  if (count > 5) out += fmt::format(" and {} more", count - 5);
  return out;
}

/// A dose by weight becomes the plan that was picked, before the record is locked: nobody waits
/// while a person thinks.
std::string picked_plan(Invocation& invocation, const std::string& text) {
  if (!parse_dose_by_weight(text) || !invocation.can_ask()) return text;
  Store store = Store::open(invocation.database_path(), Access::read);
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

/// Says when doses (and what was taken before) count differently under another product.
void say_what_counts_anew(const StatusReport& before, const StatusReport& after, Receipt& receipt) {
  if (before.equivalent == after.equivalent) return;
  const auto mg = [](EquivalentMg amount) {
    return grouped(trimmed(decimal(amount.milligrams(), 2)));
  };
  receipt.lines.push_back(fmt::format(
      "Doses from that day now count as {}: conventional-equivalent {} mg becomes {} mg.",
      after.product_name, mg(before.equivalent), mg(after.equivalent)));
}

Result set(Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  if (args.words.empty()) {
    throw Error(ExitStatus::usage, "a plan is missing", "such as: isotrack regimen set 60mg");
  }
  const std::string plan = picked_plan(invocation, args.joined());
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = open_course(invocation, patient);
  const Date from =
      invocation.date("--from", Lean::future).value_or(std::max(invocation.today(), course.start));
  if (from < course.start) {
    throw Error(ExitStatus::refused, with_weekday(from) + " is before the course, which begins " +
                                         with_weekday(course.start));
  }
  const RegimenStep* in_force = course.step_on(from);
  const std::string product_text =
      args.value("--product").value_or(in_force == nullptr ? "us-generic" : in_force->product);
  const Product& product = invocation.product_named(product_text);
  const auto weight = weight_at(course, from);
  if (!weight) {
    throw Error(ExitStatus::refused, "no weight is recorded", "record one: isotrack weight 64.5kg");
  }
  const auto steps = plan_steps(invocation, plan, from, product, *weight);
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
  const auto after = store.load_patient(patient.code);
  for (const CourseRecord& changed : after->courses) {
    if (changed.number != course.number) continue;
    const StatusReport status = invocation.status(*after, changed);
    say_what_counts_anew(before, status, receipt);
    const std::string anew = changed_days(before.days, status.days);
    if (!anew.empty()) receipt.lines.push_back("Days judged anew: " + anew + ".");
  }
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
                "such as: isotrack regimen fit 0.5mg/kg");
  }
  FitReport report;
  report.today = invocation.today();
  report.wanted = text;
  std::string product_text = invocation.arguments().value("--product").value_or("");
  std::optional<Kilograms> weight;
  if (const auto typed = invocation.arguments().value("--weight")) {
    weight = parse_weight(*typed).value().value;
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
    "the answer lists those that change.",
    {"regimen set 60mg", "regimen set 40mg 60mg --from 2026-10-22",
     "regimen set 0.5mg/kg --nearest", "regimen set 32mg --product us-absorica-ld --from mon"},
    {{"--from", "DATE", "the first day of the plan (today)"},
     {"--product", "ID", "change the product from that day on"},
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
