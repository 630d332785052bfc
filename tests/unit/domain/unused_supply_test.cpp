// What follows a prescription or a window that passed unused, and supplies that nobody recorded.

#include "tests/unit/domain/supplies.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a prescription that was not picked up needs a new test", "[supply]") {
  // Two supplies' worth of time; the prescription of 2026-11-18 could be picked up until 11-24.
  for (const auto& [id, rule] :
       std::vector<std::pair<std::string, std::string>>{{"uk", "uk.test.pre_rx"},
                                                        {"eu", "eu.test.follow"},
                                                        {"de", "eu.test.follow"},
                                                        {"it", "eu.test.follow"},
                                                        {"fr", "fr.test.follow"},
                                                        {"strictest", "strictest.test.pre_rx"}}) {
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-18");
    patient.test("2026-11-18").prescription("2026-11-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-11-24"), rule).state == ObligationState::met);
    const Obligation next = to_come(judged(patient, "2026-11-25"), rule);
    CHECK(next.state == ObligationState::due);
    CHECK(next.due_on == day("2026-11-25"));
    CHECK(says(next.message, "a new prescription needs a new test"));
    CHECK(to_come(judged(patient, "2027-01-18"), rule).state == ObligationState::overdue);
    // The new test is told from the one before, and waits for its prescription.
    patient.test("2027-01-18");
    const Judgement renewed = judged(patient, "2027-01-18");
    CHECK(answer(renewed, rule) == unknown);
    CHECK(to_come(renewed, rule).state == ObligationState::met);
    patient.prescription("2027-01-18");
    CHECK(answer(judged(patient, "2027-01-18"), rule) == yes);
  }
}

TEST_CASE("an unused first prescription: a test comes due again before the start", "[supply]") {
  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"uk", "uk.test.pre_rx"},
           {"eu", "eu.test.baseline"},
           {"fr", "eu.test.baseline"},
           {"strictest", "strictest.test.confirm.gap"}}) {
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").set("cycles", "irregular");
    patient.test("2026-09-19").test("2026-10-18").prescription("2026-10-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-10-24"), rule).state == ObligationState::met);
    CHECK(to_come(judged(patient, "2026-10-25"), rule).due_on == day("2026-10-25"));
    CHECK(says(asked_tests(patient, "2026-12-20"), rule + ":2026-10-25"));
  }
}

TEST_CASE("us: after a missed window the next test is counted on", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.taken("2026-11-21", "2026-11-21");
  // The supply of 2026-10-21 lasted to 11-20; the window of 11-18 closed on 11-24.
  CHECK(asked_tests(patient, "2026-11-24").empty());
  CHECK(asked_tests(patient, "2026-11-25") == "us.test.monthly:2026-11-25");
  CHECK(asked_tests(patient, "2027-01-25") == "us.test.monthly:2026-11-25");
}

TEST_CASE("us: after the first window was missed the second test is asked for again", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-12-01");  // edition B: at once
  CHECK(to_come(judged(patient, "2026-12-05"), "us.test.confirm.gap").state ==
        ObligationState::met);
  const Obligation again = to_come(judged(patient, "2026-12-06"), "us.test.confirm.gap");
  CHECK(again.state == ObligationState::due);
  CHECK(again.due_on == day("2026-12-06"));
  CHECK(says(again.message, "again"));
  SamplePatient locked = us_ready_to_start("2026-06-03");  // edition A: 19 days after 06-01
  const Obligation later = to_come(judged(locked, "2026-06-08"), "us.test.confirm.gap");
  CHECK(later.state == ObligationState::upcoming);
  CHECK(later.first == day("2026-06-20"));
  CHECK(later.due_on == day("2026-06-20"));
}

TEST_CASE("ca and anz: the test of the start is the first supply's, until it is put off",
          "[supply]") {
  for (const auto& [id, start] : std::vector<std::pair<std::string, std::string>>{
           {"ca", "ca.test.second"}, {"anz", "anz.test.pre"}}) {
    const std::string rule = id + ".test.monthly";
    SamplePatient patient(id, "2026-10-20");
    patient.visit(day("2026-09-10"), true).test("2026-09-10").test("2026-10-15");
    CAPTURE(rule);
    CHECK(one(judged(patient, "2026-10-20"), start).state == ObligationState::met);
    CHECK(all_of(judged(patient, "2026-10-20"), rule).empty());
    CHECK(one(judged(patient, "2026-10-21"), rule).state == ObligationState::met);
    CHECK(asked_tests(patient, "2026-12-20") == rule + ":2026-11-16");
  }
}

