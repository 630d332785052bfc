#include <algorithm>
#include <limits>

#include "store/facts.hpp"
#include "store/writer.hpp"

namespace isotrack {
namespace {

constexpr std::array basis_spellings{Spelling<Basis>{Basis::baseline, "baseline"},
                                     Spelling<Basis>{Basis::current, "current"},
                                     Spelling<Basis>{Basis::at_dose, "at_dose"}};
constexpr std::array end_spellings{Spelling<EndKind>{EndKind::finished, "finished"},
                                   Spelling<EndKind>{EndKind::stopped, "stopped"}};
constexpr std::array outcome_spellings{
    Spelling<CourseOutcome>{CourseOutcome::cleared, "cleared"},
    Spelling<CourseOutcome>{CourseOutcome::improved, "improved"},
    Spelling<CourseOutcome>{CourseOutcome::relapsed, "relapsed"}};

std::vector<WeightEntry> read_weights(Statements& statements, CourseId course) {
  Use use =
      statements(with_first("SELECT id, recorded_by, on_date, text, unit, {first} FROM weight"
                            " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date",
                            "weight"));
  std::vector<WeightEntry> found;
  for (use.with(course); use.step();) {
    const Row row(*use, "weight");
    const Parsed<TypedWeight> weight = parse_weight(row.text(3));
    if (!weight || weight->unit != row.one_of(4, weight_unit_spellings)) row.damaged(3, "a weight");
    found.push_back({recorded(row), row.date(2), *weight});
  }
  return found;
}

std::vector<RegimenStep> read_steps(Statements& statements, CourseId course) {
  Use use = statements(
      with_first("SELECT id, recorded_by, from_on, product, plan, {first} FROM regimen_step"
                 " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY from_on",
                 "regimen_step"));
  std::vector<RegimenStep> found;
  for (use.with(course); use.step();) {
    const Row row(*use, "regimen_step");
    const Parsed<std::vector<PlanStep>> plan = parse_plan(row.text(4));
    if (!plan || plan->size() != 1 || plan->front().after_days != 0) row.damaged(4, "a plan");
    found.push_back({recorded(row), row.date(2), row.text(3), plan->front().plan});
  }
  return found;
}

std::vector<Hold> read_holds(Statements& statements, CourseId course) {
  Use use =
      statements(with_first("SELECT id, recorded_by, first_on, last_on, reason, {first} FROM hold"
                            " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY first_on",
                            "hold"));
  std::vector<Hold> found;
  for (use.with(course); use.step();) {
    const Row row(*use, "hold");
    found.push_back(
        {recorded(row), row.date(2), row.optional_date(3), row.optional_text(4).value_or("")});
  }
  return found;
}

Dose read_dose(const Row& row) {
  Dose dose;
  dose.recorded = recorded(row);
  dose.on = row.date(2);
  dose.amount = Milligrams(row.integer(3, smallest_intake.count(), largest_intake.count()));
  if (const auto minute = row.optional_integer(4, 0, 1439)) {
    dose.minute_of_day = static_cast<int>(*minute);
  }
  dose.vomited = row.flag(5);
  dose.no_food = row.flag(6);
  dose.note = row.optional_text(7).value_or("");
  return dose;
}

std::vector<Dose> read_doses(Statements& statements, CourseId course) {
  Use use =
      statements(with_first("SELECT id, recorded_by, on_date, mg, minute_of_day, vomited, no_food,"
                            " note, {first} FROM dose"
                            " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date, id",
                            "dose"));
  std::vector<Dose> found;
  for (use.with(course); use.step();) found.push_back(read_dose(Row(*use, "dose")));
  return found;
}

std::vector<Miss> read_misses(Statements& statements, CourseId course) {
  Use use =
      statements(with_first("SELECT id, recorded_by, on_date, reason, {first} FROM miss"
                            " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date",
                            "miss"));
  std::vector<Miss> found;
  for (use.with(course); use.step();) {
    const Row row(*use, "miss");
    found.push_back({recorded(row), row.date(2), row.optional_text(3).value_or("")});
  }
  return found;
}

std::optional<CourseEnd> read_end(Statements& statements, CourseId course) {
  Use use = statements(
      with_first("SELECT id, recorded_by, kind, last_dose_on, reason, {first} FROM course_end"
                 " WHERE course_id = ?1 AND withdrawn_by IS NULL",
                 "course_end"));
  if (!use.with(course).step()) return std::nullopt;
  const Row row(*use, "course_end");
  return CourseEnd{recorded(row), row.one_of(2, end_spellings), row.date(3),
                   row.optional_text(4).value_or("")};
}

std::vector<OutcomeEntry> read_outcomes(Statements& statements, CourseId course) {
  Use use =
      statements(with_first("SELECT id, recorded_by, outcome, on_date, {first} FROM outcome"
                            " WHERE course_id = ?1 AND withdrawn_by IS NULL ORDER BY on_date, id",
                            "outcome"));
  std::vector<OutcomeEntry> found;
  for (use.with(course); use.step();) {
    const Row row(*use, "outcome");
    found.push_back({recorded(row), row.one_of(2, outcome_spellings), row.date(3)});
  }
  return found;
}

CourseRecord read_terms(const Row& row) {
  CourseRecord course;
  course.recorded = recorded(row);
  course.id = row.integer(2, 1, INT64_MAX);
  course.number = static_cast<int>(row.integer(3, 1, std::numeric_limits<int>::max()));
  course.start = row.date(4);
  course.judged_from = row.date(5);
  course.target.lower = static_cast<int>(row.integer(6, 1, 1000));
  course.target.upper = static_cast<int>(row.integer(7, course.target.lower, 1000));
  course.basis = row.one_of(8, basis_spellings);
  course.lab_plan = row.text(9);
  course.already = Milligrams(row.integer(10, 0, INT64_MAX));
  course.already_product = row.optional_text(11).value_or("");
  return course;
}

/// The day the lab plan in force took the place of another: the writer's day of the oldest terms
/// that hold it, going back from those in force to the ones each took the place of. Terms put back
/// by an undo are those of their first recording. Null without another before it.
std::optional<Date> lab_plan_from(Statements& statements, const CourseRecord& course) {
  Use use = statements(
      "WITH RECURSIVE before(entry, plan) AS ("
      " SELECT ?1, ?2"
      " UNION ALL"
      " SELECT coalesce((SELECT first.recorded_by FROM course_terms AS first"
      "                  WHERE first.id = terms.restores), terms.recorded_by), terms.lab_plan"
      " FROM before JOIN course_terms AS terms ON terms.withdrawn_by = before.entry"
      " WHERE terms.course_id = ?3 AND before.plan = ?2)"
      "SELECT id, local_date FROM entry"
      " WHERE id = (SELECT min(entry) FROM before WHERE plan = ?2)"
      " AND EXISTS (SELECT 1 FROM before WHERE plan <> ?2)");
  if (!use.with(course.recorded.first_entry, course.lab_plan, course.id).step()) return {};
  return Row(*use, "entry").date(1);
}

void read_facts(Statements& statements, CourseRecord& course) {
  course.lab_plan_from = lab_plan_from(statements, course);

  course.weights = read_weights(statements, course.id);
  course.steps = read_steps(statements, course.id);
  course.holds = read_holds(statements, course.id);
  course.doses = read_doses(statements, course.id);
  course.misses = read_misses(statements, course.id);
  course.end = read_end(statements, course.id);
  course.outcomes = read_outcomes(statements, course.id);
}

void record_terms(OpenEntry& writer, PatientId patient, CourseId id, const CourseRecord& course) {
  writer.record(Table::course_terms,
                {id, patient, course.number, iso(course.start), iso(course.judged_from),
                 course.target.lower, course.target.upper, spelled(basis_spellings, course.basis),
                 course.lab_plan, course.already.count(), optional_text(course.already_product)});
}

}  // namespace

std::vector<CourseRecord> read_courses(Statements& statements, PatientId patient) {
  std::vector<CourseRecord> courses;
  {
    Use use = statements(with_first(
        "SELECT id, recorded_by, course_id, number, start_on, judged_from, lower_target,"
        " upper_target, basis, lab_plan, already_mg, already_product, {first} FROM course_terms"
        " WHERE patient_id = ?1 AND withdrawn_by IS NULL ORDER BY number",
        "course_terms"));
    for (use.with(patient); use.step();) courses.push_back(read_terms(Row(*use, "course_terms")));
  }
  for (CourseRecord& course : courses) read_facts(statements, course);
  return courses;
}

CourseId Writer::add_course(PatientId patient, const CourseRecord& course) {
  const CourseId id = inner_->record(Table::course, {patient});
  record_terms(*inner_, patient, id, course);
  return id;
}

void Writer::replace_course(PatientId patient, const CourseRecord& course) {
  inner_->withdraw(Table::course_terms, course.recorded);
  record_terms(*inner_, patient, course.id, course);
  about(patient);
}

void Writer::add(CourseId course, const WeightEntry& fact) {
  inner_->record(Table::weight, {course, iso(fact.on), fact.weight.text,
                                 spelled(weight_unit_spellings, fact.weight.unit)});
}

void Writer::add(CourseId course, const RegimenStep& fact) {
  inner_->record(Table::regimen_step, {course, iso(fact.from), fact.product, to_text(fact.plan)});
}

void Writer::add(CourseId course, const Hold& fact) {
  const Value last = fact.last ? Value(iso(*fact.last)) : Value();
  inner_->record(Table::hold, {course, iso(fact.first), last, optional_text(fact.reason)});
}

void Writer::add(CourseId course, const Dose& fact) {
  inner_->record(Table::dose, {course, iso(fact.on), fact.amount.count(), fact.minute_of_day,
                               int{fact.vomited}, int{fact.no_food}, optional_text(fact.note)});
}

void Writer::add(CourseId course, const Miss& fact) {
  inner_->record(Table::miss, {course, iso(fact.on), optional_text(fact.reason)});
}

void Writer::add(CourseId course, const CourseEnd& fact) {
  inner_->record(Table::course_end, {course, spelled(end_spellings, fact.kind), iso(fact.last_dose),
                                     optional_text(fact.reason)});
}

void Writer::add(CourseId course, const OutcomeEntry& fact) {
  inner_->record(Table::outcome, {course, iso(fact.on), spelled(outcome_spellings, fact.outcome)});
}

void Writer::withdraw(const WeightEntry& fact) { inner_->withdraw(Table::weight, fact.recorded); }

void Writer::withdraw(const RegimenStep& fact) {
  inner_->withdraw(Table::regimen_step, fact.recorded);
}

void Writer::withdraw(const Hold& fact) { inner_->withdraw(Table::hold, fact.recorded); }

void Writer::withdraw(const Dose& fact) { inner_->withdraw(Table::dose, fact.recorded); }

void Writer::withdraw(const Miss& fact) { inner_->withdraw(Table::miss, fact.recorded); }

void Writer::withdraw(const CourseEnd& fact) { inner_->withdraw(Table::course_end, fact.recorded); }

void Writer::withdraw(const OutcomeEntry& fact) { inner_->withdraw(Table::outcome, fact.recorded); }

}  // namespace isotrack
