#pragma once

#include <span>
#include <string_view>

namespace isotrack::reference {

/// One file of `schema/clinical/` as it was when the program was built.
struct EmbeddedFile {
  std::string_view name;  ///< below `schema/clinical/`: `programmes/uk.json`
  std::string_view text;
};

/// Every clinical file, programmes in the order in which people see them.
std::span<const EmbeddedFile> embedded_files();

}  // namespace isotrack::reference
