#include <algorithm>
#include <string>

#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr std::size_t items_of_phq9 = 9;
constexpr std::size_t answers_of_item = 4;  // 0 to 3
constexpr int most_of_phq2 = 6;
constexpr int most_of_phq9 = 27;

/// Exactly so many texts.
std::vector<std::string> exactly(const Row& file, std::string_view key, std::size_t count) {
  std::vector<std::string> texts = file.texts(key);
  if (texts.size() != count) {
    file.fail_at(key, "'" + std::string(key) + "' does not hold " + std::to_string(count));
  }
  return texts;
}

void read_credit(const Row& file, MoodRules& rules) {
  const Row row = file.row("credit");
  row.allow_only({"text", "permission", "source"});
  rules.credit = row.text("text");
  rules.permission = row.text("permission");
  static_cast<void>(row.source());
}

void read_loinc(const Row& file, MoodRules& rules) {
  const Row row = file.row("loinc");
  row.allow_only({"phq2_total", "phq9_total", "phq9_item9", "source"});
  rules.phq2_loinc = row.text("phq2_total");
  rules.phq9_loinc = row.text("phq9_total");
  rules.item9_loinc = row.text("phq9_item9");
  static_cast<void>(row.source());
}

void read_phq2(const Row& file, MoodRules& rules) {
  const Row row = file.row("phq2");
  row.allow_only({"positive", "more_sensitive", "source"});
  rules.phq2_positive = row.whole("positive", 1, most_of_phq2);
  rules.phq2_more_sensitive = row.whole("more_sensitive", 1, rules.phq2_positive - 1);
  static_cast<void>(row.source());
}

void read_phq9(const Row& file, MoodRules& rules) {
  const Row row = file.row("phq9");
  row.allow_only({"positive", "bands", "source"});
  rules.phq9_positive = row.whole("positive", 1, most_of_phq9);
  for (const Row& band : row.rows("bands", "name")) {
    band.allow_only({"least", "name"});
    const int least = band.whole("least", 0, most_of_phq9);
    const bool is_next = rules.bands.empty() ? least == 0 : least > rules.bands.back().least;
    if (!is_next) band.fail_at("least", "the bands do not ascend from 0");
    rules.bands.push_back({least, band.text("name")});
  }
  rules.source = row.source();
}

void read_safety(const Row& file, MoodRules& rules) {
  const Row row = file.row("safety");
  row.allow_only({"text", "source", "numbers"});
  rules.safety = row.text("text");
  rules.safety_source = row.source();
  const Row numbers = row.row("numbers");
  numbers.allow_only({"call", "source"});
  rules.numbers = numbers.texts("call");
  if (rules.numbers.empty()) numbers.fail_at("call", "'call' is empty");
  static_cast<void>(numbers.source());
}

}  // namespace

MoodRules read_mood_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"lead", "items", "answers", "credit", "loinc", "phq2", "phq9", "follow_up",
                      "limits", "safety"});
  MoodRules rules;
  rules.review_by = file.review_by();
  rules.lead = file.text("lead");
  std::ranges::copy(exactly(file, "items", items_of_phq9), rules.items.begin());
  rules.answers = exactly(file, "answers", answers_of_item);
  rules.follow_up = file.text("follow_up");
  rules.limits = file.text("limits");
  read_credit(file, rules);
  read_loinc(file, rules);
  read_phq2(file, rules);
  read_phq9(file, rules);
  read_safety(file, rules);
  return rules;
}

}  // namespace isotrack::reference
