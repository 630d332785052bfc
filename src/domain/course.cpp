#include "isotrack/domain/course.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "names.hpp"

namespace isotrack {
namespace {

constexpr std::array categories{Named<Category>{"can", Category::can},
                                Named<Category>{"cannot", Category::cannot},
                                Named<Category>{"unknown", Category::unknown}};
constexpr std::array loggings{Named<Logging>{"daily", Logging::daily},
                              Named<Logging>{"visits", Logging::visits}};
constexpr std::array bases{Named<Basis>{"baseline", Basis::baseline},
                           Named<Basis>{"current", Basis::current},
                           Named<Basis>{"at_dose", Basis::at_dose}};
constexpr std::array ends{Named<EndKind>{"finished", EndKind::finished},
                          Named<EndKind>{"stopped", EndKind::stopped}};
constexpr std::array outcomes{Named<CourseOutcome>{"cleared", CourseOutcome::cleared},
                              Named<CourseOutcome>{"improved", CourseOutcome::improved},
                              Named<CourseOutcome>{"relapsed", CourseOutcome::relapsed}};
constexpr std::array states{Named<CourseState>{"planned", CourseState::planned},
                            Named<CourseState>{"active", CourseState::active},
                            Named<CourseState>{"held", CourseState::held},
                            Named<CourseState>{"finished", CourseState::finished},
                            Named<CourseState>{"stopped", CourseState::stopped}};
constexpr std::array weight_units{Named<WeightUnit>{"kg", WeightUnit::kg},
                                  Named<WeightUnit>{"lb", WeightUnit::lb},
                                  Named<WeightUnit>{"st_lb", WeightUnit::st_lb}};

/// The last of `facts` (ascending by `when`) dated on or before `on`; null when none is.
template <class Fact, class When>
const Fact* last_on_or_before(const std::vector<Fact>& facts, Date on, When when) {
  const auto after = std::ranges::upper_bound(facts, on, {}, when);
  return after == facts.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

const RegimenStep* CourseRecord::step_on(Date on) const {
  return last_on_or_before(steps, on, &RegimenStep::from);
}

const WeightEntry* CourseRecord::weight_on(Date on) const {
  if (weights.empty()) return nullptr;
  const WeightEntry* found = last_on_or_before(weights, on, &WeightEntry::on);
  return found != nullptr ? found : &weights.front();
}

const Hold* CourseRecord::hold_on(Date on) const {
  for (const Hold& hold : holds) {
    if (hold.contains(on)) return &hold;
  }
  return nullptr;
}

const Miss* CourseRecord::miss_on(Date on) const {
  const auto found = std::ranges::lower_bound(misses, on, {}, &Miss::on);
  return found != misses.end() && found->on == on ? &*found : nullptr;
}

Milligrams CourseRecord::taken_on(Date on) const {
  Milligrams sum;
  for (auto dose = std::ranges::lower_bound(doses, on, {}, &Dose::on);
       dose != doses.end() && dose->on == on; ++dose) {
    sum += dose->amount;
  }
  return sum;
}

const PlannedDay* CourseRecord::planned_on(Date on) const {
  if (on < start || (end && on > end->last_dose) || hold_on(on) != nullptr) return nullptr;
  const RegimenStep* step = step_on(on);
  return step == nullptr ? nullptr : &step->plan.on(step->from, on);
}

std::optional<Date> CourseRecord::last_day() const {
  if (!end) return std::nullopt;
  return doses.empty() ? end->last_dose : std::max(end->last_dose, doses.back().on);
}

CourseState CourseRecord::state_on(Date today) const {
  if (today < start) return CourseState::planned;
  if (end && end->last_dose <= today) {
    return end->kind == EndKind::finished ? CourseState::finished : CourseState::stopped;
  }
  return hold_on(today) != nullptr ? CourseState::held : CourseState::active;
}

CourseRecord as_of(CourseRecord course, Date today) {
  const auto later = [today](const auto& fact) { return fact.on > today; };
  std::erase_if(course.doses, later);
  std::erase_if(course.misses, later);
  const bool weighed = !course.weights.empty() && course.weights.front().on <= today;
  if (weighed)
    std::erase_if(course.weights, later);
  else if (!course.weights.empty())
    course.weights.resize(1);
  std::erase_if(course.outcomes, later);
  if (course.end && course.end->last_dose > today) course.end.reset();
  return course;
}

Category PatientRecord::category_on(Date on) const {
  const auto* found = last_on_or_before(categories, on, &CategoryEntry::from);
  if (found != nullptr) return found->category;
  return categories.empty() ? Category::unknown : categories.front().category;
}

std::string PatientRecord::programme_on(Date on) const {
  const auto* found = last_on_or_before(programmes, on, &ProgrammeEntry::from);
  if (found != nullptr) return found->programme;
  return programmes.empty() ? "strictest" : programmes.front().programme;
}

std::optional<Date> PatientRecord::archived_on() const {
  for (const PatientSetting& setting : events.settings) {
    if (setting.key == archived_key) return setting.from;
  }
  return std::nullopt;
}

std::vector<CoursePair> overlapping_courses(const PatientRecord& patient) {
  std::vector<CoursePair> out;
  for (std::size_t i = 1; i < patient.courses.size(); ++i) {
    const CourseRecord& earlier = patient.courses[i - 1];
    const CourseRecord& later = patient.courses[i];
    const auto last = earlier.last_day();
    if (!last || *last >= later.start) out.push_back({&earlier, &later});
  }
  return out;
}

const CourseRecord* PatientRecord::current_course(Date today) const {
  for (const CourseRecord& course : courses) {
    const bool ended = course.end && course.end->last_dose <= today;
    if (course.start <= today && !ended) return &course;
  }
  for (const CourseRecord& course : courses) {
    if (!course.end) return &course;
  }
  return courses.empty() ? nullptr : &courses.back();
}

std::string name_of(Category category) { return name_in(categories, category); }

std::string name_of(Logging logging) { return name_in(loggings, logging); }

std::string name_of(Basis basis) { return name_in(bases, basis); }

std::string name_of(EndKind kind) { return name_in(ends, kind); }

std::string name_of(CourseOutcome outcome) { return name_in(outcomes, outcome); }

std::string name_of(CourseState state) { return name_in(states, state); }

Parsed<Category> parse_category(std::string_view text) {
  auto out = value_in<Category>(categories, "category", text);
  if (out) return out;
  return ParseError{out.error().message,
                    "it says whether the patient can become pregnant; unknown: by the strictest "
                    "rules; see: isotrack help category"};
}

Parsed<Logging> parse_logging(std::string_view text) {
  return value_in<Logging>(loggings, "logging", text);
}

Parsed<Basis> parse_basis(std::string_view text) { return value_in<Basis>(bases, "basis", text); }

Parsed<CourseOutcome> parse_outcome(std::string_view text) {
  return value_in<CourseOutcome>(outcomes, "outcome", text);
}

Parsed<WeightUnit> parse_weight_unit(std::string_view text) {
  return value_in<WeightUnit>(weight_units, "weight unit", text);
}

Parsed<TargetBand> parse_target(std::string_view text) {
  const std::string word = lower(stripped(text));
  const std::size_t dash = word.find('-');
  const auto read = [](std::string_view digits) -> std::optional<int> {
    const auto value = whole_number(digits, 4);
    if (!value || *value < 1 || *value > largest_target) return {};
    return static_cast<int>(*value);
  };
  const auto lower_end = read(std::string_view(word).substr(0, dash));
  const auto upper_end =
      dash == std::string::npos ? lower_end : read(std::string_view(word).substr(dash + 1));
  if (lower_end && upper_end && *lower_end > *upper_end) {
    return ParseError{"target '" + visible(text) + "': the lower end comes first"};
  }
  if (!lower_end || !upper_end) {
    return ParseError{"target '" + visible(text) + "': expected whole mg/kg from 1 to 1000",
                      "such as 120-150"};
  }
  return TargetBand{*lower_end, *upper_end};
}

}  // namespace isotrack
