#include <algorithm>
#include <iterator>
#include <optional>

#include "../backup_age.hpp"
#include "../commands.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "isotrack/present/reports.hpp"
#include "missed_dose.hpp"
#include "roster.hpp"
#include "status_sheet.hpp"

namespace isotrack {
namespace {

/// How far ahead the next things are looked for when nothing nearer is left.
constexpr int days_ahead = 14;

/// What was put to rest of a course: said from its first day up to the day before the next begins.
/// What was said before any course is the first one's.
std::vector<SettledRule> settled_in(const PatientRecord& patient, const CourseRecord& course,
                                    const Judgement& judgement, Date today) {
  Date from{date::year{1900} / 1 / 1};
  Date until = today;
  for (const CourseRecord& other : patient.courses) {
    if (other.number > course.number) until = std::min(until, other.start - days(1));
    if (other.number < course.number) from = course.start;
  }
  return settled_rules(judgement, patient.events, from, until);
}

/// The numbers of a course, what must happen with it, and a STOP if there is one.
StatusSheet read_status(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  const PatientRecord patient = invocation.patient(store);
  const CourseRecord course = invocation.course(patient);
  return status_sheet(invocation, store, patient, course,
                      judged(invocation, store, patient, &course), days_ahead);
}

Result status_run(Invocation& invocation) {
  const Store& store = invocation.store(Access::read);
  std::optional<StatusSheet> sheet;
  std::string why_backup;  // the record has not been saved for long
  store.as_one_state([&] {
    sheet = read_status(invocation);
    if (!invocation.quiet()) why_backup = backup_wanted(invocation, store, false);
  });
  if (!why_backup.empty()) {
    invocation.warn("backup_old",
                    why_backup + "; to make one: " + invocation.to_type("backup", About::file));
  }
  return {invocation.render(*sheet),
          ExitStatus::done,
          {},
          said_aloud(sheet->stop, invocation.format())};
}

Result card_run(Invocation& invocation) {
  Store& store = invocation.store(Access::read);
  if (!invocation.chosen_code() && invocation.several_patients(store)) {
    return {invocation.render(RosterHead{read_roster(invocation, {})})};
  }
  std::optional<StatusSheet> sheet;
  store.as_one_state([&] { sheet = read_status(invocation); });
  std::string urgent = said_aloud(sheet->stop, invocation.format());
  return {invocation.render(Card{*std::move(sheet)}), ExitStatus::done, {}, std::move(urgent)};
}

}  // namespace

StatusSheet status_sheet(Invocation& invocation, Store& store, const PatientRecord& patient,
                         const CourseRecord& course, const Judgement& judgement, int within) {
  StatusSheet sheet{invocation.status(patient, course)};
  sheet.status.alerts = alerts_of(judgement);  // those of its doses are among them
  if (auto late = review_finding(judgement)) sheet.status.alerts.push_back(*std::move(late));
  sort_findings(sheet.status.alerts);
  sheet.not_judged = judgement.not_judged;
  sheet.settled = settled_in(patient, course, judgement, invocation.today());
  sheet.options = options_to_type(invocation.arguments(), About::course);
  sheet.stop = {patient.code,
                invocation.several_patients(store),
                {},
                patient.contacts,
                options_to_type(invocation.arguments(), About::patient),
                has_ended(patient, invocation.today())};
  for (Obligation& item : due_items(judgement, invocation.today(), within)) {
    const bool is_dose = item.kind == Kind::dose;  // the card says it in its own words
    if (item.severity == Severity::stop) {
      sheet.stop.stops.push_back(std::move(item));
    } else if (item.due_on && item.state != ObligationState::missed && !is_dose &&
               !item.is_finding) {
      sheet.next.push_back(std::move(item));
    }
  }
  const bool stopped = !sheet.stop.stops.empty();
  if (stopped && !sheet.status.last_day) take_projection_out(sheet.status, "a STOP is open");
  if (ends_with_a_miss(course) &&
      std::ranges::any_of(judgement.obligations, is_about_missed_doses)) {
    sheet.notes = missed_dose_words(invocation, patient, course);
  }
  return sheet;
}

const CommandSpec status_command{
    "status",
    "",
    "every day",
    "every number of a course",
    "",
    "Cumulative mg and mg/kg with the weight used, what is left to the targets, when they are\n"
    "reached by the plan, days taken, missed and without entry, and what stands out. Dates are\n"
    "arithmetic; the prescriber decides when a course ends.",
    {"status", "status --json", "status --course 1", "status --today 2026-12-24"},
    {},
    false,
    status_run};

const CommandSpec card_command{
    "today",
    "",
    "every day",
    "today's card (the same as isotrack alone)",
    "",
    "The day, the dose, the total with its bar, and what is open. At most ten lines. In a file of\n"
    "several patients, and none named, it is the top of the roster.",
    {"today", "today --ascii"},
    {},
    false,
    card_run};

}  // namespace isotrack
