#pragma once

#include <string_view>
#include <vector>

#include "isotrack/reference/catalogue.hpp"

/// The readers behind `catalogue.hpp`, apart from where the text comes from, so that tests can
/// hand them broken files. `name` is the file's name below `schema/clinical/`. Each throws `Error`
/// (bug) that names the file, the row and what is wrong with it.
namespace isotrack::reference {

Products read_products(std::string_view name, std::string_view json);
DosingRules read_dosing_rules(std::string_view name, std::string_view json);
std::vector<LabPlanBrief> read_lab_plans(std::string_view name, std::string_view json);
std::vector<Statement> read_statements(std::string_view name, std::string_view json);

/// One programme; its id is the stem of its file's name.
ProgrammeBrief read_programme(std::string_view name, std::string_view json);

}  // namespace isotrack::reference
