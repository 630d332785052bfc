// The pieces of text that reports share: edges, wrapping, rounding, the bar.

#include "present/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/random.hpp"
#include "tests/support/sample_courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr TargetBand band{120, 150};
constexpr int cells = 30;

/// The ASCII bar of a value in thousandths of a mg/kg.
std::string bar(std::int64_t thousandths, TargetBand target = band) {
  return target_bar({thousandths, 1000}, target, cells, false);
}

std::int64_t full_cells(const std::string& ascii) { return std::ranges::count(ascii, '='); }

}  // namespace

TEST_CASE("two ends stand on one line while two columns stay between", "[words]") {
  CHECK(both_ends("left", "right", 20) == "left           right\n");
  CHECK(both_ends("left", "right", 11) == "left  right\n");
  CHECK(both_ends("left", "right", 10) == "left\n     right\n");
  CHECK(both_ends("left", "", 10) == "left\n");
  CHECK(both_ends("a left end", "", 6) == "a left\nend\n");
  CHECK(both_ends("李雷", "right", 20) == "李雷           right\n");
  CHECK(both_ends("a left end that is long", "right", 10) ==
        "a left end\nthat is\nlong\n     right\n");
}

TEST_CASE("the head of an entry is broken behind its number", "[words]") {
  CHECK(entry_head("#3  ", "09:00 UTC  log", "", 20) == "#3  09:00 UTC  log\n");
  CHECK(entry_head("#3  ", "09:00 UTC  log", "undone", 26) == "#3  09:00 UTC  log  undone\n");
  CHECK(entry_head("#3  ", "09:00 UTC  contraception add", "", 20) ==
        "#3  09:00 UTC\n    contraception\n    add\n");
  CHECK(entry_head("#3  ", "09:00 UTC  contraception add", "undone", 24) ==
        "#3  09:00 UTC\n    contraception add,\n    undone\n");
}

TEST_CASE("wrapped text keeps its words, its indent and its width", "[words]") {
  CHECK(wrapped("  ", "one two three", 80) == "  one two three\n");
  CHECK(wrapped("  ", "one two three", 9) == "  one two\n  three\n");
  CHECK(wrapped("WARN  ", "one two", 10) == "WARN  one\n      two\n");
  CHECK(wrapped("- ", "", 10).starts_with("-"));
  CHECK(wrapped("", "extraordinarily long", 6) == "extraordinarily\nlong\n");
  const std::string text = "every word of this sentence is kept in its order, 李雷 included";
  for (int width = 12; width <= 70; ++width) {
    std::string joined;
    for (const std::string& line : lines_of(wrapped("  ", text, width))) {
      INFO(width << ": " << line);
      CHECK((display_width(line) <= width || line.find(' ', 2) == std::string::npos));
      CHECK(line.starts_with("  "));
      CHECK_FALSE(line.ends_with(' '));
      joined += (joined.empty() ? "" : " ") + line.substr(2);
    }
    CHECK(joined == text);
  }
}

TEST_CASE("what is read as one stays on one line", "[words]") {
  CHECK(wrapped("", "due by Sun 2026-11-29 or so", 12) == "due by Sun\n2026-11-29\nor so\n");
  CHECK(wrapped("", "due by Sun 2026-11-29 or so", 14) == "due by\nSun 2026-11-29\nor so\n");
  CHECK(wrapped("", "it is due (Sun 11-29)", 16) == "it is due\n(Sun 11-29)\n");
  CHECK(wrapped("", "a dose of 40 mg of it", 12) == "a dose of\n40 mg of it\n");
  CHECK(wrapped("", "above (1,200.5 % of it", 11) == "above\n(1,200.5 %\nof it\n");
  CHECK(wrapped("", "as it is in entry 12 of it", 17) == "as it is in\nentry 12 of it\n");
  CHECK(wrapped("", "60 mg a day (40 + 20) now", 16) == "60 mg a day\n(40 + 20) now\n");
  CHECK(wrapped("", "60 mg (2 x 20 + 20), now", 14) == "60 mg\n(2 x 20 + 20),\nnow\n");
  CHECK(wrapped("", "60 mg (40 more + 20)", 12) == "60 mg\n(40 more +\n20)\n");
  CHECK(wrapped("", "it ended on day 62.", 15) == "it ended on\nday 62.\n");
  CHECK(wrapped("", "one of 12, the rest", 13) == "one of 12,\nthe rest\n");
  CHECK(wrapped("", "40 x 20 mg", 7) == "40 x\n20 mg\n");
}

