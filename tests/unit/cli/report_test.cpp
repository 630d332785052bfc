// Names of files for pages, and the bar that is shown while they are written.

#include "cli/commands/report_page.hpp"
#include "cli/progress.hpp"
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
