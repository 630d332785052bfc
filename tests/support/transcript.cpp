#include "transcript.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string_view>

namespace transcripts {
namespace {

constexpr std::string_view no_newline = "\\ no newline";

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

}  // namespace

Transcript read_transcript(const std::filesystem::path& file) {
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

}  // namespace transcripts
