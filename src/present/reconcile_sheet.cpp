#include <fmt/format.h>

#include "isotrack/base/fixed.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/supply.hpp"
#include "json_parts.hpp"
#include "lost_words.hpp"
#include "words.hpp"

/// `reconcile`: a row a month, their sum under a rule, then each month's differences in words.
namespace isotrack {
namespace {

/// The sum of the months; its days are those of no one month.
ReconciledMonth total_of(const std::vector<ReconciledMonth>& months) {
  ReconciledMonth out;
  for (const ReconciledMonth& month : months) {
    out.planned += month.planned;
    out.dispensed += month.dispensed;
    out.logged += month.logged;
    out.missed += month.missed;
    out.unknown += month.unknown;
    out.held += month.held;
    out.pending += month.pending;
    out.extra_days += month.extra_days;
  }
  return out;
}

std::string month_name(const ReconciledMonth& month) { return iso(month.first).substr(0, 7); }

std::vector<std::string> cells(const std::string& name, const ReconciledMonth& month) {
  return {name,
          grouped(month.planned.count()),
          grouped(month.dispensed.count()),
          grouped(month.logged.count()),
          grouped(month.missed),
          grouped(month.unknown),
          grouped(month.held),
          grouped(month.extra_days)};
}

/// Right-aligned under its heading; the first column left.
std::string table_row(const std::vector<std::string>& row, const std::vector<int>& widths) {
  std::string out = padded(row.front(), widths.front());
  for (std::size_t i = 1; i < row.size(); ++i) out += "  " + right_aligned(row[i], widths[i]);
  return out + "\n";
}

std::string table(const std::vector<std::vector<std::string>>& rows, const Style& style) {
  std::vector<int> widths;
  int whole = -2;
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    int widest = 0;
    for (const auto& row : rows) widest = std::max(widest, display_width(row[i]));
    widths.push_back(widest);
    whole += widest + 2;
  }
  if (whole > style.width) return fitted_table(rows, style);
  std::string rule;
  for (int i = 0; i < whole; ++i) rule += style.unicode ? "─" : "-";
  std::string out;
  for (const auto& row : rows) {
    if (&row == &rows.back() && rows.size() > 2) out += rule + "\n";
    out += table_row(row, widths);
  }
  return out;
}

Json month_json(const ReconciledMonth& month) {
  return {{"planned_mg", month.planned.count()}, {"dispensed_mg", month.dispensed.count()},
          {"logged_mg", month.logged.count()},   {"missed_days", month.missed},
          {"unknown_days", month.unknown},       {"held_days", month.held},
          {"pending_days", month.pending},       {"extra_days", month.extra_days}};
}

Json whole_month_json(const ReconciledMonth& month) {
  Json out{{"first", iso(month.first)}, {"last", iso(month.last)}};
  out.update(month_json(month));
  out["left"] = list_of(month.left, [](const StockLine& line) {
    return Json{{"strength_mg", line.strength_mg},
                {"micronised", line.micronised},
                {"on_hand", line.on_hand}};
  });
  out["words"] = month.words;
  return out;
}

}  // namespace

std::string to_text(const ReconcileSheet& sheet, const Style& style) {
  std::string out =
      both_ends(fmt::format("Ledgers of course {} of {}", sheet.course, sheet.patient),
                with_weekday(sheet.today), style.width) +
      "\n";
  if (sheet.months.empty()) return out + filled("", "The course has not begun.", style.width);
  std::vector<std::vector<std::string>> rows{
      {"month", "planned mg", "dispensed mg", "logged mg", "missed", "unknown", "held", "extra"}};
  for (const ReconciledMonth& month : sheet.months) rows.push_back(cells(month_name(month), month));
  if (sheet.months.size() > 1) rows.push_back(cells("all", total_of(sheet.months)));
  out += table(rows, style);
  for (const ReconciledMonth& month : sheet.months) {
    out += "\n" + fmt::format("{} to {}\n", with_weekday(month.first), with_weekday(month.last));
    for (const std::string& words : month.words) out += filled("  ", words, style.width);
  }
  if (!sheet.lost.empty()) out += "\n" + lost_text(sheet.lost, false, style);
  return out;
}

std::string to_plain(const ReconcileSheet& sheet) {
  std::string out;
  for (const ReconciledMonth& month : sheet.months) {
    out += fmt::format("month\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", iso(month.first),
                       iso(month.last), month.planned.count(), month.dispensed.count(),
                       month.logged.count(), month.missed, month.unknown, month.held, month.pending,
                       month.extra_days);
    for (const std::string& words : month.words) {
      out += fmt::format("said\t{}\t{}\n", iso(month.first), words);
    }
  }
  return out + lost_plain(sheet.lost);
}

std::string to_json(const ReconcileSheet& sheet) {
  Json out = document("reconcile", sheet.today);
  out["patient"] = {{"code", sheet.patient}};
  out["course"] = sheet.course;
  out["months"] = list_of(sheet.months, whole_month_json);
  out["total"] = month_json(total_of(sheet.months));
  out["lost_days"] = lost_json(sheet.lost);
  return line(out);
}

}  // namespace isotrack
