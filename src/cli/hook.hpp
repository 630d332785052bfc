#pragma once

#include <string>
#include <utility>
#include <vector>

/// A program of the user's that is told something. It runs without a shell, in a process group of
/// its own, and is killed when it takes too long.
namespace isotrack {

/// What `remind --exec` runs.
struct HookCall {
  std::vector<std::string> arguments;  ///< the program by its absolute path, then its arguments
  std::string input;                   ///< what it reads from standard input
  std::vector<std::pair<std::string, std::string>> environment;  ///< added to our own
  int seconds = 10;                                              ///< how long it may run
};

/// Why a program cannot be started as things stand: `No such file or directory`; empty: it can.
std::string hindrance_of(const std::string& program);

/// Empty when the program ended with status 0, else why not, with the first line it wrote:
/// `ended with status 1: no display`. What it wrote is dropped otherwise.
std::string run_hook(const HookCall& call);

}  // namespace isotrack
