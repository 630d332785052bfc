#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>

#include "../backup_folder.hpp"
#include "../commands.hpp"
#include "../files.hpp"
#include "../input_file.hpp"
#include "../invocation.hpp"
#include "../passphrase.hpp"
#include "../standing.hpp"
#include "all_flags.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/sealed.hpp"
#include "isotrack/present/backup.hpp"
#include "isotrack/store/backup.hpp"

/// Puts a copy in the place of the record. All of it is checked before anything changes, what would
/// be lost is named and asked about, and what stood there is kept beside it.
namespace isotrack {
namespace {

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
constexpr std::size_t block = 65'536;

std::string named_backup(const Invocation& invocation) {
  if (invocation.arguments().value("--once")) {
    throw Error(ExitStatus::usage, "restore: --once is for what is recorded", "leave it out");
  }
  const auto& words = invocation.arguments().words;
  if (words.size() != 1) {
    throw Error(ExitStatus::usage,
                words.empty() ? "restore: the backup is missing" : "restore: one backup at a time",
                "such as: " + invocation.to_type("restore backups/isotrack-20261122T090000Z.db",
                                                 About::file));
  }
  if (words.front() == "-") {
    throw Error(ExitStatus::usage,
                "restore: a backup is read twice, so standard input cannot be one",
                "save it as a file, and name that");
  }
  if (belongs_to_record(words.front(), invocation.database_path()) &&
      !is_copy_of(std::filesystem::path(words.front()).filename().string(),
                  std::filesystem::path(invocation.database_path()).filename().string())) {
    throw Error(ExitStatus::refused, shown_to_person(words.front()) + " is the record itself",
                "name a backup of it");
  }
  return words.front();
}

/// A copy whose journal lies beside it was made while somebody wrote, and is half of something.
void refuse_journal(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path + "-journal", ignored)) return;
  throw Error(
      ExitStatus::io,
      shown_to_person(path) + "-journal lies beside it: a write was under way when it was copied",
      "to finish or undo that write: isotrack verify --db " + visible(path));
}

