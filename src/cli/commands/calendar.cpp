#include <algorithm>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/pictures.hpp"
#include "status_sheet.hpp"

/// A course as a cell a day, or a month with what is due in it.
namespace isotrack {
namespace {

constexpr int days_ahead = 14;  // of what a STOP is looked for in, as `status` does

Date month_of(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--month");
  if (!text || text->empty() || *text == "this") return invocation.today();
  const date::year_month_day ymd{invocation.today()};
  const Date first(ymd.year() / ymd.month() / 1);
  if (*text == "next") return add_months(first, 1);
  if (*text == "last") return add_months(first, -1);
  const auto named = parse_iso_date(*text + "-01");
  if (!named) {
    throw Error(ExitStatus::usage,
                "month '" + visible(*text) + "': expected such as 2026-12, this, next or last");
  }
  return *named;
}

Date end_of_month(Date on) {
  const date::year_month_day ymd{on};
  return Date(ymd.year() / ymd.month() / date::last);
}

bool belongs_in_month(const Obligation& item) {
  const bool has_place = item.due_on || item.severity == Severity::stop;
  return has_place && item.state != ObligationState::not_judged &&
         item.state != ObligationState::waived;
}

/// The days of one patient's course through `until`; under a STOP none to come.
void add_days(const StatusSheet& sheet, const CourseRecord& course, Date until,
              MonthCalendar& month) {
  const StatusReport& status = sheet.status;
  const bool stopped = !sheet.stop.stops.empty();
  month.course =
      CalendarCourse{status.patient, status.course_number, status.state, status.start, status.day};
  month.days = calendar_days(status, course, stopped ? status.today : until);
}

/// Only the days of the month shown.
void keep_month(MonthCalendar& calendar) {
  const Date last = end_of_month(calendar.month);
  const date::year_month_day ymd{calendar.month};
  const Date first(ymd.year() / ymd.month() / 1);
  std::erase_if(calendar.days,
                [&](const CalendarDay& day) { return day.on < first || day.on > last; });
}

Result run(Invocation& invocation) {
  const bool everyone = invocation.arguments().flag("--all");
  const bool by_month = everyone || invocation.arguments().value("--month").has_value();
  CourseCalendar out;
  MonthCalendar& month = out.month;
  month.today = invocation.today();
  month.month = month_of(invocation);
  Store& store = invocation.store(Access::read);
  Notes notes;
  std::vector<std::string> stopped;  // codes
  const Readings readings = read_patients(invocation, store, everyone, [&](const Reading& read) {
    for (const Obligation& item : read.judgement.obligations) {
      if (belongs_in_month(item)) month.items.push_back({read.patient.code, item});
    }
    notes.add(read.patient.code, read.judgement.notes);
    if (read.judgement.has_stop()) stopped.push_back(read.patient.code);
    if (everyone) return;
    month.events = read.patient.events;
    month.stop = stop_card(invocation, store, read.patient, read.judgement.obligations);
    if (read.course == nullptr) return;
    StatusSheet sheet =
        status_sheet(invocation, store, read.patient, *read.course, read.judgement, days_ahead);
    const Date until = by_month ? end_of_month(month.month) : calendar_end(sheet.status);
    add_days(sheet, *read.course, until, month);
    out.status = std::move(sheet.status);
  });
  warn_of_unread(invocation, readings);
  month.names_patients = readings.several && everyone;
  month.notes = notes_of(readings, notes);
  if (month.month > month.today) {
    month.notes.emplace_back("What repeats is known up to its next day only.");
  }
  month.nothing = "Read: " + readings.words() + ".";
  if (everyone && !stopped.empty()) {
    month.stop_line = (stopped.size() == 1 ? "A STOP is open: " : "STOPs are open: ") +
                      joined(stopped) + "; see: " + invocation.to_type("due --all", About::file);
  }
  std::string urgent = said_aloud(month.stop, invocation.format());
  if (!month.stop_line.empty()) urgent = said_aloud(month.stop_line, invocation.format());
  if (invocation.quiet()) return {{}, ExitStatus::done, {}, std::move(urgent)};
  if (by_month) keep_month(month);
  if (by_month || !month.course) {
    return {invocation.render(month), ExitStatus::done, {}, std::move(urgent)};
  }
  out.options = options_to_type(invocation.arguments(), About::course);
  return {invocation.render(out), ExitStatus::done, {}, std::move(urgent)};
}

}  // namespace

const CommandSpec calendar_command{
    "calendar",
    "",
    "look",
    "a course as a cell a day, or a month with what is due",
    "",
    "A column is a week from Monday to Sunday, a mark a day: full, partial, over the plan, "
    "missed,\n"
    "without entry, not said yet, on hold, without a planned dose, planned. With --month one "
    "month\n"
    "instead: a letter stands on each day something is due, the same in lower case on the other\n"
    "days of its window, a star and a letter on each day something was done, and all of it below.",
    {"calendar", "calendar --course 1", "calendar --month", "calendar --month 2026-12"},
    {{"--month", "[MONTH]", "this one, or such as 2026-12, next or last: what is due in it"},
     {"--all", "", "every patient of the file, by month"}},
    false,
    run};

}  // namespace isotrack
