#include <array>
#include <string>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr std::array groups{Word<SymptomGroup>{"common", SymptomGroup::common},
                            Word<SymptomGroup>{"less_common", SymptomGroup::less_common},
                            Word<SymptomGroup>{"serious", SymptomGroup::serious}};

constexpr std::array severities{
    Word<Severity>{"STOP", Severity::stop}, Word<Severity>{"BLOCK", Severity::block},
    Word<Severity>{"WARN", Severity::warn}, Word<Severity>{"INFO", Severity::info}};

/// A text that ends as a sentence does.
std::string sentence(const Row& row, std::string_view key) {
  std::string text = row.text(key);
  if (!text.ends_with('.')) row.fail_at(key, "'" + std::string(key) + "' has no full stop");
  return text;
}

RedFlag read_red_flag(const Row& row) {
  row.allow_only({"suspect", "sentence", "says", "speaker", "severity", "with_class",
                  "with_class_says", "numbers", "source"});
  RedFlag flag;
  flag.suspect = row.text("suspect");
  flag.sentence = sentence(row, "sentence");
  flag.says = sentence(row, "says");
  flag.speaker = row.text("speaker");
  flag.severity = row.word("severity", severities);
  if (row.has("with_class") != row.has("with_class_says")) {
    row.fail("'with_class' and 'with_class_says' go together");
  }
  if (row.has("with_class")) {
    flag.with_class = row.text("with_class");
    flag.with_class_says = sentence(row, "with_class_says");
  }
  if (row.has("numbers")) {
    const Row numbers = row.row("numbers");
    numbers.allow_only({"call", "source"});
    flag.numbers = numbers.texts("call");
    if (flag.numbers.empty()) numbers.fail_at("call", "'call' is empty");
    flag.numbers_source = numbers.source();
  }
  flag.source = row.source();
  return flag;
}

SymptomRow read_symptom(const Row& row) {
  row.allow_only({"id", "name", "aliases", "group", "when_severe", "red_flag", "source"});
  SymptomRow symptom;
  symptom.id = row.text("id");
  symptom.name = row.text("name");
  symptom.aliases = row.texts("aliases");
  for (const std::string& alias : symptom.aliases) {
    if (lower(alias) != alias) {
      row.fail_at("aliases", "alias '" + alias + "' is not in lower case");
    }
  }
  symptom.group = row.word("group", groups);
  symptom.when_severe = row.text_if_any("when_severe");
  if (row.has("red_flag")) symptom.red_flag = read_red_flag(row.row("red_flag"));
  symptom.source = row.source();
  return symptom;
}

/// No word may find two symptoms, or the later one would never be found by it.
void check_words(const std::vector<Row>& rows, const SymptomTable& table) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SymptomRow& symptom = table.rows[i];
    std::vector<std::string> words = symptom.aliases;
    words.push_back(symptom.id);
    words.push_back(symptom.name);
    for (const std::string& word : words) {
      const SymptomRow* found = table.find(word);
      if (found != &symptom) rows[i].fail("'" + word + "' already finds " + found->id);
    }
    if (symptom.when_severe.empty()) continue;
    const SymptomRow* answer = table.by_id(symptom.when_severe);
    if (answer == nullptr || !answer->red_flag) {
      rows[i].fail_at("when_severe", "no red flag '" + symptom.when_severe + "'");
    }
  }
}

}  // namespace

SymptomTable read_symptoms(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "symptoms"});
  static_cast<void>(file.text("about"));
  SymptomTable table;
  const std::vector<Row> rows = file.rows("symptoms", "id");
  for (const Row& row : rows) {
    table.rows.push_back(read_symptom(row));
    table.rows.back().review_by = file.review_by();
  }
  check_words(rows, table);
  return table;
}

}  // namespace isotrack::reference
