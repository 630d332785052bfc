#include "isotrack/interop/sheet_csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "isotrack/base/error.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "sheet_cells.hpp"

namespace isotrack {
namespace {

/// Left out of a table although it has such a column.
constexpr std::string_view not_read = "-";

/// Columns that hold a fact; the others say when it was, whose it is, or more of it.
constexpr std::array facts{Column::mg, Column::state,   Column::weight, Column::kg,
                           Column::lb, Column::analyte, Column::value,  Column::result};

/// What a table is of, as its columns say.
std::string kind_of(const SheetReader& table) {
  if (table.has(Column::analyte)) return "results";
  if (table.has(Column::result)) return "pregnancy tests";
  return table.has(Column::mg) ? "doses" : "weights";
}

std::string in_quotes(std::string_view text) { return "'" + visible(text) + "'"; }

std::string heading_of(std::string_view cell) { return lower(stripped(cell)); }

[[noreturn]] void no_table(const std::string& why, const std::string& hint = {}) {
  throw Error(ExitStatus::io, "this is no table that can be read: " + why, hint);
}

/// Half of the last place that the weight was written with, in nanograms.
std::int64_t half_place(const TypedWeight& weight) {
  std::int64_t place = parse_weight(weight.unit == WeightUnit::kg ? "1kg" : "1lb")->value.count();
  const std::size_t point = weight.text.find('.');
  for (std::size_t at = point; at != std::string::npos && ++at < weight.text.size();) {
    if (weight.text[at] < '0' || weight.text[at] > '9') break;
    place /= 10;
  }
  return place / 2;
}

/// Whether one may be the other, converted and rounded.
bool are_one_weight(const TypedWeight& a, const TypedWeight& b) {
  const std::int64_t apart = a.value.count() - b.value.count();
  return std::max(apart, -apart) <= std::max(half_place(a), half_place(b));
}

}  // namespace

Parsed<std::map<std::string, std::string, std::less<>>> parse_columns(std::string_view text) {
  std::map<std::string, std::string, std::less<>> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    const std::string_view part = text.substr(from, end - from);
    const std::size_t equals = part.find('=');
    const std::string name = heading_of(part.substr(0, equals));
    const bool has_heading = equals != std::string_view::npos;
    const std::string heading(has_heading ? stripped(part.substr(equals + 1)) : std::string_view{});
    if (name.empty() || heading.empty()) {
      return ParseError{
          "columns " + in_quotes(text) + ": expected NAME=HEADING, with commas between",
          "such as --columns date=Datum,mg=Dosis"};
    }
    if (std::ranges::find(sheet_column_names, name) == sheet_column_names.end()) {
      std::string names;
      for (const std::string_view each : sheet_column_names) {
        names += (names.empty() ? "" : ", ") + std::string(each);
      }
      return ParseError{"no column is called " + in_quotes(name), "one of: " + names};
    }
    if (!out.emplace(name, heading).second) {
      return ParseError{"columns: " + name + " is named twice"};
    }
    from = end + 1;
  }
  return out;
}

SheetReader::SheetReader(std::istream& text, const SheetFormat& format)
    : format_(format), csv_(text) {
  places_.fill(-1);
  read_header();
}

void SheetReader::read_header() {
  if (!csv_.next()) no_table("it is empty");
  if (!csv_.trouble().empty()) {
    no_table("line " + std::to_string(csv_.line()) + " " + csv_.trouble());
  }
  for (const std::string_view cell : csv_.cells()) {
    headings_.push_back(without_guard(stripped(cell)));
  }
  // Columns without a heading at the end are what a spreadsheet leaves behind.
  while (!headings_.empty() && headings_.back().empty()) headings_.pop_back();
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (headings_[i].empty() || heading_of(headings_[i]) != heading_of(headings_[k])) continue;
      no_table("the heading " + in_quotes(headings_[i]) + " stands twice");
    }
  }
  find_columns();
  check_columns();
  name_passed_over();
}

