// Laws of records that go from file to file, tried on generated ones: an export that is taken in
// gives the same bytes again, and two records that were brought together both ways say the same.
// A failure names the seed; ISOTRACK_SEED=<seed> runs that record first, ISOTRACK_RECORDS says how
// many are tried.

#include "isotrack/store/exchange.hpp"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>
#include <sstream>

#include "isotrack/base/text.hpp"
#include "isotrack/domain/settled.hpp"
#include "isotrack/interop/record_json.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/exports.hpp"
#include "tests/unit/store/fixture.hpp"

using namespace isotrack;
using namespace isotrack::test;

namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// A person writing into a record: what is refused is not written, as at the command line.
class Scribe {
 public:
  explicit Scribe(std::uint64_t seed) : random_(seed) {}

  int below(int most) { return static_cast<int>(random_() % static_cast<std::uint64_t>(most)); }

  Date some_day() { return day("2026-11-01") + days(below(20)); }

  std::string some_text() {
    static const std::vector<std::string> texts{"",          "rash", "\"quoted\" \\ back",
                                                "caf\u00e9", "<b>",  "=1+1"};
    return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
  }

  /// One entry about the patient `code`, or none.
  void write(Store& store, const std::string& code, bool may_redact) {
    try {
      EntryContext given = context("work");
      if (below(4) == 0) given.reason = "why " + some_text();
      Writer writer = store.begin(given);
      const PatientRecord patient = *store.load_patient(code);
      writer.about(patient.id);
      act(store, writer, patient, may_redact);
      writer.commit();
    } catch (const Error& error) {
      if (error.status() == ExitStatus::bug || error.status() == ExitStatus::store) throw;
    }
  }

 private:
  void act(Store& store, Writer& writer, const PatientRecord& patient, bool may_redact) {
    const int what = below(14);
    if (what == 0) {
      if (const auto last = store.last_undoable(patient.id)) undo(store, writer, *last);
    } else if (what == 1 && may_redact) {
      if (const auto last = store.last_undoable(patient.id)) writer.redact(*last);
    } else if (what < 5) {
      add_event(writer, patient);
    } else if (!patient.courses.empty()) {
      change_course(writer, patient.courses.back(), what);
    }
  }

  /// What makes the patient stays, and what brought records together: a merge that was undone is
  /// not merged again.
  static void undo(const Store& store, Writer& writer, EntryId last) {
    if (store.journal({}, last).at(0).command == "work") writer.undo(last);
  }

  void add_event(Writer& writer, const PatientRecord& patient) {
    const PatientId id = patient.id;
    switch (below(10)) {
      case 0:
        writer.add(id, PregnancyTest{{},
                                     some_day(),
                                     TestResult::negative,
                                     TestKind::urine,
                                     TestSetting::home,
                                     some_text()});
        break;
      case 1:
        writer.add(id, Visit{{}, some_day(), false, below(2) == 0, some_text()});
        break;
      case 2:
        writer.add(id, LabDraw{{},
                               some_day(),
                               some_text(),
                               Fasting::unknown,
                               {{"tg", lab_number("1.60"), "mmol/L", {}}}});
        break;
      case 3:
        writer.add(id, Contact{{}, "role" + std::to_string(below(3)), "x" + some_text()});
        break;
      case 4:
        writer.add(id, Dispensing{{}, some_day(), 30, {{40, 30}, {20, 60}}, "us-claravis"});
        break;
      case 5:
        writer.add(id, PatientSetting{{}, some_day(), "cycles", "irregular"});
        break;
      case 6:
        writer.add(id, Reminder{{}, "weigh" + std::to_string(below(3)), some_day(), {}, {}});
        break;
      case 7:
        answer(writer, patient);
        break;
      case 8:
        writer.add(id, Medicine{{}, "Minocin", Route::oral, some_day(), {}, some_text()});
        break;
      default:
        writer.add(id, StockCount{{}, some_day(), 20, below(60), ""});
    }
  }

