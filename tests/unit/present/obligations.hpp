#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/present/reports.hpp"
#include "isotrack/present/rulebook.hpp"
#include "present/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/sample_obligations.hpp"
#include "tests/support/show.hpp"

/// What every text, plain line and document of what must happen is held to.
namespace isotrack::test {

using Json = nlohmann::ordered_json;

inline constexpr int widths[] = {40, 60, 80, 200};

/// A command to be typed stands on a line of its own and is never broken, however long it is.
inline bool is_command(const std::string& line) {
  return line.find_first_not_of(' ') == line.find("isotrack ");
}

template <class Report>
void check_text(const std::string& name, const Report& report) {
  for (const int width : widths) {
    for (const bool unicode : {false, true}) {
      const Style style{width, unicode, false};
      const std::string text = to_text(report, style);
      INFO(name << " at " << width << "\n" << text);
      REQUIRE(text.ends_with('\n'));
      CHECK_FALSE(text.ends_with("\n\n"));
      CHECK(text == to_text(report, style));
      CHECK(without_colour(to_text(report, {width, unicode, true})) == text);
      for (const std::string& line : lines_of(text)) {
        if (!is_command(line)) CHECK(display_width(line) <= width);
        CHECK(is_plain_text(line));
        CHECK_FALSE(line.ends_with(' '));
      }
    }
  }
}

template <class Report>
void check_plain(const Report& report, std::size_t cells) {
  for (std::string line : lines_of(to_plain(report))) {
    INFO(line);
    CHECK(static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1 >= cells);
    std::ranges::replace(line, '\t', ' ');
    CHECK(is_plain_text(line));
  }
}

/// One object on one line, `schema` first and `today` second.
template <class Report>
Json parsed(const Report& report, const std::string& schema) {
  const std::string text = to_json(report);
  INFO(text);
  REQUIRE(text.find('\n') == text.size() - 1);
  const Json json = Json::parse(text);
  CHECK(json.begin().key() == "schema");
  CHECK(std::next(json.begin()).key() == "today");
  CHECK(json.at("schema") == "isotrack." + schema + "/1");
  CHECK(json.at("today") == "2026-11-22");
  return json;
}

inline std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

inline bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// `text` with one blank for any run of blanks and line ends.
inline std::string flowing(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

/// Where `part` begins; fails when it does not stand there.
inline std::size_t place(const std::string& text, const std::string& part) {
  INFO(text);
  INFO(part);
  REQUIRE(holds(text, part));
  return text.find(part);
}

inline const DueReport& due_named(const std::string& wanted) {
  static const auto samples = sample_dues();
  for (const auto& [name, report] : samples) {
    if (name == wanted) return report;
  }
  throw std::logic_error(wanted);
}

inline const Style at_80{80, false, false};

}  // namespace isotrack::test
