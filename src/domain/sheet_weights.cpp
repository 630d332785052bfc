#include "sheet_parts.hpp"

/// Weights of a table.
namespace isotrack {
namespace {

using WeightLine = Line<WeightEntry>;

/// The course a weight is recorded with: the one of its number, else the last one begun by its day,
/// else the first; nothing when there is none, which is then said.
bool place(Comparing& comparing, WeightLine& line) {
  const auto& courses = comparing.patient.courses;
  const Date on = line.said->on;
  if (comparing.is_to_come(*line.row, on)) return false;
  if (courses.empty()) {
    comparing.bad(*line.row, "there is no course yet; 'isotrack start' begins one");
    return false;
  }
  const auto named = line.row->course;
  bool is_found = !named;
  for (std::size_t i = 0; i < courses.size(); ++i) {
    if (named ? courses[i].number != *named : courses[i].start > on) continue;
    line.course = i;
    is_found = true;
  }
  if (!is_found) comparing.bad(*line.row, "there is no course " + std::to_string(*named));
  return is_found;
}

/// A weight of the course, from the record or from the file.
struct Known {
  Date on;
  Kilograms value;
  const SheetRow* row;  ///< null: of the record
};

/// Asks about what is far from the weight before, or is outside the usual.
void question(Comparing& comparing, const std::vector<Known>& weights) {
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Known& now = weights[i];
    if (i > 0 && (now.row != nullptr || weights[i - 1].row != nullptr)) {
      const Known& before = weights[i - 1];
      const WeightChange change = weight_change(comparing.rules.dosing, before.value, now.value);
      if (change.large || change.smells_of_unit) {
        comparing.doubt(now.row != nullptr ? *now.row : *before.row,
                        kg_text(now.value) + " kg on " + with_weekday(now.on) + " is " +
                            decimal(change.ratio, 2) + " x the " + kg_text(before.value) +
                            " kg of " + with_weekday(before.on));
        continue;
      }
    }
    if (now.row != nullptr && !is_usual_weight(comparing.rules.dosing, now.value)) {
      comparing.doubt(*now.row, kg_text(now.value) + " kg on " + with_weekday(now.on) +
                                    " is outside the usual " +
                                    usual_weight_words(comparing.rules.dosing));
    }
  }
}

/// Takes a weight in, unless its day is known; `weights` holds what is known of the course.
void compare(Comparing& comparing, const WeightLine& line, std::vector<Known>& weights) {
  const WeightEntry& entry = *line.said;
  const auto same = std::ranges::find(weights, entry.on, &Known::on);
  if (same != weights.end() && same->value == entry.weight.value) {
    ++comparing.out.counts.known;
    return;
  }
  if (same != weights.end()) {
    const std::string where =
        same->row == nullptr ? "the record" : "line " + std::to_string(same->row->line);
    comparing.bad(*line.row, where + " holds " + kg_text(same->value) + " kg on " +
                                 with_weekday(entry.on) + ", this row " +
                                 spelt_in_kg(entry.weight));
    return;
  }
  weights.push_back({entry.on, entry.weight.value, line.row});
  comparing.facts_of(line.course).weights.push_back(entry);
  ++comparing.out.counts.weights;
  comparing.count_day(entry.on);
}

}  // namespace

void compare_weights(Comparing& comparing, std::vector<Line<WeightEntry>> lines) {
  std::erase_if(lines, [&](WeightLine& line) { return !place(comparing, line); });
  put_in_order(lines, [](const WeightLine& a, const WeightLine& b) {
    if (a.course != b.course) return a.course < b.course;
    return a.said->on != b.said->on ? a.said->on < b.said->on : a.row->line < b.row->line;
  });
  for (auto line = lines.begin(); line != lines.end();) {
    const std::size_t course = line->course;
    std::vector<Known> weights;
    for (const WeightEntry& entry : comparing.patient.courses[course].weights) {
      weights.push_back({entry.on, entry.weight.value, nullptr});
    }
    for (; line != lines.end() && line->course == course; ++line) {
      compare(comparing, *line, weights);
    }
    std::ranges::sort(weights, {}, &Known::on);
    question(comparing, weights);
  }
}

}  // namespace isotrack
