#include "isotrack/domain/units.hpp"

#include <array>
#include <optional>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string quoted(std::string_view text) { return "'" + visible(text) + "'"; }

/// A plain decimal number: whole digits without a needless leading zero, then at most four
/// decimals. `units` holds it times 10^4.
struct Decimal4 {
  std::int64_t units = 0;
  std::string text;
};

std::optional<Decimal4> read_decimal(std::string_view text) {
  const std::size_t mark = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, mark);
  const bool has_fraction = mark != std::string_view::npos;
  const std::string_view fraction = has_fraction ? text.substr(mark + 1) : std::string_view{};
  if (whole.empty() || whole.size() > 6 || (whole.size() > 1 && whole.front() == '0')) return {};
  const bool comma = has_fraction && text[mark] == ',';
  if (has_fraction && (fraction.empty() || fraction.size() > (comma ? 2U : 4U))) return {};
  Decimal4 out;
  for (const char c : whole) {
    if (!is_digit(c)) return {};
    out.units = out.units * 10 + (c - '0');
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const char c = i < fraction.size() ? fraction[i] : '0';
    if (!is_digit(c)) return {};
    out.units = out.units * 10 + (c - '0');
  }
  out.text = std::string(whole) + (has_fraction ? "." + std::string(fraction) : "");
  return out;
}

/// Nanograms of 0.0001 kg and of 0.0001 lb.
constexpr std::int64_t kg_unit = nanograms_per_kilogram / 10'000;
constexpr std::int64_t lb_unit = nanograms_per_pound / 10'000;

TypedWeight make_kg(const Decimal4& number) {
  return {number.text + "kg", WeightUnit::kg, Kilograms(number.units * kg_unit)};
}

TypedWeight make_lb(const Decimal4& number) {
  return {number.text + "lb", WeightUnit::lb, Kilograms(number.units * lb_unit)};
}

ParseError weight_error(std::string_view text, std::string expected) {
  return {"weight " + quoted(text) + ": " + std::move(expected),
          "such as 64.5kg, 142lb or 10st 3lb"};
}

/// A weight with its units as they are kept: `12 stone 3 pounds` is `12 st 3 lb`.
std::string with_short_units(std::string text) {
  struct Unit {
    std::string_view word;
    std::string_view kept;
  };

  constexpr std::array units{Unit{"kilograms", "kg"}, Unit{"kilogram", "kg"}, Unit{"kilos", "kg"},
                             Unit{"kilo", "kg"},      Unit{"kgs", "kg"},      Unit{"stones", "st"},
                             Unit{"stone", "st"},     Unit{"pounds", "lb"},   Unit{"pound", "lb"}};
  for (const Unit& each : units) {
    const std::size_t at = text.find(each.word);
    if (at != std::string::npos) text.replace(at, each.word.size(), each.kept);
  }
  return text;
}

