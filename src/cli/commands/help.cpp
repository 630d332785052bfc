#include "help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../invocation.hpp"
#include "../suggest.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/help.hpp"
#include "isotrack/reference/catalogue.hpp"

/// Help walks the same table as the parser: nothing is said twice.
namespace isotrack {
namespace {

/// Nobody reads longer lines.
constexpr int widest = 80;

/// Below this a name and what it is stand on two lines.
constexpr int least_for_columns = 60;

int width_of(const Style& style) { return std::min(style.width, widest); }

constexpr std::string_view plan_topic =
    "A plan, wherever one is written (words need no quotes; they are joined):\n"
    "\n"
    "  40mg                      the same dose every day\n"
    "  40mg 60mg                 alternating\n"
    "  2x20mg, 40mg+20mg         two intakes a day\n"
    "  60mg*7 0mg*21             seven days, then 21 days of rest, repeating\n"
    "  20mg tue,thu,sat          on weekdays\n"
    "  40mg as 20+20             names the capsules\n"
    "  40/60/80 every 30d        steps that follow each other; the last stays\n"
    "  0.5mg/kg                  worked out from the weight: isotrack regimen fit\n"
    "\n"
    "The days repeat from the step's first day; that phase runs on through holds and\n"
    "missed days. Without 'as' the fewest capsules of the product are counted.\n";

constexpr std::string_view dates_topic =
    "A date, wherever one is written:\n"
    "\n"
    "  2026-11-22, 20261122      a day\n"
    "  today, yesterday, tomorrow\n"
    "  mon, monday               the latest when recording, the next when planning\n"
    "  last mon, next mon        never today itself\n"
    "  -3d, '3d ago', +2w        d, w, mo or y\n"
    "  '17 nov', '17 nov 2025'   without a year the nearest, on the side that is meant\n"
    "\n"
    "Dates with / or . and two-digit years are refused, because they read both ways.\n";

constexpr std::string_view exits_topic =
    "Exit status:\n"
    "\n"
    "  0   done, whatever a report reports\n"
    "  1   something needs attention, only when asked (verify, --exit-code)\n"
    "  2   usage, an unreadable value, or a question nobody could answer\n"
    "  3   refused: beyond the plan, outside the course, future, limit, conflict\n"
    "  4   no such patient, course or entry\n"
    "  5   the file: missing, empty, busy, no permission, damaged, newer, foreign\n"
    "  6   input or output\n"
    "  70  our mistake\n"
    "\n"
    "After a failed write the message says stored, not stored or unknown, truly.\n";

/// A name and what it is, from a column on; on a narrow screen on two lines.
std::string named(const std::string& name, std::string_view what, int column, const Style& style) {
  const bool narrow = style.width < least_for_columns;
  if (!narrow && display_width(name) < column) {
    return wrapped(padded(name, column), what, width_of(style));
  }
  return name + "\n" +
         wrapped(std::string(narrow ? 6U : static_cast<std::size_t>(column), ' '), what,
                 width_of(style));
}

/// What stands in a column of its own at the end of a line: from where on; 0 when nothing does.
std::size_t second_column(std::string_view line) {
  const std::size_t text = line.find_first_not_of(' ');
  if (text == 0 || text == std::string_view::npos) return 0;
  const std::size_t gap = line.find("  ", text);
  return gap == std::string_view::npos ? 0 : line.find_first_not_of(' ', gap);
}

/// Text written for the widest screen, on a narrower one: paragraphs are filled anew, and what
/// stands in a second column goes below the first.
std::string fitted(std::string_view text, const Style& style) {
  if (style.width >= widest) return std::string(text);
  std::string out;
  std::string paragraph;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) out += wrapped("", paragraph, style.width);
    paragraph.clear();
  };
  for (const std::string& line : lines_in(text)) {
    const bool goes_on = !line.empty() && line.front() != ' ';
    if (goes_on) {
      paragraph += (paragraph.empty() ? "" : " ") + line;
      continue;
    }
    end_paragraph();
    const std::size_t column = second_column(line);
    if (line.empty()) {
      out += "\n";
    } else if (column == 0) {
      out += wrapped("  ", stripped(line), style.width);
    } else {
      out += named("  " + std::string(stripped(line.substr(0, column))), line.substr(column),
                   static_cast<int>(column), style);
    }
  }
  end_paragraph();
  return out;
}

