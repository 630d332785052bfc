#include "judging.hpp"

#include <algorithm>
#include <iterator>
#include <map>
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

/// What `load` reads out of the program, read once: it is the same each time.
template <auto load>
const auto& once() {
  static const auto table = load();
  return table;
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

/// A programme out of the program, each read once.
const Programme& shipped_programme(const std::string& id, const SwitchDates& moved) {
  static std::map<std::pair<std::string, SwitchDates>, Programme> read;
  const auto found = read.find({id, moved});
  if (found != read.end()) return found->second;
  const auto load = [&] { return load_programme(id, moved); };
  return read.emplace(std::pair(id, moved), shipped("programme add", load)).first->second;
}

/// A lab plan, likewise.
const LabPlan& shipped_lab_plan(const std::string& id) {
  static std::map<std::string, LabPlan> read;
  const auto found = read.find(id);
  if (found != read.end()) return found->second;
  const auto load = [&] { return load_lab_plan(id); };
  return read.emplace(id, shipped("lab plan add", load)).first->second;
}

/// The tables that judge what the patient has facts of; the others stay empty, so that nobody waits
/// for files that say nothing about them.
void add_tables(const RulesNeeded& needed, Rulebook& rules) {
  rules.dosing = once<load_dosing_rules>();
  if (needed.results) rules.labs = once<load_lab_tables>();
  if (needed.medicines) rules.interactions = once<load_interactions>();
  if (needed.symptoms) rules.symptoms = once<load_symptoms>();
  if (needed.moods) rules.mood = once<load_mood_rules>();
  if (needed.supplies) rules.supply = once<load_supply_rules>();
}

/// Beside this course and no other.
Judgement judged_alone(Invocation& invocation, Rulebooks& rulebooks, const PatientRecord& patient,
                       const CourseRecord* course, const std::vector<JudgedDay>& judged_days) {
  const Rulebooks::Kept& kept = rulebooks.of(patient, course);
  Judgement out =
      judge(patient, course, judged_days, invocation.products(), kept.rules, invocation.moment());
  if (!kept.review_note.empty()) out.notes.push_back(kept.review_note);
  return out;
}

}  // namespace

Programme find_programme(Store& store, const std::string& id) {
  const SwitchDates moved = moved_switches(store);
  if (const auto text = own_file(store, "programme", id)) {
    return read_clinic_programme(id, *text, moved, ClinicText::stored);
  }
  return shipped_programme(id, moved);
}

