#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "isotrack/base/text.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/receipt.hpp"
#include "roster_words.hpp"
#include "words.hpp"

/// The roster as a nurse reads it: a line a patient under the heading of the need.
///
///       code     day   plan  mg/kg   /120     days   last  what, and by when
///     OVERDUE
///       P-0319    99  80 mg   80.0   66 %    98/98  11-21  labs, due Sat 11-14
///                 ======....  labs 8 d late  test 12 d
///
/// Below the figures stand the bar and how long it is to the next labs and the next test. A wide
/// screen has them in columns, with the day. A narrow one leaves out the bar, then columns, and at
/// last puts the words on a line of their own. A code too long for its column stands above its
/// figures, so that one such code takes no columns from everybody else.
namespace isotrack {
namespace {

/// The last column is at least so wide.
constexpr int least_room = 22;
constexpr int least_room_on_wide = 36;
constexpr int bar_cells = 10;
constexpr int least_width_for_bar = 80;

/// Words of the head with less room than this go on below their patient.
constexpr int least_room_in_head = 30;

/// A last dose further back than this is shown with its year.
constexpr int days_without_year = 300;

struct Column {
  std::string heading;
  bool to_the_left = false;
  int dropped = 0;  ///< the order in which columns are left out, from 1; 0: never
  std::vector<std::string> cells = {};
};

/// What all rows have in common, so that a heading can say it once.
struct Common {
  std::optional<int> target;  ///< null: they differ
  std::optional<Basis> basis;
};

Common common_of(const std::vector<RosterRow>& rows) {
  Common out;
  bool first = true;
  for (const RosterRow& row : rows) {
    if (!row.course) continue;
    if (first) {
      out = {row.target, row.basis};
      first = false;
    }
    if (out.target != row.target) out.target.reset();
    if (out.basis != row.basis) out.basis.reset();
  }
  return out;
}

std::string day_cell(const RosterRow& row, Date today) {
  if (!row.course) return "-";
  if (row.last_day) return fmt::format("+{}d", days_between(*row.last_day, today));
  if (row.days_to) return fmt::format("-{}d", *row.days_to);
  return row.day ? std::to_string(*row.day) : "-";
}

std::string plan_cell(const RosterRow& row) {
  if (!row.course) return "-";
  if (row.state == CourseState::finished) return "done";
  if (row.state == CourseState::stopped) return "stopped";
  if (row.state == CourseState::held) return "hold";
  return row.doses.empty() ? "-" : row.doses;
}

/// `66.2 `, `45.8+`; with `marked` also the basis: `66.2c`.
std::string total_cell(const RosterRow& row, bool marked) {
  if (!row.mg_per_kg) return "- ";
  std::string out = mg_per_kg_text(*row.mg_per_kg);
  if (marked && row.basis != Basis::baseline) out += row.basis == Basis::current ? "c" : "d";
  return out + (row.at_least ? "+" : " ");
}

std::string percent_cell(const RosterRow& row, bool with_target) {
  const auto percent = row.percent();
  if (!percent) return "-";
  const std::string out = decimal(*percent, 0, Rounding::down) + " %";
  return with_target ? fmt::format("{} of {}", out, row.target) : out;
}

std::string bar_cell(const RosterRow& row, int cells, bool unicode) {
  if (!row.mg_per_kg) return {};
  std::string out = target_bar(*row.mg_per_kg, {row.target, row.target}, cells, unicode);
  const std::size_t end = unicode ? std::string("┤").size() : 1;
  return out.substr(0, out.size() - end);
}

std::string last_cell(const RosterRow& row, Date today) {
  if (!row.last_logged) return "-";
  if (*row.last_logged == today) return "today";
  const bool is_far = days_between(*row.last_logged, today) > days_without_year;
  return is_far ? iso(*row.last_logged) : iso(*row.last_logged).substr(5);
}

std::string days_cell(const RosterRow& row) {
  return row.course ? fmt::format("{}/{}", row.taken, row.scheduled) : "-";
}

/// Columns of the widest code that stands beside its figures on a screen of `width`.
int room_for_code(int width) { return std::min(16, width / 5); }

/// Columns of the widest of the codes that stand beside their figures.
int columns_for_codes(const std::vector<std::string>& codes, int width) {
  int out = 0;
  for (const std::string& code : codes) {
    const int columns = display_width(code);
    if (columns <= room_for_code(width)) out = std::max(out, columns);
  }
  return out;
}

/// Columns left of the words, before any is left out.
std::vector<Column> columns_of(const std::vector<RosterRow>& rows, const Common& common, Date today,
                               bool unicode) {
  std::vector<Column> out{
      {"code", true},        {"day", false, 4},
      {"plan", false, 5},    {"mg/kg "},
      {"", true, 1},         {common.target ? fmt::format("/{}", *common.target) : "of target"},
      {"days", false, 6},    {"last", false, 3},
      {"next lab", true, 1}, {"next test", true, 1}};
  for (const RosterRow& row : rows) {
    const std::vector<std::string> cells{row.code,
                                         day_cell(row, today),
                                         plan_cell(row),
                                         total_cell(row, !common.basis),
                                         bar_cell(row, bar_cells, unicode),
                                         percent_cell(row, !common.target),
                                         days_cell(row),
                                         last_cell(row, today),
                                         next_day(row.next_lab, today),
                                         next_day(row.next_test, today)};
    for (std::size_t i = 0; i < cells.size(); ++i) out[i].cells.push_back(cells[i]);
  }
  return out;
}

int widest(const std::vector<std::string>& texts) {
  int out = 0;
  for (const std::string& text : texts) out = std::max(out, display_width(text));
  return out;
}

/// What stands below the figures of each patient: the bar, how long it is to the next labs, and to
/// the next test or pick-up.
///
///     ======-...  labs 8 d late  test 12 d
class Below {
 public:
  Below(const std::vector<RosterRow>& rows, Date today) {
    for (const RosterRow& row : rows) {
      labs_.push_back(days_left(row.next_lab, today));
      tests_.push_back(days_left(row.next_test, today));
    }
    bars_.resize(rows.size());
    lab_ = widest(labs_);
    test_ = widest(tests_);
  }

