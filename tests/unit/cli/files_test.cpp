#include "files.hpp"

#include <filesystem>

#include "isotrack/base/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a private file takes a free name, and no other", "[cli][files]") {
  const Folder folder;
  const std::string path = (folder.path() / "page.html").string();
  {
    PrivateFile first(path);
    first.write("first");
    PrivateFile second(path);  // both were begun while the name was free
    second.write("second");
    CHECK(first.place_if_free());
    CHECK_FALSE(second.place_if_free());
    CHECK_THROWS_AS(second.place_new(), Error);
  }
  CHECK(read_text_file(path, 100) == "first");
  const auto left = std::filesystem::directory_iterator(folder.path());
  CHECK(std::distance(begin(left), end(left)) == 1);  // no draft
}
