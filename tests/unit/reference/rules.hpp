#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/reference/documented_sources.hpp"

/// Rows of rules, found and spelt.
namespace isotrack::test {

inline Date day(const std::string& text) { return parse_iso_date(text).value(); }

inline const std::vector<std::string> programme_ids{"us-ipledge", "uk", "eu",  "fr",        "de",
                                                    "it",         "ca", "anz", "strictest", "none"};

inline std::vector<std::string> ids_of(const std::vector<Rule>& rules) {
  std::vector<std::string> ids;
  for (const Rule& rule : rules) ids.push_back(rule.id);
  return ids;
}

inline const Rule* find(const std::vector<Rule>& rules, const std::string& id) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

/// The rule of a programme, which must be there.
inline Rule rule_of(const std::string& programme, const std::string& id) {
  INFO(programme << " " << id);
  const Programme loaded = load_programme(programme);
  const Rule* rule = find(loaded.rules, id);
  REQUIRE(rule != nullptr);
  return *rule;
}

/// `30d|1mo`, as rows say it; `-` for none.
inline std::string spelt(const std::optional<Offset>& offset) {
  if (!offset) return "-";
  std::string text;
  if (offset->has_days) text = std::to_string(offset->days) + "d";
  if (!offset->has_months) return text;
  return text + (text.empty() ? "" : "|") + std::to_string(offset->months) + "mo";
}

inline std::string spelt(const Window& window) {
  return spelt(window.first) + " " + spelt(window.last);
}

inline std::vector<Rule> every_rule() {
  std::vector<Rule> rules = load_common_rules();
  for (const LabPlanBrief& brief : load_lab_plans()) {
    const LabPlan plan = load_lab_plan(brief.id);
    rules.insert(rules.end(), plan.rules.begin(), plan.rules.end());
  }
  for (const std::string& id : programme_ids) {
    const Programme programme = load_programme(id);
    rules.insert(rules.end(), programme.rules.begin(), programme.rules.end());
  }
  return rules;
}

inline bool starts_with_any(const std::string& id, const std::vector<std::string>& prefixes) {
  return std::ranges::any_of(prefixes,
                             [&id](const std::string& prefix) { return id.starts_with(prefix); });
}

}  // namespace isotrack::test
