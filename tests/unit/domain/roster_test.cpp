#include "tests/support/random_course.hpp"
#include "tests/unit/domain/roster_rows.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

Need need(const Obligation& obligation, bool ended = false) {
  return need_of(obligation, ended, today);
}

TEST_CASE("an item belongs to the first need it fits") {
  using State = ObligationState;
  CHECK(need(item(Kind::stop, State::open, "2026-11-21", Severity::stop)) == Need::stop);
  CHECK(need(item(Kind::lab, State::due, "2026-11-22", Severity::warn)) == Need::today);
  CHECK(need(item(Kind::lab, State::open, "2026-11-22")) == Need::today);
  CHECK(need(item(Kind::pickup, State::blocked, "2026-11-21", Severity::block)) == Need::blocked);
  CHECK(need(item(Kind::pickup, State::missed, "2026-11-21", Severity::block)) == Need::blocked);
  CHECK(need(item(Kind::lab, State::overdue, "2026-11-14", Severity::warn)) == Need::overdue);
  CHECK(need(item(Kind::visit, State::overdue, "2026-11-21")) == Need::overdue);
  CHECK(need(item(Kind::lab, State::due, "2026-11-21")) == Need::soon);  // still on time
  CHECK(need(item(Kind::lab, State::upcoming, "2026-11-29")) == Need::soon);
  CHECK(need(item(Kind::lab, State::upcoming, "2026-11-30")) == Need::quiet);
}

TEST_CASE("what is late on its last day belongs to today, a day later it was missed") {
  Obligation labs = item(Kind::lab, ObligationState::overdue, "2026-10-31", Severity::warn);
  labs.last = day("2026-11-23");
  CHECK(need(labs) == Need::overdue);
  labs.last = today;
  CHECK(need(labs) == Need::today);
  labs.severity = Severity::block;
  CHECK(need(labs) == Need::today);
  labs.severity = Severity::warn;
  labs.state = ObligationState::missed;
  labs.last = day("2026-11-21");
  CHECK(need(labs) == Need::overdue);
  labs.severity = Severity::info;
  CHECK(need(labs) == Need::quiet);
}

TEST_CASE("a last day within the days ahead makes it soon, and today makes it today's") {
  Obligation window = item(Kind::pregnancy_test, ObligationState::open, "2026-12-20");
  window.first = day("2026-11-20");
  window.last = day("2026-11-29");
  CHECK(need(window) == Need::soon);
  window.last = day("2026-11-30");
  CHECK(need(window) == Need::quiet);
  window.last = today;
  CHECK(need(window) == Need::today);
}

TEST_CASE("what is late about a course that is over does not close a gate") {
  const Obligation test =
      item(Kind::pregnancy_test, ObligationState::overdue, "2026-11-19", Severity::block);
  CHECK(need(test) == Need::blocked);
  CHECK(need(test, true) == Need::overdue);
}

TEST_CASE("of a course that is over, what follows the last dose speaks first") {
  using State = ObligationState;
  CourseRecord over = course_from(day("2026-11-01"));
  over.end = CourseEnd{{}, EndKind::finished, day("2026-11-10"), ""};
  const auto prescriber = item(Kind::visit, State::overdue, "2026-11-01", Severity::block);
  auto labs = item(Kind::lab, State::overdue, "2026-11-10", Severity::warn);
  labs.rule = "end";
  CHECK(row_of({prescriber, labs}, {}, over).worst->rule == "end");
  CHECK(row_of({prescriber}, {}, over).worst->rule == "rule");  // alone it is still told
  CHECK(row_of({prescriber}, {}, over).need() == Need::overdue);
  // Also when nothing presses yet of what follows, or it is only information.
  const auto draw = item(Kind::lab, State::missed, "2026-11-05", Severity::warn);
  const auto visit = item(Kind::visit, State::overdue, "2026-11-05");
  auto test = item(Kind::pregnancy_test, State::due, "2026-11-10", Severity::warn);
  test.last = day("2026-11-27");
  CHECK(row_of({prescriber, draw, visit, test}, {}, over).need() == Need::soon);
  auto information = item(Kind::visit, State::overdue, "2026-11-12");
  CHECK(row_of({draw, visit, information}, {}, over).worst->due_on == day("2026-11-12"));
}

