// Prints samples for readers in other languages.
//
//     sample_driver ics     one calendar file
//     sample_driver json    JSON documents, one a line

#include <cstdio>
#include <string>
#include <string_view>

#include "isotrack/present/reminder.hpp"
#include "tests/support/sample_obligations.hpp"
#include "tests/support/sample_roster.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::string documents() {
  std::string out;
  for (const auto& [name, report] : sample_dues()) out += to_json(report);
  DueReport stakes;  // every severity, today's and at stake
  stakes.today = sunday();
  for (const Obligation& item : items_of_every_kind()) {
    stakes.items.push_back({"me", item});
    stakes.items.back().item.severity = Severity::info;
  }
  out += to_json(stakes);
  for (const auto& [name, report] : sample_gates()) out += to_json(report);
  for (auto [name, month] : sample_months()) {
    month.month = sunday();
    out += to_json(month);
  }
  out += to_json(ProgrammeList{sunday(), {sample_programme()}});
  ProgrammeSheet sheet = sample_programme_sheet();
  out += to_json(sheet);
  sheet.on = on("2026-11-14");
  sheet.programme.switches[0].moved = true;
  sheet.programme.switches[0].confirm.clear();
  for (const Obligation& item : items_of_every_kind()) {  // every kind of rule
    sheet.programme.rules.push_back(sample_rules().front());
    sheet.programme.rules.back().kind = item.kind;
  }
  out += to_json(sheet);
  LabPlanSheet plan = sample_lab_plan();
  plan.plan.rules = sheet.programme.rules;
  out += to_json(plan);
  SourceList sources = sample_sources();
  for (const char* kind : {"label", "regulator", "guideline", "paper", "secondary", "recall",
                           "derived", "design", "clinic"}) {
    sources.rows.push_back({"rule.of", "a row", {"S1", kind, "L"}});
  }
  out += to_json(sources);
  ReminderReport reminder;
  reminder.today = sunday();
  reminder.patients = 1;
  for (const Obligation& item : items_of_every_kind()) {
    if (item.is_open()) reminder.items.push_back({"me", item});
  }
  for (const Obligation& item : items_of_every_kind()) {  // every kind, in a state it is told in
    reminder.items.push_back({"me", item});
    reminder.items.back().item.state = ObligationState::due;
  }
  out += to_json(reminder);
  reminder.detail = true;
  out += to_json(reminder);
  Roster roster = sample_roster();
  for (const Obligation& item : items_of_every_kind()) {
    Obligation shown = item;
    if (!shown.is_open()) shown.state = ObligationState::open;
    roster.rows.push_back(roster_row_of("me", Need::flagged, shown));
  }
  roster.notes = {"A note."};
  out += to_json(roster);
  out += to_json(sample_care());
  out += to_json(sample_events());
  return out;
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count == 2 ? words[1] : "";
  if (what != "ics" && what != "json") {
    std::fputs("usage: sample_driver ics|json\n", stderr);
    return 2;
  }
  const std::string text = what == "ics" ? to_ics(sample_calendar()) : documents();
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