  /// A reminder is named by its number, which is another one in each file.
  void answer(Writer& writer, const PatientRecord& patient) {
    const auto& reminders = patient.events.reminders;
    if (reminders.empty()) return;
    const Reminder& one =
        reminders.at(static_cast<std::size_t>(below(static_cast<int>(reminders.size()))));
    writer.add(
        patient.id,
        Confirmation{{}, "reminder." + std::to_string(one.recorded.first_row), some_day(), {}, ""});
  }

  void change_course(Writer& writer, const CourseRecord& course, int what) {
    if (what == 5) {
      writer.add(course.id, weight(iso(some_day()), std::to_string(60 + below(9)) + "kg"));
    } else if (what == 6) {
      writer.add(course.id, Hold{{}, some_day(), some_day() + days(20), some_text()});
    } else if (what == 7) {
      writer.add(course.id, Miss{{}, some_day(), some_text()});
    } else if (what == 8 && !course.end) {
      writer.add(course.id, CourseEnd{{}, EndKind::stopped, some_day(), some_text()});
    } else if (what == 9) {
      writer.add(course.id, step(iso(some_day()), "60mg"));
    } else if (what < 12 && !course.doses.empty()) {
      const Dose& old =
          course.doses.at(static_cast<std::size_t>(below(static_cast<int>(course.doses.size()))));
      writer.withdraw(old);
      writer.add(course.id, dose(iso(old.on), 20 + 20 * below(3), some_text()));
    } else {
      writer.add(course.id, dose(iso(some_day()), 20 + 20 * below(3), some_text()));
    }
  }

  std::mt19937_64 random_;
};

/// The bytes of an export that was taken in and exported again.
std::string taken_in(const std::filesystem::path& path, const std::string& text) {
  Store store = Store::create(path);
  Intake intake = store.take_in();
  std::istringstream in(text);
  read_export(in, {[](int) {}, [&](const TransferEntry& entry) { intake.take(entry); }});
  for (const BadRow& bad : intake.finish()) FAIL(bad.place << ": " << bad.reason);
  intake.commit();
  return exported(store);
}

/// The text of each reminder, by how a confirmation names it.
std::map<std::string, std::string> reminder_texts(const DetachedRecord& record) {
  std::map<std::string, std::string> out;
  record.each_entry([&](const TransferEntry& entry) {
    for (const TransferRows& list : entry.recorded) {
      if (list.table != "reminder") continue;
      for (const TransferRow& row : list.rows) {
        std::string& text = out["reminder." + std::to_string(row.id)];
        for (const TransferCell& cell : row.cells) {
          const auto* words = std::get_if<std::string>(&cell.value);
          if (words != nullptr) text += "/" + *words;
        }
      }
    }
  });
  return out;
}

/// What holds of a patient, but for what is each file's own.
std::multiset<std::string> holding(const DetachedRecord& record) {
  std::map<std::string, std::string> rows;
  const auto reminders = reminder_texts(record);
  record.each_entry([&](const TransferEntry& entry) {
    for (const TransferWithdrawal& list : entry.withdrawn) {
      for (const auto row : list.rows) rows.erase(list.table + std::to_string(row));
    }
    for (const TransferRows& list : entry.recorded) {
      if (list.table == "patient" || list.table == "course" || list.table == "patient_terms") {
        continue;
      }
      for (const TransferRow& row : list.rows) {
        std::string text = list.table;
        for (const TransferCell& cell : row.cells) {
          if (cell.column == "patient_id" || cell.column == "course_id") continue;
          const auto* number = std::get_if<std::int64_t>(&cell.value);
          const auto* words = std::get_if<std::string>(&cell.value);
          const auto named = reminders.find(words == nullptr ? std::string() : *words);
          if (named != reminders.end()) words = &named->second;
          text += "|" + (words != nullptr    ? *words
                         : number != nullptr ? std::to_string(*number)
                                             : "-");
        }
        rows[list.table + std::to_string(row.id)] = text;
      }
    }
  });
  std::multiset<std::string> out;
  for (const auto& [key, text] : rows) out.insert(text);
  return out;
}