TEST_CASE("a finding presses by its severity, unless its repeat is late") {
  CHECK(need(finding(Kind::lab, Severity::warn, "2026-11-22")) == Need::flagged);
  CHECK(need(finding(Kind::safety, Severity::block, "2026-11-01")) == Need::blocked);
  CHECK(need(finding(Kind::lab, Severity::info, "2026-11-22")) == Need::quiet);
  Obligation repeat = finding(Kind::lab, Severity::warn, "2026-11-01");
  repeat.state = ObligationState::overdue;
  CHECK(need(repeat) == Need::overdue);  // as in due
}

TEST_CASE("what has no day presses by its severity") {
  CHECK(need(item(Kind::contraception, ObligationState::open, "", Severity::warn)) ==
        Need::flagged);
  CHECK(need(item(Kind::lab, ObligationState::open, "")) == Need::quiet);
}

TEST_CASE("doses press only when they are more than information") {
  using State = ObligationState;
  CHECK(need(item(Kind::dose, State::due, "2026-11-22")) == Need::quiet);
  CHECK(need(item(Kind::dose, State::overdue, "2026-11-10")) == Need::quiet);
  CHECK(need(item(Kind::dose, State::overdue, "2026-11-10", Severity::warn)) == Need::flagged);
}

TEST_CASE("a row stands where its most urgent item stands") {
  using State = ObligationState;
  const auto labs = item(Kind::lab, State::overdue, "2026-11-14", Severity::warn);
  const auto window = item(Kind::pickup, State::due, "2026-11-22", Severity::warn);
  const auto stop = item(Kind::stop, State::open, "2026-11-02", Severity::stop);
  CHECK(row_of({labs}).need() == Need::overdue);
  CHECK(row_of({labs, window}).need() == Need::today);
  CHECK(row_of({labs, window, stop}).need() == Need::stop);
  CHECK(row_of({labs, window, stop}).worst_severity == Severity::stop);
  CHECK(row_of({labs, window, stop}).alerts == 3);
  CHECK(row_of({}).need() == Need::quiet);
  CHECK_FALSE(row_of({}).worst_severity);
}

TEST_CASE("what is only information never speaks before what is more") {
  using State = ObligationState;
  const auto visit = item(Kind::visit, State::overdue, "2026-10-31");
  auto visit_today = visit;
  visit_today.last = today;
  const auto labs = item(Kind::lab, State::overdue, "2026-11-14", Severity::warn);
  auto missed = item(Kind::lab, State::missed, "2026-11-01", Severity::warn);
  const auto result = finding(Kind::lab, Severity::warn, "2026-11-19");
  const auto step = item(Kind::pickup, State::blocked, "2026-11-01", Severity::block);
  CHECK(row_of({visit}).need() == Need::overdue);
  CHECK(row_of({visit_today}).need() == Need::today);
  for (const auto& other : {labs, missed, result, step}) {
    for (const auto& information : {visit, visit_today}) {
      const RosterRow row = row_of({information, other});
      CHECK(row.worst->severity == other.severity);
      CHECK(row.worst_severity == other.severity);
      CHECK(row.as_severe == 1);
      CHECK(row.due_today == (information.last ? 1 : 0));
    }
  }
  CHECK(row_of({visit, result}).need() == Need::flagged);
  // What is merely to come speaks last, whatever it is.
  const auto window = item(Kind::pickup, State::open, "2026-11-25", Severity::warn);
  CHECK(row_of({window, visit}).need() == Need::overdue);
}

TEST_CASE("of what is more than information, a finding speaks first, what was missed last") {
  using State = ObligationState;
  const auto labs = item(Kind::lab, State::overdue, "2026-11-14", Severity::warn);
  const auto missed = item(Kind::lab, State::missed, "2026-11-01", Severity::warn);
  const auto result = finding(Kind::lab, Severity::warn, "2026-11-19");
  auto repeat = finding(Kind::lab, Severity::warn, "2026-11-10");
  repeat.state = State::overdue;
  auto name = finding(Kind::safety, Severity::warn, "2026-11-01");
  name.precedence = Precedence::unchecked;
  CHECK(row_of({labs, missed, result}).worst->is_finding);
  CHECK(row_of({result, repeat}).need() == Need::overdue);
  CHECK(row_of({missed, labs}).worst->due_on == labs.due_on);
  CHECK(row_of({labs, name}).need() == Need::overdue);
  CHECK(row_of({missed, name}).need() == Need::flagged);
}

