#include <algorithm>

#include "case.hpp"
#include "isotrack/base/text.hpp"

/// What the doses ask for: days without an entry first, then declared misses, in graded steps.
/// Held and rest days never speak.
namespace isotrack::judging {
namespace {

bool is_dosing(const Case& facts) { return facts.course != nullptr && !facts.last_dose; }

/// Declared misses in a row.
struct MissedRun {
  int length = 0;
  Date first;
  Date last;
  std::optional<Date> over_since;  ///< the first day after it on which a dose was taken; null: none
  std::optional<Date> held_since;  ///< the first held day after it, before any dose; null: none
};

/// The last run: that which goes on, else the one before the doses taken, or the days held, since.
/// Rest and held days and today do not break it.
MissedRun last_missed_run(const std::vector<JudgedDay>& judged) {
  MissedRun run;
  if (std::ranges::find(judged, DayState::missed, &JudgedDay::state) == judged.end()) return run;
  std::optional<Date> taken;
  std::optional<Date> held;
  for (auto day = judged.rbegin(); day != judged.rend(); ++day) {
    const bool silent = day->state == DayState::rest || day->state == DayState::held ||
                        day->state == DayState::pending;
    if (day->state == DayState::held) held = day->on;
    if (silent || (run.length == 0 && day->state == DayState::unknown)) continue;
    if (day->state != DayState::missed) {
      if (run.length > 0) break;
      taken = day->on;
      held.reset();
      continue;
    }
    if (run.length == 0) run = {0, day->on, day->on, taken, held};
    run.first = day->on;
    ++run.length;
  }
  return run;
}

/// Declared misses on `from` and later.
int missed_since(const std::vector<JudgedDay>& judged, Date from) {
  return static_cast<int>(std::ranges::count_if(judged, [&](const JudgedDay& day) {
    return day.state == DayState::missed && day.on >= from;
  }));
}

/// The most demanding rule of this check that the run satisfies.
bool is_strongest(const Case& facts, const Rule& rule, int length) {
  return std::ranges::none_of(facts.rules.common, [&](const Rule& other) {
    return other.check == Check::missed_days && other.least > rule.least && other.least <= length;
  });
}

std::string run_words(const MissedRun& run) {
  std::string out = count_text(run.length, "missed day") + (run.length > 1 ? " in a row, " : ", ") +
                    with_weekday(run.first);
  if (run.length > 1) out += " to " + with_weekday(run.last);
  if (run.over_since) {
    out += "; taken again since " + with_weekday(*run.over_since);
  } else if (run.held_since) {
    out += "; held since " + with_weekday(*run.held_since);
  }
  return out;
}

}  // namespace

void judge_missed_days(const Case& facts, const Rule& rule, Findings& out) {
  if (!is_dosing(facts)) return;
  const MissedRun run = last_missed_run(facts.judged);
  if (run.length < rule.least || !is_strongest(facts, rule, run.length)) return;
  const int recent = rule.days.empty() ? 0 : rule.days.front();
  const Date from = facts.today() - days(std::max(0, recent - 1));
  // A run that is over is told while it is recent, and so is one before a hold: during it nothing
  // is missed.
  const bool is_over = run.over_since || run.held_since;
  if (is_over && (recent == 0 || run.last < from)) return;
  std::string message = run_words(run);
  const int missed = missed_since(facts.judged, from);
  if (missed > run.length) {
    message += "; " + count_text(missed, "missed day") + " in the last " + std::to_string(recent);
  }
  if (!rule.text.empty()) message += ". " + rule.text;
  Obligation& made = out.add(rule, ObligationState::overdue, message, iso(run.first));
  made.due_on = run.last;
}

void judge_missed_share(const Case& facts, const Rule& rule, Findings& out) {
  if (!is_dosing(facts) || rule.days.empty()) return;
  const Date from = facts.today() - days(rule.days.front() - 1);
  if (*facts.first_dose > from) return;
  int said = 0;
  int taken = 0;
  for (const JudgedDay& day : facts.judged) {
    if (day.on < from || !day.is_scheduled() || day.state == DayState::unknown) continue;
    ++said;
    if (day.state != DayState::missed) ++taken;
  }
  if (said == 0 || taken * 100 >= said * rule.percent) return;
  Obligation& made =
      out.add(rule, ObligationState::overdue,
              std::to_string(taken) + " of " + count_text(said, "day") + " since " +
                  with_weekday(from) + " taken" + (rule.text.empty() ? "" : ". " + rule.text));
  made.due_on = facts.today();
}

void judge_unanswered(const Case& facts, const Rule& rule, Findings& out) {
  if (facts.course == nullptr) return;
  int unknown = 0;
  Date first;
  for (const JudgedDay& day : facts.judged) {
    if (day.state != DayState::unknown) continue;
    if (unknown++ == 0) first = day.on;
  }
  if (unknown == 0) return;
  Obligation& made = out.add(
      rule, ObligationState::overdue,
      count_text(unknown, "day") + (unknown == 1 ? " has" : " have") + " no entry", iso(first));
  made.due_on = first;
}

void judge_dose_today(const Case& facts, const Rule& rule, Findings& out) {
  // Who records at visits is not asked each evening.
  if (facts.patient.logging == Logging::visits) return;
  if (!is_dosing(facts) || facts.judged.empty()) return;
  const JudgedDay& day = facts.judged.back();
  if (day.on != facts.today() || day.planned == Milligrams(0)) return;
  const bool said = day.state != DayState::pending && day.state != DayState::partial;
  const bool over = facts.course->miss_on(day.on) != nullptr;
  Obligation& made = out.add(rule, said || over ? ObligationState::met : ObligationState::due,
                             rule.title, iso(day.on));
  made.due_on = day.on;
}

}  // namespace isotrack::judging
