#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace isotrack {

/// A command line, split into the command it names and its texts.
struct CommandLine {
  const CommandSpec* command = nullptr;  ///< today's card when no command is named
  Arguments arguments;
};

/// Whether a word begins like an option; `-3` and `-3d` are no options.
bool is_option(std::string_view word);

/// The command the words name, before any option is read. Throws `Error` (usage) when there is
/// no such command.
const CommandSpec* named_command(std::vector<std::string> words);

/// Whether a global option would be taken by the command and mean nothing, so that it is refused.
bool is_idle(const CommandSpec& command, std::string_view option);

/// Reads the words after the program's name. Throws `Error` (usage) for an unknown command or
/// option (with a suggestion), an option without its value, or one given twice.
CommandLine parse_command_line(const std::vector<std::string>& given);

}  // namespace isotrack
