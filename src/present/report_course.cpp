#include <fmt/format.h>

#include <algorithm>

#include "isotrack/present/receipt.hpp"
#include "report_parts.hpp"
#include "words.hpp"

/// One picture of the course: panels above one another that share their days.
///
///     mg/kg   |                          ........ planned
///      150 ---|-----------------------.-:---------- 150
///             |  the band           .-'
///      120 ---|-------------------.'--------------- 120
///             |             __--''
///             |       __--''|     hold
///        0    |__--''-------|----------------------
///     mg/day  |   40   |   60
///     Labs    |  o----|    o----|
///     Tests   |  o        o          o
///             Jun     Jul     Aug     Sep
namespace isotrack {
namespace {

using svg::Coord;
using svg::Side;
using svg::units;

constexpr std::int64_t width = 720;
constexpr Coord left = units(92);
constexpr Coord right = units(678);
constexpr Coord curve_top = units(22);
constexpr std::int64_t curve_height = 170;
constexpr std::int64_t dose_height = 28;
constexpr std::int64_t lane_height = 17;
constexpr Coord text_height = units(12);
constexpr int most_months = 14;
constexpr int days_shown_before = 120;
constexpr int days_shown_after = 60;

/// The panels and their axes.
struct Frame {
  svg::TimeAxis time;
  svg::ValueAxis dose;     ///< mg/kg
  svg::ValueAxis per_day;  ///< mg
  Coord bottom = 0;        ///< of the last panel

  [[nodiscard]] Coord curve_bottom() const { return dose.bottom; }

