#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "loaders.hpp"
#include "loinc.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr int most_places = 4;
constexpr int most_repeat_days = 366;

/// A threshold's unit that stands for multiples of the laboratory's upper limit.
constexpr std::string_view multiples = "upper_limit";

/// What is to be looked at closes no gate; what a source wants seen urgently, the same day or as an
/// emergency does, until the prescriber has decided (section 4 of the design).
constexpr std::array urgencies{
    Word<Severity>{"note", Severity::info}, Word<Severity>{"review", Severity::warn},
    Word<Severity>{"urgent", Severity::block}, Word<Severity>{"same_day", Severity::block},
    Word<Severity>{"emergency", Severity::block}};

/// How a result stands to the number when the row holds.
struct Comparison {
  bool below = false;
  bool inclusive = false;
};

constexpr std::array comparisons{
    Word<Comparison>{"above", {false, false}}, Word<Comparison>{"at_least", {false, true}},
    Word<Comparison>{"below", {true, false}}, Word<Comparison>{"at_most", {true, true}}};

std::string read_loinc(const Row& row) {
  const std::string code = row.text_or_null("loinc").value_or("");
  if (!code.empty() && !is_loinc(code)) row.fail_at("loinc", "'" + code + "' is no LOINC number");
  return code;
}

/// Whether `text` is lower case, as what a person types is compared in.
void check_lower(const Row& row, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (lower(text) != text) row.fail_at("aliases", "alias '" + text + "' is not in lower case");
  }
}

LabUnit read_unit(const Row& row, bool is_first) {
  row.allow_only({"ucum", "loinc", "other_loinc", "first_times", "places", "aliases", "source"});
  LabUnit unit;
  unit.ucum = row.text("ucum");
  unit.loinc = read_loinc(row);
  for (const Row& other : row.rows_if_any("other_loinc", "loinc")) {
    other.allow_only({"loinc", "what"});
    static_cast<void>(read_loinc(other));
    static_cast<void>(other.text("what"));
  }
  unit.places = row.whole("places", 0, most_places);
  unit.aliases = row.texts_if_any("aliases");
  check_lower(row, unit.aliases);
  if (row.has("first_times") == is_first) {
    row.fail(is_first ? "the first unit has no 'first_times'" : "'first_times' is missing");
  }
  unit.to_first = {1, 1};
  if (is_first) return unit;
  const Ratio factor = row.decimal("first_times");
  if (factor.num == 0) row.fail_at("first_times", "'first_times' is zero");
  unit.to_first = {factor.den, factor.num};
  if (row.has("source") || factor.num != factor.den) static_cast<void>(row.source());
  return unit;
}

LabNumber read_number(const Row& row, std::string_view key) {
  const Parsed<LabNumber> number = parse_lab_number(row.text(key));
  if (!number) row.fail_at(key, number.error().message);
  if (number->e4 == 0) row.fail_at(key, "'" + std::string(key) + "' is zero");
  return *number;
}

Analyte read_analyte(const Row& row) {
  row.allow_only({"key", "name", "abbreviation", "aliases", "units", "plausible", "has_upper_limit",
                  "needs_unit", "source"});
  Analyte analyte;
  analyte.key = row.text("key");
  analyte.name = row.text("name");
  analyte.abbreviation = row.text("abbreviation");
  analyte.aliases = row.texts("aliases");
  check_lower(row, analyte.aliases);
  for (const Row& unit : row.rows("units", "ucum")) {
    analyte.units.push_back(read_unit(unit, analyte.units.empty()));
  }
  const Row plausible = row.row("plausible");
  plausible.allow_only({"lowest", "highest", "source"});
  static_cast<void>(plausible.source());
  analyte.lowest = read_number(plausible, "lowest");
  analyte.highest = read_number(plausible, "highest");
  if (analyte.lowest.e4 >= analyte.highest.e4) plausible.fail("'lowest' is not below 'highest'");
  analyte.has_upper_limit = row.flag("has_upper_limit");
  analyte.needs_unit = row.flag("needs_unit");
  analyte.source = row.source();
  return analyte;
}

/// No word may find two analytes; an analyte may find itself by a word twice.
void claim(std::map<std::string, std::string>& claims, const Row& row, const Analyte& analyte) {
  std::vector<std::string> words{analyte.key, lower(analyte.name), lower(analyte.abbreviation)};
  words.insert(words.end(), analyte.aliases.begin(), analyte.aliases.end());
  for (const std::string& word : words) {
    const auto [at, is_new] = claims.emplace(word, analyte.key);
    if (!is_new && at->second != analyte.key) {
      row.fail("'" + word + "' already finds " + at->second);
    }
  }
}

