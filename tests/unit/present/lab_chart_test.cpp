// Results as bars: where a bar ends against the published numbers, in whatever unit it was entered.

#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "isotrack/present/pictures.hpp"
#include "present/lab_panel.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Style ascii{80, false, false};

const LabTables& tables() {
  static const LabTables loaded = load_lab_tables();
  return loaded;
}

LabResult result_of(const std::string& text, const std::string& limit) {
  LabValue value = parse_lab_value(text, tables(), UnitSystem::us).value();
  if (!limit.empty()) value.upper_limit = parse_lab_number(limit).value();
  const Analyte& analyte = *tables().find(value.analyte);
  const LabVerdict verdict = verdict_of(value, tables(), {});
  LabResult out;
  out.analyte = value.analyte;
  out.abbreviation = analyte.abbreviation;
  out.number = value.number;
  out.unit = value.unit;
  out.in_first = converted(analyte, value, analyte.units.front());
  out.upper_limit = value.upper_limit;
  out.judged = verdict.judged;
  out.not_judged = verdict.why_not;
  if (verdict.flag != nullptr) {
    const Threshold& row = *verdict.flag;
    out.flag = LabFlag{"lab." + row.id, row.severity, row.condition, "", "", row.source, ""};
  }
  return out;
}

/// A draw a day from 2026-11-01 on, one result each.
LabChart chart_of(const std::vector<std::string>& results, const std::string& limit = {}) {
  LabChart out;
  out.tables = tables();
  out.sheet.today = day("2026-11-22");
  out.sheet.patient = "me";
  out.sheet.nothing = "No result is recorded.";
  Date on = day("2026-11-01");
  for (const std::string& text : results) {
    LabSheetDraw draw;
    draw.on = on;
    on += days(1);
    draw.results.push_back(result_of(text, limit));
    out.sheet.draws.push_back(std::move(draw));
  }
  return out;
}

std::vector<std::string> line_names(const LabChart& chart) {
  std::vector<std::string> out;
  const std::vector<LabPanel> panels = lab_panels(chart.sheet, chart.tables, {});
  for (const LabLine& line : panels.at(0).lines) {
    out.push_back((line.is_limit() ? "upper limit" : mark_of(line.rule)) + " " +
                  trimmed(decimal(line.value, 2)));
  }
  return out;
}