  /// Adds the longest bar for which there is room.
  void add_bar(const std::vector<RosterRow>& rows, int room, bool unicode) {
    const int least = bar_cells / 2;
    const int left = room - named() - (named() > 0 ? 2 : 0);
    if (left < least) return;
    const int cells = std::min(left, bar_cells);
    for (std::size_t i = 0; i < rows.size(); ++i) bars_[i] = bar_cell(rows[i], cells, unicode);
    bar_ = widest(bars_);
  }

  [[nodiscard]] int width() const { return bar_ + gap(bar_, named()) + named(); }

  /// Without what would only be blank at its end.
  [[nodiscard]] std::string line(std::size_t at) const {
    std::string out = padded(bars_[at], bar_) + padded("", gap(bar_, named())) +
                      padded(labs_[at], lab_) + padded("", gap(lab_, test_)) + tests_[at];
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  }

 private:
  static int gap(int left, int right) { return left > 0 && right > 0 ? 2 : 0; }

  [[nodiscard]] int named() const { return lab_ + gap(lab_, test_) + test_; }

  std::vector<std::string> bars_;
  std::vector<std::string> labs_;
  std::vector<std::string> tests_;
  int bar_ = 0;
  int lab_ = 0;
  int test_ = 0;
};

/// The table above the words: which columns there are, and how wide.
class Table {
 public:
  Table(const std::vector<RosterRow>& rows, const Common& common, Date today, const Style& style)
      : columns_(columns_of(rows, common, today, style.unicode)),
        below_(rows, today),
        width_(style.width) {
    lift_long_codes();
    for (int drop = 1; drop <= 6; ++drop) {
      measure();
      if (width_ - lead_ >= (drop == 1 ? least_room_on_wide : least_room)) break;
      std::erase_if(columns_, [&](const Column& each) { return each.dropped == drop; });
      has_below_ = true;
    }
    measure();
    apart_ = width_ - lead_ < least_room;
    indent_ = apart_ ? std::size(apart_indent) - 1 : static_cast<std::size_t>(widths_[0]) + 4;
    const int room = (apart_ ? width_ : lead_ - 2) - static_cast<int>(indent_);
    if (width_ >= least_width_for_bar) below_.add_bar(rows, room, style.unicode);
    is_beside_ = !apart_ && below_.width() <= room;
  }

  [[nodiscard]] std::string heading() const {
    if (apart_) return {};
    return filled(line([](const Column& column) { return column.heading; }), "what, and by when",
                  width_);
  }

  [[nodiscard]] std::string row(std::size_t at, const std::string& words) const {
    return codes_above_[at].empty() ? figures(at, words)
                                    : "  " + codes_above_[at] + "\n" + figures(at, words);
  }

 private:
  static constexpr char apart_indent[] = "      ";

  /// Takes the codes that are too long for their column out of it.
  void lift_long_codes() {
    std::vector<std::string>& codes = columns_.front().cells;
    codes_above_.resize(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (display_width(codes[i]) > room_for_code(width_)) codes[i].swap(codes_above_[i]);
    }
  }

