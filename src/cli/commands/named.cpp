#include "named.hpp"

#include <vector>

#include "../suggest.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

template <class Row>
std::string id_among(const std::vector<Row>& rows, const std::string& what,
                     const std::string& text) {
  const std::string word = lower(stripped(text));
  std::vector<std::string_view> ids;
  std::string names;
  for (const Row& row : rows) {
    if (row.id == word) return row.id;
    ids.push_back(row.id);
    names += (names.empty() ? "" : ", ") + row.id;
  }
  const std::string near = did_you_mean(word, ids);
  throw Error(ExitStatus::usage, "no " + what + " '" + visible(text) + "'",
              (near.empty() ? "" : near + " ") + "one of: " + names);
}

}  // namespace

std::string programme_named(const std::string& text) {
  return id_among(load_programmes(), "programme", text);
}

std::string lab_plan_named(const std::string& text) {
  return id_among(load_lab_plans(), "lab plan", text);
}

}  // namespace isotrack
