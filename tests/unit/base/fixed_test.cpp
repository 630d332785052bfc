// Rounding happens once, from the exact value, and the direction is known.

#include "isotrack/base/fixed.hpp"

#include <limits>
#include <string>

#include "isotrack/base/parsed.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("halves go up", "[fixed]") {
  STATIC_REQUIRE(round_half_up(0, 7) == 0);
  STATIC_REQUIRE(round_half_up(1, 3) == 0);
  STATIC_REQUIRE(round_half_up(2, 3) == 1);
  STATIC_REQUIRE(round_half_up(1, 2) == 1);
  STATIC_REQUIRE(round_half_up(3, 2) == 2);
  STATIC_REQUIRE(round_half_up(5, 2) == 3);
  STATIC_REQUIRE(round_half_up(49, 100) == 0);
  STATIC_REQUIRE(round_half_up(6, 3) == 2);
}

TEST_CASE("halves of negative numbers go up too, towards zero", "[fixed]") {
  STATIC_REQUIRE(round_half_up(-1, 2) == 0);
  STATIC_REQUIRE(round_half_up(-3, 2) == -1);
  STATIC_REQUIRE(round_half_up(-5, 2) == -2);
  STATIC_REQUIRE(round_half_up(-1, 3) == 0);
  STATIC_REQUIRE(round_half_up(-2, 3) == -1);
  STATIC_REQUIRE(round_half_up(-51, 100) == -1);
  STATIC_REQUIRE(round_half_up(-6, 3) == -2);
}

TEST_CASE("down and up mean towards the infinities", "[fixed]") {
  STATIC_REQUIRE(round_down(7, 2) == 3);
  STATIC_REQUIRE(round_down(-7, 2) == -4);
  STATIC_REQUIRE(round_down(-8, 2) == -4);
  STATIC_REQUIRE(round_down(-1, 1000) == -1);
  STATIC_REQUIRE(round_up(7, 2) == 4);
  STATIC_REQUIRE(round_up(8, 2) == 4);
  STATIC_REQUIRE(round_up(-7, 2) == -3);
  STATIC_REQUIRE(round_up(1, 1000) == 1);
  STATIC_REQUIRE(round_up(0, 1000) == 0);
}

TEST_CASE("every fraction lies between its roundings", "[fixed][D21]") {
  for (int den = 1; den <= 12; ++den) {
    for (int num = -40; num <= 40; ++num) {
      const Wide down = round_down(num, den);
      const Wide nearest = round_half_up(num, den);
      const Wide up = round_up(num, den);
      INFO(num << "/" << den);
      CHECK((down * den <= num && num < (down + 1) * den));
      CHECK((up * den >= num && num > (up - 1) * den));
      CHECK((2 * nearest * den - den <= 2 * num && 2 * num < 2 * nearest * den + den));
    }
  }
}