/// A heading that was named for a column is that column alone; the others go by their names.
void SheetReader::find_columns() {
  std::vector<bool> is_taken(headings_.size());
  for (const auto& [name, heading] : format_.columns) {
    if (heading == not_read) continue;
    const auto found = std::ranges::find_if(headings_, [&](const std::string& each) {
      return heading_of(each) == heading_of(heading);
    });
    if (found == headings_.end()) {
      throw Error(ExitStatus::usage, "the file has no column " + in_quotes(heading),
                  "its columns: " + visible(joined(headings_)));
    }
    const auto at = static_cast<std::size_t>(found - headings_.begin());
    const auto* column = std::ranges::find(sheet_column_names, name);
    places_.at(static_cast<std::size_t>(column - sheet_column_names.begin())) =
        static_cast<int>(at);
    is_taken[at] = true;
  }
  const bool has_limit = std::ranges::any_of(
      headings_, [](const std::string& each) { return heading_of(each) == "upper_limit"; });
  for (std::size_t at = 0; at < headings_.size(); ++at) {
    std::string name = heading_of(headings_[at]);
    if (name == "uln" && !has_limit) name = "upper_limit";  // as the option of `lab add` is called
    const auto* column = std::ranges::find(sheet_column_names, name);
    if (is_taken[at] || column == sheet_column_names.end() || format_.columns.contains(name))
      continue;
    places_.at(static_cast<std::size_t>(column - sheet_column_names.begin())) =
        static_cast<int>(at);
  }
}

void SheetReader::check_columns() const {
  const auto need = [&](Column column, const std::string& what, const std::string& example) {
    if (has(column)) return;
    throw Error(ExitStatus::usage, "no column of the file is " + what,
                "name it: --columns " + example + "; its columns: " + visible(joined(headings_)));
  };
  need(Column::date, "called date", "date=HEADING");
  if (has(Column::analyte)) {
    need(Column::value, "called value", "value=HEADING");
  } else if (!has(Column::result) && !has(Column::weight) && !has(Column::kg) && !has(Column::lb)) {
    need(Column::mg, "called mg, kg, lb, weight, analyte or result", "mg=HEADING");
  }
}

std::vector<Column> SheetReader::used_columns() const {
  using enum Column;
  if (has(analyte)) {
    return {patient, date, analyte, value, unit, upper_limit, fasting, note};
  }
  if (has(result)) return {patient, date, result, kind, setting, note};
  // The unit and the kilograms of an exported weight follow from the weight itself.
  std::vector<Column> out{patient, course, date, weight, kg, lb, unit};
  if (has(mg)) {
    for (const Column each : {intake, state, mg, time, product, vomited, no_food, note}) {
      out.push_back(each);
    }
  }
  return out;
}

void SheetReader::name_passed_over() {
  const std::vector<Column> used = used_columns();
  for (std::size_t at = 0; at < headings_.size(); ++at) {
    const bool is_used = std::ranges::any_of(
        used, [&](Column each) { return places_[place(each)] == static_cast<int>(at); });
    if (is_used || headings_[at].empty()) continue;
    passed_over_.push_back(headings_[at]);
    places_apart_.push_back(at);
  }
  std::ranges::copy_if(facts, std::back_inserter(facts_apart_), [&](Column each) {
    return has(each) && std::ranges::find(used, each) == used.end();
  });
}

bool SheetReader::next() {
  said_.clear();
  patient_.clear();
  trouble_.clear();
  if (!csv_.next()) return false;
  if (!csv_.trouble().empty()) {
    refuse(csv_.trouble());
  } else {
    read_row();
  }
  if (!trouble_.empty()) said_.clear();
  return true;
}

void SheetReader::refuse(std::string words) {
  if (trouble_.empty()) trouble_ = std::move(words);
}

template <class T>
std::optional<T> SheetReader::taken(Parsed<T> parsed) {
  if (parsed) return *parsed;
  refuse(parsed.error().message);
  return std::nullopt;
}

std::string_view SheetReader::cell(Column column) const {
  const int at = places_[place(column)];
  return at < 0 ? std::string_view{} : csv_.cells()[static_cast<std::size_t>(at)];
}

