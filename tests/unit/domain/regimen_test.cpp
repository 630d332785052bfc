// The regimen text: what it means day by day, how it is spelled, and what it refuses.

#include "isotrack/domain/regimen.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using isotrack::test::day;
using isotrack::test::equal;
using isotrack::test::kilograms;
using isotrack::test::plan;
using isotrack::test::products;

namespace {

/// The milligrams of the first days of a plan that begins on a Monday: `40 60 40 ...`.
std::string first_days(const Plan& one, int count) {
  const Date monday = day("2026-11-16");
  std::string out;
  for (int n = 0; n < count; ++n) {
    const auto mg = one.on(monday, monday + days(n)).total().count();
    out += (out.empty() ? "" : " ") + std::to_string(mg);
  }
  return out;
}

std::string capsules_of(const std::string& text, const char* product = "us-generic") {
  const Plan one = plan(text);
  const auto capsules = Plan::capsules(one.days.front(), products().at(product));
  return capsules ? capsules_text(*capsules) : "none";
}

}  // namespace

TEST_CASE("plans mean what the grammar says", "[regimen]") {
  CHECK(first_days(plan("40mg"), 4) == "40 40 40 40");
  CHECK(first_days(plan("40"), 2) == "40 40");
  CHECK(first_days(plan("40mg 60mg"), 5) == "40 60 40 60 40");
  CHECK(first_days(plan("40mg 0mg 0mg"), 7) == "40 0 0 40 0 0 40");
  CHECK(first_days(plan("60mg*3 0mg*2"), 7) == "60 60 60 0 0 60 60");
  CHECK(first_days(plan("20mg tue,thu,sat"), 8) == "0 20 0 20 0 20 0 0");
  CHECK(first_days(plan("20mg sun"), 8) == "0 0 0 0 0 0 20 0");
  CHECK(first_days(plan("40mg*1"), 2) == "40 40");
  CHECK(first_days(plan("0mg"), 2) == "0 0");
  CHECK(plan("2x20mg").days.front().intakes == std::vector(2, Milligrams(20)));
  CHECK(plan("40mg+20mg").days.front().intakes == std::vector{Milligrams(40), Milligrams(20)});
  CHECK(plan("40mg as 20+20").days.front().intakes == std::vector{Milligrams(40)});
  CHECK(plan("60mg*7 0mg*21").days.size() == 28);
  CHECK(plan("40mg*366").days.size() == 366);
  CHECK(plan("1x20mg") == plan("20mg"));
}

TEST_CASE("the cycle counts from the step's first day, weekdays follow the calendar", "[regimen]") {
  const Plan alternating = plan("40mg 60mg");
  for (const char* from : {"2026-11-16", "2026-11-17", "2024-02-28"}) {
    CHECK(alternating.on(day(from), day(from)).total() == Milligrams(40));
    CHECK(alternating.on(day(from), day(from) + days(1)).total() == Milligrams(60));
    CHECK(alternating.on(day(from), day(from) + days(367)).total() == Milligrams(60));
  }
  const Plan weekly = plan("20mg tue,thu,sat");
  CHECK(weekly.on(day("2026-11-16"), day("2026-11-17")).total() == Milligrams(20));
  CHECK(weekly.on(day("2026-11-17"), day("2026-11-17")).total() == Milligrams(20));
  CHECK(weekly.on(day("2026-11-17"), day("2026-11-18")).intakes.empty());
}

TEST_CASE("means and largest days", "[regimen]") {
  CHECK(equal(plan("40mg 60mg").mean_daily_mg(), {50, 1}));
  CHECK(equal(plan("40mg 0mg 0mg").mean_daily_mg(), {40, 3}));
  CHECK(equal(plan("20mg tue,thu,sat").mean_daily_mg(), {60, 7}));
  CHECK(equal(plan("2x20mg").mean_daily_mg(), {40, 1}));
  CHECK(plan("40mg 40mg+30mg 0mg").largest_day() == Milligrams(70));
}

