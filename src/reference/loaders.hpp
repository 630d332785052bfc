#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "isotrack/reference/catalogue.hpp"

/// The readers behind `catalogue.hpp`, apart from where the text comes from, so that tests can
/// hand them broken files. `name` is the file's name below `schema/clinical/`. Each throws `Error`
/// (bug; io for a clinic's file) that names the file, line, column, row and what is wrong with it.
namespace isotrack::reference {

Products read_products(std::string_view name, std::string_view json);
DosingRules read_dosing_rules(std::string_view name, std::string_view json);
std::vector<Statement> read_statements(std::string_view name, std::string_view json);
std::vector<Rule> read_common_rules(std::string_view name, std::string_view json);
std::vector<Method> read_methods(std::string_view name, std::string_view json);
std::vector<CareAdvice> read_care(std::string_view name, std::string_view json);
MissedDoseRules read_missed_dose_rules(std::string_view name, std::string_view json);
SupplyRules read_supply_rules(std::string_view name, std::string_view json);
LabTables read_lab_tables(std::string_view name, std::string_view json);
InteractionTable read_interactions(std::string_view name, std::string_view json);
SymptomTable read_symptoms(std::string_view name, std::string_view json);
MoodRules read_mood_rules(std::string_view name, std::string_view json);

std::vector<LabPlanBrief> read_lab_plans(std::string_view name, std::string_view json);

/// One plan; the others are read only as far as to find it. Throws `Error` (not_found) without it.
LabPlan read_lab_plan(std::string_view name, std::string_view json, std::string_view id);

LabPlan read_clinic_lab_plan(std::string_view shown_name, std::string_view json, ClinicText from);

/// One programme, without its rules; its id is the stem of its file's name.
ProgrammeBrief read_programme_brief(std::string_view name, std::string_view json);

/// Where the programme comes from that another is laid over; throws `Error` (not_found).
using ProgrammeLoader = std::function<Programme(std::string_view id, const SwitchDates& moved)>;

/// One programme with its rules, those of its base first.
Programme read_programme(std::string_view name, std::string_view json, const SwitchDates& moved,
                         const ProgrammeLoader& load_base);

Programme read_clinic_programme(std::string_view shown_name, std::string_view json,
                                const SwitchDates& moved, const ProgrammeLoader& load_base,
                                ClinicText from);

}  // namespace isotrack::reference