  [[nodiscard]] std::string figures(std::size_t at, const std::string& words) const {
    const std::string lead = line([&](const Column& column) { return column.cells[at]; });
    const std::string below = has_below_ ? below_.line(at) : "";
    const std::string facts = below.empty() ? "" : std::string(indent_, ' ') + below;
    if (apart_) {
      const std::string first = lead.substr(0, lead.find_last_not_of(' ') + 1) + "\n";
      return first + (facts.empty() ? "" : facts + "\n") + filled(apart_indent, words, width_);
    }
    const std::string out = filled(lead, words, width_);
    if (facts.empty()) return out;
    const std::size_t second = out.find('\n') + 1;
    if (second == out.size() || !is_beside_) return out + facts + "\n";
    return out.substr(0, second) + padded(facts, lead_) +
           out.substr(second + static_cast<std::size_t>(lead_));
  }

  void measure() {
    widths_.clear();
    lead_ = 2;
    for (const Column& column : columns_) {
      widths_.push_back(std::max(display_width(column.heading), widest(column.cells)));
      lead_ += widths_.back() + 2;
    }
  }

  template <class Cell>
  [[nodiscard]] std::string line(Cell cell) const {
    std::string out = "  ";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string text = cell(columns_[i]);
      out += columns_[i].to_the_left ? padded(text, widths_[i]) : right_aligned(text, widths_[i]);
      out += "  ";
    }
    return out;
  }

  std::vector<Column> columns_;
  std::vector<std::string> codes_above_;  ///< of each row; empty: the code stands in its column
  Below below_;
  int width_;
  std::vector<int> widths_;
  int lead_ = 0;
  std::size_t indent_ = 0;  ///< of what stands below
  bool apart_ = false;      ///< the words are on a line of their own
  bool has_below_ = false;
  bool is_beside_ = false;  ///< what stands below is left of the words' second line
};

std::string read_words(const Roster& roster) {
  const std::string whose =
      roster.patients == roster.courses
          ? count_text(roster.courses, "course")
          : count_text(roster.patients, "patient") + ", " + count_text(roster.courses, "course");
  return fmt::format("{} read, {} unreadable", whose, roster.unread.size());
}

/// The day, what was read, and when reminders ran, on one line where it fits.
std::string head_line(const Roster& roster, const Style& style) {
  const std::string day = with_weekday(roster.today);
  const std::string left = day + "    " + read_words(roster);
  if (display_width(left) <= style.width) return both_ends(left, roster.reminders, style.width);
  const std::string ran = roster.reminders.empty() ? "" : filled("", roster.reminders, style.width);
  return day + "\n" + filled("", read_words(roster), style.width) + ran;
}

std::string unread_lines(const Roster& roster, const Style& style) {
  if (roster.unread.empty()) return {};
  const std::string heading = "NOT READ";
  const std::string line =
      filled(heading + "  ", "nothing is known of what these need", style.width);
  std::string out = bold(heading, style) + line.substr(heading.size());
  for (const auto& [code, why] : roster.unread) out += filled("  " + code + "  ", why, style.width);
  return out;
}

/// What is true of the quiet ones: `nothing recorded as due by Sun 2026-11-29`. Today's dose is due
/// every day and makes nobody stand anywhere.
std::string quiet_meaning(const Roster& roster) {
  if (roster.asked == name_of(Kind::dose)) return "no dose to ask about before today";
  return fmt::format("{} recorded as due by {}",
                     roster.asked.empty() ? "nothing" : "no " + roster.asked,
                     with_weekday(roster.today + days(roster_days_ahead)));
}

std::string group_line(Need need, const Roster& roster, const Style& style) {
  const std::string name = heading_of(need);
  const std::string meaning = need == Need::quiet ? quiet_meaning(roster) : explained(need);
  const std::string line = filled(padded(name, 8) + "  ", meaning, style.width);
  return bold(name, style) + line.substr(name.size());
}

/// `16 others: nothing recorded as due by Sun 2026-11-29.`
std::string quiet_words(const Roster& roster, int quiet, bool are_others) {
  const std::string whose = are_others ? fmt::format("{} other{}", quiet, quiet == 1 ? "" : "s")
                                       : count_text(quiet, "patient");
  return whose + ": " + quiet_meaning(roster) + ".";
}

/// How the figures are to be read.
std::string legend(const std::vector<RosterRow>& rows, const Common& common) {
  const bool any =
      std::ranges::any_of(rows, [](const RosterRow& row) { return row.course.has_value(); });
  if (!any) return {};
  std::string out = common.basis ? "mg/kg on " + spaced(name_of(*common.basis))
                                 : "mg/kg on baseline, c: current, d: at dose";
  if (common.target) out += fmt::format("; /{} in percent of {}", *common.target, *common.target);
  out += "; days taken / planned; + at least";
  const bool counts_down =
      std::ranges::any_of(rows, [](const RosterRow& row) { return row.next_lab || row.next_test; });
  return out + (counts_down ? "; next labs and test or pick-up: days left" : "");
}

/// The rows that text shows.
std::vector<RosterRow> shown_rows(const Roster& roster) {
  const bool hides = !roster.all && roster.by_need;
  std::vector<RosterRow> out;
  std::ranges::copy_if(roster.rows, std::back_inserter(out),
                       [&](const RosterRow& row) { return !hides || row.need() != Need::quiet; });
  return out;
}

std::string words_of(const RosterRow& row, const Roster& roster) {
  if (roster.by_next) return words_by_next(row, roster.today);
  const std::string words = need_words(row, roster.today);
  const bool names_need = !roster.by_need && row.need() != Need::quiet;
  return names_need ? heading_of(row.need()) + ": " + words : words;
}

std::string table_of(const std::vector<RosterRow>& rows, const Roster& roster, const Common& common,
                     const Style& style) {
  if (rows.empty()) return {};
  const Table table(rows, common, roster.today, style);
  std::string out = table.heading();
  std::optional<Need> group;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (roster.by_need && group != rows[i].need()) {
      group = rows[i].need();
      out += group_line(*group, roster, style);
    }
    out += table.row(i, words_of(rows[i], roster));
  }
  return out;
}

