#include "isotrack/present/labs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/domain/dosing.hpp"
#include "words.hpp"

/// Draws as a table that reads down: the newest row stands last, right above the trend. On a narrow
/// screen the analytes go into several tables, one below the other, each with the days.
namespace isotrack {
namespace {

constexpr std::size_t most_in_trend = 8;  // values of a sparkline

/// One column of the table, with the heading's two lines before the rows and the trend after them.
struct Column {
  std::vector<std::string> cells;
  int width = 0;
};

const LabResult* result_of(const LabSheetDraw& draw, const std::string& analyte) {
  const auto found = std::ranges::find(draw.results, analyte, &LabResult::analyte);
  return found == draw.results.end() ? nullptr : &*found;
}

/// The analytes that occur, in the order of their first result, each with a result of it.
std::vector<const LabResult*> analytes_of(const LabSheet& sheet) {
  std::vector<const LabResult*> out;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (std::ranges::none_of(
              out, [&](const LabResult* each) { return each->analyte == result.analyte; })) {
        out.push_back(&result);
      }
    }
  }
  return out;
}

std::vector<Ratio> values_of(const LabSheet& sheet, const std::string& analyte) {
  std::vector<Ratio> out;
  for (const LabSheetDraw& draw : sheet.draws) {
    if (const LabResult* result = result_of(draw, analyte)) out.push_back(result->in_first);
  }
  return out;
}

/// The unit of every result of the analyte; empty when they differ.
std::string common_unit(const LabSheet& sheet, const LabResult& of) {
  for (const LabSheetDraw& draw : sheet.draws) {
    const LabResult* result = result_of(draw, of.analyte);
    if (result != nullptr && result->unit != of.unit) return {};
  }
  return of.unit;
}

void measure(Column& column) {
  for (const std::string& cell : column.cells) {
    column.width = std::max(column.width, display_width(cell));
  }
}

std::string arrow(const std::string& direction, bool unicode) {
  if (!unicode) return direction;
  if (direction == "up") return "↑";
  return direction == "down" ? "↓" : "→";
}

std::string trend_cell(const std::vector<Ratio>& values, bool unicode) {
  const Trend trend = trend_of(values, most_in_trend, unicode);
  if (trend.direction.empty()) return "-";
  return arrow(trend.direction, unicode) + " " + trend.sparkline;
}

/// Numbers stand right-aligned, the marks of flags beside them.
Column analyte_column(const LabSheet& sheet, const LabResult& of, bool unicode) {
  const std::string unit = common_unit(sheet, of);
  int marks = 0;
  for (const LabSheetDraw& draw : sheet.draws) {
    const LabResult* result = result_of(draw, of.analyte);
    if (result != nullptr && result->flag) {
      marks = std::max(marks, 1 + display_width(mark_of(*result->flag)));
    }
  }
  Column out;
  const std::string beside(static_cast<std::size_t>(marks), ' ');
  out.cells = {of.abbreviation + beside, unit + beside};
  for (const LabSheetDraw& draw : sheet.draws) {
    const LabResult* result = result_of(draw, of.analyte);
    std::string cell = result == nullptr ? "-" : result->number.text;
    if (result != nullptr && unit.empty()) cell += " " + result->unit;
    const bool flagged = result != nullptr && result->flag.has_value();
    cell += padded(flagged ? " " + mark_of(*result->flag) : "", marks);
    out.cells.push_back(std::move(cell));
  }
  out.cells.push_back(trend_cell(values_of(sheet, of.analyte), unicode));
  measure(out);
  for (std::string& cell : out.cells) cell = right_aligned(cell, out.width);
  return out;
}

std::string fasting_words(Fasting fasting) {
  if (fasting == Fasting::unknown) return "-";
  return fasting == Fasting::yes ? "yes" : "no";
}

