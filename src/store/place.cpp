#include "store/place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <vector>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using Stat = struct stat;

constexpr const char* from_a_copy = "go back to a backup: isotrack restore FILE";

Error trouble(const std::string& what, std::string hint) {
  return Error(ExitStatus::store, what, std::move(hint));
}

Error missing(const Place& place) {
  return trouble("no record at " + place.shown(),
                 "'isotrack start' creates one; '--db FILE' names another");
}

std::string octal(mode_t mode) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%04o", mode & 07777U);
  return text.data();
}

bool in_my_groups(gid_t group) {
  if (group == getegid()) return true;
  const int count = getgroups(0, nullptr);
  if (count <= 0) return false;
  std::vector<gid_t> groups(static_cast<std::size_t>(count));
  const int found = getgroups(count, groups.data());
  return found > 0 && std::find(groups.begin(), groups.end(), group) != groups.end();
}

/// Mine, or shared with a group of mine.
void check_owner(const Stat& file, const std::string& shown) {
  const bool shared = (file.st_mode & 0060U) == 0060U && in_my_groups(file.st_gid);
  if (file.st_uid == geteuid() || shared) return;
  throw trouble(shown + " belongs to another user (uid " + std::to_string(file.st_uid) + ")",
                "a record is opened by its owner, or by the group it is shared with (mode 660)");
}

void check_kind(const Stat& file, const Place& place) {
  const std::string shown = place.shown();
  if (S_ISLNK(file.st_mode)) {
    std::error_code ignored;
    const auto target = std::filesystem::read_symlink(place.real(), ignored);
    throw trouble(shown + " is a symbolic link",
                  "name the file itself: " + visible(target.string()));
  }
  if (!S_ISREG(file.st_mode)) throw trouble(shown + " is not a regular file", "name a file");
  if (file.st_nlink != 1) {
    throw trouble(shown + " has " + std::to_string(file.st_nlink) + " names (hard links)",
                  "keep one name; a copy must be a file of its own");
  }
}

void check_mode(const Stat& file, const std::string& shown) {
  if ((file.st_mode & 0007U) == 0) return;
  // A group that writes in it shares it, and is not to be shut out.
  const bool is_shared = (file.st_mode & 0060U) == 0060U;
  throw trouble(shown + " is open to every user (mode " + octal(file.st_mode) + ")",
                (is_shared ? "chmod 660 " : "chmod 600 ") + shown);
}

/// SQLite would roll a journal that lies beside the file back into it: it must be ours too.
void check_journal(const Place& place) {
  Stat journal{};
  const std::string path = place.real().string() + "-journal";
  if (lstat(path.c_str(), &journal) != 0) return;
  const std::string shown = place.shown() + "-journal";
  if (!S_ISREG(journal.st_mode) || journal.st_nlink != 1) {
    throw trouble(shown + " is not a plain file", "find out who put it there, then remove it");
  }
  check_owner(journal, shown);
}

