#include <fmt/format.h>

#include "../commands.hpp"
#include "echo.hpp"
#include "effect.hpp"
#include "records.hpp"

/// Visits: one that happened, or one that is booked because its day is still to come.
namespace isotrack {
namespace {

void refuse_twin(const Invocation& invocation, const PatientRecord& patient, const Visit& fact) {
  for (const Visit& old : patient.events.visits) {
    if (old.on != fact.on || old.booked != fact.booked || old.decision != fact.decision ||
        old.note != fact.note) {
      continue;
    }
    throw Error(
        ExitStatus::refused,
        fmt::format("a visit {} {} is recorded already, #{}", old.booked ? "booked for" : "of",
                    with_weekday(old.on), old.recorded.entry),
        "To take it back: " + undo_to_type(invocation, old.recorded));
  }
}

Result add(Invocation& invocation) {
  Visit fact;
  fact.on = invocation.date("--on").value_or(invocation.today());
  fact.booked = fact.on > invocation.today();
  fact.decision = invocation.arguments().flag("--decision");
  fact.note = invocation.text("--note").value_or("");
  if (fact.booked && fact.decision) {
    throw Error(ExitStatus::refused,
                with_weekday(fact.on) + " is after today; a decision is recorded once it is made");
  }
  Store& store = invocation.store(Access::write);
  Writer writer = invocation.begin(store);
  const PatientRecord patient = invocation.patient(store);
  writer.about(patient.id);
  refuse_twin(invocation, patient, fact);
  const Situation before = situation(invocation, store, patient.code);
  writer.add(patient.id, fact);
  Receipt receipt;
  receipt.lines.push_back(fmt::format("{} {}.", fact.booked ? "Visit booked for" : "Visit",
                                      date_words(fact.on, invocation.today())));
  if (fact.decision) receipt.lines.emplace_back("It was decided to prescribe.");
  const Situation after = situation(invocation, store, patient.code);
  say_what_is_met(before, after, receipt);
  find_what_is_wrong(before, after, receipt);
  return finish_judged(invocation, store, writer, before, after, std::move(receipt));
}

Result list(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  EventList report =
      record_list(invocation, patient, "Visits", {"day", "state", "decided", "entry", "note"},
                  "No visit is recorded.", "visit add");
  for (const Visit& each : patient.events.visits) {
    report.rows.push_back({iso(each.on), each.booked ? "booked" : "done",
                           each.decision ? "yes" : "-", entry_cell(each.recorded),
                           cell(each.note)});
  }
  return {invocation.render(report)};
}

}  // namespace

const CommandSpec visit_list_command{"visit list",
                                     "",
                                     "monitoring",
                                     "the visits, booked and done",
                                     "",
                                     "Decided: the decision to prescribe was made at it.",
                                     {"visit list"},
                                     {},
                                     false,
                                     list};

const CommandSpec visit_add_command{
    "visit add",
    "",
    "monitoring",
    "record a visit, or book one",
    "",
    "A day to come books it; a day that has come says that it happened, and keeps the booking.\n"
    "A bare weekday is the latest one: to book, write a date or 'next mon'.",
    {"visit add", "visit add --on 2026-12-07 --note 'dermatology'",
     "visit add --on yesterday --decision"},
    {{"--on", "DATE", "its day (today)"},
     {"--decision", "", "the decision to prescribe was made"},
     {"--note", "TEXT", "a note kept with it"}},
    true,
    add};

}  // namespace isotrack
