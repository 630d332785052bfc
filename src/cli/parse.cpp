#include "parse.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "commands.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/date.hpp"
#include "suggest.hpp"

/// First the command's one to three words are found among the texts, then CLI11 reads the options
/// of that command and the global ones, which may stand anywhere. Every value stays text: CLI11
/// would read 040 as 32.
namespace isotrack {
namespace {

std::string in_quotes(std::string_view text) { return "'" + visible(text) + "'"; }

std::string_view option_name(std::string_view word) { return word.substr(0, word.find('=')); }

const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view word) {
  const std::string_view name = option_name(word);
  for (const OptionSpec& option : options) {
    if (option.name == name ||
        (!short_form(option.name).empty() &&
         (short_form(option.name) == name || (!word.starts_with("--") && !option.value.empty() &&
                                              word.starts_with(short_form(option.name)))))) {
      return &option;
    }
  }
  return nullptr;
}

/// Positions of the operands: words that are neither options nor the values of global options.
std::vector<std::size_t> operand_positions(const std::vector<std::string>& words) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") break;
    if (!is_option(words[i])) {
      out.push_back(i);
      continue;
    }
    const OptionSpec* option = find_option(global_options(), words[i]);
    const bool takes_next = option != nullptr && !option->value.empty() &&
                            (words[i] == option->name || words[i] == short_form(option->name));
    if (takes_next) ++i;
  }
  return out;
}

const CommandSpec* command_named(std::string_view name) {
  for (const CommandSpec* row : all_commands()) {
    if (row->name == name || (!row->alias.empty() && row->alias == name)) return row;
  }
  return nullptr;
}

/// The second words of the commands that begin with `first`: `set`, `show`, `fit`.
std::vector<std::string_view> second_words(std::string_view first) {
  std::vector<std::string_view> out;
  for (const CommandSpec* row : all_commands()) {
    const std::size_t space = row->name.find(' ');
    if (space != std::string_view::npos && row->name.substr(0, space) == first) {
      out.push_back(row->name.substr(space + 1));
    }
  }
  return out;
}

/// What people type for a dose that was taken, or not, where the command has another name.
constexpr std::pair<std::string_view, const char*> words_of_a_dose[] = {
    {"took", "a dose that was taken: isotrack log"},
    {"take", "a dose that was taken: isotrack log"},
    {"taken", "a dose that was taken: isotrack log"},
    {"missed", "a planned dose that was not taken: isotrack skip"},
    {"forgot", "a planned dose that was not taken: isotrack skip"}};

/// A day typed where it needs its option: `skip 2026-11-20`. Empty for any other word.
std::string day_hint(const CommandSpec& command, const std::string& word) {
  const bool takes_day =
      std::ranges::find(command.options, "--on", &OptionSpec::name) != command.options.end();
  if (!takes_day || word.find(' ') != std::string::npos || !parse_date(word, Date{}, Lean::past))
    return {};
  return "the day goes with --on: isotrack " + std::string(command.name) + " --on " + word;
}

