#include <algorithm>
#include <string>
#include <utility>

#include "isotrack/base/error.hpp"
#include "loaders.hpp"
#include "row.hpp"
#include "rules.hpp"

namespace isotrack::reference {

namespace {

CareAdvice read_care_row(const Row& row) {
  row.allow_only({"id", "text", "until", "told_by", "source"});
  CareAdvice advice;
  advice.id = row.text("id");
  advice.text = row.text("text");
  if (row.text_or_null("until")) advice.until = row.offset("until");
  advice.told_by = row.text_if_any("told_by");
  advice.source = row.source();
  return advice;
}

Statement read_statement(const Row& row, const std::optional<Date>& review_by) {
  row.allow_only({"text", "source"});
  return {row.text("text"), row.source(), review_by};
}

MissedDosePolicy read_policy(const Row& row, const std::optional<Date>& review_by) {
  row.allow_only({"id", "title", "text", "markets", "almost_time", "words", "source"});
  MissedDosePolicy policy;
  policy.id = row.text("id");
  policy.title = row.text("title");
  policy.text = row.text("text");
  policy.markets = row.texts("markets");
  if (row.has("almost_time"))
    policy.almost_time = read_statement(row.row("almost_time"), review_by);
  for (const Row& word : row.rows("words", "where")) {
    word.allow_only({"where", "markets", "text", "source"});
    policy.words.push_back(
        {word.text("where"), word.texts("markets"), word.text("text"), word.source()});
  }
  policy.source = row.source();
  return policy;
}

/// Whether one of the markets of a product (`UK/IE`) is among `markets`.
bool is_sold_in(std::string_view market, const std::vector<std::string>& markets) {
  return std::ranges::any_of(markets, [&](const std::string& each) {
    return ("/" + std::string(market) + "/").find("/" + each + "/") != std::string::npos;
  });
}

const MissedDosePolicy& policy_for(const MissedDoseRules& rules, std::string_view market,
                                   const std::optional<std::string>& setting) {
  for (const MissedDosePolicy& policy : rules.policies) {
    if (setting ? policy.id == *setting : is_sold_in(market, policy.markets)) return policy;
  }
  if (setting) throw Error(ExitStatus::bug, "no policy '" + *setting + "' for missed doses");
  return rules.policies.front();
}

}  // namespace

std::vector<Rule> read_common_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"rules"});
  std::vector<Rule> rules =
      only_rules(read_rules(file, {{}, false, true, false}, file.review_by()));
  check_named_rules(rules, file);
  return rules;
}

std::vector<CareAdvice> read_care(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"care"});
  std::vector<CareAdvice> care;
  for (const Row& row : file.rows("care", "id")) {
    care.push_back(read_care_row(row));
    care.back().review_by = file.review_by();
  }
  return care;
}

MissedDoseRules read_missed_dose_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"never_double", "policies"});
  MissedDoseRules rules;
  rules.review_by = file.review_by();
  rules.never_double = read_statement(file.row("never_double"), rules.review_by);
  for (const Row& row : file.rows("policies", "id")) {
    rules.policies.push_back(read_policy(row, rules.review_by));
  }
  return rules;
}

}  // namespace isotrack::reference

namespace isotrack {

MissedDoseAdvice missed_dose_advice(const MissedDoseRules& rules, std::string_view market,
                                    const std::optional<std::string>& setting) {
  MissedDoseAdvice advice{reference::policy_for(rules, market, setting), setting.has_value(),
                          rules.never_double};
  std::erase_if(advice.policy.words, [&](const MissedDoseWords& words) {
    return !reference::is_sold_in(market, words.markets);
  });
  return advice;
}

}  // namespace isotrack
