#include "isotrack/domain/laboratory.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "isotrack/base/suggest.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

constexpr std::size_t most_whole_digits = 7;
constexpr std::size_t most_decimals = 4;
constexpr std::size_t most_comma_decimals = 2;

/// Decimals of a number that a refusal suggests.
constexpr int suggested_places = 2;

std::string in_quotes(std::string_view text) { return "'" + visible(text) + "'"; }

bool is_all_digits(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

/// As people type a unit: without spaces, lower case.
std::string unit_word(std::string_view text) {
  std::string word = lower(text);
  std::erase(word, ' ');
  return word;
}

/// What is wrong with a text that is no number; `shown` is what was typed of it.
ParseError number_error(std::string_view text, std::string_view shown) {
  const std::string start = "result " + in_quotes(shown) + ": ";
  if (text.empty()) return {start + "the number is missing", "such as alt=31"};
  if (text.front() == '<' || text.front() == '>') {
    return {start + "a limit of what could be measured is no number",
            "it can be kept as a note: --note"};
  }
  if (text.front() == '-' || text.front() == '+') return {start + "expected a number without sign"};
  if (text.find_first_not_of("0123456789.,") == std::string_view::npos) {
    return {start + "expected a plain number, such as 31, 1.6 or 1,6",
            "no thousands separators or leading zeros; up to 4 decimals, 2 after a comma"};
  }
  return {start + "expected a number, such as 31 or 1.6"};
}

/// The number in the first unit times the unit's factor; exact.
Ratio in_first(const LabNumber& number, const LabUnit& unit) {
  const Ratio value = number.value();
  return {value.num * unit.to_first.num, value.den * unit.to_first.den};
}

bool is_plausible(const Analyte& analyte, const LabNumber& number, const LabUnit& unit) {
  const Ratio value = in_first(number, unit);
  return compare(value, analyte.lowest.value()) >= 0 &&
         compare(value, analyte.highest.value()) <= 0;
}

/// A number of the first unit in `unit`.
Ratio from_first(const Ratio& value, const LabUnit& unit) {
  return {value.num * unit.to_first.den, value.den * unit.to_first.num};
}

std::string units_of(const Analyte& analyte) {
  std::string out;
  for (const LabUnit& unit : analyte.units) out += (out.empty() ? "" : " or ") + unit.ucum;
  return out;
}

/// A count of cells a microlitre in thousands of them, where that is plausible.
std::optional<std::string> in_thousands(const Analyte& analyte, const LabNumber& number,
                                        const LabUnit& unit) {
  constexpr std::int64_t thousand = 1000;
  if (analyte.unit("10*3/uL") == nullptr || number.e4 % thousand != 0) return std::nullopt;
  LabNumber count;
  count.e4 = number.e4 / thousand;
  if (!is_plausible(analyte, count, unit)) return std::nullopt;
  return trimmed(decimal(count.value(), static_cast<int>(most_decimals)));
}

/// Of a unit for which no source here gives a factor.
std::string no_factor(const Analyte& analyte) {
  return "a number of another unit is not the same and cannot be converted here: the laboratory "
         "can say it in " +
         units_of(analyte);
}

/// The number is not plausible: perhaps it is one of another unit.
ParseError not_plausible(std::string_view name, const Analyte& analyte, const LabNumber& number,
                         const LabUnit& unit) {
  ParseError error;
  error.status = ExitStatus::refused;
  error.message = analyte.abbreviation + " " + number.text + " " + unit.ucum + " is not plausible";
  for (const LabUnit& other : analyte.units) {
    if (&other == &unit || !is_plausible(analyte, number, other)) continue;
    const Ratio value = from_first(in_first(number, other), unit);
    error.hint = visible(name) + "=" + number.text + other.ucum + " would be " +
                 decimal(value, suggested_places) + " " + unit.ucum;
    return error;
  }
  if (const auto thousands = in_thousands(analyte, number, unit)) {
    error.hint =
        "if that is cells per uL: " + visible(name) + "=" + *thousands + ", in " + unit.ucum;
    return error;
  }
  error.hint = "plausible is " +
               trimmed(decimal(from_first(analyte.lowest.value(), unit), suggested_places)) +
               " to " +
               trimmed(decimal(from_first(analyte.highest.value(), unit), suggested_places)) + " " +
               unit.ucum;
  return error;
}

ParseError unknown_analyte(std::string_view name, const LabTables& tables) {
  const std::string word = lower(stripped(name));
  std::vector<std::string> words;
  std::string keys;
  for (const Analyte& analyte : tables.analytes) {
    keys += (keys.empty() ? "" : ", ") + analyte.key;
    words.push_back(analyte.key);
    words.push_back(lower(analyte.name));
    words.insert(words.end(), analyte.aliases.begin(), analyte.aliases.end());
  }
  const std::string near = did_you_mean(word, {words.begin(), words.end()});
  return {"no analyte " + in_quotes(name), (near.empty() ? "" : near + " ") + "one of: " + keys};
}

/// The unit that is written, or that of the system when none is.
Parsed<const LabUnit*> unit_of(std::string_view name, std::string_view written,
                               const LabNumber& number, const Analyte& analyte, UnitSystem system) {
  if (written.empty() && analyte.needs_unit) {
    return ParseError{analyte.abbreviation + " " + number.text + ": the unit is missing",
                      "if the report says " + units_of(analyte) + ": " + visible(name) + "=" +
                          number.text + analyte.units.front().ucum + "; " + no_factor(analyte)};
  }
  if (written.empty()) {
    return system == UnitSystem::us ? &analyte.units.front() : &analyte.units.back();
  }
  const LabUnit* unit = analyte.unit(written);
  if (unit == nullptr) {
    return ParseError{"unit " + in_quotes(written) + " of " + analyte.abbreviation + ": expected " +
                          units_of(analyte),
                      no_factor(analyte)};
  }
  return unit;
}

/// How a result stands to one row.
enum class Standing { holds, not_reached, no_limit, not_fasting, no_number };

const ThresholdNumber* number_for(const std::vector<ThresholdNumber>& numbers,
                                  std::string_view unit) {
  const auto found = std::ranges::find(numbers, unit, &ThresholdNumber::unit);
  return found == numbers.end() ? nullptr : &*found;
}

/// The value as it is compared: as entered, as a multiple of the upper limit, or converted to the
/// first unit that the source has a number for.
struct Compared {
  Ratio value;
  std::string unit;  ///< of `ThresholdNumber`
};

std::optional<Ratio> multiple_of_limit(const LabValue& value) {
  if (!value.upper_limit || value.upper_limit->e4 == 0) return std::nullopt;
  return Ratio{value.number.e4, value.upper_limit->e4};
}

std::optional<Compared> compared_by(const Threshold& row, const LabValue& value,
                                    const Analyte& analyte) {
  if (number_for(row.numbers, value.unit) != nullptr) {
    return Compared{value.number.value(), value.unit};
  }
  const std::string& unit = row.numbers.front().unit;
  if (!unit.empty()) return Compared{converted(analyte, value, *analyte.unit(unit)), unit};
  const auto multiple = multiple_of_limit(value);
  if (!multiple) return std::nullopt;
  return Compared{*multiple, ""};
}

bool has_symptom(const Threshold& row, const std::vector<std::string>& symptoms) {
  return std::ranges::any_of(row.symptoms, [&](const std::string& id) {
    return std::ranges::find(symptoms, id) != symptoms.end();
  });
}

Standing standing_by_number(const Threshold& row, const LabValue& value, const Analyte& analyte,
                            Fasting fasting) {
  if (row.numbers.empty()) return Standing::no_number;
  if (row.fasting && fasting == Fasting::no) return Standing::not_fasting;
  const auto compared = compared_by(row, value, analyte);
  if (!compared) return Standing::no_limit;
  const int at = compare(compared->value, number_for(row.numbers, compared->unit)->number);
  bool holds = row.below ? at < 0 : at > 0;
  if (at == 0) holds = row.inclusive;
  const ThresholdNumber* end = number_for(row.up_to, compared->unit);
  if (end != nullptr && compare(compared->value, end->number) > 0) holds = false;
  return holds ? Standing::holds : Standing::not_reached;
}

/// Why a result was not judged; `left_out` are the rows that could not be compared.
std::string reason(const Analyte& analyte,
                   const std::vector<std::pair<Standing, const Threshold*>>& left_out) {
  const auto first = [&](Standing why) -> const Threshold* {
    const auto found =
        std::ranges::find(left_out, why, &std::pair<Standing, const Threshold*>::first);
    return found == left_out.end() ? nullptr : found->second;
  };
  if (first(Standing::no_limit) != nullptr) return "no upper limit (--uln " + analyte.key + "=N)";
  if (first(Standing::not_fasting) != nullptr) return "not a fasting draw";
  if (const Threshold* row = first(Standing::no_number); row != nullptr && row->symptoms.empty()) {
    return "'" + row->condition + "' has no number (" + row->id + "): for the clinic to see";
  }
  return "no published number";
}

/// The number that `word` spells; `shown` is what was typed, for the error.
Parsed<LabNumber> read_number(std::string_view word, std::string_view shown) {
  const std::size_t mark = word.find_first_of(".,");
  const std::string_view whole = word.substr(0, mark);
  const bool has_fraction = mark != std::string_view::npos;
  const std::string_view fraction = has_fraction ? word.substr(mark + 1) : std::string_view{};
  const std::size_t most = has_fraction && word[mark] == ',' ? most_comma_decimals : most_decimals;
  const bool is_number = is_all_digits(whole) && whole.size() <= most_whole_digits &&
                         (whole.size() == 1 || whole.front() != '0') &&
                         (!has_fraction || (is_all_digits(fraction) && fraction.size() <= most));
  if (!is_number) return number_error(word, shown);
  LabNumber number;
  number.text = whole;
  if (has_fraction) number.text.append(".").append(fraction);
  for (const char c : whole) number.e4 = number.e4 * 10 + (c - '0');
  for (std::size_t i = 0; i < most_decimals; ++i) {
    number.e4 = number.e4 * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  }
  return number;
}

/// Of a row that holds by a number or by a symptom, the half that is met, or both.
std::string met_condition(const Threshold& row, const LabVerdict& verdict) {
  if (row.by_symptom.empty()) return row.condition;
  const auto is_in = [&](const std::vector<const Threshold*>& rows) {
    return std::ranges::find(rows, &row) != rows.end();
  };
  const bool by_number = is_in(verdict.by_number);
  const bool by_symptom = is_in(verdict.by_symptom);
  if (by_number && by_symptom) return row.by_number + ", and " + row.by_symptom;
  if (by_symptom) return row.by_symptom;
  return by_number ? row.by_number : row.condition;
}

/// How a row flags a result, by its urgency.
std::string_view urgency_words(std::string_view urgency) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> all{
      {{"note", "flagged as a note"},
       {"review", "flagged for review"},
       {"urgent", "flagged urgent"},
       {"same_day", "flagged same-day"},
       {"emergency", "flagged as an emergency"}}};
  const auto found =
      std::ranges::find(all, urgency, &std::pair<std::string_view, std::string_view>::first);
  return found == all.end() ? "flagged" : found->second;
}

}  // namespace