/// A text that is kept; without the apostrophe that guards it.
std::string SheetReader::text(Column column) {
  const std::string_view written = stripped(cell(column));
  std::string out =
      written.find('\'') == std::string_view::npos ? std::string(written) : without_guard(written);
  if (!is_plain_text(out)) {
    refuse(std::string(sheet_column_names[place(column)]) + " holds line ends or tabs");
  }
  return out;
}

std::optional<int> SheetReader::number(Column column, std::string_view what) {
  const std::string_view word = stripped(cell(column));
  if (word.empty()) return std::nullopt;
  const auto found = whole_number(word, 4);
  if (!found || *found == 0) {
    refuse(std::string(what) + " " + in_quotes(word) + ": expected a number from 1");
    return std::nullopt;
  }
  return static_cast<int>(*found);
}

bool SheetReader::flag(Column column) {
  auto parsed = parse_sheet_flag(cell(column));
  if (parsed) return *parsed;
  refuse(std::string(sheet_column_names[place(column)]) + " " + parsed.error().message);
  return false;
}

void SheetReader::read_row() {
  const auto& cells = csv_.cells();
  const bool is_wider = std::ranges::any_of(
      cells.begin() + static_cast<std::ptrdiff_t>(std::min(headings_.size(), cells.size())),
      cells.end(), [](std::string_view each) { return !stripped(each).empty(); });
  if (is_wider || cells.size() < headings_.size()) {
    refuse("has " + count_text(static_cast<std::int64_t>(cells.size()), "cell") +
           " where the header has " + std::to_string(headings_.size()));
    return;
  }
  patient_ = text(Column::patient);
  refuse_facts_apart();
  const auto on = taken(parse_sheet_date(cell(Column::date), format_.dates));
  if (!on) return;
  if (has(Column::analyte)) return read_result(*on);
  if (has(Column::result)) return read_test(*on);
  auto course = number(Column::course, "course");
  if (!course) course = format_.course;
  if (has(Column::mg)) read_dose(*on, course);
  read_weight(*on, course);
}

/// A table is of one kind; a fact of another kind in it would be lost without a word.
void SheetReader::refuse_facts_apart() {
  for (const Column each : facts_apart_) {
    const std::string_view written = stripped(cell(each));
    if (written.empty()) continue;
    const std::string name(sheet_column_names[place(each)]);
    return refuse(name + " " + in_quotes(written) + ": not read in a table of " + kind_of(*this) +
                  "; it needs a table of its own, or --columns " + name + "=- leaves it out");
  }
}

/// Whether something stands in a column that is passed over.
bool SheetReader::has_text_apart() const {
  return std::ranges::any_of(places_apart_,
                             [&](std::size_t at) { return !stripped(csv_.cells()[at]).empty(); });
}

void SheetReader::read_dose(Date on, std::optional<int> course) {
  auto said = said_dose(on);
  if (said) said_.push_back({line(), course, *std::move(said)});
}

/// What the row says of a dose; nothing when its cells are empty.
std::optional<SaidDose> SheetReader::said_dose(Date on) {
  const std::string_view written = stripped(cell(Column::mg));
  const std::string state = lower(stripped(cell(Column::state)));
  if (written.empty() && state.empty()) return std::nullopt;
  SaidDose out;
  out.dose.on = on;
  if (!written.empty()) {
    const auto amount = taken(parse_sheet_amount(written));
    if (!amount) return std::nullopt;
    out.dose.amount = *amount;
  }
  out.is_missed = state == "missed" || (state.empty() && out.dose.amount == Milligrams(0));
  if (!state.empty() && state != "missed" && state != "taken") {
    refuse("state " + in_quotes(state) + ": expected taken or missed");
  } else if (out.is_missed != (out.dose.amount == Milligrams(0))) {
    refuse(out.is_missed ? "missed, but mg says " + in_quotes(written)
                         : "taken, but mg is missing");
  }
  out.intake = number(Column::intake, "intake").value_or(0);
  if (!stripped(cell(Column::time)).empty()) {
    out.dose.minute_of_day = taken(parse_sheet_time(cell(Column::time)));
  }
  out.product = text(Column::product);
  out.dose.vomited = flag(Column::vomited);
  out.dose.no_food = flag(Column::no_food);
  out.dose.note = text(Column::note);
  return out;
}

