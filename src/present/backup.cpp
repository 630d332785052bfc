#include "isotrack/present/backup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "json_parts.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

/// So many lost entries are named; the others are counted.
constexpr std::size_t most_named = 10;

std::string entries_text(std::int64_t count) {
  return count == 1 ? "1 entry" : grouped(count) + " entries";
}

std::string backups_text(std::size_t count) {
  return count_text(static_cast<std::int64_t>(count), "older backup");
}

/// `1 patient, 1 course, 61 doses, 3,060 mg`.
std::string amounts_text(const Holdings& holdings) {
  return fmt::format("{}, {}, {}, {} mg", count_text(holdings.patients, "patient"),
                     count_text(holdings.courses, "course"), count_text(holdings.doses, "dose"),
                     grouped(holdings.label_mg));
}

std::string sentence(const std::string& text, const Style& style) {
  return wrapped_message("", text, style.width);
}

void add_holdings(Json& out, const Holdings& holdings) {
  out["schema_version"] = holdings.state.schema_version;
  out["entries"] = holdings.state.entries;
  out["last_entry"] = holdings.state.last.id;
  out["last_digest"] = holdings.state.last.digest;
  out["patients"] = holdings.patients;
  out["courses"] = holdings.courses;
  out["doses"] = holdings.doses;
  out["mg"] = holdings.label_mg;
}

std::string name_of(RecordWas was) {
  switch (was) {
    case RecordWas::nothing:
      return "nothing";
    case RecordWas::unreadable:
      return "unreadable";
    case RecordWas::damaged:
      return "damaged";
    case RecordWas::sound:
      break;
  }
  return "sound";
}

bool removes_for_good(const LostEntry& entry) {
  return entry.command == "redact" || entry.command == "patient erase";
}

std::string removed_text(const BackupReport& report, const Style& style) {
  if (report.removed.empty()) return {};
  return sentence(fmt::format("{}: {} ({}{}); {} {}.",
                              report.dry_run ? "--keep would remove" : "Removed by --keep",
                              backups_text(report.removed.size()),
                              report.removed.size() == 1 ? "" : "the oldest is ",
                              visible(report.removed.front()), grouped(report.kept),
                              report.kept == 1 ? "stays" : "stay"),
                  style);
}

/// One line an entry, of those that would be lost.
std::string lost_rows(const RestoreReport& report) {
  std::string out;
  for (std::size_t i = 0; i < std::min(most_named, report.lost.size()); ++i) {
    const LostEntry& each = report.lost[i];
    out += fmt::format("  #{}  {}  {}\n", each.id, instant_words(each.recorded_at),
                       visible(each.command));
  }
  if (report.lost.size() > most_named) {
    out += fmt::format("  and {} more, the last of them #{}\n", report.lost.size() - most_named,
                       report.lost.back().id);
  }
  return out;
}

/// What would be lost, or was.
std::string loss_words(const RestoreReport& report, bool is_done) {
  if (report.lost.empty()) return {};
  const auto count = static_cast<std::int64_t>(report.lost.size());
  if (report.is_another) {
    return fmt::format(
        "the record at {} {} another one: {} in the backup", report.record, is_done ? "was" : "is",
        count == 1 ? "its only entry is not" : "none of its " + entries_text(count) + " is");
  }
  std::string out = fmt::format(
      "the record at {} {} {} that {} not in the backup, from #{} of {} on", report.record,
      is_done ? "held" : "holds", entries_text(count), count == 1 ? "is" : "are",
      report.lost.front().id, instant_words(report.lost.front().recorded_at));
  const auto removals = std::ranges::count_if(report.lost, removes_for_good);
  if (removals > 0) {
    out += fmt::format("; {} of them removed something for good, which {}", removals,
                       is_done ? "is back" : "would come back");
  }
  return out;
}

/// What stands at the place of the record.
std::string standing_words(const RestoreReport& report) {
  switch (report.was) {
    case RecordWas::nothing:
      return report.dry_run ? "There is no file at " + report.record + "." : "";
    case RecordWas::unreadable:
      return "What " + std::string(report.dry_run ? "stands" : "stood") +
             " there is no record any more: " + report.trouble + ".";
    case RecordWas::damaged:
      return "The record there " + std::string(report.dry_run ? "is" : "was") +
             " damaged: " + report.trouble + ".";
    case RecordWas::sound:
      break;
  }
  return report.dry_run ? "The record there is sound." : "";
}

}  // namespace

