#include <algorithm>
#include <optional>

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/regimen.hpp"

namespace isotrack {
namespace {

constexpr std::int64_t nano = 1'000'000'000;

/// How far the mean of `option` (a multiple of half a milligram) is from `wanted`, in units of
/// 1 / (2 x wanted.den).
Wide distance(const FitOption& option, const Ratio& wanted) {
  const Wide halves = option.mean_mg.num * 2 / option.mean_mg.den;
  const Wide difference = halves * wanted.den - 2 * wanted.num;
  return difference < 0 ? -difference : difference;
}

Plan flat(std::int64_t mg) { return {{PlannedDay{{Milligrams(mg)}, {}}}, {}}; }

FitOption option(Plan plan, std::string label) {
  const Ratio mean = plan.mean_daily_mg();
  return {std::move(plan), std::move(label), mean};
}

}  // namespace

std::optional<Parsed<std::int64_t>> parse_dose_by_weight(std::string_view text) {
  std::string word;
  for (const char c : lower(stripped(text))) {
    if (c != ' ') word.push_back(c);
  }
  std::string_view number = word;
  for (const std::string_view ending :
       {"mg/kg/day", "mg/kg/d", "mg/kgaday", "mg/kgperday", "mg/kgdaily", "mg/kg"}) {
    if (number.ends_with(ending)) {
      number.remove_suffix(ending.size());
      break;
    }
  }
  if (number.size() == word.size()) return std::nullopt;
  const std::size_t point = number.find('.');
  const std::string_view whole = number.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view{} : number.substr(point + 1);
  const ParseError error{"dose '" + visible(text) + "': expected mg/kg a day with up to 3 decimals",
                         "such as 0.5mg/kg"};
  if (whole.size() != 1 || fraction.size() > 3) return error;
  if (point != std::string_view::npos && fraction.empty()) return error;
  std::int64_t units = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    const char c = i == 0 ? whole.front() : (i <= fraction.size() ? fraction[i - 1] : '0');
    if (c < '0' || c > '9') return error;
    units = units * 10 + (c - '0');
  }
  if (units < nano / 20 || units > 3 * nano) {
    return ParseError{
        "dose '" + visible(text) + "': expected 0.05 to 3 mg/kg a day", {}, ExitStatus::refused};
  }
  return units;
}

std::vector<FitOption> fit_options(const Ratio& wanted, const Product& product) {
  const auto floor_mg = static_cast<std::int64_t>(round_down(wanted.num, wanted.den));
  const auto makes = [&](std::int64_t mg) {
    return mg >= smallest_intake.count() && mg <= largest_intake.count() &&
           fewest_capsules(product.strengths_mg, Milligrams(mg)).has_value();
  };
  const bool whole = wanted.num % wanted.den == 0;
  if (whole && makes(floor_mg)) return {option(flat(floor_mg), "exact")};
  std::vector<FitOption> out;
  std::int64_t below = floor_mg;
  while (below > 0 && !makes(below)) --below;
  std::int64_t above = floor_mg + 1;
  while (above <= largest_intake.count() && !makes(above)) ++above;
  if (below > 0) out.push_back(option(flat(below), "nearest below"));
  if (below > 0 && above <= largest_intake.count()) {
    Plan pair{{flat(below).days.front(), flat(above).days.front()}, {}};
    out.push_back(option(std::move(pair), "alternating"));
  }
  if (above <= largest_intake.count()) out.push_back(option(flat(above), "nearest above"));
  return out;
}

const FitOption& nearest_option(const std::vector<FitOption>& options, const Ratio& wanted) {
  return *std::ranges::min_element(options, [&](const FitOption& a, const FitOption& b) {
    return distance(a, wanted) < distance(b, wanted);
  });
}

}  // namespace isotrack