/// A command as an example; where it is too long, on lines that a shell joins again.
std::string example_line(std::string_view example, const Style& style) {
  std::string out;
  std::string line = "  isotrack";
  bool quoted = false;
  int words = 0;  // on this line
  for (std::size_t at = 0; at < example.size();) {
    std::size_t end = at;
    for (; end < example.size() && (quoted || example[end] != ' '); ++end) {
      if (example[end] == '\'') quoted = !quoted;
    }
    const std::string word = " " + std::string(example.substr(at, end - at));
    const int left = end < example.size() ? 2 : 0;  // for the sign that the line goes on
    if (words > 0 && display_width(line + word) + left > style.width) {
      out += line + " \\\n";
      line = "     ";
      words = 0;
    }
    line += word;
    ++words;
    at = end + 1;
  }
  return out + line + "\n";
}

std::string category_topic(const Style& style) {
  std::string out = fitted("Can become pregnant: can, cannot or unknown.\n\n", style);
  for (const Statement& statement : load_categories()) {
    out += wrapped("  ", statement.text + " " + source_text(statement.source), width_of(style));
  }
  return out + "\n" + fitted("A prescriber confirms a change; record it with:\n", style) +
         example_line("patient edit --category WHO --from DATE --reason TEXT", style);
}

struct Topic {
  std::string_view name;
  std::string (*text)(const Style&);
};

constexpr Topic topics[] = {
    {"category", category_topic},
    {"plan", [](const Style& style) { return fitted(plan_topic, style); }},
    {"dates", [](const Style& style) { return fitted(dates_topic, style); }},
    {"exit-status", [](const Style& style) { return fitted(exits_topic, style); }}};

std::string option_line(const OptionSpec& option, const Style& style) {
  const std::string_view brief = short_form(option.name);
  std::string left = "  " + (brief.empty() ? "" : std::string(brief) + ", ");
  left += std::string(option.name);
  if (!option.value.empty()) left += " " + std::string(option.value);
  return named(left, option.help, 24, style);
}

std::string overview(const Style& style) {
  std::string out = fitted(
      "isotrack keeps the record of an isotretinoin course in one local file.\n"
      "It records and counts; it gives no medical advice and uses no network.\n",
      style);
  std::vector<std::string_view> groups;
  for (const CommandSpec* row : all_commands()) {
    if (std::ranges::find(groups, row->group) == groups.end()) groups.push_back(row->group);
  }
  for (const std::string_view group : groups) {
    out += fmt::format("\n{}\n", group);
    for (const CommandSpec* row : all_commands()) {
      if (row->group != group) continue;
      out += named("  " + std::string(row->name), row->summary, 23, style);
    }
  }
  std::string more = "More: isotrack help COMMAND. Topics: ";
  for (const Topic& topic : topics) {
    more += fmt::format("{}{}", &topic == topics ? "" : ", ", topic.name);
  }
  return out + "\n" + wrapped("", more + ".", width_of(style));
}

std::string command_help(const CommandSpec& row, const Style& style) {
  std::string out =
      fmt::format("isotrack {}{}{}\n\n", row.name, row.words.empty() ? "" : " ", row.words) +
      wrapped("  ", row.summary, width_of(style));
  if (!row.alias.empty()) out += fmt::format("  Also: isotrack {}\n", row.alias);
  if (!row.detail.empty()) {
    std::string detail(row.detail);
    std::ranges::replace(detail, '\n', ' ');
    out += "\n" + wrapped("  ", detail, width_of(style));
  }
  out += "\nExamples\n";
  for (const std::string_view example : row.examples) out += example_line(example, style);
  if (!row.options.empty()) {
    out += "\nOptions\n";
    for (const OptionSpec& option : row.options) out += option_line(option, style);
  }
  out += "\nEverywhere\n";
  for (const OptionSpec& option : global_options()) out += option_line(option, style);
  return out;
}

