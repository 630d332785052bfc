#pragma once

#include <string_view>

#include "isotrack/domain/clinical_code.hpp"

namespace isotrack {

/// `schema/clinical/codes.json`. Throws `Error` (bug) on a file that breaks its schema.
ClinicalCodes load_clinical_codes();

namespace reference {

/// The reader behind it.
ClinicalCodes read_clinical_codes(std::string_view name, std::string_view json);

}  // namespace reference
}  // namespace isotrack
