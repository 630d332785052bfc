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

/// The course that `start` records.
inline CourseRecord course_terms() {
  CourseRecord course;
  course.start = day("2026-11-01");
  return course;
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
};

inline Failure failure_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return {error.status(), error.what(), error.hint()};
  }
  return {ExitStatus::done, "nothing was thrown", ""};
}

}  // namespace isotrack::test
