#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "isotrack/store/store.hpp"

namespace isotrack::test {

inline Date day(const std::string& text) { return *parse_iso_date(text); }

/// A folder of its own for a test, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "isotrack-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Sets an environment variable for the length of a test.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }

  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  ~Environment() { unsetenv(name_); }

 private:
  const char* name_;
};

inline EntryContext context(const std::string& command) {
  return {command, "2026-11-22T08:00:00Z", day("2026-11-22"), "anna", {}, {}};
}

inline WeightEntry weight(const std::string& on, const std::string& text) {
  return {{}, day(on), *parse_weight(text)};
}

inline RegimenStep step(const std::string& from, const std::string& plan) {
  return {{}, day(from), "us-generic", parse_plan(plan)->front().plan};
}

inline Dose dose(const std::string& on, int mg, const std::string& note = {}) {
  Dose fact;
  fact.on = day(on);
  fact.amount = Milligrams(mg);
  fact.note = note;
  return fact;
}

inline LabNumber lab_number(const std::string& text) { return *parse_lab_number(text); }

/// One event of every kind, with every field said. A fact table without a row in the tests that
/// walk `fact_tables` makes them fail, so a new kind cannot be forgotten here.
inline Events every_event() {
  Events events;
  events.tests = {{{},
                   day("2026-11-03"),
                   TestResult::positive,
                   TestKind::serum,
                   TestSetting::medical,
                   "lab 7"}};
  events.contraception = {{{}, day("2026-10-01"), day("2026-12-31"), {"implant", "male_condom"}}};
  events.gaps = {{{}, day("2026-10-05"), day("2026-10-06"), "pill forgotten"}};
  events.periods = {{{}, day("2026-11-01"), true}};
  events.confirmations = {
      {{}, "us.questions", day("2026-11-04"), day("2027-11-03"), "on the phone"}};
  events.prescriptions = {{{}, day("2026-11-05"), 30, 2}};
  events.dispensings = {{{}, day("2026-11-06"), 28, {{40, 30}, {20, 60}}, "us-claravis"}};
  events.visits = {{{}, day("2026-11-07"), true, true, "room 4"}};
  events.draws = {{{},
                   day("2026-11-08"),
                   "left arm",
                   Fasting::yes,
                   {{"triglyceride", lab_number("1.60"), "mmol/L", lab_number("1.7")}}}};
  events.waivers = {{{}, "labs.monthly", day("2026-12-01"), day("2026-11-09"), "away"}};
  events.reminders = {{{}, "call the clinic", day("2026-11-10"), 7, day("2026-12-10")}};
  events.settings = {{{}, day("2026-11-11"), "cycles", "irregular"}};
  events.medicines = {
      {{}, "Minocin", Route::oral, day("2026-11-12"), day("2026-11-20"), "for a week"}};
  events.symptoms = {{{},
                      "dry_lips",
                      Grade::moderate,
                      day("2026-11-13"),
                      day("2026-11-19"),
                      "balm helps",
                      "cracked lips"}};
  events.moods = {
      {{}, MoodInstrument::phq9, day("2026-11-14"), {0, 1, 2, 3, 0, 0, 1, 0, 0}, 7, "by phone"}};
  events.counts = {{{}, day("2026-11-15"), 20, 31, "two lost"}};
  return events;
}

/// Visits each list of events.
template <class Visit>
void each_list(const Events& events, Visit visit) {
  visit(events.tests);
  visit(events.contraception);
  visit(events.gaps);
  visit(events.periods);
  visit(events.confirmations);
  visit(events.prescriptions);
  visit(events.dispensings);
  visit(events.visits);
  visit(events.draws);
  visit(events.waivers);
  visit(events.reminders);
  visit(events.settings);
  visit(events.medicines);
  visit(events.symptoms);
  visit(events.moods);
  visit(events.counts);
}

inline void add_all(Writer& writer, PatientId patient, const Events& events) {
  each_list(events, [&](const auto& list) {
    for (const auto& fact : list) writer.add(patient, fact);
  });
}

inline void withdraw_all(Writer& writer, const Events& events) {
  each_list(events, [&](const auto& list) {
    for (const auto& fact : list) writer.withdraw(fact);
  });
}