Parsed<LabNumber> parse_lab_number(std::string_view text) {
  const std::string_view word = stripped(text);
  return read_number(word, word);
}

const LabUnit* Analyte::unit(std::string_view text) const {
  const std::string word = unit_word(text);
  for (const LabUnit& each : units) {
    if (unit_word(each.ucum) == word ||
        std::ranges::find(each.aliases, word) != each.aliases.end()) {
      return &each;
    }
  }
  return nullptr;
}

const Analyte* LabTables::find(std::string_view text) const {
  // Usually the key, and no word finds two analytes.
  const auto keyed = std::ranges::find(analytes, text, &Analyte::key);
  if (keyed != analytes.end()) return &*keyed;
  const std::string word = lower(stripped(text));
  const auto found = std::ranges::find_if(analytes, [&](const Analyte& each) {
    return each.key == word || lower(each.name) == word || lower(each.abbreviation) == word ||
           std::ranges::find(each.aliases, word) != each.aliases.end();
  });
  return found == analytes.end() ? nullptr : &*found;
}

Ratio converted(const Analyte& analyte, const LabValue& value, const LabUnit& to) {
  const LabUnit* from = analyte.unit(value.unit);
  if (from == nullptr) {
    throw Error(ExitStatus::bug, analyte.key + " is not measured in '" + value.unit + "'");
  }
  return from_first(in_first(value.number, *from), to);
}

