#include "isotrack/interop/derived_uuid.hpp"

#include <sodium.h>

#include <array>

#include "isotrack/base/text.hpp"

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
  std::string out = hex(bytes);
  for (const std::size_t at : {20U, 16U, 12U, 8U}) out.insert(at, 1, '-');
  return out;
}

}  // namespace isotrack