TEST_CASE("a word that would be cut beside its lead stands below it", "[words]") {
  CHECK(filled("first day     ", "2026-08-18", 20) == "first day\n  2026-08-18\n");
  CHECK(filled("  reached   ", "on Tue 2026-08-18 by the plan", 21) ==
        "  reached   on Tue\n  2026-08-18 by the\n  plan\n");
  CHECK(verbatim("note      ", "of DERM-2026-0412 it is", 20) ==
        "note      of\n  DERM-2026-0412 it\n  is\n");
  CHECK(filled("note      ", "overlyextraordinarily long", 20) ==
        "note      overlyextr\n          aordinaril\n          y\n          long\n");
}

TEST_CASE("no line cuts a date, a code, an entry or an amount", "[words]") {
  Random random(base_seed());
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    std::vector<std::string> pairs;
    for (int i = random.between(1, 25); i > 0; --i) {
      const std::string pair = random.one_of<const char*>(
          {"Sun 2026-11-22", "Mon 11-23", "40 mg", "1,204 days", "entry 12", "95.5 %"});
      const std::string word = random.one_of<const char*>(
          {"a", "of", "2026-11-22", "DERM-NORTH-0412", "us.authorisation", "word,", "#12"});
      const bool is_pair = random.one_in(2);
      if (is_pair) pairs.push_back(pair);
      text += (text.empty() ? "" : " ") + (is_pair ? pair : word);
    }
    const std::string lead(static_cast<std::size_t>(random.between(0, 20)), '-');
    const int width = random.between(20, 100);
    const std::string out =
        random.one_in(2) ? filled(lead, text, width) : verbatim(lead, text, width);
    INFO(width << "\n" << lead << text << "\n" << out);
    std::vector<std::string_view> words = words_in(std::string_view(out).substr(lead.size()));
    REQUIRE(joined({words.begin(), words.end()}, " ") == text);
    for (const std::string& line : lines_of(out)) REQUIRE(display_width(line) <= width);
    const bool have_room = display_width(lead) + 14 <= width;
    std::size_t from = lead.size();
    for (const std::string& pair : pairs) {
      const std::size_t at = out.find(pair, from);
      if (have_room) REQUIRE(at != std::string::npos);
      from = at == std::string::npos ? from : at + pair.size();
    }
  }
}

TEST_CASE("a few long first cells stand above their rows", "[words]") {
  const std::string long_code = "DERM-CLINIC-NORTH-2026-000000412";
  const auto row = [](const std::string& code) {
    return std::vector<std::string>{code, "cannot", "us-ipledge", "active"};
  };
  const std::vector<std::vector<std::string>> rows{
      {"code", "category", "programme", "now"}, row("P-1"), row(long_code), row("P-2"), row("P-3")};
  const Style narrow{50, false, false};
  CHECK(fitted_table(rows, narrow) ==
        "code  category  programme   now\n"
        "P-1   cannot    us-ipledge  active\n" +
            long_code +
            "\n"
            "      cannot    us-ipledge  active\n"
            "P-2   cannot    us-ipledge  active\n"
            "P-3   cannot    us-ipledge  active\n");
  CHECK(lines_of(fitted_table(rows, {80, false, false})).size() == rows.size());
  const std::vector<std::vector<std::string>> all_long{row("code"), row(long_code), row(long_code)};
  CHECK(fitted_table(all_long, narrow).find("code        " + long_code) != std::string::npos);
}

