#include "case.hpp"

#include <algorithm>

#include "isotrack/domain/dosing.hpp"

namespace isotrack::judging {
namespace {

template <class Fact>
void keep_between(std::vector<Fact>& facts, Date first, Date last, Date Fact::*day) {
  std::erase_if(facts, [&](const Fact& fact) { return fact.*day < first || fact.*day > last; });
}

/// The first day whose events belong to the course: the day after the last dose of the one before.
Date first_event_day(const PatientRecord& patient, const CourseRecord* course) {
  Date first = Date(date::year(1900) / 1 / 1);
  for (const CourseRecord& other : patient.courses) {
    if (course == nullptr || other.number >= course->number) break;
    if (const auto last = other.last_day()) first = *last + days(1);
  }
  return first;
}

/// The last day whose events belong to an older course: the day before the next one begins. Events
/// between two courses belong to both.
Date last_event_day(const PatientRecord& patient, const CourseRecord* course, Date today) {
  for (const CourseRecord& other : patient.courses) {
    if (course != nullptr && other.number > course->number && other.start <= today) {
      return other.start - days(1);
    }
  }
  return today;
}

/// The events from `first` to `last`. What may meet a later step of an older course, or settle its
/// STOP, is kept up to today; contraception and its gaps from the beginning, since it has to be in
/// use before a course.
Events events_of(const PatientRecord& patient, Date first, Date last, Date today) {
  Events events = patient.events;
  keep_between(events.tests, first, today, &PregnancyTest::collected);
  keep_between(events.prescriptions, first, last, &Prescription::on);
  keep_between(events.dispensings, first, last, &Dispensing::on);
  keep_between(events.draws, first, today, &LabDraw::collected);
  keep_between(events.periods, first, last, &MenstrualPeriod::on);
  std::erase_if(events.confirmations, [&](const Confirmation& fact) { return fact.on > today; });
  std::erase_if(events.contraception,
                [&](const Contraception& fact) { return fact.first > today; });
  std::erase_if(events.gaps, [&](const ContraceptionGap& fact) { return fact.first > last; });
  std::erase_if(events.waivers, [&](const Waiver& fact) { return fact.on > today; });
  std::erase_if(events.symptoms, [&](const Symptom& fact) { return fact.first > today; });
  keep_between(events.moods, first, last, &MoodScore::on);
  return events;
}

/// Whether the setting rules of the programme let a test serve.
Test weighed(const Case& facts, const PregnancyTest& fact) {
  Test test{&fact, Answer::yes, {}};
  if (fact.result == TestResult::positive) return test;  // wherever it was taken
  const bool before = facts.first_dose && fact.collected <= facts.start_limit() &&
                      (!facts.course || facts.judged_from <= *facts.first_dose);
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check != Check::test_setting || !concerns(facts, rule) ||
        !in_force(rule, fact.collected) || rule.during == before) {
      continue;
    }
    if (fact.setting == TestSetting::unknown) {
      test.counts = Answer::unknown;
      test.why_not = "setting not recorded";
    } else if (fact.setting == TestSetting::home) {
      const auto allowed = facts.patient.events.setting("home_tests", fact.collected);
      if (rule.home_needs_permission && allowed == "allowed") continue;
      test.counts = Answer::no;
      test.why_not = rule.home_needs_permission ? "home test without the prescriber's permission"
                                                : "not in a medical setting";
      break;
    }
  }
  return test;
}

/// Boundaries of all periods and gaps, ascending.
std::vector<Date> boundaries(const Events& events) {
  std::vector<Date> out;
  const auto add = [&](const auto& fact) {
    out.push_back(fact.first);
    if (fact.last) out.push_back(*fact.last + days(1));
  };
  std::ranges::for_each(events.contraception, add);
  std::ranges::for_each(events.gaps, add);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool is_valid_on(const Case& facts, Date on) {
  for (const ContraceptionGap& gap : facts.events.gaps) {
    if (gap.contains(on)) return false;
  }
  std::vector<std::string> used;
  for (const Contraception& period : facts.events.contraception) {
    if (period.contains(on)) {
      used.insert(used.end(), period.methods.begin(), period.methods.end());
    }
  }
  return !used.empty() && methods_suffice(*facts.programme, facts.rules.methods, used);
}

std::vector<ValidSpan> valid_spans(const Case& facts) {
  std::vector<ValidSpan> spans;
  const std::vector<Date> edges = boundaries(facts.events);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (!is_valid_on(facts, edges[i])) continue;
    const bool continues = !spans.empty() && spans.back().last == edges[i] - days(1);
    if (!continues) spans.push_back({edges[i], {}});
    spans.back().last = i + 1 < edges.size() ? std::optional(edges[i + 1] - days(1)) : std::nullopt;
  }
  return spans;
}

/// Whether a dose was taken before today: who took one had capsules.
bool has_begun(const Case& facts) {
  return !facts.course->doses.empty() && facts.course->doses.front().on < facts.today();
}

