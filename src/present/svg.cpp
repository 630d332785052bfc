#include "svg.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace isotrack::svg {
namespace {

constexpr std::array month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// In billionths, in which axes count.
Wide nano(const Ratio& value) { return round_half_up(value.num * 1'000'000'000, value.den); }

Attribute place(Literal name, Coord value) { return {name, coord_text(value)}; }

Attribute class_of(Literal name) { return {"class", std::string(name.text())}; }

}  // namespace

std::string coord_text(Coord value) { return trimmed(decimal({value, 100}, 2)); }

Coord TimeAxis::edge(Date on) const {
  const Date inside = std::clamp(on, first, last + days(1));
  const Wide whole = days_between(first, last) + 1;
  const Wide passed = days_between(first, inside);
  return left + static_cast<Coord>(round_half_up((right - left) * passed, whole));
}

Coord TimeAxis::middle(Date on) const {
  const Date inside = std::clamp(on, first, last);
  return (edge(inside) + edge(inside + days(1))) / 2;
}

Coord ValueAxis::y(const Ratio& value) const {
  const Wide from = nano(low);
  const Wide to = nano(high);
  const Wide at = std::clamp(nano(value), from, to);
  if (from == to) return bottom;
  return bottom - static_cast<Coord>(round_half_up((bottom - top) * (at - from), to - from));
}

Ratio round_step(const Ratio& span, int most) {
  // Steps from a thousandth up: fine enough for every unit of a laboratory.
  for (Wide power = 1; power < Wide{1'000'000'000'000}; power *= 10) {
    for (const int factor : {1, 2, 5}) {
      const Ratio step{power * factor, 1000};
      if (span.num * step.den <= span.den * step.num * most) return step;
    }
  }
  return span;
}

std::vector<Date> months_in(const TimeAxis& axis, int most) {
  std::vector<Date> all;
  const date::year_month_day begin{axis.first};
  Date month{begin.year() / begin.month() / 1};
  if (month < axis.first) month = add_months(month, 1);
  for (; month <= axis.last; month = add_months(month, 1)) all.push_back(month);
  int stride = 1;
  for (const int wider : {2, 3, 6, 12}) {
    if (static_cast<int>(all.size()) > most * stride) stride = wider;
  }
  std::erase_if(all, [&](Date on) {
    const auto number = static_cast<unsigned>(date::year_month_day{on}.month());
    return (number - 1) % static_cast<unsigned>(stride) != 0;
  });
  return all;
}

std::string month_name(Date first_of_month) {
  const date::year_month_day day{first_of_month};
  const auto number = static_cast<unsigned>(day.month());
  if (number == 1) return std::to_string(static_cast<int>(day.year()));
  return month_names.at(number - 1);
}

Markup line(Coord x1, Coord y1, Coord x2, Coord y2, Literal class_name) {
  return empty_element("line", {place("x1", x1), place("y1", y1), place("x2", x2), place("y2", y2),
                                class_of(class_name)});
}

Markup rect(Coord x, Coord y, Coord width, Coord height, Literal class_name) {
  return empty_element("rect", {place("x", x), place("y", y), place("width", width),
                                place("height", height), class_of(class_name)});
}

Markup circle(Coord x, Coord y, Coord radius, Literal class_name) {
  return empty_element("circle",
                       {place("cx", x), place("cy", y), place("r", radius), class_of(class_name)});
}

Markup path(const std::string& data, Literal class_name) {
  return empty_element("path", {{"d", data}, class_of(class_name)});
}

Markup label(Coord x, Coord y, Side side, std::string_view text, Literal class_name) {
  Attributes attributes{place("x", x), place("y", y), class_of(class_name)};
  if (side == Side::middle) attributes.push_back({"text-anchor", "middle"});
  if (side == Side::end) attributes.push_back({"text-anchor", "end"});
  return element("text", attributes, escaped(text));
}

Markup group(std::string_view says, const Markup& content) {
  return element("g", "", tooltip(says) + content);
}

void Trace::to(Coord x, Coord y) {
  if (data_.empty()) {
    first_ = x;
  } else if (x == x_ && y == y_) {
    return;
  }
  data_ += (data_.empty() ? "M" : "L") + coord_text(x) + " " + coord_text(y);
  x_ = x;
  y_ = y;
}

std::string Trace::area(Coord bottom) const {
  return data_ + "L" + coord_text(x_) + " " + coord_text(bottom) + "L" + coord_text(first_) + " " +
         coord_text(bottom) + "Z";
}

Markup picture(const std::string& id, std::int64_t width, std::int64_t height,
               std::string_view title, std::string_view description, const Markup& content) {
  const std::string described = id + "-desc";
  const Markup head =
      tooltip(title) + element("desc", Attributes{{"id", described}}, escaped(description));
  return element("svg",
                 {{"viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height)},
                  {"role", "img"},
                  {"aria-describedby", described}},
                 head + content);
}

}  // namespace isotrack::svg
