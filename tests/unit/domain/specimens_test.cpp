// Which specimen is which test, of which kind, and what is not known of it.

#include "tests/unit/domain/supplies.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a screening test belongs to the decision of its course", "[supply]") {
  struct Row {
    const char* decided;  // empty: no decision visit recorded
    const char* screened;
    Answer met;
  };

  // D1 is 2026-09-22; 60 days before is 2026-07-24.
  for (const char* id : {"us-ipledge", "strictest"}) {
    const std::string rule =
        std::string(id == std::string("strictest") ? id : "us") + ".test.screen";
    for (const Row& row : std::vector<Row>{{"", "2025-01-10", no},
                                           {"", "2026-07-23", no},
                                           {"", "2026-07-24", yes},
                                           {"2026-08-20", "2026-08-19", no},
                                           {"2026-08-20", "2026-08-20", yes},
                                           {"2026-06-01", "2026-06-01", yes}}) {
      SamplePatient patient(id, "2026-09-22");
      patient.contraception("2026-06-01").test(row.screened);
      if (*row.decided != '\0') patient.visit(day(row.decided), true);
      CAPTURE(rule, row.decided, row.screened);
      const Judgement judgement = judged(patient, "2026-09-20");
      CHECK(answer(judgement, rule) == row.met);
      CHECK((one(judgement, rule).state == ObligationState::met) == (row.met == yes));
      if (row.met == no) CHECK(says(one(judgement, rule).message, "too old"));
    }
  }
}

TEST_CASE("an old test is no first test for the second one either", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-06-01").test("2025-01-10").test("2026-09-20");
  // The only test of this decision is the first one: the confirmatory one is missing.
  CHECK(answer(judged(patient, "2026-09-22"), "us.test.confirm.gap") == no);
}

TEST_CASE("the last test of the course before is not the first of the next", "[supply]") {
  // DL 2026-06-01, its last test due 2026-07-01; the next course begins 2026-08-15.
  SamplePatient patient("us-ipledge", "2026-08-15");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.contraception("2026-02-01").test("2026-07-02");
  CHECK(answer(judged(patient, "2026-08-10"), "us.test.screen") == no);
  // Another one is; and so is one after the decision to prescribe again.
  SamplePatient again = patient;
  again.test("2026-07-20");
  CHECK(answer(judged(again, "2026-08-10"), "us.test.screen") == yes);
  patient.visit(day("2026-07-02"), true);
  CHECK(answer(judged(patient, "2026-08-10"), "us.test.screen") == yes);
}

TEST_CASE("a test long after the course before is one for the next", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-12-20");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.contraception("2026-02-01").test("2026-11-10");
  CHECK(answer(judged(patient, "2026-12-10"), "us.test.screen") == yes);
}

TEST_CASE("ca.test.first: the decision of this course, not of the one before", "[supply]") {
  SamplePatient patient("ca", "2026-11-15");
  had_course(patient, "2026-03-01", "2026-06-01");
  patient.visit(day("2026-02-20"), true).test("2026-02-20").test("2026-03-15");
  CHECK(answer(judged(patient, "2026-11-10"), "ca.test.first") == no);
  patient.visit(day("2026-10-20"), true);
  CHECK(one(judged(patient, "2026-11-10"), "ca.test.first").due_on == day("2026-10-20"));
  patient.test("2026-10-20");
  CHECK(answer(judged(patient, "2026-11-10"), "ca.test.first") == yes);
}

TEST_CASE("us.test.screen: a test after the first dose does not meet it", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").test("2026-10-19");
  CHECK(one(judged(patient, "2026-10-20"), "us.test.screen").state == ObligationState::missed);
  // While no dose was taken the start is put off, and a late one is still one.
  SamplePatient waiting("us-ipledge", "2026-09-22");
  waiting.test("2026-09-25");
  CHECK(one(judged(waiting, "2026-09-25"), "us.test.screen").state == ObligationState::met);
}

