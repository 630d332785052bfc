#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

TEST_CASE("a new record holds what start recorded", "[store]") {
  const Folder folder;
  const Started record(folder / "isotrack.db");
  const PatientRecord me = record.load();
  CHECK(me.id == record.patient);
  CHECK(me.recorded.entry == 1);
  CHECK(me.code == "me");
  CHECK(me.name.empty());
  CHECK(me.logging == Logging::daily);
  CHECK_FALSE(me.birth_date);
  CHECK_FALSE(me.weight_unit);
  REQUIRE(me.categories.size() == 1);
  CHECK(me.categories[0].category == Category::unknown);
  CHECK(me.categories[0].from == day("2026-11-01"));
  REQUIRE(me.programmes.size() == 1);
  CHECK(me.programmes[0].programme == "strictest");
  REQUIRE(me.courses.size() == 1);
  const CourseRecord& course = me.courses[0];
  CHECK(course.id == record.course);
  CHECK(course.number == 1);
  CHECK(course.start == day("2026-11-01"));
  CHECK(course.judged_from == day("2026-11-22"));
  CHECK(course.target == TargetBand{120, 150});
  CHECK(course.basis == Basis::baseline);
  CHECK(course.lab_plan == "monthly_classic");
  CHECK(course.already == Milligrams(0));
  REQUIRE(course.weights.size() == 1);
  CHECK(course.weights[0].weight == *parse_weight("64.5kg"));
  REQUIRE(course.steps.size() == 1);
  CHECK(course.steps[0].product == "us-generic");
  CHECK(course.steps[0].plan == parse_plan("40mg")->front().plan);
  CHECK(course.doses.empty());
  CHECK_FALSE(course.end);
  REQUIRE(record.store.patients().size() == 1);
  CHECK(record.store.patients()[0].code == "me");
  CHECK_FALSE(record.store.load_patient("ME"));
  CHECK_FALSE(record.store.load_patient(""));
  CHECK(record.store.last_recorded_at() == "2026-11-22T08:00:00Z");
  CHECK(record.store.schema_version() == 9);
}

