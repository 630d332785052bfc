// Two records of one patient brought together: what comes, what stays, and what an undo takes back.

#include "tests/unit/store/two_records.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a patient's record comes to the clinic once, entry by entry", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.own.write("note", [&](Writer& writer) {
    add_all(writer, two.own.patient, every_event());
    writer.add(two.own.patient, Contact{{}, "nurse", "x"});
  });
  const MergeOutcome first = two.to_clinic();
  CHECK(first.is_new_patient);
  CHECK(first.entries == 3);
  CHECK(first.conflicts == 0);
  CHECK(first.recorded.at("dose") == 1);
  CHECK(first.recorded.at("lab_value") == 1);
  CHECK(first.withdrawn.empty());
  const PatientRecord there = *two.clinic.load_patient("P-2");
  CHECK(counts(there.events) == "1111111111111111");
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40");
  CHECK(there.courses.at(0).weights.at(0).weight.text == "64.5kg");
  const auto journal = two.clinic.journal(there.id);
  REQUIRE(journal.size() == 4);
  CHECK(journal[1].command == "log");
  CHECK(journal[1].user == "anna");
  CHECK(journal[1].merged_by == 5);
  CHECK(journal[3].id == 5);
  CHECK(journal[3].command == "merge");
  CHECK_FALSE(journal[3].merged_by);
  two.check_sound();

  const MergeOutcome again = two.to_clinic();
  CHECK(again.entries == 0);
  CHECK(two.clinic.verify().entries == 5);

  two.own.log("2026-11-03", 40);
  const MergeOutcome later = two.to_clinic();
  CHECK(later.entries == 1);
  CHECK(words(later.recorded) == "dose 1");
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40, 2026-11-03 40");
  two.check_sound();
}

TEST_CASE("what the clinic records goes back, and what was corrected since is corrected",
          "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.log_in_clinic("2026-11-03", 20);
  CHECK(two.back().entries == 1);  // the merge itself did nothing that could go back
  CHECK(doses(two.own.store, "me") == "2026-11-02 40, 2026-11-03 20");
  two.amend_own(0, 60);
  const MergeOutcome corrected = two.to_clinic();
  CHECK(words(corrected.recorded) == "dose 1");
  CHECK(words(corrected.withdrawn) == "dose 1");
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 60, 2026-11-03 20");
  two.amend_in_clinic(0, 20);
  two.back();
  CHECK(doses(two.own.store, "me") == "2026-11-02 20, 2026-11-03 20");
  CHECK(two.to_clinic().entries == 0);
  CHECK(two.back().entries == 0);
  two.check_sound();
}

TEST_CASE("an undo in one record is an undo in the other", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.own.undo(2);
  two.to_clinic();
  CHECK(doses(two.clinic, "P-2").empty());
  two.own.undo(3);
  two.to_clinic();
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40");
  two.amend_own(0, 60);
  two.own.undo(5);
  two.to_clinic();
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40");
  two.amend_own(0, 20);
  two.to_clinic();
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 20");
  two.check_sound();
}

TEST_CASE("a later course gets the next number", "[store][merge]") {
  Two two;
  two.add_patient("P-2");
  two.in_clinic("start", "P-2", [](Writer& writer, const PatientRecord& patient) {
    CourseRecord terms = course_terms();
    terms.start = day("2025-01-01");
    const CourseId course = writer.add_course(patient.id, terms);
    writer.add(course, CourseEnd{{}, EndKind::finished, day("2025-06-01"), ""});
  });
  CHECK(two.to_clinic().undecided.empty());
  const PatientRecord there = *two.clinic.load_patient("P-2");
  REQUIRE(there.courses.size() == 2);
  CHECK(there.courses[1].start == day("2026-11-01"));
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  CHECK(two.clinic.load_patient("P-2")->courses.at(1).doses.size() == 1);
  two.check_sound();
}

