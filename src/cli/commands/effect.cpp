#include "effect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/met.hpp"
#include "isotrack/domain/specimen.hpp"
#include "isotrack/present/obligations.hpp"
#include "open_flags.hpp"
#include "span_days.hpp"

namespace isotrack {
namespace {

/// `Fri 2027-02-05 to Fri 2027-02-12`, `from Sun 2027-03-07`, or the due day.
std::string when_words(const Obligation& item) {
  if (item.first && item.last && *item.first != *item.last) {
    return with_weekday(*item.first) + " to " + with_weekday(*item.last);
  }
  if (item.first && item.due_on && *item.first < *item.due_on) {
    return with_weekday(*item.due_on) + ", from " + with_weekday(*item.first) + " on";
  }
  return item.due_on ? with_weekday(*item.due_on) : "as your clinic decides";
}

Situation judged_again(Invocation& invocation, Situation out) {
  if (!out.not_judged.empty()) return out;  // there are no rules to judge it by
  const CourseRecord* course = out.course();
  std::vector<JudgedDay> days;
  if (course != nullptr) {
    days = judge_days(*course, out.patient.logging, invocation.products(), out.when.today);
  }
  out.judgement = judge(out.patient, course, days, invocation.products(), out.rules, out.when);
  return out;
}

Situation situation_with(Invocation& invocation, Store& store, PatientRecord patient,
                         std::optional<int> course_number) {
  Situation out;
  out.patient = std::move(patient);
  // A command that writes was refused before; what a merge brings may be the archive itself.
  if (!invocation.command().writes) invocation.refuse_archived(out.patient);
  out.course_number = course_number;
  if (!course_number) {
    const CourseRecord* course = out.patient.current_course(invocation.today());
    if (course != nullptr) out.course_number = course->number;
  }
  try {
    out.rules = rulebook_of(store, out.patient, out.course());
  } catch (const Error& error) {
    // What happened is written down although the rules it is judged by are not there.
    if (error.status() != ExitStatus::not_found) throw;
    out.not_judged = error.what();
    for (const ProgrammeEntry& entry : out.patient.programmes) {
      out.rules.programmes.emplace_back().id = entry.programme;
    }
  }
  out.when = invocation.moment();
  return judged_again(invocation, std::move(out));
}

/// The BLOCKs that the end of the course does not end, whatever they are from now on, and the steps
/// that nothing asks for any more, though they were never recorded. The STOPs stand under every
/// answer.
void find_what_stays_open(const Situation& before, const Situation& after, Receipt& receipt) {
  std::vector<std::string> never;
  for (const Obligation& each : after.judgement.obligations) {
    const Obligation* was = same_in(before, each);
    const bool was_block = was != nullptr && was->is_open() && was->severity == Severity::block;
    if (!was_block || !each.is_open() || each.severity == Severity::stop) continue;
    if (each.state == ObligationState::missed) {
      const bool is_new = was->state != ObligationState::missed;
      if (is_new) never.push_back(after.title_of(each) + " (" + each.rule + ")");
      continue;
    }
    receipt.findings.push_back(finding_of(each));
    receipt.findings.back().message.insert(0, "still open: ");
  }
  if (!never.empty()) {
    receipt.lines.push_back("Never recorded in this course: " + joined(never) + ".");
  }
}

}  // namespace

const CourseRecord* Situation::course() const {
  const auto found = std::ranges::find_if(
      patient.courses, [&](const CourseRecord& each) { return course_number == each.number; });
  return found == patient.courses.end() ? nullptr : &*found;
}

const Programme& Situation::programme() const {
  return *rules.programme(patient.programme_on(when.today));
}

const Rule* Situation::rule(std::string_view id) const {
  const std::vector<Rule>& rows = programme().rules;
  const auto found = std::ranges::find(rows, id, &Rule::id);
  return found == rows.end() ? rules.rule(id) : &*found;
}

std::string Situation::title_of(const Obligation& item) const {
  const Rule* found = rule(item.rule);
  return found == nullptr ? item.message : found->title;
}

const GateCondition* Situation::condition(std::string_view id) const {
  const auto& list = judgement.gate.conditions;
  const auto found = std::ranges::find(list, id, &GateCondition::rule);
  return found == list.end() ? nullptr : &*found;
}

Situation situation(Invocation& invocation, Store& store, const std::string& code) {
  return situation_with(invocation, store, *store.load_patient(code), {});
}

Situation situation_of_course(Invocation& invocation, Store& store, const std::string& code,
                              int course_number) {
  return situation_with(invocation, store, *store.load_patient(code), course_number);
}

Situation judged_on(Invocation& invocation, Situation situation, Date on) {
  situation.when = on == invocation.today() ? invocation.moment() : Moment{on, {}};
  return judged_again(invocation, std::move(situation));
}

const Obligation* same_in(const Situation& there, const Obligation& item) {
  const auto& list = there.judgement.obligations;
  const auto found = std::ranges::find_if(list, [&](const Obligation& each) {
    return each.rule == item.rule && each.occurrence == item.occurrence &&
           each.course == item.course;
  });
  return found == list.end() ? nullptr : &*found;
}

std::vector<Obligation> newly_met(const Situation& before, const Situation& after) {
  std::vector<Obligation> out;
  for (const Obligation& each : after.judgement.obligations) {
    const Obligation* was = same_in(before, each);
    const bool met_before = was != nullptr && was->state == ObligationState::met;
    if (each.state == ObligationState::met && !met_before) out.push_back(each);
  }
  return out;
}

std::vector<Obligation> newly_open(const Situation& before, const Situation& after) {
  std::vector<Obligation> out;
  for (const Obligation& each : after.judgement.obligations) {
    const Obligation* was = same_in(before, each);
    if (each.is_open() && (was == nullptr || !was->is_open())) out.push_back(each);
  }
  return out;
}

std::vector<Obligation> new_stops(const Situation& before, const Situation& after) {
  std::vector<Obligation> out;
  for (const Obligation& each : after.judgement.obligations) {
    if (each.severity != Severity::stop) continue;
    const Obligation* was = same_in(before, each);
    const bool said = was != nullptr && was->severity == Severity::stop;
    if (!said || was->message != each.message) out.push_back(each);
  }
  return out;
}

/// What was done after the planned first dose meets what has to happen before it as long as no dose
/// was taken earlier; empty when the days before it are told of.
std::string put_off_words(const CourseRecord* course, const Rule& rule, const Obligation& each) {
  const int unsaid = course == nullptr ? 0 : unsaid_days_before(*course, rule, each);
  if (unsaid == 0) return {};
  return ", if no dose was taken before it: " + count_text(unsaid, "day") + " without an entry";
}

void say_what_is_met(const Situation& before, const Situation& after, Receipt& receipt) {
  for (const Obligation& each : newly_met(before, after)) {
    const Rule* rule = after.rule(each.rule);
    // A window, a date that passed and the end of a STOP are no deeds; a test of the supply is
    // told by the gate.
    if (rule == nullptr || rule->check == Check::earliest || rule->check == Check::trigger ||
        rule->check == Check::contraception_tail || rule->check == Check::cycle_start ||
        (rule->check == Check::supply_test && after.condition(rule->id) != nullptr)) {
      continue;
    }
    std::string line = "Meets: " + rule->title;
    if (each.due_on) line += ", due " + with_weekday(*each.due_on);
    line += lateness_of(each);
    receipt.lines.push_back(line + " (" + each.rule + ")" +
                            put_off_words(after.course(), *rule, each) + ".");
  }
}

/// A test serves a supply picked up now, whatever the day the next one is needed on.
void say_what_counts(const Situation& before, const Situation& after, Receipt& receipt) {
  for (const GateCondition& each : after.judgement.gate.conditions) {
    const GateCondition* was = before.condition(each.rule);
    const Rule* rule = after.rule(each.rule);
    const bool turned = each.met == Answer::yes && (was == nullptr || was->met != Answer::yes);
    if (!turned || rule == nullptr || rule->check != Check::supply_test) continue;
    receipt.lines.push_back(fmt::format("Counts as: {} ({}).", rule->title, rule->id));
  }
}

void find_what_is_wrong(const Situation& before, const Situation& after, Receipt& receipt) {
  const auto is_said = [&](const std::string& rule) {
    return std::ranges::find(receipt.findings, rule, &Finding::rule) != receipt.findings.end();
  };
  for (const Obligation& each : newly_open(before, after)) {
    const bool wrong =
        each.state == ObligationState::blocked || each.state == ObligationState::missed;
    const bool is_answered = each.is_finding && each.kind == Kind::stop;  // by the label's words
    if (!wrong || is_answered || each.severity == Severity::stop || is_said(each.rule)) continue;
    const Rule* rule = after.rule(each.rule);
    const bool passed = each.state == ObligationState::missed && each.due_on && rule != nullptr &&
                        rule->check == Check::milestone;
    receipt.findings.push_back(finding_of(each));
    if (passed) {
      receipt.findings.back().message += " not recorded; due " + with_weekday(*each.due_on);
    }
  }
  for (const GateCondition& each : after.judgement.gate.conditions) {
    const GateCondition* was = before.condition(each.rule);
    const Rule* rule = after.rule(each.rule);
    const bool was_no = std::ranges::any_of(
        before.judgement.gate.conditions,
        [&](const GateCondition& old) { return old.rule == each.rule && old.met == Answer::no; });
    const bool was_open = was != nullptr && !was_no && !was->needs_proof;
    const bool turned = each.met == Answer::no && was_open;
    if (!turned || rule == nullptr || rule->check == Check::trigger || is_said(each.rule)) continue;
    receipt.findings.push_back({each.rule, rule->severity, {}, each.detail, each.source});
  }
}

void say_what_the_gate_lacks(const Situation& after, Receipt& receipt) {
  std::vector<std::string> unknown;
  std::vector<std::string> refused;
  for (const GateCondition& each : after.judgement.gate.conditions) {
    if (each.met == Answer::unknown) unknown.push_back(each.rule);
    if (each.met == Answer::no) refused.push_back(each.rule);
  }
  if (!unknown.empty()) receipt.lines.push_back("Unknown now: " + joined(unknown) + ".");
  if (!refused.empty()) receipt.lines.push_back("Not met now: " + joined(refused) + ".");
}

std::string end_of_stop_words(const Situation& after) {
  // There is nothing to pick up after the last dose, and no reminder of the next one.
  if (after.course() == nullptr || after.course()->end) return "No STOP is open now.";
  const GateReport& gate = after.judgement.gate;
  const std::string over = "No STOP is open now; reminders ";
  if (gate.may_dispense != false) return over + "and pick-ups are no longer frozen.";
  const auto refused = std::ranges::count(gate.conditions, Answer::no, &GateCondition::met);
  const auto unknown = std::ranges::count(gate.conditions, Answer::unknown, &GateCondition::met);
  const std::string open = unknown == 0 ? "" : fmt::format("{} unknown", unknown);
  if (refused == 0) return over + "are no longer frozen. Conditions of a pick-up: " + open + ".";
  return over +
         "are no longer frozen. Pick-ups are still blocked: " + count_text(refused, "condition") +
         " not met" + (open.empty() ? "" : ", " + open) + ".";
}

void say_what_follows_the_end(const Situation& before, const Situation& after, Receipt& receipt) {
  find_what_stays_open(before, after, receipt);
  std::vector<std::string> lines;
  std::map<Date, std::vector<std::string>> earliest;
  for (const Obligation& each : newly_open(before, after)) {
    const Rule* rule = after.rule(each.rule);
    if (rule == nullptr || rule->anchor != Anchor::last_dose || rule->check == Check::note)
      continue;
    if (rule->check == Check::earliest && each.due_on) {
      earliest[*each.due_on].push_back(rule->title);
    } else if (rule->check == Check::contraception_tail) {
      lines.push_back(fmt::format("  {} ({})", each.message, each.rule));
    } else {
      lines.push_back(fmt::format("  {}: {} ({})", rule->title, when_words(each), each.rule));
    }
  }
  if (!lines.empty()) receipt.lines.emplace_back("Open after the course:");
  std::ranges::copy(lines, std::back_inserter(receipt.lines));
  for (const auto& [on, titles] : earliest) {
    receipt.lines.push_back("  not before " + with_weekday(on) + ": " + joined(titles));
  }
}

void say_what_moved(const Situation& before, const Situation& after, Receipt& receipt) {
  // Many rules share a date; they are named together.
  std::map<std::pair<Date, Date>, std::vector<std::string>> moves;
  for (const Obligation& each : after.judgement.obligations) {
    const Rule* rule = after.rule(each.rule);
    const Obligation* was = same_in(before, each);
    const bool counts = rule != nullptr && rule->anchor == Anchor::last_dose && was != nullptr;
    if (!counts || !each.due_on || !was->due_on || *each.due_on == *was->due_on) continue;
    moves[{*was->due_on, *each.due_on}].push_back(each.rule);
  }
  for (const auto& [dates, ids] : moves) {
    receipt.lines.push_back(fmt::format("Moves from {} {}{}: {}.", with_weekday(dates.first),
                                        dates.second < dates.first ? "back to " : "to ",
                                        with_weekday(dates.second), joined(ids)));
  }
}

namespace {

/// The days behind the recorded end that a later dose takes into the course: nothing was planned on
/// them, so that they are rest days, and of most of them nothing is said.
void say_days_between(const Invocation& invocation, const CourseRecord& was, const CourseRecord& is,
                      Receipt& receipt) {
  std::vector<DaySpan> unsaid;
  for (Date on = *was.last_day() + days(1); on < *is.last_day(); on += days(1)) {
    if (is.taken_on(on) > Milligrams(0) || is.miss_on(on) != nullptr) continue;
    if (unsaid.empty() || unsaid.back().last + days(1) < on) unsaid.push_back({on, on});
    unsaid.back().last = on;
  }
  if (unsaid.empty()) return;
  std::string names;
  for (const DaySpan& span : unsaid) names += (names.empty() ? "" : ", ") + span_words(span);
  const bool is_one = unsaid.size() == 1 && unsaid.front().length() == 1;
  receipt.lines.push_back(fmt::format(
      "Nothing was planned on {}, after the end, and nothing is said of {}. If a capsule was "
      "taken, log its day: {}",
      names, is_one ? "it" : "them", invocation.to_type("log --extra --on DATE")));
}

}  // namespace

void say_moved_end(Invocation& invocation, Store& store, const PatientRecord& before,
                   Receipt& receipt) {
  const bool has_end = std::ranges::any_of(
      before.courses, [](const CourseRecord& course) { return course.last_day().has_value(); });
  if (!has_end) return;
  const auto after = store.load_patient(before.code);
  if (!after) return;
  for (const CourseRecord& was : before.courses) {
    const auto is = std::ranges::find(after->courses, was.number, &CourseRecord::number);
    if (is == after->courses.end() || !was.last_day() || !is->last_day() ||
        *was.last_day() == *is->last_day()) {
      continue;
    }
    receipt.lines.push_back(fmt::format(
        "The last day of course {} moves from {} {}{}.", was.number, with_weekday(*was.last_day()),
        *is->last_day() < *was.last_day() ? "back to " : "to ", with_weekday(*is->last_day())));
    say_days_between(invocation, was, *is, receipt);
    say_what_moved(situation_with(invocation, store, before, was.number),
                   situation_with(invocation, store, *after, was.number), receipt);
  }
}

void say_what_stands(Invocation& invocation, Store& store, const PatientRecord& patient,
                     int course_number, Receipt& receipt) {
  const Events& events = patient.events;
  if (events.draws.empty() && events.medicines.empty() && events.symptoms.empty() &&
      events.moods.empty()) {
    return;
  }
  const Situation now = situation_of_course(invocation, store, patient.code, course_number);
  for (const Obligation& each : now.judgement.obligations) {
    const bool is_told = each.kind == Kind::dose || each.severity == Severity::stop;
    if (!each.is_finding || !each.is_open() || is_told) continue;
    receipt.findings.push_back(finding_of(each));
  }
}

Result finish_judged(Invocation& invocation, Store& store, Writer& writer, const Situation& before,
                     const Situation& after, Receipt receipt, std::optional<int> total_of_course,
                     const std::vector<std::string>& answered) {
  if (!after.not_judged.empty()) receipt.lines.push_back("Not judged: " + after.not_judged + ".");
  say_what_closed(before, after, receipt);
  sort_findings(receipt.findings);
  receipt.stops = stop_card(invocation, store, after.patient, new_stops(before, after));
  const auto is_answered = [&](const Obligation& stop) {
    return std::ranges::find(answered, stop.rule) != answered.end();
  };
  std::erase_if(receipt.stops.stops, is_answered);
  std::vector<Obligation> standing;
  for (const Obligation& each : after.judgement.obligations) {
    const bool is_new = std::ranges::any_of(receipt.stops.stops, [&](const Obligation& stop) {
      return stop.rule == each.rule && stop.occurrence == each.occurrence;
    });
    if (each.severity == Severity::stop && !is_new && !is_answered(each)) standing.push_back(each);
  }
  return invocation.finish_knowing(store, writer, after.patient.code, total_of_course,
                                   std::move(receipt), standing);
}

Date required_past_date(const Invocation& invocation, std::string_view option,
                        const std::string& missing, const std::string& hint,
                        const std::string& what) {
  const auto on = invocation.date(option);
  if (!on) throw Error(ExitStatus::usage, std::string(option) + " is missing: " + missing, hint);
  if (*on > invocation.today()) {
    throw Error(ExitStatus::refused, with_weekday(*on) + " is after today; " + what);
  }
  return *on;
}

void check_collected(Invocation& invocation, const PatientRecord& patient, Date collected) {
  if (is_before_birth(patient, collected)) {
    throw Error(ExitStatus::refused, with_weekday(collected) + " is before the birth date, " +
                                         with_weekday(*patient.birth_date));
  }
  const auto age = doubtful_age(patient, collected, invocation.today());
  if (!age) return;
  invocation.question(fmt::format("{} is {} days ago", with_weekday(collected), *age),
                      "is the year right? If it is, --yes answers");
}

std::optional<int> count_option(const Invocation& invocation, std::string_view option, int least,
                                int most) {
  const auto text = invocation.arguments().value(option);
  if (!text) return std::nullopt;
  const auto number = whole_number(*text, 4);
  if (!number || *number < least || *number > most) {
    throw Error(ExitStatus::usage, fmt::format("{} '{}': expected a whole number from {} to {}",
                                               option, visible(*text), least, most));
  }
  return static_cast<int>(*number);
}

std::string undo_to_type(const Invocation& invocation, const Recorded& fact) {
  return invocation.to_type(fmt::format("undo --id {}", fact.entry), About::patient);
}

}  // namespace isotrack
