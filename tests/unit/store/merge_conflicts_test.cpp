// What both records changed: conflicts, what is none, and what a decision keeps.

#include "tests/unit/store/two_records.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("what both changed is a conflict, listed until it is decided", "[store][merge]") {
  const auto after = [](Take take) {
    Two two;
    two.own.log("2026-11-02", 40);
    two.to_clinic();
    two.amend_own(0, 60);
    two.amend_in_clinic(0, 20);
    const MergeOutcome open = two.to_clinic();
    REQUIRE(open.undecided.size() == 1);
    const MergeConflict conflict = open.undecided[0];
    CHECK(conflict.what == "day");
    CHECK(conflict.may_keep_both);
    CHECK(conflict.id.size() == 4);
    REQUIRE(conflict.ours.size() == 1);
    CHECK(conflict.ours[0].columns.at(2).value == "20");
    CHECK(conflict.theirs.at(0).columns.at(2).value == "60");
    CHECK(open.entries == 0);
    CHECK(doses(two.clinic, "P-2") == "2026-11-02 20");
    CHECK(two.to_clinic().undecided.at(0).id == conflict.id);

    const MergeOutcome decided = two.to_clinic(always(take));
    CHECK(decided.conflicts == 1);
    CHECK(decided.entries == 1);
    two.check_sound();
    const std::string here = doses(two.clinic, "P-2");
    // Decided once, it stays decided; and what was decided goes back.
    CHECK(two.to_clinic().entries == 0);
    CHECK(two.back().undecided.empty());
    CHECK(doses(two.own.store, "me") == here);
    two.own.log("2026-11-03", 40);
    CHECK(two.to_clinic().undecided.empty());
    two.check_sound();
    return here;
  };
  CHECK(after(Take::ours) == "2026-11-02 20");
  CHECK(after(Take::theirs) == "2026-11-02 60");
  CHECK(after(Take::both) == "2026-11-02 20, 2026-11-02 60");
}

TEST_CASE("a conflict's id is about what both sides say", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.amend_own(0, 60);
  two.amend_in_clinic(0, 20);
  const std::string id = two.to_clinic().undecided.at(0).id;
  two.amend_in_clinic(0, 25);
  CHECK(two.to_clinic().undecided.at(0).id != id);
}

TEST_CASE("the same fact recorded on both sides is there once", "[store][merge]") {
  Two two;
  two.add_patient("P-2");
  two.in_clinic("start", "P-2", [](Writer& writer, const PatientRecord& patient) {
    CourseRecord terms = course_terms();
    terms.judged_from = day("2026-11-01");
    const CourseId course = writer.add_course(patient.id, terms);
    writer.add(course, weight("2026-11-01", "64.5kg"));
    writer.add(course, step("2026-11-01", "40mg"));
    writer.add(course, dose("2026-11-02", 40));
  });
  two.own.log("2026-11-02", 40);
  two.own.log("2026-11-03", 40);
  const MergeOutcome outcome = two.to_clinic();
  CHECK(outcome.undecided.empty());
  CHECK(words(outcome.recorded) == "category 1, dose 1, programme 1");
  CHECK(outcome.withdrawn.empty());
  const PatientRecord there = *two.clinic.load_patient("P-2");
  REQUIRE(there.courses.size() == 1);
  CHECK(there.courses[0].weights.size() == 1);
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 40, 2026-11-03 40");
  // From now on it is one fact: corrected there, it is corrected here.
  two.amend_own(0, 60);
  CHECK(two.to_clinic().undecided.empty());
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 60, 2026-11-03 40");
  two.back();
  CHECK(doses(two.own.store, "me") == "2026-11-02 60, 2026-11-03 40");
  CHECK(two.own.load().courses.size() == 1);
  two.check_sound();
}

TEST_CASE("one course recorded in two ways is a conflict of its parts", "[store][merge]") {
  Two two;
  two.add_patient("P-2");
  two.in_clinic("start", "P-2", [](Writer& writer, const PatientRecord& patient) {
    CourseRecord terms = course_terms();
    terms.start = day("2026-11-03");
    terms.judged_from = terms.start;
    const CourseId course = writer.add_course(patient.id, terms);
    writer.add(course, weight("2026-11-01", "70kg"));
    writer.add(course, step("2026-11-03", "60mg"));
  });
  const MergeOutcome outcome = two.to_clinic();
  std::string what;
  for (const MergeConflict& each : outcome.undecided) what += each.what + " ";
  CHECK(what == "course plan weight ");
  two.to_clinic(always(Take::theirs));
  const CourseRecord course = two.clinic.load_patient("P-2")->courses.at(0);
  CHECK(course.start == day("2026-11-01"));
  CHECK(course.weights.at(0).weight.text == "64.5kg");
  CHECK(course.steps.size() == 1);
  two.check_sound();
  two.back();
  two.check_sound();
  CHECK(two.own.facts().start == day("2026-11-01"));
}

TEST_CASE("names and codes stay in their files; a birth date that differs is asked about",
          "[store][merge]") {
  Two two;
  const auto terms = [&](const std::string& name, std::optional<Date> born) {
    two.own.write("patient edit", [&](Writer& writer) {
      PatientRecord patient = two.own.load();
      patient.name = name;
      patient.birth_date = born;
      writer.replace_patient(patient);
    });
  };
  terms("Sam Example", day("2001-02-03"));
  two.to_clinic();
  const PatientRecord there = *two.clinic.load_patient("P-2");
  CHECK(there.name.empty());
  CHECK(there.birth_date == day("2001-02-03"));
  CHECK(bytes(two.folder / "clinic.db").find("Sam Example") == std::string::npos);
  terms("Sam", day("2001-02-04"));
  two.own.log("2026-11-02", 40);
  const MergeOutcome open = two.to_clinic();
  REQUIRE(open.undecided.size() == 1);
  CHECK(open.undecided[0].what == "birth date");
  CHECK(open.undecided[0].ours.at(0).columns.size() == 1);
  two.to_clinic(always(Take::theirs));
  CHECK(two.clinic.load_patient("P-2")->birth_date == day("2001-02-04"));
  two.check_sound();
}

