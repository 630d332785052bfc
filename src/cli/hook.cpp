#include "hook.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>

#include "files.hpp"
#include "isotrack/base/utf8.hpp"

extern char** environ;  // NOLINT: the name POSIX gives it

/// Standard input and output are nameless files, not pipes: nothing blocks, and a program that
/// does not read or that leaves a child behind cannot hold us up. They lie in memory where the
/// system can do that, because what they hold is about health.
namespace isotrack {
namespace {

constexpr std::chrono::milliseconds glance{10};
constexpr std::chrono::seconds longest_death{2};
constexpr std::size_t longest_complaint = 200;

/// A file that its name is taken from at once.
int unnamed_temporary_file() {
  const char* folder = std::getenv("TMPDIR");
  std::string name = std::string(folder == nullptr || *folder == '\0' ? "/tmp" : folder);
  name += "/isotrack.XXXXXX";
  const int file = mkstemp(name.data());
  if (file >= 0) unlink(name.c_str());
  return file;
}

/// A file without a name that the program inherits only where it is told to; its number is none
/// of the standard ones. -1: none could be made, and errno says why.
int nameless_file() {
  int made = -1;
#ifdef __linux__
  made = memfd_create("isotrack", MFD_CLOEXEC);
#endif
  if (made < 0) made = unnamed_temporary_file();
  if (made < 0) return made;
  const int file = fcntl(made, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  const int reason = errno;
  close(made);
  errno = reason;
  return file;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> out;
  out.reserve(texts.size() + 1);
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment_of(const HookCall& call) {
  std::vector<std::string> out;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view text(*each);
    const auto replaced = [&](const auto& pair) { return text.starts_with(pair.first + "="); };
    if (std::ranges::none_of(call.environment, replaced)) out.emplace_back(text);
  }
  for (const auto& [name, value] : call.environment) out.push_back(name + "=" + value);
  return out;
}

/// The first line of what the program wrote.
std::string complaint(const Handle& file) {
  std::array<char, longest_complaint> text{};
  const ssize_t count = pread(file.number(), text.data(), text.size(), 0);
  std::string_view line(text.data(), count < 0 ? 0 : static_cast<std::size_t>(count));
  line = stripped(line.substr(0, line.find('\n')));
  return line.empty() ? std::string() : ": " + visible(line);
}

int spawn(const HookCall& call, const Handle& input, const Handle& output, pid_t& process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.number(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.number(), STDERR_FILENO);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGCHLD);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> words = call.arguments;
  std::vector<std::string> environment = environment_of(call);
  const int failed = posix_spawn(&process, words.front().c_str(), &actions, &attributes,
                                 pointers_to(words).data(), pointers_to(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failed;
}

enum class End { known, unknown, late };

/// Waits for the program, never longer than `limit`. unknown: it ended, but nobody can say how.
End wait_for(pid_t process, std::chrono::seconds limit, int& status) {
  const auto until = std::chrono::steady_clock::now() + limit;
  for (;;) {
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) return End::known;
    if (ended < 0 && errno != EINTR) return End::unknown;
    if (std::chrono::steady_clock::now() >= until) return End::late;
    std::this_thread::sleep_for(glance);
  }
}

/// The program and what it started; itself by its own number, because it may have left its group.
void kill_all(pid_t process) {
  kill(-process, SIGKILL);
  kill(process, SIGKILL);
  int ignored = 0;
  wait_for(process, longest_death, ignored);
}

}  // namespace

std::string hindrance_of(const std::string& program) {
  struct stat found {};

  if (stat(program.c_str(), &found) != 0) return std::strerror(errno);
  if (!S_ISREG(found.st_mode)) return "it is no file";
  return access(program.c_str(), X_OK) == 0 ? std::string() : "it is not executable";
}

std::string run_hook(const HookCall& call) {
  const Handle input(nameless_file());
  const Handle output(nameless_file());
  const bool is_written = input.number() >= 0 && output.number() >= 0 &&
                          write_whole(input, call.input) && lseek(input.number(), 0, SEEK_SET) == 0;
  if (!is_written) return std::string("got no input file: ") + std::strerror(errno);
  pid_t process = 0;
  if (const int failed = spawn(call, input, output, process); failed != 0) {
    return std::string("could not be started: ") + std::strerror(failed);
  }
  int status = 0;
  switch (wait_for(process, std::chrono::seconds(call.seconds), status)) {
    case End::late:
      kill_all(process);
      return "was killed after " + std::to_string(call.seconds) + " s" + complaint(output);
    case End::unknown:
      return "ended, but not known how: " + std::string(std::strerror(errno)) + complaint(output);
    case End::known:
      break;
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  const std::string how = WIFSIGNALED(status)
                              ? "was ended by signal " + std::to_string(WTERMSIG(status))
                              : "ended with status " + std::to_string(WEXITSTATUS(status));
  return how + complaint(output);
}

}  // namespace isotrack
