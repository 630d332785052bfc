#include <array>
#include <map>
#include <string>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/symptom_parts.hpp"
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
  row.allow_only({"suspect", "sentence", "says", "speaker", "severity", "turn", "with_class",
                  "with_class_says", "with_class_sentence", "numbers", "source"});
  RedFlag flag;
  flag.suspect = row.text("suspect");
  flag.sentence = sentence(row, "sentence");
  flag.says = sentence(row, "says");
  flag.speaker = row.text("speaker");
  flag.severity = row.word("severity", severities);
  if (row.has("turn")) flag.turn = row.whole("turn", 1, RedFlag::last_turn);
  if (row.has("with_class") != row.has("with_class_says")) {
    row.fail("'with_class' and 'with_class_says' go together");
  }
  if (row.has("with_class")) {
    flag.with_class = row.text("with_class");
    flag.with_class_says = sentence(row, "with_class_says");
  }
  if (row.has("with_class_sentence")) {
    if (flag.with_class.empty()) row.fail("'with_class_sentence' stands beside 'with_class'");
    flag.with_class_sentence = sentence(row, "with_class_sentence");
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

TogetherWith read_together(const Row& row) {
  row.allow_only({"with", "answer", "unless_mild", "source"});
  TogetherWith together;
  together.with = row.texts("with");
  if (together.with.empty()) row.fail_at("with", "'with' is empty");
  together.answer = row.text("answer");
  together.unless_mild = row.flag("unless_mild");
  together.source = row.source();
  return together;
}

WithMedicine read_with_medicine(const Row& row) {
  row.allow_only({"class", "answer", "source"});
  return {row.text("class"), row.text("answer"), row.source()};
}

/// Texts in lower case, as what a person types is compared in.
std::vector<std::string> lower_texts(const Row& row, std::string_view key) {
  std::vector<std::string> texts = row.texts(key);
  for (const std::string& text : texts) {
    if (lower(text) != text) row.fail_at(key, "'" + text + "' is not in lower case");
  }
  return texts;
}

/// The symptom that each name finds, by the words it is compared in. A table beside the list,
/// because the list is searched from its beginning, and all its names are looked up here.
class Names {
 public:
  /// Every word of `symptom`; fails when one finds another symptom, or none.
  void add(const Row& row, const SymptomRow& symptom) {
    std::vector<std::string> words = symptom.aliases;
    words.push_back(symptom.id);
    words.push_back(symptom.name);
    for (const std::string& word : words) {
      const std::string plain = plain_words(word);
      if (plain.empty()) row.fail("'" + word + "' has no word to find it by");
      const SymptomRow* found = found_.emplace(plain, &symptom).first->second;
      if (found != &symptom) row.fail("'" + word + "' already finds " + found->id);
    }
  }

  /// Null: none.
  [[nodiscard]] const SymptomRow* find(const std::string& words) const {
    const auto found = found_.find(plain_words(words));
    return found == found_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string, const SymptomRow*> found_;
};

/// What is no symptom. No words of it may be a symptom's.
OtherThing read_other_thing(const Row& row, const Names& names) {
  row.allow_only({"id", "what", "words", "command"});
  if (row.has("what") != row.has("command")) row.fail("'what' and 'command' go together");
  OtherThing thing{lower_texts(row, "words"), row.text_if_any("what"), row.text_if_any("command")};
  if (thing.words.empty()) row.fail_at("words", "'words' is empty");
  for (const std::string& words : thing.words) {
    const SymptomRow* found = names.find(words);
    if (found != nullptr) row.fail_at("words", "'" + words + "' already finds " + found->id);
  }
  return thing;
}

HeardAs read_heard_as(const Row& row) {
  constexpr int highest = 999;
  row.allow_only({"as", "words", "unless_behind", "unless_before", "unless_number"});
  HeardAs heard{row.text("as")};
  if (row.has("unless_behind")) heard.unless_behind = lower_texts(row, "unless_behind");
  if (row.has("unless_before")) heard.unless_before = lower_texts(row, "unless_before");
  if (!row.has("unless_number")) return heard;
  for (const Row& span : row.rows("unless_number")) {
    span.allow_only({"from", "to"});
    heard.unless_number.emplace_back(span.whole("from", 1, highest), span.whole("to", 1, highest));
  }
  return heard;
}

/// No word stands for two others, nor for one that stands for a third.
SymptomVocabulary read_vocabulary(const Row& row) {
  row.allow_only({"heard_as", "doubts", "other_meanings", "units", "says_little"});
  SymptomVocabulary out;
  const std::vector<Row> rows = row.rows("heard_as");
  for (const Row& each : rows) {
    const HeardAs heard = read_heard_as(each);
    for (const std::string& word : lower_texts(each, "words")) {
      const bool is_new = out.heard_as.emplace(word, heard).second;
      if (!is_new) each.fail_at("words", "'" + word + "' is heard as another word already");
    }
  }
  for (const Row& each : rows) {
    const std::string as = each.text("as");
    if (out.heard_as.contains(as)) each.fail_at("as", "'" + as + "' is itself heard as another");
  }
  out.doubts = lower_texts(row, "doubts");
  out.other_meanings = lower_texts(row, "other_meanings");
  out.units = lower_texts(row, "units");
  out.says_little = lower_texts(row, "says_little");
  return out;
}

SymptomRow read_symptom(const Row& row) {
  row.allow_only({"id", "name", "aliases", "near", "group", "part", "when_severe", "together",
                  "with_medicine", "in_own_words", "red_flag", "source"});
  SymptomRow symptom;
  symptom.id = row.text("id");
  symptom.name = row.text("name");
  symptom.aliases = lower_texts(row, "aliases");
  if (row.has("near")) {
    for (const Row& each : row.rows("near")) {
      each.allow_only({"name", "words"});
      symptom.near.push_back({each.text("name"), lower_texts(each, "words")});
      if (symptom.near.back().words.empty()) each.fail_at("words", "'words' is empty");
    }
  }
  symptom.group = row.word("group", groups);
  symptom.when_severe = row.text_if_any("when_severe");
  if (row.has("together")) symptom.together = read_together(row.row("together"));
  if (row.has("with_medicine")) {
    symptom.with_medicine = read_with_medicine(row.row("with_medicine"));
  }
  symptom.in_own_words = row.flag("in_own_words");
  if (row.has("red_flag")) symptom.red_flag = read_red_flag(row.row("red_flag"));
  if (symptom.in_own_words &&
      (symptom.red_flag || symptom.together || symptom.with_medicine || row.has("when_severe"))) {
    row.fail_at("in_own_words", "a row for own words is never judged");
  }
  symptom.source = row.source();
  return symptom;
}

/// What a row is answered by must be a red flag.
void check_answer(const Row& row, std::string_view key, const std::string& id,
                  const SymptomTable& table) {
  const SymptomRow* answer = table.by_id(id);
  if (answer == nullptr || !answer->red_flag) row.fail_at(key, "no red flag '" + id + "'");
}

/// What each row answers with. No word may find two symptoms, or the later one would never be found
/// by it.
Names check_rows(const std::vector<Row>& rows, const SymptomTable& table) {
  Names names;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const SymptomRow& symptom = table.rows[i];
    names.add(rows[i], symptom);
    if (!symptom.when_severe.empty()) {
      check_answer(rows[i], "when_severe", symptom.when_severe, table);
    }
    if (symptom.with_medicine) {
      check_answer(rows[i].row("with_medicine"), "answer", symptom.with_medicine->answer, table);
    }
    if (!symptom.together) continue;
    const Row together = rows[i].row("together");
    check_answer(together, "answer", symptom.together->answer, table);
    for (const std::string& id : symptom.together->with) {
      if (table.by_id(id) == nullptr || id == symptom.id) {
        together.fail_at("with", "no other symptom '" + id + "'");
      }
    }
  }
  return names;
}

/// What is near a symptom is asked about by a name of it, and finds none by itself.
void check_near(const std::vector<Row>& rows, const SymptomTable& table, const Names& names) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const NearWords& near : table.rows[i].near) {
      if (names.find(near.name) != &table.rows[i]) {
        rows[i].fail_at("near", "'" + near.name + "' is no name of it");
      }
      for (const std::string& words : near.words) {
        const SymptomRow* found = names.find(words);
        if (found != nullptr) rows[i].fail_at("near", "'" + words + "' finds " + found->id);
      }
    }
  }
}

constexpr std::array parts{Word<std::string_view>{"mood", "mood"},
                           Word<std::string_view>{"pregnancy", "pregnancy"}};

}  // namespace

SymptomTable read_symptoms(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "other_things", "vocabulary", "symptoms"});
  static_cast<void>(file.text("about"));
  SymptomTable table;
  table.vocabulary = read_vocabulary(file.row("vocabulary"));
  const std::vector<Row> rows = file.rows("symptoms", "id");
  for (const Row& row : rows) {
    table.rows.push_back(read_symptom(row));
    if (row.has("part")) static_cast<void>(row.word("part", parts));
    table.rows.back().review_by = file.review_by();
  }
  const Names names = check_rows(rows, table);
  check_near(rows, table, names);
  for (const Row& row : file.rows("other_things", "id")) {
    table.other_things.push_back(read_other_thing(row, names));
  }
  return table;
}

std::map<std::string, std::string> read_symptom_parts(std::string_view name,
                                                      std::string_view json) {
  std::map<std::string, std::string> out;
  for (const Row& row : Row::parse(name, json).rows("symptoms", "id")) {
    if (row.has("part")) out.emplace(row.text("id"), row.word("part", parts));
  }
  return out;
}

}  // namespace isotrack::reference
