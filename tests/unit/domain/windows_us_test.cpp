// The windows of iPLEDGE, drawn: for each rule its first day, its last day and one either side.

#include "tests/unit/domain/windows.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("us.window: the specimen's day is day 1, day 7 is the last", "[windows]") {
  // 2.2, 2.6:   SP=day 1   2   3   4   5   6   7   8
  //             11-18     19  20  21  22  23  24  25
  SamplePatient patient = us_third_supply();
  check_days(patient, "us.window",
             {{"2026-11-18", yes},
              {"2026-11-19", yes},
              {"2026-11-22", yes},
              {"2026-11-23", yes},
              {"2026-11-24", yes},
              {"2026-11-25", no},
              {"2026-11-26", no}});
  CHECK(answer_on(patient, "us.window", day("2026-11-17")) != yes);  // not collected yet
}

TEST_CASE("us.window: the worked example of 2.6", "[windows]") {
  // SP Fri 2026-11-20: the last pick-up day is Thu 2026-11-26, Thanksgiving or not.
  SamplePatient patient = us_third_supply();
  patient.test("2026-11-20").record.events.confirmations.back().until = day("2026-11-30");
  check_days(patient, "us.window", {{"2026-11-20", yes}, {"2026-11-26", yes}, {"2026-11-27", no}});
  CHECK(judged(patient, "2026-11-21").gate.last_day == day("2026-11-26"));
}

TEST_CASE("us.window: the obligation carries the window and what is at stake", "[windows]") {
  const SamplePatient patient = us_third_supply();

  struct State {
    const char* today;
    ObligationState state;
    Severity severity;
  };

  for (const State& row :
       std::vector<State>{{"2026-11-18", ObligationState::open, Severity::info},
                          {"2026-11-23", ObligationState::open, Severity::warn},
                          {"2026-11-24", ObligationState::due, Severity::warn},
                          {"2026-11-25", ObligationState::missed, Severity::block}}) {
    CAPTURE(row.today);
    const auto items = all_of(judged(patient, row.today), "us.window");
    REQUIRE_FALSE(items.empty());
    const Obligation& window = items.back();
    CHECK(window.state == row.state);
    CHECK(window.at_stake == Severity::block);
    CHECK(window.first == day("2026-11-18"));
    CHECK(window.last == day("2026-11-24"));
    CHECK(window.due_on == day("2026-11-24"));
    if (row.severity == Severity::block) CHECK(window.severity == Severity::block);
    if (row.severity != Severity::block) CHECK(window.severity >= Severity::warn);  // INFO or WARN
  }
}

TEST_CASE("us.window.reminder: announced on SP+3, SP+5 and SP+6", "[windows]") {
  const Judgement judgement = judged(us_third_supply(), "2026-11-18");
  const auto items = all_of(judgement, "us.window");
  REQUIRE_FALSE(items.empty());
  const std::vector<Date> expected{day("2026-11-21"), day("2026-11-23"), day("2026-11-24")};
  CHECK(items.back().remind_on == expected);
}

TEST_CASE("us.window: picked up inside it, it asks for nothing more", "[windows]") {
  SamplePatient patient = us_third_supply();
  patient.pickup("2026-11-24");
  CHECK(asked_of(judged(patient, "2026-11-24"), "us.window").empty());
  CHECK(asked_of(judged(patient, "2026-11-26"), "us.window").empty());
}

TEST_CASE("us.test.monthly: the specimen lies 6 days before the pick-up to its day", "[windows]") {
  // The pick-up is asked about on 2026-11-22; the only specimen since the last one moves.
  for (const Row& row : std::vector<Row>{{"2026-11-15", no},
                                         {"2026-11-16", yes},
                                         {"2026-11-17", yes},
                                         {"2026-11-21", yes},
                                         {"2026-11-22", yes}}) {
    SamplePatient patient = us_third_supply();
    patient.record.events.tests.back().collected = day(row.on);
    CAPTURE(row.on);
    CHECK(answer_on(patient, "us.test.monthly", day("2026-11-22")) == row.met);
    CHECK(answer_on(patient, "us.window", day("2026-11-22")) == row.met);
  }
  // A test that opened the last supply does not open this one.
  SamplePatient patient = us_third_supply();
  patient.record.events.tests.pop_back();
  patient.record.events.tests.back().collected = day("2026-10-21");
  CHECK(answer_on(patient, "us.test.monthly", day("2026-10-25")) != yes);
}

