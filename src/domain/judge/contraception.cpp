#include <algorithm>

#include "../first_decision.hpp"
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

/// `lead-in since`: whether it asks for a time before the first dose, not for the methods now.
bool is_lead_in(const Rule& rule) { return rule.due->days != 0 || rule.due->months != 0; }

/// The last day on which contraception may begin for a first dose on `first_dose`: counted forward
/// from it, as everywhere (31 August and a month are 30 September).
Date last_start(const Offset& lead, Date first_dose) {
  Date start = first_dose;
  while (lead.from(start) > first_dose) start -= days(1);
  return start;
}

std::string what_of(const Rule& rule) {
  return rule.condition.empty() ? rule.title : rule.condition;
}

/// Whether something is recorded about these days: methods, even if they ended, or a gap.
bool is_said(const Case& facts, Date first, Date last) {
  return !facts.events.contraception.empty() ||
         std::ranges::any_of(facts.events.gaps, [&](const ContraceptionGap& gap) {
           return gap.first <= last && (!gap.last || *gap.last >= first);
         });
}

/// `is_known`: see `is_said`.
std::string lead_detail(const Rule& rule, Date deadline, const ValidSpan* span, bool is_known) {
  const std::string out = what_of(rule);
  if (!is_known) return out + ": nothing recorded";
  if (span == nullptr) return out + ": not in use as the programme asks";
  const std::string since = out + ": since " + with_weekday(span->first);
  return span->first <= deadline ? since : since + "; needed since " + with_weekday(deadline);
}

void judge_lead_in(const Case& facts, const Rule& rule, Findings& out) {
  const Date judged_from = facts.judged_from_for(rule);
  const Date deadline = last_start(*rule.due, *facts.first_dose);
  const Date last = std::min(facts.today(), std::max(*facts.first_dose, judged_from));
  const ValidSpan* span = facts.span_on(last);
  const bool is_known = is_said(facts, deadline, last);
  Answer met = is_known ? Answer::no : Answer::unknown;
  if (span != nullptr && span->first <= deadline) met = Answer::yes;
  const std::string detail = lead_detail(rule, deadline, span, is_known);
  out.condition(facts, rule, met, detail);
  if (rule.gate_only) return;
  if (*facts.first_dose < judged_from) {
    if (met != Answer::yes) out.not_judged.push_back(rule.id);
    return;
  }
  // Once a dose was taken nothing can come before it any more.
  const auto& doses = facts.course->doses;
  const bool is_over = !doses.empty() && doses.front().on < facts.today();
  ObligationState state = is_over ? ObligationState::missed : state_by(facts.today(), {}, deadline);
  std::string message = rule.title;
  if (met == Answer::yes) {
    state = ObligationState::met;
    message = detail;
  } else if (span != nullptr && is_over) {
    message = detail;
  } else if (span != nullptr) {
    state = ObligationState::blocked;
    message = detail + "; first dose not before " + with_weekday(rule.due->from(span->first));
  }
  Obligation& made = out.add(rule, state, message);
  made.due_on = deadline;
  if (state == ObligationState::missed) made.last = facts.first_dose;
}

/// The first of the days up to `on` without the required methods, not before `from`.
Date bare_since(const Case& facts, Date from, Date on) {
  for (const ValidSpan& span : facts.contraception) {
    if (span.last && *span.last < on) from = std::max(from, *span.last + days(1));
  }
  return from;
}

/// The methods now: with each supply, and all through the treatment. While a STOP tells that they
/// are not in use, nothing is said of it here.
void judge_methods_now(const Case& facts, const Rule& rule, Findings& out) {
  const ValidSpan* span = facts.span_on(facts.today());
  const bool is_known = is_said(facts, facts.today(), facts.today());
  Answer met = is_known ? Answer::no : Answer::unknown;
  if (span != nullptr) met = Answer::yes;
  const std::string detail = lead_detail(rule, facts.today(), span, is_known);
  out.condition(facts, rule, met, detail);
  const Date from = std::max(*facts.first_dose, facts.judged_from_for(rule));
  if (rule.gate_only || facts.today() < from) return;
  if (met == Answer::yes) {
    out.add(rule, ObligationState::met, detail);
  } else if (!is_known) {
    out.add(rule, ObligationState::open, rule.title + ": nothing recorded").severity =
        std::max(rule.severity, Severity::warn);
  } else if (is_settled(facts, facts.today()) != Answer::no) {
    out.add(rule, ObligationState::overdue, rule.title + ": not in use as the programme asks")
        .due_on = bare_since(facts, from, facts.today());
  }
}

