// The windows of the programmes, drawn: for each rule its first day, its last day and one either
// side. The facts are shared/clinical/pregnancy-prevention.md; a section is named with each case.

#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr auto yes = Answer::yes;
constexpr auto no = Answer::no;

/// A day and whether the condition is met on it, or with it.
struct Row {
  const char* on;
  Answer met;
};

/// The same, of two days.
struct Pair {
  const char* first;
  const char* second;
  Answer met;
};

std::optional<Answer> answer_on(const SamplePatient& patient, const char* rule, Date today) {
  return answer(judged(patient, today), rule);
}

/// Walks a window of the gate day by day; the window is that of pick-up days.
void check_days(const SamplePatient& patient, const char* rule, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(rule, row.on);
    CHECK(answer_on(patient, rule, day(row.on)) == row.met);
  }
}

/// Someone who starts on `first_dose` under a programme, with nothing recorded but consent.
SamplePatient starter(const std::string& programme_id, std::string_view first_dose) {
  return SamplePatient(programme_id, first_dose);
}

/// Under way in the programme, a first supply behind; the next one is asked about.
SamplePatient second_supply(const std::string& programme_id) {
  SamplePatient patient(programme_id, "2026-10-20");
  patient.contraception("2026-08-01").test("2026-09-19").test("2026-10-18");
  patient.prescription("2026-10-18").pickup("2026-10-20");
  return patient.taken("2026-10-20", "2026-11-17");
}

}  // namespace

// ---- 2: United States --------------------------------------------------------------------------

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

// ---- 3: United Kingdom -------------------------------------------------------------------------

TEST_CASE("uk.test.pre_rx: the specimen lies 3 days before the issue to its day", "[windows]") {
  for (const Row& row : std::vector<Row>{{"2026-11-14", no},
                                         {"2026-11-15", yes},
                                         {"2026-11-16", yes},
                                         {"2026-11-18", yes},
                                         {"2026-11-19", no}}) {
    SamplePatient patient = uk_second_supply();
    patient.record.events.tests.back().collected = day(row.on);
    CAPTURE(row.on);
    CHECK(answer_on(patient, "uk.test.pre_rx", day("2026-11-20")) == row.met);
  }
}

TEST_CASE("uk.rx.valid: the issue to 6 days after, the safe reading", "[windows]") {
  const SamplePatient patient = uk_second_supply();
  check_days(patient, "uk.rx.valid",
             {{"2026-11-18", yes}, {"2026-11-23", yes}, {"2026-11-24", yes}, {"2026-11-25", no}});
  CHECK(answer_on(patient, "uk.rx.valid", day("2026-11-17")) != yes);  // not written yet
  CHECK(judged(patient, "2026-11-20").gate.last_day == day("2026-11-24"));
}

TEST_CASE("uk.contra.start: since one month before D1", "[windows]") {
  for (const Pair& row : std::vector<Pair>{{"2026-10-20", "2026-09-20", yes},
                                           {"2026-10-20", "2026-09-21", no},
                                           {"2027-03-02", "2027-01-31", yes},
                                           {"2027-03-02", "2027-02-01", no}}) {
    SamplePatient patient = starter("uk", row.first);
    patient.contraception(row.second, {"implant"});
    CAPTURE(row.first, row.second);
    CHECK(answer_on(patient, "uk.contra.start", day(row.first)) == row.met);
  }
}

TEST_CASE("UK and EU methods: one user-independent or two complementary", "[windows]") {
  struct Methods {
    std::vector<std::string> used;
    Answer met;
  };

  for (const char* id : {"uk", "eu"}) {
    for (const Methods& row :
         std::vector<Methods>{{{"iud"}, yes},
                              {{"ius"}, yes},
                              {{"implant"}, yes},
                              {{"combined_pill", "male_condom"}, yes},
                              {{"combined_pill"}, no},
                              {{"male_condom"}, no},
                              {{"progestogen_only_pill"}, no},
                              {{"male_condom", "diaphragm"}, no}}) {  // barrier alone
      SamplePatient patient = starter(id, "2026-09-22");
      patient.contraception("2026-08-01", row.used);
      CAPTURE(id, row.used);
      CHECK(answer_on(patient, (std::string(id) + ".contra.start").c_str(), day("2026-09-22")) ==
            row.met);
    }
  }
}

