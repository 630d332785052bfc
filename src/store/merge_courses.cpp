#include <algorithm>

#include "isotrack/base/error.hpp"
#include "store/merge_plan.hpp"

namespace isotrack {
namespace {

constexpr const char* endless = "9999-12-31";

/// A course in force, and the days it takes up.
struct Span {
  std::int64_t course = 0;
  std::int64_t number = 0;
  std::string first;
  std::string last;

  [[nodiscard]] bool overlaps(const Span& other) const {
    return first <= other.last && other.first <= last;
  }
};

std::string text_of(const PatientRow& row, std::string_view column) {
  return std::get<std::string>(row.value(column));
}

std::int64_t number_of(const PatientRow& row, std::string_view column) {
  return std::get<std::int64_t>(row.value(column));
}

bool is_of(const MergeRow& row, Table table) {
  return row.table == static_cast<std::size_t>(table);
}

/// The last day: the stated one, or the last dose when that is later; without an end none.
std::string last_day(const MergeSide& side, std::int64_t course) {
  std::string stated;
  std::string dose;
  for (const MergeRow& row : side.rows) {
    if (!row.in_force() || !(is_of(row, Table::course_end) || is_of(row, Table::dose))) continue;
    if (number_of(row, "course_id") != course) continue;
    if (is_of(row, Table::course_end)) {
      stated = text_of(row, "last_dose_on");
    } else {
      dose = std::max(dose, text_of(row, "on_date"));
    }
  }
  return stated.empty() ? std::string(endless) : std::max(stated, dose);
}

/// The courses in force, ascending by number.
std::vector<Span> spans_of(const MergeSide& side) {
  std::vector<Span> out;
  for (const MergeRow& row : side.rows) {
    if (!is_of(row, Table::course_terms) || !row.in_force()) continue;
    const std::int64_t course = number_of(row, "course_id");
    out.push_back(
        {course, number_of(row, "number"), text_of(row, "start_on"), last_day(side, course)});
  }
  std::ranges::sort(out, {}, &Span::number);
  return out;
}

/// The course here that rows of theirs, known here, belong to.
std::optional<std::int64_t> known_course(const MergeSide& ours, const MergeSide& theirs,
                                         std::int64_t course) {
  for (const MergeRow& row : theirs.rows) {
    const bool is_course = is_of(row, Table::course) && row.id == course;
    const bool is_terms = is_of(row, Table::course_terms) && number_of(row, "course_id") == course;
    const MergeRow* same = is_course || is_terms ? ours.row(row.key) : nullptr;
    if (same != nullptr) return is_course ? same->id : number_of(*same, "course_id");
  }
  return std::nullopt;
}

/// The one course here that overlaps `theirs`.
std::optional<std::int64_t> overlapped(const std::vector<Span>& ours, const Span& theirs) {
  std::optional<std::int64_t> found;
  for (const Span& each : ours) {
    if (!each.overlaps(theirs)) continue;
    if (found) {
      throw Error(ExitStatus::refused,
                  "their course from " + theirs.first + " lies across two courses here",
                  "end or correct the courses first, in one of the two records",
                  Outcome::not_stored);
    }
    found = each.course;
  }
  return found;
}

}  // namespace

CourseMap match_courses(const MergeSide& ours, const MergeSide& theirs) {
  CourseMap out;
  const std::vector<Span> our_spans = spans_of(ours);
  const std::vector<Span> their_spans = spans_of(theirs);
  std::int64_t last_number = our_spans.empty() ? 0 : our_spans.back().number;
  for (const MergeRow& row : theirs.rows) {
    if (!is_of(row, Table::course)) continue;
    const auto span = std::ranges::find(their_spans, row.id, &Span::course);
    auto here = known_course(ours, theirs, row.id);
    if (!here && span != their_spans.end()) here = overlapped(our_spans, *span);
    if (here) out.here.emplace(row.id, *here);
  }
  for (const Span& span : their_spans) {
    const auto here = out.here.find(span.course);
    const auto same = here == out.here.end()
                          ? our_spans.end()
                          : std::ranges::find(our_spans, here->second, &Span::course);
    const std::int64_t number = same == our_spans.end() ? ++last_number : same->number;
    out.numbers.emplace(span.course, static_cast<int>(number));
  }
  return out;
}

}  // namespace isotrack