/// The first day about which something is recorded; null when nothing is.
std::optional<Date> said_from(const Case& facts) {
  std::optional<Date> first;
  if (!facts.events.contraception.empty()) first = facts.events.contraception.front().first;
  for (const ContraceptionGap& gap : facts.events.gaps) {
    if (facts.is_of_course(gap)) first = std::min(first.value_or(Date::max()), gap.first);
  }
  return first;
}

/// The days after the last dose, up to `until` and today, without the required methods; none before
/// something is recorded.
std::vector<Date> bare_days(const Case& facts, const Rule& rule, Date until) {
  std::vector<Date> out;
  const auto said = said_from(facts);
  if (!said) return out;
  const Date last = std::min({until, facts.today(), facts.until});
  const Date first = std::max({*facts.last_dose, facts.judged_from_for(rule), *said});
  for (Date on = first; on <= last; on += days(1)) {
    if (facts.span_on(on) == nullptr) out.push_back(on);
  }
  return out;
}

/// Bare days in a row of which no trigger tells, after any gap: under a programme without triggers,
/// or where the programme was left before they were told of. The prescriber's decision about the
/// rule itself settles them.
struct Untold {
  Date first;
  Date last;
  const Confirmation* settled = nullptr;
};

/// What was decided about the days without the methods.
struct Told {
  bool has_stop = false;  ///< a trigger tells of some of them, and that is undecided
  std::vector<Untold> untold;
};

Told told_of(const Case& facts, const Rule& rule, const std::vector<Date>& bare) {
  Told out;
  const auto is_it = [&](const std::string& step) { return step == rule.id; };
  for (const Date on : bare) {
    const Answer settled = is_settled(facts, on);
    if (settled == Answer::no) out.has_stop = true;
    if (settled != Answer::unknown) continue;
    const Date since = bare_since(facts, bare.front(), on);
    const Date after = after_gaps(facts, since).value_or(since);
    const Date first = after <= on ? after : since;
    if (!out.untold.empty() && out.untold.back().first == first) {
      out.untold.back().last = on;
      continue;
    }
    const Confirmation* decision = first_decision(facts.events.confirmations, is_it, first,
                                                  facts.today(), cause_of_bare(facts, first));
    out.untold.push_back({first, on, decision});
  }
  return out;
}

/// As a STOP that only the prescriber's decision ends. Its words stay the same while it stands.
void stop_for(const Rule& rule, Date first, Date until, Obligation& made) {
  made.message =
      rule.title + ": through " + with_weekday(until) + "; not in use on " + with_weekday(first);
  made.kind = Kind::stop;
  made.about = rule.kind;
  made.occurrence = iso(first);
  made.due_on = first;
  made.words = rule.text;
  made.contacts = rule.contacts;
}

/// What nobody decided about stands, also once the methods are used again and after the tail.
void add_undecided(const Rule& rule, const Untold& stretch, Date until, Findings& out) {
  stop_for(rule, stretch.first, until, out.add(rule, ObligationState::overdue, rule.title));
}

/// What was decided about leaves its trace.
void add_settled(const Rule& rule, const Untold& stretch, Findings& out) {
  Obligation& made = out.add(rule, ObligationState::met,
                             rule.title + ": not in use on " + with_weekday(stretch.first) +
                                 "; settled " + with_weekday(stretch.settled->on),
                             iso(stretch.first));
  made.kind = Kind::stop;
  made.about = rule.kind;
  made.due_on = stretch.first;
}

}  // namespace

