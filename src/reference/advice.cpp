#include <string>
#include <utility>

#include "loaders.hpp"
#include "row.hpp"
#include "rules.hpp"

namespace isotrack::reference {

namespace {

CareAdvice read_care_row(const Row& row) {
  row.allow_only({"id", "text", "until", "source"});
  CareAdvice advice;
  advice.id = row.text("id");
  advice.text = row.text("text");
  if (row.text_or_null("until")) advice.until = row.offset("until");
  advice.source = row.source();
  return advice;
}

MissedDosePolicy read_policy(const Row& row) {
  row.allow_only({"id", "title", "text", "markets", "words", "source"});
  MissedDosePolicy policy;
  policy.id = row.text("id");
  policy.title = row.text("title");
  policy.text = row.text("text");
  policy.markets = row.texts("markets");
  for (const Row& word : row.rows("words", "where")) {
    word.allow_only({"where", "text", "source"});
    policy.words.push_back({word.text("where"), word.text("text"), word.source()});
  }
  policy.source = row.source();
  return policy;
}

}  // namespace

std::vector<Rule> read_common_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "rules"});
  static_cast<void>(file.text("about"));
  return only_rules(read_rules(file, {{}, false, true}, file.review_by()));
}

std::vector<CareAdvice> read_care(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "care"});
  static_cast<void>(file.text("about"));
  std::vector<CareAdvice> care;
  for (const Row& row : file.rows("care", "id")) {
    care.push_back(read_care_row(row));
    care.back().review_by = file.review_by();
  }
  return care;
}

MissedDoseRules read_missed_dose_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "never_double", "almost_time", "policies"});
  static_cast<void>(file.text("about"));
  MissedDoseRules rules;
  rules.review_by = file.review_by();
  const Row never = file.row("never_double");
  never.allow_only({"text", "source"});
  rules.never_double = {never.text("text"), never.source(), rules.review_by};
  const Row almost = file.row("almost_time");
  almost.allow_only({"percent_of_interval", "text", "source"});
  rules.almost_percent = almost.whole("percent_of_interval", 1, 99);
  rules.almost_time = {almost.text("text"), almost.source(), rules.review_by};
  for (const Row& row : file.rows("policies", "id")) rules.policies.push_back(read_policy(row));
  return rules;
}

}  // namespace isotrack::reference
