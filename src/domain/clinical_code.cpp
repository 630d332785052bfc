#include "isotrack/domain/clinical_code.hpp"

#include <algorithm>

#include "isotrack/base/error.hpp"

namespace isotrack {

const ClinicalCode& ClinicalCodes::at(std::string_view key) const {
  const auto found = std::ranges::find(rows, key, &ClinicalCode::key);
  if (found != rows.end()) return *found;
  throw Error(ExitStatus::bug, "no code of '" + std::string(key) + "' in codes.json");
}

}  // namespace isotrack
