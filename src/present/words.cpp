#include "words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"

namespace isotrack {
namespace {

/// `text` with a blank inside each word that is wider than `room`.
std::string broken_words(std::string_view text, int room) {
  std::string out;
  for (std::string_view word : split(text, ' ')) {
    while (display_width(word) > room) {
      const std::size_t cut = cut_of(word, room);
      if (cut == word.size()) break;
      out += (out.empty() ? "" : " ") + std::string(word.substr(0, cut));
      word.remove_prefix(cut);
    }
    out += (out.empty() ? "" : " ") + std::string(word);
  }
  return out;
}

std::string without_trailing_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out.erase(out.find_last_not_of(' ') + 1);
    out += c;
  }
  return out;
}

/// Columns of the widest cells; of the first column, of those cells that take at most `most`.
std::vector<int> widths_of(const std::vector<std::vector<std::string>>& rows, int most) {
  std::vector<int> out;
  for (const auto& cells : rows) {
    out.resize(std::max(out.size(), cells.size()), 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int columns = display_width(cells[i]);
      if (i > 0 || columns <= most) out[i] = std::max(out[i], columns);
    }
  }
  return out;
}

/// Whether columns so wide fit `width`, the last one at least in part.
bool is_room_for(const std::vector<int>& widths, int width) {
  constexpr int least_room = 20;  // columns, for the last cell of a row
  int lead = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) lead += widths[i] + 2;
  return lead + std::min(widths.empty() ? 0 : widths.back(), least_room) <= width;
}

/// A first cell that is wider than its column stands above its row.
std::string aligned_rows(const std::vector<std::vector<std::string>>& rows,
                         const std::vector<int>& widths, const Style& style) {
  std::string out;
  for (const auto& cells : rows) {
    std::string lead;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
      const bool is_above = display_width(cells[i]) > widths[i];
      if (is_above) out += filled("", cells[i], style.width);
      lead += padded(is_above ? "" : cells[i], widths[i]) + "  ";
    }
    out += filled(lead, cells.empty() ? "" : cells.back(), style.width);
  }
  return out;
}

std::string stacked_rows(const std::vector<std::vector<std::string>>& rows, const Style& style) {
  int widest = 0;
  for (const std::string& word : rows.front()) widest = std::max(widest, display_width(word));
  std::string out;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (row > 1) out += "\n";
    for (std::size_t i = 0; i < rows[row].size(); ++i) {
      const std::string lead = i < rows.front().size() ? rows.front()[i] : "";
      out += filled(padded(lead, widest) + "  ", rows[row][i], style.width);
    }
  }
  return out;
}

/// A command is pasted, so it is not broken though it passes the width; it begins at the left edge.
bool is_command_to_type(std::string_view words) {
  words = stripped(words);
  return words.starts_with("isotrack ") || words.starts_with("(isotrack ");
}

int widest_word(std::string_view text) {
  int out = 0;
  for (const std::string_view word : words_in(text)) out = std::max(out, display_width(word));
  return out;
}

/// Breaks `text` behind a lead at a width.
using Breaking = std::string (*)(std::string_view, std::string_view, int);

/// `text` behind `first`; where the room beside is too narrow for one of its words, so that a date
/// or a code would be cut, the lines below hang only a little.
std::string hung(std::string_view first, std::string_view text, int width, Breaking broken) {
  constexpr std::string_view low = "  ";
  const std::string out = broken(first, text, width);
  const int widest = widest_word(text);
  const bool is_cut = display_width(first) + widest > width;
  if (!is_cut || display_width(low) + widest > width || display_width(first) <= 2) return out;
  const std::string line = out.substr(0, out.find('\n'));
  const std::string_view beside = std::string_view(line).substr(first.size());
  if (display_width(line) > width || !text.starts_with(beside)) {
    return without_end_blanks(std::string(first)) + "\n" + broken(low, text, width);
  }
  return line + "\n" + broken(low, stripped(text.substr(beside.size())), width);
}

/// `lines`, broken at blanks behind `first`, with words broken where a line still passes `width`; a
/// command stays whole where there may be one.
std::string within(std::string_view first, const std::string& lines, int width, bool has_commands) {
  const std::size_t hang = static_cast<std::size_t>(display_width(first));
  const int room = std::max(1, width - static_cast<int>(hang));
  std::string out;
  std::string lead(first);
  for (std::string line : lines_in(lines)) {
    const bool is_command =
        has_commands && (is_command_to_type(line) ||
                         (line.starts_with(lead) &&
                          is_command_to_type(std::string_view(line).substr(lead.size()))));
    if (display_width(line) > width && !is_command) {
      line = wrapped(lead, broken_words(line.substr(lead.size()), room), width);
      line.pop_back();
    }
    out += line + "\n";
    lead = std::string(hang, ' ');
  }
  return without_trailing_blanks(out);
}

}  // namespace