TEST_CASE("us.test.end and us.test.post: one specimen is one of them", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20").test("2026-11-19");
  const Judgement judgement = judged(patient, "2026-11-19");
  CHECK(one(judgement, "us.test.post").state == ObligationState::met);
  CHECK(one(judgement, "us.test.end").state == ObligationState::missed);
  patient.test("2026-10-25");
  CHECK(one(judged(patient, "2026-11-19"), "us.test.end").state == ObligationState::met);
  CHECK(one(judged(patient, "2026-11-19"), "us.test.post").state == ObligationState::met);
}

TEST_CASE("us.test.end: late it is met until the next test opens, and says how late", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20");
  CHECK(one(judged(patient, "2026-11-18"), "us.test.end").state == ObligationState::overdue);
  CHECK(one(judged(patient, "2026-11-19"), "us.test.end").state == ObligationState::missed);
  patient.test("2026-11-03");
  const Obligation late = one(judged(patient, "2026-11-18"), "us.test.end");
  CHECK(late.state == ObligationState::met);
  CHECK(says(late.message, "7 days late"));
}

TEST_CASE("uk.test.early: about a month before, and not the one for the prescription", "[supply]") {
  struct Row {
    const char* collected;
    ObligationState state;
    const char* words;
  };

  // D1 2026-10-20: from 2026-08-21 to 2026-10-06.
  for (const Row& row : std::vector<Row>{{"2026-08-20", ObligationState::missed, ""},
                                         {"2026-08-21", ObligationState::met, ""},
                                         {"2026-09-20", ObligationState::met, ""},
                                         {"2026-10-06", ObligationState::met, ""},
                                         {"2026-10-13", ObligationState::missed, "7 days late"},
                                         {"2026-10-18", ObligationState::missed, "12 days late"}}) {
    SamplePatient patient("uk", "2026-10-20");
    patient.test(row.collected);
    CAPTURE(row.collected);
    const Obligation item = one(judged(patient, "2026-10-19"), "uk.test.early");
    CHECK(item.state == row.state);
    CHECK(says(item.message, row.words));
    if (row.state == ObligationState::missed) CHECK(item.severity == Severity::warn);
  }
  SamplePatient patient("uk", "2026-10-20");
  patient.test("2026-10-05").prescription("2026-10-05");
  CHECK(one(judged(patient, "2026-10-19"), "uk.test.early").state == ObligationState::missed);
}

TEST_CASE("a home test without permission takes the place of no valid one", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-19", TestResult::negative, TestSetting::home);
  const Judgement judgement = judged(patient, "2026-11-20");
  CHECK(answer(judgement, "us.test.monthly") == yes);
  CHECK(answer(judgement, "us.window") == yes);
  for (const TestResult result : {TestResult::invalid, TestResult::pending, TestResult::positive}) {
    SamplePatient other = us_third_supply();
    other.test("2026-11-19", result, TestSetting::home);
    CAPTURE(isotrack::name_of(result));
    CHECK(answer(judged(other, "2026-11-20"), "us.test.monthly") == no);
  }
  // Before the start neither.
  SamplePatient starter = us_ready_to_start("2026-09-22");
  starter.test("2026-09-21", TestResult::negative, TestSetting::home);
  CHECK(answer(judged(starter, "2026-09-22"), "us.test.confirm.gap") == yes);
}

TEST_CASE("France, and the strictest rules, ask for a blood test", "[supply]") {
  struct Row {
    TestKind kind;
    Answer met;
    bool is_met;
  };

  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"fr", "fr.test.follow"}, {"strictest", "strictest.test.pre_rx"}}) {
    for (const Row& row : std::vector<Row>{{TestKind::serum, yes, true},
                                           {TestKind::urine, no, false},
                                           {TestKind::unknown, unknown, false}}) {
      SamplePatient patient(id, "2026-10-20");
      patient.contraception("2026-08-01").pickup("2026-10-20").taken("2026-10-20", "2026-11-17");
      add(patient, test_of("2026-11-16", row.kind)).prescription("2026-11-18");
      CAPTURE(rule, row.met);
      const Judgement judgement = judged(patient, "2026-11-18");
      CHECK(answer(judgement, rule) == row.met);
      const Obligation item = to_come(judgement, rule);
      CHECK((item.state == ObligationState::met) == row.is_met);
      if (!row.is_met) CHECK(says(item.message, "blood test"));
    }
  }
}

