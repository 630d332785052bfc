#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/domain/date.hpp"
#include "isotrack/domain/product.hpp"

namespace isotrack {

/// Who gives a code: the WHO's classification of medicines, or LOINC's of what is observed.
enum class CodeSystem { atc, loinc };

/// One row of `schema/clinical/codes.json`: how other programs name what isotrack records.
struct ClinicalCode {
  std::string key;  ///< `weight`
  CodeSystem system = CodeSystem::loinc;
  std::string code;  ///< `29463-7`
  std::string name;  ///< in words: `body weight`
  Source source;
};

/// The rows of `schema/clinical/codes.json`.
struct ClinicalCodes {
  std::vector<ClinicalCode> rows;  ///< keys unique
  std::optional<Date> review_by;

  /// The row of that key; throws `Error` (bug) when there is none.
  [[nodiscard]] const ClinicalCode& at(std::string_view key) const;
};

}  // namespace isotrack
