#include "isotrack/present/receipt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "words.hpp"

namespace isotrack {
namespace {

std::string total_line(const ReceiptTotal& total) {
  const std::string label = grouped(total.label.count()) + (total.at_least ? "+" : "") + " mg";
  const bool differs = !is_label_only(total.label, total.equivalent);
  const std::string equal =
      differs ? fmt::format(" (conventional-equivalent {} mg)", equivalent_text(total.equivalent))
              : "";
  if (!total.value) return fmt::format("Total {}{}; no weight is recorded.", label, equal);
  return fmt::format("Total {}{} = {}.", label, equal, basis_text(*total.value, total.at_least));
}

/// What the continuation of a line hangs under: two spaces and a first word with a colon.
std::string label_of(const std::string& line) {
  if (!line.starts_with("  ")) return {};
  const std::size_t colon = line.find(": ");
  const bool label = colon != std::string::npos && colon < 14 && line.find(' ', 2) == colon + 1;
  return line.substr(0, label ? colon + 2 : 2);
}

std::string sentence(const std::string& line, const Style& style) {
  const std::string label = label_of(line);
  return wrapped_message(label, stripped(line.substr(label.size())), style.width);
}

/// A row as a sentence: `TG: 118 mg/dL, 1.33 mmol/L, not above 200 mg/dL (T1)`.
std::string row_sentence(const std::vector<std::string>& row) {
  std::string out;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (!row[i].empty()) out += (out.empty() ? "" : ", ") + row[i];
  }
  return row.front() + ": " + out;
}

/// The rows as columns; on a screen too narrow each as a sentence.
std::string rows_text(const std::vector<std::vector<std::string>>& rows, const Style& style) {
  constexpr int least_room = 12;  // columns, for the last cell
  std::vector<int> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  int lead = 2;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) lead += widths[i] > 0 ? widths[i] + 2 : 0;
  std::string out;
  for (const auto& row : rows) {
    if (lead + least_room > style.width) {
      out += filled("  ", row_sentence(row), style.width);
      continue;
    }
    std::string first = "  ";
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      if (widths[i] > 0) first += padded(row[i], widths[i]) + "  ";
    }
    out += filled(first, row.back(), style.width);
  }
  return out;
}

}  // namespace

std::string basis_text(const BasisValue& value, bool at_least) {
  std::string name = name_of(value.basis);
  if (value.basis == Basis::at_dose) {
    return fmt::format("{}{} mg/kg, each dose at its weight", mg_per_kg_text(value.mg_per_kg),
                       at_least ? "+" : "");
  }
  return fmt::format("{}{} mg/kg on {} {} kg", mg_per_kg_text(value.mg_per_kg), at_least ? "+" : "",
                     name, kg_text(value.weight));
}

std::string to_text(const Receipt& receipt, const Style& style) {
  std::string out = to_text(receipt.stops, style);
  const bool unsaid = receipt.names_patient && !receipt.says_whose && !receipt.patient.empty();
  const std::string name = unsaid ? receipt.patient + ": " : "";
  std::string number = receipt.entry ? fmt::format("#{}", *receipt.entry) : "";
  if (receipt.dry_run) number = "not stored";
  bool first = true;
  for (const std::string& line : receipt.lines) {
    const std::string text = first ? name + line : line;
    const bool fits = display_width(text) + 2 + display_width(number) <= style.width;
    if (first && fits) {
      out += both_ends(text, number, style.width);
    } else if (first) {
      std::string head = wrapped_message("", text, style.width);
      head.pop_back();
      const std::size_t last = head.rfind('\n');
      const std::string tail = head.substr(last == std::string::npos ? 0 : last + 1);
      out += head.substr(0, head.size() - tail.size()) + both_ends(tail, number, style.width);
    } else {
      out += sentence(line, style);
    }
    if (first) out += rows_text(receipt.rows, style);
    first = false;
  }
  if (receipt.total) out += filled("", total_line(*receipt.total), style.width);
  out += findings_text(receipt.findings, style);
  for (const std::string& note : receipt.notes) out += sentence(note, style);
  if (receipt.dry_run) out += "Dry run: nothing was stored.\n";
  return out;
}

std::vector<std::string> said(const Receipt& receipt) {
  std::vector<std::string> out = receipt.lines;
  std::vector<std::string> rows;
  for (const auto& row : receipt.rows) rows.push_back(row_sentence(row));
  out.insert(out.begin() + (out.empty() ? 0 : 1), rows.begin(), rows.end());
  return out;
}

std::string to_plain(const Receipt& receipt) {
  const bool stored = receipt.entry && !receipt.repeated;
  std::string out =
      fmt::format("entry\t{}\nstored\t{}\n", receipt.entry ? std::to_string(*receipt.entry) : "-",
                  stored ? "yes" : "no");
  for (const std::string& line : said(receipt)) out += "said\t" + line + "\n";
  if (receipt.total) {
    const auto& value = receipt.total->value;
    out += fmt::format("total_mg\t{}\nmg_per_kg\t{}\n", receipt.total->label.count(),
                       value ? decimal(value->mg_per_kg, 4) : "-");
  }
  for (const Finding& finding : receipt.findings) {
    out += fmt::format("finding\t{}\t{}\t{}\n", name_of(finding.severity), finding.rule,
                       finding.message);
  }
  for (const std::string& note : receipt.notes) out += "note\t" + note + "\n";
  return out;
}

}  // namespace isotrack
