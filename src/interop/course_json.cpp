#include "isotrack/interop/course_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

using Json = nlohmann::json;

/// Thrown inside this file when a part cannot be read; becomes the ParseError of the whole.
struct Unreadable {
  ParseError error;
};

template <class T>
T take(Parsed<T> parsed) {
  if (!parsed) throw Unreadable{parsed.error()};
  return std::move(parsed).value();
}

void allow_only(const Json& object, const std::string& where, const std::set<std::string>& keys) {
  for (const auto& [key, value] : object.items()) {
    if (!keys.contains(key)) {
      throw Unreadable{{where + ": unknown key '" + visible(key) + "'"}};
    }
  }
}

Date day(const Json& object, const char* key) {
  return take(parse_iso_date(object.at(key).get<std::string>()));
}

std::optional<Date> day_or_null(const Json& object, const char* key) {
  if (!object.contains(key) || object.at(key).is_null()) return std::nullopt;
  return day(object, key);
}

WeightEntry weight_of(const Json& object) {
  allow_only(object, "weights", {"on", "text"});
  const TypedWeight weight = take(parse_weight(object.at("text").get<std::string>()));
  if (weight.value < smallest_weight || weight.value > largest_weight) {
    throw Unreadable{{"weights: " + weight.text + " is outside 20 to 300 kg"}};
  }
  return {{}, day(object, "on"), weight};
}

RegimenStep step_of(const Json& object) {
  allow_only(object, "steps", {"from", "product", "plan"});
  const auto plan = take(parse_plan(object.at("plan").get<std::string>()));
  if (plan.size() != 1) throw Unreadable{{"steps: a plan of one step was expected"}};
  return {{}, day(object, "from"), object.at("product").get<std::string>(), plan.front().plan};
}

Hold hold_of(const Json& object) {
  allow_only(object, "holds", {"first", "last"});
  return {{}, day(object, "first"), day_or_null(object, "last"), ""};
}

Dose dose_of(const Json& object) {
  allow_only(object, "doses", {"on", "mg"});
  Dose dose;
  dose.on = day(object, "on");
  dose.amount = take(parse_amount(std::to_string(object.at("mg").get<std::int64_t>())));
  return dose;
}

std::optional<CourseEnd> end_of(const Json& object) {
  if (object.is_null()) return std::nullopt;
  allow_only(object, "end", {"kind", "last_dose"});
  const std::string kind = object.at("kind").get<std::string>();
  if (kind != "finished" && kind != "stopped") {
    throw Unreadable{{"end: kind '" + visible(kind) + "': expected finished or stopped"}};
  }
  return CourseEnd{
      {}, kind == "finished" ? EndKind::finished : EndKind::stopped, day(object, "last_dose"), ""};
}

template <class Fact, class Read>
std::vector<Fact> list_of(const Json& object, const char* key, Read read) {
  std::vector<Fact> out;
  if (!object.contains(key)) return out;
  for (const Json& item : object.at(key)) out.push_back(read(item));
  return out;
}

CourseRecord course_of(const Json& object) {
  CourseRecord course;
  course.start = day(object, "start");
  if (object.contains("target")) {
    course.target = {object.at("target").at(0).get<int>(), object.at("target").at(1).get<int>()};
  }
  course.already = Milligrams(object.value("already_mg", std::int64_t{0}));
  course.weights = list_of<WeightEntry>(object, "weights", weight_of);
  course.steps = list_of<RegimenStep>(object, "steps", step_of);
  course.holds = list_of<Hold>(object, "holds", hold_of);
  course.doses = list_of<Dose>(object, "doses", dose_of);
  course.misses = list_of<Miss>(object, "misses", [](const Json& on) {
    return Miss{{}, take(parse_iso_date(on.get<std::string>())), ""};
  });
  if (object.contains("end")) course.end = end_of(object.at("end"));
  std::ranges::stable_sort(course.weights, {}, &WeightEntry::on);
  std::ranges::stable_sort(course.steps, {}, &RegimenStep::from);
  std::ranges::stable_sort(course.holds, {}, &Hold::first);
  std::ranges::stable_sort(course.doses, {}, &Dose::on);
  std::ranges::stable_sort(course.misses, {}, &Miss::on);
  return course;
}

}  // namespace

Parsed<CourseFile> course_from_json(std::string_view text) {
  try {
    const Json object = Json::parse(text);
    allow_only(object, "course",
               {"id", "start", "today", "target", "already_mg", "logging", "weights", "steps",
                "holds", "doses", "misses", "end"});
    CourseFile out;
    out.patient.code = object.value("id", "me");
    out.patient.logging = take(parse_logging(object.value("logging", "daily")));
    out.patient.courses = {course_of(object)};
    out.today = day(object, "today");
    return out;
  } catch (const Unreadable& part) {
    return part.error;
  } catch (const Json::exception& error) {
    return ParseError{std::string("course: ") + visible(error.what())};
  }
}

}  // namespace isotrack
