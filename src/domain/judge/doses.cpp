#include <algorithm>

#include "case.hpp"

/// What the doses ask for: days without an entry first, then declared misses, in graded steps.
/// Held and rest days never speak.
namespace isotrack::judging {
namespace {

bool is_dosing(const Case& facts) { return facts.course != nullptr && !facts.last_dose; }

std::string count_of(int number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

/// Declared misses in a row, up to the last day about which something is said.
struct MissedRun {
  int length = 0;
  Date first;
  Date last;
};

MissedRun last_missed_run(const std::vector<JudgedDay>& judged) {
  MissedRun run;
  bool seen_said = false;
  for (auto day = judged.rbegin(); day != judged.rend(); ++day) {
    const bool silent = day->state == DayState::rest || day->state == DayState::held ||
                        day->state == DayState::pending;
    if (silent || (!seen_said && day->state == DayState::unknown)) continue;
    if (day->state != DayState::missed) break;
    seen_said = true;
    if (run.length == 0) run.last = day->on;
    run.first = day->on;
    ++run.length;
  }
  return run;
}

/// The most demanding rule of this check that the run satisfies.
bool is_strongest(const Case& facts, const Rule& rule, int length) {
  return std::ranges::none_of(facts.rules.common, [&](const Rule& other) {
    return other.check == Check::missed_days && other.least > rule.least && other.least <= length;
  });
}

}  // namespace

void judge_missed_days(const Case& facts, const Rule& rule, Findings& out) {
  if (!is_dosing(facts)) return;
  const MissedRun run = last_missed_run(facts.judged);
  if (run.length < rule.least || !is_strongest(facts, rule, run.length)) return;
  std::string when = with_weekday(run.first);
  if (run.length > 1) when += " to " + with_weekday(run.last);
  Obligation& made =
      out.add(rule, ObligationState::overdue,
              count_of(run.length, "missed day") + (run.length > 1 ? " in a row, " : ", ") + when +
                  (rule.text.empty() ? "" : ". " + rule.text),
              iso(run.first));
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
              std::to_string(taken) + " of " + count_of(said, "day") + " since " +
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
      count_of(unknown, "day") + (unknown == 1 ? " has" : " have") + " no entry", iso(first));
  made.due_on = first;
}

void judge_dose_today(const Case& facts, const Rule& rule, Findings& out) {
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
