#include "lab_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// `US` of `US` or `US/CA`.
bool is_sold_in_us(const Product& product) {
  return ("/" + product.market + "/").find("/US/") != std::string::npos;
}

/// `alt=55,ast=1,5` as its two parts: one of `separators` divides where another name follows.
std::vector<std::string> parts_of(const std::string& text, std::string_view separators) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, from), text.size());
    const std::string part = text.substr(from, end - from);
    if (!part.empty() && !out.empty() && part.find('=') == std::string::npos) {
      out.back() += text[from - 1] + part;
    } else if (!part.empty()) {
      out.push_back(part);
    }
    from = end + 1;
  }
  return out;
}

/// Whether no unit was written.
bool is_bare(std::string_view text) {
  text = stripped(text);
  return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

LabValue& value_of(std::vector<LabValue>& values, const Analyte& analyte) {
  const auto found = std::ranges::find(values, analyte.key, &LabValue::analyte);
  if (found != values.end()) return *found;
  throw Error(ExitStatus::usage,
              "--uln names " + analyte.abbreviation + ", of which there is no result here",
              "an upper limit belongs to the result of the same report");
}

/// Puts the upper limits that `text` spells beside their results; a bare one has the unit of its
/// result.
void add_limits(const std::string& text, const LabTables& tables, UnitSystem system,
                std::vector<LabValue>& values) {
  if (stripped(text).empty()) {
    throw Error(ExitStatus::usage, "--uln is empty", "such as --uln alt=55");
  }
  for (const std::string& part : parts_of(text, ", ")) {
    if (part.find('=') == std::string::npos) {
      const std::string name = values.size() == 1 ? values.front().analyte : "alt";
      throw Error(ExitStatus::usage, "--uln '" + visible(part) + "': expected NAME=NUMBER",
                  "such as --uln " + name + "=" + (parse_lab_number(part) ? visible(part) : "55"));
    }
    const Analyte* analyte = tables.find(stripped(part.substr(0, part.find('='))));
    std::string spelt_out = part;
    if (analyte != nullptr && is_bare(part)) spelt_out += " " + value_of(values, *analyte).unit;
    const auto limit = parse_lab_value(spelt_out, tables, system);
    if (!limit) {
      throw Error(limit.error().status, "--uln: " + limit.error().message, limit.error().hint);
    }
    const Analyte& named = *tables.find(limit->analyte);
    LabValue& value = value_of(values, named);
    if (limit->unit != value.unit) {
      throw Error(ExitStatus::usage,
                  fmt::format("the upper limit of {} is in {}, its result in {}",
                              named.abbreviation, limit->unit, value.unit),
                  "write both in the unit of the report");
    }
    if (value.upper_limit) {
      throw Error(ExitStatus::usage,
                  "the upper limit of " + named.abbreviation + " is given twice");
    }
    value.upper_limit = limit->number;
  }
}

/// `not above 200 mg/dL (T1)`, by the mildest number it was compared with; empty without one.
std::string passed_words(const LabVerdict& verdict, const LabValue& value) {
  if (verdict.mildest == nullptr || verdict.mildest->numbers.empty()) return {};
  const Threshold& row = *verdict.mildest;
  const auto same = std::ranges::find(row.numbers, value.unit, &ThresholdNumber::unit);
  const ThresholdNumber& held = same == row.numbers.end() ? row.numbers.front() : *same;
  const std::string number = trimmed(decimal(held.number, 4));
  std::string against = number + " " + held.unit;
  if (held.unit.empty()) against = number == "1" ? "the upper limit" : number + " x upper limit";
  const std::string_view how =
      row.inclusive ? (row.below ? "above" : "below") : (row.below ? "not below" : "not above");
  return fmt::format("{} {} ({})", how, against, row.id);
}

LabFlag flag_of(const LabVerdict& verdict, Fasting fasting) {
  const Threshold& row = *verdict.flag;
  LabFlag out{"lab." + row.id,
              row.severity,
              row.condition,
              row.urgency,
              row.says,
              row.source,
              flag_words(row, verdict, fasting)};
  for (const Threshold* other : verdict.holding) {
    if (other != &row) out.also.push_back(other->id);
  }
  return out;
}

/// Whether the number is another one in another of the analyte's units.
bool depends_on_unit(const Analyte& analyte) {
  const Ratio& last = analyte.units.back().to_first;
  return last.num != last.den;
}

}  // namespace

std::string name_of(UnitSystem system) { return system == UnitSystem::us ? "us" : "si"; }

