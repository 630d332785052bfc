// What was decided in one record and brought to another speaks only of what the first one held.

#include "store/unseen.hpp"

#include <sstream>

#include "isotrack/domain/settled.hpp"
#include "isotrack/interop/record_json.hpp"
#include "tests/support/exports.hpp"
#include "tests/unit/store/two_records.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

const std::string rule = "symptom.visual_loss";

Symptom flag(const std::string& on) {
  Symptom fact;
  fact.symptom = "visual_loss";
  fact.first = day(on);
  return fact;
}

Confirmation decision(const std::string& on, const std::string& note) {
  Confirmation fact;
  fact.step = rule;
  fact.on = day(on);
  fact.note = note;
  return fact;
}

/// Records in one of the two files.
struct Pair : Two {
  void own_symptom(const std::string& on) {
    own.write("symptom add", [&](Writer& writer) { writer.add(own.patient, flag(on)); });
  }

  void own_decision(const std::string& on, const std::string& note) {
    own.write("confirm", [&](Writer& writer) { writer.add(own.patient, decision(on, note)); });
  }

  void clinic_symptom(const std::string& on) {
    in_clinic("symptom add", "P-2", [&](Writer& writer, const PatientRecord& patient) {
      writer.add(patient.id, flag(on));
    });
  }

  void clinic_decision(const std::string& on, const std::string& note) {
    in_clinic("confirm", "P-2", [&](Writer& writer, const PatientRecord& patient) {
      writer.add(patient.id, decision(on, note));
    });
  }

  [[nodiscard]] std::string at_home() const { return spoken(own.store, "me"); }

  [[nodiscard]] std::string in_the_clinic() const { return spoken(clinic, "P-2"); }

  /// For each decision, in the order of its note, the days of the symptoms it speaks of.
  static std::string spoken(const Store& store, const std::string& code) {
    return spoken(store.load_patient(code)->events);
  }

  static std::string spoken(Events events) {
    std::ranges::sort(events.confirmations, {}, &Confirmation::note);
    std::string out;
    for (const Confirmation& said : events.confirmations) {
      out += (out.empty() ? "" : "; ") + said.note + ":";
      for (const Symptom& symptom : events.symptoms) {
        if (speaks_of(said, told_in(symptom.recorded))) out += " " + iso(symptom.first).substr(8);
      }
    }
    return out;
  }
};

/// The export of a record that was made of `text`, or what was wrong with it.
std::string taken_in(const std::string& text) {
  DetachedRecord record;
  std::istringstream in(text);
  std::string bad;
  read_export(in, {[](int) {}, [&](const TransferEntry& entry) { record.take(entry); }});
  for (const BadRow& row : record.finish()) bad += row.place + ": " + row.reason + "\n";
  return bad.empty() ? exported(record) : bad;
}

}  // namespace

TEST_CASE("spans of entries are one text, read again", "[store][unseen]") {
  CHECK_FALSE(spelt(std::vector<EntrySpan>{}));
  const std::vector<EntrySpan> spans{{2, 2}, {7, 12}};
  CHECK(spelt(spans) == "2-2 7-12");
  CHECK(parse_spans("2-2 7-12") == spans);
  for (const char* text : {"", "-", "2", "2-", "-2", "0-1", "02-3", "3-2", "2-3 3-4", "5-6 1-2",
                           "2-3 ", " 2-3", "2-3,4-5", "2-3  4-5", "2-99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(parse_spans(text));
  }
  CHECK(renumbered(spans, {{2, 1}, {6, 2}, {8, 3}, {11, 4}, {13, 5}}) ==
        std::vector<EntrySpan>{{1, 1}, {3, 4}});
  CHECK(renumbered(spans, {{1, 1}, {13, 2}}).empty());
}

TEST_CASE("a decision brought home is silent about what the clinic never saw", "[store][unseen]") {
  Pair two;
  two.own_symptom("2026-11-02");
  two.to_clinic();
  two.own_symptom("2026-11-05");
  two.clinic_decision("2026-11-06", "a");
  CHECK(two.in_the_clinic() == "a: 02");
  two.back();
  CHECK(two.at_home() == "a: 02");  // though it stands behind the symptom of the 5th
  two.to_clinic();
  CHECK(two.in_the_clinic() == "a: 02");
  CHECK(two.back().entries == 0);
  CHECK(two.to_clinic().entries == 0);
  CHECK(two.at_home() == "a: 02");

  two.clinic_decision("2026-11-07", "b");  // now the clinic has both
  two.back();
  CHECK(two.at_home() == "a: 02; b: 02 05");
  CHECK(two.in_the_clinic() == "a: 02; b: 02 05");
  two.check_sound();
}

TEST_CASE("a decision brought to the clinic is silent about what was not at home",
          "[store][unseen]") {
  Pair two;
  two.own_symptom("2026-11-02");
  two.to_clinic();
  two.clinic_symptom("2026-11-03");
  two.own_symptom("2026-11-05");
  two.own_decision("2026-11-06", "a");
  CHECK(two.at_home() == "a: 02 05");
  two.to_clinic();
  CHECK(two.in_the_clinic() == "a: 02 05");
  two.back();
  CHECK(two.at_home() == "a: 02 05");
  two.check_sound();
}

TEST_CASE("two records that were begun apart keep what each knew", "[store][unseen]") {
  Pair two;
  two.add_patient("P-2");
  two.clinic_symptom("2026-11-03");
  two.own_symptom("2026-11-02");
  two.own_decision("2026-11-06", "a");
  two.clinic_decision("2026-11-06", "b");
  two.to_clinic(always(Take::both));
  CHECK(two.in_the_clinic() == "a: 02; b: 03");
  two.back(always(Take::both));
  CHECK(two.at_home() == "a: 02; b: 03");
  two.check_sound();
}

TEST_CASE("a third record hears of it, too", "[store][unseen]") {
  Pair two;
  two.own_symptom("2026-11-02");
  two.to_clinic();
  two.own_symptom("2026-11-05");
  two.clinic_decision("2026-11-06", "a");
  two.back();
  Store third = Store::create(two.folder / "third.db");
  merge(two.own.store, "me", third, "P-9");
  CHECK(Pair::spoken(third, "P-9") == "a: 02");
  // From the clinic, which lacks the 5th, and then from home it comes to the same.
  Store fourth = Store::create(two.folder / "fourth.db");
  merge(two.clinic, "P-2", fourth, "P-9");
  merge(two.own.store, "me", fourth, "P-9");
  CHECK(Pair::spoken(fourth, "P-9") == "a: 02");
  CHECK(third.verify().damages.empty());
  CHECK(fourth.verify().damages.empty());
}

TEST_CASE("a waiver is as silent as a decision", "[store][unseen]") {
  Pair two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.own.log("2026-11-03", 40);
  two.in_clinic("waive", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.id,
               Waiver{{}, "dose.over_plan", day("2026-11-02"), day("2026-11-04"), "said"});
  });
  two.back();
  const PatientRecord here = two.own.load();
  REQUIRE(here.events.waivers.size() == 1);
  const std::vector<Dose>& doses = here.courses.at(0).doses;
  CHECK(speaks_of(here.events.waivers[0], told_in(doses.at(0).recorded)));
  CHECK_FALSE(speaks_of(here.events.waivers[0], told_in(doses.at(1).recorded)));
}