std::string group_help(const std::vector<const CommandSpec*>& rows, const Style& style) {
  std::string out;
  for (const CommandSpec* row : rows) {
    out += named("isotrack " + std::string(row->name), row->summary, 30, style);
  }
  out += "\nExamples\n";
  for (const CommandSpec* row : rows) out += example_line(row->examples.front(), style);
  return out + "\n" +
         wrapped("", "More: isotrack help " + std::string(rows.front()->name) + ".",
                 width_of(style));
}

bool is_named(const CommandSpec& row, std::string_view word) {
  return row.name == word || (!row.alias.empty() && row.alias == word);
}

const Topic* topic_named(std::string_view word) {
  const auto* found = std::ranges::find(topics, word, &Topic::name);
  return found == std::end(topics) ? nullptr : found;
}

/// What there is help on: the command, the topic, or both of one word; else the commands that begin
/// with the word; everything for an empty one.
struct Answer {
  std::vector<const CommandSpec*> rows;
  const Topic* topic = nullptr;
};

Answer answer_to(const std::string& asked) {
  if (asked.empty()) return {all_commands()};
  for (const CommandSpec* row : all_commands()) {
    if (is_named(*row, asked)) return {{row}, topic_named(asked)};
  }
  if (const Topic* topic = topic_named(asked)) return {{}, topic};
  Answer out;
  for (const CommandSpec* row : all_commands()) {
    if (row->name.starts_with(asked + " ")) out.rows.push_back(row);
  }
  if (!out.rows.empty()) return out;
  std::vector<std::string_view> names;
  for (const CommandSpec* row : all_commands()) {
    names.push_back(row->name.substr(0, row->name.find(' ')));
    names.push_back(row->name);
  }
  for (const Topic& topic : topics) {
    if (std::ranges::find(names, topic.name) == names.end()) names.push_back(topic.name);
  }
  const std::string near = did_you_mean(asked, names);
  throw Error(ExitStatus::usage, "no help on '" + visible(asked) + "'",
              near.empty() ? "the commands: isotrack help" : near);
}

std::string as_text(const Answer& answer, const std::string& asked, const Style& style) {
  const std::string topic = answer.topic == nullptr ? "" : answer.topic->text(style);
  if (answer.rows.empty()) return topic;
  if (asked.empty()) return overview(style);
  const CommandSpec& first = *answer.rows.front();
  if (!is_named(first, asked)) return group_help(answer.rows, style);
  return command_help(first, style) + (topic.empty() ? topic : "\n" + topic);
}

std::vector<HelpOption> help_options(const std::vector<OptionSpec>& options) {
  std::vector<HelpOption> out;
  for (const OptionSpec& option : options) {
    out.push_back({std::string(option.name), std::string(short_form(option.name)),
                   std::string(option.value), std::string(option.help)});
  }
  return out;
}

HelpCommand help_command_of(const CommandSpec& row) {
  HelpCommand out;
  out.name = row.name;
  out.alias = row.alias;
  out.group = row.group;
  out.summary = row.summary;
  out.words = row.words;
  out.detail = row.detail;
  std::ranges::replace(out.detail, '\n', ' ');
  out.examples.assign(row.examples.begin(), row.examples.end());
  out.options = help_options(row.options);
  out.writes = row.writes;
  return out;
}

Help as_report(const Answer& answer, const std::string& asked, Date today) {
  Help out;
  out.today = today;
  out.asked = asked;
  for (const CommandSpec* row : answer.rows) out.commands.push_back(help_command_of(*row));
  out.everywhere = help_options(global_options());
  for (const Topic& topic : topics) out.topics.emplace_back(topic.name);
  if (answer.topic != nullptr) out.lines = lines_in(answer.topic->text({}));
  return out;
}

Result run(Invocation& invocation) {
  const std::string asked = invocation.arguments().joined();
  const Answer answer = answer_to(asked);
  if (invocation.format() != Format::json) return {as_text(answer, asked, invocation.style())};
  return {to_json(as_report(answer, asked, invocation.today()))};
}

}  // namespace

std::vector<std::string_view> help_topics() {
  std::vector<std::string_view> out;
  for (const Topic& topic : topics) out.push_back(topic.name);
  return out;
}

const CommandSpec help_command{"help",
                               "",
                               "reference",
                               "help on a command or topic",
                               "[COMMAND|TOPIC]",
                               "",
                               {"help", "help log", "help plan"},
                               {},
                               false,
                               run};

}  // namespace isotrack
