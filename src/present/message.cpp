#include "isotrack/present/message.hpp"

#include <algorithm>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

/// Commands are kept whole by writing their blanks as no-break spaces while lines are broken.
namespace isotrack {
namespace {

constexpr std::string_view no_break = "\u00a0";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// Where the command that begins at `at` ends; what stands in single quotes belongs to it.
std::size_t end_of_command(std::string_view text, std::size_t at) {
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\' && !quoted) {
      ++at;
    } else if (c == '\'') {
      quoted = !quoted;
    } else if (!quoted && std::string_view(",;()\n").find(c) != std::string_view::npos) {
      return at;
    }
  }
  return text.size();
}

/// An option in brackets, such as `(--uln alt=N)`, is not broken either.
std::string options_kept_whole(std::string text) {
  for (std::size_t at = 0; (at = text.find("(--", at)) != std::string::npos;) {
    const std::size_t end = std::min(text.find(')', at), text.size());
    const std::string whole = replaced(text.substr(at, end - at), " ", no_break);
    text.replace(at, end - at, whole);
    at += whole.size();
  }
  return text;
}

std::string commands_kept_whole(std::string_view text) {
  constexpr std::string_view name = "isotrack ";
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string_view::npos;) {
    const std::string_view before = text.substr(0, at);
    const bool is_command = before.ends_with(": ") || before.ends_with("; ") ||
                            before.ends_with(" or ") || before.ends_with("(");
    const std::size_t limit = is_command ? end_of_command(text, at) : at + name.size();
    const std::string words(stripped(text.substr(at, limit - at)));
    const std::size_t end = at + words.size();
    out += text.substr(from, at - from);
    out += is_command ? replaced(words, " ", no_break) : words;
    from = at = end;
  }
  return out + std::string(text.substr(from));
}

/// A command on a line of its own that the hanging indent leaves no room for begins at the left
/// edge, as commands below sentences do, and passes the width when it is longer. `lines`: each with
/// its end, the first one after a lead of its own.
std::string with_room_for_commands(std::string_view lines, int width) {
  const std::string name = replaced("isotrack ", " ", no_break);
  std::string out;
  for (const std::string& line : lines_in(lines)) {
    const std::string_view words = stripped(line);
    const bool is_command =
        !out.empty() && (words.starts_with(name) || words.starts_with("(" + name));
    const bool moves = is_command && display_width(line) > width;
    out += moves ? std::string(words) : line;
    out += '\n';
  }
  return out;
}

}  // namespace

std::string wrapped_message(std::string_view first, std::string_view text, int width) {
  const std::string lines = wrapped(first, options_kept_whole(commands_kept_whole(text)), width);
  return replaced(with_room_for_commands(lines, width), no_break, " ");
}

std::string message_lines(std::string_view first, std::string_view text, int width) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    const std::string lead = out.empty() ? std::string(first) : std::string(first.size(), ' ');
    out += wrapped_message(lead, stripped(line), width);
  }
  return out;
}

}  // namespace isotrack
