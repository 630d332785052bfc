#include "isotrack/interop/derived_uuid.hpp"

#include <sodium.h>

#include <array>

namespace isotrack {

std::string derived_uuid(std::initializer_list<std::string_view> parts) {
  // Each part with its length before it, so that no two lists of parts are one text.
  std::string text;
  for (const std::string_view part : parts) {
    text += std::to_string(part.size()) + ":" + std::string(part);
  }
  std::array<unsigned char, 16> bytes{};
  crypto_generichash(bytes.data(), bytes.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x80U);  // version 8
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += digits[bytes[i] >> 4U];
    out += digits[bytes[i] & 15U];
  }
  return out;
}

}  // namespace isotrack