TEST_CASE("every field of every fact comes back as it was recorded", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.write("all", [&](Writer& writer) {
      PatientRecord terms;
      terms.code = "B-2";
      terms.name = "Ænne \U0001F600";
      terms.logging = Logging::visits;
      terms.birth_date = day("2000-02-29");
      terms.weight_unit = WeightUnit::st_lb;
      const PatientId patient = writer.add_patient(terms);
      writer.add(patient, CategoryEntry{{}, day("2026-11-05"), Category::can});
      writer.add(patient, CategoryEntry{{}, day("2026-10-05"), Category::cannot});
      writer.add(patient, ProgrammeEntry{{}, day("2026-10-05"), "us-ipledge"});
      writer.add(patient, Contact{{}, "nurse", "ext. 12"});
      CourseRecord terms_of_course = course_terms();
      terms_of_course.number = 2;
      terms_of_course.target = {100, 135};
      terms_of_course.basis = Basis::at_dose;
      terms_of_course.lab_plan = "delphi_2022";
      terms_of_course.judged_from = {};
      terms_of_course.already = Milligrams(2400);
      terms_of_course.already_product = "us-absorica-ld";
      const CourseId course = writer.add_course(patient, terms_of_course);
      writer.add(course, weight("2026-11-08", "10st 3lb"));
      writer.add(course, weight("2026-11-02", "142.5lb"));
      writer.add(course, step("2026-11-03", "40mg as 20+20 60mg*2"));
      writer.add(course, Hold{{}, day("2026-12-01"), {}, "surgery"});
      writer.add(course, Hold{{}, day("2026-11-10"), day("2026-11-12"), ""});
      Dose late = dose("2026-11-09", 60, "with breakfast");
      late.minute_of_day = 1439;
      late.vomited = true;
      writer.add(course, late);
      Dose early = dose("2026-11-08", 1);
      early.no_food = true;
      early.minute_of_day = 0;
      writer.add(course, early);
      writer.add(course, Miss{{}, day("2026-11-07"), "forgot"});
      writer.add(course, CourseEnd{{}, EndKind::stopped, day("2026-11-20"), "rash"});
      writer.add(course, OutcomeEntry{{}, CourseOutcome::relapsed, day("2027-01-01")});
      writer.add(course, OutcomeEntry{{}, CourseOutcome::cleared, day("2026-12-01")});
    });
  }
  const Store store = Store::open(path, Access::read);
  CHECK(store.patients().front().code == "B-2");
  const PatientRecord found = *store.load_patient("B-2");
  CHECK(found.name == "Ænne \U0001F600");
  CHECK(found.logging == Logging::visits);
  CHECK(found.birth_date == day("2000-02-29"));
  CHECK(found.weight_unit == WeightUnit::st_lb);
  REQUIRE(found.categories.size() == 2);
  CHECK(found.categories[0].category == Category::cannot);
  CHECK(found.categories[1].category == Category::can);
  CHECK(found.programmes[0].programme == "us-ipledge");
  CHECK(found.contacts[0].role == "nurse");
  CHECK(found.contacts[0].text == "ext. 12");
  const CourseRecord& course = found.courses.at(0);
  CHECK(course.number == 2);
  CHECK(course.target == TargetBand{100, 135});
  CHECK(course.basis == Basis::at_dose);
  CHECK(course.lab_plan == "delphi_2022");
  CHECK(course.judged_from == day("1970-01-01"));
  CHECK(course.already == Milligrams(2400));
  CHECK(course.already_product == "us-absorica-ld");
  REQUIRE(course.weights.size() == 2);
  CHECK(course.weights[0].weight == *parse_weight("142.5lb"));
  CHECK(course.weights[1].weight == *parse_weight("10st 3lb"));
  CHECK(course.weights[1].on == day("2026-11-08"));
  CHECK(course.steps.at(0).plan == parse_plan("40mg as 20+20 60mg*2")->front().plan);
  REQUIRE(course.holds.size() == 2);
  CHECK(course.holds[0].last == day("2026-11-12"));
  CHECK(course.holds[0].reason.empty());
  CHECK_FALSE(course.holds[1].last);
  CHECK(course.holds[1].reason == "surgery");
  REQUIRE(course.doses.size() == 2);
  CHECK(course.doses[0].on == day("2026-11-08"));
  CHECK(course.doses[0].amount == Milligrams(1));
  CHECK(course.doses[0].minute_of_day == 0);
  CHECK(course.doses[0].no_food);
  CHECK_FALSE(course.doses[0].vomited);
  CHECK(course.doses[1].minute_of_day == 1439);
  CHECK(course.doses[1].vomited);
  CHECK(course.doses[1].note == "with breakfast");
  CHECK(course.doses[1].recorded.entry == 2);
  CHECK(course.misses.at(0).on == day("2026-11-07"));
  CHECK(course.misses.at(0).reason == "forgot");
  REQUIRE(course.end);
  CHECK(course.end->kind == EndKind::stopped);
  CHECK(course.end->last_dose == day("2026-11-20"));
  CHECK(course.end->reason == "rash");
  REQUIRE(course.outcomes.size() == 2);
  CHECK(course.outcomes[0].outcome == CourseOutcome::cleared);
  CHECK(course.outcomes[1].on == day("2027-01-01"));
  CHECK(store.verify().damages.empty());
}

TEST_CASE("a withdrawn fact is gone from the course and kept in the journal", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, dose("2026-11-02", 60));
  });
  REQUIRE(record.facts().doses.size() == 1);
  CHECK(record.facts().doses[0].amount == Milligrams(60));
  const JournalEntry logged = record.store.journal({}, 2).at(0);
  REQUIRE(logged.rows.size() == 1);
  CHECK(logged.rows[0].withdrawn_by == 3);
  CHECK_FALSE(logged.rows[0].withdrawn);
  const JournalEntry amended = record.store.journal({}, 3).at(0);
  REQUIRE(amended.rows.size() == 2);
  CHECK_FALSE(amended.rows[0].withdrawn);
  CHECK_FALSE(amended.rows[0].withdrawn_by);
  CHECK(amended.rows[1].withdrawn);
  CHECK(amended.rows[1].row == logged.rows[0].row);
}

