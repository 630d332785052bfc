#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/reference/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

/// Patients in few words, for tests of the obligations: every fact on a day written as
/// `2026-11-22`, judged by the shipped rules of a programme and a lab plan.
namespace isotrack::test {

inline const Programme& programme(const std::string& id) {
  static std::map<std::string, Programme> loaded;
  const auto found = loaded.find(id);
  return found != loaded.end() ? found->second
                               : loaded.emplace(id, load_programme(id)).first->second;
}

/// A course that takes 40 mg a day from its first day on, and what its patient did besides.
/// Nothing is beyond judging unless a test says when the record began.
class SamplePatient {
 public:
  explicit SamplePatient(const std::string& programme_id = "us-ipledge",
                         std::string_view first_dose = "2026-09-22") {
    record = patient_with(course_from(day(first_dose)));
    course().judged_from = course().start - days(400);
    record.birth_date = day("1995-06-15");
    record.categories.push_back({{}, {}, Category::can});
    if (!programme_id.empty()) record.programmes.push_back({{}, {}, programme_id});
  }

  PatientRecord record;

  CourseRecord& course() { return record.courses.back(); }

  [[nodiscard]] const CourseRecord& course() const { return record.courses.back(); }

  /// The same patient with another first day; what was planned from it moves along.
  SamplePatient& starts(Date first_dose) {
    const days moved = first_dose - course().start;
    course().start = first_dose;
    for (RegimenStep& step : course().steps) step.from += moved;
    for (WeightEntry& weighed : course().weights) weighed.on += moved;
    return *this;
  }

  SamplePatient& category(Category category) {
    record.categories = {{{}, {}, category}};
    return *this;
  }

  SamplePatient& category(std::string_view from, Category category) {
    record.categories.push_back({{}, day(from), category});
    return *this;
  }

  SamplePatient& moves(std::string_view from, const std::string& programme_id) {
    record.programmes.push_back({{}, day(from), programme_id});
    return *this;
  }

  SamplePatient& born(std::string_view on) {
    record.birth_date = on.empty() ? std::nullopt : std::optional(day(on));
    return *this;
  }

  SamplePatient& record_begins(std::string_view on) {
    course().judged_from = day(on);
    return *this;
  }

  SamplePatient& labs(const std::string& plan_id) {
    course().lab_plan = plan_id;
    return *this;
  }

  SamplePatient& test(Date collected, TestResult result = TestResult::negative,
                      TestSetting setting = TestSetting::medical) {
    PregnancyTest one;
    one.collected = collected;
    one.result = result;
    one.kind = TestKind::serum;
    one.setting = setting;
    return put(record.events.tests, one, &PregnancyTest::collected);
  }

  SamplePatient& test(std::string_view collected, TestResult result = TestResult::negative,
                      TestSetting setting = TestSetting::medical) {
    return test(day(collected), result, setting);
  }

  SamplePatient& contraception(Date first, std::optional<Date> last = {},
                               std::vector<std::string> methods = {"combined_pill",
                                                                   "male_condom"}) {
    return put(record.events.contraception, Contraception{{}, first, last, std::move(methods)},
               &Contraception::first);
  }

  SamplePatient& contraception(std::string_view first, std::vector<std::string> methods) {
    return contraception(day(first), std::nullopt, std::move(methods));
  }

  SamplePatient& contraception(std::string_view first) { return contraception(day(first)); }

  SamplePatient& gap(std::string_view first, std::string_view last) {
    return put(record.events.gaps, ContraceptionGap{{}, day(first), day(last), ""},
               &ContraceptionGap::first);
  }

  SamplePatient& bleeding(Date on) {
    return put(record.events.periods, MenstrualPeriod{{}, on, false}, &MenstrualPeriod::on);
  }

  SamplePatient& missed_period(std::string_view on) {
    return put(record.events.periods, MenstrualPeriod{{}, day(on), true}, &MenstrualPeriod::on);
  }

  SamplePatient& confirm(const std::string& step, Date on, std::optional<Date> until = {}) {
    return put(record.events.confirmations, Confirmation{{}, step, on, until, ""},
               &Confirmation::on);
  }

  SamplePatient& confirm(const std::string& step, std::string_view on) {
    return confirm(step, day(on));
  }

  SamplePatient& prescription(Date on, std::optional<int> supply_days = 30,
                              std::optional<int> refills = 0) {
    return put(record.events.prescriptions, Prescription{{}, on, supply_days, refills},
               &Prescription::on);
  }

  SamplePatient& prescription(std::string_view on) { return prescription(day(on)); }

  /// A pick-up of one 40 mg capsule for each day.
  SamplePatient& pickup(Date on, int supply_days = 30) {
    return put(record.events.dispensings,
               Dispensing{{}, on, supply_days, {{40, supply_days}}, generic}, &Dispensing::on);
  }