TEST_CASE("ca and anz: a test is one for a month", "[supply]") {
  for (const char* id : {"ca", "anz"}) {
    const std::string rule = std::string(id) + ".test.monthly";
    SamplePatient patient(id, "2026-10-20");
    patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-18");
    patient.test("2026-11-17").prescription("2026-11-18");
    CAPTURE(rule);
    CHECK(to_come(judged(patient, "2026-11-18"), rule).state == ObligationState::met);
    // 30 days after is 2026-12-17, and so is a month.
    CHECK(to_come(judged(patient, "2026-12-17"), rule).state == ObligationState::met);
    CHECK(asked_tests(patient, "2026-12-18") == rule + ":2026-12-18");
    CHECK(asked_tests(patient, "2027-01-18") == rule + ":2026-12-18");
  }
}

TEST_CASE("without recorded pick-ups the first cycle's dates serve no later one", "[supply]") {
  // Doses are logged, pick-ups are not: the prescription of 10-18 was for the first supply.
  SamplePatient patient("uk", "2026-10-20");
  patient.contraception("2026-08-01").test("2026-09-19").test("2026-10-18");
  patient.prescription("2026-10-18").taken("2026-10-20", "2026-11-17");
  const Obligation next = to_come(judged(patient, "2026-11-18"), "uk.test.pre_rx");
  CHECK(next.state == ObligationState::due);
  CHECK(next.due_on == day("2026-11-18"));
  SamplePatient us = us_ready_to_start("2026-09-22");
  us.taken("2026-09-22", "2026-11-10").test("2026-10-20");
  const Judgement judgement = judged(us, "2026-11-11");
  CHECK(to_come(judgement, "us.test.monthly").due_on == day("2026-11-20"));
  CHECK(to_come(judgement, "us.test.confirm.gap").state == ObligationState::met);
  // The supply to come is no first one: its conditions are not asked again.
  CHECK(answer(judgement, "us.test.confirm.gap") == std::nullopt);
  CHECK(answer(judgement, "us.test.monthly") == no);
}

TEST_CASE("a test that was never made stays asked for while doses go on", "[supply]") {
  // Neither a test nor a pick-up: counted supplies are needed on 10-22, 11-21 and 12-21.
  const auto unmade = [](const char* id) {
    SamplePatient patient(id, "2026-09-22");
    patient.record_begins("2026-09-22").contraception("2026-06-01");
    return patient;
  };

  struct Row {
    const char* programme;
    const char* rule;
    Severity grave;
  };

  for (const Row& row : std::vector<Row>{{"us-ipledge", "us.test.monthly", Severity::block},
                                         {"uk", "uk.test.pre_rx", Severity::block},
                                         {"fr", "fr.test.follow", Severity::block},
                                         {"eu", "eu.test.follow", Severity::block},
                                         {"strictest", "strictest.test.pre_rx", Severity::block},
                                         {"ca", "ca.test.monthly", Severity::block},
                                         {"anz", "anz.test.monthly", Severity::warn}}) {
    CAPTURE(row.rule);
    SamplePatient patient = unmade(row.programme);
    patient.taken("2026-09-22", "2026-10-22");
    CHECK(to_come(judged(patient, "2026-10-22"), row.rule).state == ObligationState::due);
    for (const char* today : {"2026-10-25", "2026-11-20", "2026-12-24"}) {
      patient = unmade(row.programme);
      patient.taken("2026-09-22", today);
      CAPTURE(today);
      const Obligation item = to_come(judged(patient, today), row.rule);
      CHECK(item.state == ObligationState::overdue);
      CHECK(item.severity == row.grave);
      CHECK(item.due_on == day("2026-10-21"));
      CHECK(item.occurrence == "to-2026-10-22");
      CHECK(says(item.message, "; 3 tests not recorded") == (today == std::string("2026-12-24")));
    }
    // A later one serves, and so does a pick-up.
    patient.test("2026-12-24");
    CHECK(to_come(judged(patient, "2026-12-24"), row.rule).due_on > day("2026-12-24"));
    patient = unmade(row.programme);
    patient.taken("2026-09-22", "2026-12-24").pickup("2026-12-24");
    CHECK(to_come(judged(patient, "2026-12-24"), row.rule).due_on > day("2026-12-24"));
  }
}

