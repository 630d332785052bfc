#pragma once

#include <functional>
#include <string>

namespace isotrack {

/// A long text on its way out, a block at a time, so that its size costs no memory.
class Outlet {
 public:
  explicit Outlet(std::function<void(const std::string&)> write) : write_(std::move(write)) {}

  void put(const std::string& text) {
    constexpr std::size_t block = 1'000'000;  // bytes
    pending_ += text;
    if (pending_.size() >= block) flush();
  }

  void flush() {
    write_(pending_);
    pending_.clear();
  }

 private:
  std::function<void(const std::string&)> write_;
  std::string pending_;
};

}  // namespace isotrack
