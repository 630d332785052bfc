#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../hook.hpp"
#include "../item_names.hpp"
#include "../terminal.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/domain/attention.hpp"
#include "isotrack/interop/argument_list.hpp"
#include "isotrack/present/reminder.hpp"
#include "schedule.hpp"

/// What cron runs. One message at most a run, about what was not announced before: every item has
/// days on which it is announced, every such day a key, and a key is sent once on a channel.
///
///     judge -> keys of the days that have come -> claim them -> say it -> mark them sent
///
/// A claim is one transaction, so of two runs at once one speaks; a run that dies between claim
/// and mark loses its claim after 15 minutes. Runs that were missed leave days that come together.
/// A run over everything and everyone that got to its end is noted: its absence is a warning.
namespace isotrack {
namespace {

/// Days without an entry have a key each, up to this many.
constexpr std::size_t most_unanswered_keys = 31;

/// An item that may be announced, with the keys of its days.
struct Candidate {
  DueEntry entry;
  std::vector<std::string> keys;
  int unanswered_days = 0;  ///< days without an entry; 0 for anything else
  bool is_open_dose = false;
  std::optional<Date> stopped_since;  ///< the patient, under a STOP
};

struct Request {
  std::optional<Kind> kind;
  bool again = false;
  bool notify = false;
  bool detail = false;

  [[nodiscard]] bool doses_only() const { return kind == Kind::dose; }

  /// Neither mail nor lock screens tell who or what, unless it was asked for.
  [[nodiscard]] Telling telling() const { return detail ? Telling::openly : Telling::discreetly; }

  /// Mail and notifications each get everything once.
  [[nodiscard]] std::string channel() const { return notify ? "hook" : "output"; }
};

bool is_dose_of_today(const Obligation& item) { return item.rule == "dose.today"; }

bool is_unanswered(const Obligation& item) { return item.rule == "dose.unanswered"; }

/// A snooze made by a clock that ran ahead does not silence anything for longer than one may; none
/// silences what waits for the prescriber's decision by now.
bool is_put_off(const Obligation& item, Date until, Date today) {
  return item.severity != Severity::stop && !item.needs_decision() && until > today &&
         until <= today + days(longest_snooze_days);
}

bool is_asked_for(const Obligation& item, const Request& request) {
  if (request.doses_only()) return is_dose_of_today(item);
  return !is_dose_of_today(item) && (!request.kind || item.is_of(*request.kind));
}

/// The last days without an entry, ascending.
std::vector<Date> unanswered_days(const Reading& read) {
  std::vector<Date> out;
  for (const JudgedDay& day : read.days) {
    if (day.state == DayState::unknown) out.push_back(day.on);
  }
  return out;
}

/// The day of the first STOP that is open; null: none is.
std::optional<Date> stopped_since(const Judgement& judgement) {
  std::optional<Date> out;
  for (const Obligation& item : judgement.obligations) {
    if (item.severity != Severity::stop || !item.due_on) continue;
    out = std::min(*item.due_on, out.value_or(*item.due_on));
  }
  return out;
}

/// Collects what may be announced, patient by patient.
class Candidates {
 public:
  Candidates(Invocation& invocation, const Store& store, const Request& request)
      : invocation_(invocation), store_(store), request_(request), snoozed_(store.snoozed()) {}

  void add(const Reading& read) {
    const ItemNames names(store_, read.patient, read.course);
    for (const Obligation& item : read.judgement.obligations) {
      if (!item.is_open() || !is_asked_for(item, request_)) continue;
      Candidate made;
      made.entry = {read.patient.code, item};
      made.stopped_since = stopped_since(read.judgement);
      std::vector<Date> days = days_of(read, item, made);
      const auto put_off = snoozed_.find(names.name(item));
      if (put_off != snoozed_.end()) {
        if (is_put_off(item, put_off->second, invocation_.today())) continue;
        const bool is_back =
            put_off->second <= invocation_.today() && is_listed(item, invocation_.today());
        if (is_back) days.push_back(put_off->second);
      }
      for (const Date day : days) made.keys.push_back(names.key(item, day));
      if (!made.keys.empty()) found_.push_back(std::move(made));
    }
  }

  [[nodiscard]] const std::vector<Candidate>& found() const { return found_; }

 private:
  std::vector<Date> days_of(const Reading& read, const Obligation& item, Candidate& made) {
    if (is_dose_of_today(item)) {
      made.is_open_dose = true;
      return {invocation_.today()};
    }
    if (!is_unanswered(item)) return announcement_days(item, invocation_.today());
    std::vector<Date> days = unanswered_days(read);
    made.unanswered_days = static_cast<int>(days.size());
    if (days.size() > most_unanswered_keys)
      days.erase(days.begin(), days.end() - most_unanswered_keys);
    return days;
  }

