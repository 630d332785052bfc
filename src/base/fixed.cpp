#include "isotrack/base/fixed.hpp"

#include <algorithm>

namespace isotrack {
namespace {

std::string digits_of(Wide magnitude) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(magnitude % 10)));
    magnitude /= 10;
  } while (magnitude > 0);
  std::ranges::reverse(digits);
  return digits;
}

}  // namespace

std::string decimal(const Ratio& value, int places, Rounding rounding) {
  Wide scaled = value.num;
  for (int i = 0; i < places; ++i) scaled *= 10;
  const Wide units = rounding == Rounding::half_up ? round_half_up(scaled, value.den)
                                                   : round_down(scaled, value.den);
  std::string digits = digits_of(units < 0 ? -units : units);
  const auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
  return units < 0 ? "-" + digits : digits;
}

std::string trimmed(std::string decimal_text) {
  if (decimal_text.find('.') == std::string::npos) return decimal_text;
  decimal_text.erase(decimal_text.find_last_not_of('0') + 1);
  if (decimal_text.back() == '.') decimal_text.pop_back();
  return decimal_text;
}

std::optional<std::int64_t> whole_number(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string grouped(std::string_view decimal_text) {
  const bool negative = decimal_text.starts_with('-');
  const std::string_view body = decimal_text.substr(negative ? 1 : 0);
  const std::size_t whole = std::min(body.find('.'), body.size());
  std::string out(negative ? "-" : "");
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0) out.push_back(',');
    out.push_back(body[i]);
  }
  return out;
}

std::string grouped(std::int64_t whole) { return grouped(std::to_string(whole)); }

}  // namespace isotrack
