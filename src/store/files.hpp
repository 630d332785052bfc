#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "store/place.hpp"

namespace isotrack {

/// So many random bytes, two hexadecimal digits each. Throws (bug) when there is no chance to draw
/// from.
std::string random_hex(std::size_t bytes);

/// A random (version 4) UUID.
std::string random_uuid();

/// Folders that were made for a new record, and go with it: removed at the end unless kept.
class Folders {
 public:
  Folders() = default;

  Folders(Folders&& other) noexcept : made_(std::exchange(other.made_, {})) {}

  Folders& operator=(Folders&&) = delete;
  ~Folders();

  /// Creates the folder and those above it that are missing, each with mode 0700.
  void make(const std::filesystem::path& folder);

  void keep() { made_.clear(); }

 private:
  std::vector<std::filesystem::path> made_;  ///< the outermost first
};

/// An empty new file with mode 0600, whatever the umask; throws when there is something already.
void make_private_file(const std::filesystem::path& path);

/// Makes the names in a folder durable.
void sync_folder(const std::filesystem::path& folder);

/// Makes the content of a file durable. Never for a file that SQLite has open.
void sync_file(const std::filesystem::path& path);

/// Renames unless something is at `to` already; false when there is.
bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to);

/// A new record that is still under a temporary name beside its place (`.NAME.new-XXXXXXXX`).
/// Only a draft that was published stays, with the folders that were made for it; so no empty
/// record is ever seen at the place, and a command that stores nothing leaves nothing.
class Draft {
 public:
  explicit Draft(const Place& place, Folders folders = {});
  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&&) = delete;
  ~Draft();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Gives it its name, for good; the folder is not yet made durable. The file must be closed.
  void publish(const Place& place);

  /// The same; false, and nothing done, when there is something of that name.
  bool publish_if_free(const Place& place);

  /// Gives it the name of the file that is there, which gets the name `aside`: in one step where
  /// the system can. Throws when `aside` is taken. Once the new file has its name an error says
  /// that it was stored.
  void publish_over(const Place& place, const std::filesystem::path& aside);

 private:
  Folders folders_;             ///< made for it
  std::filesystem::path path_;  ///< empty: published
};

}  // namespace isotrack
