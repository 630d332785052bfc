#include "store/dose_days.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/random.hpp"
#include "tests/unit/store/fixture.hpp"

namespace isotrack {
namespace {

using test::Folder;
using test::Random;
using test::Started;

Dose dose(const std::string& on, int mg) { return test::dose(on, mg); }

/// Days and amounts of doses, for comparing.
std::string amounts(const std::vector<Dose>& doses) {
  std::string out;
  for (const Dose& each : doses) {
    out += iso(each.on) + " " + std::to_string(each.amount.count()) + "; ";
  }
  return out;
}

std::string read_back(std::string_view days) {
  const auto doses = doses_told(days);
  return doses ? amounts(*doses) : "unreadable";
}

std::string text_of(const std::filesystem::path& path) {
  return test::query(path, "SELECT group_concat(days, '; ') FROM dose_days");
}

/// The doses of all courses of a file, one by one and by their texts.
struct BothWays {
  explicit BothWays(const Store& store) {
    for (const LoadedPatient& each : store.load_patients(store.patients(), DosesAs::recorded)) {
      for (const CourseRecord& course : each.record->courses) one_by_one += amounts(course.doses);
    }
    for (const LoadedPatient& each : store.load_patients(store.patients(), DosesAs::day_amounts)) {
      for (const CourseRecord& course : each.record->courses) by_days += amounts(course.doses);
    }
  }

  std::string one_by_one;
  std::string by_days;
};

TEST_CASE("doses are told in runs of equal days", "[store][dose_days]") {
  CHECK(told_in_days({}).empty());
  CHECK(told_in_days({dose("2026-11-01", 40)}) == "2026-11-01 40");
  CHECK(told_in_days({dose("2026-11-01", 40), dose("2026-11-02", 40), dose("2026-11-03", 60)}) ==
        "2026-11-01 40x2 60");
  CHECK(told_in_days({dose("2026-11-01", 40), dose("2026-11-03", 40), dose("2026-11-07", 40)}) ==
        "2026-11-01 40 - 40 -x3 40");
  CHECK(told_in_days({dose("2026-11-01", 20), dose("2026-11-01", 20), dose("2026-11-02", 20),
                      dose("2026-11-02", 20), dose("2026-11-03", 40)}) == "2026-11-01 20+20x2 40");
  CHECK(told_in_days({dose("2026-11-01", 20), dose("2026-11-01", 40), dose("2026-11-02", 40),
                      dose("2026-11-02", 20)}) == "2026-11-01 20+40 40+20");
}

TEST_CASE("a text is read back to the same doses", "[store][dose_days]") {
  CHECK(read_back("").empty());
  CHECK(read_back("2026-11-01 40x2 - 20+20") ==
        "2026-11-01 40; 2026-11-02 40; 2026-11-04 20; 2026-11-04 20; ");
  CHECK(read_back("2199-12-31 40") == "2199-12-31 40; ");
  for (int seed = 0; seed < 200; ++seed) {
    Random random(test::base_seed() + static_cast<std::uint64_t>(seed));
    std::vector<Dose> doses;
    Date on = test::day("2026-01-01") + days(random.between(0, 400));
    for (int left = random.between(0, 120); left > 0; --left) {
      doses.push_back(dose(iso(on), random.one_in(8) ? random.between(1, 400) : 40));
      if (!random.one_in(6)) on += days(random.one_in(9) ? random.between(2, 30) : 1);
    }
    const std::string told = told_in_days(doses);
    INFO("seed " << test::base_seed() + static_cast<std::uint64_t>(seed) << ": " << told);
    CHECK(read_back(told) == amounts(doses));
  }
}

TEST_CASE("what is no such text is not read", "[store][dose_days]") {
  for (const char* text :
       {"2026-11-01x", "2026-11-01 ", "2026-11-01 0", "2026-11-01 40x0", "2026-11-01 40x",
        "2026-11-01 40 ", "2026-11-01  40", "2026-11-01 40+", "2026-11-01 +40", "2026-11-01 401",
        "2026-11-01 40 60x-2", "2026-11-31 40", "40", "2026-11-01 40x99999999999", "2026-11-01 40;",
        "2199-12-31 40x2", "2026-11-01 -40", " 2026-11-01 40"}) {
    INFO(text);
    CHECK(read_back(text) == "unreadable");
  }
}

TEST_CASE("every write tells the doses of its courses anew", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  CHECK(text_of(path).empty());
  record.log("2026-11-02", 40);
  record.log("2026-11-03", 40);
  CHECK(text_of(path) == "2026-11-02 40x2");
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, test::dose("2026-11-02", 60));
  });
  CHECK(text_of(path) == "2026-11-02 60 40");
  record.undo(4);
  CHECK(text_of(path) == "2026-11-02 40x2");
  record.undo(3);
  record.undo(2);
  CHECK(text_of(path).empty());
}

