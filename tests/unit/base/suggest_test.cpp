// What a person may have meant: slips of the finger, and the names that are near.

#include "isotrack/base/suggest.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("slips are letters put in, left out, changed or swapped", "[suggest]") {
  CHECK(slips("status", "status") == 0);
  CHECK(slips("status", "staus") == 1);
  CHECK(slips("status", "statuss") == 1);
  CHECK(slips("status", "stotus") == 1);
  CHECK(slips("status", "sttaus") == 1);
  CHECK(slips("", "abc") == 3);
  CHECK(slips("abc", "") == 3);
  CHECK(slips("ab", "ba") == 1);
  CHECK(slips("abcd", "badc") == 2);
  CHECK(slips("doxycycline", "doxicyclien") == 2);
  CHECK(slips("kava", "warfarin") == 6);
}

TEST_CASE("how many slips a word may hold", "[suggest]") {
  CHECK(slips_allowed(0) == 0);
  CHECK(slips_allowed(3) == 0);
  CHECK(slips_allowed(4) == 1);
  CHECK(slips_allowed(7) == 1);
  CHECK(slips_allowed(8) == 2);
  CHECK(slips_allowed(100) == 2);
  CHECK(slips_allowed(5, 6) == 1);
  CHECK(slips_allowed(6, 6) == 2);
  CHECK(slips_allowed(3, 3) == 0);
}

TEST_CASE("near names are suggested, nearest first", "[suggest]") {
  const std::vector<std::string_view> names{"status", "start", "stop", "stock"};
  CHECK(suggestions("sta", names) == std::vector<std::string>{"status", "start"});
  CHECK(suggestions("stats", names) == std::vector<std::string>{"status", "start"});
  CHECK(suggestions("xyz", names).empty());
  CHECK(did_you_mean("sttop", names) == "did you mean stop?");
  CHECK(did_you_mean("stoc", names) == "did you mean stock or stop?");
  CHECK(did_you_mean("xyz", names).empty());
  CHECK(suggestions("lgo", {"log"}) == std::vector<std::string>{"log"});
  CHECK(suggestions("lgp", {"log"}).empty());
  CHECK(suggestions("stpaa", {"stop"}).empty());
}
