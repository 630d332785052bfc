#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "isotrack/store/store.hpp"

namespace isotrack {

/// Where a record lies.
struct Place {
  std::filesystem::path path;    ///< as the person gave it
  std::filesystem::path folder;  ///< its folder with every link resolved, absolute
  std::filesystem::path name;    ///< the last part; never followed when it is a link

  [[nodiscard]] std::filesystem::path real() const { return folder / name; }

  /// The path as given, safe to show.
  [[nodiscard]] std::string shown() const;
};

/// What `check_file` throws of a file that is no record any more: empty, cut short, without
/// SQLite's mark or a version.
class NoRecord : public Error {
 public:
  using Error::Error;
};

/// What `check_file` throws of a record that a newer isotrack wrote.
class NewerRecord : public Error {
 public:
  using Error::Error;
};

/// Resolves the folder. Throws "no record at ..." when there is none.
Place locate(const std::filesystem::path& path);

/// The checks that come before anything is opened (docs/spec/file.md, 1 to 3): the folder, the
/// file and its journal are ours alone, and the first 100 bytes are those of a record this
/// program knows. Returns the schema version the file states. Throws, each case in its own words.
int check_file(const Place& place, Access access);

/// The folder part of the checks. `named`: the folder in the words of the person who named it; else
/// it is "the folder of" the file.
void check_folder(const Place& place, const std::string& named = {});

/// The name of a network file system by its number in `statfs`; empty for any other.
std::string_view network_file_system(unsigned long magic);

/// Refuses to write on a network file system.
void check_file_system(const Place& place);

/// The record's four application bytes, "isot".
inline constexpr int application_id = 0x69736F74;

}  // namespace isotrack
