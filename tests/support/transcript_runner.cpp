// transcript_runner: runs transcripts of a command line (transcript.hpp), each in a directory of
// its own (sandbox.hpp), and compares what it says.
//
//     transcript_runner [--accept] PROGRAM FILE...
//
// A difference is shown as file:line, the command and a diff (- expected, + actual). `--accept`
// writes the actual output into the file instead. The last line is `N passed, N failed`, and the
// exit status 0, 1 when a step failed, 2 when a file could not be read as a transcript.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sandbox.hpp"
#include "transcript.hpp"

namespace {

namespace fs = std::filesystem;
using namespace transcripts;

/// `line` with control characters and a space at its end made visible.
std::string visible(std::string_view line) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    const bool is_last_space = byte == ' ' && i + 1 == line.size();
    if ((byte < 0x20 && byte != '\t') || byte == 0x7f || is_last_space) {
      text += "\\x";
      text += digits[byte >> 4U];
      text += digits[byte & 15U];
    } else {
      text += line[i];
    }
  }
  return text;
}

/// Lines of both, in order: `  ` common, `- ` only expected, `+ ` only actual, by the longest
/// common subsequence.
void print_diff(const Lines& expected, const Lines& actual) {
  const std::size_t rows = expected.size();
  const std::size_t columns = actual.size();
  std::vector<std::vector<std::size_t>> common(rows + 1, std::vector<std::size_t>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      common[i][j] = expected[i] == actual[j] ? common[i + 1][j + 1] + 1
                                              : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && expected[i] == actual[j]) {
      std::cout << "  " << visible(expected[i++]) << '\n';
      ++j;
    } else if (i < rows && (j == columns || common[i + 1][j] >= common[i][j + 1])) {
      std::cout << "- " << visible(expected[i++]) << '\n';
    } else {
      std::cout << "+ " << visible(actual[j++]) << '\n';
    }
  }
}

struct Tally {
  int passed = 0;
  int failed = 0;
  int accepted = 0;
};

/// A step whose output differs, and what it now says.
struct Change {
  Step step;
  Lines actual;
};

void rewrite(const fs::path& file, Lines lines, const std::vector<Change>& changes) {
  const auto position = [&lines](std::size_t index) {
    return lines.begin() + static_cast<std::ptrdiff_t>(index);
  };
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    lines.erase(position(change->step.first), position(change->step.last));
    lines.insert(position(change->step.first), change->actual.begin(), change->actual.end());
  }
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  for (const std::string& line : lines) out << line << '\n';
  if (!out.flush()) fail(file);
}

void run_file(const fs::path& program, const fs::path& file, bool accepting, Tally& tally) {
  const Transcript transcript = read_transcript(file);
  const Lines& lines = transcript.lines;
  Sandbox sandbox(program);
  std::vector<Change> changes;
  for (const auto& item : transcript.items) {
    if (const auto* setting = std::get_if<Setting>(&item)) {
      sandbox.apply(*setting);
      continue;
    }
    const auto& step = std::get<Step>(item);
    const Lines expected(lines.begin() + static_cast<std::ptrdiff_t>(step.first),
                         lines.begin() + static_cast<std::ptrdiff_t>(step.last));
    const Outcome outcome = sandbox.run(step.command);
    const Lines actual = written(outcome);
    if (actual == expected) {
      ++tally.passed;
      continue;
    }
    std::cout << file.string() << ':' << step.line + 1 << ": " << lines[step.line] << '\n';
    print_diff(expected, actual);
    if (accepting && !outcome.timed_out) {
      ++tally.accepted;
      changes.push_back({step, actual});
    } else {
      ++tally.failed;
    }
  }
  if (!changes.empty()) rewrite(file, lines, changes);
}

int run_files(const fs::path& program, const std::vector<fs::path>& files, bool accepting) {
  Tally tally;
  bool unreadable = false;
  for (const fs::path& file : files) {
    try {
      run_file(program, file, accepting, tally);
    } catch (const FormatError& error) {
      const std::string line = error.line == 0 ? "" : ":" + std::to_string(error.line);
      std::cout << file.string() << line << ": " << error.what() << '\n';
      unreadable = true;
    }
  }
  std::cout << tally.passed << " passed, " << tally.failed << " failed";
  if (accepting) std::cout << ", " << tally.accepted << " accepted";
  std::cout << '\n';
  return unreadable ? 2 : (tally.failed > 0 ? 1 : 0);
}

}  // namespace

int main(int count, char** values) {
  std::vector<std::string> arguments(values + 1, values + count);
  const bool accepting = !arguments.empty() && arguments.front() == "--accept";
  if (accepting) arguments.erase(arguments.begin());
  if (arguments.size() < 2 || arguments.front().starts_with("-")) {
    std::cerr << "usage: transcript_runner [--accept] PROGRAM FILE...\n";
    return 2;
  }
  try {
    return run_files(arguments.front(), {arguments.begin() + 1, arguments.end()}, accepting);
  } catch (const std::exception& error) {
    std::cerr << "transcript_runner: " << error.what() << '\n';
    return 2;
  }
}