PatientId id_of(const Store& store, const std::string& code) {
  for (const PatientBrief& each : store.patients(Listed::all)) {
    if (each.code == code) return each.id;
  }
  return 0;
}

/// Brings a patient from one file to the other; conflicts are decided by `take`.
void bring(const Store& from, const std::string& of, Store& to, const std::string& code,
           const Decide& take) {
  // As the command does: by an export, not from record to record.
  DetachedRecord part;
  const std::string text = exported(from.extract(id_of(from, of)));
  std::istringstream in(text);
  read_export(in, {[](int) {}, [&](const TransferEntry& entry) { part.take(entry); }});
  for (const BadRow& bad : part.finish()) FAIL(bad.place << ": " << bad.reason);
  Writer writer = to.begin(context("merge"));
  const PatientId there = id_of(to, code);
  const MergeOutcome outcome = writer.merge(part, part.patients().at(0).id, code,
                                            there == 0 ? std::nullopt : std::optional(there), take);
  REQUIRE(outcome.undecided.empty());
  if (outcome.entries > 0) writer.commit();
}

void check_sound(const Store& store) {
  for (const Damage& damage : store.verify().damages) FAIL(damage.where << ": " << damage.what);
}

}  // namespace

TEST_CASE("import of an export is the same record and the same bytes", "[property][exchange]") {
  const std::uint64_t first = number_from("ISOTRACK_SEED", 20261122);
  for (std::uint64_t n = 0; n < number_from("ISOTRACK_RECORDS", 25); ++n) {
    INFO("ISOTRACK_SEED=" << first + n);
    const Folder folder;
    Scribe scribe(first + n);
    Started record(folder / "a.db");
    for (const char* code : {"P-1", "P-2"}) {
      Writer writer = record.store.begin(context("start"));
      PatientRecord terms;
      terms.code = code;
      writer.add(writer.add_course(writer.add_patient(terms), course_terms()),
                 weight("2026-11-01", "60kg"));
      writer.commit();
    }
    for (int i = 0; i < 30; ++i) {
      const std::vector<std::string> codes{"me", "P-1", "P-2"};
      scribe.write(record.store, codes[static_cast<std::size_t>(scribe.below(3))], true);
    }
    if (scribe.below(2) == 0) {
      Writer writer = record.store.begin(context("patient erase"));
      writer.erase(id_of(record.store, "P-1"));
      writer.commit();
    }
    check_sound(record.store);
    const std::string text = exported(record.store);
    CHECK(taken_in(folder / "b.db", text) == text);
    const std::string part = exported(record.store.extract(record.patient));
    CHECK(taken_in(folder / "c.db", part) == part);
  }
}

namespace {

/// Three records of one patient, and what each decision's writer had: the notes of symptoms, by the
/// note of the decision.
struct Told {
  std::map<std::string, std::set<std::string>> had;
  int count = 0;

  void symptom(Store& store, const std::string& code) {
    Symptom fact;
    fact.symptom = "tinnitus";
    fact.first = day("2026-11-02");
    fact.note = "s" + std::to_string(++count);
    write(store, code, fact);
  }

  void decision(Store& store, const std::string& code) {
    Confirmation fact;
    fact.step = "symptom.tinnitus";
    fact.on = day("2026-11-05");
    fact.note = "d" + std::to_string(++count);
    std::set<std::string>& there = had[fact.note];
    for (const Symptom& each : store.load_patient(code)->events.symptoms) there.insert(each.note);
    write(store, code, fact);
  }

  template <class Fact>
  static void write(Store& store, const std::string& code, const Fact& fact) {
    Writer writer = store.begin(context("work"));
    const PatientId id = id_of(store, code);
    writer.about(id);
    writer.add(id, fact);
    writer.commit();
  }