TEST_CASE("what a transaction did not keep is not told", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-02", 40);
  {
    Writer writer = record.store.begin(test::context("log"));
    writer.add(record.course, test::dose("2026-11-03", 40));
  }
  CHECK(text_of(path) == "2026-11-02 40");
  // Inside a transaction nothing old is read.
  Writer writer = record.store.begin(test::context("log"));
  writer.add(record.course, test::dose("2026-11-03", 40));
  const BothWays read(record.store);
  CHECK(read.by_days == "2026-11-02 40; 2026-11-03 40; ");
}

TEST_CASE("a course without a text is read dose by dose", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.log("2026-11-02", 40);
  }
  test::tamper(path, "DELETE FROM dose_days");
  CHECK(BothWays(Store::open(path, Access::read)).by_days == "2026-11-02 40; ");
  CHECK(Store::open(path, Access::read).verify().damages.empty());
}

TEST_CASE("a text that says something else is damage", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.log("2026-11-02", 40);
  }
  for (const char* text : {"2026-11-02 60", "2026-11-02 40x2", "2026-11-03 40"}) {
    test::tamper(path, std::string("UPDATE dose_days SET days = '") + text + "'");
    const auto damages = Store::open(path, Access::read).verify().damages;
    REQUIRE(damages.size() == 1);
    CHECK(damages.front().where == "dose_days of course 1");
  }
  test::tamper(path, "UPDATE dose_days SET days = '2026-11-02 nonsense'");
  const Store store = Store::open(path, Access::read);
  const auto loaded = store.load_patients(store.patients(), DosesAs::day_amounts);
  REQUIRE(loaded.size() == 1);
  CHECK(loaded.front().trouble);
  CHECK_FALSE(loaded.front().record);
  CHECK(store.load_patient("me")->courses.front().doses.size() == 1);
}

TEST_CASE("who counted capsules has each dose with its entry", "[store][dose_days]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  const auto entry_of_dose = [&] {
    const auto loaded = record.store.load_patients(record.store.patients(), DosesAs::day_amounts);
    return loaded.front().record->courses.front().doses.front().recorded.entry;
  };
  CHECK(entry_of_dose() == 0);
  record.write("stock count", [&](Writer& writer) {
    writer.add(record.patient, StockCount{{}, test::day("2026-11-02"), 40, 3, {}});
  });
  CHECK(entry_of_dose() == 2);
}

TEST_CASE("who has a waiver has each dose with its entry", "[store][dose_days]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  record.write("waive", [&](Writer& writer) {
    writer.add(
        record.patient,
        Waiver{{}, "dose.over_plan", test::day("2026-11-02"), test::day("2026-11-22"), "known"});
  });
  const auto loaded = record.store.load_patients(record.store.patients(), DosesAs::day_amounts);
  CHECK(loaded.front().record->courses.front().doses.front().recorded.entry == 2);
}

TEST_CASE("a dose that an undo put back stands where it stood", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-02", 60);
  record.log("2026-11-02", 20);
  CHECK(text_of(path) == "2026-11-02 60+20");
  record.undo(2);
  CHECK(text_of(path) == "2026-11-02 20");
  record.undo(4);
  CHECK(text_of(path) == "2026-11-02 60+20");
}

TEST_CASE("texts are made anew when asked for, and after an upgrade", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-02", 40);
  test::tamper(path, "UPDATE dose_days SET days = '2026-11-02 60'");
  const std::vector<Damage> damages = record.store.verify().damages;
  REQUIRE(damages.size() == 1);
  CHECK(damages[0].is_derived);
  record.store.rebuild();
  CHECK(record.store.verify().damages.empty());
  CHECK(text_of(path) == "2026-11-02 40");
  // An upgrade leaves a row without a text; any commit tells it.
  test::tamper(path, "UPDATE dose_days SET days = NULL");
  CHECK(BothWays(record.store).by_days == "2026-11-02 40; ");
  record.write("stock count", [&](Writer& writer) {
    writer.add(record.patient, Contact{{}, "nurse", "room 4"});
  });
  CHECK(text_of(path) == "2026-11-02 40");
}

