// Words put together: counts and lists.

#include "isotrack/base/text.hpp"

#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("one is singular, none and many are plural", "[text]") {
  CHECK(count_text(1, "day") == "1 day");
  CHECK(count_text(0, "day") == "0 days");
  CHECK(count_text(1204, "missed day") == "1,204 missed days");
}

TEST_CASE("what is listed has something between", "[text]") {
  CHECK(joined({}).empty());
  CHECK(joined({"a"}) == "a");
  CHECK(joined({"a", "b", "c"}) == "a, b, c");
  CHECK(joined({"a", "b"}, "; ") == "a; b");
}

TEST_CASE("a text falls into its lines", "[text]") {
  using Lines = std::vector<std::string>;
  CHECK(lines_in("").empty());
  CHECK(lines_in("a") == Lines{"a"});
  CHECK(lines_in("a\n") == Lines{"a"});
  CHECK(lines_in("a\n\n b") == Lines{"a", "", " b"});
  CHECK(lines_in("\n\n") == Lines{"", ""});
}