bool was_in_force(const Case& facts, const Programme& programme, Date from) {
  if (facts.patient.programme_on(from) == programme.id) return true;
  return std::ranges::any_of(facts.patient.programmes, [&](const ProgrammeEntry& entry) {
    return entry.programme == programme.id && entry.from > from && entry.from <= facts.today();
  });
}

std::optional<Date> contraception_until(const Case& facts) {
  if (!facts.last_dose) return std::nullopt;
  std::optional<Date> until;
  for (const Programme& programme : facts.rules.programmes) {
    if (!was_in_force(facts, programme, *facts.first_dose)) continue;
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
  if (is_lead_in(rule)) {
    judge_lead_in(facts, rule, out);
  } else {
    judge_methods_now(facts, rule, out);
  }
}

void judge_contraception_tail(const Case& facts, const Rule& rule, Findings& out) {
  const auto until = contraception_until(facts);
  if (!until) return;
  const std::vector<Date> bare = bare_days(facts, rule, *until);
  const Told told = told_of(facts, rule, bare);
  const bool is_decided =
      !told.has_stop &&
      std::ranges::all_of(told.untold, [](const Untold& each) { return each.settled != nullptr; });
  const bool over = facts.today() > *until;
  const bool is_bare = !over && !bare.empty() && bare.back() == facts.today();
  std::string message =
      rule.title + (over ? ": was needed through " : ": through ") + with_weekday(*until);
  if (!bare.empty()) message += "; not in use on " + with_weekday(bare.front());
  // What nobody told of is neither kept nor broken.
  const bool is_unknown = over && !said_from(facts);
  if (is_unknown) message += "; nothing recorded";
  ObligationState state = ObligationState::open;
  if (over) {
    state = is_decided && !is_unknown ? ObligationState::met : ObligationState::missed;
  } else if (is_bare) {
    state = ObligationState::overdue;
  }
  Obligation& made = out.add(rule, state, message);
  made.due_on = is_bare ? bare_since(facts, bare.front(), facts.today()) : *until;
  made.last = until;
  // The STOP is the trigger's, which the prescriber's decision settles; here it stands only for
  // days of which no trigger tells.
  const Untold* now = told.untold.empty() ? nullptr : &told.untold.back();
  const bool is_now =
      is_bare && now != nullptr && now->last == facts.today() && now->settled == nullptr;
  if (is_now) {
    stop_for(rule, now->first, *until, made);
  } else {
    made.severity = std::max(made.severity, Severity::warn);
  }
  for (const Untold& each : told.untold) {
    if (each.settled != nullptr) {
      add_settled(rule, each, out);
    } else if (!is_now || &each != now) {
      add_undecided(rule, each, *until, out);
    }
  }
}

void judge_cycle_start(const Case& facts, const Rule& rule, Findings& out) {
  if (facts.course == nullptr || !facts.first_supply || facts.last_dose) return;
  const auto& doses = facts.course->doses;
  const bool begun = !doses.empty() && doses.front().on <= facts.today();
  std::optional<Date> bleeding;
  for (const MenstrualPeriod& period : facts.events.periods) {
    if (!period.missed && period.on <= *facts.first_dose) bleeding = period.on;
  }
  const auto fits = [&] { return around(rule.window, *bleeding).contains(*facts.first_dose); };
  // Before the first dose another bleeding may come, and that may be the one.
  if (bleeding && !begun && facts.today() < *facts.first_dose && !fits()) bleeding.reset();
  if (!bleeding) {
    out.condition(facts, rule, Answer::unknown, what_of(rule) + ": no period recorded");
    if (!begun) out.add(rule, ObligationState::open, rule.title);
    return;
  }
  const Days window = around(rule.window, *bleeding);
  out.condition(facts, rule, fits() ? Answer::yes : Answer::no, what_of(rule));
  const ObligationState unfit = begun ? ObligationState::missed : ObligationState::blocked;
  Obligation& made = out.add(rule, fits() ? ObligationState::met : unfit,
                             rule.title + ", after the bleeding of " + with_weekday(*bleeding));
  made.due_on = window.first;
  made.first = window.first;
  made.last = window.last;
}

}  // namespace isotrack::judging