  [[nodiscard]] Coord dose_bottom() const { return per_day.bottom; }
};

/// The highest value of the curve or the band.
Ratio highest_of(const DoseCurve& curve) {
  Ratio highest{curve.target.upper, 1};
  const auto raise = [&](const Ratio& value) {
    if (compare(value, highest) > 0) highest = value;
  };
  for (const auto* points : {&curve.taken, &curve.upper, &curve.planned}) {
    for (const CurvePoint& point : *points) raise(point.mg_per_kg);
  }
  return highest;
}

Ratio largest_step(const DoseCurve& curve) {
  Ratio largest{1, 1};
  for (const CurveStep& step : curve.steps) {
    if (compare(step.mean_daily_mg, largest) > 0) {
      largest = step.mean_daily_mg;
    }
  }
  return largest;
}

Frame frame_of(const ReportPage& page, const std::vector<Lane>& lanes, DaySpan span,
               std::int64_t taller) {
  Frame out;
  out.time = {span.first, span.last, left, right};
  const bool has_curve = page.curve.has_value();
  const Ratio highest = has_curve ? highest_of(*page.curve) : Ratio{1, 1};
  const Coord curve_bottom = curve_top + units(curve_height + taller);
  out.dose = {{0, 1}, {highest.num * 108, highest.den * 100}, curve_bottom, curve_top};
  const Ratio largest = has_curve ? largest_step(*page.curve) : Ratio{1, 1};
  const Coord dose_top = curve_bottom + units(10);
  const Coord dose_bottom = dose_top + units(dose_height);
  out.per_day = {{0, 1}, {largest.num * 3, largest.den * 2}, dose_bottom, dose_top};
  const Coord top = has_curve ? dose_bottom + units(8) : units(14);
  out.bottom = top + units(lane_height * static_cast<std::int64_t>(lanes.size()));
  return out;
}

Coord lane_middle(const Frame& frame, const std::vector<Lane>& lanes, std::size_t index) {
  const auto from_bottom = static_cast<std::int64_t>(lanes.size() - index);
  return frame.bottom - units(lane_height * from_bottom) + units(lane_height) / 2;
}

/// Hairlines at the months, their names below the last panel, and today.
Markup time_grid(const Frame& frame, const ReportPage& page, Coord top) {
  Markup out;
  Coord free_from = 0;
  for (const Date month : svg::months_in(frame.time, most_months)) {
    const Coord x = frame.time.edge(month);
    out += svg::line(x, top, x, frame.bottom, "grid");
    if (x < free_from || x > right - units(14)) continue;
    out += svg::label(x + units(3), frame.bottom + units(13), Side::start, svg::month_name(month),
                      "axis");
    free_from = x + units(36);
  }
  if (!frame.time.contains(page.today)) return out;
  const Coord x = frame.time.edge(page.today + days(1));
  // At the left edge the unit stands in the way, at the right one the picture ends.
  Side side = Side::middle;
  if (x < left + units(24)) side = Side::start;
  if (x > right - units(24)) side = Side::end;
  return out + svg::line(x, top - units(4), x, frame.bottom, "today") +
         svg::label(x, top - units(8), side, "today", "axis");
}

Markup dose_axis(const Frame& frame, const DoseCurve& curve) {
  Markup out = svg::label(left - units(8), curve_top - units(8), Side::end, "mg/kg", "unit");
  const Ratio step = svg::round_step(frame.dose.high, 4);
  for (int i = 0;; ++i) {
    const Ratio value{step.num * i, step.den};
    if (compare(value, frame.dose.high) > 0) break;
    const Coord y = frame.dose.y(value);
    out += svg::line(left, y, right, y, i == 0 ? Literal("base") : Literal("grid")) +
           svg::label(left - units(8), y + units(4), Side::end, decimal(value, 0), "axis");
  }
  const Coord upper = frame.dose.y({curve.target.upper, 1});
  const Coord lower = frame.dose.y({curve.target.lower, 1});
  out += svg::rect(left, upper, right - left, lower - upper, "band");
  const auto bound = [&](int target) {
    const Coord y = frame.dose.y({target, 1});
    return svg::line(left, y, right, y, "bound") + svg::label(right + units(6), y + units(4),
                                                              Side::start, std::to_string(target),
                                                              "target");
  };
  if (lower - upper >= text_height)
    return out + bound(curve.target.lower) + bound(curve.target.upper);
  // One mark for both.
  const std::string both = curve.target.lower == curve.target.upper
                               ? std::to_string(curve.target.upper)
                               : fmt::format("{}-{}", curve.target.lower, curve.target.upper);
  return out + svg::line(left, lower, right, lower, "bound") +
         svg::line(left, upper, right, upper, "bound") +
         svg::label(right + units(6), (lower + upper) / 2 + units(4), Side::start, both, "target");
}

Markup holds(const Frame& frame, const DoseCurve& curve) {
  Markup out;
  for (const CurveHold& hold : curve.holds) {
    const Coord from = frame.time.edge(hold.days.first);
    const Coord to = frame.time.edge(hold.days.last + days(1));
    const std::string says =
        "held from " + with_weekday(hold.days.first) +
        (hold.has_end ? " to " + with_weekday(hold.days.last) : ", no end yet");
    out += svg::group(
        says, svg::rect(from, curve_top, to - from, frame.dose_bottom() - curve_top, "held"));
  }
  return out;
}

/// A line through the ends of the days; `from`: the value at the beginning of the first one.
svg::Trace trace_of(const Frame& frame, const std::vector<CurvePoint>& points, const Ratio& from) {
  svg::Trace out;
  if (points.empty()) return out;
  out.to(frame.time.edge(points.front().on), frame.dose.y(from));
  for (const CurvePoint& point : points) {
    out.to(frame.time.edge(point.on + days(1)), frame.dose.y(point.mg_per_kg));
  }
  return out;
}

/// A ring where a target is reached, with the day. Left of it and above, the picture is empty; of
/// two that are close, the lower one speaks on the other side.
Markup target_marks(const Frame& frame, const DoseCurve& curve) {
  const Coord apart = frame.dose.y({curve.target.lower, 1}) - frame.dose.y({curve.target.upper, 1});
  Markup out;
  for (const CurveTarget& target : curve.targets) {
    const auto on = target.met ? target.reached_on : target.planned_on;
    if (!on || !frame.time.contains(*on)) continue;
    const Coord x = frame.time.edge(*on + days(1));
    const Coord y = frame.dose.y({target.mg_per_kg, 1});
    const std::string words = (target.met ? "reached " : "planned ") + with_weekday(*on);
    const bool gives_way = apart < text_height && target.mg_per_kg < curve.target.upper;
    // Too near the left edge, the words stand right of it.
    const bool to_left = x > left + units(130) && !gives_way;
    out += svg::circle(x, y, units(3), "node") +
           svg::label(to_left ? x - units(7) : x + units(7), y + units(gives_way ? 14 : -5),
                      to_left ? Side::end : Side::start, words, "note");
  }
  return out;
}

Markup value_mark(const Frame& frame, const ReportPage& page) {
  const DoseCurve& curve = *page.curve;
  if (curve.taken.empty()) return {};
  const bool at_least = page.status && page.status->at_least();
  const Coord x = frame.time.edge(curve.taken.back().on + days(1));
  const Coord y = frame.dose.y(curve.value());
  const std::string words = mg_per_kg_text(curve.value()) + (at_least ? "+" : "");
  // Right of the point and below, the picture is empty; at the right edge there is no room. What
  // lies near zero stays above the doses a day.
  const bool to_left = x > right - units(48);
  const Coord below = std::min(y + units(to_left ? 20 : 14), frame.curve_bottom() + units(14));
  return svg::circle(x, y, units(3), "now") + svg::label(to_left ? x - units(2) : x + units(7),
                                                         below, to_left ? Side::end : Side::start,
                                                         words, "value");
}

Markup curve_panel(const Frame& frame, const ReportPage& page) {
  const DoseCurve& curve = *page.curve;
  const svg::Trace taken = trace_of(frame, curve.taken, curve.before);
  Markup out = dose_axis(frame, curve) + holds(frame, curve);
  if (!taken.empty()) out += svg::path(taken.area(frame.curve_bottom()), "taken-area");
  if (!curve.upper.empty()) {
    out += svg::path(trace_of(frame, curve.upper, curve.before).data(), "upper");
  }
  if (!curve.planned.empty()) {
    out += svg::path(trace_of(frame, curve.planned, curve.value()).data(), "planned");
  }
  if (!taken.empty()) out += svg::path(taken.data(), "taken");
  return out + target_marks(frame, curve) + value_mark(frame, page);
}

/// What is left of a step without its held days, on which no dose is planned; both ends count.
std::vector<DaySpan> unheld(DaySpan step, const std::vector<CurveHold>& holds) {
  std::vector<DaySpan> out;
  Date from = step.first;
  for (const CurveHold& hold : holds) {
    if (hold.days.last < from || hold.days.first > step.last) continue;
    if (hold.days.first > from) out.push_back({from, hold.days.first - days(1)});
    from = hold.days.last + days(1);
  }
  if (from <= step.last) out.push_back({from, step.last});
  return out;
}

/// Its mean dose, with the number above the longest part.
Markup step_picture(const Frame& frame, const CurveStep& step, const std::vector<DaySpan>& parts) {
  const Coord y = frame.per_day.y(step.mean_daily_mg);
  Markup out;
  Coord widest = units(22);
  std::optional<Coord> middle;
  for (const DaySpan& part : parts) {
    const Coord from = frame.time.edge(part.first);
    const Coord to = frame.time.edge(part.last + days(1));
    out += svg::rect(from, y, to - from, frame.dose_bottom() - y, "step") +
           svg::line(from, y, to, y, "step-top");
    if (to - from < widest) continue;
    widest = to - from + 1;
    middle = (from + to) / 2;
  }
  if (!middle) return out;
  return out + svg::label(*middle, y - units(4), Side::middle,
                          trimmed(decimal(step.mean_daily_mg, 1)), "number");
}

/// The mean dose of each step until the next one, or the end of the course.
Markup dose_panel(const Frame& frame, const ReportPage& page) {
  const DoseCurve& curve = *page.curve;
  const Coord dose_bottom = frame.dose_bottom();
  Markup out = svg::label(left - units(8), dose_bottom - units(8), Side::end, "mg a day", "lane") +
               svg::line(left, dose_bottom, right, dose_bottom, "base");
  const Date end = page.status && page.status->last_day ? *page.status->last_day : curve.last;
  for (std::size_t i = 0; i < curve.steps.size(); ++i) {
    const CurveStep& step = curve.steps[i];
    const bool is_last = i + 1 == curve.steps.size();
    const Date last = is_last ? end : curve.steps[i + 1].from - days(1);
    if (last < step.from) continue;
    const std::string says = "from " + with_weekday(step.from) + ": " + step.plan;
    out += svg::group(says, step_picture(frame, step, unheld({step.from, last}, curve.holds)));
  }
  return out;
}

/// `baseline weight, 64.41 kg`.
std::string weight_words(const DoseCurve& curve) {
  const bool is_at_dose = curve.basis == Basis::at_dose;
  return (is_at_dose ? "each day's weight, now " : name_of(curve.basis) + " weight, ") +
         kg_text(curve.weight) + " kg";
}

std::string description_of(const ReportPage& page) {
  if (!page.curve) return "What was to happen and what did, by day.";
  const DoseCurve& curve = *page.curve;
  std::string out = fmt::format(
      "The cumulative dose from {} to {}: {}{} mg/kg on {}, against the reference band {}-{} "
      "mg/kg.",
      with_weekday(curve.first),
      with_weekday(curve.taken.empty() ? curve.today : curve.taken.back().on),
      !curve.upper.empty() ? "at least " : "", mg_per_kg_text(curve.value()), weight_words(curve),
      curve.target.lower, curve.target.upper);
  for (const CurveTarget& target : curve.targets) {
    if (target.met && target.reached_on) {
      out += fmt::format(" {} mg/kg was reached on {}.", target.mg_per_kg,
                         with_weekday(*target.reached_on));
    } else if (target.planned_on) {
      out += fmt::format(" {} mg/kg is reached on {} if every planned dose is taken.",
                         target.mg_per_kg, with_weekday(*target.planned_on));
    }
  }
  return out + " Below it, the planned dose a day, and what was to happen and what did.";
}

/// A sign and what it means.
Markup key(const Markup& sign, std::string_view words) {
  const Markup swatch = element(
      "svg", {{"viewBox", "0 0 16 14"}, {"class", "swatch"}, {"aria-hidden", "true"}}, sign);
  return element("span", "key", swatch + escaped(words));
}

Markup line_key(Literal class_name, std::string_view words) {
  return key(svg::line(100, 700, 1500, 700, class_name), words);
}

Markup area_key(Literal class_name, std::string_view words) {
  return key(svg::rect(100, 200, 1400, 1000, class_name), words);
}

Markup curve_legend(const DoseCurve& curve) {
  Markup out = line_key("taken", "taken");
  if (!curve.planned.empty()) out += line_key("planned", "planned");
  if (!curve.upper.empty()) out += line_key("upper", "as if taken on days nothing is said about");
  out += area_key("band",
                  fmt::format("reference {}-{} mg/kg", curve.target.lower, curve.target.upper));
  if (!curve.holds.empty()) out += area_key("held", "on hold");
  return out;
}

/// The value at the end of each calendar month.
Markup curve_table(const DoseCurve& curve) {
  Markup rows = table_row({"at the end of", "mg/kg", ""}, true);
  const auto add = [&](const std::vector<CurvePoint>& points, const std::string& what) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      const Date on = points[i].on;
      const bool ends_month = date::year_month_day{on + days(1)}.day() == date::day{1};
      if (!ends_month && i + 1 != points.size()) continue;
      rows += table_row({with_weekday(on), mg_per_kg_text(points[i].mg_per_kg), what});
    }
  };
  add(curve.taken, "taken");
  add(curve.upper, "as if taken on days nothing is said about");
  add(curve.planned, "planned");
  return element("table", "", rows);
}

