#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "transcript.hpp"

// Each file has a private directory, where its steps start and which is removed at the end. In
// the output it is written `~`. The steps have a bare environment: PATH with the program under
// test as `isotrack`, HOME, TZ=UTC, LC_ALL=C.UTF-8, COLUMNS=80, ISOTRACK_TODAY=2026-11-22,
// ISOTRACK_NOW=2026-11-22T09:00:00Z, no standard input, umask 022. A step is over when all it
// started has closed its output; after 20 seconds it is killed and fails.
namespace transcripts {

/// Throws what failed, and errno in words.
[[noreturn]] void fail(const std::string& what);

/// The private directory of one transcript, and the environment its steps see.
class Sandbox {
 public:
  explicit Sandbox(const std::filesystem::path& program);
  ~Sandbox();

  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  void apply(const Setting& setting);

  [[nodiscard]] Outcome run(const std::string& command) const;

 private:
  /// `text` with the private paths replaced by what they are called in transcripts.
  [[nodiscard]] std::string as_shown(std::string text) const;

  std::filesystem::path root_;
  std::filesystem::path home_;
  std::vector<std::pair<std::string, std::string>> shown_;  ///< longest path of one root first
  std::map<std::string, std::string> environment_;
};

}  // namespace transcripts
