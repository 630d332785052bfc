#include "own_reminder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../item_names.hpp"
#include "../judging.hpp"
#include "../suggest.hpp"
#include "echo.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/obligations.hpp"
#include "isotrack/present/record.hpp"

/// Reminders of a person's own, and putting a reminder off.
namespace isotrack {
namespace {

std::string every_words(const Reminder& reminder) {
  if (!reminder.every_days) return "once";
  return *reminder.every_days == 1 ? "every day"
                                   : fmt::format("every {} days", *reminder.every_days);
}

/// `once, today, Sun 2026-11-22`, `every 14 days from Mon 2026-11-23 to Thu 2026-12-31`.
std::string when_words(const Reminder& reminder, Date today) {
  if (!reminder.every_days) return "once, " + date_words(reminder.first, today);
  const std::string first =
      reminder.last ? with_weekday(reminder.first) + " to " + with_weekday(*reminder.last)
                    : date_words(reminder.first, today);
  return every_words(reminder) + " from " + first;
}

Date future_date(const Invocation& invocation, std::string_view option, Date otherwise) {
  const Date on = invocation.date(option, Lean::future).value_or(otherwise);
  if (on >= invocation.today()) return on;
  throw Error(ExitStatus::refused, fmt::format("{} {} is before today", option, with_weekday(on)),
              "a reminder begins today or later");
}

std::string reminder_text(Invocation& invocation) {
  std::string text = invocation.arguments().joined();
  if (text.empty()) text = private_text(invocation, "--text", "Remind of:");
  if (!is_plain_text(text)) {
    throw Error(ExitStatus::usage, "'" + visible(text) + "': no control characters");
  }
  return text;
}

Result add(Invocation& invocation) {
  Reminder reminder;
  reminder.text = reminder_text(invocation);
  reminder.first = future_date(invocation, "--on", invocation.today());
  if (const auto every = invocation.arguments().value("--every")) {
    reminder.every_days = parse_day_count(*every).value();
  }
  if (invocation.arguments().value("--until")) {
    if (!reminder.every_days) {
      throw Error(ExitStatus::usage, "--until without --every: what is due once has no last day",
                  "say how often, such as --every 1d, or leave --until out");
    }
    reminder.last = future_date(invocation, "--until", reminder.first);
    refuse_reversed(reminder.first, reminder.last);
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  writer.add(patient.id, reminder);
  Receipt receipt;
  receipt.lines.push_back(
      fmt::format("Reminder '{}', {}.", reminder.text, when_words(reminder, invocation.today())));
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList out;
  out.today = invocation.today();
  out.patient = patient.code;
  out.title = "Reminders of " + patient.code;
  out.heading = {"N", "first", "how often", "until", "what"};
  for (const Reminder& each : patient.events.reminders) {
    out.rows.push_back({std::to_string(each.recorded.first_row), with_weekday(each.first),
                        every_words(each), each.last ? with_weekday(*each.last) : "-", each.text});
  }
  out.nothing = "No reminder of one's own is recorded. Add one: " +
                invocation.to_type("remind add TEXT", About::patient);
  out.events = patient.events;
  out.contacts = patient.contacts;
  return {invocation.render(out)};
}

const Reminder& chosen_reminder(const Invocation& invocation, const PatientRecord& patient) {
  std::string named = invocation.arguments().joined();
  const std::string listed = "the numbers: " + invocation.to_type("remind list", About::patient);
  if (named.empty()) throw Error(ExitStatus::usage, "the reminder's number is missing", listed);
  if (named.starts_with("reminder.")) named = named.substr(9);
  for (const Reminder& each : patient.events.reminders) {
    if (std::to_string(each.recorded.first_row) == named) return each;
  }
  throw Error(ExitStatus::not_found, patient.code + " has no reminder '" + visible(named) + "'",
              listed);
}

Result end(Invocation& invocation) {
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  const Reminder& reminder = chosen_reminder(invocation, patient);
  writer.about(patient.id);
  writer.withdraw(reminder);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("Reminder {} ended: '{}', {} from {}.",
                                      reminder.recorded.first_row, reminder.text,
                                      every_words(reminder), with_weekday(reminder.first)));
  return invocation.finish(store, writer, patient.code, std::nullopt, std::move(receipt));
}

/// The open items of the rule a person named.
std::vector<Obligation> items_of(const Invocation& invocation, const PatientRecord& patient,
                                 const Judgement& judgement) {
  const std::string rule = invocation.arguments().joined();
  const std::string listed = "what is open: " + invocation.to_type("due", About::patient);
  if (rule.empty()) throw Error(ExitStatus::usage, "the rule to put off is missing", listed);
  std::vector<Obligation> out = items_to_put_off(judgement.obligations, rule);
  if (!out.empty()) return out;
  std::vector<std::string_view> open;
  for (const Obligation& item : judgement.obligations) {
    if (item.is_open()) open.push_back(item.rule);
  }
  const std::string near = did_you_mean(rule, open);
  throw Error(ExitStatus::not_found,
              "nothing of rule '" + visible(rule) + "' is open for " + patient.code,
              near.empty() ? listed : near);
}

Date wanted_end(const Invocation& invocation) {
  const auto span = invocation.arguments().value("--for");
  const auto until = invocation.date("--until", Lean::future);
  if (span && until) {
    throw Error(ExitStatus::usage, "--for and --until exclude each other", "leave one of them out");
  }
  const Date end =
      until ? *until : invocation.today() + days(span ? parse_day_count(*span).value() : 1);
  if (end <= invocation.today()) {
    throw Error(ExitStatus::refused, "--until " + with_weekday(end) + " is not after today",
                "name a later day, or --for 1d");
  }
  return end;
}

void refuse_too_long(const Invocation& invocation, Date end) {
  const Date latest = invocation.today() + days(longest_snooze_days);
  if (end <= latest) return;
  throw Error(ExitStatus::refused,
              fmt::format("a reminder is put off by at most {} days, to {}", longest_snooze_days,
                          with_weekday(latest)),
              "put it off again then; what is not to be asked for any more: " +
                  invocation.to_type("waive RULE --reason TEXT", About::patient));
}

/// The last day of an item that a reminder of it must reach; null when that day has passed. A
/// person's own reminder has none.
std::optional<Date> last_day(const Obligation& item, Date today) {
  if (item.kind == Kind::reminder) return std::nullopt;
  const auto last = item.last ? item.last : item.due_on;
  return last && *last >= today ? last : std::nullopt;
}

void refuse_to_put_off(const Invocation& invocation, const Obligation& item) {
  if (can_be_put_off(item, invocation.today())) return;
  const std::string look = "what to do: " + invocation.to_type("due", About::patient);
  const std::string options = options_to_type(invocation.arguments(), About::patient);
  if (item.severity == Severity::stop) {
    throw Error(ExitStatus::refused, item.rule + " is a STOP and cannot be put off",
                item.kind == Kind::stop ? settling_words(item, options) : look);
  }
  if (item.needs_decision()) {
    throw Error(ExitStatus::refused,
                item.rule + " waits for the prescriber's decision and cannot be put off",
                settling_words(item, options));
  }
  if (item.at_stake == Severity::stop) {
    throw Error(ExitStatus::refused, item.rule + " has a STOP at stake and cannot be put off",
                look);
  }
  throw Error(ExitStatus::refused, item.rule + " ends today and cannot be put off", look);
}

/// Puts one item off; the line of the receipt.
std::string put_off(Invocation& invocation, Store& store, const ItemNames& names,
                    const Obligation& item, Date wanted) {
  const auto last = last_day(item, invocation.today());
  const bool clamped = last && *last < wanted;
  const Date until = clamped ? *last : wanted;
  if (!invocation.dry_run()) store.snooze(names.name(item), until);
  return fmt::format("No reminder of {} before {}{}.", item.rule,
                     date_words(until, invocation.today()), clamped ? ", its last day" : "");
}

Result snooze(Invocation& invocation) {
  if (invocation.is_rehearsal() && !invocation.dry_run()) {
    throw Error(ExitStatus::usage, "snooze silences what is told from today on: not on another day",
                "leave --today (ISOTRACK_TODAY) out, or add --dry-run");
  }
  const Date wanted = wanted_end(invocation);
  Store& store = invocation.store(invocation.dry_run() ? Access::read : Access::write);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord* course = course_of(invocation, patient);
  const Judgement judgement = judged(invocation, store, patient, course);
  const ItemNames names(store, patient, course);
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = patient.code;
  receipt.names_patient = invocation.several_patients(store);
  receipt.dry_run = invocation.dry_run();
  const std::vector<Obligation> items = items_of(invocation, patient, judgement);
  for (const Obligation& item : items) refuse_to_put_off(invocation, item);
  refuse_too_long(invocation, wanted);
  for (const Obligation& item : items) {
    const std::string line = put_off(invocation, store, names, item, wanted);
    if (std::ranges::find(receipt.lines, line) == receipt.lines.end()) {
      receipt.lines.push_back(line);
    }
  }
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

}  // namespace

std::vector<Obligation> items_to_put_off(const std::vector<Obligation>& items,
                                         std::string_view rule) {
  std::vector<Obligation> out;
  for (const Obligation& item : items) {
    if (item.is_open() && item.rule == rule) out.push_back(item);
  }
  const auto is_to_come = [](const Obligation& item) {
    return item.state == ObligationState::upcoming;
  };
  if (!std::ranges::all_of(out, is_to_come)) std::erase_if(out, is_to_come);
  return out;
}

bool can_be_put_off(const Obligation& item, Date today) {
  return item.severity != Severity::stop && item.at_stake != Severity::stop &&
         !item.needs_decision() && last_day(item, today) != today;
}

const CommandSpec remind_add_command{
    "remind add",
    "",
    "automation",
    "add a reminder of your own",
    "TEXT",
    "Due on its day, and again every so many days. Answer one with confirm reminder.N; the number\n"
    "stands in the list.",
    {"remind add 'order lip balm'", "remind add 'weigh myself' --every 4w --on mon"},
    {{"--on", "DATE", "the first day (today)"},
     {"--every", "DAYS", "again after so many days: 1d, 4w (once)"},
     {"--until", "DATE", "none after this day"},
     {"--text", "TEXT", "the words, instead of operands"}},
    true,
    add};

const CommandSpec remind_list_command{
    "remind list", "",  "automation", "the reminders of your own", "", "", {"remind list"}, {},
    false,         list};

const CommandSpec remind_end_command{
    "remind end",
    "",
    "automation",
    "end a reminder of your own",
    "N",
    "The number stands in the list. What was stays in the history.",
    {"remind end 3"},
    {},
    true,
    end};

const CommandSpec snooze_command{
    "snooze",
    "",
    "automation",
    "no reminder of an item for a while",
    "RULE",
    "To the last day of its window at most; then it is announced again. The item stays due, and a\n"
    "STOP cannot be put off.",
    {"snooze monthly_classic", "snooze us.questions --until fri"},
    {{"--for", "DAYS", "how long: 1d, 2w (1d)"},
     {"--until", "DATE", "announced again on this day"}},
    false,
    snooze,
    true};

}  // namespace isotrack
