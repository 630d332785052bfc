#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"

namespace isotrack {

std::string both_ends(std::string_view left, std::string_view right, int width) {
  const int gap = width - display_width(left) - display_width(right);
  if (right.empty()) return std::string(left) + "\n";
  if (gap < 2) return wrapped("", left, width) + right_aligned(right, width) + "\n";
  return fmt::format("{}{}{}\n", left, std::string(static_cast<std::size_t>(gap), ' '), right);
}

std::string whole_percent(const Ratio& percent) { return decimal(percent, 0, Rounding::down); }

std::string mg_per_kg_text(const Ratio& value) {
  const std::string text = decimal(value, 1);
  const bool seems_whole = text.ends_with(".0");
  const bool reached = round_down(value.num, value.den) == round_half_up(value.num, value.den);
  return seems_whole && !reached ? decimal(value, 1, Rounding::down) : text;
}

std::string target_percent_text(const Ratio& percent) {
  const bool met = compare(percent, 100) >= 0;
  const std::string text = decimal(percent, 2);
  return !met && text.starts_with("100") ? decimal(percent, 2, Rounding::down) : text;
}

std::string amount_text(const Ratio& milligrams) { return grouped(decimal(milligrams, 2)); }

std::string equivalent_text(EquivalentMg amount) {
  return grouped(trimmed(decimal(amount.milligrams(), 2)));
}

std::string count_text(std::int64_t count, std::string_view singular) {
  return fmt::format("{} {}{}", grouped(count), singular, count == 1 ? "" : "s");
}

std::string dates_text(const std::vector<Date>& dates, std::size_t most) {
  std::string out;
  for (std::size_t i = 0; i < dates.size() && i < most; ++i) {
    out += (i > 0 ? ", " : "") + with_weekday(dates[i]);
  }
  if (dates.size() > most) out += fmt::format(" and {} more", dates.size() - most);
  return out;
}

std::string target_bar(const Ratio& value, const TargetBand& target, int cells, bool unicode) {
  // Half cells of the upper target that are filled, rounded down.
  const Wide halves = std::clamp<Wide>(round_down(value.num * 2 * cells, value.den * target.upper),
                                       0, Wide(2) * cells);
  const int mark = target.lower * cells / target.upper;
  std::string out;
  for (int cell = 0; cell < cells; ++cell) {
    const bool full = halves >= 2 * cell + 2;
    const bool half = halves == 2 * cell + 1;
    const bool at_mark = cell == mark && target.lower != target.upper;
    if (full) {
      out += unicode ? (at_mark ? "╋" : "━") : (at_mark ? "+" : "=");
    } else if (at_mark) {
      out += unicode ? "┼" : "+";
    } else if (half) {
      out += unicode ? "╸" : "-";
    } else {
      out += unicode ? "─" : ".";
    }
  }
  return out + (unicode ? "┤" : "|");
}

std::string findings_text(const std::vector<Finding>& findings, const Style& style) {
  std::string out;
  for (const Finding& finding : findings) {
    const std::string severity = name_of(finding.severity);
    const std::string end = finding.message.ends_with('?') ? " " : ". ";
    const std::string text = finding.message + end + finding.source + " " + finding.rule;
    const std::string lines = wrapped(padded(severity, 6), text, style.width);
    out += bold(severity, style) + lines.substr(severity.size());
  }
  return out;
}

std::string bold(std::string_view text, const Style& style) {
  if (!style.color) return std::string(text);
  return fmt::format("\x1b[1m{}\x1b[0m", text);
}

std::string or_dash(const std::optional<Date>& date) { return date ? iso(*date) : "-"; }

}  // namespace isotrack
