#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/units.hpp"

namespace isotrack {

/// How a product's label milligrams count: conventional and lidose capsules 1 to 1, the
/// micronised capsules (Absorica LD) 5 to 4.
enum class Formulation { conventional, lidose, micronised };

/// Where a fact comes from: document ids of docs/sources.md, class and confidence.
struct Source {
  std::string ids;         ///< `S1 S41`
  std::string kind;        ///< label, guideline, paper, secondary, recall, derived, design
  std::string confidence;  ///< H, M or L; `-` for rules of our own
};

/// One row of `schema/clinical/products.json`.
struct Product {
  std::string key;                   ///< `us-claravis`
  std::string name;                  ///< `Claravis`
  std::string market;                ///< `US`
  std::vector<std::string> aliases;  ///< other names on a box, lower case
  Formulation formulation = Formulation::conventional;
  std::vector<int> strengths_mg;  ///< ascending
  std::string programme;          ///< the programme usually in force where it is sold
  bool is_generic = false;        ///< taken under that programme when no product is named
  Source source;
  std::optional<Date> review_by;  ///< after this day the row is out of date

  bool operator==(const Product& other) const { return key == other.key; }
};

/// Label milligrams as conventional-equivalent: times 5/4 for micronised, else unchanged.
/// Source: S1 S41; derived, H.
constexpr EquivalentMg conventional_equivalent(Formulation formulation, Milligrams label) {
  return EquivalentMg(label.count() * (formulation == Formulation::micronised ? 5 : 4));
}

/// The products of one catalogue, by key.
class Products {
 public:
  Products() = default;

  /// `rows` in catalogue order; keys unique.
  explicit Products(std::vector<Product> rows);

  /// The product with that key; throws `Error` (bug) when the catalogue lost it.
  [[nodiscard]] const Product& at(std::string_view key) const;

  /// The products whose key, name or alias is `text`, ignoring case, in catalogue order: more than
  /// one when a brand is sold in several markets.
  [[nodiscard]] std::vector<const Product*> named(std::string_view text) const;

  /// The one product with that key, name or alias; null when none has it, or several.
  [[nodiscard]] const Product* find(std::string_view text) const;

  [[nodiscard]] const std::vector<Product>& rows() const { return rows_; }

 private:
  std::vector<Product> rows_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

/// Capsules of one strength.
struct CapsuleCount {
  int strength_mg = 0;
  int count = 0;

  bool operator==(const CapsuleCount&) const = default;
};

/// `20 mg`, `20 mg (Absorica LD)`: micronised capsules are not those of the others, and that brand
/// is the only one.
std::string strength_text(int strength_mg, bool micronised);

/// The fewest capsules of `strengths_mg` that make `amount`, largest strength first; with
/// equally few, the one with the larger capsules. Null when no sum makes it.
std::optional<std::vector<CapsuleCount>> fewest_capsules(const std::vector<int>& strengths_mg,
                                                         Milligrams amount);

/// `40 + 20`, `2 x 20`: capsules as a person reads them, largest first.
std::string capsules_text(const std::vector<CapsuleCount>& capsules);

}  // namespace isotrack
