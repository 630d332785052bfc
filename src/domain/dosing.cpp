#include "isotrack/domain/dosing.hpp"

#include <algorithm>
#include <string>

#include "isotrack/base/error.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/domain/dose_text.hpp"

namespace isotrack {
namespace {

/// mg/kg/day of `mean` label milligrams at `weight` against `limit` plus `allowance` mg.
int compare_daily(const Ratio& mean, Kilograms weight, const Ratio& limit, Milligrams allowance) {
  // mean.num/mean.den mg <=> limit x weight + allowance
  const Wide left = mean.num * limit.den * nanograms_per_kilogram;
  const Wide right =
      (limit.num * weight.count() + Wide(allowance.count()) * nanograms_per_kilogram * limit.den) *
      mean.den;
  return left < right ? -1 : (left > right ? 1 : 0);
}

std::string mg_per_kg_day(const Ratio& mean, Kilograms weight) {
  const Ratio value{mean.num * nanograms_per_kilogram, mean.den * weight.count()};
  return daily_text(value) + " mg/kg a day at " + kg_text(weight) + " kg";
}

/// Everything the single checks below look at.
struct Case {
  const PatientRecord& patient;
  const CourseRecord& course;
  const std::vector<JudgedDay>& judged;
  const Products& products;
  const DosingRules& rules;
  Date today;
  std::vector<Finding>& out;

  /// `cause` as in `Finding`.
  void add(std::string rule, Severity severity, std::string message, const Source& source,
           Cause cause, std::optional<Date> on = {}) const {
    out.push_back(
        {std::move(rule), severity, on, std::move(message), source_text(source), std::move(cause)});
  }

