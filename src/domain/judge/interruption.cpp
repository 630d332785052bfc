#include <optional>

#include "case.hpp"

/// A course that rests for longer than a while is asked about before it goes on, and while the
/// restart is recent:
///
///     last dose      limit           over
///     |--------------|...............|==============|
///      no dose        told            still told      no longer
namespace isotrack::judging {
namespace {

/// Days on which, as far as the record tells, no dose was taken.
struct Pause {
  Date last_dose;            ///< the one before it
  std::optional<Date> over;  ///< the first day after it; null: it goes on
  bool is_taken = false;     ///< that day has a dose; else nothing is said of it
};

/// The last pause longer than `least`; null when there is none.
std::optional<Pause> last_pause(const Case& facts, const Offset& least) {
  std::optional<Pause> found;
  std::optional<Pause> pause;
  const auto end = [&](Date on, bool is_taken) {
    if (!pause || pause->over) return;
    pause->over = on;
    pause->is_taken = is_taken;
    if (on > least.from(pause->last_dose)) found = pause;
  };
  for (const JudgedDay& day : facts.judged) {
    if (day.taken > Milligrams(0)) {
      end(day.on, true);
      pause = Pause{day.on, {}};
    } else if (is_unsaid(day, facts.today())) {
      end(day.on, false);
    }
  }
  const bool goes_on = pause && !pause->over && facts.today() > least.from(pause->last_dose);
  return goes_on ? pause : found;
}

std::string over_words(const Pause& pause) {
  if (!pause.over) return {};
  return pause.is_taken ? ", the next " + with_weekday(*pause.over)
                        : ", none until " + with_weekday(*pause.over - days(1));
}

}  // namespace

void judge_interruption(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !rule.due) return;
  const auto pause = last_pause(facts, *rule.due);
  if (!pause) return;
  const int recent = rule.days.empty() ? 0 : rule.days.front();
  if (pause->over && facts.today() >= *pause->over + days(recent)) return;
  Obligation& made =
      out.add(rule, ObligationState::overdue,
              rule.title + ": last dose " + with_weekday(pause->last_dose) + over_words(*pause),
              iso(pause->last_dose));
  made.due_on = rule.due->from(pause->last_dose);
}

}  // namespace isotrack::judging
