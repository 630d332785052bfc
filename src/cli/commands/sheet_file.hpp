#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>

namespace isotrack {

/// A table that is read from its beginning several times; `-` is standard input. A file is read a
/// block at a time; standard input, which cannot be read twice, is kept in memory.
class SheetFile {
 public:
  /// Reads standard input, when that is named. Throws `Error` (io) when it cannot be read or is too
  /// large.
  explicit SheetFile(std::string path);

  /// Hands the table to `use`. Throws `Error` (io) when it cannot be read or is too large.
  void read(const std::function<void(std::istream&)>& use) const;

  /// The file as a person reads its name.
  [[nodiscard]] std::string shown() const;

 private:
  std::string path_;
  std::optional<std::string> text_;  ///< of standard input
};

}  // namespace isotrack
