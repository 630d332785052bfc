# Reads every #include of the rooms and refuses those that point the wrong way.
#
#     cmake -DROOT=<source tree> -P check_includes.cmake
#     cmake -DSELFTEST=<scratch directory> -P check_includes.cmake
#
# The rooms and their arrows:
#
#     cli -> present, interop, reference, store -> domain -> base
#
# The four in the middle do not know one another. Libraries stay in the rooms that own them, and
# out of public headers, which would carry them into every room that includes those; date/date.h
# is the exception, because a Date is one. The domain sees no clock, file, stream or chance, so
# that the same facts always give the same report.
#
# A private header is named relative to the file that includes it, to src/<room> or to src, and
# lies in the room itself.
#
# Whatever is not allowed here is refused: a new library is a line below, and a decision.
# `SELFTEST` builds small trees that break each rule once, and must be caught.
cmake_minimum_required(VERSION 3.25)

set(rooms base domain reference store interop present cli)

set(rooms_of_base base)
set(rooms_of_domain base domain)
foreach(room IN ITEMS reference store interop present)
  set(rooms_of_${room} base domain ${room})
endforeach()
set(rooms_of_cli ${rooms})

# Regular expressions for the headers of libraries and of the system, by room.
set(libraries_of_base "utf8proc\\.h")
set(libraries_of_domain "date/date\\.h")
set(libraries_of_reference "nlohmann/.+")
set(libraries_of_store "SQLiteCpp/.+|sqlite3\\.h|sodium(/.+)?\\.h|(sys/)?[a-z]+\\.h")
set(libraries_of_interop "fmt/.+|nlohmann/.+|sodium(/.+)?\\.h")
set(libraries_of_present "fmt/.+|nlohmann/.+")
set(libraries_of_cli "date/date\\.h|fmt/.+|(sys/)?[a-z]+\\.h")

# Standard headers a room does without.
set(clocks "chrono|ctime")
set(files "filesystem|fstream|iostream")
set(forbidden_in_domain
  "${clocks}|${files}|ios|istream|ostream|sstream|streambuf|syncstream|random|cstdlib|thread|mutex")
set(forbidden_in_interop "${files}")
set(forbidden_in_present "${clocks}|iostream")
set(forbidden_in_reference "${clocks}|${files}|random")

