// Doses and weights: types that do not mix, exact conversions, and the spelling of weights.

#include "isotrack/domain/units.hpp"

#include <concepts>
#include <string>
#include <vector>

#include "isotrack/domain/product.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::equal;
using isotrack::test::kilograms;
using isotrack::test::weight;

namespace {

template <class A, class B>
concept adds = requires(A a, B b) {
  a + b;
};

template <class A, class B>
concept gathers = requires(A a, B b) {
  a += b;
};

template <class A, class B>
concept compares = requires(A a, B b) {
  a < b;
}

|| requires(A a, B b) { a == b; };

template <class A, class B>
concept mixes = adds<A, B> || adds<B, A> || gathers<A, B> || gathers<B, A> || compares<A, B> ||
    std::constructible_from<A, B> || std::constructible_from<B, A>;

template <class T>
concept is_number_in_disguise = std::convertible_to<int, T> || std::convertible_to<T, std::int64_t>;

}  // namespace

TEST_CASE("doses, equivalents and weights do not mix", "[units]") {
  STATIC_REQUIRE(adds<Milligrams, Milligrams>);
  STATIC_REQUIRE(adds<EquivalentMg, EquivalentMg>);
  STATIC_REQUIRE_FALSE(mixes<Milligrams, EquivalentMg>);
  STATIC_REQUIRE_FALSE(mixes<Milligrams, Kilograms>);
  STATIC_REQUIRE_FALSE(mixes<EquivalentMg, Kilograms>);
  STATIC_REQUIRE_FALSE(adds<Kilograms, Kilograms>);
  STATIC_REQUIRE_FALSE(adds<Milligrams, int>);
  STATIC_REQUIRE_FALSE(is_number_in_disguise<Milligrams>);
  STATIC_REQUIRE_FALSE(is_number_in_disguise<EquivalentMg>);
  STATIC_REQUIRE_FALSE(is_number_in_disguise<Kilograms>);
}

TEST_CASE("doses add and compare", "[units]") {
  STATIC_REQUIRE(Milligrams(40) + Milligrams(20) == Milligrams(60));
  STATIC_REQUIRE(Milligrams(40) - Milligrams(60) == Milligrams(-20));
  STATIC_REQUIRE(Milligrams() == Milligrams(0));
  STATIC_REQUIRE(Milligrams(39) < Milligrams(40));
  STATIC_REQUIRE(EquivalentMg(5) + EquivalentMg(3) - EquivalentMg(1) == EquivalentMg(7));
  STATIC_REQUIRE(equal(EquivalentMg(5).milligrams(), {5, 4}));
}

TEST_CASE("one milligram of Absorica LD counts as five quarters", "[units]") {
  STATIC_REQUIRE(conventional_equivalent(Formulation::micronised, Milligrams(1)).count() == 5);
  STATIC_REQUIRE(conventional_equivalent(Formulation::micronised, Milligrams(32)) ==
                 conventional_equivalent(Formulation::conventional, Milligrams(40)));
  STATIC_REQUIRE(conventional_equivalent(Formulation::lidose, Milligrams(20)) ==
                 conventional_equivalent(Formulation::conventional, Milligrams(20)));
  // The pairs of the label table: 8 as 10, 16 as 20, 20 as 25, 24 as 30, 28 as 35.
  STATIC_REQUIRE(conventional_equivalent(Formulation::micronised, Milligrams(8)).count() == 40);
  STATIC_REQUIRE(conventional_equivalent(Formulation::micronised, Milligrams(20)).count() == 100);
  STATIC_REQUIRE(conventional_equivalent(Formulation::micronised, Milligrams(28)).count() == 140);
}

