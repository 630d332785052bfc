#include "store/dose_days.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "store/error.hpp"
#include "store/facts.hpp"

namespace isotrack {
namespace {

/// Puts days together to runs.
class Telling {
 public:
  void add(Date on, std::int64_t mg) {
    if (text_.empty() && length_ == 0) {
      text_ = iso(on);
    } else if (on != on_) {
      end_day();
      if (const int between = days_between(on_, on) - 1; between > 0) add_run("-", between);
    }
    on_ = on;
    day_ += (day_.empty() ? "" : "+") + std::to_string(mg);
  }

  std::string finished() {
    end_day();
    end_run();
    return text_;
  }

 private:
  void end_day() {
    if (!day_.empty()) add_run(day_, 1);
    day_.clear();
  }

  void add_run(const std::string& what, int length) {
    if (what != run_) end_run();
    run_ = what;
    length_ += length;
  }

  void end_run() {
    if (length_ == 0) return;
    text_ += " " + run_ + (length_ > 1 ? "x" + std::to_string(length_) : "");
    length_ = 0;
  }

  std::string text_;
  Date on_;
  std::string day_;  ///< of `on_`, so far
  std::string run_;
  int length_ = 0;
};

/// The whole number at the beginning of `text`, which it is taken off; 0 when there is none.
int take_number(std::string_view& text) {
  int number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc() || number < 1) return 0;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// Takes `sign` off the beginning of `text`, when it stands there.
bool take(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

/// The amounts of one day: none for `-`; null when they cannot be read.
std::optional<std::vector<int>> take_day(std::string_view& text) {
  std::vector<int> amounts;
  if (take(text, '-')) return amounts;
  do {
    amounts.push_back(take_number(text));
    if (amounts.back() == 0 || amounts.back() > largest_intake.count()) return std::nullopt;
  } while (take(text, '+'));
  return amounts;
}

/// The rows of a statement of course, day, mg and row of first recording, in order of courses and
/// days, told course by course.
class DoseRows {
 public:
  explicit DoseRows(SQLite::Statement& rows) : rows_(rows) { advance(); }

  [[nodiscard]] CourseId course() const { return course_; }  ///< 0: no more

  /// The text of the course at hand; the next one is then at hand.
  std::string told() {
    Telling telling;
    for (const CourseId course = course_; course_ == course;) add_day(course, telling);
    return telling.finished();
  }

 private:
  /// The doses of the day at hand, put in order here: SQLite would sort those of each day by
  /// themselves, which takes longer than reading them.
  void add_day(CourseId course, Telling& telling) {
    const Date on = Row(rows_, "dose").date(1);
    day_.clear();
    do {
      const Row row(rows_, "dose");
      day_.emplace_back(row.integer(3, 1, INT64_MAX), row.integer(2, 1, largest_intake.count()));
      advance();
    } while (course_ == course && Row(rows_, "dose").date(1) == on);
    std::ranges::sort(day_);
    for (const auto& [first, mg] : day_) telling.add(on, mg);
  }

  void advance() { course_ = rows_.executeStep() ? rows_.getColumn(0).getInt64() : 0; }

  SQLite::Statement& rows_;
  CourseId course_ = 0;
  std::vector<std::pair<std::int64_t, std::int64_t>> day_;  ///< row of first recording, and mg
};

/// The doses in force with `condition`, in the order of `DoseRows`. A dose that an undo put back is
/// no newer than it was.
std::string dose_rows(std::string_view condition) {
  return "SELECT course_id, on_date, mg, coalesce(restores, id) FROM dose"
         " WHERE withdrawn_by IS NULL" +
         std::string(condition) + " ORDER BY course_id, on_date";
}

}  // namespace

std::string told_in_days(const std::vector<Dose>& doses) {
  Telling telling;
  for (const Dose& dose : doses) telling.add(dose.on, dose.amount.count());
  return telling.finished();
}

std::optional<std::vector<Dose>> doses_told(std::string_view text) {
  std::vector<Dose> doses;
  if (text.empty()) return doses;
  const Parsed<Date> first = parse_iso_date(text.substr(0, iso(Date()).size()));
  if (!first) return std::nullopt;
  Date on = *first;
  text.remove_prefix(iso(on).size());
  while (take(text, ' ')) {
    const auto amounts = take_day(text);
    const int length = take(text, 'x') ? take_number(text) : 1;
    if (!amounts || length == 0 || on + days(length - 1) > last_date) return std::nullopt;
    auto dose = doses.size();
    doses.resize(dose + static_cast<std::size_t>(length) * amounts->size());
    for (const Date end = on + days(length); on < end; on += days(1)) {
      for (const int mg : *amounts) {
        doses[dose].on = on;
        doses[dose++].amount = Milligrams(mg);
      }
    }
  }
  return text.empty() ? std::optional(std::move(doses)) : std::nullopt;
}

void add_dose_days(Statements& statements, CourseId course, const std::vector<Dose>& fresh) {
  std::optional<std::vector<Dose>> doses;  // null: to be told anew
  {
    Use told = statements("SELECT course_id, days FROM dose_days WHERE course_id = ?1");
    Use held = statements("SELECT 1 FROM dose WHERE course_id = ?1 AND withdrawn_by IS NULL");
    if (told.with(course).step()) {
      const auto text = Row(*told, "dose_days").optional_text(1);
      if (text) doses = doses_told(*text);
    } else if (!held.with(course).step()) {
      doses.emplace();
    }
  }
  std::vector<Dose> all;
  if (doses) std::ranges::merge(*doses, fresh, std::back_inserter(all), {}, &Dose::on, &Dose::on);
  statements(
      "INSERT INTO dose_days (course_id, days) VALUES (?1, ?2)"
      " ON CONFLICT (course_id) DO UPDATE SET days = ?2")
      .with(course, doses ? Value(told_in_days(all)) : Value())
      .run();
}

void write_dose_days(Statements& statements) {
  std::vector<CourseId> courses;
  {
    Use untold = statements("SELECT course_id FROM dose_days WHERE days IS NULL");
    while (untold.step()) courses.push_back((*untold).getColumn(0).getInt64());
  }
  for (const CourseId course : courses) {
    std::string told;
    {
      Use use = statements(dose_rows(" AND course_id = ?1"));
      DoseRows rows(*use.with(course));
      if (rows.course() == course) told = rows.told();
    }
    if (told.empty()) {
      statements("DELETE FROM dose_days WHERE course_id = ?1").with(course).run();
    } else {
      statements("UPDATE dose_days SET days = ?2 WHERE course_id = ?1").with(course, told).run();
    }
  }
}

void rebuild_dose_days(Statements& statements) {
  statements("DELETE FROM dose_days").run();
  statements(
      "INSERT INTO dose_days (course_id)"
      " SELECT DISTINCT course_id FROM dose WHERE withdrawn_by IS NULL")
      .run();
  write_dose_days(statements);
}

Owners<CourseRecord> read_dose_days(Statements& statements, const Owners<CourseRecord>& courses) {
  Owners<CourseRecord> left;
  for (const Owned<CourseRecord>& course : courses) {
    Use use = statements("SELECT course_id, days FROM dose_days WHERE course_id = ?1");
    const bool is_there = use.with(course.id).step();
    const auto text =
        is_there ? Row(*use, "dose_days").optional_text(1) : std::optional<std::string>();
    if (!text) {
      left.push_back(course);
      continue;
    }
    auto doses = doses_told(*text);
    if (doses) {
      course.record->doses = *std::move(doses);
    } else {
      course.trouble->emplace(damage("dose_days of course " + std::to_string(course.id)));
    }
  }
  return left;
}

void check_dose_days(SQLite::Database& db, const std::function<void(CourseId)>& wrong) {
  SQLite::Statement rows(db, dose_rows(""));
  DoseRows doses(rows);
  SQLite::Statement told(
      db, "SELECT course_id, days FROM dose_days WHERE days IS NOT NULL ORDER BY course_id");
  while (told.executeStep()) {
    const CourseId course = told.getColumn(0).getInt64();
    while (doses.course() != 0 && doses.course() < course) static_cast<void>(doses.told());
    const std::string found = doses.course() == course ? doses.told() : std::string();
    if (found != told.getColumn(1).getString()) wrong(course);
  }
}

}  // namespace isotrack
