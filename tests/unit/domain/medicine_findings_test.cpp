// What medicines show: each by itself, beside a course and a month after it, and with a red flag.

#include "tests/unit/domain/findings.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a waiver of one medicine leaves another of the same day", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  set_aside(patient, "interaction.not_checked", "2026-11-01", 6);
  medicine(patient, "one unknown thing", "2026-11-01", 5);
  CHECK(open_of(found(patient, today), "interaction.not_checked") == 0);
  medicine(patient, "another unknown thing", "2026-11-01", 7);
  CHECK(open_of(found(patient, today), "interaction.not_checked") == 1);
}

TEST_CASE("a medicine settled in one course is judged again in the next", "[findings]") {
  SamplePatient patient("none", "2026-01-01");
  medicine(patient, "doxycycline", "2026-02-01", 5);
  decide(patient, "interaction.tetracyclines", "2026-02-02", 6);
  CHECK(open_of(found(patient, "2026-02-03"), "interaction.tetracyclines") == 0);
  patient.finished("2026-06-01");
  CourseRecord second = course_from(day("2026-09-22"));
  second.number = 2;
  second.lab_plan = patient.course().lab_plan;
  patient.record.courses.push_back(second);
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  decide(patient, "interaction.tetracyclines", "2026-09-01", 7);  // between the two
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 0);
}

TEST_CASE("a medicine matters beside the course, and a month after", "[findings]") {
  struct Row {
    const char* first;
    const char* last;
    const char* start;
    std::size_t said;
  };

  for (const Row& row : {Row{"2026-06-01", "2026-09-21", "2026-09-22", 0},
                         Row{"2026-06-01", "2026-11-30", "2026-09-22", 1},
                         Row{"2026-06-01", "2026-11-30", "2026-12-24", 0},
                         Row{"2026-06-01", "2026-12-24", "2026-12-24", 1}}) {
    SamplePatient patient("us-ipledge", row.start);
    medicine(patient, "doxycycline", row.first).last = day(row.last);
    CAPTURE(row.first, row.last, row.start);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == row.said);
  }
  SamplePatient over("us-ipledge", "2026-06-01");
  over.finished("2026-10-20");
  medicine(over, "doxycycline", "2026-11-20");
  CHECK(open_of(found(over, today), "interaction.tetracyclines") == 1);
  SamplePatient later("us-ipledge", "2026-06-01");
  later.finished("2026-10-19");
  medicine(later, "doxycycline", "2026-11-20");
  CHECK(open_of(found(later, today), "interaction.tetracyclines") == 0);
}

TEST_CASE("a medicine or a result that closes the gate stands there once", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "doxycycline", "2026-11-01");
  result(patient, "2026-11-20", "tg=900mg/dL", 2);
  const Judgement judgement = found(patient, today);
  for (const char* rule : {"interaction.tetracyclines", "lab.T3"}) {
    CAPTURE(rule);
    const auto& conditions = judgement.gate.conditions;
    CHECK(std::ranges::count(conditions, rule, &GateCondition::rule) == 1);
    CHECK(answer(judgement, rule) == Answer::no);
  }
}

TEST_CASE("a name that is not in the list is not checked, and says so", "[findings]") {
  SamplePatient patient("none", "2026-09-22");
  medicine(patient, "minocyclin", "2026-11-01");
  const Obligation said = one(found(patient, today), "interaction.not_checked");
  CHECK(said.severity == Severity::warn);
  CHECK_THAT(said.message, Catch::Matchers::Contains("NOT checked"));
  CHECK_THAT(said.message, Catch::Matchers::Contains("minocycline"));
}

TEST_CASE("a severe headache beside a tetracycline is one finding", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "minocycline", "2026-11-01");
  REQUIRE(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  const Judgement both = found(patient, today);
  CHECK(stops(both) == "symptom.intracranial_hypertension");
  CHECK(open_of(both, "interaction.tetracyclines") == 0);
  CHECK_THAT(one(both, "symptom.intracranial_hypertension").message,
             Catch::Matchers::Contains("together with minocycline"));
  decide(patient, "symptom.intracranial_hypertension", "2026-11-11", 2);
  const Judgement settled = found(patient, today);
  CHECK(stops(settled).empty());
  CHECK(open_of(settled, "interaction.tetracyclines") == 1);
}

