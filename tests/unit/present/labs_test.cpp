// Results as they are listed: the table and its narrow form, flags, the trend.

#include "isotrack/present/labs.hpp"

#include <sstream>
#include <string>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Style wide{80, false, false};

Ratio whole(int value) { return {value, 1}; }

LabResult result(const std::string& abbreviation, const std::string& number, int value,
                 const std::string& unit) {
  LabResult out;
  out.analyte = lower(abbreviation);
  out.abbreviation = abbreviation;
  out.number = {number, value * 10'000};
  out.unit = unit;
  out.in_first = whole(value);
  out.judged = true;
  return out;
}

LabFlag high() {
  return {"lab.T1",
          Severity::info,
          "above 200 mg/dL",
          "note",
          "diet, alcohol, repeat fasting",
          {"S68", "secondary", "M"},
          "above 200 mg/dL, flagged as a note"};
}

LabSheet sheet_of(int analytes) {
  LabSheet sheet;
  sheet.today = day("2026-11-22");
  sheet.patient = "me";
  sheet.nothing = "No draw is recorded.";
  for (int i = 0; i < 3; ++i) {
    LabSheetDraw draw{i + 2, day("2026-09-20") + days(30 * i), Fasting::unknown, "", {}};
    for (int k = 0; k < analytes; ++k) {
      const int value = 100 + 60 * i + k;
      draw.results.push_back(
          result("A" + std::to_string(k), std::to_string(value), value, "mg/dL"));
      if (i == 2) draw.results.back().flag = high();
    }
    sheet.draws.push_back(std::move(draw));
  }
  return sheet;
}

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int widest = 0;
  for (std::string line; std::getline(lines, line);) {
    widest = std::max(widest, display_width(line));
  }
  return widest;
}

}  // namespace

TEST_CASE("a sparkline runs from the lowest to the highest value", "[labs]") {
  CHECK(trend_of({}, 8, true).direction.empty());
  CHECK(trend_of({whole(5)}, 8, true).sparkline.empty());
  const Trend up = trend_of({whole(1), whole(2), whole(8)}, 8, true);
  CHECK(up.direction == "up");
  CHECK(up.sparkline == "▁▂█");
  CHECK(trend_of({whole(1), whole(2), whole(8)}, 8, false).sparkline == ".:#");
  CHECK(trend_of({whole(8), whole(1)}, 8, false).direction == "down");
  const Trend level = trend_of({whole(7), whole(7)}, 8, false);
  CHECK(level.direction == "level");
  CHECK(level.sparkline == "==");
}

TEST_CASE("a sparkline holds the latest values, however far apart", "[labs]") {
  const Trend trend = trend_of({whole(900), whole(1), whole(2), whole(3)}, 3, false);
  CHECK(trend.sparkline == ".=#");
  const Trend far = trend_of({Ratio{1, 10'000}, Ratio{99'999'999'999, 1}, whole(1)}, 8, false);
  CHECK(far.sparkline == ".#.");
  CHECK(far.direction == "down");
}