TEST_CASE("uk.start.menses: advisable on day 2 or 3 of the period", "[windows]") {
  for (const Pair& row : std::vector<Pair>{{"2026-09-22", "2026-09-22", no},
                                           {"2026-09-22", "2026-09-23", yes},
                                           {"2026-09-22", "2026-09-24", yes},
                                           {"2026-09-22", "2026-09-25", no}}) {
    SamplePatient patient = starter("uk", row.second);
    patient.bleeding(day(row.first));
    CAPTURE(row.first, row.second);
    const auto items = all_of(judged(patient, row.second), "uk.start.menses");
    const bool met = items.empty() || items.back().state == ObligationState::met;
    CHECK(met == (row.met == yes));
    if (!met) CHECK(items.back().severity == Severity::info);
  }
}

TEST_CASE("uk.test.post and eu.test.post: 28 to 35 days after is on time", "[windows]") {
  struct Post {
    const char* last_dose;
    const char* due;  // DL + 1 month
    const char* first;
    const char* last;
  };

  for (const char* rule : {"uk.test.post", "eu.test.post"}) {
    const std::string id = std::string(rule).substr(0, 2);
    for (const Post& row :
         std::vector<Post>{{"2026-12-31", "2027-01-31", "2027-01-28", "2027-02-04"},
                           {"2027-01-31", "2027-02-28", "2027-02-28", "2027-03-07"},
                           {"2027-04-30", "2027-05-30", "2027-05-28", "2027-06-04"}}) {
      SamplePatient patient(id, "2026-09-22");
      patient.taken("2026-09-22", row.last_dose).finished(row.last_dose);
      CAPTURE(rule, row.last_dose);
      const auto items = all_of(judged(patient, row.last_dose), rule);
      REQUIRE(items.size() == 1);
      CHECK(items.front().due_on == day(row.due));
      CHECK(items.front().first == day(row.first));
      CHECK(items.front().last == day(row.last));
      CHECK(items.front().at_stake == Severity::warn);

      const auto with_test = [&](Date collected) {
        SamplePatient tested = patient;
        tested.test(collected);
        return all_of(judged(tested, collected), rule).front().state;
      };
      CHECK(with_test(day(row.first) - days(1)) != ObligationState::met);
      CHECK(with_test(day(row.first)) == ObligationState::met);
      CHECK(with_test(day(row.last)) == ObligationState::met);
    }
  }
}

TEST_CASE("uk.test.post: nothing is late through day 35, and then it is said", "[windows]") {
  // "older texts 5 weeks: treat [28,35] as on time" (3.3)
  SamplePatient patient("uk", "2026-09-22");
  patient.taken("2026-09-22", "2026-12-31").finished("2026-12-31");
  const auto state = [&](const char* today) {
    return all_of(judged(patient, today), "uk.test.post").front();
  };
  CHECK(state("2027-01-27").state == ObligationState::upcoming);
  CHECK(state("2027-01-28").state == ObligationState::open);
  CHECK(state("2027-02-01").state != ObligationState::overdue);
  CHECK(state("2027-02-04").state != ObligationState::overdue);
  CHECK(state("2027-02-04").state != ObligationState::missed);
  const Obligation late = state("2027-02-05");
  CHECK((late.state == ObligationState::overdue || late.state == ObligationState::missed));
  CHECK(late.severity == Severity::warn);
}

// ---- 4: European Union -------------------------------------------------------------------------

TEST_CASE("eu.test.follow: the prescribing day or the 3 days before", "[windows]") {
  for (const char* id : {"eu", "fr", "de", "it"}) {
    const std::string rule = std::string(id) == "fr" ? "fr.test.follow" : "eu.test.follow";
    for (const Row& row : std::vector<Row>{
             {"2026-11-14", no}, {"2026-11-15", yes}, {"2026-11-18", yes}, {"2026-11-19", no}}) {
      SamplePatient patient = second_supply(id);
      patient.test(row.on).prescription("2026-11-18");
      CAPTURE(rule, row.on);
      CHECK(answer_on(patient, rule.c_str(), day("2026-11-20")) == row.met);
    }
  }
}