TEST_CASE("without pick-ups a test of the month serves, one that does not count does not",
          "[supply]") {
  const auto on_day = [](const char* tested, TestResult result, TestSetting setting) {
    SamplePatient patient = us_ready_to_start("2026-09-22");
    patient.taken("2026-09-22", "2026-10-30").test(tested, result, setting);
    return to_come(judged(patient, "2026-10-30"), "us.test.monthly");
  };
  using enum TestResult;
  // The supply is counted to 10-22: a test of the 30 days up to it, or a later one.
  for (const char* tested : {"2026-09-23", "2026-10-20", "2026-10-29"}) {
    CAPTURE(tested);
    CHECK(on_day(tested, negative, TestSetting::medical).due_on == day("2026-11-20"));
  }
  CHECK(on_day("2026-09-22", negative, TestSetting::medical).state == ObligationState::overdue);
  const Obligation home = on_day("2026-10-20", negative, TestSetting::home);
  CHECK(home.state == ObligationState::overdue);
  CHECK(says(home.message, "the last one does not count"));
  CHECK(on_day("2026-10-20", invalid, TestSetting::medical).state == ObligationState::overdue);
  CHECK(on_day("2026-10-20", pending, TestSetting::medical).state == ObligationState::overdue);
  // Every 28 days, doses all along: nothing is ever overdue.
  SamplePatient regular = us_ready_to_start("2026-09-22");
  for (Date tested = day("2026-10-18"); tested < day("2027-09-22"); tested += days(28)) {
    regular.test(tested);
  }
  regular.taken("2026-09-22", "2027-09-22");
  for (Date today = day("2026-10-18"); today < day("2027-09-22"); today += days(1)) {
    SamplePatient then = regular;
    std::erase_if(then.course().doses, [&](const Dose& dose) { return dose.on > today; });
    CAPTURE(iso(today));
    CHECK(to_come(judged(then, today), "us.test.monthly").state != ObligationState::overdue);
  }
}

TEST_CASE("of the months before a record, or its rule, began nothing is said", "[supply]") {
  // Needed on 10-22, 11-21 and 12-21; the first test of the record is due on 11-20.
  const auto first_due = [](const char* began) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    patient.record_begins(began).contraception("2026-06-01").taken("2026-09-22", "2026-12-01");
    return to_come(judged(patient, "2026-12-01"), "us.test.monthly").due_on;
  };
  CHECK(first_due("2026-10-21") == day("2026-10-21"));
  CHECK(first_due("2026-10-22") == day("2026-11-20"));
  CHECK(first_due("2026-11-20") == day("2026-11-20"));
  CHECK(first_due("2026-11-21") == day("2026-12-20"));
  SamplePatient moved("uk", "2026-09-22");
  moved.moves("2026-11-01", "us-ipledge").taken("2026-09-22", "2026-12-01");
  CHECK(to_come(judged(moved, "2026-12-01"), "us.test.monthly").due_on == day("2026-11-20"));
}

TEST_CASE("a supply test is not open before its window", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22").taken("2026-09-22", "2026-10-01").test("2026-09-24");
  const Obligation item = to_come(judged(patient, "2026-10-02"), "us.test.monthly");
  CHECK(item.state == ObligationState::upcoming);
  CHECK(item.first == day("2026-10-16"));
}

TEST_CASE("no window ends before it begins", "[supply]") {
  SamplePatient late("us-ipledge", "2026-09-22");
  late.contraception("2026-09-10").test("2026-09-15").visit(day("2026-09-15"), true);
  SamplePatient one_day = us_ready_to_start("2026-09-22");
  one_day.pickup("2026-09-22", 1).taken("2026-09-22", "2026-09-22");
  for (const SamplePatient* patient : {&late, &one_day}) {
    for (const Obligation& each : judged(*patient, "2026-09-22").obligations) {
      CAPTURE(each.rule, each.message);
      CHECK((!each.first || !each.last || *each.first <= *each.last));
      CHECK((!each.first || !each.due_on || *each.first <= *each.due_on ||
             each.state == ObligationState::blocked));
    }
  }
}

TEST_CASE("us.retest.free: from the day after the window, and not under a lockout", "[supply]") {
  SamplePatient patient = us_third_supply();
  const auto due = [&](std::string_view today) {
    return to_come(judged(patient, today), "us.retest.free").due_on;
  };
  CHECK(all_of(judged(patient, "2026-11-24"), "us.retest.free").empty());
  CHECK(due("2026-11-25") == day("2026-11-25"));
  CHECK(due("2026-12-05") == day("2026-11-25"));
  // A window that closed before the course and its record began is none of this course.
  for (const auto& [judged_from, is_told] :
       {std::pair{"2026-10-26", true}, {"2026-11-20", false}}) {
    SamplePatient before("us-ipledge", "2026-11-10");
    before.contraception("2026-08-01").test("2026-10-20").taken("2026-11-10", "2026-11-12");
    before.record.courses.back().judged_from = day(judged_from);
    CAPTURE(judged_from);
    CHECK(all_of(judged(before, "2026-11-22"), "us.retest.free").empty() != is_told);
  }
  // The first window closed on 2026-11-13, under edition A: its lockout still stands on 11-16.
  SamplePatient locked = us_ready_to_start("2026-11-09");
  locked.starts(day("2026-12-10"));
  const Judgement judgement = judged(locked, "2026-11-16");
  CHECK(asked_of(judgement, "us.lockout.first").size() == 1);
  CHECK(all_of(judgement, "us.retest.free").empty());
}
