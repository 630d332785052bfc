#include <sys/wait.h>

#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

using Keys = std::vector<std::string>;

CalendarItem item(const std::string& uid, PatientId patient, const std::string& summary) {
  return {uid, patient, day("2026-12-01"), summary, 0, false, "2026-11-22T08:00:00Z"};
}

std::string shown(const std::vector<CalendarItem>& items) {
  std::string text;
  for (const CalendarItem& each : items) {
    text += each.uid + "|" + std::to_string(each.patient) + "|" + iso(each.on) + "|" +
            each.summary + "|" + std::to_string(each.sequence) + (each.cancelled ? "|c|" : "|") +
            each.changed_at + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("of two runs only one claims a reminder", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  Store one = Store::open(path, Access::write);
  Store two = Store::open(path, Access::write);
  const std::string now = "2026-11-22T08:00:00Z";
  CHECK(one.claim_reminders({"b", "a", "b"}, "mail", now) == Keys{"b", "a"});
  CHECK(two.claim_reminders({"a", "c", "b"}, "mail", now) == Keys{"c"});
  CHECK(two.claim_reminders({"a"}, "hook", now) == Keys{"a"});
  CHECK(two.claim_reminders({}, "mail", now).empty());
}

TEST_CASE("of runs at the same time each reminder is claimed by one", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  { const Started record(path); }
  constexpr int keys = 20;
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      std::size_t claimed = 0;
      Store store = Store::open(path, Access::write);
      for (int key = 0; key < keys; ++key) {
        claimed +=
            store.claim_reminders({std::to_string(key)}, "mail", "2026-11-22T08:00:00Z").size();
      }
      _exit(static_cast<int>(claimed));
    }
    children.push_back(child);
  }
  int claimed = 0;
  for (const pid_t child : children) {
    int status = -1;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    claimed += WEXITSTATUS(status);
  }
  CHECK(claimed == keys);
}

TEST_CASE("a stale claim is retaken after 15 minutes", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  Store& store = record.store;
  const auto claims = [&](const std::string& now) {
    return store.claim_reminders({"a"}, "mail", now).size();
  };
  CHECK(claims("2026-11-22T23:55:00Z") == 1);
  CHECK(claims("2026-11-23T00:09:59Z") == 0);
  CHECK(claims("2026-11-23T00:10:00Z") == 1);
  CHECK(claims("2026-11-23T00:24:59Z") == 0);
  CHECK(query(path, "SELECT attempts FROM reminder_sent") == "2");
  // A clock that was wrong does not hold a reminder back for longer than that.
  CHECK(claims("2026-11-22T23:55:01Z") == 0);
  CHECK(claims("2026-11-22T23:55:00Z") == 1);
}

TEST_CASE("what was sent is sent once, what was released is retaken", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  Store& store = record.store;
  const std::string now = "2026-11-22T08:00:00Z";
  const std::string next_year = "2027-11-22T08:00:00Z";
  store.claim_reminders({"a", "b", "c"}, "mail", now);
  store.mark_sent({"a", "d"}, "mail", now);
  store.release({"b", "a", "e"}, "mail");
  CHECK(store.claim_reminders({"a", "b", "c", "d", "e"}, "mail", now) == Keys{"b", "e"});
  CHECK(store.claim_reminders({"a", "d"}, "mail", next_year).empty());
  CHECK(store.claim_reminders({"a", "d"}, "hook", next_year) == Keys{"a", "d"});
  store.mark_sent({"a"}, "mail", next_year);  // the last time counts
  CHECK(query(path, "SELECT sent_at FROM reminder_sent WHERE key = 'a' AND channel = 'mail'") ==
        next_year);
  CHECK(query(path, "SELECT attempts FROM reminder_sent WHERE key = 'b'") == "2");
  store.mark_sent({}, "mail", now);
  store.release({}, "mail");
}

