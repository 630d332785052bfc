// The gate and the lists say the same: whoever may dispense has nothing open that forbids it.

#include <algorithm>
#include <string>
#include <vector>

#include "isotrack/domain/obligation.hpp"
#include "isotrack/domain/roster.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_patient.hpp"
#include "tests/unit/domain/supplies.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// The STOPs and the BLOCKs whose time has come that `due` shows.
std::vector<std::string> forbidding(const Judgement& judgement, Date today) {
  std::vector<std::string> out;
  for (const Obligation& each : due_items(judgement, today, 36'600)) {
    const bool has_come =
        each.state == ObligationState::blocked || each.state == ObligationState::overdue;
    const bool is_block = each.severity == Severity::block && has_come;
    if (each.severity == Severity::stop || is_block) out.push_back(each.rule);
  }
  return out;
}

SamplePatient without_step(SamplePatient patient, std::string_view step) {
  std::erase_if(patient.record.events.confirmations,
                [&](const Confirmation& each) { return each.step == step; });
  return patient;
}

/// Patients of every programme, with what is usual recorded, or left out.
std::vector<SamplePatient> patients_of_all() {
  SamplePatient too_much = us_third_supply();
  too_much.record.events.dispensings.back() = {{}, day("2026-10-21"), 60, {{40, 60}}, generic};
  SamplePatient fr("fr", "2026-10-01");
  fr.category(Category::cannot).taken("2026-10-01", "2026-11-20");
  SamplePatient gap = us_third_supply();
  gap.gap("2026-11-10", "2026-11-12");
  SamplePatient second = uk_second_supply();
  second.finished("2026-11-18");
  std::vector<SamplePatient> patients{us_ready_to_start(),
                                      us_third_supply(),
                                      uk_second_supply(),
                                      too_much,
                                      fr,
                                      gap,
                                      second,
                                      without_step(us_third_supply(), "us.enrol"),
                                      without_step(uk_second_supply(), "uk.ack")};
  for (const char* id : {"anz", "ca", "de", "eu", "fr", "it", "none", "strictest", "uk"}) {
    patients.emplace_back(id, "2026-09-22").taken("2026-09-22", "2026-11-20");
    patients.emplace_back(id, "2026-09-22").category(Category::cannot);
  }
  return patients;
}

/// Whether the gate says no to the rule.
bool is_refused(const Judgement& judgement, const std::string& rule) {
  return std::ranges::any_of(judgement.gate.conditions, [&](const GateCondition& each) {
    return each.rule == rule && each.met == Answer::no;
  });
}

}  // namespace

TEST_CASE("whoever may dispense has no STOP and no BLOCK whose time has come", "[supply]") {
  const std::vector<SamplePatient> patients = patients_of_all();
  int open = 0;
  int closed = 0;
  for (const SamplePatient& patient : patients) {
    for (Date today = day("2026-09-20"); today < day("2026-12-24"); today += days(1)) {
      const Judgement judgement = judged(patient, today);
      if (judgement.gate.may_dispense == true) {
        CAPTURE(judgement.gate.programme, today);
        CHECK(forbidding(judgement, today) == std::vector<std::string>{});
        ++open;
      } else if (!forbidding(judgement, today).empty()) {
        ++closed;
      }
    }
  }
  CHECK(open > 20);
  CHECK(closed > 200);
}

TEST_CASE("BLOCKED in the roster is a no of the gate, and every such no stands there or before",
          "[supply]") {
  int blocked = 0;
  int others = 0;
  for (const SamplePatient& patient : patients_of_all()) {
    for (Date today = day("2026-09-20"); today < day("2026-12-24"); today += days(1)) {
      const Judgement judgement = judged(patient, today);
      const auto judged_days =
          judge_days(patient.course(), patient.record.logging, products(), today);
      const RosterRow row = roster_row(patient.record, &patient.course(), judged_days, judgement,
                                       products(), {}, today);
      CAPTURE(judgement.gate.programme, today);
      if (row.need() == Need::blocked) CHECK(is_refused(judgement, row.worst->rule));
      for (const std::string& rule : forbidding(judgement, today)) {
        if (is_refused(judgement, rule)) CHECK(row.need() <= Need::blocked);
      }
      ++(row.need() == Need::blocked ? blocked : others);
    }
  }
  CHECK(blocked > 200);
  CHECK(others > 200);
}