/// The first visit of this course that decided to prescribe.
std::optional<Date> decision_day(const Case& facts) {
  for (const Visit& visit : facts.events.visits) {
    const bool before_start = !facts.first_dose || visit.on <= *facts.first_dose;
    if (visit.decision && !visit.booked && visit.on >= facts.since && visit.on <= facts.today() &&
        before_start) {
      return visit.on;
    }
  }
  return std::nullopt;
}

/// Whether a method is in use today.
bool is_used(const Case& facts, const std::string& method) {
  return std::ranges::any_of(facts.events.contraception, [&](const Contraception& period) {
    return period.contains(facts.today()) &&
           std::ranges::find(period.methods, method) != period.methods.end();
  });
}

template <class Fact>
const Fact* last_since_supply(const Case& facts, const std::vector<Fact>& list) {
  const Fact* found = nullptr;
  for (const Fact& fact : list) {
    if (facts.since_supply(fact.on)) found = &fact;
  }
  return found;
}

void work_out_course(Case& facts) {
  const CourseRecord& course = *facts.course;
  facts.first_dose = course.start;
  const auto last = course.last_day();
  if (last && *last <= facts.today()) facts.last_dose = last;
  facts.judged_from = course.judged_from;
  const PatientRecord& patient = facts.patient;
  for (const ProgrammeEntry& entry : patient.programmes) {
    const bool is_during = entry.from > course.start && entry.from <= facts.today();
    if (is_during && patient.programme_on(entry.from - days(1)) != entry.programme) {
      facts.programme_since = entry.from;
    }
  }
  // Unknown is judged as `can`: saying so changes nothing.
  for (const CategoryEntry& entry : patient.categories) {
    const bool is_during = entry.from > course.start && entry.from <= facts.today();
    const bool could = patient.category_on(entry.from - days(1)) != Category::cannot;
    if (is_during && could != (entry.category != Category::cannot)) {
      facts.category_since = entry.from;
    }
  }
}

}  // namespace

const ValidSpan* Case::span_on(Date on) const {
  for (const ValidSpan& span : contraception) {
    if (span.contains(on)) return &span;
  }
  return nullptr;
}

bool Case::is_of_course(const ContraceptionGap& gap) const {
  return !gap.last || *gap.last >= since;
}

bool Case::is_of_plan(const Rule& rule) const {
  return course != nullptr &&
         (rule.id == course->lab_plan || rule.id.starts_with(course->lab_plan + "."));
}

Date Case::judged_from_for(const Rule& rule) const {
  if (course == nullptr) return judged_from;
  if (is_of_plan(rule)) return std::max(judged_from, course->lab_plan_from.value_or(judged_from));
  const auto is_it = [&](const Rule& row) { return &row == &rule; };
  if (std::ranges::none_of(programme->rules, is_it)) return judged_from;
  const Date from = std::max(judged_from, programme_since.value_or(judged_from));
  return rule.who == Who::all ? from : std::max(from, category_since.value_or(from));
}

const Confirmation* Case::confirmed(const std::string& step, std::optional<Date> from) const {
  const Confirmation* found = nullptr;
  for (const Confirmation& fact : events.confirmations) {
    const bool holds = (!from || fact.on >= *from) && (!fact.until || *fact.until >= today());
    if (fact.step == step && holds && fact.on <= until) found = &fact;
  }
  return found;
}

Case make_case(const PatientRecord& patient, const CourseRecord* course,
               const std::vector<JudgedDay>& judged, const Rulebook& rules, const Moment& now) {
  Case facts(patient, course, judged, rules, now);
  facts.since = first_event_day(patient, course);
  facts.until = last_event_day(patient, course, now.today);
  facts.events = events_of(patient, facts.since, facts.until, now.today);
  facts.programme = rules.programme(patient.programme_on(now.today));
  if (facts.programme == nullptr) {
    throw Error(ExitStatus::bug,
                "programme " + patient.programme_on(now.today) + " was not loaded");
  }
  facts.category = patient.category_on(now.today);
  facts.judged_from = now.today;
  if (course != nullptr) work_out_course(facts);
  if (!facts.events.dispensings.empty()) facts.supplied_on = facts.events.dispensings.back().on;
  facts.first_supply =
      course != nullptr && !facts.supplied_on && facts.judged_from <= *facts.first_dose;
  facts.awaits_first_supply = facts.first_supply && !has_begun(facts);
  facts.needed_by = next_supply(facts);
  facts.decided_on = decision_day(facts);
  facts.prescription = last_since_supply(facts, facts.events.prescriptions);
  for (const PregnancyTest& fact : facts.events.tests) facts.tests.push_back(weighed(facts, fact));
  if (const Test* screen = screening_test(facts)) facts.screen = *screen;
  mark_locked_out(facts);
  if (const Test* opening = opening_test(facts, nullptr)) facts.opening = *opening;
  if (const Test* opener = window_test(facts)) facts.opener = *opener;
  for (const Visit& visit : facts.events.visits) {
    const bool is_of_course = visit.on >= facts.since && visit.on <= facts.until;
    if (!visit.booked && is_of_course && facts.since_supply(visit.on)) facts.visit = &visit;
  }
  facts.contraception = valid_spans(facts);
  return facts;
}

