#include "files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using Stat = struct stat;

[[noreturn]] void fail(const std::string& path, const std::string& why, std::string hint = {}) {
  throw Error(ExitStatus::io, visible(path) + ": " + why, std::move(hint));
}

[[noreturn]] void fail_by_errno(const std::string& path) { fail(path, std::strerror(errno)); }

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

std::filesystem::path folder_of(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  return folder.empty() ? "." : folder;
}

bool is_same_file(const std::string& a, const std::string& b) {
  Stat first{};
  Stat second{};
  return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// A new file beside `path`; its name takes the place of the X.
int made_beside(const std::string& path, std::string& draft) {
  check_target(path);
  const int file = mkostemp(draft.data(), O_CLOEXEC);
  if (file < 0 && errno == ENOENT) {
    fail(path, "there is no folder " + visible(folder_of(path).string()),
         "make it first, or name a file elsewhere");
  }
  if (file < 0) fail_by_errno(path);
  return file;
}

}  // namespace

Handle::~Handle() {
  if (number_ > STDERR_FILENO) close(number_);
}

bool write_whole(const Handle& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

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
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  if (!is_text(text)) fail(shown, "is no text in UTF-8");
  return text;
}

PrivateFile::PrivateFile(std::string path, Privacy privacy)
    : path_(std::move(path)),
      draft_(path_ + ".XXXXXX"),
      privacy_(privacy),
      file_(made_beside(path_, draft_)) {}

PrivateFile::~PrivateFile() {
  if (!placed_) unlink(draft_.c_str());
}

void PrivateFile::append(std::string_view text) {
  const bool is_private = fchmod(file_.number(), 0600) == 0 || privacy_ == Privacy::wished;
  if (!is_private || !write_whole(file_, text)) fail_by_errno(path_);
}

void PrivateFile::sync() {
  if (fsync(file_.number()) != 0) fail_by_errno(path_);
}

void PrivateFile::write(const std::string& text) {
  append(text);
  sync();
}

void PrivateFile::place() {
  check_target(path_);
  if (std::rename(draft_.c_str(), path_.c_str()) != 0) fail_by_errno(path_);
  placed_ = true;
  sync_folder();
}

void PrivateFile::place_new() {
  if (place_if_free()) return;
  throw Error(ExitStatus::refused, visible(path_) + " is there already; not overwritten",
              "name another file, or --force");
}

bool PrivateFile::place_if_free() {
  // A second name for the file: unlike a rename it fails when the name is taken, by a link too.
  const bool is_linked = link(draft_.c_str(), path_.c_str()) == 0;
  Stat found{};
  const bool is_taken = !is_linked && lstat(path_.c_str(), &found) == 0;
  // Where a file has one name only, such as on a memory stick.
  if (!is_linked && !is_taken) {
    place();
  } else if (is_linked) {
    sync_folder();
  }
  return !is_taken;
}

void PrivateFile::sync_folder() const {
  const Handle folder(open(folder_of(path_).c_str(), O_RDONLY | O_CLOEXEC));
  if (folder.number() >= 0) fsync(folder.number());
}

Standing standing_at(const std::string& path, std::string_view begins) {
  Stat found{};
  if (lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return Standing::nothing;
  const Handle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.number() < 0) return Standing::something_else;
  std::string text(begins.size(), ' ');
  const ssize_t count = pread(file.number(), text.data(), text.size(), 0);
  return count == 0 || (count > 0 && text == begins) ? Standing::text_begins_so
                                                     : Standing::something_else;
}

bool is_copy_of(std::string_view name, const std::string& record) {
  return name.starts_with(record + ".before-schema-") ||
         name.starts_with(record + ".before-restore-") || name.starts_with("." + record + ".new-");
}

bool belongs_to_record(const std::string& path, const std::string& record) {
  if (is_same_file(path, record)) return true;
  if (!is_same_file(folder_of(path).string(), folder_of(record).string())) return false;
  // Some file systems take upper and lower case for one.
  const std::string name = lower(std::filesystem::path(path).filename().string());
  const std::string of_record = lower(std::filesystem::path(record).filename().string());
  return name == of_record || name.starts_with(of_record + "-") || is_copy_of(name, of_record);
}

}  // namespace isotrack
