#include "loinc.hpp"

namespace isotrack::reference {

bool is_loinc(std::string_view code) {
  const std::size_t dash = code.find('-');
  if (dash == 0 || dash == std::string_view::npos || dash + 2 != code.size()) return false;
  int sum = code.back() - '0';
  for (std::size_t i = 0; i < dash; ++i) {
    const char digit = code[dash - 1 - i];
    if (digit < '0' || digit > '9') return false;
    const int weighted = (digit - '0') * (i % 2 == 0 ? 2 : 1);
    sum += weighted / 10 + weighted % 10;
  }
  return sum % 10 == 0;
}

}  // namespace isotrack::reference