  /// What recorded the doses of the day.
  [[nodiscard]] Cause doses_of(Date on) const {
    Cause cause;
    for (const Dose& dose : course.doses) {
      if (dose.on == on) cause.add(dose.recorded.first_entry);
    }
    return cause;
  }
};

std::optional<Finding> band_finding(const RegimenStep& step, Kilograms kg, const Product& product,
                                    const DosingRules& rules) {
  const DoseBand& band = rules.band(product.formulation);
  const Ratio mean = step.plan.mean_daily_mg();
  const auto finding = [&](Severity severity, std::string message) {
    return Finding{"dose.band", severity, {}, std::move(message), source_text(band.source)};
  };
  if (above_every_label(rules, product.formulation, step.plan.largest_day(), kg)) {
    const Ratio largest{step.plan.largest_day().count(), 1};
    return finding(Severity::warn, "largest planned day is " + mg_per_kg_day(largest, kg) +
                                       ", above every labelled dose (" +
                                       trimmed(decimal(band.highest, 2)) + ")");
  }
  const std::string planned = "planned dose is " + mg_per_kg_day(mean, kg);
  if (compare_daily(mean, kg, band.usual, band.allowance) > 0) {
    return finding(Severity::warn, planned + ", above the usual " +
                                       trimmed(decimal(band.usual, 2)) + "; " +
                                       band.above_usual_says);
  }
  if (compare_daily(mean, kg, band.low, Milligrams(0)) < 0) {
    return finding(Severity::info, planned + ", below the label's " +
                                       trimmed(decimal(band.low, 2)) + " (a low-dose plan?)");
  }
  return std::nullopt;
}

void check_plan(const Case& c) {
  const RegimenStep* step = c.course.step_on(std::max(c.today, c.course.start));
  const WeightEntry* weight = c.course.weight_on(c.today);
  if (step == nullptr) return;
  const auto kg = weight == nullptr ? std::nullopt : std::optional(weight->weight.value);
  for (Finding& finding : plan_findings(*step, kg, c.products, c.rules)) {
    finding.cause = step->recorded.first_entry;
    if (weight != nullptr && finding.rule == "dose.band") {
      finding.cause.add(weight->recorded.first_entry);
    }
    c.out.push_back(std::move(finding));
  }
}

std::string share_text(Milligrams taken, Milligrams planned) {
  return decimal({taken.count(), planned.count()}, 2) + " x the planned " + mg_text(planned);
}

/// Whether a check that looks at dose, plan and product alone finds the same on both days.
bool is_dosed_like(const JudgedDay& a, const JudgedDay& b) {
  return a.taken == b.taken && a.planned == b.planned && a.formulation == b.formulation;
}

/// A dose where none was expected. One taken in a prescribed pause has a rule of its own, since the
/// clinic that ordered the pause wants to know.
void add_unplanned(const Case& c, const JudgedDay& day) {
  const bool is_after_end = c.course.end && day.on > c.course.end->last_dose;
  const bool is_held = !is_after_end && day.state == DayState::held;
  const std::string kind = is_after_end                          ? "a day after the end"
                           : is_held                             ? "a held day"
                           : c.course.step_on(day.on) == nullptr ? "a day without a plan"
                                                                 : "a rest day";
  c.add(is_held ? "dose.held_day" : "dose.unplanned_day", is_held ? Severity::warn : Severity::info,
        with_weekday(day.on) + ": " + mg_text(day.taken) + " on " + kind +
            ", counted in mg, in no day count",
        {"", "design", "-"}, c.doses_of(day.on), day.on);
}

void check_days(const Case& c) {
  const JudgedDay* fine = nullptr;  // the last day that showed nothing, and its weight
  const WeightEntry* fine_weight = nullptr;
  for (const JudgedDay& day : c.judged) {
    if (day.taken == Milligrams(0)) continue;
    const auto on = [&] { return with_weekday(day.on) + ": "; };
    const WeightEntry* weight = c.course.weight_on(day.on);
    if (fine != nullptr && weight == fine_weight && is_dosed_like(day, *fine)) continue;
    const std::size_t before = c.out.size();
    if (weight != nullptr &&
        above_every_label(c.rules, day.formulation, day.taken, weight->weight.value)) {
      const DoseBand& band = c.rules.band(day.formulation);
      c.add("dose.over_label", Severity::warn,
            on() + mg_text(day.taken) + " is " +
                mg_per_kg_day({day.taken.count(), 1}, weight->weight.value) +
                ", above every labelled dose (" + trimmed(decimal(band.highest, 2)) + ")",
            band.source, c.doses_of(day.on), day.on);
    }
    if (day.planned == Milligrams(0)) {
      add_unplanned(c, day);
    } else if (compare({day.taken.count(), day.planned.count()}, c.rules.over_plan) > 0) {
      c.add("dose.over_plan", Severity::warn,
            on() + mg_text(day.taken) + " is " + share_text(day.taken, day.planned),
            c.rules.over_plan_source, c.doses_of(day.on), day.on);
    }
    if (c.out.size() == before) {
      fine = &day;
      fine_weight = weight;
    }
  }
}

void check_weights(const Case& c) {
  const std::vector<WeightEntry>& weights = c.course.weights;
  for (std::size_t i = 1; i < weights.size(); ++i) {
    const WeightChange change =
        weight_change(c.rules, weights[i - 1].weight.value, weights[i].weight.value);
    const std::string text = with_weekday(weights[i].on) + ": " + spelt(weights[i].weight) +
                             " is " + decimal(change.ratio, 2) + " x the weight before, " +
                             spelt(weights[i - 1].weight);
    if (change.smells_of_unit) {
      c.add("weight.unit", Severity::warn, text + ": pounds taken for kilograms?",
            c.rules.unit_mixup_source, weights[i].recorded.first_entry, weights[i].on);
    } else if (change.large) {
      c.add("weight.change", Severity::info, text, c.rules.weight_change_source,
            weights[i].recorded.first_entry, weights[i].on);
    }
  }
  const WeightEntry* current = c.course.weight_on(c.today);
  if (current == nullptr || c.course.end) return;
  const int age = days_between(current->on, c.today);
  if (age > c.rules.stale_weight_days) {
    c.add("weight.stale", Severity::info,
          "last weighed " + std::to_string(age) + " days ago, " + with_weekday(current->on),
          c.rules.stale_weight_source, current->recorded.first_entry, current->on);
  }
}

void check_totals(const Case& c) {
  const auto total = cumulative(c.course, c.judged, c.products, c.today);
  if (!total) return;
  const BasisValue value = total->on(c.course.basis);
  const std::string so_far = mg_per_kg_text(value.mg_per_kg) + " mg/kg on " +
                             name_of(c.course.basis) + " " + kg_text(value.weight) + " kg is past ";
  if (compare(value.mg_per_kg, c.rules.high_total_mg_per_kg) > 0) {
    c.add("dose.past_220", Severity::warn,
          so_far + std::to_string(c.rules.high_total_mg_per_kg) + ", " + c.rules.high_total_says,
          c.rules.high_total_source, c.course.recorded.first_entry);
  } else if (compare(value.mg_per_kg, c.course.target.upper) > 0) {
    c.add("dose.past_upper", Severity::info,
          so_far + std::to_string(c.course.target.upper) + ", the upper end of its target",
          c.rules.band_source, c.course.recorded.first_entry);
  }
}

/// `8 weeks`, as labels say it; `60 days` where no whole weeks are.
std::string weeks_text(int days) {
  return days % 7 == 0 ? count_text(days / 7, "week") : count_text(days, "day");
}

void check_gap(const Case& c) {
  for (const CourseRecord& other : c.patient.courses) {
    if (other.number + 1 != c.course.number || !other.last_day()) continue;
    const Date last = *other.last_day();
    const int gap = days_between(last, c.course.start);
    const Date by_days = last + days(c.rules.course_gap_days);
    const Date by_months = add_months(last, c.rules.course_gap_months);
    if (c.course.start >= std::max(by_days, by_months)) continue;
    c.add("course.gap", c.course.start < by_days ? Severity::warn : Severity::info,
          (c.course.start > c.today ? "to begin " : "begun ") + std::to_string(gap) +
              (gap == 1 ? " day" : " days") + " after the last dose of course " +
              std::to_string(other.number) + ", " + with_weekday(last) + "; labels wait " +
              weeks_text(c.rules.course_gap_days) + " (" + iso(by_days) + ") or " +
              count_text(c.rules.course_gap_months, "month") + " (" + iso(by_months) + ")",
          c.rules.course_gap_source, c.course.recorded.first_entry, c.course.start);
  }
}

void check_age(const Case& c) {
  if (!c.patient.birth_date) return;
  const int age = age_on(*c.patient.birth_date, c.course.start);
  if (age >= c.rules.minimum_age_years) return;
  c.add("dose.age", Severity::warn,
        "aged " + std::to_string(age) + " on the first day; the label begins at " +
            std::to_string(c.rules.minimum_age_years) + " years",
        c.rules.minimum_age_source, c.course.recorded.first_entry);
}

}  // namespace

const DoseBand& DosingRules::band(Formulation formulation) const {
  for (const DoseBand& band : bands) {
    if (std::ranges::find(band.formulations, formulation) != band.formulations.end()) return band;
  }
  throw Error(ExitStatus::bug, "dosing.json has no band for a formulation");
}

WeightChange weight_change(const DosingRules& rules, Kilograms before, Kilograms now) {
  WeightChange out;
  out.ratio = {now.count(), before.count()};
  const Wide difference =
      now > before ? Wide(now.count()) - before.count() : Wide(before.count()) - now.count();
  out.large = difference * 100 > Wide(before.count()) * rules.weight_change_percent;
  for (const auto& [first, last] : rules.unit_mixups) {
    if (compare({now.count(), before.count()}, first) >= 0 &&
        compare({now.count(), before.count()}, last) <= 0) {
      out.smells_of_unit = true;
    }
  }
  return out;
}

bool above_every_label(const DosingRules& rules, Formulation formulation, Milligrams amount,
                       Kilograms weight) {
  return compare_daily({amount.count(), 1}, weight, rules.band(formulation).highest,
                       Milligrams(0)) > 0;
}

std::vector<Finding> plan_findings(const RegimenStep& step, std::optional<Kilograms> weight,
                                   const Products& products, const DosingRules& rules) {
  const Product& product = products.at(step.product);
  std::vector<Finding> out;
  if (weight) {
    if (auto finding = band_finding(step, *weight, product, rules)) out.push_back(*finding);
  }
  for (const PlannedDay& day : step.plan.days) {
    auto finding = capsule_finding(day, product);
    if (!finding) continue;
    out.push_back(*std::move(finding));
    break;  // one for the plan
  }
  return out;
}

std::optional<Finding> capsule_finding(const PlannedDay& day, const Product& product) {
  if (Plan::capsules(day, product)) return std::nullopt;
  return Finding{"dose.capsules",
                 Severity::warn,
                 {},
                 day.capsules ? product.name + " has no capsules " + capsules_text(*day.capsules) +
                                    ", so none are counted"
                              : "no sum of " + product.name + " capsules makes " +
                                    mg_text(day.total()) + ", so no capsules are counted",
                 source_text(product.source)};
}

std::vector<Finding> dose_findings(const PatientRecord& patient, const CourseRecord& course,
                                   const std::vector<JudgedDay>& judged, const Products& products,
                                   const DosingRules& rules, Date today) {
  std::vector<Finding> out;
  const Case c{patient, course, judged, products, rules, today, out};
  if (!course.end) check_plan(c);
  check_days(c);
  check_weights(c);
  check_totals(c);
  check_gap(c);
  check_age(c);
  sort_findings(out);
  return out;
}

bool is_beside_course(const DosingRules& rules, Date first, std::optional<Date> last,
                      Date first_dose, std::optional<Date> last_dose) {
  if (last && *last < first_dose) return false;
  if (!last_dose) return true;
  return first <= std::max(*last_dose + days(rules.beside_course_days),
                           add_months(*last_dose, rules.beside_course_months));
}

bool is_usual_weight(const DosingRules& rules, Kilograms weight) {
  return rules.smallest_usual_weight <= weight && weight <= rules.largest_usual_weight;
}

std::string usual_weight_words(const DosingRules& rules) {
  return trimmed(kg_text(rules.smallest_usual_weight)) + " to " +
         trimmed(kg_text(rules.largest_usual_weight)) + " kg";
}

int age_on(Date birth, Date on) {
  const date::year_month_day from{birth};
  const date::year_month_day to{on};
  const int years = static_cast<int>(to.year()) - static_cast<int>(from.year());
  const bool before_birthday =
      date::month_day(to.month(), to.day()) < date::month_day(from.month(), from.day());
  return years - (before_birthday ? 1 : 0);
}

std::string source_text(const Source& source) {
  const bool graded = !source.confidence.empty() && source.confidence != "-";
  std::string out;
  out.reserve(source.ids.size() + source.kind.size() + source.confidence.size() + 5);
  if (!source.ids.empty()) out.append(source.ids).append(" ");
  out.append("(").append(source.kind);
  if (graded) out.append(", ").append(source.confidence);
  return out.append(")");
}

}  // namespace isotrack
