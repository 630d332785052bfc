#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

std::vector<Statement> read_statements(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.check_file_of({"statements"});
  std::vector<Statement> statements;
  for (const Row& row : file.rows("statements", "id")) {
    row.allow_only({"id", "text", "source"});
    statements.push_back({row.text("text"), row.source(), file.review_by()});
  }
  return statements;
}

}  // namespace isotrack::reference
