// Whom the rules concern: cycles, methods, age, category, and the programme somebody is in.

#include "tests/unit/domain/edge_cases.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("edge: irregular cycles / no bleeding (US)", "[edge]") {
  SamplePatient patient = us_ready_to_start("2026-09-22");
  patient.record.events.periods.clear();
  patient.record.events.settings.clear();
  CHECK(shuts(judged(patient, "2026-09-22"), "us.test.confirm.menses"));
  CHECK(answer(judged(patient, "2026-09-22"), "us.test.confirm.menses") == unknown);
  patient.set("cycles", "irregular");
  const Judgement judgement = judged(patient, "2026-09-22");
  const auto menses = answer(judgement, "us.test.confirm.menses");
  CHECK((!menses || *menses == yes));  // M1 is not asked for
  CHECK(answer(judgement, "us.test.confirm.gap") == yes);
  CHECK(judgement.gate.may_dispense == true);
}

TEST_CASE("edge: abstinence, same-sex partner, infertility history", "[edge]") {
  // US: accepted alone; category and tests unchanged.
  SamplePatient us = us_third_supply();
  us.record.events.contraception.front().methods = {"abstinence"};
  const Judgement judgement = judged(us, "2026-11-22");
  CHECK(answer(judgement, "us.contra.methods") == yes);
  CHECK(answer(judgement, "us.test.monthly") == yes);
  CHECK(judgement.gate.may_dispense == true);
  us.record.events.tests.pop_back();
  CHECK(shuts(judged(us, "2026-11-22"), "us.test.monthly"));
  // To be confirmed anew each month, and only then.
  CHECK_FALSE(all_of(judged(us, "2026-11-22"), "us.abstinence.reconfirm").empty());
  CHECK(all_of(judged(us_third_supply(), "2026-11-22"), "us.abstinence.reconfirm").empty());
  // UK: no method of its own, but a documented opt-out; the tests stay.
  SamplePatient uk = uk_second_supply();
  uk.record.events.contraception.front().methods = {"abstinence"};
  CHECK(shuts(judged(uk, "2026-11-20"), "uk.contra.methods"));
  uk.record.events.contraception.clear();
  uk.confirm("uk.no_risk", "2026-09-01");
  const Judgement opted_out = judged(uk, "2026-11-20");
  const auto methods = answer(opted_out, "uk.contra.methods");
  CHECK((!methods || *methods == yes));
  CHECK(answer(opted_out, "uk.test.pre_rx") == yes);
  CHECK(opted_out.gate.may_dispense == true);
  CHECK_FALSE(opted_out.has_stop());
}

TEST_CASE("edge: tubal ligation", "[edge]") {
  // US: can become pregnant; it counts as a primary method, and needs a second.
  SamplePatient us = us_third_supply();
  us.record.events.contraception.front().methods = {"tubal_sterilisation", "male_condom"};
  CHECK(judged(us, "2026-11-22").gate.may_dispense == true);
  us.record.events.contraception.front().methods = {"tubal_sterilisation"};
  CHECK(shuts(judged(us, "2026-11-22"), "us.contra.methods"));
  us.record.events.tests.pop_back();
  CHECK(shuts(judged(us, "2026-11-22"), "us.test.monthly"));
  // UK: outside the childbearing potential once confirmed, which is a category.
  SamplePatient uk("uk", "2026-10-20");
  uk.category(Category::cannot).confirm("uk.ack", "2026-10-10").prescription("2026-10-18");
  const Judgement judgement = judged(uk, "2026-10-20");
  CHECK(answer(judgement, "uk.test.pre_rx") == std::nullopt);
  CHECK(answer(judgement, "uk.contra.start") == std::nullopt);
  CHECK(judgement.gate.may_dispense == true);
}

TEST_CASE("edge: menarche mid-course", "[edge]") {
  // UK: outside until 2026-11-10, from then on inside, at once.
  SamplePatient patient = uk_second_supply();
  patient.record.events.tests.clear();
  patient.record.events.contraception.clear();
  patient.record.categories = {{{}, {}, Category::cannot}};
  patient.category("2026-11-10", Category::can);
  CHECK(answer(judged(patient, "2026-11-09"), "uk.test.pre_rx") == std::nullopt);
  CHECK(shuts(judged(patient, "2026-11-10"), "uk.test.pre_rx"));
  CHECK(shuts(judged(patient, "2026-11-20"), "uk.test.pre_rx"));
  patient.test("2026-11-16");
  CHECK(answer(judged(patient, "2026-11-20"), "uk.test.pre_rx") == yes);
  CHECK(shuts(judged(patient, "2026-11-20"), "uk.contra.methods"));
  // US: pre-menarche is within the category all along.
  SamplePatient us = us_third_supply();
  us.record.events.periods.clear();
  CHECK(answer(judged(us, "2026-11-22"), "us.test.monthly") == yes);
}

TEST_CASE("edge: hysterectomy / oophorectomy mid-course", "[edge]") {
  SamplePatient patient = us_third_supply();
  patient.category("2026-11-20", Category::cannot);
  patient.record.events.tests.pop_back();
  CHECK(shuts(judged(patient, "2026-11-19"), "us.test.monthly"));
  CHECK(answer(judged(patient, "2026-11-20"), "us.test.monthly") == std::nullopt);
  CHECK(answer(judged(patient, "2026-11-20"), "us.window") == std::nullopt);
  CHECK(patient.record.category_on(day("2026-11-19")) == Category::can);  // history stays
}

