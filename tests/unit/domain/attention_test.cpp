#include "isotrack/domain/attention.hpp"

#include "tests/support/catch.hpp"

namespace isotrack {
namespace {

Date day(std::string_view text) { return parse_iso_date(text).value(); }

Date today() { return day("2026-11-22"); }

Obligation item(Kind kind, ObligationState state, std::string_view due) {
  Obligation out;
  out.rule = "rule";
  out.kind = kind;
  out.state = state;
  out.due_on = day(due);
  return out;
}

std::string days_of(const Obligation& obligation, Date on = today()) {
  std::string out;
  for (const Date each : announcement_days(obligation, on)) {
    out += (out.empty() ? "" : " ") + iso(each).substr(5);
  }
  return out;
}

TEST_CASE("labs, visits and refills are told three days ahead") {
  for (const Kind kind : {Kind::lab, Kind::visit, Kind::refill}) {
    CHECK(days_of(item(kind, ObligationState::upcoming, "2026-11-26")).empty());
    CHECK(days_of(item(kind, ObligationState::upcoming, "2026-11-25")) == "11-22");
    CHECK(days_of(item(kind, ObligationState::open, "2026-11-23")) == "11-20");
    CHECK(days_of(item(kind, ObligationState::due, "2026-11-22")) == "11-19 11-22");
  }
  CHECK(days_of(item(Kind::pregnancy_test, ObligationState::upcoming, "2026-11-23")).empty());
}

TEST_CASE("a window is told on its first day, on the days it names, and on its last") {
  Obligation window = item(Kind::pickup, ObligationState::open, "2026-11-24");
  window.first = day("2026-11-18");
  window.last = day("2026-11-24");
  window.remind_on = {day("2026-11-21"), day("2026-11-23"), day("2026-11-24")};
  CHECK(days_of(window) == "11-18 11-21");
  CHECK(days_of(window, day("2026-11-23")) == "11-18 11-21 11-23");
  window.state = ObligationState::due;
  CHECK(days_of(window, day("2026-11-24")) == "11-18 11-21 11-23 11-24");
  window.state = ObligationState::missed;
  CHECK(days_of(window, day("2026-11-25")) == "11-25");
  CHECK(days_of(window, day("2026-12-24")) == "11-25");
  CHECK(days_of(window, day("2026-12-25")).empty());  // no list shows it any more
  window.state = ObligationState::upcoming;
  window.remind_on.clear();
  CHECK(days_of(window, day("2026-11-17")).empty());
}

TEST_CASE("what is on time for some days is told on its day and on the last of them") {
  Obligation test = item(Kind::post_course, ObligationState::due, "2026-11-22");
  test.first = day("2026-11-22");
  test.last = day("2026-11-29");
  CHECK(days_of(test, day("2026-11-28")) == "11-22");
  CHECK(days_of(test, day("2026-11-29")) == "11-22 11-29");
}

TEST_CASE("what is overdue is told again every week") {
  const Obligation late = item(Kind::lab, ObligationState::overdue, "2026-11-14");
  CHECK(days_of(late) == "11-14 11-15 11-22");
  CHECK(days_of(late, day("2026-11-28")) == "11-14 11-15 11-22");
  CHECK(days_of(late, day("2026-11-29")) == "11-14 11-15 11-22 11-29");
  CHECK(days_of(item(Kind::reminder, ObligationState::overdue, "2026-11-14")) == "11-14");
}

TEST_CASE("a STOP is told on its day and every week until it is settled") {
  Obligation stop = item(Kind::stop, ObligationState::overdue, "2026-11-15");
  stop.severity = Severity::stop;
  CHECK(days_of(stop) == "11-15 11-22");
  stop.state = ObligationState::met;
  CHECK(days_of(stop).empty());
}

TEST_CASE("a STOP, what is blocked and what was missed are announced as such") {
  Obligation test = item(Kind::stop, ObligationState::blocked, "2026-11-15");
  CHECK(announced_as(test) == "blocked");
  test.state = ObligationState::overdue;
  CHECK(announced_as(test).empty());
  test.severity = Severity::stop;
  CHECK(announced_as(test) == "stop");
  CHECK(announced_as(item(Kind::pickup, ObligationState::missed, "2026-11-15")) == "missed");
  CHECK(announced_as(item(Kind::lab, ObligationState::due, "2026-11-22")).empty());
}

TEST_CASE("what is blocked is told at once and every week, whatever its day") {
  const Obligation ahead = item(Kind::pickup, ObligationState::blocked, "2026-12-07");
  CHECK(days_of(ahead) == "11-16");
  CHECK(days_of(ahead, day("2026-11-23")) == "11-23");
  CHECK(days_of(ahead, day("2026-12-07")) == "12-07");
  CHECK(days_of(ahead, day("2026-12-13")) == "12-07");
  CHECK(days_of(ahead, day("2026-12-14")) == "12-14");
}

TEST_CASE("missed days are told once a run, or once a week, and only when it matters") {
  Obligation missed = item(Kind::dose, ObligationState::overdue, "2026-11-21");
  CHECK(days_of(missed).empty());
  missed.severity = Severity::warn;
  missed.occurrence = "2026-11-19";
  CHECK(days_of(missed) == "11-19");
  missed.occurrence.clear();
  CHECK(days_of(missed) == "11-16");  // the Monday of the week
  CHECK(days_of(missed, day("2026-11-16")) == "11-16");
}

TEST_CASE("nothing is told of what is met, waived, not judged or without a day") {
  for (const ObligationState state :
       {ObligationState::met, ObligationState::waived, ObligationState::not_judged}) {
    CHECK(days_of(item(Kind::lab, state, "2026-11-22")).empty());
  }
  Obligation undated = item(Kind::lab, ObligationState::open, "2026-11-22");
  undated.due_on.reset();
  CHECK(days_of(undated).empty());
}

TEST_CASE("what can be done without a due day is told on its first and its last day") {
  Obligation undated = item(Kind::visit, ObligationState::open, "2026-11-22");
  undated.due_on.reset();
  undated.first = day("2026-11-10");
  CHECK(days_of(undated) == "11-10");
  undated.last = day("2026-11-22");
  CHECK(days_of(undated) == "11-10 11-22");
  CHECK(days_of(undated, day("2026-11-21")) == "11-10");
  undated.state = ObligationState::upcoming;
  CHECK(days_of(undated).empty());
  undated.state = ObligationState::missed;
  CHECK(days_of(undated, day("2026-11-23")) == "11-23");
}

TEST_CASE("attention is needed by what can be done today and is not idle") {
  CHECK(needs_attention(item(Kind::dose, ObligationState::due, "2026-11-22")));
  CHECK(needs_attention(item(Kind::lab, ObligationState::overdue, "2026-11-14")));
  CHECK(needs_attention(item(Kind::pickup, ObligationState::blocked, "2026-12-07")));
  Obligation open = item(Kind::pickup, ObligationState::open, "2026-11-24");
  CHECK_FALSE(needs_attention(open));
  open.at_stake = Severity::block;
  CHECK(needs_attention(open));
  CHECK_FALSE(needs_attention(item(Kind::lab, ObligationState::upcoming, "2026-11-24")));
  CHECK_FALSE(needs_attention(item(Kind::lab, ObligationState::missed, "2026-11-01")));
  CHECK_FALSE(needs_attention(item(Kind::lab, ObligationState::met, "2026-11-22")));
  Obligation stop = item(Kind::stop, ObligationState::open, "2026-11-21");
  stop.severity = Severity::stop;
  CHECK(needs_attention(stop));
}

}  // namespace
}  // namespace isotrack
