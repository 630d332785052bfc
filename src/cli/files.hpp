#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Files besides the record: what a person names to be read or written.
namespace isotrack {

/// A file descriptor that closes itself; -1 stands for none. The standard ones stay open.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}

  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle();

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// Whether all of `text` was written; errno says why not.
bool write_whole(const Handle& file, std::string_view text);

/// The whole of a text file; `-` is standard input. Throws `Error` (io) when it is not there, is
/// no regular file, holds more than `most` bytes or is no UTF-8.
std::string read_text_file(const std::string& path, std::size_t most);

/// Whether a file has to be kept from other users. Some disks, such as memory sticks, cannot: what
/// is encrypted may lie there all the same.
enum class Privacy { needed, wished };

/// A file that only its owner may read (mode 0600), which appears whole or not at all and replaces
/// a regular file of that name (`place`). What was written and never placed is removed. Each throws
/// `Error` (io); a symbolic link or anything else that is no regular file is never replaced.
class PrivateFile {
 public:
  explicit PrivateFile(std::string path, Privacy privacy = Privacy::needed);

  PrivateFile(const PrivateFile&) = delete;
  PrivateFile& operator=(const PrivateFile&) = delete;
  ~PrivateFile();

  /// Writes more of it; durable only after `sync`.
  void append(std::string_view text);
  void sync();

  /// Both.
  void write(const std::string& text);

  /// The name it has until it is placed.
  [[nodiscard]] const std::string& draft() const { return draft_; }

  void place();

  /// The same, but replaces nothing: throws `Error` (refused) when something stands there by now.
  void place_new();

  /// The same; false, and nothing done, when something stands there.
  [[nodiscard]] bool place_if_free();

 private:
  void sync_folder() const;

  std::string path_;
  std::string draft_;
  Privacy privacy_;
  Handle file_;
  bool placed_ = false;
};

/// What stands at a path that is to be written.
enum class Standing { nothing, text_begins_so, something_else };

/// Looks at the first bytes of a regular file: `begins` or nothing at all is text_begins_so. A
/// link or a folder is left for `PrivateFile` to refuse: nothing.
Standing standing_at(const std::string& path, std::string_view begins);

/// Whether a file name is that of a whole copy which isotrack left beside the record `record` (a
/// file name, too): made before an upgrade, set aside by a restore, or the draft of one that was
/// killed.
bool is_copy_of(std::string_view name, const std::string& record);

/// Whether `path` is the record itself by any name, or in its folder the name of its journal or of
/// such a copy, even if there is none yet.
bool belongs_to_record(const std::string& path, const std::string& record);

}  // namespace isotrack