TEST_CASE("us.test.monthly: a result that is not negative opens nothing", "[windows]") {
  for (const TestResult result : {TestResult::pending, TestResult::invalid, TestResult::positive}) {
    SamplePatient patient = us_third_supply();
    patient.record.events.tests.back().result = result;
    const Judgement judgement = judged(patient, "2026-11-22");
    CAPTURE(isotrack::name_of(result));
    CHECK(shuts(judgement, "us.test.monthly"));
  }
}

TEST_CASE("us.lockout.first in edition A: 19 days from the missed specimen", "[windows]") {
  // The confirmatory test of 2026-06-01 opened 06-01..06-07, which went by; D1 is put off.
  struct Lockout {
    const char* specimen;
    Answer lockout;
  };

  for (const Lockout& row : std::vector<Lockout>{
           {"2026-06-08", no}, {"2026-06-19", no}, {"2026-06-20", yes}, {"2026-06-21", yes}}) {
    SamplePatient patient = us_ready_to_start("2026-06-03");
    CHECK(patient.record.events.tests.back().collected == day("2026-06-01"));
    patient.starts(day(row.specimen)).bleeding(day(row.specimen)).test(row.specimen);
    const Judgement judgement = judged(patient, row.specimen);
    CAPTURE(row.specimen);
    CHECK(answer(judgement, "us.lockout.first") == row.lockout);
    if (row.lockout == no) CHECK(judgement.gate.may_dispense == false);
  }
}

TEST_CASE("us.lockout.first: before a new specimen it names the first day for one", "[windows]") {
  SamplePatient patient = us_ready_to_start("2026-06-03");
  patient.starts(day("2026-07-01"));
  // No lockout while the first window is open, or once it was used.
  CHECK(asked_of(judged(patient, "2026-06-07"), "us.lockout.first").empty());
  const auto items = asked_of(judged(patient, "2026-06-08"), "us.lockout.first");
  REQUIRE(items.size() == 1);
  CHECK(items.front().first == day("2026-06-20"));
  CHECK(items.front().at_stake == Severity::block);
}

TEST_CASE("us.lockout.first: the screening test opens no window that could be missed",
          "[windows]") {
  SamplePatient patient("us-ipledge", "2026-06-20");
  patient.contraception("2026-05-01").test("2026-05-04");
  CHECK(asked_of(judged(patient, "2026-05-12"), "us.lockout.first").empty());
}

TEST_CASE("us.lockout.first: edition B has none, whatever the gap", "[windows]") {
  // 2.6: a first window missed under edition B is followed by a new test on any day.
  SamplePatient patient = us_ready_to_start("2026-11-18");
  patient.starts(day("2026-11-24")).bleeding(day("2026-11-23")).test("2026-11-23");
  const Judgement judgement = judged(patient, "2026-11-23");
  CHECK(answer(judgement, "us.lockout.first") == std::nullopt);
  CHECK(answer(judgement, "us.window") == yes);
}

TEST_CASE("us.window.cannot in edition A: the visit to 29 days after", "[windows]") {
  SamplePatient patient("us-ipledge", "2026-08-01");
  patient.category(Category::cannot).pickup("2026-08-01").visit(day("2026-09-01"));
  check_days(patient, "us.window.cannot",
             {{"2026-09-01", yes}, {"2026-09-29", yes}, {"2026-09-30", yes}, {"2026-10-01", no}});
  CHECK(answer_on(patient, "us.window.cannot", day("2026-08-31")) != yes);
  CHECK(judged(patient, "2026-09-10").gate.last_day == day("2026-09-30"));
}

TEST_CASE("us.window.cannot: gone with edition B, to the day", "[windows]") {
  SamplePatient patient("us-ipledge", "2026-08-01");
  patient.category(Category::cannot).pickup("2026-08-01").visit(day("2026-11-01"));
  CHECK(answer_on(patient, "us.window.cannot", day("2026-11-14")) == yes);
  CHECK(answer_on(patient, "us.window.cannot", day("2026-11-15")) == std::nullopt);
  CHECK(answer_on(patient, "us.counsel.cannot", day("2026-11-14")) != std::nullopt);
  CHECK(answer_on(patient, "us.counsel.cannot", day("2026-11-15")) == std::nullopt);
}

TEST_CASE("the date of edition B may be moved, and both editions follow", "[windows]") {
  SamplePatient patient("us-ipledge", "2026-08-01");
  patient.category(Category::cannot).pickup("2026-08-01").visit(day("2026-11-20"));
  Rulebook rules = rulebook_of(patient.record);
  rules.programmes = {
      load_programme("us-ipledge", {{"us-ipledge.edition-b-from", day("2026-12-01")}})};
  const auto gate = [&](const char* on) { return judged(patient, rules, {day(on), {}}); };
  CHECK(answer(gate("2026-11-30"), "us.window.cannot") == yes);
  CHECK(answer(gate("2026-12-01"), "us.window.cannot") == std::nullopt);
  CHECK(gate("2026-11-30").gate.edition.find("A") != std::string::npos);
  CHECK(gate("2026-12-01").gate.edition.find("B") != std::string::npos);
  CHECK(gate("2026-12-01").gate.edition.find("2026-12-01") != std::string::npos);
}

