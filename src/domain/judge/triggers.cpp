#include <algorithm>

#include "case.hpp"

/// What stops a course at once, until the record says what the prescriber decided.
namespace isotrack::judging {
namespace {

/// The last day on which an exposure counts; null while the course goes on.
std::optional<Date> exposed_until(const Case& facts) {
  if (!facts.last_dose) return std::nullopt;
  const Offset month{30, 1, true, true};
  return std::max(month.from(*facts.last_dose),
                  contraception_until(facts).value_or(*facts.last_dose));
}

bool is_exposed(const Case& facts, Date on) {
  const auto until = exposed_until(facts);
  return !until || on <= *until;
}

/// From the first dose on; before it a gap only moves the lead-in.
bool is_on_treatment(const Case& facts, std::optional<Date> last) {
  return facts.first_dose && *facts.first_dose <= facts.today() &&
         (!last || *last >= *facts.first_dose);
}

struct Event {
  Date on;
  Date over;               ///< its last day, or today: what is said before it cannot settle it
  std::int64_t entry = 0;  ///< that recorded it: only a later word can settle it
  std::string words;
};

std::vector<Event> positive_tests(const Case& facts) {
  std::vector<Event> found;
  for (const Test& test : facts.tests) {
    if (test.fact->result == TestResult::positive && is_exposed(facts, test.collected())) {
      found.push_back({test.collected(), test.collected(), test.fact->recorded.entry,
                       "positive pregnancy test, collected " + with_weekday(test.collected())});
    }
  }
  return found;
}

std::vector<Event> missed_periods(const Case& facts) {
  std::vector<Event> found;
  for (const MenstrualPeriod& period : facts.events.periods) {
    if (period.missed && is_exposed(facts, period.on)) {
      found.push_back({period.on, period.on, period.recorded.entry,
                       "missed period, " + with_weekday(period.on)});
    }
  }
  return found;
}

std::vector<Event> contraception_gaps(const Case& facts) {
  std::vector<Event> found;
  for (const ContraceptionGap& gap : facts.events.gaps) {
    if (!is_on_treatment(facts, gap.last) || !is_exposed(facts, gap.first)) continue;
    const bool open = !gap.last || *gap.last > facts.today();
    found.push_back({gap.first, open ? facts.today() : *gap.last, gap.recorded.entry,
                     "gap in contraception, " + with_weekday(gap.first) +
                         (gap.last ? gap.last == gap.first ? "" : " to " + with_weekday(*gap.last)
                                   : ", still open")});
  }
  return found;
}

/// The last entry about contraception: whoever settles its end has seen it.
std::int64_t last_contraception_entry(const Case& facts) {
  std::int64_t entry = 0;
  for (const Contraception& period : facts.events.contraception) {
    entry = std::max(entry, period.recorded.entry);
  }
  return entry;
}

/// Days between two valid spans, or after the last, that no recorded gap explains.
std::vector<Event> contraception_ends(const Case& facts) {
  std::vector<Event> found;
  if (facts.programme->methods == MethodScheme::none) return found;
  for (std::size_t i = 0; i < facts.contraception.size(); ++i) {
    const auto last = facts.contraception[i].last;
    if (!last || *last >= facts.today()) continue;
    const Date ended = *last + days(1);
    const bool restarts = i + 1 < facts.contraception.size();
    const Date bare_until = restarts ? facts.contraception[i + 1].first - days(1) : facts.today();
    const bool explained = std::ranges::any_of(
        facts.events.gaps, [&](const ContraceptionGap& gap) { return gap.contains(ended); });
    if (explained || !is_on_treatment(facts, bare_until) || !is_exposed(facts, ended)) continue;
    found.push_back(
        {ended, ended, last_contraception_entry(facts),
         "contraception ended: not in use as the programme asks since " + with_weekday(ended)});
  }
  return found;
}

std::vector<Event> events_of(const Case& facts, Trigger trigger) {
  switch (trigger) {
    case Trigger::positive_test:
      return positive_tests(facts);
    case Trigger::missed_period:
      return missed_periods(facts);
    case Trigger::contraception_gap:
      return contraception_gaps(facts);
    case Trigger::contraception_ended:
      return contraception_ends(facts);
    case Trigger::none:
      break;
  }
  return {};
}

/// What the prescriber decided about the event, recorded after it.
const Confirmation* settled_by(const Case& facts, const Rule& rule, const Event& event) {
  const Confirmation* found = nullptr;
  for (const Confirmation& fact : facts.events.confirmations) {
    if (fact.step == rule.id && fact.on >= event.over && fact.recorded.entry >= event.entry) {
      found = &fact;
    }
  }
  return found;
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
  if (!stops) return;
  made.words = rule.text;
  made.contacts = rule.contacts;
}

}  // namespace

void judge_trigger(const Case& facts, const Rule& rule, Findings& out) {
  for (const Event& event : events_of(facts, rule.event)) add_event(facts, rule, event, out);
}

void judge_interruption(const Case& facts, const Rule& rule, Findings& out) {
  if (!facts.needs_supplies() || !rule.due || facts.judged.empty()) return;
  std::optional<Date> last_taken;
  for (const JudgedDay& day : facts.judged) {
    if (day.taken > Milligrams(0)) last_taken = day.on;
  }
  if (!last_taken) return;
  const bool is_known = std::ranges::none_of(facts.judged, [&](const JudgedDay& day) {
    return day.on > *last_taken && day.state == DayState::unknown;
  });
  const Date limit = rule.due->from(*last_taken);
  if (!is_known || facts.today() <= limit) return;
  Obligation& made =
      out.add(rule, ObligationState::overdue,
              rule.title + ": last dose " + with_weekday(*last_taken), iso(*last_taken));
  made.due_on = limit;
}

}  // namespace isotrack::judging
