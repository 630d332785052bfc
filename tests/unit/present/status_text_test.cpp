// What holds for the text of a report whatever its wording: width, characters, colour, last line.

#include <algorithm>
#include <string>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/sample_obligations.hpp"
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
      const std::string text = to_text(StatusSheet{report}, style);
      check_lines(text, style);
      check_ends(text);
      CHECK(text == to_text(StatusSheet{report}, style));
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
      const std::string plain = to_text(StatusSheet{report}, {width, false, false});
      CHECK(without_colour(to_text(StatusSheet{report}, {width, false, true})) == plain);
    }
  }
}

TEST_CASE("no line of the card passes the width", "[status_text][card]") {
  for (const auto& [name, report] : sample_reports()) {
    for (const int width : widths) {
      INFO(name << " at " << width);
      const Style style{width, true, false};
      const std::string text = to_text(Card{{report}}, style);
      check_lines(text, style);
      check_ends(text);
    }
  }
}

TEST_CASE("the card has at most ten lines", "[status_text][card]") {
  for (const auto& [name, report] : sample_reports()) {
    for (const int width : {80, 120}) {
      INFO(name << " at " << width);
      CHECK(lines_of(to_text(Card{{report}}, {width, true, false})).size() <= 10);
    }
  }
}

TEST_CASE("the figures of a report stand in its text", "[status_text]") {
  for (const auto& [name, report] : sample_reports()) {
    INFO(name);
    const std::string text = to_text(StatusSheet{report}, {120, false, false});
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
    const std::string text = to_plain(StatusSheet{report});
    check_ends(text);
    for (std::string line : lines_of(text)) {
      CHECK(line.find('\t') != std::string::npos);
      std::ranges::replace(line, '\t', ' ');
      CHECK(is_plain_text(line));
    }
  }
}

namespace {

/// How often `part` stands in `text`.
int times(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

StatusSheet quiet_sheet() {
  StatusSheet sheet{sample_reports()[6].second};
  sheet.status.alerts.clear();
  return sheet;
}

constexpr Style at_80{80, false, false};

}  // namespace

TEST_CASE("what is a flag is no row of what comes next", "[status_text]") {
  StatusSheet sheet = quiet_sheet();
  sheet.next = {overdue_item(), lab_item()};
  sheet.status.alerts = {finding_of(overdue_item())};
  sheet.status.alerts.front().message = "overdue since Sat 2026-11-14: labs";
  const std::string text = to_text(sheet, at_80);
  INFO(text);
  CHECK(times(text, "2026-11-14") == 1);
  CHECK(times(text, "WARN  overdue since Sat 2026-11-14: labs.") == 1);
  CHECK(times(text, "  due       Mon 2026-12-21: labs (monthly_classic)") == 1);
}

TEST_CASE("a STOP stands on its card alone", "[status_text]") {
  StatusSheet sheet = quiet_sheet();
  sheet.stop = {"me", false, {stop_item()}, {}, ""};
  sheet.status.alerts = {finding_of(stop_item())};
  std::string text = to_text(sheet, at_80);
  INFO(text);
  CHECK(times(text, "positive pregnancy test") == 1);
  CHECK(times(text, "  Flags: none among what is recorded, but the STOP.\n") == 1);
  sheet.status.alerts.push_back(finding_of(overdue_item()));
  text = to_text(sheet, at_80);
  CHECK(times(text, "positive pregnancy test") == 1);
  CHECK(times(text, "WARN  labs.") == 1);
  CHECK(times(text, "Flags:") == 0);
}

TEST_CASE("no flag is told of without what was put to rest", "[status_text]") {
  StatusSheet sheet = quiet_sheet();
  CHECK(times(to_text(sheet, at_80), "  Flags: none among what is recorded.\n") == 1);
  sheet.settled = {{"lab.T3", true, day("2026-11-20")}, {"stock.low", false, day("2026-11-21")}};
  CHECK(times(to_text(sheet, {200, false, false}),
              "  Flags: none open; settled Fri 2026-11-20: lab.T3; set aside Sat 2026-11-21: "
              "stock.low.\n") == 1);
  sheet.status.alerts = {finding_of(overdue_item())};
  CHECK(times(to_text(sheet, {200, false, false}),
              "  No longer open: settled Fri 2026-11-20: lab.T3; set aside Sat 2026-11-21: "
              "stock.low.\n") == 1);
}
