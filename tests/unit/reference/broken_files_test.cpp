// Clinical files that break their schema: each is refused with the file, the row and the reason.

#include <string>
#include <string_view>

#include "isotrack/base/error.hpp"
#include "src/reference/loaders.hpp"
#include "tests/support/breakage.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;
using namespace isotrack::reference;
using namespace isotrack::test;

namespace {

constexpr std::string_view good_products = R"({
  "$schema": "products.schema.json",
  "about": "two products",
  "review_by": "2027-11-22",
  "products": [
    {"key": "us-a", "name": "A", "market": "US", "aliases": ["ay"], "formulation": "lidose",
     "strengths_mg": [10, 20], "programme": "us-ipledge", "notes": "none",
     "source": {"ids": ["S1", "P-S04"], "kind": "label", "confidence": "H"}},
    {"key": "uk-b", "name": "B", "market": "UK", "aliases": [], "formulation": "micronised",
     "strengths_mg": [8], "programme": "uk",
     "other_names": {"names": ["bee"],
                     "source": {"ids": ["K1"], "kind": "recall", "confidence": "L"}},
     "source": {"ids": ["S11b"], "kind": "label", "confidence": "M"}}
  ]
})";

constexpr std::string_view good_dosing = R"({
  "about": "rules",
  "review_by": "2027-11-22",
  "bands": [
    {"formulations": ["conventional", "lidose"], "low_mg_per_kg": "0.5", "usual_mg_per_kg": "1",
     "highest_mg_per_kg": "2", "above_usual_says": "for some", "source": {"ids": ["S1"], "kind": "label", "confidence": "H"},
     "allowance": {"mg": 5, "source": {"ids": ["I1"], "kind": "design", "confidence": "-"}}},
    {"formulations": ["micronised"], "low_mg_per_kg": "0.4", "usual_mg_per_kg": "0.80",
     "highest_mg_per_kg": "1.6", "above_usual_says": "for some", "source": {"ids": ["S1"], "kind": "label", "confidence": "H"},
     "allowance": {"mg": 0, "source": {"ids": ["I1"], "kind": "design", "confidence": "-"}}}],
  "over_plan": {"ratio": "1.5", "source": {"ids": ["I2"], "kind": "design", "confidence": "-"}},
  "weight_change": {"percent": 10,
                    "source": {"ids": ["I3"], "kind": "design", "confidence": "-"}},
  "unit_mixup": {"ratios": [{"from": "2.0", "to": "2.4"}],
                 "source": {"ids": ["I4"], "kind": "design", "confidence": "-"}},
  "usual_weight": {"from_kg": 30, "to_kg": 250,
                   "source": {"ids": ["I57"], "kind": "design", "confidence": "-"}},
  "stale_weight": {"days": 90, "source": {"ids": ["I5"], "kind": "design", "confidence": "-"}},
  "reference_band": {"lower_mg_per_kg": 120, "upper_mg_per_kg": 150,
                     "source": {"ids": ["S7"], "kind": "label", "confidence": "H"}},
  "high_total": {"mg_per_kg": 220, "says": "no gain",
                 "source": {"ids": ["S30"], "kind": "paper", "confidence": "H"}},
  "course_gap": {"days": 56, "calendar_months": 2,
                 "source": {"ids": ["S1"], "kind": "label", "confidence": "H"}},
  "beside_course": {"days": 30, "calendar_months": 1,
                    "source": {"ids": ["I56"], "kind": "design", "confidence": "-"}},
  "last_test": {"days": 30, "source": {"ids": ["I31"], "kind": "design", "confidence": "-"}},
  "usual_supply": {"days": 30, "source": {"ids": ["I58"], "kind": "design", "confidence": "-"}},
  "minimum_age": {"years": 12, "source": {"ids": ["S1"], "kind": "label", "confidence": "H"}},
  "bases_apart": {"percent": 5, "source": {"ids": ["I6"], "kind": "design", "confidence": "-"}}
})";

constexpr std::string_view good_lab_plans = R"({
  "about": "plans",
  "review_by": "2027-11-22",
  "lab_plans": [
    {"id": "one", "title": "One", "baseline": "before", "during": null, "end": null,
     "analytes": ["alt"], "optional_analytes": [],
     "source": {"ids": ["S18"], "kind": "paper", "confidence": "H"}},
    {"id": "two", "title": "Two", "baseline": null, "during": null, "end": null, "analytes": [],
     "source": {"ids": ["S18"], "kind": "paper", "confidence": "H"}}]
})";

constexpr std::string_view good_programme = R"({
  "id": "uk", "name": "UK", "region": "United Kingdom", "note": "a note",
  "source": {"ids": ["P-S23"], "kind": "regulator", "confidence": "H"}
})";

}  // namespace