TEST_CASE("a draw and its results are one thing", "[store][merge]") {
  Two two;
  two.to_clinic();
  const auto draw = [](const std::string& analyte) {
    return LabDraw{
        {}, day("2026-11-08"), "", Fasting::unknown, {{analyte, lab_number("1.60"), "mmol/L", {}}}};
  };
  two.own.write("lab add", [&](Writer& writer) { writer.add(two.own.patient, draw("tg")); });
  two.in_clinic("lab add", "P-2", [&](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.id, draw("alt"));
  });
  const MergeOutcome open = two.to_clinic();
  REQUIRE(open.undecided.size() == 1);
  CHECK(open.undecided[0].what == "draw");
  CHECK(open.undecided[0].ours.size() == 2);
  CHECK_FALSE(open.undecided[0].may_keep_both);
  CHECK(failure_of([&] { two.to_clinic(always(Take::both)); }).status == ExitStatus::usage);
  two.to_clinic(always(Take::theirs));
  const Events events = two.clinic.load_patient("P-2")->events;
  REQUIRE(events.draws.size() == 1);
  CHECK(events.draws[0].values.at(0).analyte == "tg");
  two.check_sound();
}

TEST_CASE("a merge is undone as one, and can be put back", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.amend_own(0, 60);
  two.own.log("2026-11-03", 40);
  two.amend_in_clinic(0, 20);
  two.to_clinic(always(Take::theirs));
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 60, 2026-11-03 40");
  const PatientId there = *patient_of(two.clinic, "P-2");
  const EntryId merge_entry = *two.clinic.last_undoable(there);
  CHECK(two.clinic.journal({}, merge_entry).at(0).command == "merge");
  CHECK(two.clinic.check_undo(merge_entry).resting.empty());
  const auto undo = [&](EntryId entry) {
    Writer writer = two.clinic.begin(context("undo"));
    writer.undo(entry);
    return writer.commit();
  };
  const EntryId undone = undo(merge_entry);
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 20");
  two.check_sound();
  const Failure again = failure_of([&] { two.to_clinic(always(Take::theirs)); });
  CHECK(again.status == ExitStatus::refused);
  CHECK(again.what == "this record was merged by #" + std::to_string(merge_entry) + ", which #" +
                          std::to_string(undone) + " took back");
  CHECK(two.clinic.last_undoable(there) == merge_entry - 3);  // the amendment before it
  undo(undone);
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 60, 2026-11-03 40");
  two.log_in_clinic("2026-11-04", 40);
  two.amend_in_clinic(0, 20);
  CHECK_FALSE(two.clinic.check_undo(merge_entry).resting.empty());
  two.check_sound();
}

TEST_CASE("a record merged into the wrong patient is taken out and merged into the right one",
          "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  merge(two.own.store, "me", two.clinic, "P-1");
  const EntryId wrong = two.clinic.journal({}).back().id;
  const Failure failure = failure_of([&] { two.to_clinic(); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "what the file holds belongs to P-1 here, since #" + std::to_string(wrong));
  {
    Writer writer = two.clinic.begin(context("undo"));
    writer.undo(wrong);
    writer.commit();
  }
  CHECK(two.clinic.load_patient("P-1")->courses.empty());
  CHECK(two.to_clinic().entries == 2);
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40");
  two.check_sound();
  const Failure own = failure_of([&] { merge(two.clinic, "P-2", two.clinic, "P-1"); });
  CHECK(own.status == ExitStatus::refused);
}

TEST_CASE("an archive stays in its file", "[store][merge]") {
  Two two;
  two.to_clinic();
  two.in_clinic("patient archive", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.id, PatientSetting{{}, day("2026-11-22"), std::string(archived_key), "yes"});
  });
  two.back();
  CHECK_FALSE(two.own.load().archived_on());
  CHECK(two.clinic.load_patient("P-2")->archived_on());
}

