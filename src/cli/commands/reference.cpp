#include <algorithm>

#include "../commands.hpp"
#include "isotrack/present/reports.hpp"
#include "../session.hpp"

namespace isotrack {
namespace {

Result product_list(Session& session) {
  return {session.render(ProductList{session.today(), session.products().rows()})};
}

Result version(Session& session) {
  FactSheet sheet{"version", session.today(), {{"isotrack", ISOTRACK_VERSION}}};
  if (session.format() == Format::text && !session.arguments().flag("--verbose")) {
    return {std::string("isotrack ") + ISOTRACK_VERSION + "\n"};
  }
  sheet.facts.emplace_back("schema", std::to_string(Store::newest_schema_version()));
  sheet.facts.emplace_back("sqlite", Store::sqlite_version());
  sheet.facts.emplace_back("build", ISOTRACK_BUILD_TYPE);
  return {session.render(sheet)};
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

const CommandSpec version_command{"version",
                                  "",
                                  "reference",
                                  "the version",
                                  "",
                                  "",
                                  {"version", "version --verbose"},
                                  {{"--verbose", "", "schema, SQLite and build, too"}},
                                  false,
                                  version};

}  // namespace isotrack
