// Names of files for pages, what is left out of their corrections, and the bar that is shown while
// they are written.

#include "cli/commands/report_page.hpp"
#include "cli/progress.hpp"
#include "store/tables.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

TEST_CASE("a page is named by its code") {
  CHECK(page_names({"P-0412", "me", ".."}) ==
        std::vector<std::string>{"P-0412.html", "me.html", "~...html"});
}

TEST_CASE("codes that a file system may take for one never share a file") {
  const auto names = page_names({"P-1", "p-1", "P-2"});
  CHECK(names[0] == "P-1.html");
  CHECK(names[1] == "p-1~2.html");
  CHECK(names[2] == "P-2.html");
}

TEST_CASE("a bar is full when all is done, not before") {
  CHECK(progress_text(0, 24, false) == "..............................  0 of 24");
  CHECK(progress_text(12, 24, false) == "###############...............  12 of 24");
  CHECK(progress_text(23, 24, false) == "############################..  23 of 24");
  CHECK(progress_text(24, 24, false) == "##############################  24 of 24");
  CHECK(progress_text(0, 0, false) == "##############################  0 of 0");
  CHECK(progress_text(1, 2, true).find("█░") != std::string::npos);
}

TEST_CASE("of each table of the journal it is said which parts of a page it tells of") {
  for (const FactTable& table : fact_tables) {
    INFO(table.name);
    CHECK(parts_of_table(table.name));
  }
  CHECK_FALSE(parts_of_table("a_new_table"));
}

TEST_CASE("a correction goes with the part that it tells of") {
  const auto tells_of = [](std::string_view table, ReportPart part) {
    return parts_of_table(table).value().contains(part);
  };
  for (const char* table : {"category", "programme", "pregnancy_test", "contraception", "waiver",
                            "confirmation", "configured", "clinic_file"}) {
    INFO(table);
    CHECK(tells_of(table, ReportPart::pregnancy));
  }
  for (const char* table : {"course_terms", "lab_draw", "lab_value", "waiver", "confirmation"}) {
    INFO(table);
    CHECK(tells_of(table, ReportPart::labs));
  }
  CHECK_FALSE(tells_of("course_terms", ReportPart::pregnancy));
  CHECK(parts_of_table("dose").value().empty());
}
