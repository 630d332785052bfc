// transcript_runner: runs transcripts of a command line and compares what it says.
//
//     transcript_runner [--accept] PROGRAM FILE...
//
// A transcript is what a terminal would show, so that a test reads like the manual page:
//
//     # A dose on the first day.
//     @ ISOTRACK_TODAY=2026-11-01
//     $ isotrack log 40mg
//     Logged 40 mg for Sun 2026-11-01.
//
//     $ isotrack log fourty
//     2> isotrack: error: 'fourty' is not an amount
//     ? 2
//
// The first characters of a line say what it is:
//
//     # text          a comment
//     @ NAME=VALUE    sets an environment variable for the steps that follow; a VALUE that begins
//                     with ~/ begins with the private directory
//     @ unset NAME    removes one
//     $ command       begins a step: one `/bin/sh -c` command
//     > command       right below it: the next line of the same command, for here-documents
//     2> text         one line of standard error, after the lines of standard output
//     ? 3             the exit status, last; without it 0 is expected
//     \text           the output line `text`, which would otherwise be one of the above
//     anything else   one line of standard output
//
// Blank lines inside the output of a step are output; blank lines at its end only separate it
// from what follows, so an output that ends with an empty line writes that line as `\`. Output
// without a newline at its end is followed by `\ no newline`. A step is written in exactly one
// way: what `--accept` would write, which makes comparing as simple as comparing lines.
//
// In Markdown files (`*.md`) the blocks fenced as ```console are the transcript, all of them one
// after the other; the rest of the file is left alone.
//
// Each file has a private directory, where its steps start and which is removed at the end. In
// the output it is written `~`. The steps have a bare environment: PATH with the program under
// test as `isotrack`, HOME, TZ=UTC, LC_ALL=C.UTF-8, COLUMNS=80, ISOTRACK_TODAY=2026-11-22,
// ISOTRACK_NOW=2026-11-22T09:00:00Z, no standard input, umask 022. A step is over when all it
// started has closed its output; after 20 seconds it is killed and fails.
//
// A difference is shown as file:line, the command and a diff (- expected, + actual). `--accept`
// writes the actual output into the file instead. The last line is `N passed, N failed`, and the
// exit status 0, 1 when a step failed, 2 when a file could not be read as a transcript.

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr std::chrono::seconds time_limit{20};
constexpr std::string_view no_newline = "\\ no newline";

// ---- Reading transcripts ----------------------------------------------------------------------

/// A file that is not a transcript. `line` counts from 1; 0 speaks of the whole file.
struct FormatError : std::runtime_error {
  FormatError(std::size_t at, const std::string& what) : std::runtime_error(what), line(at) {}

  std::size_t line;
};

/// `@ NAME=VALUE`, or without a value `@ unset NAME`.
struct Setting {
  std::string name;
  std::optional<std::string> value;
};