RosterRow row_at_gate(std::vector<Obligation> items, std::optional<bool> may_dispense,
                      const CourseRecord& course = course_from(day("2026-11-01"))) {
  const PatientRecord patient = patient_with(course);
  Judgement judgement;
  judgement.gate.today = today;
  judgement.gate.may_dispense = may_dispense;
  if (may_dispense == false) judgement.gate.conditions = {{"rule", Answer::no, "", ""}};
  judgement.obligations = std::move(items);
  return roster_row(patient, &course, judge_days(course, patient.logging, products(), today),
                    judgement, products(), {}, today);
}

TEST_CASE("a row is blocked only where the gate says no") {
  const auto paper = item(Kind::pickup, ObligationState::overdue, "2026-08-20", Severity::block);
  CHECK(row_at_gate({paper}, false).need() == Need::blocked);
  CHECK(row_at_gate({paper}, true).need() == Need::flagged);
  CHECK(row_at_gate({paper}, std::nullopt).need() == Need::flagged);
  // It goes on speaking before what is late and what is only found.
  const auto late = item(Kind::lab, ObligationState::overdue, "2026-11-14", Severity::warn);
  const auto result = finding(Kind::lab, Severity::warn, "2026-11-19");
  CHECK(row_at_gate({late, result, paper}, true).worst->severity == Severity::block);
}

TEST_CASE("what the gate calls unknown is late, never blocked") {
  const auto need_at = [](Answer met, ObligationState state) {
    const auto paper = item(Kind::pickup, state, "2026-11-20", Severity::block);
    const CourseRecord course = course_from(day("2026-11-01"));
    const PatientRecord patient = patient_with(course);
    Judgement judgement;
    judgement.gate.may_dispense = false;
    judgement.gate.conditions = {{"other", Answer::no, "", ""}, {paper.rule, met, "", ""}};
    judgement.obligations = {paper};
    return roster_row(patient, &course, judge_days(course, patient.logging, products(), today),
                      judgement, products(), {}, today)
        .need();
  };
  CHECK(need_at(Answer::no, ObligationState::overdue) == Need::blocked);
  CHECK(need_at(Answer::unknown, ObligationState::overdue) == Need::overdue);
  CHECK(need_at(Answer::unknown, ObligationState::missed) == Need::overdue);
  CHECK(need_at(Answer::unknown, ObligationState::blocked) == Need::flagged);
}

/// An item of a rule of which the gate says nothing, while it says no to others.
Obligation unasked(Kind kind, ObligationState state, std::string_view due) {
  Obligation out = item(kind, state, due, Severity::block);
  out.rule = "unasked";
  return out;
}

TEST_CASE("what the gate does not ask for is late, never blocked") {
  using State = ObligationState;
  const auto gone = unasked(Kind::pregnancy_test, State::missed, "2026-11-01");
  CHECK(row_at_gate({gone}, false).need() == Need::overdue);
  const auto today_only = item(Kind::pregnancy_test, State::open, "2026-11-22");
  // What can be done no more does not hide what today asks for, nor what is late.
  const auto labs = item(Kind::lab, State::due, "2026-11-22", Severity::warn);
  CHECK(row_at_gate({gone, labs}, false).need() == Need::today);
  const auto late = unasked(Kind::pregnancy_test, State::overdue, "2026-11-20");
  CHECK(row_at_gate({gone, late}, false).worst->state == State::overdue);
  CHECK(row_at_gate({gone, item(Kind::lab, State::overdue, "2026-10-01", Severity::warn)}, false)
            .worst->severity == Severity::block);
  CHECK(row_at_gate({gone, today_only}, false).worst->severity == Severity::block);
}

TEST_CASE("a no of the gate speaks before what the gate does not know") {
  using State = ObligationState;
  const auto paper = item(Kind::pickup, State::overdue, "2026-11-20", Severity::block);
  const auto test = unasked(Kind::pregnancy_test, State::overdue, "2026-09-18");
  const RosterRow row = row_at_gate({test, paper}, false);
  CHECK(row.need() == Need::blocked);
  CHECK(row.worst->rule == "rule");
  CHECK(row.as_severe == 2);
  // Of what is late the test still speaks before the paper.
  const auto form = unasked(Kind::pickup, State::overdue, "2026-08-20");
  CHECK(row_at_gate({form, test}, false).worst->kind == Kind::pregnancy_test);
}

