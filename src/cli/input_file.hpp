#pragma once

#include <array>
#include <cstddef>
#include <istream>
#include <streambuf>
#include <string>

#include "files.hpp"

namespace isotrack {

/// A file that is read once from its beginning to its end, a block at a time, so that its size
/// costs no memory; `-` is standard input. Each function throws `Error` (io) when the file is not
/// there, is no regular file, cannot be read or holds more than `most` bytes.
class InputFile {
 public:
  InputFile(const std::string& path, std::size_t most);

  std::istream& stream() { return stream_; }

 private:
  class Blocks : public std::streambuf {
   public:
    Blocks(const std::string& path, std::size_t most);

   protected:
    int_type underflow() override;

   private:
    std::string shown_;
    Handle file_;
    std::size_t most_;
    std::size_t left_;
    std::array<char, 65'536> block_{};
  };

  Blocks blocks_;
  std::istream stream_;
};

}  // namespace isotrack
