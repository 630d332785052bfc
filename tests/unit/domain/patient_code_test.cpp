// Generated codes catch a slip of the finger: one wrong digit, or two neighbours swapped.

#include "isotrack/domain/patient_code.hpp"

#include <set>
#include <string>

#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("a code is 1 to 32 plain characters", "[patient_code]") {
  for (const char* text : {"me", "P-00013", "a", "A.b_c-9", "0123456789abcdefABCDEF._-0123456"}) {
    CHECK(is_patient_code(text));
  }
  for (const std::string& text :
       {std::string(), std::string(33, 'a'), std::string("a b"), std::string("a/b"),
        std::string("ä"), std::string("a\n"), std::string("a\0b", 3), std::string("a,b"),
        std::string("a'b"), std::string("*")}) {
    INFO(text);
    CHECK_FALSE(is_patient_code(text));
  }
  CHECK(is_patient_code(std::string(32, 'a')));
}

TEST_CASE("generated codes are codes, all different, with a fitting check digit",
          "[patient_code]") {
  CHECK(generated_code(572).substr(0, 6) == "P-0572");
  CHECK(generated_code(572) == "P-05724");  // Damm's own example: 572 has check digit 4
  std::set<std::string> all;
  for (int serial = 1; serial <= 9999; ++serial) {
    const std::string code = generated_code(serial);
    if (code.size() == 7 && is_patient_code(code) && !has_wrong_check_digit(code)) {
      all.insert(code);
    }
  }
  CHECK(all.size() == 9999);
}

TEST_CASE("every wrong digit of every generated code is caught", "[patient_code][D8]") {
  int slips = 0;
  int caught = 0;
  for (int serial = 1; serial <= 9999; ++serial) {
    const std::string code = generated_code(serial);
    for (std::size_t at = 2; at < code.size(); ++at) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit == code[at]) continue;
        std::string slip = code;
        slip[at] = digit;
        ++slips;
        caught += has_wrong_check_digit(slip) ? 1 : 0;
      }
    }
  }
  CHECK(slips == 9999 * 5 * 9);
  CHECK(caught == slips);
}

TEST_CASE("every swap of two neighbours in a generated code is caught", "[patient_code][D8]") {
  int swaps = 0;
  int caught = 0;
  for (int serial = 1; serial <= 9999; ++serial) {
    const std::string code = generated_code(serial);
    for (std::size_t at = 2; at + 1 < code.size(); ++at) {
      if (code[at] == code[at + 1]) continue;
      std::string slip = code;
      std::swap(slip[at], slip[at + 1]);
      ++swaps;
      caught += has_wrong_check_digit(slip) ? 1 : 0;
    }
  }
  CHECK(swaps > 30'000);
  CHECK(caught == swaps);
}

TEST_CASE("codes of another form are never judged", "[patient_code]") {
  for (const char* text :
       {"me", "P-0013", "P-000130", "p-00013", "Q-00010", "P-0001a", "P_00010"}) {
    INFO(text);
    CHECK_FALSE(has_wrong_check_digit(text));
  }
}

TEST_CASE("codes that are read for one another", "[patient_code]") {
  for (const char* text : {"p-00013", "P-OOO13", "P-0013", "P00013", "P_00013", "P-000l3", "p.13",
                           "P--00013", "P-13-", "P-ooOI3"}) {
    INFO(text);
    CHECK(look_alike(text, "P-00013"));
    CHECK(look_alike("P-00013", text));
  }
  CHECK(look_alike("Gap.UK", "GAP.uk"));
  CHECK(look_alike("1.11", "1-11"));
  CHECK(look_alike("0", "O"));
  CHECK(look_alike("A-0", "A-00"));
}

TEST_CASE("codes that nobody takes for one another", "[patient_code]") {
  for (const auto& [one, other] :
       {std::pair("P-00013", "P-00013"), std::pair("P-10", "P-100"), std::pair("P-100", "P-1000"),
        std::pair("1-11", "11-1"), std::pair("FO-1", "F-1"), std::pair("P-0100", "P-1000"),
        std::pair("A-0", "A"), std::pair("P-00013", "P-00021"), std::pair("A-10", "A-1"),
        std::pair("1-01", "101")}) {
    INFO(one << " and " << other);
    CHECK_FALSE(look_alike(one, other));
    CHECK_FALSE(look_alike(other, one));
  }
}
