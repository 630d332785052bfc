#include <algorithm>
#include <iterator>
#include <set>

#include "case.hpp"

/// What a person put into the book: visits to come, and reminders of one's own.
namespace isotrack::judging {
namespace {

/// One time a reminder comes.
struct Turn {
  Date due;
  bool is_done = false;
};

/// The days on which a reminder was confirmed up to today, ascending, each once.
std::set<Date> days_confirmed(const Case& facts, const std::string& id) {
  std::set<Date> out;
  for (const Confirmation& fact : facts.events.confirmations) {
    const bool holds = fact.on <= facts.today() && (!fact.until || *fact.until >= facts.today());
    if (fact.step == id && holds) out.insert(fact.on);
  }
  return out;
}

/// The turn to tell of: the last one that came, or the next when that is done, and the one after it
/// when that, too, was done ahead; none lies after the last day.
///
///     first    due     next          A day confirmed before the first turn meets that one. From a
///       |---c---|--c-c--|            turn to the next one the first confirmed day meets the turn,
///               met  met ahead       and another one the next, ahead of its day.
Turn turn_of(const Case& facts, const std::string& id, const Reminder& reminder) {
  const std::set<Date> confirmed = days_confirmed(facts, id);
  if (!reminder.every_days) return {reminder.first, !confirmed.empty()};
  const int every = *reminder.every_days;
  Turn turn{reminder.first, !confirmed.empty() && *confirmed.begin() < reminder.first};
  while (true) {
    const Date next = turn.due + days(every);
    const bool is_over = reminder.last && next > *reminder.last;
    const auto end = is_over ? confirmed.end() : confirmed.lower_bound(next);
    const auto count = std::distance(confirmed.lower_bound(turn.due), end);
    const bool ahead = count > (turn.is_done ? 0 : 1);
    turn.is_done = turn.is_done || count > 0;
    if (is_over || (next > facts.today() && !turn.is_done)) return turn;
    turn = {next, ahead};
  }
}

/// The days whose visit keeps a booked one: from as early as the rule allows, and after the booking
/// before it, to the day before the next booking.
Days days_kept_by(const Case& facts, const Rule& rule, const Visit& booked) {
  Days near{booked.on - days(rule.days.empty() ? 0 : rule.days.front()), {}};
  for (const Visit& other : facts.events.visits) {
    if (!other.booked) continue;
    if (other.on < booked.on) near.first = std::max(*near.first, other.on + days(1));
    if (other.on > booked.on)
      near.last = std::min(near.last.value_or(other.on), other.on - days(1));
  }
  return near;
}

}  // namespace

void judge_booked_visit(const Case& facts, const Rule& rule, Findings& out) {
  for (const Visit& booked : facts.events.visits) {
    if (!booked.booked) continue;
    const Days near = days_kept_by(facts, rule, booked);
    const bool kept = std::ranges::any_of(facts.events.visits, [&](const Visit& other) {
      return !other.booked && near.contains(other.on) && other.on <= facts.today();
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
    const Turn turn = turn_of(facts, rule.id, reminder);
    const ObligationState state =
        turn.is_done ? ObligationState::met : state_by(facts.today(), turn.due, turn.due);
    Obligation& made = out.add(rule, state, reminder.text, iso(turn.due));
    made.due_on = turn.due;
    made.source = "your own reminder";
  }
}

}  // namespace isotrack::judging
