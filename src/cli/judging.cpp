#include "judging.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

constexpr std::string_view past_review = "Past their day of review";

std::optional<std::string> own_file(Store& store, std::string_view kind, const std::string& id) {
  for (const ClinicFile& file : store.clinic_files()) {
    if (file.kind == kind && file.id == id) return file.text;
  }
  return std::nullopt;
}

/// The dates set by `config set us-ipledge.edition-b-from DATE`.
SwitchDates moved_switches(Store& store) {
  SwitchDates moved;
  for (const Configured& setting : store.configuration()) {
    if (const auto on = parse_iso_date(setting.value)) moved.emplace(setting.key, *on);
  }
  return moved;
}

/// Reads the tables that judge what the patient has facts of; the others stay empty, so that nobody
/// waits for files that say nothing about them.
void add_tables(const PatientRecord& patient, const CourseRecord* course, Rulebook& rules) {
  const Events& events = patient.events;
  const bool has_results =
      std::ranges::any_of(events.draws, [](const LabDraw& draw) { return !draw.values.empty(); });
  // A change of the plan is a finding on supplies, too.
  const bool has_supplies = !events.prescriptions.empty() || !events.dispensings.empty() ||
                            (course != nullptr && course->steps.size() > 1);
  if (course != nullptr) rules.dosing = load_dosing_rules();
  if (has_results) rules.labs = load_lab_tables();
  if (!events.medicines.empty()) rules.interactions = load_interactions();
  if (!events.symptoms.empty()) rules.symptoms = load_symptoms();
  if (!events.moods.empty()) rules.mood = load_mood_rules();
  if (has_supplies || !events.counts.empty()) rules.supply = load_supply_rules();
}

/// Whether anything is recorded that a STOP can come from (`Trigger`); methods in use may not be
/// those the programme asks for.
bool holds_a_trigger(const Events& events) {
  return !events.gaps.empty() || !events.contraception.empty() || !events.symptoms.empty() ||
         !events.moods.empty() ||
         std::ranges::any_of(events.tests,
                             [](auto& test) { return test.result == TestResult::positive; }) ||
         std::ranges::any_of(events.periods, [](auto& period) { return period.missed; });
}

/// `load` of something shipped. What is recorded and not shipped was a clinic's own.
template <class Load>
auto shipped(const std::string& command, Load load) {
  try {
    return load();
  } catch (const Error& error) {
    if (error.status() != ExitStatus::not_found) throw;
    throw Error(error.status(), error.what(),
                "it was the clinic's own; to add it again: isotrack " + command + " FILE");
  }
}

}  // namespace

Programme find_programme(Store& store, const std::string& id) {
  const SwitchDates moved = moved_switches(store);
  if (const auto text = own_file(store, "programme", id)) {
    return read_clinic_programme(id, *text, moved);
  }
  return shipped("programme add", [&] { return load_programme(id, moved); });
}

LabPlan find_lab_plan(Store& store, const std::string& id) {
  if (const auto text = own_file(store, "lab_plan", id)) return read_clinic_lab_plan(id, *text);
  return shipped("lab plan add", [&] { return load_lab_plan(id); });
}

std::vector<MissingRules> missing_rules(const Store& store, std::optional<PatientId> patient) {
  std::set<std::pair<std::string, std::string>> there;
  for (const ProgrammeBrief& brief : load_programmes()) there.emplace("programme", brief.id);
  for (const LabPlanBrief& plan : load_lab_plans()) there.emplace("lab plan", plan.id);
  for (const ClinicFile& file : store.clinic_files()) {
    there.emplace(file.kind == "programme" ? file.kind : "lab plan", file.id);
  }
  std::vector<MissingRules> out;
  const auto look = [&](const std::string& code, const std::string& kind, const std::string& id) {
    const MissingRules found{code, kind, id};
    const bool is_missing = !there.contains({kind, id});
    if (is_missing && std::ranges::find(out, found) == out.end()) out.push_back(found);
  };
  for (const PatientBrief& brief : store.patients()) {
    if (patient && *patient != brief.id) continue;
    const auto record = store.load_patient(brief.code);
    if (!record) continue;
    for (const ProgrammeEntry& entry : record->programmes) {
      look(brief.code, "programme", entry.programme);
    }
    for (const CourseRecord& course : record->courses)
      look(brief.code, "lab plan", course.lab_plan);
  }
  return out;
}