/// The latest pauses that are named; the others are in the picture.
constexpr std::size_t most_holds_named = 3;

std::string hold_words(const Hold& hold) {
  std::string out = "On hold from " + with_weekday(hold.first);
  out += hold.last ? " to " + with_weekday(*hold.last) : ", no end recorded";
  return sentence(out + (hold.reason.empty() ? "" : ": " + shortened(hold.reason, 110)));
}

}  // namespace

std::vector<std::string> course_notes(const ReportPage& page) {
  std::vector<std::string> out;
  if (page.status) {
    const auto& holds = page.status->holds;
    const std::size_t from = holds.size() > most_holds_named ? holds.size() - most_holds_named : 0;
    for (std::size_t i = from; i < holds.size(); ++i) out.push_back(hold_words(holds[i]));
  }
  if (page.end) {
    out.push_back(
        sentence((page.end->kind == EndKind::finished ? "Finished" : "Stopped") +
                 (", last dose " + with_weekday(page.end->last_dose)) +
                 (page.end->reason.empty() ? "" : ": " + shortened(page.end->reason, 110))));
  }
  if (!page.outcomes.empty()) {
    const OutcomeEntry& last = page.outcomes.back();
    out.push_back("Outcome " + with_weekday(last.on) + ": " + name_of(last.outcome) + ".");
  }
  return out;
}