TEST_CASE("eu.test.follow: a later test is for the next prescription", "[windows]") {
  for (const TestSetting setting : {TestSetting::medical, TestSetting::home}) {
    SamplePatient patient = second_supply("de");
    patient.test("2026-11-18").prescription("2026-11-19");
    patient.test("2026-11-20", TestResult::negative, setting);
    CHECK(answer_on(patient, "eu.test.follow", day("2026-11-22")) == yes);
  }
  for (const TestResult result : {TestResult::pending, TestResult::invalid, TestResult::positive}) {
    SamplePatient patient = second_supply("de");
    patient.test("2026-11-18").prescription("2026-11-19").test("2026-11-20", result);
    CAPTURE(isotrack::name_of(result));
    CHECK(answer_on(patient, "eu.test.follow", day("2026-11-22")) == no);
  }
}

TEST_CASE("eu.rx.valid: dispensed within 7 days, RX+6 is the safe reading", "[windows]") {
  for (const char* id : {"eu", "fr", "de", "it"}) {
    SamplePatient patient = second_supply(id);
    patient.test("2026-11-18").prescription("2026-11-18");
    const std::string rule = std::string(id) + ".rx.valid";
    check_days(patient, rule.c_str(),
               {{"2026-11-18", yes}, {"2026-11-24", yes}, {"2026-11-25", no}});
    CHECK(judged(patient, "2026-11-20").gate.last_day == day("2026-11-24"));
  }
}

TEST_CASE("eu.test.baseline: at least a month after contraception began", "[windows]") {
  for (const Pair& row : std::vector<Pair>{{"2026-08-20", "2026-09-19", no},
                                           {"2026-08-20", "2026-09-20", yes},
                                           {"2026-08-31", "2026-09-29", no},
                                           {"2026-08-31", "2026-09-30", yes}}) {
    SamplePatient patient = starter("eu", row.second);
    patient.contraception(row.first).test(row.second);
    CAPTURE(row.first, row.second);
    CHECK(answer_on(patient, "eu.test.baseline", day(row.second)) == row.met);
  }
}

TEST_CASE("fr.test.post: 5 weeks after the last dose", "[windows]") {
  SamplePatient patient("fr", "2026-09-22");
  patient.taken("2026-09-22", "2026-12-31").finished("2026-12-31");
  CHECK(next_due(judged(patient, "2027-01-01"), "fr.test.post") == day("2027-02-04"));
  CHECK(all_of(judged(patient, "2027-01-01"), "eu.test.post").empty());
  patient.test("2027-02-03");
  CHECK(next_due(judged(patient, "2027-02-03"), "fr.test.post") == day("2027-02-04"));
  patient.test("2027-02-04");
  CHECK(next_due(judged(patient, "2027-02-04"), "fr.test.post") == std::nullopt);
}

// ---- 5: Canada, Australia, New Zealand ---------------------------------------------------------

TEST_CASE("ca.test.second: the specimen lies 11 days before the first dose to its day",
          "[windows]") {
  for (const Row& row : std::vector<Row>{
           {"2026-09-10", no}, {"2026-09-11", yes}, {"2026-09-21", yes}, {"2026-09-22", yes}}) {
    SamplePatient patient = starter("ca", "2026-09-22");
    patient.visit(day("2026-08-10"), true).test("2026-08-10").test(row.on);
    CAPTURE(row.on);
    CHECK(answer_on(patient, "ca.test.second", day("2026-09-22")) == row.met);
  }
}

TEST_CASE("ca: two negative tests are two specimens", "[windows]") {
  // Decided on the day of the only specimen, which lies in D1-[11,0] as well.
  SamplePatient patient = starter("ca", "2026-09-22");
  patient.visit(day("2026-09-15"), true).test("2026-09-15");
  const Judgement judgement = judged(patient, "2026-09-22");
  const bool both =
      answer(judgement, "ca.test.first") == yes && answer(judgement, "ca.test.second") == yes;
  CHECK_FALSE(both);
}