std::size_t cut_of(std::string_view word, int room) {
  const auto continues = [&](std::size_t at) {
    return (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U;
  };
  const int whole = display_width(word);
  std::size_t cut = 0;
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (continues(at)) continue;
    const int before = display_width(word.substr(0, at));
    if (before > room && cut > 0) break;
    std::size_t next = at + 1;
    while (next < word.size() && continues(next)) ++next;
    const bool joined = before + display_width(word.substr(at)) != whole;
    if (joined || display_width(word.substr(at, next - at)) == 0) continue;
    cut = at;
    if (before > room) break;
  }
  return cut == 0 ? word.size() : cut;
}

std::string both_ends(std::string_view left, std::string_view right, int width) {
  const int gap = width - display_width(left) - display_width(right);
  if (right.empty()) return gap >= 0 ? std::string(left) + "\n" : filled("", left, width);
  if (gap < 2) {
    const std::string below = display_width(right) > width ? filled("", right, width)
                                                           : right_aligned(right, width) + "\n";
    return filled("", left, width) + below;
  }
  return fmt::format("{}{}{}\n", left, std::string(static_cast<std::size_t>(gap), ' '), right);
}

std::string entry_head(std::string_view number, std::string_view text, std::string_view remark,
                       int width) {
  const std::string whole = std::string(number) + std::string(text);
  if (display_width(whole) <= width) return both_ends(whole, remark, width);
  const std::string rest = remark.empty() ? "" : ", " + std::string(remark);
  return filled(number, std::string(text) + rest, width);
}

std::string day_words(const StatusReport& report) {
  switch (report.state) {
    case CourseState::planned:
      return "in " + count_text(days_between(report.today, report.start), "day");
    case CourseState::active:
      return fmt::format("day {}", report.day.value_or(0));
    case CourseState::held:
      return fmt::format("day {}, on hold", report.day.value_or(0));
    case CourseState::finished:
    case CourseState::stopped:
      return fmt::format("{} {}, day {}", name_of(report.state), with_weekday(*report.last_day),
                         report.day.value_or(0));
  }
  return {};
}

std::string course_head(const StatusReport& report, const std::string& said, const Style& style) {
  const std::string course =
      fmt::format("Course {} of {}: {}", report.course_number, report.patient, day_words(report));
  const std::string whole = said.empty() ? course : course + ", " + said;
  const std::string day = with_weekday(report.today);
  const bool has_room = display_width(whole) + 2 + display_width(day) <= style.width;
  if (has_room || said.empty()) return both_ends(whole, day, style.width);
  return both_ends(course, day, style.width) + filled("", said, style.width);
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
    const std::string end = finding.message.ends_with('?') ? "" : ".";
    const std::string text =
        std::string(unstopped(finding.message)) + end + " " + finding.source + " " + finding.rule;
    const std::string lines = verbatim(padded(severity, 6), text, style.width);
    out += bold(severity, style) + lines.substr(severity.size());
  }
  return out;
}

std::string bold(std::string_view text, const Style& style) {
  if (!style.color) return std::string(text);
  return fmt::format("\x1b[1m{}\x1b[0m", text);
}

std::string filled(std::string_view first, std::string_view text, int width) {
  return within(first, hung(first, text, width, wrapped_message), width, true);
}

std::string verbatim(std::string_view first, std::string_view text, int width) {
  return within(first, hung(first, text, width, wrapped), width, false);
}

std::string labelled(std::string_view label, std::string_view text, const Style& style) {
  constexpr int columns = 12;
  return filled(padded("  " + std::string(label), columns), text, style.width);
}

std::string unsaid_words(const StatusReport& report) {
  return report.unsaid == 1
             ? "the day about which nothing is said"
             : fmt::format("the {} days about which nothing is said", grouped(report.unsaid));
}

std::string vomited_words(int doses) {
  return count_text(doses, "dose") + " vomited, counted as taken";
}

bool is_projected(const StatusReport& report) {
  return std::ranges::any_of(report.targets, [&](const TargetStatus& target) {
    return target.plan && (target.basis == report.basis || report.bases_apart);
  });
}

bool is_label_only(Milligrams label, EquivalentMg equivalent) {
  return equivalent.count() == label.count() * 4;
}

std::string unit_to_go(const StatusReport& report) {
  return report.is_conventional ? "mg" : "conventional mg";
}

std::string when_words(const TargetStatus& target, const std::optional<Projection>& projection,
                       Date start) {
  if (target.met && target.reached_on && *target.reached_on < start) {
    return "reached before this record";
  }
  if (target.met) {
    return "reached" + (target.reached_on ? " " + with_weekday(*target.reached_on) : std::string());
  }
  return projection ? with_weekday(projection->finish_on) : "-";
}

std::string capsules_words(const std::optional<Projection>& projection) {
  if (!projection) return "-";
  if (!projection->capsules_known) return "not known";
  std::string out;
  for (auto it = projection->capsules.rbegin(); it != projection->capsules.rend(); ++it) {
    out += (out.empty() ? "" : " + ") + fmt::format("{} x {}", grouped(it->count), it->strength_mg);
  }
  return out.empty() ? "-" : out;
}