void check_permission(const Place& place, Access access) {
  const std::string path = place.real().string();
  if (faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0) {
    throw trouble("no permission to read " + place.shown(), "check the owner and mode of the file");
  }
  if (access == Access::read) return;
  if (faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) {
    throw trouble(
        "no permission to write " + place.shown(),
        errno == EROFS ? "the disk is mounted read-only" : "check the owner and mode of the file");
  }
  if (faccessat(AT_FDCWD, place.folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
    throw trouble("no permission to write in the folder of " + place.shown(),
                  "each write keeps a journal beside the file for a moment: make the folder "
                  "writable for you, or move the file to one that is and name it with --db");
  }
}

using Header = std::array<unsigned char, 100>;

/// The first 100 bytes; null: they may not be read. Read before SQLite opens the file, and never by
/// hand afterwards: closing any handle of a file drops the locks this process holds on it.
std::optional<Header> read_header(const Place& place) {
  const int file = open(place.real().c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (file < 0 && (errno == EACCES || errno == EPERM)) return std::nullopt;
  if (file < 0) throw trouble("cannot open " + place.shown(), std::strerror(errno));
  Header header{};
  const ssize_t count = pread(file, header.data(), header.size(), 0);
  close(file);
  if (count == 0) {
    throw NoRecord(ExitStatus::store,
                   place.shown() + " is empty (0 bytes), which no record ever is", from_a_copy);
  }
  if (count != static_cast<ssize_t>(header.size()) ||
      std::memcmp(header.data(), "SQLite format 3", 16) != 0) {
    throw NoRecord(ExitStatus::store, place.shown() + " is not an isotrack record",
                   "'--db FILE' names another file");
  }
  return header;
}

unsigned number_at(const Header& header, std::size_t at) {
  return static_cast<unsigned>(header[at]) << 24U | static_cast<unsigned>(header[at + 1]) << 16U |
         static_cast<unsigned>(header[at + 2]) << 8U | static_cast<unsigned>(header[at + 3]);
}

/// Whose file it is comes before its owner and mode: nobody is told to change those of a file that
/// is no record.
std::optional<Header> header_of_ours(const Place& place) {
  const auto header = read_header(place);
  if (!header) return header;
  const unsigned application = number_at(*header, 68);
  if (application == application_id) return header;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "0x%08x", application);
  throw trouble(place.shown() + " belongs to another program (application id " + text.data() +
                    ", not isotrack's)",
                "'--db FILE' names another file");
}

/// The schema version of a file that this program can work with.
int check_version(const Header& header, const Place& place) {
  const unsigned version = number_at(header, 60);
  const unsigned known = static_cast<unsigned>(Store::newest_schema_version());
  if (version > known) {
    throw NewerRecord(ExitStatus::store,
                      place.shown() + " was written by a newer isotrack (schema " +
                          std::to_string(version) + "; this one knows " + std::to_string(known) +
                          ")",
                      "install that version; nothing was changed");
  }
  if (version == 0) {
    throw NoRecord(ExitStatus::store, place.shown() + " states no schema version", from_a_copy);
  }
  if (header[18] == 2 || header[19] == 2) {
    throw trouble(place.shown() + " was switched to write-ahead logging by another program",
                  "sqlite3 " + place.shown() + " 'PRAGMA journal_mode=DELETE' switches it back");
  }
  return static_cast<int>(version);
}

}  // namespace

std::string Place::shown() const { return visible(path.string()); }

Place locate(const std::filesystem::path& path) {
  Place place{path, {}, path.filename()};
  std::error_code failed;
  const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  place.folder = std::filesystem::canonical(parent, failed);
  if (failed == std::errc::permission_denied) {
    throw trouble("no permission to read the folder of " + place.shown(), {});
  }
  if (failed || place.name.empty() || place.name == "." || place.name == "..") {
    throw missing(place);
  }
  return place;
}

void check_folder(const Place& place, const std::string& named) {
  Stat folder{};
  if (stat(place.folder.c_str(), &folder) != 0) throw missing(place);
  const bool open_to_all = (folder.st_mode & 0002U) != 0 && (folder.st_mode & S_ISVTX) == 0;
  if (!open_to_all) return;
  throw trouble("every user can write in " +
                    (named.empty() ? "the folder of " + place.shown() : named) + " (mode " +
                    octal(folder.st_mode) + ")",
                "chmod o-w " + visible(place.folder.string()));
}

std::string_view network_file_system(unsigned long magic) {
  struct Network {
    unsigned long magic;
    std::string_view name;
  };

  static constexpr std::array networks{
      Network{0x6969, "NFS"},      Network{0x517B, "SMB"},    Network{0xFF534D42, "CIFS"},
      Network{0xFE534D42, "SMB2"}, Network{0x01021997, "9p"}, Network{0x65735546, "FUSE"},
  };
  const auto* found = std::ranges::find(networks, magic & 0xFFFFFFFFUL, &Network::magic);
  return found == networks.end() ? std::string_view() : found->name;
}

void check_file_system(const Place& place) {
#ifdef __linux__
  struct statfs system {};

  if (statfs(place.folder.c_str(), &system) != 0) return;
  const auto name = network_file_system(static_cast<unsigned long>(system.f_type));
  if (name.empty()) return;
  throw trouble(place.shown() + " is on a network file system (" + std::string(name) +
                    "), whose locks cannot be relied on; not written",
                "keep the record on a local disk; reading works");
#else
  static_cast<void>(place);
#endif
}

int check_file(const Place& place, Access access) {
  Stat file{};
  if (lstat(place.real().c_str(), &file) != 0) {
    if (errno == EACCES) throw trouble("no permission to read " + place.shown(), {});
    throw missing(place);
  }
  check_kind(file, place);
  const auto header = header_of_ours(place);
  check_owner(file, place.shown());
  check_mode(file, place.shown());
  check_folder(place);
  check_journal(place);
  check_permission(place, access);
  if (access == Access::write) check_file_system(place);
  if (!header) throw trouble("no permission to read " + place.shown(), "check who may read it");
  return check_version(*header, place);
}

}  // namespace isotrack
