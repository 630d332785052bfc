#include "terminal.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string_view>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_zero(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && std::string_view(value) == "0";
}

bool wants_color(const std::string& flag) {
  if (flag == "always") return true;
  if (flag == "never") return false;
  if (is_set("NO_COLOR") || is_set("ISOTRACK_NO_COLOR")) return false;
  if ((is_set("CLICOLOR_FORCE") && !is_zero("CLICOLOR_FORCE")) ||
      (is_set("FORCE_COLOR") && !is_zero("FORCE_COLOR"))) {
    return true;
  }
  if (is_zero("CLICOLOR")) return false;
  const char* term = std::getenv("TERM");
  return stdout_is_terminal() && term != nullptr && std::string_view(term) != "dumb";
}

int width_of(int descriptor) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr) {
    char* end = nullptr;
    const long value = std::strtol(columns, &end, 10);
    if (*columns != '\0' && *end == '\0' && value >= 20 && value <= 1000) {
      return static_cast<int>(value);
    }
  }
  return 80;
}

constexpr std::string_view no_break = "\u00a0";

/// Brackets shorter than `longest` are not broken: their blanks are no-break spaces.
std::string brackets_kept_whole(std::string_view text, std::size_t longest) {
  std::string out;
  for (;;) {
    const std::size_t open = text.find('(');
    const std::size_t end = open == std::string_view::npos ? open : text.find(')', open);
    if (end == std::string_view::npos) return out.append(text);
    out += text.substr(0, open);
    for (const char c : text.substr(open, end - open)) {
      const bool is_kept = c == ' ' && end - open < longest;
      out += is_kept ? no_break : std::string_view(&c, 1);
    }
    text.remove_prefix(end);
  }
}

/// A line of a question, broken between words; its first blanks stand before each part.
std::string broken_line(std::string_view line, int room) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const auto longest = static_cast<std::size_t>(room) - std::min<std::size_t>(indent, 10);
  std::string out =
      wrapped(line.substr(0, indent), brackets_kept_whole(stripped(line), longest), room);
  for (std::size_t at = 0; (at = out.find(no_break, at)) != std::string::npos; ++at) {
    out.replace(at, no_break.size(), " ");
  }
  out.pop_back();  // the end of its last line
  return line.ends_with(' ') ? out + " " : out;
}

/// A question as it fits `width`, with room for a short answer behind its last line. Where it does
/// not, it is broken between words, and the blanks that only hold its column go.
std::string fitted_question(std::string_view question, int width) {
  constexpr int narrowest = 20;
  constexpr int room_for_answer = 8;  // 10st 3lb
  std::string out;
  for (;;) {
    const std::size_t end = question.find('\n');
    const bool is_last = end == std::string_view::npos;
    const std::string_view line = question.substr(0, end);
    const int room = std::max(narrowest, width - (is_last ? room_for_answer : 0));
    out += display_width(line) <= room ? std::string(line) : broken_line(line, room);
    if (is_last) return out;
    out += '\n';
    question.remove_prefix(end + 1);
  }
}

}  // namespace

bool stdin_is_terminal() { return isatty(STDIN_FILENO) == 1; }

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

Style output_style(const std::string& color, bool ascii) {
  Style style;
  style.width = width_of(STDOUT_FILENO);
  style.color = wants_color(color);
  style.unicode =
      !ascii && stdout_is_terminal() && std::string_view(nl_langinfo(CODESET)) == "UTF-8";
  return style;
}

bool write_output(const std::string& text, ClosedPipe closed) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE && closed == ClosedPipe::is_enough) {
      return rest.size() < text.size();
    }
    if (written < 0) {
      throw Error(ExitStatus::io, std::string("standard output: ") + std::strerror(errno));
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

int message_width() {
  constexpr int widest = 80;
  return std::min(width_of(STDERR_FILENO), widest);
}

void write_message(const std::string& text) { std::cerr << text << std::flush; }

std::string read_answer(const std::string& prompt) {
  write_message(fitted_question(prompt, message_width()));
  std::string line;
  if (!std::getline(std::cin, line)) {
    throw Error(ExitStatus::usage, "the input ended before the answer");
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

bool read_yes(const std::string& question) {
  for (;;) {
    const std::string answer = lower(stripped(read_answer(question + " [y/N] ")));
    if (answer == "y" || answer == "yes") return true;
    if (answer.empty() || answer == "n" || answer == "no") return false;
    write_message("'" + visible(answer) + "': y or n\n");
  }
}

}  // namespace isotrack
