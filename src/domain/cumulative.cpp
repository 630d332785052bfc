#include "isotrack/domain/cumulative.hpp"

#include <algorithm>

namespace isotrack {
namespace {

/// mg/kg in units of 1e-9, rounded half up: quarter milligrams over nanograms of body weight.
constexpr Wide nano_per_quarter = Wide(nanograms_per_kilogram) * 1'000'000'000 / 4;

Wide nano_mg_per_kg(EquivalentMg taken, Kilograms weight) {
  return round_half_up(Wide(taken.count()) * nano_per_quarter, weight.count());
}

constexpr Wide nano = 1'000'000'000;

Ratio exact_mg_per_kg(EquivalentMg taken, Kilograms weight) {
  return {Wide(taken.count()) * (nanograms_per_kilogram / 4), weight.count()};
}

}  // namespace

Cumulative::Cumulative(EquivalentMg already, Kilograms baseline)
    : already_(already), baseline_(baseline) {
  under_.push_back({baseline, already});
}

void Cumulative::weigh(Kilograms weight) { under_.push_back({weight, {}}); }

void Cumulative::take(EquivalentMg amount) {
  logged_ += amount;
  under_.back().taken += amount;
}

BasisValue Cumulative::on(Basis basis) const {
  const Kilograms current = under_.back().weight;
  if (basis == Basis::baseline) {
    return {basis, exact_mg_per_kg(total(), baseline_), baseline_};
  }
  if (basis == Basis::current) {
    if (already_ == EquivalentMg() || current == baseline_) {
      return {basis, exact_mg_per_kg(total(), current), current};
    }
    const Wide sum = nano_mg_per_kg(already_, baseline_) + nano_mg_per_kg(logged_, current);
    return {basis, {sum, nano}, current};
  }
  const UnderWeight* only = nullptr;
  int stretches = 0;
  Wide sum = 0;
  for (const UnderWeight& stretch : under_) {
    if (stretch.taken == EquivalentMg()) continue;
    only = &stretch;
    ++stretches;
    sum += nano_mg_per_kg(stretch.taken, stretch.weight);
  }
  if (stretches == 1) return {basis, exact_mg_per_kg(only->taken, only->weight), current};
  return {basis, {sum, nano}, current};
}

EquivalentMg already_equivalent(const CourseRecord& course, const Products& products) {
  if (course.already == Milligrams(0)) return {};
  return conventional_equivalent(products.at(course.already_product).formulation, course.already);
}

Ratio RemainingMg::milligrams() const { return {units, nano * nanograms_per_kilogram}; }

RemainingMg remaining_to(int target_mg_per_kg, const BasisValue& value) {
  // (target - num/den) x weight. In 1e-12 mg that is a fraction over den; the last nine digits
  // are worked out from its remainder, so that nothing passes 128 bits.
  const Wide den = value.mg_per_kg.den;
  const Wide missing = Wide(target_mg_per_kg) * den - value.mg_per_kg.num;
  if (missing <= 0) return {};
  const Wide product = missing * value.weight.count();
  return {product / den * nano + round_up(product % den * nano, den)};
}

namespace {

/// Walks days and weights together: calls `seen(day, total)` at the end of each day up to
/// `today`, days without a judged day (after the end) included.
template <class Seen>
std::optional<Cumulative> walk(const CourseRecord& course, const std::vector<JudgedDay>& judged,
                               const Products& products, Date today, Seen seen) {
  const WeightEntry* baseline = course.baseline_weight();
  if (baseline == nullptr) return std::nullopt;
  Cumulative total(already_equivalent(course, products), baseline->weight.value);
  // A first weight that is later than the first day is the baseline, too.
  auto weight =
      std::max(std::ranges::upper_bound(course.weights, course.start, {}, &WeightEntry::on),
               course.weights.begin() + 1);
  auto day = judged.begin();
  for (Date on = course.start; on <= today; on += days(1)) {
    for (; weight != course.weights.end() && weight->on <= on; ++weight) {
      total.weigh(weight->weight.value);
    }
    if (day != judged.end() && day->on == on) total.take((day++)->taken_equivalent());
    seen(on, total);
  }
  return total;
}

}  // namespace

std::optional<Cumulative> cumulative(const CourseRecord& course,
                                     const std::vector<JudgedDay>& judged, const Products& products,
                                     Date today) {
  return walk(course, judged, products, today, [](Date, const Cumulative&) {});
}

std::vector<BasisValue> daily_values(const CourseRecord& course,
                                     const std::vector<JudgedDay>& judged, const Products& products,
                                     Date today, Basis basis) {
  std::vector<BasisValue> out;
  walk(course, judged, products, today,
       [&](Date, const Cumulative& total) { out.push_back(total.on(basis)); });
  return out;
}

std::optional<Date> first_reached(const CourseRecord& course, const std::vector<JudgedDay>& judged,
                                  const Products& products, Date today, int target_mg_per_kg,
                                  Basis basis) {
  std::optional<Date> first;
  const auto met = [&](const Cumulative& total) {
    return compare(total.on(basis).mg_per_kg, target_mg_per_kg) >= 0;
  };
  const auto sum = walk(course, judged, products, today, [&](Date on, const Cumulative& total) {
    if (!first && met(total)) first = on;
  });
  // Nothing was walked yet: what was taken before this record is enough.
  if (!first && sum && met(*sum)) first = std::min(course.judged_from, today);
  return first;
}

}  // namespace isotrack
