#include "isotrack/domain/status.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace isotrack {
namespace {

/// The facts of one report, gathered once.
struct Inputs {
  const PatientRecord& patient;
  const CourseRecord& course;  ///< as of today
  const Products& products;
  const DosingRules& rules;
  Date today;
};

void describe_course(const Inputs& in, StatusReport& out) {
  out.patient = in.patient.code;
  out.today = in.today;
  out.course_number = in.course.number;
  out.state = in.course.state_on(in.today);
  out.start = in.course.start;
  out.basis = in.course.basis;
  out.target = in.course.target;
  out.steps = in.course.steps;
  out.holds = in.course.holds;
  if (!out.days.empty() && in.course.end) out.last_day = out.days.back().on;
  const Date until = out.last_day.value_or(in.today);
  if (until >= out.start) out.day = days_between(out.start, until) + 1;
  const Date planned_day = std::max(until, out.start);
  if (const Hold* hold = in.course.hold_on(in.today); hold != nullptr && !out.last_day) {
    out.hold = *hold;
  }
  const RegimenStep* step = in.course.step_on(planned_day);
  if (step == nullptr && !in.course.steps.empty()) step = &in.course.steps.front();
  if (step == nullptr) return;
  const Product& product = in.products.at(step->product);
  out.product = product.key;
  out.product_name = product.name;
  out.regimen = to_text(step->plan);
  out.regimen_sentence = plan_sentence(step->plan, product);
  out.regimen_from = step->from;
}

/// Whether no step in force today or to come is of Absorica LD; an ended course plans nothing.
bool plans_conventional(const Inputs& in, const std::optional<Date>& last_day) {
  if (last_day) return true;
  const RegimenStep* now = in.course.step_on(in.today);
  return std::ranges::none_of(in.course.steps, [&](const RegimenStep& step) {
    return (&step == now || step.from > in.today) &&
           in.products.at(step.product).formulation == Formulation::micronised;
  });
}

void add_up(const Inputs& in, StatusReport& out) {
  out.totals = total_days(out.days);
  out.vomited = static_cast<int>(std::ranges::count(in.course.doses, true, &Dose::vomited));
  out.unsaid = count_unsaid(out.days, in.today);
  out.adherence = adherence(out.totals);
  out.already = in.course.already;
  out.label_mg = out.totals.taken_mg + in.course.already;
  out.already_product = in.course.already_product;
  const EquivalentMg before = already_equivalent(in.course, in.products);
  out.equivalent = out.totals.taken_equivalent + before;
  out.upper_equivalent = total_days(as_if_taken(out.days, in.today)).taken_equivalent + before;
  out.is_conventional =
      out.equivalent.count() == out.label_mg.count() * 4 && plans_conventional(in, out.last_day);
  const auto count = [&](const std::string& key, Milligrams amount) {
    if (amount == Milligrams(0)) return;
    const auto known = std::ranges::find(out.by_product, key, &ProductTotal::product);
    if (known != out.by_product.end())
      known->taken += amount;
    else
      out.by_product.push_back({key, amount});
  };
  count(in.course.already_product, in.course.already);
  for (const JudgedDay& day : out.days) {
    const RegimenStep* step = in.course.step_on(day.on);
    if (step != nullptr) count(step->product, day.taken);
  }
}

/// Whether two values differ by at least `percent` of the smaller.
bool parts_by(const Ratio& a, const Ratio& b, int percent) {
  const Wide left = a.num * b.den;
  const Wide right = b.num * a.den;
  const Wide difference = left > right ? left - right : right - left;
  return difference > 0 && difference * 100 >= std::min(left, right) * percent;
}

void choose_bases(const Inputs& in, StatusReport& out) {
  const auto met = [&](const BasisValue& value, int target) {
    return compare(value.mg_per_kg, target) >= 0;
  };
  for (const BasisValue& a : out.bases) {
    for (const BasisValue& b : out.bases) {
      const bool straddle = met(a, out.target.lower) != met(b, out.target.lower) ||
                            met(a, out.target.upper) != met(b, out.target.upper);
      const bool apart = parts_by(a.mg_per_kg, b.mg_per_kg, in.rules.basis_apart_percent);
      out.bases_apart = out.bases_apart || straddle || apart;
    }
  }
}

/// The first day on which a target is, or was, reached had the unsaid days been taken as planned;
/// null when the plan never reaches it.
std::optional<Date> reached_if_taken(const Inputs& in, const StatusReport& out, int target,
                                     Basis basis) {
  const auto days = as_if_taken(out.days, in.today);
  const auto total = cumulative(in.course, days, in.products, in.today);
  if (!total) return std::nullopt;
  const BasisValue value = total->on(basis);
  if (compare(value.mg_per_kg, target) >= 0) {
    return first_reached(in.course, days, in.products, in.today, target, basis);
  }
  const PlanShare whole{EquivalentMg(1), EquivalentMg(1)};
  const auto projected = project(in.course, in.products, in.today, first_open_day(out),
                                 remaining_to(target, value), whole);
  return projected ? std::optional(projected->finish_on) : std::nullopt;
}

TargetStatus judge_target(const Inputs& in, const StatusReport& out, int target,
                          const BasisValue& value) {
  TargetStatus status;
  status.mg_per_kg = target;
  status.basis = value.basis;
  status.percent = {value.mg_per_kg.num * 100, value.mg_per_kg.den * target};
  status.remaining = remaining_to(target, value);
  status.met = compare(value.mg_per_kg, target) >= 0;
  if (status.met) {
    status.reached_on =
        first_reached(in.course, out.days, in.products, in.today, target, value.basis);
    return status;
  }
  const Date first = first_open_day(out);
  const PlanShare whole{EquivalentMg(1), EquivalentMg(1)};
  const PlanShare so_far{out.totals.said_taken, out.totals.said_scheduled};
  status.plan = project(in.course, in.products, in.today, first, status.remaining, whole);
  status.at_adherence = project(in.course, in.products, in.today, first, status.remaining, so_far);
  if (out.unsaid > 0 && status.plan) {
    status.plan_if_unsaid_taken = reached_if_taken(in, out, target, value.basis);
  }
  return status;
}

/// Why there are no dates, and what would have to be recorded; nothing when there are.
std::pair<std::string, Lack> why_not_projected(const Inputs& in, const StatusReport& out) {
  if (out.last_day) return {"the course has ended", Lack::none};
  if (out.bases.empty()) return {"no weight is recorded", Lack::weight};
  if (in.course.steps.empty()) return {"no plan is recorded", Lack::plan};
  for (const TargetStatus& target : out.targets) {
    if (target.met || target.plan) continue;
    if (out.hold && !out.hold->last) return {"on hold without an end", Lack::end_of_hold};
    for (const Hold& hold : in.course.holds) {
      if (hold.last) continue;
      return {"the hold from " + with_weekday(hold.first) + " has no end", Lack::end_of_hold};
    }
    return {"the plan does not reach it within ten years", Lack::none};
  }
  return {};
}

void judge_targets(const Inputs& in, StatusReport& out) {
  const auto total = cumulative(in.course, out.days, in.products, in.today);
  if (const WeightEntry* weight = in.course.baseline_weight()) out.baseline_weight = *weight;
  if (const WeightEntry* weight = in.course.weight_on(in.today)) out.current_weight = *weight;
  if (total) {
    for (const Basis basis : all_bases) out.bases.push_back(total->on(basis));
    choose_bases(in, out);
    for (const int target : {out.target.lower, out.target.upper}) {
      for (const BasisValue& value : out.bases) {
        out.targets.push_back(judge_target(in, out, target, value));
      }
      if (out.target.lower == out.target.upper) break;
    }
  }
  std::tie(out.not_projected, out.lack) = why_not_projected(in, out);
}

StatusReport::Earlier brief_of(const PatientRecord& patient, const CourseRecord& course,
                               const Products& products, Date today) {
  const CourseRecord past = as_of(course, today);
  const auto judged = judge_days(past, patient.logging, products, today);
  StatusReport::Earlier out;
  out.number = past.number;
  out.start = past.start;
  out.last_day = past.last_day();
  const DayTotals totals = total_days(judged);
  out.unsaid = count_unsaid(judged, today);
  out.equivalent = totals.taken_equivalent + already_equivalent(past, products);
  if (const auto total = cumulative(past, judged, products, today)) {
    out.mg_per_kg = total->on(Basis::baseline).mg_per_kg;
  }
  return out;
}

void look_back(const Inputs& in, StatusReport& out) {
  constexpr Wide nano = 1'000'000'000;
  const BasisValue* here = out.value_on(Basis::baseline);
  EquivalentMg lifetime = out.equivalent;
  Wide sum = here == nullptr ? 0 : round_half_up(here->mg_per_kg.num * nano, here->mg_per_kg.den);
  bool complete = here != nullptr;
  bool at_least = out.at_least();
  for (const CourseRecord& other : in.patient.courses) {
    if (other.number >= in.course.number) continue;
    out.earlier.push_back(brief_of(in.patient, other, in.products, in.today));
    const StatusReport::Earlier& before = out.earlier.back();
    lifetime += before.equivalent;
    at_least = at_least || before.unsaid > 0;
    complete = complete && before.mg_per_kg.has_value();
    if (before.mg_per_kg) {
      sum += round_half_up(before.mg_per_kg->num * nano, before.mg_per_kg->den);
    }
  }
  if (out.earlier.empty()) return;
  out.lifetime_equivalent = lifetime;
  out.lifetime_at_least = at_least;
  if (complete) out.lifetime_mg_per_kg = Ratio{sum, nano};
}

}  // namespace