TEST_CASE("a broken products file is refused", "[reference]") {
  check_breakages(
      read_products, "products.json", good_products,
      {{"{", "", "parse error"},
       {"\"about\": \"two products\",", "", "'about' is missing"},
       {"\"about\"", "\"abuot\"", "'abuot' is not a known key"},
       {"\"market\": \"US\"", "\"market\": \"US\", \"market\": \"UK\"", "'market' stands twice"},
       {"\"market\": \"US\"", "\"makret\": \"US\"", "us-a: 'makret' is not a known key"},
       {"\"market\": \"US\",", "", "us-a: 'market' is missing"},
       {"\"market\": \"US\"", "\"market\": \"\"", "us-a: 'market' is empty"},
       {"\"market\": \"US\"", "\"market\": 1", "us-a: 'market' is not a text"},
       {"\"key\": \"us-a\",", "", "products[0]: 'key' is missing"},
       {"\"uk-b\"", "\"us-a\"", "'key' 'us-a' stands twice"},
       {"\"ay\"", "\"Ay\"", "us-a: alias 'Ay' is not in lower case"},
       {"\"ay\"", "\"ay\", \"ay\"", "'aliases' says 'ay' twice"},
       {"[\"ay\"]", "\"ay\"", "'aliases' is not a list"},
       {"\"bee\"", "\"ay\"", "uk-b: 'ay' already finds another product"},
       {"\"bee\"", "\"a\"", "uk-b: 'a' already finds another product"},
       {"\"name\": \"B\", \"market\": \"UK\"", "\"name\": \"A\", \"market\": \"US\"",
        "uk-b: 'a' already finds another product"},
       {"\"lidose\"", "\"liquid\"", "us-a: 'liquid' is not a formulation"},
       {"[10, 20]", "[20, 10]", "us-a: 'strengths_mg' is not ascending"},
       {"[10, 20]", "[10, 10]", "us-a: 'strengths_mg' is not ascending"},
       {"[10, 20]", "[]", "us-a: 'strengths_mg' is empty"},
       {"[10, 20]", "[10.5]", "us-a: 'strengths_mg' is not a whole number"},
       {"[10, 20]", "[0]", "us-a: 'strengths_mg' is outside 1 to 100"},
       {"[10, 20]", "[101]", "us-a: 'strengths_mg' is outside 1 to 100"},
       {"[10, 20]", "[18446744073709551615]", "us-a: 'strengths_mg' is outside 1 to 100"},
       {"[10, 20]", "[\"10\"]", "us-a: 'strengths_mg' is not a whole number"},
       {"\"notes\": \"none\"", "\"notes\": null", "us-a: 'notes' is not a text"},
       {"\"source\": {\"ids\": [\"S1\", \"P-S04\"], \"kind\": \"label\", \"confidence\": \"H\"}",
        "\"notes\": \"x\"", "stands twice"},
       {"\"S1\", \"P-S04\"", "", "us-a, source: 'ids' is empty"},
       {"\"S1\", \"P-S04\"", "\"S\"", "us-a, source: 'S' is not an id"},
       {"\"S1\", \"P-S04\"", "\"Sx\"", "us-a, source: 'Sx' is not an id"},
       {"\"S1\", \"P-S04\"", "\"P-I1\"", "us-a, source: 'P-I1' is not an id"},
       {"\"S1\", \"P-S04\"", "\"S1 S2\"", "us-a, source: 'S1 S2' is not an id"},
       {"\"kind\": \"label\"", "\"kind\": \"rumour\"", "'rumour' is not a kind of source"},
       {"\"confidence\": \"H\"", "\"confidence\": \"high\"", "'high' is not a confidence"},
       {"\"confidence\": \"H\"", "\"confidence\": \"H\", \"page\": 1", "'page' is not a known key"},
       {"\"source\": {\"ids\": [\"K1\"], \"kind\": \"recall\", \"confidence\": \"L\"}",
        "\"notes\": \"x\"", "uk-b, other_names: 'source' is missing"},
       {"\"source\": {\"ids\": [\"S11b\"], \"kind\": \"label\", \"confidence\": \"M\"}",
        "\"notes\": \"x\"", "uk-b: 'source' is missing"}});
  CHECK_THAT(complaint(read_products, "products.json", R"({"about": "none", "products": []})"),
             Catch::Matchers::Contains("'products' is empty"));
  CHECK_THAT(complaint(read_products, "products.json", "[]"),
             Catch::Matchers::Contains("is not an object"));
}

TEST_CASE("a brand may be sold in two markets", "[reference]") {
  const std::string text = with(good_products, "\"name\": \"B\"", "\"name\": \"A\"");
  CHECK(read_products("products.json", text).rows().size() == 2);
}

