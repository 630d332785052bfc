#include <string>
#include <string_view>

#include "loaders.hpp"
#include "row.hpp"

namespace isotrack::reference {

ProgrammeBrief read_programme(std::string_view name, std::string_view json) {
  const Row file = Row::parse(name, json);
  file.allow_only({"$schema", "id", "name", "region", "note", "source"});
  ProgrammeBrief programme{file.text("id"), file.text("name"), file.text("region"),
                           file.text("note"), file.source()};
  if (name != "programmes/" + programme.id + ".json") {
    file.fail("'id' is '" + programme.id + "', which is not the name of the file");
  }
  return programme;
}

}  // namespace isotrack::reference