TEST_CASE("eu: an early first test leaves the one for the prescription open", "[supply]") {
  // A month after contraception began, but weeks before the prescription.
  SamplePatient patient("eu", "2026-11-25");
  patient.contraception("2026-08-01").test("2026-11-01");
  CHECK(one(judged(patient, "2026-11-10"), "eu.test.baseline").state == ObligationState::met);
  const Obligation next = one(judged(patient, "2026-11-10"), "eu.test.follow");
  CHECK(next.state == ObligationState::upcoming);
  CHECK(next.due_on == day("2026-11-24"));
  // Near enough it is both, and only the first is asked for while there is none.
  patient.test("2026-11-22");
  CHECK(all_of(judged(patient, "2026-11-22"), "eu.test.follow").empty());
  patient.record.events.tests.clear();
  CHECK(all_of(judged(patient, "2026-11-22"), "eu.test.follow").empty());
}

TEST_CASE("before the first supply the kind is asked for as well", "[supply]") {
  for (const auto& [id, rule] : std::vector<std::pair<std::string, std::string>>{
           {"fr", "eu.test.baseline"}, {"strictest", "strictest.test.confirm.gap"}}) {
    for (const TestKind kind : {TestKind::serum, TestKind::urine, TestKind::unknown}) {
      SamplePatient patient(id, "2026-11-25");
      patient.contraception("2026-08-01").set("cycles", "irregular").test("2026-10-20");
      add(patient, test_of("2026-11-20", kind));
      CAPTURE(rule, kind == TestKind::serum, kind == TestKind::urine);
      const Obligation item = one(judged(patient, "2026-11-21"), rule);
      CHECK((item.state == ObligationState::met) == (kind == TestKind::serum));
      if (kind != TestKind::serum) CHECK(says(item.message, "blood test"));
    }
  }
}

TEST_CASE("a urine test takes the place of no blood test", "[supply]") {
  SamplePatient patient("fr", "2026-10-20");
  patient.pickup("2026-10-20").test("2026-11-16").prescription("2026-11-18");
  add(patient, test_of("2026-11-17", TestKind::urine));
  CHECK(answer(judged(patient, "2026-11-18"), "fr.test.follow") == yes);
  CHECK(answer(judged(patient, "2026-11-18"), "eu.test.follow") == std::nullopt);
}

