#include "span_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "echo.hpp"

namespace isotrack {

bool has_span(const Invocation& invocation) {
  const Arguments& args = invocation.arguments();
  const bool given = args.value("--from") || args.value("--to");
  if (given && args.value("--on")) {
    throw Error(ExitStatus::usage, "--on and --from/--to exclude each other");
  }
  return given;
}

DaySpan typed_span(const Invocation& invocation, const CourseRecord& course) {
  const DaySpan span{invocation.date("--from").value_or(course.start),
                     invocation.date("--to").value_or(invocation.today())};
  refuse_reversed(span.first, span.last);
  return span;
}

Fill days_to_fill(const CourseRecord& course, const DaySpan& span, const std::vector<Date>& but) {
  Fill out;
  for (Date on = span.first; on <= span.last; on += days(1)) {
    const PlannedDay* planned = course.planned_on(on);
    if (planned == nullptr || planned->intakes.empty()) {
      ++(course.hold_on(on) == nullptr ? out.not_planned : out.on_hold);
    } else if (course.taken_on(on) > Milligrams(0) || course.miss_on(on) != nullptr) {
      ++out.already_said;
    } else if (!std::ranges::binary_search(but, on)) {
      out.days.push_back(on);
    }
  }
  return out;
}

std::string left_alone_words(const Fill& fill) {
  std::string out;
  const auto add = [&](int count, const char* what) {
    if (count > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, what);
  };
  add(fill.already_said, "said already");
  add(fill.on_hold, "on hold");
  add(fill.not_planned, "without a plan");
  return out;
}

std::string amounts_words(const std::vector<Milligrams>& amounts) {
  std::vector<std::pair<Milligrams, int>> counts;
  for (const Milligrams amount : amounts) {
    const auto known = std::ranges::find(counts, amount, &std::pair<Milligrams, int>::first);
    if (known == counts.end())
      counts.emplace_back(amount, 1);
    else
      ++known->second;
  }
  std::string out;
  for (const auto& [amount, count] : counts) {
    out += (out.empty() ? "" : ", ") + std::to_string(count) + " x " + mg_text(amount);
  }
  return out;
}

std::string span_words(const DaySpan& span) {
  if (span.first == span.last) return with_weekday(span.first);
  return with_weekday(span.first) + " to " + with_weekday(span.last);
}

void question_open_span(Invocation& invocation, const DaySpan& span, std::size_t count,
                        const std::string& what) {
  constexpr std::size_t fewest_asked_about = 3;
  const Arguments& args = invocation.arguments();
  const bool is_open = !args.value("--from") || !args.value("--to");
  if (!is_open || count < fewest_asked_about) return;
  invocation.question(fmt::format("{} days from {} to {} would be {}", count,
                                  with_weekday(span.first), with_weekday(span.last), what),
                      "name both ends with --from and --to, or answer with --yes");
}

}  // namespace isotrack