const BasisValue* StatusReport::value_on(Basis wanted) const {
  const auto found = std::ranges::find(bases, wanted, &BasisValue::basis);
  return found == bases.end() ? nullptr : &*found;
}

StatusReport make_status(const PatientRecord& patient, const CourseRecord& course,
                         const Products& products, const DosingRules& rules, Date today) {
  const CourseRecord record = as_of(course, today);
  const Inputs in{patient, record, products, rules, today};
  StatusReport out;
  out.days = judge_days(record, patient.logging, products, today);
  out.today_day.on = today;
  if (!out.days.empty() && out.days.back().on == today) out.today_day = out.days.back();
  describe_course(in, out);
  add_up(in, out);
  judge_targets(in, out);
  look_back(in, out);
  out.alerts = dose_findings(patient, record, out.days, products, rules, today);
  return out;
}

Date first_open_day(const StatusReport& report) {
  if (report.state == CourseState::planned) return report.start;
  const bool is_pending = report.today_day.state == DayState::pending;
  return is_pending ? report.today : report.today + days(1);
}

void take_projection_out(StatusReport& report, const std::string& why) {
  for (TargetStatus& target : report.targets) {
    target.plan.reset();
    target.at_adherence.reset();
    target.plan_if_unsaid_taken.reset();
  }
  report.not_projected = why;
  report.lack = Lack::none;
}

}  // namespace isotrack