LabPlan find_lab_plan(Store& store, const std::string& id) {
  if (const auto text = own_file(store, "lab_plan", id)) {
    return read_clinic_lab_plan(id, *text, ClinicText::stored);
  }
  return shipped_lab_plan(id);
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
  for (const PatientBrief& brief : store.patients(Listed::all)) {
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

RulesNeeded rules_needed(const PatientRecord& patient, const CourseRecord* course) {
  RulesNeeded out;
  const auto add = [](std::vector<std::string>& ids, const std::string& id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  if (patient.programmes.empty()) out.programmes.emplace_back("strictest");
  for (const ProgrammeEntry& entry : patient.programmes) add(out.programmes, entry.programme);
  if (course != nullptr) out.lab_plan = course->lab_plan;
  for (const CourseRecord& other : patient.courses) {
    if (course == nullptr || other.number >= course->number) break;
    if (other.lab_plan != course->lab_plan) add(out.earlier_plans, other.lab_plan);
  }
  const Events& events = patient.events;
  out.results =
      std::ranges::any_of(events.draws, [](const LabDraw& draw) { return !draw.values.empty(); });
  out.medicines = !events.medicines.empty();
  out.symptoms = !events.symptoms.empty();
  out.moods = !events.moods.empty();
  // A change of the plan is a finding on supplies, too.
  out.supplies = !events.prescriptions.empty() || !events.dispensings.empty() ||
                 !events.counts.empty() || (course != nullptr && course->steps.size() > 1);
  return out;
}

const Programme& RuleFiles::programme(const std::string& id) {
  const auto found = programmes_.find(id);
  if (found != programmes_.end()) return found->second;
  return programmes_.emplace(id, find_programme(store_, id)).first->second;
}

const LabPlan& RuleFiles::plan(const std::string& id) {
  const auto found = plans_.find(id);
  if (found != plans_.end()) return found->second;
  return plans_.emplace(id, find_lab_plan(store_, id)).first->second;
}

Rulebook RuleFiles::book(const RulesNeeded& needed) {
  Rulebook rules;
  for (const std::string& id : needed.programmes) rules.programmes.push_back(programme(id));
  if (needed.lab_plan) rules.lab_plan = plan(*needed.lab_plan);
  for (const std::string& id : needed.earlier_plans) rules.earlier_plans.push_back(plan(id));
  rules.common = once<load_common_rules>();
  rules.methods = once<load_methods>();
  add_tables(needed, rules);
  return rules;
}

Rulebook rulebook_of(Store& store, const PatientRecord& patient, const CourseRecord* course) {
  return RuleFiles(store).book(rules_needed(patient, course));
}

const Rulebooks::Kept& Rulebooks::of(const PatientRecord& patient, const CourseRecord* course) {
  const RulesNeeded needed = rules_needed(patient, course);
  const auto found = kept_.find(needed);
  if (found != kept_.end()) return found->second;
  Kept made{files_.book(needed), {}};
  made.review_note = review_note(made.rules, today_);
  return kept_.emplace(needed, std::move(made)).first->second;
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

std::vector<JudgedDay> days_to_judge(Invocation& invocation, const PatientRecord& patient,
                                     const CourseRecord* course) {
  if (course == nullptr) return {};
  return judge_days(*course, patient.logging, invocation.products(), invocation.today());
}

Judgement judged(Invocation& invocation, Store& store, const PatientRecord& patient,
                 const CourseRecord* course) {
  Rulebooks rulebooks(store, invocation.today());
  return judged(invocation, rulebooks, patient, course, days_to_judge(invocation, patient, course));
}

Judgement judged(Invocation& invocation, Rulebooks& rulebooks, const PatientRecord& patient,
                 const CourseRecord* course, const std::vector<JudgedDay>& judged_days) {
  invocation.refuse_archived(patient);
  Judgement out = judged_alone(invocation, rulebooks, patient, course, judged_days);
  const CourseRecord* current = patient.current_course(invocation.today());
  if (course == nullptr || current == nullptr || course->number == current->number) return out;
  Judgement now = judged_alone(invocation, rulebooks, patient, current,
                               days_to_judge(invocation, patient, current));
  const auto is_stop = [](const Obligation& each) { return each.severity == Severity::stop; };
  std::erase_if(out.obligations, is_stop);
  std::ranges::copy_if(now.obligations, std::back_inserter(out.obligations), is_stop);
  return out;
}

bool has_ended(const PatientRecord& patient, Date today) {
  const CourseRecord* current = patient.current_course(today);
  return current != nullptr && current->end && current->end->last_dose <= today;
}

StopCard stop_card(Invocation& invocation, Store& store, const PatientRecord& patient,
                   const std::vector<Obligation>& obligations) {
  const bool several = invocation.several_patients(store);
  const Arguments& arguments = invocation.arguments();
  StopCard card{patient.code,
                several,
                {},
                patient.contacts,
                several ? options_naming(arguments, patient.code)
                        : options_to_type(arguments, About::patient),
                has_ended(patient, invocation.today())};
  std::ranges::copy_if(obligations, std::back_inserter(card.stops),
                       [](const Obligation& each) { return each.severity == Severity::stop; });
  return card;
}

std::vector<Obligation> open_stops(Invocation& invocation, Store& store, const std::string& code) {
  std::vector<Obligation> out;
  const auto patient = store.load_patient(code);
  if (!patient || patient->archived_on() || !holds_a_trigger(patient->events)) return out;
  try {
    for (Obligation& each :
         judged(invocation, store, *patient, patient->current_course(invocation.today()))
             .obligations) {
      if (each.severity == Severity::stop) out.push_back(std::move(each));
    }
  } catch (const Error& error) {
    if (error.status() != ExitStatus::not_found) throw;
  }
  return out;
}

void read_ahead(Invocation& invocation, Store& store) {
  try {
    const PatientRecord patient = invocation.patient(store);
    static_cast<void>(invocation.products());
    static_cast<void>(invocation.rules());
    if (!holds_a_trigger(patient.events)) return;
    const CourseRecord* course = patient.current_course(invocation.today());
    static_cast<void>(rulebook_of(store, patient, course));
  } catch (const Error&) {
    // All of it is read again under the lock; what is wrong is said then.
  }
}

const CourseRecord* course_of(Invocation& invocation, const PatientRecord& patient) {
  if (!invocation.arguments().value("--course")) return patient.current_course(invocation.today());
  const int number = invocation.course(patient).number;
  const auto found = std::ranges::find(patient.courses, number, &CourseRecord::number);
  return found == patient.courses.end() ? nullptr : &*found;
}

}  // namespace isotrack
