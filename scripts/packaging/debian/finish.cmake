# Puts the folder that the package is made of into the form Debian wants: manual pages and changelogs
# compressed, without name and time (-n), so that the same files give the same package; completion
# where Debian's zsh looks in /usr; folders open to all whatever the umask was.
find_program(gzip gzip REQUIRED)
set(root ${CPACK_TEMPORARY_DIRECTORY})
file(GLOB_RECURSE plain ${root}/isotrack*.1 ${root}/changelog ${root}/changelog.Debian)
foreach(path IN LISTS plain)
  execute_process(COMMAND ${gzip} -9nf ${path} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(GLOB_RECURSE of_zsh ${root}/_isotrack)
foreach(path IN LISTS of_zsh)
  string(REPLACE /zsh/site-functions/ /zsh/vendor-completions/ there ${path})
  if(NOT there STREQUAL path)
    cmake_path(GET there PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    file(RENAME ${path} ${there})
    cmake_path(GET path PARENT_PATH folder)
    file(REMOVE_RECURSE ${folder})
  endif()
endforeach()
execute_process(COMMAND find ${root} -type d -exec chmod 755 {} +
                COMMAND_ERROR_IS_FATAL ANY)
