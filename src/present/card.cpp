#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <tuple>

#include "due_words.hpp"
#include "isotrack/base/utf8.hpp"
#include "isotrack/present/message.hpp"
#include "isotrack/present/receipt.hpp"
#include "isotrack/present/reports.hpp"
#include "words.hpp"

/// Today's card, at most ten lines: the day and its plan, the total and its bar, what is open and
/// next (what blocks first), the worst finding or how many there are. A finding that blocks or that
/// a source wants seen at once is shown whole, before the bar is.
namespace isotrack {
namespace {

constexpr std::size_t shown_next = 3;

/// What the day is, when nothing is planned on it; empty on a day with a dose.
std::string no_dose_words(const StatusReport& report) {
  switch (report.state) {
    case CourseState::planned:
      return "begins " + with_weekday(report.start);
    case CourseState::held:
      return "on hold";
    case CourseState::finished:
    case CourseState::stopped:
      return day_words(report);
    case CourseState::active:
      break;
  }
  if (!report.regimen) return "no plan is recorded";
  return report.today_day.planned == Milligrams(0) ? "rest day" : "";
}

/// What was taken today stands in it whatever the day is.
std::string today_words(const StatusReport& report) {
  const JudgedDay& day = report.today_day;
  const std::string no_dose = no_dose_words(report);
  if (day.taken == Milligrams(0)) {
    if (!no_dose.empty()) return no_dose;
    return day.state == DayState::missed ? "missed today" : mg_text(day.planned) + " planned today";
  }
  if (no_dose.empty() && day.taken != day.planned) {
    return fmt::format("{} of {} logged today", day.taken.count(), mg_text(day.planned));
  }
  const std::string taken = mg_text(day.taken) + " logged today";
  return no_dose.empty() ? taken : no_dose + "; " + taken;
}

/// `744+ mg`; where the label's milligrams are not those that mg/kg counts, the latter by name.
std::string taken_words(const StatusReport& report) {
  const std::string plus = report.at_least() ? "+" : "";
  if (is_label_only(report.label_mg, report.equivalent)) {
    return grouped(report.label_mg.count()) + plus + " mg";
  }
  return equivalent_text(report.equivalent) + plus + " conventional mg";
}

std::string total_lines(const Card& card, const Style& style, bool with_bar) {
  const StatusReport& report = card.sheet.status;
  const BasisValue* value = report.value_on(report.basis);
  const DayTotals& totals = report.totals;
  std::string counted = fmt::format("{}, {} of {}", taken_words(report), totals.with_dose(),
                                    count_text(totals.scheduled, "day"));
  if (totals.missed > 0) counted += fmt::format(", {} missed", totals.missed);
  if (value == nullptr) {
    return "  " + counted + "\n  no weight is recorded: isotrack weight" + card.sheet.options +
           "\n";
  }
  std::string out = both_ends("  " + basis_text(*value, report.at_least()), counted, style.width);
  if (!with_bar || style.width < 60) return out;
  const int cells = std::min(50, style.width - 12);
  const int mark = report.target.lower * cells / report.target.upper;
  out += "  " + target_bar(value->mg_per_kg, report.target, cells, style.unicode) + "\n";
  const std::string upper = std::to_string(report.target.upper);
  std::string scale = "0";
  if (report.target.lower != report.target.upper) {
    scale = padded(scale, mark) + std::to_string(report.target.lower);
  }
  return out + "  " + padded(scale, cells - 1) + upper + "\n";
}

/// `text` on one line; `...` stands for the words that do not fit.
std::string clipped(std::string_view first, std::string_view text, int width) {
  std::string whole = std::string(first) + std::string(text);
  if (display_width(whole) <= width) return whole + "\n";
  std::string line = verbatim(first, text, width - 4);
  return line.substr(0, line.find('\n')) + " ...\n";
}

/// Its words, behind BLOCK when it blocks: `BLOCK overdue: monthly pregnancy test`, `labs`.
std::string next_words(const Obligation& item) {
  const std::string severity = name_of(item.severity);
  const std::string words = short_words(item);
  const bool says_it = item.severity > Severity::block || words.starts_with(severity);
  return says_it ? words : severity + " " + words;
}

/// What is next, at most `most` items; `whole`: each with all its words, on as many lines as
/// it takes, else on one.
std::string next_lines(const Card& card, std::size_t most, bool whole, const Style& style) {
  std::string out;
  std::string label = "  next   ";
  for (std::size_t i = 0; i < card.sheet.next.size() && i < most; ++i) {
    const Obligation& item = card.sheet.next[i];
    const std::string on = item.due_on ? with_weekday(*item.due_on) : "no date";
    const bool hangs = style.width >= 60;  // the day stands in a column of its own
    const std::string first = hangs ? label + padded(on, 16) : label;
    const std::string words = next_words(item);
    const std::string text = hangs ? words : on + ": " + words;
    out += whole ? verbatim(first, text, style.width) : clipped(first, text, style.width);
    label = std::string(label.size(), ' ');
  }
  return out;
}

std::string open_lines(const Card& card, std::size_t most, bool whole, const Style& style) {
  const StatusReport& report = card.sheet.status;
  std::string out;
  if (report.totals.unknown > 0) {
    out += wrapped_message("  open   ",
                           count_text(report.totals.unknown, "day") +
                               " without entry: isotrack ask" + card.sheet.options,
                           style.width);
  }
  out += next_lines(card, most, whole, style);
  for (const TargetStatus& target : report.targets) {
    if (target.basis != report.basis || target.met || report.last_day) continue;
    if (card.sheet.next.size() >= shown_next) break;
    const std::string when =
        target.plan_if_unsaid_taken ? with_weekday(*target.plan_if_unsaid_taken) + " to " +
                                          with_weekday(target.plan->finish_on)
        : target.plan
            ? "about " + with_weekday(target.plan->finish_on) + " by the plan"
            : "no date: " + report.not_projected + way_to_project(report, card.sheet.options);
    out += filled(card.sheet.next.empty() ? "  next   " : "  to go  ",
                  fmt::format("{} mg/kg, {} {} to go, {}", target.mg_per_kg,
                              amount_text(target.remaining.milligrams()), unit_to_go(report), when),
                  style.width);
    break;
  }
  return out;
}

/// A finding on one line of at most `width`.
std::string flag_line(const Finding& flag, int width, const Style& style) {
  const std::string severity = name_of(flag.severity);
  const std::string line = clipped(padded(severity, 6), flag.message, width);
  return bold(severity, style) + line.substr(severity.size());
}

/// Whether it blocks, or a source wants it seen at once.
bool presses(const Finding& flag) {
  return flag.severity <= Severity::block || flag.precedence <= Precedence::urgent;
}

/// Those that press, and the worst one.
std::vector<Finding> pressing(const std::vector<Finding>& flags) {
  std::vector<Finding> out{flags.front()};
  std::copy_if(flags.begin() + 1, flags.end(), std::back_inserter(out), presses);
  return out;
}

/// On the last line of the card: the worst finding, how many more there are, and where. Without the
/// finding when its words would not fit beside that.
std::string last_flag_line(const std::vector<Finding>& flags, const std::string& where,
                           const Style& style) {
  constexpr int least_room = 30;  // columns, for a severity and a few words
  const auto all = static_cast<std::int64_t>(flags.size());
  const std::string more = all == 1 ? "" : fmt::format(" and {} more", all - 1);
  const int room = style.width - display_width(more + where);
  const std::string severity = name_of(flags.front().severity);
  if (room < least_room) {
    return bold(severity, style) + "  " + count_text(all, "flag") + where + "\n";
  }
  std::string line = flag_line(flags.front(), room, style);
  line.pop_back();
  return line + more + where + "\n";
}

/// The findings above INFO that do not stand among the next `said` things.
std::vector<Finding> unsaid_flags(const Card& card, std::size_t said) {
  std::vector<Finding> flags = told_together(card.sheet.status.alerts);
  const auto next = card.sheet.next | std::views::take(said);
  std::erase_if(flags, [&](const Finding& flag) {
    const bool is_next = std::ranges::any_of(next, [&](const Obligation& item) {
      return item.rule == flag.rule && item.due_on == flag.due_on;
    });
    return is_next || flag.severity == Severity::info;
  });
  // What is found of something recorded, such as a medicine, stands before what is not done yet.
  std::ranges::stable_sort(flags, {}, [](const Finding& flag) {
    return std::tuple(flag.severity, flag.precedence, flag.cause.entries().empty());
  });
  return flags;
}

/// `4 more flags, 2 of them BLOCK: isotrack status`, below the `shown` first ones; of these, those
/// that press stand before the others.
std::string more_flags_line(const std::vector<Finding>& flags, std::size_t shown,
                            const std::string& where) {
  const auto rest = static_cast<std::int64_t>(flags.size() - shown);
  if (rest == 0) return "      whole" + where + "\n";
  const auto shown_blocks = std::ranges::count(pressing(flags) | std::views::take(shown),
                                               Severity::block, &Finding::severity);
  const auto blocks = std::ranges::count(flags, Severity::block, &Finding::severity) - shown_blocks;
  std::string of_them;
  if (blocks > 0 && rest > blocks) of_them = fmt::format(", {} of them BLOCK", blocks);
  if (blocks > 0 && rest == blocks) of_them = rest == 1 ? ", a BLOCK" : ", all BLOCK";
  return "      " + count_text(rest, "more flag") + of_them + where + "\n";
}

/// The worst one with all its words, and a line for each other that presses, as far as `room` lines
/// hold them; more lines than `room` when they do not hold the worst one.
std::string whole_flag_lines(const std::vector<Finding>& flags, std::ptrdiff_t room,
                             const std::string& where, const Style& style) {
  const std::string severity = name_of(flags.front().severity);
  const std::string worst = verbatim(padded(severity, 6), flags.front().message + ".", style.width);
  std::string out = bold(severity, style) + worst.substr(severity.size());
  const std::vector<Finding> others = pressing(flags);
  std::size_t shown = 1;
  for (; shown < others.size() && std::ranges::count(out, '\n') + 1 < room; ++shown) {
    out += flag_line(others[shown], style.width, style);
  }
  return shown == flags.size() && shown == 1 ? out : out + more_flags_line(flags, shown, where);
}

/// The flags in their order: one alone whole while the card stays within ten lines; else a line for
/// each that presses, as far as there is room, and how many more there are.
std::string flag_lines(const Card& card, const std::vector<Finding>& flags, std::ptrdiff_t lines,
                       bool whole, const Style& style) {
  constexpr std::size_t most_lines = 10;
  if (flags.empty()) return {};
  const std::string where = ": isotrack status" + card.sheet.options;
  if (whole && presses(flags.front())) {
    return whole_flag_lines(flags, static_cast<std::ptrdiff_t>(most_lines) - lines, where, style);
  }
  const std::string worst = findings_text({flags.front()}, style);
  const auto used = static_cast<std::size_t>(lines);
  if (flags.size() == 1 &&
      used + static_cast<std::size_t>(std::ranges::count(worst, '\n')) <= most_lines) {
    return worst;
  }
  if (used + 2 > most_lines) return last_flag_line(flags, where, style);
  std::vector<Finding> shown = pressing(flags);
  shown.resize(std::min(shown.size(), most_lines - used - 1));
  std::string out;
  for (const Finding& flag : shown) out += flag_line(flag, style.width, style);
  return out + more_flags_line(flags, shown.size(), where);
}

/// The day and the plan; a plan of many doses is cut short, and on a crowded day (`brief`) every
/// one that takes more than a line. `status` has it whole.
std::string head_words(const StatusReport& report, bool brief, const Style& style) {
  std::string head = with_weekday(report.today);
  // Behind the last day today is no day of it, and no plan is in force.
  const bool is_over = report.last_day && *report.last_day < report.today;
  if (report.day && !is_over) head += fmt::format("   day {}", *report.day);
  if (report.regimen && !is_over)
    head += "   " + report.product_name + " " + report.regimen_sentence;
  const int room = brief ? style.width : 2 * style.width;
  if (display_width(head) <= room) return head;
  std::string line = clipped("", head, style.width);
  line.pop_back();
  return line;
}

/// What a card of a more or less crowded day leaves out.
struct Crowd {
  bool bar = true;
  bool whole = false;  ///< what is next with all its words
  bool gaps = true;
  std::size_t most = shown_next;
  bool whole_flag = true;  ///< the worst finding that presses with all its words
};

std::string at_crowd(const Card& card, const Crowd& crowd, const Style& style) {
  const StatusReport& report = card.sheet.status;
  const std::string gap = crowd.gaps ? "\n" : "";
  std::string out =
      both_ends(head_words(report, !crowd.whole, style), today_words(report), style.width) + gap;
  out += total_lines(card, style, crowd.bar);
  const std::string open = open_lines(card, crowd.most, crowd.whole, style);
  if (!open.empty()) out += gap + open;
  return out + flag_lines(card, unsaid_flags(card, crowd.most), std::ranges::count(out, '\n'),
                          crowd.whole_flag, style);
}

}  // namespace

std::string to_text(const Card& card, const Style& style) {
  if (!card.sheet.stop.stops.empty()) return to_text(card.sheet.stop, style);
  Card sorted = card;
  std::ranges::stable_partition(
      sorted.sheet.next, [](const Obligation& item) { return item.severity <= Severity::block; });
  std::string out;
  // A crowded day goes without empty lines, a more crowded one without the bar, then has one line
  // for each thing, and at last the next thing alone. On a narrow screen each thing is shown whole.
  const std::vector<Crowd> crowds =
      style.width < 80
          ? std::vector<Crowd>{{.whole = true}, {.bar = false, .whole = true}}
          : std::vector<Crowd>{{.whole = true},
                               {.whole = true, .gaps = false},
                               {.gaps = false},
                               {.bar = false, .whole = true, .gaps = false},
                               {.bar = false, .gaps = false},
                               {.bar = false, .gaps = false, .most = 2},
                               {.bar = false, .gaps = false, .most = 1},
                               {.whole_flag = false},
                               {.bar = false, .whole_flag = false},
                               {.bar = false, .gaps = false, .whole_flag = false},
                               {.bar = false, .gaps = false, .most = 1, .whole_flag = false}};
  for (const Crowd& crowd : crowds) {
    out = at_crowd(sorted, crowd, style);
    if (std::ranges::count(out, '\n') <= 10) break;
  }
  return out;
}

}  // namespace isotrack
