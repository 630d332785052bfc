#include <algorithm>
#include <clocale>
#include <csignal>
#include <exception>
#include <iostream>
#include <set>

#include "command.hpp"
#include "commands.hpp"
#include "invocation.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "parse.hpp"
#include "terminal.hpp"

namespace isotrack {
namespace {

std::string code_of(ExitStatus status) {
  switch (status) {
    case ExitStatus::usage:
      return "usage";
    case ExitStatus::refused:
      return "refused";
    case ExitStatus::not_found:
      return "not_found";
    case ExitStatus::store:
      return "store";
    case ExitStatus::io:
      return "io";
    default:
      return "internal";
  }
}

/// A failed write says whether it was stored, unless the error says it itself.
std::string full_hint(const Error& error, bool writes) {
  const std::string& hint = error.hint();
  // A usage error may quote what was typed; it never says an outcome itself.
  const bool quotes = error.status() == ExitStatus::usage;
  const std::string both = (quotes ? "" : std::string(error.what())) + "\n" + hint;
  for (const std::string_view outcome : {"not stored", "was stored", "stored all the same"}) {
    if (both.find(outcome) != std::string::npos) return hint;
  }
  if (!writes) return hint;
  return hint.empty() ? "not stored" : "not stored; " + hint;
}

/// Stands for the blanks inside the commands of a message (a no-break space), so that a command
/// is never broken in two.
constexpr std::string_view no_break = "\u00a0";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string commands_kept_whole(const std::string& text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = 0; (at = text.find(": isotrack ", at)) != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_of(",;()\n", at), text.size());
    out += text.substr(from, at + 2 - from) +
           replaced(text.substr(at + 2, end - at - 2), " ", no_break);
    from = at = end;
  }
  return out + text.substr(from);
}

/// `first` and the lines of `text`, each broken at 80 columns and hung under the first word.
std::string message_lines(const std::string& first, const std::string& message) {
  const std::string text = commands_kept_whole(message);
  std::string out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string lead = from == 0 ? first : std::string(first.size(), ' ');
    out += wrapped(lead, stripped(std::string_view(text).substr(from, end - from)), 80);
    from = end + 1;
  }
  return replaced(out, no_break, " ");
}

int report(const Error& error, bool writes, bool json) {
  const std::string hint = full_hint(error, writes);
  const int status = static_cast<int>(error.status());
  if (json) {
    write_message(error_json(code_of(error.status()), status, error.what(), hint));
  } else {
    write_message(message_lines("isotrack: error: ", error.what()) +
                  (hint.empty() ? "" : message_lines("hint: ", hint)));
  }
  return status;
}

/// The answer of a command that succeeded. When it cannot be shown, what was stored stays stored.
void show(const Result& result) {
  try {
    write_output(result.output);
  } catch (const Error& error) {
    if (!result.stored) throw;
    throw Error(error.status(), error.what(),
                "stored all the same, as #" + std::to_string(*result.stored) +
                    "; only the answer could not be shown");
  }
}

/// The same key on another command or patient is a slip, not a repetition: answering it with
/// "stored before" would lose a write without a word.
void refuse_other_write(Invocation& invocation, const JournalEntry& before) {
  const auto code = invocation.chosen_code();
  const auto chosen = code ? invocation.store(Access::write).load_patient(*code) : std::nullopt;
  const bool other_patient = code && (!chosen || chosen->id != before.patient);
  if (before.command == invocation.command().name && !other_patient) return;
  throw Error(ExitStatus::refused,
              "this --once key was used by #" + std::to_string(before.id) + ", a " +
                  visible(before.command) + (other_patient ? " of another patient" : ""),
              "not stored. Each write needs a key of its own");
}

/// A second write with the same `--once` key: names what the first one was, and what became of it.
Result already_stored(Invocation& invocation, EntryId entry) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.entry = entry;
  receipt.repeated = true;
  for (const JournalEntry& before : invocation.store(Access::write).journal({}, entry)) {
    refuse_other_write(invocation, before);
    receipt.lines = {"Stored before under this --once key, by " + visible(before.command) +
                     "; nothing was changed."};
    if (before.undone_by) {
      receipt.lines.push_back("That entry was undone since, by #" +
                              std::to_string(*before.undone_by) + ": none of it is in force.");
    }
  }
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

/// Runs the command. When it needs a yes it has let go of the record by the time the person is
/// asked; with the answer it runs again from the start.
Result run(const CommandLine& line) {
  std::set<std::string> answered;
  for (;;) {
    std::string question;
    try {
      Invocation invocation(*line.command, line.arguments, answered);
      try {
        return line.command->run(invocation);
      } catch (const AlreadyStored& before) {
        return already_stored(invocation, before.entry);
      }
    } catch (const NeedsAnswer& needed) {
      question = needed.question;
    }
    ask_for_yes(question);
    answered.insert(question);
  }
}

int run_main(const std::vector<std::string>& words) {
  bool json = false;
  bool writes = false;
  for (const std::string& word : words) json = json || word == "--json";
  try {
    const std::string warning = zone_warning();
    if (!warning.empty()) write_message(message_lines("isotrack: warning: ", warning));
    CommandLine line;
    line.command = named_command(words);
    writes = line.command->writes;
    line = parse_command_line(words);
    writes = line.command->writes;
    const Result result = run(line);
    show(result);
    return static_cast<int>(result.status);
  } catch (const Error& error) {
    return report(error, writes, json);
  } catch (const std::exception& error) {
    const std::string outcome =
        writes ? "whether it was stored is unknown; see: isotrack history\n" : "";
    return report(Error(ExitStatus::bug, std::string("internal error: ") + visible(error.what()),
                        outcome + "please report this with the command that was typed"),
                  false, json);
  }
}

}  // namespace
}  // namespace isotrack

int main(int count, char** words) {
  std::setlocale(LC_CTYPE, "");
  std::signal(SIGPIPE, SIG_IGN);
  return isotrack::run_main({words + 1, words + count});
}
