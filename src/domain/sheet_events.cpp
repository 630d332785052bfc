#include "sheet_parts.hpp"

/// Pregnancy tests and laboratory results of a table.
namespace isotrack {
namespace {

using TestLine = Line<PregnancyTest>;
using ResultLine = Line<SaidResult>;

/// Whether both may be answers of one specimen.
bool may_be_one(const PregnancyTest& a, const PregnancyTest& b) {
  return a.collected == b.collected &&
         (a.kind == b.kind || a.kind == TestKind::unknown || b.kind == TestKind::unknown);
}

/// What is known of the day of a test: of the record, else of the file; null: nothing.
const PregnancyTest* known_test(const Comparing& comparing, const PregnancyTest& test) {
  for (const auto* list : {&comparing.patient.events.tests, &comparing.out.fresh.tests}) {
    for (const PregnancyTest& each : *list) {
      if (may_be_one(each, test)) return &each;
    }
  }
  return nullptr;
}

bool is_same_value(const LabValue& a, const LabValue& b) {
  return a.analyte == b.analyte && a.number.e4 == b.number.e4 && a.unit == b.unit;
}

std::string words_of(const LabValue& value) {
  return value.analyte + " " + value.number.text + " " + value.unit;
}

/// The same result of the draw; null: it has none of that analyte.
const LabValue* value_of(const LabDraw& draw, const std::string& analyte) {
  const auto found = std::ranges::find(draw.values, analyte, &LabValue::analyte);
  return found == draw.values.end() ? nullptr : &*found;
}

/// A row about a day whose draw is in the record.
void compare_with(Comparing& comparing, const LabDraw& draw, const ResultLine& line) {
  const auto& value = line.said->value;
  const LabValue* here = value ? value_of(draw, value->analyte) : nullptr;
  if (!value || (here != nullptr && is_same_value(*here, *value))) {
    ++comparing.out.counts.known;
  } else if (here != nullptr) {
    comparing.bad(*line.row, "the record holds " + words_of(*here) + " on " +
                                 with_weekday(draw.collected) + ", the file " + words_of(*value));
  } else {
    comparing.bad(*line.row, "the draw of " + with_weekday(draw.collected) +
                                 " is recorded without " + value->analyte +
                                 "; 'isotrack lab add' adds it");
  }
}

/// Adds a row to the draw that the file tells of.
void add_to(Comparing& comparing, LabDraw& draw, const ResultLine& line) {
  const SaidResult& said = *line.said;
  if (draw.fasting == Fasting::unknown) draw.fasting = said.fasting;
  if (draw.note.empty()) draw.note = said.note;
  if (!said.value) return;
  const LabValue* other = value_of(draw, said.value->analyte);
  if (other == nullptr) {
    draw.values.push_back(*said.value);
  } else if (is_same_value(*other, *said.value)) {
    ++comparing.out.counts.known;
  } else {
    comparing.bad(*line.row, said.value->analyte + " of " + with_weekday(said.collected) +
                                 " stands twice, and not the same");
  }
}

}  // namespace

void compare_tests(Comparing& comparing, std::vector<Line<PregnancyTest>> lines) {
  put_in_order(lines, [](const TestLine& a, const TestLine& b) {
    return a.said->collected < b.said->collected;
  });
  for (const TestLine& line : lines) {
    const PregnancyTest& test = *line.said;
    if (comparing.is_to_come(*line.row, test.collected)) continue;
    const PregnancyTest* known = known_test(comparing, test);
    if (known == nullptr) {
      comparing.out.fresh.tests.push_back(test);
      ++comparing.out.counts.tests;
      comparing.count_day(test.collected);
    } else if (known->result == test.result) {
      ++comparing.out.counts.known;
    } else {
      comparing.bad(*line.row, "a test of " + with_weekday(test.collected) + " is " +
                                   name_of(known->result) + ", this row says " +
                                   name_of(test.result));
    }
  }
}

void compare_results(Comparing& comparing, std::vector<Line<SaidResult>> lines) {
  put_in_order(lines, [](const ResultLine& a, const ResultLine& b) {
    return a.said->collected < b.said->collected;
  });
  auto& draws = comparing.out.fresh.draws;
  for (const ResultLine& line : lines) {
    const Date on = line.said->collected;
    if (comparing.is_to_come(*line.row, on)) continue;
    const auto& recorded = comparing.patient.events.draws;
    const auto known = std::ranges::find(recorded, on, &LabDraw::collected);
    if (known != recorded.end()) {
      compare_with(comparing, *known, line);
      continue;
    }
    if (draws.empty() || draws.back().collected != on) {
      draws.push_back({{}, on, {}, Fasting::unknown, {}});
      ++comparing.out.counts.draws;
      comparing.count_day(on);
    }
    add_to(comparing, draws.back(), line);
  }
}

}  // namespace isotrack
