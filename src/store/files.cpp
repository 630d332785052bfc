#include "store/files.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

Error failed(const std::string& what, const std::filesystem::path& path) {
  const bool is_full = errno == ENOSPC;
  return Error(is_full ? ExitStatus::io : ExitStatus::store,
               "cannot " + what + " " + visible(path.string()) + ": " + std::strerror(errno),
               is_full ? "free some room, then repeat"
                       : "name a file in a folder you can write in: --db FILE");
}

void sync_path(const std::filesystem::path& path, int flags) {
  const int file = open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) throw failed("open", path);
  const int result = fsync(file);
  const int reason = errno;
  close(file);
  errno = reason;
  if (result != 0) throw failed("make durable", path);
}

}  // namespace

std::string random_hex(std::size_t bytes) {
  if (sodium_init() < 0) throw Error(ExitStatus::bug, "libsodium did not start");
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  return hex(random);
}

std::string random_uuid() {
  std::string text = random_hex(16);
  text[12] = '4';
  text[16] = std::string_view("89ab")[randombytes_uniform(4)];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) text.insert(at, 1, '-');
  return text;
}

Folders::~Folders() {
  for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) {
    rmdir(folder->c_str());  // a folder that somebody else uses meanwhile is not empty, and stays
  }
}

void Folders::make(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (folder.empty() || std::filesystem::exists(folder, ignored)) return;
  make(folder.parent_path());
  if (mkdir(folder.c_str(), 0700) == 0) {
    made_.push_back(folder);
  } else if (errno != EEXIST) {
    throw failed("create the folder", folder);
  }
}

void make_private_file(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) throw failed("create", path);
  const bool is_private = fchmod(file, 0600) == 0;
  close(file);
  if (is_private) return;
  unlink(path.c_str());
  throw Error(ExitStatus::store,
              "this disk cannot keep " + visible(path.parent_path().string()) +
                  " from other users (it knows no modes)",
              "name a place on another disk; a backup can be encrypted: "
              "isotrack backup DIR --encrypt");
}

void sync_folder(const std::filesystem::path& folder) { sync_path(folder, O_RDONLY | O_DIRECTORY); }

void sync_file(const std::filesystem::path& path) { sync_path(path, O_RDONLY); }

bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) {
#ifdef RENAME_NOREPLACE
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) throw failed("rename to", to);
#endif
  if (link(from.c_str(), to.c_str()) != 0) {
    if (errno == EEXIST) return false;
    throw failed("rename to", to);
  }
  unlink(from.c_str());
  return true;
}

Draft::Draft(const Place& place, Folders folders)
    : folders_(std::move(folders)),
      path_(place.folder / ("." + place.name.string() + ".new-" + random_hex(4))) {
  make_private_file(path_);
}

Draft::Draft(Draft&& other) noexcept
    : folders_(std::move(other.folders_)), path_(std::exchange(other.path_, {})) {}

Draft::~Draft() {
  if (path_.empty()) return;
  unlink((path_.string() + "-journal").c_str());
  unlink(path_.c_str());
}

void Draft::publish(const Place& place) {
  if (publish_if_free(place)) return;
  throw Error(ExitStatus::refused, "something else was created at " + place.shown() + " meanwhile",
              "repeat the command", Outcome::not_stored);
}

bool Draft::publish_if_free(const Place& place) {
  if (!rename_to_new(path_, place.real())) return false;
  path_.clear();
  folders_.keep();
  return true;
}

void Draft::publish_over(const Place& place, const std::filesystem::path& aside) {
#ifdef RENAME_EXCHANGE
  const std::string real = place.real().string();
  if (renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, real.c_str(), RENAME_EXCHANGE) == 0) {
    const std::filesystem::path old = std::exchange(path_, {});  // what it names now must stay
    folders_.keep();
    std::string why = visible(aside.string()) + " is taken";
    try {
      if (rename_to_new(old, aside)) return;
    } catch (const Error& error) {
      why = error.what();
    }
    throw Error(ExitStatus::store, why, "the old file is " + visible(old.string()),
                Outcome::stored);
  }
  if (errno != EINVAL && errno != ENOSYS) throw failed("rename to", place.real());
#endif
  if (!rename_to_new(place.real(), aside)) throw failed("rename to", aside);
  try {
    publish(place);
  } catch (const Error&) {
    rename_to_new(aside, place.real());  // as it was
    throw;
  }
}

}  // namespace isotrack
