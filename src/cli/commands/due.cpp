#include <fmt/format.h>

#include <algorithm>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/attention.hpp"
#include "isotrack/present/obligations.hpp"
#include "missed_dose.hpp"

/// What must happen, as a list and as a month.
namespace isotrack {
namespace {

constexpr int usual_days_ahead = 14;

std::optional<Kind> chosen_kind(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--kind");
  return text ? std::optional(parse_kind(*text).value()) : std::nullopt;
}

bool is_of(const std::optional<Kind>& kind, const Obligation& item) {
  return !kind || item.kind == *kind;
}

/// The notes of the patients, and first of all who could not be read.
std::vector<std::string> notes_of(const Readings& readings, const Notes& notes) {
  std::vector<std::string> out;
  for (const Unread& each : readings.unread) {
    out.push_back(fmt::format("Not read, {}: {}", each.code, each.why));
  }
  for (std::string& note : notes.sentences(readings.everyone && readings.several)) {
    out.push_back(std::move(note));
  }
  return out;
}

/// The options of a command about one of the patients: of several, each needs a name.
std::string options_for(const Invocation& invocation, const std::string& code, bool of_many) {
  Arguments arguments = invocation.arguments();
  if (of_many) arguments.values["--patient"] = code;
  return options_to_type(arguments, About::patient);
}

/// What stands below an item: how a STOP is settled; what labels say on a missed dose, once.
std::vector<std::string> notes_below(Invocation& invocation, const Reading& read,
                                     const Obligation& item, bool of_many, bool& spoke_of_misses) {
  if (item.kind == Kind::stop && item.is_open()) {
    return {settling_words(item, options_for(invocation, read.patient.code, of_many))};
  }
  const bool fits =
      is_about_missed_doses(item) && read.course != nullptr && ends_with_a_miss(*read.course);
  if (spoke_of_misses || !fits) return {};
  spoke_of_misses = true;
  return missed_dose_words(invocation, read.patient, *read.course);
}

Result due_run(Invocation& invocation) {
  const auto kind = chosen_kind(invocation);
  DueReport report;
  report.today = invocation.today();
  report.within = usual_days_ahead;
  if (const auto text = invocation.arguments().value("--within")) {
    report.within = parse_day_count(*text, 0).value();
  }
  const bool everyone = invocation.arguments().flag("--all");
  Store& store = invocation.store(Access::read);
  const bool of_many = everyone && invocation.several_patients(store);
  Notes notes;
  bool attention = false;
  const Readings readings = read_patients(invocation, store, everyone, [&](const Reading& read) {
    for (const Obligation& item : read.judgement.obligations) {
      attention = attention || (is_of(kind, item) && needs_attention(item));
    }
    bool spoke_of_misses = false;
    for (const Obligation& item : due_items(read.judgement, report.today, report.within)) {
      if (!is_of(kind, item)) continue;
      report.items.push_back(
          {read.patient.code, item, notes_below(invocation, read, item, of_many, spoke_of_misses)});
    }
    notes.add(read.patient.code, read.judgement.notes);
  });
  warn_of_unread(invocation, readings);
  attention = attention || !readings.unread.empty();
  report.by_day = everyone;
  report.names_patients = readings.several && everyone;
  report.notes = notes_of(readings, notes);
  report.nothing = fmt::format("Nothing{} is recorded as due by {}. Read: {}.",
                               kind ? " of kind " + name_of(*kind) : "",
                               with_weekday(report.today + days(report.within)), readings.words());
  const bool asked = invocation.arguments().flag("--exit-code");
  return {invocation.quiet() ? std::string() : invocation.render(report),
          asked && attention ? ExitStatus::attention : ExitStatus::done};
}

Date chosen_month(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--month");
  if (!text) return invocation.today();
  const auto first = parse_iso_date(*text + "-01");
  if (!first) {
    throw Error(ExitStatus::usage, "month '" + visible(*text) + "': expected such as 2026-12");
  }
  return *first;
}

bool belongs_in_month(const Obligation& item) {
  return item.due_on && item.state != ObligationState::not_judged &&
         item.state != ObligationState::waived;
}

Result calendar_run(Invocation& invocation) {
  MonthCalendar calendar;
  calendar.today = invocation.today();
  calendar.month = chosen_month(invocation);
  const bool everyone = invocation.arguments().flag("--all");
  Store& store = invocation.store(Access::read);
  Notes notes;
  const Readings readings = read_patients(invocation, store, everyone, [&](const Reading& read) {
    for (const Obligation& item : read.judgement.obligations) {
      if (belongs_in_month(item)) calendar.items.push_back({read.patient.code, item});
    }
    notes.add(read.patient.code, read.judgement.notes);
  });
  warn_of_unread(invocation, readings);
  calendar.names_patients = readings.several && everyone;
  calendar.notes = notes_of(readings, notes);
  if (calendar.month > calendar.today) {
    calendar.notes.emplace_back("What repeats is known up to its next day only.");
  }
  calendar.nothing = "Read: " + readings.words() + ".";
  return {invocation.quiet() ? std::string() : invocation.render(calendar)};
}

}  // namespace

const CommandSpec due_command{
    "due",
    "",
    "every day",
    "what is due, with every rule and its source",
    "",
    "STOP first, then what is overdue, then by day. The next item of each kind is shown even when\n"
    "it lies further ahead. Kinds: lab, pregnancy_test, pickup, contraception, visit, refill,\n"
    "post_course, dose, safety, reminder, stop. With --exit-code the status is 1 when something "
    "needs\n"
    "attention today: a STOP, what is due, overdue or blocked, or an open window with more than\n"
    "information at stake.",
    {"due", "due --within 30d", "due --all", "due --kind lab", "due --exit-code --quiet"},
    {{"--within", "DAYS", "how far ahead, 0d: today (14d)"},
     {"--all", "", "every patient of the file, by day"},
     {"--kind", "KIND", "only this kind"},
     {"--exit-code", "", "exit 1 when something needs attention today"}},
    false,
    due_run};

const CommandSpec calendar_command{"calendar",
                                   "",
                                   "look",
                                   "a month with what is due in it",
                                   "",
                                   "A letter stands on each day something is due, the same in "
                                   "lower case on the other days of its\n"
                                   "window, and the items below. What was met is shown, too.",
                                   {"calendar", "calendar --month 2026-12"},
                                   {{"--month", "MONTH", "such as 2026-12 (this month)"},
                                    {"--all", "", "every patient of the file"}},
                                   false,
                                   calendar_run};

}  // namespace isotrack