/// The day of each draw, its entry, and whether it was fasting where that is known of one.
std::vector<Column> leading_columns(const LabSheet& sheet) {
  Column days{{"drawn on", ""}};
  Column entries{{"entry", ""}};
  Column fasting{{"fasting", ""}};
  bool fasting_known = false;
  for (const LabSheetDraw& draw : sheet.draws) {
    days.cells.push_back(iso(draw.on));
    entries.cells.push_back(fmt::format("#{}", draw.entry));
    fasting.cells.push_back(fasting_words(draw.fasting));
    fasting_known = fasting_known || draw.fasting != Fasting::unknown;
  }
  days.cells.emplace_back("trend");
  std::vector<Column> out{std::move(days)};
  out.push_back(std::move(entries));
  if (fasting_known) out.push_back(std::move(fasting));
  for (Column& column : out) {
    column.cells.resize(sheet.draws.size() + 3);
    measure(column);
    for (std::string& cell : column.cells) cell = padded(cell, column.width);
  }
  return out;
}

/// The rows of columns `from` to `to`, beside the leading ones; the last row, the trend, where one
/// of them has one.
std::string block(const std::vector<Column>& leading, const std::vector<Column>& columns,
                  std::size_t from, std::size_t to) {
  std::size_t rows = leading.front().cells.size();
  bool has_trend = false;
  for (std::size_t i = from; i < to; ++i) {
    const std::string trend(stripped(columns[i].cells[rows - 1]));
    has_trend = has_trend || (!trend.empty() && trend != "-");
  }
  if (!has_trend) --rows;
  std::string out;
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (const Column& column : leading) line += column.cells[row] + "  ";
    for (std::size_t i = from; i < to; ++i) line += columns[i].cells[row] + "  ";
    line.erase(line.find_last_not_of(' ') + 1);
    if (!line.empty()) out += line + "\n";
  }
  return out;
}

std::string table(const LabSheet& sheet, const Style& style) {
  constexpr int wide = 60;  // columns; below, only the day stands beside every part
  std::vector<Column> leading = leading_columns(sheet);
  std::vector<Column> columns;
  if (style.width < wide) {
    columns.assign(leading.begin() + 1, leading.end());
    leading.resize(1);
  }
  int lead = -2;
  for (const Column& column : leading) lead += column.width + 2;
  const bool has_results = !analytes_of(sheet).empty();
  for (const LabResult* of : analytes_of(sheet)) {
    columns.push_back(analyte_column(sheet, *of, style.unicode));
  }
  std::string out;
  for (std::size_t from = 0; has_results && from < columns.size();) {
    std::size_t to = from;
    for (int used = lead; to < columns.size(); ++to) {
      used += 2 + columns[to].width;
      if (used > style.width && to > from) break;
    }
    out += (from > 0 ? "\n" : "") + block(leading, columns, from, to);
    from = to;
  }
  if (has_results) return out;
  for (const LabSheetDraw& draw : sheet.draws) {
    out += fmt::format("{}  #{}  no results entered\n", iso(draw.on), draw.entry);
  }
  return out;
}

std::string flags_text(const LabSheet& sheet, const Style& style) {
  std::string out;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (!result.flag) continue;
      const LabFlag& flag = *result.flag;
      const std::string beside = beside_result(result);
      const std::string lead = "  " + iso(draw.on) + "  ";
      out += filled(
          lead,
          fmt::format("{}  {} {} {}{}: {}. {}", mark_of(flag), result.abbreviation,
                      result.number.text, result.unit, beside.empty() ? "" : " (" + beside + ")",
                      flag.words, source_text(flag.source)),
          style.width);
      if (!flag.settled) continue;
      out += filled(std::string(lead.size(), ' '), settled_words(*flag.settled), style.width);
    }
  }
  return out.empty() ? out : "\nFlags, for the clinic to judge\n" + out;
}

/// What the sources say, once a row.
std::string clinic_text(const LabSheet& sheet, const Style& style) {
  std::string out;
  std::vector<std::string> said;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (!result.flag || std::ranges::find(said, result.flag->rule) != said.end()) continue;
      said.push_back(result.flag->rule);
      out += filled("  " + mark_of(*result.flag) + "  ",
                    fmt::format("{}. {}", unstopped(result.flag->for_clinic),
                                source_text(result.flag->source)),
                    style.width);
    }
  }
  return out.empty() ? out : "\nFor the clinic: what the sources say\n" + out;
}