TEST_CASE("the strictest rules hold those of every programme", "[supply]") {
  SamplePatient patient("strictest", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-01");
  for (const char* rule : {"strictest.dermatologist", "strictest.test.confirm.menses",
                           "strictest.test.confirm.start"}) {
    CAPTURE(rule);
    CHECK(answer(judgement, rule).has_value());
  }
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20").test("2026-11-24");
  const Judgement after = judged(patient, "2026-11-24");
  CHECK(to_come(after, "strictest.test.final").state == ObligationState::met);
  CHECK(to_come(after, "strictest.test.post").state == ObligationState::missed);
}

TEST_CASE("a test of unknown setting stays open with what is unknown", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.back().setting = TestSetting::unknown;
  patient.taken("2026-11-21", "2026-11-21");
  patient.record.events.tests.back().collected = day("2026-11-19");
  const Obligation monthly = to_come(judged(patient, "2026-11-21"), "us.test.monthly");
  CHECK(monthly.state != ObligationState::met);
  CHECK(says(monthly.message, "unknown, setting not recorded"));
  SamplePatient starter("us-ipledge", "2026-09-22");
  add(starter, test_of("2026-08-20", TestKind::serum, TestSetting::unknown));
  add(starter, test_of("2026-09-20", TestKind::serum, TestSetting::unknown));
  const Judgement judgement = judged(starter, "2026-09-21");
  CHECK(answer(judgement, "us.test.screen") == unknown);
  for (const char* rule : {"us.test.screen", "us.test.confirm.gap"}) {
    CAPTURE(rule);
    CHECK(to_come(judgement, rule).state != ObligationState::met);
    CHECK(says(to_come(judgement, rule).message, "setting not recorded"));
  }
}

TEST_CASE("eu.test.baseline without recorded contraception is not met", "[supply]") {
  SamplePatient patient("eu", "2026-11-25");
  patient.test("2026-11-20").prescription("2026-11-21");
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(answer(judgement, "eu.test.baseline") == unknown);
  const Obligation item = to_come(judgement, "eu.test.baseline");
  CHECK(item.is_open());
  CHECK(says(item.message, "not recorded: contraception began"));
}

TEST_CASE("a test after the course of unknown setting does not close it", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.taken("2026-09-22", "2026-10-20").finished("2026-10-20");
  add(patient, test_of("2026-11-19", TestKind::urine, TestSetting::unknown));
  const Obligation item = to_come(judged(patient, "2026-11-19"), "us.test.post");
  CHECK(item.state == ObligationState::due);
  CHECK(says(item.message, "whether it counts is unknown"));
  // A home test says why not, as it does during the course.
  patient.record.events.tests.back().setting = TestSetting::home;
  CHECK(says(to_come(judged(patient, "2026-11-19"), "us.test.post").message,
             "does not count, home test without the prescriber's permission"));
}

TEST_CASE("of a prescription that was picked up, it says to which supply it belongs", "[supply]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.pickup("2026-09-22", 30).taken("2026-09-22", "2026-10-10");
  const std::string spent =
      ": no prescription with its days recorded since the last supply; that "
      "of " +
      with_weekday(patient.record.events.prescriptions.back().on) +
      " belongs to the supply picked up Tue 2026-09-22";
  const auto told = [&] { return detail(judged(patient, "2026-10-20"), "us.supply.max"); };
  CHECK(says(told(), spent));
  patient.record.events.prescriptions.clear();
  CHECK(told().ends_with(": no prescription with its days recorded"));
}

TEST_CASE("refills that were not said are not none", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.prescriptions.back().refills.reset();
  const Judgement judgement = judged(patient, "2026-11-22");
  CHECK(answer(judgement, "us.supply.max") == unknown);
  CHECK(says(detail(judgement, "us.supply.max"), "refills not said"));
  patient.record.events.prescriptions.back().days = 60;
  CHECK(answer(judged(patient, "2026-11-22"), "us.supply.max") == no);
}

TEST_CASE("the days of the cycle are named before the second test is taken", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-07-01").test("2026-08-20").set("cycles", "regular");
  const auto message = [&](std::string_view today) {
    return to_come(judged(patient, today), "us.test.confirm.gap").message;
  };
  CHECK(says(message("2026-09-10"), "in the first 5 days of the period"));
  patient.bleeding(day("2026-09-18"));
  CHECK(says(message("2026-09-19"), "that of Fri 2026-09-18: to Tue 2026-09-22"));
  CHECK_FALSE(says(message("2026-09-23"), "that of Fri 2026-09-18"));
  patient.set("cycles", "irregular");
  CHECK_FALSE(says(message("2026-09-10"), "period"));
}

TEST_CASE("cycles that were not said are unknown, and the gate says so", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.contraception("2026-07-01").test("2026-08-20").bleeding(day("2026-09-10"));
  patient.test("2026-09-20");
  const Judgement judgement = judged(patient, "2026-09-21");
  CHECK(answer(judgement, "us.test.confirm.menses") == unknown);
  CHECK(says(detail(judgement, "us.test.confirm.menses"), "cycles not said"));
  patient.set("cycles", "regular");
  CHECK(answer(judged(patient, "2026-09-21"), "us.test.confirm.menses") == no);
}
