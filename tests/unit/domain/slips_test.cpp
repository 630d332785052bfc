// Slips of the finger and of the unit: what a person nearly typed is refused, asked about or told,
// and never taken for what was meant. The hazards of docs/reliability.md that begin at a keyboard.

#include <array>
#include <set>
#include <string>
#include <vector>

#include "isotrack/domain/dosing.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Date start = day("2026-03-01");
const Date today = day("2026-11-22");

/// `tenths` as a scale shows it: 1423 is `142.3`.
std::string scale(int tenths) {
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

bool is_possible(Kilograms weight) { return smallest_weight <= weight && weight <= largest_weight; }

/// Whether `typed` is asked about or refused after a weight `percent` of the `true_weight`.
bool is_stopped(Kilograms true_weight, int percent, Kilograms typed) {
  const Kilograms before(true_weight.count() / 100 * percent);
  return !is_possible(typed) || weight_change(rules(), before, typed).large;
}

bool is_named_as_unit(Kilograms true_weight, int percent, Kilograms typed) {
  const Kilograms before(true_weight.count() / 100 * percent);
  return !is_possible(typed) || weight_change(rules(), before, typed).smells_of_unit;
}

/// Every text that one slip makes of the digits of an amount.
std::set<std::string> slips_of(const std::string& digits) {
  std::set<std::string> out;
  for (std::size_t at = 0; at <= digits.size(); ++at) {
    for (char each = '0'; each <= '9'; ++each) {
      out.insert(digits.substr(0, at) + each + digits.substr(at));
      if (at < digits.size()) out.insert(digits.substr(0, at) + each + digits.substr(at + 1));
    }
    for (const char* point : {".", ",", "-", "+", "e", " "}) {
      out.insert(digits.substr(0, at) + point + digits.substr(at));
    }
    if (at < digits.size()) out.insert(digits.substr(0, at) + digits.substr(at + 1));
    if (at + 1 < digits.size()) {
      std::string swapped = digits;
      std::swap(swapped[at], swapped[at + 1]);
      out.insert(swapped);
    }
  }
  out.insert(digits + ".0");
  out.insert("0" + digits);
  out.erase(digits);
  return out;
}

}  // namespace

TEST_CASE("the other unit beside a known weight is always stopped", "[units][D1]") {
  int swaps = 0;
  for (int tenths = 660; tenths <= 5500; ++tenths) {  // 30 to 250 kg, as a scale shows pounds
    const Kilograms meant = kilograms(scale(tenths) + "lb");
    const Kilograms typed = kilograms(scale(tenths) + "kg");
    for (const int percent : {90, 93, 97, 100, 103, 107, 110}) {
      ++swaps;
      if (!is_stopped(meant, percent, typed)) FAIL(scale(tenths) << " " << percent);
      if (percent < 93 || percent > 107) continue;
      if (!is_named_as_unit(meant, percent, typed)) FAIL(scale(tenths) << " " << percent);
    }
  }
  for (int tenths = 300; tenths <= 2500; ++tenths) {  // kilograms taken for pounds
    const Kilograms meant = kilograms(scale(tenths) + "kg");
    const Kilograms typed = kilograms(scale(tenths) + "lb");
    for (const int percent : {90, 93, 97, 100, 103, 107, 110}) {
      ++swaps;
      if (!is_stopped(meant, percent, typed)) FAIL(scale(tenths) << " " << percent);
      if (percent < 93 || percent > 107) continue;
      if (!is_named_as_unit(meant, percent, typed)) FAIL(scale(tenths) << " " << percent);
    }
  }
  CHECK(swaps == 7 * (4841 + 2201));
}

TEST_CASE("a weight that stands alone is shown in kilograms and in pounds", "[units][D1]") {
  for (int tenths = 200; tenths <= 3000; ++tenths) {
    for (const char* unit : {"kg", "lb"}) {
      const std::string shown = spelt_in_both(weight(scale(tenths) + unit));
      if (shown.find(" kg") == std::string::npos || shown.find(" lb") == std::string::npos) {
        FAIL(scale(tenths) << unit << ": " << shown);
      }
    }
  }
  CHECK_FALSE(parse_weight("70"));  // nor is a unit ever guessed
}