TEST_CASE("a clinical BLOCK speaks before papers and before what is due today") {
  using State = ObligationState;
  const auto paper = item(Kind::pickup, State::overdue, "2026-08-20", Severity::block);
  const auto visit = item(Kind::visit, State::overdue, "2026-08-21", Severity::block);
  const auto today_only = item(Kind::refill, State::due, "2026-11-22", Severity::warn);
  for (const auto& clinical :
       {finding(Kind::lab, Severity::block, "2026-11-20"),
        finding(Kind::safety, Severity::block, "2026-11-22"),
        finding(Kind::stop, Severity::block, "2026-11-22"),
        item(Kind::pregnancy_test, State::overdue, "2026-09-18", Severity::block)}) {
    const RosterRow row = row_at_gate({paper, today_only, visit, clinical}, false);
    CHECK(row.need() == Need::blocked);
    CHECK(row.worst->kind == clinical.kind);
    CHECK(row.worst_severity == Severity::block);
    CHECK(row.as_severe == 3);
    CHECK(row.due_today == 1);
  }
  CHECK(row_at_gate({paper, today_only}, false).need() == Need::today);
  auto last_day = paper;
  last_day.last = today;
  CHECK(row_at_gate({finding(Kind::lab, Severity::block, "2026-11-20"), last_day}, false).need() ==
        Need::today);
}

TEST_CASE("what a source wants seen at once stands at the top of TODAY until it is decided") {
  auto urgent = finding(Kind::lab, Severity::block, "2026-11-20");
  urgent.precedence = Precedence::urgent;
  auto last_day = item(Kind::pickup, ObligationState::overdue, "2026-11-15", Severity::block);
  last_day.last = today;
  const RosterRow row = row_at_gate({last_day, urgent}, false);
  CHECK(row.need() == Need::today);
  CHECK(row.worst->kind == Kind::lab);
  std::vector<RosterRow> rows{row_at_gate({last_day}, false), row};
  rows.front().code = "P-1";
  rows.back().code = "P-2";
  sort_roster(rows, RosterOrder::need);
  CHECK(rows.front().code == "P-2");
  // One that its source wants looked at, and one of a medicine to come, stand where they stood.
  CHECK(row_at_gate({finding(Kind::lab, Severity::block, "2026-11-20")}, false).need() ==
        Need::blocked);
  urgent.due_on = day("2026-11-23");
  CHECK(row_at_gate({urgent}, false).need() == Need::blocked);
}

TEST_CASE("of days of doses that show the same the last one speaks, as in due") {
  const RosterRow row = row_of({finding(Kind::dose, Severity::warn, "2026-11-02"),
                                finding(Kind::dose, Severity::warn, "2026-11-06"),
                                finding(Kind::dose, Severity::warn, "2026-11-04")});
  CHECK(row.need() == Need::flagged);
  CHECK(row.worst->due_on == day("2026-11-06"));
  CHECK(row.worst->message.ends_with("; 3 such days since Mon 2026-11-02"));
  CHECK(row.alerts == 1);
}

TEST_CASE("alerts are those of status, whatever is asked for") {
  RosterFilter filter;
  filter.kind = Kind::visit;
  const auto labs = item(Kind::lab, ObligationState::overdue, "2026-11-14", Severity::warn);
  CHECK(row_of({labs, finding(Kind::dose, Severity::info, "2026-11-02")}, filter).alerts == 2);
}

TEST_CASE("thoughts of suicide speak before a later STOP, an urgent finding before an older one") {
  auto safety = item(Kind::stop, ObligationState::overdue, "2026-11-02", Severity::stop);
  safety.precedence = Precedence::safety;
  const auto late = item(Kind::stop, ObligationState::overdue, "2026-11-20", Severity::stop);
  CHECK(row_of({late, safety}).worst->due_on == day("2026-11-02"));
  auto urgent = finding(Kind::lab, Severity::warn, "2026-11-20");
  urgent.precedence = Precedence::urgent;
  CHECK(row_of({finding(Kind::lab, Severity::warn, "2026-11-02"), urgent}).worst->due_on ==
        day("2026-11-20"));
}

