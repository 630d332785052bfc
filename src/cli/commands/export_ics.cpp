#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../files.hpp"
#include "../item_names.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/gist.hpp"
#include "isotrack/interop/ics.hpp"
#include "isotrack/present/receipt.hpp"
#include "new_files.hpp"

/// A calendar file of what is due. Importing programs never delete: an item that was exported once
/// stays in every later file, moved or cancelled under the same UID, so the record keeps what
/// calendars were told. What was due long ago is no appointment: it is not told of anew.
namespace isotrack {
namespace {

constexpr ExportKind calendar_file{"calendar", "calendar file", "BEGIN:VCALENDAR"};
constexpr std::string_view own_words = "Reminder";
constexpr std::string_view clinic_words = "Clinic: an item is due";

/// What was due before so many days is not told of for the first time, but a STOP.
constexpr int days_back = 30;

/// An item as a calendar is told of it now.
struct Told {
  Date on;
  std::string summary;
  bool is_stop = false;
};

std::string discreet_words(const Obligation& item) {
  return std::string(item.kind == Kind::reminder ? own_words : clinic_words);
}

/// The words of an item without what changes from day to day.
std::string plain_words(const Obligation& item, const std::string& code) {
  const std::string words = gist_of(item);
  return code.empty() ? words : code + ": " + words;
}

/// The day an item stands on in a calendar: of a finding the first day it is followed up, so that
/// what is merely known is no appointment.
std::optional<Date> told_on(const Obligation& item) {
  return item.is_finding && item.severity != Severity::stop ? item.first : item.due_on;
}

/// What stays of the words of an item that is gone: none that tell anything, unless they are asked
/// for, and never none at all, which a redaction leaves.
std::string last_words(const std::string& told, bool detail) {
  const bool may_stay = detail ? !told.empty() : told == own_words;
  return may_stay ? told : std::string(clinic_words);
}

/// What the calendar holds: all that is open and has a day, doses left out.
std::map<std::string, Told> items_now(const Reading& read, const ItemNames& names, bool detail,
                                      const std::string& code) {
  std::map<std::string, Told> out;
  for (const Obligation& item : read.judgement.obligations) {
    const auto on = told_on(item);
    if (!item.is_open() || !on || item.kind == Kind::dose) continue;
    out.emplace(names.name(item), Told{*on, detail ? plain_words(item, code) : discreet_words(item),
                                       item.severity == Severity::stop});
  }
  return out;
}

/// The next sequence of an event. Whole minutes since 2020 grow faster than any event changes, so
/// that a record that was put back from a copy does not fall behind what calendars know.
std::int64_t next_sequence(std::int64_t before, const std::string& instant) {
  const auto passed = seconds_between("2020-01-01T00:00:00Z", instant);
  return std::max(before + 1, std::int64_t{passed.value_or(0)} / 60);
}

/// What was told before, brought up to date: new items, moved and renamed ones, and those that are
/// no longer there. Unchanged ones keep their stamp; words alone do not make a new sequence. New
/// ones of before `oldest` are counted in `left_out`.
std::vector<CalendarItem> up_to_date(const std::vector<CalendarItem>& before, PatientId patient,
                                     std::map<std::string, Told> now, bool detail,
                                     const std::string& instant, Date oldest, int& left_out) {
  std::vector<CalendarItem> out;
  for (const CalendarItem& was : before) {
    CalendarItem item = was;
    const auto found = now.find(item.uid);
    item.cancelled = found == now.end();
    item.summary = item.cancelled ? last_words(was.summary, detail) : found->second.summary;
    if (!item.cancelled) {
      item.on = found->second.on;
      now.erase(found);
    }
    const bool moved = item.cancelled != was.cancelled || item.on != was.on;
    if (moved) item.sequence = next_sequence(was.sequence, instant);
    if (moved || item.summary != was.summary) item.changed_at = instant;
    out.push_back(std::move(item));
  }
  for (auto& [uid, told] : now) {
    if (told.on < oldest && !told.is_stop) {
      ++left_out;
      continue;
    }
    out.push_back({uid, patient, told.on, std::move(told.summary), next_sequence(-1, instant),
                   false, instant});
  }
  return out;
}

std::vector<CalendarEvent> events_of(std::vector<CalendarItem> items) {
  std::ranges::sort(items, {},
                    [](const CalendarItem& item) { return std::pair(item.on, item.uid); });
  std::vector<CalendarEvent> out;
  for (const CalendarItem& item : items) {
    out.push_back(
        {item.uid, item.on, item.summary, item.sequence, item.cancelled, item.changed_at, {}});
  }
  return out;
}

/// What a run read and what calendars are to be told.
struct Exported {
  Readings readings;
  std::vector<CalendarItem> items;
  std::string text;
  int left_out = 0;  ///< open items that were due too long ago
};

Exported read_all(Invocation& invocation, Store& store) {
  Exported out;
  const bool detail = invocation.arguments().flag("--detail");
  const bool everyone = invocation.arguments().flag("--all");
  const bool named_patients = everyone && invocation.several_patients(store);
  out.readings = read_patients(invocation, store, everyone, [&](const Reading& read) {
    const ItemNames names(store, read.patient, read.course);
    auto now = items_now(read, names, detail, named_patients ? read.patient.code : "");
    for (CalendarItem& item :
         up_to_date(store.calendar_items(read.patient.id), read.patient.id, std::move(now), detail,
                    invocation.now().instant, invocation.today() - days(days_back), out.left_out)) {
      out.items.push_back(std::move(item));
    }
  });
  if (!out.items.empty()) out.text = to_ics(events_of(out.items));
  return out;
}

Result receipt_of(const Invocation& invocation, std::vector<std::string> lines) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.dry_run = invocation.dry_run();
  receipt.lines = std::move(lines);
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

std::string written_words(const Invocation& invocation, const std::string& path,
                          const std::vector<CalendarItem>& items) {
  const auto cancelled = std::ranges::count(items, true, &CalendarItem::cancelled);
  const auto open = static_cast<std::ptrdiff_t>(items.size()) - cancelled;
  return fmt::format("{}{} {} to {}, mode 0600.", count_text(open, "event"),
                     cancelled > 0 ? fmt::format(" and {} cancelled", cancelled) : "",
                     invocation.dry_run() ? "would be written" : "written", visible(path));
}

/// `6 items were due before Fri 2026-10-23 and are left out`; empty for none.
std::string left_out_words(const Invocation& invocation, int left_out) {
  if (left_out == 0) return {};
  return fmt::format("{} {} due before {} and {} left out", count_text(left_out, "item"),
                     left_out == 1 ? "was" : "were",
                     with_weekday(invocation.today() - days(days_back)),
                     left_out == 1 ? "is" : "are");
}

/// Nothing is open, and no calendar was ever told of anything.
Result nothing_to_export(const Invocation& invocation, const std::string& path,
                         const Exported& done) {
  const Readings& readings = done.readings;
  const bool stays = !path.empty() && standing_at(path, calendar_file.begins) != Standing::nothing;
  const std::string old = left_out_words(invocation, done.left_out);
  const std::string what = (old.empty() ? "no item with a day is open" : old) +
                           (stays ? "; " + visible(path) + " is left as it was" : std::string());
  invocation.warn("nothing_to_export", "nothing written: " + what + ". Read: " + readings.words());
  if (invocation.format() != Format::json) return {};
  return receipt_of(invocation,
                    {"Nothing written: " + what + ".", "Read: " + readings.words() + "."});
}

/// The file is written beside its place while the record is held, and placed when what it says is
/// kept: a run that dies in between tells no calendar what the record does not know.
Result run(Invocation& invocation) {
  if (invocation.arguments().value("--course")) {
    throw Error(ExitStatus::usage, "export ics: --course would cancel what is open now",
                "leave it out: a calendar holds what is open of the patient");
  }
  const std::string path = export_path(invocation, calendar_file);
  const bool keeps = !invocation.is_rehearsal();
  Store& store = invocation.store(keeps ? Access::write : Access::read);
  Exported done;
  std::optional<PrivateFile> file;
  const auto work = [&] {
    done = read_all(invocation, store);
    if (!path.empty() && !done.items.empty() && !invocation.dry_run()) {
      file.emplace(path);
      file->write(done.text);
    }
    if (keeps) store.remember(done.items);
  };
  if (keeps) {
    store.at_once(work);
  } else {
    work();
  }
  warn_of_unread(invocation, done.readings);
  if (done.items.empty()) return nothing_to_export(invocation, path, done);
  if (path.empty()) return {done.text};
  if (file) file->place();
  std::vector<std::string> lines{written_words(invocation, path, done.items)};
  if (done.left_out > 0) {
    lines.push_back(left_out_words(invocation, done.left_out) + "; see: " +
                    (invocation.arguments().flag("--all")
                         ? invocation.to_type("due --all", About::file)
                         : invocation.to_type("due", About::patient)));
  }
  lines.push_back("Read: " + done.readings.words() + ".");
  return receipt_of(invocation, std::move(lines));
}

}  // namespace

const CommandSpec export_ics_command{
    "export ics",
    "",
    "data",
    "a calendar file of what is due",
    "",
    "All-day events for a calendar program. Calendars are synchronised to others, so an event "
    "says\n"
    "only that something is due; --detail writes what. Exported again, every event keeps its\n"
    "identity; one that is met is cancelled. Without a change the file has the same bytes.",
    {"export ics -o due.ics", "export ics --all --detail"},
    {{"--output", "FILE", "write there, mode 0600 (standard output)"},
     {"--force", "", "also over a file that is no calendar"},
     {"--detail", "", "the words of each item, too"},
     {"--all", "", "every patient of the file"}},
    false,
    run,
    true};

}  // namespace isotrack
