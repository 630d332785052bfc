#include <algorithm>
#include <string>

#include "isotrack/domain/course.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr int largest_number = 1000;

bool is_below(const Ratio& a, const Ratio& b) { return a.num * b.den < b.num * a.den; }

DoseBand read_band(const Row& row) {
  row.allow_only({"formulations", "low_mg_per_kg", "usual_mg_per_kg", "highest_mg_per_kg",
                  "allowance", "source"});
  const Row allowance = row.row("allowance");
  allowance.allow_only({"mg", "source"});
  static_cast<void>(allowance.source());
  DoseBand band{row.formulations("formulations"),
                row.decimal("low_mg_per_kg"),
                row.decimal("usual_mg_per_kg"),
                row.decimal("highest_mg_per_kg"),
                Milligrams(allowance.whole("mg", 0, largest_number)),
                row.source()};
  if (!is_below(band.low, band.usual) || !is_below(band.usual, band.highest)) {
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
    if (!is_below(rules.unit_mixups.back().first, rules.unit_mixups.back().second)) {
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

void read_course_gap(const Row& file, DosingRules& rules) {
  const Row row = file.row("course_gap");
  row.allow_only({"days", "calendar_months", "source"});
  rules.course_gap_days = row.whole("days", 1, largest_number);
  rules.course_gap_months = row.whole("calendar_months", 1, largest_number);
  rules.course_gap_source = row.source();
}

}  // namespace

DosingRules read_dosing_rules(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "about", "review_by", "bands", "over_plan", "weight_change",
                   "unit_mixup", "stale_weight", "reference_band", "high_total", "course_gap",
                   "minimum_age", "bases_apart"});
  static_cast<void>(file.text("about"));
  DosingRules rules;
  rules.review_by = file.review_by();
  rules.bands = read_bands(file);
  read_over_plan(file, rules);
  read_unit_mixup(file, rules);
  read_reference_band(file, rules);
  read_course_gap(file, rules);
  read_whole(file, "weight_change", "percent", rules.weight_change_percent,
             rules.weight_change_source);
  read_whole(file, "stale_weight", "days", rules.stale_weight_days, rules.stale_weight_source);
  read_whole(file, "high_total", "mg_per_kg", rules.high_total_mg_per_kg, rules.high_total_source);
  read_whole(file, "minimum_age", "years", rules.minimum_age_years, rules.minimum_age_source);
  read_whole(file, "bases_apart", "percent", rules.basis_apart_percent, rules.basis_apart_source);
  return rules;
}

}  // namespace isotrack::reference