TEST_CASE("a headache long after the course is its red flag all the same", "[findings]") {
  SamplePatient patient("none", "2026-01-01");
  patient.finished("2026-06-01");
  medicine(patient, "minocycline", "2026-05-01");
  symptom(patient, "headache_mild", Grade::severe, "2026-11-10");
  CHECK(stops(found(patient, today)) == "symptom.intracranial_hypertension");
  decide(patient, "symptom.intracranial_hypertension", "2026-11-11", 2);
  CHECK(stops(found(patient, today)).empty());
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
}

TEST_CASE("of medicines of which the same is said each keeps its own day", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "doxycycline", "2026-11-01", 5);
  medicine(patient, "minocycline", "2026-11-05", 6);
  const auto told = [&] {
    std::vector<std::string> out;
    for (const Obligation& each : due_items(found(patient, today), day(today), 14)) {
      if (each.rule != "interaction.tetracyclines") continue;
      out.push_back(iso(each.due_on.value()) + " " + each.message.substr(0, 12));
    }
    return out;
  };
  CHECK(told() == std::vector<std::string>{"2026-11-01 doxycycline:", "2026-11-05 minocycline:"});
  const std::vector<Finding> alerts = alerts_of(found(patient, today));
  CHECK(std::ranges::count(alerts, "interaction.tetracyclines", &Finding::rule) == 2);
  decide(patient, "interaction.tetracyclines", "2026-11-06", 5);
  CHECK(told() == std::vector<std::string>{"2026-11-05 minocycline:"});
}

TEST_CASE("a red flag beside a tetracycline is told in words that name both", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "doxycycline", "2026-11-01", 5);
  symptom(patient, "blurred_vision", Grade::unknown, "2026-11-10");
  const auto words = [&] {
    return all_of(found(patient, today), "symptom.intracranial_hypertension").front().words;
  };
  CHECK_THAT(words(), Catch::Matchers::StartsWith(
                          "Headache or changed sight while taking a tetracycline antibiotic may "
                          "be raised pressure in the head. The US label says: stop, and get"));
  symptom(patient, "headache_mild", Grade::severe, "2026-11-11");
  CHECK_THAT(words(), Catch::Matchers::StartsWith("Severe or lasting headache, with nausea"));
}

TEST_CASE("a medicine to come can be decided on ahead", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "lymecycline", "2026-12-01", 5);
  const Judgement ahead = found(patient, today);
  CHECK(one(ahead, "interaction.tetracyclines").state == ObligationState::upcoming);
  CHECK(one(ahead, "interaction.tetracyclines").severity == Severity::warn);
  CHECK(one(ahead, "interaction.tetracyclines").at_stake == Severity::block);
  CHECK(one(ahead, "interaction.tetracyclines")
            .message.starts_with("from Tue 2026-12-01 on, lymecycline: "));
  CHECK(one(found(patient, "2026-12-01"), "interaction.tetracyclines")
            .message.starts_with("lymecycline: "));
  CHECK_FALSE(closes_gate(ahead, "interaction.tetracyclines"));
  CHECK(closes_gate(found(patient, "2026-12-01"), "interaction.tetracyclines"));
  decide(patient, "interaction.tetracyclines", today, 6);
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 0);
  CHECK(open_of(found(patient, "2026-12-02"), "interaction.tetracyclines") == 0);
}

TEST_CASE("a medicine on the skin that is to come closes no gate before its first day",
          "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  medicine(patient, "minocycline foam", "2026-12-20").route = Route::topical;
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
  CHECK_FALSE(closes_gate(found(patient, "2026-12-19"), "interaction.tetracyclines"));
  CHECK(closes_gate(found(patient, "2026-12-20"), "interaction.tetracyclines"));
}

