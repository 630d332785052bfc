#include <algorithm>

#include "../first_decision.hpp"
#include "case.hpp"

/// What stops a course at once, until the record says what the prescriber decided.
///
///     D1                      DL            exposed until
///     |======treatment=======|----month----|
///        event here: STOP      and here       no longer
namespace isotrack::judging {
namespace {

/// How long after the last dose an event counts: as its row says, else as the row under every
/// programme does; null when neither says.
std::optional<Offset> exposure(const Case& facts, const Rule& rule) {
  if (rule.due) return rule.due;
  for (const Rule& common : facts.rules.common) {
    if (common.check == Check::trigger && common.due) return common.due;
  }
  return std::nullopt;
}

/// Whether an event on a day counts: while the course goes on, and after it as long as
/// contraception is required or a pregnancy would be an exposed one.
bool is_exposed(const Case& facts, const Rule& rule, Date on) {
  if (!facts.last_dose) return true;
  Date until = contraception_until(facts).value_or(*facts.last_dose);
  if (const auto after = exposure(facts, rule)) {
    until = std::max(until, after->from(*facts.last_dose));
  }
  return on <= until;
}

/// From the first dose on; before it a gap only moves the lead-in.
bool is_on_treatment(const Case& facts, std::optional<Date> last) {
  return facts.first_dose && *facts.first_dose <= facts.today() &&
         (!last || *last >= *facts.first_dose);
}

struct Event {
  Date on;
  Date last;    ///< of several days
  Date over;    ///< what is said before it cannot settle it
  Cause cause;  ///< what told of it: only a word that speaks of it can settle it
  std::string words;
};

std::vector<Event> positive_tests(const Case& facts, const Rule& rule) {
  std::vector<Event> found;
  for (const Test& test : facts.tests) {
    const Date on = test.collected();
    const bool is_positive = test.fact->result == TestResult::positive;
    if (!is_positive || on > facts.until || !is_exposed(facts, rule, on)) continue;
    found.push_back({on, on, on, told_in(test.fact->recorded),
                     "positive pregnancy test, collected " + with_weekday(on)});
  }
  return found;
}

std::vector<Event> missed_periods(const Case& facts, const Rule& rule) {
  std::vector<Event> found;
  for (const MenstrualPeriod& period : facts.events.periods) {
    if (!period.missed || !is_exposed(facts, rule, period.on)) continue;
    found.push_back({period.on, period.on, period.on, told_in(period.recorded),
                     "missed period, " + with_weekday(period.on)});
  }
  return found;
}

/// The entry that first told of methods by a day.
std::int64_t told_as_insufficient(const Case& facts, Date on) {
  const auto& periods = facts.events.contraception;
  std::int64_t entry = told_in(periods.front().recorded);
  for (const Contraception& period : periods) {
    if (period.first <= on) entry = std::min(entry, told_in(period.recorded));
  }
  return entry;
}

/// Treatment before any valid span, with methods recorded that are not what the programme asks for;
/// null when there is none. Days about which nothing was recorded are no event; those of a gap are
/// one of their own.
std::optional<Event> insufficient_methods(const Case& facts, const Rule& rule) {
  const auto& periods = facts.events.contraception;
  if (facts.programme->methods == MethodScheme::none || periods.empty()) return std::nullopt;
  if (!is_on_treatment(facts, {})) return std::nullopt;
  const auto from = after_gaps(
      facts, std::max({*facts.first_dose, facts.judged_from_for(rule), periods.front().first}));
  Date last = std::min(facts.today(), facts.until);
  if (!facts.contraception.empty()) {
    last = std::min(last, facts.contraception.front().first - days(1));
  }
  if (!from || *from > last || !is_exposed(facts, rule, *from)) return std::nullopt;
  return Event{
      *from, last, *from, told_as_insufficient(facts, *from),
      "contraception recorded is not what the programme asks for, since " + with_weekday(*from)};
}

std::vector<Event> contraception_gaps(const Case& facts, const Rule& rule) {
  std::vector<Event> found;
  for (const ContraceptionGap& gap : facts.events.gaps) {
    if (!is_on_treatment(facts, gap.last) || !is_exposed(facts, rule, gap.first)) continue;
    const bool is_open = !gap.last || *gap.last > facts.today();
    const Date last = is_open ? facts.today() : *gap.last;
    // An open gap is one event since its first day, whatever day it is looked at.
    const Date over = is_open ? gap.first : *gap.last;
    found.push_back({gap.first, last, over, told_in(gap.recorded),
                     "gap in contraception, " + with_weekday(gap.first) +
                         (gap.last ? gap.last == gap.first ? "" : " to " + with_weekday(*gap.last)
                                   : ", still open")});
  }
  if (auto event = insufficient_methods(facts, rule)) found.push_back(*std::move(event));
  return found;
}

/// What made the methods end after `last`, bare on `on`: the entries that told of ends, up to the
/// first without which too little is left. What is recorded of other days later makes it no newer.
Cause end_told_in(const Case& facts, Date last, Date on) {
  std::vector<const Contraception*> ended;
  for (const Contraception& period : facts.events.contraception) {
    if (period.last && *period.last >= last && *period.last < on) ended.push_back(&period);
  }
  std::ranges::sort(ended, {},
                    [](const Contraception* period) { return told_in(period->recorded); });
  Cause cause;
  for (const Contraception* candidate : ended) {
    cause.add(told_in(candidate->recorded));
    std::vector<std::string> used;
    for (const Contraception& period : facts.events.contraception) {
      const bool is_untold = std::ranges::find(ended, &period) != ended.end() &&
                             told_in(period.recorded) > told_in(candidate->recorded);
      if (!is_untold && !period.contains(on)) continue;
      used.insert(used.end(), period.methods.begin(), period.methods.end());
    }
    if (used.empty() || !methods_suffice(*facts.programme, facts.rules.methods, used)) break;
  }
  return cause;
}

/// Days between two valid spans, or after the last, from the first that no recorded gap explains. A
/// span that ended before the first dose, or before the programme asked, counts from that day.
std::vector<Event> contraception_ends(const Case& facts, const Rule& rule) {
  std::vector<Event> found;
  if (facts.programme->methods == MethodScheme::none || !facts.first_dose) return found;
  const Date judged = facts.judged_from_for(rule);
  const Date asked = std::max(*facts.first_dose, judged > facts.judged_from ? judged : Date::min());
  for (std::size_t i = 0; i < facts.contraception.size(); ++i) {
    const auto last = facts.contraception[i].last;
    if (!last || *last >= facts.today()) continue;
    const bool restarts = i + 1 < facts.contraception.size();
    const Date bare_until = restarts ? facts.contraception[i + 1].first - days(1) : facts.today();
    const Date from = std::max(*last + days(1), asked);
    const auto on = after_gaps(facts, from);
    if (!on || *on > std::min(bare_until, facts.until)) continue;
    if (!is_on_treatment(facts, bare_until) || !is_exposed(facts, rule, *on)) continue;
    found.push_back({*on, bare_until, *on, end_told_in(facts, *last, *on),
                     "contraception ended: not in use as the programme asks since " +
                         with_weekday(*on == from ? *last + days(1) : *on)});
  }
  return found;
}

std::vector<Event> all_events(const Case& facts, const Rule& rule) {
  switch (rule.event) {
    case Trigger::positive_test:
      return positive_tests(facts, rule);
    case Trigger::missed_period:
      return missed_periods(facts, rule);
    case Trigger::contraception_gap:
      return contraception_gaps(facts, rule);
    case Trigger::contraception_ended:
      return contraception_ends(facts, rule);
    case Trigger::none:
      break;
  }
  return {};
}

/// Whether the step without which the rule holds was done in this course, and held on the event's
/// day. One that was done later leaves the event as it was.
bool is_excused(const Case& facts, const Rule& rule, const Event& event) {
  if (!rule.unless_step) return false;
  return std::ranges::any_of(facts.events.confirmations, [&](const Confirmation& fact) {
    return fact.step == *rule.unless_step && facts.since <= fact.on && fact.on <= event.on &&
           (!fact.until || event.on <= *fact.until);
  });
}

std::vector<Event> events_of(const Case& facts, const Rule& rule) {
  std::vector<Event> found = all_events(facts, rule);
  std::erase_if(found, [&](const Event& event) { return is_excused(facts, rule, event); });
  return found;
}

/// Whether a step is the prescriber's decision about such an event: that of this rule, or of the
/// rule that another programme has for it.
bool is_decision(const Case& facts, const Rule& rule, const std::string& step) {
  if (step == rule.id) return true;
  const auto is_it = [&](const Rule& other) {
    return other.check == Check::trigger && other.event == rule.event && other.id == step;
  };
  return std::ranges::any_of(facts.rules.common, is_it) ||
         std::ranges::any_of(facts.rules.programmes, [&](const Programme& programme) {
           return std::ranges::any_of(programme.rules, is_it);
         });
}

/// What the prescriber decided about the event.
const Confirmation* settled_by(const Case& facts, const Rule& rule, const Event& event) {
  const auto is_it = [&](const std::string& step) { return is_decision(facts, rule, step); };
  return first_decision(facts.events.confirmations, is_it, event.over, facts.today(), event.cause);
}

/// Whether the rule stands under every programme, and the one in force has its own for the event.
bool is_told_by_programme(const Case& facts, const Rule& rule) {
  const auto& rows = facts.programme->rules;
  if (std::ranges::any_of(rows, [&](const Rule& row) { return &row == &rule; })) return false;
  return std::ranges::any_of(rows, [&](const Rule& row) {
    return row.check == Check::trigger && row.event == rule.event && applies(facts, row);
  });
}

/// Whether an event was one on its day: the programme was in force, and the patient could become
/// pregnant. What was told only after the programme was left is judged by those that followed.
bool was_one(const Case& facts, const Programme& programme, const Event& event) {
  const PatientRecord& patient = facts.patient;
  if (patient.programme_on(event.on) != programme.id) return false;
  if (patient.category_on(event.on) == Category::cannot) return false;
  const auto left = std::ranges::find_if(patient.programmes, [&](const ProgrammeEntry& entry) {
    return entry.from > event.on && entry.programme != programme.id;
  });
  if (left == patient.programmes.end()) return true;
  return std::ranges::all_of(event.cause.entries(),
                             [&](std::int64_t entry) { return entry <= told_in(left->recorded); });
}

struct LeftEvent {
  const Rule* rule = nullptr;
  Event event;
};

/// What happened under a programme or a category that the patient left since.
std::vector<LeftEvent> left_events(const Case& facts) {
  std::vector<LeftEvent> found;
  const auto& categories = facts.patient.categories;
  const bool could = categories.empty() || std::ranges::any_of(categories, [](const auto& entry) {
                       return entry.category != Category::cannot;
                     });
  if (!could) return found;
  for (const Programme& programme : facts.rules.programmes) {
    if (&programme == facts.programme && facts.category != Category::cannot) continue;
    if (!was_in_force(facts, programme, facts.since)) continue;
    const Case then = case_under(facts, programme);
    for (const Rule& rule : programme.rules) {
      if (rule.check != Check::trigger || !applies(then, rule)) continue;
      for (Event& event : events_of(then, rule)) {
        if (was_one(facts, programme, event)) found.push_back({&rule, std::move(event)});
      }
    }
  }
  return found;
}

/// Whether it is told already: by the rule that another programme has for it.
bool is_told(const Case& facts, const LeftEvent& left, const Findings& out) {
  return std::ranges::any_of(out.obligations, [&](const Obligation& each) {
    const Rule* rule = facts.rules.rule(each.rule);
    return rule != nullptr && rule->check == Check::trigger && rule->event == left.rule->event &&
           each.due_on >= left.event.on && each.due_on <= left.event.last;
  });
}

/// What a trigger is about, so that it is found among its kind; null: only a STOP.
std::optional<Kind> kind_about(Trigger event) {
  switch (event) {
    case Trigger::positive_test:
      return Kind::pregnancy_test;
    case Trigger::contraception_gap:
    case Trigger::contraception_ended:
      return Kind::contraception;
    case Trigger::missed_period:
    case Trigger::none:
      break;
  }
  return std::nullopt;
}

/// Whom to tell of an event: as the rule says, and as the programme does under which it happened,
/// also when that was left on the same day.
std::vector<std::string> contacts_of(const Case& facts, const Rule& rule, Date on) {
  std::vector<std::string> out = rule.contacts;
  for (const Programme& programme : facts.rules.programmes) {
    const bool was_in_force = facts.patient.programme_on(on) == programme.id ||
                              facts.patient.programme_on(on - days(1)) == programme.id;
    if (!was_in_force) continue;
    for (const Rule& row : programme.rules) {
      if (row.check != Check::trigger || row.event != rule.event) continue;
      for (const std::string& contact : row.contacts) {
        if (std::ranges::find(out, contact) == out.end()) out.push_back(contact);
      }
    }
  }
  return out;
}

void add_event(const Case& facts, const Rule& rule, const Event& event, Findings& out) {
  if (const Confirmation* settled = settled_by(facts, rule, event)) {
    out.add(rule, ObligationState::met, event.words + "; settled " + with_weekday(settled->on),
            iso(event.on))
        .due_on = event.on;
    return;
  }
  // Before the first dose there is nothing to stop, but nothing may begin.
  const bool stops = rule.event == Trigger::positive_test || is_on_treatment(facts, {});
  Obligation& made = out.add(rule, stops ? ObligationState::overdue : ObligationState::blocked,
                             event.words, iso(event.on));
  made.severity = stops ? Severity::stop : Severity::block;
  made.due_on = event.on;
  made.about = kind_about(rule.event);
  if (!stops) return;
  made.words = rule.text;
  made.contacts = contacts_of(facts, rule, event.on);
}

bool is_about_contraception(const Rule& rule) {
  return rule.check == Check::trigger &&
         (rule.event == Trigger::contraception_gap || rule.event == Trigger::contraception_ended);
}

}  // namespace

std::optional<Date> after_gaps(const Case& facts, Date on) {
  for (const ContraceptionGap& gap : facts.events.gaps) {  // ascending by their first days
    if (!gap.contains(on)) continue;
    if (!gap.last) return std::nullopt;
    on = *gap.last + days(1);
  }
  return on;
}

Cause cause_of_bare(const Case& facts, Date on) {
  Cause cause;
  for (const ContraceptionGap& gap : facts.events.gaps) {
    if (gap.contains(on)) cause.add(told_in(gap.recorded));
  }
  if (!cause.entries().empty() || facts.events.contraception.empty()) return cause;
  std::optional<Date> last;
  for (const ValidSpan& span : facts.contraception) {
    if (span.last && *span.last < on) last = span.last;
  }
  return last ? end_told_in(facts, *last, on) : Cause(told_as_insufficient(facts, on));
}

void judge_trigger(const Case& facts, const Rule& rule, Findings& out) {
  if (is_told_by_programme(facts, rule)) return;
  for (const Event& event : events_of(facts, rule)) add_event(facts, rule, event, out);
}

void judge_left_triggers(const Case& facts, Findings& out) {
  for (const LeftEvent& left : left_events(facts)) {
    if (!is_told(facts, left, out)) add_event(facts, *left.rule, left.event, out);
  }
}

Answer is_settled(const Case& facts, Date on) {
  Answer found = Answer::unknown;
  const auto look = [&](const Rule& rule, const Event& event) {
    if (on < event.on || on > event.last || found == Answer::no) return;
    found = settled_by(facts, rule, event) == nullptr ? Answer::no : Answer::yes;
  };
  for (const Rule& rule : facts.programme->rules) {
    if (!is_about_contraception(rule) || !applies(facts, rule)) continue;
    for (const Event& event : events_of(facts, rule)) look(rule, event);
  }
  for (const LeftEvent& left : left_events(facts)) {
    if (is_about_contraception(*left.rule)) look(*left.rule, left.event);
  }
  return found;
}

}  // namespace isotrack::judging
