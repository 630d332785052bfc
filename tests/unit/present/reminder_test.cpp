// The line that cron mails and a program shows: short, discreet, and true of what it counts.

#include "isotrack/present/reminder.hpp"

#include <string>

#include "isotrack/base/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace isotrack;

namespace {

Date day(std::string_view text) { return *parse_iso_date(text); }

DueEntry entry(std::string_view due, ObligationState state, Severity severity = Severity::warn) {
  DueEntry out;
  out.patient = "me";
  out.item.kind = Kind::lab;
  out.item.state = state;
  out.item.severity = severity;
  out.item.due_on = day(due);
  out.item.message = "labs";
  return out;
}

/// `items` things, the last of them a window that ends on 2026-11-24, and `days` without an entry.
ReminderReport report(int items, int days) {
  ReminderReport out;
  out.today = day("2026-11-22");
  out.patients = 1;
  for (int i = 0; i < items; ++i) {
    out.items.push_back(entry("2026-11-24", ObligationState::open));
    out.items.back().item.last = day("2026-11-24");
  }
  out.unanswered_days = days;
  if (days > 0) out.unanswered.push_back(entry("2026-11-10", ObligationState::overdue));
  return out;
}

void stop(ReminderReport& out) {
  out.urgent = 1;
  out.stopped_since = day("2026-11-19");
}

}  // namespace

TEST_CASE("a line that is too long for a screen says it in fewer letters", "[reminder]") {
  CHECK(message_of(report(2, 0)) ==
        "isotrack: 2 items, last day Tue 2026-11-24. See: isotrack due");
  CHECK(message_of(report(12, 12)) ==
        "isotrack: 12 items, last day 2026-11-24; no entry: 12 days. See: isotrack due");
  for (const int items : {1, 2, 12, 120}) {
    for (const int days : {0, 1, 12, 365}) {
      for (const bool stopped : {false, true}) {
        ReminderReport made = report(items, days);
        if (stopped) stop(made);
        INFO(message_of(made));
        CHECK(display_width(message_of(made)) <= 80);
        made.several = true;
        made.patients = items;
        CHECK(display_width(message_of(made)) <= 80);
        made.doses_only = true;
        CHECK(display_width(message_of(made)) <= 80);
      }
    }
  }
}

TEST_CASE("under a STOP the line says since when there is one", "[reminder]") {
  ReminderReport made = report(1, 0);
  made.items.push_back(entry("2026-10-01", ObligationState::overdue));
  CHECK(message_of(made) == "isotrack: 2 items, since Thu 2026-10-01. See: isotrack due");
  stop(made);
  CHECK(message_of(made) == "isotrack: URGENT, 2 items, since Thu 2026-11-19. See: isotrack");
}

TEST_CASE("the count is the number of the line", "[reminder]") {
  CHECK(count_said({}) == 0);
  CHECK(count_said(report(2, 4)) == 2);
  CHECK(message_of(report(0, 4)) == "isotrack: 4 days have no entry. Answer them: isotrack ask");
  CHECK(count_said(report(0, 4)) == 4);
  ReminderReport doses;
  doses.today = day("2026-11-22");
  doses.doses_only = true;
  doses.patients = 1;
  CHECK(count_said(doses) == 1);
  doses.several = true;
  doses.patients = 3;
  CHECK(message_of(doses) ==
        "isotrack: 3 patients lack today's entry. See: isotrack due --all --kind dose");
  CHECK(count_said(doses) == 3);
}

TEST_CASE("details stand in the order of due, with their state", "[reminder]") {
  ReminderReport made = report(1, 2);
  made.detail = true;
  made.unanswered.front().item.message = "2 days have no entry";
  made.unanswered.front().item.severity = Severity::info;
  made.items.push_back(entry("2026-11-15", ObligationState::overdue));
  made.items.push_back(entry("2026-11-20", ObligationState::overdue, Severity::stop));
  const std::string text = to_text(made, {});
  CHECK(text.substr(text.find('\n') + 1) ==
        "  Fri 2026-11-20  STOP: labs\n"
        "  Sun 2026-11-15  overdue: labs\n"
        "  Tue 2026-11-10  overdue: 2 days have no entry\n"
        "  Tue 2026-11-24  labs\n");
  made.items.front().item.message = std::string(100, 'x') + " y";
  CHECK(to_text(made, {40, false, false}).find(std::string(100, 'x') + " y\n") !=
        std::string::npos);
  made.wraps = true;
  std::string wrapped = to_text(made, {40, false, false});
  wrapped.erase(0, wrapped.find('\n') + 1);
  while (!wrapped.empty()) {
    const std::size_t end = wrapped.find('\n');
    CHECK(end <= 40);
    wrapped.erase(0, end + 1);
  }
}