TEST_CASE("what a clock that ran ahead sent was never sent", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Store& store = record.store;
  store.claim_reminders({"a", "b"}, "mail", "2027-06-01T08:00:00Z");
  store.mark_sent({"a", "b"}, "mail", "2027-06-01T08:00:00Z");
  CHECK(store.claim_reminders({"a"}, "mail", "2027-06-01T07:45:00Z").empty());
  CHECK(store.claim_reminders({"a"}, "mail", "2026-11-22T08:00:00Z") == Keys{"a"});
  store.mark_sent({"a"}, "mail", "2026-11-22T08:00:00Z");
  CHECK(store.claim_reminders({"a", "b"}, "mail", "2026-11-22T09:00:00Z") == Keys{"b"});
  store.release({"b"}, "mail");
  CHECK(store.claim_reminders({"b"}, "mail", "2026-11-23T08:00:00Z") == Keys{"b"});
}

TEST_CASE("the last snooze of an item counts", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  CHECK(record.store.snoozed().empty());
  record.store.snooze("1/us.window/2026-11-20", day("2026-11-24"));
  record.store.snooze("1/labs", day("2026-11-30"));
  record.store.snooze("1/labs", day("2026-11-25"));
  CHECK(record.store.snoozed() ==
        std::map<std::string, Date>{{"1/labs", day("2026-11-25")},
                                    {"1/us.window/2026-11-20", day("2026-11-24")}});
}

TEST_CASE("the file knows when remind ran and when digests were checked", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    CHECK_FALSE(record.store.last_run());
    CHECK_FALSE(record.store.last_verified());
    record.store.note_run("2026-11-22T08:00:00Z");
    CHECK_FALSE(record.store.last_verified());
    record.store.note_run("2026-11-22T08:05:00Z");
    record.store.note_verified("2026-11-21T08:00:00Z");
  }
  const Store store = Store::open(path, Access::read);
  CHECK(store.last_run() == "2026-11-22T08:05:00Z");
  CHECK(store.last_verified() == "2026-11-21T08:00:00Z");
}

TEST_CASE("calendar items are remembered by uid, all or none", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Store& store = record.store;
  const PatientId me = record.patient;
  store.remember({item("b@x", me, "pick-up"), item("a@x", me, "visit")});
  CHECK(shown(store.calendar_items(me)) ==
        "a@x|1|2026-12-01|visit|0|2026-11-22T08:00:00Z\n"
        "b@x|1|2026-12-01|pick-up|0|2026-11-22T08:00:00Z\n");
  CalendarItem changed = item("a@x", me, "lab");
  changed.on = day("2026-12-02");
  changed.sequence = 3;
  changed.cancelled = true;
  changed.changed_at = "2026-11-23T08:00:00Z";
  store.remember({changed, item("c@x", me, "draw")});
  const std::string after =
      "a@x|1|2026-12-02|lab|3|c|2026-11-23T08:00:00Z\n"
      "b@x|1|2026-12-01|pick-up|0|2026-11-22T08:00:00Z\n"
      "c@x|1|2026-12-01|draw|0|2026-11-22T08:00:00Z\n";
  CHECK(shown(store.calendar_items(me)) == after);
  CHECK(store.calendar_items(77).empty());
  CHECK(failure_of([&] {
          store.remember({item("d@x", me, "x"), item("e@x", 77, "x")});
        }).status == ExitStatus::bug);
  store.remember({});
  CHECK(shown(store.calendar_items(me)) == after);
}

TEST_CASE("bookkeeping at once is kept together or not at all", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  const Environment quick("ISOTRACK_BUSY_TIMEOUT_MS", "20");
  Started record(path);
  Store& store = record.store;
  const PatientId me = record.patient;
  store.at_once([&] {
    store.remember({item("a@x", me, "visit")});
    CHECK(store.calendar_items(me).size() == 1);
    CHECK(store.load_patient(record.load().code).has_value());
    Store other = Store::open(path, Access::write);
    CHECK(failure_of([&] { other.note_run("2026-11-22T08:00:00Z"); }).status == ExitStatus::store);
    store.note_run("2026-11-22T08:05:00Z");
  });
  CHECK(store.last_run() == "2026-11-22T08:05:00Z");
  CHECK(failure_of([&] {
          store.at_once([&] {
            store.remember({item("b@x", me, "lab")});
            throw Error(ExitStatus::io, "no room");
          });
        }).what == "no room");
  CHECK(store.calendar_items(me).size() == 1);
  store.note_run("2026-11-22T08:10:00Z");  // and each is on its own again
  CHECK(Store::open(path, Access::read).last_run() == "2026-11-22T08:10:00Z");
}