std::vector<ThresholdNumber> read_numbers(const Row& row, std::string_view key,
                                          const std::vector<const Analyte*>& analytes) {
  std::vector<ThresholdNumber> numbers;
  for (const Row& each : row.rows_if_any(key, "unit")) {
    each.allow_only({"unit", "number"});
    const std::string unit = each.text("unit");
    const bool is_multiple = unit == multiples;
    for (const Analyte* analyte : analytes) {
      if (is_multiple ? analyte->has_upper_limit : analyte->unit(unit) != nullptr) continue;
      each.fail_at("unit", analyte->key + " is not measured in '" + unit + "'");
    }
    numbers.push_back({is_multiple ? std::string() : unit, each.decimal("number")});
  }
  return numbers;
}

void read_repeat(const Row& row, Threshold& threshold) {
  if (!row.has("repeat_days")) return;
  const Row repeat = row.row("repeat_days");
  repeat.allow_only({"from", "to"});
  threshold.repeat_from_days = repeat.whole("from", 1, most_repeat_days);
  threshold.repeat_to_days = repeat.whole("to", 1, most_repeat_days);
  if (*threshold.repeat_from_days > *threshold.repeat_to_days) {
    repeat.fail("'from' is after 'to'");
  }
}

/// The two halves of a condition that a number or a symptom meets.
void read_halves(const Row& row, Threshold& threshold) {
  const bool has_both = !threshold.numbers.empty() && !threshold.symptoms.empty();
  if (row.has("halves") != has_both) {
    row.fail("'halves' stands where there are 'numbers' and 'symptoms'");
  }
  if (!has_both) return;
  const Row halves = row.row("halves");
  halves.allow_only({"number", "symptom"});
  threshold.by_number = halves.text("number");
  threshold.by_symptom = halves.text("symptom");
}

Threshold read_threshold(const Row& row, const LabTables& tables) {
  row.allow_only({"id", "analytes", "is", "numbers", "up_to", "symptoms", "fasting", "condition",
                  "halves", "says", "urgency", "repeat_days", "source"});
  Threshold threshold;
  threshold.id = row.text("id");
  threshold.analytes = row.texts("analytes");
  if (threshold.analytes.empty()) row.fail_at("analytes", "'analytes' is empty");
  std::vector<const Analyte*> analytes;
  for (const std::string& key : threshold.analytes) {
    const auto found = std::ranges::find(tables.analytes, key, &Analyte::key);
    if (found == tables.analytes.end()) row.fail_at("analytes", "no analyte '" + key + "'");
    analytes.push_back(&*found);
  }
  threshold.numbers = read_numbers(row, "numbers", analytes);
  threshold.up_to = read_numbers(row, "up_to", analytes);
  if (row.has("is") == threshold.numbers.empty()) row.fail("'is' and 'numbers' go together");
  if (row.has("is")) {
    const Comparison comparison = row.word("is", comparisons);
    threshold.below = comparison.below;
    threshold.inclusive = comparison.inclusive;
  }
  if (!threshold.up_to.empty() && threshold.up_to.size() != threshold.numbers.size()) {
    row.fail_at("up_to", "'up_to' and 'numbers' differ in units");
  }
  threshold.symptoms = row.texts_if_any("symptoms");
  threshold.fasting = row.flag("fasting");
  threshold.condition = row.text("condition");
  read_halves(row, threshold);
  threshold.says = row.text("says");
  threshold.urgency = row.text("urgency");
  threshold.severity = row.word("urgency", urgencies);
  read_repeat(row, threshold);
  threshold.source = row.source();
  return threshold;
}

}  // namespace

LabTables read_lab_tables(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"analytes", "thresholds"});
  LabTables tables;
  std::map<std::string, std::string> claims;
  for (const Row& row : file.rows("analytes", "key")) {
    tables.analytes.push_back(read_analyte(row));
    tables.analytes.back().review_by = file.review_by();
    claim(claims, row, tables.analytes.back());
  }
  for (const Row& row : file.rows("thresholds", "id")) {
    tables.thresholds.push_back(read_threshold(row, tables));
    tables.thresholds.back().review_by = file.review_by();
  }
  return tables;
}

}  // namespace isotrack::reference