TEST_CASE("a broken dosing file is refused", "[reference]") {
  check_breakages(
      read_dosing_rules, "dosing.json", good_dosing,
      {{"\"low_mg_per_kg\": \"0.5\"", "\"low_mg_per_kg\": 0.5", "bands[0]: 'low_mg_per_kg' is not"},
       {"\"0.5\"", "\"0,5\"", "'low_mg_per_kg' is not a decimal number: '0,5'"},
       {"\"0.5\"", "\"-0.5\"", "is not a decimal number"},
       {"\"0.5\"", "\".5\"", "is not a decimal number"},
       {"\"0.5\"", "\"0.\"", "is not a decimal number"},
       {"\"0.5\"", "\"0.5.1\"", "is not a decimal number"},
       {"\"0.5\"", "\"5e-1\"", "is not a decimal number"},
       {"\"0.5\"", "\"0.0000000005\"", "is not a decimal number"},
       {"\"0.5\"", "\"1.0\"", "bands[0]: the band is not ascending"},
       {"\"highest_mg_per_kg\": \"2\"", "\"highest_mg_per_kg\": \"1\"", "band is not ascending"},
       {"\"lidose\"", "\"micronised\"", "does not hold each formulation exactly once"},
       {", \"lidose\"", "", "does not hold each formulation exactly once"},
       {"\"mg\": 5", "\"mg\": -1", "bands[0], allowance: 'mg' is outside 0 to"},
       {"\"mg\": 5, \"source\"", "\"mg\": 5, \"reason\"", "'reason' is not a known key"},
       {"\"1.5\"", "\"1.0\"", "over_plan: 'ratio' is not above 1"},
       {"\"over_plan\": {\"ratio\": \"1.5\", ", "\"over_plan\": {", "'ratio' is missing"},
       {"\"percent\": 10", "\"percent\": 0", "weight_change: 'percent' is outside 1 to"},
       {"\"from\": \"2.0\"", "\"from\": \"2.4\"", "unit_mixup, ratios[0]: 'from' is not below"},
       {"\"days\": 90", "\"days\": \"90\"", "stale_weight: 'days' is not a whole number"},
       {"\"lower_mg_per_kg\": 120", "\"lower_mg_per_kg\": 100",
        "reference_band: is not the default target"},
       {"\"calendar_months\": 2,", "", "course_gap: 'calendar_months' is missing"},
       {"\"to_kg\": 250", "\"to_kg\": 30", "usual_weight: 'from_kg' is not below 'to_kg'"},
       {"\"says\": \"no gain\",", "", "high_total: 'says' is missing"},
       {"\"above_usual_says\": \"for some\", ", "", "bands[0]: 'above_usual_says' is missing"},
       {"\"minimum_age\": {\"years\": 12, \"source\": {\"ids\": [\"S1\"]",
        "\"minimum_age\": {\"years\": 12, \"source\": {\"ids\": []",
        "minimum_age, source: 'ids' is empty"},
       {"\"bases_apart\": {", "\"bases_together\": {", "'bases_together' is not a known key"}});
}

TEST_CASE("a decimal keeps its exact value", "[reference]") {
  const DosingRules rules = read_dosing_rules("dosing.json", good_dosing);
  const Ratio usual = rules.band(Formulation::micronised).usual;  // "0.80"
  CHECK(usual.num * 5 == usual.den * 4);
  const auto long_one =
      read_dosing_rules("dosing.json", with(good_dosing, "\"0.5\"", "\"0.123456789\""));
  CHECK(long_one.bands[0].low.num == 123'456'789);
  CHECK(long_one.bands[0].low.den == 1'000'000'000);
}

TEST_CASE("a broken lab plan is refused", "[reference]") {
  check_breakages(
      read_lab_plans, "lab-plans.json", good_lab_plans,
      {{"\"two\"", "\"one\"", "'id' 'one' stands twice"},
       {"\"title\": \"One\",", "", "one: 'title' is missing"},
       {"\"baseline\": \"before\",", "", "one: 'baseline' is missing"},
       {"\"baseline\": \"before\"", "\"baseline\": \"\"", "one: 'baseline' is empty"},
       {"\"analytes\": [\"alt\"]", "\"analytes\": [\"alt\", \"alt\"]", "says 'alt' twice"},
       {"\"analytes\": [\"alt\"],", "", "one: 'analytes' is missing"},
       {"\"optional_analytes\": []", "\"optional_analytes\": [1]", "is not a text"},
       {"\"ids\": [\"S18\"]", "\"ids\": \"S18\"", "one, source: 'ids' is not a list"}});
}

TEST_CASE("a broken programme is refused", "[reference]") {
  check_breakages(
      read_programme_brief, "programmes/uk.json", good_programme,
      {{"\"id\": \"uk\"", "\"id\": \"gb\"", "'id' is 'gb', which is not the name of the file"},
       {"\"region\": \"United Kingdom\", ", "", "'region' is missing"},
       {"\"note\": \"a note\"", "\"note\": \"a note\", \"rulse\": []", "'rulse' is not a known"},
       {"\"P-S23\"", "\"P-23\"", "source: 'P-23' is not an id"}});
}
