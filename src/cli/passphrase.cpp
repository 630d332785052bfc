#include "passphrase.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "terminal.hpp"

namespace isotrack {
namespace {

/// As the terminal was before it was told to show nothing; a signal handler can reach no more.
termios shown_before;

/// Shows again what is typed, then ends as the signal asks.
extern "C" void show_and_end(int signal) {
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown_before);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

/// While it lives the terminal shows nothing of what is typed.
class Hidden {
 public:
  Hidden() {
    if (tcgetattr(STDIN_FILENO, &shown_before) != 0) fail();
    for (std::size_t i = 0; i < signals.size(); ++i) {
      before_[i] = std::signal(signals[i], show_and_end);
    }
    termios hidden = shown_before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= static_cast<tcflag_t>(ECHONL);
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) != 0) fail();
  }

  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;

  ~Hidden() {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown_before);
    for (std::size_t i = 0; i < signals.size(); ++i) std::signal(signals[i], before_[i]);
  }

 private:
  static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

  [[noreturn]] static void fail() {
    throw Error(ExitStatus::usage, std::string("the terminal: ") + std::strerror(errno),
                "--passphrase-fd N reads it from a descriptor");
  }

  std::array<void (*)(int), signals.size()> before_{};
};

/// Reads one line without its end, byte by byte, so that no buffer keeps it.
void read_line(int file, Passphrase& into) {
  into.clear();
  for (;;) {
    char byte = 0;
    const ssize_t count = read(file, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      throw Error(ExitStatus::usage, std::string("the passphrase: ") + std::strerror(errno),
                  "--passphrase-fd names a descriptor that is open for reading");
    }
    if (count == 0 || byte == '\n') return;
    if (byte != '\r' && !into.add(byte)) {
      throw Error(ExitStatus::usage, "the passphrase is longer than " +
                                         grouped(std::int64_t{Passphrase::most_bytes}) + " bytes");
    }
  }
}

void ask(const std::string& prompt, Passphrase& into) {
  const Hidden hidden;
  write_message(prompt);
  read_line(STDIN_FILENO, into);
}

/// The number of a descriptor that whoever started the program left open. One that is closed on
/// exec was opened since, by the program itself: the record, or the backup that is restored.
int inherited_descriptor(const std::string& text) {
  const char* const way_out = "such as: --passphrase-fd 3 3<FILE";
  const auto number = whole_number(text, 4);
  if (!number) {
    throw Error(ExitStatus::usage, "--passphrase-fd '" + visible(text) + "': expected a number",
                way_out);
  }
  const int found = static_cast<int>(*number);
  const int flags = fcntl(found, F_GETFD);
  if (flags < 0 || (flags & FD_CLOEXEC) != 0) {
    throw Error(ExitStatus::usage, "--passphrase-fd " + text + ": that descriptor is not open",
                way_out);
  }
  return found;
}

/// A character is a byte at the least, so that what is too short has too few of either.
std::string length_words() { return std::to_string(shortest_passphrase) + " characters"; }

void check_for_sealing(const Passphrase& passphrase) {
  if (passphrase.size() >= shortest_passphrase) return;
  throw Error(ExitStatus::usage, "the passphrase is shorter than " + length_words(),
              "such as four or five unrelated words");
}

/// Asks until it is long enough: who types on blindly must not type into the shell. Enter ends.
void ask_for_new(Passphrase& into) {
  for (;;) {
    ask("New passphrase (not shown, " + length_words() + " at least): ", into);
    if (into.size() == 0 || into.size() >= shortest_passphrase) break;
    write_message("Shorter than " + length_words() + "; such as four or five unrelated words.\n");
  }
  check_for_sealing(into);
  Passphrase again;
  ask("The same once more: ", again);
  if (!(into == again)) throw Error(ExitStatus::usage, "the two passphrases differ");
}

}  // namespace

void read_passphrase(const Invocation& invocation, PassphraseFor purpose, Passphrase& into) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);  // nor must it reach the disk when the program dies
  if (const auto named = invocation.arguments().value("--passphrase-fd")) {
    read_line(inherited_descriptor(*named), into);
  } else if (!invocation.can_ask()) {
    throw Error(ExitStatus::usage, "a passphrase is needed, and there is no terminal to ask",
                "--passphrase-fd N reads its first line from descriptor N");
  } else if (purpose == PassphraseFor::sealing) {
    ask_for_new(into);
  } else {
    ask("Passphrase (not shown): ", into);
  }
  if (into.size() == 0) throw Error(ExitStatus::usage, "the passphrase is empty");
  if (purpose == PassphraseFor::sealing) check_for_sealing(into);
}

}  // namespace isotrack
