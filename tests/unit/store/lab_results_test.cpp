#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("results that come later take the draw's place in one entry", "[store][events]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  const LabDraw done{{}, day("2026-11-08"), "", Fasting::no, {}};
  record.write("lab add", [&](Writer& w) { w.add(record.patient, done); });
  LabDraw full = done;
  full.values = {{"alt", lab_number("31"), "U/L", {}},
                 {"triglyceride", lab_number("142"), "mg/dL", lab_number("150")}};
  record.write("lab add", [&](Writer& w) {
    w.withdraw(record.load().events.draws.at(0));
    w.add(record.patient, full);
  });
  const auto results = [&] {
    std::string text;
    for (const LabDraw& draw : record.load().events.draws) {
      text += "draw";
      for (const LabValue& each : draw.values) text += " " + each.analyte + "=" + each.number.text;
    }
    return text;
  };
  CHECK(results() == "draw alt=31 triglyceride=142");
  full.values[0].number = lab_number("33");
  record.write("lab add", [&](Writer& w) {
    w.withdraw(record.load().events.draws.at(0));
    w.add(record.patient, full);
  });
  CHECK(results() == "draw alt=33 triglyceride=142");
  CHECK(record.store.check_undo(3).resting == std::vector<EntryId>{4});
  record.undo(4);
  CHECK(results() == "draw alt=31 triglyceride=142");
  record.undo(3);
  CHECK(results() == "draw");
  record.undo(6);
  CHECK(results() == "draw alt=31 triglyceride=142");
  CHECK(record.store.verify().damages.empty());
  record.write("redact", [&](Writer& w) { w.redact(3); });
  CHECK(results().empty());
  CHECK(record.store.verify().damages.empty());
  CHECK(query(path, "SELECT count(*) FROM lab_value WHERE analyte = 'triglyceride'") == "1");
  CHECK(query(path, "SELECT count(*) FROM lab_value WHERE number = '31'") == "0");
}

TEST_CASE("an analyte has one result of a day", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const LabValue alt{"alt", lab_number("31"), "U/L", {}};
  const Failure failure = failure_of([&] {
    record.write("lab add", [&](Writer& w) {
      w.add(record.patient, LabDraw{{}, day("2026-11-08"), "", Fasting::no, {alt, alt}});
    });
  });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "it conflicts with a result in force");
  CHECK(record.load().events.draws.empty());
}
