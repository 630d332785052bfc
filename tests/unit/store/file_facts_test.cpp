#include "tests/support/catch.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

/// An entry that is about no patient.
EntryId write(Store& store, const std::function<void(Writer&)>& work) {
  Writer writer = store.begin(context("config set"));
  work(writer);
  return writer.commit();
}

EntryId set(Store& store, const std::string& key, const std::string& value) {
  return write(store, [&](Writer& w) {
    for (const Configured& each : store.configuration()) {
      if (each.key == key) w.withdraw(each);
    }
    w.add(Configured{{}, key, value});
  });
}

std::string shown(const Store& store) {
  std::string text;
  for (const Configured& each : store.configuration()) text += each.key + "=" + each.value + " ";
  for (const ClinicFile& each : store.clinic_files()) text += each.kind + ":" + each.id + " ";
  return text;
}

}  // namespace

TEST_CASE("facts of the whole file come back as they were recorded, in order", "[store][file]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  const std::string text = "{\r\n\t\"id\": \"hûs\",\n \"rules\": []\n}\n";
  {
    Store store = Store::create(path);
    CHECK(store.configuration().empty());
    CHECK(store.clinic_files().empty());
    write(store, [&](Writer& w) {
      w.add(Configured{{}, "b", "2"});
      w.add(Configured{{}, "a", ""});
      w.add(ClinicFile{{}, "programme", "b", "{}"});
      w.add(ClinicFile{{}, "programme", "a", text});
      w.add(ClinicFile{{}, "lab_plan", "b", "{}"});
    });
  }
  const Store store = Store::open(path, Access::read);
  CHECK(shown(store) == "a= b=2 lab_plan:b programme:a programme:b ");
  CHECK(store.configuration()[0].recorded == Recorded{2, 1, 2, 1});
  CHECK(store.clinic_files()[1].recorded == Recorded{2, 1, 2, 1});
  CHECK(store.clinic_files()[1].text == text);
  const JournalEntry entry = store.journal({}).at(0);
  CHECK_FALSE(entry.patient);
  REQUIRE(entry.rows.size() == 5);
  CHECK(entry.rows[0].table == "configured");
  CHECK(entry.rows[0].columns.size() == 2);
  CHECK(entry.rows[4].table == "clinic_file");
  CHECK(store.verify().damages.empty());
}

TEST_CASE("one choice for a key, one file for a kind and id", "[store][file]") {
  const Folder folder;
  Store store = Store::create(folder / "isotrack.db");
  write(store, [](Writer& w) { add_file_facts(w); });
  const auto refused = [&](const auto& fact) {
    const Failure failure = failure_of([&] { write(store, [&](Writer& w) { w.add(fact); }); });
    CHECK(failure.status == ExitStatus::refused);
    CHECK(failure.outcome == Outcome::not_stored);
    return failure.what;
  };
  CHECK(refused(Configured{{}, "us-ipledge.edition-b-from", "x"}) ==
        "it conflicts with a choice in force");
  CHECK(refused(ClinicFile{{}, "programme", "house", "{}"}) ==
        "it conflicts with a clinic file in force");
  CHECK(refused(ClinicFile{{}, "programme", "bell", "{\"a\": \"\a\"}"}) ==
        "the file holds control characters");
  CHECK(refused(ClinicFile{{}, "programme", "long", std::string(1'000'001, ' ')}) ==
        "a text is too long");
  for (const auto& [kind, id, text] : {std::array{"recipe", "a", "{}"},
                                       {"programme", "", "{}"},
                                       {"programme", "a\nb", "{}"},
                                       {"programme", "a", ""}}) {
    const Failure failure = failure_of([&] {
      write(store, [&, kind = kind, id = id, text = text](Writer& w) {
        w.add(ClinicFile{{}, kind, id, text});
      });
    });
    CHECK(failure.status == ExitStatus::bug);
  }
  CHECK(shown(store) == "us-ipledge.edition-b-from=2026-12-01 programme:house ");
}

TEST_CASE("an entry about no patient is undone by its number only", "[store][file]") {
  const Folder folder;
  Started record(folder / "isotrack.db");
  CHECK(set(record.store, "a", "1") == 2);
  CHECK(set(record.store, "a", "2") == 3);
  write(record.store, [](Writer& w) { add_file_facts(w); });
  CHECK(record.store.last_undoable(record.patient) == 1);
  CHECK(record.store.check_undo(1).resting.empty());
  CHECK(record.store.check_undo(2).resting == std::vector<EntryId>{3});
  record.undo(4);  // by a writer that is about a patient: the undo is not
  CHECK_FALSE(record.store.journal({}, 5).at(0).patient);
  CHECK(shown(record.store) == "a=2 ");
  record.undo(3);
  CHECK(shown(record.store) == "a=1 ");
  CHECK(record.store.check_undo(3).undone_by == 6);
  record.undo(6);
  CHECK(shown(record.store) == "a=2 ");
  record.undo(5);
  CHECK(shown(record.store) == "a=2 us-ipledge.edition-b-from=2026-12-01 programme:house ");
  CHECK(record.store.clinic_files()[0].recorded.entry == 8);
  CHECK(record.store.last_undoable(record.patient) == 1);
  CHECK(record.store.journal(record.patient).size() == 1);
  CHECK(record.store.verify().damages.empty());
}

TEST_CASE("a choice in the way of what would come back rests on the entry", "[store][file]") {
  const Folder folder;
  Store store = Store::create(folder / "isotrack.db");
  write(store, [](Writer& w) { add_file_facts(w); });
  write(store, [&](Writer& w) {
    w.withdraw(store.configuration().at(0));
    w.withdraw(store.clinic_files().at(0));
  });
  CHECK(shown(store).empty());
  set(store, "us-ipledge.edition-b-from", "x");
  set(store, "other", "y");
  write(store, [](Writer& w) { w.add(ClinicFile{{}, "programme", "house", "{}"}); });
  CHECK(store.check_undo(2).resting == std::vector<EntryId>{3, 5});
}

TEST_CASE("a redaction of facts of the file leaves no byte of them", "[store][file]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  Store store = Store::create(path);
  write(store, [](Writer& w) {
    w.add(Configured{{}, "SECRETMARKER-key", "SECRETMARKER-value"});
    w.add(ClinicFile{{}, "lab_plan", "SECRETMARKER-id", "{\n\"SECRETMARKER\": 1}"});
  });
  CHECK(bytes(path).find("SECRETMARKER") != std::string::npos);
  CHECK(write(store, [](Writer& w) { w.redact(1); }) == 2);
  CHECK(shown(store).empty());
  CHECK(bytes(path).find("SECRETMARKER") == std::string::npos);
  CHECK(store.journal({}, 1).at(0).redacted_by == 2);
  CHECK(store.verify().damages.empty());
}

TEST_CASE("stored facts of the file that cannot be are damage", "[store][file]") {
  const Folder folder;
  const auto path = folder / "isotrack.db";
  {
    Store store = Store::create(path);
    write(store, [](Writer& w) { add_file_facts(w); });
  }
  const std::string sound = bytes(path);
  const std::vector<std::pair<std::string, std::string>> cases{
      {"configured SET key = char(10)", "configured row 1: key is not plain text"},
      {"configured SET value = char(10)", "configured row 1: value is not plain text"},
      {"clinic_file SET kind = 'x'", "clinic_file row 1: kind is not a kind of clinic file"},
      {"clinic_file SET file_id = char(10)", "clinic_file row 1: file_id is not plain text"},
      {"clinic_file SET text = char(27)", "clinic_file row 1: text is not plain text"},
  };
  for (const auto& [sql, expected] : cases) {
    tamper_rows(path, "UPDATE " + sql);
    CHECK(failure_of([&] { shown(Store::open(path, Access::read)); }).what ==
          "the record is damaged: " + expected);
    overwrite(path, sound);
  }
}
