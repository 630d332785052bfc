#include <algorithm>
#include <string_view>

#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

LabPlanBrief read_lab_plan(const Row& row) {
  row.allow_only(
      {"id", "title", "baseline", "during", "end", "analytes", "optional_analytes", "source"});
  // The schedule in words is not needed to choose a plan; it is checked so that it stays complete.
  for (const std::string_view when : {"baseline", "during", "end"}) {
    static_cast<void>(row.text_or_null(when));
  }
  static_cast<void>(row.texts("analytes"));
  if (row.has("optional_analytes")) static_cast<void>(row.texts("optional_analytes"));
  return {row.text("id"), row.text("title"), row.source()};
}

}  // namespace

std::vector<LabPlanBrief> read_lab_plans(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "lab_plans"});
  static_cast<void>(file.text("about"));
  std::vector<LabPlanBrief> plans;
  for (const Row& row : file.rows("lab_plans", "id")) plans.push_back(read_lab_plan(row));
  return plans;
}

}  // namespace isotrack::reference
