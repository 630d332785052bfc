#include "isotrack/store/exchange.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

constexpr const char* marker = "SECRETMARKER";

EntryId redact(Started& record, EntryId entry) {
  return record.write("redact", [&](Writer& writer) { writer.redact(entry); });
}

}  // namespace

TEST_CASE("a redaction leaves no byte of the content", "[store][redact]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    EntryContext given = context(std::string(marker) + "-command");
    given.reason = std::string(marker) + "-reason";
    given.once_key = std::string(marker) + "-key";
    Writer writer = record.store.begin(given);
    writer.about(record.patient);
    writer.add(record.course, dose("2026-11-02", 40, std::string(marker) + "-note"));
    writer.add(record.patient, Contact{{}, std::string(marker) + "-role", marker});
    writer.commit();
    CHECK(bytes(path).find(marker) != std::string::npos);
    CHECK(redact(record, 2) == 3);
    CHECK(record.facts().doses.empty());
    CHECK(record.load().contacts.empty());
    const JournalEntry left = record.store.journal({}, 2).at(0);
    CHECK(left.rows.empty());
    CHECK(left.command == "redacted");
    CHECK_FALSE(left.reason);
    CHECK(left.redacted_by == 3);
    CHECK(left.user == "anna");
    CHECK(left.patient == record.patient);
    CHECK(record.store.last_undoable(record.patient) == 1);
    CHECK(record.store.verify().damages.empty());
  }
  for (const auto& each : std::filesystem::directory_iterator(folder.path())) {
    CHECK(bytes(each.path()).find(marker) == std::string::npos);
  }
}

TEST_CASE("a redaction follows what was withdrawn and put back", "[store][redact]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Started record(path);
  record.log("2026-11-02", 40, marker);
  record.write("amend", [&](Writer& writer) {
    writer.withdraw(record.facts().doses.at(0));
    writer.add(record.course, dose("2026-11-02", 60));
  });
  record.undo(3);
  record.undo(4);
  record.undo(5);
  CHECK(record.facts().doses.at(0).note == marker);
  redact(record, 2);
  CHECK(record.facts().doses.empty());
  CHECK(bytes(path).find(marker) == std::string::npos);
  CHECK(record.store.verify().damages.empty());
  CHECK(record.store.journal({}, 3).at(0).rows.size() == 1);
}

TEST_CASE("what cannot be redacted is refused with the way out", "[store][redact]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  record.log("2026-11-02", 40);
  const auto refused = [&](EntryId entry) {
    const Failure failure = failure_of([&] { redact(record, entry); });
    CHECK(failure.status == ExitStatus::refused);
    return failure.what + " | " + failure.hint;
  };
  CHECK(refused(1) ==
        "entry 1 cannot be redacted: facts in force of entry 2 belong to the patient or course it "
        "describes | record other terms first, or undo those");
  record.undo(2);
  record.undo(3);
  CHECK(refused(4) ==
        "entry 4 cannot be redacted: it put back what others recorded | redact entry 2");
  CHECK(redact(record, 2) == 5);
  CHECK(refused(2) == "entry 2 cannot be redacted: entry 5 redacted it already | ");
  CHECK(failure_of([&] { redact(record, 9); }).status == ExitStatus::not_found);
  CHECK(failure_of([&] { record.undo(2); }).what ==
        "entry 2 cannot be undone: content was removed for good");
  CHECK(failure_of([&] { record.undo(5); }).what ==
        "entry 5 cannot be undone: content was removed for good");
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("what makes a patient or course exist is redacted only once undone", "[store][redact]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const Failure failure = failure_of([&] { redact(record, 1); });
  CHECK(failure.status == ExitStatus::refused);
  CHECK(failure.what == "entry 1 cannot be redacted: a patient or course exists by it");
  CHECK(failure.hint == "undo it first; what was undone can be redacted");
  CHECK(record.store.load_patient("me"));
  record.undo(1);
  CHECK_FALSE(record.store.load_patient("me"));
  CHECK(redact(record, 1) == 3);
  CHECK(record.store.journal({}, 1).at(0).redacted_by == 3);
  CHECK(record.store.patients().empty());
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("a redaction does not bless rot", "[store][redact]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Started record(path);
    record.log("2026-11-02", 40);
    record.write("amend", [&](Writer& writer) {
      writer.withdraw(record.facts().doses.at(0));
      writer.add(record.course, dose("2026-11-02", 60));
    });
  }
  tamper_rows(path, "UPDATE dose SET mg = 80 WHERE id = 2");
  Store store = Store::open(path, Access::write);
  const Failure failure = failure_of([&] {
    Writer writer = store.begin(context("redact"));
    writer.redact(2);
  });
  CHECK(failure.what == "the record is damaged: entry 3 does not match its digest; not redacted");
  CHECK(store.verify().damages.size() == 2);  // the entry, and the short text of its doses
}

TEST_CASE("the number of a redacted reminder is not given again", "[store][redact]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  const auto remind = [&](const std::string& text) {
    return record.write("remind add", [&](Writer& writer) {
      writer.add(record.patient, Reminder{{}, text, day("2026-11-22"), {}, {}});
    });
  };
  const auto numbers = [](const PatientRecord& patient) {
    std::string out;
    for (const Reminder& each : patient.events.reminders) {
      out += std::to_string(each.recorded.first_row) + " ";
    }
    return out;
  };
  remind("one");
  const EntryId newest = remind("two");
  record.write("confirm", [&](Writer& writer) {
    writer.add(record.patient, Confirmation{{}, "reminder.2", day("2026-11-22"), {}, {}});
  });
  redact(record, newest);
  CHECK(numbers(record.load()) == "1 ");
  remind("three");
  CHECK(numbers(record.load()) == "1 3 ");
  redact(record, 6);
  // Nor in a copy made of an export, while an answer names it.
  Store copy = Store::create(folder / "copy.db");
  {
    Intake intake = copy.take_in();
    record.store.each_entry([&](const TransferEntry& entry) { intake.take(entry); });
    CHECK(intake.finish().empty());
    intake.commit();
  }
  Writer writer = copy.begin(context("remind add"));
  writer.add(copy.load_patient("me")->id, Reminder{{}, "four", day("2026-11-22"), {}, {}});
  writer.commit();
  CHECK(numbers(*copy.load_patient("me")) == "1 3 ");
}
