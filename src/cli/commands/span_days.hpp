#pragma once

#include <string>
#include <vector>

#include "../invocation.hpp"
#include "isotrack/domain/course.hpp"

/// A span of days written at once, by `log` and `skip`: the days of it about which nothing is said.
namespace isotrack {

/// Days of a span that one entry may speak for: planned, whole, and nothing said.
struct Fill {
  std::vector<Date> days;
  int already_said = 0;
  int on_hold = 0;
  int not_planned = 0;
};

/// Whether --from or --to is given; throws (usage) when --on is, too.
bool has_span(const Invocation& invocation);

/// --from (the first day of the course) to --to (today); throws (usage) when it ends before it
/// begins.
DaySpan typed_span(const Invocation& invocation, const CourseRecord& course);

/// `but`: days of the span, ascending, that are spoken for otherwise.
Fill days_to_fill(const CourseRecord& course, const DaySpan& span,
                  const std::vector<Date>& but = {});

/// The days left alone: `4 said already, 14 on hold`; empty when there are none.
std::string left_alone_words(const Fill& fill);

/// `30 x 40 mg, 29 x 60 mg`, in order of first appearance.
std::string amounts_words(const std::vector<Milligrams>& amounts);

/// `Tue 2026-09-22 to Sat 2026-11-21`, or the one day.
std::string span_words(const DaySpan& span);

/// Questions a span of three days or more of which one end was left out: `{} days from {} to {}
/// would be `, and then `what`.
void question_open_span(Invocation& invocation, const DaySpan& span, std::size_t count,
                        const std::string& what);

}  // namespace isotrack