TEST_CASE("every spelling has one canonical form, which reads back", "[regimen]") {
  const std::vector<std::pair<std::string, std::string>> canonical{
      {"40mg", "40mg"},
      {"40", "40mg"},
      {" 40  MG ", "40mg"},
      {"2x20mg", "2x20mg"},
      {"20mg+20mg", "2x20mg"},
      {"20 mg + 20 mg", "2x20mg"},
      {"40+20", "40mg+20mg"},
      {"40mg 60mg", "40mg 60mg"},
      {"40mg 40mg", "40mg*2"},
      {"40mg*7 0mg*21", "40mg*7 0mg*21"},
      {"40mg * 7 0mg * 21", "40mg*7 0mg*21"},
      {"40mg as 20+20", "40mg as 20+20"},
      {"40mg as 2x20mg", "40mg as 20+20"},
      {"60mg as 20+40", "60mg as 40+20"},
      {"60 as 40+20*3 0*2", "60mg as 40+20*3 0mg*2"},
      {"60mg*3 as 40+20", "60mg as 40+20*3"},
      {"20mg sat,tue,thu", "20mg tue,thu,sat"},
      {"20mg TUE,tue", "20mg tue"},
      {"20mg as 10+10 mon,wed", "20mg as 10+10 mon,wed"},
      {"10mg+10mg+20mg", "10mg+10mg+20mg"},
      {"9x40mg", "9x40mg"},
      {"9x5mg+5mg", "5mg+5mg+5mg+5mg+5mg+5mg+5mg+5mg+5mg+5mg"},
      {"0mg", "0mg"},
      {"40mg\t60mg", "40mg 60mg"},
      {"40 mg once a day", "40mg"},
      {"40mg DAILY", "40mg"},
      {"40 mg every day", "40mg"},
      {"2x20mg per day", "2x20mg"},
      {"40mg as 20+20 once daily", "40mg as 20+20"},
      {"2 x 20 mg", "2x20mg"},
      {"2 x 20mg+10mg daily", "20mg+20mg+10mg"},
      {"2x20", "2x20mg"},
      {"2 x 20mg a day", "2x20mg"}};
  for (const auto& [typed, text] : canonical) {
    INFO(typed);
    const Plan one = plan(typed);
    CHECK(to_text(one) == text);
    CHECK(plan(text) == one);
  }
}

TEST_CASE("the monthly shorthand makes one step each", "[regimen]") {
  const auto steps = parse_plan("40/60/80/80/80 every 30d").value();
  REQUIRE(steps.size() == 5);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(steps[i].after_days == static_cast<int>(i) * 30);
  }
  CHECK(to_text(steps[0].plan) == "40mg");
  CHECK(to_text(steps[4].plan) == "80mg");
  CHECK(parse_plan("20mg/40mg every 4w").value()[1].after_days == 28);
  CHECK(parse_plan("40 / 60 every 30").value().size() == 2);
  CHECK(parse_plan("40/40 60 every 30d").value()[1].plan == plan("40mg 60mg"));
}

