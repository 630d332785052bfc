#include <algorithm>

#include "../commands.hpp"
#include "../invocation.hpp"
#include "../parts.hpp"
#include "isotrack/present/reports.hpp"

namespace isotrack {
namespace {

Result product_list(Invocation& invocation) {
  return {invocation.render(ProductList{invocation.today(), invocation.products().rows()})};
}

Result version(Invocation& invocation) {
  FactSheet sheet{"version", invocation.today(), {{"isotrack", ISOTRACK_VERSION}}};
  if (invocation.format() == Format::text && !invocation.arguments().flag("--verbose")) {
    return {std::string("isotrack ") + ISOTRACK_VERSION + "\n"};
  }
  sheet.facts.emplace_back("record_schema", std::to_string(Store::newest_schema_version()));
  sheet.facts.emplace_back("sqlite", Store::sqlite_version());
  sheet.facts.emplace_back("build", ISOTRACK_BUILD_TYPE);
  sheet.facts.emplace_back("licence", "MIT");
  sheet.parts = parts();
  return {invocation.render(sheet)};
}

}  // namespace

const CommandSpec product_list_command{"product list",
                                       "",
                                       "reference",
                                       "the products and their capsules",
                                       "",
                                       "Any id, name or other name on a box can follow --product.",
                                       {"product list"},
                                       {},
                                       false,
                                       product_list};

const CommandSpec version_command{
    "version",
    "",
    "reference",
    "the version",
    "",
    "",
    {"version", "version --verbose"},
    {{"--verbose", "", "how it was built, and its parts with their licences"}},
    false,
    version};

}  // namespace isotrack