/// A command, and the lines [first, last) that hold what it is expected to say.
struct Step {
  std::size_t line = 0;  ///< index of its `$` line
  std::string command;
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Transcript {
  Lines lines;
  std::vector<std::variant<Setting, Step>> items;
};

bool is_marked(std::string_view line, std::string_view mark) {
  return line == mark || (line.starts_with(mark) && line[mark.size()] == ' ');
}

/// What follows the mark and its space.
std::string after_mark(std::string_view line, std::string_view mark) {
  return std::string(line.substr(std::min(line.size(), mark.size() + 1)));
}

/// The line on which the output of a step ends.
bool ends_output(std::string_view line) {
  return is_marked(line, "#") || is_marked(line, "$") || is_marked(line, "@");
}

bool needs_escape(std::string_view line) {
  return ends_output(line) || is_marked(line, ">") || is_marked(line, "2>") ||
         is_marked(line, "?") || line.starts_with("\\") || line.starts_with("```");
}

Setting read_setting(std::size_t at, const std::string& text) {
  if (text.starts_with("unset ") && text.find('=') == std::string::npos) {
    return {text.substr(6), std::nullopt};
  }
  const auto equals = text.find('=');
  if (equals == 0 || equals == std::string::npos) {
    throw FormatError(at + 1, "expected `@ NAME=VALUE` or `@ unset NAME`");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

/// The step whose `$` line is `at`; its output ends before `end` at the latest.
Step read_step(const Lines& lines, std::size_t at, std::size_t end) {
  Step step{at, after_mark(lines[at], "$"), at + 1, at + 1};
  if (step.command.empty()) throw FormatError(at + 1, "`$` without a command");
  while (step.first < end && is_marked(lines[step.first], ">")) {
    step.command += '\n' + after_mark(lines[step.first++], ">");
  }
  step.last = step.first;
  while (step.last < end && !ends_output(lines[step.last])) ++step.last;
  while (step.last > step.first && lines[step.last - 1].empty()) --step.last;
  return step;
}

/// Reads the lines [at, end) of `transcript` into items.
void read_items(Transcript& transcript, std::size_t at, std::size_t end) {
  const Lines& lines = transcript.lines;
  while (at < end) {
    const std::string& line = lines[at];
    if (is_marked(line, "$")) {
      const Step step = read_step(lines, at, end);
      transcript.items.emplace_back(step);
      at = step.last;
      continue;
    }
    if (is_marked(line, "@")) {
      transcript.items.emplace_back(read_setting(at, after_mark(line, "@")));
    } else if (!line.empty() && !is_marked(line, "#")) {
      throw FormatError(at + 1, "output without a command above it");
    }
    ++at;
  }
}

void read_markdown(Transcript& transcript) {
  const Lines& lines = transcript.lines;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!lines[at].starts_with("```")) continue;
    std::size_t end = at + 1;
    while (end < lines.size() && lines[end] != "```") ++end;
    if (end == lines.size()) throw FormatError(at + 1, "a block without its closing ```");
    if (lines[at] == "```console") read_items(transcript, at + 1, end);
    at = end;
  }
}

Transcript read_transcript(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw FormatError(0, "cannot be read");
  Transcript transcript;
  for (std::string line; std::getline(in, line);) transcript.lines.push_back(line);
  if (file.extension() == ".md") {
    read_markdown(transcript);
  } else {
    read_items(transcript, 0, transcript.lines.size());
  }
  const bool has_step = std::ranges::any_of(
      transcript.items, [](const auto& item) { return std::holds_alternative<Step>(item); });
  if (!has_step) throw FormatError(0, "holds no step");
  return transcript;
}

// ---- Running a step ---------------------------------------------------------------------------

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::strerror(errno));
}

struct Outcome {
  std::string out;
  std::string err;
  int status = 0;
  bool timed_out = false;
};

class Pipe {
 public:
  Pipe() {
    if (::pipe(ends_.data()) != 0) fail("pipe");
    for (const int end : ends_) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }

  ~Pipe() {
    close_end(0);
    close_end(1);
  }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] int reader() const { return ends_[0]; }

  [[nodiscard]] int writer() const { return ends_[1]; }

  void close_writer() { close_end(1); }

 private:
  void close_end(std::size_t which) {
    if (ends_[which] >= 0) ::close(ends_[which]);
    ends_[which] = -1;
  }

  std::array<int, 2> ends_{-1, -1};
};

/// Reads both pipes until their writers are gone; false when the time limit came first.
bool drain(const Pipe& out, const Pipe& err, Outcome& into) {
  const auto deadline = std::chrono::steady_clock::now() + time_limit;
  std::array<pollfd, 2> watched{{{out.reader(), POLLIN, 0}, {err.reader(), POLLIN, 0}}};
  const std::array<std::string*, 2> texts{&into.out, &into.err};
  while (watched[0].fd >= 0 || watched[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0) {
      if (errno != EINTR) fail("poll");
      continue;
    }
    for (std::size_t i = 0; i < watched.size(); ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0) continue;
      std::array<char, 65536> buffer;
      const ssize_t got = ::read(watched[i].fd, buffer.data(), buffer.size());
      if (got > 0) texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      if (got == 0) watched[i].fd = -1;
    }
  }
  return true;
}

/// The private directory of one transcript, and the environment its steps see.
class Sandbox {
 public:
  explicit Sandbox(const fs::path& program) {
    std::string pattern = fs::canonical(fs::temp_directory_path()) / "transcript-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) fail(pattern);
    root_ = pattern;
    home_ = root_ / "home";
    fs::create_directory(home_);
    fs::permissions(home_, fs::perms::owner_all);
    const fs::path link = root_ / "bin" / "isotrack";
    fs::create_directory(link.parent_path());
    const fs::path real = fs::canonical(program);
    fs::create_symlink(real, link);
    shown_ = {{home_, "~"}, {root_, "~/.."}, {real, "~/../bin/isotrack"}};
    environment_ = {{"PATH", link.parent_path().string() + ":/usr/bin:/bin"},
                    {"HOME", home_},
                    {"TZ", "UTC"},
                    {"LC_ALL", "C.UTF-8"},
                    {"COLUMNS", "80"},
                    {"ISOTRACK_TODAY", "2026-11-22"},
                    {"ISOTRACK_NOW", "2026-11-22T09:00:00Z"}};
  }

