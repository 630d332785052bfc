#include "isotrack/interop/record_csv.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/csv.hpp"

namespace isotrack {
namespace {

constexpr std::string_view end_of_line = "\r\n";

/// One line of cells as they are.
std::string line_of(std::initializer_list<std::string> cells) {
  std::string out;
  for (const std::string& each : cells) {
    if (!out.empty() || &each != cells.begin()) out += ',';
    out += csv_cell(each);
  }
  return out.append(end_of_line);
}

std::string yes_or_nothing(bool said) { return said ? "yes" : ""; }

std::string time_of(const std::optional<int>& minute) {
  if (!minute) return {};
  const auto two = [](int part) {
    return std::string(part < 10 ? "0" : "") + std::to_string(part);
  };
  return two(*minute / 60) + ":" + two(*minute % 60);
}

std::string product_on(const CourseRecord& course, Date on) {
  const RegimenStep* step = course.step_on(on);
  return step == nullptr ? std::string() : step->product;
}

std::string dose_line(const std::string& code, const CourseRecord& course, const Dose& dose,
                      int intake) {
  return line_of({code, std::to_string(course.number), iso(dose.on), std::to_string(intake),
                  "taken", std::to_string(dose.amount.count()), time_of(dose.minute_of_day),
                  product_on(course, dose.on), yes_or_nothing(dose.vomited),
                  yes_or_nothing(dose.no_food), guarded(dose.note)});
}

std::string miss_line(const std::string& code, const CourseRecord& course, const Miss& miss) {
  return line_of({code, std::to_string(course.number), iso(miss.on), "", "missed", "", "",
                  product_on(course, miss.on), "", "", guarded(miss.reason)});
}

/// Doses and misses by day, on a day the doses first.
std::string dose_rows(const std::string& code, const CourseRecord& course) {
  std::string out;
  auto miss = course.misses.begin();
  const auto add_misses_before = [&](Date on) {
    for (; miss != course.misses.end() && miss->on < on; ++miss) {
      out += miss_line(code, course, *miss);
    }
  };
  Date day;
  int intake = 0;
  for (const Dose& dose : course.doses) {
    add_misses_before(dose.on);
    intake = intake > 0 && dose.on == day ? intake + 1 : 1;
    day = dose.on;
    out += dose_line(code, course, dose, intake);
  }
  add_misses_before(last_date + days(1));
  return out;
}

std::string weight_rows(const std::string& code, const CourseRecord& course) {
  std::string out;
  for (const WeightEntry& entry : course.weights) {
    out += line_of({code, std::to_string(course.number), iso(entry.on), entry.weight.text,
                    decimal(entry.weight.value.kilograms(), 4)});
  }
  return out;
}

std::string lab_rows(const std::string& code, const Events& events) {
  std::string out;
  for (const LabDraw& draw : events.draws) {
    const std::string fasting = draw.fasting == Fasting::unknown ? ""
                                : draw.fasting == Fasting::yes   ? "yes"
                                                                 : "no";
    const std::string note = guarded(draw.note);
    if (draw.values.empty()) {
      out += line_of({code, iso(draw.collected), "", "", "", "", fasting, note});
    }
    for (const LabValue& value : draw.values) {
      out += line_of({code, iso(draw.collected), value.analyte, value.number.text, value.unit,
                      value.upper_limit ? value.upper_limit->text : "", fasting, note});
    }
  }
  return out;
}

std::string test_rows(const std::string& code, const Events& events) {
  std::string out;
  for (const PregnancyTest& test : events.tests) {
    out += line_of({code, iso(test.collected), name_of(test.result), name_of(test.kind),
                    name_of(test.setting), guarded(test.note)});
  }
  return out;
}

}  // namespace

std::string name_of(CsvTable table) {
  switch (table) {
    case CsvTable::doses:
      return "doses";
    case CsvTable::weights:
      return "weights";
    case CsvTable::labs:
      return "labs";
    case CsvTable::tests:
      return "tests";
  }
  return {};
}

Parsed<CsvTable> parse_csv_table(std::string_view text) {
  const std::string word = lower(stripped(text));
  for (const CsvTable each : csv_tables) {
    if (name_of(each) == word) return each;
  }
  return ParseError{"table '" + visible(text) + "': expected doses, weights, labs or tests"};
}

std::string csv_head(CsvTable table) {
  switch (table) {
    case CsvTable::doses:
      return line_of({"patient", "course", "date", "intake", "state", "mg", "time", "product",
                      "vomited", "no_food", "note"});
    case CsvTable::weights:
      return line_of({"patient", "course", "date", "weight", "kg"});
    case CsvTable::labs:
      return line_of(
          {"patient", "date", "analyte", "value", "unit", "upper_limit", "fasting", "note"});
    case CsvTable::tests:
      return line_of({"patient", "date", "result", "kind", "setting", "note"});
  }
  return {};
}

std::string csv_rows(CsvTable table, const PatientRecord& patient) {
  const std::string code = guarded(patient.code);
  if (table == CsvTable::labs) return lab_rows(code, patient.events);
  if (table == CsvTable::tests) return test_rows(code, patient.events);
  std::string out;
  for (const CourseRecord& course : patient.courses) {
    out += table == CsvTable::doses ? dose_rows(code, course) : weight_rows(code, course);
  }
  return out;
}

}  // namespace isotrack