TEST_CASE("ca.start.menses: the first dose on day 2 or 3, else WARN", "[windows]") {
  for (const Pair& row : std::vector<Pair>{{"2026-09-22", "2026-09-22", no},
                                           {"2026-09-22", "2026-09-23", yes},
                                           {"2026-09-22", "2026-09-24", yes},
                                           {"2026-09-22", "2026-09-25", no}}) {
    SamplePatient patient = starter("ca", row.second);
    patient.bleeding(day(row.first));
    CAPTURE(row.first, row.second);
    const auto items = all_of(judged(patient, row.second), "ca.start.menses");
    const bool met = items.empty() || items.back().state == ObligationState::met;
    CHECK(met == (row.met == yes));
    if (!met) CHECK(items.back().severity == Severity::warn);
  }
}

TEST_CASE("ca.test.monthly: a test since the last supply", "[windows]") {
  SamplePatient patient = second_supply("ca");
  CHECK(answer_on(patient, "ca.test.monthly", day("2026-11-20")) != yes);
  patient.test("2026-11-16");
  CHECK(answer_on(patient, "ca.test.monthly", day("2026-11-20")) == yes);
  CHECK(answer_on(patient, "ca.test.monthly", day("2026-11-15")) != yes);
}

TEST_CASE("anz.test.pre: the specimen lies 14 days before the first dose to its day", "[windows]") {
  for (const Row& row : std::vector<Row>{
           {"2026-09-07", no}, {"2026-09-08", yes}, {"2026-09-21", yes}, {"2026-09-22", yes}}) {
    SamplePatient patient = starter("anz", "2026-09-22");
    patient.test(row.on);
    CAPTURE(row.on);
    CHECK(answer_on(patient, "anz.test.pre", day("2026-09-22")) == row.met);
  }
}

TEST_CASE("anz.test.monthly is recommended: it shuts no gate", "[windows]") {
  const SamplePatient patient = second_supply("anz");
  CHECK(answer_on(patient, "anz.test.monthly", day("2026-11-20")) == std::nullopt);
}

// ---- 8: programme unknown ----------------------------------------------------------------------

TEST_CASE("strictest: test within 3 days of the issue, pick-up within 7 of both", "[windows]") {
  SamplePatient patient = second_supply("strictest");
  patient.test("2026-11-17").prescription("2026-11-18");
  check_days(patient, "strictest.window",
             {{"2026-11-18", yes}, {"2026-11-23", yes}, {"2026-11-24", no}});
  check_days(patient, "strictest.rx.valid",
             {{"2026-11-18", yes}, {"2026-11-24", yes}, {"2026-11-25", no}});
  CHECK(judged(patient, "2026-11-20").gate.last_day == day("2026-11-23"));
  for (const Row& row :
       std::vector<Row>{{"2026-11-14", no}, {"2026-11-15", yes}, {"2026-11-18", yes}}) {
    SamplePatient other = second_supply("strictest");
    other.test(row.on).prescription("2026-11-18");
    CAPTURE(row.on);
    CHECK(answer_on(other, "strictest.test.pre_rx", day("2026-11-18")) == row.met);
  }
}

// ---- 6: contraception ends ---------------------------------------------------------------------

TEST_CASE("contraception goes on through DL + max(30 days, 1 month)", "[windows]") {
  struct Tail {
    const char* last_dose;
    const char* last;  // the last day on which it is required
  };

  const std::vector<Tail> rows{
      {"2027-01-31", "2027-03-02"},  // the worked example of section 6
      {"2027-01-30", "2027-03-01"}, {"2027-01-29", "2027-02-28"},
      {"2027-02-28", "2027-03-30"}, {"2026-12-31", "2027-01-31"},
      {"2027-04-30", "2027-05-30"}, {"2028-01-31", "2028-03-01"},  // a leap year
      {"2028-02-29", "2028-03-30"}};
  for (const char* id : {"us-ipledge", "uk", "eu", "ca", "anz", "strictest"}) {
    const std::string rule =
        (std::string(id) == "us-ipledge" ? "us" : std::string(id)) + ".contra.end";
    for (const Tail& row : rows) {
      SamplePatient patient(id, "2026-09-22");
      patient.contraception("2026-08-01").taken("2026-09-22", "2026-09-22");
      patient.finished(row.last_dose);
      CAPTURE(rule, row.last_dose);
      const Judgement judgement = judged(patient, row.last_dose);
      const auto items = all_of(judgement, rule);
      REQUIRE(items.size() == 1);
      CHECK(items.front().last == day(row.last));
      CHECK(items.front().at_stake == Severity::stop);
      CHECK(items.front().is_open());
      // It may end the day after, and a pregnancy be planned.
      CHECK(next_due(judgement, "post.contra_end") == day(row.last) + days(1));
      CHECK(next_due(judgement, "post.pregnancy_safe") == day(row.last) + days(1));

      // Kept through the last day it was met; ended a day early it is broken.
      const auto kept_until = [&](Date last) {
        SamplePatient other = patient;
        other.record.events.contraception.back().last = last;
        return judged(other, day(row.last) + days(1));
      };
      const auto kept = kept_until(day(row.last));
      CHECK(asked_of(kept, rule).empty());
      CHECK(stops(kept).empty());
      // The last day is one of them.
      CHECK(asked_of(judged(patient, day(row.last)), rule).size() == 1);
      const auto broken = kept_until(day(row.last) - days(1));
      const bool said =
          !stops(broken).empty() || all_of(broken, rule).front().severity == Severity::stop;
      CHECK(said);
    }
  }
}

