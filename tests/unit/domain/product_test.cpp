// Capsules: the fewest that make a dose, proved against trying every combination.

#include "isotrack/domain/product.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::products;

namespace {

using Capsules = std::vector<CapsuleCount>;

int number_of(const Capsules& capsules) {
  int sum = 0;
  for (const CapsuleCount& capsule : capsules) sum += capsule.count;
  return sum;
}

/// Tries every combination, the most of the largest strength first, so that the first one with
/// the least capsules is also the one with the larger ones.
void search(const std::vector<int>& strengths, std::size_t left, int mg, Capsules& chosen,
            std::optional<Capsules>& best) {
  if (mg == 0) {
    if (!best || number_of(chosen) < number_of(*best)) best = chosen;
    return;
  }
  if (left == 0) return;
  const int strength = strengths[left - 1];
  for (int count = mg / strength; count >= 0; --count) {
    if (count > 0) chosen.push_back({strength, count});
    search(strengths, left - 1, mg - count * strength, chosen, best);
    if (count > 0) chosen.pop_back();
  }
}

std::optional<Capsules> by_brute_force(const std::vector<int>& strengths, int mg) {
  Capsules chosen;
  std::optional<Capsules> best;
  search(strengths, strengths.size(), mg, chosen, best);
  return best;
}

std::string fewest(const std::vector<int>& strengths, int mg) {
  const auto capsules = fewest_capsules(strengths, Milligrams(mg));
  return capsules ? capsules_text(*capsules) : "none";
}

std::string of_product(const char* key, int mg) {
  return fewest(products().at(key).strengths_mg, mg);
}

}  // namespace

TEST_CASE("the fewest capsules, for every strength set of the catalogue and 1 to 200 mg",
          "[product]") {
  std::set<std::vector<int>> sets;
  for (const Product& product : products().rows()) sets.insert(product.strengths_mg);
  REQUIRE(sets.size() >= 8);
  for (const std::vector<int>& strengths : sets) {
    for (int mg = 1; mg <= 200; ++mg) {
      INFO("set of " << strengths.size() << " from " << strengths.front() << ", " << mg << " mg");
      REQUIRE(fewest_capsules(strengths, Milligrams(mg)) == by_brute_force(strengths, mg));
    }
  }
}

TEST_CASE("the largest capsule first is not always the fewest", "[product]") {
  CHECK(fewest({10, 25, 40}, 50) == "40 + 10");  // equally few as 2 x 25: the larger capsules
  CHECK(fewest({1, 15, 20}, 30) == "2 x 15");    // not 20 + 10 x 1
  CHECK(fewest({10, 30, 40}, 60) == "2 x 30");   // not 40 + 2 x 10
  CHECK(fewest({1, 15, 20}, 1) == "1");
  CHECK(fewest({20}, 30) == "none");
  CHECK(fewest({10, 20}, 0).empty());
  CHECK(fewest({}, 10) == "none");
}

TEST_CASE("the examples of the clinical notes, section 8", "[product]") {
  CHECK(of_product("us-generic", 50) == "40 + 10");
  CHECK(of_product("us-generic", 60) == "40 + 20");
  CHECK(of_product("us-generic", 70) == "40 + 30");
  CHECK(of_product("us-generic", 80) == "2 x 40");
  CHECK(of_product("us-generic", 100) == "2 x 40 + 20");
  CHECK(of_product("uk-generic", 30) == "20 + 10");
  CHECK(of_product("uk-generic", 50) == "2 x 20 + 10");
  CHECK(of_product("uk-generic", 60) == "3 x 20");
  CHECK(of_product("us-absorica-ld", 40) == "32 + 8");
  CHECK(of_product("us-absorica-ld", 48) == "32 + 16");
  CHECK(of_product("us-absorica-ld", 56) == "32 + 24");
  CHECK(of_product("us-absorica-ld", 64) == "2 x 32");
  CHECK(of_product("us-generic", 35) == "none");
}

TEST_CASE("a product is found by key, name or alias", "[product]") {
  REQUIRE(products().find("Claravis") != nullptr);
  CHECK(products().find(" CLARAVIS ")->key == "us-claravis");
  CHECK(products().find("us-claravis")->key == "us-claravis");
  CHECK(products().find("clarav") == nullptr);
  CHECK(products().find("") == nullptr);
  for (const Product& product : products().rows()) {
    INFO(product.key);
    CHECK(&products().at(product.key) == products().find(product.key));
  }
  CHECK_THROWS_AS(products().at("no-such"), Error);
}

TEST_CASE("a brand of several markets is not found by its name alone", "[product]") {
  const auto found = products().named("Roaccutane");
  REQUIRE(found.size() == 2);
  CHECK(found[0]->key == "uk-roaccutane");
  CHECK(found[1]->key == "au-roaccutane");
  CHECK(products().find("roaccutane") == nullptr);
  CHECK(products().named("au-roaccutane").size() == 1);
  CHECK(products().named("no such").empty());
}

TEST_CASE("a product is found by what else it is called", "[product]") {
  Product row;
  row.key = "one";
  row.name = "One";
  row.aliases = {"the first", "uno"};
  const Products one({row});
  REQUIRE(one.find("UNO") != nullptr);
  CHECK(one.find("uno")->key == "one");
  CHECK(one.named(" The first ").size() == 1);
  CHECK(one.named("first").empty());
}
