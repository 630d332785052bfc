#include "terminal.hpp"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string_view>

#include "isotrack/base/error.hpp"

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

int output_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr) {
    char* end = nullptr;
    const long value = std::strtol(columns, &end, 10);
    if (*columns != '\0' && *end == '\0' && value >= 20 && value <= 1000) {
      return static_cast<int>(value);
    }
  }
  return 80;
}

}  // namespace

bool stdin_is_terminal() { return isatty(STDIN_FILENO) == 1; }

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

Style output_style(const std::string& color, bool ascii) {
  Style style;
  style.width = output_width();
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

void write_message(const std::string& text) { std::cerr << text << std::flush; }

std::string read_answer(const std::string& prompt) {
  write_message(prompt);
  std::string line;
  if (!std::getline(std::cin, line)) {
    throw Error(ExitStatus::usage, "the input ended before the answer");
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

}  // namespace isotrack
