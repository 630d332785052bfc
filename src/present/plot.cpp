#include "plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "isotrack/base/utf8.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

int rows_for(int top, int unit) { return (top + unit - 1) / unit; }

/// The next of 1, 2, 5, 10, 20, 50 ... from `least` on.
int round_number(int least) {
  int unit = 1;
  for (int step = 0; unit < least; ++step) unit = step % 3 == 1 ? unit / 2 * 5 : unit * 2;
  return unit;
}

std::string short_month(Date on) { return month_name(on).substr(0, 3); }

/// `Sep 22`.
std::string day_name(Date on) {
  return fmt::format("{} {}", short_month(on),
                     static_cast<unsigned>(date::year_month_day{on}.day()));
}

/// `Oct`, of a January `Jan 2027`.
std::string month_label(Date first) {
  const date::year_month_day ymd{first};
  const bool is_january = ymd.month() == date::January;
  return short_month(first) +
         (is_january ? fmt::format(" {}", static_cast<int>(ymd.year())) : std::string());
}

}  // namespace

Scale Scale::fitting(int top, const std::vector<int>& lines, int most_rows) {
  int common = 0;
  for (const int line : lines) common = std::gcd(common, line);
  // The finest rows of whole numbers of which every line is a multiple.
  for (int unit = 1; unit <= common; ++unit) {
    if (common % unit == 0 && rows_for(top, unit) <= most_rows) return {unit, rows_for(top, unit)};
  }
  const int unit = round_number(rows_for(top, most_rows));
  return {unit, rows_for(top, unit)};
}

int Scale::height(const Ratio& value, int parts) const {
  const Wide reached = round_down(value.num * parts, value.den * unit_);
  return static_cast<int>(std::clamp<Wide>(reached, 0, Wide(rows_) * parts));
}

std::vector<int> Scale::ticks(const std::vector<int>& lines) const {
  constexpr int most = 6;
  constexpr std::array steps{1, 2, 5, 10, 20, 25, 30, 40, 50, 60, 100, 200, 250, 500};
  const int top = rows_ * unit_;
  int step = (rows_ + most - 1) / most * unit_;
  for (const int each : steps) {
    const bool is_on_lines = std::ranges::all_of(lines, [&](int line) { return line % each == 0; });
    if (each % unit_ != 0 || !is_on_lines || top / each > most) continue;
    step = each;
    break;
  }
  std::vector<int> out;
  for (int tick = 0; tick <= top; tick += step) out.push_back(tick);
  return out;
}

int DayScale::column_of(Date on) const {
  const int column = days_between(span_.first, on) * columns_ / span_.length();
  return std::clamp(column, 0, columns_ - 1);
}

Date DayScale::last_of(int column) const {
  return span_.first + days(((column + 1) * span_.length() - 1) / columns_);
}

std::string DayScale::names() const {
  const std::string end = day_name(span_.last);
  const int end_at = columns_ - display_width(end);
  std::string out = day_name(span_.first);
  Date month = add_months(span_.first, 1);
  month -= days(static_cast<int>(static_cast<unsigned>(date::year_month_day{month}.day())) - 1);
  for (; month <= span_.last; month = add_months(month, 1)) {
    const std::string name = month_label(month);
    const int at = column_of(month);
    if (at < display_width(out) + 2 || at + display_width(name) + 2 > end_at) continue;
    out = padded(out, at) + name;
  }
  const bool has_room = end_at >= display_width(out) + 2;
  return has_room ? padded(out, end_at) + end : out;
}

Canvas::Canvas(int columns, int rows)
    : columns_(columns),
      rows_(rows),
      cells_(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), " ") {}

bool Canvas::is_inside(int column, int row) const {
  return column >= 0 && column < columns_ && row >= 0 && row < rows_;
}

std::string& Canvas::cell(int column, int row) {
  return cells_.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(column));
}

void Canvas::put(int column, int row, std::string_view character) {
  if (is_inside(column, row)) cell(column, row) = character;
}

bool Canvas::is_blank(int column, int row) const {
  return is_inside(column, row) &&
         cells_.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                   static_cast<std::size_t>(column)) == " ";
}

void Canvas::rule(int row, int from, int behind) {
  // At even columns, so that pieces of one line meet.
  for (int column = from + from % 2; column < behind; column += 2) {
    if (is_blank(column, row)) put(column, row, "_");
  }
}

void Canvas::fill(int column, int height, bool unicode) {
  static constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  static constexpr std::array<std::string_view, 3> marks{".", ":", "#"};
  const int parts = fill_parts(unicode);
  for (int row = 0; row * parts < height; ++row) {
    const auto part = static_cast<std::size_t>(std::min(parts, height - row * parts) - 1);
    put(column, row, unicode ? blocks.at(part) : marks.at(part));
  }
}

void Canvas::write(int column, int row, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U) ++next;
    put(column++, row, text.substr(at, next - at));
    at = next;
  }
}

std::string Canvas::row(int row) const {
  std::string out;
  for (int column = 0; column < columns_; ++column) {
    out += cells_.at(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                     static_cast<std::size_t>(column));
  }
  return out.substr(0, out.find_last_not_of(' ') + 1);
}

int fill_parts(bool unicode) { return unicode ? 8 : 3; }

std::string_view dot(int part, bool unicode) {
  static constexpr std::array<std::string_view, dot_parts> dots{".", "·", "˙"};
  static constexpr std::array<std::string_view, dot_parts> marks{".", "-", "'"};
  const auto at = static_cast<std::size_t>(part);
  return unicode ? dots.at(at) : marks.at(at);
}

}  // namespace isotrack
