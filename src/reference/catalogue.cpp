#include "isotrack/reference/catalogue.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "embedded.hpp"
#include "isotrack/base/error.hpp"
#include "loaders.hpp"

namespace isotrack {

namespace {

std::string_view text_of(std::string_view name) {
  const auto files = reference::embedded_files();
  const auto found = std::ranges::find(files, name, &reference::EmbeddedFile::name);
  if (found == files.end()) {
    throw Error(ExitStatus::bug, "schema/clinical/" + std::string(name) + " is not in the program");
  }
  return found->text;
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

std::vector<Statement> load_categories() {
  return reference::read_statements("categories.json", text_of("categories.json"));
}

std::vector<ProgrammeBrief> load_programmes() {
  std::vector<ProgrammeBrief> programmes;
  for (const reference::EmbeddedFile& file : reference::embedded_files()) {
    if (file.name.starts_with("programmes/")) {
      programmes.push_back(reference::read_programme(file.name, file.text));
    }
  }
  return programmes;
}

}  // namespace isotrack
