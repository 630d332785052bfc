#include <clocale>
#include <csignal>
#include <exception>
#include <iostream>
#include <set>

#include "command.hpp"
#include "commands.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/reports.hpp"
#include "parse.hpp"
#include "session.hpp"
#include "terminal.hpp"

namespace isotrack {
namespace {

std::string code_of(ExitStatus status) {
  switch (status) {
    case ExitStatus::usage: return "usage";
    case ExitStatus::refused: return "refused";
    case ExitStatus::not_found: return "not_found";
    case ExitStatus::store: return "store";
    case ExitStatus::io: return "io";
    default: return "internal";
  }
}

/// A failed write says whether it was stored; the store's own errors say it themselves.
std::string full_hint(const Error& error, bool writes) {
  const bool says = std::string(error.what()).find("stored") != std::string::npos ||
                    error.hint().find("stored") != std::string::npos;
  if (!writes || says) return error.hint();
  if (error.hint().empty()) return "not stored";
  std::string hint = error.hint();
  if (hint.front() >= 'a' && hint.front() <= 'z') {
    hint.front() = static_cast<char>(hint.front() - 'a' + 'A');
  }
  return "not stored. " + hint;
}

int report(const Error& error, bool writes, bool json) {
  const std::string hint = full_hint(error, writes);
  const int status = static_cast<int>(error.status());
  if (json) {
    write_message(error_json(code_of(error.status()), status, error.what(), hint));
  } else {
    write_message("isotrack: error: " + std::string(error.what()) + "\n" +
                  (hint.empty() ? "" : "hint: " + hint + "\n"));
  }
  return status;
}

bool answers_yes(const std::string& question) {
  const std::string prompt = question + "\nStore it all the same? [y/N] ";
  const std::string answer = lower(stripped(read_answer(prompt)));
  return answer == "y" || answer == "yes";
}

Result already_stored(const Session& session, EntryId entry) {
  Receipt receipt;
  receipt.command = session.command().name;
  receipt.today = session.today();
  receipt.entry = entry;
  receipt.repeated = true;
  receipt.lines = {"Stored before under this --once key; nothing was changed."};
  return {session.quiet() ? std::string() : session.render(receipt)};
}

/// Runs the command. When it needs a yes it has let go of the record by the time the person is
/// asked; with the answer it runs again from the start.
Result run(const CommandLine& line) {
  std::set<std::string> answered;
  for (;;) {
    std::string question;
    try {
      Session session(*line.command, line.arguments, answered);
      try {
        return line.command->run(session);
      } catch (const AlreadyStored& before) {
        return already_stored(session, before.entry);
      }
    } catch (const NeedsAnswer& needed) {
      question = needed.question;
    }
    if (!answers_yes(question)) {
      throw Error(ExitStatus::usage, "answered with no", "nothing was stored");
    }
    answered.insert(question);
  }
}

int run_main(const std::vector<std::string>& words) {
  bool json = false;
  bool writes = false;
  for (const std::string& word : words) json = json || word == "--json";
  try {
    const std::string warning = zone_warning();
    if (!warning.empty()) write_message("isotrack: warning: " + warning + "\n");
    const CommandLine line = parse_command_line(words);
    writes = line.command->writes;
    const Result result = run(line);
    write_output(result.output);
    return static_cast<int>(result.status);
  } catch (const Error& error) {
    return report(error, writes, json);
  } catch (const std::exception& error) {
    return report(Error(ExitStatus::bug, std::string("internal error: ") + visible(error.what()),
                        "please report this with the command that was typed"),
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
