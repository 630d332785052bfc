#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/place.hpp"

namespace isotrack {

/// `count` random hexadecimal digits.
std::string random_hex(int count);

/// A random (version 4) UUID.
std::string random_uuid();

/// Creates the folder and those above it that are missing, each with mode 0700; returns those
/// it made, the outermost first.
std::vector<std::filesystem::path> make_folders(const std::filesystem::path& folder);

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
  explicit Draft(const Place& place, std::vector<std::filesystem::path> folders = {});
  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&&) = delete;
  ~Draft();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Gives it its name, for good; the folder is not yet made durable. The file must be closed.
  void publish(const Place& place);

 private:
  std::vector<std::filesystem::path> folders_;  ///< made for it
  std::filesystem::path path_;                  ///< empty: published
};

}  // namespace isotrack