Case case_under(const Case& facts, const Programme& programme) {
  Case then = make_case(facts.patient, facts.course, facts.judged, facts.rules, facts.now);
  then.programme = &programme;
  then.category = Category::can;
  then.programme_since.reset();
  then.category_since.reset();
  const auto begins = [&](Date from) {
    return facts.course != nullptr && from > *facts.first_dose;
  };
  const PatientRecord& patient = facts.patient;
  for (const ProgrammeEntry& entry : patient.programmes) {
    const bool is_back = patient.programme_on(entry.from - days(1)) != programme.id;
    if (entry.programme == programme.id && is_back && begins(entry.from)) {
      then.programme_since = entry.from;
    }
  }
  for (const CategoryEntry& entry : patient.categories) {
    const bool could = patient.category_on(entry.from - days(1)) != Category::cannot;
    if (entry.category != Category::cannot && !could && begins(entry.from)) {
      then.category_since = entry.from;
    }
  }
  then.contraception = valid_spans(then);
  return then;
}

bool in_force(const Rule& rule, Date event) {
  return (!rule.from || *rule.from <= event) && (!rule.before || event < *rule.before);
}

bool concerns(const Case& facts, const Rule& rule) {
  if (rule.who == Who::can && facts.category == Category::cannot) return false;
  if (rule.who == Who::cannot && facts.category != Category::cannot) return false;
  if (rule.under_age && facts.patient.birth_date && facts.first_dose &&
      age_on(*facts.patient.birth_date, *facts.first_dose) >= *rule.under_age) {
    return false;
  }
  if (rule.regular_cycles &&
      facts.patient.events.setting("cycles", facts.today()).value_or("regular") != "regular") {
    return false;
  }
  // An event is judged by what was agreed on its day (`triggers.cpp`).
  const bool is_event = rule.check == Check::trigger;
  if (rule.unless_step && !is_event && facts.confirmed(*rule.unless_step, facts.since) != nullptr) {
    return false;
  }
  if (!rule.only_with.empty() && !is_used(facts, rule.only_with)) return false;
  return rule.programmes.empty() ||
         std::ranges::find(rule.programmes, facts.programme->id) != rule.programmes.end();
}

bool applies(const Case& facts, const Rule& rule) {
  const Date event = rule.by_first_dose && facts.first_dose ? *facts.first_dose : facts.today();
  return concerns(facts, rule) && (rule.check == Check::lockout || in_force(rule, event));
}

Days around(const Window& window, Date anchor) {
  Days out;
  if (window.first) out.first = window.first->from(anchor);
  if (window.last) out.last = window.last->from(anchor);
  return out;
}

Severity severity_today(ObligationState state, Severity at_stake) {
  switch (state) {
    case ObligationState::overdue:
    case ObligationState::missed:
    case ObligationState::blocked:
      return at_stake;
    case ObligationState::due:
      return std::max(at_stake, Severity::warn);
    default:
      return Severity::info;
  }
}

ObligationState state_by(Date today, std::optional<Date> first, Date due) {
  if (today > due) return ObligationState::overdue;
  if (today == due) return ObligationState::due;
  return first && today < *first ? ObligationState::upcoming : ObligationState::open;
}

Obligation& Findings::add(const Rule& rule, ObligationState state, std::string message,
                          std::string occurrence) {
  Obligation made;
  made.rule = rule.id;
  made.occurrence = std::move(occurrence);
  made.kind = rule.kind;
  made.state = state;
  made.at_stake = rule.severity;
  made.severity = severity_today(state, rule.severity);
  made.message = std::move(message);
  made.source = source_text(rule.source);
  obligations.push_back(std::move(made));
  return obligations.back();
}

void Findings::condition(const Case& facts, const Rule& rule, Answer met, std::string detail,
                         std::optional<Date> met_on) {
  if (rule.gate == Gate::none || (rule.gate == Gate::first && !facts.awaits_first_supply)) return;
  if (rule.under_age && !facts.patient.birth_date && met != Answer::yes) {
    met = Answer::unknown;
    detail += " (needed under " + std::to_string(*rule.under_age) + "; no birth date stored)";
  }
  conditions.push_back({rule.id, met, std::move(detail), source_text(rule.source), met_on});
}

void Findings::condition_without_tests(const Case& facts, const Rule& rule, std::string detail) {
  const std::size_t before = conditions.size();
  condition(facts, rule, Answer::unknown, std::move(detail));
  if (conditions.size() > before) conditions.back().needs_proof = true;
}

const Rule* rule_with(const Case& facts, Check check) {
  for (const Rule& rule : facts.programme->rules) {
    if (rule.check == check && applies(facts, rule)) return &rule;
  }
  return nullptr;
}

}  // namespace isotrack::judging
