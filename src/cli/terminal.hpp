#pragma once

#include <string>

#include "isotrack/present/style.hpp"

/// The terminal and the standard streams.
namespace isotrack {

bool stdin_is_terminal();
bool stdout_is_terminal();

/// Width, character set and colour of standard output. `color` is `always`, `never`, `auto` or
/// empty; the order is that flag, NO_COLOR, CLICOLOR_FORCE / FORCE_COLOR, CLICOLOR=0, then the
/// terminal itself. Piped output is plain: no colour, and Unicode only when asked by the locale.
Style output_style(const std::string& color, bool ascii);

/// Writes all of `text` to standard output, once. A closed pipe is no error; any other failure
/// throws `Error` (io).
void write_output(const std::string& text);

/// Writes to standard error, ignoring failures.
void write_message(const std::string& text);

/// Prints `prompt` on standard error and reads one line without its end. Throws `Error` (usage)
/// at the end of input.
std::string read_answer(const std::string& prompt);

}  // namespace isotrack