  SamplePatient& pickup(std::string_view on, int supply_days = 30) {
    return pickup(day(on), supply_days);
  }

  SamplePatient& visit(Date on, bool decision = false) {
    return put(record.events.visits, Visit{{}, on, false, decision, ""}, &Visit::on);
  }

  SamplePatient& draw(Date collected) {
    return put(record.events.draws, LabDraw{{}, collected, ""}, &LabDraw::collected);
  }

  SamplePatient& draw(std::string_view collected) { return draw(day(collected)); }

  SamplePatient& waive(const std::string& rule, std::string_view on,
                       std::optional<Date> due_on = {}) {
    return put(record.events.waivers, Waiver{{}, rule, due_on, day(on), "as agreed"}, &Waiver::on);
  }

  SamplePatient& set(const std::string& key, const std::string& value,
                     std::string_view from = "2020-01-01") {
    return put(record.events.settings, PatientSetting{{}, day(from), key, value},
               &PatientSetting::from);
  }

  /// Every planned dose of these days.
  SamplePatient& taken(Date first, Date last) {
    take_plan(course(), first, last);
    return *this;
  }

  SamplePatient& taken(std::string_view first, std::string_view last) {
    return taken(day(first), day(last));
  }

  SamplePatient& missed(Date on) {
    miss(course(), on);
    return *this;
  }

  SamplePatient& finished(Date last_dose) {
    end(course(), last_dose);
    return *this;
  }

  SamplePatient& finished(std::string_view last_dose) { return finished(day(last_dose)); }

 private:
  template <class List, class Item, class Projection>
  SamplePatient& put(List& list, Item item, Projection by) {
    list.push_back(std::move(item));
    std::ranges::stable_sort(list, {}, by);
    return *this;
  }
};

/// Whoever starts on `first_dose` in the US and has everything: enrolled, 60 days on two methods,
/// both tests, this cycle's steps and an authorisation for the first 5 days.
inline SamplePatient us_ready_to_start(std::string_view first_dose = "2026-09-22") {
  SamplePatient patient("us-ipledge", first_dose);
  const Date start = day(first_dose);
  for (const char* step : {"us.enrol", "us.agreement", "us.category"}) {
    patient.confirm(step, start - days(60));
  }
  patient.set("cycles", "regular").visit(start - days(33), true);
  patient.contraception(start - days(60)).test(start - days(33));
  patient.bleeding(start - days(4)).test(start - days(2)).prescription(start - days(2));
  patient.confirm("us.result", start - days(1)).confirm("us.questions", start - days(1));
  patient.confirm("us.authorisation", start, start + days(4));
  return patient;
}

/// On Sun 2026-11-22: two supplies behind, everything there for the third, the specimen of which
/// was collected on Wed 2026-11-18.
inline SamplePatient us_third_supply() {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22").taken("2026-09-22", "2026-11-20");
  patient.test("2026-10-19").prescription("2026-10-19").confirm("us.result", "2026-10-20");
  patient.confirm("us.questions", "2026-10-20").pickup("2026-10-21");
  patient.test("2026-11-18").prescription("2026-11-18").confirm("us.result", "2026-11-19");
  patient.confirm("us.questions", "2026-11-20");
  return patient.confirm("us.authorisation", day("2026-11-20"), day("2026-11-24"));
}

/// The same in the UK: a test of 2026-11-17 for a prescription of 2026-11-18.
inline SamplePatient uk_second_supply() {
  SamplePatient patient("uk", "2026-10-20");
  patient.confirm("uk.ack", "2026-10-10").contraception("2026-08-01");
  patient.test("2026-09-19").test("2026-10-17").prescription("2026-10-18").pickup("2026-10-20");
  patient.taken("2026-10-20", "2026-11-18");
  return patient.test("2026-11-17").prescription("2026-11-18");
}

/// The rules the patient's last course is judged by.
inline Rulebook rulebook_of(const PatientRecord& patient) {
  Rulebook rules;
  std::vector<std::string> ids{patient.programme_on(Date::max())};
  for (const ProgrammeEntry& entry : patient.programmes) ids.push_back(entry.programme);
  for (const std::string& id : ids) {
    if (rules.programme(id) == nullptr) rules.programmes.push_back(programme(id));
  }
  static std::map<std::string, LabPlan> plans;
  const std::string& plan_id = patient.courses.back().lab_plan;
  if (!plans.contains(plan_id)) plans.emplace(plan_id, load_lab_plan(plan_id));
  rules.lab_plan = plans.at(plan_id);
  for (const CourseRecord& course : patient.courses) {
    if (course.lab_plan != plan_id) rules.earlier_plans.push_back(load_lab_plan(course.lab_plan));
  }
  static const std::vector<Rule> common = load_common_rules();
  static const std::vector<Method> methods = load_methods();
  rules.common = common;
  rules.methods = methods;
  rules.dosing = test::rules();
  rules.dosing.bands.clear();  // doses are judged in tests of their own
  return rules;
}

inline Judgement judged(const SamplePatient& patient, const Rulebook& rules, const Moment& now) {
  const auto judged_days =
      judge_days(patient.course(), patient.record.logging, products(), now.today);
  return judge(patient.record, &patient.course(), judged_days, products(), rules, now);
}

/// The patient's last course on a day, without a clock.
inline Judgement judged(const SamplePatient& patient, Date today) {
  return judged(patient, rulebook_of(patient.record), {today, {}});
}

inline Judgement judged(const SamplePatient& patient, std::string_view today) {
  return judged(patient, day(today));
}

/// All obligations of a rule, whatever their state.
inline std::vector<Obligation> all_of(const Judgement& judgement, std::string_view rule) {
  std::vector<Obligation> out;
  std::ranges::copy_if(judgement.obligations, std::back_inserter(out),
                       [&](const Obligation& each) { return each.rule == rule; });
  return out;
}

/// The only obligation of a rule.
inline Obligation one(const Judgement& judgement, std::string_view rule) {
  const auto items = all_of(judgement, rule);
  CAPTURE(rule);
  REQUIRE(items.size() == 1);
  return items.front();
}

/// Those still asked for: upcoming, open, due, overdue or blocked.
inline std::vector<Obligation> asked_of(const Judgement& judgement, std::string_view rule) {
  std::vector<Obligation> out = all_of(judgement, rule);
  std::erase_if(out, [](const Obligation& each) {
    return each.state == ObligationState::met || each.state == ObligationState::missed ||
           each.state == ObligationState::waived || each.state == ObligationState::not_judged;
  });
  return out;
}

inline std::vector<Obligation> of_kind(const std::vector<Obligation>& items, Kind kind) {
  std::vector<Obligation> out;
  std::ranges::copy_if(items, std::back_inserter(out),
                       [&](const Obligation& each) { return each.kind == kind; });
  return out;
}

/// The one obligation of a rule due on a day; null when there is none.
inline std::optional<Obligation> due_on(const Judgement& judgement, std::string_view rule,
                                        Date due) {
  for (const Obligation& each : all_of(judgement, rule)) {
    if (each.due_on == due) return each;
  }
  return std::nullopt;
}

/// The state of the obligation of a rule due on a day; null when there is none.
inline std::optional<ObligationState> state_on(const Judgement& judgement, std::string_view rule,
                                               std::string_view due) {
  const auto found = due_on(judgement, rule, day(due));
  return found ? std::optional(found->state) : std::nullopt;
}

/// The due day of what a rule asks for next; null when it asks for nothing with a date.
inline std::optional<Date> next_due(const Judgement& judgement, std::string_view rule) {
  std::optional<Date> next;
  for (const Obligation& each : asked_of(judgement, rule)) {
    if (each.due_on && (!next || *each.due_on < *next)) next = each.due_on;
  }
  return next;
}

/// The answer of a condition of the gate; null when it is not one.
inline std::optional<Answer> answer(const Judgement& judgement, std::string_view rule) {
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.rule == rule) return each.met;
  }
  return std::nullopt;
}