/// `12st`, `12st7`, `12st 7lb`: `before` and `after` stand around the `st`.
Parsed<TypedWeight> read_stones(std::string_view text, std::string_view before,
                                std::string_view after) {
  const auto stones = whole_number(stripped(before), 3);
  std::string_view rest = stripped(after);
  const bool bare = rest.empty();  // a unit alone has lost its number
  const std::size_t unit = rest.ends_with("lbs") ? 3 : (rest.ends_with("lb") ? 2 : 0);
  rest = stripped(rest.substr(0, rest.size() - unit));
  const auto pounds = bare ? std::optional<std::int64_t>(0) : whole_number(rest, 3);
  if (!stones || !pounds) return weight_error(text, "expected whole stones and pounds");
  if (*pounds > 13) return weight_error(text, "a stone has 14 pounds");
  const std::int64_t total = *stones * 14 + *pounds;
  const std::string spelt =
      std::to_string(*stones) + "st" + (*pounds > 0 ? " " + std::to_string(*pounds) + "lb" : "");
  return TypedWeight{spelt, WeightUnit::st_lb, Kilograms(total * 10'000 * lb_unit)};
}

/// The way out for `40m`, the unit of which is half typed; empty for anything else.
std::string half_typed_mg(std::string_view word) {
  if (!word.ends_with('m')) return {};
  const auto number = whole_number(stripped(word.substr(0, word.size() - 1)), 9);
  if (!number) return {};
  return "if " + std::to_string(*number) + " mg is meant, write " + std::to_string(*number) + "mg";
}

Parsed<std::int64_t> read_whole_mg(std::string_view text, std::string_view what,
                                   std::string_view example) {
  const std::string word = lower(stripped(text));
  std::string_view digits = word;
  if (digits.ends_with("mg")) digits = stripped(digits.substr(0, digits.size() - 2));
  bool plain = !digits.empty() && digits.size() <= 9;
  for (const char c : digits) plain = plain && is_digit(c);
  if (!plain) {
    return ParseError{std::string(what) + " " + quoted(text) +
                          ": expected whole milligrams, such as " + std::string(example),
                      half_typed_mg(word)};
  }
  if (digits.size() > 1 && digits.front() == '0') {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return ParseError{std::string(what) + " " + quoted(text) + ": a number has no leading zero",
                      "if " + std::string(digits.substr(first)) + " mg is meant, write " +
                          std::string(digits.substr(first)) + "mg"};
  }
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

Parsed<TypedWeight> parse_weight(std::string_view text, const WeightUnit* bare_unit) {
  const std::string word = with_short_units(lower(stripped(text)));
  const std::string_view view = word;
  const std::size_t st = view.find("st");
  const std::string_view before = stripped(view.substr(0, st));
  if (st != std::string_view::npos && !before.empty() && is_digit(before.back())) {
    return read_stones(text, before, view.substr(st + 2));
  }
  const bool kg = view.ends_with("kg");
  const bool lb = view.ends_with("lb") || view.ends_with("lbs");
  const std::size_t unit_length = kg ? 2 : (view.ends_with("lbs") ? 3 : (lb ? 2 : 0));
  const auto number = read_decimal(stripped(view.substr(0, view.size() - unit_length)));
  if (!number) return weight_error(text, "expected a number with kg or lb");
  if (kg) return make_kg(*number);
  if (lb) return make_lb(*number);
  if (bare_unit == nullptr) return weight_error(text, "the unit is missing");
  if (*bare_unit == WeightUnit::kg) return make_kg(*number);
  if (*bare_unit == WeightUnit::lb) return make_lb(*number);
  return weight_error(text, "expected stones and pounds");
}

Parsed<Milligrams> parse_amount(std::string_view text) {
  const auto value = read_whole_mg(text, "dose", "40mg");
  if (!value) return value.error();
  const Milligrams amount(*value);
  if (amount < smallest_intake || amount > largest_intake) {
    const std::string hint = *value == 0 ? "nothing taken is recorded with the command skip"
                                         : "record what was taken at one time as one intake";
    return ParseError{"dose " + quoted(text) + ": one intake is 1 to 400 mg", hint,
                      ExitStatus::refused};
  }
  return amount;
}

Parsed<Milligrams> parse_total(std::string_view text) {
  const auto value = read_whole_mg(text, "total", "2400mg");
  if (!value) return value.error();
  if (*value < 1 || *value > largest_total_before.count()) {
    return ParseError{
        "total " + quoted(text) + ": expected 1 to 100000 mg", {}, ExitStatus::refused};
  }
  return Milligrams(*value);
}

std::string name_of(WeightUnit unit) {
  switch (unit) {
    case WeightUnit::kg:
      return "kg";
    case WeightUnit::lb:
      return "lb";
    case WeightUnit::st_lb:
      return "st_lb";
  }
  return {};
}

std::string spelt(const TypedWeight& weight) {
  std::string out;
  for (const char c : weight.text) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool after_digit = !out.empty() && is_digit(out.back());
    if (letter && after_digit) out.push_back(' ');
    out.push_back(c);
  }
  return out;
}

std::string spelt_in_kg(const TypedWeight& weight) {
  if (weight.unit == WeightUnit::kg) return spelt(weight);
  return spelt(weight) + " = " + kg_text(weight.value) + " kg";
}

std::string spelt_in_both(const TypedWeight& weight) {
  if (weight.unit != WeightUnit::kg) return spelt_in_kg(weight);
  const Ratio pounds{weight.value.count(), nanograms_per_pound};
  return spelt(weight) + " (" + decimal(pounds, 0) + " lb)";
}

std::string kg_text(Kilograms weight) { return decimal(weight.kilograms(), 2); }

std::string mg_text(Milligrams amount) { return grouped(amount.count()) + " mg"; }

}  // namespace isotrack
