#include "isotrack/domain/symptom.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "isotrack/base/error.hpp"
#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array grades{
    Named<Grade>{"unknown", Grade::unknown}, Named<Grade>{"mild", Grade::mild},
    Named<Grade>{"moderate", Grade::moderate}, Named<Grade>{"severe", Grade::severe}};

constexpr std::size_t items_of_phq2 = 2;
constexpr std::size_t items_of_phq9 = 9;

/// The most that the first eight items of PHQ-9 add up to.
constexpr int most_without_item_9 = 24;

constexpr int most_of_item = 3;

/// Whether both were there on some day.
bool share_a_day(const Symptom& a, const Symptom& b) {
  return (!a.last || b.first <= *a.last) && (!b.last || a.first <= *b.last);
}

/// The two as one flag, when the row of `symptom` says that `other` makes one of it.
std::optional<ShownFlag> flag_of_two(const Symptom& symptom, const Symptom& other,
                                     const SymptomTable& table) {
  const SymptomRow* row = table.by_id(symptom.symptom);
  if (row == nullptr || !row->together || !share_a_day(symptom, other)) return std::nullopt;
  const TogetherWith& together = *row->together;
  const bool is_named = std::ranges::find(together.with, other.symptom) != together.with.end();
  if (!is_named || (together.unless_mild && symptom.grade == Grade::mild)) return std::nullopt;
  const SymptomRow* answer = table.by_id(together.answer);
  if (answer == nullptr || table.red_flag(*row, symptom.grade) == answer) return std::nullopt;
  Cause cause = symptom.recorded.first_entry;
  cause.add(other.recorded.first_entry);
  return ShownFlag{
      answer, {&symptom, &other}, std::max(symptom.first, other.first), std::move(cause)};
}

/// The symptom as a flag beside a medicine, when its row says that one of the class makes one of
/// it.
std::optional<ShownFlag> flag_beside(const Symptom& symptom, const ClassedMedicine& classed,
                                     const SymptomTable& table) {
  const SymptomRow* row = table.by_id(symptom.symptom);
  if (row == nullptr || !row->with_medicine) return std::nullopt;
  const Medicine& medicine = *classed.medicine;
  const bool share_a_day = (!symptom.last || medicine.first <= *symptom.last) &&
                           (!medicine.last || symptom.first <= *medicine.last);
  if (row->with_medicine->interaction != classed.interaction || !share_a_day) return std::nullopt;
  const SymptomRow* answer = table.by_id(row->with_medicine->answer);
  if (answer == nullptr || table.red_flag(*row, symptom.grade) == answer) return std::nullopt;
  Cause cause = symptom.recorded.first_entry;
  cause.add(medicine.recorded.first_entry);
  return ShownFlag{
      answer, {&symptom}, std::max(symptom.first, medicine.first), std::move(cause), &medicine};
}

}  // namespace

std::string name_of(Grade grade) { return name_in(grades, grade); }

std::string name_of(MoodInstrument instrument) {
  return instrument == MoodInstrument::phq2 ? "PHQ-2" : "PHQ-9";
}

int most_points(MoodInstrument instrument) {
  const std::size_t items = instrument == MoodInstrument::phq2 ? items_of_phq2 : items_of_phq9;
  return most_of_item * static_cast<int>(items);
}

Parsed<Grade> parse_grade(std::string_view text) { return value_in<Grade>(grades, "grade", text); }

const SymptomRow* SymptomTable::by_id(std::string_view id) const {
  const auto found = std::ranges::find(rows, id, &SymptomRow::id);
  return found == rows.end() ? nullptr : &*found;
}

const SymptomRow* SymptomTable::red_flag(const SymptomRow& row, Grade grade) const {
  if (row.red_flag) return &row;
  if (grade != Grade::severe || row.when_severe.empty()) return nullptr;
  return by_id(row.when_severe);
}

std::string symptom_title(const Symptom& symptom, const std::string& name) {
  return symptom.words.empty() ? name : "\"" + symptom.words + "\": " + name;
}

std::vector<ClassedMedicine> classed(const std::vector<Medicine>& medicines,
                                     const InteractionTable& table, std::optional<Date> until) {
  std::vector<ClassedMedicine> out;
  for (const Medicine& medicine : medicines) {
    if (until && medicine.first > *until) continue;
    const MedicineCheck check = check_medicine(medicine.name, medicine.route, table);
    for (const InteractionMatch& match : check.matches) out.push_back({&medicine, match.row->id});
  }
  return out;
}

std::vector<ShownFlag> shown_flags(const std::vector<Symptom>& symptoms, const SymptomTable& table,
                                   const std::vector<ClassedMedicine>& medicines) {
  std::vector<ShownFlag> out;
  for (const Symptom& each : symptoms) {
    const SymptomRow* row = table.by_id(each.symptom);
    const SymptomRow* answer = row == nullptr ? nullptr : table.red_flag(*row, each.grade);
    if (answer != nullptr) out.push_back({answer, {&each}, each.first, each.recorded.first_entry});
  }
  for (const Symptom& each : symptoms) {
    for (const Symptom& other : symptoms) {
      if (auto found = flag_of_two(each, other, table)) out.push_back(std::move(*found));
    }
  }
  for (const Symptom& each : symptoms) {
    for (const ClassedMedicine& medicine : medicines) {
      if (auto found = flag_beside(each, medicine, table)) out.push_back(std::move(*found));
    }
  }
  return out;
}

bool is_told_with_another(const ShownFlag& flag, const std::vector<ShownFlag>& flags) {
  if (flag.is_joint() || flag.answer->red_flag->severity != Severity::warn) return false;
  return std::ranges::any_of(flags, [&](const ShownFlag& each) {
    const bool has_it =
        std::ranges::find(each.symptoms, flag.symptoms.front()) != each.symptoms.end();
    return each.is_joint() && has_it && each.answer->red_flag->severity == Severity::stop;
  });
}

const MoodBand& MoodRules::band(int phq9_total) const {
  const MoodBand* found = nullptr;
  for (const MoodBand& each : bands) {
    if (each.least <= phq9_total) found = &each;
  }
  if (found == nullptr)
    throw Error(ExitStatus::bug, "PHQ-9 has no band of " + std::to_string(phq9_total));
  return *found;
}

bool needs_safety_message(const MoodScore& score) {
  if (score.instrument != MoodInstrument::phq9) return false;
  if (score.items.empty()) return score.total > most_without_item_9;
  return score.items.size() == items_of_phq9 && score.items.back() > 0;
}

}  // namespace isotrack
