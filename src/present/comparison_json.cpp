#include <fmt/format.h>

#include "isotrack/present/comparison.hpp"
#include "json_parts.hpp"

namespace isotrack {
namespace {

Json dates_json(const std::vector<Date>& dates) {
  return list_of(dates, [](Date on) { return Json(iso(on)); });
}

Json capsules_json(const std::optional<Projection>& plan) {
  if (!plan || !plan->capsules_known) return Json::array();
  return list_of(plan->capsules, [](const CapsuleCount& capsule) {
    return Json{{"strength_mg", capsule.strength_mg}, {"count", capsule.count}};
  });
}

Json way_json(const OnTheWay& way) {
  return {
      {"supply_days", or_null(way.supply_days)},  {"supplies", or_null(way.supplies)},
      {"test_each_supply", way.test_each_supply}, {"labs_on", dates_json(way.labs)},
      {"visits_on", dates_json(way.visits)},      {"pregnancy_tests_on", dates_json(way.tests)}};
}

Json target_json(const OutlookTarget& target) {
  const TargetStatus& status = target.status;
  return {{"mg_per_kg", status.mg_per_kg},
          {"basis", name_of(status.basis)},
          {"percent", number(status.percent, 2)},
          {"remaining_mg", number(status.remaining.milligrams(), 2)},
          {"reached_on", day(status.reached_on)},
          {"days_remaining", days_remaining_json(status)},
          {"finish_on", status.plan ? Json(iso(status.plan->finish_on)) : Json(nullptr)},
          {"finish_on_at_adherence",
           status.at_adherence ? Json(iso(status.at_adherence->finish_on)) : Json(nullptr)},
          {"finish_on_if_unsaid_taken", day(status.plan_if_unsaid_taken)},
          {"capsules_known", status.plan && status.plan->capsules_known},
          {"capsules_remaining", capsules_json(status.plan)},
          {"on_the_way", target.way ? way_json(*target.way) : Json(nullptr)}};
}

/// A finding of a plan to come is about no day.
Json finding_json(const Finding& finding) {
  return {{"rule", finding.rule},
          {"severity", name_of(finding.severity)},
          {"message", finding.message},
          {"source", finding.source}};
}

Json plan_json(const ComparedPlan& plan) {
  const auto per_kg = [](const std::optional<Ratio>& dose) {
    return dose ? number(*dose, 4) : Json(nullptr);
  };
  return {{"name", plan.name},
          {"plan", plan.plan},
          {"changes", plan.changes},
          {"later", plan.later},
          {"start", iso(plan.outlook.status.start)},
          {"mg_per_kg_day", per_kg(plan.outlook.mg_per_kg_day)},
          {"label_mg_per_kg_day", per_kg(plan.outlook.label_mg_per_kg_day)},
          {"targets", list_of(plan.outlook.targets, target_json)},
          {"not_projected", text_or_null(plan.outlook.status.not_projected)},
          {"alerts", list_of(plan.outlook.findings, finding_json)}};
}

}  // namespace

std::string to_json(const PlanComparison& comparison) {
  const StatusReport& status = comparison.plans.front().outlook.status;
  Json out = document("plan", status.today);
  out["patient"] = {{"code", status.patient}};
  out["course"] = {{"number", status.course_number},
                   {"state", name_of(status.state)},
                   {"start", iso(status.start)},
                   {"day", or_null(status.day)}};
  out["stored"] = false;
  out["dose_on"] = day(comparison.dose_on);
  out["plans"] = list_of(comparison.plans, plan_json);
  return line(out);
}

std::string to_plain(const PlanComparison& comparison) {
  std::string out;
  for (const ComparedPlan& plan : comparison.plans) {
    for (const OutlookTarget& target : plan.outlook.targets) {
      const TargetStatus& status = target.status;
      const std::string left = status.plan ? std::to_string(status.plan->days_remaining) : "-";
      const std::string on = status.plan ? iso(status.plan->finish_on) : "-";
      const std::string supplies =
          target.way && target.way->supplies ? std::to_string(*target.way->supplies) : "-";
      const std::string labs = target.way ? std::to_string(target.way->labs.size()) : "-";
      out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", plan.name, status.mg_per_kg,
                         name_of(status.basis), on, left, supplies, labs);
    }
  }
  return out;
}

}  // namespace isotrack
