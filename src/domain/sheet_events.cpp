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

/// What a row states of a test and what is known of it does not say, or says otherwise; empty: it
/// says nothing new.
std::string more_of(const PregnancyTest& known, const PregnancyTest& said) {
  if (said.kind != TestKind::unknown && said.kind != known.kind) return name_of(said.kind);
  if (said.setting != TestSetting::unknown && said.setting != known.setting) {
    return "setting " + name_of(said.setting);
  }
  return !said.note.empty() && said.note != known.note ? "another note" : "";
}

/// What is known of the day of a test: of the record, else of the file; null: nothing. Where there
/// are several, one that says all that the row does, else one of its kind.
const PregnancyTest* known_test(const Comparing& comparing, const PregnancyTest& test) {
  const PregnancyTest* found = nullptr;
  for (const auto* list : {&comparing.patient.events.tests, &comparing.out.fresh.tests}) {
    for (const PregnancyTest& each : *list) {
      if (!may_be_one(each, test)) continue;
      if (each.result == test.result && more_of(each, test).empty()) return &each;
      if (found == nullptr || (found->kind != test.kind && each.kind == test.kind)) found = &each;
    }
  }
  return found;
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

/// Whether a row states an upper limit that the result lacks or has otherwise: multiples of it are
/// what flags a result.
bool has_other_limit(const LabValue& known, const LabValue& said) {
  return said.upper_limit && (!known.upper_limit || known.upper_limit->e4 != said.upper_limit->e4);
}

/// What a row states beside the number and what is known of the draw does not say, or says
/// otherwise; `value`: the same result as known. Empty: it says nothing new.
std::string more_of(const LabDraw& draw, const LabValue* value, const SaidResult& said) {
  if (value != nullptr && has_other_limit(*value, *said.value)) {
    return "upper limit " + said.value->upper_limit->text + " of " + value->analyte;
  }
  if (said.fasting != Fasting::unknown && said.fasting != draw.fasting) {
    return said.fasting == Fasting::yes ? "fasting" : "not fasting";
  }
  return !said.note.empty() && said.note != draw.note ? "another note" : "";
}

/// A row about a day whose draw is in the record.
void compare_with(Comparing& comparing, const LabDraw& draw, const ResultLine& line) {
  const auto& value = line.said->value;
  const LabValue* here = value ? value_of(draw, value->analyte) : nullptr;
  if (!value || (here != nullptr && is_same_value(*here, *value))) {
    const std::string more = more_of(draw, here, *line.said);
    if (more.empty()) {
      ++comparing.out.counts.known;
    } else {
      comparing.bad(*line.row, "the draw of " + with_weekday(draw.collected) +
                                   " is recorded without what the file says: " + more +
                                   "; 'isotrack lab add' adds what is not known");
    }
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
  const auto other = said.value
                         ? std::ranges::find(draw.values, said.value->analyte, &LabValue::analyte)
                         : draw.values.end();
  const bool is_known = other != draw.values.end();
  if (is_known && !other->upper_limit) other->upper_limit = said.value->upper_limit;
  const std::string more = more_of(draw, is_known ? &*other : nullptr, said);
  if (!more.empty()) {
    comparing.bad(*line.row, "another row of the draw of " + with_weekday(said.collected) +
                                 " says otherwise than this one: " + more);
  } else if (said.value && !is_known) {
    draw.values.push_back(*said.value);
  } else if (said.value && is_same_value(*other, *said.value)) {
    ++comparing.out.counts.known;
  } else if (said.value) {
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
      if (comparing.is_before_birth(*line.row, test.collected)) continue;
      comparing.out.fresh.tests.push_back(test);
      ++comparing.out.counts.tests;
      comparing.count_day(test.collected);
    } else if (const std::string more = more_of(*known, test);
               known->result == test.result && !more.empty()) {
      comparing.bad(*line.row, "a " + name_of(known->result) + " test of " +
                                   with_weekday(test.collected) +
                                   " is known without what this row says: " + more +
                                   "; 'isotrack pregnancy-test add' adds what is not known");
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
      if (comparing.is_before_birth(*line.row, on)) continue;
      draws.push_back({{}, on, {}, Fasting::unknown, {}});
      ++comparing.out.counts.draws;
      comparing.count_day(on);
    }
    add_to(comparing, draws.back(), line);
  }
}

}  // namespace isotrack