TEST_CASE("refused plans name the fault", "[regimen]") {
  const std::vector<std::pair<std::string, std::string>> faults{
      {"", "a plan is missing"},
      {"  ", "a plan is missing"},
      {"forty", "'forty' is not a dose"},
      {"20mg twice a day", "'twice' is not a dose"},
      {"40mg 60mg daily", "'daily' is not a dose"},
      {"20mg*7 daily", "'daily' is not a dose"},
      {"20mg tue daily", "'tue' is not a dose"},
      {"daily", "'daily' is not a dose"},
      {"40mg once", "'once' is not a dose"},
      {"1 a day", "'1' has no unit"},
      {"2 daily", "'2' has no unit"},
      {"40 once a day", "'40' has no unit"},
      {"2x1 every day", "'2x1' has no unit"},
      {"20+20mg per day", "'20+20mg' has no unit"},
      {"20mg+20 as 20+20 daily", "'20mg+20 as 20+20' has no unit"},
      {"2 x 1", "'x' is not a dose"},
      {"2 x 20", "'x' is not a dose"},
      {"2 x 1 a day", "'x' is not a dose"},
      {"40mg evening", "'evening' is not a dose"},
      {"40.5mg", "'40.5mg' is not a dose"},
      {"040mg", "'040mg' is not a dose"},
      {"-40mg", "'-40mg' is not a dose"},
      {"4e1mg", "'4e1mg' is not a dose"},
      {"40g", "'40g' is not a dose"},
      {"0x20mg", "'0x20mg' is not a dose"},
      {"10x20mg", "'10x20mg' is not a dose"},
      {"40mg+", "'40mg+' is not a dose"},
      {"+40mg", "'+40mg' is not a dose"},
      {"40 mgs", "'mgs' is not a dose"},
      {"40mg*0 as 20+20", "the count after * is 1 to 366"},
      {"40mg++20mg", "'40mg++20mg' is not a dose"},
      {"123456", "'123456' is not a dose"},
      {"40mg*0", "the count after * is 1 to 366"},
      {"40mg*367", "the count after * is 1 to 366"},
      {"40mg*", "the count after * is 1 to 366"},
      {"40mg*07", "the count after * is 1 to 366"},
      {"40mg*200 20mg*200", "a cycle has at most 366 days"},
      {"40mg as", "'as' must be followed by capsules"},
      {"40mg as big", "'big' does not name capsules"},
      {"40mg as 20", "capsules 20 make 20 mg, not 40 mg"},
      {"40mg as 20+20+20", "capsules 20+20+20 make 60 mg, not 40 mg"},
      {"40mg as 40+0", "'40+0' does not name capsules"},
      {"mon,tue", "a weekday plan has one dose before the weekdays"},
      {"20mg 40mg mon", "a weekday plan has one dose before the weekdays"},
      {"20mg*2 mon", "a weekday plan has one dose before the weekdays"},
      {"20mg mon tue", "'mon' is not a dose"},
      {"20mg monday", "'monday' is not a dose"},
      {"40/60", "how long each step lasts is missing, such as 'every 30d'"}};
  for (const auto& [text, fault] : faults) {
    INFO(text);
    const auto parsed = parse_plan(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().message.ends_with("': " + fault));
    CHECK(parsed.error().message.starts_with("plan '"));
    CHECK(parsed.error().status == ExitStatus::usage);
    CHECK_FALSE(parsed.error().hint.empty());
  }
  for (const char* text : {"40/60 every", "40/60 every month", "40//60 every 30d", "/ every 30d",
                           "40/60 every 0d", "40 every 30d", "40/x every 30d"}) {
    INFO(text);
    CHECK_FALSE(parse_plan(text));
  }
}

TEST_CASE("an intake outside 1 to 400 mg is refused in a plan", "[regimen]") {
  CHECK(plan("400mg").largest_day() == Milligrams(400));
  CHECK(plan("400mg+400mg").largest_day() == Milligrams(800));
  for (const char* text :
       {"401mg", "40mg+0mg", "40mg 500mg", "2x0mg", "99999mg", "40/401 every 30d"}) {
    INFO(text);
    const auto parsed = parse_plan(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().status == ExitStatus::refused);
  }
}

TEST_CASE("capsules are those named, else the fewest for each intake", "[regimen]") {
  CHECK(capsules_of("40mg") == "40");
  CHECK(capsules_of("40mg as 20+20") == "2 x 20");
  CHECK(capsules_of("2x30mg") == "2 x 30");  // each intake by itself, not 40 + 20
  CHECK(capsules_of("40mg+20mg") == "40 + 20");
  CHECK(capsules_of("35mg") == "none");
  CHECK(capsules_of("40mg as 25+15") == "none");  // named, but the product has none of them
  CHECK(capsules_of("2x15mg") == "none");         // though 30 mg in one intake is a capsule
  CHECK(capsules_of("32mg", "us-absorica-ld") == "32");
}

