#include "completion.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>

#include "commands.hpp"
#include "commands/help.hpp"
#include "completion_values.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "parse.hpp"

/// A command line that is still being typed, read word by word against the table of commands: what
/// the next word may be follows from those before it.
namespace isotrack {
namespace {

/// A word as a shell would hand it over: without its quotes, the home folder in the place of `~`.
std::string unquoted(std::string_view word) {
  std::string out;
  const char* home = std::getenv("HOME");
  if (word.starts_with("~/") && home != nullptr) {
    out = home;
    word.remove_prefix(1);
  }
  char quote = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c == '\\' && quote != '\'' && i + 1 < word.size()) {
      out += word[++i];
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else {
      out += c;
    }
  }
  return out;
}

/// Of two lists of words, whether one begins with the other.
bool begins_with(const auto& words, const auto& start) {
  return words.size() >= start.size() && std::equal(start.begin(), start.end(), words.begin());
}

/// The command with the longest name that the operands begin with; null: none yet.
const CommandSpec* command_of(const std::vector<std::string>& operands, std::size_t& length) {
  const CommandSpec* found = nullptr;
  length = 0;
  for (const CommandSpec* row : all_commands()) {
    for (const std::string_view name : {row->name, row->alias}) {
      const auto words = words_in(name);
      if (words.size() <= length || !begins_with(operands, words)) continue;
      found = row;
      length = words.size();
    }
  }
  return found;
}

/// A command line up to the word at the cursor.
struct Typed {
  std::vector<std::string> operands;  ///< the words of the command among them
  Arguments arguments;
  const OptionSpec* open = nullptr;  ///< an option that waits for its value
  bool operands_only = false;        ///< behind `--`
};

const OptionSpec* option_named(const CommandSpec* command, std::string_view name) {
  const auto find = [&](const std::vector<OptionSpec>& options) -> const OptionSpec* {
    for (const OptionSpec& option : options) {
      const std::string_view brief = short_form(option.name);
      if (option.name == name || (!brief.empty() && brief == name)) return &option;
    }
    return nullptr;
  };
  const OptionSpec* found = command == nullptr ? nullptr : find(command->options);
  return found == nullptr ? find(global_options()) : found;
}

void read_option(const std::string& word, Typed& typed) {
  std::size_t length = 0;
  const std::size_t sign = word.find('=');
  const OptionSpec* option = option_named(command_of(typed.operands, length), word.substr(0, sign));
  if (option == nullptr) return;
  const std::string name(option->name);
  if (option->value.empty()) {
    typed.arguments.flags[name] = true;
  } else if (sign != std::string::npos) {
    typed.arguments.values[name] = word.substr(sign + 1);
  } else {
    typed.open = option;
  }
}

Typed typed_line(const std::vector<std::string>& words) {
  Typed out;
  for (const std::string& raw : words) {
    const std::string word = unquoted(raw);
    if (out.open != nullptr) {
      out.arguments.values[std::string(out.open->name)] = word;
      out.open = nullptr;
    } else if (!out.operands_only && word == "--") {
      out.operands_only = true;
    } else if (!out.operands_only && is_option(word)) {
      read_option(word, out);
    } else {
      out.operands.push_back(word);
    }
  }
  return out;
}

void add(std::vector<Candidate>& out, Candidate candidate) {
  if (std::ranges::find(out, candidate.text, &Candidate::text) == out.end()) {
    out.push_back(std::move(candidate));
  }
}

/// The second words of the commands that begin with `first`, as what it is: `set, show, fit`.
std::string about_group(std::string_view first) {
  std::vector<std::string> out;
  for (const CommandSpec* row : all_commands()) {
    for (const std::string_view name : {row->name, row->alias}) {
      const auto words = words_in(name);
      if (words.size() < 2 || words.front() != first) continue;
      if (std::ranges::find(out, words[1]) == out.end()) out.emplace_back(words[1]);
    }
  }
  return joined(out);
}

/// The words that make a longer command of the operands. Aliases only once they are begun.
void add_command_words(const std::vector<std::string>& operands, bool begun,
                       std::vector<Candidate>& out) {
  for (const CommandSpec* row : all_commands()) {
    for (const std::string_view name : {row->name, row->alias}) {
      const auto words = words_in(name);
      if (words.size() <= operands.size() || !begins_with(words, operands)) continue;
      const bool is_alias = name != row->name;
      if (is_alias && !begun && operands.empty()) continue;
      const bool is_last = words.size() == operands.size() + 1;
      add(out, {std::string(words[operands.size()]),
                is_last ? std::string(row->summary) : about_group(words.front())});
    }
  }
}

void add_options(const CommandSpec* command, const Arguments& given, std::vector<Candidate>& out) {
  const auto add_each = [&](const std::vector<OptionSpec>& options) {
    for (const OptionSpec& option : options) {
      const bool is_given = given.value(option.name) || given.flag(option.name);
      const bool means_nothing = command != nullptr && is_idle(*command, option.name);
      if (!is_given && !means_nothing)
        add(out, {std::string(option.name), std::string(option.help)});
    }
  };
  if (command != nullptr) add_each(command->options);
  add_each(global_options());
}

void add_operands(const Typed& typed, bool begun, std::vector<Candidate>& out) {
  std::size_t length = 0;
  const CommandSpec* command = command_of(typed.operands, length);
  std::vector<std::string> rest(typed.operands.begin() + static_cast<std::ptrdiff_t>(length),
                                typed.operands.end());
  if (command != nullptr && command->name == "help") {
    add_command_words(rest, begun, out);
    for (const std::string_view topic : help_topics()) {
      if (rest.empty()) add(out, {std::string(topic), "a topic"});
    }
    return;
  }
  add_command_words(typed.operands, begun, out);
  if (command == nullptr) return;
  if (command->words.empty() && out.empty()) return add_options(command, typed.arguments, out);
  for (Candidate& each : values_at({command, nullptr, rest, typed.arguments})) {
    add(out, std::move(each));
  }
}

/// Of a list with commas only the last part is at the cursor.
std::size_t start_of_part(const OptionSpec& option, const std::string& word) {
  const bool is_list = option.value == "PARTS" || option.value == "NAME=VALUE";
  const std::size_t comma = is_list ? word.rfind(',') : std::string::npos;
  return comma == std::string::npos ? 0 : comma + 1;
}

/// The values of an option; `before` is what of the word stands before the value: `--on=`.
void add_values(const Typed& typed, const OptionSpec& option, const std::string& before,
                const std::string& value, std::vector<Candidate>& out) {
  std::size_t length = 0;
  const CommandSpec* command = command_of(typed.operands, length);
  const std::string parts = value.substr(0, start_of_part(option, value));
  for (Candidate& each : values_at({command, &option, {}, typed.arguments})) {
    const bool is_machine = each.text.starts_with(':');
    add(out, {is_machine ? each.text : before + parts + each.text, std::move(each.about)});
  }
}

std::vector<Candidate> candidates(const Typed& typed, const std::string& word) {
  std::vector<Candidate> out;
  std::size_t length = 0;
  const CommandSpec* command = command_of(typed.operands, length);
  if (typed.open != nullptr) {
    add_values(typed, *typed.open, "", word, out);
  } else if (typed.operands_only || !word.starts_with('-')) {
    add_operands(typed, !word.empty(), out);
  } else if (const std::size_t sign = word.find('='); sign != std::string::npos) {
    const OptionSpec* option = option_named(command, word.substr(0, sign));
    if (option == nullptr || option->value.empty()) return out;
    add_values(typed, *option, word.substr(0, sign + 1), word.substr(sign + 1), out);
  } else {
    add_options(command, typed.arguments, out);
  }
  return out;
}

}  // namespace

std::string completions(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  const std::string word = unquoted(words.back());
  std::string out;
  try {
    for (const Candidate& each : candidates(typed_line({words.begin(), words.end() - 1}), word)) {
      const bool is_machine = each.text.starts_with(':');
      if (!is_machine && !each.text.starts_with(word)) continue;
      out += visible(each.text) + (each.about.empty() ? "" : "\t" + visible(each.about)) + "\n";
    }
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception&) {
    // Nobody asked for more than a guess; the command itself will tell what is wrong.
  }
  return out;
}

}  // namespace isotrack
