#include <algorithm>
#include <string_view>
#include <utility>

#include "isotrack/base/error.hpp"
#include "loaders.hpp"
#include "rules.hpp"

namespace isotrack::reference {

namespace {

LabPlanBrief read_brief(const Row& row) {
  row.allow_only({"id", "title", "baseline", "during", "end", "analytes", "optional_analytes",
                  "rules", "source"});
  std::vector<std::pair<std::string, std::string>> words;
  for (const std::string_view when : {"baseline", "during", "end"}) {
    if (const auto text = row.text_or_null(when)) words.emplace_back(when, *text);
  }
  static_cast<void>(row.texts("analytes"));
  if (row.has("optional_analytes")) static_cast<void>(row.texts("optional_analytes"));
  return {row.text("id"), row.text("title"), row.source(), std::move(words)};
}

LabPlan read_plan(const Row& row, const std::optional<Date>& review_by) {
  LabPlanBrief brief = read_brief(row);
  RuleFile about;
  about.is_plan = true;
  if (!row.is_stored()) check_id(row, "id");
  LabPlan plan{std::move(brief.id), std::move(brief.title),
               only_rules(read_rules(row, about, review_by)), std::move(brief.source), review_by};
  if (!row.is_stored()) check_named_rules(plan.rules, row);
  for (const Rule& rule : plan.rules) {
    if (rule.id != plan.id && !rule.id.starts_with(plan.id + ".")) {
      row.fail_at("rules", "'" + rule.id + "' is not '" + plan.id + "', alone or with a dot");
    }
  }
  return plan;
}

std::vector<Row> rows_of(const Row& file) {
  file.check_file_of({"lab_plans"});
  return file.rows("lab_plans", "id");
}

}  // namespace

std::vector<LabPlanBrief> read_lab_plans(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  std::vector<LabPlanBrief> plans;
  for (const Row& row : rows_of(file)) plans.push_back(read_brief(row));
  return plans;
}

LabPlan read_lab_plan(std::string_view name, std::string_view json, std::string_view id) {
  const Row file = Row::parse(name, json);
  for (const Row& row : rows_of(file)) {
    if (row.text("id") == id) return read_plan(row, file.review_by());
  }
  throw Error(ExitStatus::not_found, "no lab plan '" + std::string(id) + "'");
}

LabPlan read_clinic_lab_plan(std::string_view shown_name, std::string_view json, ClinicText from) {
  const Row file = Row::parse_clinic(shown_name, json, from);
  const std::vector<Row> rows = rows_of(file);
  if (rows.size() > 1) file.fail_at("lab_plans", "a file of one's own holds one lab plan");
  return read_plan(rows.front(), file.review_by());
}

}  // namespace isotrack::reference
