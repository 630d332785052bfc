// Records that were merged go on as exports, and exports are what is merged.

#include <sstream>

#include "isotrack/interop/record_json.hpp"
#include "tests/support/exports.hpp"
#include "tests/unit/store/two_records.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// The bytes of the export of a record that was made of `text`; or what was wrong with it.
std::string again(const std::filesystem::path& path, const std::string& text) {
  Store store = Store::create(path);
  Intake intake = store.take_in();
  const std::string bad = read_into(intake, text);
  if (!bad.empty()) return bad;
  intake.commit();
  return exported(store);
}

/// Both sides changed a weight, a plan and a pause, and added results of one day.
void change_both(Two& two) {
  const auto change = [](Writer& writer, const PatientRecord& patient, const std::string& kilograms,
                         int mg) {
    const CourseRecord& course = patient.courses.at(0);
    writer.withdraw(course.weights.at(0));
    writer.add(course.id, weight("2026-11-01", kilograms));
    writer.withdraw(course.steps.at(0));
    writer.add(course.id, step("2026-11-01", std::to_string(mg) + "mg"));
    writer.add(course.id, Hold{{}, day("2026-11-20"), day("2026-11-25"), kilograms});
    writer.add(course.id, Miss{{}, day("2026-11-07"), kilograms});
    writer.add(patient.id, LabDraw{{},
                                   day("2026-11-08"),
                                   kilograms,
                                   Fasting::unknown,
                                   {{"tg", lab_number("1.60"), "mmol/L", {}}}});
  };
  two.own.write("amend", [&](Writer& writer) { change(writer, two.own.load(), "61kg", 60); });
  two.in_clinic("amend", "P-2", [&](Writer& writer, const PatientRecord& patient) {
    change(writer, patient, "62kg", 80);
  });
}

}  // namespace

TEST_CASE("a merged record gives the same bytes again, whatever was decided",
          "[store][merge][exchange]") {
  for (const Take take : {Take::ours, Take::theirs}) {
    Two two;
    two.own.log("2026-11-02", 40);
    two.to_clinic();
    change_both(two);
    CHECK(two.to_clinic(always(take)).conflicts == 5);
    two.check_sound();
    const std::string whole = exported(two.clinic);
    CHECK(again(two.folder / "whole.db", whole) == whole);
    const std::string part = exported(two.clinic.extract(*patient_of(two.clinic, "P-2")));
    CHECK(again(two.folder / "part.db", part) == part);
    DetachedRecord read;
    CHECK(read_into(read, part).empty());
    CHECK(exported(read) == part);
  }
}

TEST_CASE("a row that waits for its merge in vain is told of", "[store][merge][exchange]") {
  Two two;
  two.to_clinic();
  change_both(two);
  two.to_clinic(always(Take::theirs));
  std::string text = exported(two.clinic);
  // Without its last entry, the merge, two weights of a day would hold.
  text = text.substr(0, text.rfind(",\n{")) + export_tail();
  DetachedRecord read;
  const std::string bad = read_into(read, text);
  INFO(bad);
  CHECK(bad.find(": conflicts with another weight\n") != std::string::npos);
  CHECK(bad.find(": conflicts with another regimen step\n") != std::string::npos);
}

TEST_CASE("an export that removed what is here is not taken in over it", "[store][exchange]") {
  const Folder folder;
  Started record(folder / "source.db");
  const PatientId other = add_patient(record.store, "P-2");
  record.log("2026-11-02", 40, "a name");
  const std::string before = exported(record.store);
  record.write("redact", [&](Writer& writer) { writer.redact(3); });
  const std::string redacted = exported(record.store);
  {
    Writer writer = record.store.begin(context("patient erase"));
    writer.erase(other);
    writer.commit();
  }
  const std::string erased = exported(record.store);
  const auto refused = [&](const std::string& name, const std::string& first,
                           const std::string& then) {
    again(folder / name, first);
    Store store = Store::open(folder / name, Access::write);
    const Failure failure = failure_of([&] {
      Intake intake = store.take_in();
      read_into(intake, then);
      intake.commit();
    });
    CHECK(failure.status == ExitStatus::refused);
    CHECK(exported(store) == first);
    return failure.what;
  };
  CHECK(refused("a.db", before, redacted) ==
        "entry 3 is not the same here and in the file: what it recorded was redacted in one of "
        "them");
  CHECK(refused("b.db", redacted, erased) ==
        "entry 5 of the file erased a patient who is in this record");
  // The other way round: an export of before brings back nobody who was erased here.
  CHECK(refused("c.db", erased, redacted) ==
        "entry 2 of the file is of a patient who was erased here");
}

TEST_CASE("erasing names what a merge into the wrong record left elsewhere", "[store][erase]") {
  Two two;
  two.own.log("2026-11-02", 40);
  merge(two.own.store, "me", two.clinic, "P-1");
  {
    Writer writer = two.clinic.begin(context("undo"));
    writer.undo(two.clinic.journal({}).back().id);
    writer.commit();
  }
  two.to_clinic();
  const auto copies = [&] {
    Writer writer = two.clinic.begin(context("patient erase"));
    return writer.erase(*patient_of(two.clinic, "P-2")).copies;
  };
  CHECK(copies() == std::vector<EntryId>{2, 3});
  for (const EntryId entry : {2, 3}) {
    two.in_clinic("redact", "P-1",
                  [&](Writer& writer, const PatientRecord&) { writer.redact(entry); });
  }
  CHECK(copies().empty());
  two.check_sound();
}

TEST_CASE("what went and came again the same is not counted", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.log_in_clinic("2026-11-03", 20);
  two.back();
  two.own.undo(two.own.store.journal({}).back().id);
  two.own.undo(two.own.store.journal({}).back().id);  // the merge holds there again
  two.own.write("lab add", [&](Writer& writer) {
    writer.add(two.own.patient, LabDraw{{}, day("2026-11-04"), ""});
  });
  const MergeOutcome outcome = two.to_clinic();
  CHECK(words(outcome.recorded) == "lab_draw 1");
  CHECK(words(outcome.withdrawn).empty());
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40, 2026-11-03 20");
  two.check_sound();
}

TEST_CASE("a draw that got another result counts, though the draw is the same", "[store][merge]") {
  Two two;
  const auto draw = [&](Writer& writer, const std::string& number) {
    writer.add(
        two.own.patient,
        LabDraw{
            {}, day("2026-11-04"), "", Fasting::unknown, {{"alt", lab_number(number), "U/L", {}}}});
  };
  two.own.write("lab add", [&](Writer& writer) { draw(writer, "24"); });
  two.to_clinic();
  two.own.write("amend", [&](Writer& writer) {
    writer.withdraw(two.own.load().events.draws.at(0));
    draw(writer, "42");
  });
  const MergeOutcome outcome = two.to_clinic();
  CHECK(words(outcome.recorded) == "lab_draw 1, lab_value 1");
  CHECK(words(outcome.withdrawn) == "lab_draw 1, lab_value 1");
}