std::vector<std::string> value_texts(const std::vector<std::string>& words) {
  std::vector<std::string> joined;
  for (const std::string& word : words) {
    if (!joined.empty() && (word.starts_with('=') || joined.back().ends_with('='))) {
      joined.back() += word;
    } else {
      joined.push_back(word);
    }
  }
  std::vector<std::string> out;
  for (const std::string& word : joined) {
    for (const std::string& part : parts_of(word, ",")) {
      const bool begins = out.empty() || part.find('=') != std::string::npos;
      if (begins) {
        out.push_back(part);
      } else {
        out.back() += " " + part;
      }
    }
  }
  return out;
}

LabUnits lab_units_of(Invocation& invocation, const PatientRecord& patient) {
  const Date today = invocation.today();
  if (const auto set = patient.events.setting("lab_units", today)) {
    return {*set == "us" ? UnitSystem::us : UnitSystem::si, true};
  }
  // A programme is used where the products are sold that name it as theirs.
  const std::string programme = patient.programme_on(today);
  bool is_known = false;
  for (const Product& product : invocation.products().rows()) {
    if (product.programme != programme) continue;
    if (is_sold_in_us(product)) return {UnitSystem::us, false};
    is_known = true;
  }
  const CourseRecord* course = patient.current_course(today);
  if (is_known || course == nullptr || course->steps.empty()) return {};
  const RegimenStep* step = course->step_on(today);
  const std::string key = step == nullptr ? course->steps.front().product : step->product;
  return {is_sold_in_us(invocation.products().at(key)) ? UnitSystem::us : UnitSystem::si, false};
}

TypedResults typed_results(const std::vector<std::string>& words,
                           const std::optional<std::string>& limits, const LabTables& tables,
                           UnitSystem system) {
  TypedResults out;
  for (const std::string& text : value_texts(words)) {
    const LabValue value = parse_lab_value(text, tables, system).value();
    const Analyte& analyte = *tables.find(value.analyte);
    if (std::ranges::find(out.values, value.analyte, &LabValue::analyte) != out.values.end()) {
      throw Error(ExitStatus::usage, analyte.abbreviation + " is given twice",
                  "one result of an analyte belongs to a draw");
    }
    out.values.push_back(value);
    if (is_bare(text) && depends_on_unit(analyte)) out.bare.push_back(&analyte);
  }
  if (limits) add_limits(*limits, tables, system, out.values);
  return out;
}

std::vector<std::string> symptoms_beside(const Events& events, const LabDraw& draw,
                                         const std::string& analyte) {
  std::optional<Date> next;
  for (const LabDraw& other : events.draws) {
    const bool has_it =
        std::ranges::find(other.values, analyte, &LabValue::analyte) != other.values.end();
    if (has_it && other.collected > draw.collected) {
      next = std::min(next.value_or(other.collected), other.collected);
    }
  }
  std::vector<std::string> out;
  for (const Symptom& symptom : events.symptoms) {
    const bool is_over = symptom.last && *symptom.last < draw.collected;
    if (!is_over && (!next || symptom.first < *next)) out.push_back(symptom.symptom);
  }
  return out;
}

LabResult lab_result(const LabValue& value, const LabDraw& draw, const Events& events,
                     const LabTables& tables) {
  LabResult out;
  out.analyte = value.analyte;
  out.abbreviation = value.analyte;
  out.number = value.number;
  out.unit = value.unit;
  out.in_first = value.number.value();
  out.upper_limit = value.upper_limit;
  const Analyte* analyte = tables.find(value.analyte);
  if (analyte == nullptr) {
    out.not_judged = "not in the tables of this version";
    return out;
  }
  out.abbreviation = analyte->abbreviation;
  out.in_first = converted(*analyte, value, analyte->units.front());
  for (const LabUnit& unit : analyte->units) {
    if (unit.ucum == value.unit) {
      out.loinc = unit.loinc;
    } else {
      out.converted.push_back({converted(*analyte, value, unit), unit.places, unit.ucum});
    }
  }
  const LabVerdict verdict =
      verdict_of(value, tables, symptoms_beside(events, draw, value.analyte), draw.fasting);
  out.times_upper_limit = verdict.times_upper_limit;
  if (verdict.flag != nullptr) out.flag = flag_of(verdict, draw.fasting);
  out.judged = verdict.judged;
  out.not_judged = verdict.why_not;
  out.passed = passed_words(verdict, value);
  return out;
}

}  // namespace isotrack
