#include "isotrack/domain/patient_code.hpp"

#include <array>

namespace isotrack {
namespace {

/// Damm's quasigroup of order 10: weakly totally anti-symmetric, zero on the diagonal.
constexpr std::array<std::array<int, 10>, 10> damm{{{0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
                                                    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
                                                    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
                                                    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
                                                    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
                                                    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
                                                    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
                                                    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
                                                    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
                                                    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}}};

int check_digit(std::string_view digits) {
  std::size_t interim = 0;
  for (const char c : digits) {
    interim = static_cast<std::size_t>(damm[interim][static_cast<std::size_t>(c - '0')]);
  }
  return static_cast<int>(interim);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Capitals, and signs that are read for one another as one of them.
char as_read(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') return '0';
  if (c == 'I' || c == 'L') return '1';
  return c == '.' || c == '_' ? '-' : c;
}

/// What a hurried reader sees of a code: `P-00013` and `p.OOO13` are `P13`, `1-11` stays `1-11`.
std::string shape_of(std::string_view text) {
  std::string out;
  bool is_parted = false;  // by what stands before this sign
  bool in_number = false;  // digits of this number stand in `out`
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = as_read(text[i]);
    if (c == '-') {
      is_parted = true;
      continue;
    }
    const bool follows_digit = !out.empty() && is_digit(out.back());
    if (is_parted && is_digit(c) && follows_digit) out += '-';
    in_number = in_number && !is_parted && follows_digit;
    is_parted = false;
    const bool goes_on = i + 1 < text.size() && is_digit(as_read(text[i + 1]));
    if (c == '0' && !in_number && goes_on) continue;
    in_number = is_digit(c);
    out += c;
  }
  return out;
}

}  // namespace

bool is_patient_code(std::string_view text) {
  if (text.empty() || text.size() > 32) return false;
  for (const char c : text) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool other = (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    if (!letter && !other) return false;
  }
  return true;
}

std::string generated_code(int serial) {
  std::string digits = std::to_string(serial);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return "P-" + digits + std::to_string(check_digit(digits));
}

bool has_wrong_check_digit(std::string_view text) {
  if (text.size() != 7 || !text.starts_with("P-")) return false;
  for (const char c : text.substr(2)) {
    if (c < '0' || c > '9') return false;
  }
  return check_digit(text.substr(2)) != 0;
}

bool look_alike(std::string_view one, std::string_view other) {
  return one != other && shape_of(one) == shape_of(other);
}

}  // namespace isotrack