std::string to_text(const BackupReport& report, const Style& style) {
  const Holdings& holdings = report.holdings;
  const std::string what =
      entries_text(holdings.state.entries) + ": " + amounts_text(holdings) + ".";
  std::string out;
  if (report.made) {
    out += sentence("Backup of " + what, style);
    out += sentence(
        fmt::format("{}, {}, {} bytes.", report.file, report.encrypted ? "encrypted" : "mode 0600",
                    grouped(report.bytes.value_or(0))),
        style);
    out += sentence(report.encrypted
                        ? "Opened again with the passphrase and read back: every byte agrees."
                        : "Read back: SQLite's check, every digest and the totals of each course "
                          "agree.",
                    style);
  } else if (!report.unchanged) {
    out += sentence("A backup would hold " + what, style);
    out += sentence("It would be " + report.file + ".", style);
  } else {
    out += sentence(report.dry_run ? "Nothing new since the last backup: none would be made."
                                   : "Nothing new since the last backup, which is sound; none "
                                     "was made.",
                    style);
    out += sentence(
        fmt::format("{} holds all {}.", report.file, entries_text(holdings.state.entries)), style);
  }
  out += removed_text(report, style);
  for (const std::string& note : report.notes) out += sentence(note, style);
  if (report.dry_run) out += "Dry run: nothing was written or removed.\n";
  return out;
}

std::string to_json(const BackupReport& report) {
  Json out = document("backup", report.today);
  out["file"] = report.file;
  out["made"] = report.made;
  out["unchanged"] = report.unchanged;
  out["dry_run"] = report.dry_run;
  out["encrypted"] = report.encrypted;
  out["bytes"] = or_null(report.bytes);
  add_holdings(out, report.holdings);
  out["removed"] = report.removed;
  out["kept"] = report.kept;
  out["notes"] = report.notes;
  return line(out);
}

std::string to_plain(const BackupReport& report) {
  std::string out = fmt::format("file\t{}\nmade\t{}\nentries\t{}\n", report.file,
                                report.made ? "yes" : "no", report.holdings.state.entries);
  for (const std::string& name : report.removed) out += "removed\t" + visible(name) + "\n";
  for (const std::string& note : report.notes) out += "note\t" + note + "\n";
  return out;
}

std::string loss_words(const RestoreReport& report) { return loss_words(report, false); }

std::string to_text(const RestoreReport& report, const Style& style) {
  const Holdings& holdings = report.holdings;
  std::string out =
      sentence(fmt::format("{}: {}, {}.", report.dry_run ? "The backup holds" : "Restored",
                           entries_text(holdings.state.entries), amounts_text(holdings)),
               style);
  out += sentence(report.file + " is sound: SQLite's check and every digest agree.", style);
  const std::string there = standing_words(report);
  if (!there.empty()) out += sentence(there, style);
  if (!report.lost.empty()) {
    std::string words = loss_words(report, !report.dry_run);
    words.front() = 'T';
    out += sentence(words + ":", style) + lost_rows(report);
  }
  for (const std::string& note : report.notes) out += sentence(note, style);
  if (!report.kept_as.empty()) {
    out += sentence("What was there is kept: " + report.kept_as, style);
  }
  if (report.dry_run) out += "Dry run: nothing was restored.\n";
  return out;
}

std::string to_json(const RestoreReport& report) {
  Json out = document("restore", report.today);
  out["file"] = report.file;
  out["record"] = report.record;
  out["restored"] = !report.dry_run;
  out["encrypted"] = report.encrypted;
  add_holdings(out, report.holdings);
  out["record_was"] = name_of(report.was);
  out["trouble"] = text_or_null(report.trouble);
  out["is_another_record"] = report.is_another;
  out["lost"] = list_of(report.lost, [](const LostEntry& each) {
    return Json{{"entry", each.id}, {"recorded_at", each.recorded_at}, {"command", each.command}};
  });
  out["flags"] = list_of(report.flags, [](const RestoredFlag& each) {
    return Json{{"patient", each.patient},
                {"rule", each.rule},
                {"severity", name_of(each.severity)},
                {"message", each.message},
                {"change", each.is_opened ? "opened" : "ended"}};
  });
  out["kept_as"] = text_or_null(report.kept_as);
  return line(out);
}

std::string to_plain(const RestoreReport& report) {
  std::string out =
      fmt::format("restored\t{}\nentries\t{}\nrecord_was\t{}\n", report.dry_run ? "no" : "yes",
                  report.holdings.state.entries, name_of(report.was));
  for (const LostEntry& each : report.lost) {
    out += fmt::format("lost\t{}\t{}\t{}\n", each.id, each.recorded_at, visible(each.command));
  }
  for (const RestoredFlag& each : report.flags) {
    out += fmt::format("{}\t{}\t{}\t{}\t{}\n", each.is_opened ? "opened" : "ended",
                       visible(each.patient), name_of(each.severity), each.rule,
                       visible(each.message));
  }
  out += "kept_as\t" + (report.kept_as.empty() ? "-" : report.kept_as) + "\n";
  return out;
}

}  // namespace isotrack