TEST_CASE("a step that is late is a condition, though it is not asked for any more", "[supply]") {
  const auto judgement = judged(without_step(uk_second_supply(), "uk.ack"), "2026-11-19");
  CHECK(answer(judgement, "uk.ack") == Answer::no);
  CHECK(judgement.gate.may_dispense == false);
  CHECK(judgement.gate.conditions.back().detail ==
        "acknowledgement of risk signed: overdue since Tue 2026-10-20");
  CHECK(judged(uk_second_supply(), "2026-11-19").gate.may_dispense == true);
}

TEST_CASE("a supply that was too large closes the gate until it is decided about", "[supply]") {
  SamplePatient patient = us_third_supply();
  patient.record.events.dispensings.back() = {{}, day("2026-10-21"), 60, {{40, 60}}, generic};
  const auto rows = [](const Judgement& judgement) {
    std::vector<Answer> out;
    for (const GateCondition& each : judgement.gate.conditions) {
      if (each.rule == "us.supply.max") out.push_back(each.met);
    }
    return out;
  };
  const Judgement open = judged(patient, "2026-11-22");
  CHECK(rows(open) == std::vector{Answer::yes, Answer::no});
  CHECK(open.gate.may_dispense == false);
  patient.confirm("us.supply.max", "2026-11-22");
  CHECK(rows(judged(patient, "2026-11-22")) == std::vector{Answer::yes});
  // While the next prescription is not recorded, too: that is another question.
  SamplePatient unknown_next = us_third_supply();
  unknown_next.record.events.dispensings.back() = {{}, day("2026-10-21"), 60, {{40, 60}}, generic};
  std::erase_if(unknown_next.record.events.prescriptions,
                [](const Prescription& each) { return each.on > day("2026-10-21"); });
  CHECK(rows(judged(unknown_next, "2026-11-22")) == std::vector{Answer::unknown, Answer::no});
}

TEST_CASE("a gap that is over says nothing of contraception on the day of a pick-up", "[supply]") {
  SamplePatient patient("us-ipledge", "2026-10-12");
  patient.gap("2026-11-24", "2026-11-25").pickup("2026-11-26");
  patient.course().judged_from = day("2026-11-26");
  const Judgement judgement = judged(patient, "2026-11-26");
  CHECK(answer(judgement, "us.contra.methods") == Answer::unknown);
  for (const Obligation& each : all_of(judgement, "us.contra.methods")) {
    CHECK(each.message == "two methods in use: nothing recorded");
  }
  // On a day of the gap it is known.
  CHECK(answer(judged(patient, "2026-11-25"), "us.contra.methods") == Answer::no);
}

TEST_CASE("a step belongs to the supply that was picked up with it, whatever came later",
          "[supply]") {
  SamplePatient patient("us-ipledge", "2026-09-22");
  patient.confirm("us.authorisation", "2026-10-20").pickup("2026-10-20").pickup("2026-11-19");
  CHECK(says(detail(judged(patient, "2026-11-22"), "us.authorisation"),
             "that of Tue 2026-10-20 belongs to the supply picked up Tue 2026-10-20"));
}

TEST_CASE("a later test does not reword what an earlier pick-up lacked", "[supply]") {
  SamplePatient patient("de", "2026-10-01");
  patient.taken("2026-10-01", "2026-11-26").pickup("2026-11-22");
  const auto words = [&] {
    for (const Obligation& each : all_of(judged(patient, "2026-11-27"), "eu.test.follow")) {
      if (each.kind == Kind::pickup) return each.message;
    }
    return std::string();
  };
  const std::string before = words();
  CHECK(says(before, "nothing recorded"));
  patient.test("2026-11-27");
  CHECK(words() == before);
}