TEST_CASE("pounds and stones are exact", "[units]") {
  STATIC_REQUIRE(equal(Kilograms(64'500'000'000'000).kilograms(), {129, 2}));
  CHECK(kilograms("1kg").count() == nanograms_per_kilogram);
  CHECK(kilograms("1lb").count() == 453'592'370'000);  // 0.45359237 kg
  CHECK(kilograms("1st").count() == 14 * 453'592'370'000);
  CHECK(kilograms("10st 3lb") == kilograms("143lb"));
  CHECK(kilograms("0.0001lb").count() == 45'359'237);
  CHECK(kilograms("0.0001kg").count() == 100'000'000);
  CHECK(equal(kilograms("150lb").kilograms(), {680'388'555, 10'000'000}));  // golden course G09
}

TEST_CASE("a weight keeps what was typed", "[units]") {
  const std::vector<std::pair<std::string, std::string>> canonical{
      {"82kg", "82kg"},           {"82 kg", "82kg"},       {"82.5KG", "82.5kg"},
      {"82,5kg", "82.5kg"},       {"82,55 kg", "82.55kg"}, {"64.4125kg", "64.4125kg"},
      {"64.50kg", "64.50kg"},     {" 180 LB ", "180lb"},   {"142.5lbs", "142.5lb"},
      {"12st", "12st"},           {"12st7", "12st 7lb"},   {"12st 7lb", "12st 7lb"},
      {"12 st 7 lb", "12st 7lb"}, {"12st0", "12st"},       {"12ST13LB", "12st 13lb"},
      {"12st 1lb", "12st 1lb"}};
  for (const auto& [typed, text] : canonical) {
    INFO(typed);
    CHECK(weight(typed).text == text);
    CHECK(weight(text) == weight(typed));
  }
  CHECK(weight("82kg").unit == WeightUnit::kg);
  CHECK(weight("82lb").unit == WeightUnit::lb);
  CHECK(weight("12st").unit == WeightUnit::st_lb);
}

TEST_CASE("a bare weight needs the patient's unit", "[units]") {
  const auto refused = parse_weight("64.5");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == "weight '64.5': the unit is missing");
  CHECK(refused.error().hint == "such as 64.5kg, 142lb or 10st 3lb");
  const WeightUnit kg = WeightUnit::kg;
  const WeightUnit lb = WeightUnit::lb;
  const WeightUnit stones = WeightUnit::st_lb;
  CHECK(*parse_weight("64.5", &kg) == weight("64.5kg"));
  CHECK(*parse_weight("142", &lb) == weight("142lb"));
  CHECK(*parse_weight("142lb", &kg) == weight("142lb"));
  CHECK_FALSE(parse_weight("10", &stones));
  CHECK_FALSE(parse_weight("", &kg));
}

TEST_CASE("refused weights say what was expected", "[units]") {
  CHECK(parse_weight("heavy").error().message == "weight 'heavy': expected a number with kg or lb");
  CHECK(parse_weight("12st 14lb").error().message == "weight '12st 14lb': a stone has 14 pounds");
  CHECK(parse_weight("12.5st").error().message ==
        "weight '12.5st': expected whole stones and pounds");
  CHECK(parse_weight("list").error().message == "weight 'list': expected a number with kg or lb");
  CHECK(parse_weight("12st 100lb").error().message == "weight '12st 100lb': a stone has 14 pounds");
  CHECK(parse_weight("12st 1000lb").error().message ==
        "weight '12st 1000lb': expected whole stones and pounds");
  CHECK(parse_weight("64\x1b[2Jkg").error().message ==
        "weight '64\\x1b[2Jkg': expected a number with kg or lb");
}

TEST_CASE("refused doses say what was expected", "[units]") {
  CHECK(parse_amount("some").error().message ==
        "dose 'some': expected whole milligrams, such as 40mg");
  for (const char* text : {"some", "40,5", "1e3", "nan", "m", "040m", "40ml", "4x10m"}) {
    CHECK(parse_amount(text).error().hint.empty());
  }
  CHECK(parse_amount("40m").error().hint == "if 40 mg is meant, write 40mg");
  CHECK(parse_amount(" 40 M ").error().hint == "if 40 mg is meant, write 40mg");
  CHECK(parse_amount("010").error().message == "dose '010': a number has no leading zero");
  CHECK(parse_amount("010").error().hint == "if 10 mg is meant, write 10mg");
  CHECK(parse_amount("00").error().hint == "if 0 mg is meant, write 0mg");
  CHECK(parse_amount("401mg").error().message == "dose '401mg': one intake is 1 to 400 mg");
  CHECK(parse_amount("401mg").error().status == ExitStatus::refused);
  CHECK(parse_amount("401mg").error().hint == "record what was taken at one time as one intake");
  CHECK(parse_amount("0mg").error().status == ExitStatus::refused);
  CHECK(parse_amount("0mg").error().hint == "nothing taken is recorded with the command skip");
  CHECK(parse_total("999999999").error().status == ExitStatus::refused);
  CHECK(parse_total("1234567890").error().status == ExitStatus::usage);  // too long to be meant
  CHECK(parse_amount("40,5").error().status == ExitStatus::usage);
  CHECK(parse_total("0").error().status == ExitStatus::refused);
  CHECK(parse_total("100001mg").error().message == "total '100001mg': expected 1 to 100000 mg");
  CHECK(*parse_total("1") == Milligrams(1));
  CHECK(*parse_total("100000 mg") == Milligrams(100'000));
  CHECK_FALSE(parse_total("2,400mg"));
}

TEST_CASE("the limits hold at both ends", "[units]") {
  CHECK(*parse_amount("1mg") == smallest_intake);
  CHECK(*parse_amount("400mg") == largest_intake);
  STATIC_REQUIRE(smallest_weight.count() == 20 * nanograms_per_kilogram);
  STATIC_REQUIRE(largest_weight.count() == 300 * nanograms_per_kilogram);
}

TEST_CASE("amounts are written for people", "[units]") {
  CHECK(mg_text(Milligrams(40)) == "40 mg");
  CHECK(mg_text(Milligrams(12'345)) == "12,345 mg");
  CHECK(kg_text(kilograms("142lb")) == "64.41");
  CHECK(kg_text(kilograms("64.005kg")) == "64.01");
  CHECK(kg_text(kilograms("64.0049kg")) == "64.00");
  CHECK(spelt(weight("10st 3lb")) == "10 st 3 lb");
  CHECK(spelt_in_kg(weight("64.5kg")) == "64.5 kg");
  CHECK(spelt_in_kg(weight("142lb")) == "142 lb = 64.41 kg");
  CHECK(spelt_in_both(weight("142kg")) == "142 kg (313 lb)");
  CHECK(spelt_in_both(weight("64.5kg")) == "64.5 kg (142 lb)");
  CHECK(spelt_in_both(weight("299.59kg")) == "299.59 kg (660 lb)");  // 660.48
  CHECK(spelt_in_both(weight("299.6kg")) == "299.6 kg (661 lb)");    // 660.505
  CHECK(spelt_in_both(weight("142lb")) == "142 lb = 64.41 kg");
  CHECK(spelt_in_both(weight("10st 3lb")) == "10 st 3 lb = 64.86 kg");
  CHECK(name_of(WeightUnit::kg) == "kg");
  CHECK(name_of(WeightUnit::lb) == "lb");
  CHECK(name_of(WeightUnit::st_lb) == "st_lb");
}

TEST_CASE("pounds beside stones have a number, and one unit", "[units]") {
  CHECK(weight("12st").text == "12st");
  CHECK(weight("12st 7lbs").text == "12st 7lb");
  CHECK(weight("12st7").text == "12st 7lb");
  for (const std::string_view text :
       {"12st lb", "12st lbs", "12stlb", "12st 7lblbs", "12st 7lbslb"}) {
    INFO(text);
    CHECK_FALSE(parse_weight(text));
  }
}