Rulebook rulebook_of(Store& store, const PatientRecord& patient, const CourseRecord* course) {
  Rulebook rules;
  std::vector<std::string> ids;
  if (patient.programmes.empty()) ids.emplace_back("strictest");
  for (const ProgrammeEntry& entry : patient.programmes) ids.push_back(entry.programme);
  for (const std::string& id : ids) {
    if (rules.programme(id) != nullptr) continue;
    rules.programmes.push_back(find_programme(store, id));
  }
  if (course != nullptr) rules.lab_plan = find_lab_plan(store, course->lab_plan);
  for (const CourseRecord& other : patient.courses) {
    if (course == nullptr || other.number >= course->number) break;
    if (other.lab_plan == course->lab_plan) continue;
    rules.earlier_plans.push_back(find_lab_plan(store, other.lab_plan));
  }
  rules.common = load_common_rules();
  rules.methods = load_methods();
  add_tables(patient, course, rules);
  return rules;
}

std::string review_note(const Rulebook& rules, Date today) {
  std::vector<std::string> late;
  const auto look = [&](const std::string& table, const std::optional<Date>& review_by) {
    if (!review_by || *review_by >= today) return;
    const std::string words = table + " (" + with_weekday(*review_by) + ")";
    if (std::ranges::find(late, words) == late.end()) late.push_back(words);
  };
  for (const Programme& programme : rules.programmes) {
    look("programme " + programme.id, programme.review_by);
  }
  look("lab plan " + rules.lab_plan.id, rules.lab_plan.review_by);
  for (const Rule& rule : rules.common) look("common rules", rule.review_by);
  for (const Method& method : rules.methods) look("contraception", method.review_by);
  look("dosing", rules.dosing.review_by);
  for (const Analyte& analyte : rules.labs.analytes) look("analytes", analyte.review_by);
  for (const Interaction& row : rules.interactions.rows) look("interactions", row.review_by);
  for (const SymptomRow& row : rules.symptoms.rows) look("symptoms", row.review_by);
  if (rules.mood) look("mood", rules.mood->review_by);
  if (rules.supply) look("supply", rules.supply->review_by);
  if (late.empty()) return {};
  std::string list;
  for (const std::string& each : late) list += (list.empty() ? "" : ", ") + each;
  return std::string(past_review) + ", so they may be out of date: " + list +
         ". Confirm them with the clinic.";
}

std::optional<Finding> review_finding(const Judgement& judgement) {
  for (const std::string& note : judgement.notes) {
    if (!note.starts_with(past_review)) continue;
    return Finding{
        "rules.review", Severity::warn, {}, note.substr(0, note.size() - 1), "I25 (design)"};
  }
  return std::nullopt;
}

Judgement judged(Invocation& invocation, Store& store, const PatientRecord& patient,
                 const CourseRecord* course) {
  std::vector<JudgedDay> judged_days;
  if (course != nullptr) {
    judged_days = judge_days(*course, patient.logging, invocation.products(), invocation.today());
  }
  const Rulebook rules = rulebook_of(store, patient, course);
  Judgement out =
      judge(patient, course, judged_days, invocation.products(), rules, invocation.moment());
  const std::string late = review_note(rules, invocation.today());
  if (!late.empty()) out.notes.push_back(late);
  return out;
}

std::vector<Obligation> open_stops(Invocation& invocation, Store& store, const std::string& code) {
  std::vector<Obligation> out;
  const auto patient = store.load_patient(code);
  if (!patient || !holds_a_trigger(patient->events)) return out;
  try {
    for (Obligation& each :
         judged(invocation, store, *patient, course_of(invocation, *patient)).obligations) {
      if (each.severity == Severity::stop) out.push_back(std::move(each));
    }
  } catch (const Error& error) {
    if (error.status() != ExitStatus::not_found) throw;
  }
  return out;
}

const CourseRecord* course_of(Invocation& invocation, const PatientRecord& patient) {
  if (!invocation.arguments().value("--course")) return patient.current_course(invocation.today());
  const int number = invocation.course(patient).number;
  const auto found = std::ranges::find(patient.courses, number, &CourseRecord::number);
  return found == patient.courses.end() ? nullptr : &*found;
}

}  // namespace isotrack
