#pragma once

#include <string>

#include "isotrack/present/style.hpp"

/// The terminal and the standard streams.
namespace isotrack {

/// Whether a person can be asked, or reads the answer.
bool stdin_is_terminal();
bool stdout_is_terminal();

/// Width, character set and colour of standard output. `color` is `always`, `never`, `auto` or
/// empty; the order is that flag, NO_COLOR, CLICOLOR_FORCE / FORCE_COLOR, CLICOLOR=0, then the
/// terminal itself. Piped output is plain: no colour, and Unicode only when asked by the locale.
Style output_style(const std::string& color, bool ascii);

/// What a pipe that nobody reads any more is to the writer: enough (`| head`), or a failure.
enum class ClosedPipe { is_enough, fails };

/// Writes all of `text` to standard output, once; false when nobody was there to read any of it. A
/// failure throws `Error` (io).
bool write_output(const std::string& text, ClosedPipe closed = ClosedPipe::is_enough);

/// How wide a message on standard error is: as its terminal, 80 at most, or as COLUMNS says.
int message_width();

/// Writes to standard error, ignoring failures.
void write_message(const std::string& text);

/// Prints `prompt` on standard error, broken between words where it and a short answer pass
/// `message_width`, and reads one line without its end. Throws `Error` (usage)
/// at the end of input.
std::string read_answer(const std::string& prompt);

/// Asks `question` with `[y/N]` until the answer is yes or no, as Enter is: a slip of the finger
/// decides nothing. Throws as `read_answer`.
bool read_yes(const std::string& question);

}  // namespace isotrack