TEST_CASE("what was not seen goes on with undo, redo and a decision put back", "[store][unseen]") {
  Pair two;
  two.own_symptom("2026-11-02");
  two.to_clinic();
  two.own_symptom("2026-11-05");
  two.clinic_decision("2026-11-06", "a");
  two.back();
  const EntryId merged = two.own.store.last_undoable(two.own.patient).value();
  const EntryId undone = two.own.undo(merged);
  CHECK(two.at_home().empty());
  two.own.undo(undone);
  CHECK(two.at_home() == "a: 02");
  // Withdrawn there and kept here by a decision, it is recorded anew, and is no wiser for it.
  two.to_clinic();
  two.in_clinic("undo", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.withdraw(patient.events.confirmations.at(0));
    writer.add(patient.id, decision("2026-11-06", "c"));
  });
  two.own_symptom("2026-11-08");
  two.own_decision("2026-11-06", "d");
  CHECK(two.back(always(Take::ours)).conflicts == 1);
  CHECK(two.at_home() == "a: 02; d: 02 05 08");
  two.to_clinic();
  CHECK(two.in_the_clinic() == "a: 02; d: 02 05 08");
  two.check_sound();
}

TEST_CASE("it goes with exports, one patient's part and redactions", "[store][unseen]") {
  Pair two;
  two.add_patient("P-3");
  two.own_symptom("2026-11-02");
  two.own_decision("2026-11-03", "own");
  two.to_clinic();
  two.clinic_symptom("2026-11-04");
  two.add_patient("P-4");
  two.own_symptom("2026-11-05");
  two.own_decision("2026-11-06", "a");
  two.to_clinic();
  CHECK(two.in_the_clinic() == "a: 02 05; own: 02");
  const std::string whole = exported(two.clinic);
  CHECK(whole.find(R"("unseen":")") != std::string::npos);
  CHECK(taken_in(whole) == whole);
  const DetachedRecord part = two.clinic.extract(*patient_of(two.clinic, "P-2"));
  CHECK(Pair::spoken(part.load_patient("P-2")->events) == "a: 02 05; own: 02");
  const std::string text = exported(part);
  CHECK(text != whole);
  CHECK(taken_in(text) == text);
  const std::size_t at = text.find(R"("unseen":")") + 10;
  std::string broken = text;
  broken.replace(at, text.find('"', at) - at, "1-999");
  CHECK(taken_in(broken).find("unseen '1-999' names no entries up to this one") !=
        std::string::npos);
  const PatientId there = *patient_of(two.clinic, "P-2");
  EntryId last = 0;
  for (const JournalEntry& each : two.clinic.journal(there)) {
    if (each.command == "confirm") last = each.id;
  }
  two.in_clinic("redact", "P-2",
                [&](Writer& writer, const PatientRecord&) { writer.redact(last); });
  CHECK(two.in_the_clinic() == "own: 02");
  two.check_sound();
}
