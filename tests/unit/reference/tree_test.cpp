#include "src/reference/tree.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "src/reference/embedded.hpp"
#include "src/reference/place.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;
using reference::Node;
using reference::read_tree;

namespace {

using nlohmann::json;

/// What a tree says, as the library would hold it.
json said(const Node& node) {
  json out;
  switch (node.kind) {
    case Node::Kind::null:
      break;
    case Node::Kind::flag:
      out = node.is_true;
      break;
    case Node::Kind::whole:
      out = node.whole;
      break;
    case Node::Kind::other_number:
      out = "a number";
      break;
    case Node::Kind::text:
      out = std::string(node.text);
      break;
    case Node::Kind::list:
      out = json::array();
      for (const Node& item : node.items) out.push_back(said(item));
      break;
    case Node::Kind::object:
      out = json::object();
      for (const Node& item : node.items) out[std::string(item.key)] = said(item);
      break;
  }
  return out;
}

std::string place(std::string_view text, const Node& node) {
  const reference::Place at = reference::place_of_byte(text, node.byte);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string nested(int depth) {
  const auto times = static_cast<std::size_t>(depth);
  return std::string(times, '[') + std::string(times, ']');
}

}  // namespace

TEST_CASE("every shipped file reads as the library reads it", "[reference][tree]") {
  for (const reference::EmbeddedFile& file : reference::embedded_files()) {
    INFO(file.name);
    const auto tree = read_tree(file.text);
    REQUIRE(tree);
    CHECK(said(tree->root) == json::parse(file.text));
    CHECK_FALSE(reference::twin_of(file.text));
  }
}

TEST_CASE("a text is read as the library reads it", "[reference][tree]") {
  for (const std::string_view text : {"{}",
                                      "[]",
                                      " [ ] ",
                                      "\r\n\t{ }\n",
                                      "0",
                                      "-0",
                                      "-7",
                                      "12",
                                      "123456789012345678",
                                      "9223372036854775807",
                                      "-9223372036854775808",
                                      "true",
                                      "false",
                                      "null",
                                      "\"\"",
                                      "\"a b\"",
                                      R"("a\"b\\c\/\b\f\n\r\t")",
                                      R"("\u00e9 \ud83d\ude00 \u0000")",
                                      "\"é µmol/L 😀\"",
                                      "\"\x7f\"",
                                      R"({"":1,"b":[{"c":null},[true,false]],"a\"":{"é":"x"}})",
                                      "[1, 2 ,3\n,4]"}) {
    INFO(text);
    const auto tree = read_tree(text);
    REQUIRE(tree);
    CHECK(said(tree->root) == json::parse(text));
  }
}

TEST_CASE("numbers that are not whole, or too large, stay so", "[reference][tree]") {
  for (const std::string_view text :
       {"1.5", "1.0", "-0.0", "1e3", "1E+3", "99999999999999999999", "-9223372036854775809"}) {
    INFO(text);
    const auto tree = read_tree(text);
    REQUIRE(tree);
    CHECK(tree->root.kind == Node::Kind::other_number);
  }
  CHECK(read_tree("18446744073709551615")->root.whole == INT64_MAX);
  CHECK(read_tree("9223372036854775808")->root.whole == INT64_MAX);
}

TEST_CASE("what is no JSON makes no tree", "[reference][tree]") {
  for (const std::string_view text : {"",
                                      " ",
                                      "{",
                                      "}",
                                      "[",
                                      "]",
                                      "[1",
                                      "[1,",
                                      "[1,]",
                                      "[,1]",
                                      "[1 2]",
                                      "{\"a\"}",
                                      "{\"a\":}",
                                      "{\"a\":1,}",
                                      "{,}",
                                      "{a:1}",
                                      "{1:1}",
                                      "{\"a\" 1}",
                                      "{\"a\":1 \"b\":2}",
                                      "[}",
                                      "{]",
                                      "[] []",
                                      "{}x",
                                      "\"",
                                      "\"a",
                                      "\"a\\",
                                      "\"a\\\"",
                                      R"("\x")",
                                      R"("\u12g4")",
                                      R"("\ud800")",
                                      "\"\n\"",
                                      "\"\t\"",
                                      "\"\xff\"",
                                      "\"\xc3\"",
                                      "\"\xed\xa0\x80\"",
                                      "é",
                                      "tru",
                                      "True",
                                      "nul",
                                      "nulls",
                                      "falsetrue",
                                      "00",
                                      "01",
                                      "-",
                                      "+1",
                                      "-01",
                                      "1.",
                                      ".5",
                                      "1e",
                                      "1e+",
                                      "1e999",
                                      "--1",
                                      "1-1",
                                      "0x10",
                                      "NaN",
                                      "//\n1",
                                      "'a'",
                                      "\xef\xbb{}"}) {
    INFO(text);
    CHECK_FALSE(read_tree(text));
    CHECK_FALSE(json::accept(text));
  }
  using namespace std::string_view_literals;
  for (const std::string_view text : {"\0"sv, "[1]\0"sv, "\"a\0b\""sv, "[1\0]"sv}) {
    CHECK_FALSE(read_tree(text));
  }
}

TEST_CASE("a key that stands twice, and a text that is too deep, make no tree",
          "[reference][tree]") {
  CHECK(read_tree(R"([{"a": 1}, {"a": {"a": 2}}])"));
  CHECK_FALSE(read_tree(R"({"a": 1, "b": 2, "a": 3})"));
  CHECK_FALSE(read_tree(R"([{"x": {"a": 1, "\u0061": 3}}])"));
  CHECK(reference::twin_of("{\"a\": {\"b\": 1,\n\"b\": 2}}")->place.line == 2);
  CHECK_FALSE(reference::twin_of(R"([{"a": 1}, {"a": {"a": 2}}])"));
  CHECK(read_tree(nested(reference::deepest)));
  CHECK_FALSE(read_tree(nested(reference::deepest + 1)));
  CHECK_FALSE(read_tree(std::string(500'000, '[')));
  CHECK_FALSE(read_tree(std::string(500'000, '{')));
}

TEST_CASE("a value keeps where it stands behind escapes, lists and lines", "[reference][tree]") {
  const std::string text =
      "{\n  \"a\\\"b\\\\\": [1, {\"c\": 2},\n    {\"d\": {\"e\": []}}],\n \"é\": 1}";
  const auto tree = read_tree(text);
  REQUIRE(tree);
  CHECK(place(text, tree->root) == "1:1");
  const Node* list = tree->root.find("a\"b\\");
  REQUIRE(list != nullptr);
  CHECK(place(text, *list) == "2:3");
  CHECK(place(text, list->items.at(1)) == "2:17");
  CHECK(place(text, *list->items.at(1).find("c")) == "2:18");
  CHECK(place(text, list->items.at(2)) == "3:5");
  CHECK(place(text, *list->items.at(2).find("d")->find("e")) == "3:12");
  CHECK(place(text, *tree->root.find("é")) == "4:2");
  CHECK(tree->root.find("nowhere") == nullptr);
  const auto behind_space = read_tree("\n\n{}");
  CHECK(place("\n\n{}", behind_space->root) == "1:1");
}
