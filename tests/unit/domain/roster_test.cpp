#include "isotrack/domain/roster.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/random_course.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

const Date today = day("2026-11-22");

Obligation item(Kind kind, ObligationState state, std::string_view due,
                Severity severity = Severity::info) {
  Obligation out;
  out.rule = "rule";
  out.kind = kind;
  out.state = state;
  out.severity = severity;
  out.at_stake = severity;
  if (!due.empty()) out.due_on = day(due);
  out.message = "something";
  return out;
}

Obligation finding(Kind kind, Severity severity, std::string_view on) {
  Obligation out = item(kind, ObligationState::open, on, severity);
  out.is_finding = true;
  return out;
}

Need need(const Obligation& obligation, bool ended = false) {
  return need_of(obligation, ended, today);
}

RosterRow row_of(std::vector<Obligation> items, const RosterFilter& filter = {},
                 const CourseRecord& course = course_from(day("2026-11-01"))) {
  const PatientRecord patient = patient_with(course);
  Judgement judgement;
  judgement.gate.today = today;
  judgement.obligations = std::move(items);
  return roster_row(patient, &course, judge_days(course, patient.logging, products(), today),
                    judgement, products(), filter, today);
}

RosterRow named(const std::string& code, RosterRow row) {
  row.code = code;
  return row;
}

std::string codes(std::vector<RosterRow> rows, RosterOrder order) {
  sort_roster(rows, order);
  std::string out;
  for (const RosterRow& row : rows) out += (out.empty() ? "" : " ") + row.code;
  return out;
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

TEST_CASE("a filter of items shows what it asks for and leaves the others out") {
  const auto labs = item(Kind::lab, ObligationState::overdue, "2026-11-14", Severity::warn);
  const auto visit = item(Kind::visit, ObligationState::upcoming, "2026-11-25");
  RosterFilter filter;
  filter.kind = Kind::visit;
  CHECK(row_of({labs, visit}, filter).need() == Need::soon);
  CHECK(is_shown(row_of({labs, visit}, filter), filter));
  CHECK_FALSE(is_shown(row_of({labs}, filter), filter));
  filter = {};
  filter.overdue = true;
  CHECK(row_of({labs, visit}, filter).need() == Need::overdue);
  CHECK_FALSE(is_shown(row_of({visit}, filter), filter));
  const auto missed = item(Kind::lab, ObligationState::missed, "2026-11-10", Severity::warn);
  CHECK(is_shown(row_of({missed}, filter), filter));
  const auto visited = item(Kind::visit, ObligationState::missed, "2026-11-10");
  CHECK(is_shown(row_of({visited}, filter), filter));
}

TEST_CASE("a filter of patients looks at programme and course") {
  RosterRow row = row_of({});
  RosterFilter filter;
  CHECK(is_shown(row, filter));
  filter.programme = "strictest";
  CHECK(is_shown(row, filter));
  filter.programme = "uk";
  CHECK_FALSE(is_shown(row, filter));
  filter = {};
  filter.finished = true;
  CHECK_FALSE(is_shown(row, filter));
  row.last_day = day("2026-11-20");
  CHECK(is_shown(row, filter));
  filter = {};
  filter.state = CourseState::held;
  CHECK_FALSE(is_shown(row, filter));
  row.state = CourseState::held;
  CHECK(is_shown(row, filter));
  row.course.reset();
  CHECK_FALSE(is_shown(row, filter));
}

TEST_CASE("rows are sorted by need, then by what presses within it") {
  using State = ObligationState;
  const auto late = [](std::string_view on, Severity severity) {
    return row_of({item(Kind::lab, State::overdue, on, severity)});
  };
  const auto flagged = [](Severity severity, std::string_view on) {
    return row_of({finding(Kind::lab, severity, on)});
  };
  CHECK(codes({named("q", row_of({})),
               named("s", row_of({item(Kind::lab, State::upcoming, "2026-11-24")})),
               named("f", flagged(Severity::warn, "2026-11-20")),
               named("o2", late("2026-11-15", Severity::warn)),
               named("o1", late("2026-11-14", Severity::info)),
               named("t", row_of({item(Kind::lab, State::due, "2026-11-22")}))},
              RosterOrder::need) == "t f o2 o1 s q");
  CHECK(codes({named("b", row_of({})), named("a", row_of({}))}, RosterOrder::need) == "a b");
}

TEST_CASE("those who must stop stand in the order of due") {
  const auto stop = [](std::string_view on, Precedence precedence) {
    auto out = item(Kind::stop, ObligationState::overdue, on, Severity::stop);
    out.precedence = precedence;
    return out;
  };
  CHECK(codes({named("late", row_of({stop("2026-11-20", Precedence::usual)})),
               named("urgent", row_of({stop("2026-11-21", Precedence::urgent)})),
               named("safety", row_of({stop("2026-11-22", Precedence::safety)})),
               named("early", row_of({stop("2026-11-14", Precedence::usual)}))},
              RosterOrder::need) == "safety early late urgent");
}

TEST_CASE("of those without entries, who has most of them comes first") {
  const auto silent_since = [](std::string_view on) {
    CourseRecord course = course_from(day("2026-11-01"));
    take_plan(course, day("2026-11-01"), day(on) - days(1));
    return row_of({item(Kind::dose, ObligationState::overdue, on)}, {}, course);
  };
  CHECK(codes({named("few", silent_since("2026-11-20")), named("most", silent_since("2026-11-05"))},
              RosterOrder::need) == "most few");
}

TEST_CASE("rows are sorted by other things, unknown ones last") {
  RosterRow one = named("one", row_of({}));
  RosterRow two = named("two", row_of({}));
  RosterRow none = named("none", row_of({}));
  one.day = 5;
  two.day = 3;
  none.day.reset();
  CHECK(codes({none, one, two}, RosterOrder::day) == "two one none");
  one.mg_per_kg = Ratio{Wide(90), Wide(1)};
  two.mg_per_kg = Ratio{Wide(30), Wide(1)};
  none.mg_per_kg.reset();
  CHECK(codes({none, one, two}, RosterOrder::percent) == "two one none");
  one.day_percent = Ratio{Wide(99), Wide(1)};
  two.day_percent = Ratio{Wide(100), Wide(1)};
  none.day_percent.reset();
  CHECK(codes({none, two, one}, RosterOrder::adherence) == "one two none");
  one.last_logged = day("2026-11-10");
  two.last_logged = day("2026-11-09");
  none.last_logged.reset();
  CHECK(codes({none, one, two}, RosterOrder::last_logged) == "two one none");
  CHECK(codes({two, one, none}, RosterOrder::code) == "none one two");
  CHECK_FALSE(parse_roster_order("nonsense"));
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