TEST_CASE("of late items the oldest speaks, of STOPs too, as in the other lists") {
  auto first = item(Kind::lab, ObligationState::overdue, "2026-11-14", Severity::warn);
  auto second = item(Kind::visit, ObligationState::overdue, "2026-11-10", Severity::warn);
  CHECK(row_of({first, second}).worst->due_on == day("2026-11-10"));
  auto old = item(Kind::stop, ObligationState::open, "2026-11-02", Severity::stop);
  auto late = item(Kind::stop, ObligationState::open, "2026-11-20", Severity::stop);
  CHECK(row_of({late, old}).worst->due_on == day("2026-11-02"));
}

TEST_CASE("a STOP about a test is found among the tests") {
  auto positive = item(Kind::stop, ObligationState::overdue, "2026-11-20", Severity::stop);
  positive.about = Kind::pregnancy_test;
  RosterFilter filter;
  filter.kind = Kind::pregnancy_test;
  REQUIRE(row_of({positive}, filter).worst);
  CHECK(row_of({positive}, filter).worst->due_on == day("2026-11-20"));
  filter.kind = Kind::stop;
  CHECK(row_of({positive}, filter).worst);
  filter.kind = Kind::contraception;
  CHECK_FALSE(row_of({positive}, filter).worst);
}

TEST_CASE("days without an entry press while the course is under way") {
  CourseRecord course = course_from(day("2026-11-01"));
  take_plan(course, day("2026-11-01"), day("2026-11-10"));
  const auto unsaid = item(Kind::dose, ObligationState::overdue, "2026-11-11");
  const RosterRow row = row_of({unsaid}, {}, course);
  CHECK(row.need() == Need::no_entry);
  CHECK(row.unknown == 11);
  CHECK(row.unknown_since == day("2026-11-11"));
  CHECK(row.taken == 10);
  CHECK(row.scheduled == 21);
  CHECK(row.last_logged == day("2026-11-10"));
  end(course, day("2026-11-15"));
  CHECK(row_of({unsaid}, {}, course).need() == Need::quiet);
  auto waived = unsaid;
  waived.state = ObligationState::waived;
  course.end.reset();
  CHECK(row_of({waived}, {}, course).need() == Need::quiet);
}

TEST_CASE("late is what due calls overdue or missed, doses too") {
  using State = ObligationState;
  RosterFilter filter;
  filter.overdue = true;
  CourseRecord course = course_from(day("2026-11-01"));
  take_plan(course, day("2026-11-01"), day("2026-11-10"));
  const auto unsaid = item(Kind::dose, State::overdue, "2026-11-11");
  CHECK(row_of({unsaid}, filter, course).need() == Need::no_entry);
  const auto missed = item(Kind::dose, State::overdue, "2026-11-05");
  CHECK(row_of({missed}, filter, course).need() == Need::overdue);
  const auto labs = item(Kind::lab, State::missed, "2026-11-05");
  CHECK(row_of({labs}, filter, course).need() == Need::overdue);
  CHECK(row_of({labs}, {}, course).need() == Need::quiet);
  const auto today_dose = item(Kind::dose, State::due, "2026-11-22");
  const auto result = finding(Kind::lab, Severity::warn, "2026-11-19");
  CHECK_FALSE(row_of({today_dose, result}, filter, course).worst);
  end(course, day("2026-11-15"));
  CHECK(row_of({unsaid}, filter, course).need() == Need::overdue);
}

TEST_CASE("the next labs and tests do not depend on what is asked for") {
  RosterFilter filter;
  filter.overdue = true;
  const auto labs = item(Kind::lab, ObligationState::upcoming, "2026-12-01");
  const auto visit = item(Kind::visit, ObligationState::overdue, "2026-11-10");
  const RosterRow row = row_of({labs, visit}, filter);
  REQUIRE(row.next_lab);
  CHECK(row.next_lab->due_on == day("2026-12-01"));
  CHECK(row.next->due_on == day("2026-11-10"));
}

TEST_CASE("the next labs and the next test or window are kept apart") {
  using State = ObligationState;
  auto labs = item(Kind::lab, State::upcoming, "2026-12-01");
  auto test = item(Kind::pregnancy_test, State::upcoming, "2026-12-05");
  auto window = item(Kind::pickup, State::open, "2026-11-24");
  window.first = day("2026-11-18");
  window.last = day("2026-11-24");
  auto step = item(Kind::pickup, State::open, "2026-11-23");  // no window: a step
  auto gone = item(Kind::lab, State::missed, "2026-11-10");
  gone.last = day("2026-11-12");
  const RosterRow row =
      row_of({labs, test, window, step, gone, finding(Kind::lab, Severity::warn, "2026-11-20")});
  CHECK(row.next_lab->due_on == day("2026-12-01"));
  CHECK(row.next_test->due_on == day("2026-11-24"));
  CHECK(row.next->due_on == day("2026-11-23"));
}