  Invocation& invocation_;
  const Store& store_;
  const Request& request_;
  std::map<std::string, Date> snoozed_;
  std::vector<Candidate> found_;
};

std::vector<std::string> keys_of(const std::vector<Candidate>& candidates) {
  std::vector<std::string> out;
  for (const Candidate& each : candidates)
    out.insert(out.end(), each.keys.begin(), each.keys.end());
  return out;
}

/// The report about the candidates of which a key is among `keys`; all of them with --again.
ReminderReport report_of(const Invocation& invocation, const std::vector<Candidate>& candidates,
                         const std::vector<std::string>& keys, const Request& request) {
  const std::set<std::string> claimed(keys.begin(), keys.end());
  ReminderReport report;
  report.today = invocation.today();
  report.detail = request.detail;
  report.wraps = stdout_is_terminal();
  report.doses_only = request.doses_only();
  report.options =
      options_to_type(invocation.arguments(), request.detail ? About::patient : About::file);
  std::set<std::string> patients;
  std::set<std::string> urgent;
  for (const Candidate& each : candidates) {
    const auto is_claimed = [&](const std::string& key) { return claimed.contains(key); };
    if (!request.again && std::ranges::none_of(each.keys, is_claimed)) continue;
    patients.insert(each.entry.patient);
    if (each.stopped_since) {
      urgent.insert(each.entry.patient);
      report.stopped_since =
          std::min(*each.stopped_since, report.stopped_since.value_or(*each.stopped_since));
    }
    if (each.is_open_dose) {
      report.open_doses.push_back(each.entry);
    } else if (each.unanswered_days > 0) {
      report.unanswered.push_back(each.entry);
      report.unanswered_days += each.unanswered_days;
    } else {
      report.items.push_back(each.entry);
    }
  }
  // A STOP that was announced before is no less urgent while something else is said.
  for (const Candidate& each : candidates) {
    if (patients.empty() || each.entry.item.severity != Severity::stop) continue;
    patients.insert(each.entry.patient);
    urgent.insert(each.entry.patient);
  }
  report.patients = static_cast<int>(patients.size());
  report.urgent = static_cast<int>(urgent.size());
  return report;
}

std::string replaced(std::string text, std::string_view from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The program of `config set notify.command`; throws (usage) when none is set.
std::vector<std::string> notify_command(const Invocation& invocation, const Store& store) {
  for (const Configured& setting : store.configuration()) {
    if (setting.key == "notify.command") return parse_argument_list(setting.value).value();
  }
  throw Error(
      ExitStatus::usage, "--notify needs a program to run; none is set",
      "such as: " +
          invocation.to_type(
              R"(config set notify.command '["/usr/bin/notify-send","isotrack","{message}"]')",
              About::file));
}

void notify(const std::vector<std::string>& command, const ReminderReport& report) {
  const std::string message = message_of(report);
  HookCall call;
  for (const std::string& word : command) {
    call.arguments.push_back(replaced(word, "{message}", message));
  }
  call.input = to_json(report);
  call.environment = {{"ISOTRACK_ITEMS", std::to_string(count_said(report))},
                      {"ISOTRACK_MESSAGE", message}};
  const std::string failure = run_hook(call);
  if (failure.empty()) return;
  throw Error(ExitStatus::io, "the reminder was not sent: " + command.front() + " " + failure,
              "it is tried again by the next run");
}

void say(Invocation& invocation, const Store& store, const ReminderReport& report,
         const Request& request) {
  if (!request.notify) {
    write_output(invocation.render(report), ClosedPipe::fails);
  } else if (report.patients > 0) {
    notify(notify_command(invocation, store), report);
  }
}

/// Says what is new, and keeps that it was said; what could not be said is let go of.
void announce(Invocation& invocation, Store& store, const Candidates& candidates,
              const ReminderReport& report, const Request& request, std::vector<std::string> keys) {
  try {
    say(invocation, store, report, request);
  } catch (const Error& error) {
    try {
      store.release(keys, request.channel());
    } catch (const Error&) {
      // The claim is lost after 15 minutes anyway; why nothing was said matters more.
    }
    throw Error(error.status(), error.what(),
                error.hint().empty() ? "it is tried again by the next run" : error.hint());
  }
  if (request.again) keys = keys_of(candidates.found());
  store.mark_sent(keys, request.channel(), invocation.now().instant);
  // What the program was told stays told, whether or not this can be shown.
  if (request.notify && invocation.format() == Format::json) {
    write_output(to_json(report), ClosedPipe::fails);
  }
}

/// Once a day everything is read again and every digest made anew: how many findings, 0 for none.
std::size_t damages_found_today(const Invocation& invocation, Store& store) {
  const auto last = store.last_verified();
  const std::string& now = invocation.now().instant;
  if (last && last->substr(0, 10) == now.substr(0, 10)) return 0;
  const std::size_t damages = store.verify().damages.size();
  if (damages == 0 && !invocation.is_rehearsal()) store.note_verified(now);
  return damages;
}

Store& record_of(Invocation& invocation) {
  try {
    return invocation.store(invocation.is_rehearsal() ? Access::read : Access::write);
  } catch (const Error& error) {
    if (error.status() != ExitStatus::store) throw;
    const std::string what = error.what();
    const bool is_missing = what.starts_with("no record at");
    throw Error(ExitStatus::store, what + ": nothing was checked",
                is_missing ? "name the file with --db or ISOTRACK_DB; remind never creates one"
                           : error.hint());
  }
}

Request request_of(const Invocation& invocation) {
  const Arguments& given = invocation.arguments();
  Request out;
  if (const auto text = given.value("--kind")) out.kind = parse_kind(*text).value();
  out.again = given.flag("--again");
  out.notify = given.flag("--notify");
  out.detail = given.flag("--detail");
  if (out.notify && invocation.is_rehearsal()) {
    throw Error(ExitStatus::usage, "--notify tells of today: not with --dry-run or another day");
  }
  if (invocation.quiet() && !out.notify) {
    throw Error(ExitStatus::usage, "remind --quiet would keep to itself what is due",
                "leave --quiet away: nothing is said when nothing is due");
  }
  return out;
}

/// What went wrong beside the message, loud on every run until it is mended.
void fail_if_incomplete(const Invocation& invocation, const Readings& readings,
                        std::size_t damages) {
  if (damages > 0) {
    throw Error(
        ExitStatus::store,
        "the record is damaged, in " + count_text(static_cast<std::int64_t>(damages), "place"),
        "look at the file: " + invocation.to_type("verify", About::file));
  }
  if (readings.unread.empty()) return;
  const int all = readings.patients + static_cast<int>(readings.unread.size());
  throw Error(ExitStatus::store,
              fmt::format("{} of {} patients could not be read; nothing is said about them",
                          readings.unread.size(), all),
              "who and why: " + invocation.to_type("due --all", About::file));
}

/// Lines to paste are text, whatever is asked of them.
void refuse_json(const Invocation& invocation, const std::string& option) {
  if (invocation.format() != Format::json) return;
  throw Error(ExitStatus::usage, option + " prints lines to paste, not JSON", "leave --json out");
}

/// Whether this run looked at everything that is announced, of every patient.
bool is_whole(const Request& request, const Readings& readings) {
  return !request.kind && (readings.everyone || !readings.several);
}

Result run(Invocation& invocation) {
  for (const char* option : {"--print-cron", "--print-systemd"}) {
    if (invocation.arguments().flag(option)) refuse_json(invocation, option);
  }
  if (invocation.arguments().flag("--print-cron")) return {crontab_text(invocation)};
  if (invocation.arguments().flag("--print-systemd")) return {systemd_text(invocation)};
  const Request request = request_of(invocation);
  Store& store = record_of(invocation);
  if (request.notify) static_cast<void>(notify_command(invocation, store));
  const std::size_t damages = damages_found_today(invocation, store);
  Candidates candidates(invocation, store, request);
  const bool everyone = !invocation.chosen_code();
  const Readings readings = read_patients(
      invocation, store, everyone, [&](const Reading& read) { candidates.add(read); },
      request.telling(), DosesAs::day_amounts);
  if (request.detail) warn_of_unread(invocation, readings);
  std::vector<std::string> keys = keys_of(candidates.found());
  const std::string& now = invocation.now().instant;
  if (!invocation.is_rehearsal()) {
    keys = store.claim_reminders(keys, request.channel(), now);
  }
  ReminderReport report = report_of(invocation, candidates.found(), keys, request);
  report.several = readings.several && everyone;
  report.one_of_several = readings.several && !everyone && !request.detail;
  if (invocation.is_rehearsal()) {
    write_output(invocation.render(report));
  } else {
    announce(invocation, store, candidates, report, request, std::move(keys));
  }
  fail_if_incomplete(invocation, readings, damages);
  if (!invocation.is_rehearsal() && is_whole(request, readings)) store.note_run(now);
  return {};
}

}  // namespace

const CommandSpec remind_command{
    "remind",
    "",
    "automation",
    "what cron runs: one line when something new is due",
    "",
    "Silent when nothing is due, or was said before. The line names no drug, test or person;\n"
    "--detail adds the words. Without --kind it covers everything but today's dose; --kind\n"
    "dose, in the evening, asks for that. Once a day the file is verified. With --dry-run, or\n"
    "--today of another day, nothing counts as said. Your own reminders: remind add, remind\n"
    "list, remind end.",
    {"remind", "remind --kind dose", "remind --notify", "remind --print-cron"},
    {{"--kind", "KIND", "only this kind; dose: today's dose alone"},
     {"--again", "", "also what was said before"},
     {"--detail", "", "the words of each item, too"},
     {"--notify", "", "run the program of config notify.command instead of writing"},
     {"--print-cron", "", "print lines for crontab -e"},
     {"--print-systemd", "", "print units for systemctl --user"}},
    false,
    run,
    true};

}  // namespace isotrack
