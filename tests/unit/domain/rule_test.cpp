// Offsets and windows, as the clinical files write them.

#include "isotrack/domain/rule.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::day;

namespace {

/// `30 d`, `1 mo`, `30 d 1 mo`, or what is wrong.
std::string read(const std::string& text) {
  const auto offset = parse_offset(text);
  if (!offset) return offset.error().message;
  return (offset->has_days ? std::to_string(offset->days) + " d" : "") +
         (offset->has_days && offset->has_months ? " " : "") +
         (offset->has_months ? std::to_string(offset->months) + " mo" : "");
}

Date moved(const std::string& offset, std::string_view anchor) {
  return parse_offset(offset).value().from(day(anchor));
}

}  // namespace

TEST_CASE("an offset is a sign, up to four digits and a unit; of days and of months one each",
          "[rule]") {
  CHECK(read("30d") == "30 d");
  CHECK(read("-19d") == "-19 d");
  CHECK(read("0d") == "0 d");
  CHECK(read("9999d") == "9999 d");
  CHECK(read("4w") == "28 d");
  CHECK(read("-4w") == "-28 d");
  CHECK(read("1mo") == "1 mo");
  CHECK(read("-12mo") == "-12 mo");
  CHECK(read("30d|1mo") == "30 d 1 mo");
  CHECK(read("1mo|30d") == "30 d 1 mo");
  for (const char* text : {"",     "d",        "-",     "30",    "12345d",  "30x",       "30 d",
                           "3:d",  "3/d",      "+3d",   "--3d",  "d3",      "1m",        "30d|",
                           "|30d", "30d||1mo", "1d|2w", "1w|2d", "1mo|2mo", "30d|1mo|2d"}) {
    CHECK(read(text) ==
          "offset '" + std::string(text) + "': expected such as 30d, -6d, 4w, 1mo, 30d|1mo");
  }
}

TEST_CASE("of days and months the one further from the anchor counts", "[rule]") {
  CHECK(moved("30d", "2026-01-31") == day("2026-03-02"));
  CHECK(moved("1mo", "2026-01-31") == day("2026-02-28"));
  CHECK(moved("30d|1mo", "2026-01-31") == day("2026-03-02"));    // 30 days and 28
  CHECK(moved("30d|1mo", "2026-07-31") == day("2026-08-31"));    // 30 days and 31
  CHECK(moved("30d|1mo", "2026-04-15") == day("2026-05-15"));    // 30 days either way
  CHECK(moved("-30d|-1mo", "2026-03-31") == day("2026-02-28"));  // 30 days and 31, backwards
  CHECK(moved("-30d|-1mo", "2026-03-15") == day("2026-02-13"));  // 30 days and 28, backwards
}

TEST_CASE("a rule is found by its id in every list", "[rule]") {
  const auto named = [](const char* id) {
    Rule rule;
    rule.id = id;
    return rule;
  };
  Rulebook book;
  Programme programme;
  programme.id = "us";
  programme.rules = {named("us.first"), named("us.second")};
  book.programmes = {programme};
  book.lab_plan.rules = {named("lab.now")};
  LabPlan earlier;
  earlier.rules = {named("lab.before")};
  book.earlier_plans = {earlier};
  book.common = {named("common.one")};
  for (const char* id : {"us.first", "us.second", "lab.now", "lab.before", "common.one"}) {
    REQUIRE(book.rule(id) != nullptr);
    CHECK(book.rule(id)->id == id);
  }
  CHECK(book.rule("us.third") == nullptr);
  REQUIRE(book.programme("us") != nullptr);
  CHECK(book.programme("us")->id == "us");
  CHECK(book.programme("uk") == nullptr);
}

TEST_CASE("a scheme of two asks for two different methods, a scheme of none for nothing",
          "[rule]") {
  Method pill;
  pill.id = "pill";
  Method cap;
  cap.id = "cap";
  const std::vector<Method> methods{pill, cap};
  Programme programme;
  programme.methods = MethodScheme::none;
  CHECK(methods_suffice(programme, methods, {}));
  programme.methods = MethodScheme::two;
  CHECK_FALSE(methods_suffice(programme, methods, {}));
  CHECK_FALSE(methods_suffice(programme, methods, {"pill"}));
  CHECK_FALSE(methods_suffice(programme, methods, {"pill", "pill"}));
  CHECK_FALSE(methods_suffice(programme, methods, {"pill", "unheard of"}));
  CHECK(methods_suffice(programme, methods, {"cap", "pill"}));
}
