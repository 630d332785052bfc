// What is recorded can never become markup, and pictures are exact.

#include "src/present/markup.hpp"

#include <algorithm>
#include <string>
#include <type_traits>

#include "src/present/svg.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;
using svg::units;

namespace {

std::string html_of(std::string_view text) { return escaped(text).html(); }

template <class Text>
concept is_markup = requires(Text text) {
  Markup(text);
};

// Forgetting to escape does not compile.
static_assert(!std::is_convertible_v<std::string, Markup>);
static_assert(!is_markup<std::string>);
static_assert(!is_markup<std::string_view>);
static_assert(!is_markup<const char*>);

}  // namespace

TEST_CASE("each character that means something in HTML is escaped, once") {
  CHECK(html_of("<b>") == "&lt;b&gt;");
  CHECK(html_of("a & b") == "a &amp; b");
  CHECK(html_of("&lt;") == "&amp;lt;");
  CHECK(html_of("\" onload='x'") == "&quot; onload=&#39;x&#39;");
  CHECK(html_of("]]> --> </style>") == "]]&gt; --&gt; &lt;/style&gt;");
  CHECK(html_of("").empty());
  CHECK(html_of("ünï 🙂 日本") == "ünï 🙂 日本");
}

TEST_CASE("control characters, bidirectional controls and broken bytes are shown") {
  CHECK(html_of(std::string("a\0b", 3)) == "a\\x00b");
  CHECK(html_of("\x1b[31m") == "\\x1b[31m");
  CHECK(html_of("a\nb\tc\rd") == "a\\x0ab\\x09c\\x0dd");
  CHECK(html_of("\xe2\x80\xae") == "U+202E");
  CHECK(html_of("\xff<") == "\\xff&lt;");
}

TEST_CASE("no text of any byte leaves a character that opens or ends markup") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; second += 3) {
      const std::string text{static_cast<char>(first), static_cast<char>(second), '<', '"'};
      for (const Markup& markup : {escaped(text), prose(text)}) {
        const std::string html = markup.html();
        CHECK(std::ranges::none_of(html, [](char c) {
          return c == '<' || c == '>' || c == '"' || c == '\'' ||
                 static_cast<unsigned char>(c) < 32;
        }));
      }
    }
  }
}

