#pragma once

#include <optional>
#include <stdexcept>
#include <string>

namespace isotrack {

/// Exit status of the program; the table is docs/spec/exit-status.md.
enum class ExitStatus {
  done = 0,       ///< done, whatever a report reports
  attention = 1,  ///< something needs attention, only when asked (`--exit-code`, `verify`)
  usage = 2,      ///< unreadable value, unknown option, or a question nobody could answer
  refused = 3,    ///< beyond the plan, outside the course, future, hard limit, conflict
  not_found = 4,  ///< no such patient, course, entry or id
  store = 5,      ///< the file: missing, empty, busy, no permission, damaged, newer, foreign
  io = 6,         ///< an input or output file, a full disk, a hook
  bug = 70        ///< our own mistake
};

/// What became of the entry that a failed command was writing.
enum class Outcome {
  stored,      ///< it was written, though something after it failed
  not_stored,  ///< nothing was written
  unknown      ///< the file could not be looked at
};

/// Any trouble that ends a command. Thrown where it is known and caught only in `main.cpp`,
/// which prints `isotrack: error: <what>` and, when there is one, `hint: <hint>`; for a command
/// that writes, the outcome stands first in the hint.
class Error : public std::runtime_error {
 public:
  /// `what` names the value and the rule; `hint` says the way out (may be empty). `outcome` is
  /// set where an entry was being written; without it nothing was written yet.
  Error(ExitStatus status, const std::string& what, std::string hint = {},
        std::optional<Outcome> outcome = {})
      : std::runtime_error(what), status_(status), hint_(std::move(hint)), outcome_(outcome) {}

  [[nodiscard]] ExitStatus status() const { return status_; }

  [[nodiscard]] const std::string& hint() const { return hint_; }

  [[nodiscard]] std::optional<Outcome> outcome() const { return outcome_; }

 private:
  ExitStatus status_;
  std::string hint_;
  std::optional<Outcome> outcome_;
};

}  // namespace isotrack
