#include "files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using Stat = struct stat;

[[noreturn]] void fail(const std::string& path, const std::string& why, std::string hint = {}) {
  throw Error(ExitStatus::io, visible(path) + ": " + why, std::move(hint));
}

[[noreturn]] void fail_by_errno(const std::string& path) { fail(path, std::strerror(errno)); }

/// A file descriptor that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}

  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  ~Handle() {
    if (number_ > STDERR_FILENO) close(number_);
  }

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

std::string read_all(const Handle& file, const std::string& shown, std::size_t most) {
  std::string out;
  std::array<char, 16'384> block{};
  for (;;) {
    const ssize_t count = read(file.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_by_errno(shown);
    if (count == 0) return out;
    out.append(block.data(), static_cast<std::size_t>(count));
    if (out.size() > most) fail(shown, "larger than " + std::to_string(most) + " bytes");
  }
}

void write_all(const Handle& file, const std::string& path, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_by_errno(path);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

/// Plain text but for line ends and tabs.
bool is_text(const std::string& text) {
  std::string without_breaks;
  for (const char c : text) {
    if (c != '\n' && c != '\r' && c != '\t') without_breaks += c;
  }
  return is_plain_text(without_breaks);
}

/// What stands at `path` may be replaced: nothing, or a regular file.
void check_target(const std::string& path) {
  Stat found{};
  if (lstat(path.c_str(), &found) != 0) {
    if (errno == ENOENT) return;
    fail_by_errno(path);
  }
  if (S_ISLNK(found.st_mode)) fail(path, "is a symbolic link; not written", "name the file itself");
  if (!S_ISREG(found.st_mode)) fail(path, "is not a regular file; not written");
}

/// A new file beside its target, removed unless it took the target's place.
class Draft {
 public:
  explicit Draft(std::string target)
      : target_(std::move(target)),
        name_(target_ + ".XXXXXX"),
        file_(mkostemp(name_.data(), O_CLOEXEC)) {
    if (file_.number() < 0) fail_by_errno(target_);
  }

  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  ~Draft() {
    if (!placed_) unlink(name_.c_str());
  }

  void write(const std::string& text) {
    if (fchmod(file_.number(), 0600) != 0) fail_by_errno(target_);
    write_all(file_, target_, text);
    if (fsync(file_.number()) != 0) fail_by_errno(target_);
  }

  void place() {
    if (std::rename(name_.c_str(), target_.c_str()) != 0) fail_by_errno(target_);
    placed_ = true;
  }

 private:
  std::string target_;
  std::string name_;
  Handle file_;
  bool placed_ = false;
};

}  // namespace

std::string read_text_file(const std::string& path, std::size_t most) {
  const bool is_stdin = path == "-";
  const std::string shown = is_stdin ? "standard input" : path;
  const Handle file(is_stdin ? STDIN_FILENO
                             : open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (file.number() < 0) fail_by_errno(shown);
  Stat found{};
  if (fstat(file.number(), &found) != 0) fail_by_errno(shown);
  if (!is_stdin && !S_ISREG(found.st_mode)) fail(shown, "is not a regular file");
  std::string text = read_all(file, shown, most);
  if (!is_text(text)) fail(shown, "is no text in UTF-8");
  return text;
}

void write_private_file(const std::string& path, const std::string& text) {
  check_target(path);
  Draft draft(path);
  draft.write(text);
  draft.place();
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const Handle opened(open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (opened.number() >= 0) fsync(opened.number());
}

bool is_same_file(const std::string& a, const std::string& b) {
  Stat first{};
  Stat second{};
  return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

}  // namespace isotrack
