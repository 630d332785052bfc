#include <span>

#include "sheet_parts.hpp"

/// Doses and missed days of a table, day by day.
namespace isotrack {
namespace {

using DoseLine = Line<SaidDose>;
using Day = std::span<const DoseLine>;

Date day_of(const DoseLine& line) { return line.said->dose.on; }

/// By course and day; within a day intakes by number, then time, then as they stand; a missed one
/// last.
bool stands_before(const DoseLine& a, const DoseLine& b) {
  if (a.course != b.course) return a.course < b.course;
  if (day_of(a) != day_of(b)) return day_of(a) < day_of(b);
  if (a.said->is_missed != b.said->is_missed) return b.said->is_missed;
  if (a.said->intake != b.said->intake) return a.said->intake < b.said->intake;
  const int before = a.said->dose.minute_of_day.value_or(-1);
  const int after = b.said->dose.minute_of_day.value_or(-1);
  return before != after ? before < after : a.row->line < b.row->line;
}

/// Whether two rows of a day are told apart: by the number of the intake, or by the time.
bool are_two_intakes(const SaidDose& a, const SaidDose& b) {
  if (a.is_missed != b.is_missed) return true;
  if (a.is_missed) return false;
  if (a.intake != b.intake) return a.intake != 0 && b.intake != 0;
  const auto& first = a.dose.minute_of_day;
  const auto& second = b.dose.minute_of_day;
  return a.intake == 0 && first && second && first != second;
}

/// Compares the days of one patient.
class DoseDays {
 public:
  explicit DoseDays(Comparing& comparing) : comparing_(comparing) {
    for (const CourseRecord& course : courses()) last_days_.push_back(course.last_day());
  }

  void compare(std::vector<DoseLine> lines) {
    std::erase_if(lines, [&](DoseLine& line) { return !place(line); });
    put_in_order(lines, stands_before);
    for (auto first = lines.begin(); first != lines.end();) {
      const auto behind = std::find_if(first, lines.end(), [&](const DoseLine& line) {
        return line.course != first->course || day_of(line) != day_of(*first);
      });
      compare_day(Day(first, behind));
      first = behind;
    }
  }

 private:
  [[nodiscard]] const std::vector<CourseRecord>& courses() const {
    return comparing_.patient.courses;
  }

  bool place(DoseLine& line);
  bool is_of_its_product(const DoseLine& line, const CourseRecord& course);
  void compare_day(Day day);
  bool says_one_thing(Day day);
  void add_doses(Day taken, const CourseRecord& course, bool is_partial);
  void add_miss(const DoseLine& missed, const CourseRecord& course, Milligrams taken);