TEST_CASE("a course taken back is not taken from under what the clinic recorded",
          "[store][merge]") {
  Two two;
  two.own.write("finish", [&](Writer& writer) {
    writer.add(two.own.course, CourseEnd{{}, EndKind::finished, day("2026-11-01"), ""});
  });
  two.own.write("start", [&](Writer& writer) {
    CourseRecord terms = course_terms();
    terms.number = 2;
    terms.start = day("2026-11-10");
    writer.add_course(two.own.patient, terms);
  });
  two.to_clinic();
  two.in_clinic("log", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.courses.at(1).id, dose("2026-11-11", 40));
  });
  two.own.undo(3);
  const Failure failure = failure_of([&] { two.to_clinic(); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what.starts_with("the file took back a course to which entry"));
  two.check_sound();
}

TEST_CASE("what was redacted here does not come back", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40, "a name");
  two.to_clinic();
  const PatientId there = *patient_of(two.clinic, "P-2");
  EntryId logged = 0;
  for (const JournalEntry& each : two.clinic.journal(there)) {
    if (each.command == "log") logged = each.id;
  }
  two.in_clinic("redact", "P-2",
                [&](Writer& writer, const PatientRecord&) { writer.redact(logged); });
  CHECK(two.to_clinic().entries == 0);
  CHECK(doses(two.clinic, "P-2").empty());
  two.amend_own(0, 60);
  two.to_clinic();
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 60");
  two.check_sound();
  CHECK(failure_of([&] {
          two.in_clinic("redact", "P-2", [&](Writer& writer, const PatientRecord&) {
            writer.redact(*two.clinic.last_undoable(there));
          });
        }).what.find("what a merge brought stands in entries of its own") != std::string::npos);
}

TEST_CASE("a reminder's answer stays with its reminder, whatever number it gets",
          "[store][merge]") {
  Two two;
  const auto remind = [](const std::string& text) {
    return Reminder{{}, text, day("2026-11-10"), {}, {}};
  };
  const auto answered = [](const PatientRecord& patient) {
    const std::string& named = patient.events.confirmations.at(0).step;
    for (const Reminder& each : patient.events.reminders) {
      if (named == "reminder." + std::to_string(each.recorded.first_row)) return each.text;
    }
    return "nothing: " + named;
  };
  two.in_clinic("remind add", "P-1", [&](Writer& writer, const PatientRecord& patient) {
    for (const char* text : {"a", "b", "c"}) writer.add(patient.id, remind(text));
  });
  two.own.write("remind add", [&](Writer& writer) {
    writer.add(two.own.patient, remind("weigh myself"));
    writer.add(two.own.patient, remind("call"));
  });
  two.own.write("confirm", [&](Writer& writer) {
    const PatientRecord patient = two.own.load();
    const auto call = std::ranges::find(patient.events.reminders, "call", &Reminder::text);
    writer.add(
        two.own.patient,
        Confirmation{
            {}, "reminder." + std::to_string(call->recorded.first_row), day("2026-11-10"), {}, ""});
  });
  two.to_clinic();
  CHECK(answered(*two.clinic.load_patient("P-2")) == "call");
  const DetachedRecord part = two.clinic.extract(*patient_of(two.clinic, "P-2"));
  CHECK(answered(*part.load_patient("P-2")) == "call");
  two.back();
  CHECK(two.own.load().events.confirmations.size() == 1);
  CHECK(answered(two.own.load()) == "call");
  two.check_sound();
}

TEST_CASE("what was taken back at home does not take back what the clinic recorded",
          "[store][merge]") {
  Two two;
  two.to_clinic();
  two.log_in_clinic("2026-11-03", 20);
  two.back();
  two.own.undo(*two.own.store.last_undoable(two.own.patient));
  CHECK(doses(two.own.store, "me").empty());
  const Failure failure = failure_of([&] { two.to_clinic(); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what.starts_with("the file took back, by an undo of "));
  CHECK(failure.what.ends_with(", what it had merged from here"));
  CHECK(doses(two.clinic, "P-2") == "2026-11-03 20");
}
