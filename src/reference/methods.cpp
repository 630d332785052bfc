#include <map>
#include <string>

#include "isotrack/base/utf8.hpp"
#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

namespace {

Method read_method(const Row& row) {
  row.allow_only({"id", "name", "aliases", "us_primary", "us_secondary", "user_independent",
                  "user_dependent", "barrier", "abstinence", "hormonal", "source"});
  Method method;
  method.id = row.text("id");
  method.name = row.text("name");
  method.aliases = row.texts("aliases");
  method.us_primary = row.flag("us_primary");
  method.us_secondary = row.flag("us_secondary");
  method.user_independent = row.flag("user_independent");
  method.user_dependent = row.flag("user_dependent");
  method.barrier = row.flag("barrier");
  method.abstinence = row.flag("abstinence");
  method.hormonal = row.flag("hormonal");
  method.source = row.source();
  return method;
}

/// No word may find two methods; a method may find itself by a word twice.
void claim(std::map<std::string, std::string>& claims, const Row& row, const std::string& word,
           const std::string& id) {
  if (lower(word) != word) row.fail("alias '" + word + "' is not in lower case");
  const auto [at, is_new] = claims.emplace(word, id);
  if (!is_new && at->second != id) row.fail("'" + word + "' already finds " + at->second);
}

}  // namespace

std::vector<Method> read_methods(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"methods"});
  std::vector<Method> methods;
  std::map<std::string, std::string> claims;
  for (const Row& row : file.rows("methods", "id")) {
    methods.push_back(read_method(row));
    Method& method = methods.back();
    method.review_by = file.review_by();
    claim(claims, row, method.id, method.id);
    claim(claims, row, lower(method.name), method.id);
    for (const std::string& alias : method.aliases) claim(claims, row, alias, method.id);
  }
  return methods;
}

}  // namespace isotrack::reference
