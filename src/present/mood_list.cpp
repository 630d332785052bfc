#include <fmt/format.h>

#include <algorithm>

#include "finding_marks.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/record.hpp"
#include "isotrack/present/safety.hpp"
#include "json_parts.hpp"
#include "words.hpp"

/// The scores of a patient, each beside the one before of the same instrument. A total of PHQ-2 is
/// never compared with one of PHQ-9.
namespace isotrack {
namespace {

constexpr int item_nine = 8;
constexpr int bar_column = 3;

std::optional<int> last_item(const MoodScore& score) {
  if (score.items.size() <= item_nine) return std::nullopt;
  return score.items[item_nine];
}

std::string change_words(const MoodLine& line) {
  if (!line.change) return "-";
  return *line.change == 0 ? "same" : fmt::format("{:+}", *line.change);
}

std::string band_words(const MoodLine& line) {
  if (!line.band.empty()) return line.band;
  return line.positive ? "positive" : "negative";
}

/// `moderate; WARN; before the exam`, `minimal; settled 2026-11-22`.
std::string told(const MoodLine& line) {
  std::vector<std::string> parts{band_words(line)};
  for (const SymptomMark& mark : line.marks) parts.push_back(mark_words(mark));
  if (!line.score.note.empty()) parts.push_back(line.score.note);
  return joined(parts, "; ");
}

/// `STOP`, `settled 2026-11-22`; `-` for none.
std::string findings_words(const MoodList& list, const MoodLine& line) {
  if (!list.not_judged.empty()) return "not judged";
  std::vector<std::string> words;
  for (const SymptomMark& mark : line.marks) words.push_back(mark_words(mark));
  return words.empty() ? "-" : joined(words, "; ");
}

std::string number_or_dash(std::optional<int> number) {
  return number ? std::to_string(*number) : "-";
}

/// A bar of ten cells for the whole scale, filled from the left, rounded up: one point shows.
std::string bar(const MoodScore& score, bool unicode) {
  constexpr int cells = 10;
  const int most = most_points(score.instrument);
  const int full = (score.total * cells + most - 1) / most;
  std::string out;
  for (int cell = 0; cell < cells; ++cell) {
    const char* empty = unicode ? "─" : ".";
    const char* filled_cell = unicode ? "━" : "#";
    out += cell < full ? filled_cell : empty;
  }
  return out;
}

std::vector<std::vector<std::string>> rows_of(const MoodList& list, bool bars, bool unicode) {
  std::vector<std::vector<std::string>> rows{
      {"on", "what", "total", "change", "item 9", "entry", "band, note"}};
  for (const MoodLine& line : list.lines) {
    const MoodScore& score = line.score;
    rows.push_back({iso(score.on), name_of(score.instrument),
                    fmt::format("{} of {}", score.total, most_points(score.instrument)),
                    change_words(line), number_or_dash(last_item(score)),
                    fmt::format("#{}", named_entry(score.recorded)), told(line)});
  }
  if (!bars) return rows;
  rows.front().insert(rows.front().begin() + bar_column, "");
  for (std::size_t i = 0; i < list.lines.size(); ++i) {
    rows[i + 1].insert(rows[i + 1].begin() + bar_column, bar(list.lines[i].score, unicode));
  }
  return rows;
}

/// With bars where they leave room for the words.
std::string table_of(const MoodList& list, const Style& style) {
  const auto rows = rows_of(list, true, style.unicode);
  const std::string with_bars = fitted_table(rows, style);
  const bool fits = std::ranges::count(with_bars, '\n') == std::ssize(rows);
  return fits ? with_bars : fitted_table(rows_of(list, false, style.unicode), style);
}

}  // namespace

std::string questions_lead(const MoodRules& rules, const Style& style) {
  std::string answers;
  for (std::size_t i = 0; i < rules.answers.size(); ++i) {
    answers += fmt::format("{}{} {}", i == 0 ? "" : ", ", i, rules.answers[i]);
  }
  return filled("", rules.lead, style.width) + filled("", answers + "; Enter stops.", style.width) +
         "\n";
}

std::string question_text(const MoodRules& rules, std::size_t item, std::size_t of,
                          const Style& style) {
  std::string out =
      filled(fmt::format("{}/{}  ", item + 1, of), rules.items.at(item) + ":", style.width);
  out.back() = ' ';
  return out;
}

std::string to_text(const MoodList& list, const Style& style) {
  std::string out =
      both_ends("Mood of " + list.patient, with_weekday(list.today), style.width) + "\n";
  if (list.lines.empty()) {
    out += filled("", "No score is recorded.", style.width);
  } else {
    out += table_of(list, style);
  }
  if (!list.not_judged.empty()) {
    out += "\n" + wrapped_message("", "Not judged: " + list.not_judged + ".", style.width);
  }
  return out + "\n" + filled("", list.limits, style.width) +
         filled("", list.credit + " " + list.source, style.width);
}

std::string to_plain(const MoodList& list) {
  std::string out;
  for (const MoodLine& line : list.lines) {
    const MoodScore& score = line.score;
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t#{}\t{}\t{}\n", iso(score.on),
                       instrument_id(score.instrument), score.total, most_points(score.instrument),
                       band_words(line), line.change ? std::to_string(*line.change) : "-",
                       number_or_dash(last_item(score)), named_entry(score.recorded),
                       score.note.empty() ? "-" : score.note, findings_words(list, line));
  }
  return out;
}

std::string to_json(const MoodList& list) {
  Json out = document("mood", list.today);
  out["patient"] = {{"code", list.patient}};
  out["scores"] = list_of(list.lines, [](const MoodLine& line) {
    const MoodScore& score = line.score;
    return Json{
        {"entry", score.recorded.entry == 0 ? Json(nullptr) : Json(named_entry(score.recorded))},
        {"on", iso(score.on)},
        {"instrument", instrument_id(score.instrument)},
        {"items", score.items},
        {"total", score.total},
        {"most", most_points(score.instrument)},
        {"band", text_or_null(line.band)},
        {"positive", line.positive},
        {"item9", or_null(last_item(score))},
        {"change", or_null(line.change)},
        {"note", text_or_null(score.note)},
        {"findings", list_of(line.marks, mark_json)}};
  });
  out["not_judged"] = text_or_null(list.not_judged);
  out["limits"] = list.limits;
  out["credit"] = list.credit;
  out["source"] = list.source;
  return line(out);
}

}  // namespace isotrack