/// A heading, a code in its column and the words, which go on below them where there is little room
/// beside, below a code that is wider than its column.
std::string head_row(const std::string& heading, const std::string& code, int columns,
                     const std::string& words, const Style& style) {
  const std::string head = "  " + padded(heading, 8) + "  ";
  if (display_width(code) > columns && style.width - display_width(head) >= least_room_in_head) {
    return filled(head, code + "  " + words, style.width);
  }
  const std::string lead = head + padded(code, columns) + "  ";
  if (style.width - display_width(lead) >= least_room_in_head) {
    return filled(lead, words, style.width);
  }
  const std::string text = heading + "  " + code + "  " + words;
  return filled("    ", text, style.width).substr(2);
}

/// The top of the roster: at most so many rows, and what is left.
std::string head_of(const Roster& roster, std::size_t most, const Style& style) {
  std::string out = head_line(roster, style);
  std::size_t lines = 0;
  for (const auto& [code, why] : roster.unread) {
    if (++lines <= most) out += head_row("NOT READ", code, display_width(code), why, style);
  }
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < roster.rows.size() && i < most; ++i) {
    codes.push_back(roster.rows[i].code);
  }
  const int columns = columns_for_codes(codes, style.width);
  const int quiet = count_needs(roster.rows).back();
  int more = static_cast<int>(roster.rows.size()) - quiet;
  for (const RosterRow& row : roster.rows) {
    if (row.need() == Need::quiet || ++lines > most) break;
    out +=
        head_row(heading_of(row.need()), row.code, columns, need_words(row, roster.today), style);
    --more;
  }
  std::string rest =
      more > 0 ? fmt::format("{} more need{} something. ", more, more == 1 ? "s" : "") : "";
  const bool are_others = quiet < static_cast<int>(roster.rows.size());
  if (quiet > 0) rest += quiet_words(roster, quiet, are_others) + " ";
  return out + filled("", rest + "See: isotrack roster" + roster.options, style.width);
}

}  // namespace

std::string to_text(const Roster& roster, const Style& style) {
  const std::vector<RosterRow> rows = shown_rows(roster);
  const Common common = common_of(rows);
  std::string out = head_line(roster, style) + "\n" + unread_lines(roster, style) +
                    table_of(rows, roster, common, style);
  const int quiet = count_needs(roster.rows).back();
  const bool hidden = quiet > 0 && rows.size() < roster.rows.size();
  std::vector<std::string> last;
  if (hidden) {
    last.push_back(quiet_words(roster, quiet, !rows.empty()) + " See them: isotrack roster --all" +
                   roster.options);
  } else if (rows.empty()) {
    const bool are_archived = roster.patients == 0 && roster.unread.empty();
    if (are_archived) {
      last.emplace_back("Every patient of this file is archived: nobody was judged.");
    } else if (roster.is_filtered) {
      last.emplace_back("Nobody fits what was asked for.");
    }
  }
  if (roster.left_out > 0) {
    last.push_back(
        fmt::format("{} left out by what was asked for.", count_text(roster.left_out, "patient")));
  }
  if (!rows.empty()) last.push_back(legend(rows, common));
  last.insert(last.end(), roster.notes.begin(), roster.notes.end());
  if (!rows.empty() || !roster.unread.empty()) out += "\n";
  for (const std::string& sentence : last) {
    if (!sentence.empty()) out += filled("", sentence, style.width);
  }
  return out;
}

std::string to_text(const RosterHead& head, const Style& style) {
  constexpr int most_lines = 10;
  std::string out;
  for (std::size_t rows = most_lines - 2; rows > 0; --rows) {
    out = head_of(head.roster, rows, style);
    if (std::ranges::count(out, '\n') <= most_lines) break;
  }
  return out;
}

}  // namespace isotrack
