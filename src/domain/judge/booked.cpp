#include <algorithm>

#include "case.hpp"

/// What a person put into the book: visits to come, and reminders of one's own.
namespace isotrack::judging {
namespace {

/// The occurrence to tell of: the last one that came, or the next when that is done; none lies
/// after the last day.
Date reminder_day(const Case& facts, const std::string& id, const Reminder& reminder) {
  if (!reminder.every_days || facts.today() < reminder.first) return reminder.first;
  const int every = *reminder.every_days;
  const Date until = std::min(facts.today(), reminder.last.value_or(facts.today()));
  const Date due = reminder.first + days(days_between(reminder.first, until) / every * every);
  const Date next = due + days(every);
  const bool is_over = reminder.last && next > *reminder.last;
  return facts.confirmed(id, due) != nullptr && !is_over ? next : due;
}

}  // namespace

void judge_booked_visit(const Case& facts, const Rule& rule, Findings& out) {
  for (const Visit& booked : facts.events.visits) {
    if (!booked.booked) continue;
    const bool kept = std::ranges::any_of(facts.events.visits, [&](const Visit& other) {
      return !other.booked && other.on >= booked.on && other.on <= facts.today();
    });
    const ObligationState state =
        kept ? ObligationState::met : state_by(facts.today(), {}, booked.on);
    Obligation& made = out.add(rule, state, booked.note.empty() ? rule.title : booked.note,
                               std::to_string(booked.recorded.first_row));
    made.due_on = booked.on;
    if (state == ObligationState::overdue) made.message += ": was it kept?";
  }
}

void judge_reminders(const Case& facts, Findings& out) {
  for (const Reminder& reminder : facts.events.reminders) {
    Rule rule;
    rule.id = "reminder." + std::to_string(reminder.recorded.first_row);
    rule.kind = Kind::reminder;
    rule.source = {"", "own", "-"};
    const Date due = reminder_day(facts, rule.id, reminder);
    const Confirmation* done = facts.confirmed(rule.id, due);
    const ObligationState state =
        done != nullptr ? ObligationState::met : state_by(facts.today(), due, due);
    Obligation& made = out.add(rule, state, reminder.text, iso(due));
    made.due_on = due;
    made.source = "your own reminder";
  }
}

}  // namespace isotrack::judging
