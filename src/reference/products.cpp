#include <map>
#include <string>
#include <utility>

#include "isotrack/base/utf8.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

constexpr int largest_strength_mg = 100;

/// The names of `other_names`, which have a weaker source of their own.
std::vector<std::string> read_other_names(const Row& product) {
  if (!product.has("other_names")) return {};
  const Row row = product.row("other_names");
  row.allow_only({"names", "source"});
  static_cast<void>(row.source());
  return row.texts("names");
}

Product read_product(const Row& row) {
  row.allow_only({"key", "name", "market", "aliases", "other_names", "formulation", "strengths_mg",
                  "programme", "generic", "source"});
  Product product;
  product.key = row.text("key");
  product.name = row.text("name");
  product.market = row.text("market");
  product.aliases = row.texts("aliases");
  for (std::string& name : read_other_names(row)) product.aliases.push_back(std::move(name));
  product.formulation = row.formulation("formulation");
  product.strengths_mg = row.ascending_wholes("strengths_mg", 1, largest_strength_mg);
  product.programme = row.text("programme");
  product.is_generic = row.flag("generic");
  product.source = row.source();
  return product;
}

/// The words by which products are found. The same brand may be sold in two markets; any other
/// word that finds two products is a mistake.
class Words {
 public:
  void add(const Row& row, const Product& product) {
    claim(row, product.key, product.market, false);
    claim(row, lower(product.name), product.market, true);
    for (const std::string& alias : product.aliases) {
      if (lower(alias) != alias) row.fail("alias '" + alias + "' is not in lower case");
      claim(row, alias, product.market, false);
    }
  }

 private:
  struct Claim {
    std::string market;
    bool is_name = false;
  };

  void claim(const Row& row, const std::string& word, const std::string& market, bool is_name) {
    const auto [at, is_new] = claims_.emplace(word, Claim{market, is_name});
    if (is_new) return;
    const bool is_same_brand = is_name && at->second.is_name && at->second.market != market;
    if (!is_same_brand) row.fail("'" + word + "' already finds another product");
  }

  std::map<std::string, Claim> claims_;
};

}  // namespace

Products read_products(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"products"});
  std::vector<Product> products;
  Words words;
  for (const Row& row : file.rows("products", "key")) {
    products.push_back(read_product(row));
    products.back().review_by = file.review_by();
    words.add(row, products.back());
  }
  return Products(std::move(products));
}

}  // namespace isotrack::reference