std::string reached_rows(const StatusReport& report, Basis basis, const std::string& options,
                         const Style& style) {
  std::string out;
  bool has_dates = false;
  for (const TargetStatus& target : report.targets) {
    if (target.basis != basis) continue;
    const std::string label = std::to_string(target.mg_per_kg) + " mg/kg";
    if (target.met && target.reached_on) {
      const bool is_before = *target.reached_on < report.start;
      out += labelled(label,
                      "reached " + (is_before ? std::string("before this record")
                                              : with_weekday(*target.reached_on)),
                      style);
    } else if (target.plan) {
      std::string text = with_weekday(target.plan->finish_on) + " by the plan";
      if (const auto& earlier = target.plan_if_unsaid_taken) {
        text += ", " + with_weekday(*earlier) + " if taken on " + unsaid_words(report);
      }
      const bool differs =
          target.at_adherence && target.at_adherence->finish_on != target.plan->finish_on;
      if (differs && report.adherence) {
        text += "; " + with_weekday(target.at_adherence->finish_on) + " at " +
                decimal(report.adherence->dose, 2) + " % of it, as so far";
      }
      out += labelled(label, text, style);
      has_dates = true;
    }
  }
  if (has_dates) {
    out += filled("  ", arithmetic_words, style.width);
  } else if (!report.not_projected.empty() && !report.last_day) {
    out += labelled("ahead", "no dates: " + report.not_projected + way_to_project(report, options),
                    style);
  }
  return out;
}

std::string packed(const std::vector<std::string>& parts, int width) {
  constexpr std::string_view indent = "  ";
  constexpr int gap = 3;
  std::string out;
  std::string line;
  for (const std::string& part : parts) {
    const int columns = display_width(line) + gap + display_width(part);
    if (!line.empty() && columns <= width) {
      line += padded("", gap) + part;
      continue;
    }
    if (!line.empty()) out += line + "\n";
    line = std::string(indent) + part;
    if (display_width(line) <= width) continue;
    out += filled(indent, part, width);
    line.clear();
  }
  return line.empty() ? out : out + line + "\n";
}

std::string fitted_table(const std::vector<std::vector<std::string>>& rows, const Style& style) {
  if (is_room_for(widths_of(rows, style.width), style.width)) {
    return aligned_rows(rows, widths_of(rows, style.width), style);
  }
  const int most = std::min(16, style.width / 5);
  const std::vector<int> widths = widths_of(rows, most);
  const auto is_long = [&](const auto& cells) { return display_width(cells.front()) > most; };
  const bool are_few = 4 * std::ranges::count_if(rows, is_long) <= std::ssize(rows);
  return are_few && is_room_for(widths, style.width) ? aligned_rows(rows, widths, style)
                                                     : stacked_rows(rows, style);
}

std::vector<std::vector<std::string>> with_aligned_numbers(
    std::vector<std::vector<std::string>> rows, std::size_t last, const Style& style) {
  std::vector<int> widths(rows.front().size(), 0);
  int whole = -2;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    for (const auto& cells : rows) widths[i] = std::max(widths[i], display_width(cells[i]));
    whole += widths[i] + 2;
  }
  if (whole > style.width) return rows;
  for (auto& cells : rows) {
    for (std::size_t i = 1; i <= last; ++i) cells[i] = right_aligned(cells[i], widths[i]);
  }
  return rows;
}

std::string distance_text(Date on, Date today) {
  const int ahead = days_between(today, on);
  if (ahead == 0) return "today";
  return ahead > 0 ? "in " + count_text(ahead, "day") : count_text(-ahead, "day") + " ago";
}

std::string instant_words(const std::string& instant) {
  constexpr std::size_t minutes_end = 16;  // of `2026-11-22T09:00`
  if (instant.size() < minutes_end) return visible(instant);
  return visible(instant.substr(0, 10)) + " " + visible(instant.substr(11, 5)) + " UTC";
}

std::string month_name(Date on) {
  static constexpr std::array names{"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
  return names.at(static_cast<unsigned>(date::year_month_day{on}.month()) - 1);
}

std::string without_end_blanks(const std::string& line) {
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::string spaced(std::string name) {
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string_view unstopped(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return sentence;
}

std::string way_to_project(const StatusReport& report, const std::string& options) {
  const auto to_type = [&](const std::string& words) {
    return " (isotrack " + words + options + ")";
  };
  switch (report.lack) {
    case Lack::weight:
      return to_type("weight");
    case Lack::plan:
      return to_type("regimen set");
    case Lack::end_of_hold:
      return to_type("resume");
    case Lack::none:
      break;
  }
  return {};
}

std::string or_dash(const std::optional<Date>& date) { return date ? iso(*date) : "-"; }

}  // namespace isotrack
