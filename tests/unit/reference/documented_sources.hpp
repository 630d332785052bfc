#pragma once

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "isotrack/domain/product.hpp"
#include "tests/support/catch.hpp"

/// What docs/sources.md has.
namespace isotrack::test {

/// The ids that stand in the first column of a table of docs/sources.md.
inline std::set<std::string> documented_sources() {
  std::ifstream in(std::string(ISOTRACK_SOURCE_DIR) + "/docs/sources.md");
  REQUIRE(in);
  const std::regex row("^\\| ((P-)?[SIK][0-9]+[a-z]?) \\|.*");
  std::set<std::string> ids;
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (!std::regex_match(line, match, row)) continue;
    INFO(line);
    CHECK(ids.insert(match[1]).second);
  }
  return ids;
}

inline std::vector<std::string> ids_of(const Source& source) {
  std::istringstream in(source.ids);
  std::vector<std::string> ids;
  for (std::string id; in >> id;) ids.push_back(id);
  return ids;
}

/// Whether a row says who says it, in documents that the page of sources has.
inline void check_source(const Source& source, const std::set<std::string>& documented) {
  CHECK_FALSE(source.kind.empty());
  CHECK_FALSE(source.confidence.empty());
  CHECK_FALSE(source.ids.empty());
  for (const std::string& id : ids_of(source)) {
    INFO("source " << id);
    CHECK(documented.contains(id));
  }
}

}  // namespace isotrack::test
