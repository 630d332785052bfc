#pragma once

#include <string_view>

namespace isotrack::reference {

/// Whether the last digit of a LOINC number is its check digit (mod 10, every second digit from
/// the right doubled).
bool is_loinc(std::string_view code);

}  // namespace isotrack::reference
