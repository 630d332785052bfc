// What the answer of a write says of an item that it meets: how late, and what may still undo it.

#include "isotrack/domain/met.hpp"

#include "tests/support/sample_patient.hpp"

namespace isotrack {
namespace {

using namespace isotrack::test;

int unsaid_before(const SamplePatient& patient, const std::string& rule, std::string_view today) {
  const Obligation met = one(judged(patient, today), rule);
  REQUIRE(met.state == ObligationState::met);
  const std::vector<Rule>& rows = programme(patient.record.programmes.back().programme).rules;
  const auto row = std::ranges::find(rows, rule, &Rule::id);
  REQUIRE(row != rows.end());
  return unsaid_days_before(patient.course(), *row, met);
}

TEST_CASE("a step that is told of late is met late, whatever was taken before it") {
  SamplePatient patient("uk", "2026-10-01");
  patient.category(Category::cannot).confirm("uk.ack", "2026-11-11");
  CHECK(lateness_of(one(judged(patient, "2026-11-11"), "uk.ack")) == ", 41 days late");
  CHECK(unsaid_before(patient, "uk.ack", "2026-11-11") == 0);
  patient.taken("2026-10-01", "2026-11-10");
  CHECK(unsaid_before(patient, "uk.ack", "2026-11-11") == 0);
  patient.record.events.confirmations.back().on = day("2026-10-01");
  CHECK(lateness_of(one(judged(patient, "2026-11-11"), "uk.ack")).empty());
}

TEST_CASE("a test of a start that was put off is met as long as no dose came before it") {
  SamplePatient patient("us-ipledge", "2026-11-23");
  patient.test("2026-11-26");
  CHECK(unsaid_before(patient, "us.test.screen", "2026-11-26") == 3);
  CHECK(lateness_of(one(judged(patient, "2026-11-26"), "us.test.screen")) == ", 22 days late");
  miss(patient.course(), day("2026-11-24"));
  CHECK(unsaid_before(patient, "us.test.screen", "2026-11-26") == 2);
  // A dose on one of those days makes it missed.
  patient.taken("2026-11-25", "2026-11-25");
  CHECK(one(judged(patient, "2026-11-26"), "us.test.screen").state == ObligationState::missed);
}

}  // namespace
}  // namespace isotrack
