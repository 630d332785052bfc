#include "isotrack/interop/course_json.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
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

/// The library keeps the last of two equal keys; here the second is refused.
Json parsed_strictly(std::string_view text) {
  std::vector<std::set<std::string>> open;
  const auto see = [&](int /*depth*/, Json::parse_event_t event, const Json& value) {
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second) {
      throw Unreadable{{"course: key '" + visible(value.get<std::string>()) + "' stands twice"}};
    }
    return true;
  };
  return Json::parse(text, see);
}

/// A whole number from `least` to `most`; the library would cut a fraction off.
std::int64_t whole(const Json& value, const std::string& what, std::int64_t least,
                   std::int64_t most) {
  const bool huge = value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX;
  const bool fits = value.is_number_integer() && !huge && value.get<std::int64_t>() >= least &&
                    value.get<std::int64_t>() <= most;
  if (fits) return value.get<std::int64_t>();
  throw Unreadable{{what + " " + visible(value.dump()) + ": expected a whole number from " +
                    std::to_string(least) + " to " + std::to_string(most)}};
}

void allow_only(const Json& object, const std::string& where, const std::set<std::string>& keys) {
  if (!object.is_object()) throw Unreadable{{where + ": an object was expected"}};
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
  const Hold hold{{}, day(object, "first"), day_or_null(object, "last"), ""};
  if (hold.last && *hold.last < hold.first) {
    throw Unreadable{{"holds: " + iso(*hold.last) + " is before " + iso(hold.first)}};
  }
  return hold;
}

Dose dose_of(const Json& object) {
  allow_only(object, "doses", {"on", "mg"});
  Dose dose;
  dose.on = day(object, "on");
  dose.amount = Milligrams(
      whole(object.at("mg"), "doses: mg", smallest_intake.count(), largest_intake.count()));
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
  if (!object.at(key).is_array()) throw Unreadable{{std::string(key) + ": a list was expected"}};
  for (const Json& item : object.at(key)) out.push_back(read(item));
  return out;
}

/// Sorts by date; two on one date are refused.
template <class Fact, class When>
void order_one_a_day(std::vector<Fact>& facts, When when, const std::string& what) {
  std::ranges::sort(facts, {}, when);
  const auto twin = std::ranges::adjacent_find(facts, {}, when);
  if (twin == facts.end()) return;
  throw Unreadable{{what + ": " + iso(std::invoke(when, *twin)) + " stands twice"}};
}

void order_holds(std::vector<Hold>& holds) {
  std::ranges::sort(holds, {}, &Hold::first);
  for (std::size_t i = 1; i < holds.size(); ++i) {
    const Hold& before = holds[i - 1];
    if (before.last && *before.last < holds[i].first) continue;
    throw Unreadable{{"holds: that from " + iso(before.first) + " is not over on " +
                      iso(holds[i].first) + ", when the next begins"}};
  }
}

TargetBand target_of(const Json& pair) {
  if (!pair.is_array() || pair.size() != 2) throw Unreadable{{"target: a pair was expected"}};
  const TargetBand target{static_cast<int>(whole(pair[0], "target", 1, largest_target)),
                          static_cast<int>(whole(pair[1], "target", 1, largest_target))};
  if (target.lower > target.upper) throw Unreadable{{"target: the lower end comes first"}};
  return target;
}

CourseRecord course_of(const Json& object) {
  CourseRecord course;
  course.start = day(object, "start");
  course.judged_from = day_or_null(object, "judged_from").value_or(course.start);
  if (object.contains("target")) course.target = target_of(object.at("target"));
  if (object.contains("already_mg")) {
    course.already =
        Milligrams(whole(object.at("already_mg"), "already_mg", 0, largest_total_before.count()));
  }
  course.already_product = object.value("already_product", "");
  if ((course.already == Milligrams(0)) != course.already_product.empty()) {
    throw Unreadable{{"course: already_mg and already_product go together"}};
  }
  course.weights = list_of<WeightEntry>(object, "weights", weight_of);
  course.steps = list_of<RegimenStep>(object, "steps", step_of);
  course.holds = list_of<Hold>(object, "holds", hold_of);
  course.doses = list_of<Dose>(object, "doses", dose_of);
  course.misses = list_of<Miss>(object, "misses", [](const Json& on) {
    return Miss{{}, take(parse_iso_date(on.get<std::string>())), ""};
  });
  if (object.contains("end")) course.end = end_of(object.at("end"));
  order_one_a_day(course.weights, &WeightEntry::on, "weights");
  order_one_a_day(course.steps, &RegimenStep::from, "steps");
  order_one_a_day(course.misses, &Miss::on, "misses");
  order_holds(course.holds);
  std::ranges::stable_sort(course.doses, {}, &Dose::on);
  return course;
}

/// Every product by its key of the catalogue.
void check_products(const CourseRecord& course, const Products& products) {
  const auto check = [&](const std::string& key) {
    const Product* found = products.find(key);
    if (found != nullptr && found->key == key) return;
    throw Unreadable{{"course: no product '" + visible(key) + "' in the catalogue"}};
  };
  for (const RegimenStep& step : course.steps) check(step.product);
  if (!course.already_product.empty()) check(course.already_product);
}

}  // namespace

Parsed<CourseFile> course_from_json(std::string_view text, const Products& products) {
  try {
    const Json object = parsed_strictly(text);
    allow_only(object, "course",
               {"id", "start", "judged_from", "today", "target", "already_mg", "already_product",
                "logging", "weights", "steps", "holds", "doses", "misses", "end"});
    CourseFile out;
    out.patient.code = object.value("id", "me");
    out.patient.logging = take(parse_logging(object.value("logging", "daily")));
    out.patient.courses = {course_of(object)};
    check_products(out.patient.courses.front(), products);
    out.today = day(object, "today");
    return out;
  } catch (const Unreadable& part) {
    return part.error;
  } catch (const Json::exception& error) {
    return ParseError{std::string("course: ") + visible(error.what())};
  }
}

}  // namespace isotrack
