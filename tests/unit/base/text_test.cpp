// Words put together and taken apart: counts, lists, parts, lines.

#include "isotrack/base/text.hpp"

#include <array>

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

TEST_CASE("a text falls into parts, the empty ones kept, and into words, none empty", "[text]") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("", ',') == Parts{""});
  CHECK(split("a", ',') == Parts{"a"});
  CHECK(split(",a,,b,", ',') == Parts{"", "a", "", "b", ""});
  CHECK(words_in("").empty());
  CHECK(words_in(" \t\n").empty());
  CHECK(words_in("lab") == Parts{"lab"});
  CHECK(words_in("  lab\tplan \r\n add ") == Parts{"lab", "plan", "add"});
}

TEST_CASE("bytes are written as two digits each", "[text]") {
  constexpr std::array<unsigned char, 4> bytes{0, 0x0a, 0x9f, 0xff};
  CHECK(hex(bytes) == "000a9fff");
  CHECK(hex({}).empty());
}
