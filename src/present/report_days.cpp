#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report_parts.hpp"
#include "words.hpp"

/// A cell a day, a row a month. Each state has a shape of its own, so that a page printed in black
/// and white says the same:
///
///     full ■   partial ◧   over ⊞   missed ☒   no entry [?]   pending ▣   rest ·   held ▨
///     extra ⊕   a dose on a held day: both
namespace isotrack {
namespace {

using svg::Coord;
using svg::Side;
using svg::units;

constexpr std::int64_t width = 720;
constexpr Coord first_column = units(58);
constexpr Coord column = units(18);
constexpr Coord row_height = units(15);
constexpr Coord top = units(16);
constexpr Coord cell = units(15);  // width
constexpr Coord tall = units(12);

/// What a calendar shows of a day: its mark, or a dose where none was planned.
enum class Look {
  full,
  partial,
  over,
  missed,
  unknown,
  pending,
  rest,
  held,
  planned,
  extra,
  in_hold
};

Look look_of(const CalendarDay& day) {
  if (day.is_held_dose()) return Look::in_hold;
  if (day.is_unplanned_dose()) return Look::extra;
  switch (day.mark) {
    case DayMark::full:
      return Look::full;
    case DayMark::partial:
      return Look::partial;
    case DayMark::over:
      return Look::over;
    case DayMark::missed:
      return Look::missed;
    case DayMark::unknown:
      return Look::unknown;
    case DayMark::pending:
      return Look::pending;
    case DayMark::rest:
      return Look::rest;
    case DayMark::held:
      return Look::held;
    case DayMark::planned:
      return Look::planned;
  }
  return Look::rest;
}

std::string words_of(Look look) {
  switch (look) {
    case Look::full:
      return "full dose";
    case Look::partial:
      return "part of the dose";
    case Look::over:
      return "more than planned";
    case Look::missed:
      return "missed";
    case Look::unknown:
      return "no entry";
    case Look::pending:
      return "still open";
    case Look::rest:
      return "no dose planned";
    case Look::held:
      return "on hold";
    case Look::planned:
      return "to come";
    case Look::extra:
      return "a dose without a plan";
    case Look::in_hold:
      return "a dose on a held day";
  }
  return {};
}

/// A sign in the cell whose upper left corner is (x, y).
Markup picture_of(Look look, Coord x, Coord y) {
  const Coord mid_x = x + cell / 2;
  const Coord mid_y = y + tall / 2;
  const Coord arm = 280;
  const Markup box = svg::rect(x, y, cell, tall, "cell");
  switch (look) {
    case Look::full:
      return svg::rect(x, y, cell, tall, "filled");
    case Look::partial:
      return box + svg::path(fmt::format("M{0} {1}L{2} {1}L{0} {3}Z", svg::coord_text(x),
                                         svg::coord_text(y + tall), svg::coord_text(x + cell),
                                         svg::coord_text(y)),
                             "filled");
    case Look::over:
      return svg::rect(x, y, cell, tall, "filled") +
             svg::line(mid_x - arm, mid_y, mid_x + arm, mid_y, "inside") +
             svg::line(mid_x, mid_y - arm, mid_x, mid_y + arm, "inside");
    case Look::missed:
      return box + svg::line(mid_x - arm, mid_y - arm, mid_x + arm, mid_y + arm, "cross") +
             svg::line(mid_x - arm, mid_y + arm, mid_x + arm, mid_y - arm, "cross");
    case Look::unknown:
      return svg::rect(x, y, cell, tall, "cell dashed") +
             svg::label(mid_x, mid_y + 340, Side::middle, "?", "question");
    case Look::pending:
      return box + svg::circle(mid_x, mid_y, 250, "solid");
    case Look::rest:
      return svg::circle(mid_x, mid_y, 120, "speck");
    case Look::held:
      return svg::rect(x, y, cell, tall, "cell held");
    case Look::planned:
      return svg::rect(x, y, cell, tall, "cell faint");
    case Look::in_hold:
      return svg::rect(x, y, cell, tall, "cell held") + picture_of(Look::extra, x, y);
    case Look::extra:
      return svg::circle(mid_x, mid_y, 480, "solid") +
             svg::line(mid_x - 250, mid_y, mid_x + 250, mid_y, "inside") +
             svg::line(mid_x, mid_y - 250, mid_x, mid_y + 250, "inside");
  }
  return {};
}

std::string says(const CalendarDay& day) {
  std::string out = with_weekday(day.on) + ": " + words_of(look_of(day));
  if (day.planned > Milligrams(0)) {
    out += ", " + grouped(day.taken.count()) + " of " + mg_text(day.planned);
  } else if (day.taken > Milligrams(0)) {
    out += ", " + mg_text(day.taken);
  }
  return out;
}

/// The days of one calendar month.
struct Month {
  Date first;
  std::vector<CalendarDay> days;
  DayTotals totals;  ///< of those that are judged
};

Date month_of(Date on) {
  const date::year_month_day day{on};
  return Date(day.year() / day.month() / 1);
}

std::vector<Month> months_of(const ReportPage& page) {
  std::vector<Month> out;
  for (const CalendarDay& day : page.days) {
    if (out.empty() || out.back().first != month_of(day.on)) {
      out.push_back({month_of(day.on), {}, {}});
    }
    out.back().days.push_back(day);
  }
  for (Month& month : out) {
    std::vector<JudgedDay> judged;
    std::ranges::copy_if(page.status->days, std::back_inserter(judged),
                         [&](const JudgedDay& day) { return month_of(day.on) == month.first; });
    month.totals = total_days(judged);
  }
  return out;
}

std::string name_of(const Month& month, bool with_year) {
  const int year = static_cast<int>(date::year_month_day{month.first}.year());
  const std::string name = svg::month_name(month.first);
  if (name == std::to_string(year)) return "Jan " + name;
  return with_year ? name + " " + std::to_string(year) : name;
}

std::string share_words(const DayTotals& totals) {
  if (totals.scheduled == 0) return "-";
  return fmt::format("{} of {}", totals.with_dose(), totals.scheduled);
}

Markup month_row(const Month& month, bool with_year, Date today, Coord y) {
  Markup out = svg::label(first_column - units(8), y + units(10), Side::end,
                          name_of(month, with_year), "lane");
  for (const CalendarDay& day : month.days) {
    const auto number = static_cast<unsigned>(date::year_month_day{day.on}.day());
    const Coord x = first_column + column * static_cast<Coord>(number - 1);
    Markup sign = picture_of(look_of(day), x, y);
    if (day.on == today) sign += svg::rect(x - 150, y - 150, cell + 300, tall + 300, "frame");
    out += svg::group(says(day), sign);
  }
  return out +
         svg::label(units(width), y + units(10), Side::end, share_words(month.totals), "number");
}

Markup heading_row() {
  Markup out;
  for (const int number : {1, 5, 10, 15, 20, 25, 31}) {
    out += svg::label(first_column + column * (number - 1) + cell / 2, top - units(6), Side::middle,
                      std::to_string(number), "axis");
  }
  return out + svg::label(units(width), top - units(6), Side::end, "days with a dose", "axis");
}

/// The signs that occur in the picture, with how often.
Markup legend_of(const std::vector<Month>& months) {
  static constexpr std::array looks{Look::full,    Look::partial, Look::over,   Look::missed,
                                    Look::unknown, Look::pending, Look::extra,  Look::in_hold,
                                    Look::rest,    Look::held,    Look::planned};
  Markup out;
  for (const Look look : looks) {
    std::ptrdiff_t count = 0;
    for (const Month& month : months) count += std::ranges::count(month.days, look, look_of);
    if (count == 0) continue;
    out += element(
        "span", "key",
        element("svg", {{"viewBox", "0 0 17 14"}, {"class", "swatch"}, {"aria-hidden", "true"}},
                picture_of(look, 100, 100)) +
            escaped(fmt::format("{} {}", words_of(look), count)));
  }
  return out;
}

Markup table_of(const std::vector<Month>& months) {
  Markup rows = table_row({"month", "days with a dose", "not as planned"}, true);
  for (const Month& month : months) {
    std::string other;
    for (const CalendarDay& day : month.days) {
      const Look look = look_of(day);
      if (look == Look::full || look == Look::rest || look == Look::planned) continue;
      other += (other.empty() ? "" : "; ") + says(day);
    }
    rows += table_row({name_of(month, true), share_words(month.totals), other});
  }
  return element("table", "", rows);
}

}  // namespace

Markup days_section(const ReportPage& page, std::size_t most_months) {
  if (!page.status || page.days.empty()) return {};
  std::vector<Month> months = months_of(page);
  Markup note;
  if (months.size() > most_months) {
    note = paragraph("quiet", fmt::format("The last {} months; all of them: isotrack calendar{}.",
                                          most_months, page.options));
    months.erase(months.begin(), months.end() - static_cast<std::ptrdiff_t>(most_months));
  }
  Markup content = heading_row();
  Coord y = top;
  for (const Month& month : months) {
    content += month_row(month, &month == &months.front(), page.today, y);
    y += row_height;
  }
  const DayTotals& totals = page.status->totals;
  const std::string says_all =
      fmt::format("{} of {} with a dose, {} missed, {} without entry.", totals.with_dose(),
                  count_text(totals.scheduled, "planned day"), totals.missed, totals.unknown);
  return section("days", "Days",
                 note + figure(svg::picture("days", width, y / 100, "Days", says_all, content),
                               legend_of(months), "This picture as a table", table_of(months)));
}

}  // namespace isotrack
