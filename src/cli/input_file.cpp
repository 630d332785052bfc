#include "input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "isotrack/base/error.hpp"
#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "user_name.hpp"

namespace isotrack {
namespace {

bool is_standard_input(const std::string& path) { return path == "-"; }

int opened(const std::string& path) {
  if (is_standard_input(path)) return STDIN_FILENO;
  return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

[[noreturn]] void fail(const std::string& shown, const std::string& why) {
  throw Error(ExitStatus::io, shown + ": " + why);
}

}  // namespace

InputFile::Blocks::Blocks(const std::string& path, std::size_t most)
    : shown_(is_standard_input(path) ? std::string("standard input") : visible(path)),
      file_(opened(path)),
      most_(most),
      left_(most) {
  struct stat found {};

  if (file_.number() < 0) {
    const int error = errno;
    const std::string why = std::strerror(error);
    const std::string owner = error == EACCES ? other_owner(path) : std::string();
    fail(shown_, owner.empty() ? why : why + "; it belongs to " + owner);
  }
  if (fstat(file_.number(), &found) != 0) fail(shown_, std::strerror(errno));
  if (!is_standard_input(path) && !S_ISREG(found.st_mode)) fail(shown_, "is not a regular file");
}

InputFile::Blocks::int_type InputFile::Blocks::underflow() {
  for (;;) {
    const ssize_t count = read(file_.number(), block_.data(), block_.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(shown_, std::strerror(errno));
    if (count == 0) return traits_type::eof();
    const auto bytes = static_cast<std::size_t>(count);
    if (bytes > left_) {
      fail(shown_, "larger than " + std::to_string(most_ >> 20U) + " MiB, the most that is read");
    }
    left_ -= bytes;
    setg(block_.data(), block_.data(), block_.data() + bytes);
    return traits_type::to_int_type(*gptr());
  }
}

InputFile::InputFile(const std::string& path, std::size_t most)
    : blocks_(path, most), stream_(&blocks_) {}

}  // namespace isotrack
