#include "sheet_file.hpp"

#include <array>
#include <sstream>

#include "../input_file.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// A clinic of 10,000 courses makes about a third of it.
constexpr std::size_t most_bytes = std::size_t{256} << 20U;
constexpr std::size_t most_bytes_kept = std::size_t{64} << 20U;

std::string all_of(InputFile& file) {
  std::string out;
  std::array<char, 65'536> block{};
  for (;;) {
    const auto count = file.stream().rdbuf()->sgetn(block.data(), block.size());
    if (count <= 0) return out;
    out.append(block.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

SheetFile::SheetFile(std::string path) : path_(std::move(path)) {
  if (path_ != "-") return;
  InputFile file(path_, most_bytes_kept);
  text_ = all_of(file);
}

void SheetFile::read(const std::function<void(std::istream&)>& use) const {
  if (text_) {
    std::istringstream text(*text_);
    use(text);
    return;
  }
  InputFile file(path_, most_bytes);
  use(file.stream());
}

std::string SheetFile::shown() const { return text_ ? "standard input" : visible(path_); }

}  // namespace isotrack