/// One reason for which results were not judged, with the days of each analyte.
struct NotJudged {
  std::string reason;
  std::vector<std::pair<std::string, std::vector<Date>>> analytes;
};

std::vector<NotJudged> not_judged(const LabSheet& sheet, bool with_way_out) {
  std::vector<NotJudged> out;
  for (const LabSheetDraw& draw : sheet.draws) {
    for (const LabResult& result : draw.results) {
      if (result.not_judged.empty()) continue;
      const std::size_t end = with_way_out ? std::string::npos : result.not_judged.find(" (--");
      const std::string reason = result.not_judged.substr(0, end);
      auto row = std::ranges::find(out, reason, &NotJudged::reason);
      if (row == out.end()) row = out.insert(out.end(), {reason, {}});
      auto& analytes = row->analytes;
      auto same = std::ranges::find(analytes, result.abbreviation,
                                    &std::pair<std::string, std::vector<Date>>::first);
      if (same == analytes.end()) same = analytes.insert(same, {result.abbreviation, {}});
      same->second.push_back(draw.on);
    }
  }
  return out;
}

std::size_t results_of(const LabSheet& sheet, const std::string& abbreviation) {
  std::size_t count = 0;
  for (const LabSheetDraw& draw : sheet.draws) {
    count += static_cast<std::size_t>(
        std::ranges::count(draw.results, abbreviation, &LabResult::abbreviation));
  }
  return count;
}

/// `ALT (2 results)`; where others of the analyte were judged, which draws these are: `ALT of
/// 2026-11-01 and 2026-11-10`, `ALT (5 of 9 results, the last of 2026-11-10)`.
std::string unjudged_words(const LabSheet& sheet, const std::string& name,
                           const std::vector<Date>& days) {
  constexpr std::size_t most_days = 2;
  const std::size_t all = results_of(sheet, name);
  if (days.size() < all && days.size() <= most_days) {
    return name + " of " + iso(days.front()) +
           (days.size() > 1 ? " and " + iso(days.back()) : std::string());
  }
  if (days.size() < all) {
    return fmt::format("{} ({} of {} results, the last of {})", name, days.size(), all,
                       iso(days.back()));
  }
  return all == 1 ? name : fmt::format("{} ({} results)", name, all);
}

std::string not_judged_text(const LabSheet& sheet, const Style& style) {
  std::string out;
  for (const std::string& words : not_judged_words(sheet, true)) {
    out += filled("  ", words, style.width);
  }
  return out.empty() ? out : "\nNot judged\n" + out;
}

std::string notes_text(const LabSheet& sheet, const Style& style) {
  std::string out;
  for (const LabSheetDraw& draw : sheet.draws) {
    if (!draw.note.empty()) out += verbatim("  " + iso(draw.on) + "  ", draw.note, style.width);
  }
  return out.empty() ? out : "\nNotes\n" + out;
}

/// Eighths, or sevenths in ASCII, of the way from the lowest to the highest value.
std::string level_text(const Ratio& value, const Ratio& lowest, const Ratio& highest,
                       bool unicode) {
  static constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  static constexpr std::array<std::string_view, 7> marks{".", ":", "-", "=", "+", "*", "#"};
  const std::size_t levels = unicode ? blocks.size() : marks.size();
  std::size_t level = levels / 2;
  if (compare(lowest, highest) != 0) {
    const Wide above = (value.num * lowest.den - lowest.num * value.den) * highest.den;
    const Wide whole = (highest.num * lowest.den - lowest.num * highest.den) * value.den;
    level = std::min(
        levels - 1, static_cast<std::size_t>(round_down(above * static_cast<Wide>(levels), whole)));
  }
  return std::string(unicode ? blocks.at(level) : marks.at(level));
}

}  // namespace