TEST_CASE("values of attributes are escaped, too") {
  CHECK(element("p", Attributes{{"title", "\"><script>"}}, escaped("<")).html() ==
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;</p>");
  CHECK(element("p", "", "x").html() == "<p>x</p>");
  CHECK(element("p", "quiet", "x").html() == "<p class=\"quiet\">x</p>");
  CHECK(empty_element("line", {{"x1", "2"}}).html() == "<line x1=\"2\"/>");
  CHECK(tooltip("a<b").html() == "<title>a&lt;b</title>");
}

TEST_CASE("running text keeps dates and units together and changes no character else") {
  CHECK(prose("due Sat 2026-11-28.").html() ==
        "due <time datetime=\"2026-11-28\">Sat 2026-11-28</time>.");
  CHECK(prose("2026-11-28").html() == "<time datetime=\"2026-11-28\">2026-11-28</time>");
  // Another day's name is no part of it; what is no date stays as it is.
  CHECK(prose("Sun 2026-11-28").html() == "Sun <time datetime=\"2026-11-28\">2026-11-28</time>");
  CHECK(prose("2026-02-30 12026-11-28 2026-11-281").html().find("<time") == std::string::npos);
  CHECK(prose("2026-11-28 to 2026-12-01").html() ==
        "<time datetime=\"2026-11-28\">2026-11-28</time> to "
        "<time datetime=\"2026-12-01\">2026-12-01</time>");
  CHECK(prose("97.22 % of 60 mg").html() == "97.22\xC2\xA0% of 60\xC2\xA0mg");
  CHECK(prose("a % b, x mg").html() == "a % b, x mg");
  CHECK(prose("<2026-11-28>").html() == "&lt;<time datetime=\"2026-11-28\">2026-11-28</time>&gt;");
}

TEST_CASE("running text keeps a telephone number and a code in one piece") {
  const auto whole = [](const std::string& number) {
    return "<span class=\"whole\">" + number + "</span>";
  };
  CHECK(prose("Call 1-866-495-0654, or FDA 1-800-FDA-1088.").html() ==
        "Call " + whole("1-866-495-0654") + ", or FDA " + whole("1-800-FDA-1088") + ".");
  CHECK(prose("555-0133 2026-11-28").html() ==
        whole("555-0133") + " <time datetime=\"2026-11-28\">2026-11-28</time>");
  CHECK(prose("P-S62 S9 (P-0412), 120-150 mg/kg").html() ==
        whole("P-S62") + " S9 (" + whole("P-0412") + "), " + whole("120-150") + " mg/kg");
  for (const char* each : {"P-00013-7", "P-S15", "1-2-3", "DERM-2026-0412", "PHQ-9"}) {
    CAPTURE(each);
    CHECK(prose(each).html() == whole(each));
  }
  for (const char* none :
       {"4-weekly", "1234567", "12-", "-12", "A-B", "1234567890-1234567890-1234567890"}) {
    CAPTURE(none);
    CHECK(prose(none).html() == none);
  }
}

TEST_CASE("places are exact hundredths") {
  CHECK(svg::coord_text(0) == "0");
  CHECK(svg::coord_text(units(12)) == "12");
  CHECK(svg::coord_text(1250) == "12.5");
  CHECK(svg::coord_text(-25) == "-0.25");
  CHECK(svg::coord_text(1) == "0.01");
}

TEST_CASE("each day has its share of the axis, both ends in") {
  const svg::TimeAxis axis{day("2026-11-01"), day("2026-11-10"), units(100), units(200)};
  CHECK(axis.edge(day("2026-11-01")) == units(100));
  CHECK(axis.edge(day("2026-11-02")) == units(110));
  CHECK(axis.middle(day("2026-11-01")) == units(105));
  CHECK(axis.edge(day("2026-11-11")) == units(200));  // the right edge of the last day
  CHECK(axis.middle(day("2026-11-10")) == units(195));
  CHECK(axis.edge(day("2020-01-01")) == units(100));
  CHECK(axis.edge(day("2030-01-01")) == units(200));
  CHECK(axis.middle(day("2030-01-01")) == units(195));
  CHECK(axis.contains(day("2026-11-10")));
  CHECK_FALSE(axis.contains(day("2026-11-11")));
}

TEST_CASE("values grow upwards, and what lies outside is put on the nearer end") {
  const svg::ValueAxis axis{{0, 1}, {150, 1}, units(200), units(50)};
  CHECK(axis.y({0, 1}) == units(200));
  CHECK(axis.y({150, 1}) == units(50));
  CHECK(axis.y({75, 1}) == units(125));
  CHECK(axis.y({1, 3}) == units(200) - 33);
  CHECK(axis.y({400, 1}) == units(50));
  CHECK(axis.y({-1, 1}) == units(200));
  const svg::ValueAxis flat{{5, 1}, {5, 1}, units(200), units(50)};
  CHECK(flat.y({5, 1}) == units(200));
}

TEST_CASE("the steps of a scale are round, and as many as fit") {
  const auto step = [](const Ratio& span, int most) {
    return trimmed(decimal(svg::round_step(span, most), 3));
  };
  CHECK(step({162, 1}, 4) == "50");
  CHECK(step({100, 1}, 4) == "50");
  CHECK(step({80, 1}, 4) == "20");
  CHECK(step({7, 1}, 4) == "2");
  CHECK(step({1, 3}, 4) == "0.1");
  CHECK(step({380, 1}, 4) == "100");
}

TEST_CASE("months begin on their first day, fewer of them where there are many") {
  const svg::TimeAxis half{day("2026-06-22"), day("2026-12-24"), 0, units(600)};
  const auto months = svg::months_in(half, 14);
  REQUIRE(months.size() == 6);
  CHECK(iso(months.front()) == "2026-07-01");
  CHECK(svg::month_name(months.front()) == "Jul");
  const svg::TimeAxis years{day("2026-01-01"), day("2030-12-31"), 0, units(600)};
  const auto sparse = svg::months_in(years, 14);
  CHECK(sparse.size() <= 14);
  CHECK(svg::month_name(sparse.front()) == "2026");
  for (const Date on : sparse) CHECK(date::year_month_day(on).day() == date::day(1));
  const svg::TimeAxis begins{day("2026-11-01"), day("2026-11-30"), 0, units(600)};
  REQUIRE(svg::months_in(begins, 14).size() == 1);
}

TEST_CASE("a trace leaves out points that do not move, and closes along its bottom") {
  svg::Trace trace;
  CHECK(trace.empty());
  trace.to(units(1), units(9));
  trace.to(units(1), units(9));
  trace.to(units(3), units(4));
  CHECK(trace.data() == "M1 9L3 4");
  CHECK(trace.area(units(10)) == "M1 9L3 4L3 10L1 10Z");
}

TEST_CASE("a picture says what it is") {
  const std::string html =
      svg::picture("lab-<x>", 20, 10, "ALT & AST", "3 results", svg::line(0, 0, 100, 50, "grid"))
          .html();
  CHECK(html ==
        "<svg viewBox=\"0 0 20 10\" role=\"img\" aria-describedby=\"lab-&lt;x&gt;-desc\">"
        "<title>ALT &amp; AST</title><desc id=\"lab-&lt;x&gt;-desc\">3 results</desc>"
        "<line x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0.5\" class=\"grid\"/></svg>");
}
