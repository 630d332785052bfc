#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"

namespace isotrack {

/// What a shell may put in, and what it is in a few words.
struct Candidate {
  std::string text;
  std::string about;
};

/// A place on a command line where a value belongs.
struct ValuePlace {
  const CommandSpec* command = nullptr;  ///< null while none is typed
  const OptionSpec* option = nullptr;    ///< null for an operand
  std::vector<std::string> operands;     ///< those of the command that stand before it
  Arguments arguments;                   ///< options that stand before it
};

/// What can stand there: values of an enumeration, ids of the tables, codes and entries of the
/// record. `:files` and `:folders` stand for those of the machine. Throws `Error`, as a command
/// would that finds no record.
std::vector<Candidate> values_at(const ValuePlace& place);

}  // namespace isotrack