TEST_CASE("equal results in two units are level", "[labs]") {
  // 10 mmol/L and its exact number of mg/dL.
  CHECK(trend_of({Ratio{1'000'000, 1'129}, Ratio{10 * 100'000, 1'129}}, 8, false).direction ==
        "level");
}

TEST_CASE("a table of results keeps to the screen, in as many parts as it needs", "[labs]") {
  for (const int width : {40, 60, 80}) {
    for (const int analytes : {1, 2, 6, 12}) {
      INFO(width << " columns, " << analytes << " analytes");
      const std::string text = to_text(sheet_of(analytes), {width, false, false});
      CHECK(widest_line(text) <= width);
      for (int k = 0; k < analytes; ++k) {
        CHECK(text.find("A" + std::to_string(k)) != std::string::npos);
        CHECK(text.find(std::to_string(220 + k) + " T1") != std::string::npos);
      }
    }
  }
}

TEST_CASE("on a narrow screen entry and fasting stand in the parts, too", "[labs]") {
  LabSheet sheet = sheet_of(3);
  sheet.draws[0].fasting = Fasting::yes;
  const std::string text = to_text(sheet, {40, false, false});
  CHECK_THAT(text, Catch::Matchers::Contains("drawn on    entry  fasting     A0\n"
                                             "                            mg/dL\n"
                                             "2026-09-20  #2     yes        100\n"
                                             "2026-10-20  #3     -          160\n"));
  CHECK_THAT(text, Catch::Matchers::Contains("\ndrawn on       A1        A2\n"));
}

TEST_CASE("a flag that was set aside says so", "[labs]") {
  LabSheet sheet = sheet_of(1);
  sheet.draws[2].results[0].flag->settled = Settled{false, day("2026-11-20"), "seen by the clinic"};
  CHECK_THAT(to_text(sheet, wide),
             Catch::Matchers::Contains(
                 "  2026-11-19  T1  A0 220 mg/dL: above 200 mg/dL, flagged as a note. S68\n"
                 "              (secondary, M)\n"
                 "              waived Fri 2026-11-20: seen by the clinic\n"));
  CHECK_THAT(to_plain(sheet), Catch::Matchers::EndsWith(
                                  "\tlab.T1\tyes\twaived Fri 2026-11-20: seen by the clinic\n"));
  CHECK_THAT(to_json(sheet), Catch::Matchers::Contains("\"settled\":{\"how\":\"waived\",\"on\":"
                                                       "\"2026-11-20\",\"words\":"));
}

TEST_CASE("results as a table", "[labs]") {
  CHECK(to_text(sheet_of(2), wide) ==
        "Labs of me                                                        Sun 2026-11-22\n"
        "\n"
        "drawn on    entry     A0        A1\n"
        "                   mg/dL     mg/dL\n"
        "2026-09-20  #2       100       101\n"
        "2026-10-20  #3       160       161\n"
        "2026-11-19  #4       220 T1    221 T1\n"
        "trend                up .=#    up .=#\n"
        "\n"
        "Flags, for the clinic to judge\n"
        "  2026-11-19  T1  A0 220 mg/dL: above 200 mg/dL, flagged as a note. S68\n"
        "              (secondary, M)\n"
        "  2026-11-19  T1  A1 221 mg/dL: above 200 mg/dL, flagged as a note. S68\n"
        "              (secondary, M)\n"
        "\n"
        "For the clinic: what the sources say\n"
        "  T1  diet, alcohol, repeat fasting. S68 (secondary, M)\n");
}

TEST_CASE("a unit that changes stands with each number", "[labs]") {
  LabSheet sheet = sheet_of(1);
  sheet.draws[0].results[0].unit = "mmol/L";
  const std::string text = to_text(sheet, wide);
  CHECK(text.find("100 mmol/L") != std::string::npos);
  CHECK(text.find("160 mg/dL") != std::string::npos);
}

TEST_CASE("draws without results are listed, and none is said", "[labs]") {
  LabSheet sheet = sheet_of(1);
  sheet.draws[1].results.clear();
  sheet.draws[1].note = "sent to the other laboratory";
  const std::string text = to_text(sheet, wide);
  CHECK(text.find("2026-10-20  #3         -") != std::string::npos);
  CHECK(text.find("2026-10-20  sent to the other laboratory") != std::string::npos);
  CHECK(to_plain(sheet).find("2026-10-20\t3\t-\t-\t-\t-\t-\t-\tno\t-\n") != std::string::npos);
  CHECK(text.find("trend") != std::string::npos);
  sheet.draws[2].results.clear();  // one result has no trend
  CHECK(to_text(sheet, wide).find("trend") == std::string::npos);
  sheet.draws.clear();
  CHECK(to_text(sheet, wide).ends_with("\nNo draw is recorded.\n"));
}

TEST_CASE("what was not judged stands together by the reason", "[labs]") {
  LabSheet sheet = sheet_of(3);
  for (LabSheetDraw& draw : sheet.draws) {
    draw.results[0].not_judged = draw.results[1].not_judged = "no published number";
  }
  sheet.draws[0].results[1].not_judged.clear();
  sheet.draws[0].results[1].judged = true;
  sheet.draws[1].results[1].not_judged.clear();
  sheet.draws[1].results[2].not_judged = "not a fasting draw";
  CHECK(to_text(sheet, wide)
            .ends_with("\nNot judged\n"
                       "  A0 (3 results), A1 of 2026-11-19: no published number\n"
                       "  A2 of 2026-10-20: not a fasting draw\n"));
  // Where others were judged, it says which draws these are.
  sheet.draws[1].results[1].not_judged = "no published number";
  CHECK(to_text(sheet, wide).find("A1 of 2026-10-20 and 2026-11-19: no") != std::string::npos);
  while (sheet.draws.size() < 5) sheet.draws.push_back(sheet.draws[2]);
  CHECK(to_text(sheet, wide).find("A1 (4 of 5 results, the last of 2026-11-19): no") !=
        std::string::npos);
}

TEST_CASE("a multiple of the upper limit is never shown as passed before it is", "[labs]") {
  LabResult alt = result("ALT", "164.9", 0, "U/L");
  alt.upper_limit = LabNumber{"55", 550'000};
  alt.times_upper_limit = Ratio{1'649'000, 550'000};  // 2.998
  CHECK(beside_result(alt) == "2.99 x upper limit 55");
  LabSheet sheet = sheet_of(1);
  sheet.draws[0].results[0] = alt;
  CHECK(to_json(sheet).find("\"times_upper_limit\":2.99,") != std::string::npos);
}

TEST_CASE("what is said of a result", "[labs]") {
  LabResult tg = result("TG", "118", 118, "mg/dL");
  tg.converted = {{{133'222, 100'000}, 2, "mmol/L"}, {whole(118), 0, "mg/100mL"}};
  CHECK(beside_result(tg) == "1.33 mmol/L");  // the same number in another unit says nothing
  tg.passed = "not above 200 mg/dL (T1)";
  CHECK(verdict_words(tg) == "not above 200 mg/dL (T1)");
  tg.flag = high();
  CHECK(verdict_words(tg) == "FLAG T1");
  tg.flag->also = {"T0", "T9"};
  CHECK(verdict_words(tg) == "FLAG T1");
  CHECK(verdict_words(tg, true) == "FLAG T1, also T0, T9");
  tg.flag->also.clear();
  tg.not_judged = "no upper limit (--uln tg=N)";
  CHECK(verdict_words(tg) == "FLAG T1; else not judged: no upper limit (--uln tg=N)");
  tg.flag.reset();
  tg.judged = false;
  CHECK(verdict_words(tg) == "not judged: no upper limit (--uln tg=N)");
}

TEST_CASE("rows of a receipt are columns, and sentences where there is no room", "[receipt]") {
  Receipt receipt;
  receipt.lines = {"Collected.", "Next: never."};
  receipt.rows = {{"ALT", "24 U/L", "", "not judged"},
                  {"TG", "118 mg/dL", "1.33 mmol/L", "not above 200 mg/dL (T1)"}};
  CHECK(to_text(receipt, wide) ==
        "Collected.\n"
        "  ALT  24 U/L                  not judged\n"
        "  TG   118 mg/dL  1.33 mmol/L  not above 200 mg/dL (T1)\n"
        "Next: never.\n");
  CHECK(to_text(receipt, {40, false, false}) ==
        "Collected.\n"
        "  ALT: 24 U/L, not judged\n"
        "  TG: 118 mg/dL, 1.33 mmol/L, not above\n"
        "  200 mg/dL (T1)\n"
        "Next: never.\n");
  CHECK(said(receipt) ==
        std::vector<std::string>{"Collected.", "ALT: 24 U/L, not judged",
                                 "TG: 118 mg/dL, 1.33 mmol/L, not above 200 mg/dL (T1)",
                                 "Next: never."});
}
