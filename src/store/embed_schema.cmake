# Writes OUT, a C++ file that holds the text of the migrations SQL (a list of paths), unchanged.
foreach(path IN LISTS SQL)
  get_filename_component(name "${path}" NAME_WE)
  string(REGEX REPLACE "^0*([0-9]+)_.*" "\\1" version "${name}")
  file(READ "${path}" text)
  string(FIND "${text}" ")~sql~\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${path} contains the delimiter )~sql~\"")
  endif()
  string(APPEND entries "    {${version}, R\"~sql~(${text})~sql~\"},\n")
endforeach()
file(CONFIGURE OUTPUT "${OUT}" @ONLY CONTENT [[
#include "store/migrate.hpp"

namespace isotrack {
namespace {

constexpr Migration table[] = {
@entries@};

}  // namespace

std::span<const Migration> migrations() { return table; }

}  // namespace isotrack
]])
