#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/course.hpp"
#include "isotrack/domain/date.hpp"
#include "isotrack/domain/events.hpp"
#include "isotrack/domain/laboratory.hpp"
#include "isotrack/domain/medicine.hpp"
#include "isotrack/domain/patient_code.hpp"
#include "isotrack/domain/regimen.hpp"
#include "isotrack/domain/symptom_sentence.hpp"
#include "isotrack/domain/units.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "target.hpp"

/// What a person types. What is accepted means the same when it is spelt anew and read again; what
/// is refused is refused with a message that cannot hurt a terminal.
namespace isotrack::fuzz {
namespace {

/// Whether it was read; a refusal is looked at.
template <class T>
bool accepted(const Parsed<T>& read, std::string_view input) {
  if (read) return true;
  demand_message(read.error().message, input);
  if (!read.error().hint.empty()) demand_message(read.error().hint, input);
  return false;
}

/// A decimal number times 10^4, worked out without the parsers: digits, and up to 4 after a point.
std::int64_t times_ten_thousand(std::string_view text) {
  std::int64_t units = 0;
  std::size_t behind = 0;
  bool has_point = false;
  for (const char c : text) {
    if (c == '.') {
      demand(!has_point, "two points in a number");
      has_point = true;
      continue;
    }
    demand(c >= '0' && c <= '9', "a number with something else in it");
    units = units * 10 + (c - '0');
    behind += has_point ? 1 : 0;
  }
  demand(behind <= 4, "more than four decimals");
  for (; behind < 4; ++behind) units *= 10;
  return units;
}

constexpr Date sunday{date::year{2026} / 11 / 22};
const Date first_date{date::year{1900} / 1 / 1};

void demand_date(Date on) {
  demand(on >= first_date && on <= last_date, "a date out of range");
  const auto again = parse_iso_date(iso(on));
  demand(again && *again == on, "a date is not itself when spelt");
}

}  // namespace

void date(std::string_view input) {
  const auto strict = parse_iso_date(input);
  if (accepted(strict, input)) {
    demand_date(*strict);
    demand(iso(*strict) == input, "a strict date was read from another spelling");
  }
  for (const Lean lean : {Lean::past, Lean::future}) {
    const auto typed = parse_date(input, sunday, lean);
    if (!accepted(typed, input)) continue;
    demand_date(*typed);
    demand(!strict || *strict == *typed, "two readings of one date");
  }
  const auto days_text = parse_day_count(input);
  if (accepted(days_text, input)) {
    demand(*days_text >= 1 && *days_text <= 3660, "a count of days out of range");
    demand(*parse_day_count(std::to_string(*days_text) + "d") == *days_text, "a count is another");
  }
}

void number(std::string_view input) {
  for (const std::size_t digits : {1U, 4U, 18U}) {
    const auto whole = whole_number(input, digits);
    if (whole) demand(std::to_string(*whole) == input, "a whole number from another spelling");
  }
  const auto amount = parse_amount(input);
  if (accepted(amount, input)) {
    demand(*amount >= smallest_intake && *amount <= largest_intake, "a dose out of range");
    demand(*parse_amount(std::to_string(amount->count()) + "mg") == *amount, "a dose is another");
    demand(input.find(std::to_string(amount->count())) != std::string_view::npos,
           "a dose with digits that were not typed");
  }
  const auto total = parse_total(input);
  if (accepted(total, input)) {
    demand(total->count() >= 1 && *total <= largest_total_before, "a total out of range");
  }
  const auto target = parse_target(input);
  if (accepted(target, input)) {
    demand(target->lower >= 1 && target->lower <= target->upper && target->upper <= largest_target,
           "a target out of range");
  }
  const auto capsules = parse_capsule_count(input);
  if (accepted(capsules, input)) {
    const auto again = parse_capsule_count(spelt({*capsules}));
    demand(again && *again == *capsules, "capsules are others when spelt");
  }
  const auto by_weight = parse_dose_by_weight(input);
  if (by_weight && accepted(*by_weight, input)) demand(**by_weight > 0, "no dose by weight");
  static_cast<void>(has_wrong_check_digit(input));
  if (is_patient_code(input)) demand(is_plain_text(input), "a code with control characters");
}

void weight(std::string_view input) {
  constexpr WeightUnit units[] = {WeightUnit::kg, WeightUnit::lb, WeightUnit::st_lb};
  const auto check = [&](const Parsed<TypedWeight>& read) {
    if (!accepted(read, input)) return;
    const auto again = parse_weight(read->text);
    demand(again && *again == *read, "a weight is another when spelt");
    if (read->unit == WeightUnit::st_lb) return;
    const std::string_view digits = std::string_view(read->text).substr(0, read->text.size() - 2);
    const std::int64_t unit = read->unit == WeightUnit::kg ? 100'000'000 : 45'359'237;
    demand(read->value.count() == times_ten_thousand(digits) * unit, "a weight is another number");
    for (const std::string& said : {spelt(*read), spelt_in_kg(*read), spelt_in_both(*read)}) {
      demand(is_plain_text(said), "a weight is spelt with control characters");
    }
  };
  check(parse_weight(input));
  for (const WeightUnit& bare : units) check(parse_weight(input, &bare));
}

void result(std::string_view input) {
  static const LabTables tables = load_lab_tables();
  const auto bare = parse_lab_number(input);
  if (accepted(bare, input)) {
    demand(bare->e4 == times_ten_thousand(bare->text), "a result is another number");
  }
  for (const UnitSystem system : {UnitSystem::us, UnitSystem::si}) {
    const auto value = parse_lab_value(input, tables, system);
    if (!accepted(value, input)) continue;
    const Analyte* analyte = tables.find(value->analyte);
    demand(analyte != nullptr, "a result of nothing known");
    demand(analyte->unit(value->unit) != nullptr, "a result in a unit it has not");
    const auto again = parse_lab_value(
        value->analyte + "=" + value->number.text + " " + value->unit, tables, system);
    demand(again && again->number == value->number && again->unit == value->unit,
           "a result is another when spelt");
    demand(is_plain_text(spelt(*analyte, *value)), "a result is spelt with control characters");
    static_cast<void>(verdict_of(*value, tables, {}));
  }
}

void plan(std::string_view input) {
  static const Products products = load_products();
  const auto steps = parse_plan(input);
  if (!accepted(steps, input)) return;
  demand(!steps->empty(), "a plan without a step");
  int before = -1;
  for (const PlanStep& step : *steps) {
    demand(step.after_days > before, "steps that do not follow one another");
    before = step.after_days;
    const std::string spelling = to_text(step.plan);
    const auto again = parse_plan(spelling);
    demand(again && again->size() == 1 && again->front().plan == step.plan,
           "a plan is another when spelt");
    Milligrams most;
    for (const PlannedDay& day : step.plan.days) {
      for (const Milligrams intake : day.intakes) {
        demand(intake >= smallest_intake && intake <= largest_intake, "an intake out of range");
      }
      most = std::max(most, day.total());
    }
    demand(step.plan.largest_day() == most, "another largest day");
    const Ratio mean = step.plan.mean_daily_mg();
    demand(mean.num >= 0 && mean.num <= Wide{most.count()} * mean.den, "a mean above its days");
    for (const char* key : {"us-generic", "us-absorica-ld"}) {
      const std::string said = plan_sentence(step.plan, products.at(key));
      demand(is_plain_text(said), "a plan is told with control characters");
      for (const PlannedDay& day : step.plan.days) {
        static_cast<void>(Plan::capsules(day, products.at(key)));
      }
    }
  }
}

void symptoms(std::string_view input) {
  static const SymptomTable table = load_symptoms();
  static const SymptomIndex names(table);
  constexpr Date today{date::year{2026} / 11 / 22};
  std::size_t length = 0;
  for (const SentencePart& part : parts_of_sentence(names, input, today)) {
    length += part.words.size();
    demand(part.began.rest.size() <= part.words.size(), "a part that is longer without its day");
    for (const NamedSymptom& each : part.named) {
      demand(each.row != nullptr && table.by_id(each.row->id) == each.row, "a row of no list");
    }
  }
  demand(length <= input.size(), "parts of a sentence that are longer than it");
  static_cast<void>(names.find(input));
}

void medicine(std::string_view input) {
  static const InteractionTable table = load_interactions();
  for (const Route route : {Route::unknown, Route::oral, Route::topical}) {
    const MedicineCheck check = check_medicine(input, route, table);
    demand(!check.matches.empty() || check.is_unchecked(), "a medicine of which nothing is said");
    for (const InteractionMatch& match : check.matches) {
      demand(match.row != nullptr && match.name != nullptr, "a match without its row");
      demand_message(interaction_words(check, match, visible(input)), input);
    }
    if (check.is_unchecked()) demand_message(not_checked_words(check, visible(input)), input);
  }
}

void text(std::string_view input) {
  const std::string shown = visible(input);
  demand(is_plain_text(shown), "visible() leaves control characters");
  demand(!is_plain_text(input) || shown == input, "visible() changes plain text");
  demand(visible(shown) == shown, "visible() twice is something else");
  const int width = display_width(shown);
  demand(width >= 0 && static_cast<std::size_t>(width) <= 2 * shown.size(), "a strange width");
  demand(display_width(padded(shown, 40)) >= std::min(width, 40), "padding makes narrower");
  demand(right_aligned(shown, 40).ends_with(shown), "aligning changes the text");
  const std::string lines = wrapped("- ", shown, 40);
  demand(lines.ends_with('\n'), "wrapped text without an end");
  const auto letters = [](std::string_view of) {
    return std::ranges::count_if(of, [](char c) { return c != ' ' && c != '\n'; });
  };
  demand(letters(lines) == letters(shown) + 1, "wrapping loses or adds something");
  demand(lower(input).size() == input.size(), "lower case of another length");
  demand(stripped(input).size() <= input.size(), "stripping adds something");
}

}  // namespace isotrack::fuzz