/// `weight` as it was typed, with what `unit` says; else the number of `kg` or `lb`. Of two that
/// are filled in, none is passed over: they say the same weight.
void SheetReader::read_weight(Date on, std::optional<int> course) {
  static constexpr WeightUnit kilograms = WeightUnit::kg;
  static constexpr WeightUnit pounds = WeightUnit::lb;
  std::string written(stripped(cell(Column::weight)));
  const std::string_view kg = stripped(cell(Column::kg));
  const std::string_view lb = stripped(cell(Column::lb));
  if (written.empty() && !kg.empty() && !lb.empty()) return refuse("kg and lb are both filled in");
  std::optional<TypedWeight> weight;
  if (!written.empty()) {
    const bool is_bare = written.back() >= '0' && written.back() <= '9';
    if (is_bare) written += stripped(cell(Column::unit));
    weight = taken(parse_weight(written, format_.weight_unit ? &*format_.weight_unit : nullptr));
    if (!weight) return;
  }
  for (const auto& [number, unit] : {std::pair(kg, &kilograms), std::pair(lb, &pounds)}) {
    if (number.empty()) continue;
    const auto beside = taken(parse_weight(number, unit));
    if (!beside) return;
    if (!weight) weight = beside;
    if (!are_one_weight(*weight, *beside)) {
      return refuse("weight " + in_quotes(written) + " and " + (unit == &pounds ? "lb " : "kg ") +
                    in_quotes(number) + " are not the same weight");
    }
  }
  if (!weight) return;
  if (weight->value < smallest_weight || weight->value > largest_weight) {
    return refuse("weight " + spelt_in_kg(*weight) + ": only 20 to 300 kg can be recorded");
  }
  said_.push_back({line(), course, WeightEntry{{}, on, *weight}});
}

void SheetReader::read_result(Date on) {
  SaidResult said{on, {}, Fasting::unknown, text(Column::note)};
  const std::string fasting = lower(stripped(cell(Column::fasting)));
  if (!fasting.empty()) said.fasting = flag(Column::fasting) ? Fasting::yes : Fasting::no;
  const std::string name = text(Column::analyte);
  if (!name.empty() && format_.labs != nullptr) {
    const std::string_view unit = stripped(cell(Column::unit));
    const std::string_view value = stripped(cell(Column::value));
    const bool is_bare = !value.empty() && value.back() >= '0' && value.back() <= '9';
    if (unit.empty() && is_bare) return refuse("the unit of " + in_quotes(name) + " is missing");
    const std::string written = name + "=" + std::string(value) + " " + std::string(unit);
    said.value = taken(parse_lab_value(written, *format_.labs, UnitSystem::si));
    const std::string_view limit = stripped(cell(Column::upper_limit));
    if (said.value && !limit.empty()) said.value->upper_limit = taken(parse_lab_number(limit));
  } else if (!stripped(cell(Column::value)).empty()) {
    refuse("the analyte is missing");
  } else if (said.fasting == Fasting::unknown && said.note.empty() && has_text_apart()) {
    return;  // it is about something else, and no draw
  }
  said_.push_back({line(), {}, std::move(said)});
}

void SheetReader::read_test(Date on) {
  PregnancyTest test;
  test.collected = on;
  test.note = text(Column::note);
  const auto result = taken(parse_test_result(stripped(cell(Column::result))));
  if (result) test.result = *result;
  if (const auto kind = stripped(cell(Column::kind)); !kind.empty()) {
    test.kind = taken(parse_test_kind(kind)).value_or(TestKind::unknown);
  }
  if (const auto setting = stripped(cell(Column::setting)); !setting.empty()) {
    test.setting = taken(parse_test_setting(setting)).value_or(TestSetting::unknown);
  }
  said_.push_back({line(), {}, std::move(test)});
}

}  // namespace isotrack
