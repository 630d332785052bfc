#pragma once

#include <cstddef>
#include <string>

namespace isotrack {

/// A bar on standard error while many things are done one by one; on a terminal only, and never
/// with --quiet. It is wiped when it goes.
class Progress {
 public:
  /// `all`: how many there are. `silent`: nothing is shown.
  Progress(std::size_t all, bool silent, bool unicode);

  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// So many more are done.
  void step(std::size_t count = 1);

 private:
  void show();

  std::size_t all_;
  std::size_t done_ = 0;
  std::string last_;  ///< what is shown
  bool shown_;
  bool unicode_;
};

/// `████████░░░░  12 of 24`: `done` of `all`, rounded down, so that it is full at the end alone.
std::string progress_text(std::size_t done, std::size_t all, bool unicode);

}  // namespace isotrack
