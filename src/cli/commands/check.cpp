#include "../backup_age.hpp"
#include "../commands.hpp"
#include "../everyone.hpp"
#include "isotrack/present/health.hpp"

/// The one command with exit statuses of its own: those that Nagios, Naemon and Icinga read.
namespace isotrack {
namespace {

bool is_late(const Obligation& item, Date today) {
  return item.state == ObligationState::overdue ||
         (item.state == ObligationState::due && item.due_on && *item.due_on < today);
}

void count(const Obligation& item, Date today, HealthReport& report) {
  if (!item.is_open()) return;
  if (item.severity == Severity::stop) {
    ++report.stop;
  } else if (item.kind == Kind::dose) {
    return;  // today's dose and days without an entry are the patient's, not the monitor's
  } else if (is_late(item, today)) {
    ++report.overdue;
  } else if (item.due_on == today && item.state != ObligationState::upcoming && !item.is_finding) {
    ++report.ends_today;
  }
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
    "ends today, is overdue, reminders have fallen silent or backups have stopped, UNKNOWN when\n"
    "the file or a patient could not be read. Counts items of all patients; doses are left out.",
    {"check --nagios", "check --nagios --db /srv/clinic/isotrack.db"},
    {{"--nagios", "", "the line and the status of a Nagios plugin"}},
    false,
    run};

}  // namespace isotrack
