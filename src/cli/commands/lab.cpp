#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/rulebook.hpp"
#include "isotrack/reference/catalogue.hpp"

/// The published plan by which labs come due.
namespace isotrack {
namespace {

/// Ids of the shipped plans and of the clinic's own.
std::vector<LabPlanBrief> known_plans(Store& store) {
  std::vector<LabPlanBrief> out = load_lab_plans();
  for (const ClinicFile& file : store.clinic_files()) {
    if (file.kind != "lab_plan") continue;
    const LabPlan plan = find_lab_plan(store, file.id);
    std::erase_if(out, [&](const LabPlanBrief& each) { return each.id == file.id; });
    out.push_back({plan.id, plan.title, plan.source, {}});
  }
  return out;
}

LabPlan plan_named(Store& store, const std::string& text) {
  const std::string word = lower(stripped(text));
  const auto plans = known_plans(store);
  if (std::ranges::find(plans, word, &LabPlanBrief::id) != plans.end()) {
    return find_lab_plan(store, word);
  }
  std::vector<std::string_view> ids;
  std::string names;
  for (const LabPlanBrief& plan : plans) {
    ids.push_back(plan.id);
    names += (names.empty() ? "" : ", ") + plan.id;
  }
  const std::string near = did_you_mean(word, ids);
  throw Error(ExitStatus::not_found, "no lab plan '" + visible(text) + "'",
              (near.empty() ? "" : near + " ") + "one of: " + names);
}

Result show_plan(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  LabPlanSheet sheet;
  sheet.today = invocation.today();
  sheet.plan = find_lab_plan(store, course.lab_plan);
  for (const LabPlanBrief& plan : known_plans(store)) {
    sheet.plans.emplace_back(plan.id, plan.title);
    if (plan.id == sheet.plan.id) sheet.words = plan.words;
  }
  return {invocation.render(sheet)};
}

/// Obligations of the laboratory plan that are still to come.
std::vector<Obligation> labs_to_come(const Situation& when) {
  std::vector<Obligation> out;
  std::ranges::copy_if(when.judgement.obligations, std::back_inserter(out),
                       [&](const Obligation& each) {
                         return each.kind == Kind::lab && when.rule(each.rule) != nullptr &&
                                each.is_open() && each.state != ObligationState::missed;
                       });
  return out;
}

std::string labs_words(const Situation& when) {
  std::string out;
  for (const Obligation& each : labs_to_come(when)) {
    const bool is_late = each.due_on && *each.due_on < when.when.today;
    out += (out.empty() ? "" : "; ") + when.title_of(each) +
           (each.due_on ? (is_late ? " overdue since " : " ") + with_weekday(*each.due_on)
                        : ", as your clinic decides");
  }
  return out.empty() ? "none" : out;
}

Result change_plan(Invocation& invocation, const std::string& id) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store, invocation.text("--reason"));
  const PatientRecord patient = invocation.patient(store);
  CourseRecord course = open_course(invocation, patient);
  const LabPlan plan = plan_named(store, id);
  if (plan.id == course.lab_plan) {
    return nothing_stored(
        invocation, patient.code,
        fmt::format("Course {} has the lab plan {} already.", course.number, plan.id));
  }
  writer.about(patient.id);
  const Situation before = situation_of_course(invocation, store, patient.code, course.number);
  course.lab_plan = plan.id;
  writer.replace_course(patient.id, course);
  Situation after = situation_of_course(invocation, store, patient.code, course.number);
  for (CourseRecord& each : after.patient.courses) {
    // Its entry is not written yet, which holds the day.
    if (each.number == course.number) each.lab_plan_from = invocation.today();
  }
  after = judged_on(invocation, std::move(after), invocation.today());
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("Lab plan of course {}: {}, {}.", course.number, plan.id, plan.title));
  receipt.lines.push_back("  before: " + labs_words(before));
  receipt.lines.push_back("  now: " + labs_words(after));
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result plan(Invocation& invocation) {
  const std::string id = invocation.arguments().joined();
  return id.empty() ? show_plan(invocation) : change_plan(invocation, id);
}

}  // namespace

const CommandSpec lab_plan_command{
    "lab plan",
    "",
    "monitoring",
    "the plan that labs come due by, or another one",
    "[ID]",
    "Without an id the course's plan is shown, with where it comes from, and the others there\n"
    "are. With one the course is judged by it from now on; what was drawn stays.",
    {"lab plan", "lab plan delphi_2022"},
    {{"--reason", "TEXT", "why; kept with the entry"}},
    true,
    plan};

}  // namespace isotrack