std::string mark_of(std::string_view rule) {
  constexpr std::string_view prefix = "lab.";
  if (rule.starts_with(prefix)) rule.remove_prefix(prefix.size());
  return std::string(rule);
}

std::string mark_of(const LabFlag& flag) { return mark_of(flag.rule); }

std::string beside_result(const LabResult& result) {
  std::string out;
  for (const LabConversion& other : result.converted) {
    if (compare(other.number, result.number.value()) == 0) continue;
    out += (out.empty() ? "" : ", ") + decimal(other.number, other.places) + " " + other.unit;
  }
  if (result.upper_limit && result.times_upper_limit) {
    // Down, so that no multiple is shown as passed before it is.
    out += fmt::format("{}{} x upper limit {}", out.empty() ? "" : ", ",
                       decimal(*result.times_upper_limit, 2, Rounding::down),
                       result.upper_limit->text);
  }
  return out;
}

std::string verdict_words(const LabResult& result, bool with_all_flags) {
  if (result.flag) {
    const std::string rest =
        result.not_judged.empty() ? "" : "; else not judged: " + result.not_judged;
    std::string also;
    if (with_all_flags && !result.flag->also.empty()) also = ", also " + joined(result.flag->also);
    return "FLAG " + mark_of(*result.flag) + also + rest;
  }
  if (result.judged && !result.passed.empty()) return result.passed;
  return "not judged" + (result.not_judged.empty() ? "" : ": " + result.not_judged);
}

std::vector<std::string> not_judged_words(const LabSheet& sheet, bool with_way_out) {
  std::vector<std::string> out;
  for (const NotJudged& row : not_judged(sheet, with_way_out)) {
    std::vector<std::string> names;
    for (const auto& [name, on] : row.analytes) {
      names.push_back(unjudged_words(sheet, name, on));
    }
    out.push_back(joined(names) + ": " + row.reason);
  }
  return out;
}

Trend trend_of(const std::vector<Ratio>& values, std::size_t most, bool unicode) {
  if (values.size() < 2) return {};
  Trend out;
  const int change = compare(values.back(), values[values.size() - 2]);
  out.direction = change > 0 ? "up" : (change < 0 ? "down" : "level");
  const std::size_t from = values.size() > most ? values.size() - most : 0;
  Ratio lowest = values[from];
  Ratio highest = values[from];
  for (std::size_t i = from; i < values.size(); ++i) {
    if (compare(values[i], lowest) < 0) lowest = values[i];
    if (compare(values[i], highest) > 0) highest = values[i];
  }
  for (std::size_t i = from; i < values.size(); ++i) {
    out.sparkline += level_text(values[i], lowest, highest, unicode);
  }
  return out;
}

std::string to_text(const LabSheet& sheet, const Style& style) {
  const std::string out =
      both_ends("Labs of " + sheet.patient, with_weekday(sheet.today), style.width) + "\n";
  if (sheet.draws.empty()) return out + filled("", sheet.nothing, style.width);
  return out + table(sheet, style) + flags_text(sheet, style) + clinic_text(sheet, style) +
         not_judged_text(sheet, style) + notes_text(sheet, style);
}

std::string to_plain(const LabSheet& sheet) {
  std::string out;
  for (const LabSheetDraw& draw : sheet.draws) {
    const std::string lead =
        fmt::format("{}\t{}\t{}", iso(draw.on), draw.entry, fasting_words(draw.fasting));
    if (draw.results.empty()) out += lead + "\t-\t-\t-\t-\t-\tno\t-\n";
    for (const LabResult& result : draw.results) {
      const bool is_settled = result.flag && result.flag->settled;
      out +=
          fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", lead, result.analyte, result.number.text,
                      result.unit, result.upper_limit ? result.upper_limit->text : "-",
                      result.flag ? result.flag->rule : "-", result.judged ? "yes" : "no",
                      is_settled ? settled_words(*result.flag->settled) : "-");
    }
  }
  return out;
}

}  // namespace isotrack
