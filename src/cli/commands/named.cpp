#include "named.hpp"

#include <algorithm>
#include <vector>

#include "../suggest.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/reference/catalogue.hpp"

namespace isotrack {
namespace {

template <class Row>
std::string id_among(Invocation& invocation, const std::vector<Row>& shipped, std::string_view kind,
                     const std::string& what, const std::string& text) {
  const std::string word = lower(stripped(text));
  std::vector<std::string> known;
  for (const Row& row : shipped) known.push_back(row.id);
  if (std::ranges::find(known, word) != known.end()) return word;
  if (Store* store = invocation.store_if_any()) {
    for (const ClinicFile& file : store->clinic_files()) {
      if (file.kind != kind) continue;
      if (file.id == word) return word;
      known.push_back(file.id);
    }
  }
  std::string names;
  for (const std::string& id : known) names += (names.empty() ? "" : ", ") + id;
  const std::string near = did_you_mean(word, {known.begin(), known.end()});
  throw Error(ExitStatus::usage, "no " + what + " '" + visible(text) + "'",
              (near.empty() ? "" : near + " ") + "one of: " + names);
}

}  // namespace

std::string programme_named(Invocation& invocation, const std::string& text) {
  return id_among(invocation, load_programmes(), "programme", "programme", text);
}

std::string lab_plan_named(Invocation& invocation, const std::string& text) {
  return id_among(invocation, load_lab_plans(), "lab_plan", "lab plan", text);
}

}  // namespace isotrack
