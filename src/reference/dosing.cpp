#include <algorithm>
#include <string>

#include "isotrack/domain/course.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr int largest_number = 1000;

DoseBand read_band(const Row& row) {
  row.allow_only({"formulations", "low_mg_per_kg", "usual_mg_per_kg", "highest_mg_per_kg",
                  "above_usual_says", "allowance", "source"});
  const Row allowance = row.row("allowance");
  allowance.allow_only({"mg", "source"});
  static_cast<void>(allowance.source());
  DoseBand band{row.formulations("formulations"),
                row.decimal("low_mg_per_kg"),
                row.decimal("usual_mg_per_kg"),
                row.decimal("highest_mg_per_kg"),
                row.text("above_usual_says"),
                Milligrams(allowance.whole("mg", 0, largest_number)),
                row.source()};
  if (compare(band.low, band.usual) >= 0 || compare(band.usual, band.highest) >= 0) {
    row.fail("the band is not ascending");
  }
  return band;
}

/// The bands, which together hold each formulation exactly once.
std::vector<DoseBand> read_bands(const Row& file) {
  std::vector<DoseBand> bands;
  std::vector<Formulation> seen;
  for (const Row& row : file.rows("bands")) {
    bands.push_back(read_band(row));
    seen.insert(seen.end(), bands.back().formulations.begin(), bands.back().formulations.end());
  }
  std::ranges::sort(seen);
  if (seen !=
      std::vector{Formulation::conventional, Formulation::lidose, Formulation::micronised}) {
    file.fail("'bands' does not hold each formulation exactly once");
  }
  return bands;
}

/// A rule of one whole number, at least 1, and its source.
void read_whole(const Row& file, std::string_view rule, std::string_view key, int& number,
                Source& source) {
  const Row row = file.row(rule);
  row.allow_only({key, "source"});
  number = row.whole(key, 1, largest_number);
  source = row.source();
}

void read_over_plan(const Row& file, DosingRules& rules) {
  const Row row = file.row("over_plan");
  row.allow_only({"ratio", "source"});
  rules.over_plan = row.decimal("ratio");
  rules.over_plan_source = row.source();
  if (compare(rules.over_plan, 1) <= 0) row.fail("'ratio' is not above 1");
}

void read_unit_mixup(const Row& file, DosingRules& rules) {
  const Row row = file.row("unit_mixup");
  row.allow_only({"ratios", "source"});
  for (const Row& range : row.rows("ratios")) {
    range.allow_only({"from", "to"});
    rules.unit_mixups.emplace_back(range.decimal("from"), range.decimal("to"));
    if (compare(rules.unit_mixups.back().first, rules.unit_mixups.back().second) >= 0) {
      range.fail("'from' is not below 'to'");
    }
  }
  rules.unit_mixup_source = row.source();
}

/// The reference band is the default target of a course: the two may not part.
void read_reference_band(const Row& file, DosingRules& rules) {
  const Row row = file.row("reference_band");
  row.allow_only({"lower_mg_per_kg", "upper_mg_per_kg", "source"});
  const TargetBand band{row.whole("lower_mg_per_kg", 1, largest_number),
                        row.whole("upper_mg_per_kg", 1, largest_number)};
  if (band != TargetBand{}) row.fail("is not the default target of a course");
  rules.band_source = row.source();
}

/// A span of time in both readings, each at least 1, and its source.
void read_days_or_months(const Row& file, std::string_view rule, int& days, int& months,
                         Source& source) {
  const Row row = file.row(rule);
  row.allow_only({"days", "calendar_months", "source"});
  days = row.whole("days", 1, largest_number);
  months = row.whole("calendar_months", 1, largest_number);
  source = row.source();
}

void read_high_total(const Row& file, DosingRules& rules) {
  const Row row = file.row("high_total");
  row.allow_only({"mg_per_kg", "says", "source"});
  rules.high_total_mg_per_kg = row.whole("mg_per_kg", 1, largest_number);
  rules.high_total_says = row.text("says");
  rules.high_total_source = row.source();
}

void read_usual_weight(const Row& file, DosingRules& rules) {
  const Row row = file.row("usual_weight");
  row.allow_only({"from_kg", "to_kg", "source"});
  const auto kilograms = [&](const char* key) {
    return Kilograms(row.whole(key, 1, largest_number) * nanograms_per_kilogram);
  };
  rules.smallest_usual_weight = kilograms("from_kg");
  rules.largest_usual_weight = kilograms("to_kg");
  rules.usual_weight_source = row.source();
  if (rules.smallest_usual_weight >= rules.largest_usual_weight) {
    row.fail("'from_kg' is not below 'to_kg'");
  }
}

}  // namespace

DosingRules read_dosing_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"bands", "over_plan", "weight_change", "unit_mixup", "usual_weight",
                      "stale_weight", "reference_band", "high_total", "course_gap", "beside_course",
                      "last_test", "usual_supply", "minimum_age", "bases_apart"});
  DosingRules rules;
  rules.review_by = file.review_by();
  rules.bands = read_bands(file);
  read_over_plan(file, rules);
  read_unit_mixup(file, rules);
  read_reference_band(file, rules);
  read_high_total(file, rules);
  read_usual_weight(file, rules);
  read_days_or_months(file, "course_gap", rules.course_gap_days, rules.course_gap_months,
                      rules.course_gap_source);
  read_days_or_months(file, "beside_course", rules.beside_course_days, rules.beside_course_months,
                      rules.beside_course_source);
  read_whole(file, "last_test", "days", rules.last_test_days, rules.last_test_source);
  read_whole(file, "usual_supply", "days", rules.usual_supply_days, rules.usual_supply_source);
  read_whole(file, "weight_change", "percent", rules.weight_change_percent,
             rules.weight_change_source);
  read_whole(file, "stale_weight", "days", rules.stale_weight_days, rules.stale_weight_source);
  read_whole(file, "minimum_age", "years", rules.minimum_age_years, rules.minimum_age_source);
  read_whole(file, "bases_apart", "percent", rules.basis_apart_percent, rules.basis_apart_source);
  return rules;
}

}  // namespace isotrack::reference