// ---- the US Eastern clock ----------------------------------------------------------------------

namespace {

/// An instant in UTC.
date::sys_seconds utc(std::string_view on, int hour, int minute, int second = 0) {
  return day(on) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         std::chrono::seconds(second);
}

}  // namespace

TEST_CASE("eastern_date: midnight on either side of every change of the clock", "[windows]") {
  struct Change {
    const char* sunday;
    bool spring;
  };

  // The second Sunday of March and the first of November.
  for (const Change& row : std::vector<Change>{{"2007-03-11", true},
                                               {"2007-11-04", false},
                                               {"2015-03-08", true},
                                               {"2015-11-01", false},
                                               {"2020-03-08", true},
                                               {"2020-11-01", false},
                                               {"2024-03-10", true},
                                               {"2024-11-03", false},
                                               {"2026-03-08", true},
                                               {"2026-11-01", false},
                                               {"2027-03-14", true},
                                               {"2027-11-07", false},
                                               {"2032-03-14", true},
                                               {"2032-11-07", false}}) {
    CAPTURE(row.sunday);
    const Date sunday = day(row.sunday);
    // Midnight that begins the Sunday, before the change, and the one that ends it, after it.
    const auto before = std::chrono::hours(row.spring ? 5 : 4);
    const auto after = std::chrono::hours(row.spring ? 4 : 5);
    const auto second = std::chrono::seconds(1);
    CHECK(eastern_date(sunday + before - second) == sunday - days(1));
    CHECK(eastern_date(sunday + before) == sunday);
    // The instants of the change: 01:59:59 and then 03:00 in March, 01:00 again in November.
    const auto change = std::chrono::hours(row.spring ? 7 : 6);
    CHECK(eastern_date(sunday + change - second) == sunday);
    CHECK(eastern_date(sunday + change) == sunday);
    CHECK(eastern_date(sunday + days(1) + after - second) == sunday);
    CHECK(eastern_date(sunday + days(1) + after) == sunday + days(1));
    // The midnights a day earlier and later keep their own offset.
    CHECK(eastern_date(sunday - days(1) + before - second) == sunday - days(2));
    CHECK(eastern_date(sunday - days(1) + before) == sunday - days(1));
    CHECK(eastern_date(sunday + days(2) + after - second) == sunday + days(1));
    CHECK(eastern_date(sunday + days(2) + after) == sunday + days(2));
  }
}

TEST_CASE("eastern_date: summer and winter, new year and leap day", "[windows]") {
  CHECK(eastern_date(utc("2026-07-04", 3, 59, 59)) == day("2026-07-03"));
  CHECK(eastern_date(utc("2026-07-04", 4, 0)) == day("2026-07-04"));
  CHECK(eastern_date(utc("2026-11-22", 4, 59, 59)) == day("2026-11-21"));
  CHECK(eastern_date(utc("2026-11-22", 5, 0)) == day("2026-11-22"));
  CHECK(eastern_date(utc("2027-01-01", 4, 59, 59)) == day("2026-12-31"));
  CHECK(eastern_date(utc("2028-03-01", 4, 59, 59)) == day("2028-02-29"));
  CHECK(eastern_date(utc("2026-11-22", 23, 59, 59)) == day("2026-11-22"));
}

