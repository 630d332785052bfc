#include <algorithm>

#include "case.hpp"

/// Contraception: in use long enough before the first dose, without a gap, and until after the
/// last one.
///
///        CC                D1                        DL              T
///     ---|-----lead-------|=======treatment=========|-----tail------|--->
///        '---------------- valid without a gap ---------------------'
namespace isotrack::judging {
namespace {

bool asks_for_methods(const Case& facts) { return facts.programme->methods != MethodScheme::none; }

Answer lead_answer(const Case& facts, Date deadline, const ValidSpan* span) {
  if (!facts.contraception_known) return Answer::unknown;
  return span != nullptr && span->first <= deadline ? Answer::yes : Answer::no;
}

std::string lead_detail(const Case& facts, const Rule& rule, Date deadline, const ValidSpan* span) {
  std::string out = rule.condition.empty() ? rule.title : rule.condition;
  if (!facts.contraception_known) return out + ": nothing recorded";
  if (span == nullptr) return out + ": not in use as the programme asks";
  out += " since " + with_weekday(span->first);
  return span->first <= deadline ? out : out + "; needed since " + with_weekday(deadline);
}

/// Whether the patient was in the programme on some day of the course.
bool was_in_force(const Case& facts, const Programme& programme) {
  if (facts.patient.programme_on(*facts.first_dose) == programme.id) return true;
  return std::ranges::any_of(facts.patient.programmes, [&](const ProgrammeEntry& entry) {
    return entry.programme == programme.id && entry.from > *facts.first_dose &&
           entry.from <= facts.today();
  });
}

/// The other way round: `30d` after becomes `30d` before.
Offset reversed(const Offset& offset) {
  return {-offset.days, -offset.months, offset.has_days, offset.has_months};
}

}  // namespace

std::optional<Date> contraception_until(const Case& facts) {
  if (!facts.last_dose) return std::nullopt;
  std::optional<Date> until;
  for (const Programme& programme : facts.rules.programmes) {
    if (!was_in_force(facts, programme)) continue;
    for (const Rule& rule : programme.rules) {
      if (rule.check != Check::contraception_tail || !concerns(facts, rule) || !rule.due) continue;
      const Date end = rule.due->from(*facts.last_dose);
      if (!until || end > *until) until = end;
    }
  }
  return until;
}

void judge_contraception_lead(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !rule.due || !asks_for_methods(facts)) return;
  // Without a length it asks for the methods now; with one, for a lead-in before the first dose.
  const bool is_lead_in = rule.due->days != 0 || rule.due->months != 0;
  const Date deadline = is_lead_in ? reversed(*rule.due).from(*facts.first_dose) : facts.today();
  const Date looked_at = std::min(facts.today(), std::max(*facts.first_dose, facts.judged_from));
  const ValidSpan* span = facts.span_on(is_lead_in ? looked_at : facts.today());
  const Answer met = lead_answer(facts, deadline, span);
  const std::string detail = lead_detail(facts, rule, deadline, span);
  out.condition(facts, rule, met, detail);
  if (rule.gate_only || !is_lead_in) return;
  if (*facts.first_dose < facts.judged_from) {
    if (met != Answer::yes) out.not_judged.push_back(rule.id);
    return;
  }
  ObligationState state = state_by(facts.today(), {}, deadline);
  std::string message = rule.title;
  if (met == Answer::yes) {
    state = ObligationState::met;
    message = detail;
  } else if (span != nullptr) {
    state = ObligationState::blocked;
    message = detail + "; first dose not before " + with_weekday(rule.due->from(span->first));
  }
  Obligation& made = out.add(rule, state, message);
  made.due_on = deadline;
}

void judge_contraception_tail(const Case& facts, const Rule& rule, Findings& out) {
  const auto until = contraception_until(facts);
  if (!until) return;
  const auto broken_on = [&]() -> std::optional<Date> {
    if (!facts.contraception_known) return std::nullopt;
    for (Date on = *facts.last_dose; on <= std::min(*until, facts.today()); on += days(1)) {
      if (facts.span_on(on) == nullptr) return on;
    }
    return std::nullopt;
  }();
  const bool over = facts.today() > *until;
  ObligationState state = over ? ObligationState::met : ObligationState::open;
  std::string message = rule.title + ": through " + with_weekday(*until);
  if (over) message = rule.title + ": was needed through " + with_weekday(*until);
  if (broken_on) {
    message += "; not in use on " + with_weekday(*broken_on);
    state = over ? ObligationState::missed : ObligationState::overdue;
  }
  Obligation& made = out.add(rule, state, message);
  made.due_on = until;
  made.last = until;
}

void judge_cycle_start(const Case& facts, const Rule& rule, Findings& out) {
  if (facts.course == nullptr || !facts.first_supply) return;
  std::optional<Date> bleeding;
  for (const MenstrualPeriod& period : facts.events.periods) {
    if (!period.missed && period.on <= *facts.first_dose) bleeding = period.on;
  }
  const std::string what = rule.condition.empty() ? rule.title : rule.condition;
  if (!bleeding) {
    out.condition(facts, rule, Answer::unknown, what + ": no period recorded");
    out.add(rule, ObligationState::open, rule.title);
    return;
  }
  const Days window = around(rule.window, *bleeding);
  const bool fits = window.contains(*facts.first_dose);
  out.condition(facts, rule, fits ? Answer::yes : Answer::no, what);
  const bool begun = *facts.first_dose < facts.today();
  const ObligationState unfit = begun ? ObligationState::missed : ObligationState::blocked;
  Obligation& made = out.add(rule, fits ? ObligationState::met : unfit,
                             rule.title + ", after the bleeding of " + with_weekday(*bleeding));
  made.due_on = window.first;
  made.first = window.first;
  made.last = window.last;
}

}  // namespace isotrack::judging
