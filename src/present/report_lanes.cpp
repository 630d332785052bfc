#include "report_lanes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "happenings.hpp"
#include "words.hpp"

/// Which facts and obligations stand on which lane. A fact is a mark on its day. An obligation is a
/// stroke on the day it was due once it is met, and a sign of how it stands while it is not; short
/// windows are bars, long ones say nothing on any one day.
namespace isotrack {
namespace {

/// As in the calendar: a longer window is not drawn.
constexpr int longest_drawn_window = 14;

Sign sign_of(const Obligation& item) {
  switch (item.state) {
    case ObligationState::met:
      return Sign::due_day;
    case ObligationState::missed:
      return Sign::missed;
    case ObligationState::overdue:
    case ObligationState::blocked:
      return Sign::overdue;
    case ObligationState::upcoming:
      return Sign::upcoming;
    default:
      return Sign::open;
  }
}

bool is_drawn(const Obligation& item) {
  return item.due_on && !item.is_finding && item.severity != Severity::stop &&
         item.state != ObligationState::waived && item.state != ObligationState::not_judged;
}

/// Whether its window is drawn: it is short, and says something while it is not met or missed.
bool has_bar(const Obligation& item) {
  const bool is_over = item.state == ObligationState::met || item.state == ObligationState::missed;
  return !is_over && item.first && item.last &&
         DaySpan{*item.first, *item.last}.length() <= longest_drawn_window;
}

/// `Thu 2026-11-19: overdue: labs, window Tue 2026-11-17 to Fri 2026-11-20`.
std::string words_of(const Obligation& item, bool with_bar) {
  const bool is_met = item.state == ObligationState::met;
  std::string out = with_weekday(*item.due_on) + ": " +
                    (is_met ? "due: " : spaced(name_of(item.state)) + ": ") + item.message;
  if (!with_bar || *item.first == *item.last) return out;
  return out + ", window " + with_weekday(*item.first) + " to " + with_weekday(*item.last);
}

/// How a window stands today that nothing has met.
BarLook look_of(DaySpan window, Date today) {
  if (window.last < today) return BarLook::unused;
  return window.first > today ? BarLook::ahead : BarLook::open;
}

/// Under a STOP nothing is to come and no window is open.
bool is_under_stop(const ReportPage& page) {
  return !page.stop.stops.empty() || page.stops_left_out > 0;
}

/// Its sign and its window, which say the same; under a STOP no window is open, so the sign alone.
void add_obligation(const ReportPage& page, const Obligation& item, Lane& lane) {
  const bool with_bar = has_bar(item) && !is_under_stop(page);
  const std::string words = words_of(item, with_bar);
  if (with_bar) {
    const BarLook look = look_of({*item.first, *item.last}, page.today);
    lane.bars.push_back({*item.first, item.last, look, words});
  }
  lane.marks.push_back({*item.due_on, sign_of(item), words});
}

bool is_drawn_on(const ReportPage& page, const Obligation& item) {
  const bool goes_on = item.state == ObligationState::upcoming ||
                       item.state == ObligationState::open || item.state == ObligationState::due;
  return is_drawn(item) && !(goes_on && is_under_stop(page));
}

void add_obligations(const ReportPage& page, const std::set<Kind>& kinds, Lane& lane) {
  for (const Obligation& item : page.obligations) {
    if (kinds.contains(item.kind) && is_drawn_on(page, item)) {
      add_obligation(page, item, lane);
    }
  }
}

/// A mark on the day of a fact.
void add_fact(Date on, const std::string& words, Lane& lane, Sign sign = Sign::done) {
  lane.marks.push_back({on, sign, with_weekday(on) + ": " + words});
}

std::string span_words(Date first, std::optional<Date> last) {
  return "from " + with_weekday(first) + (last ? " to " + with_weekday(*last) : ", open");
}

Lane weight_lane(const ReportPage& page) {
  Lane lane{"Weight, kg", {}, {}};
  for (const WeightEntry& entry : page.weights) {
    lane.marks.push_back({entry.on, Sign::number,
                          with_weekday(entry.on) + ": " + spelt_in_kg(entry.weight),
                          trimmed(kg_text(entry.weight.value))});
  }
  return lane;
}

Lane lab_lane(const ReportPage& page) {
  Lane lane{"Labs", {}, {}};
  add_obligations(page, {Kind::lab}, lane);
  for (const LabDraw& draw : page.events.draws) {
    add_fact(draw.collected, words_of(draw), lane);
  }
  return lane;
}

Sign sign_of(TestResult result) {
  if (result == TestResult::positive) return Sign::alarm;
  return result == TestResult::negative ? Sign::done : Sign::pending;
}

Lane test_lane(const ReportPage& page) {
  Lane lane{"Pregnancy tests", {}, {}};
  add_obligations(page, {Kind::pregnancy_test}, lane);
  for (const PregnancyTest& test : page.events.tests) {
    add_fact(test.collected, words_of(test), lane, sign_of(test.result));
  }
  return lane;
}

BarLook look_of(const SupplyWindow& window) {
  if (window.state == ObligationState::met) return BarLook::used;
  return window.state == ObligationState::missed ? BarLook::unused : BarLook::open;
}

std::string words_of(const SupplyWindow& window) {
  std::string out = "window " + with_weekday(window.first) + " to " + with_weekday(window.last);
  if (window.picked_up_on) return out + ", used " + with_weekday(*window.picked_up_on);
  return out + (window.state == ObligationState::missed ? ", passed unused" : ", open");
}

Lane pickup_lane(const ReportPage& page) {
  Lane lane{"Pick-ups", {}, {}};
  for (const SupplyWindow& window : page.windows) {
    if (window.state == ObligationState::waived) continue;
    lane.bars.push_back({window.first, window.last, look_of(window), words_of(window)});
  }
  for (const Obligation& item : page.obligations) {
    if (item.kind == Kind::refill && is_drawn_on(page, item)) {
      add_obligation(page, item, lane);
    }
  }
  for (const Dispensing& pickup : page.events.dispensings) {
    add_fact(pickup.on, words_of(pickup), lane);
  }
  return lane;
}

Lane contraception_lane(const ReportPage& page) {
  Lane lane{"Contraception", {}, {}};
  for (const Contraception& period : page.events.contraception) {
    std::string methods;
    for (const std::string& id : period.methods) {
      methods += (methods.empty() ? "" : " and ") + spaced(id);
    }
    lane.bars.push_back({period.first, period.last, BarLook::lasting,
                         methods + ", " + span_words(period.first, period.last)});
  }
  for (const ContraceptionGap& gap : page.events.gaps) {
    lane.bars.push_back(
        {gap.first, gap.last, BarLook::broken, "a gap, " + span_words(gap.first, gap.last)});
  }
  for (const MenstrualPeriod& period : page.events.periods) {
    if (period.missed) add_fact(period.on, "period missed", lane, Sign::alarm);
  }
  add_obligations(page, {Kind::contraception}, lane);
  return lane;
}

Lane visit_lane(const ReportPage& page) {
  Lane lane{"Visits", {}, {}};
  add_obligations(page, {Kind::visit}, lane);
  for (const Visit& visit : page.events.visits) {
    if (!visit.booked) add_fact(visit.on, words_of(visit), lane);
  }
  return lane;
}

/// What is done once: enrolment, agreements, what follows a course.
Lane step_lane(const ReportPage& page) {
  Lane lane{"Steps", {}, {}};
  for (const Obligation& item : page.obligations) {
    const bool is_step = item.kind == Kind::post_course || item.kind == Kind::pickup;
    const bool is_window = std::ranges::any_of(
        page.windows, [&](const SupplyWindow& window) { return window.rule == item.rule; });
    if (!is_step || is_window || !is_drawn_on(page, item)) continue;
    if (item.met_on) {
      add_fact(*item.met_on, item.message, lane);
    } else {
      add_obligation(page, item, lane);
    }
  }
  return lane;
}

constexpr svg::Coord mark_radius = 400;

/// Points of a sign around (x, y): pairs of offsets.
template <std::size_t count>
std::string outline(svg::Coord x, svg::Coord y,
                    const std::array<std::pair<svg::Coord, svg::Coord>, count>& offsets) {
  svg::Trace trace;
  for (const auto& [dx, dy] : offsets) trace.to(x + dx, y + dy);
  return trace.data() + "Z";
}

Markup cross(svg::Coord x, svg::Coord y, svg::Coord arm, Literal class_name) {
  return svg::line(x - arm, y - arm, x + arm, y + arm, class_name) +
         svg::line(x - arm, y + arm, x + arm, y - arm, class_name);
}

Markup sign_picture(Sign sign, svg::Coord x, svg::Coord y, std::string_view shown) {
  switch (sign) {
    case Sign::done:
      return svg::circle(x, y, mark_radius, "solid");
    case Sign::alarm:
      return svg::path(outline<3>(x, y, {{{-500, 420}, {500, 420}, {0, -500}}}), "alarm");
    case Sign::pending:
      return svg::circle(x, y, mark_radius, "dotted ring");
    case Sign::open:
      return svg::circle(x, y, mark_radius, "ring");
    case Sign::upcoming:
      return svg::circle(x, y, 260, "ring faint");
    case Sign::overdue:
      return svg::path(outline<4>(x, y, {{{0, -560}, {560, 0}, {0, 560}, {-560, 0}}}), "ring");
    case Sign::missed:
      return cross(x, y, 360, "cross");
    case Sign::due_day:
      return svg::line(x, y - 650, x, y + 650, "due");
    case Sign::number:
      return svg::label(x, y + 350, svg::Side::start, shown, "number");
  }
  return {};
}

Markup bar_picture(BarLook look, svg::Coord from, svg::Coord to, svg::Coord y) {
  constexpr svg::Coord half = 500;
  const svg::Coord width = std::max<svg::Coord>(to - from, 200);
  switch (look) {
    case BarLook::used:
      return svg::rect(from, y - half, width, 2 * half, "window used");
    case BarLook::unused:
      return svg::rect(from, y - half, width, 2 * half, "window") +
             svg::line(from, y + half, from + width, y - half, "strike");
    case BarLook::open:
      return svg::rect(from, y - half, width, 2 * half, "window");
    case BarLook::ahead:
      return svg::rect(from, y - half, width, 2 * half, "window ahead");
    case BarLook::lasting:
      return svg::line(from, y, from + width, y, "lasting");
    case BarLook::broken:
      return svg::line(from, y, from + width, y, "broken");
  }
  return {};
}

/// Whether a number has room before the next one; the last one always has.
bool has_room(const Lane& lane, const LaneMark& number, const svg::TimeAxis& axis) {
  constexpr svg::Coord per_character = 600;
  constexpr svg::Coord apart = 400;
  const svg::Coord from = axis.middle(number.on);
  const svg::Coord to = from + static_cast<svg::Coord>(number.shown.size()) * per_character + apart;
  return std::ranges::none_of(lane.marks, [&](const LaneMark& other) {
    const svg::Coord x = axis.middle(other.on);
    return other.sign == Sign::number && axis.contains(other.on) && x > from && x < to;
  });
}

Markup swatch(const Markup& content) {
  return element("svg", {{"viewBox", "0 0 16 14"}, {"class", "swatch"}, {"aria-hidden", "true"}},
                 content);
}

Markup legend_item(const Markup& picture, std::string_view words) {
  return element("span", "key", swatch(picture) + escaped(words));
}

}  // namespace

std::vector<Lane> lanes_of(const ReportPage& page) {
  std::vector<Lane> out{visit_lane(page),  lab_lane(page),           test_lane(page),
                        pickup_lane(page), contraception_lane(page), step_lane(page),
                        weight_lane(page)};
  std::erase_if(out, [](const Lane& lane) { return lane.empty(); });
  return out;
}

bool is_seen(const Lane& lane, DaySpan span) {
  const auto marked = [&](const LaneMark& mark) { return span.contains(mark.on); };
  const auto barred = [&](const LaneBar& bar) {
    return bar.first <= span.last && bar.last.value_or(span.last) >= span.first;
  };
  return std::ranges::any_of(lane.marks, marked) || std::ranges::any_of(lane.bars, barred);
}

std::optional<DaySpan> span_of(const std::vector<Lane>& lanes) {
  std::optional<DaySpan> out;
  const auto add = [&](Date on) {
    if (!out) out = DaySpan{on, on};
    out->first = std::min(out->first, on);
    out->last = std::max(out->last, on);
  };
  for (const Lane& lane : lanes) {
    for (const LaneMark& mark : lane.marks) add(mark.on);
    for (const LaneBar& bar : lane.bars) {
      add(bar.first);
      if (bar.last) add(*bar.last);
    }
  }
  return out;
}

Markup lane_picture(const Lane& lane, const svg::TimeAxis& axis, svg::Coord y) {
  Markup out = svg::line(axis.left, y, axis.right, y, "rail");
  for (const LaneBar& bar : lane.bars) {
    const Date last = bar.last.value_or(axis.last);
    if (bar.first > axis.last || last < axis.first) continue;
    out += svg::group(bar.says,
                      bar_picture(bar.look, axis.edge(bar.first), axis.edge(last + days(1)), y));
  }
  // Strokes first: a sign on the same day stands on top.
  for (const bool stroke : {true, false}) {
    for (const LaneMark& mark : lane.marks) {
      if ((mark.sign == Sign::due_day) != stroke || !axis.contains(mark.on)) continue;
      const bool is_cramped = mark.sign == Sign::number && !has_room(lane, mark, axis);
      const svg::Coord x = axis.middle(mark.on);
      out += svg::group(mark.says, is_cramped ? svg::circle(x, y, 120, "speck")
                                              : sign_picture(mark.sign, x, y, mark.shown));
    }
  }
  return out;
}

Markup lane_legend(const std::vector<Lane>& lanes) {
  struct Key {
    Sign sign;
    std::string_view words;
  };

  static constexpr std::array signs{
      Key{Sign::done, "done"},         Key{Sign::due_day, "the day it was due"},
      Key{Sign::overdue, "overdue"},   Key{Sign::missed, "missed"},
      Key{Sign::open, "open"},         Key{Sign::upcoming, "to come"},
      Key{Sign::pending, "no result"}, Key{Sign::alarm, "positive test or missed period"}};

  struct Look {
    BarLook look;
    std::string_view words;
  };

  static constexpr std::array looks{
      Look{BarLook::used, "window used"}, Look{BarLook::unused, "window passed unused"},
      Look{BarLook::open, "window open"}, Look{BarLook::ahead, "window to come"},
      Look{BarLook::broken, "a gap"}};
  Markup out;
  for (const Key& key : signs) {
    const bool occurs = std::ranges::any_of(lanes, [&](const Lane& lane) {
      return std::ranges::find(lane.marks, key.sign, &LaneMark::sign) != lane.marks.end();
    });
    if (occurs) out += legend_item(sign_picture(key.sign, 800, 700, ""), key.words);
  }
  for (const Look& look : looks) {
    const bool occurs = std::ranges::any_of(lanes, [&](const Lane& lane) {
      return std::ranges::find(lane.bars, look.look, &LaneBar::look) != lane.bars.end();
    });
    if (occurs) out += legend_item(bar_picture(look.look, 200, 1400, 700), look.words);
  }
  return out;
}

Markup lane_table(const std::vector<Lane>& lanes) {
  Markup rows;
  for (const Lane& lane : lanes) {
    std::vector<std::pair<Date, std::string>> lines;
    for (const LaneBar& bar : lane.bars) lines.emplace_back(bar.first, bar.says);
    for (const LaneMark& mark : lane.marks) lines.emplace_back(mark.on, mark.says);
    std::ranges::stable_sort(lines, {}, &std::pair<Date, std::string>::first);
    std::set<std::string> said;  // a window says the same as the sign on it
    for (const auto& [on, words] : lines) {
      if (!said.insert(words).second) continue;
      rows += element("tr", "",
                      element("th", Attributes{{"scope", "row"}}, escaped(lane.title)) +
                          element("td", "", escaped(words)));
    }
  }
  return element("table", "", rows);
}

}  // namespace isotrack