/// The rows of the first panel's field, from the top.
std::vector<std::string> field_of(const LabChart& chart) {
  std::vector<std::string> out;
  for (const std::string& line : lines_of(to_text(chart, ascii))) {
    if (line.starts_with("  |")) out.push_back(line.substr(3));
    if (line.starts_with("  +")) break;
  }
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("lines go up to the first published number above every value", "[lab_chart]") {
  CHECK(line_names(chart_of({"tg=142"})) == Names{"T1 200"});
  CHECK(line_names(chart_of({"tg=200"})) == Names{"T1 200", "T2 500"});
  CHECK(line_names(chart_of({"tg=900"})) == Names{"T1 200", "T2 500", "T3 800"});
  // Multiples of the laboratory's own limit need one; the limit itself is a line.
  CHECK(line_names(chart_of({"alt=31"})) == Names{"L6 200"});
  CHECK(line_names(chart_of({"alt=31"}, "55")) == Names{"upper limit 55"});
  CHECK(line_names(chart_of({"alt=60"}, "55")) == Names{"upper limit 55", "L2 110"});
}

TEST_CASE("numbers are those the source states for the unit, else converted", "[lab_chart]") {
  // 5.65 and 9 mmol/L are stated; 200 mg/dL is 2.258 mmol/L.
  CHECK(line_names(chart_of({"tg=8mmol/L"})) == Names{"T1 2.26", "T2 5.65", "T3 9"});
  // In two units the analyte's first one is shown.
  const LabChart mixed = chart_of({"tg=142", "tg=1.6mmol/L"});
  const LabPanel panel = lab_panels(mixed.sheet, mixed.tables, {}).at(0);
  CHECK(panel.unit == "mg/dL");
  CHECK(decimal(panel.points.at(1).value, 2) == "141.72");
  CHECK(to_text(mixed, ascii).find("142     141.7") != std::string::npos);
}

TEST_CASE("a bar ends above a line exactly when its value does", "[lab_chart]") {
  const auto rows_below = [&](const char* text) {
    // The row on whose edge T1 stands, and whether the bar reaches into it.
    const auto field = field_of(chart_of({text, "tg=320"}));
    for (const std::string& row : field) {
      if (row.find("T1 200") != std::string::npos) return row.substr(1, 3);
    }
    return std::string("no line");
  };
  CHECK(rows_below("tg=199") == "199");  // its number stands there, the bar ends below
  CHECK(rows_below("tg=200") == "200");
  CHECK(rows_below("tg=201") == "...");
  CHECK(rows_below("tg=203") == "...");
}

TEST_CASE("a limit is drawn under the results it came with, and no others", "[lab_chart]") {
  LabChart chart = chart_of({"alt=100", "alt=60"});
  auto& draws = chart.sheet.draws;
  draws[0].results = {result_of("alt=100", "40")};
  draws[1].results = {result_of("alt=60", "55")};
  // Of two limits no multiple has a line, each limit its own with its day.
  CHECK(line_names(chart) == Names{"upper limit 40", "upper limit 55", "L6 200"});
  const std::string text = to_text(chart, ascii);
  INFO(text);
  CHECK(text.find("upper limit 40 U/L (11-01)") != std::string::npos);
  CHECK(text.find("upper limit 55 U/L (11-02)") != std::string::npos);
  const std::string json = to_json(chart);
  CHECK(json.find("\"upper_limit\":40,\"rule\":\"lab.L2\"") != std::string::npos);

  // One limit, and a result without: multiples, but not under that.
  draws[0].results = {result_of("alt=100", "")};
  CHECK(line_names(chart) == Names{"upper limit 55", "L2 110"});
  const LabPanel panel = lab_panels(chart.sheet, chart.tables, {}).at(0);
  CHECK_FALSE(panel.lines.at(0).holds_for(panel.points.at(0)));
  CHECK(panel.lines.at(0).holds_for(panel.points.at(1)));
}

TEST_CASE("the draws of a limit are a span only where they stand side by side", "[lab_chart]") {
  LabChart chart = chart_of({"alt=90", "alt=90", "alt=45", "alt=90"});
  auto& draws = chart.sheet.draws;
  for (std::size_t i = 0; i < draws.size(); ++i) {
    draws[i].results = {i == 2 ? result_of("alt=45", "60") : result_of("alt=90", "40")};
  }
  const std::string text = to_text(chart, ascii);
  INFO(text);
  CHECK(text.find("upper limit 40 U/L (11-01 to 11-02, 11-04)") != std::string::npos);
  CHECK(text.find("upper limit 60 U/L (11-03)") != std::string::npos);
}

TEST_CASE("a published number far above every value is left out where that is asked",
          "[lab_chart]") {
  const LabChart chart = chart_of({"tg=80"});
  const auto lines = [&](std::optional<Ratio> farthest) {
    return lab_panels(chart.sheet, chart.tables, {}, farthest).at(0).lines.size();
  };
  CHECK(lines({}) == 1);
  CHECK(lines(Ratio{5, 2}) == 1);  // 200 is 2.5 times 80
  CHECK(lines(Ratio{9, 4}) == 0);
}

TEST_CASE("days of two years have their years below", "[lab_chart]") {
  LabChart chart = chart_of({"tg=80", "tg=90", "tg=95"});
  chart.sheet.draws[0].on = day("2025-12-01");
  chart.sheet.draws[1].on = day("2025-12-29");
  chart.sheet.draws[2].on = day("2026-01-26");
  const std::string text = to_text(chart, ascii);
  INFO(text);
  CHECK(text.find("    12-01   12-29   01-26\n    2025            2026\n") != std::string::npos);
  chart.sheet.draws.erase(chart.sheet.draws.begin(), chart.sheet.draws.begin() + 2);
  CHECK(to_text(chart, ascii).find("    2026\n") == std::string::npos);
}

TEST_CASE("a flag stands beside its number, and in the words above", "[lab_chart]") {
  const std::string text = to_text(chart_of({"tg=142", "tg=201"}), ascii);
  CHECK(text.find(" 201 T1") != std::string::npos);
  CHECK(text.find("TG  201 mg/dL on Mon 2026-11-02, up from 142 mg/dL on 2026-11-01; FLAG T1\n") !=
        std::string::npos);
  CHECK(text.find("for the clinic to judge") != std::string::npos);
}

TEST_CASE("a line below which a value is flagged", "[lab_chart]") {
  const LabChart chart = chart_of({"platelets=250", "platelets=98"});
  const auto field = field_of(chart);
  const auto line = std::ranges::find_if(
      field, [](const std::string& row) { return row.find("H1.platelets") != std::string::npos; });
  REQUIRE(line != field.end());
  CHECK(line->find("###") == 1);                      // the first bar goes on through it
  CHECK(line->find(" 98 H1 ") != std::string::npos);  // the second ends below
}

TEST_CASE("the latest draws are shown when not all have room", "[lab_chart]") {
  std::vector<std::string> many;
  for (int i = 0; i < 30; ++i) many.push_back("alt=" + std::to_string(20 + i));
  const std::string text = to_text(chart_of(many), ascii);
  CHECK(text.find("of 30 draws") != std::string::npos);
  CHECK(text.find("11-30") != std::string::npos);
  CHECK(text.find("11-01") == std::string::npos);
}

TEST_CASE("the panels fit every screen", "[lab_chart]") {
  const std::vector<std::vector<std::string>> all{
      {"tg=96"}, {"tg=96", "tg=9.2mmol/L", "tg=201"}, {"platelets=250", "platelets=98"}};
  for (const auto& results : all) {
    for (const int width : {40, 47, 60, 80, 132, 200}) {
      for (const bool with_unicode : {false, true}) {
        const std::string text = to_text(chart_of(results), {width, with_unicode, false});
        INFO(text);
        for (const std::string& line : lines_of(text)) {
          CHECK(display_width(line) <= width);
          CHECK_FALSE(line.ends_with(' '));
        }
      }
    }
  }
}

TEST_CASE("only the analytes asked for; without a result a sentence", "[lab_chart]") {
  LabChart chart = chart_of({"tg=96"});
  chart.analytes = {"alt"};
  CHECK(to_text(chart, ascii).find("No result is recorded.") != std::string::npos);
  CHECK(to_plain(chart).empty());
  chart.analytes = {"triglyceride"};
  CHECK(to_plain(chart) == "triglyceride\t2026-11-01\t96\tmg/dL\t-\n");
  CHECK(to_json(chart).find(
            "\"points\":[{\"on\":\"2026-11-01\",\"value\":96,\"upper_limit\":null,\"rule\":null}],"
            "\"lines\":[{\"rule\":\"lab.T1\",\"value\":200}]") != std::string::npos);
}