TEST_CASE("the gate names the edition that was applied and where to confirm it", "[windows]") {
  const GateReport before = judged(us_ready_to_start("2026-09-22"), "2026-11-14").gate;
  const GateReport after = judged(us_third_supply(), "2026-11-15").gate;
  CHECK(before.edition.find("A") != std::string::npos);
  CHECK(after.edition.find("B") != std::string::npos);
  CHECK(after.edition.find("2026-11-15") != std::string::npos);
  CHECK(after.confirm.find("iPLEDGE") != std::string::npos);
}

TEST_CASE("us.test.confirm.gap: at least 19 days after the first specimen", "[windows]") {
  // first specimen, second specimen; the second is collected on the day of the pick-up
  for (const Pair& row :
       std::vector<Pair>{{"2026-09-01", "2026-09-02", no},
                         {"2026-09-01", "2026-09-19", no},
                         {"2026-09-01", "2026-09-20", yes},
                         {"2026-09-01", "2026-09-21", yes},
                         {"2026-10-27", "2026-11-14", no},  // over the clock change
                         {"2026-10-27", "2026-11-15", yes},
                         {"2028-02-20", "2028-03-09", no},  // a leap year
                         {"2028-02-20", "2028-03-10", yes}}) {
    SamplePatient patient = starter("us-ipledge", row.second);
    patient.test(row.first).test(row.second);
    CAPTURE(row.first, row.second);
    CHECK(answer_on(patient, "us.test.confirm.gap", day(row.second)) == row.met);
  }
}

TEST_CASE("us.test.confirm.gap: one specimen is not two tests", "[windows]") {
  SamplePatient patient = starter("us-ipledge", "2026-09-22");
  patient.test("2026-09-20");
  CHECK(answer_on(patient, "us.test.confirm.gap", day("2026-09-22")) != yes);
}

TEST_CASE("us.test.confirm.after_contra: 30 days after both methods began", "[windows]") {
  for (const Pair& row : std::vector<Pair>{{"2026-08-20", "2026-09-18", no},
                                           {"2026-08-20", "2026-09-19", yes},
                                           {"2026-08-20", "2026-09-20", yes},
                                           {"2027-01-31", "2027-03-01", no},
                                           {"2027-01-31", "2027-03-02", yes}}) {
    SamplePatient patient = starter("us-ipledge", row.second);
    patient.contraception(row.first).test(day(row.second) - days(40)).test(row.second);
    CAPTURE(row.first, row.second);
    CHECK(answer_on(patient, "us.test.confirm.after_contra", day(row.second)) == row.met);
  }
}

TEST_CASE("us.test.confirm.menses: the specimen lies in the first 5 days of bleeding",
          "[windows]") {
  // The bleeding before is 28 days earlier: the day before M1 is far from it.
  for (const Row& row : std::vector<Row>{{"2026-09-16", no},
                                         {"2026-09-17", yes},
                                         {"2026-09-18", yes},
                                         {"2026-09-21", yes},
                                         {"2026-09-22", no}}) {
    SamplePatient patient = starter("us-ipledge", "2026-09-22");
    patient.set("cycles", "regular").bleeding(day("2026-08-20")).bleeding(day("2026-09-17"));
    patient.test("2026-08-18").test(row.on);
    CAPTURE(row.on);
    CHECK(answer_on(patient, "us.test.confirm.menses", day("2026-09-22")) == row.met);
  }
}

TEST_CASE("us.contra.start: both methods since 30 days and one month before D1", "[windows]") {
  // D1, since when; the earlier of D1-30 d and D1-1 month is the last day to begin (section 6).
  for (const Pair& row : std::vector<Pair>{
           {"2026-09-22", "2026-08-22", yes},  // 31 days in August: the month is the longer
           {"2026-09-22", "2026-08-23", no},
           {"2026-10-22", "2026-09-22", yes},  // 30 days in September: the same day
           {"2026-10-22", "2026-09-23", no},
           {"2027-03-02", "2027-01-31", yes},  // February: the 30 days are the longer
           {"2027-03-02", "2027-02-01", no},
           {"2027-03-31", "2027-02-28", yes},  // clamped to the end of February
           {"2027-03-31", "2027-03-01", no},
           {"2027-03-01", "2027-01-30", yes},
           {"2027-03-01", "2027-01-31", no},
           {"2028-03-01", "2028-01-31", yes},  // a leap year
           {"2028-03-01", "2028-02-01", no},
           {"2026-12-31", "2026-11-30", yes},
           {"2026-12-31", "2026-12-01", no}}) {
    SamplePatient patient = starter("us-ipledge", row.first);
    patient.contraception(row.second);
    CAPTURE(row.first, row.second);
    CHECK(answer_on(patient, "us.contra.start", day(row.first)) == row.met);
  }
}