TEST_CASE("a birth date that was decided against is not asked about again", "[store][merge]") {
  Two two;
  const auto born = [&](const std::string& on) {
    two.own.write("patient edit", [&](Writer& writer) {
      PatientRecord patient = two.own.load();
      patient.birth_date = day(on);
      writer.replace_patient(patient);
    });
  };
  born("2001-02-03");
  two.to_clinic();
  born("2001-02-04");
  const MergeOutcome kept = two.to_clinic(always(Take::ours));
  CHECK(kept.kept_birth_date);
  CHECK(kept.entries == 0);
  CHECK_FALSE(kept.is_nothing());
  CHECK(two.to_clinic().is_nothing());
  two.own.log("2026-11-02", 40);
  CHECK(two.to_clinic().undecided.empty());
  CHECK(two.clinic.load_patient("P-2")->birth_date == day("2001-02-03"));
  // What was decided here says nothing there, and another date is another question.
  CHECK(two.back().undecided.size() == 1);
  born("2001-02-05");
  CHECK(two.to_clinic().undecided.size() == 1);
  two.to_clinic(always(Take::ours));
  CHECK(two.to_clinic().is_nothing());
  two.check_sound();
}

TEST_CASE("what was decided for here holds there too, though it was withdrawn there",
          "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.amend_own(0, 60);                 // there: 60 instead of 40
  two.log_in_clinic("2026-11-02", 20);  // here: 20 beside 40
  const MergeOutcome decided = two.to_clinic(always(Take::ours));
  CHECK(decided.conflicts == 1);
  CHECK(decided.recorded.empty());
  CHECK(decided.withdrawn.empty());
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 20, 2026-11-02 40");
  CHECK(two.back().undecided.empty());
  CHECK(doses(two.own.store, "me") == "2026-11-02 20, 2026-11-02 40");
  CHECK(two.to_clinic().entries == 0);
  CHECK(two.back().entries == 0);
  two.check_sound();
}

TEST_CASE("an end that doses here contradict is a conflict", "[store][merge]") {
  for (const Take take : {Take::ours, Take::theirs}) {
    Two two;
    two.own.log("2026-11-02", 40);
    two.to_clinic();
    two.log_in_clinic("2026-11-04", 40);
    two.own.write("finish", [&](Writer& writer) {
      writer.add(two.own.course, CourseEnd{{}, EndKind::finished, day("2026-11-03"), ""});
    });
    const MergeOutcome open = two.to_clinic();
    REQUIRE(open.undecided.size() == 1);
    CHECK(open.undecided[0].what == "end");
    CHECK(open.undecided[0].ours.at(0).table == "dose");
    CHECK(open.undecided[0].theirs.at(0).table == "course_end");
    CHECK_FALSE(open.undecided[0].may_keep_both);
    CHECK(two.to_clinic(always(take)).conflicts == 1);
    CHECK(two.clinic.load_patient("P-2")->courses.at(0).end.has_value() == (take == Take::theirs));
    CHECK(doses(two.clinic, "P-2") == "2026-11-02 40, 2026-11-04 40");
    CHECK(two.to_clinic().undecided.empty());
    two.check_sound();
  }
}

TEST_CASE("an end on the day of the last dose here is taken over", "[store][merge]") {
  Two two;
  two.own.log("2026-11-02", 40);
  two.to_clinic();
  two.log_in_clinic("2026-11-04", 40);
  two.own.write("finish", [&](Writer& writer) {
    writer.add(two.own.course, CourseEnd{{}, EndKind::finished, day("2026-11-04"), ""});
  });
  CHECK(two.to_clinic().conflicts == 0);
  CHECK(two.clinic.load_patient("P-2")->courses.at(0).end.has_value());
}

TEST_CASE("two misses of a day are not both kept", "[store][merge]") {
  Two two;
  two.to_clinic();
  two.own.write("skip", [&](Writer& writer) {
    writer.add(two.own.course, Miss{{}, day("2026-11-02"), "forgot"});
  });
  two.in_clinic("skip", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.courses.at(0).id, Miss{{}, day("2026-11-02"), "ill"});
  });
  const MergeOutcome open = two.to_clinic();
  REQUIRE(open.undecided.size() == 1);
  CHECK_FALSE(open.undecided[0].may_keep_both);
  two.to_clinic(always(Take::theirs));
  CHECK(two.clinic.load_patient("P-2")->courses.at(0).misses.at(0).reason == "forgot");
  two.check_sound();
}

TEST_CASE("a dose and a miss of one day are not both kept", "[store][merge]") {
  Two two;
  two.to_clinic();
  two.own.log("2026-11-02", 20);
  two.in_clinic("skip", "P-2", [](Writer& writer, const PatientRecord& patient) {
    writer.add(patient.courses.at(0).id, Miss{{}, day("2026-11-02"), "forgot"});
  });
  for (const MergeOutcome& open : {two.to_clinic(), two.back()}) {
    REQUIRE(open.undecided.size() == 1);
    CHECK_FALSE(open.undecided[0].may_keep_both);
  }
  CHECK(failure_of([&] { two.to_clinic(always(Take::both)); }).status == ExitStatus::usage);
  two.to_clinic(always(Take::theirs));
  CHECK(doses(two.clinic, "P-2") == "2026-11-02 20");
  CHECK(two.clinic.load_patient("P-2")->courses.at(0).misses.empty());
}
