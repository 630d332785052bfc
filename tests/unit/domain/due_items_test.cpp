// What `due` shows and in which order.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

Obligation item(const char* rule, Kind kind, ObligationState state, Severity severity,
                const char* due) {
  Obligation out;
  out.rule = rule;
  out.kind = kind;
  out.state = state;
  out.severity = severity;
  out.at_stake = severity;
  if (*due != '\0') out.due_on = day(due);
  return out;
}

/// The rules shown, in order. A judgement is sorted; so are the lists below.
std::string shown(std::vector<Obligation> obligations, int within) {
  Judgement judgement;
  judgement.obligations = std::move(obligations);
  std::string out;
  for (const Obligation& each : due_items(judgement, day("2026-11-22"), within)) {
    out += (out.empty() ? "" : " ") + each.rule;
  }
  return out;
}

constexpr auto upcoming = ObligationState::upcoming;
constexpr auto open = ObligationState::open;
constexpr auto due = ObligationState::due;
constexpr auto overdue = ObligationState::overdue;

/// 0: STOP, 1: overdue, 2: to come; null: what the order does not speak of.
std::optional<int> group(const Obligation& each) {
  if (each.severity == Severity::stop) return 0;
  if (each.state == overdue) return 1;
  if (each.state == upcoming || each.state == open || each.state == due) return 2;
  return std::nullopt;
}

/// Whether `a` may stand before `b`.
bool in_order(const Obligation& a, const Obligation& b) {
  if (group(a) != group(b)) return group(a) < group(b);
  if (group(a) == 1 && a.severity != b.severity) return a.severity < b.severity;
  const Date never = day("2199-12-31");
  const Date first = a.due_on.value_or(never);
  const Date second = b.due_on.value_or(never);
  return first != second ? first < second : a.severity <= b.severity;
}

}  // namespace

TEST_CASE("due_items: STOP first, then overdue by severity, by date, by severity", "[due]") {
  SamplePatient busy = us_third_supply();  // much of everything
  busy.record.events.tests.pop_back();
  busy.missed(day("2026-11-21"));
  Reminder reminder;
  reminder.text = "buy lip balm";
  reminder.first = day("2026-11-10");
  busy.record.events.reminders.push_back(reminder);
  SamplePatient stopped = busy;
  stopped.missed_period("2026-11-20").gap("2026-11-01", "2026-11-02");
  SamplePatient done = busy;
  done.finished("2026-11-10").test("2026-11-12", TestResult::positive);
  int compared = 0;
  for (const SamplePatient* patient : {&busy, &stopped, &done}) {
    for (const char* today : {"2026-10-25", "2026-11-22", "2026-12-24", "2027-02-01"}) {
      auto items = due_items(judged(*patient, today), day(today), 30);
      std::erase_if(items, [](const Obligation& each) { return !group(each); });
      for (std::size_t i = 1; i < items.size(); ++i) {
        CAPTURE(today, items[i - 1].rule, items[i - 1].due_on, items[i].rule, items[i].due_on);
        CHECK(in_order(items[i - 1], items[i]));
        ++compared;
      }
    }
  }
  CHECK(compared > 50);
}

TEST_CASE("due_items: within counts from today, its last day included", "[due]") {
  const std::vector<Obligation> obligations{
      item("today", Kind::lab, upcoming, Severity::info, "2026-11-22"),
      item("in.7", Kind::lab, upcoming, Severity::info, "2026-11-29"),
      item("in.8", Kind::lab, upcoming, Severity::info, "2026-11-30")};
  CHECK(shown(obligations, 7) == "today in.7");
  CHECK(shown(obligations, 8) == "today in.7 in.8");
  CHECK(shown(obligations, 0) == "today");
}

TEST_CASE("due_items: at least the next of each kind, however far", "[due]") {
  const std::vector<Obligation> obligations{
      item("lab.near", Kind::lab, open, Severity::info, "2026-11-24"),
      item("visit.far", Kind::visit, upcoming, Severity::info, "2027-01-15"),
      item("lab.far", Kind::lab, upcoming, Severity::info, "2027-02-01"),
      item("post.first", Kind::post_course, upcoming, Severity::info, "2027-03-02"),
      item("post.second", Kind::post_course, upcoming, Severity::info, "2027-06-01")};
  CHECK(shown(obligations, 14) == "lab.near visit.far post.first");
}

TEST_CASE("due_items: what was missed or found hides nothing that is to come", "[due]") {
  std::vector<Obligation> obligations{
      item("lab.found", Kind::lab, open, Severity::warn, "2026-11-16"),
      item("lab.missed", Kind::lab, ObligationState::missed, Severity::warn, "2026-11-17"),
      item("lab.next", Kind::lab, upcoming, Severity::info, "2026-12-21"),
      item("lab.later", Kind::lab, upcoming, Severity::info, "2027-01-20")};
  obligations.front().is_finding = true;
  CHECK(shown(obligations, 14) == "lab.found lab.missed lab.next");
  // A finding of a course to come is not past yet.
  obligations.front().due_on = day("2027-01-31");
  CHECK(shown({obligations.front()}, 14) == "lab.found");
}

TEST_CASE("due_items: what is met, waived or beyond judging is not shown", "[due]") {
  const std::vector<Obligation> obligations{
      item("not_judged", Kind::lab, ObligationState::not_judged, Severity::info, "2026-11-20"),
      item("met", Kind::lab, ObligationState::met, Severity::info, "2026-11-22"),
      item("waived", Kind::lab, ObligationState::waived, Severity::warn, "2026-11-22"),
      item("open", Kind::lab, open, Severity::info, "2026-12-20")};
  CHECK(shown(obligations, 7) == "open");
}

TEST_CASE("due_items: nothing at all", "[due]") { CHECK(shown({}, 14).empty()); }

TEST_CASE("due_items: what is overdue or a STOP is shown however short the time", "[due]") {
  const std::vector<Obligation> obligations{
      item("stop", Kind::stop, open, Severity::stop, ""),
      item("overdue", Kind::lab, overdue, Severity::warn, "2026-08-01")};
  CHECK(shown(obligations, 0) == "stop overdue");
}
