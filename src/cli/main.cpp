#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <clocale>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "clock.hpp"
#include "command.hpp"
#include "commands.hpp"
#include "completion.hpp"
#include "invocation.hpp"
#include "isotrack/base/error.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/health.hpp"
#include "isotrack/present/message.hpp"
#include "judging.hpp"
#include "parse.hpp"
#include "standing.hpp"
#include "terminal.hpp"

namespace isotrack {
namespace {

std::string words_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::stored:
      return "stored all the same";
    case Outcome::not_stored:
      return "not stored";
    case Outcome::unknown:
      return "unknown whether it was stored";
  }
  return {};
}

/// The outcome of a failed write, then the way out.
std::string full_hint(const std::string& hint, std::optional<Outcome> outcome) {
  if (!outcome) return hint;
  const std::string words = words_of(*outcome);
  if (hint.empty()) return words;
  const bool is_sentence = hint.front() >= 'A' && hint.front() <= 'Z';
  return words + (is_sentence ? ". " : "; ") + hint;
}

/// `writes`: the command writes; without a word from the error it had not begun to store.
int report(const Error& error, bool writes, bool json) {
  const auto outcome =
      writes ? std::optional(error.outcome().value_or(Outcome::not_stored)) : std::nullopt;
  const std::string hint = full_hint(error.hint(), outcome);
  if (json) {
    write_message(error_json(error, outcome));
  } else {
    write_message(message_lines("isotrack: error: ", error.what(), message_width()) +
                  (hint.empty() ? "" : message_lines("hint: ", hint, message_width())));
  }
  return static_cast<int>(error.status());
}

void warn(const std::string& code, const std::string& warning, bool json) {
  if (warning.empty()) return;
  write_message(json ? warning_json(code, warning)
                     : message_lines("isotrack: warning: ", warning, message_width()));
}

/// Whether a monitoring program reads the answer, which has a line and statuses of its own.
bool is_for_monitor(const CommandLine& line, const std::vector<std::string>& words) {
  return line.command != nullptr && line.command->name == "check" &&
         std::ranges::find(words, "--nagios") != words.end();
}

/// What it reads of a command line that failed.
int report_unknown(const std::string& what, bool json) {
  HealthReport health;
  try {
    health.today = read_clock().local_date;
  } catch (const Error&) {
    health.today = date::floor<days>(std::chrono::system_clock::now());
  }
  health.unread = {what};
  try {
    write_output(json ? to_json(health) : to_text(health, {}));
  } catch (const Error& error) {
    report(error, false, json);
  }
  return static_cast<int>(health_of(health));
}

/// The answer of a command that succeeded. When it cannot be shown, or nobody reads it, a STOP is
/// told on standard error; what was stored stays stored.
void show(const Result& result) {
  try {
    if (!write_output(result.output)) write_message(result.urgent);
  } catch (const Error& error) {
    write_message(result.urgent);
    if (!result.stored) throw;
    throw Error(error.status(), error.what(),
                "it is #" + std::to_string(*result.stored) + "; only the answer could not be shown",
                Outcome::stored);
  }
}

