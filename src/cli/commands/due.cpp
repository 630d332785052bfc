#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "../commands.hpp"
#include "../everyone.hpp"
#include "../judging.hpp"
#include "../standing.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/attention.hpp"
#include "isotrack/present/obligations.hpp"
#include "missed_dose.hpp"

/// What must happen, as a list.
namespace isotrack {
namespace {

constexpr int usual_days_ahead = 14;

std::optional<Kind> chosen_kind(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--kind");
  return text ? std::optional(parse_kind(*text).value()) : std::nullopt;
}

bool is_of(const std::optional<Kind>& kind, const Obligation& item) {
  return !kind || item.is_of(*kind);
}

/// The options of a command about one of the patients: of several, each needs a name.
std::string options_for(const Invocation& invocation, const std::string& code, bool of_many) {
  Arguments arguments = invocation.arguments();
  if (of_many) arguments.values["--patient"] = code;
  return options_to_type(arguments, About::patient);
}

/// The day of a booked visit that passed, and of which nobody said whether it was kept.
std::optional<Date> unkept_visit(const Reading& read, const Obligation& item) {
  if (item.kind != Kind::visit || item.state != ObligationState::overdue) return std::nullopt;
  const bool is_booked = std::ranges::any_of(read.patient.events.visits, [&](const Visit& visit) {
    return visit.booked && visit.on == item.due_on &&
           std::to_string(visit.recorded.first_row) == item.occurrence;
  });
  return is_booked ? item.due_on : std::nullopt;
}

/// What was said of a patient already.
struct Spoken {
  bool of_misses = false;
  bool of_prescriber = false;
  std::set<std::string> settling;  ///< rules
};

/// Whom a STOP is told to first, as stored, else how to store the number.
std::string prescriber_words(const PatientRecord& patient, const std::string& options) {
  for (const Contact& contact : patient.contacts) {
    if (contact.role == "prescriber") return "Prescriber: " + contact.text;
  }
  return "Prescriber: no number stored; to store one: isotrack contact set prescriber TEXT" +
         options;
}

/// What stands below an item: whom a STOP is told to, once; how what only the prescriber's decision
/// ends is settled, once a rule; whether a visit was kept; what labels say on a missed dose, once.
std::vector<std::string> notes_below(Invocation& invocation, const Reading& read,
                                     const Obligation& item, bool of_many, Spoken& spoken) {
  const std::string options = options_for(invocation, read.patient.code, of_many);
  if (item.needs_decision()) {
    std::vector<std::string> out;
    if (item.severity == Severity::stop && !spoken.of_prescriber) {
      out.push_back(prescriber_words(read.patient, options));
      spoken.of_prescriber = true;
    }
    if (spoken.settling.insert(item.rule).second) out.push_back(settling_words(item, options));
    return out;
  }
  if (const auto on = unkept_visit(read, item)) {
    return {"If it was kept: isotrack visit add --on " + iso(*on) + options};
  }
  const bool fits =
      is_about_missed_doses(item) && read.course != nullptr && ends_with_a_miss(*read.course);
  if (spoken.of_misses || !fits) return {};
  spoken.of_misses = true;
  return missed_dose_words(invocation, read.patient, *read.course);
}

/// Of several it is enough that something was not judged; which steps, the list of one says.
std::vector<std::string> in_brief(std::vector<std::string> notes) {
  for (std::string& note : notes) {
    if (!note.starts_with("Steps due before ")) continue;
    note = "steps due before the record began are not judged; the list of one patient names them.";
  }
  return notes;
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
  if (const auto code = invocation.arguments().value("--patient"); everyone && code) {
    throw Error(ExitStatus::usage, "--all is of every patient, -p " + visible(*code) + " of one",
                "leave one of them out");
  }
  Store& store = invocation.store(Access::read);
  const bool of_many = everyone && invocation.several_patients(store);
  Notes notes;
  bool attention = false;
  std::string urgent;
  const auto take = [&](const Reading& read) {
    for (const Obligation& item : read.judgement.obligations) {
      attention = attention || (is_of(kind, item) && needs_attention(item));
    }
    Spoken spoken;
    for (const Obligation& item : due_items(read.judgement, report.today, report.within)) {
      if (!is_of(kind, item)) continue;
      report.items.push_back(
          {read.patient.code, item, notes_below(invocation, read, item, of_many, spoken)});
    }
    const bool is_brief = of_many && invocation.format() == Format::text;
    notes.add(read.patient.code, is_brief ? in_brief(read.judgement.notes) : read.judgement.notes);
    if (everyone) return;
    urgent = said_aloud(stop_card(invocation, store, read.patient, read.judgement.obligations),
                        invocation.format());
  };
  const Readings readings =
      read_patients(invocation, store, everyone, take, Telling::openly, DosesAs::day_amounts);
  warn_of_unread(invocation, readings);
  attention = attention || !readings.unread.empty();
  report.by_day = everyone;
  report.hides_quiet = everyone && !kind;
  report.in_full = invocation.to_type(of_many ? "due -p CODE" : "due", About::file);
  report.names_patients = readings.several && everyone;
  report.notes = notes_of(readings, notes);
  const bool are_archived = readings.patients == 0 && readings.unread.empty();
  report.nothing = are_archived ? "Every patient of this file is archived: nobody was judged."
                                : fmt::format("Nothing{} is recorded as due by {}. Read: {}.",
                                              kind ? " of kind " + name_of(*kind) : "",
                                              with_weekday(report.today + days(report.within)),
                                              readings.words());
  const bool asked = invocation.arguments().flag("--exit-code");
  return {invocation.quiet() ? std::string() : invocation.render(report),
          asked && attention ? ExitStatus::attention : ExitStatus::done,
          {},
          std::move(urgent)};
}

}  // namespace

const CommandSpec due_command{
    "due",
    "",
    "every day",
    "what is due, with every rule and its source",
    "",
    "STOP first, then what is overdue, then BLOCK and WARN findings, then by day. The next item "
    "of\n"
    "each kind is shown even when it lies further ahead. Kinds: lab, pregnancy_test, pickup, "
    "contraception, visit, refill,\n"
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

}  // namespace isotrack