TEST_CASE("us.window ends 23:59 Eastern on day 7, wherever the patient is", "[windows]") {
  // SP 2026-11-18: day 7 is 2026-11-24, which ends at 2026-11-25 05:00 UTC.
  //
  //     UTC            Eastern        Pacific        Sydney (+11)
  //     11-25 04:59    11-24 23:59    11-24 20:59    11-25 15:59    open
  //     11-25 05:00    11-25 00:00    11-24 21:00    11-25 16:00    closed
  SamplePatient patient = us_third_supply();
  patient.record.events.confirmations.back().until = day("2026-11-30");  // the authorisation
  const Rulebook rules = rulebook_of(patient.record);

  struct Clock {
    const char* zone;
    std::chrono::hours offset;
    int hour;
    int minute;
    Answer met;
  };

  for (const Clock& row : std::vector<Clock>{{"Pacific", std::chrono::hours(-8), 4, 59, yes},
                                             {"Pacific", std::chrono::hours(-8), 5, 0, no},
                                             {"Pacific", std::chrono::hours(-8), 7, 59, no},
                                             {"Eastern", std::chrono::hours(-5), 4, 59, yes},
                                             {"Eastern", std::chrono::hours(-5), 5, 0, no},
                                             {"UTC", std::chrono::hours(0), 0, 0, yes},
                                             {"UTC", std::chrono::hours(0), 4, 59, yes},
                                             {"UTC", std::chrono::hours(0), 5, 0, no},
                                             {"Sydney", std::chrono::hours(11), 4, 59, yes},
                                             {"Sydney", std::chrono::hours(11), 5, 0, no}}) {
    const auto instant = utc("2026-11-25", row.hour, row.minute);
    const Moment now{date::floor<days>(instant + row.offset), eastern_date(instant)};
    const Judgement judgement = judged(patient, rules, now);
    CAPTURE(row.zone, row.hour, row.minute, now.today, now.eastern);
    CHECK(answer(judgement, "us.window") == row.met);
    const auto items = all_of(judgement, "us.window");
    REQUIRE_FALSE(items.empty());
    CHECK((items.back().state == ObligationState::missed) == (row.met == no));
    // The test is as old as the window: it does not shut the gate before the clock does.
    if (row.met == yes) CHECK(answer(judgement, "us.test.monthly") == yes);
    CHECK(judgement.gate.may_dispense == (row.met == yes));
  }
}

TEST_CASE("us.window in summer ends at 04:00 UTC", "[windows]") {
  SamplePatient patient = us_ready_to_start("2026-06-10");
  patient.pickup("2026-06-10").test("2026-07-08");
  const Rulebook rules = rulebook_of(patient.record);
  const auto at = [&](int hour, int minute) {
    const auto instant = utc("2026-07-15", hour, minute);
    const Date pacific = date::floor<days>(instant - std::chrono::hours(7));
    return answer(judged(patient, rules, {pacific, eastern_date(instant)}), "us.window");
  };
  CHECK(at(3, 59) == yes);
  CHECK(at(4, 0) == no);
}

TEST_CASE("us.window opens with the specimen's own date, ahead of Eastern too", "[windows]") {
  // In Sydney it is the 18th while Eastern still has the 17th.
  const SamplePatient patient = us_third_supply();
  const auto instant = utc("2026-11-17", 14, 0);
  const Moment now{date::floor<days>(instant + std::chrono::hours(11)), eastern_date(instant)};
  REQUIRE(now.today == day("2026-11-18"));
  REQUIRE(now.eastern == day("2026-11-17"));
  CHECK(answer(judged(patient, rulebook_of(patient.record), now), "us.window") == yes);
}

TEST_CASE("a window that no clock rules ends with the local day", "[windows]") {
  const SamplePatient patient = uk_second_supply();
  const Rulebook rules = rulebook_of(patient.record);
  CHECK(answer(judged(patient, rules, {day("2026-11-24"), day("2026-11-25")}), "uk.rx.valid") ==
        yes);
  CHECK(answer(judged(patient, rules, {day("2026-11-25"), day("2026-11-24")}), "uk.rx.valid") ==
        no);
}
