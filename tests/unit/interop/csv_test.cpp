// Comma-separated values: RFC 4180 and what spreadsheets make of it, and the guard against
// formulas.

#include "isotrack/interop/csv.hpp"

#include <sstream>

#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

struct Record {
  std::int64_t line = 0;
  std::vector<std::string> cells;
  std::string trouble;
};

std::vector<Record> records(const std::string& text) {
  std::istringstream in(text);
  CsvReader reader(in);
  std::vector<Record> out;
  while (reader.next()) {
    out.push_back(
        {reader.line(), {reader.cells().begin(), reader.cells().end()}, reader.trouble()});
  }
  return out;
}

using Cells = std::vector<std::string>;

/// The one record of a text.
Record only(const std::string& text) {
  const auto all = records(text);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("cells and lines are taken apart", "[csv]") {
  const auto all = records("a,b\r\n1,2\r\n\r\n ,\n3,4");
  REQUIRE(all.size() == 3);  // lines without text are passed over
  CHECK(all[0].cells == Cells{"a", "b"});
  CHECK(all[1].cells == Cells{"1", "2"});
  CHECK(all[2].cells == Cells{"3", "4"});
  CHECK(all[2].line == 5);
}

TEST_CASE("quotes hold separators, quotes and line ends", "[csv]") {
  CHECK(only("\"a,b\",\"say \"\"x\"\"\",\"\"").cells == Cells{"a,b", "say \"x\"", ""});
  const auto all = records("\"two\nlines\",x\nlast,y\n");
  CHECK(all.at(0).cells == Cells{"two\nlines", "x"});
  CHECK(all.at(1).line == 3);
}

TEST_CASE("empty cells stay, also at the end", "[csv]") {
  CHECK(only("a,,").cells == Cells{"a", "", ""});
  CHECK(only(",b,\"\"").cells == Cells{"", "b", ""});
}

TEST_CASE("the separator is found in the first line", "[csv]") {
  CHECK(only("Datum;Dosis;Gewicht").cells == Cells{"Datum", "Dosis", "Gewicht"});
  CHECK(only("date\tmg").cells == Cells{"date", "mg"});
  CHECK(only("\"a;b;c\",d").cells == Cells{"a;b;c", "d"});  // those in quotes are no separators
  const auto said = records("sep=;\r\na,x;b\r\n");
  REQUIRE(said.size() == 1);
  CHECK(said[0].cells == Cells{"a,x", "b"});
  CHECK(said[0].line == 2);
}

TEST_CASE("a byte order mark is passed over", "[csv]") {
  CHECK(only("\xef\xbb\xbf"
             "date,mg")
            .cells == Cells{"date", "mg"});
}

TEST_CASE("what cannot be taken apart is told", "[csv]") {
  CHECK(only("a,5\" tall").trouble != "");
  CHECK(only("a,b\r1,2\r3,4").trouble.starts_with("holds a CR without LF"));
  CHECK(only("\"a\"b,c").trouble == "has text behind a closing quote");
  CHECK(only("\"a,b").trouble == "opens a quote that never closes");
  CHECK(only(std::string("a,b\0c", 5)).trouble.starts_with("holds a NUL byte"));
  CHECK(only("a,caf\xe9").trouble.starts_with("holds bytes that are no UTF-8"));
  CHECK(only("a,\x1b[31m").trouble.starts_with("holds bytes that are no UTF-8"));
  CHECK(only(std::string(300, ',') + "x").trouble == "has more than 200 cells");
  CHECK(records("a,b\n1,\x07\n2,3\n").at(2).cells == Cells{"2", "3"});  // the others are read
}

TEST_CASE("a record that never ends is not read on", "[csv]") {
  const auto all = records("a,b\n\"" + std::string(300'000, 'x'));
  REQUIRE(all.size() == 2);
  CHECK(all[1].trouble.starts_with("longer than 100,000 bytes"));
}

TEST_CASE("records that cross the blocks of a long file", "[csv]") {
  std::string text = "n,word\n";
  for (int i = 0; i < 40'000; ++i) text += std::to_string(i) + ",\"w " + std::to_string(i) + "\"\n";
  const auto all = records(text);
  REQUIRE(all.size() == 40'001);
  for (int i = 0; i < 40'000; ++i) {
    const Record& each = all[static_cast<std::size_t>(i) + 1];
    const bool is_right =
        each.line == i + 2 && each.cells == Cells{std::to_string(i), "w " + std::to_string(i)};
    if (!is_right) FAIL("record " << i);
  }
}

TEST_CASE("quotes and line ends within cells that cross the blocks", "[csv]") {
  std::string written;
  std::string meant;
  for (int i = 0; i < 20'000; ++i) {
    written += "\"\"\n";
    meant += "\"\n";
  }
  const std::string record = "\"" + written + "\",x\r\n";
  const auto all = records(record + "1,2\n" + record + "3,4");
  REQUIRE(all.size() == 4);
  for (const std::size_t at : {std::size_t{0}, std::size_t{2}}) {
    CHECK(all[at].cells == Cells{meant, "x"});
  }
  CHECK(all[1].cells == Cells{"1", "2"});
  CHECK(all[3].cells == Cells{"3", "4"});
  CHECK(all[3].line == 40'004);
}

TEST_CASE("cells are quoted where they have to be", "[csv]") {
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("a;b") == "\"a;b\"");
  CHECK(csv_cell("say \"x\"") == "\"say \"\"x\"\"\"");
  CHECK(csv_cell(" x") == "\" x\"");
}

TEST_CASE("a formula is guarded, and comes back as it was", "[csv]") {
  CHECK(guarded("=1+1") == "'=1+1");
  CHECK(guarded("-2") == "'-2");
  CHECK(guarded("@SUM(A1)") == "'@SUM(A1)");
  CHECK(guarded("\t=1") == "'\t=1");
  CHECK(guarded("\r1") == "'\r1");
  CHECK(guarded("\xef\xbc\x9d"
                "1") ==
        "'\xef\xbc\x9d"
        "1");
  CHECK(guarded("a;=1") == "a;'=1");  // where cells are parted by semicolons
  CHECK(guarded("'=1") == "''=1");    // what looks guarded already
  CHECK(guarded("it's 5 = 5") == "it's 5 = 5");
  for (const std::string text : {"=1+1", "'=1", "''=1", "'x", "a,-b", "a;';=b", "\"=\"", "-",
                                 "+49 40", "caf\u00e9", "|@x", "", "'", "x'=y", ",',=", "=;=;'="}) {
    INFO(text);
    CHECK(without_guard(guarded(text)) == text);
  }
}

TEST_CASE("no guarded text begins a formula", "[csv]") {
  for (const std::string text : {"=x", "+x", "-x", "@x",
                                 "\xef\xbc\x8b"
                                 "x"}) {
    for (const std::string before : {"", ",", ";", "\"", "|"}) {
      const std::string cell = guarded(before + text);
      INFO(cell);
      CHECK(cell.find(before + "'" + text) != std::string::npos);
    }
  }
}