/// The same key on another command or patient is a slip, not a repetition: answering it with
/// "stored before" would lose a write without a word.
void refuse_other_write(Invocation& invocation, const JournalEntry& before) {
  const auto code = invocation.chosen_code();
  const auto chosen = code ? invocation.store(Access::write).load_patient(*code) : std::nullopt;
  // What is about the whole file is about no patient, whoever is named.
  const bool other_patient = code && before.patient && (!chosen || chosen->id != before.patient);
  if (before.command == invocation.command().name && !other_patient) return;
  throw Error(ExitStatus::refused,
              "this --once key was used by #" + std::to_string(before.id) + ", a " +
                  visible(before.command) + (other_patient ? " of another patient" : ""),
              "Each write needs a key of its own");
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

/// The entry that used this key, when the command refuses: what was done under it once may not be
/// possible again, and a repetition is no refusal.
std::optional<EntryId> stored_under_key(Invocation& invocation, const Error& error) {
  const bool refuses =
      error.status() == ExitStatus::refused || error.status() == ExitStatus::not_found;
  const auto key = invocation.arguments().value("--once");
  if (!refuses || !key || !invocation.command().writes || !invocation.has_record()) return {};
  return invocation.store(Access::write).entry_of_key(*key);
}

/// Lists of what is recorded that judge nothing: a STOP that is open stands above them.
bool is_below_stop(const Invocation& invocation) {
  constexpr std::array<std::string_view, 16> lists{
      "care",        "contact list",  "contraception list", "course list",
      "lab list",    "medicine list", "mood list",          "patient show",
      "period list", "pickup list",   "prescription list",  "pregnancy-test list",
      "reconcile",   "regimen show",  "symptom list",       "visit list"};
  const std::string_view name = invocation.command().name;
  // The sum of every patient is about nobody.
  if (name == "reconcile" && invocation.arguments().flag("--all")) return false;
  return std::ranges::find(lists, name) != lists.end() ||
         (name == "chart" && invocation.arguments().flag("--labs"));
}

/// The answer of the command, for people below one line that names the STOPs that are open. The
/// lines of --plain have their columns, so that standard error is told.
Result answered(Invocation& invocation) {
  Result result = invocation.command().run(invocation);
  if (!is_below_stop(invocation)) return result;
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const auto stops = open_stops(invocation, store, patient.code);
  if (stops.empty()) return result;
  const std::string note = standing_note(stops, invocation.to_type("due", About::patient));
  if (invocation.format() == Format::plain && !invocation.quiet()) {
    invocation.warn("stop", note);
    return result;
  }
  if (invocation.format() == Format::text && !invocation.quiet()) {
    result.output = message_lines("", note, invocation.style().width) + "\n" + result.output;
  }
  if (result.urgent.empty()) result.urgent = said_aloud(note, invocation.format());
  return result;
}

/// Runs the command. When it needs a yes it has let go of the record by the time the person is
/// asked; with the answer it runs again from the start.
Result run(const CommandLine& line) {
  Conversation conversation;
  for (;;) {
    NeedsAnswer asked;
    try {
      Invocation invocation(*line.command, line.arguments, conversation);
      try {
        return answered(invocation);
      } catch (const AlreadyStored& before) {
        return already_stored(invocation, before.entry);
      } catch (const Error& error) {
        const auto before = stored_under_key(invocation, error);
        if (!before) throw;
        return already_stored(invocation, *before);
      }
    } catch (const NeedsAnswer& needed) {
      asked = needed;
    }
    ask_for_yes(asked.question);
    conversation.yes.insert(asked.key);
  }
}

/// How to see what became of an entry of which nothing is known.
std::string where_to_look(const CommandLine& line, bool writes) {
  return writes ? "see: " + command_to_type(line.arguments, "history", About::patient) : "";
}

/// The store knows how its file is called, not how it was named on the command line: the commands
/// in its hints name it the same way.
std::string naming_record(std::string hint, const CommandLine& line) {
  const std::string options = options_to_type(line.arguments, About::file);
  if (options.empty()) return hint;
  constexpr std::array<std::string_view, 3> commands{"isotrack restore FILE", "isotrack history",
                                                     "isotrack verify"};
  for (const std::string_view command : commands) {
    for (std::size_t at = hint.find(command); at != std::string::npos;) {
      const std::size_t end = at + command.size();
      const bool is_whole = end == hint.size() || hint[end] == '\'' || hint[end] == ';';
      if (is_whole) hint.insert(end, options);
      at = hint.find(command, end);
    }
  }
  return hint;
}

Error memory_ran_out(const CommandLine& line, bool writes) {
  return Error(ExitStatus::store, "out of memory", where_to_look(line, writes), Outcome::unknown);
}

/// Our own mistake: nothing is known of what became of the entry.
Error mistake(const std::exception& error, const CommandLine& line, bool writes) {
  const std::string look = where_to_look(line, writes) + (writes ? "\n" : "");
  return Error(ExitStatus::bug, std::string("internal error: ") + visible(error.what()),
               look + "please report this with the command that was typed", Outcome::unknown);
}

/// Answers a shell at the Tab key, which waits: two seconds at most, never a word on standard
/// error.
int complete(const std::vector<std::string>& words) {
  std::signal(SIGALRM, [](int) { ::_exit(0); });
  ::alarm(2);
  try {
    write_output(completions({words.begin() + 1, words.end()}));
  } catch (const Error&) {
    // The shell is gone; there is nobody to tell.
  }
  return 0;
}

int run_main(const std::vector<std::string>& words) {
  if (!words.empty() && words.front() == completing) return complete(words);
  const bool json = std::ranges::find(words, "--json") != words.end();
  bool writes = false;
  CommandLine line;
  try {
    warn("unknown_zone", zone_warning(), json);
    line.command = named_command(words);
    writes = line.command->writes;
    line = parse_command_line(words);
    writes = line.command->writes;
    const Result result = run(line);
    show(result);
    return static_cast<int>(result.status);
  } catch (const Error& error) {
    if (is_for_monitor(line, words)) return report_unknown(error.what(), json);
    return report(
        Error(error.status(), error.what(), naming_record(error.hint(), line), error.outcome()),
        writes, json);
  } catch (const std::bad_alloc&) {
    if (is_for_monitor(line, words)) return report_unknown("out of memory", json);
    return report(memory_ran_out(line, writes), writes, json);
  } catch (const std::exception& error) {
    if (is_for_monitor(line, words)) return report_unknown("internal error", json);
    return report(mistake(error, line, writes), writes, json);
  }
}

/// What is left to say when there is not even memory for an error.
int out_of_memory() {
  constexpr std::string_view said =
      "isotrack: error: out of memory\n"
      "hint: if it was to store something, it is unknown whether it was stored; see: isotrack "
      "history\n";
  if (::write(STDERR_FILENO, said.data(), said.size()) < 0) return static_cast<int>(ExitStatus::io);
  return static_cast<int>(ExitStatus::store);
}

}  // namespace
}  // namespace isotrack

int main(int count, char** words) {
  std::setlocale(LC_CTYPE, "");
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGCHLD, SIG_DFL);  // ignored by who started us, it would hide how a hook ended
  try {
    return isotrack::run_main({words + 1, words + count});
  } catch (const std::bad_alloc&) {
    return isotrack::out_of_memory();
  }
}
