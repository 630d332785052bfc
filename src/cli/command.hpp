#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isotrack/base/error.hpp"
#include "isotrack/base/text.hpp"

/// A command is data: a row with its words, its options, its help and one function. The parser,
/// help, suggestions, completion and the manual all walk the same rows.
namespace isotrack {

class Invocation;

/// An option of a command.
struct OptionSpec {
  std::string_view name;   ///< `--weight`
  std::string_view value;  ///< `WEIGHT`; `[MONTH]` may be left out and is empty then; empty: a flag
  std::string_view help;   ///< one line, for people
};

/// What a command answers: the whole of its standard output, and the exit status.
struct Result {
  std::string output;
  ExitStatus status = ExitStatus::done;
  std::optional<std::int64_t> stored = {};  ///< the journal entry, when something was stored
  std::string urgent = {};  ///< what standard error is told when standard output fails: a STOP
};

/// The row of a command.
struct CommandSpec {
  std::string_view name;   ///< one to three words: `log`, `regimen set`, `lab plan add`
  std::string_view alias;  ///< another word for it; may be empty
  std::string_view group;  ///< heading in the help
  std::string_view summary;
  std::string_view words;  ///< synopsis of the operands: `[AMOUNT]`, `PLAN...`; empty: none
  std::string_view detail;
  std::vector<std::string_view> examples;  ///< without the leading `isotrack`
  std::vector<OptionSpec> options;
  bool writes = false;
  Result (*run)(Invocation&) = nullptr;
  bool keeps_books = false;  ///< writes bookkeeping beside the journal, so that --dry-run is for it
};

/// The texts of one command line, options by name; nothing is interpreted here.
struct Arguments {
  std::map<std::string, std::string, std::less<>> values;  ///< options with a value
  std::map<std::string, bool, std::less<>> flags;          ///< options without
  std::vector<std::string> words;                          ///< operands, in order

  [[nodiscard]] std::optional<std::string> value(std::string_view name) const {
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
  }

  [[nodiscard]] bool flag(std::string_view name) const { return flags.contains(name); }

  /// The operands joined by single spaces, as a plan is written.
  [[nodiscard]] std::string joined() const { return isotrack::joined(words, " "); }
};

}  // namespace isotrack