TEST_CASE("redacting doses leaves no word of them", "[store][dose_days]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-02", 40);
  record.log("2026-11-03", 333);
  record.write("redact", [&](Writer& writer) { writer.redact(3); });
  const BothWays read(record.store);
  CHECK(read.by_days == "2026-11-02 40; ");
  CHECK(test::query(path, "SELECT count(*) FROM dose_days WHERE days LIKE '%333%'") == "0");
  CHECK(record.store.verify().damages.empty());
}

/// Somebody who does anything at all to the doses of two courses.
class Anybody {
 public:
  Anybody(Started& record, CourseId other, std::uint64_t seed)
      : record_(record), other_(other), random_(seed) {}

  void act() {
    const CourseId course = random_.one_in(3) ? other_ : record_.course;
    const std::vector<Dose> doses = doses_of(course);
    switch (random_.between(1, 5)) {
      case 1:
        written_.push_back(record_.write("span", [&](Writer& writer) {
          Date on = any_day();
          for (int left = random_.between(1, 12); left > 0; --left, on += days(1)) {
            writer.add(course, test::dose(iso(on), random_.one_of({20, 40, 40, 60})));
          }
        }));
        break;
      case 2:
        if (doses.empty()) break;
        written_.push_back(record_.write("amend", [&](Writer& writer) {
          const auto which =
              static_cast<std::size_t>(random_.between(0, static_cast<int>(doses.size()) - 1));
          writer.withdraw(doses[which]);
          if (!random_.one_in(3)) writer.add(course, test::dose(iso(any_day()), 80));
        }));
        break;
      case 3:
        undo_last();
        break;
      case 4:
        redact_any();
        break;
      default:
        written_.push_back(record_.write(
            "log", [&](Writer& writer) { writer.add(course, test::dose(iso(any_day()), 40)); }));
    }
  }

 private:
  Date any_day() { return test::day("2026-11-01") + days(random_.between(0, 20)); }

  std::vector<Dose> doses_of(CourseId id) {
    for (const CourseRecord& course : record_.load().courses) {
      if (course.id == id) return course.doses;
    }
    return {};
  }

  void undo_last() {
    const auto last = record_.store.last_undoable(record_.patient);
    if (last && *last > first_entries && record_.store.check_undo(*last).resting.empty()) {
      record_.undo(*last);
    }
  }

  void redact_any() {
    if (written_.empty() || !random_.one_in(3)) return;
    const EntryId entry = written_.back();
    written_.pop_back();
    try {
      record_.write("redact", [&](Writer& writer) { writer.redact(entry); });
    } catch (const Error&) {
      // Something rests on it.
    }
  }

  static constexpr EntryId first_entries = 2;
  Started& record_;
  CourseId other_;
  Random random_;
  std::vector<EntryId> written_;
};

TEST_CASE("whatever is written, the texts say what the doses say", "[store][dose_days]") {
  for (std::uint64_t n = 0; n < 12; ++n) {
    const Folder folder;
    const auto path = folder / "isotrack.db";
    Started record(path);
    CourseId other = 0;
    record.write("start", [&](Writer& writer) {
      CourseRecord terms = test::course_terms();
      terms.number = 2;
      other = writer.add_course(record.patient, terms);
    });
    Anybody anybody(record, other, test::base_seed() + n);
    for (int step = 0; step < 40; ++step) {
      anybody.act();
      const BothWays read(record.store);
      INFO("seed " << test::base_seed() + n << ", step " << step);
      REQUIRE(read.by_days == read.one_by_one);
      REQUIRE(test::query(path, "SELECT count(*) FROM dose_days WHERE days IS NULL") == "0");
    }
    CHECK(record.store.verify().damages.empty());
    // It is the texts that were read: without them the doses are the same.
    const std::string told = text_of(path);
    CHECK(told.empty() == BothWays(record.store).one_by_one.empty());
  }
}

}  // namespace
}  // namespace isotrack