TEST_CASE("us.contra.start: once a dose was taken it is missed, and not held for good",
          "[windows]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  const auto lead = [&](const char* on) { return one(judged(patient, on), "us.contra.start"); };
  CHECK(lead("2026-09-22").state == ObligationState::overdue);
  CHECK(lead("2026-09-30").state == ObligationState::overdue);  // nothing was taken yet
  patient.contraception("2026-09-10");
  CHECK(lead("2026-09-21").state == ObligationState::blocked);  // the first dose can wait
  patient.taken("2026-09-22", "2026-11-20");
  CHECK(lead("2026-09-22").state == ObligationState::blocked);
  const Obligation missed = lead("2026-09-23");
  CHECK(missed.state == ObligationState::missed);
  CHECK(missed.severity == Severity::block);
  CHECK(missed.message.find("first dose not before") == std::string::npos);
  CHECK(is_listed(lead("2026-10-22"), day("2026-10-22")));
  CHECK_FALSE(is_listed(lead("2026-10-23"), day("2026-10-23")));
  // Told late that the methods were in use in time, it is met.
  patient.contraception("2026-08-01");
  CHECK(lead("2026-10-23").state == ObligationState::met);
}

TEST_CASE("us.contra.start: a gap starts the month anew", "[windows]") {
  SamplePatient patient = starter("us-ipledge", "2026-09-22");
  patient.contraception("2026-06-01").gap("2026-08-20", "2026-08-21");
  CHECK(answer_on(patient, "us.contra.start", day("2026-09-22")) == yes);  // since 08-22
  patient.gap("2026-08-22", "2026-08-22");
  CHECK(answer_on(patient, "us.contra.start", day("2026-09-22")) == no);  // since 08-23
}

TEST_CASE("us.contra.start: two methods are two, one of them primary", "[windows]") {
  struct Methods {
    std::vector<std::string> used;
    Answer met;
  };

  for (const Methods& row :
       std::vector<Methods>{{{"combined_pill", "male_condom"}, yes},
                            {{"iud", "diaphragm"}, yes},
                            {{"tubal_sterilisation", "sponge"}, yes},
                            {{"partner_vasectomy", "cervical_cap"}, yes},
                            {{"iud", "implant"}, yes},  // two different, at least one primary
                            {{"abstinence"}, yes},
                            {{"combined_pill"}, no},
                            {{"male_condom"}, no},
                            {{"male_condom", "diaphragm"}, no},
                            {{"progestogen_only_pill", "male_condom"}, no},
                            {{"combined_pill", "combined_pill"}, no}}) {
    SamplePatient patient = starter("us-ipledge", "2026-09-22");
    patient.contraception("2026-08-01", row.used);
    CAPTURE(row.used);
    CHECK(answer_on(patient, "us.contra.start", day("2026-09-22")) == row.met);
  }
}

TEST_CASE("us.contra.start: periods that overlap are used together", "[windows]") {
  SamplePatient patient = starter("us-ipledge", "2026-09-22");
  patient.contraception("2026-01-01", {"combined_pill"})
      .contraception("2026-08-23", {"male_condom"});
  CHECK(answer_on(patient, "us.contra.start", day("2026-09-22")) == no);
  patient.record.events.contraception.back().first = day("2026-08-22");
  CHECK(answer_on(patient, "us.contra.start", day("2026-09-22")) == yes);
}

TEST_CASE("us.supply.max: 30 days and no refill", "[windows]") {
  struct Supply {
    std::optional<int> supply_days;
    std::optional<int> refills;
    Answer met;
  };

  for (const Supply& row : std::vector<Supply>{{30, 0, yes},
                                               {28, 0, yes},
                                               {31, 0, no},
                                               {60, 0, no},
                                               {30, 1, no},
                                               {std::nullopt, 0, Answer::unknown}}) {
    SamplePatient patient = us_third_supply();
    patient.record.events.prescriptions.back().days = row.supply_days;
    patient.record.events.prescriptions.back().refills = row.refills;
    CAPTURE(row.supply_days, row.refills);
    CHECK(answer_on(patient, "us.supply.max", day("2026-11-22")) == row.met);
  }
}