bool is_sealed(const std::string& path) {
  InputFile file(path, no_limit);
  std::string begin(sealed_begins.size(), '\0');
  file.stream().rdbuf()->sgetn(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == sealed_begins;
}

/// Hands the content of the backup to `take`, opened when it is sealed.
void read_backup(const Invocation& invocation, const std::string& path, bool sealed,
                 const std::function<void(std::string_view)>& take) {
  InputFile file(path, no_limit);
  if (sealed) {
    Passphrase passphrase;
    read_passphrase(invocation, PassphraseFor::unsealing, passphrase);
    unseal(file.stream(), passphrase, shown_to_person(path), take);
    return;
  }
  std::string bytes(block, '\0');
  for (;;) {
    const std::streamsize count =
        file.stream().rdbuf()->sgetn(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (count == 0) return;
    take(std::string_view(bytes).substr(0, static_cast<std::size_t>(count)));
  }
}

/// A person reads `~` for the home folder, a program the path as it is.
std::string named(const std::string& path, const Invocation& invocation) {
  return invocation.format() == Format::text ? shown_to_person(path) : visible(path);
}

RecordWas was_of(RecordThere::State state) {
  switch (state) {
    case RecordThere::State::nothing:
      return RecordWas::nothing;
    case RecordThere::State::unreadable:
      return RecordWas::unreadable;
    case RecordThere::State::damaged:
      return RecordWas::damaged;
    case RecordThere::State::sound:
      break;
  }
  return RecordWas::sound;
}

void say_what_is_there(const RecordThere& there, RestoreReport& report) {
  report.was = was_of(there.state);
  report.trouble = there.trouble;
  report.is_another = there.is_another;
  for (const EntryBrief& each : there.lost) {
    report.lost.push_back({each.id, each.recorded_at, each.command});
  }
}

/// What waits for a decision in the record there and not in the copy, or in the copy alone.
struct FlagsApart {
  FlagChanges changes;
  bool several = false;  ///< one of the two holds several patients
};

/// Both are closed again before one takes the place of the other. A record that cannot be opened or
/// judged has nothing that could be named.
FlagsApart flags_apart(Invocation& invocation, const Replacement& replacement,
                       const RecordThere& there) {
  FlagsApart out;
  AllFlags before;
  const bool is_record =
      there.state == RecordThere::State::sound || there.state == RecordThere::State::damaged;
  try {
    if (is_record) {
      Store store = invocation.open(Access::read);
      out.several = invocation.several_patients(store);
      before = AllFlags(invocation, store);
    }
  } catch (const Error&) {
    before = AllFlags();
  }
  Store copy = Store::open(replacement.draft(), Access::read);
  out.several = out.several || invocation.several_patients(copy);
  out.changes =
      before.changes(invocation, copy, there.is_another ? SameRecord::no : SameRecord::yes);
  return out;
}

std::vector<std::string> sentences(const FlagsApart& apart, bool is_done) {
  std::vector<std::string> out = flag_sentences(
      is_done ? "No longer open" : "Would no longer be open", apart.changes.ended, apart.several);
  std::ranges::move(
      flag_sentences(is_done ? "Open now" : "Would be open", apart.changes.opened, apart.several),
      std::back_inserter(out));
  return out;
}

void say_flags(const FlagsApart& apart, RestoreReport& report) {
  const auto add = [&](const std::vector<FlagOf>& flags, bool is_opened) {
    for (const FlagOf& each : flags) {
      report.flags.push_back(
          {each.patient, each.flag.severity, each.flag.rule, each.flag.message, is_opened});
    }
  };
  add(apart.changes.ended, false);
  add(apart.changes.opened, true);
  report.notes = sentences(apart, !report.dry_run);
}

/// What is asked: what would be lost, and what would wait for a decision no longer, or anew.
std::string question_of(const std::string& loss, const FlagsApart& apart) {
  std::string out = loss;
  for (std::string words : sentences(apart, false)) {
    words.front() = 'w';
    words.pop_back();
    out += "; " + words;
  }
  return out;
}

/// What waits for a decision is told whatever is silenced, or lost on the way out.
Result answer_of(const Invocation& invocation, const RestoreReport& report) {
  const Format format = invocation.format();
  std::string urgent;
  for (const std::string& each : report.notes) urgent += said_aloud(each, format);
  if (!invocation.quiet()) return {invocation.render(report), ExitStatus::done, {}, urgent};
  if (format == Format::text) return {urgent, ExitStatus::done, {}, urgent};
  return {urgent.empty() ? std::string() : invocation.render(report), ExitStatus::done, {}, urgent};
}

Result run(Invocation& invocation) {
  const std::string path = named_backup(invocation);
  const bool sealed = is_sealed(path);
  if (invocation.arguments().value("--passphrase-fd") && !sealed) {
    throw Error(ExitStatus::usage, shown_to_person(path) + " is not encrypted",
                "leave --passphrase-fd out");
  }
  refuse_journal(path);
  RestoreReport report;
  report.today = invocation.today();
  report.file = named(path, invocation);
  report.record = named(invocation.database_path(), invocation);
  report.dry_run = invocation.dry_run();
  report.encrypted = sealed;
  Replacement replacement(invocation.database_path());
  read_backup(invocation, path, sealed, [&](std::string_view bytes) { replacement.write(bytes); });
  report.holdings = replacement.check(report.file);
  const RecordThere there = replacement.standing();
  say_what_is_there(there, report);
  const FlagsApart apart = flags_apart(invocation, replacement, there);
  say_flags(apart, report);
  if (!report.dry_run) {
    const std::string loss = loss_words(report);
    if (!loss.empty()) {
      const auto descriptor = invocation.arguments().value("--passphrase-fd");
      const std::string passphrase = descriptor ? " --passphrase-fd " + *descriptor : "";
      invocation.question(
          question_of(loss, apart),
          "to see what would be lost: " +
              invocation.to_type("restore " + word_to_type(path) + " --dry-run" + passphrase,
                                 About::file) +
              "; to go ahead, add --yes: the old file is kept beside it");
    }
    const auto kept = replacement.put_in_place(there, compact_instant(invocation.now().instant));
    if (kept) report.kept_as = named(kept->string(), invocation);
  }
  return answer_of(invocation, report);
}

}  // namespace

const CommandSpec restore_command{
    "restore",
    "",
    "data",
    "put a backup in the place of the record",
    "FILE",
    "All of the backup is checked first. What the record holds and the backup does not is named\n"
    "and asked about; the file that was there is kept beside it. --dry-run only says.",
    {"restore backups/isotrack-20261122T090000Z.db --dry-run",
     "restore /media/stick/isotrack-20261122T090000Z.db.sealed"},
    {{"--passphrase-fd", "N", "read the passphrase from descriptor N"}},
    true,
    run};

}  // namespace isotrack
