#include "store/tables.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr const char* one_of_each = "1111111111111111";
constexpr const char* none = "0000000000000000";

EntryId add_events(Started& record, const Events& events) {
  return record.write("events", [&](Writer& w) { add_all(w, record.patient, events); });
}

}  // namespace

TEST_CASE("every field of every event comes back as it was recorded", "[store][events]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { CHECK(add_events(*std::make_unique<Started>(path), every_event()) == 2); }
  const Store store = Store::open(path, Access::read);
  const Events found = store.load_patient("me")->events;
  REQUIRE(counts(found) == one_of_each);
  each_list(found, [](const auto& list) {
    CHECK(list[0].recorded.entry == 2);
    CHECK(list[0].recorded.row == 1);
  });
  CHECK(found.tests[0].collected == day("2026-11-03"));
  CHECK(found.tests[0].result == TestResult::positive);
  CHECK(found.tests[0].kind == TestKind::serum);
  CHECK(found.tests[0].setting == TestSetting::medical);
  CHECK(found.tests[0].note == "lab 7");
  CHECK(found.contraception[0].first == day("2026-10-01"));
  CHECK(found.contraception[0].last == day("2026-12-31"));
  CHECK(found.contraception[0].methods == std::vector<std::string>{"implant", "male_condom"});
  CHECK(found.gaps[0].first == day("2026-10-05"));
  CHECK(found.gaps[0].last == day("2026-10-06"));
  CHECK(found.gaps[0].note == "pill forgotten");
  CHECK(found.periods[0].on == day("2026-11-01"));
  CHECK(found.periods[0].missed);
  CHECK(found.confirmations[0].step == "us.questions");
  CHECK(found.confirmations[0].on == day("2026-11-04"));
  CHECK(found.confirmations[0].until == day("2027-11-03"));
  CHECK(found.confirmations[0].note == "on the phone");
  CHECK(found.prescriptions[0].on == day("2026-11-05"));
  CHECK(found.prescriptions[0].days == 30);
  CHECK(found.prescriptions[0].refills == 2);
  CHECK(found.dispensings[0].on == day("2026-11-06"));
  CHECK(found.dispensings[0].days == 28);
  CHECK(found.dispensings[0].capsules == std::vector<CapsuleCount>{{40, 30}, {20, 60}});
  CHECK(found.dispensings[0].product == "us-claravis");
  CHECK(found.visits[0].on == day("2026-11-07"));
  CHECK(found.visits[0].booked);
  CHECK(found.visits[0].decision);
  CHECK(found.visits[0].note == "room 4");
  CHECK(found.draws[0].collected == day("2026-11-08"));
  CHECK(found.draws[0].note == "left arm");
  CHECK(found.draws[0].fasting == Fasting::yes);
  REQUIRE(found.draws[0].values.size() == 1);
  CHECK(found.draws[0].values[0].analyte == "triglyceride");
  CHECK(found.draws[0].values[0].number == LabNumber{"1.60", 16'000});
  CHECK(found.draws[0].values[0].unit == "mmol/L");
  CHECK(found.draws[0].values[0].upper_limit == LabNumber{"1.7", 17'000});
  CHECK(found.waivers[0].rule == "labs.monthly");
  CHECK(found.waivers[0].due_on == day("2026-12-01"));
  CHECK(found.waivers[0].on == day("2026-11-09"));
  CHECK(found.waivers[0].reason == "away");
  CHECK(found.reminders[0].text == "call the clinic");
  CHECK(found.reminders[0].first == day("2026-11-10"));
  CHECK(found.reminders[0].every_days == 7);
  CHECK(found.reminders[0].last == day("2026-12-10"));
  CHECK(found.settings[0].from == day("2026-11-11"));
  CHECK(found.settings[0].key == "cycles");
  CHECK(found.settings[0].value == "irregular");
  CHECK(found.medicines[0].name == "Minocin");
  CHECK(found.medicines[0].route == Route::oral);
  CHECK(found.medicines[0].first == day("2026-11-12"));
  CHECK(found.medicines[0].last == day("2026-11-20"));
  CHECK(found.medicines[0].note == "for a week");
  CHECK(found.symptoms[0].symptom == "dry_lips");
  CHECK(found.symptoms[0].grade == Grade::moderate);
  CHECK(found.symptoms[0].first == day("2026-11-13"));
  CHECK(found.symptoms[0].last == day("2026-11-19"));
  CHECK(found.symptoms[0].note == "balm helps");
  CHECK(found.symptoms[0].words == "cracked lips");
  CHECK(found.moods[0].instrument == MoodInstrument::phq9);
  CHECK(found.moods[0].on == day("2026-11-14"));
  CHECK(found.moods[0].items == std::vector<int>{0, 1, 2, 3, 0, 0, 1, 0, 0});
  CHECK(found.moods[0].total == 7);
  CHECK(found.moods[0].note == "by phone");
  CHECK(found.counts[0].on == day("2026-11-15"));
  CHECK(found.counts[0].strength_mg == 20);
  CHECK(found.counts[0].count == 31);
  CHECK(found.counts[0].note == "two lost");
  CHECK(store.verify().damages.empty());
}

TEST_CASE("what was not said of an event stays unsaid", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Events given;
  given.tests = {
      {{}, day("2026-11-03"), TestResult::pending, {}, {}, ""},
      {{}, day("2026-11-03"), TestResult::invalid, TestKind::urine, TestSetting::home, ""}};
  given.contraception = {{{}, day("2026-10-01"), {}, {"abstinence"}}};
  given.gaps = {{{}, day("2026-10-05"), {}, ""}};
  given.periods = {{{}, day("2026-11-01"), false}};
  given.confirmations = {{{}, "us.enrol", day("2026-11-04"), {}, ""}};
  given.prescriptions = {{{}, day("2026-11-05"), {}, {}}, {{}, day("2026-11-05"), 1, 0}};
  given.dispensings = {{{}, day("2026-11-06"), {}, {}, ""}};
  given.visits = {{{}, day("2026-11-07"), true, false, ""},
                  {{}, day("2026-11-07"), false, true, ""}};
  given.draws = {{{}, day("2026-11-08"), ""}};
  given.waivers = {{{}, "labs.monthly", {}, day("2026-11-09"), ""}};
  given.reminders = {{{}, "call", day("2026-11-10"), {}, {}}};
  given.settings = {{{}, day("2026-11-11"), "cycles", ""}};
  given.medicines = {{{}, "vitamin A", {}, day("2026-11-12"), {}, ""}};
  given.symptoms = {{{}, "headache", {}, day("2026-11-13"), {}, ""}};
  given.moods = {{{}, MoodInstrument::phq2, day("2026-11-14"), {}, 6, ""},
                 {{}, MoodInstrument::phq2, day("2026-11-14"), {0, 0}, 0, ""}};
  given.counts = {{{}, day("2026-11-15"), 40, 0, ""}};
  add_events(record, given);
  const Events found = record.load().events;
  REQUIRE(counts(found) == "2111121211111121");
  CHECK(found.tests[0].result == TestResult::pending);
  CHECK(found.tests[0].kind == TestKind::unknown);
  CHECK(found.tests[0].setting == TestSetting::unknown);
  CHECK(found.tests[0].note.empty());
  CHECK(found.tests[1].result == TestResult::invalid);
  CHECK(found.tests[1].setting == TestSetting::home);
  CHECK_FALSE(found.contraception[0].last);
  CHECK(found.contraception[0].methods == std::vector<std::string>{"abstinence"});
  CHECK_FALSE(found.gaps[0].last);
  CHECK(found.gaps[0].note.empty());
  CHECK_FALSE(found.periods[0].missed);
  CHECK_FALSE(found.confirmations[0].until);
  CHECK_FALSE(found.prescriptions[0].days);
  CHECK_FALSE(found.prescriptions[0].refills);
  CHECK(found.prescriptions[1].refills == 0);
  CHECK_FALSE(found.dispensings[0].days);
  CHECK(found.dispensings[0].capsules.empty());
  CHECK(found.dispensings[0].product.empty());
  CHECK(found.visits[0].booked);
  CHECK_FALSE(found.visits[0].decision);
  CHECK(found.visits[0].note.empty());
  CHECK_FALSE(found.visits[1].booked);
  CHECK(found.visits[1].decision);
  CHECK(found.draws[0].note.empty());
  CHECK(found.draws[0].fasting == Fasting::unknown);
  CHECK(found.draws[0].values.empty());
  CHECK_FALSE(found.waivers[0].due_on);
  CHECK(found.waivers[0].reason.empty());
  CHECK_FALSE(found.reminders[0].every_days);
  CHECK_FALSE(found.reminders[0].last);
  CHECK(found.settings[0].value.empty());
  CHECK(found.medicines[0].route == Route::unknown);
  CHECK_FALSE(found.medicines[0].last);
  CHECK(found.medicines[0].note.empty());
  CHECK(found.symptoms[0].grade == Grade::unknown);
  CHECK_FALSE(found.symptoms[0].last);
  CHECK(found.symptoms[0].note.empty());
  CHECK(found.symptoms[0].words.empty());
  CHECK(found.moods[0].items.empty());
  CHECK(found.moods[0].total == 6);
  CHECK(found.moods[0].note.empty());
  CHECK(found.moods[1].items == std::vector<int>{0, 0});
  CHECK(found.moods[1].total == 0);
  CHECK(found.counts[0].count == 0);
  CHECK(found.counts[0].note.empty());
}

TEST_CASE("events stand by their day, then in order of recording", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto shifted = [](int days) {
    Events events = every_event();
    events.tests[0].collected += date::days(days);
    events.contraception[0].first += date::days(days);
    events.gaps[0].first += date::days(days - 1);
    events.periods[0].on += date::days(days);
    events.confirmations[0].on += date::days(days);
    events.prescriptions[0].on += date::days(days);
    events.dispensings[0].on += date::days(days);
    events.visits[0].on += date::days(days);
    events.draws[0].collected += date::days(2 * days);
    events.waivers[0].on += date::days(days);
    events.reminders[0].first += date::days(days);
    events.settings[0].from += date::days(days);
    events.medicines[0].first += date::days(days);
    events.symptoms[0].first += date::days(days);
    events.moods[0].on += date::days(days);
    events.counts[0].on += date::days(days);
    return events;
  };
  const auto same_day = [&] {
    Events events = shifted(0);
    events.tests[0].kind = TestKind::urine;
    events.periods[0].missed = false;
    events.settings[0].key = "other";
    events.draws[0].collected += date::days(1);  // a day has one
    return events;
  };
  add_events(record, shifted(0));
  add_events(record, shifted(-3));
  add_events(record, same_day());
  add_events(record, shifted(1));
  const Events found = record.load().events;
  CHECK(counts(found) == "4444444444444444");
  each_list(found, [](const auto& list) {
    std::string order;
    for (const auto& fact : list) order += std::to_string(fact.recorded.entry);
    CHECK(order == "3245");
  });
}

TEST_CASE("an event that leaves no room for another of its kind refuses it", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const Events events = every_event();
  add_events(record, events);
  const auto refused = [&](const std::string& noun, const auto& fact) {
    const Failure failure =
        failure_of([&] { record.write("again", [&](Writer& w) { w.add(record.patient, fact); }); });
    CHECK(failure.status == ExitStatus::refused);
    CHECK(failure.what == "it conflicts with a " + noun + " in force");
    CHECK(failure.outcome == Outcome::not_stored);
  };
  PregnancyTest test = events.tests[0];
  test.result = TestResult::negative;
  test.setting = TestSetting::home;
  refused("pregnancy test", test);
  refused("menstrual period", events.periods[0]);
  PatientSetting setting = events.settings[0];
  setting.value = "regular";
  refused("setting", setting);
  LabDraw draw = events.draws[0];
  draw.values.clear();
  refused("draw", draw);
  CHECK(counts(record.load().events) == one_of_each);

  // Of the others several may be in force for a day; and nobody else's are in the way.
  record.write("again", [&](Writer& w) {
    Events again = events;
    again.tests.clear();
    again.periods.clear();
    again.settings.clear();
    again.draws.clear();
    add_all(w, record.patient, again);
    PatientRecord terms;
    terms.code = "B-2";
    add_all(w, w.add_patient(terms), events);
  });
  CHECK(counts(record.load().events) == "1221222212212222");
  CHECK(counts(record.store.load_patient("B-2")->events) == one_of_each);
}

TEST_CASE("events are withdrawn, undone, put back and redacted", "[store][events]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  const auto now = [&] { return counts(record.load().events); };
  const Events given = every_event();
  add_events(record, given);
  record.write("withdraw", [&](Writer& w) { withdraw_all(w, record.load().events); });
  CHECK(now() == none);
  CHECK(record.store.check_undo(2).resting == std::vector<EntryId>{3});
  record.undo(3);
  CHECK(now() == one_of_each);
  const Events back = record.load().events;
  each_list(back, [](const auto& list) {
    CHECK(list[0].recorded.entry == 4);
    CHECK(list[0].recorded.first_entry == 2);
    CHECK(list[0].recorded.first_row == 1);
    CHECK(list[0].recorded.row == 2);
  });
  CHECK(back.dispensings[0].capsules == given.dispensings[0].capsules);
  record.undo(4);
  CHECK(now() == none);
  record.undo(5);
  CHECK(now() == one_of_each);
  record.undo(2);
  CHECK(now() == none);
  record.undo(7);
  CHECK(now() == one_of_each);
  CHECK(record.store.verify().damages.empty());
  CHECK(record.store.check_undo(1).resting == std::vector<EntryId>{8});
  record.write("redact", [&](Writer& w) { w.redact(2); });
  CHECK(now() == none);
  for (const char* gone : {"us-claravis", "call the clinic", "pill forgotten", "male_condom",
                           "triglyceride", "Minocin", "dry_lips", "012300100", "two lost"}) {
    CHECK(bytes(path).find(gone) == std::string::npos);
  }
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("an event in the way of what an undo would put back rests on it", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const Events events = every_event();
  add_events(record, events);
  record.write("withdraw", [&](Writer& w) { withdraw_all(w, record.load().events); });
  record.write("test", [&](Writer& w) { w.add(record.patient, events.tests[0]); });
  record.write("period", [&](Writer& w) { w.add(record.patient, events.periods[0]); });
  record.write("setting", [&](Writer& w) { w.add(record.patient, events.settings[0]); });
  record.write("visit", [&](Writer& w) { w.add(record.patient, events.visits[0]); });
  record.write("draw", [&](Writer& w) { w.add(record.patient, events.draws[0]); });
  record.write("count", [&](Writer& w) { w.add(record.patient, events.counts[0]); });
  CHECK(record.store.check_undo(3).resting == std::vector<EntryId>{4, 5, 6, 8});
}

TEST_CASE("events that cannot be are our bug and are not stored", "[store][events]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto bug = [&](const auto& fact) {
    const Failure failure =
        failure_of([&] { record.write("x", [&](Writer& w) { w.add(record.patient, fact); }); });
    CHECK(failure.status == ExitStatus::bug);
    CHECK(failure.outcome == Outcome::not_stored);
  };
  const Events good = every_event();
  const Date early = day("2026-09-30");
  for (const std::vector<std::string>& methods :
       {std::vector<std::string>{}, {""}, {"implant", ""}, {"two words"}}) {
    bug(Contraception{{}, early, {}, methods});
  }
  bug(Contraception{{}, day("2026-10-01"), early, {"implant"}});
  bug(ContraceptionGap{{}, day("2026-10-01"), early, ""});
  bug(Confirmation{{}, "us.questions", day("2026-10-01"), early, ""});
  bug(Confirmation{{}, "", early, {}, ""});
  bug(Prescription{{}, early, 0, {}});
  bug(Prescription{{}, early, 10000, {}});
  bug(Prescription{{}, early, {}, -1});
  bug(Dispensing{{}, early, {}, {{40, 0}}, ""});
  bug(Dispensing{{}, early, {}, {{0, 30}}, ""});
  bug(Dispensing{{}, early, 0, {}, ""});
  bug(Waiver{{}, "", {}, early, "r"});
  bug(Reminder{{}, "", early, {}, {}});
  bug(Reminder{{}, "call", early, 0, {}});
  bug(Reminder{{}, "call", day("2026-10-01"), {}, early});
  bug(PatientSetting{{}, early, "", "x"});
  bug(LabDraw{{}, early, "line\nbreak"});
  const auto draw_of = [&](const LabValue& value) {
    return LabDraw{{}, early, "", Fasting::unknown, {value}};
  };
  const LabNumber one = lab_number("1");
  bug(draw_of({"", one, "U/L", {}}));
  bug(draw_of({"alt", one, "", {}}));
  bug(draw_of({"alt", {"<5", 50'000}, "U/L", {}}));
  bug(draw_of({"alt", {"1", 20'000}, "U/L", {}}));
  bug(draw_of({"alt", one, "U/L", LabNumber{"-1", -10'000}}));
  bug(Medicine{{}, "", Route::oral, early, {}, ""});
  bug(Medicine{{}, "x", Route::oral, day("2026-10-01"), early, ""});
  bug(Symptom{{}, "", Grade::mild, early, {}, ""});
  bug(Symptom{{}, "itch", Grade::mild, day("2026-10-01"), early, ""});
  bug(MoodScore{{}, MoodInstrument::phq2, early, {}, 7, ""});
  bug(MoodScore{{}, MoodInstrument::phq2, early, {}, -1, ""});
  bug(MoodScore{{}, MoodInstrument::phq2, early, {1, 1, 1}, 3, ""});
  bug(MoodScore{{}, MoodInstrument::phq2, early, {1, 4}, 5, ""});
  bug(MoodScore{{}, MoodInstrument::phq2, early, {1, 1}, 3, ""});
  bug(StockCount{{}, early, 0, 1, ""});
  bug(StockCount{{}, early, 40, -1, ""});
  bug(StockCount{{}, early, 40, 10'000, ""});
  CHECK(counts(record.load().events) == none);
  // Capsules may come in any order; the largest strength is spelled first.
  record.write("pickup", [&](Writer& w) {
    w.add(record.patient, Dispensing{{}, early, {}, {{20, 9999}, {40, 1}, {30, 5}}, ""});
  });
  CHECK(record.load().events.dispensings.at(0).capsules ==
        std::vector<CapsuleCount>{{40, 1}, {30, 5}, {20, 9999}});
}

TEST_CASE("stored events that cannot be are damage", "[store][events]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { add_events(*std::make_unique<Started>(path), every_event()); }
  const std::string sound = bytes(path);
  const std::string word = " is not one of the words this version knows";
  const std::vector<std::pair<std::string, std::string>> cases{
      {"pregnancy_test SET collected_on = 'x'", "pregnancy_test row 1: collected_on is not a date"},
      {"pregnancy_test SET result = 'x'", "pregnancy_test row 1: result" + word},
      {"pregnancy_test SET kind = 'x'", "pregnancy_test row 1: kind" + word},
      {"pregnancy_test SET setting = 'x'", "pregnancy_test row 1: setting" + word},
      {"pregnancy_test SET note = char(27)", "pregnancy_test row 1: note is not plain text"},
      {"contraception SET methods = 'a  b'",
       "contraception row 1: methods is not ids joined by single spaces"},
      {"contraception SET methods = 'a '",
       "contraception row 1: methods is not ids joined by single spaces"},
      {"contraception SET methods = ''",
       "contraception row 1: methods is not ids joined by single spaces"},
      {"contraception SET last_on = 'x'", "contraception row 1: last_on is not a date"},
      {"contraception_gap SET first_on = 'x'", "contraception_gap row 1: first_on is not a date"},
      {"menstrual_period SET missed = 2", "menstrual_period row 1: missed is not in its range"},
      {"confirmation SET until_on = 'x'", "confirmation row 1: until_on is not a date"},
      {"prescription SET days = 10000", "prescription row 1: days is not in its range"},
      {"prescription SET days = 0", "prescription row 1: days is not in its range"},
      {"prescription SET refills = -1", "prescription row 1: refills is not in its range"},
      {"dispensing SET capsules = '30x40'", "dispensing row 1: capsules is not capsules"},
      {"dispensing SET capsules = '30x20mg 30x40mg'", "dispensing row 1: capsules is not capsules"},
      {"dispensing SET capsules = '30x40mg '", "dispensing row 1: capsules is not capsules"},
      {"dispensing SET capsules = '30X40MG'", "dispensing row 1: capsules is not capsules"},
      {"dispensing SET days = 0", "dispensing row 1: days is not in its range"},
      {"visit SET booked = 2", "visit row 1: booked is not in its range"},
      {"visit SET decision = 2", "visit row 1: decision is not in its range"},
      {"lab_draw SET note = char(27)", "lab_draw row 1: note is not plain text"},
      {"lab_draw SET fasting = 'x'", "lab_draw row 1: fasting" + word},
      {"lab_value SET collected_on = 'x'", "lab_value row 1: collected_on is not a date"},
      {"lab_value SET collected_on = '2026-11-09'", "a result of 2026-11-09 has no draw"},
      {"lab_value SET analyte = char(27)", "lab_value row 1: analyte is not plain text"},
      {"lab_value SET number = '<5'", "lab_value row 1: number is not a number as it was entered"},
      {"lab_value SET number = '1,60'",
       "lab_value row 1: number is not a number as it was entered"},
      {"lab_value SET unit = char(27)", "lab_value row 1: unit is not plain text"},
      {"lab_value SET upper_limit = ''",
       "lab_value row 1: upper_limit is not a number as it was entered"},
      {"medicine SET route = 'x'", "medicine row 1: route" + word},
      {"medicine SET last_on = 'x'", "medicine row 1: last_on is not a date"},
      {"symptom SET grade = 'x'", "symptom row 1: grade" + word},
      {"symptom SET words = char(27)", "symptom row 1: words is not plain text"},
      {"symptom SET first_on = 'x'", "symptom row 1: first_on is not a date"},
      {"mood_score SET instrument = 'x'", "mood_score row 1: instrument" + word},
      {"mood_score SET items = '000400000'", "mood_score row 1: items is not answers of 0 to 3"},
      {"mood_score SET items = '00'",
       "mood_score row 1: items is not as many answers as there are questions"},
      {"mood_score SET total = 7", "mood_score row 1: total is not there instead of the answers"},
      {"mood_score SET items = NULL",
       "mood_score row 1: total is not there instead of the answers"},
      {"mood_score SET items = NULL, total = 28", "mood_score row 1: total is not in its range"},
      {"stock_count SET counted = -1", "stock_count row 1: counted is not in its range"},
      {"stock_count SET strength_mg = 0", "stock_count row 1: strength_mg is not in its range"},
      {"waiver SET due_on = 'x'", "waiver row 1: due_on is not a date"},
      {"reminder SET every_days = 0", "reminder row 1: every_days is not in its range"},
      {"patient_setting SET value = char(27)", "patient_setting row 1: value is not plain text"},
  };
  for (const auto& [sql, expected] : cases) {
    tamper_rows(path, "UPDATE " + sql);
    const Failure failure =
        failure_of([&] { static_cast<void>(Store::open(path, Access::read).load_patient("me")); });
    CHECK(failure.what == "the record is damaged: " + expected);
    CHECK(failure.status == ExitStatus::store);
    overwrite(path, sound);
  }
}