  ~Sandbox() {
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(root_, ignored)) {
      if (entry.is_symlink(ignored) || !entry.is_directory(ignored)) continue;
      fs::permissions(entry.path(), fs::perms::owner_all, fs::perm_options::add, ignored);
    }
    fs::remove_all(root_, ignored);
  }

  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  void apply(const Setting& setting) {
    if (!setting.value) {
      environment_.erase(setting.name);
    } else if (setting.value->starts_with("~/")) {
      environment_[setting.name] = home_.string() + setting.value->substr(1);
    } else {
      environment_[setting.name] = *setting.value;
    }
  }

  [[nodiscard]] Outcome run(const std::string& command) const {
    Outcome outcome;
    Pipe out;
    Pipe err;
    const pid_t child = ::fork();
    if (child < 0) fail("fork");
    if (child == 0) become_shell(command, out, err);
    ::setpgid(child, child);  // the child does the same; whoever is first
    out.close_writer();
    err.close_writer();
    outcome.timed_out = !drain(out, err, outcome);
    if (outcome.timed_out) ::kill(-child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
      if (errno != EINTR) fail("waitpid");
    }
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = as_shown(std::move(outcome.out));
    outcome.err = as_shown(std::move(outcome.err));
    return outcome;
  }

 private:
  [[noreturn]] void become_shell(const std::string& command, const Pipe& out,
                                 const Pipe& err) const {
    std::vector<std::string> settings;
    settings.reserve(environment_.size());
    for (const auto& [name, value] : environment_) settings.push_back(name + "=" + value);
    std::vector<char*> environment;
    for (std::string& setting : settings) environment.push_back(setting.data());
    environment.push_back(nullptr);
    std::string shell = "sh";
    std::string option = "-c";
    std::string text = command;
    const std::array<char*, 4> arguments{shell.data(), option.data(), text.data(), nullptr};

    ::setpgid(0, 0);
    ::umask(022);
    std::signal(SIGPIPE, SIG_DFL);
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (::dup2(nothing, 0) == 0 && ::dup2(out.writer(), 1) == 1 && ::dup2(err.writer(), 2) == 2 &&
        ::chdir(home_.c_str()) == 0) {
      if (nothing > 2) ::close(nothing);
      ::execve("/bin/sh", arguments.data(), environment.data());
    }
    ::_exit(127);
  }

  /// `text` with the private paths replaced by what they are called in transcripts.
  [[nodiscard]] std::string as_shown(std::string text) const {
    for (const auto& [path, name] : shown_) {
      for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at)) {
        text.replace(at, path.size(), name);
        at += name.size();
      }
    }
    return text;
  }

  fs::path root_;
  fs::path home_;
  std::vector<std::pair<std::string, std::string>> shown_;  ///< longest path of one root first
  std::map<std::string, std::string> environment_;
};

// ---- Comparing and accepting ------------------------------------------------------------------

void append_output(Lines& lines, const std::string& text, bool is_error) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (is_error) {
      lines.push_back(line.empty() ? "2>" : "2> " + line);
    } else {
      lines.push_back(needs_escape(line) ? "\\" + line : line);
    }
  }
  if (!text.empty() && text.back() != '\n') {
    lines.push_back((is_error ? "2> " : "") + std::string(no_newline));
  }
}

/// An outcome as a transcript writes it.
Lines written(const Outcome& outcome) {
  Lines lines;
  append_output(lines, outcome.out, false);
  append_output(lines, outcome.err, true);
  if (outcome.timed_out) {
    lines.push_back("? killed after " + std::to_string(time_limit.count()) + " seconds");
  } else if (outcome.status != 0) {
    lines.push_back("? " + std::to_string(outcome.status));
  }
  if (!lines.empty() && lines.back().empty()) lines.back() = "\\";
  return lines;
}

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