std::optional<DaySpan> course_span(const ReportPage& page, const std::vector<Lane>& lanes) {
  if (!page.status) return std::nullopt;
  const StatusReport& status = *page.status;
  DaySpan out{status.start, std::max(status.start, status.last_day.value_or(page.today))};
  if (page.curve) {
    out.first = std::min(out.first, page.curve->first);
    out.last = std::max(out.last, page.curve->last);
  }
  const Date earliest = out.first - days(days_shown_before);
  const Date latest = std::max(out.last, page.today) + days(days_shown_after);
  if (const auto marks = span_of(lanes)) {
    out.first = std::clamp(marks->first, earliest, out.first);
    out.last = std::clamp(marks->last, out.last, std::max(out.last, latest));
  }
  // A course of a few days still has a picture with days to point at.
  out.last = std::max(out.last, out.first + days(27));
  return out;
}

Markup course_section(const ReportPage& page, std::int64_t taller) {
  std::vector<Lane> lanes = lanes_of(page);
  const auto span = course_span(page, lanes);
  if (!span) return {};
  std::erase_if(lanes, [&](const Lane& lane) { return !is_seen(lane, *span); });
  const Frame frame = frame_of(page, lanes, *span, taller);
  const Coord top =
      page.curve ? curve_top : frame.bottom - units(lane_height) * static_cast<Coord>(lanes.size());
  Markup content = time_grid(frame, page, top);
  if (page.curve) content += curve_panel(frame, page) + dose_panel(frame, page);
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const Coord y = lane_middle(frame, lanes, i);
    content += svg::label(left - units(8), y + units(4), Side::end, lanes[i].title, "lane") +
               lane_picture(lanes[i], frame.time, y);
  }
  const std::string heading =
      page.curve ? "Cumulative dose on " + weight_words(*page.curve) : "The course";
  const Markup legend = (page.curve ? curve_legend(*page.curve) : Markup()) + lane_legend(lanes);
  const Markup table = (page.curve ? curve_table(*page.curve) : Markup()) + lane_table(lanes);
  Markup out = figure(svg::picture("course", width, frame.bottom / 100 + 18, heading,
                                   description_of(page), content),
                      legend, "This picture as a table", table);
  for (const std::string& note : course_notes(page)) out += paragraph("quiet", note);
  if (!page.curve)
    out = paragraph("quiet", "No weight is recorded, so no mg/kg can be shown.") + out;
  return section("course", heading, out);
}

}  // namespace isotrack
