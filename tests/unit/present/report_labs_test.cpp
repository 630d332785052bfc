// What is read on the page: numbers and names of the small pictures, and lists on either paper.

#include <string>

#include "isotrack/reference/catalogue.hpp"
#include "tests/unit/present/report_page.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

ReportPage empty_page() {
  ReportPage page;
  page.today = today;
  page.patient = "P-00013";
  page.lab_tables = load_lab_tables();
  return page;
}

LabResult alt_of(const char* number) {
  LabResult result;
  result.analyte = "alt";
  result.abbreviation = "ALT";
  result.number = parse_lab_number(number).value();
  result.unit = "U/L";
  result.in_first = result.number.value();
  result.judged = true;
  return result;
}

/// Where the middle of a number stands, in whole units.
int middle_of(const std::string& html, const std::string& number) {
  const std::size_t end = html.find(">" + number + "<");
  REQUIRE(end != std::string::npos);
  const std::size_t begin = html.rfind("<text", end);
  const std::size_t x = html.find("x=\"", begin);
  return std::stoi(html.substr(x + 3));
}

}  // namespace

TEST_CASE("every line of a small picture has its name, moved apart where they are near") {
  ReportPage page = empty_page();
  LabResult result = alt_of("180");
  const auto html_with = [&](const char* limit) {
    result.upper_limit = parse_lab_number(limit).value();
    page.labs.draws.clear();
    page.labs.draws.push_back({1, today, Fasting::unknown, "", {result}});
    return to_html(page);
  };
  for (const char* name : {">L2 110<", ">L3 165<", ">L6 200<", ">limit 55<"}) {
    CAPTURE(name);
    CHECK(has(html_with("55"), name));
  }
  // At 195 the limit itself lies beside 200.
  result.number = parse_lab_number("198").value();
  result.in_first = result.number.value();
  CHECK(has(html_with("195"), ">limit 195<"));
  CHECK(has(html_with("195"), ">L6 200<"));
}

TEST_CASE("a limit is drawn under its own results, its multiples while there is but one") {
  ReportPage page = empty_page();
  const auto add = [&](Date on, const char* number, const char* limit) {
    LabResult result = alt_of(number);
    if (limit != nullptr) result.upper_limit = parse_lab_number(limit).value();
    page.labs.draws.push_back({1, on, Fasting::unknown, "", {result}});
  };
  add(today - days(20), "100", "40");
  add(today - days(10), "60", "55");
  add(today, "31", "55");
  std::string html = to_html(page);
  CHECK(has(html, ">limit 55<"));
  CHECK_FALSE(has(html, ">limit 40<"));
  CHECK_FALSE(has(html, ">L2 "));
  CHECK(has(html, "Upper limits that changed: ALT 40 U/L, 55 U/L from"));
  // Drawn in two pieces, which meet halfway between the first two results.
  std::vector<std::string> pieces;
  for (std::size_t at = 0; (at = html.find("class=\"limit\"", at)) != std::string::npos; ++at) {
    pieces.push_back(html.substr(html.rfind("<line", at), at - html.rfind("<line", at)));
  }
  CHECK(pieces.size() == 2);

  page.labs.draws.clear();
  add(today - days(10), "100", nullptr);
  add(today, "60", "55");
  html = to_html(page);
  CHECK(has(html, ">limit 55<"));
  CHECK(has(html, ">L2 110<"));
  CHECK_FALSE(has(html, "Upper limits that changed"));
}

TEST_CASE("what could not be judged is told as the terminal does") {
  ReportPage page = empty_page();
  LabResult result = alt_of("600");
  result.flag = LabFlag{};
  result.flag->rule = "lab.L6";
  result.flag->condition = "above 200 U/L";
  result.not_judged = "no upper limit (--uln alt=N)";
  page.labs.draws.push_back({1, today - days(2), Fasting::unknown, "", {result}});
  CHECK(has(to_html(page), "Not judged: ALT: no upper limit."));
  // Of the last draw everything was judged: the note names the one that was not.
  result.not_judged.clear();
  page.labs.draws.push_back({2, today, Fasting::unknown, "", {result}});
  const std::string html = to_html(page);
  CHECK(has(html, "Not judged: ALT of "));
  CHECK(has(html, ">2026-11-20<"));
}

TEST_CASE("a list that is cut shows more lines on A4") {
  ReportPage page = empty_page();
  for (int i = 0; i < 300; ++i) {
    page.findings.push_back(
        {"dose.x", Severity::warn, today, "finding " + std::to_string(i), "S1 (label, H)"});
  }
  const std::string html = to_html(page);
  const std::size_t letter = html.find("<div class=\"letter\">");
  const std::size_t tall = html.find("<div class=\"tall\">");
  REQUIRE(letter < tall);
  REQUIRE(tall != std::string::npos);
  const auto left_out = [&](std::size_t from) {
    const std::size_t at = html.find("And ", from);
    return std::stoi(html.substr(at + 4));
  };
  CHECK(left_out(letter) > left_out(tall));
  page.findings.resize(1);
  CHECK_FALSE(has(to_html(page), "class=\"tall\""));
}

TEST_CASE("a number of the first day stands within its picture") {
  ReportPage page = empty_page();
  page.labs.draws.push_back({1, today, Fasting::unknown, "", {alt_of("24")}});
  CHECK(middle_of(to_html(page), "24") >= 9);
  page.labs.draws.front().results = {alt_of("1234.56")};
  CHECK(middle_of(to_html(page), "1234.56") >= 24);
}

TEST_CASE("a long name of a threshold is short in its picture, and no number covers it") {
  ReportPage page = empty_page();
  LabResult result = alt_of("90");
  result.analyte = "platelets";
  result.abbreviation = "Platelets";
  result.unit = "10*9/L";
  result.flag = LabFlag{};
  result.flag->rule = "lab.H1.platelets";
  result.flag->condition = "below 100 x 10*9/L";
  page.labs.draws.push_back({1, today, Fasting::unknown, "", {result}});
  const std::string html = to_html(page);
  CHECK(has(html, ">H1 100<"));
  CHECK(middle_of(html, "90 H1") + 16 < 188);           // where the names of the lines begin
  CHECK(has(html, "H1.platelets below 100 x 10*9/L"));  // in full among the notes
}
