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

/// Whether two different codes are easily taken for each other: they differ in capitals, in O and 0
/// or I, l and 1, in zeros before a number, or in `. _ -` that do not part two numbers.
bool look_alike(std::string_view one, std::string_view other);

}  // namespace isotrack
