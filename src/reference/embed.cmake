# Writes OUT, a C++ file that holds the text of FILES (names relative to ROOT), byte for byte.
#
#     cmake -DOUT=embedded.cpp -DROOT=schema/clinical "-DFILES=products.json;..." -P embed.cmake
foreach(name IN LISTS FILES)
  file(READ "${ROOT}/${name}" text)
  string(FIND "${text}" ")~json~\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${name} contains the delimiter )~json~\"")
  endif()
  string(APPEND entries "    {\"${name}\", R\"~json~(${text})~json~\"},\n")
endforeach()
file(CONFIGURE OUTPUT "${OUT}" @ONLY CONTENT [[
// Written by src/reference/embed.cmake.
#include "embedded.hpp"

#include <array>

namespace isotrack::reference {

namespace {

constexpr auto files = std::to_array<EmbeddedFile>({
@entries@});

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace isotrack::reference
]])
