#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/parsed.hpp"

namespace isotrack {

/// Whole label milligrams: what is printed on the capsule, of any product.
class Milligrams {
 public:
  constexpr Milligrams() = default;

  constexpr explicit Milligrams(std::int64_t count) : count_(count) {}

  [[nodiscard]] constexpr std::int64_t count() const { return count_; }

  constexpr auto operator<=>(const Milligrams&) const = default;

  constexpr Milligrams& operator+=(Milligrams other) {
    count_ += other.count_;
    return *this;
  }

  friend constexpr Milligrams operator+(Milligrams a, Milligrams b) { return a += b; }

  friend constexpr Milligrams operator-(Milligrams a, Milligrams b) {
    return Milligrams(a.count_ - b.count_);
  }

 private:
  std::int64_t count_ = 0;
};

/// Conventional-equivalent dose in quarter milligrams, because 1 mg of Absorica LD counts as
/// 5/4 mg. Milligrams and EquivalentMg do not add.
/// Source: S1 S41 (label table, paper; the 4:5 ratio is derived).
class EquivalentMg {
 public:
  constexpr EquivalentMg() = default;

  constexpr explicit EquivalentMg(std::int64_t quarters) : quarters_(quarters) {}

  /// Quarter milligrams.
  [[nodiscard]] constexpr std::int64_t count() const { return quarters_; }

  [[nodiscard]] constexpr Ratio milligrams() const { return {quarters_, 4}; }

  constexpr auto operator<=>(const EquivalentMg&) const = default;

  constexpr EquivalentMg& operator+=(EquivalentMg other) {
    quarters_ += other.quarters_;
    return *this;
  }

  friend constexpr EquivalentMg operator+(EquivalentMg a, EquivalentMg b) { return a += b; }

  friend constexpr EquivalentMg operator-(EquivalentMg a, EquivalentMg b) {
    return EquivalentMg(a.quarters_ - b.quarters_);
  }

 private:
  std::int64_t quarters_ = 0;
};

/// Nanograms in a kilogram, and in a pound. Source: S59 (UCUM).
inline constexpr std::int64_t nanograms_per_kilogram = 1'000'000'000'000;
inline constexpr std::int64_t nanograms_per_pound = 453'592'370'000;

/// Body weight in whole nanograms (as kilograms times 1e12), so that kilograms and pounds with
/// four decimals are exact. 1 lb = 0.45359237 kg, 1 st = 14 lb.
/// Source: S59 (UCUM).
class Kilograms {
 public:
  constexpr Kilograms() = default;

  constexpr explicit Kilograms(std::int64_t nanograms) : nanograms_(nanograms) {}

  /// Nanograms.
  [[nodiscard]] constexpr std::int64_t count() const { return nanograms_; }

  [[nodiscard]] constexpr Ratio kilograms() const { return {nanograms_, nanograms_per_kilogram}; }

  constexpr auto operator<=>(const Kilograms&) const = default;

 private:
  std::int64_t nanograms_ = 0;
};

/// The unit a weight was typed in; stones are told with pounds.
enum class WeightUnit { kg, lb, st_lb };

/// A body weight as the person typed it, and what it is in kilograms.
struct TypedWeight {
  std::string text;  ///< canonical spelling of what was typed: `64.5kg`, `142lb`, `10st 3lb`
  WeightUnit unit = WeightUnit::kg;
  Kilograms value;

  bool operator==(const TypedWeight&) const = default;
};

/// `82kg`, `82.5 kg`, `82,5kg`, `180lb`, `12st`, `12st7`, `12st 7lb`; at most four decimals,
/// stones whole. A bare number is read in `bare_unit` when there is one, else refused.
/// Says nothing about plausibility.
Parsed<TypedWeight> parse_weight(std::string_view text, const WeightUnit* bare_unit = nullptr);

/// One dose amount: `40mg`, `40 mg`, `40`. Whole milligrams, no leading zero, sign, exponent
/// or other unit. A readable amount outside 1 to 400 mg is refused (exit 3).
Parsed<Milligrams> parse_amount(std::string_view text);

/// A total taken before the record began: `2400mg`, 1 to 100,000 mg.
Parsed<Milligrams> parse_total(std::string_view text);

/// The limits that are never lifted (design, section 5). Both ends are allowed.
inline constexpr Milligrams smallest_intake{1};
inline constexpr Milligrams largest_intake{400};
inline constexpr Milligrams largest_total_before{100'000};  ///< taken before the record
inline constexpr Kilograms smallest_weight{20 * nanograms_per_kilogram};
inline constexpr Kilograms largest_weight{300 * nanograms_per_kilogram};

/// `kg`, `lb`, `st_lb`.
std::string name_of(WeightUnit unit);

/// `142 lb`, `10 st 3 lb`, `64.5 kg`: what was typed, as a person reads it.
std::string spelt(const TypedWeight& weight);

/// `142 lb = 64.41 kg`, or `64.5 kg` alone.
std::string spelt_in_kg(const TypedWeight& weight);

/// `142 kg (313 lb)`, whole pounds rounded half up; `142 lb = 64.41 kg`. For a weight that nothing
/// is there to compare with: a slip of the unit is seen.
std::string spelt_in_both(const TypedWeight& weight);

/// `64.41` kg with two decimals, rounded half up.
std::string kg_text(Kilograms weight);

/// `40 mg`, `1,200 mg`.
std::string mg_text(Milligrams amount);

}  // namespace isotrack
