#include "sandbox.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace transcripts {
namespace {

namespace fs = std::filesystem;

class Pipe {
 public:
  Pipe() {
    if (::pipe(ends_.data()) != 0) fail("pipe");
    for (const int end : ends_) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }

  ~Pipe() {
    close_end(0);
    close_end(1);
  }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] int reader() const { return ends_[0]; }

  [[nodiscard]] int writer() const { return ends_[1]; }

  void close_writer() { close_end(1); }

 private:
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

  std::array<int, 2> ends_{-1, -1};
};

/// Reads both pipes until their writers are gone; false when the time limit came first.
bool drain(const Pipe& out, const Pipe& err, Outcome& into) {
  const auto deadline = std::chrono::steady_clock::now() + time_limit;
  std::array<pollfd, 2> watched{{{out.reader(), POLLIN, 0}, {err.reader(), POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&into.out, &into.err};
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0) {
      if (errno != EINTR) fail("poll");
      continue;
    }
    for (std::size_t i = 0; i < watched.size(); ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      std::array<char, 65536> buffer;
      const ssize_t got = ::read(watched[i].fd, buffer.data(), buffer.size());
      if (got > 0) texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0) watched[i].fd = -1;
    }
  }
  return true;
}

/// The child: one command in a bare environment, in `home`.
[[noreturn]] void become_shell(const std::string& command, const Pipe& out, const Pipe& err,
                               const std::map<std::string, std::string>& given,
                               const fs::path& home) {
  std::vector<std::string> settings;
  settings.reserve(given.size());
  for (const auto& [name, value] : given) settings.push_back(name + "=" + value);
  std::vector<char*> environment;
  for (std::string& setting : settings) environment.push_back(setting.data());
  environment.push_back(nullptr);
  std::string shell = "sh";
  std::string option = "-c";
  std::string text = command;
  const std::array<char*, 4> arguments{shell.data(), option.data(), text.data(), nullptr};

  ::setpgid(0, 0);
  ::umask(022);
  std::signal(SIGPIPE, SIG_DFL);
  const int nothing = ::open("/dev/null", O_RDONLY);
  if (::dup2(nothing, 0) == 0 && ::dup2(out.writer(), 1) == 1 && ::dup2(err.writer(), 2) == 2 &&
      ::chdir(home.c_str()) == 0) {
    if (nothing > 2) ::close(nothing);
    ::execve("/bin/sh", arguments.data(), environment.data());
  }
  ::_exit(127);
}

}  // namespace

void fail(const std::string& what) { throw std::runtime_error(what + ": " + std::strerror(errno)); }

Sandbox::Sandbox(const fs::path& program) {
  std::string pattern = fs::canonical(fs::temp_directory_path()) / "transcript-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) fail(pattern);
  root_ = pattern;
  home_ = root_ / "home";
  fs::create_directory(home_);
  fs::permissions(home_, fs::perms::owner_all);
  const fs::path link = root_ / "bin" / "isotrack";
  fs::create_directory(link.parent_path());
  const fs::path real = fs::canonical(program);
  fs::create_symlink(real, link);
  shown_ = {{home_, "~"}, {root_, "~/.."}, {real, "~/../bin/isotrack"}};
  environment_ = {{"PATH", link.parent_path().string() + ":/usr/bin:/bin"},
                  {"HOME", home_},
                  {"TZ", "UTC"},
                  {"LC_ALL", "C.UTF-8"},
                  {"COLUMNS", "80"},
                  {"ISOTRACK_TODAY", "2026-11-22"},
                  {"ISOTRACK_NOW", "2026-11-22T09:00:00Z"}};
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  for (const auto& entry : fs::recursive_directory_iterator(root_, ignored)) {
    if (entry.is_symlink(ignored) || !entry.is_directory(ignored)) continue;
    fs::permissions(entry.path(), fs::perms::owner_all, fs::perm_options::add, ignored);
  }
  fs::remove_all(root_, ignored);
}

void Sandbox::apply(const Setting& setting) {
  if (!setting.value) {
    environment_.erase(setting.name);
  } else if (setting.value->starts_with("~/")) {
    environment_[setting.name] = home_.string() + setting.value->substr(1);
  } else {
    environment_[setting.name] = *setting.value;
  }
}

Outcome Sandbox::run(const std::string& command) const {
  Outcome outcome;
  Pipe out;
  Pipe err;
  const pid_t child = ::fork();
  if (child < 0) fail("fork");
  if (child == 0) become_shell(command, out, err, environment_, home_);
  ::setpgid(child, child);  // the child does the same; whoever is first
  out.close_writer();
  err.close_writer();
  outcome.timed_out = !drain(out, err, outcome);
  if (outcome.timed_out) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) fail("waitpid");
  }
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = as_shown(std::move(outcome.out));
  outcome.err = as_shown(std::move(outcome.err));
  return outcome;
}

std::string Sandbox::as_shown(std::string text) const {
  for (const auto& [path, name] : shown_) {
    for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at)) {
      text.replace(at, path.size(), name);
      at += name.size();
    }
  }
  return text;
}

}  // namespace transcripts