[[noreturn]] void refuse_command(const std::string& first, const std::string& second) {
  const auto seconds = second_words(first);
  if (!seconds.empty()) {
    std::string names;
    for (const std::string_view name : seconds) {
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    const std::string near = did_you_mean(second, seconds);
    const std::string expected =
        (seconds.size() == 1 ? ": expected " : ": expected one of ") + names;
    throw Error(ExitStatus::usage,
                first + (second.empty() ? "" : " " + in_quotes(second)) + expected,
                near.empty() ? "see: isotrack help " + first : near);
  }
  std::vector<std::string_view> names;
  for (const CommandSpec* row : all_commands()) {
    names.push_back(row->name.substr(0, row->name.find(' ')));
    if (!row->alias.empty()) names.push_back(row->alias);
  }
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string near = did_you_mean(first, names);
  const auto& doses = words_of_a_dose;
  const auto meant =
      std::ranges::find(doses, first, &std::pair<std::string_view, const char*>::first);
  if (meant != std::end(doses)) near = meant->second;
  throw Error(ExitStatus::usage, "no command " + in_quotes(first),
              near.empty() ? "the commands: isotrack help" : near);
}

/// Finds the command and takes its words out of `words`.
const CommandSpec* take_command(std::vector<std::string>& words) {
  const auto operands = operand_positions(words);
  if (operands.empty()) return command_named("today");
  const std::string first = words[operands[0]];
  const std::string second = operands.size() > 1 ? words[operands[1]] : "";
  const std::string third = operands.size() > 2 ? words[operands[2]] : "";
  const auto drop = [&](std::size_t at) {
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  };
  if (const CommandSpec* row = command_named(first + " " + second + " " + third)) {
    drop(operands[2]);
    drop(operands[1]);
    drop(operands[0]);
    return row;
  }
  if (const CommandSpec* row = command_named(first + " " + second)) {
    drop(operands[1]);
    drop(operands[0]);
    return row;
  }
  const CommandSpec* row = first.find(' ') == std::string::npos ? command_named(first) : nullptr;
  if (row != nullptr) {
    drop(operands[0]);
    return row;
  }
  const bool wants_help = std::ranges::find_if(words, [](const std::string& word) {
                            return word == "-h" || word == "--help";
                          }) != words.end();
  if (wants_help && !second_words(first).empty()) {  // the words stay: help reads them
    return command_named("help");
  }
  refuse_command(first, second);
}

/// What was likely meant by an option that the command has not. A day that other commands call --on
/// is its only option with a date.
std::string near_option(const CommandSpec& command, std::string_view typed,
                        const std::vector<std::string_view>& names) {
  if (typed != "--on") return did_you_mean(typed, names);
  const auto takes_day = [](const OptionSpec& option) { return option.value == "DATE"; };
  const auto found = std::ranges::find_if(command.options, takes_day);
  const bool is_only = std::ranges::count_if(command.options, takes_day) == 1;
  return is_only ? "did you mean " + std::string(found->name) + "?" : std::string();
}

/// Refuses options that are not the command's, or lack a value. Takes those out of `words` that
/// stand alone though they may have a value, and returns their names.
std::vector<std::string> check_options(const CommandSpec& command,
                                       std::vector<std::string>& words) {
  std::vector<std::string> alone;
  std::vector<std::string_view> seen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "--") return alone;
    if (!is_option(word)) continue;
    const OptionSpec* option = find_option(command.options, word);
    if (option == nullptr) option = find_option(global_options(), word);
    if (option == nullptr) {
      std::vector<std::string_view> names;
      for (const OptionSpec& row : command.options) names.push_back(row.name);
      for (const OptionSpec& row : global_options()) names.push_back(row.name);
      const std::string near = near_option(command, option_name(word), names);
      throw Error(ExitStatus::usage,
                  std::string(command.name) + ": no option " + in_quotes(option_name(word)),
                  near.empty() ? "see: isotrack help " + std::string(command.name) : near);
    }
    const std::string name(option->name);
    if (option->value.empty() && word.find('=') != std::string::npos) {
      throw Error(ExitStatus::usage, name + " takes no value", "write " + name + " alone");
    }
    if (!option->value.empty() && std::ranges::find(seen, option->name) != seen.end()) {
      throw Error(ExitStatus::usage, name + " is given twice");
    }
    seen.push_back(option->name);
    const bool takes_next =
        !option->value.empty() && (word == option->name || word == short_form(option->name));
    const bool next_is_value =
        i + 1 < words.size() && !words[i + 1].empty() && !is_option(words[i + 1]);
    if (takes_next && !next_is_value && option->value.starts_with('[')) {
      alone.push_back(name);
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
      continue;
    }
    if (word.ends_with('=') || (takes_next && !next_is_value)) {
      throw Error(ExitStatus::usage, name + " has no value",
                  "write " + name + " " + std::string(option->value));
    }
    if (takes_next) ++i;
  }
  return alone;
}

/// Gives CLI11 the options of one command and the global ones, all values as text.
class Reader {
 public:
  explicit Reader(const CommandSpec& command) {
    app_.set_help_flag();
    for (const OptionSpec& option : command.options) add(option);
    for (const OptionSpec& option : global_options()) {
      if (find_option(command.options, option.name) == nullptr) add(option);
    }
    app_.add_option("words", words_)->allow_extra_args(true);
  }

  Arguments read(std::vector<std::string> words) {
    for (std::string& word : words) {
      if (word.starts_with('[')) word.insert(word.begin(), guard);
    }
    std::ranges::reverse(words);  // CLI11 takes them from the back
    app_.parse(std::move(words));
    Arguments out;
    out.words = words_;
    for (std::string& word : out.words) unguard(word);
    for (auto& [name, text] : texts_) unguard(text);
    for (auto& [name, text] : texts_) {
      if (app_.count(name) > 0) out.values.emplace(name, text);
    }
    for (const auto& [name, flag] : flags_) {
      if (flag) out.flags.emplace(name, true);
    }
    return out;
  }

