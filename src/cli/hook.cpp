#include "hook.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>
#include <thread>

#include "isotrack/base/utf8.hpp"

extern char** environ;  // NOLINT: the name POSIX gives it

/// Standard input and output are nameless files, not pipes: nothing blocks, and a program that
/// does not read or that leaves a child behind cannot hold us up.
namespace isotrack {
namespace {

constexpr std::chrono::milliseconds glance{10};
constexpr std::size_t longest_complaint = 200;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File nameless_file(const std::string& text) {
  File file(std::tmpfile(), &std::fclose);
  if (!file) return file;
  std::fwrite(text.data(), 1, text.size(), file.get());
  std::fflush(file.get());
  std::rewind(file.get());
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
std::string complaint(std::FILE* file) {
  std::rewind(file);
  std::array<char, longest_complaint> text{};
  const std::size_t count = std::fread(text.data(), 1, text.size(), file);
  std::string_view line(text.data(), count);
  line = stripped(line.substr(0, line.find('\n')));
  return line.empty() ? std::string() : ": " + visible(line);
}

int spawn(const HookCall& call, std::FILE* input, std::FILE* output, pid_t& process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, fileno(input), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(output), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(output), STDERR_FILENO);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
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

/// Waits for the program; false when it had to be killed.
bool wait_for(pid_t process, int seconds, int& status) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  for (;;) {
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process || (ended < 0 && errno != EINTR)) return true;
    if (std::chrono::steady_clock::now() >= until) break;
    std::this_thread::sleep_for(glance);
  }
  kill(-process, SIGKILL);
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return false;
}

}  // namespace

std::string run_hook(const HookCall& call) {
  const File input = nameless_file(call.input);
  const File output = nameless_file({});
  if (!input || !output) return std::string("no temporary file: ") + std::strerror(errno);
  pid_t process = 0;
  if (const int failed = spawn(call, input.get(), output.get(), process); failed != 0) {
    return std::string("could not be started: ") + std::strerror(failed);
  }
  int status = 0;
  if (!wait_for(process, call.seconds, status)) {
    return "was killed after " + std::to_string(call.seconds) + " s" + complaint(output.get());
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  const std::string how = WIFSIGNALED(status)
                              ? "was ended by signal " + std::to_string(WTERMSIG(status))
                              : "ended with status " + std::to_string(WEXITSTATUS(status));
  return how + complaint(output.get());
}

}  // namespace isotrack