TEST_CASE("no rounding shows a target as met before it is", "[words]") {
  CHECK(mg_per_kg_text({120, 1}) == "120.0");
  CHECK(mg_per_kg_text({119'999'999, 1'000'000}) == "119.9");
  CHECK(mg_per_kg_text({10'260, 66}) == "155.5");
  CHECK(target_percent_text({9'999'999, 100'000}) == "99.99");
  CHECK(target_percent_text({100, 1}) == "100.00");
  CHECK(target_percent_text({10'000'001, 100'000}) == "100.00");
  CHECK(target_percent_text({125, 1}) == "125.00");
  for (int thousandths = 0; thousandths < 200'000; thousandths += 7) {
    const Ratio value{thousandths, 1000};
    const std::string text = mg_per_kg_text(value);
    const bool shows_120 = std::stod(text) >= 120;
    REQUIRE((!shows_120 || thousandths >= 120'000));
    REQUIRE(std::abs(std::stod(text) * 1000 - thousandths) < 100);
  }
}

TEST_CASE("amounts and counts in words", "[words]") {
  CHECK(amount_text({472'921, 100}) == "4,729.21");
  CHECK(equivalent_text(EquivalentMg(4 * 2940)) == "2,940");
  CHECK(equivalent_text(EquivalentMg(4 * 2940 + 1)) == "2,940.25");
  CHECK(count_text(1, "day") == "1 day");
  CHECK(count_text(0, "day") == "0 days");
  CHECK(count_text(1234, "capsule") == "1,234 capsules");
  const Date sat = day("2026-10-31");
  CHECK(dates_text({}, 3).empty());
  CHECK(dates_text({sat, sat + days(7)}, 3) == "Sat 2026-10-31, Sat 2026-11-07");
  const std::string many = dates_text({sat, sat, sat, sat, sat}, 3);
  CHECK(many.starts_with("Sat 2026-10-31, Sat 2026-10-31, Sat 2026-10-31"));
  CHECK(many.find('2') != std::string::npos);
  CHECK(many.size() < 5 * 14);
  CHECK(or_dash(std::nullopt) == "-");
  CHECK(or_dash(sat) == "2026-10-31");
}

TEST_CASE("the bar is empty at 0, marked at the lower and full at the upper target", "[words]") {
  CHECK(full_cells(bar(0)) == 0);
  CHECK(bar(0).find('+') == 24);  // 120 of 150 in 30 cells
  CHECK(full_cells(bar(119'999)) == 23);
  CHECK(full_cells(bar(120'000)) == 24);
  CHECK(full_cells(bar(120'000)) == static_cast<std::int64_t>(bar(120'000).find('+')));
  CHECK(full_cells(bar(149'999)) < cells - 1);
  CHECK(full_cells(bar(150'000)) == cells - 1);  // and the mark
  CHECK(bar(150'001) == bar(150'000));
  CHECK(bar(900'000) == bar(150'000));
  CHECK(bar(-1) == bar(0));
}

TEST_CASE("the bar is rounded down to half a cell, and never shrinks", "[words]") {
  CHECK(bar(2'499) == bar(0));
  CHECK(bar(2'500) != bar(0));
  CHECK(full_cells(bar(4'999)) == 0);
  CHECK(full_cells(bar(5'000)) == 1);
  for (int thousandths = 0; thousandths < 160'000; thousandths += 250) {
    REQUIRE(full_cells(bar(thousandths)) <= full_cells(bar(thousandths + 250)));
  }
}

TEST_CASE("a target of one number has no mark inside the bar", "[words]") {
  const TargetBand one{135, 135};
  CHECK(bar(0, one).find('+') == std::string::npos);
  CHECK(full_cells(bar(135'000, one)) == cells);
  CHECK(full_cells(bar(134'999, one)) == cells - 1);
}

TEST_CASE("both character sets draw bars of one width", "[words]") {
  for (const int count : {1, 10, 30, 60}) {
    for (int thousandths = -1000; thousandths < 200'000; thousandths += 999) {
      const Ratio value{thousandths, 1000};
      const std::string ascii = target_bar(value, band, count, false);
      const std::string unicode = target_bar(value, band, count, true);
      REQUIRE(display_width(ascii) == display_width(unicode));
      REQUIRE(display_width(ascii) == display_width(target_bar({0, 1}, band, count, false)));
      REQUIRE(std::ranges::all_of(ascii, [](char c) { return c > ' ' && c < '\x7f'; }));
      REQUIRE(is_plain_text(unicode));
    }
  }
}

TEST_CASE("findings name severity, rule and source, in colour or not", "[words]") {
  const std::vector<Finding> findings{
      {"dose.band", Severity::warn, {}, "a message of some words", "S1 (label, H)"}};
  const std::string plain = findings_text(findings, {80, false, false});
  CHECK(plain.starts_with("WARN"));
  CHECK(plain.find("a message of some words") != std::string::npos);
  CHECK(plain.find("S1 (label, H)") != std::string::npos);
  CHECK(plain.find("dose.band") != std::string::npos);
  CHECK(bold("x", {80, true, false}) == "x");
  CHECK(bold("x", {80, true, true}) != "x");
  CHECK(findings_text({}, {80, false, false}).empty());
}
