// Which rows a roster shows, and in which order.

#include "tests/unit/domain/roster_rows.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

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

}  // namespace
}  // namespace isotrack