TEST_CASE("a redaction empties the words that calendars were told", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  PatientId other = 0;
  record.write("patient add", [&](Writer& w) {
    PatientRecord terms;
    terms.code = "B-2";
    other = w.add_patient(terms);
  });
  record.write("reminder", [&](Writer& w) { add_all(w, record.patient, every_event()); });
  record.store.remember({item("a@x", record.patient, "call the clinic"), item("b@x", other, "o")});
  record.write("redact", [&](Writer& w) { w.redact(3); });
  CHECK(shown(record.store.calendar_items(record.patient)) ==
        "a@x|1|2026-12-01||0|2026-11-22T08:00:00Z\n");
  CHECK(record.store.calendar_items(other).at(0).summary == "o");
  CHECK(bytes(path).find("call the clinic") == std::string::npos);
}

TEST_CASE("bookkeeping leaves the journal as it is", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Store& store = record.store;
  const std::string now = "2026-11-22T08:00:00Z";
  store.claim_reminders({"a"}, "mail", now);
  store.snooze("a", day("2026-11-30"));
  store.note_run(now);
  store.remember({item("a@x", record.patient, "visit")});
  record.undo(1);
  CHECK(store.claim_reminders({"a"}, "mail", now).empty());
  CHECK(store.snoozed().size() == 1);
  CHECK(store.calendar_items(record.patient).size() == 1);
  CHECK(store.journal({}).size() == 2);
  const Verification found = store.verify();
  CHECK(found.damages.empty());
  CHECK(found.entries == 2);
}

TEST_CASE("bookkeeping needs a record free to be written", "[store][bookkeeping]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  Store reader = Store::open(path, Access::read);
  const auto bug = [](Store& store) {
    const Failure failure = failure_of([&] { store.note_run("2026-11-22T08:00:00Z"); });
    CHECK(failure.status == ExitStatus::bug);
    return failure.what;
  };
  CHECK(bug(reader) == "bookkeeping without a record free to be written");
  {
    const Writer writer = record.store.begin(context("log"));
    CHECK(bug(record.store) == "bookkeeping without a record free to be written");
  }
  record.store.note_run("2026-11-22T08:00:00Z");
}

TEST_CASE("keys are short and plain, instants are instants", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  Store& store = record.store;
  const std::string now = "2026-11-22T08:00:00Z";
  const auto bug = [&](const std::function<void()>& action) {
    CHECK(failure_of(action).status == ExitStatus::bug);
  };
  for (const std::string& key : {std::string(), std::string(201, 'k'), std::string("a\nb")}) {
    bug([&] { store.claim_reminders({"fine", key}, "mail", now); });
    bug([&] { store.claim_reminders({"fine"}, key, now); });
    bug([&] { store.mark_sent({key}, "mail", now); });
    bug([&] { store.snooze(key, day("2026-11-30")); });
    bug([&] { store.remember({item(key, record.patient, "x")}); });
  }
  for (const char* instant : {"", "now", "2026-11-22", "2026-02-30T08:00:00Z"}) {
    bug([&] { store.claim_reminders({"fine"}, "mail", instant); });
    bug([&] { store.note_run(instant); });
    bug([&] { store.note_verified(instant); });
  }
  const std::string longest(200, 'k');
  CHECK(store.claim_reminders({"fine", longest}, longest, now) == Keys{"fine", longest});
}

TEST_CASE("a course has a random text of its own", "[store][bookkeeping]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto salt = record.store.course_salt(record.course);
  REQUIRE(salt);
  CHECK(salt == record.store.journal({}, 1).at(0).uuid);
  record.undo(1);
  record.undo(2);
  CHECK(record.store.course_salt(record.course) == salt);
  CHECK_FALSE(record.store.course_salt(9));
}