TEST_CASE("large products stay exact", "[fixed][D21]") {
  // 100 g in quarter milligrams, times nanograms, times 10^9: what at_dose multiplies.
  constexpr Wide num = Wide(400'000) * 1'000'000'000'000 * 1'000'000'000;
  STATIC_REQUIRE(round_half_up(num, 4) == num / 4);
  STATIC_REQUIRE(round_half_up(num + 2, 4) == num / 4 + 1);
  STATIC_REQUIRE(round_half_up(num + 1, 4) == num / 4);
}

TEST_CASE("fractions compare with whole numbers exactly", "[fixed]") {
  STATIC_REQUIRE(compare({360, 3}, 120) == 0);
  STATIC_REQUIRE(compare({359'999'999, 3'000'000}, 120) == -1);
  STATIC_REQUIRE(compare({360'000'001, 3'000'000}, 120) == 1);
  STATIC_REQUIRE(compare({-1, 2}, 0) == -1);
}

TEST_CASE("fractions compare with one another exactly, whatever they are made of", "[fixed]") {
  STATIC_REQUIRE(compare({1, 3}, Ratio{2, 6}) == 0);
  STATIC_REQUIRE(compare({333'333'333, 1'000'000'000}, Ratio{1, 3}) == -1);
  STATIC_REQUIRE(compare({-1, 3}, Ratio{-1, 2}) == 1);
}

TEST_CASE("a fraction that nobody set is nought, and can be divided", "[fixed]") {
  STATIC_REQUIRE(Ratio{}.num == 0);
  STATIC_REQUIRE(Ratio{}.den == 1);
}

TEST_CASE("decimals", "[fixed]") {
  CHECK(decimal({93, 2}, 1) == "46.5");
  CHECK(decimal({1, 3}, 4) == "0.3333");
  CHECK(decimal({2, 3}, 4) == "0.6667");
  CHECK(decimal({2, 3}, 4, Rounding::down) == "0.6666");
  CHECK(decimal({5, 1}, 0) == "5");
  CHECK(decimal({5, 2}, 0) == "3");
  CHECK(decimal({5, 2}, 0, Rounding::down) == "2");
  CHECK(decimal({1, 8}, 2) == "0.13");
  CHECK(decimal({7, 1}, 2) == "7.00");
  CHECK(decimal({1, 1'000'000}, 6) == "0.000001");
  CHECK(decimal({99'995, 1000}, 2) == "100.00");
  CHECK(decimal({99'995, 1000}, 2, Rounding::down) == "99.99");
  CHECK(decimal({119'999'999'999, 1'000'000'000}, 1, Rounding::down) == "119.9");
  CHECK(decimal({Wide(12'345'678'901'234) * 1'000'000, 1}, 0) == "12345678901234000000");
}

TEST_CASE("decimals below zero", "[fixed]") {
  CHECK(decimal({-1, 2}, 2) == "-0.50");
  CHECK(decimal({-1, 1000}, 2) == "0.00");  // no minus sign before zero
  CHECK(decimal({-1, 1000}, 2, Rounding::down) == "-0.01");
  CHECK(decimal({-125, 100}, 1) == "-1.2");
  CHECK(decimal({-93, 2}, 1) == "-46.5");
}

TEST_CASE("zeros that carry nothing are trimmed", "[fixed]") {
  CHECK(trimmed("0.50") == "0.5");
  CHECK(trimmed("1.00") == "1");
  CHECK(trimmed("100") == "100");
  CHECK(trimmed("100.00") == "100");
  CHECK(trimmed("0.00") == "0");
  CHECK(trimmed("10.01") == "10.01");
  CHECK(trimmed("-2.50") == "-2.5");
}

TEST_CASE("thousands are grouped", "[fixed]") {
  CHECK(grouped("7729.21") == "7,729.21");
  CHECK(grouped("999.99") == "999.99");
  CHECK(grouped("1000") == "1,000");
  CHECK(grouped("1234567.8912") == "1,234,567.8912");
  CHECK(grouped("-1234.5") == "-1,234.5");
  CHECK(grouped("-999") == "-999");
  CHECK(grouped("0.1234") == "0.1234");
  CHECK(grouped(std::int64_t{0}) == "0");
  CHECK(grouped(std::int64_t{100'000}) == "100,000");
  CHECK(grouped(std::int64_t{-1'000}) == "-1,000");
  CHECK(grouped(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("a whole number is digits alone, without a needless zero", "[fixed]") {
  CHECK(whole_number("0", 3) == 0);
  CHECK(whole_number("7", 1) == 7);
  CHECK(whole_number("999", 3) == 999);
  CHECK(whole_number("999999999999999999", 18) == 999'999'999'999'999'999);
  for (const std::string_view text : {"", "1000", "07", "00", "-1", "+1", " 1", "1 ", "1.0", "x"}) {
    INFO(text);
    CHECK_FALSE(whole_number(text, 3));
  }
}

TEST_CASE("a parsed value is a value or an error, and says which", "[parsed]") {
  const Parsed<int> good(7);
  REQUIRE(good);
  CHECK(*good == 7);
  CHECK(Parsed<int>(7).value() == 7);
  const Parsed<int> bad(ParseError{"'x' is no number", "such as 7", ExitStatus::refused});
  REQUIRE_FALSE(bad);
  CHECK(bad.error().message == "'x' is no number");
  CHECK_THROWS(*bad);
  CHECK(ParseError{"x"}.status == ExitStatus::usage);
  try {
    static_cast<void>(Parsed<int>(bad.error()).value());
    FAIL("no error was thrown");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "'x' is no number");
    CHECK(error.hint() == "such as 7");
    CHECK(error.status() == ExitStatus::refused);
  }
}
