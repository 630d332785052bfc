// The windows of the programmes outside the US, drawn: for each rule its first day, its last day
// and one either side; and how long contraception goes on.

#include "tests/unit/domain/windows.hpp"

using namespace isotrack;
using namespace isotrack::test;

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
