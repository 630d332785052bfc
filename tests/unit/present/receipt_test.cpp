// The answer of a writing command: whose it is, what it adds up to, and whether it was stored.

#include "isotrack/present/receipt.hpp"

#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/courses.hpp"
#include "tests/support/show.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const Style wide{80, false, false};

Receipt logged(const std::string& patient) {
  Receipt receipt;
  receipt.command = "log";
  receipt.today = day("2026-01-01");
  receipt.patient = patient;
  receipt.names_patient = true;
  receipt.entry = 5;
  receipt.lines = {"40 mg logged for today, Thu 2026-01-01."};
  return receipt;
}

}  // namespace

TEST_CASE("the patient is named first, whatever else the sentence says", "[receipt]") {
  for (const std::string code : {"4", "40", "mg", "a", "on", "26", "P-0412"}) {
    INFO(code);
    CHECK(to_text(logged(code), wide).starts_with(code + ": 40 mg logged"));
  }
  Receipt begun = logged("4");
  begun.lines = {"Course 1 of 4 begins Thu 2026-01-01."};
  begun.says_whose = true;
  CHECK(to_text(begun, wide).starts_with("Course 1 of 4 begins"));
  CHECK(to_text(logged(""), wide).starts_with("40 mg logged"));
  Receipt alone = logged("4");
  alone.names_patient = false;
  CHECK(to_text(alone, wide).starts_with("40 mg logged"));
}

TEST_CASE("without a weight the milligrams are said all the same", "[receipt]") {
  Receipt receipt = logged("4");
  receipt.total = ReceiptTotal{Milligrams(1'240), EquivalentMg(4 * 1'240), {}, true};
  CHECK(to_text(receipt, wide).ends_with("Total 1,240+ mg; no weight is recorded.\n"));
  CHECK(to_plain(receipt).find("total_mg\t1240\nmg_per_kg\t-\n") != std::string::npos);
  CHECK(to_json(receipt).find("\"cumulative\":{\"mg\":1240,\"equivalent_mg\":1240,"
                              "\"mg_per_kg\":null,\"basis\":null,\"weight_kg\":null,"
                              "\"at_least\":true}") != std::string::npos);
}

TEST_CASE("plain lines say whether it was stored", "[receipt]") {
  CHECK(to_plain(logged("4")).starts_with("entry\t5\nstored\tyes\n"));
  Receipt again = logged("4");
  again.repeated = true;
  CHECK(to_plain(again).starts_with("entry\t5\nstored\tno\n"));
  Receipt rehearsed = logged("4");
  rehearsed.entry.reset();
  rehearsed.dry_run = true;
  CHECK(to_plain(rehearsed).starts_with("entry\t-\nstored\tno\n"));
}

TEST_CASE("what has to be known stands last, and the card of a STOP first", "[receipt]") {
  Receipt receipt = logged("");
  receipt.notes = {"On a missed dose:", "  US label: Skip the missed dose."};
  const std::string text = to_text(receipt, wide);
  CHECK(text.ends_with("\nOn a missed dose:\n  US label: Skip the missed dose.\n"));
  CHECK(to_plain(receipt).ends_with("note\t  US label: Skip the missed dose.\n"));
  CHECK(to_json(receipt).find("\"notes\":[\"On a missed dose:\"") != std::string::npos);
  Obligation stop;
  stop.rule = "us.trigger.pregnancy";
  stop.message = "positive pregnancy test";
  receipt.stops.stops = {stop};
  CHECK(to_text(receipt, wide).starts_with("STOP  positive pregnancy test.\n"));
}

TEST_CASE("a finding that is a sentence has one full stop", "[receipt]") {
  Receipt receipt = logged("");
  receipt.findings = {
      {"dose.missed", Severity::warn, {}, "3 missed days. Tell the clinic.", "I18"}};
  CHECK(
      to_text(receipt, wide).ends_with("WARN  3 missed days. Tell the clinic. I18 dose.missed\n"));
}
