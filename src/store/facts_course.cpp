#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

#include "store/dose_days.hpp"
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

WeightEntry read_weight(const Row& row) {
  const Parsed<TypedWeight> weight = parse_weight(row.text(3));
  if (!weight || weight->unit != row.one_of(4, weight_unit_spellings)) row.damaged(3, "a weight");
  return {recorded(row), row.date(2), *weight};
}

RegimenStep read_step(const Row& row) {
  const Parsed<std::vector<PlanStep>> plan = parse_plan(row.text(4));
  if (!plan || plan->size() != 1 || plan->front().after_days != 0) row.damaged(4, "a plan");
  return {recorded(row), row.date(2), row.text(3), plan->front().plan};
}

Hold read_hold(const Row& row) {
  return {recorded(row), row.date(2), row.optional_date(3), row.optional_text(4).value_or("")};
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

Miss read_miss(const Row& row) {
  return {recorded(row), row.date(2), row.optional_text(3).value_or("")};
}

OutcomeEntry read_outcome(const Row& row) {
  return {recorded(row), row.one_of(2, outcome_spellings), row.date(3)};
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

/// The doses of a day are put in order of first recording here: SQLite would sort those of each day
/// by themselves, which takes longer than reading them.
void read_doses(Statements& statements, const Owners<CourseRecord>& courses) {
  read_facts(
      statements,
      {Table::dose, "course_id", "on_date, mg, minute_of_day, vomited, no_food, note", "on_date"},
      courses, into(&CourseRecord::doses, read_dose));
  const auto in_order = [](const Dose& a, const Dose& b) {
    return std::pair(a.on, a.recorded.first_row) < std::pair(b.on, b.recorded.first_row);
  };
  for (const Owned<CourseRecord>& course : courses) {
    std::ranges::sort(course.record->doses, in_order);
  }
}

void read_course_facts(Statements& statements, const Owners<CourseRecord>& courses) {
  read_facts(statements, {Table::weight, "course_id", "on_date, text, unit", "on_date"}, courses,
             into(&CourseRecord::weights, read_weight));
  read_facts(statements, {Table::regimen_step, "course_id", "from_on, product, plan", "from_on"},
             courses, into(&CourseRecord::steps, read_step));
  read_facts(statements, {Table::hold, "course_id", "first_on, last_on, reason", "first_on"},
             courses, into(&CourseRecord::holds, read_hold));
  read_facts(statements, {Table::miss, "course_id", "on_date, reason", "on_date"}, courses,
             into(&CourseRecord::misses, read_miss));
  read_facts(statements, {Table::course_end, "course_id", "kind, last_dose_on, reason", "id"},
             courses, [](const Row& row, CourseRecord& course) {
               course.end = CourseEnd{recorded(row), row.one_of(2, end_spellings), row.date(3),
                                      row.optional_text(4).value_or("")};
             });
  read_facts(statements, {Table::outcome, "course_id", "outcome, on_date", "on_date, id"}, courses,
             into(&CourseRecord::outcomes, read_outcome));
}

/// Whether something of a patient is told apart by when a dose was recorded: a count comes before
/// or after the doses of its day, a waiver speaks of what was known when it was said, and courses
/// that share capsules share days.
bool needs_entries_of_doses(const PatientRecord& patient) {
  const Events& events = patient.events;
  const bool shares_capsules = patient.courses.size() > 1 && !events.dispensings.empty();
  return !events.counts.empty() || !events.waivers.empty() || shares_capsules;
}

void record_terms(OpenEntry& writer, PatientId patient, CourseId id, const CourseRecord& course) {
  writer.record(Table::course_terms,
                {id, patient, course.number, iso(course.start), iso(course.judged_from),
                 course.target.lower, course.target.upper, spelled(basis_spellings, course.basis),
                 course.lab_plan, course.already.count(), optional_text(course.already_product)});
}

}  // namespace

void read_courses(Statements& statements, const Owners<PatientRecord>& patients, DosesAs doses) {
  std::set<CourseId> changed;  // terms took the place of others
  read_facts(
      statements,
      {Table::course_terms, "patient_id",
       "course_id, number, start_on, judged_from, lower_target, upper_target, basis,"
       " lab_plan, already_mg, already_product,"
       " (SELECT made.recorded_by FROM course AS made WHERE made.id = course_terms.course_id)",
       "number"},
      patients, [&](const Row& row, PatientRecord& patient) {
        const CourseRecord& course = patient.courses.emplace_back(read_terms(row));
        const auto made = row.optional_integer(12, 1, INT64_MAX);
        if (made != course.recorded.first_entry) changed.insert(course.id);
      });
  Owners<CourseRecord> courses;
  Owners<CourseRecord> by_day;
  Owners<CourseRecord> by_dose;
  for (const Owned<PatientRecord>& patient : patients) {
    const bool needs_entries =
        doses == DosesAs::recorded || needs_entries_of_doses(*patient.record);
    for (CourseRecord& course : patient.record->courses) {
      if (changed.contains(course.id)) course.lab_plan_from = lab_plan_from(statements, course);
      courses.push_back({course.id, &course, patient.trouble});
      (needs_entries ? by_dose : by_day).push_back(courses.back());
    }
  }
  std::ranges::sort(courses, {}, &Owned<CourseRecord>::id);
  read_course_facts(statements, courses);
  std::ranges::move(read_dose_days(statements, by_day), std::back_inserter(by_dose));
  std::ranges::sort(by_dose, {}, &Owned<CourseRecord>::id);
  read_doses(statements, by_dose);
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

std::array<Value, 4> content_of(CourseId course, const WeightEntry& fact) {
  return {course, iso(fact.on), fact.weight.text, spelled(weight_unit_spellings, fact.weight.unit)};
}

std::array<Value, 7> content_of(CourseId course, const Dose& fact) {
  return {course,
          iso(fact.on),
          fact.amount.count(),
          fact.minute_of_day,
          int{fact.vomited},
          int{fact.no_food},
          optional_text(fact.note)};
}

std::array<Value, 3> content_of(CourseId course, const Miss& fact) {
  return {course, iso(fact.on), optional_text(fact.reason)};
}

void Writer::add(CourseId course, const WeightEntry& fact) {
  inner_->record(Table::weight, content_of(course, fact));
}

void Writer::add(CourseId course, const RegimenStep& fact) {
  inner_->record(Table::regimen_step, {course, iso(fact.from), fact.product, to_text(fact.plan)});
}

void Writer::add(CourseId course, const Hold& fact) {
  const Value last = fact.last ? Value(iso(*fact.last)) : Value();
  inner_->record(Table::hold, {course, iso(fact.first), last, optional_text(fact.reason)});
}

void Writer::add(CourseId course, const Dose& fact) {
  inner_->record(Table::dose, content_of(course, fact));
}

void Writer::add(CourseId course, const Miss& fact) {
  inner_->record(Table::miss, content_of(course, fact));
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