  /// Each decision speaks of what its writer had, and of nothing else.
  void check(const Store& store, const std::string& code) const {
    const Events events = store.load_patient(code)->events;
    for (const Confirmation& said : events.confirmations) {
      std::set<std::string> spoken_of;
      for (const Symptom& each : events.symptoms) {
        if (speaks_of(said, told_in(each.recorded))) spoken_of.insert(each.note);
      }
      INFO(code << ": " << said.note);
      CHECK(spoken_of == had.at(said.note));
    }
  }
};

}  // namespace

TEST_CASE("a decision speaks of what its writer had, wherever it goes", "[property][merge]") {
  const std::uint64_t first = number_from("ISOTRACK_SEED", 20261122);
  const Decide both = [](const MergeConflict&) { return std::optional(Take::both); };
  for (std::uint64_t n = 0; n < number_from("ISOTRACK_RECORDS", 25); ++n) {
    INFO("ISOTRACK_SEED=" << first + n);
    const Folder folder;
    Scribe scribe(first + n);
    Started own(folder / "own.db");
    Store clinic = Store::create(folder / "clinic.db");
    Store third = Store::create(folder / "third.db");
    bring(own.store, "me", clinic, "P-1", both);
    bring(own.store, "me", third, "P-9", both);
    const std::vector<std::pair<Store*, std::string>> files{
        {&own.store, "me"}, {&clinic, "P-1"}, {&third, "P-9"}};
    Told told;
    for (int i = 0; i < 30; ++i) {
      const auto& [store, code] = files[static_cast<std::size_t>(scribe.below(3))];
      const auto& [from, of] = files[static_cast<std::size_t>(scribe.below(3))];
      const int what = scribe.below(3);
      if (what == 0) told.symptom(*store, code);
      if (what == 1) told.decision(*store, code);
      if (what != 2 || store == from) continue;
      bring(*from, of, *store, code, both);
      told.check(*store, code);
    }
    for (const auto& [store, code] : files) {
      told.check(*store, code);
      check_sound(*store);
      const std::string text = exported(*store);
      CHECK(taken_in(folder / (code + ".db"), text) == text);
    }
  }
}

TEST_CASE("two records brought together both ways say the same", "[property][merge]") {
  const std::uint64_t first = number_from("ISOTRACK_SEED", 20261122);
  for (std::uint64_t n = 0; n < number_from("ISOTRACK_RECORDS", 25); ++n) {
    INFO("ISOTRACK_SEED=" << first + n);
    const Folder folder;
    Scribe scribe(first + n);
    Started own(folder / "own.db");
    Store clinic = Store::create(folder / "clinic.db");
    const Decide by_chance = [&](const MergeConflict& conflict) {
      const int choice = scribe.below(conflict.may_keep_both ? 3 : 2);
      return std::optional(choice == 0 ? Take::ours : choice == 1 ? Take::theirs : Take::both);
    };
    const auto nobody = [](const MergeConflict& conflict) -> std::optional<Take> {
      FAIL("asked about " << conflict.what);
      return std::nullopt;
    };
    bring(own.store, "me", clinic, "P-1", by_chance);
    for (int round = 0; round < 4; ++round) {
      for (int i = scribe.below(8); i > 0; --i) scribe.write(own.store, "me", false);
      for (int i = scribe.below(8); i > 0; --i) scribe.write(clinic, "P-1", false);
      bring(own.store, "me", clinic, "P-1", by_chance);
      bring(clinic, "P-1", own.store, "me", nobody);
      check_sound(own.store);
      check_sound(clinic);
      const auto here = holding(own.store.extract(own.patient));
      CHECK(here == holding(clinic.extract(id_of(clinic, "P-1"))));
    }
    const std::string text = exported(clinic);
    CHECK(taken_in(folder / "again.db", text) == text);
  }
}
