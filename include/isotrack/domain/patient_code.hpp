#pragma once

#include <string>
#include <string_view>

/// Patient codes. A code is kept as typed and matched exactly; one that `patient add` makes ends
/// in a check digit (Damm's algorithm), so that one wrong digit or two swapped ones never name
/// another generated code.
namespace isotrack {

/// 1 to 32 of A-Z a-z 0-9 . _ -
bool is_patient_code(std::string_view text);

/// `P-00013`: the serial in four digits (1 to 9999) and its check digit.
std::string generated_code(int serial);

/// Whether `text` has the form of a generated code with a check digit that does not fit.
bool has_wrong_check_digit(std::string_view text);

}  // namespace isotrack
