#include "isotrack/reference/catalogue.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "embedded.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/reference/clinical_codes.hpp"
#include "isotrack/reference/symptom_parts.hpp"
#include "loaders.hpp"

namespace isotrack {

namespace {

std::optional<std::string_view> find_text(std::string_view name) {
  const auto files = reference::embedded_files();
  const auto found = std::ranges::find(files, name, &reference::EmbeddedFile::name);
  return found == files.end() ? std::nullopt : std::optional(found->text);
}

std::string_view text_of(std::string_view name) {
  const auto text = find_text(name);
  if (!text) {
    throw Error(ExitStatus::bug, "schema/clinical/" + std::string(name) + " is not in the program");
  }
  return *text;
}

}  // namespace

Products load_products() {
  return reference::read_products("products.json", text_of("products.json"));
}

DosingRules load_dosing_rules() {
  return reference::read_dosing_rules("dosing.json", text_of("dosing.json"));
}

std::vector<LabPlanBrief> load_lab_plans() {
  return reference::read_lab_plans("lab-plans.json", text_of("lab-plans.json"));
}

LabPlan load_lab_plan(std::string_view id) {
  return reference::read_lab_plan("lab-plans.json", text_of("lab-plans.json"), id);
}

std::vector<Statement> load_categories() {
  return reference::read_statements("categories.json", text_of("categories.json"));
}

std::vector<Rule> load_common_rules() {
  return reference::read_common_rules("common.json", text_of("common.json"));
}

std::vector<Method> load_methods() {
  return reference::read_methods("contraception.json", text_of("contraception.json"));
}

std::vector<CareAdvice> load_care() {
  return reference::read_care("care.json", text_of("care.json"));
}

MissedDoseRules load_missed_dose_rules() {
  return reference::read_missed_dose_rules("missed-dose.json", text_of("missed-dose.json"));
}

SupplyRules load_supply_rules() {
  return reference::read_supply_rules("supply.json", text_of("supply.json"));
}

LabTables load_lab_tables() {
  return reference::read_lab_tables("analytes.json", text_of("analytes.json"));
}

InteractionTable load_interactions() {
  return reference::read_interactions("interactions.json", text_of("interactions.json"));
}

SymptomTable load_symptoms() {
  return reference::read_symptoms("symptoms.json", text_of("symptoms.json"));
}

std::map<std::string, std::string> load_symptom_parts() {
  return reference::read_symptom_parts("symptoms.json", text_of("symptoms.json"));
}

MoodRules load_mood_rules() {
  return reference::read_mood_rules("mood.json", text_of("mood.json"));
}

ClinicalCodes load_clinical_codes() {
  return reference::read_clinical_codes("codes.json", text_of("codes.json"));
}

std::vector<ProgrammeBrief> load_programmes() {
  std::vector<ProgrammeBrief> programmes;
  for (const reference::EmbeddedFile& file : reference::embedded_files()) {
    if (file.name.starts_with("programmes/")) {
      programmes.push_back(reference::read_programme_brief(file.name, file.text));
    }
  }
  return programmes;
}

Programme load_programme(std::string_view id, const SwitchDates& moved) {
  const std::string name = "programmes/" + std::string(id) + ".json";
  const auto text = find_text(name);
  if (!text) throw Error(ExitStatus::not_found, "no programme '" + std::string(id) + "'");
  return reference::read_programme(name, *text, moved, load_programme);
}

Programme read_clinic_programme(std::string_view shown_name, std::string_view json,
                                const SwitchDates& moved, ClinicText from) {
  return reference::read_clinic_programme(shown_name, json, moved, load_programme, from);
}

LabPlan read_clinic_lab_plan(std::string_view shown_name, std::string_view json, ClinicText from) {
  return reference::read_clinic_lab_plan(shown_name, json, from);
}

}  // namespace isotrack