TEST_CASE("every kind of fact can be withdrawn, once", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.write("add", [&](Writer& writer) {
    writer.add(record.patient, Contact{{}, "nurse", "x"});
    writer.add(record.course, Hold{{}, day("2026-11-10"), {}, ""});
    writer.add(record.course, dose("2026-11-02", 40));
    writer.add(record.course, Miss{{}, day("2026-11-03"), ""});
    writer.add(record.course, CourseEnd{{}, EndKind::finished, day("2026-11-20"), ""});
    writer.add(record.course, OutcomeEntry{{}, CourseOutcome::cleared, day("2026-12-01")});
  });
  const PatientRecord before = record.load();
  const CourseRecord& course = before.courses[0];
  record.write("withdraw", [&](Writer& writer) {
    writer.withdraw(before.categories[0]);
    writer.withdraw(before.programmes[0]);
    writer.withdraw(before.contacts[0]);
    writer.withdraw(course.weights[0]);
    writer.withdraw(course.steps[0]);
    writer.withdraw(course.holds[0]);
    writer.withdraw(course.doses[0]);
    writer.withdraw(course.misses[0]);
    writer.withdraw(*course.end);
    writer.withdraw(course.outcomes[0]);
  });
  const PatientRecord after = record.load();
  CHECK(after.categories.empty());
  CHECK(after.programmes.empty());
  CHECK(after.contacts.empty());
  CHECK(after.courses[0].weights.empty());
  CHECK(after.courses[0].steps.empty());
  CHECK(after.courses[0].holds.empty());
  CHECK(after.courses[0].doses.empty());
  CHECK(after.courses[0].misses.empty());
  CHECK_FALSE(after.courses[0].end);
  CHECK(after.courses[0].outcomes.empty());
  const Failure again = failure_of(
      [&] { record.write("again", [&](Writer& writer) { writer.withdraw(course.doses[0]); }); });
  CHECK(again.status == ExitStatus::bug);
  CHECK(again.what == "a dose that is not in force was to be withdrawn");
  CHECK(again.outcome == Outcome::not_stored);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("new terms of a patient replace the old ones under the same identity", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  PatientRecord terms = record.load();
  terms.code = "anna";
  record.write("patient edit", [&](Writer& writer) { writer.replace_patient(terms); });
  CHECK_FALSE(record.store.load_patient("me"));
  const PatientRecord found = *record.store.load_patient("anna");
  CHECK(found.id == record.patient);
  CHECK(found.recorded.entry == 2);
  CHECK(found.courses.size() == 1);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("new terms of a course replace the old ones; its facts stay", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const CourseRecord before = record.load().courses[0];
  CourseRecord terms = before;
  terms.lab_plan = "delphi_2022";
  const EntryId edit = record.write(
      "lab plan", [&](Writer& writer) { writer.replace_course(record.patient, terms); });
  const CourseRecord found = record.load().courses[0];
  CHECK(found.lab_plan == "delphi_2022");
  CHECK(found.id == before.id);
  CHECK(found.recorded.entry == edit);
  CHECK(found.start == before.start);
  CHECK(found.judged_from == before.judged_from);
  CHECK(found.weights.size() == before.weights.size());
  record.write("undo", [&](Writer& writer) { writer.undo(edit); });
  CHECK(record.load().courses[0].lab_plan == before.lab_plan);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("a lab plan counts from the day it took the place of another", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto write_on = [&](const char* on, const std::function<void(Writer&)>& work) {
    EntryContext when = context("lab plan");
    when.local_date = day(on);
    Writer writer = record.store.begin(when);
    work(writer);
    return writer.commit();
  };
  const auto change = [&](const char* on, const std::function<void(CourseRecord&)>& edit) {
    CourseRecord terms = record.load().courses[0];
    edit(terms);
    return write_on(on, [&](Writer& writer) { writer.replace_course(record.patient, terms); });
  };
  const auto since = [&] { return record.load().courses[0].lab_plan_from; };
  CHECK_FALSE(since());
  const EntryId target =
      change("2026-11-23", [](CourseRecord& terms) { terms.target.lower = 100; });
  CHECK_FALSE(since());
  const EntryId chosen =
      change("2026-11-24", [](CourseRecord& terms) { terms.lab_plan = "delphi_2022"; });
  CHECK(since() == day("2026-11-24"));
  const EntryId later = change("2026-11-26", [](CourseRecord& terms) { terms.target.lower = 110; });
  CHECK(since() == day("2026-11-24"));
  // An undo puts back what held before, with its own day; so does one of the undo.
  write_on("2026-11-27", [&](Writer& writer) { writer.undo(later); });
  CHECK(since() == day("2026-11-24"));
  const EntryId undo = write_on("2026-11-28", [&](Writer& writer) { writer.undo(chosen); });
  CHECK_FALSE(since());
  write_on("2026-11-29", [&](Writer& writer) { writer.undo(undo); });
  CHECK(since() == day("2026-11-24"));
  CHECK(target < chosen);
}

TEST_CASE("facts that leave no room for one another are refused", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto refused = [&](const std::string& noun, const std::function<void(Writer&)>& work) {
    const Failure failure = failure_of([&] { record.write("again", work); });
    CHECK(failure.status == ExitStatus::refused);
    CHECK(failure.what == "it conflicts with a " + noun + " in force");
    CHECK(failure.outcome == Outcome::not_stored);
  };
  record.write("add", [&](Writer& writer) {
    writer.add(record.patient, Contact{{}, "nurse", "x"});
    writer.add(record.course, Hold{{}, day("2026-11-10"), day("2026-11-12"), ""});
    writer.add(record.course, Miss{{}, day("2026-11-03"), ""});
    writer.add(record.course, CourseEnd{{}, EndKind::finished, day("2026-11-20"), ""});
  });
  refused("patient", [&](Writer& writer) { writer.add_patient(record.load()); });
  refused("category", [&](Writer& w) { w.add(record.patient, record.load().categories[0]); });
  refused("programme", [&](Writer& w) { w.add(record.patient, record.load().programmes[0]); });
  refused("contact", [&](Writer& w) { w.add(record.patient, Contact{{}, "nurse", "y"}); });
  refused("course", [&](Writer& w) { w.add_course(record.patient, course_terms()); });
  refused("weight", [&](Writer& w) { w.add(record.course, weight("2026-11-01", "70kg")); });
  refused("regimen step", [&](Writer& w) { w.add(record.course, step("2026-11-01", "60mg")); });
  refused("miss", [&](Writer& w) { w.add(record.course, Miss{{}, day("2026-11-03"), ""}); });
  refused("end", [&](Writer& w) { w.add(record.course, *record.facts().end); });
  for (const char* first : {"2026-11-09", "2026-11-12"}) {
    refused("hold", [&](Writer& w) {
      w.add(record.course, Hold{{}, day(first), day("2026-11-13"), ""});
    });
  }
  record.write("beside", [&](Writer& w) {
    w.add(record.course, Hold{{}, day("2026-11-13"), {}, ""});
    w.add(record.course, Hold{{}, day("2026-11-08"), day("2026-11-09"), ""});
  });
  refused("hold", [&](Writer& w) { w.add(record.course, Hold{{}, day("2027-11-13"), {}, ""}); });
  CHECK(record.facts().holds.size() == 3);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("hostile text never reaches the file", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  for (const std::string& text : {std::string("a\x1b[31m"), std::string("a\0b", 3),
                                  std::string("\xff"), std::string("line\nbreak")}) {
    const Failure failure = failure_of([&] { record.log("2026-11-02", 40, text); });
    CHECK(failure.status == ExitStatus::bug);
    CHECK(failure.what == "text that is not plain reached the store");
    CHECK(failure.outcome == Outcome::not_stored);
  }
  const std::string quoted = "'; DROP TABLE dose; --";
  record.log("2026-11-02", 40, quoted);
  CHECK(record.facts().doses.at(0).note == quoted);
}

TEST_CASE("values outside the schema's limits are our bug and are not stored", "[store]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  for (const int mg : {0, 401}) {
    CHECK(failure_of([&] { record.log("2026-11-02", mg); }).status == ExitStatus::bug);
  }
  CHECK(record.facts().doses.empty());
  CHECK(record.store.journal({}).size() == 1);
}

TEST_CASE("stored values that cannot be are damage, named by table, row and column", "[store]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started(path).log("2026-11-02", 40);
  const std::string sound = bytes(path);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"UPDATE dose SET mg = 4294967336", "dose row 1: mg is not in its range"},
      {"UPDATE dose SET on_date = '2026-02-30'", "dose row 1: on_date is not a date"},
      {"UPDATE dose SET note = 'a' || char(27)", "dose row 1: note is not plain text"},
      {"UPDATE dose SET vomited = 2", "dose row 1: vomited is not in its range"},
      {"UPDATE weight SET text = 'heavy'", "weight row 1: text is not a weight"},
      {"UPDATE weight SET unit = 'lb'", "weight row 1: text is not a weight"},
      {"UPDATE weight SET unit = 'oz'",
       "weight row 1: unit is not one of the words this version knows"},
      {"UPDATE regimen_step SET plan = 'lots'", "regimen_step row 1: plan is not a plan"},
      {"UPDATE regimen_step SET plan = '40/60 every 30d'",
       "regimen_step row 1: plan is not a plan"},
  };
  for (const auto& [sql, expected] : cases) {
    tamper_rows(path, sql);
    const Failure failure =
        failure_of([&] { static_cast<void>(Store::open(path, Access::read).load_patient("me")); });
    CHECK(failure.what == "the record is damaged: " + expected);
    CHECK(failure.status == ExitStatus::store);
    overwrite(path, sound);
  }
}