TEST_CASE("a medicine in use closes the gate of a course to come", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-12-10");
  medicine(patient, "minocycline", "2026-11-01");
  CHECK(closes_gate(found(patient, today), "interaction.tetracyclines"));
}

TEST_CASE("what weakens hormonal contraceptives names those in use", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.record.events.contraception = {
      {by_entry(1), day("2026-06-01"), day("2026-07-31"), {"combined_pill"}},
      {by_entry(2), day("2026-08-01"), {}, {"combined_pill", "male_condom"}},
      {by_entry(3), day("2026-08-01"), day("2026-10-31"), {"implant"}}};
  medicine(patient, "rifampicin", "2026-11-01");
  CHECK_THAT(one(found(patient, today), "interaction.hormonal_inducers").message,
             Catch::Matchers::EndsWith(
                 "is not concerned. Hormonal contraception in use: combined pill, since Mon "
                 "2026-06-01. It matters for the contraception that iPLEDGE REMS asks for"));
  patient.record.events.contraception = {{by_entry(2), day("2026-08-01"), {}, {"iud"}}};
  CHECK_THAT(one(found(patient, today), "interaction.hormonal_inducers").message,
             Catch::Matchers::EndsWith("is not concerned. It matters for the contraception that "
                                       "iPLEDGE REMS asks for"));
}

TEST_CASE("a red flag that ended before the course hides no medicine", "[findings]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  symptom(patient, "headache_mild", Grade::severe, "2026-08-01");
  patient.record.events.symptoms.back().last = day("2026-08-03");
  CHECK(stops(found(patient, today)) == "symptom.intracranial_hypertension");
  decide(patient, "symptom.intracranial_hypertension", "2026-08-04", 2);
  medicine(patient, "minocycline", "2026-10-01", 3);
  CHECK(stops(found(patient, today)).empty());
  CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
}

TEST_CASE("a medicine that ended since the headache began is named", "[findings]") {
  for (const auto& [last, named] :
       {std::pair{"2026-11-08", false}, std::pair{"2026-11-09", true}}) {
    SamplePatient patient("us-ipledge", "2026-09-22");
    medicine(patient, "Minocin", "2026-10-01").last = day(last);
    symptom(patient, "headache_mild", Grade::severe, "2026-11-09");
    const auto said = one(found(patient, today), "symptom.intracranial_hypertension").message;
    CAPTURE(last, said);
    CHECK((said.find("Minocin") != std::string::npos) == named);
  }
}

TEST_CASE("a headache or changed sight beside a tetracycline is one STOP", "[symptom]") {
  const char* const today = "2026-11-22";
  for (const char* id : {"headache_mild", "blurred_vision"}) {
    INFO(id);
    SamplePatient patient("us-ipledge", "2026-09-22");
    symptom(patient, id, Grade::mild, "2026-11-10");
    medicine(patient, "doxycycline", "2026-11-20", 2);
    const Judgement judgement = found(patient, today);
    const Obligation& stop = one(judgement, "symptom.intracranial_hypertension");
    CHECK(stop.severity == Severity::stop);
    CHECK(stop.due_on == day("2026-11-20"));
    CHECK_THAT(stop.message, Catch::Matchers::EndsWith("together with doxycycline"));
    CHECK(open_of(judgement, "interaction.tetracyclines") == 0);
    // Decided before the medicine was recorded is not decided; after it, it is.
    decide(patient, "symptom.intracranial_hypertension", "2026-11-22", 3);
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
    CHECK(open_of(found(patient, today), "interaction.tetracyclines") == 1);
    patient.record.events.confirmations.back().recorded = by_entry(1);
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 1);
    // Over before the medicine began, or beside another one, it is none.
    patient.record.events.symptoms.back().last = day("2026-11-19");
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
    patient.record.events.symptoms.back().last.reset();
    patient.record.events.medicines.back().name = "azithromycin";
    CHECK(open_of(found(patient, today), "symptom.intracranial_hypertension") == 0);
  }
}