TEST_CASE("edge: menopause", "[edge]") {
  // Without a documented change of category, months without a period change nothing.
  SamplePatient patient = us_third_supply();
  patient.born("1970-01-01").set("cycles", "none", "2025-01-01");
  patient.record.events.periods.clear();
  patient.record.events.tests.pop_back();
  CHECK(shuts(judged(patient, "2026-11-22"), "us.test.monthly"));
}

namespace {

template <class T>
constexpr bool knows_gender = requires(T record) {
  record.gender;
};

template <class T>
constexpr bool knows_sex = requires(T record) {
  record.sex;
};

}  // namespace

TEST_CASE("edge: transgender and non-binary", "[edge]") {
  // By organs and potential alone: the record has no sex or gender to decide by.
  STATIC_REQUIRE_FALSE(knows_gender<PatientRecord>);
  STATIC_REQUIRE_FALSE(knows_sex<PatientRecord>);
}

TEST_CASE("edge: minor turns 18", "[edge]") {
  // Born 2008-09-22: 18 on the first day of a course of 2026-09-22.
  SamplePatient grown = us_ready_to_start("2026-09-22");
  grown.born("2008-09-22");
  CHECK(answer(judged(grown, "2026-09-22"), "us.guardian") == std::nullopt);
  CHECK(judged(grown, "2026-09-22").gate.may_dispense == true);
  // A day younger: the guardian signs, and that signature stays valid after the birthday.
  SamplePatient minor = us_ready_to_start("2026-09-22");
  minor.born("2008-09-23");
  CHECK(shuts(judged(minor, "2026-09-22"), "us.guardian"));
  minor.confirm("us.guardian", "2026-09-01");
  CHECK(answer(judged(minor, "2026-09-22"), "us.guardian") == yes);
  CHECK(asked_of(judged(minor, "2026-11-22"), "us.guardian").empty());
  CHECK(asked_of(judged(minor, "2026-11-22"), "us.agreement").empty());
}

TEST_CASE("edge: UK minor, D1 between 2023-10-31 and 2026-01-21", "[edge]") {
  struct Start {
    const char* first_dose;
    const char* born;
    std::optional<Answer> met;
  };

  for (const Start& row : std::vector<Start>{{"2023-10-30", "2010-01-01", std::nullopt},
                                             {"2023-10-31", "2010-01-01", unknown},
                                             {"2025-06-01", "2010-01-01", unknown},
                                             {"2026-01-21", "2010-01-01", unknown},
                                             {"2026-01-22", "2010-01-01", std::nullopt},
                                             {"2025-06-01", "1990-01-01", std::nullopt},
                                             {"2025-06-01", "2007-06-01", std::nullopt},
                                             {"2025-06-01", "2007-06-02", unknown},
                                             {"2025-06-01", "", unknown},
                                             {"2026-06-01", "", std::nullopt}}) {
    SamplePatient patient("uk", row.first_dose);
    patient.born(row.born);
    CAPTURE(row.first_dose, row.born);
    CHECK(answer(judged(patient, row.first_dose), "uk.minor.second") == row.met);
  }
  SamplePatient agreed("uk", "2025-06-01");
  agreed.born("2010-01-01").confirm("uk.minor.second", "2025-05-20");
  CHECK(answer(judged(agreed, "2025-06-01"), "uk.minor.second") == yes);
}

TEST_CASE("edge: moving country/programme mid-course", "[edge]") {
  SamplePatient patient = uk_second_supply();
  patient.moves("2026-11-19", "us-ipledge");
  CHECK(judged(patient, "2026-11-18").gate.programme == "uk");
  const Judgement moved = judged(patient, "2026-11-19");
  CHECK(moved.gate.programme == "us-ipledge");
  CHECK(answer(moved, "uk.test.pre_rx") == std::nullopt);
  CHECK(answer(moved, "us.test.monthly") == yes);  // of 2026-11-17
  CHECK(shuts(moved, "us.authorisation"));
}

TEST_CASE("edge: moving keeps the stricter end of contraception", "[edge]") {
  // "New programme's rules from the move date; keep the stricter contraception end."
  for (const char* to : {"none", "uk", "eu"}) {
    SamplePatient patient = us_third_supply();
    patient.finished("2026-11-20").moves("2026-11-25", to);
    const Judgement judgement = judged(patient, "2026-11-26");
    bool kept = false;
    for (const Obligation& each : judgement.obligations) {
      kept = kept || (each.kind == Kind::contraception && each.is_open() &&
                      each.at_stake == Severity::stop && each.last == day("2026-12-20"));
    }
    CAPTURE(to);
    CHECK(kept);
  }
}

TEST_CASE("edge: programme unknown", "[edge]") {
  // The strictest union; windows_test.cpp draws its windows.
  SamplePatient patient("", "2026-09-22");
  const Judgement judgement = judged(patient, "2026-09-22");
  CHECK(judgement.gate.programme == "strictest");
  CHECK(judgement.gate.may_dispense == false);
  patient.contraception("2026-08-01", {"implant"});
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.contra.start"));  // two methods
  patient.record.events.contraception.front().methods = {"implant", "male_condom"};
  CHECK(answer(judged(patient, "2026-09-22"), "strictest.contra.start") == yes);
  patient.record.events.contraception.front().first = day("2026-08-23");
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.contra.start"));
  patient.test("2026-09-18", TestResult::negative, TestSetting::home).prescription("2026-09-18");
  patient.set("home_tests", "allowed");
  CHECK(shuts(judged(patient, "2026-09-22"), "strictest.test.setting.pre"));
}
