// Text from people and files: what may be stored, what a terminal is shown, how wide it is.

#include "isotrack/base/utf8.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace isotrack;
using namespace std::string_literals;

namespace {

/// A code point as UTF-8; surrogates too, which are then ill-formed.
std::string utf8(unsigned point) {
  const auto byte = [](unsigned value) { return static_cast<char>(value); };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xc0 | point >> 6), byte(0x80 | (point & 0x3f))};
  if (point < 0x10000) {
    return {byte(0xe0 | point >> 12), byte(0x80 | (point >> 6 & 0x3f)),
            byte(0x80 | (point & 0x3f))};
  }
  return {byte(0xf0 | point >> 18), byte(0x80 | (point >> 12 & 0x3f)),
          byte(0x80 | (point >> 6 & 0x3f)), byte(0x80 | (point & 0x3f))};
}

void check_hostile(const std::string& hostile) {
  INFO("shown as " << visible(hostile));
  CHECK_FALSE(is_plain_text(hostile));
  CHECK_FALSE(is_plain_text("a" + hostile + "b"));
  CHECK(is_plain_text(visible("a" + hostile + "b")));
  CHECK(visible(hostile) != hostile);
}

}  // namespace

TEST_CASE("plain text of every script may be stored", "[utf8]") {
  for (const char* text :
       {"", "Anna", "Zoë Müller", "e\u0301", "李雷", "Ολγα", "علي", "👩‍⚕️", "½ µg",
        "O'Brien; DROP TABLE", "100 % \"sure\"", "\u00a0", "नमस्ते"}) {
    INFO(text);
    CHECK(is_plain_text(text));
    CHECK(visible(text) == text);
  }
}

TEST_CASE("control characters are refused and shown", "[utf8]") {
  for (unsigned point = 0; point < 0x20; ++point) check_hostile(utf8(point));
  for (unsigned point = 0x7f; point <= 0x9f; ++point) check_hostile(utf8(point));
  CHECK(visible("\x1b[2J") == "\\x1b[2J");
  CHECK(visible("a\0b"s) == "a\\x00b");
  CHECK(visible("\n\t\r") == "\\x0a\\x09\\x0d");
  CHECK(visible("\x7f") == "\\x7f");
  CHECK(visible("\u0085\u009b") == "U+0085U+009B");
}

TEST_CASE("characters that turn or break a line are refused and shown", "[utf8]") {
  std::vector<unsigned> points{0x200e, 0x200f, 0x061c, 0x2028, 0x2029};
  for (unsigned point = 0x202a; point <= 0x202e; ++point) points.push_back(point);
  for (unsigned point = 0x2066; point <= 0x2069; ++point) points.push_back(point);
  for (const unsigned point : points) check_hostile(utf8(point));
  CHECK(visible("40\u202egm") == "40U+202Egm");
  CHECK(visible("\u2028") == "U+2028");
}

TEST_CASE("characters nobody sees are refused and shown", "[utf8]") {
  for (const unsigned point : {0x200bU, 0x2060U, 0xfeffU}) check_hostile(utf8(point));
  CHECK(visible("me\u200b") == "meU+200B");
  CHECK(is_plain_text("\u200d"));  // the joiner of emoji and of Indic scripts stays
}

TEST_CASE("ill-formed text is refused and shown byte by byte", "[utf8]") {
  const std::vector<std::string> ill_formed{"\xff",
                                            "\xfe",
                                            "\x80",
                                            "\xbf",
                                            "\xc3",
                                            "\xc0\xaf",
                                            "\xc1\xbf",
                                            "\xe0\x80\x80",
                                            "\xe2\x82",
                                            "\xf0\x9f\x98",
                                            "\xf0\x80\x80\x80",
                                            "\xf4\x90\x80\x80",
                                            "\xf8\x88\x80\x80\x80",
                                            utf8(0xd800),
                                            utf8(0xdfff),
                                            "\xc3\x28",
                                            "abc\xc3"};
  for (const std::string& text : ill_formed) check_hostile(text);
  CHECK(visible("Zo\xeb") == "Zo\\xeb");
  CHECK(visible("\xe2\x82") == "\\xe2\\x82");
  CHECK(visible("\xff\xff") == "\\xff\\xff");
}

TEST_CASE("what is shown is plain for every byte there is", "[utf8]") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second)};
      REQUIRE(is_plain_text(visible(text)));
      REQUIRE(is_plain_text(text) == (visible(text) == text));
    }
  }
}

TEST_CASE("widths are display columns", "[utf8]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("o\u0308\u0323") == 1);
  CHECK(display_width("李雷") == 4);
  CHECK(display_width("한글") == 4);
  CHECK(display_width("１２") == 4);
  CHECK(display_width("━┼┤") == 3);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("👩‍⚕️") == 2);              // woman, joiner, staff of Aesculapius
  CHECK(display_width("👨‍👩‍👧‍👦") == 2);  // a family of four
  CHECK(display_width("👍🏽") == 2);                   // with a skin tone
  CHECK(display_width("a👩‍⚕️b") == 4);
  CHECK(display_width("Zo\xeb") == 3);
}

TEST_CASE("text is padded and aligned by columns", "[utf8]") {
  CHECK(padded("abc", 5) == "abc  ");
  CHECK(padded("李", 5) == "李   ");
  CHECK(padded("e\u0301", 2) == "e\u0301 ");
  CHECK(padded("abcdef", 5) == "abcdef");
  CHECK(padded("abc", 3) == "abc");
  CHECK(padded("abc", -1) == "abc");
  CHECK(padded("", 2) == "  ");
  CHECK(right_aligned("12", 5) == "   12");
  CHECK(right_aligned("李", 3) == " 李");
  CHECK(right_aligned("123456", 5) == "123456");
}

TEST_CASE("lower case and stripping touch ASCII only", "[utf8]") {
  CHECK(lower("AbC Z@[`{1") == "abc z@[`{1");
  CHECK(lower("ÀÉ") == "ÀÉ");
  CHECK(stripped("  a b\t ") == "a b");
  CHECK(stripped(" \t ").empty());
  CHECK(stripped("").empty());
  CHECK(stripped("\n a") == "\n a");
  CHECK(stripped("\u00a0a") == "\u00a0a");
}