TEST_CASE("no slip of a digit is read as the dose that was meant", "[units][D2]") {
  int read = 0;
  for (const int mg : {8, 10, 16, 20, 24, 25, 28, 30, 32, 35, 40, 60, 80, 120}) {
    for (const std::string& slip : slips_of(std::to_string(mg))) {
      const auto amount = parse_amount(slip);
      if (!amount) continue;
      ++read;
      INFO(mg << " mg typed as '" << slip << "'");
      const std::string trimmed_slip = slip.substr(slip.find_first_not_of(' '));
      if (trimmed_slip.substr(0, trimmed_slip.find(' ')) == std::to_string(mg)) continue;
      CHECK(amount->count() != mg);
      CHECK(amount->count() <= 400);
      CourseRecord course = course_from(start, std::to_string(mg) + "mg");
      take(course, start, static_cast<int>(amount->count()));
      const auto judged = judge_days(course, Logging::daily, products(), start + days(1));
      CHECK(judged.front().state == (amount->count() > mg ? DayState::over : DayState::partial));
    }
  }
  CHECK(read > 200);
}

TEST_CASE("micrograms, grams and decimals are no milligrams", "[units][D2]") {
  for (const char* text :
       {"40mcg", "40 mcg", "40ug",   "40µg",   "40μg",      "40g",   "40 g",  "0.4", ".4",
        "4.0",   "4.0mg",  "40.0mg", "40,0mg", "40,0",      "040",   "040mg", "4e1", "40mgs",
        "40m",   "mg",     "40 40",  "4 0",    "40mg 40mg", "40-mg", "~40mg"}) {
    INFO(text);
    CHECK_FALSE(parse_amount(text));
  }
}

TEST_CASE("ten times a dose as the plan, or a tenth of it, never goes unsaid", "[dosing][D2]") {
  for (const int mg : {10, 20, 30, 40}) {
    for (int kg = 40; kg <= 90; kg += 5) {
      const Kilograms body = kilograms(std::to_string(kg) + "kg");
      const std::array<int, 2> slips{mg * 10, mg / 10};
      for (const int slip : slips) {
        INFO(slip << " mg for " << mg << " mg at " << kg << " kg");
        const auto course = course_from(start, std::to_string(slip) + "mg");
        CHECK_FALSE(plan_findings(course.steps.front(), body, products(), rules()).empty());
      }
    }
  }
}

TEST_CASE("each day near today reads as itself and in one way only", "[date][D7]") {
  for (int away = -400; away <= 400; ++away) {
    const Date on = today + days(away);
    const std::string text = iso(on);
    INFO(text);
    const std::string year = text.substr(0, 4);
    const std::string month = text.substr(5, 2);
    const std::string of_month = text.substr(8, 2);
    for (const Lean lean : {Lean::past, Lean::future}) {
      REQUIRE(parse_date(text, today, lean));
      CHECK(*parse_date(text, today, lean) == on);
      for (const std::string& slip : std::vector<std::string>{
               text.substr(2), of_month + "-" + month + "-" + year,
               month + "/" + of_month + "/" + year, of_month + "/" + month + "/" + year,
               of_month + "." + month + "." + year, year + "/" + month + "/" + of_month, text + "0",
               "0" + text, text.substr(0, 9), year.substr(2) + month + of_month}) {
        INFO(slip);
        CHECK_FALSE(parse_date(slip, today, lean));
      }
      const auto turned = parse_date(year + "-" + of_month + "-" + month, today, lean);
      CHECK((!turned || month == of_month || *turned != on));
    }
    CHECK(with_weekday(on).ends_with(" " + text));  // as every answer repeats it
  }
}

TEST_CASE("four weeks are never four months", "[date][D20]") {
  CHECK(*parse_day_count("4w") == 28);
  CHECK(*parse_day_count("4") == 4);
  for (const char* text : {"4m", "4mo", "4M", "4 m", "4 months", "4month", "4y", "4 weeks x"}) {
    INFO(text);
    CHECK_FALSE(parse_day_count(text));
  }
}
