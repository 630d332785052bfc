#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../files.hpp"
#include "../item_names.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/interop/ics.hpp"
#include "isotrack/present/receipt.hpp"

/// A calendar file of what is due. Importing programs never delete: an item that was exported once
/// stays in every later file, moved or cancelled under the same UID, so the record keeps what
/// calendars were told.
namespace isotrack {
namespace {

/// An item as a calendar is told of it now.
struct Told {
  Date on;
  std::string summary;
};

std::string discreet_words(const Obligation& item) {
  return item.kind == Kind::reminder ? "Reminder" : "Clinic: an item is due";
}

/// The words of an item without what changes from day to day.
std::string plain_words(const Obligation& item, const std::string& code) {
  const bool is_own = item.kind == Kind::reminder;
  const std::string words = is_own ? item.message : item.message.substr(0, item.message.find("; "));
  return code.empty() ? words : code + ": " + words;
}

/// What the calendar holds: all that is open and has a day, doses left out.
std::map<std::string, Told> items_now(const Reading& read, const ItemNames& names, bool detail,
                                      const std::string& code) {
  std::map<std::string, Told> out;
  for (const Obligation& item : read.judgement.obligations) {
    if (!item.is_open() || !item.due_on || item.kind == Kind::dose) continue;
    out.emplace(names.name(item),
                Told{*item.due_on, detail ? plain_words(item, code) : discreet_words(item)});
  }
  return out;
}

/// What was told before, brought up to date: new items, moved and renamed ones, and those that are
/// no longer there. Unchanged ones keep their stamp.
std::vector<CalendarItem> up_to_date(const std::vector<CalendarItem>& before, PatientId patient,
                                     std::map<std::string, Told> now, const std::string& instant) {
  std::vector<CalendarItem> out;
  for (CalendarItem item : before) {
    const auto found = now.find(item.uid);
    const bool gone = found == now.end();
    const bool changed = gone ? !item.cancelled
                              : item.cancelled || item.on != found->second.on ||
                                    item.summary != found->second.summary;
    if (changed) {
      ++item.sequence;
      item.changed_at = instant;
      item.cancelled = gone;
    }
    if (!gone) {
      item.on = found->second.on;
      item.summary = found->second.summary;
      now.erase(found);
    }
    out.push_back(std::move(item));
  }
  for (auto& [uid, told] : now) {
    out.push_back({uid, patient, told.on, std::move(told.summary), 0, false, instant});
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

void check_output(const Invocation& invocation, const std::string& path) {
  if (path.empty() && invocation.format() == Format::json) {
    throw Error(ExitStatus::usage, "standard output takes the calendar, not JSON",
                "name a file for the calendar with -o");
  }
  const std::string record = invocation.database_path();
  if (path.empty() || (!is_same_file(path, record) && !path.starts_with(record + "-"))) return;
  throw Error(ExitStatus::refused, visible(path) + " is the record itself", "name another file");
}

Result receipt_of(const Invocation& invocation, const std::string& path, const Readings& readings,
                  const std::vector<CalendarItem>& items) {
  const auto cancelled = std::ranges::count(items, true, &CalendarItem::cancelled);
  const auto open = static_cast<std::ptrdiff_t>(items.size()) - cancelled;
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.dry_run = invocation.dry_run();
  receipt.lines.push_back(
      fmt::format("{} event{}{} {} to {}, mode 0600.", open, open == 1 ? "" : "s",
                  cancelled > 0 ? fmt::format(" and {} cancelled", cancelled) : "",
                  invocation.dry_run() ? "would be written" : "written", visible(path)));
  receipt.lines.push_back("Read: " + readings.words() + ".");
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

Result run(Invocation& invocation) {
  const std::string named = invocation.arguments().value("--output").value_or("-");
  const std::string path = named == "-" ? "" : named;
  check_output(invocation, path);
  const bool detail = invocation.arguments().flag("--detail");
  const bool everyone = invocation.arguments().flag("--all");
  Store& store = invocation.store(invocation.is_rehearsal() ? Access::read : Access::write);
  const bool named_patients = everyone && invocation.several_patients(store);
  std::vector<CalendarItem> items;
  const Readings readings = read_patients(invocation, store, everyone, [&](const Reading& read) {
    const ItemNames names(store, read.patient, read.course);
    auto now = items_now(read, names, detail, named_patients ? read.patient.code : "");
    for (CalendarItem& item : up_to_date(store.calendar_items(read.patient.id), read.patient.id,
                                         std::move(now), invocation.now().instant)) {
      items.push_back(std::move(item));
    }
  });
  warn_of_unread(invocation, readings);
  if (items.empty()) {
    invocation.warn("nothing_to_export",
                    "nothing written: no item with a day is open. Read: " + readings.words());
    return {};
  }
  const std::string text = to_ics(events_of(items));
  if (!path.empty() && !invocation.dry_run()) write_private_file(path, text);
  if (!invocation.is_rehearsal()) store.remember(items);
  if (path.empty()) return {text};
  return receipt_of(invocation, path, readings, items);
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
     {"--detail", "", "the words of each item, too"},
     {"--all", "", "every patient of the file"}},
    false,
    run,
    true};

}  // namespace isotrack
