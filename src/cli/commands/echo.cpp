#include "echo.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "../terminal.hpp"
#include "isotrack/base/utf8.hpp"

namespace isotrack {

std::string date_words(Date on, Date today) {
  const int ago = days_between(on, today);
  if (ago == 0) return "today, " + with_weekday(on);
  if (ago == 1) return with_weekday(on) + ", yesterday";
  if (ago > 1) return fmt::format("{}, {} days ago", with_weekday(on), ago);
  return fmt::format("{}, in {} day{}", with_weekday(on), -ago, ago == -1 ? "" : "s");
}

void refuse_impossible_weight(const TypedWeight& weight) {
  if (weight.value < smallest_weight || weight.value > largest_weight) {
    throw Error(ExitStatus::refused,
                "weight " + spelt_in_kg(weight) + ": only 20 to 300 kg can be recorded",
                "was the unit meant? such as 64.5kg, 142lb or 10st 3lb");
  }
}

Neighbours weights_beside(const CourseRecord& course, Date on) {
  Neighbours out;
  for (const WeightEntry& entry : course.weights) {
    if (entry.on < on) out.before = &entry;
    if (entry.on > on && out.next == nullptr) out.next = &entry;
  }
  return out;
}

namespace {

/// Questions a weight far from another one, which `which` names; whether it did.
bool question_change(Invocation& invocation, const TypedWeight& weight, const WeightEntry* other,
                     const std::string& which) {
  if (other == nullptr) return false;
  const WeightChange change = weight_change(invocation.rules(), other->weight.value, weight.value);
  if (!change.large && !change.smells_of_unit) return false;
  const std::string number =
      weight.unit == WeightUnit::st_lb ? "" : weight.text.substr(0, weight.text.size() - 2);
  const std::string unit = weight.unit == WeightUnit::lb ? "kg" : "lb";
  const std::string ask =
      change.smells_of_unit && is_nearer_in_other_unit(weight, other->weight) && !number.empty()
          ? "Was it " + number + unit + "? "
          : "";
  invocation.question(fmt::format("{} is {} x {}, {} kg", spelt_in_kg(weight),
                                  decimal(change.ratio, 2), which, kg_text(other->weight.value)),
                      ask + "If " + spelt(weight) + " is right, --yes answers");
  return true;
}

}  // namespace

bool is_nearer_in_other_unit(const TypedWeight& weight, const TypedWeight& other) {
  if (weight.unit == WeightUnit::st_lb) return false;
  return (weight.unit == WeightUnit::lb) == (weight.value < other.value);
}

bool sets_unit_right(Invocation& invocation, const TypedWeight& weight, const TypedWeight& old) {
  if (!weight_change(invocation.rules(), old.value, weight.value).smells_of_unit) return false;
  const auto number = [](const TypedWeight& each) {
    return each.text.substr(0, each.text.find_first_not_of("0123456789."));
  };
  const bool is_other_unit = weight.unit != old.unit && number(weight) == number(old);
  return is_other_unit || !is_nearer_in_other_unit(weight, old);
}

void check_weight(Invocation& invocation, const TypedWeight& weight, const WeightEntry* before,
                  const WeightEntry* next) {
  const std::string words = spelt_in_kg(weight);
  refuse_impossible_weight(weight);
  if (question_change(invocation, weight, before, "the last weight")) return;
  const std::string of_next = next == nullptr ? "" : "the weight of " + with_weekday(next->on);
  if (question_change(invocation, weight, next, of_next)) return;
  if (!is_usual_weight(invocation.rules(), weight.value)) {
    invocation.question(
        "weight " + words + " is outside the usual " + usual_weight_words(invocation.rules()),
        "If " + spelt(weight) + " is right, --yes answers");
  }
}

void check_label(Invocation& invocation, const Product& product, Milligrams day, Kilograms weight) {
  if (!above_every_label(invocation.rules(), product.formulation, day, weight)) return;
  const DoseBand& band = invocation.rules().band(product.formulation);
  const Ratio per_kg{Wide(day.count()) * nanograms_per_kilogram, weight.count()};
  invocation.question(
      fmt::format("{} a day is {} mg/kg at {} kg, above every labelled dose ({} mg/kg)",
                  mg_text(day), decimal(per_kg, 2), kg_text(weight),
                  trimmed(decimal(band.highest, 2))),
      "if that is what is meant, --yes answers. Source: " + source_text(band.source));
}

Date past_date(const Invocation& invocation, std::string_view option, const std::string& what) {
  const Date on = invocation.date(option).value_or(invocation.today());
  if (on > invocation.today()) {
    throw Error(ExitStatus::refused, with_weekday(on) + " is after today; " + what);
  }
  return on;
}

void refuse_reversed(Date first, const std::optional<Date>& last) {
  if (!last || *last >= first) return;
  throw Error(ExitStatus::usage, fmt::format("the last day, {}, is before the first, {}",
                                             with_weekday(*last), with_weekday(first)));
}

void refuse_other_course(const PatientRecord& patient, const CourseRecord& course, Date on) {
  for (const CourseRecord& other : patient.courses) {
    const auto last = other.last_day();
    if (other.number == course.number || on < other.start || (last && on > *last)) continue;
    throw Error(ExitStatus::refused,
                fmt::format("{} lies in course {} of {}, not in course {}", with_weekday(on),
                            other.number, patient.code, course.number),
                fmt::format("to name that course: --course {}", other.number));
  }
}

void refuse_before_course(const Invocation& invocation, const CourseRecord& course, Date on) {
  if (on >= course.start) return;
  throw Error(
      ExitStatus::refused,
      with_weekday(on) + " is before the course, which begins " + with_weekday(course.start),
      "if it began earlier: " + invocation.to_type("amend --start " + iso(on)));
}

Error overlap(const Invocation& invocation, const PatientRecord& patient, const CoursePair& pair) {
  const CourseRecord& earlier = *pair.earlier;
  const CourseRecord& later = *pair.later;
  const std::string then =
      fmt::format("and course {} begins {}", later.number, with_weekday(later.start));
  std::string what = fmt::format("that would leave courses {} and {} of {} both under way",
                                 earlier.number, later.number, patient.code);
  if (earlier.end) {
    what = fmt::format("that would end course {} of {} on {}, {}", earlier.number, patient.code,
                       with_weekday(*earlier.last_day()), then);
  } else if (later.end) {
    what = fmt::format("that would leave course {} of {} without an end, {}", earlier.number,
                       patient.code, then);
  }
  return {ExitStatus::refused, what,
          fmt::format("Entry #{} began course {}: {}", later.recorded.entry, later.number,
                      invocation.to_type(fmt::format("undo --id {}", later.recorded.entry),
                                         About::patient))};
}

namespace {

/// Whether the end of `is` names a day that holds no dose, and did not stand so in `was`.
bool lost_its_last_dose(const CourseRecord* was, const CourseRecord& is) {
  const auto last = is.last_day();
  if (!last || is.taken_on(*last) > Milligrams(0)) return false;
  const bool missed = is.miss_on(*last) != nullptr;
  if (was == nullptr) return missed;
  const bool stood_so = was->last_day() == last && was->taken_on(*last) == Milligrams(0) &&
                        (was->miss_on(*last) != nullptr) == missed;
  return !stood_so && (missed || was->taken_on(*last) > Milligrams(0));
}

}  // namespace

void say_end_without_dose(const Invocation& invocation, const Store& store,
                          const PatientRecord& before, Receipt& receipt) {
  const auto after = store.load_patient(before.code);
  if (!after) return;
  for (const CourseRecord& is : after->courses) {
    const auto was = std::ranges::find(before.courses, is.number, &CourseRecord::number);
    if (!lost_its_last_dose(was == before.courses.end() ? nullptr : &*was, is)) continue;
    receipt.lines.push_back(fmt::format(
        "The end of course {} still names {} as the day of its last dose; to change that: {}, then "
        "end it anew.",
        is.number, with_weekday(is.end->last_dose),
        invocation.to_type(fmt::format("undo --id {}", is.end->recorded.entry), About::patient)));
  }
}

EntryId entry_number(const Invocation& invocation, std::string_view text) {
  const std::string_view digits = text.starts_with('#') ? text.substr(1) : text;
  const auto number = whole_number(digits, 15);
  if (!number || *number == 0) {
    throw Error(ExitStatus::usage, "entry '" + visible(text) + "': expected its number, such as 6",
                "the numbers: " + invocation.to_type("history", About::patient));
  }
  return *number;
}

std::vector<Finding> findings_on(const StatusReport& status, Date on, std::string_view about) {
  std::vector<Finding> out;
  for (const Finding& finding : status.alerts) {
    if (finding.due_on == on && finding.rule.starts_with(about)) out.push_back(finding);
  }
  return out;
}

CourseRecord open_course(Invocation& invocation, const PatientRecord& patient) {
  CourseRecord course = invocation.course(patient);
  if (course.end) {
    throw Error(
        ExitStatus::refused,
        fmt::format("course {} {} on {}", course.number, name_of(course.end->kind),
                    with_weekday(*course.last_day())),
        fmt::format("to correct that day: {}, and end it again; a new course: {}",
                    invocation.to_type(fmt::format("undo --id {}", course.end->recorded.entry),
                                       About::patient),
                    invocation.to_type("start", About::patient)));
  }
  return course;
}

std::optional<Kilograms> weight_at(const CourseRecord& course, Date on) {
  const WeightEntry* entry = course.weight_on(on);
  return entry == nullptr ? std::nullopt : std::optional(entry->weight.value);
}

Result nothing_stored(const Invocation& invocation, const std::string& code,
                      const std::string& sentence) {
  Receipt receipt;
  receipt.command = invocation.command().name;
  receipt.today = invocation.today();
  receipt.patient = code;
  receipt.lines = {sentence};
  return {invocation.quiet() ? std::string() : invocation.render(receipt)};
}

std::vector<Finding> amount_findings(Invocation& invocation, const CourseRecord& course, Date on,
                                     Milligrams amount) {
  const RegimenStep* step = course.step_on(on);
  const PlannedDay* planned = course.planned_on(on);
  if (step == nullptr) return {};
  if (planned != nullptr &&
      (planned->total() == amount ||
       std::ranges::find(planned->intakes, amount) != planned->intakes.end())) {
    return {};
  }
  const auto finding = capsule_finding({{amount}, {}}, invocation.products().at(step->product));
  return finding ? std::vector{*finding} : std::vector<Finding>{};
}

std::string private_text(Invocation& invocation, std::string_view option,
                         const std::string& prompt) {
  if (const auto given = invocation.text(option)) return *given;
  if (const auto typed = invocation.heard(std::string(option))) return *typed;
  if (invocation.can_ask()) {
    std::string answer(stripped(read_answer(prompt + " ")));
    if (answer.empty()) {
      throw Error(ExitStatus::usage, std::string(option) + " is missing: an answer is needed");
    }
    if (!is_plain_text(answer)) {
      throw Error(ExitStatus::usage, "'" + visible(answer) + "': no control characters");
    }
    invocation.remember(std::string(option), answer);
    return answer;
  }
  throw Error(ExitStatus::usage, std::string(option) + " is missing",
              "add " + std::string(option) + " TEXT");
}

}  // namespace isotrack