Parsed<LabValue> parse_lab_value(std::string_view text, const LabTables& tables,
                                 UnitSystem system) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) {
    return ParseError{"result " + in_quotes(text) + ": expected NAME=NUMBER",
                      "such as alt=31 or tg=1.6mmol/L"};
  }
  const std::string_view name = stripped(text.substr(0, equals));
  const std::string_view right = stripped(text.substr(equals + 1));
  const Analyte* analyte = tables.find(name);
  if (analyte == nullptr) return unknown_analyte(name, tables);
  // A text that begins with no digit is no number at all, and shown whole.
  const std::size_t end = right.find_first_not_of("0123456789.,");
  const bool begins = end != 0 && !right.empty();
  const Parsed<LabNumber> number = read_number(begins ? right.substr(0, end) : right, text);
  if (!number) return number.error();
  const std::string_view written =
      end == std::string_view::npos ? std::string_view{} : stripped(right.substr(end));
  const auto unit = unit_of(name, written, *number, *analyte, system);
  if (!unit) return unit.error();
  if (!is_plausible(*analyte, *number, **unit)) {
    return not_plausible(name, *analyte, *number, **unit);
  }
  return LabValue{analyte->key, *number, (*unit)->ucum, std::nullopt};
}

LabVerdict verdict_of(const LabValue& value, const LabTables& tables,
                      const std::vector<std::string>& symptoms, Fasting fasting) {
  LabVerdict verdict;
  const Analyte* analyte = tables.find(value.analyte);
  if (analyte == nullptr) {
    verdict.why_not = "not an analyte of the list";
    return verdict;
  }
  verdict.times_upper_limit = multiple_of_limit(value);
  std::vector<std::pair<Standing, const Threshold*>> left_out;
  for (const Threshold& row : tables.thresholds) {
    if (std::ranges::find(row.analytes, analyte->key) == row.analytes.end()) continue;
    const Standing by_number = standing_by_number(row, value, *analyte, fasting);
    const bool by_symptom = has_symptom(row, symptoms);
    const Standing is = by_symptom ? Standing::holds : by_number;
    if (is == Standing::holds) verdict.holding.insert(verdict.holding.begin(), &row);
    if (by_number == Standing::holds) verdict.by_number.push_back(&row);
    if (by_symptom) verdict.by_symptom.push_back(&row);
    if (is != Standing::holds && is != Standing::not_reached) left_out.emplace_back(is, &row);
    if (is == Standing::no_limit || is == Standing::not_fasting) {
      verdict.not_compared.push_back(&row);
    }
    if (is == Standing::not_reached && verdict.mildest == nullptr) verdict.mildest = &row;
  }
  if (!verdict.holding.empty()) verdict.flag = verdict.holding.front();
  const bool lacks_limit = std::ranges::any_of(
      left_out, [](const auto& each) { return each.first == Standing::no_limit; });
  verdict.judged = verdict.flag != nullptr || (verdict.mildest != nullptr && !lacks_limit);
  if (lacks_limit || !verdict.judged) verdict.why_not = reason(*analyte, left_out);
  return verdict;
}

std::string spelt(const Analyte& analyte, const LabValue& value) {
  std::string beside;
  const LabUnit* entered = analyte.unit(value.unit);
  for (const LabUnit& other : analyte.units) {
    if (entered == nullptr || &other == entered) continue;
    if (compare(other.to_first, entered->to_first) == 0) continue;
    beside += (beside.empty() ? "" : ", ") +
              decimal(converted(analyte, value, other), other.places) + " " + other.ucum;
  }
  if (const auto multiple = multiple_of_limit(value)) {
    // Down, so that no multiple is shown as passed before it is.
    beside += (beside.empty() ? "" : ", ") + decimal(*multiple, 2, Rounding::down) +
              " x upper limit " + value.upper_limit->text;
  }
  return analyte.abbreviation + " " + value.number.text + " " + value.unit +
         (beside.empty() ? "" : " (" + beside + ")");
}

std::string flag_words(const Threshold& row, const LabVerdict& verdict, Fasting fasting) {
  std::string out = met_condition(row, verdict);
  if (row.fasting && fasting == Fasting::unknown) {
    out += " (whether this draw was fasting is not recorded)";
  }
  return out + ", " + std::string(urgency_words(row.urgency));
}

}  // namespace isotrack