TEST_CASE("plans are told in words", "[regimen]") {
  const Product& product = products().at("us-generic");
  CHECK(plan_sentence(plan("60mg"), product) == "60 mg a day (40 + 20)");
  CHECK(plan_sentence(plan("40mg 60mg"), product).ends_with("on alternate days"));
  CHECK(plan_sentence(plan("20mg tue,thu"), product) == "20 mg on Tue, Thu");
  CHECK(plan_sentence(plan("40mg*7 0mg*21"), product) ==
        "40 mg for 7 days, rest for 21 days, repeating");
}

TEST_CASE("a dose by weight is read in billionths", "[regimen][fit]") {
  CHECK(**parse_dose_by_weight("0.5mg/kg") == 500'000'000);
  CHECK(**parse_dose_by_weight("1 mg/kg/day") == 1'000'000'000);
  CHECK(**parse_dose_by_weight("0.125mg/kg/d") == 125'000'000);
  CHECK(**parse_dose_by_weight("0.5 mg/kg a day") == 500'000'000);
  CHECK(**parse_dose_by_weight("0.5 mg/kg daily") == 500'000'000);
  CHECK(**parse_dose_by_weight("0.05mg/kg") == 50'000'000);
  CHECK(**parse_dose_by_weight("3mg/kg") == 3'000'000'000);
  CHECK_FALSE(parse_dose_by_weight("40mg"));
  CHECK_FALSE(parse_dose_by_weight(""));
  for (const char* text : {"mg/kg", ".5mg/kg", "0.mg/kg", "0.1234mg/kg", "10mg/kg", "0,5mg/kg",
                           "-1mg/kg", "1e0mg/kg", "nanmg/kg", "0.5.5mg/kg"}) {
    INFO(text);
    REQUIRE(parse_dose_by_weight(text));
    CHECK(parse_dose_by_weight(text)->error().status == ExitStatus::usage);
  }
  for (const char* text : {"0.049mg/kg", "3.001mg/kg", "0mg/kg"}) {
    INFO(text);
    CHECK(parse_dose_by_weight(text)->error().status == ExitStatus::refused);
  }
}

TEST_CASE("a prescribed dose is made of whole capsules", "[regimen][fit]") {
  const Product& product = products().at("us-generic");
  const auto exact = fit_options({30, 1}, product);
  REQUIRE(exact.size() == 1);
  CHECK(exact[0].label == "exact");
  CHECK(to_text(exact[0].plan) == "30mg");

  const auto around = fit_options({65, 2}, product);  // 0.5 mg/kg at 65 kg: 32.5 mg
  REQUIRE(around.size() == 3);
  CHECK(around[0].label == "nearest below");
  CHECK(to_text(around[0].plan) == "30mg");
  CHECK(around[1].label == "alternating");
  CHECK(to_text(around[1].plan) == "30mg 40mg");
  CHECK(equal(around[1].mean_mg, {35, 1}));  // the clinical notes' example: 30 and 40 make 35
  CHECK(around[2].label == "nearest above");
  CHECK(to_text(around[2].plan) == "40mg");
  CHECK(to_text(nearest_option(around, {65, 2}).plan) == "30mg");  // as near as the pair: lower
  CHECK(to_text(nearest_option(around, {66, 2}).plan) == "30mg 40mg");
  CHECK(to_text(nearest_option(around, {79, 2}).plan) == "40mg");

  const auto small = fit_options({5, 1}, product);
  REQUIRE(small.size() == 1);
  CHECK(small[0].label == "nearest above");
  CHECK(to_text(small[0].plan) == "10mg");
}