TEST_CASE("what is blocked comes next nowhere, what is to be done in its place does") {
  using State = ObligationState;
  auto lockout = item(Kind::pregnancy_test, State::blocked, "2026-11-18", Severity::warn);
  lockout.first = lockout.due_on;  // the first day it could be, not one it was due on
  const auto again = item(Kind::pregnancy_test, State::due, "2026-11-22", Severity::warn);
  const RosterRow row = row_of({lockout, again});
  CHECK(row.next_test->due_on == day("2026-11-22"));
  CHECK(row.next->due_on == day("2026-11-22"));
  CHECK_FALSE(row_of({lockout}).next_test);
}

TEST_CASE("what is due by the clock of its rule ends today, though the day here is over") {
  // 23:59 US Eastern of the day before.
  auto window = item(Kind::pickup, ObligationState::due, "2026-11-21", Severity::warn);
  window.first = day("2026-11-15");
  window.last = window.due_on;
  CHECK(need_of(window, false, today) == Need::today);
}

TEST_CASE("what an earlier course left is not what comes next") {
  auto earlier = item(Kind::lab, ObligationState::overdue, "2026-05-29", Severity::warn);
  auto own = item(Kind::lab, ObligationState::upcoming, "2026-12-01");
  CourseRecord course = course_from(day("2026-11-01"));
  course.number = 2;
  earlier.course = 1;
  own.course = 2;
  const RosterRow row = row_of({earlier, own}, {}, course);
  CHECK(row.worst->due_on == day("2026-05-29"));
  CHECK(row.next->due_on == day("2026-12-01"));
  CHECK(row.next_lab->due_on == day("2026-12-01"));
}

TEST_CASE("a row tells the state of the course as status does") {
  for (std::uint64_t n = 0; n < 500; ++n) {
    const RandomCourse made = random_course(base_seed() + n);
    const CourseRecord& course = made.course;
    const PatientRecord patient = patient_with(course, made.logging);
    const Date on = n % 3 == 0 ? made.today - days(7) : made.today;
    const StatusReport status = status_of(patient, on);
    Judgement nothing;
    nothing.gate.today = on;
    const RosterRow row =
        roster_row(patient, &course, judge_days(course, patient.logging, products(), on), nothing,
                   products(), {}, on);
    INFO("seed " << base_seed() + n << " on " << iso(on));
    CHECK(row.state == status.state);
    CHECK(row.day == status.day);
    CHECK(row.last_day == status.last_day);
    CHECK(row.regimen == status.regimen.value_or(""));
    CHECK(row.taken == status.totals.with_dose());
    CHECK(row.scheduled == status.totals.scheduled);
    CHECK(row.unknown == status.totals.unknown);
    const BasisValue* value = status.value_on(status.basis);
    REQUIRE(row.mg_per_kg.has_value() == (value != nullptr));
    if (value == nullptr) continue;
    CHECK(decimal(*row.mg_per_kg, 6) == decimal(value->mg_per_kg, 6));
    CHECK(row.weight == value->weight);
    for (const TargetStatus& target : status.targets) {
      if (target.basis != status.basis || target.mg_per_kg != status.target.lower) continue;
      CHECK(decimal(*row.percent(), 6) == decimal(target.percent, 6));
    }
  }
}

TEST_CASE("the days of a plan are told in short") {
  const auto doses = [](std::string_view text) {
    return row_of({}, {}, course_from(day("2026-11-01"), text)).doses;
  };
  CHECK(doses("40mg") == "40 mg");
  CHECK(doses("40mg 60mg") == "40/60 mg");
  CHECK(doses("40mg 0mg 0mg") == "40/0 mg");
  CHECK(doses("60mg*7 0mg*21") == "60/0 mg");
  CHECK(doses("2x20mg") == "40 mg");
  CHECK(doses("10mg 20mg 30mg 40mg") == "10-40 mg");
  CHECK(doses("").empty());
}

}  // namespace
}  // namespace isotrack
