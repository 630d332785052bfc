#include <string>
#include <string_view>

#include "isotrack/base/error.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "src/reference/loaders.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

constexpr std::string_view good = R"({
  "about": "rules",
  "review_by": "2027-11-22",
  "low": {"days": 7, "source": {"ids": ["I17"], "kind": "design", "confidence": "-"}},
  "last": {"days": 2, "source": {"ids": ["I40"], "kind": "design", "confidence": "-"}},
  "most": {"days": 30, "says": "so it is", "programmes": ["us"],
           "source": {"ids": ["S64"], "kind": "secondary", "confidence": "H"}},
  "long_prescription": {"days": 90, "says": "weeks?",
                        "source": {"ids": ["I41"], "kind": "design", "confidence": "-"}},
  "not_exchangeable": {"formulations": ["micronised"], "says": "no other",
                       "source": {"ids": ["S1"], "kind": "label", "confidence": "H"}},
  "ledger": {"source": {"ids": ["I42"], "kind": "design", "confidence": "-"}}
})";

/// What the reader says when the first `from` is replaced, which must be there.
std::string complaint(std::string_view from, std::string_view to) {
  std::string changed(good);
  const auto at = changed.find(from);
  REQUIRE(at != std::string::npos);
  try {
    static_cast<void>(
        reference::read_supply_rules("supply.json", changed.replace(at, from.size(), to)));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::bug);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("the supply rules are those of the facts", "[reference]") {
  const SupplyRules rules = load_supply_rules();
  CHECK(rules.low_days == 7);
  CHECK(rules.low_source.ids == "I17");
  CHECK(rules.last_days == 2);
  CHECK(rules.last_source.ids == "I40");
  CHECK(rules.most_days == 30);
  CHECK(rules.most_days_says == "in the US one prescription is for 30 days at most");
  CHECK(rules.most_days_programmes == std::vector<std::string>{"us-ipledge", "strictest"});
  CHECK(rules.most_days_source.ids == "S64 S65");
  CHECK(rules.most_days_source.kind == "secondary");
  CHECK(rules.long_prescription_days == 90);
  CHECK(rules.long_prescription_says == "months written for weeks? Four weeks are 28 days");
  CHECK(rules.long_prescription_source.ids == "I41");
  CHECK(rules.not_exchangeable == std::vector{Formulation::micronised});
  CHECK(rules.not_exchangeable_says ==
        "the label has Absorica LD and other isotretinoin not substitutable, mg for mg");
  CHECK(rules.not_exchangeable_source.ids == "S1 S43");
  CHECK(rules.not_exchangeable_source.kind == "label");
  CHECK(rules.ledger_source.ids == "I42");
  REQUIRE(rules.review_by);
  CHECK(iso(*rules.review_by) == "2027-11-22");
}

TEST_CASE("a broken supply file is refused", "[reference]") {
  using Catch::Matchers::Contains;
  CHECK(complaint("rules", "others").empty());
  CHECK_THAT(complaint("\"days\": 7", "\"days\": 0"), Contains("'days'"));
  CHECK_THAT(complaint("\"days\": 7", "\"days\": \"7\""), Contains("'days'"));
  CHECK_THAT(complaint("\"days\": 7", "\"days\": 2"), Contains("'last' is not below 'low'"));
  CHECK_THAT(complaint("\"days\": 90", "\"days\": 30"),
             Contains("'long_prescription' is not above 'most'"));
  CHECK_THAT(complaint("\"says\": \"so it is\"", "\"says\": \"\""), Contains("'says'"));
  CHECK_THAT(complaint(", \"says\": \"no other\"", ""), Contains("'says'"));
  CHECK_THAT(complaint("[\"micronised\"]", "[]"), Contains("'formulations' is empty"));
  CHECK_THAT(complaint("[\"micronised\"]", "[\"tablet\"]"), Contains("tablet"));
  CHECK_THAT(complaint("\"ledger\": {", "\"ledger\": {\"days\": 1, "), Contains("'days'"));
  CHECK_THAT(complaint("\"review_by\": \"2027-11-22\",", ""), Contains("review_by"));
  CHECK_THAT(complaint("\"last\": {", "\"least\": {"), Contains("'least'"));
}
