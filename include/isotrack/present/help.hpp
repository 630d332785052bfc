#pragma once

#include <string>
#include <vector>

#include "isotrack/domain/date.hpp"

/// The help as a JSON document; its text is made where the commands stand.
namespace isotrack {

/// An option as the help shows it.
struct HelpOption {
  std::string name;   ///< `--patient`
  std::string brief;  ///< `-p`; empty without one, as for all that one command has alone
  std::string value;  ///< `CODE`; empty for a flag
  std::string help;
};

/// A command as the help shows it.
struct HelpCommand {
  std::string name;
  std::string alias;  ///< another word for it; may be empty
  std::string group;
  std::string summary;
  std::string words;   ///< its operands: `[AMOUNT]`; may be empty
  std::string detail;  ///< may be empty
  std::vector<std::string> examples;
  std::vector<HelpOption> options;
  bool writes = false;
};

/// What `help` answers.
struct Help {
  Date today;
  std::string asked;                   ///< the command or topic; empty: everything
  std::vector<HelpCommand> commands;   ///< in the order of the help
  std::vector<HelpOption> everywhere;  ///< options that every command takes
  std::vector<std::string> topics;     ///< their names
  std::vector<std::string> lines;      ///< of the topic that was asked for
};

/// One line that follows `help.schema.json`.
std::string to_json(const Help& help);

}  // namespace isotrack
