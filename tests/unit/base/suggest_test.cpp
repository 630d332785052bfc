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
  CHECK(slips("kava", "warfarin") == 6);
}

TEST_CASE("near names are suggested, nearest first", "[suggest]") {
  const std::vector<std::string_view> names{"status", "start", "stop", "stock"};
  CHECK(suggestions("sta", names) == std::vector<std::string>{"status", "start"});
  CHECK(suggestions("stats", names) == std::vector<std::string>{"status", "start"});
  CHECK(suggestions("xyz", names).empty());
  CHECK(did_you_mean("sttop", names) == "did you mean stop?");
  CHECK(did_you_mean("stoc", names) == "did you mean stock or stop?");
  CHECK(did_you_mean("xyz", names).empty());
}