/// Whether a condition of the gate is there and keeps it shut.
inline bool shuts(const Judgement& judgement, std::string_view rule) {
  const auto found = answer(judgement, rule);
  return found && *found != Answer::yes && judgement.gate.may_dispense == false;
}

/// The ids of the conditions answered so, one space between.
inline std::string answered(const Judgement& judgement, Answer which) {
  std::string out;
  for (const GateCondition& each : judgement.gate.conditions) {
    if (each.met == which) out += (out.empty() ? "" : " ") + each.rule;
  }
  return out;
}

/// The rules with an obligation of severity STOP today.
inline std::string stops(const Judgement& judgement) {
  std::string out;
  for (const Obligation& each : judgement.obligations) {
    if (each.kind == Kind::stop && each.is_open()) out += (out.empty() ? "" : " ") + each.rule;
  }
  return out;
}

inline std::string answer_text(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "yes";
    case Answer::no:
      return "no";
    case Answer::unknown:
      break;
  }
  return "unknown";
}

}  // namespace isotrack::test

namespace Catch {

template <>
struct StringMaker<isotrack::Answer> {
  static std::string convert(isotrack::Answer answer) {
    return isotrack::test::answer_text(answer);
  }
};

template <>
struct StringMaker<isotrack::ObligationState> {
  static std::string convert(isotrack::ObligationState state) { return isotrack::name_of(state); }
};

template <class T>
struct StringMaker<std::optional<T>> {
  static std::string convert(const std::optional<T>& value) {
    return value ? Detail::stringify(*value) : "none";
  }
};

}  // namespace Catch
