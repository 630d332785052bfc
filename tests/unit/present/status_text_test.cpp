// What holds for the text of a report whatever its wording: width, characters, colour, last line.

#include <algorithm>
#include <string>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr int widths[] = {40, 60, 80, 120};

/// Whether a line holds more than one word after its indent.
bool could_be_broken(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  return first != std::string::npos && line.find(' ', first) != std::string::npos;
}

void check_lines(const std::string& text, const Style& style) {
  for (const std::string& line : lines_of(text)) {
    INFO("'" << line << "'");
    CHECK(is_plain_text(line));  // no control character but the end of the line
    CHECK((display_width(line) <= style.width || !could_be_broken(line)));
    CHECK_FALSE(line.ends_with(' '));
    const bool ascii = std::ranges::all_of(line, [](char c) { return c >= ' ' && c < '\x7f'; });
    CHECK((style.unicode || ascii));
  }
}

void check_ends(const std::string& text) {
  REQUIRE_FALSE(text.empty());
  CHECK(text.back() == '\n');
  CHECK_FALSE(text.ends_with("\n\n"));
}

void check_statuses(int width) {
  for (const auto& [name, report] : sample_reports()) {
    for (const bool unicode : {false, true}) {
      INFO(name << " at " << width << (unicode ? ", unicode" : ", ascii"));
      const Style style{width, unicode, false};
      const std::string text = to_text(report, style);
      check_lines(text, style);
      check_ends(text);
      CHECK(text == to_text(report, style));
    }
  }
}

}  // namespace

TEST_CASE("no line of a status passes a wide screen", "[status_text]") {
  check_statuses(80);
  check_statuses(120);
}

TEST_CASE("no line of a status passes a narrow screen", "[status_text]") {
  check_statuses(40);
  check_statuses(60);
}

TEST_CASE("colour adds nothing but colour", "[status_text]") {
  for (const auto& [name, report] : sample_reports()) {
    for (const int width : widths) {
      INFO(name << " at " << width);
      const std::string plain = to_text(report, {width, false, false});
      CHECK(without_colour(to_text(report, {width, false, true})) == plain);
    }
  }
}

TEST_CASE("no line of the card passes the width", "[status_text][card]") {
  for (const auto& [name, report] : sample_reports()) {
    for (const int width : widths) {
      INFO(name << " at " << width);
      const Style style{width, true, false};
      const std::string text = to_text(Card{report}, style);
      check_lines(text, style);
      check_ends(text);
    }
  }
}

TEST_CASE("the card has at most ten lines", "[status_text][card]") {
  for (const auto& [name, report] : sample_reports()) {
    for (const int width : {80, 120}) {
      INFO(name << " at " << width);
      CHECK(lines_of(to_text(Card{report}, {width, true, false})).size() <= 10);
    }
  }
}

TEST_CASE("the figures of a report stand in its text", "[status_text]") {
  for (const auto& [name, report] : sample_reports()) {
    INFO(name);
    const std::string text = to_text(report, {120, false, false});
    CHECK(text.find(with_weekday(report.today)) != std::string::npos);
    CHECK(text.find(report.patient) != std::string::npos);
    for (const Finding& finding : report.alerts) {
      CHECK(text.find(name_of(finding.severity)) != std::string::npos);
      CHECK(text.find(finding.rule) != std::string::npos);
    }
    for (const TargetStatus& target : report.targets) {
      CHECK(text.find(std::to_string(target.mg_per_kg)) != std::string::npos);
      if (target.basis == report.basis && target.plan && !target.met) {
        CHECK(text.find(iso(target.plan->finish_on)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("plain text has tabs, no heading and no control character else", "[status_text]") {
  for (const auto& [name, report] : sample_reports()) {
    INFO(name);
    const std::string text = to_plain(report);
    check_ends(text);
    for (std::string line : lines_of(text)) {
      CHECK(line.find('\t') != std::string::npos);
      std::ranges::replace(line, '\t', ' ');
      CHECK(is_plain_text(line));
    }
  }
}
