#include "dose_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "isotrack/base/utf8.hpp"

namespace isotrack {
namespace {

/// The milligrams of `2x40mg`, within the limits of one intake; null when it is no such text.
std::optional<Milligrams> amount_of_capsules(const std::string& text) {
  const auto capsules = parse_capsule_count(text);
  if (!capsules) return std::nullopt;
  return parse_amount(std::to_string(capsules->count * capsules->strength_mg) + "mg").value();
}

/// The strength of every capsule there is, as far as the record knows: of those picked up and
/// counted, else of all that the plan's product has. Null when there are several.
std::optional<int> only_strength(Invocation& invocation) {
  const PatientRecord patient = invocation.patient(invocation.store(Access::read));
  const CourseRecord course = invocation.course(patient);
  std::set<int> strengths;
  for (const Dispensing& pickup : patient.events.dispensings) {
    for (const CapsuleCount& each : pickup.capsules) strengths.insert(each.strength_mg);
  }
  for (const StockCount& each : patient.events.counts) strengths.insert(each.strength_mg);
  const RegimenStep* step = course.step_on(invocation.today());
  if (strengths.empty() && step != nullptr) {
    const auto& of_product = invocation.products().at(step->product).strengths_mg;
    strengths.insert(of_product.begin(), of_product.end());
  }
  if (strengths.size() != 1) return std::nullopt;
  return *strengths.begin();
}

/// `1 capsule`: a count is no amount, but the capsules on record may tell which it makes.
[[noreturn]] void refuse_capsules(Invocation& invocation, const std::string& text) {
  std::string hint;
  if (const auto mg = only_strength(invocation)) {
    hint = fmt::format("one capsule of {} mg: ", *mg) +
           invocation.to_type(fmt::format("log {}mg", *mg)) + "; ";
  }
  hint += "the dose that the day plans: " + invocation.to_type("log");
  throw Error(ExitStatus::usage,
              "dose '" + visible(text) + "': expected whole milligrams, such as 40mg", hint);
}

/// A day to come has no command that would log it.
void refuse_future(const Invocation& invocation, Date on) {
  if (on <= invocation.today()) return;
  throw Error(ExitStatus::refused,
              with_weekday(on) + " is after today; only taken doses are logged");
}

/// A day that stands where none is read; null for other words. One that lacks only its year is
/// known by the other side, and refused with both days.
std::optional<Date> misplaced_day(const Invocation& invocation, const std::string& text) {
  const auto on = parse_date(text, invocation.today(), Lean::past);
  if (on) return *on;
  if (!parse_date(text, invocation.today(), Lean::future)) return std::nullopt;
  throw Error(ExitStatus::usage, on.error().message, on.error().hint + ", behind --on");
}

/// `40mg yesterday`, where the day goes behind --on, is answered with that.
void refuse_day_behind(const Invocation& invocation) {
  const std::vector<std::string>& words = invocation.arguments().words;
  for (auto day = words.begin() + 1; day < words.end(); ++day) {
    const auto amount = parse_amount(joined({words.begin(), day}, " "));
    if (!amount) continue;
    const std::string text = joined({day, words.end()}, " ");
    const auto on = misplaced_day(invocation, text);
    if (!on) continue;
    refuse_future(invocation, *on);
    throw Error(
        ExitStatus::usage, "'" + visible(text) + "' is a day, which goes behind --on",
        "write: " + invocation.to_type(fmt::format("log {}mg --on {}", amount->count(), iso(*on))));
  }
}

/// `40mg once a day`, a plan, is answered with one day of it.
void refuse_plan(const Invocation& invocation, const std::string& text) {
  const auto steps = parse_plan(text);
  if (!steps || steps->size() != 1) return;
  const Plan& plan = steps->front().plan;
  const Milligrams day = plan.days.front().total();
  if (plan.days.size() != 1 || !plan.weekdays.empty() || day == Milligrams(0)) return;
  throw Error(ExitStatus::usage, "dose '" + visible(text) + "': that is a plan, not an amount",
              "one day of it: " + invocation.to_type(fmt::format("log {}mg", day.count())));
}

}  // namespace

Milligrams typed_amount(Invocation& invocation) {
  const std::string text = invocation.arguments().joined();
  auto amount = parse_amount(text);
  if (amount) return *amount;
  if (const auto of_capsules = amount_of_capsules(text)) return *of_capsules;
  if (const auto on = misplaced_day(invocation, text)) {
    refuse_future(invocation, *on);
    throw Error(ExitStatus::usage, "dose '" + visible(text) + "': that is a day, not an amount",
                "a dose of that day: " + invocation.to_type("log --on " + iso(*on)));
  }
  refuse_day_behind(invocation);
  refuse_plan(invocation, text);
  const auto names = [&](std::string_view word) {
    return lower(text).find(word) != std::string::npos;
  };
  if (names("cap") || names("pill") || names("tablet")) refuse_capsules(invocation, text);
  return std::move(amount).value();
}

std::vector<Date> typed_dates(const Invocation& invocation, std::string_view option) {
  std::vector<Date> out;
  const auto text = invocation.arguments().value(option);
  if (!text) return out;
  for (std::size_t from = 0; from <= text->size();) {
    const std::size_t end = std::min(text->find(',', from), text->size());
    out.push_back(
        parse_date(text->substr(from, end - from), invocation.today(), Lean::past).value());
    from = end + 1;
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<int> typed_minute(const Invocation& invocation) {
  const auto text = invocation.arguments().value("--at");
  if (!text) return std::nullopt;
  const auto two = [&](std::size_t at) {
    const int tens = (*text)[at] - '0';
    const int ones = (*text)[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  };
  const int hour = text->size() == 5 && (*text)[2] == ':' ? two(0) : -1;
  const int minute = hour >= 0 ? two(3) : -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    throw Error(ExitStatus::usage, "time '" + visible(*text) + "': expected HH:MM, such as 21:30");
  }
  return hour * 60 + minute;
}

}  // namespace isotrack