# Sets `owner` in the caller to the room whose private header `header` is for `file`; empty when
# there is no such header.
function(locate root file room header)
  get_filename_component(folder "${file}" DIRECTORY)
  set(owner "" PARENT_SCOPE)
  foreach(from IN ITEMS "${folder}" "src/${room}" src)
    set(path "${root}/${from}/${header}")
    cmake_path(NORMAL_PATH path)
    if(EXISTS "${path}")
      cmake_path(RELATIVE_PATH path BASE_DIRECTORY "${root}/src")
      string(REGEX REPLACE "/.*" "" owner "${path}")
      set(owner "${owner}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# Sets `why` in the caller to what is wrong with `header`, included by `file` (relative to `root`)
# as `mark` < or "; empty when nothing is.
function(judge root file mark header)
  set(why "" PARENT_SCOPE)
  string(REGEX MATCH "^(src|include/isotrack)/([^/]+)/" unused "${file}")
  set(side "${CMAKE_MATCH_1}")
  set(room "${CMAKE_MATCH_2}")
  if(header MATCHES "^isotrack/([^/]+)/")
    if(NOT CMAKE_MATCH_1 IN_LIST rooms_of_${room})
      set(why "${room} may not use ${CMAKE_MATCH_1}" PARENT_SCOPE)
    endif()
  elseif(mark STREQUAL "\"")
    if(NOT side STREQUAL "src")
      set(why "a public header includes only public headers" PARENT_SCOPE)
    else()
      locate("${root}" "${file}" "${room}" "${header}")
      if(NOT owner STREQUAL room)
        set(why "it is not a private header of ${room}" PARENT_SCOPE)
      endif()
    endif()
  elseif(header MATCHES "^[a-z_0-9]+$")
    if(DEFINED forbidden_in_${room} AND header MATCHES "^(${forbidden_in_${room}})$")
      set(why "${room} does without <${header}>" PARENT_SCOPE)
    endif()
  elseif(header MATCHES "^CLI/")
    if(NOT file STREQUAL "src/cli/parse.cpp")
      set(why "only src/cli/parse.cpp includes CLI11" PARENT_SCOPE)
    endif()
  elseif(NOT header MATCHES "^(${libraries_of_${room}})$")
    set(why "${room} may not use this library" PARENT_SCOPE)
  elseif(side STREQUAL "include/isotrack" AND NOT header STREQUAL "date/date.h"
         AND NOT room STREQUAL "base")
    set(why "a public header would carry this library into other rooms" PARENT_SCOPE)
  endif()
endfunction()

# Sets `found` in the caller to one text for each forbidden include, and `count` to the number of
# files read.
function(check_tree root)
  file(GLOB_RECURSE files RELATIVE "${root}"
    "${root}/src/*.cpp" "${root}/src/*.hpp" "${root}/include/*.hpp")
  set(found "")
  foreach(file IN LISTS files)
    string(REGEX MATCH "^(src|include/isotrack)/([^/]+)/" unused "${file}")
    if(NOT CMAKE_MATCH_2 IN_LIST rooms)
      list(APPEND found "${file}: stands in no room")
      continue()
    endif()
    set(include_line "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
    file(STRINGS "${root}/${file}" lines REGEX "${include_line}")
    foreach(line IN LISTS lines)
      string(REGEX MATCH "${include_line}" unused "${line}")
      set(header "${CMAKE_MATCH_2}")
      judge("${root}" "${file}" "${CMAKE_MATCH_1}" "${header}")
      if(why)
        list(APPEND found "${file}: ${header}: ${why}")
      endif()
    endforeach()
  endforeach()
  list(LENGTH files count)
  set(found "${found}" PARENT_SCOPE)
  set(count ${count} PARENT_SCOPE)
endfunction()

# ---- The self-test -----------------------------------------------------------------------------

# A tree with one file `file` that includes `include`, beside a few harmless neighbours.
function(plant root file include)
  file(REMOVE_RECURSE "${root}")
  file(WRITE "${root}/src/store/private.hpp" "#pragma once\n")
  file(WRITE "${root}/src/cli/commands/log.hpp" "#pragma once\n")
  file(WRITE "${root}/${file}" "#pragma once\n  #  include ${include}\n#include <string>\n")
endfunction()

function(self_test root)
  set(failed 0)

  # file | what it includes | what is said about it
  set(forbidden
    "src/base/a.cpp|\"isotrack/domain/date.hpp\"|base may not use domain"
    "src/base/a.cpp|<date/date.h>|base may not use this library"
    "src/domain/a.cpp|\"isotrack/store/store.hpp\"|domain may not use store"
    "src/domain/a.cpp|<isotrack/present/table.hpp>|domain may not use present"
    "include/isotrack/domain/a.hpp|\"isotrack/cli/a.hpp\"|domain may not use cli"
    "src/domain/a.cpp|<SQLiteCpp/Database.h>|domain may not use this library"
    "src/domain/a.cpp|<fmt/core.h>|domain may not use this library"
    "src/domain/a.cpp|<nlohmann/json.hpp>|domain may not use this library"
    "src/domain/a.cpp|<date/tz.h>|domain may not use this library"
    "src/domain/a.cpp|<unistd.h>|domain may not use this library"
    "src/domain/a.cpp|<chrono>|domain does without <chrono>"
    "src/domain/a.cpp|<fstream>|domain does without <fstream>"
    "src/domain/a.cpp|<sstream>|domain does without <sstream>"
    "src/domain/a.cpp|<random>|domain does without <random>"
    "src/domain/a.cpp|<cstdlib>|domain does without <cstdlib>"
    "src/domain/a.cpp|<unknown/library.h>|domain may not use this library"
    "src/reference/a.cpp|\"isotrack/store/store.hpp\"|reference may not use store"
    "src/reference/a.cpp|<fmt/core.h>|reference may not use this library"
    "src/reference/a.cpp|<fstream>|reference does without <fstream>"
    "src/store/a.cpp|\"isotrack/present/table.hpp\"|store may not use present"
    "src/store/a.cpp|\"isotrack/reference/catalogue.hpp\"|store may not use reference"
    "src/store/a.cpp|<nlohmann/json.hpp>|store may not use this library"
    "src/interop/a.cpp|\"isotrack/present/table.hpp\"|interop may not use present"
    "src/interop/a.cpp|<SQLiteCpp/Database.h>|interop may not use this library"
    "src/interop/a.cpp|<fstream>|interop does without <fstream>"
    "src/present/a.cpp|\"isotrack/interop/csv.hpp\"|present may not use interop"
    "src/present/a.cpp|\"isotrack/cli/a.hpp\"|present may not use cli"
    "src/present/a.cpp|<sys/ioctl.h>|present may not use this library"
    "src/present/a.cpp|<ctime>|present does without <ctime>"
    "src/cli/main.cpp|<SQLiteCpp/Database.h>|cli may not use this library"
    "src/cli/main.cpp|<CLI/CLI.hpp>|only src/cli/parse.cpp includes CLI11"
    "src/cli/commands/parse.cpp|<CLI/CLI.hpp>|only src/cli/parse.cpp includes CLI11"
    "src/store/a.cpp|<CLI/CLI.hpp>|only src/cli/parse.cpp includes CLI11"
    "src/cli/main.cpp|\"private.hpp\"|it is not a private header of cli"
    "src/cli/main.cpp|\"store/private.hpp\"|it is not a private header of cli"
    "src/cli/main.cpp|\"nowhere.hpp\"|it is not a private header of cli"
    "src/cli/main.cpp|\"../store/private.hpp\"|it is not a private header of cli"
    "include/isotrack/store/a.hpp|\"private.hpp\"|a public header includes only public headers"
    "include/isotrack/store/a.hpp|<SQLiteCpp/Database.h>|a public header would carry this library"
    "src/helpers/a.cpp|<string>|stands in no room")
  foreach(case IN LISTS forbidden)
    string(REGEX MATCH "^(.*)\\|(.*)\\|(.*)$" unused "${case}")
    set(file "${CMAKE_MATCH_1}")
    set(include "${CMAKE_MATCH_2}")
    set(says "${CMAKE_MATCH_3}")
    plant("${root}" "${file}" "${include}")
    check_tree("${root}")
    list(LENGTH found number)
    string(FIND "${found}" "${file}: " names)
    string(FIND "${found}" "${says}" explains)
    if(NOT number EQUAL 1 OR NOT names EQUAL 0 OR explains EQUAL -1)
      message("not caught as it should be: ${file} including ${include}: [${found}]")
      math(EXPR failed "${failed} + 1")
    endif()
  endforeach()

  set(allowed
    "src/base/a.cpp|<utf8proc.h>"
    "src/base/a.cpp|<fstream>"
    "src/domain/a.cpp|\"isotrack/base/error.hpp\""
    "include/isotrack/domain/a.hpp|<date/date.h>"
    "src/reference/a.cpp|<nlohmann/json.hpp>"
    "src/reference/a.cpp|\"isotrack/domain/product.hpp\""
    "src/store/a.cpp|<SQLiteCpp/Database.h>"
    "src/store/a.cpp|<sodium.h>"
    "src/store/a.cpp|<sys/stat.h>"
    "src/store/a.cpp|\"private.hpp\""
    "src/store/a.cpp|\"store/private.hpp\""
    "src/interop/a.cpp|<nlohmann/json.hpp>"
    "src/interop/a.cpp|<sodium.h>"
    "src/present/a.cpp|<nlohmann/json.hpp>"
    "src/present/a.cpp|<fmt/core.h>"
    "src/cli/parse.cpp|<CLI/CLI.hpp>"
    "src/cli/main.cpp|\"isotrack/store/store.hpp\""
    "src/cli/commands/log.cpp|\"log.hpp\""
    "src/cli/commands/log.cpp|\"commands/log.hpp\""
    "src/cli/commands/other.cpp|\"../commands/log.hpp\""
    "src/cli/echo.cpp|<fmt/format.h>"
    "src/cli/clock.cpp|<chrono>")
  foreach(case IN LISTS allowed)
    string(REGEX MATCH "^(.*)\\|(.*)$" unused "${case}")
    plant("${root}" "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
    check_tree("${root}")
    if(found)
      message("refused although allowed: ${found}")
      math(EXPR failed "${failed} + 1")
    endif()
  endforeach()

  file(REMOVE_RECURSE "${root}")
  list(LENGTH forbidden caught)
  list(LENGTH allowed passed)
  if(failed)
    message(FATAL_ERROR "${failed} cases of the self-test failed")
  endif()
  message(STATUS "caught ${caught} forbidden includes, let ${passed} allowed ones pass")
endfunction()

# ---- What was asked for ------------------------------------------------------------------------

if(SELFTEST)
  self_test("${SELFTEST}/check_includes_selftest")
elseif(ROOT)
  check_tree("${ROOT}")
  foreach(violation IN LISTS found)
    message("${violation}")
  endforeach()
  list(LENGTH found number)
  if(number OR count EQUAL 0)
    message(FATAL_ERROR "${number} forbidden includes in ${count} files")
  endif()
  message(STATUS "${count} files, no forbidden include")
else()
  message(FATAL_ERROR "say -DROOT=<source tree> or -DSELFTEST=<scratch directory>")
endif()