 private:
  /// CLI11 would take an operand such as [a,b] apart, so it is not shown the bracket first.
  static constexpr char guard = '\x1f';

  static void unguard(std::string& text) {
    if (text.starts_with(guard)) text.erase(0, 1);
  }

  void add(const OptionSpec& option) {
    const std::string name(option.name);
    const std::string_view brief = short_form(option.name);
    const std::string names = brief.empty() ? name : std::string(brief) + "," + name;
    if (option.value.empty()) {
      app_.add_flag(names, flags_[name]);
    } else {
      app_.add_option(names, texts_[name])->type_name(std::string(option.value));
    }
  }

  CLI::App app_;
  std::map<std::string, std::string> texts_;
  std::map<std::string, bool> flags_;
  std::vector<std::string> words_;
};

/// The commands about what one course holds, so that an older one can be named. Tests, supplies,
/// medicines and the STOPs they bring are the patient's, whatever the course.
bool is_about_a_course(const CommandSpec& command) {
  constexpr std::array<std::string_view, 23> names{
      "today",          "status",      "log",          "skip",  "ask",      "amend",  "weight",
      "regimen set",    "regimen fit", "regimen show", "hold",  "resume",   "finish", "stop",
      "course outcome", "lab plan",    "reconcile",    "chart", "calendar", "plan",   "report",
      "import csv",     "export fhir"};
  return std::ranges::find(names, command.name) != names.end();
}

/// The commands that refuse a course in words of their own.
bool refuses_course_itself(const CommandSpec& command) {
  return command.name == "export csv" || command.name == "export ics" || command.name == "roster";
}

/// Refuses a global option that the command would take and then ignore.
void refuse_idle_options(const CommandSpec& command, const Arguments& arguments) {
  const auto refuse = [&](const std::string& option, const std::string& why) {
    throw Error(ExitStatus::usage, std::string(command.name) + ": " + option + " " + why,
                "leave it out; see: isotrack help " + std::string(command.name));
  };
  const auto is_given_idle = [&](std::string_view option) {
    return (arguments.value(option) || arguments.flag(option)) && is_idle(command, option);
  };
  for (const std::string option : {"--once", "--dry-run"}) {
    if (is_given_idle(option)) refuse(option, "is for commands that record something");
  }
  if (is_given_idle("--course") && !refuses_course_itself(command)) {
    refuse("--course", command.name == "start"
                           ? "means nothing here; it names a course that is recorded"
                           : "means nothing here; it is for what one course holds");
  }
}

}  // namespace

bool is_option(std::string_view word) {
  return word.size() > 1 && word.front() == '-' && !(word[1] >= '0' && word[1] <= '9');
}

bool is_idle(const CommandSpec& command, std::string_view option) {
  if (command.name == "help" || command.name == "version") return false;
  if (option == "--once") return !command.writes;
  if (option == "--dry-run") return !command.writes && !command.keeps_books;
  return option == "--course" && !is_about_a_course(command);
}

const CommandSpec* named_command(std::vector<std::string> words) { return take_command(words); }

CommandLine parse_command_line(const std::vector<std::string>& given) {
  std::vector<std::string> words = given;
  CommandLine out;
  out.command = take_command(words);
  const std::vector<std::string> alone = check_options(*out.command, words);
  try {
    out.arguments = Reader(*out.command).read(words);
    for (const std::string& name : alone) out.arguments.values.emplace(name, "");
  } catch (const CLI::ParseError& error) {
    throw Error(ExitStatus::usage, std::string(out.command->name) + ": " + visible(error.what()),
                "see: isotrack help " + std::string(out.command->name));
  }
  if (out.arguments.flag("--version")) out.command = command_named("version");
  if (out.arguments.flag("--help") && out.command->name != "help") {
    out.arguments.words.clear();
    if (out.command->name != "today") out.arguments.words = {std::string(out.command->name)};
    out.command = command_named("help");
  }
  refuse_idle_options(*out.command, out.arguments);
  if (out.command->words.empty() && !out.arguments.words.empty()) {
    std::string near = day_hint(*out.command, out.arguments.words.front());
    if (near.empty()) {
      near = did_you_mean(out.arguments.words.front(), second_words(out.command->name));
    }
    throw Error(
        ExitStatus::usage,
        std::string(out.command->name) + ": unexpected " + in_quotes(out.arguments.words.front()),
        near.empty() ? "see: isotrack help " + std::string(out.command->name) : near);
  }
  return out;
}

}  // namespace isotrack
