#include <algorithm>

#include "../backup_age.hpp"
#include "../commands.hpp"
#include "../everyone.hpp"
#include "isotrack/present/health.hpp"

/// The one command with exit statuses of its own: those that Nagios, Naemon and Icinga read.
namespace isotrack {
namespace {

/// Whether it waits for the prescriber's decision, or something forbids it.
bool is_blocked(const Obligation& item) {
  const bool waits = item.state == ObligationState::open && item.severity == Severity::block &&
                     item.needs_decision();
  return item.state == ObligationState::blocked || waits;
}

/// By the states that `due` tells.
void count(const Obligation& item, Date today, HealthReport& report) {
  if (!item.is_open()) return;
  if (item.severity == Severity::stop) {
    ++report.stop;
  } else if (item.kind == Kind::dose) {
    return;  // today's dose and days without an entry are the patient's, not the monitor's
  } else if (is_blocked(item)) {
    ++report.blocked;
  } else if (item.state == ObligationState::overdue) {
    ++report.overdue;
  } else if (item.state == ObligationState::due) {
    ++report.due;
    if (item.last.value_or(item.due_on.value_or(today)) == today) ++report.ends_today;
  }
}

/// What was missed can no longer be met; a BLOCK among it is told as long as `due` tells of it.
int missed_blocks(const Judgement& judgement, Date today) {
  const std::vector<Obligation> items = due_items(judgement, today, 0);
  return static_cast<int>(std::ranges::count_if(items, [](const Obligation& each) {
    return each.state == ObligationState::missed && each.severity == Severity::block;
  }));
}

HealthReport look(Invocation& invocation) {
  HealthReport report;
  report.today = invocation.today();
  try {
    Store& store = invocation.store(Access::read);
    report.silence = invocation.silence_of_reminders(store);
    report.backup = backup_wanted(invocation, store, true);
    const Readings readings = read_patients(
        invocation, store, !invocation.chosen_code(),
        [&](const Reading& read) {
          for (const Obligation& item : read.judgement.obligations) {
            count(item, report.today, report);
          }
          report.blocked += missed_blocks(read.judgement, report.today);
        },
        Telling::openly, DosesAs::day_amounts);
    for (const Unread& each : readings.unread) report.unread.push_back(each.code + ": " + each.why);
  } catch (const Error& error) {
    report.unread = {error.what()};
  }
  return report;
}

Result run(Invocation& invocation) {
  if (!invocation.arguments().flag("--nagios")) {
    throw Error(ExitStatus::usage, "check needs --nagios: its exit statuses are that program's",
                "for exit 1 when something needs attention: " +
                    invocation.to_type("due --exit-code", About::patient));
  }
  const HealthReport report = look(invocation);
  return {invocation.render(report), static_cast<ExitStatus>(health_of(report))};
}

}  // namespace

const CommandSpec check_command{
    "check",
    "",
    "automation",
    "one line and one status for a monitoring program",
    "",
    "Status 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN: CRITICAL under a STOP, WARNING when something\n"
    "is due, overdue or blocked, reminders have fallen silent or backups have stopped,\n"
    "UNKNOWN when the file or a patient could not be read. Counts items of all patients; doses "
    "are\n"
    "left out.",
    {"check --nagios", "check --nagios --db /srv/clinic/isotrack.db"},
    {{"--nagios", "", "the line and the status of a Nagios plugin"}},
    false,
    run};

}  // namespace isotrack