  Comparing& comparing_;
  std::vector<std::optional<Date>> last_days_;  ///< of the courses that ended
};

/// Finds the course of a row; says why there is none.
bool DoseDays::place(DoseLine& line) {
  const Date on = day_of(line);
  if (comparing_.is_to_come(*line.row, on)) return false;
  const auto refuse = [&](const std::string& words) {
    comparing_.bad(*line.row, words);
    return false;
  };
  if (courses().empty()) return refuse("there is no course yet; 'isotrack start' begins one");
  const auto named = line.row->course;
  std::size_t at = courses().size();
  for (std::size_t i = 0; i < courses().size(); ++i) {
    if (named ? courses()[i].number == *named : courses()[i].start <= on) at = i;
  }
  if (at == courses().size()) {
    if (named) return refuse("there is no course " + std::to_string(*named));
    at = 0;
  }
  const CourseRecord& course = courses()[at];
  if (on < course.start) {
    return refuse(with_weekday(on) + " is before course " + std::to_string(course.number) +
                  ", which begins " + with_weekday(course.start));
  }
  if (last_days_[at] && on > *last_days_[at]) {
    return refuse(with_weekday(on) + " is after the last dose of course " +
                  std::to_string(course.number) + ", " + with_weekday(*last_days_[at]));
  }
  line.course = at;
  return is_of_its_product(line, course);
}

/// A dose is of the product that the plan names on its day; a row that names another one would
/// change what it counts as.
bool DoseDays::is_of_its_product(const DoseLine& line, const CourseRecord& course) {
  const std::string& written = line.said->product;
  if (written.empty()) return true;
  const RegimenStep* step = course.step_on(day_of(line));
  if (step != nullptr && step->product == written) return true;
  const Product* found = comparing_.rules.products.find(written);
  if (found == nullptr) {
    comparing_.bad(*line.row, "no product '" + written + "' is known");
    return false;
  }
  if (step != nullptr && step->product == found->key) return true;
  comparing_.bad(*line.row, "product '" + written + "', but the plan of " +
                                with_weekday(day_of(line)) + " is " +
                                (step == nullptr ? "of none" : "of " + step->product));
  return false;
}

/// Whether no two rows of the day could be the same intake.
bool DoseDays::says_one_thing(Day day) {
  bool is_one = true;
  for (std::size_t i = 1; i < day.size(); ++i) {
    if (are_two_intakes(*day[i - 1].said, *day[i].said)) continue;
    comparing_.bad(*day[i].row, with_weekday(day_of(day[i])) + " stands in line " +
                                    std::to_string(day[i - 1].row->line) +
                                    " too; if both were taken, number them in a column intake");
    is_one = false;
  }
  return is_one;
}

void DoseDays::compare_day(Day day) {
  if (!says_one_thing(day)) return;
  const CourseRecord& course = courses()[day.front().course];
  const Date on = day_of(day.front());
  const bool is_missed = day.back().said->is_missed;
  const Day taken = is_missed ? day.first(day.size() - 1) : day;
  const Milligrams here = course.taken_on(on);
  Milligrams there;
  for (const DoseLine& line : taken) there += line.said->dose.amount;
  if (here > Milligrams(0) && here != there) {
    comparing_.bad(*day.front().row, "the record holds " + mg_text(here) + " on " +
                                         with_weekday(on) + ", the file " + mg_text(there));
    return;
  }
  if (!taken.empty() && here == Milligrams(0)) {
    add_doses(taken, course, is_missed);
  } else {
    comparing_.out.counts.known += static_cast<std::int64_t>(taken.size());
  }
  if (is_missed) add_miss(day.back(), course, there);
}

/// `is_partial`: the file says, too, that the rest of the day was not taken.
void DoseDays::add_doses(Day taken, const CourseRecord& course, bool is_partial) {
  const DoseLine& first = taken.front();
  const Date on = day_of(first);
  if (!is_partial && course.miss_on(on) != nullptr) {
    comparing_.bad(*first.row, "the record says that " + with_weekday(on) + " was missed");
    return;
  }
  CourseFacts& facts = comparing_.facts_of(first.course);
  SheetCounts& counts = comparing_.out.counts;
  Milligrams total;
  for (const DoseLine& line : taken) {
    facts.doses.push_back(line.said->dose);
    total += line.said->dose.amount;
  }
  counts.doses += static_cast<std::int64_t>(taken.size());
  counts.label += total;
  comparing_.count_day(on);
  const PlannedDay* planned = course.planned_on(on);
  if (planned != nullptr && total <= planned->total()) return;
  ++counts.over_plan;
  if (course.hold_on(on) != nullptr) ++counts.in_hold;
  // What is planned was asked about when the plan was made.
  const RegimenStep* step = course.step_on(on);
  const WeightEntry* weight = course.weight_on(on);
  if (step == nullptr || weight == nullptr) return;
  const Product& product = comparing_.rules.products.at(step->product);
  if (above_every_label(comparing_.rules.dosing, product.formulation, total,
                        weight->weight.value)) {
    comparing_.doubt(*first.row, mg_text(total) + " on " + with_weekday(on) +
                                     " is above every labelled dose at " +
                                     kg_text(weight->weight.value) + " kg");
  }
}

void DoseDays::add_miss(const DoseLine& missed, const CourseRecord& course, Milligrams taken) {
  const Date on = day_of(missed);
  SheetCounts& counts = comparing_.out.counts;
  if (course.miss_on(on) != nullptr) {
    ++counts.known;
    return;
  }
  const PlannedDay* planned = course.planned_on(on);
  if (planned == nullptr || planned->intakes.empty()) {
    ++counts.not_planned;
    return;
  }
  if (taken >= planned->total()) {
    comparing_.bad(*missed.row, with_weekday(on) + " cannot be missed: all of the " +
                                    mg_text(planned->total()) + " planned was taken");
    return;
  }
  comparing_.facts_of(missed.course).misses.push_back({{}, on, missed.said->dose.note});
  ++counts.misses;
  comparing_.count_day(on);
}

}  // namespace

void compare_doses(Comparing& comparing, std::vector<Line<SaidDose>> lines) {
  if (!lines.empty()) DoseDays(comparing).compare(std::move(lines));
}

}  // namespace isotrack