/// How many facts each list holds: `1111111111111111`.
inline std::string counts(const Events& events) {
  std::string text;
  each_list(events, [&](const auto& list) { text += std::to_string(list.size()); });
  return text;
}

/// One fact of every kind that belongs to the whole file.
inline void add_file_facts(Writer& writer) {
  writer.add(Configured{{}, "us-ipledge.edition-b-from", "2026-12-01"});
  writer.add(ClinicFile{{}, "programme", "house", "{\n\t\"id\": \"house\"\r\n}\n"});
}

/// The course that `start` records.
inline CourseRecord course_terms() {
  CourseRecord course;
  course.start = day("2026-11-01");
  course.judged_from = day("2026-11-22");
  return course;
}

/// Another patient, in an entry of their own.
inline PatientId add_patient(Store& store, const std::string& code) {
  Writer writer = store.begin(context("patient add"));
  PatientRecord terms;
  terms.code = code;
  const PatientId added = writer.add_patient(terms);
  writer.commit();
  return added;
}

/// A record with one patient `me` and one course, as entry 1 left it.
struct Started {
  explicit Started(const std::filesystem::path& path) : store(Store::create(path)) {
    Writer writer = store.begin(context("start"));
    PatientRecord terms;
    terms.code = "me";
    patient = writer.add_patient(terms);
    writer.add(patient, CategoryEntry{{}, day("2026-11-01"), Category::unknown});
    writer.add(patient, ProgrammeEntry{{}, day("2026-11-01"), "strictest"});
    course = writer.add_course(patient, course_terms());
    writer.add(course, weight("2026-11-01", "64.5kg"));
    writer.add(course, step("2026-11-01", "40mg"));
    writer.commit();
  }

  /// One entry made by `work`.
  EntryId write(const std::string& command, const std::function<void(Writer&)>& work) {
    Writer writer = store.begin(context(command));
    writer.about(patient);
    work(writer);
    return writer.commit();
  }

  EntryId log(const std::string& on, int mg, const std::string& note = {}) {
    return write("log", [&](Writer& writer) { writer.add(course, dose(on, mg, note)); });
  }

  EntryId undo(EntryId entry) {
    return write("undo", [&](Writer& writer) { writer.undo(entry); });
  }

  [[nodiscard]] PatientRecord load() const { return *store.load_patient("me"); }

  [[nodiscard]] CourseRecord facts() const { return load().courses.at(0); }

  Store store;
  PatientId patient = 0;
  CourseId course = 0;
};

/// Runs SQL on a file behind the store's back, without any of its settings.
inline void tamper(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE, 1000);
  db.exec(sql);
}

/// The same for rows that triggers and checks protect; the schema is as before afterwards.
inline void tamper_rows(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database db(path.string(), SQLite::OPEN_READWRITE, 1000);
  std::vector<std::pair<std::string, std::string>> triggers;
  {
    SQLite::Statement rows(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    while (rows.executeStep()) triggers.emplace_back(rows.getColumn(0), rows.getColumn(1));
  }
  db.exec("BEGIN");
  for (const auto& trigger : triggers) db.exec("DROP TRIGGER " + trigger.first);
  db.exec("PRAGMA ignore_check_constraints = 1");
  db.exec(sql);
  for (const auto& trigger : triggers) db.exec(trigger.second);
  db.exec("COMMIT");
}

inline std::string query(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database db(path.string(), SQLite::OPEN_READONLY, 1000);
  return db.execAndGet(sql).getString();
}

inline std::string bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void overwrite(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

inline unsigned mode(const std::filesystem::path& path) {
  struct stat file {};

  return lstat(path.c_str(), &file) == 0 ? file.st_mode & 07777U : 0U;
}

/// What an action that must fail threw.
struct Failure {
  ExitStatus status = ExitStatus::done;
  std::string what;
  std::string hint;
  std::optional<Outcome> outcome = {};
};

inline Failure failure_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.status(), error.what(), error.hint(), error.outcome()};
  }
  return {ExitStatus::done, "nothing was thrown", ""};
}

}  // namespace isotrack::test
