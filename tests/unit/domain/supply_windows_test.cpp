// The windows of a course's supplies, looked back on: each is that of the edition in force when it
// opened, is used by one pick-up, and gives way to a later specimen.
//
//     window of 7 days from the specimen, SP = day 1:  SP SP+1 SP+2 SP+3 SP+4 SP+5 SP+6

#include "isotrack/domain/supply_window.hpp"

#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::vector<SupplyWindow> windows_of(const SamplePatient& patient, std::string_view today) {
  const auto days = judge_days(patient.course(), patient.record.logging, products(), day(today));
  return supply_windows(patient.record, patient.course(), days, rulebook_of(patient.record),
                        {day(today), {}});
}

/// `2026-10-19 met 2026-10-21`, one a window.
std::vector<std::string> told(const SamplePatient& patient, std::string_view today) {
  std::vector<std::string> out;
  for (const SupplyWindow& each : windows_of(patient, today)) {
    out.push_back(iso(each.first) + " " + name_of(each.state) +
                  (each.picked_up_on ? " " + iso(*each.picked_up_on) : ""));
  }
  return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("every supply's window is told, the last one by how it stands today") {
  const SamplePatient patient = us_third_supply();
  CHECK(told(patient, "2026-11-22") ==
        Told{"2026-09-20 met 2026-09-22", "2026-10-19 met 2026-10-21", "2026-11-18 open"});
  const auto windows = windows_of(patient, "2026-11-22");
  REQUIRE(windows.size() == 3);
  for (const SupplyWindow& each : windows) {
    CHECK(each.rule == "us.window");
    CHECK(days_between(each.first, each.last) == 6);
    CHECK_FALSE(each.source.empty());
  }
}

TEST_CASE("a window ends with its last day") {
  const SamplePatient patient = us_third_supply();
  CHECK(told(patient, "2026-11-23").back() == "2026-11-18 open");
  CHECK(told(patient, "2026-11-24").back() == "2026-11-18 due");
  CHECK(told(patient, "2026-11-25").back() == "2026-11-18 missed");
}

TEST_CASE("a pick-up on the first or last day uses the window, one later does not") {
  CHECK(told(us_third_supply().pickup("2026-11-18"), "2026-11-30").back() ==
        "2026-11-18 met 2026-11-18");
  CHECK(told(us_third_supply().pickup("2026-11-24"), "2026-11-30").back() ==
        "2026-11-18 met 2026-11-24");
  CHECK(told(us_third_supply().pickup("2026-11-25"), "2026-11-30").back() == "2026-11-18 missed");
}

TEST_CASE("a later specimen takes the place of one whose window is open, and is the one used") {
  SamplePatient patient = us_third_supply().test("2026-11-21");
  CHECK(told(patient, "2026-11-22") == Told{"2026-09-20 met 2026-09-22",
                                            "2026-10-19 met 2026-10-21", "2026-11-18 waived",
                                            "2026-11-21 open"});
  patient.pickup("2026-11-22");
  CHECK(told(patient, "2026-11-22").back() == "2026-11-21 met 2026-11-22");
}

TEST_CASE("a window that passed unused stays, beside the one that was used after it") {
  const SamplePatient patient = us_third_supply().test("2026-11-26").pickup("2026-11-27");
  const Told all = told(patient, "2026-11-30");
  REQUIRE(all.size() == 4);
  CHECK(all[2] == "2026-11-18 missed");
  CHECK(all[3] == "2026-11-26 met 2026-11-27");
}

TEST_CASE("a positive test or the end of the course takes an open window away") {
  CHECK(told(us_third_supply().test("2026-11-20", TestResult::positive), "2026-11-22").back() ==
        "2026-11-18 waived");
  CHECK(told(us_third_supply().finished("2026-11-20"), "2026-11-22").back() == "2026-11-18 waived");
}

TEST_CASE("a test that cannot serve opens none") {
  const Told before = told(us_third_supply(), "2026-11-22");
  CHECK(told(us_third_supply().test("2026-11-05", TestResult::invalid), "2026-11-22") == before);
}

TEST_CASE("where the prescription opens the window, no specimen does") {
  const auto windows = windows_of(uk_second_supply(), "2026-11-22");
  REQUIRE(windows.size() == 2);
  CHECK(iso(windows[0].first) == "2026-10-18");
  CHECK(windows[0].state == ObligationState::met);
  CHECK(iso(windows[1].first) == "2026-11-18");
  CHECK(windows[1].state == ObligationState::open);
}

TEST_CASE("nothing after today is told of, and nobody without a programme has windows") {
  CHECK(told(us_third_supply(), "2026-10-20").back() == "2026-10-19 open");
  CHECK(windows_of(SamplePatient("none"), "2026-11-22").empty());
}

TEST_CASE("a visit that is only booked opens nothing") {
  SamplePatient patient = us_third_supply();
  patient.visit(day("2026-11-19"));
  patient.record.events.visits.back().booked = true;
  CHECK(told(patient, "2026-11-22") == told(us_third_supply(), "2026-11-22"));
}

TEST_CASE("a window is used by its first pick-up alone") {
  SamplePatient patient = us_third_supply();
  patient.pickup("2026-11-19").pickup("2026-11-20");
  CHECK(told(patient, "2026-11-22").back() == "2026-11-18 met 2026-11-19");
}

TEST_CASE("a specimen opens no window where there is no programme") {
  CHECK(windows_of(SamplePatient("none").test("2026-11-18"), "2026-11-22").empty());
}

TEST_CASE("a specimen after the last dose opens no window") {
  const Told before = told(us_third_supply().finished("2026-11-20"), "2026-12-22");
  CHECK(told(us_third_supply().finished("2026-11-20").test("2026-12-20"), "2026-12-22") == before);
}

TEST_CASE("a window does not go on under another programme") {
  const Told all = told(us_third_supply().moves("2026-11-20", "uk"), "2026-11-22");
  CHECK(std::ranges::count(all, "2026-11-18 waived") == 1);
}

TEST_CASE("a window of the US ends with the day of its eastern clock") {
  const SamplePatient patient = us_third_supply();
  const auto days =
      judge_days(patient.course(), patient.record.logging, products(), day("2026-11-25"));
  const auto state = [&](const Moment& now) {
    return supply_windows(patient.record, patient.course(), days, rulebook_of(patient.record), now)
        .back()
        .state;
  };
  CHECK(state({day("2026-11-25"), day("2026-11-24")}) == ObligationState::due);
  CHECK(state({day("2026-11-25"), day("2026-11-25")}) == ObligationState::missed);
}

TEST_CASE("windows of two rules do not take each other's place") {
  SamplePatient patient("us-ipledge", "2026-06-01");
  patient.category(Category::cannot).visit(day("2026-06-01"));
  patient.category("2026-06-10", Category::can).test("2026-06-12");
  patient.pickup("2026-06-14");
  const auto windows = windows_of(patient, "2026-06-20");
  REQUIRE(windows.size() == 2);
  CHECK(windows[0].rule == "us.window.cannot");
  CHECK(windows[0].state == ObligationState::met);
  CHECK(windows[1].rule == "us.window");
  CHECK(windows[1].picked_up_on == day("2026-06-14"));
}
